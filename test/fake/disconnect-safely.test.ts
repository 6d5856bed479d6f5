/** Every request of disconnectSafely meets every fault: it is done, or not disconnected with an error that says what happened. */
import { expect, test } from "@jest/globals";
import { DisconnectAbortedError, Hooked, HookedError } from "../../src/index.ts";
import { createFakeHooked, type FakeHookedOptions, type Fault } from "../../src/testing/index.ts";
import { callsOfDisconnecting } from "../servers/twisted.ts";
import { inVirtualTime, start } from "../servers/virtual-time.ts";

const faults: [string, Fault][] = [
  ["a 400", { status: 400 }],
  ["a 403", { status: 403 }],
  ["a 404", { status: 404 }],
  ["a 500 for good", { status: 500, times: 99 }],
  ["a 500 once", { status: 500 }],
  ["a 503 after the work", { status: 503, after: true }],
  ["a dropped connection", { drop: true }],
  ["a lost response", { drop: true, after: true }],
  ["a lost response and no way back", { drop: true, after: true, times: 99 }],
  ["a stall", { stall: true }],
  ["a malformed body", { malformed: true }],
  ["a malformed body after the work", { malformed: true, after: true }],
  ["a delay", { delay: 5 }],
];

/** What a rate limit says of the time to wait, and the milliseconds that it asks for. */
const limits: [string, Record<string, string>, number][] = [
  ["Retry-After: 0", { "retry-after": "0" }, 0],
  ["Retry-After in seconds", { "retry-after": "7" }, 7_000],
  ["Retry-After as a date", { "retry-after": new Date(start + 7_000).toUTCString() }, 7_000],
  ["a reset in seconds", { "ratelimit-reset": "7" }, 7_000],
  ["a reset as a time", { "x-ratelimit-reset": String(start / 1_000 + 7) }, 7_000],
  ["nothing", {}, 0],
  ["remaining: 0 and a reset", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "7" }, 7_000],
];

async function setUp(operation: (typeof callsOfDisconnecting)[number], options: FakeHookedOptions = {}) {
  const fake = createFakeHooked({ now: new Date(start), ...options });
  const { id } = fake.connectIntegration();
  const { videoId } = await fake.hooked.videos.createHookDemo({ avatarId: "a", text: "b" });
  for (const hour of ["01", "02", "03"]) {
    const scheduledDateTime = `2030-01-02T${hour}:00:00.000Z`;
    await fake.hooked.schedules.create({ videoId, integrationId: id, scheduledDateTime });
  }
  // A post is looked at where a refusal leaves it open whether it is cancelled.
  if (operation === "getScheduleDetails") fake.fail("cancelSchedule", { status: 400, after: true });
  const { fetch } = fake;
  const hooked = new Hooked({ apiKey: "test", baseUrl: "https://api.hooked.so", fetch, maxRetries: 1, timeout: 100 });
  const posts = fake.state.posts.map((post) => post.id);
  const disconnect = () =>
    inVirtualTime(() =>
      hooked.integrations.disconnectSafely(id).then(
        (report) => ({ report }),
        (error: unknown) => ({ error }),
      ),
    );
  return { fake, posts, disconnect };
}

const cases = callsOfDisconnecting.flatMap((operation) =>
  faults.map(([name, fault]) => [name, operation, fault] as const),
);

test.each(cases)("%s in %s", async (_, operation, fault) => {
  const { fake, posts: before, disconnect } = await setUp(operation);
  fake.fail(operation, fault);
  const { result: outcome } = await disconnect();
  expect(fake.requests.map((request) => request.operation)).toContain(operation);
  const { integrations, posts } = fake.state;
  const cancelled = before.filter((post) => !posts.some((left) => left.id === post));
  if ("report" in outcome) {
    expect({ integrations, posts }).toEqual({ integrations: [], posts: [] });
    const { cancelled: own, alreadyGone } = outcome.report;
    expect([...own, ...alreadyGone].map((post) => post.id).sort()).toEqual(before.sort());
    return;
  }
  const { error } = outcome;
  expect(error).toBeInstanceOf(HookedError);
  // An integration that is gone with an error: the error says that this may be so.
  if (integrations.length === 0) expect(error).toMatchObject({ mayHaveBeenProcessed: true });
  if (integrations.length === 0) expect(posts).toEqual([]);
  if (!(error instanceof DisconnectAbortedError)) return expect(cancelled).toEqual([]);
  const said = error.cancelled.map((post) => post.id);
  expect(said.filter((post) => !cancelled.includes(post))).toEqual([]);
  const unclear = error.failed.map(({ post }) => post.id);
  expect(cancelled.filter((post) => !said.includes(post) && !unclear.includes(post))).toEqual([]);
});

const limited = callsOfDisconnecting.flatMap((operation) =>
  limits.map(([name, ...limit]) => [name, operation, ...limit] as const),
);

test.each(limited)("a 429 with %s in %s is waited for", async (_, operation, headers, asked) => {
  const { fake, disconnect } = await setUp(operation);
  fake.fail(operation, { status: 429, headers, times: 2 });
  const { result, elapsed } = await disconnect();
  expect(result).toMatchObject({ report: { integration: { deleted: true } } });
  expect(fake.requests.filter(({ outcome }) => outcome === 429)).toHaveLength(2);
  expect(fake.state).toMatchObject({ integrations: [], posts: [] });
  expect(elapsed).toBeGreaterThanOrEqual(asked);
});

test.each(callsOfDisconnecting)(
  "a success of %s with remaining: 0 holds what follows until the reset",
  async (operation) => {
    const sent: [string | undefined, number][] = [];
    const { fake, disconnect } = await setUp(operation, {
      intercept: async (request, respond) => {
        sent.push([request.operation, performance.now()]);
        const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "7" };
        return request.operation === operation ? { ...(await respond()), headers } : respond();
      },
    });
    sent.length = 0;
    const { result } = await disconnect();
    expect(result).toMatchObject({ report: { integration: { deleted: true } } });
    expect(fake.state.posts).toEqual([]);
    const at = sent.findIndex(([name]) => name === operation);
    const [, before = Number.NaN] = sent[at] ?? [];
    const [, next = Number.POSITIVE_INFINITY] = sent.slice(at).find(([name]) => name !== operation) ?? [];
    expect(next - before).toBeGreaterThanOrEqual(7_000);
  },
);
