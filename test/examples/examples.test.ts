/** The programs that README links to, on the fake and in virtual time. */
import { expect, test } from "@jest/globals";
import { json, pendingPost, timedFake } from "../servers/timed.ts";
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
  const fake = timedFake();
  const lines: string[] = [];
  const run = () => runBatch(fake.client(), readRows(csv), (line) => lines.push(line));
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
  expect(fake.state.videos.map(({ name }) => name)).toEqual(["Habits", "Sleep"]);
  expect(fake.state.posts.map(({ video, scheduledDateTime }) => [video.name, scheduledDateTime]).sort()).toEqual([
    ["Habits", "2030-02-01T09:00:00.000Z"],
    ["Sleep", "2030-02-02T09:00:00.000Z"],
  ]);
});

/** Runs the batch until the machine crashes at a request, before or after the server has carried it out, and then once more. */
async function crashAndResume(at: number, when: "before" | "after") {
  let sent = 0;
  const fake = timedFake({
    before: async (_, respond) => {
      if (++sent !== at) return undefined;
      if (when === "after") await respond();
      machine.abort(new Error("The machine crashed"));
      return "dropped";
    },
  });
  const machine = new AbortController();
  const fetch: typeof fake.fetch = async (url, init) => {
    machine.signal.throwIfAborted();
    return fake.fetch(url, init);
  };
  const ended = await inVirtualTime(async () => {
    const crashed = await runBatch(fake.client({ fetch, maxRetries: 0 }), readRows(csv), () => {}).then(
      () => false,
      () => true,
    );
    await runBatch(fake.client(), readRows(csv), () => {});
    return crashed;
  });
  const { videos, posts, usedCredits } = fake.state;
  return { crashed: ended.result, videos: videos.length, posts: posts.length, usedCredits };
}

test("the batch goes on after a crash at any of its requests, and pays for each video once", async () => {
  for (const when of ["before", "after"] as const) {
    const crashes: boolean[] = [];
    for (let at = 1; crashes.at(-1) !== false; at++) {
      const { crashed, ...end } = await crashAndResume(at, when);
      expect({ at, when, ...end }).toEqual({ at, when, videos: 2, posts: 2, usedCredits: 10 });
      crashes.push(crashed);
    }
    // Two creates, two posts, and the lists before and between them.
    expect(crashes.length).toBeGreaterThan(6);
  }
});

test("the batch reports a video that could not be made, and schedules the others", async () => {
  const fake = timedFake();
  fake.failNextVideo("No voice");
  const lines: string[] = [];
  await inVirtualTime(async () => {
    await runBatch(fake.client(), readRows(csv), (line) => lines.push(line));
  });
  expect(lines).toContainEqual("Habits: could not be made: No voice");
  expect(fake.state.posts.map(({ video }) => video.name)).toEqual(["Sleep"]);
});

test("the report lists what failed since a date, and connections that need attention", async () => {
  const failed = (id: string, updatedAt: string) => ({
    id,
    name: "Sleep",
    updatedAt,
    status: "FAILED",
    message: "No voice",
  });
  const fake = timedFake({
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
  const { result } = await inVirtualTime(() => nightlyReport(fake.client(), new Date("2030-01-01T00:00:00Z")));
  expect(result).toEqual([
    "Post post_1 on youtube: Token expired",
    "Video vid_1 (Sleep): No voice",
    "Connection int_1 (youtube, My Channel): expired",
  ]);
});

test("the move takes the posts of one connection to another, also in two runs, and leaves the others", async () => {
  let broken = true;
  const fake = timedFake({
    before: ({ method, path }) => {
      if (method !== "DELETE" || !path.endsWith("/post_2") || !broken) return undefined;
      broken = false;
      return json(400, { message: "Not now" });
    },
  });
  fake.connectIntegration({ id: "int_2" });
  for (const id of ["vid_a", "vid_b", "vid_c"]) fake.addVideo(id, 0);
  const more = (id: string) => ({
    video: { ...pendingPost(id, "int_1").video, id },
    scheduledDateTime: "2030-02-01T09:00:00.000Z",
    platformData: { title: id, privacyStatus: "unlisted" as const, error: "none" },
  });
  for (const id of ["vid_a", "vid_b"]) fake.schedule("int_1", more(id));
  fake.schedule("int_3", { platform: "tiktok", ...more("vid_c") });
  await inVirtualTime(async () => {
    await expect(movePosts(fake.client(), "int_1", "int_2")).rejects.toThrow("Not now");
    expect(await movePosts(fake.client(), "int_1", "int_2")).toBe(1);
  });
  const posts = fake.state.posts.map(({ integration, video }) => `${integration.id} ${video.id}`);
  expect(posts.sort()).toEqual(["int_2 vid_a", "int_2 vid_b", "int_3 vid_c"]);
  const moved = fake.state.posts.find(({ integration }) => integration.id === "int_2");
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
