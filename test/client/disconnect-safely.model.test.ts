/**
 * Thousands of runs of disconnectSafely against a Hooked whose other users act at the same time, whose responses get lost and
 * whose list lags behind: no post is lost, and what is reported is what happened.
 */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { DisconnectAbortedError, type DisconnectReport, HookedError } from "../../src/index.ts";
import type { FakeRequest, FakeResponse } from "../../src/testing/index.ts";
import { json, pendingPost, type TimedFake, timedFake } from "../servers/timed.ts";
import { inVirtualTime, pass } from "../servers/virtual-time.ts";

const ours = "int_1";

/** What happens to a request of ours. */
const faults = [
  "none",
  "none",
  "none",
  "lost before",
  "lost after",
  "500",
  "500 after",
  "503",
  "429",
  "stall",
  "403",
] as const;
/** What somebody else does just before a request of ours. */
const actions = [
  ...["nothing", "nothing", "nothing", "create", "create other", "publish first", "publish first", "publish last"],
  "cancel",
] as const;
/** Milliseconds that a post may be older than the end of the integration without having been seen. */
const freshness = 20_000;

interface Plan {
  posts: number;
  others: number;
  pageSize: number;
  faults: readonly (typeof faults)[number][];
  actions: readonly (typeof actions)[number][];
  /** Requests by which the list lags behind. */
  lag: number;
  concurrency: number;
  abortAfter: number | undefined;
}

const plans = fc.record<Plan>({
  posts: fc.nat(3),
  others: fc.nat(5),
  pageSize: fc.integer({ min: 1, max: 3 }),
  faults: fc.oneof(fc.constant([]), fc.array(fc.constantFrom(...faults), { maxLength: 25 })),
  actions: fc.array(fc.constantFrom(...actions), { maxLength: 25 }),
  lag: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 3 })),
  concurrency: fc.integer({ min: 1, max: 4 }),
  abortAfter: fc.option(fc.nat(25), { nil: undefined, freq: 3 }),
});

/** What a run left behind, and what the server knows of it. */
interface Run {
  fake: TimedFake;
  report: DisconnectReport | undefined;
  error: unknown;
  /** Posts that a request of ours cancelled. */
  cancelledByUs: Set<string>;
  /** Posts that a request of ours tried to cancel, and those among them whose request met a fault. */
  tried: Set<string>;
  troubled: Set<string>;
  /** Posts that were lost with the integration although they had been pending for a while. */
  missed: string[];
  aborted: boolean;
  lastFault: string;
}

async function run(plan: Plan): Promise<Run> {
  const controller = new AbortController();
  const cancelledByUs = new Set<string>();
  const tried = new Set<string>();
  const troubled = new Set<string>();
  const created = new Map<string, number>();
  let missed: string[] = [];
  let lastFault = "none";
  const history: string[][] = [];
  let requests = 0;
  const fake: TimedFake = timedFake({ maxPageSize: plan.pageSize, before });
  for (let i = 0; i < Math.max(plan.posts, plan.others); i++) {
    if (i < plan.others) fake.schedule("int_2");
    if (i < plan.posts) fake.schedule();
  }

  async function before(request: FakeRequest, respond: () => Promise<FakeResponse>) {
    const index = requests++;
    const arrived = performance.now();
    if (index === plan.abortAfter) controller.abort();
    act(plan.actions[index] ?? "nothing");
    if (plan.lag > 0) history.push(pendingOf(fake));
    const fault = plan.faults[index] ?? "none";
    lastFault = fault;
    const cancelling = request.method === "DELETE" ? request.id : undefined;
    if (cancelling && fault !== "none") troubled.add(cancelling);
    if (fault === "lost before") return "dropped";
    if (fault === "500") return json(500, {});
    if (fault === "503") return json(503, {}, { "retry-after": "2" });
    if (fault === "429") return json(429, {}, { "retry-after": "5" });
    if (fault === "403") return json(403, { message: "No" });
    if (fault === "stall") await pass(90_000);
    const response = await work(request, respond, arrived);
    if (fault === "lost after") return "dropped";
    return fault === "500 after" ? json(500, {}) : response;
  }

  function act(action: (typeof actions)[number]): void {
    if (action === "nothing") return;
    if (action === "create") return void created.set(fake.schedule().id, performance.now());
    if (action === "create other") return void fake.schedule("int_2");
    const pending = fake.state.posts.filter((post) => post.status === "pending");
    const target = action === "publish last" ? pending.at(-1) : pending[0];
    if (!target) return;
    if (action === "cancel") fake.remove(target.id);
    else fake.seed({ posts: [{ ...target, status: "published" }] });
  }

  async function work(request: FakeRequest, respond: () => Promise<FakeResponse>, arrived: number) {
    const { id = "" } = request;
    if (request.operation === "listScheduledPosts" && plan.lag > 0) return lagging(request);
    const response = await respond();
    if (request.method === "DELETE" && response.status === 200) {
      if (id !== ours) cancelledByUs.add(id);
      // A server that carries a request out late is beyond our reach: what counts is when it was sent.
      const since = arrived - freshness;
      if (id === ours)
        missed = pendingOf(fake).filter((post) => (created.get(post) ?? 0) < since || !created.has(post));
    }
    return response;
  }

  /** Shows what was pending some requests ago. */
  function lagging({ query }: FakeRequest): FakeResponse {
    const then = history.at(-1 - plan.lag) ?? history[0] ?? [];
    const others = fake.state.posts.filter(({ integration }) => integration.id !== ours);
    const pending = others.filter(({ status }) => status === "pending");
    const all = [...pending, ...then.map((id) => pendingPost(id, ours))];
    const limit = Math.min(Number(query["limit"]), plan.pageSize);
    const offset = Number(query["offset"] ?? 0);
    const scheduledPosts = all.slice(offset, offset + limit);
    return json(200, { success: true, data: { scheduledPosts, total: all.length, limit, offset } });
  }

  const hooked = fake.client({
    fetch: (url, init) => {
      if (init.method === "DELETE") tried.add(url.split("/").at(-1) ?? "");
      return fake.fetch(url, init);
    },
  });
  const { concurrency } = plan;
  const outcome = await inVirtualTime(() =>
    hooked.integrations.disconnectSafely(ours, { concurrency, signal: controller.signal, timeout: 60_000 }).then(
      (report) => ({ report, error: undefined }),
      (error: unknown) => ({ report: undefined, error }),
    ),
  );
  const { aborted } = controller.signal;
  return { fake, ...outcome.result, cancelledByUs, tried, troubled, missed, aborted, lastFault };
}

function pendingOf(fake: TimedFake): string[] {
  const pending = fake.state.posts.filter((post) => post.status === "pending" && post.integration.id === ours);
  return pending.map(({ id }) => id);
}

function isConnected(fake: TimedFake): boolean {
  return fake.state.integrations.some(({ id }) => id === ours);
}

/** Posts that are said to be cancelled or gone, and are pending. */
function wronglyGone(fake: TimedFake, posts: readonly { id: string }[]): string[] {
  const pending = pendingOf(fake);
  return posts.map(({ id }) => id).filter((id) => pending.includes(id));
}

function check(run: Run, { lag }: Plan): void {
  const { fake, report, error, cancelledByUs, tried, troubled, missed, aborted, lastFault } = run;
  // A list that lags behind hides what came meanwhile from everybody.
  if (lag === 0) expect(missed).toEqual([]);
  if (!isConnected(fake) && !aborted && lastFault === "none") expect(error).toBeUndefined();
  if (report) {
    expect(isConnected(fake)).toBe(false);
    expect(wronglyGone(fake, [...report.cancelled, ...report.alreadyGone])).toEqual([]);
    const cancelled = report.cancelled.map((post) => post.id);
    if (lag === 0) expect(cancelled).toEqual(expect.arrayContaining([...cancelledByUs]));
    // Whether ours or somebody else's request cancelled a post is certain unless a response was lost.
    expect(cancelled.filter((id) => !troubled.has(id) && !cancelledByUs.has(id))).toEqual([]);
    return;
  }
  expect(error).toBeInstanceOf(HookedError);
  if (!(error instanceof DisconnectAbortedError)) {
    expect([...cancelledByUs]).toEqual([]);
    if (!(error as HookedError).mayHaveBeenProcessed) expect(isConnected(fake)).toBe(true);
    return;
  }
  if (!error.mayHaveBeenProcessed) expect(isConnected(fake)).toBe(true);
  expect(wronglyGone(fake, error.cancelled)).toEqual([]);
  const failed = error.failed.map(({ post }) => post.id);
  const named = [...error.cancelled.map(({ id }) => id), ...failed];
  // Everything that we cancelled is named, and nothing of it as untouched.
  expect(named).toEqual(expect.arrayContaining([...cancelledByUs]));
  expect(error.untouched.filter(({ id }) => cancelledByUs.has(id))).toEqual([]);
  expect(failed.filter((id) => !tried.has(id))).toEqual([]);
  for (const { error: reason } of error.failed) expect(reason).toBeInstanceOf(HookedError);
}

test("no post is lost, and what is reported is what happened", async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => check(await run(plan), plan)),
    { numRuns: 2_000 },
  );
}, 180_000);
