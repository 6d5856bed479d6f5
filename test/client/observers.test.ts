/** Observers are called, and can change and break nothing. */
import { describe, expect, test } from "@jest/globals";
import { notify } from "../../src/http/observers.ts";

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
