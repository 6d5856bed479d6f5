/** Waiting for a video: it asks again until the video is made, less and less often, and ends when it should. */
import { describe, expect, jest, test } from "@jest/globals";
import type { VideoFailedError, VideoTimeoutError, WaitOptions } from "../../src/index.ts";
import { clientOf, failureOf, type Handler, respond, silence, useLoopback } from "../servers/loopback.ts";

const { startServer, stopTime } = useLoopback();

function video(status: string, progress = 50) {
  return { id: "vid_1", status, progress, message: `It is ${status}` };
}

function reports(status: string, progress?: number): Handler {
  return respond(200, { success: true, data: video(status, progress) });
}

/** A server that answers so, and a client whose waits are over as soon as they begin. */
async function startVideo(...handlers: Handler[]) {
  const time = stopTime();
  const server = await startServer(...handlers);
  const hooked = clientOf(server, { onRetry: ({ delay }) => time.pass(delay) });
  const seen: unknown[] = [];
  const onProgress: WaitOptions["onProgress"] = ({ status, progress }) => {
    seen.push([status, progress]);
    // After an end no wait begins, and time must not pass into the next test.
    if (!/completed|failed/i.test(status)) time.pass(30_000);
  };
  return { server, hooked, time, seen, onProgress };
}

test("polls until the video is completed, reports each state, and returns the last one", async () => {
  const { server, hooked, seen, onProgress } = await startVideo(
    reports("STARTED", 0),
    reports("PROCESSING", 60),
    reports("COMPLETED", 100),
  );
  expect(await hooked.videos.waitFor("vid_1", { onProgress })).toEqual(video("COMPLETED", 100));
  expect(seen).toEqual([
    ["STARTED", 0],
    ["PROCESSING", 60],
    ["COMPLETED", 100],
  ]);
  expect(server.received.map(({ method, path }) => `${method} ${path}`)).toEqual(Array(3).fill("GET /v1/video/vid_1"));
});

test.each<[number | undefined, number[]]>([
  [undefined, [5_000, 7_500, 11_250, 16_875, 25_312, 30_000, 30_000]],
  [20_000, [20_000, 30_000, 30_000]],
])("waits longer each time, up to 30 seconds: interval %p", async (interval, waits) => {
  const times: number[] = [];
  const asked: Handler = (response, request) => {
    times.push(jest.now());
    reports(times.length > waits.length ? "COMPLETED" : "STARTED")(response, request);
  };
  const { hooked } = await startVideo(asked);
  const onProgress: WaitOptions["onProgress"] = ({ status }) => {
    if (status === "STARTED") setImmediate(() => jest.advanceTimersToNextTimer());
  };
  await hooked.videos.waitFor("vid_1", { interval, onProgress });
  expect(times.slice(1).map((time, i) => Math.round(time - (times[i] as number)))).toEqual(waits);
});

test.each(["completed", "Completed"])("%s is an end, as COMPLETED is", async (status) => {
  const { server, hooked } = await startVideo(reports(status));
  expect(await hooked.videos.waitFor("vid_1")).toEqual(video(status));
  expect(server.received).toHaveLength(1);
});

test.each(["FAILED", "failed"])("%s is a VideoFailedError with the video", async (status) => {
  const { hooked, onProgress } = await startVideo(reports("STARTED"), reports(status));
  const error = await failureOf(hooked.videos.waitFor("vid_1", { onProgress }));
  expect(error).toMatchObject({ name: "VideoFailedError", attempts: 2, mayHaveBeenProcessed: false });
  expect(error.message).toBe(`The video vid_1 has failed: It is ${status}`);
  expect((error as unknown as VideoFailedError).video).toEqual(video(status));
});

describe("a video that is not made in time", () => {
  test("is a VideoTimeoutError with the last state, and nothing goes on", async () => {
    const { server, hooked, time } = await startVideo(reports("PROCESSING", 60));
    const onProgress = () => time.pass(4_000);
    const error = await failureOf(hooked.videos.waitFor("vid_1", { timeout: 4_000, onProgress }));
    expect(error).toMatchObject({ name: "VideoTimeoutError", attempts: 1, mayHaveBeenProcessed: false });
    expect(error.message).toBe("The video vid_1 was not made within 4000 ms. Its last state was PROCESSING, 60 %");
    expect((error as unknown as VideoTimeoutError).video).toEqual(video("PROCESSING", 60));
    expect(server.received).toHaveLength(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  test("is one after half an hour, if no other time is given", async () => {
    const { hooked, time } = await startVideo(reports("STARTED"));
    const error = await failureOf(hooked.videos.waitFor("vid_1", { onProgress: () => time.pass(1_800_000) }));
    expect(error.message).toContain("not made within 1800000 ms");
  });

  test("is one too if no response comes: the whole wait has one end", async () => {
    const { server, hooked, time } = await startVideo(() => time.pass(10));
    const error = await failureOf(hooked.videos.waitFor("vid_1", { timeout: 10 }));
    expect(error.message).toBe("The video vid_1 was not made within 10 ms. Its state is not known");
    expect((error as unknown as VideoTimeoutError).video).toBeUndefined();
    expect(server.received).toHaveLength(1);
  });
});

describe("a signal", () => {
  test("ends the wait between two requests at once", async () => {
    const { server, hooked } = await startVideo(reports("PROCESSING", 60));
    const controller = new AbortController();
    const onProgress = () => void setImmediate(() => controller.abort("enough"));
    const error = await failureOf(hooked.videos.waitFor("vid_1", { signal: controller.signal, onProgress }));
    expect(error).toMatchObject({ name: "HookedAbortError", attempts: 1, cause: "enough" });
    expect(error.message).toBe("Aborted the wait for the video vid_1. Its last state was PROCESSING, 60 %");
    expect(server.received).toHaveLength(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  test("ends a request that is under way, and its connection", async () => {
    const controller = new AbortController();
    let closed: Promise<unknown> | undefined;
    const { hooked } = await startVideo((response) => {
      closed = new Promise((resolve) => response.once("close", resolve));
      controller.abort();
    });
    const error = await failureOf(hooked.videos.waitFor("vid_1", { signal: controller.signal }));
    expect(error).toMatchObject({ name: "HookedAbortError", attempts: 1 });
    await closed;
  });

  test("that is aborted already lets nothing out", async () => {
    const { server, hooked } = await startVideo(silence);
    const error = await failureOf(hooked.videos.waitFor("vid_1", { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ name: "HookedAbortError", attempts: 0 });
    expect(server.received).toHaveLength(0);
  });
});

test("a request that fails for a while is sent again, and the wait goes on", async () => {
  const { server, hooked, onProgress } = await startVideo(
    reports("STARTED"),
    respond(502),
    respond(503),
    reports("COMPLETED"),
  );
  expect(await hooked.videos.waitFor("vid_1", { onProgress })).toEqual(video("COMPLETED"));
  expect(server.received).toHaveLength(4);
});

test("a request that fails for good ends the wait", async () => {
  const { server, hooked } = await startVideo(respond(404, { message: "Video not found" }));
  expect(await failureOf(hooked.videos.waitFor("vid_1"))).toMatchObject({ name: "NotFoundError", status: 404 });
  expect(server.received).toHaveLength(1);
});

test("headers hold for each request", async () => {
  const { server, hooked, onProgress } = await startVideo(reports("STARTED"), reports("COMPLETED"));
  await hooked.videos.waitFor("vid_1", { headers: { "x-trace": "abc" }, onProgress });
  expect(server.received.map(({ headers }) => headers["x-trace"])).toEqual(["abc", "abc"]);
});

test("a callback can neither break the wait nor change what it returns", async () => {
  const { hooked } = await startVideo(reports("COMPLETED"));
  const onProgress: WaitOptions["onProgress"] = (given) => {
    given.status = "FAILED";
  };
  const result = await hooked.videos.waitFor("vid_1", { onProgress });
  expect(result.status).toBe("COMPLETED");
  expect(Object.isFrozen(result)).toBe(false);
});

test.each<[string, WaitOptions]>([
  ["interval", { interval: 999 }],
  ["interval", { interval: 30_001 }],
  ["timeout", { timeout: 0 }],
  ["timeout", { timeout: 2 ** 31 }],
  ["signal", { signal: new AbortController() as never }],
  ["onProgress", { onProgress: "log" as never }],
])("refuses %s as in %j before anything is sent", async (name, options) => {
  const { server, hooked } = await startVideo(silence);
  const error = await failureOf(hooked.videos.waitFor("vid_1", options));
  expect(error).toMatchObject({ name: "HookedArgumentError", message: expect.stringMatching(`^${name} must be `) });
  expect(server.received).toHaveLength(0);
});

describe("a video", () => {
  const failureWith = async (field: string, json: string) => {
    const server = await startServer(
      respond(200, `{"success":true,"data":{"id":"vid_1","status":"FAILED",${JSON.stringify(field)}:${json}}}`),
    );
    return failureOf(clientOf(server).videos.waitFor("vid_1"));
  };

  test.each([
    ["an object without a primitive value", '{"toString":null}'],
    ["an array of 5,000 levels", "[".repeat(5_000) + "]".repeat(5_000)],
    ["a number", "7"],
    ["null", "null"],
  ])("whose id is %s can fail all the same", async (_, id) => {
    expect(await failureWith("id", id)).toMatchObject({ name: "VideoFailedError" });
  });

  test.each(["id", "name", "message"])("whose %s has 2 MB leaves an error of readable length", async (field) => {
    const error = await failureWith(field, JSON.stringify("x".repeat(2_000_000)));
    expect(error.name).toBe("VideoFailedError");
    expect(error.message.length).toBeLessThan(5_000);
    expect(JSON.stringify(error).length).toBeLessThan(10_000);
  });
});
