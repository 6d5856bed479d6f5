/** The stateful phase of the contract suite: random chains of calls, with real ids, on the fake and on a small model of the rules. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Hooked } from "../../src/index.ts";
import { createFakeHooked } from "../../src/testing/index.ts";
import { checked } from "../engine/strict-fake.ts";

const start = Date.UTC(2030, 0, 1);
const videoMinutes = 3;

interface ModelPost {
  integration: number;
  at: number;
  tags: string[] | undefined;
  title: string | undefined;
  state: "pending" | "published" | "failed" | "cancelled";
}

/** The rules, in minutes. Things are known by their number; one past the end does not exist. */
class Model {
  now = 0;
  credits = 0;
  readonly integrations: boolean[] = [];
  readonly videos: number[] = [];
  readonly posts: ModelPost[] = [];

  advance(minutes: number): void {
    this.now += minutes;
    for (const post of this.posts.filter(({ state, at }) => state === "pending" && at <= this.now)) {
      // A platform that is disconnected later does not undo what was published: time moves in steps, and calls come between.
      post.state = this.integrations[post.integration] ? "published" : "failed";
    }
  }

  schedule(video: number, integration: number, at: number): number {
    const finished = this.videos[video];
    if (finished === undefined || !this.integrations[integration]) return 404;
    if (finished > this.now || at <= this.now) return 400;
    this.posts.push({ integration, at, tags: ["first"], title: "Untitled", state: "pending" });
    return 200;
  }

  update(index: number, change: { at?: number; tags?: string[] | null; title?: string | null }): number {
    const post = this.posts[index];
    if (!post || post.state === "cancelled") return 404;
    if (post.state !== "pending" || Object.keys(change).length === 0) return 400;
    if (change.at !== undefined && change.at <= this.now) return 400;
    post.at = change.at ?? post.at;
    if (change.tags !== undefined) post.tags = change.tags?.length ? change.tags : undefined;
    if (change.title !== undefined) post.title = change.title || undefined;
    return 200;
  }

  get(index: number): number {
    const { state = "cancelled" } = this.posts[index] ?? {};
    return state === "cancelled" ? 404 : 200;
  }

  cancel(index: number): number {
    const post = this.posts[index];
    if (!post || post.state === "cancelled") return 404;
    if (post.state !== "pending") return 400;
    post.state = "cancelled";
    return 200;
  }

  disconnect(index: number): number {
    if (!this.integrations[index]) return 404;
    this.integrations[index] = false;
    return 200;
  }
}

class Real {
  readonly fake = createFakeHooked({ now: new Date(start), autoAdvance: false });
  readonly traffic = checked(this.fake);
  readonly hooked = new Hooked({
    apiKey: "test",
    baseUrl: "https://api.hooked.so",
    fetch: this.traffic.fetch,
    maxRetries: 0,
  });
  readonly integrations: string[] = [];
  readonly videos: string[] = [];
  readonly posts: string[] = [];

  async status(call: Promise<unknown>): Promise<number> {
    return call.then(
      () => 200,
      (error) => error.status,
    );
  }
}

const time = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
const none = "none_0";

/** One step on both sides. */
type Step = (model: Model, real: Real) => Promise<void>;

const connect: Step = async (model, real) => {
  model.integrations.push(true);
  real.integrations.push(real.fake.connectIntegration().id);
};

const create: Step = async (model, real) => {
  model.videos.push(model.now + videoMinutes);
  model.credits += 5;
  const body = { script: "Hi", avatarId: "a", voiceId: "v" };
  real.videos.push((await real.hooked.videos.createTalkingAvatar(body)).videoId);
};

const advance =
  (minutes: number): Step =>
  async (model, real) => {
    model.advance(minutes);
    await real.fake.advance({ minutes });
  };

/** What every chain begins with: else most of the rest would find nothing. */
const beginning = [connect, create, advance(videoMinutes)];

/** Chooses among as many as there are, the newest most often; -1 is what does not exist. */
type Choice = (things: readonly unknown[]) => number;
const choice = fc.constantFrom(0, 0, 0, 1, 1, 2, 3, -1).map<Choice>((n) => ({ length }) => {
  return n < 0 || length === 0 ? -1 : Math.max(0, length - 1 - n);
});
/** Minutes from now, of which some are past. */
const distance = fc.constantFrom(-1, 0, 1, 2, 5, 10, 30);

const schedule = fc
  .record({ video: choice, integration: choice, wait: distance })
  .map<Step>((chosen) => async (model, real) => {
    const [video, integration] = [chosen.video(real.videos), chosen.integration(real.integrations)];
    const at = model.now + chosen.wait;
    const expected = model.schedule(video, integration, at);
    const call = real.hooked.schedules.create({
      videoId: real.videos[video] ?? none,
      integrationId: real.integrations[integration] ?? none,
      scheduledDateTime: time(at),
      platformData: { tags: ["first"] },
    });
    expect(await real.status(call)).toBe(expected);
    if (expected === 200) real.posts.push((await call).scheduleId);
  });

const update = fc
  .record(
    {
      wait: distance,
      tags: fc.option(fc.array(fc.constantFrom("x", "y"), { maxLength: 2 })),
      title: fc.option(fc.constantFrom("", "New")),
    },
    { requiredKeys: [] },
  )
  .chain((change) => choice.map((choose) => ({ change, choose })))
  .map<Step>(({ change: { wait, ...platformData }, choose }) => async (model, real) => {
    const post = choose(real.posts);
    const at = wait === undefined ? undefined : model.now + wait;
    const expected = model.update(post, { ...(at !== undefined && { at }), ...platformData });
    const body = {
      ...(at !== undefined && { scheduledDateTime: time(at) }),
      ...(Object.keys(platformData).length > 0 && { platformData }),
    };
    const id = real.posts[post] ?? none;
    // An empty body does not pass the types of `schedules.update`.
    const call = real.hooked.request("PATCH", `/v1/schedule/${id}`, { body });
    expect(await real.status(call)).toBe(expected);
  });

const get = choice.map<Step>((choose) => async (model, real) => {
  const post = choose(real.posts);
  expect(await real.status(real.hooked.schedules.get(real.posts[post] ?? none))).toBe(model.get(post));
});

const cancel = choice.map<Step>((choose) => async (model, real) => {
  const post = choose(real.posts);
  expect(await real.status(real.hooked.schedules.cancel(real.posts[post] ?? none))).toBe(model.cancel(post));
});

const disconnect = choice.map<Step>((choose) => async (model, real) => {
  const integration = choose(real.integrations);
  const id = real.integrations[integration] ?? none;
  expect(await real.status(real.hooked.integrations.disconnect(id))).toBe(model.disconnect(integration));
});

const steps = fc.oneof(
  { weight: 2, arbitrary: fc.constant(connect) },
  { weight: 2, arbitrary: fc.constant(create) },
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 2, 5, 10).map(advance) },
  { weight: 8, arbitrary: schedule },
  { weight: 5, arbitrary: update },
  { weight: 2, arbitrary: get },
  { weight: 4, arbitrary: cancel },
  { weight: 1, arbitrary: disconnect },
);

/** Without the bias of fast-check for values at an edge: half of the chains would schedule nothing. */
const chains = fc.noBias(fc.array(steps, { minLength: 10, maxLength: 30, size: "max" }));

/** What can be read through the client is what the model knows. */
async function compare(model: Model, { fake, hooked, posts, videos, integrations }: Real): Promise<void> {
  const live = model.posts.flatMap((post, i) => (post.state === "cancelled" ? [] : [{ ...post, id: posts[i] }]));
  const listed = await hooked.schedules.list().toArray();
  expect(
    listed.map(({ id, status, scheduledDateTime, platformData, integration }) => ({
      id,
      state: status,
      at: scheduledDateTime,
      integration: integrations.indexOf(integration.id),
      tags: platformData?.tags,
      title: platformData?.title,
    })),
  ).toEqual(live.map(({ at, ...post }) => ({ ...post, at: time(at) })));
  const made = await hooked.videos.list({ status: "completed" }).toArray();
  expect(new Set(made.map(({ id }) => id))).toEqual(
    new Set(videos.filter((_, i) => (model.videos[i] ?? 0) <= model.now)),
  );
  expect(fake.state.usedCredits).toBe(model.credits);
  expect(fake.state.integrations).toHaveLength(model.integrations.filter(Boolean).length);
}

/** What the chains must have brought about, so that they cannot pass by finding nothing. */
const outcomes = {
  scheduleVideo: [200, 400, 404],
  getScheduleDetails: [200, 404],
  updateSchedule: [200, 400, 404],
  cancelSchedule: [200, 400, 404],
  disconnectIntegration: [200, 404],
};

test("random chains of calls do what the docs say, and every request and response is as documented", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(chains, async (chain) => {
      const [model, real] = [new Model(), new Real()];
      for (const step of [...beginning, ...chain]) {
        await step(model, real);
        await compare(model, real);
      }
      for (const state of ["pending", "published", "failed"] as const) {
        const listed = await real.hooked.schedules.list({ status: state }).toArray();
        expect(listed.map(({ id }) => real.posts.indexOf(id))).toEqual(
          [...model.posts.keys()].filter((i) => model.posts[i]?.state === state),
        );
      }
      expect(real.traffic.problems).toEqual([]);
      for (const outcome of real.traffic.seen) seen.add(outcome);
      for (const { state } of model.posts) seen.add(state);
    }),
    { seed: 1, numRuns: 50 },
  );
  const expected = Object.entries(outcomes).flatMap(([name, statuses]) =>
    statuses.map((status) => `${name} ${status}`),
  );
  expect([...seen]).toEqual(expect.arrayContaining([...expected, "pending", "published", "failed", "cancelled"]));
});
