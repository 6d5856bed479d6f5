/** A post from its creation to its end, against a server that remembers. */
import { expect, test } from "@jest/globals";
import { startFake } from "../servers/fake-hooked.ts";
import { clientOf, failureOf } from "../servers/loopback.ts";

const time = "2099-01-01T00:00:00.000Z";
const later = "2099-06-01T00:00:00.000Z";

test("a post is created, listed, changed and cancelled", async () => {
  const fake = await startFake();
  fake.videos.set("vid_1", true);
  const { schedules } = clientOf(fake);
  const platformData = { title: "First", tags: ["ai"], madeForKids: false };
  const body = { videoId: "vid_1", integrationId: "int_1", scheduledDateTime: new Date(time), platformData };
  const { scheduleId, ...created } = await schedules.create(body);
  expect(created).toEqual({ status: "pending", scheduledDateTime: time, platform: "youtube", videoId: "vid_1" });

  const [listed] = await schedules.list({ status: "pending", platform: "youtube" }).toArray();
  expect(listed).toMatchObject({ id: scheduleId, scheduledDateTime: time, platformData, video: { id: "vid_1" } });
  expect(await schedules.list({ status: "draft" }).toArray()).toEqual([]);
  expect(await schedules.list({ platform: "tiktok" }).toArray()).toEqual([]);
  expect(await schedules.get(scheduleId)).toEqual(listed);

  const changed = { id: scheduleId, status: "pending", scheduledDateTime: later };
  const patch = { scheduledDateTime: later, platformData: { title: null, tags: [], description: "New" } };
  expect(await schedules.update(scheduleId, patch)).toEqual({
    ...changed,
    platformData: { description: "New", madeForKids: false },
  });

  expect(await schedules.cancel(scheduleId)).toEqual({ id: scheduleId, deleted: true });
  expect(await failureOf(schedules.get(scheduleId))).toMatchObject({ name: "NotFoundError" });
});

test("a post that was published stays as it is", async () => {
  const fake = await startFake({}, ["post_1"]);
  fake.publish("post_1");
  const { schedules } = clientOf(fake);
  expect(await failureOf(schedules.update("post_1", { platformData: { title: "Too late" } }))).toMatchObject({
    name: "BadRequestError",
    message: "Cannot update a published post (PATCH /v1/schedule/post_1: 400)",
  });
  expect(await failureOf(schedules.cancel("post_1"))).toMatchObject({
    name: "BadRequestError",
    message: "Cannot delete a published post (DELETE /v1/schedule/post_1: 400)",
  });
  expect(await schedules.get("post_1")).toMatchObject({
    status: "published",
    platformData: { publishedUrl: "https://youtu.be/x" },
  });
});

test.each([
  ["vid_unknown", "int_1", time, "NotFoundError", "Video not found"],
  ["vid_draft", "int_1", time, "BadRequestError", "Video must be completed"],
  ["vid_foreign", "int_1", time, "PermissionDeniedError", "Video does not belong to your team"],
  ["vid_1", "int_unknown", time, "NotFoundError", "Integration not found"],
  ["vid_1", "int_1", "2020-01-01T00:00:00.000Z", "BadRequestError", "Scheduled time must be in the future"],
])("%s on %s at %s fails with a %s", async (videoId, integrationId, scheduledDateTime, name, message) => {
  const fake = await startFake();
  fake.videos.set("vid_1", true).set("vid_draft", false);
  fake.foreign.add("vid_foreign");
  const error = await failureOf(clientOf(fake).schedules.create({ videoId, integrationId, scheduledDateTime }));
  expect(error.name).toBe(name);
  expect(error.message.startsWith(`${message} (POST /v1/schedule/create: `)).toBe(true);
  expect(fake.callsOf("createPost")).toHaveLength(1);
  expect(fake.posts.size).toBe(0);
});

test("a key that is wrong is refused everywhere", async () => {
  const fake = await startFake({}, ["post_1"]);
  const { integrations, schedules } = clientOf(fake, { apiKey: "another" });
  for (const call of [
    () => integrations.list(),
    () => integrations.disconnect("int_1"),
    () => schedules.list(),
    () => schedules.cancel("post_1"),
  ]) {
    expect(await failureOf(call())).toMatchObject({ name: "AuthenticationError", status: 401 });
  }
  expect(fake.calls).toEqual([]);
});
