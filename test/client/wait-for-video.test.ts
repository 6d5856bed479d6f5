/** A wait for a video asks again until it is made, less and less often, survives a bad minute, and ends when it should. */
import { describe, expect, test } from "@jest/globals";
import type { VideoFailedError, VideoTimeoutError, WaitOptions } from "../../src/index.ts";
import type { FakeResponse } from "../../src/testing/index.ts";
import { failureOf } from "../servers/loopback.ts";
import { json, timedFake } from "../servers/timed.ts";
import { inVirtualTime, pass } from "../servers/virtual-time.ts";

const minute = 60_000;

const of = (data: object) => json(200, { success: true, data });
const video = (status: string, progress = 50) => ({ id: "vid_1", status, progress, message: `It is ${status}` });
const reports = (status: string, progress?: number) => of(video(status, progress));
const silence = () => new Promise<never>(() => {});

/** What the errors of a wait have in common. */
type Failure = Pick<VideoFailedError | VideoTimeoutError, "name" | "message" | "cause" | "video">;

type Answer = FakeResponse | "dropped" | (() => Promise<never>);

/** Waits for a video whose server answers one after the other, then with the last for ever. Times are those of the requests. */
async function wait(answers: Answer[], options?: WaitOptions) {
  const times: number[] = [];
  const { client, requests } = timedFake({
    latency: 0,
    before: () => {
      times.push(performance.now());
      const answer = answers[Math.min(times.length, answers.length) - 1] as Answer;
      return typeof answer === "function" ? answer() : answer;
    },
  });
  const { result, ...rest } = await inVirtualTime(() =>
    client()
      .videos.waitFor("vid_1", options)
      .then(
        (value) => ({ value, error: undefined }),
        (error: unknown) => ({ value: undefined, error: error as Failure }),
      ),
  );
  return { ...result, ...rest, times, requests };
}

describe("waitFor", () => {
  test("polls until the video is completed, reports each state, and returns the last one", async () => {
    const seen: unknown[] = [];
    const onProgress: WaitOptions["onProgress"] = ({ status, progress }) => void seen.push([status, progress]);
    const answers = [reports("STARTED", 0), reports("A NEW WORD", 60), reports("COMPLETED", 100)];
    const { value, requests } = await wait(answers, { onProgress, headers: { "x-trace": "abc" } });
    expect(value).toEqual(video("COMPLETED", 100));
    expect(seen).toEqual([
      ["STARTED", 0],
      ["A NEW WORD", 60],
      ["COMPLETED", 100],
    ]);
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual(Array(3).fill("GET /v1/video/vid_1"));
    expect(requests.map(({ headers }) => headers["x-trace"])).toEqual(["abc", "abc", "abc"]);
  });

  test.each<[number | undefined, number[]]>([
    [undefined, [5_000, 7_500, 11_250, 16_875, 25_312, 30_000, 30_000]],
    [20_000, [20_000, 30_000, 30_000]],
  ])("waits longer each time, up to 30 seconds: interval %p", async (interval, waits) => {
    const { times } = await wait([...waits.map(() => reports("STARTED")), reports("COMPLETED")], { interval });
    expect(times.slice(1).map((time, i) => Math.floor(time - (times[i] as number)))).toEqual(waits);
  });

  test.each(["completed", "Completed"])("%s is an end, as COMPLETED is", async (status) => {
    const { value, times } = await wait([reports(status)]);
    expect(value).toEqual(video(status));
    expect(times).toHaveLength(1);
  });

  describe("a video that failed", () => {
    test.each(["FAILED", "failed"])("is a VideoFailedError with the video: %s", async (status) => {
      const { error } = await wait([reports("STARTED"), reports(status)]);
      expect(error).toMatchObject({ name: "VideoFailedError", attempts: 2, mayHaveBeenProcessed: false });
      expect(error?.message).toBe(`The video vid_1 has failed: It is ${status}`);
      expect(error?.video).toEqual(video(status));
    });

    test("has none of its addresses in a log, and never the key", async () => {
      const addresses = { webhook: "https://x.example/?token=t0ken", url: "https://s.example/signed" };
      const { error } = await wait([of({ ...video("FAILED"), message: "No sk_timed", ...addresses })]);
      expect(error?.message).toBe("The video vid_1 has failed: No [API key]");
      const logged = { id: "vid_1", status: "FAILED", progress: 50, message: "No [API key]" };
      expect(JSON.parse(JSON.stringify(error)).video).toEqual(logged);
    });

    test.each<[string, string]>([
      ["an object without a primitive value", '{"toString":null}'],
      ["an array of 5,000 levels", "[".repeat(5_000) + "]".repeat(5_000)],
      ["a number", "7"],
      ["null", "null"],
    ])("is reported as failed even if its id is %s", async (_, id) => {
      const fetch = async () => new Response(`{"data":{"id":${id},"status":"FAILED"}}`, { headers });
      const headers = { "content-type": "application/json" };
      const error = await failureOf(timedFake().client({ fetch }).videos.waitFor("vid_1"));
      expect(error).toMatchObject({ name: "VideoFailedError" });
    });

    test.each(["id", "name", "message"])("whose %s has 2 MB leaves an error of readable length", async (field) => {
      const { error } = await wait([of({ ...video("FAILED"), [field]: "x".repeat(2_000_000) })]);
      expect(error?.name).toBe("VideoFailedError");
      expect(error?.message.length).toBeLessThan(5_000);
      expect(JSON.stringify(error).length).toBeLessThan(10_000);
    });
  });

  describe("a video that is not made in time", () => {
    test("is a VideoTimeoutError with the last state, and nothing goes on", async () => {
      const { error, elapsed, timers, times } = await wait([reports("PROCESSING", 60)], { timeout: 4_000 });
      expect(error).toMatchObject({ name: "VideoTimeoutError", attempts: 1, mayHaveBeenProcessed: false });
      expect(error?.message).toBe("The video vid_1 was not made within 4000 ms. Its last state was PROCESSING, 60 %");
      expect(error?.video).toEqual(video("PROCESSING", 60));
      expect({ elapsed, timers, requests: times.length }).toEqual({ elapsed: 4_000, timers: 0, requests: 1 });
    });

    test("is one after half an hour, if no other time is given", async () => {
      const { error, elapsed } = await wait([reports("STARTED")]);
      expect(error?.message).toContain("not made within 1800000 ms");
      expect(elapsed).toBe(1_800_000);
    });

    test("is one too if no response comes: the whole wait has one end", async () => {
      const { error, times, timers } = await wait([silence], { timeout: 10 });
      expect(error?.message).toBe("The video vid_1 was not made within 10 ms. Its state is not known");
      expect(error?.video).toBeUndefined();
      expect({ timers, requests: times.length }).toEqual({ timers: 0, requests: 1 });
    });

    test("has the last failure as its cause, unless a later poll succeeded", async () => {
      const { error, elapsed } = await wait([reports("STARTED"), json(503, { message: "Down" })], {
        timeout: 5 * minute,
      });
      expect(error).toMatchObject({ name: "VideoTimeoutError", video: { status: "STARTED" } });
      expect(error?.cause).toMatchObject({ name: "ServerError", status: 503 });
      expect(elapsed).toBe(5 * minute);
      const passed = await wait([json(503, {}), reports("STARTED")], { timeout: 5 * minute, maxRetries: 0 });
      expect(passed.error).toMatchObject({ name: "VideoTimeoutError" });
      expect(passed.error?.cause).toBeUndefined();
    });

    test("may have hostile values in place of progress and message", async () => {
      const hostile = { id: { toString: null }, progress: { valueOf: null }, message: { toString: null } };
      const { error } = await wait([of({ ...hostile, status: "STARTED" })], { timeout: minute });
      expect(error?.message).toBe("The video vid_1 was not made within 60000 ms. Its last state was STARTED");
      expect(JSON.parse(JSON.stringify(error)).video).toEqual({ status: "STARTED" });
    });
  });

  describe("a signal", () => {
    test("ends the wait between two requests at once", async () => {
      const controller = new AbortController();
      const onProgress = () => void pass(1_000).then(() => controller.abort("enough"));
      const answers = [reports("PROCESSING", 60)];
      const { error, elapsed, timers } = await wait(answers, { signal: controller.signal, onProgress });
      expect(error).toMatchObject({ name: "HookedAbortError", attempts: 1, cause: "enough" });
      expect(error?.message).toBe("Aborted the wait for the video vid_1. Its last state was PROCESSING, 60 %");
      expect([elapsed, timers]).toEqual([1_000, 0]);
    });

    test("ends a request that is under way", async () => {
      const controller = new AbortController();
      const abort = () => {
        controller.abort();
        return silence();
      };
      const { error, times, timers } = await wait([abort], { signal: controller.signal });
      expect(error).toMatchObject({ name: "HookedAbortError", attempts: 1 });
      // The timer of a request that goes on would be left.
      expect({ timers, requests: times.length }).toEqual({ timers: 0, requests: 1 });
    });

    test("that is aborted already lets nothing out", async () => {
      const { error, times } = await wait([silence], { signal: AbortSignal.abort() });
      expect(error).toMatchObject({ name: "HookedAbortError", attempts: 0 });
      expect(times).toEqual([]);
    });
  });

  test.each<[string, Answer]>([
    ["no response", silence],
    ["503", json(503, {})],
    ["502", json(502, "Bad gateway")],
    ["408", json(408, {})],
    ["429", json(429, {})],
    ["429 with a long Retry-After", json(429, {}, { "retry-after": "90" })],
    ["dropped connections", "dropped"],
  ])("survives two minutes of %s", async (_, answer) => {
    const fake = timedFake({
      before: () => {
        if (performance.now() < 10_000 || performance.now() >= 130_000) return undefined;
        return typeof answer === "function" ? answer() : answer;
      },
    });
    fake.addVideo("vid_1", 4 * minute);
    const { result } = await inVirtualTime(() => fake.client({ timeout: 1_000 }).videos.waitFor("vid_1"));
    expect(result.status).toBe("COMPLETED");
  });

  test.each([400, 401, 403, 404])("ends with a %i", async (status) => {
    const { error, times } = await wait([json(status, {})]);
    expect(error).toMatchObject({ status });
    expect(times).toHaveLength(1);
  });

  test.each<unknown>([undefined, null, 7, {}, "", { toString: null }])(
    "a status of %p is a HookedDecodeError",
    async (status) => {
      expect((await wait([of({ id: "vid_1", status })])).error).toMatchObject({ name: "HookedDecodeError" });
    },
  );

  test("a callback can neither break the wait nor change what it returns", async () => {
    const onProgress: WaitOptions["onProgress"] = (given) => {
      given.status = "FAILED";
      throw new Error("mine");
    };
    const { value } = await wait([reports("COMPLETED")], { onProgress });
    expect(value?.status).toBe("COMPLETED");
    expect(Object.isFrozen(value)).toBe(false);
  });

  test.each<[string, WaitOptions]>([
    ["interval", { interval: 999 }],
    ["interval", { interval: 30_001 }],
    ["timeout", { timeout: 0 }],
    ["timeout", { timeout: 2 ** 31 }],
    ["onProgress", { onProgress: "log" as never }],
  ])("refuses %s as in %j before anything is sent", async (name, options) => {
    const fake = timedFake();
    const error = await failureOf(fake.client().videos.waitFor("vid_1", options));
    expect(error).toMatchObject({ name: "HookedArgumentError", message: expect.stringMatching(`^${name} must be `) });
    expect(fake.requests).toEqual([]);
  });
});
