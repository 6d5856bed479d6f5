/** The fake in virtual time: it follows the clock of the system, and each request takes a while. */
import { type ClientOptions, type FetchFunction, Hooked, type ScheduledPost } from "../../src/index.ts";
import {
  createFakeHooked,
  type FakeHooked,
  type FakeHookedOptions,
  type FakeRequest,
  type FakeResponse,
} from "../../src/testing/index.ts";
import { pass, start } from "./virtual-time.ts";

type Outcome = FakeResponse | "dropped";

export interface TimedOptions extends FakeHookedOptions {
  /** Milliseconds that a request takes. Default 100. */
  latency?: number;
  /** Called before each request. What it returns is the response in place of the usual one. */
  before?: (
    request: FakeRequest,
    respond: () => Promise<FakeResponse>,
  ) => Outcome | undefined | Promise<Outcome | undefined>;
}

/** A fake with the integration `int_1`. */
export interface TimedFake extends FakeHooked {
  fetch: FetchFunction;
  client(options?: ClientOptions): Hooked;
  /** Schedules a post. The integration need not exist. */
  schedule(integration?: string, more?: Partial<ScheduledPost>): ScheduledPost;
  /** Adds a video that is finished so many milliseconds after the start of virtual time. */
  addVideo(id: string, finished: number): void;
  /** How many requests got a 429. */
  refused(): number;
}

const apiKey = "sk_timed";
const videoTime = 180_000;

export function timedFake({ latency = 100, before, ...options }: TimedOptions = {}): TimedFake {
  const fake = createFakeHooked({
    clock: "system",
    apiKey,
    videoTime,
    ...(before && { intercept: async (request, respond) => (await before(request, respond)) ?? respond() }),
    ...options,
  });
  fake.connectIntegration({ id: "int_1" });
  const fetch: FetchFunction = async (url, init) => {
    init.signal?.throwIfAborted();
    await pass(latency / 2);
    const response = await fake.fetch(url, init);
    await pass(latency / 2);
    return response;
  };
  let posts = 0;
  const timed = {
    fetch,
    client: (more: ClientOptions = {}) => new Hooked({ apiKey, baseUrl: "https://api.example", fetch, ...more }),
    schedule(integration = "int_1", more: Partial<ScheduledPost> = {}) {
      const post = pendingPost(`post_${++posts}`, integration, more);
      fake.seed({ posts: [post] });
      return post;
    },
    addVideo(id: string, finished: number) {
      const createdAt = new Date(start + finished - videoTime).toISOString();
      const times = { createdAt, updatedAt: createdAt };
      const state = { status: "STARTED", progress: 0, message: "Video started" } as const;
      fake.seed({ videos: [{ id, name: id, ...state, projectId: id, ...times, usedCredits: 5 }] });
    },
    refused: () => fake.requests.filter(({ outcome }) => outcome === 429).length,
  };
  return Object.defineProperty({ ...fake, ...timed }, "state", { get: () => fake.state });
}

const farAway = "2099-03-15T14:00:00.000Z";

/** A post that is due in a long time. */
export function pendingPost(id: string, integration: string, more: Partial<ScheduledPost> = {}): ScheduledPost {
  const { platform = "youtube" } = more;
  const account = { id: "account_1", name: "My Channel", username: "mychannel", avatarUrl: "https://x.test/a" };
  const addresses = { url: "https://x.test/v", thumbnail: "https://x.test/t" };
  return {
    id,
    status: "pending",
    scheduledDateTime: farAway,
    platform,
    platformData: {},
    integration: { id: integration, type: platform, account },
    video: { id: "vid_1", name: "A video", ...addresses, durationInSeconds: 45 },
    createdAt: farAway,
    updatedAt: farAway,
    ...more,
  };
}

/** A response. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): FakeResponse {
  return { status, body, headers };
}
