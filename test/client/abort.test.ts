/** A caller's signal ends a call at once, wherever it is, and is left as it was found. */
import { getEventListeners } from "node:events";
import { describe, expect, jest, test } from "@jest/globals";
import type { Hooked, HttpMethod } from "../../src/index.ts";
import {
  clientOf,
  failureOf,
  type Handler,
  halfResponse,
  key,
  ok,
  reset,
  respond,
  silence,
  useLoopback,
  type WireServer,
} from "../servers/loopback.ts";

const { startServer, stopTime } = useLoopback();

const reason = new Error("The user went away");

/** Fails a call that its signal ends, and sees that it was sent once at most and that the signal is free again. */
async function expectAborted(hooked: Hooked, server: WireServer, signal: AbortSignal, method: HttpMethod = "GET") {
  const error = await failureOf(hooked.request(method, "/v1/thing", { signal }));
  expect(error).toMatchObject({ name: "HookedAbortError", cause: reason });
  expect(getEventListeners(signal, "abort")).toEqual([]);
  await hooked.request("GET", "/v1/last");
  expect(server.received.filter(({ path }) => path === "/v1/thing").length).toBeLessThanOrEqual(1);
  return error;
}

describe("a signal that is aborted", () => {
  test("before the call sends nothing, and asks nobody for a key", async () => {
    const server = await startServer(ok);
    const apiKey = jest.fn(() => key);
    const hooked = clientOf(server, { apiKey });
    const signal = AbortSignal.abort(reason);
    for (const call of [
      hooked.integrations.get("int_1", { signal }),
      hooked.schedules.create({ videoId: "v", integrationId: "i", scheduledDateTime: new Date() }, { signal }),
      hooked.schedules.list({}, { signal }).toArray(),
      hooked.integrations.disconnectSafely("int_1", { signal }),
    ]) {
      const error = await failureOf(call);
      expect(error).toMatchObject({ name: "HookedAbortError", cause: reason, attempts: 0 });
      expect(error.mayHaveBeenProcessed).toBe(false);
    }
    expect(apiKey).not.toHaveBeenCalled();
    expect(server.received).toEqual([]);
  });

  test("before the call sends nothing with a key that is a string, either, and calls no observer", async () => {
    const server = await startServer(ok);
    const onRequest = jest.fn();
    const { integrations } = clientOf(server, { onRequest });
    const error = await failureOf(integrations.get("int_1", { signal: AbortSignal.abort(reason) }));
    expect(error).toMatchObject({ name: "HookedAbortError", method: "GET", attempts: 0, cause: reason });
    expect(error.message).toBe("Aborted (GET /v1/integration/int_1)");
    expect(onRequest).not.toHaveBeenCalled();
    expect(server.received).toEqual([]);
  });

  test("while the key is loaded ends the call, even if the key never comes", async () => {
    const server = await startServer(ok);
    const controller = new AbortController();
    const apiKey = () => {
      setImmediate(() => controller.abort(reason));
      return new Promise<string>(() => {});
    };
    const error = await failureOf(clientOf(server, { apiKey }).integrations.get("a", { signal: controller.signal }));
    expect(error).toMatchObject({ name: "HookedAbortError", cause: reason, attempts: 0, mayHaveBeenProcessed: false });
    expect(error.message).toMatch(/^Aborted before there was an API key/);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    expect(server.received).toEqual([]);
  });

  test("while the connection is made ends the call", async () => {
    const server = await startServer(ok);
    const controller = new AbortController();
    const hooked = clientOf(server, {
      fetch: (url, init) => {
        const response = fetch(url, init);
        controller.abort(reason);
        return response;
      },
    });
    const error = await expectAborted(hooked, server, controller.signal, "POST");
    // Nobody knows how far it came.
    expect(error).toMatchObject({ method: "POST", path: "/v1/thing", attempts: 1, mayHaveBeenProcessed: true });
    expect(error.message).toBe("Aborted (POST /v1/thing)");
  });

  test.each<[HttpMethod, boolean]>([
    ["GET", false],
    ["DELETE", true],
    ["PATCH", true],
  ])(
    "before the response ends a %s: whether it may have been processed is %s",
    async (method, mayHaveBeenProcessed) => {
      const controller = new AbortController();
      const server = await startServer(() => controller.abort(reason), ok);
      const error = await expectAborted(clientOf(server), server, controller.signal, method);
      expect(error).toMatchObject({ attempts: 1, mayHaveBeenProcessed });
      expect(error.status).toBeUndefined();
    },
  );

  test.each([200, 500])("in the body of a response %i ends the call, and the connection with it", async (status) => {
    const controller = new AbortController();
    const server = await startServer(halfResponse(status, '{"success":', silence), ok);
    const hooked = clientOf(server, {
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        setImmediate(() => controller.abort(reason));
        return response;
      },
    });
    const error = await expectAborted(hooked, server, controller.signal);
    expect(error).toMatchObject({ status, attempts: 1 });
    await server.received[0]?.over;
  });

  test.each<[string, Handler, number | undefined]>([
    ["a minute that the server asked for", respond(503, {}, { "retry-after": "60" }), 503],
    ["the client's own back-off", reset, undefined],
  ])("during %s ends the wait", async (_, handler, status) => {
    const controller = new AbortController();
    const server = await startServer(handler, ok);
    stopTime();
    const hooked = clientOf(server, { onRetry: () => setImmediate(() => controller.abort(reason)) });
    const error = await failureOf(hooked.request("DELETE", "/v1/thing", { signal: controller.signal }));
    expect(error.message).toBe("Aborted before attempt 2 (DELETE /v1/thing)");
    expect(error).toMatchObject({ name: "HookedAbortError", cause: reason, attempts: 1 });
    expect(error).toMatchObject({ status, mayHaveBeenProcessed: handler === reset });
    expect(jest.getTimerCount()).toBe(0);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    expect(server.received).toHaveLength(1);
  });

  test("just before a wait lets none begin", async () => {
    const controller = new AbortController();
    const server = await startServer(respond(503, {}, { "retry-after": "60" }), ok);
    const hooked = clientOf(server, { onRetry: () => controller.abort(reason) });
    const error = await expectAborted(hooked, server, controller.signal);
    expect(error).toMatchObject({ status: 503, attempts: 1 });
  });

  test("between two attempts counts only those that were sent", async () => {
    const controller = new AbortController();
    const server = await startServer(respond(500), ok);
    const hooked = clientOf(server, { onRequest: ({ attempt }) => attempt === 2 && controller.abort(reason) });
    const error = await expectAborted(hooked, server, controller.signal, "DELETE");
    expect(error).toMatchObject({ attempts: 1, mayHaveBeenProcessed: true });
  });

  test("between two pages ends the walk", async () => {
    const controller = new AbortController();
    const page = { scheduledPosts: [{ id: "post_1" }], total: 9, limit: 1, offset: 0 };
    const server = await startServer(respond(200, { success: true, data: page }));
    const walk = async () => {
      for await (const _ of clientOf(server).schedules.list({}, { signal: controller.signal }))
        controller.abort(reason);
    };
    expect(await failureOf(walk())).toMatchObject({ name: "HookedAbortError", cause: reason });
    expect(server.received).toHaveLength(1);
  });

  test("after the response changes nothing", async () => {
    const controller = new AbortController();
    const server = await startServer(ok);
    const result = await clientOf(server).integrations.get("int_1", { signal: controller.signal });
    controller.abort(reason);
    expect(result).toEqual({ id: "int_1" });
  });

  test("without a reason has the default reason of the platform", async () => {
    const controller = new AbortController();
    const server = await startServer(() => controller.abort());
    const error = await failureOf(clientOf(server).integrations.get("int_1", { signal: controller.signal }));
    expect(error.cause).toBe(controller.signal.reason);
    expect(error.cause).toMatchObject({ name: "AbortError" });
  });

  test("ends only the calls that were given it", async () => {
    const controller = new AbortController();
    const server = await startServer((response, request) => {
      if (request.path.endsWith("int_2")) setImmediate(() => ok(response, request));
      if (server.received.length === 2) controller.abort(reason);
    });
    const { integrations } = clientOf(server);
    const ended = failureOf(integrations.get("int_1", { signal: controller.signal }));
    const other = integrations.get("int_2", { signal: new AbortController().signal });
    expect(await ended).toMatchObject({ name: "HookedAbortError" });
    expect(await other).toEqual({ id: "int_1" });
  });

  test("ends a fetch that does not listen to it", async () => {
    const controller = new AbortController();
    const fetch = () => {
      setImmediate(() => controller.abort(reason));
      return new Promise<Response>(() => {});
    };
    const hooked = clientOf({ url: "https://api.hooked.so" }, { fetch });
    const error = await failureOf(hooked.integrations.get("int_1", { signal: controller.signal }));
    expect(error).toMatchObject({ name: "HookedAbortError", cause: reason });
  });
});

test("a key that does not come in time fails the call before anything is sent", async () => {
  const server = await startServer(ok);
  const hooked = clientOf(server, { apiKey: () => new Promise(() => {}), timeout: 1 });
  const error = await failureOf(hooked.integrations.get("int_1"));
  expect(error.message).toBe("No API key within 1 ms: the function apiKey did not return one");
  expect(error).toMatchObject({ name: "HookedTimeoutError", attempts: 0, mayHaveBeenProcessed: false });
  expect(server.received).toEqual([]);
});

describe("10,000 calls on one signal", () => {
  const body = '{"success":true,"data":{"id":"int_1"}}';
  const responses = [
    () => new Response(body, { headers: { "content-type": "application/json" } }),
    () => new Response("", { status: 404 }),
    () => new Response("no JSON"),
    () => {
      throw new TypeError("fetch failed");
    },
  ];

  test("leave no listener and no timer, and tie no other signal to it", async () => {
    stopTime();
    const { signal } = new AbortController();
    // What is tied with these stays in memory as long as the caller's signal, and no listener shows it.
    const ties = [jest.spyOn(AbortSignal, "any"), jest.spyOn(AbortSignal, "timeout")];
    let calls = 0;
    let mostListeners = 0;
    const seen = new Set<unknown>();
    const hooked = clientOf(
      { url: "https://api.hooked.so" },
      {
        maxRetries: 0,
        fetch: async (_, init) => {
          mostListeners = Math.max(mostListeners, getEventListeners(signal, "abort").length);
          seen.add(init?.signal);
          return (responses[calls++ % responses.length] as () => Response)();
        },
      },
    );
    const work = async () => {
      for (let i = 0; i < 1_000; i++) await hooked.integrations.get("int_1", { signal }).catch(() => {});
    };
    await Promise.all(Array.from({ length: 10 }, work));
    expect(calls).toBe(10_000);
    // One for all calls: Node warns of more than ten.
    expect(mostListeners).toBe(1);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
    for (const tie of ties) expect(tie).not.toHaveBeenCalled();
    // Each fetch gets a signal of its own: what it hangs on that one goes with it.
    expect(seen.size).toBe(10_000);
    expect(seen).not.toContain(signal);
  });

  test("leave none either when all of them had to wait for another attempt", async () => {
    const time = stopTime();
    const { signal } = new AbortController();
    let calls = 0;
    const hooked = clientOf(
      { url: "https://api.hooked.so" },
      {
        fetch: async () => (calls++ % 2 === 0 ? new Response("", { status: 500 }) : (responses[0] as () => Response)()),
        onRetry: ({ delay }) => time.pass(delay),
      },
    );
    for (let i = 0; i < 1_000; i++) await hooked.integrations.get("int_1", { signal });
    expect(calls).toBe(2_000);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });
});
