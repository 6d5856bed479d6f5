/** One wait serves many videos, and survives a bad minute. In virtual time, against a Hooked in memory. */

import { getEventListeners } from "node:events";
import { describe, expect, test } from "@jest/globals";
import type {
  SettledVideo,
  VideosMissingError,
  VideosTimeoutError,
  VideosWait,
  WaitForAllProgress,
} from "../../src/index.ts";
import { failureOf } from "../servers/loopback.ts";
import { json, type TimedFake, type TimedOptions, timedFake } from "../servers/timed.ts";
import { inVirtualTime, pass } from "../servers/virtual-time.ts";

const minute = 60_000;

/** A server that has been making a video since the start. */
function withVideos(count: number, options: TimedOptions = {}): TimedFake {
  const fake = timedFake(options);
  for (let i = 1; i <= count; i++) fake.addVideo(`vid_${i}`, i * minute);
  return fake;
}

type Answer = () => ReturnType<typeof json> | "dropped";

/** Answers in a given stretch of time. */
function between(from: number, to: number, answer: Answer): TimedOptions {
  return { before: () => (performance.now() >= from && performance.now() < to ? answer() : undefined) };
}

/** The first item of a walk, which is left then. */
async function firstOf<T>(walk: AsyncIterable<T>): Promise<T | undefined> {
  for await (const item of walk) return item;
  return undefined;
}

const dropped = () => "dropped" as const;

/** The whole list of videos. */
const listed = (videos: object[]) =>
  json(200, { success: true, data: { videos, total: videos.length, limit: 100, offset: 0 } });

const names = (count: number) => Array.from({ length: count }, (_, i) => `vid_${i + 1}`);

describe("waitForAll", () => {
  test("returns each video as soon as it is done", async () => {
    const fake = withVideos(3);
    const seen: string[] = [];
    await inVirtualTime(async () => {
      for await (const { status, video } of fake.client().videos.waitForAll(["vid_3", "vid_1"])) {
        seen.push(`${video.id} ${status} after ${Math.floor(performance.now() / minute)} minutes`);
      }
    });
    expect(seen).toEqual(["vid_1 completed after 1 minutes", "vid_3 completed after 3 minutes"]);
  });

  test("returns all of them when awaited, and again without another request", async () => {
    const fake = withVideos(3);
    await inVirtualTime(async () => {
      const wait = fake.client().videos.waitForAll(names(3));
      const all: SettledVideo[] = await wait;
      expect(all.map(({ video }) => video.id)).toEqual(names(3));
      const { length: requests } = fake.requests;
      expect(await wait).toBe(all);
      expect(fake.requests.length).toBe(requests);
    });
  });

  test("asks for 100 videos in some tens of requests", async () => {
    const fake = timedFake();
    for (const id of names(100)) fake.addVideo(id, 5 * minute);
    await inVirtualTime(async () => {
      expect(await fake.client().videos.waitForAll(names(100))).toHaveLength(100);
    });
    expect(fake.requests.length).toBeLessThan(40);
  });

  test("reads no page of the list beyond the last of its videos", async () => {
    const fake = timedFake();
    for (const [i, id] of names(250).entries()) fake.addVideo(id, i * 10);
    await inVirtualTime(async () => {
      expect(await fake.client().videos.waitForAll(["vid_250"])).toHaveLength(1);
    });
    expect(fake.requests.map(({ query }) => query["offset"] ?? "0")).toEqual(["0", "0"]);
  });

  /** Shows none of the videos in the list until then. */
  const lagging = (until: number): TimedOptions["before"] => {
    return ({ path, query }) => {
      if (!path.endsWith("/list") || performance.now() >= until) return undefined;
      const page = { videos: [], total: 0, limit: 100, offset: Number(query["offset"]) };
      return json(200, { success: true, data: page });
    };
  };

  test("asks a list that lags behind again, and not for each of 100 videos", async () => {
    const gets: number[] = [];
    const fake = timedFake({
      before: (request, respond) => {
        if (/vid_/.test(request.path)) gets.push(performance.now());
        return lagging(20_000)?.(request, respond);
      },
    });
    for (const id of names(100)) fake.addVideo(id, 5 * minute);
    await inVirtualTime(async () => {
      expect(await fake.client().videos.waitForAll(names(100))).toHaveLength(100);
    });
    expect(gets.length).toBeLessThanOrEqual(30);
    // None while the list may just lag, none after it has caught up.
    expect(gets.every((at) => at > 4_000 && at < 45_000)).toBe(true);
    expect(fake.requests.length).toBeLessThan(70);
  });

  test("asks for 10 a poll if the list never shows them, and returns all", async () => {
    const byPoll = new Map<number, number>();
    const fake = timedFake({
      latency: 0,
      before: (request, respond) => {
        const at = performance.now();
        if (/vid_/.test(request.path)) byPoll.set(at, (byPoll.get(at) ?? 0) + 1);
        return lagging(Number.POSITIVE_INFINITY)?.(request, respond);
      },
    });
    for (const id of names(35)) fake.addVideo(id, minute);
    await inVirtualTime(async () => {
      const settled = await fake.client().videos.waitForAll(names(35));
      expect(new Set(settled.map(({ video }) => video.id))).toEqual(new Set(names(35)));
      expect(performance.now()).toBeLessThan(4 * minute);
    });
    expect(Math.max(...byPoll.values())).toBe(10);
  });

  test.each([0, 5_000])("gets by itself what the list does not show among %i others", async (others) => {
    const fake = withVideos(1, others === 0 ? { before: lagging(Number.POSITIVE_INFINITY) as never } : {});
    for (let i = 0; i < others; i++) fake.addVideo(`other_${i}`, 0);
    await inVirtualTime(async () => {
      expect(await fake.client().videos.waitForAll(["vid_1"])).toHaveLength(1);
    });
    expect(fake.requests.length).toBeLessThan(20);
  });

  test("a video that failed is a result like any other", async () => {
    const failed = { id: "vid_1", status: "failed", message: "No voice" };
    const fake = withVideos(1, {
      before: () => json(200, { success: true, data: { videos: [failed], total: 1, limit: 100, offset: 0 } }),
    });
    const { result } = await inVirtualTime(async () => fake.client().videos.waitForAll(["vid_1"]));
    expect(result).toEqual([{ status: "failed", video: failed }]);
  });

  test("names the videos that were not done in time", async () => {
    const fake = withVideos(3);
    const { result, elapsed } = await inVirtualTime(() =>
      failureOf(fake.client().videos.waitForAll(names(3), { timeout: 2.5 * minute })),
    );
    const error = result as unknown as VideosTimeoutError;
    expect(error).toMatchObject({ name: "VideosTimeoutError", pending: ["vid_3"] });
    expect(error.settled.map(({ video }) => video.id)).toEqual(["vid_1", "vid_2"]);
    expect(error.message).toBe("1 of 3 videos were not done within 150000 ms: vid_3");
    expect(Math.floor(elapsed)).toBe(2.5 * minute);
  });

  test("survives a bad minute", async () => {
    const fake = withVideos(2, between(10_000, 70_000, dropped));
    await inVirtualTime(async () => {
      expect(await fake.client().videos.waitForAll(names(2))).toHaveLength(2);
    });
  });

  test.each([
    [404, "not_found"],
    [403, "forbidden"],
  ])("a %i of one video loses none of the others: it is named at the end", async (status, code) => {
    const fake = withVideos(2, {
      before: ({ path }) => (path.endsWith("vid_9") ? json(status, { code, message: "Not yours" }) : undefined),
    });
    const seen: (string | undefined)[] = [];
    const progress: string[] = [];
    const { result } = await inVirtualTime(() =>
      failureOf(
        (async () => {
          const onProgress = ({ settled, pending, missing }: WaitForAllProgress) =>
            void progress.push(`${settled.length} ${pending.length} ${missing.map(({ id }) => id).join()}`);
          const wait = fake.client().videos.waitForAll(["vid_2", "vid_9", "vid_1"], { onProgress });
          for await (const { video } of wait) seen.push(video.id);
        })(),
      ),
    );
    expect(seen).toEqual(["vid_1", "vid_2"]);
    expect(new Set(progress)).toEqual(new Set(["0 3 ", "0 2 vid_9", "1 1 vid_9", "2 0 vid_9"]));
    const error = result as unknown as VideosMissingError;
    expect(error).toMatchObject({ name: "VideosMissingError", status, pending: [], cause: { status } });
    expect(error.missing).toEqual([{ id: "vid_9", error: error.cause }]);
    expect(error.settled.map(({ video }) => video.id)).toEqual(["vid_1", "vid_2"]);
    expect(error.message).toBe(
      "The server does not return 1 of the videos: vid_9. Check these ids; all other videos are done (settled)",
    );
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      missing: [{ id: "vid_9", error: { status } }],
      settled: [
        { status: "completed", video: { id: "vid_1", status: "COMPLETED" } },
        { status: "completed", video: { id: "vid_2", status: "COMPLETED" } },
      ],
    });
  });

  test.each([
    [10, `${names(10).join(", ")}`],
    [12, `${names(10).join(", ")} and 2 more`],
  ])("that is not done in time names up to ten of %i videos", async (count, named) => {
    const { result } = await inVirtualTime(() =>
      failureOf(withVideos(count).client().videos.waitForAll(names(count), { timeout: 1_000 })),
    );
    expect(result.message).toBe(`${count} of ${count} videos were not done within 1000 ms: ${named}`);
    expect(result.attempts).toBe(1);
  });

  test("sends its headers with each request", async () => {
    const seen: [string, string | undefined][] = [];
    const fake = withVideos(1, {
      before: ({ path, headers }) => {
        seen.push([path.replace(/\?.*/, ""), headers["x-team"]]);
        return path.includes("/list") ? listed([]) : undefined;
      },
    });
    const { result } = await inVirtualTime(async () =>
      fake.client().videos.waitForAll(["vid_1"], { headers: { "x-team": "blue" } }),
    );
    expect(result).toHaveLength(1);
    expect(new Set(seen.map(([path]) => path))).toEqual(new Set(["/v1/video/list", "/v1/video/vid_1"]));
    expect(new Set(seen.map(([, team]) => team))).toEqual(new Set(["blue"]));
  });

  test("that is not done in time names what does not exist as well", async () => {
    const { result } = await inVirtualTime(() =>
      failureOf(withVideos(2).client().videos.waitForAll(["vid_2", "vid_9"], { timeout: minute })),
    );
    expect(result).toMatchObject({ name: "VideosTimeoutError", pending: ["vid_2"], missing: [{ id: "vid_9" }] });
    expect(result.message).toMatch(/^1 of 2 videos were not done .*: vid_2\. The server does not return 1 .*: vid_9$/);
  });

  test.each([
    [401, "UNAUTHORIZED"],
    [403, "INVALID_API_KEY"],
  ])("a %i with %s ends it, after what the same poll has shown", async (status, code) => {
    const before = ({ path }: { path: string }) => (path.endsWith("vid_9") ? json(status, { code }) : undefined);
    const fake = withVideos(1, { before });
    fake.addVideo("vid_1", 3_000);
    const seen: (string | undefined)[] = [];
    const { result } = await inVirtualTime(() =>
      failureOf(
        (async () => {
          const wait = fake.client().videos.waitForAll(["vid_9", "vid_1"]);
          for await (const { video } of wait) seen.push(video.id);
        })(),
      ),
    );
    expect(seen).toEqual(["vid_1"]);
    expect(result).toMatchObject({ name: "VideosAbortedError", status, cause: { status, code }, missing: [] });
  });

  const states = [
    { id: "vid_1", status: "COMPLETED" },
    { id: "vid_2", status: "STARTED" },
  ];

  test.each<[string, Answer, object]>([
    ["a 401", () => json(401, { code: "INVALID_API_KEY" }), { name: "AuthenticationError", status: 401 }],
    ["a video without a status", () => listed([{ id: "vid_2" }]), { name: "HookedDecodeError" }],
  ])("that %s ends reports what is done, and what is pending", async (_, answer, cause) => {
    const fake = withVideos(2, {
      before: ({ path }) =>
        path.endsWith("/list") ? (performance.now() < 1_000 ? listed(states) : answer()) : undefined,
    });
    const { result } = await inVirtualTime(() => failureOf(fake.client().videos.waitForAll(["vid_1", "vid_2"])));
    expect(result).toMatchObject({
      name: "VideosAbortedError",
      settled: [{ status: "completed", video: { id: "vid_1" } }],
      pending: ["vid_2"],
      missing: [],
      cause,
    });
    expect(result.message).toMatch(/^The wait for the videos ended early: .*\. Done: 1, pending: 1, missing: 0$/);
  });

  test("whose signal is aborted already asks for nothing", async () => {
    const fake = withVideos(1);
    const wait = () => failureOf(fake.client().videos.waitForAll(names(1), { signal: AbortSignal.abort("Ctrl-C") }));
    expect((await inVirtualTime(wait)).result).toMatchObject({ name: "HookedAbortError", cause: "Ctrl-C" });
    expect(fake.requests).toEqual([]);
  });

  test.each([0, 70_000])("that is aborted after %i ms loses nothing that is done", async (ms) => {
    const fake = withVideos(2);
    const reason = new Error("Ctrl-C");
    const { result } = await inVirtualTime(async () => {
      const controller = new AbortController();
      const error = failureOf(fake.client().videos.waitForAll(names(2), { signal: controller.signal }));
      await pass(ms);
      controller.abort(reason);
      const failure = await error;
      expect(performance.now()).toBe(ms);
      return failure;
    });
    const aborted = { name: "HookedAbortError", cause: reason };
    if (ms === 0) expect(result).toMatchObject(aborted);
    else expect(result).toMatchObject({ name: "VideosAbortedError", cause: aborted, pending: ["vid_2"] });
    expect((result as { settled?: unknown[] }).settled ?? []).toHaveLength(ms === 0 ? 0 : 1);
  });

  describe("leaves no timer, listener or request behind", () => {
    type Use = (wait: VideosWait, controller: AbortController) => Promise<unknown>;

    const uses: [string, Use][] = [
      ["when the loop breaks", async (wait) => void (await firstOf(wait))],
      [
        "when the body of the loop throws",
        async (wait) => {
          const thrown = new Error("Mine");
          const error = await failureOf(
            (async () => {
              for await (const _ of wait) throw thrown;
            })(),
          );
          expect(error).toBe(thrown);
        },
      ],
      [
        "when it is left between two polls",
        async (wait) => {
          const iterator = wait[Symbol.asyncIterator]();
          await iterator.next();
          const next = iterator.next();
          await pass(1_000);
          expect(await iterator.return?.()).toEqual({ value: undefined, done: true });
          expect(await next).toEqual({ value: undefined, done: true });
        },
      ],
      [
        "when it is left during a poll",
        async (wait) => {
          const iterator = wait[Symbol.asyncIterator]();
          const next = iterator.next();
          await pass(70);
          await iterator.return?.();
          expect(await next).toEqual({ value: undefined, done: true });
        },
      ],
      [
        "when it is left before it began",
        async (wait) => {
          const iterator = wait[Symbol.asyncIterator]() as AsyncIterableIterator<unknown>;
          await iterator.return?.();
          expect(await iterator.next()).toEqual({ value: undefined, done: true });
          for await (const settled of iterator) throw settled;
        },
      ],
      ["when its deadline ends it", async (wait) => void (await failureOf(wait))],
      [
        "when its signal ends it",
        async (wait, controller) => {
          const error = failureOf(wait);
          await pass(70 * 1_000);
          controller.abort();
          expect(await error).toMatchObject({ cause: { name: "HookedAbortError" } });
        },
      ],
      [
        "when it is caught",
        async (wait) => expect(await wait.catch((error) => (error as Error).name)).toBe("VideosTimeoutError"),
      ],
      [
        "when it is used thrice",
        async (wait) => {
          const ends: string[] = [];
          const all = [wait.then(undefined, () => ends.push("then")), wait.catch(() => ends.push("catch"))];
          await Promise.all([...all, wait.finally(() => ends.push("finally")).catch(() => {})]);
          expect(ends).toEqual(["then", "catch", "finally"]);
        },
      ],
    ];

    test.each(uses)("%s", async (_, use) => {
      const fake = withVideos(1);
      fake.addVideo("vid_2", 24 * 60 * minute);
      const controller = new AbortController();
      const options = { signal: controller.signal, timeout: 60 * minute };
      const { timers } = await inVirtualTime(async () => {
        await use(fake.client().videos.waitForAll(["vid_1", "vid_2"], options), controller);
        const { length: requests } = fake.requests;
        await pass(10 * minute);
        expect(fake.requests.length).toBe(requests);
      });
      expect(timers).toBe(0);
      expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
    });
  });

  test("ends at its deadline too if a poll gets no response", async () => {
    const fake = withVideos(1, {
      before: () => (performance.now() > 1_000 ? new Promise<never>(() => {}) : undefined),
    });
    const wait = () => failureOf(fake.client().videos.waitForAll(["vid_1"], { timeout: 10_000 }));
    const { result, elapsed } = await inVirtualTime(wait);
    expect(result).toMatchObject({ name: "VideosTimeoutError", pending: ["vid_1"] });
    expect(elapsed).toBe(10_000);
  });

  test("can be awaited again after it failed", async () => {
    const fake = withVideos(1);
    await inVirtualTime(async () => {
      const wait = fake.client().videos.waitForAll(["vid_1"], { timeout: 10_000 });
      expect(await failureOf(wait)).toMatchObject({ name: "VideosTimeoutError" });
      await pass(minute);
      expect(await wait).toHaveLength(1);
    });
  });

  test("keeps the ids that it was called with", async () => {
    const fake = withVideos(2);
    const ids = ["vid_1"];
    await inVirtualTime(async () => {
      const wait = fake.client().videos.waitForAll(ids);
      ids.push("vid_2");
      expect(await wait).toHaveLength(1);
    });
  });

  test("reports what has settled and what is pending", async () => {
    const fake = withVideos(2);
    const seen: string[] = [];
    await inVirtualTime(async () => {
      const onProgress = ({ settled, pending }: { settled: readonly unknown[]; pending: readonly string[] }) =>
        void seen.push(`${settled.length} ${pending.join()}`);
      await fake.client().videos.waitForAll(names(2), { onProgress });
    });
    expect(new Set(seen)).toEqual(new Set(["0 vid_1,vid_2", "1 vid_2", "2 "]));
  });

  test.each<[unknown, RegExp]>([
    ["vid_1", /^ids must be an array of video ids, not "vid_1"/],
    [new Set(["vid_1"]), /^ids must be an array of video ids, not a value of type Set/],
    [["vid_1", ""], /^ids\[1\] must not be empty/],
    [[" "], /^ids\[0\] must not be empty/],
    [[7], /^ids\[0\] must be a string, not 7/],
    [[undefined], /^ids\[0\] must be a string, not undefined/],
    [["vid_1", ".."], /^ids\[1\] must not be "\.\."/],
    [["vid_1", "list"], /^ids\[1\] must not be "list", which is another operation/],
    [["\ud800"], /^ids\[0\] contains half a character/],
    [["vid_1", "vid_1"], /^ids\[1\] is "vid_1", which is there twice/],
  ])("refuses %j before anything is sent", async (ids, message) => {
    const fake = withVideos(1);
    const error = await failureOf(fake.client().videos.waitForAll(ids as string[]));
    expect(error).toMatchObject({ name: "HookedArgumentError", message: expect.stringMatching(message) });
    expect(fake.requests.length).toBe(0);
  });

  test("refuses ids that cannot be read", () => {
    const read = () => {
      throw null;
    };
    const { videos } = withVideos(0).client();
    expect(() => videos.waitForAll(new Proxy<string[]>([], { get: read }))).toThrow("ids cannot be read: null");
  });

  test("of no videos is over at once", async () => {
    expect(await withVideos(1).client().videos.waitForAll([])).toEqual([]);
  });
});
