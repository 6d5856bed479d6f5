/** A timeout covers connect, headers and body, and starts anew with every attempt. */
import { describe, expect, test } from "@jest/globals";
import { type ClientOptions, Hooked } from "../../src/index.ts";
import {
  clientOf,
  failureOf,
  type Handler,
  halfResponse,
  key,
  ok,
  respond,
  silence,
  useLoopback,
} from "../servers/loopback.ts";

const { startServer, stopTime } = useLoopback();

const post = { videoId: "vid_1", integrationId: "int_1", scheduledDateTime: "2099-01-01T00:00:00.000Z" };

/** A server that lets the client's time run out once it has the request, and a client that waits for nothing else. */
async function startSlow(then: Handler = silence) {
  const time = stopTime();
  const slow: Handler = (response, request) => {
    if (then === silence) time.pass(60_000);
    then(response, request);
  };
  const server = await startServer(slow);
  const waits: ClientOptions = { onRetry: ({ delay }) => time.pass(delay) };
  return { server, time, hooked: clientOf(server, waits) };
}

describe("no response in time", () => {
  test("fails a GET with a HookedTimeoutError after all attempts, each with its own time", async () => {
    const { server, hooked } = await startSlow();
    const error = await failureOf(hooked.integrations.get("int_1"));
    expect(error.message).toBe("No response within 60000 ms (GET /v1/integration/int_1)");
    expect(error).toMatchObject({ name: "HookedTimeoutError", attempts: 3, mayHaveBeenProcessed: false });
    expect(error.status).toBeUndefined();
    expect(server.received).toHaveLength(3);
  });

  test("retries a DELETE, and says that it may have been carried out", async () => {
    const { server, hooked } = await startSlow();
    const error = await failureOf(hooked.integrations.disconnect("int_1"));
    expect(error).toMatchObject({ name: "HookedTimeoutError", attempts: 3, mayHaveBeenProcessed: true });
    expect(server.received).toHaveLength(3);
  });

  test.each(["POST", "PATCH"])(
    "sends a %s exactly once, and says that it may have been carried out",
    async (method) => {
      const { server, hooked } = await startSlow();
      const error = await failureOf(
        method === "POST" ? hooked.schedules.create(post) : hooked.request("PATCH", "/v1/thing", { body: {} }),
      );
      expect(error).toMatchObject({ name: "HookedTimeoutError", method, attempts: 1, mayHaveBeenProcessed: true });
      expect(server.received.map((request) => request.method)).toEqual([method]);
    },
  );

  test("does not say of a HEAD that it may have been carried out", async () => {
    const { hooked } = await startSlow();
    const error = await failureOf(hooked.request("HEAD", "/v1/thing", { maxRetries: 0 }));
    expect(error).toMatchObject({ name: "HookedTimeoutError", mayHaveBeenProcessed: false });
  });
});

test("a DELETE that timed out and then finds nothing may have done it itself", async () => {
  const time = stopTime();
  const server = await startServer(() => time.pass(60_000), respond(404, { code: "not_found", message: "Gone" }));
  const hooked = clientOf(server, { onRetry: ({ delay }) => time.pass(delay) });
  const error = await failureOf(hooked.integrations.disconnect("int_1"));
  expect(error).toMatchObject({ name: "NotFoundError", status: 404, attempts: 2, mayHaveBeenProcessed: true });
});

test("a body that stalls is late too, and the error knows the status", async () => {
  const time = stopTime();
  const server = await startServer(halfResponse(200, '{"success":true,', silence));
  const hooked = clientOf(server, {
    maxRetries: 0,
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      time.pass(60_000);
      return response;
    },
  });
  const error = await failureOf(hooked.integrations.get("int_1"));
  expect(error).toMatchObject({ name: "HookedTimeoutError", status: 200 });
  expect(error.message).toBe("Status 200, but no complete body within 60000 ms (GET /v1/integration/int_1)");
});

test.each([200, 500])("a body of status %i that drips for ever does not hold the time up", async (status) => {
  const drip: Handler = (response) => {
    const timer = setInterval(() => response.write(" "), 20);
    response.once("close", () => clearInterval(timer));
  };
  const server = await startServer(halfResponse(status, "{", drip));
  const error = await failureOf(clientOf(server, { timeout: 100, maxRetries: 0 }).integrations.get("int_1"));
  expect(error).toMatchObject({ name: "HookedTimeoutError", path: "/v1/integration/int_1" });
});

test("a fetch that never settles and does not listen cannot outlast it", async () => {
  const hooked = clientOf({ url: "https://api.hooked.so" }, { fetch: () => new Promise(() => {}) });
  const error = await failureOf(hooked.integrations.get("int_1", { timeout: 1, maxRetries: 0 }));
  expect(error.message).toBe("No response within 1 ms (GET /v1/integration/int_1)");
});

/** As Node, Bun and `AbortSignal.timeout` fail, recorded there. */
const ownTimeouts: Record<string, unknown> = {
  "Node, no headers": new TypeError("fetch failed", {
    cause: Object.assign(new Error("Headers Timeout Error"), {
      name: "HeadersTimeoutError",
      code: "UND_ERR_HEADERS_TIMEOUT",
    }),
  }),
  "Node, no more of a body": new TypeError("terminated", {
    cause: Object.assign(new Error("Body Timeout Error"), { name: "BodyTimeoutError", code: "UND_ERR_BODY_TIMEOUT" }),
  }),
  "Bun, AbortSignal.timeout": new DOMException("The operation timed out.", "TimeoutError"),
};

test.each(Object.entries(ownTimeouts))("a fetch that gives up by itself before it: %s", async (_, reason) => {
  const hooked = new Hooked({
    apiKey: key,
    baseUrl: "https://api.example",
    timeout: 600_000,
    maxRetries: 0,
    fetch: () => Promise.reject(reason),
  });
  const error = await failureOf(hooked.schedules.create(post));
  expect(error).toMatchObject({ name: "HookedTimeoutError", attempts: 1, mayHaveBeenProcessed: true });
  expect(error.message).toBe(
    "No response within 600000 ms: fetch gave up before. Pass a fetch that waits longer (undici: headersTimeout, " +
      "bodyTimeout) (POST /v1/schedule/create)",
  );
  expect(error.cause).toMatchObject({ message: (reason as Error).message });
});

test("the connection of a request that timed out is given up", async () => {
  const { server, hooked } = await startSlow();
  await failureOf(hooked.integrations.get("int_1", { maxRetries: 0 }));
  await server.received[0]?.over;
});

test("the timeout of a call is used in place of the client's", async () => {
  const time = stopTime();
  const server = await startServer(() => time.pass(10));
  const error = await failureOf(
    clientOf(server, { apiKey: key }).integrations.get("a", { timeout: 10, maxRetries: 0 }),
  );
  expect(error.message).toContain("within 10 ms");
});

test("a response in time leaves no timer behind", async () => {
  stopTime();
  const { getTimerCount } = (await import("@jest/globals")).jest;
  const server = await startServer(ok);
  await clientOf(server).integrations.get("int_1");
  expect(getTimerCount()).toBe(0);
});
