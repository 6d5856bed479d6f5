/** Every request of disconnectSafely meets every fault: it is done, or not disconnected with an error that says what happened. */
import { expect, test } from "@jest/globals";
import { DisconnectAbortedError, Hooked, HookedError } from "../../src/index.ts";
import { createFakeHooked, type Fault } from "../../src/testing/index.ts";
import { callsOfDisconnecting } from "../servers/twisted.ts";
import { inVirtualTime } from "../servers/virtual-time.ts";

const faults: [string, Fault][] = [
  ["a 400", { status: 400 }],
  ["a 403", { status: 403 }],
  ["a 404", { status: 404 }],
  ["a 500 for good", { status: 500, times: 99 }],
  ["a 500 once", { status: 500 }],
  ["a 503 after the work", { status: 503, after: true }],
  ["a 429", { status: 429, headers: { "retry-after": "0" } }],
  ["a dropped connection", { drop: true }],
  ["a lost response", { drop: true, after: true }],
  ["a lost response and no way back", { drop: true, after: true, times: 99 }],
  ["a stall", { stall: true }],
  ["a malformed body", { malformed: true }],
  ["a malformed body after the work", { malformed: true, after: true }],
  ["a delay", { delay: 5 }],
];

async function setUp() {
  const fake = createFakeHooked({ now: "2030-01-01T00:00:00.000Z" });
  const { id } = fake.connectIntegration();
  const { videoId } = await fake.hooked.videos.createHookDemo({ avatarId: "a", text: "b" });
  for (const hour of ["01", "02", "03"]) {
    const scheduledDateTime = `2030-01-02T${hour}:00:00.000Z`;
    await fake.hooked.schedules.create({ videoId, integrationId: id, scheduledDateTime });
  }
  const { fetch } = fake;
  const hooked = new Hooked({ apiKey: "test", baseUrl: "https://api.hooked.so", fetch, maxRetries: 1, timeout: 100 });
  return { fake, hooked, id };
}

const cases = callsOfDisconnecting.flatMap((operation) =>
  faults.map(([name, fault]) => [name, operation, fault] as const),
);

test.each(cases)("%s in %s", async (_, operation, fault) => {
  const { fake, hooked, id } = await setUp();
  const before = fake.state.posts.map((post) => post.id);
  fake.fail(operation, fault);
  const { result: outcome } = await inVirtualTime(() =>
    hooked.integrations.disconnectSafely(id).then(
      (report) => ({ report }),
      (error: unknown) => ({ error }),
    ),
  );
  const { integrations, posts } = fake.state;
  const cancelled = before.filter((post) => !posts.some((left) => left.id === post));
  if ("report" in outcome) {
    expect({ integrations, posts }).toEqual({ integrations: [], posts: [] });
    expect([...outcome.report.cancelled].map((post) => post.id).sort()).toEqual(before.sort());
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
