import type { OperationName } from "../../generated/testing.ts";
import { type ClientOptions, type FetchFunction, Hooked, type Integration, type ScheduledPost } from "../index.ts";
import type { World } from "./answer.ts";
import { Clock, type Duration, milliseconds } from "./clock.ts";
import { response } from "./factories.ts";
import { type Fault, Faults } from "./faults.ts";
import { type FakeServer, listen } from "./listen.ts";
import { checkNames } from "./names.ts";
import { type RateLimitForm, rateLimit } from "./rate-limit.ts";
import { armPost, newIntegration } from "./schedules.ts";
import { type FakeRequest, type Incoming, type Intercept, type Outcome, type ServerOptions, serve } from "./server.ts";
import { copy, type FakeSeed, type FakeSnapshot, Store } from "./state.ts";
import { armVideo } from "./videos.ts";
import { deliver, type WebhookHandler } from "./webhooks.ts";

/** How a fake behaves. */
export interface FakeHookedOptions {
  /** The key that it accepts. Default `"test"`. */
  apiKey?: string;
  /** Where its clock starts. Default: now. */
  now?: Date | string;
  /**
   * `"own"` moves only by `advance()` and `autoAdvance`. `"system"` moves with `Date.now()` as well, be it real or that of fake
   * timers: what is due happens with the next request. Default `"own"`.
   */
  clock?: "own" | "system";
  /**
   * Whether asking for a video in progress moves the clock to its end, so that `waitFor` returns at once. Everything else
   * that is due until then happens, too. Default true, or false with the clock of the system; with false, videos stay in
   * progress until their time.
   */
  autoAdvance?: boolean;
  /** Milliseconds that a video takes. Default 180,000. */
  videoTime?: number;
  /** Credits that each video costs. The costs of the real API are not documented. Default 5, as in the docs' sample. */
  creditsPerVideo?: number;
  /** Whether the team may make videos; else they are refused with 403. Default true. */
  subscribed?: boolean;
  /** Limits requests by real (or faked) time. Default: no limit. */
  rateLimit?: RateLimitForm;
  /** Receives the webhooks of requests that have one. Without it, none is sent. */
  onWebhook?: WebhookHandler;
  /** How often each webhook is sent in a row: receivers must bear duplicates. Default 1. */
  webhookCopies?: number;
  /** Items of a page at most, to test lists of several pages with few items. Default: the documented maximum. */
  maxPageSize?: number;
  /**
   * Stands between each request and the rules, for what `fail` cannot do, such as failing one id only:
   * `({ id }, respond) => (id === "post_2" ? { status: 500, body: {} } : respond())`.
   */
  intercept?: Intercept;
  /** How many requests `requests` keeps, the newest. Default: all. */
  maxRequests?: number;
  /** Options of the client `hooked`. */
  client?: Omit<ClientOptions, "apiKey" | "baseUrl" | "fetch">;
}

const optionNames: Record<keyof FakeHookedOptions, true> = {
  apiKey: true,
  now: true,
  clock: true,
  autoAdvance: true,
  videoTime: true,
  creditsPerVideo: true,
  subscribed: true,
  rateLimit: true,
  onWebhook: true,
  webhookCopies: true,
  maxPageSize: true,
  intercept: true,
  maxRequests: true,
  client: true,
};

/** An in-memory Hooked. */
export interface FakeHooked {
  /** A client of this fake. */
  readonly hooked: Hooked;
  /** For a client of your own: `new Hooked({ apiKey: "test", fetch: fake.fetch })`. */
  readonly fetch: FetchFunction;
  /** Every request that was received, in order. */
  readonly requests: readonly FakeRequest[];
  /** A copy of what the fake remembers. */
  readonly state: FakeSnapshot;
  /** Moves the clock: videos finish, posts go out or fail, webhooks are sent, each at its time. */
  advance(duration: Duration): Promise<void>;
  /** Connects a platform, as a user does in the dashboard. Each has a new id. */
  connectIntegration(integration?: Partial<Integration>): Integration;
  /** Puts things into the fake. */
  seed(seed: FakeSeed): void;
  /** Removes integrations, posts and videos, as if somebody else did. */
  remove(...ids: string[]): void;
  /** Lets the next requests of an operation go wrong. */
  fail(operation: OperationName, fault?: Fault): void;
  /** Lets the next video that is created fail, with this message. */
  failNextVideo(message?: string): void;
  /** Forgets everything: state, requests, faults, time and the rate limit. */
  reset(): void;
  /**
   * Serves the fake on http://127.0.0.1, on Node, Bun and Deno. Default: a free port. It sends no headers of CORS: where those
   * are required, as in happy-dom, pass `fetch` to your client instead.
   */
  listen(options?: { port?: number }): Promise<FakeServer>;
}

/**
 * Creates an in-memory Hooked with the documented rules, for tests of your own code.
 *
 * **As documented:** integrations, scheduled posts, making videos, their details and lists, webhooks with their retries, keys,
 * subscriptions, validation of bodies, page sizes. Routes, limits and examples are generated from `openapi.yaml`, and the
 * tests of this package check every response against it.
 *
 * **Time** is that of the fake. It moves by `advance()`, and to the end of a video in progress that is asked for
 * (`autoAdvance`); with `clock: "system"` also with `Date.now()`, real or faked. The rate limit and the `delay` of a fault
 * always use `Date.now()` and `setTimeout`.
 *
 * **Failures:** `fail` lets the next requests of an operation go wrong, before or after the work was done; `intercept` does
 * what `fail` cannot. `fake.hooked` does not retry unless `client: { maxRetries }` is given.
 *
 * **Not documented**, and therefore answered with the example of the document and the header `x-fake-hooked: example`: voices,
 * music, niches, trending videos, product ads; avatars and templates until `seed` adds some; social searches and accounts,
 * apart from ids, names and times. The form of the list of integrations is inferred (`x-fake-hooked: inferred`).
 *
 * **Made up by the fake:** the credits of a video, the reason of a post whose integration is gone, the numbers and headers of
 * the rate limit, the 404 for an integration of another team in a new post, ids, and that retries of webhooks count from the
 * first attempt.
 *
 * **Not checked,** since the docs do not say what happens: whether a voice, music or media exists, and the values of queries.
 * `niche` selects nothing, as no documented field has the niche of a video. There are no drafts.
 *
 * @example
 * import { createFakeHooked } from "hooked-client/testing";
 *
 * const fake = createFakeHooked();
 * const { id } = fake.connectIntegration({ type: "youtube" });
 * await fake.hooked.integrations.disconnect(id);
 * console.log(fake.state.integrations); // []
 */
export function createFakeHooked(options: FakeHookedOptions = {}): FakeHooked {
  checkNames("option", options, optionNames);
  const { apiKey = "test", clock: kind = "own", autoAdvance = kind === "own", subscribed = true, client } = options;
  const { videoTime = 180_000, creditsPerVideo = 5, maxPageSize = Infinity, maxRequests = Infinity } = options;
  const { now, onWebhook, webhookCopies = 1, intercept } = options;
  const start = () => (now === undefined ? Date.now() : new Date(now).getTime());
  if (Number.isNaN(start())) throw new TypeError(`now: expected a date or an ISO string, received ${String(now)}`);
  const newLimit = () => (options.rateLimit ? rateLimit(options.rateLimit) : () => undefined);
  const clock = new Clock(start(), kind === "system");
  const faults = new Faults();
  const requests: FakeRequest[] = [];
  const notify: World["notify"] = (url, event) => deliver(clock, onWebhook, webhookCopies, url, event);
  const world: World = { store: new Store(), clock, videoTime, creditsPerVideo, autoAdvance, maxPageSize, notify };
  let limit = newLimit();
  const settings: ServerOptions = {
    apiKey,
    subscribed,
    limit: () => limit(Date.now()),
    faults,
    intercept,
    requests,
    maxRequests,
  };
  const handle = (incoming: Incoming): Promise<Outcome> => serve(world, settings, incoming);

  const fetch: FetchFunction = async (url, init) => {
    const { signal } = init;
    signal?.throwIfAborted();
    const { pathname, search } = new URL(url);
    const headers = Object.fromEntries(headersOf(init.headers).map(([name, value]) => [name.toLowerCase(), value]));
    const body: unknown = init.body ?? "";
    const text = typeof body === "string" ? body : await new Response(body as BodyInit).text();
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    aborted.catch(() => {});
    const outcome = await Promise.race([
      handle({ method: init.method ?? "GET", target: pathname + search, headers, text }),
      aborted,
    ]);
    if (outcome === "stalled") return aborted;
    if (outcome === "dropped") throw new TypeError("fetch failed", { cause: { code: "ECONNRESET", message: "reset" } });
    return response(outcome.status, outcome.text, outcome.headers);
  };

  return {
    hooked: new Hooked({ maxRetries: 0, ...client, apiKey, baseUrl: "https://api.hooked.so", fetch }),
    fetch,
    requests,
    get state() {
      clock.catchUpNow();
      return world.store.snapshot(clock.now);
    },
    async advance(duration) {
      const time = milliseconds(duration);
      await clock.catchUp();
      await clock.moveTo(clock.now + time);
    },
    connectIntegration(given = {}) {
      const integration = newIntegration(world, given);
      world.store.integrations.set(integration.id, integration);
      return copy(integration);
    },
    seed(seed) {
      world.store.seed(seed);
      for (const { id } of seed.posts ?? []) armPost(world, world.store.posts.get(id) as ScheduledPost);
      for (const video of seed.videos ?? []) if (video.status === "STARTED") armVideo(world, video);
    },
    remove: (...ids) => world.store.remove(ids),
    fail: (operation, fault = {}) => faults.add(operation, fault),
    failNextVideo: (message = "Script too short to generate video") => void world.store.failures.push(message),
    reset() {
      world.store = new Store();
      clock.clear(start());
      faults.clear();
      requests.length = 0;
      limit = newLimit();
    },
    listen: ({ port = 0 } = {}) => listen(handle, port),
  };
}

/** Without the class Headers, which not every environment of tests has. */
function headersOf(headers: unknown): [string, string][] {
  if (typeof (headers as Headers | undefined)?.forEach !== "function") return Object.entries(headers ?? {});
  const entries: [string, string][] = [];
  (headers as Headers).forEach((value, name) => void entries.push([name, value]));
  return entries;
}
