/** Observers are called, and can change and break nothing. */
import { describe, expect, test } from "@jest/globals";
import { notify } from "../../src/http/observers.ts";
import type { ResponseEvent } from "../../src/index.ts";
import { clientOf, key, ok, respond, useLoopback } from "../servers/loopback.ts";
import { json, type TimedFake, timedFake } from "../servers/timed.ts";
import { inVirtualTime, pass } from "../servers/virtual-time.ts";

const { startServer } = useLoopback();

const event = () => ({ method: "GET", path: "/v1/integration/list", url: "https://api.hooked.so", attempt: 1 });

test("an observer gets the event, frozen", () => {
  let seen: object | undefined;
  notify((received: object) => {
    seen = received;
  }, event());
  expect(seen).toEqual(event());
  expect(Object.isFrozen(seen)).toBe(true);
});

test("an observer that writes to its event fails alone", () => {
  const received = event();
  notify((mine) => {
    mine.path = "/elsewhere";
  }, received);
  expect(received).toEqual(event());
});

describe("harmless is an observer", () => {
  test("that throws", () => {
    expect(() =>
      notify(() => {
        throw new Error("mine");
      }, event()),
    ).not.toThrow();
  });

  test("that rejects", async () => {
    const unhandled: unknown[] = [];
    const listen = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", listen);
    notify(() => Promise.reject(new Error("mine")), event());
    // Node reports a rejection that nobody handles once the microtasks are done.
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    process.off("unhandledRejection", listen);
    expect(unhandled).toEqual([]);
  });
});

test("nobody waits for an observer", () => {
  expect(notify(() => new Promise(() => {}), event())).toBeUndefined();
});

describe("per call, onResponse", () => {
  test("has status, headers, request id and attempt, and never the key", async () => {
    const headers = { "x-request-id": "req_1", "x-ratelimit-remaining": "7", "x-echo": key, "set-cookie": "a=b" };
    const server = await startServer(respond(502, {}), respond(200, { data: { id: "int_1" } }, headers));
    const events: ResponseEvent[] = [];
    await clientOf(server).integrations.get("int_1", { onResponse: (event) => events.push(event) });
    expect(events.map(({ status, attempt }) => [status, attempt])).toEqual([
      [502, 1],
      [200, 2],
    ]);
    const [first, last] = events;
    expect(first?.requestId).toBeUndefined();
    expect(last).toMatchObject({ operation: "getIntegrationDetails", requestId: "req_1", method: "GET" });
    expect(last?.callId).toBe(first?.callId);
    expect(last?.headers.get("x-ratelimit-remaining")).toBe("7");
    expect(last?.headers.get("x-echo")).toBe("[API key]");
    expect(last?.headers.has("set-cookie")).toBe(false);
  });

  test("has the duration of its attempt, without what was waited before", async () => {
    const fake: TimedFake = timedFake({
      before: () => (fake.requests.length > 1 ? undefined : json(503, {}, { "retry-after": "9" })),
    });
    const durations: number[] = [];
    await inVirtualTime(async () => {
      await pass(10_000);
      await fake.client().integrations.get("int_1", { onResponse: ({ duration }) => durations.push(duration) });
    });
    expect(durations).toEqual([100, 100]);
  });

  test("that throws changes nothing", async () => {
    const server = await startServer(ok);
    const onResponse = () => {
      throw new Error("observer");
    };
    expect(await clientOf(server).integrations.get("int_1", { onResponse })).toEqual({ id: "int_1" });
  });
});
