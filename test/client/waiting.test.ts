/** A wait survives a bad minute, and one wait serves many videos. In virtual time, against a Hooked in memory. */
import { describe, expect, test } from "@jest/globals";
import type { SettledVideo, VideosTimeoutError, VideoTimeoutError } from "../../src/index.ts";
import { failureOf } from "../servers/loopback.ts";
import { json, Simulated, type SimulatedOptions } from "../servers/simulated.ts";
import { inVirtualTime } from "../servers/virtual-time.ts";

const minute = 60_000;

/** A server that has been making a video since the start. */
function withVideos(count: number, options: SimulatedOptions = {}): Simulated {
  const simulated = new Simulated(options);
  for (let i = 1; i <= count; i++) simulated.videos.set(`vid_${i}`, i * minute);
  return simulated;
}

/** Answers in a given stretch of time. */
function between(from: number, to: number, answer: () => Response | Promise<Response>): SimulatedOptions {
  return { before: () => (performance.now() >= from && performance.now() < to ? answer() : undefined) };
}

const dropped = () => Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } }));

describe("waitFor", () => {
  test.each<[string, () => Response | Promise<Response>]>([
    ["503", () => json(503, {})],
    ["502", () => json(502, "Bad gateway")],
    ["408", () => json(408, {})],
    ["429", () => json(429, {})],
    ["429 with a long Retry-After", () => json(429, {}, { "retry-after": "90" })],
    ["dropped connections", dropped],
  ])("survives two minutes of %s", async (_, answer) => {
    const simulated = withVideos(4, between(10_000, 130_000, answer));
    const { result } = await inVirtualTime(() => simulated.client().videos.waitFor("vid_4"));
    expect(result.status).toBe("COMPLETED");
  });

  test("ends at its deadline with the last failure as cause", async () => {
    const simulated = withVideos(
      1,
      between(1_000, Number.POSITIVE_INFINITY, () => json(503, { message: "Down" })),
    );
    const { result, elapsed } = await inVirtualTime(() =>
      failureOf(simulated.client().videos.waitFor("vid_1", { timeout: 5 * minute })),
    );
    const error = result as unknown as VideoTimeoutError;
    expect(error).toMatchObject({ name: "VideoTimeoutError", video: { status: "STARTED" } });
    expect(error.cause).toMatchObject({ name: "ServerError", status: 503 });
    expect(elapsed).toBe(5 * minute);
  });

  test.each([400, 401, 403, 404])("ends with a %i", async (status) => {
    const simulated = withVideos(1, { before: () => json(status, {}) });
    const { result: error } = await inVirtualTime(() => failureOf(simulated.client().videos.waitFor("vid_1")));
    expect(error).toMatchObject({ status });
    expect(simulated.requests).toBe(1);
  });

  test.each<unknown>([undefined, null, 7, {}, "", { toString: null }])(
    "a status of %p is a HookedDecodeError",
    async (status) => {
      const simulated = withVideos(1, { before: () => json(200, { success: true, data: { id: "vid_1", status } }) });
      const { result: error } = await inVirtualTime(() => failureOf(simulated.client().videos.waitFor("vid_1")));
      expect(error).toMatchObject({ name: "HookedDecodeError" });
    },
  );

  test("an unknown word goes on", async () => {
    const simulated = withVideos(
      1,
      between(0, 1_000, () => json(200, { success: true, data: { id: "vid_1", status: "RENDERING" } })),
    );
    const { result } = await inVirtualTime(() => simulated.client().videos.waitFor("vid_1"));
    expect(result.status).toBe("COMPLETED");
  });

  test("hostile values in place of progress and message do no harm at the deadline", async () => {
    const data = {
      id: { toString: null },
      status: "STARTED",
      progress: { valueOf: null },
      message: { toString: null },
    };
    const simulated = withVideos(1, { before: () => json(200, { success: true, data }) });
    const { result: error } = await inVirtualTime(() =>
      failureOf(simulated.client().videos.waitFor("vid_1", { timeout: minute })),
    );
    expect(error.message).toBe("The video vid_1 was not made within 60000 ms. Its last state was STARTED");
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ video: { status: "STARTED" } });
  });

  test("errors name the video and its state, and in a log none of its addresses and never the key", async () => {
    const data = {
      id: "vid_1",
      status: "FAILED",
      message: "No sk_simulated",
      webhook: "https://x.example/?token=t0ken",
      url: "https://s.example/signed",
    };
    const simulated = withVideos(1, { before: () => json(200, { success: true, data }) });
    const { result: error } = await inVirtualTime(() => failureOf(simulated.client().videos.waitFor("vid_1")));
    expect(error.message).toBe("The video vid_1 has failed: No [API key]");
    expect(JSON.parse(JSON.stringify(error)).video).toEqual({ id: "vid_1", status: "FAILED", message: "No [API key]" });
  });

  test("an unknown option is refused by this method's own names", async () => {
    const error = await failureOf(
      withVideos(1)
        .client()
        .videos.waitFor("vid_1", { intervall: 1_000 } as object),
    );
    expect(error.message).toMatch(/^Unknown option "intervall", did you mean "interval"\? Valid options: .*onProgress/);
  });
});

describe("waitForAll", () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => `vid_${i + 1}`);

  test("returns each video as soon as it is done", async () => {
    const simulated = withVideos(3);
    const seen: string[] = [];
    await inVirtualTime(async () => {
      for await (const { status, video } of simulated.client().videos.waitForAll(["vid_3", "vid_1"])) {
        seen.push(`${video.id} ${status} after ${Math.floor(performance.now() / minute)} minutes`);
      }
    });
    expect(seen).toEqual(["vid_1 completed after 1 minutes", "vid_3 completed after 3 minutes"]);
  });

  test("returns all of them when awaited, and again without another request", async () => {
    const simulated = withVideos(3);
    await inVirtualTime(async () => {
      const wait = simulated.client().videos.waitForAll(names(3));
      const all: SettledVideo[] = await wait;
      expect(all.map(({ video }) => video.id)).toEqual(names(3));
      const { requests } = simulated;
      expect(await wait).toBe(all);
      expect(simulated.requests).toBe(requests);
    });
  });

  test("asks for 100 videos in some tens of requests", async () => {
    const simulated = new Simulated();
    for (const id of names(100)) simulated.videos.set(id, 5 * minute);
    await inVirtualTime(async () => {
      expect(await simulated.client().videos.waitForAll(names(100))).toHaveLength(100);
    });
    expect(simulated.requests).toBeLessThan(40);
  });

  test("gets by itself what the list does not show, also among many others", async () => {
    for (const others of [0, 5_000]) {
      const simulated = withVideos(1, {
        before: ({ path, query }) =>
          path.endsWith("/list") && others === 0
            ? json(200, {
                success: true,
                data: { videos: [], total: 0, limit: 100, offset: Number(query.get("offset")) },
              })
            : undefined,
      });
      for (let i = 0; i < others; i++) simulated.videos.set(`other_${i}`, 0);
      await inVirtualTime(async () => {
        expect(await simulated.client().videos.waitForAll(["vid_1"])).toHaveLength(1);
      });
      expect(simulated.requests).toBeLessThan(20);
    }
  });

  test("a video that failed is a result like any other", async () => {
    const failed = { id: "vid_1", status: "failed", message: "No voice" };
    const simulated = withVideos(1, {
      before: () => json(200, { success: true, data: { videos: [failed], total: 1, limit: 100, offset: 0 } }),
    });
    const { result } = await inVirtualTime(async () => simulated.client().videos.waitForAll(["vid_1"]));
    expect(result).toEqual([{ status: "failed", video: failed }]);
  });

  test("names the videos that were not done in time", async () => {
    const simulated = withVideos(3);
    const { result, elapsed } = await inVirtualTime(() =>
      failureOf(simulated.client().videos.waitForAll(names(3), { timeout: 2.5 * minute })),
    );
    const error = result as unknown as VideosTimeoutError;
    expect(error).toMatchObject({ name: "VideosTimeoutError", pending: ["vid_3"] });
    expect(error.settled.map(({ video }) => video.id)).toEqual(["vid_1", "vid_2"]);
    expect(error.message).toBe("1 of 3 videos were not done within 150000 ms: vid_3");
    expect(Math.floor(elapsed)).toBe(2.5 * minute);
  });

  test("survives a bad minute, and ends with a video that does not exist", async () => {
    const simulated = withVideos(2, between(10_000, 70_000, dropped));
    await inVirtualTime(async () => {
      expect(await simulated.client().videos.waitForAll(names(2))).toHaveLength(2);
      expect(await failureOf(simulated.client().videos.waitForAll(["vid_9"]))).toMatchObject({ status: 404 });
    });
  });

  test("ends with its signal", async () => {
    const simulated = withVideos(2);
    await inVirtualTime(async () => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 7_000);
      const error = await failureOf(simulated.client().videos.waitForAll(names(2), { signal: controller.signal }));
      expect(error).toMatchObject({ name: "HookedAbortError" });
      expect(performance.now()).toBe(7_000);
    });
  });

  test("reports what has settled and what is pending", async () => {
    const simulated = withVideos(2);
    const seen: string[] = [];
    await inVirtualTime(async () => {
      const onProgress = ({ settled, pending }: { settled: readonly unknown[]; pending: readonly string[] }) =>
        void seen.push(`${settled.length} ${pending.join()}`);
      await simulated.client().videos.waitForAll(names(2), { onProgress });
    });
    expect(new Set(seen)).toEqual(new Set(["0 vid_1,vid_2", "1 vid_2", "2 "]));
  });

  test.each<[unknown, RegExp]>([
    ["vid_1", /^ids must be an array/],
    [["vid_1", ""], /^ids\[1\] must be the id of a video, not ""/],
    [[7], /^ids\[0\] must be the id of a video, not 7/],
    [["vid_1", "vid_1"], /^ids\[1\] is "vid_1", which is there twice/],
  ])("refuses %j before anything is sent", async (ids, message) => {
    const simulated = withVideos(1);
    const error = await failureOf(simulated.client().videos.waitForAll(ids as string[]));
    expect(error).toMatchObject({ name: "HookedArgumentError", message: expect.stringMatching(message) });
    expect(simulated.requests).toBe(0);
  });

  test("of no videos is over at once", async () => {
    expect(await withVideos(1).client().videos.waitForAll([])).toEqual([]);
  });
});
