/** Long jobs end by themselves under 60 requests a minute, whatever form the limit has, and other calls wait their turn. */
import { describe, expect, test } from "@jest/globals";
import { parseLimit, parseReset } from "../../src/http/quota.ts";
import type { DisconnectProgress, RateLimitEvent } from "../../src/index.ts";
import { windows } from "../../src/testing/rate-limit.ts";
import { forms, jobs, measure } from "../bench/rate-limit.ts";
import { failureOf } from "../servers/loopback.ts";
import { json, type TimedFake, timedFake } from "../servers/timed.ts";
import { inVirtualTime, pass } from "../servers/virtual-time.ts";

describe.each(forms)("under a $window that says $hint", (form) => {
  test.each(jobs)("$name", async (job) => {
    const { done, refused, ratio } = await measure(form, job);
    expect(done).toBe(true);
    expect(refused).toBeLessThanOrEqual(0.1);
    expect(ratio).toBeLessThanOrEqual(1.25);
  });
});

const refused = () =>
  json(429, { message: "Rate limit exceeded", code: "RATE_LIMIT_EXCEEDED" }, { "retry-after": "10" });

/** A fake that refuses the first request. */
function refusingFirst() {
  let first = true;
  return timedFake({
    before: () => {
      if (!first) return undefined;
      first = false;
      return refused();
    },
  });
}

describe("a 429", () => {
  test("to the last request of disconnectSafely is outlasted, and each attempt follows a look of the last minute", async () => {
    let left = 60;
    let lookedAt = 0;
    let oldestLook = 0;
    const fake = timedFake({
      before: ({ method, path }) => {
        if (path.endsWith("/list")) lookedAt = performance.now();
        if (method !== "DELETE") return undefined;
        oldestLook = Math.max(oldestLook, performance.now() - lookedAt);
        return left-- > 0 ? json(429, {}) : undefined;
      },
    });
    const { result } = await inVirtualTime(() => fake.client().integrations.disconnectSafely("int_1"));
    expect(result.integration).toEqual({ id: "int_1", type: "youtube", deleted: true });
    expect(oldestLook).toBeLessThanOrEqual(61_000);
  });

  test("at which the caller gives up disconnectSafely says to wait a minute and run it again, which then ends", async () => {
    const rateLimit = { window: "fixed window", hint: "Retry-After", limit: 5 } as const;
    const fake = timedFake({ rateLimit });
    for (let i = 0; i < 4; i++) fake.schedule();
    await inVirtualTime(async () => {
      const { integrations } = fake.client();
      const controller = new AbortController();
      const onProgress = ({ step }: DisconnectProgress) => step === "rateLimited" && controller.abort();
      const options = { concurrency: 1, onProgress, signal: controller.signal };
      const error = await failureOf(integrations.disconnectSafely("int_1", options));
      expect(error).toMatchObject({ name: "DisconnectAbortedError", status: 429, mayHaveBeenProcessed: false });
      expect(error.message).toMatch(/untouched: \d\. The rate limit is reached: wait a minute, then run it again$/);
      await pass(60_000);
      expect(await integrations.disconnectSafely("int_1")).toMatchObject({ integration: { deleted: true } });
    });
    expect(fake.state).toMatchObject({ posts: [], integrations: [] });
  });

  test("holds all calls that were not sent yet, first come first served, and then lets them go slowly", async () => {
    const sent: [string, number][] = [];
    let first = true;
    const fake = timedFake({
      before: ({ path }) => {
        sent.push([path.slice(-1), Math.round(performance.now() / 100) / 10]);
        if (!first) return undefined;
        first = false;
        return refused();
      },
    });
    await inVirtualTime(async () => {
      const { integrations } = fake.client();
      for (const id of "1234") fake.connectIntegration({ id });
      const one = integrations.get("1");
      await new Promise((resolve) => setTimeout(resolve, 500));
      await Promise.all([one, integrations.get("2"), integrations.get("3"), integrations.get("4")]);
    });
    expect(sent.map(([id]) => id).join("")).toBe("11234");
    expect(sent[1]?.[1]).toBeGreaterThanOrEqual(10);
    expect((sent[4]?.[1] ?? 0) - (sent[1]?.[1] ?? 0)).toBeGreaterThan(2);
  });

  test("counts neither against maxRetries nor against timeout", async () => {
    let left = 5;
    const fake = timedFake({ before: () => (left-- > 0 ? refused() : undefined) });
    const { result } = await inVirtualTime(() =>
      fake.client({ maxRetries: 0, timeout: 1_000 }).integrations.get("int_1"),
    );
    expect(result.id).toBe("int_1");
  });

  test("is waited for up to maxRateLimitWait, and the error says so", async () => {
    const fake = timedFake({ before: refused });
    const { result: error, elapsed } = await inVirtualTime(() =>
      failureOf(fake.client().integrations.get("int_1", { maxRateLimitWait: 25_000 })),
    );
    expect(error).toMatchObject({ name: "RateLimitError", code: "RATE_LIMIT_EXCEEDED", mayHaveBeenProcessed: false });
    expect(error.message).toMatch(/within 25000 ms \(maxRateLimitWait\)/);
    expect(elapsed).toBeLessThanOrEqual(25_000);
  });

  test("that asks for more than maxRetryAfter fails at once, and its pause holds for the others", async () => {
    const fake = timedFake({
      before: ({ method }) => (method === "POST" ? json(429, {}, { "retry-after": "120" }) : undefined),
    });
    await inVirtualTime(async () => {
      const hooked = fake.client();
      const error = await failureOf(hooked.request("POST", "/v1/thing"));
      expect(error).toMatchObject({ name: "RateLimitError", attempts: 1, retryAfter: 120_000 });
      expect(error.message).toMatch(/asks to wait 120000 ms, longer than maxRetryAfter \(60000 ms\)/);
      const started = performance.now();
      await hooked.integrations.get("int_1");
      expect(performance.now() - started).toBeGreaterThanOrEqual(119_000);
    });
  });

  test("leaves a call that was never sent without doubt", async () => {
    const fake = timedFake({ before: () => json(429, {}, { "retry-after": "30" }) });
    await inVirtualTime(async () => {
      const hooked = fake.client({ maxRateLimitWait: 10_000 });
      const both = await Promise.all([
        failureOf(hooked.integrations.get("int_1")),
        new Promise((resolve) => setTimeout(resolve, 1_000)).then(() =>
          failureOf(hooked.videos.createTalkingAvatar({ script: "a", avatarId: "a", voiceId: "v" })),
        ),
      ]);
      expect(both[1]).toMatchObject({ name: "RateLimitError", attempts: 0, mayHaveBeenProcessed: false });
      expect(both[1].message).toMatch(
        /^Not sent \(POST .*\)\. The rate limit did not allow the request within 10000 ms/,
      );
    });
  });

  test("ends with the signal of a call that waits", async () => {
    const fake = timedFake({ before: refused });
    const { timers } = await inVirtualTime(async () => {
      const controller = new AbortController();
      const call = failureOf(fake.client().integrations.get("int_1", { signal: controller.signal }));
      setTimeout(() => controller.abort("enough"), 3_000);
      expect(await call).toMatchObject({ name: "HookedAbortError", attempts: 1, cause: "enough" });
      expect(performance.now()).toBe(3_000);
    });
    // One would keep the process alive until the pause is over.
    expect(timers).toBe(0);
  });

  test.each<[string, number, (fake: TimedFake, onRateLimit: (event: RateLimitEvent) => void) => PromiseLike<unknown>]>([
    ["the client", 0, (fake, onRateLimit) => fake.client({ onRateLimit }).integrations.get("int_1")],
    ["waitFor", 1, (fake, onRateLimit) => fake.client().videos.waitFor("vid_1", { onRateLimit })],
    ["waitForAll", 1, (fake, onRateLimit) => fake.client().videos.waitForAll(["vid_1"], { onRateLimit })],
  ])("is reported by onRateLimit of %s, with the time and the calls that wait", async (_, waiting, run) => {
    const events: RateLimitEvent[] = [];
    const fake = refusingFirst();
    fake.addVideo("vid_1", 0);
    await inVirtualTime(async () => run(fake, (event) => events.push(event)));
    expect(events).toEqual([{ until: new Date("2030-01-01T00:00:10.100Z"), waiting }]);
  });

  test("is shared with copies of the client, unless they have another key", async () => {
    const fake = refusingFirst();
    await inVirtualTime(async () => {
      const hooked = fake.client();
      const call = hooked.integrations.get("int_1");
      await new Promise((resolve) => setTimeout(resolve, 200));
      const other = hooked.withOptions({ apiKey: "sk_another" });
      expect(await failureOf(other.integrations.get("int_1"))).toMatchObject({ status: 401 });
      expect(performance.now()).toBe(300);
      await hooked.withOptions({ timeout: 1_000 }).integrations.get("int_1");
      expect(performance.now()).toBeGreaterThan(10_000);
      await call;
    });
  });
});

test("remaining: 0 on a success holds the next call until the reset", async () => {
  const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "20" };
  const fake = timedFake({
    before: () => json(200, { success: true, data: { id: "int_1" } }, headers),
  });
  await inVirtualTime(async () => {
    const { integrations } = fake.client();
    await integrations.get("int_1");
    await integrations.get("int_1");
    expect(performance.now()).toBeGreaterThanOrEqual(20_000);
  });
});

test("remaining: 0 shows that there is a limit: calls that waited for the reset go slowly, not all at once", async () => {
  const sent: number[] = [];
  let left = 3;
  const fake = timedFake({
    before: () => {
      sent.push(performance.now());
      const headers = { "x-ratelimit-limit": "3", "x-ratelimit-remaining": `${Math.max(0, --left)}` };
      return json(
        200,
        { success: true, data: { id: "int_1" } },
        left === 0 ? { ...headers, "x-ratelimit-reset": "20" } : headers,
      );
    },
  });
  await inVirtualTime(async () => {
    const { integrations } = fake.client();
    for (let i = 0; i < 3; i++) await integrations.get("int_1");
    await Promise.all(Array.from({ length: 3 }, () => integrations.get("int_1")));
  });
  const [, , last = 0, ...later] = sent;
  expect((later[0] ?? 0) - last).toBeGreaterThanOrEqual(19_900);
  expect(later.every((at, i) => i === 0 || at - (later[i - 1] ?? 0) >= 500)).toBe(true);
});

test.each<[string, Record<string, string>]>([
  ["no reset", {}],
  ["a reset that is no number", { "x-ratelimit-reset": "soon" }],
  ["a reset after more than an hour", { "x-ratelimit-reset": "3601" }],
  ["a reset, but remaining: 1", { "x-ratelimit-remaining": "1", "x-ratelimit-reset": "20" }],
])("the headers of a quota that is used up hold nothing if they have %s", async (_, headers) => {
  const before = () =>
    json(200, { success: true, data: { id: "int_1" } }, { "x-ratelimit-remaining": "0", ...headers });
  const fake = timedFake({ before });
  await inVirtualTime(async () => {
    const paused: RateLimitEvent[] = [];
    const { integrations } = fake.client({ onRateLimit: (event) => paused.push(event) });
    await integrations.get("int_1");
    await integrations.get("int_1");
    expect(performance.now()).toBeLessThan(1_000);
    expect(paused).toEqual([]);
  });
});

describe("the headers of a quota", () => {
  const now = Date.UTC(2030, 0, 1);
  const date = new Date(now).toUTCString();
  test.each<[string, number | undefined]>([
    ["0", 0],
    [" 1.5 ", 1_500],
    ["", undefined],
    ["-1", undefined],
    ["1e3", undefined],
    ["20 s", undefined],
    ["1000000000", 1e12],
    [`${now / 1000 + 20}`, 20_000],
    [`${now + 20_000}`, 20_000],
  ])("reset: %j is in %p ms", (reset, ms) => {
    for (const name of ["ratelimit-reset", "x-ratelimit-reset"]) {
      expect(parseReset(new Headers({ [name]: reset, date }))).toBe(ms);
    }
  });

  test.each<[string, number | undefined]>([
    ["60", 60],
    [" 60", 60],
    ["100, 100;w=60", 100],
    ["10;w=1", 600],
    ["10; w=0", 10],
    ["many", undefined],
    ["", undefined],
  ])("limit: %j allows %p requests a minute", (limit, requests) => {
    for (const name of ["ratelimit-limit", "x-ratelimit-limit"]) {
      expect(parseLimit(new Headers({ [name]: limit }))).toBe(requests);
    }
  });
});

describe("requestsPerMinute", () => {
  test("keeps no call longer than maxRateLimitWait, whatever is before it in the queue", async () => {
    const { result, timers } = await inVirtualTime(() => {
      const { integrations } = timedFake({ latency: 0 }).client({ requestsPerMinute: 6, maxRateLimitWait: 15_000 });
      const call = async () => {
        const end = await integrations.get("int_1").then(
          () => "sent",
          (error) => error.name,
        );
        return `${end} after ${performance.now()} ms`;
      };
      return Promise.all(Array.from({ length: 8 }, call));
    });
    const [late, refused] = ["sent after 10000 ms", "RateLimitError after 15000 ms"];
    expect(result).toEqual([...Array(5).fill("sent after 0 ms"), late, refused, refused]);
    expect(timers).toBe(0);
  });

  test("spreads requests evenly, after a small burst", async () => {
    const sent: number[] = [];
    const fake = timedFake({
      latency: 0,
      before: () => {
        sent.push(Math.round(performance.now()));
        return undefined;
      },
    });
    await inVirtualTime(async () => {
      const { integrations } = fake.client({ requestsPerMinute: 60 });
      await Promise.all(Array.from({ length: 8 }, () => integrations.get("int_1")));
    });
    expect(sent).toEqual([0, 0, 0, 0, 0, 1_000, 2_000, 3_000]);
  });

  test("never meets a limit of the same size", async () => {
    for (const window of windows) {
      const fake = timedFake({ rateLimit: { window, hint: "nothing", limit: 66 } });
      await inVirtualTime(async () => {
        const { integrations } = fake.client({ requestsPerMinute: 60 });
        await Promise.all(Array.from({ length: 200 }, () => integrations.get("int_1")));
      });
      expect(fake.refused()).toBe(0);
    }
  });

  test("does not count the wait as time of the request", async () => {
    const fake = timedFake({ latency: 10 });
    const { result } = await inVirtualTime(async () => {
      const { integrations } = fake.client({ requestsPerMinute: 6, timeout: 1_000 });
      return Promise.all(Array.from({ length: 10 }, () => integrations.get("int_1")));
    });
    expect(result).toHaveLength(10);
  });
});
