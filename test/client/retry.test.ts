/** Whether a request goes out again, and when: pure decisions, over their whole table. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  backoff,
  delayBefore,
  mayHaveBeenProcessed,
  type Outcome,
  parseRetryAfter,
  shouldRetry,
} from "../../src/http/retry.ts";

const unrepeatable = ["POST", "PATCH", "PUT"];

const response = (status: number, retryAfter?: number): Outcome => ({ kind: "response", status, retryAfter });
const timeout: Outcome = { kind: "timeout" };
const broken: Outcome = { kind: "connection", sent: true, permanent: false };
const unsent: Outcome = { kind: "connection", sent: false, permanent: false };
const refused: Outcome = { kind: "connection", sent: false, permanent: true };

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** All statuses that `accept` accepts, each as a response with the given Retry-After. */
function statusesWhere(accept: (outcome: Outcome) => boolean, retryAfter?: number): number[] {
  return Array.from({ length: 500 }, (_, i) => i + 100).filter((status) => accept(response(status, retryAfter)));
}

describe("what is sent again", () => {
  test("a repeatable request: after each failure that may pass", () => {
    const again = (outcome: Outcome) => shouldRetry(true, outcome);
    expect([timeout, broken, unsent, refused].map(again)).toEqual([true, true, true, false]);
    expect(statusesWhere(again)).toEqual([408, 429, 500, 502, 503, 504]);
    expect(statusesWhere(again, 1000)).toEqual([408, 429, 500, 502, 503, 504]);
  });

  test("any other: only if it was certainly not carried out", () => {
    const again = (outcome: Outcome) => shouldRetry(false, outcome);
    expect([timeout, broken, unsent, refused].map(again)).toEqual([false, false, true, false]);
    expect(statusesWhere(again)).toEqual([]);
    // A time that has passed proves nothing about what was done.
    expect(statusesWhere(again, 0)).toEqual([]);
    expect(statusesWhere(again, 1000)).toEqual([503]);
  });

  test.each(unrepeatable)("%s: never what may have been carried out", (method) => {
    const responses = Array.from({ length: 500 }, (_, i) => [response(i + 100), response(i + 100, 1000)]).flat();
    const outcomes = [timeout, broken, unsent, refused, ...responses];
    const twice = outcomes.filter((outcome) => shouldRetry(false, outcome) && mayHaveBeenProcessed(method, outcome));
    expect(twice).toEqual([]);
  });
});

describe("what may have been carried out", () => {
  test.each(["GET", "HEAD"])("%s: nothing, as it changes nothing", (method) => {
    const maybe = (outcome: Outcome) => mayHaveBeenProcessed(method, outcome);
    expect([timeout, broken, unsent, refused].map(maybe)).toEqual([false, false, false, false]);
    expect(statusesWhere(maybe)).toEqual([]);
  });

  test.each(["DELETE", ...unrepeatable])("%s: what got no clear answer", (method) => {
    const maybe = (outcome: Outcome) => mayHaveBeenProcessed(method, outcome);
    expect([timeout, broken, unsent, refused].map(maybe)).toEqual([true, true, false, false]);
    const refusals = [307, 308, ...range(400, 499)].filter((status) => status !== 408 && status !== 499);
    const unclear = range(100, 599).filter((status) => !refusals.includes(status));
    expect(statusesWhere(maybe)).toEqual(unclear);
    expect(statusesWhere(maybe, 0)).toEqual(unclear);
    // A server that says when to come back has refused.
    expect(statusesWhere(maybe, 1000)).toEqual(unclear.filter((status) => status !== 503));
  });
});

describe("the own back-off", () => {
  const attempts = fc.integer({ min: 1, max: 101 });
  const randoms = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  test("is a whole number of 50 to 8,000 ms, whatever the attempt and the luck", () => {
    fc.assert(
      fc.property(attempts, randoms, (attempt, random) => {
        const delay = backoff(attempt, () => random);
        expect(Number.isInteger(delay)).toBe(true);
        expect(delay).toBeGreaterThanOrEqual(50);
        expect(delay).toBeLessThanOrEqual(8_000);
      }),
    );
  });

  test("never gets shorter with the same luck", () => {
    fc.assert(
      fc.property(attempts, randoms, (attempt, random) => {
        expect(backoff(attempt + 1, () => random)).toBeGreaterThanOrEqual(backoff(attempt, () => random));
      }),
    );
  });

  test("doubles up to 8 seconds", () => {
    const longest = [1, 2, 3, 4, 5, 6, 7].map((attempt) => backoff(attempt, () => 1));
    expect(longest).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
  });

  test("has full jitter: half the luck is half the wait", () => {
    expect(backoff(3, () => 0.5)).toBe(1_000);
    expect(backoff(3, () => 0)).toBe(50);
  });

  test("is not the same for everybody", () => {
    expect(new Set(Array.from({ length: 20 }, () => backoff(5))).size).toBeGreaterThan(1);
  });
});

describe("Retry-After", () => {
  const now = Date.UTC(2026, 0, 1, 12);
  const read = (value: string, date?: string) =>
    parseRetryAfter({ get: (name) => ({ "retry-after": value, date })[name.toLowerCase()] ?? null }, () => now);

  test.each([
    ["1", 1_000],
    ["0", 0],
    [" 30 ", 30_000],
    ["1.5", 1_500],
    ["0.0004", 0],
    ["86400", 86_400_000],
    ["Thu, 01 Jan 2026 12:00:07 GMT", 7_000],
    ["Thu, 01 Jan 2026 11:00:00 GMT", 0],
  ])("%j is %i ms", (value, ms) => {
    expect(read(value)).toBe(ms);
  });

  test("a date is read against the server's clock, if it sends its time", () => {
    const date = "Thu, 01 Jan 2026 12:00:30 GMT";
    expect(read(date, "Thu, 01 Jan 2026 12:00:20 GMT")).toBe(10_000);
    expect(read(date, "Thu, 01 Jan 2026 12:01:00 GMT")).toBe(0);
    expect(read(date, "soon")).toBe(30_000);
  });

  test.each(["", "  ", "-1", "+1", "1e3", "0x10", "Infinity", "NaN", "soon", "1 second", "1,000", ".5", "5."])(
    "%j is ignored",
    (value) => {
      expect(read(value)).toBeUndefined();
    },
  );

  test.each(["2026-01-01T12:00:30Z", "1 Jan 2027", "tomorrow GMT"])("%j is no date of HTTP", (value) => {
    expect(read(value)).toBeUndefined();
  });

  test("a missing header is ignored", () => {
    expect(parseRetryAfter(new Headers())).toBeUndefined();
  });

  test("without a clock of the server, the own one counts", () => {
    const later = new Date(Date.now() + 3_600_000).toUTCString();
    const ms = parseRetryAfter(new Headers({ "retry-after": later }));
    expect(ms).toBeGreaterThan(3_500_000);
    expect(ms).toBeLessThanOrEqual(3_600_000);
  });

  test("no text makes it throw, negative or not a number", () => {
    const dates = fc.date({ noInvalidDate: true }).map((date) => date.toUTCString());
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.double().map(String),
      fc.nat().map(String),
      dates,
    );
    const gmt = texts.map((text) => `${text} GMT`);
    fc.assert(
      fc.property(fc.oneof(texts, gmt), texts, (value, date) => {
        const ms = read(value, date);
        expect(ms === undefined || ms >= 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("the wait before the next attempt", () => {
  test("is what the server asked for", () => {
    expect(delayBefore(1, 1_234, () => 0)).toBe(1_234);
  });

  test.each([undefined, 0])("is the own back-off for a Retry-After of %s, never nothing", (retryAfter) => {
    expect(delayBefore(3, retryAfter, () => 1)).toBe(2_000);
    expect(delayBefore(3, retryAfter, () => 0)).toBe(50);
  });

  test("is never nothing, whatever was asked for", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 101 }), fc.option(fc.nat(), { nil: undefined }), (attempt, retryAfter) => {
        expect(delayBefore(attempt, retryAfter)).toBeGreaterThan(0);
      }),
    );
  });
});
