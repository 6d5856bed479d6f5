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

const index = fc.nat(3);
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>(async (model, real) => {
    model.integrations.push(true);
    real.integrations.push(real.fake.connectIntegration().id);
  }),
  fc.constant<Step>(async (model, real) => {
    model.videos.push(model.now + videoMinutes);
    model.credits += 5;
    const body = { script: "Hi", avatarId: "a", voiceId: "v" };
    real.videos.push((await real.hooked.videos.createTalkingAvatar(body)).videoId);
  }),
  fc.nat(20).map<Step>((minutes) => async (model, real) => {
    model.advance(minutes);
    await real.fake.advance({ minutes });
  }),
  fc.record({ video: index, integration: index, at: fc.nat(60) }).map<Step>((chosen) => async (model, real) => {
    const { video, integration, at } = chosen;
    const expected = model.schedule(video, integration, at);
    const call = real.hooked.schedules.create({
      videoId: real.videos[video] ?? none,
      integrationId: real.integrations[integration] ?? none,
      scheduledDateTime: time(at),
      platformData: { tags: ["first"] },
    });
    expect(await real.status(call)).toBe(expected);
    if (expected === 200) real.posts.push((await call).scheduleId);
  }),
  fc
    .record(
      {
        at: fc.nat(60),
        tags: fc.option(fc.array(fc.constantFrom("x", "y"), { maxLength: 2 })),
        title: fc.option(fc.constantFrom("", "New")),
      },
      { requiredKeys: [] },
    )
    .chain((change) => index.map((post) => ({ change, post })))
    .map<Step>(({ change, post }) => async (model, real) => {
      const { at, ...platformData } = change;
      const expected = model.update(post, change);
      const body = {
        ...(at !== undefined && { scheduledDateTime: time(at) }),
        ...(Object.keys(platformData).length > 0 && { platformData }),
      };
      const id = real.posts[post] ?? none;
      // An empty body does not pass the types of `schedules.update`.
      const call = real.hooked.request("PATCH", `/v1/schedule/${id}`, { body });
      expect(await real.status(call)).toBe(expected);
    }),
  index.map<Step>((post) => async (model, real) => {
    expect(await real.status(real.hooked.schedules.get(real.posts[post] ?? none))).toBe(model.get(post));
  }),
  index.map<Step>((post) => async (model, real) => {
    expect(await real.status(real.hooked.schedules.cancel(real.posts[post] ?? none))).toBe(model.cancel(post));
  }),
  index.map<Step>((integration) => async (model, real) => {
    const id = real.integrations[integration] ?? none;
    expect(await real.status(real.hooked.integrations.disconnect(id))).toBe(model.disconnect(integration));
  }),
);

/** What can be read through the client is what the model knows. */
async function compare(model: Model, { fake, hooked, posts, videos, integrations }: Real): Promise<void> {
  const live = model.posts.flatMap((post, i) => (post.state === "cancelled" ? [] : [{ ...post, id: posts[i] }]));
  const listed = await hooked.schedules.list().toArray();
  expect(
    listed.map(({ id, status, scheduledDateTime, platformData, integration }) => ({
      ...{ id, state: status, at: scheduledDateTime, integration: integrations.indexOf(integration.id) },
      ...{ tags: platformData?.tags, title: platformData?.title },
    })),
  ).toEqual(live.map(({ at, ...post }) => ({ ...post, at: time(at) })));
  for (const status of ["pending", "published", "failed"] as const) {
    const filtered = await hooked.schedules.list({ status }).toArray();
    expect(filtered.map(({ id }) => id)).toEqual(live.filter(({ state }) => state === status).map(({ id }) => id));
  }
  const made = await hooked.videos.list({ status: "completed" }).toArray();
  expect(new Set(made.map(({ id }) => id))).toEqual(
    new Set(videos.filter((_, i) => (model.videos[i] ?? 0) <= model.now)),
  );
  expect(fake.state.usedCredits).toBe(model.credits);
  expect(fake.state.integrations).toHaveLength(model.integrations.filter(Boolean).length);
}

test("random chains of calls do what the docs say, and every request and response is as documented", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 40, size: "max" }), async (chain) => {
      const [model, real] = [new Model(), new Real()];
      for (const step of chain) {
        await step(model, real);
        await compare(model, real);
      }
      expect(real.traffic.problems).toEqual([]);
    }),
    { seed: 1, numRuns: 50 },
  );
});
