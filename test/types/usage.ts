/** What must compile. Nothing here is run. */
import {
  type DisconnectProgress,
  Hooked,
  isHookedError,
  NotFoundError,
  type PagePromise,
  RateLimitError,
  type RequestOptions,
  type ScheduleCreate,
  type ScheduledPost,
  type ScheduleUpdate,
  type Undocumented,
} from "../../src/index.ts";

export function clients(): Hooked[] {
  const hooked = new Hooked();
  return [
    new Hooked({}),
    new Hooked({ apiKey: process.env["HOOKED_API_KEY"], baseUrl: process.env["HOOKED_API_URL"] }),
    new Hooked({ apiKey: () => "sk_1" }),
    new Hooked({ apiKey: async () => "sk_1", fetch, headers: { "x-team": "blue" }, dangerouslyAllowBrowser: true }),
    new Hooked({ onRequest: async ({ url, attempt }) => console.log(url, attempt), onRetry: console.warn }),
    hooked.withOptions({}),
    hooked.withOptions({ timeout: 120_000, maxRetries: undefined }),
  ];
}

/** Options of a request are last everywhere, and never needed. */
export function calls(hooked: Hooked, options: RequestOptions): PromiseLike<unknown>[] {
  const { integrations, schedules } = hooked;
  const create: ScheduleCreate = { videoId: "vid_1", integrationId: "int_1", scheduledDateTime: new Date() };
  const update: ScheduleUpdate = { scheduledDateTime: "2030-01-01T00:00:00.000Z" };
  return [
    integrations.list(),
    integrations.list(options),
    integrations.get("int_1"),
    integrations.get("int_1", options),
    integrations.disconnect("int_1"),
    integrations.disconnect("int_1", options),
    integrations.disconnectSafely("int_1"),
    integrations.disconnectSafely("int_1", options),
    integrations.disconnectSafely("int_1", { ...options, onPending: "abort", dryRun: true, concurrency: 2 }),
    schedules.create(create),
    schedules.create(create, options),
    schedules.create({ ...create, scheduledDateTime: "2030-01-01T00:00:00.000Z", platformData: {} }, options),
    schedules.list(),
    schedules.list({}, options),
    schedules.list({ status: "draft", platform: "tiktok", limit: 100, offset: 200 }, options),
    // What may be missing may be undefined: a program can pass on what it may not have.
    schedules.list({ status: undefined, limit: undefined }),
    schedules.create({ ...create, platformData: { title: undefined, tags: undefined } }),
    schedules.get("post_1"),
    schedules.get("post_1", options),
    schedules.update("post_1", update),
    schedules.update("post_1", update, options),
    schedules.update("post_1", { platformData: { title: "A", tags: null, privacyStatus: null } }, options),
    schedules.cancel("post_1"),
    schedules.cancel("post_1", options),
    hooked.request("GET", "/v1/new", { query: { limit: 10, tag: ["a", "b"], after: undefined }, ...options }),
    hooked.request("POST", "/v1/new", { body: { any: "thing" } }),
  ];
}

/** A value of an enum that is new compiles, and is not lost to the compiler. */
export function icon(post: ScheduledPost): string {
  if (post.platform === "threads") return "@";
  const platform: string = post.platform;
  switch (post.status) {
    case "pending":
    case "draft":
      return "…";
    case "published":
      return `${platform} ✓`;
    case "failed":
      return `✗ ${post.platformData?.error ?? ""}`;
    default:
      return post.status.toUpperCase();
  }
}

/** The steps of a progress are all known: there is no default to be forgotten. */
export function describeStep(event: DisconnectProgress): string {
  switch (event.step) {
    case "collected":
      return `${event.pending.length} posts, round ${event.round}`;
    case "cancelled":
      return `${event.post.id}${event.alreadyGone ? " was gone" : ""}`;
    case "notCancelled":
      return `${event.post.id}: ${String(event.error)}`;
    case "rateLimited":
      return `${event.waiting} calls wait until ${event.until.toISOString()}`;
    case "disconnected":
      return event.integration.id;
  }
}

export async function pages(list: PagePromise<ScheduledPost>): Promise<string[]> {
  const { items, total, hasMore } = await list;
  const ids = items.map(({ id }) => id);
  for await (const post of list) ids.push(post.id);
  for (const post of await list.toArray({ max: Math.min(total ?? 10, 10) })) ids.push(post.id);
  const next = hasMore ? await (await list).next() : undefined;
  const [first] = await Promise.all([list, list.then((page) => page.items), list.catch(() => undefined)]);
  return [...ids, `${next?.offset} ${first.limit}`];
}

export async function errors(hooked: Hooked): Promise<string | undefined> {
  try {
    const response: Undocumented = await hooked.integrations.list();
    return Array.isArray(response["integrations"]) ? `${response["integrations"].length}` : undefined;
  } catch (error) {
    if (error instanceof NotFoundError) return `${error.code} ${error.details?.["resource_id"]}`;
    if (error instanceof RateLimitError) return `${error.retryAfter}`;
    if (isHookedError(error)) return `${error.method} ${error.path} ${error.attempts} ${error.mayHaveBeenProcessed}`;
    throw error;
  }
}

export async function escapeHatch(hooked: Hooked): Promise<number> {
  const undocumented: unknown = await hooked.request("GET", "/v1/new");
  const { total } = await hooked.request<{ total: number }>("GET", "/v1/new");
  return undocumented ? total : 0;
}
