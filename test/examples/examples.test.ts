/** The programs that README links to, on a Hooked in memory and in virtual time. */
import { expect, test } from "@jest/globals";
import { json, Simulated } from "../servers/simulated.ts";
import { inVirtualTime } from "../servers/virtual-time.ts";
import { readRows, runBatch } from "./batch.ts";
import { movePosts } from "./move-posts.ts";
import { nightlyReport } from "./nightly-report.ts";
import { throughDispatcher } from "./proxy.ts";

const csv = `name,script,integrationId,date
Habits,"Three habits, each ""small"".
Begin today.",int_1,2030-02-01T09:00:00Z
Sleep,Sleep more.,int_1,2030-02-02T09:00:00Z
`;

test("the batch reads quoted values, and refuses a row that lacks one", () => {
  expect(readRows(csv)).toEqual([
    {
      name: "Habits",
      script: 'Three habits, each "small".\nBegin today.',
      integrationId: "int_1",
      date: "2030-02-01T09:00:00Z",
    },
    { name: "Sleep", script: "Sleep more.", integrationId: "int_1", date: "2030-02-02T09:00:00Z" },
  ]);
  expect(() => readRows("name,script,integrationId,date\nHabits,,int_1,2030-02-01T09:00:00Z")).toThrow("no script");
});

test("the batch makes and schedules each row once, also when it is run again", async () => {
  const simulated = new Simulated();
  const lines: string[] = [];
  const run = () => runBatch(simulated.client(), readRows(csv), (line) => lines.push(line));
  await inVirtualTime(async () => {
    await run();
    await run();
  });
  expect(lines).toEqual([
    expect.stringMatching(/^(Sleep|Habits): scheduled as post_/),
    expect.stringMatching(/^(Sleep|Habits): scheduled as post_/),
    expect.stringMatching(/: is scheduled already$/),
    expect.stringMatching(/: is scheduled already$/),
  ]);
  expect(simulated.videos.size).toBe(2);
  expect([...simulated.posts.values()].map(({ platformData }) => platformData)).toEqual(
    expect.arrayContaining([{ title: "Habits" }, { title: "Sleep" }]),
  );
});

test("the batch goes on after a create whose response was lost, without a second video", async () => {
  let lost = false;
  const simulated: Simulated = new Simulated({
    before: (request) => {
      if (!request.path.includes("/create/talking-avatar") || lost) return undefined;
      lost = true;
      simulated.answer(request);
      return json(502, { message: "Bad gateway" });
    },
  });
  const lines: string[] = [];
  const run = () => runBatch(simulated.client(), readRows(csv), (line) => lines.push(line));
  await inVirtualTime(async () => {
    await expect(run()).rejects.toMatchObject({ status: 502, mayHaveBeenProcessed: true });
    await run();
  });
  expect(lines).toHaveLength(2);
  expect(simulated.videos.size).toBe(2);
});

test("the batch reports a video that could not be made, and schedules the others", async () => {
  const simulated = new Simulated();
  const lines: string[] = [];
  await inVirtualTime(async () => {
    simulated.failing.add("vid_1");
    await runBatch(simulated.client(), readRows(csv), (line) => lines.push(line));
  });
  expect(lines).toContainEqual(expect.stringMatching(/^Habits: could not be made/));
  expect([...simulated.posts.values()].map(({ video }) => video?.id)).toEqual(["vid_2"]);
});

test("the report lists what failed since a date, and connections that need attention", async () => {
  const failed = (id: string, updatedAt: string) => ({
    id,
    name: "Sleep",
    updatedAt,
    status: "FAILED",
    message: "No voice",
  });
  const simulated = new Simulated({
    before: ({ path }) => {
      if (path === "/v1/video/list") {
        const videos = [failed("vid_1", "2030-01-02T00:00:00Z"), failed("vid_2", "2029-12-01T00:00:00Z")];
        return json(200, { success: true, data: { videos, total: 2, limit: 100, offset: 0 } });
      }
      if (path === "/v1/schedule/list") {
        const post = { id: "post_1", platform: "youtube", updatedAt: "2030-01-02T00:00:00Z" };
        const scheduledPosts = [{ ...post, platformData: { error: "Token expired" } }];
        return json(200, { success: true, data: { scheduledPosts, total: 1, limit: 100, offset: 0 } });
      }
      if (path !== "/v1/integration/int_1") return undefined;
      const health = { status: "expired" };
      return json(200, {
        success: true,
        data: { id: "int_1", type: "youtube", account: { name: "My Channel" }, health },
      });
    },
  });
  const { result } = await inVirtualTime(() => nightlyReport(simulated.client(), new Date("2030-01-01T00:00:00Z")));
  expect(result).toEqual([
    "Post post_1 on youtube: Token expired",
    "Video vid_1 (Sleep): No voice",
    "Connection int_1 (youtube, My Channel): expired",
  ]);
});

test("the move takes the posts of one connection to another, also in two runs, and leaves the others", async () => {
  let broken = true;
  const simulated: Simulated = new Simulated({
    before: ({ method, path }) => {
      if (method !== "DELETE" || !path.endsWith("/post_2") || !broken) return undefined;
      broken = false;
      return json(400, { message: "Not now" });
    },
  });
  simulated.integrations.set("int_2", "youtube");
  for (const id of ["vid_a", "vid_b", "vid_c"]) simulated.videos.set(id, 0);
  const more = (id: string) => ({
    video: { id },
    scheduledDateTime: "2030-02-01T09:00:00.000Z",
    platformData: { title: id, privacyStatus: "unlisted", error: "none" },
  });
  for (const id of ["vid_a", "vid_b"]) simulated.schedule("int_1", "youtube", more(id));
  simulated.schedule("int_3", "tiktok", more("vid_c"));
  await inVirtualTime(async () => {
    await expect(movePosts(simulated.client(), "int_1", "int_2")).rejects.toThrow("Not now");
    expect(await movePosts(simulated.client(), "int_1", "int_2")).toBe(1);
  });
  const posts = [...simulated.posts.values()].map(({ integration, video }) => `${integration.id} ${video?.id}`);
  expect(posts.sort()).toEqual(["int_2 vid_a", "int_2 vid_b", "int_3 vid_c"]);
  const moved = [...simulated.posts.values()].find(({ integration }) => integration.id === "int_2");
  expect(moved).toMatchObject({
    scheduledDateTime: "2030-02-01T09:00:00.000Z",
    platformData: { title: "vid_a", privacyStatus: "unlisted" },
  });
  expect(moved?.platformData).not.toHaveProperty("error");
});

test("the proxy gets every request", async () => {
  const origins: unknown[] = [];
  const dispatcher = {
    dispatch({ origin }: { origin: unknown }): never {
      origins.push(String(origin));
      throw new Error("No proxy here");
    },
  };
  const hooked = throughDispatcher(dispatcher, { apiKey: "sk_test", maxRetries: 0, baseUrl: "https://api.example" });
  await expect(hooked.integrations.get("int_1")).rejects.toThrow("No proxy here");
  expect(origins).toEqual(["https://api.example"]);
});
