/** Long jobs under 60 requests a minute, in virtual time: what the tests hold, and what `npm run bench` prints. */
import { hints, type RateLimitForm, windows } from "../../src/testing/rate-limit.ts";
import { pendingPost, type TimedFake, timedFake } from "../servers/timed.ts";
import { inVirtualTime } from "../servers/virtual-time.ts";
import type { Section } from "./report.ts";

const limit = 60;
export const forms = windows.flatMap((window) => hints.map((hint): RateLimitForm => ({ window, hint, limit })));

/** Milliseconds that the requests take at least. Windows allow 60 at the start of each minute, a bucket 60 and then one a second. */
function idealTime(requests: number, { window }: RateLimitForm): number {
  const after = window === "token bucket" ? requests - limit : (Math.ceil(requests / limit) - 1) * limit;
  return Math.max(1_000, after * 1_000);
}

interface Job {
  name: string;
  /** Returns what must be true at the end. */
  run: (fake: TimedFake) => Promise<boolean>;
  /** Milliseconds that the job takes anyway, such as the time until a video is made. */
  least?: number;
}

/** Made once: the fake keeps copies. */
const pendingPosts = Array.from({ length: 10_000 }, (_, i) => pendingPost(`post_${i + 1}`, "int_1"));

export const jobs: Job[] = [
  ...[250, 2_000].map((posts) => ({
    name: `disconnectSafely with ${posts} posts`,
    run: async (fake: TimedFake) => {
      fake.seed({ posts: pendingPosts.slice(0, posts) });
      const report = await fake.client().integrations.disconnectSafely("int_1");
      return report.cancelled.length === posts && fake.state.integrations.length === 0;
    },
  })),
  {
    name: "100 videos made 25 at a time",
    least: 4 * 180_000,
    run: async (fake) => {
      const { videos } = fake.client();
      const body = { script: "Hello", avatarId: "a", voiceId: "v" };
      let completed = 0;
      for (let batch = 0; batch < 4; batch++) {
        const created = await Promise.all(Array.from({ length: 25 }, () => videos.createTalkingAvatar(body)));
        const done = await videos.waitForAll(created.map(({ videoId }) => videoId));
        completed += done.filter(({ status }) => status === "completed").length;
      }
      return completed === 100 && fake.state.videos.length === 100;
    },
  },
  {
    name: "a walk over 10,000 items",
    run: async (fake) => {
      fake.seed({ posts: pendingPosts });
      return (await fake.client().schedules.list({ status: "pending" }).toArray()).length === 10_000;
    },
  },
];

/** Whether the job ended well, the share of its requests that were refused, and its time in minutes and by the ideal. */
export async function measure(form: RateLimitForm, { run, least = 0 }: Job) {
  const fake = timedFake({ rateLimit: form });
  const { result: done, elapsed } = await inVirtualTime(() => run(fake));
  const [requests, refused] = [fake.requests.length, fake.refused()];
  const ideal = Math.max(least, idealTime(requests - refused, form));
  return { done, requests, refused: refused / requests, minutes: elapsed / 60_000, ratio: elapsed / ideal };
}

/** How long jobs fare under each form of a rate limit. */
export async function rateLimits(): Promise<Section> {
  const rows: string[][] = [];
  for (const job of jobs) {
    for (const form of forms) {
      const { done, requests, refused, minutes, ratio } = await measure(form, job);
      const figures = [String(requests), `${(refused * 100).toFixed(1)} %`, minutes.toFixed(1), ratio.toFixed(2)];
      rows.push([job.name, `${form.window}, ${form.hint}`, ...figures, done ? "" : "NOT DONE"]);
    }
  }
  return {
    title: "Long jobs under 60 requests a minute",
    text: "In virtual time, whose figures depend on no machine. Ideal is the time that the limit leaves at least.",
    columns: ["job", "limit", "requests", "refused", "minutes", "to the ideal", ""],
    rows,
  };
}
