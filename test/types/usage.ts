/** Types that narrow, and none that gets in the way: what must compile. The calls of all methods compile in test/contract/cases. */
import {
  type DisconnectProgress,
  type Hooked,
  isHookedError,
  NotFoundError,
  type PagePromise,
  parseWebhook,
  RateLimitError,
  type Scene,
  type ScheduledPost,
  type Undocumented,
  type Video,
  VideoFailedError,
  VideoTimeoutError,
} from "../../src/index.ts";

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

/** What may be null or missing, beside a status that is new. */
export function describeVideo({ status, type, progress, url, webhook }: Video): string {
  if (type === "podcast" || webhook === null) return type ?? "no type";
  return status === "COMPLETED" ? (url ?? "no address") : `${status.toLowerCase()} ${progress} %`;
}

/** A type narrows what a scene holds. */
export function mediaOf(scene: Scene): string[] {
  switch (scene.type) {
    case "avatar":
      return [];
    case "video":
    case "picture_in_picture":
      return [scene.mediaId];
    case "start_end_frame":
      return [scene.startFrameMediaId, scene.endFrameMediaId];
  }
}

/** The event narrows what was posted, and an unknown one is readable. */
export function describeEvent(rawBody: string | Uint8Array | ArrayBuffer): string {
  const posted = parseWebhook(rawBody);
  switch (posted.event) {
    case "project.completed":
      return `${posted.projectId} ${posted.video.url} ${posted.metadata?.["order"]}`;
    case "project.failed":
      return `${posted.projectId} ${posted.message}`;
    case "unknown":
      return JSON.stringify(posted.body["event"]);
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

export async function pages(list: PagePromise<ScheduledPost>, { social }: Hooked): Promise<string[]> {
  const { items, total, hasMore } = await list;
  const ids = items.map(({ id }) => id);
  for await (const post of list) ids.push(post.id);
  for (const post of await list.toArray({ max: Math.min(total ?? 10, 10) })) ids.push(post.id);
  const next = hasMore ? await (await list).next() : undefined;
  const [first] = await Promise.all([list, list.then((page) => page.items), list.catch(() => undefined)]);
  const { search } = await social.getSearch("search_1");
  return [...ids, `${next?.offset} ${first.limit} ${search.searchTerm}`];
}

export async function errors({ integrations, videos }: Hooked): Promise<string | undefined> {
  try {
    await videos.waitFor("vid_1");
    const response: Undocumented = await integrations.list();
    return Array.isArray(response["integrations"]) ? `${response["integrations"].length}` : undefined;
  } catch (error) {
    if (error instanceof NotFoundError) return `${error.code} ${error.details?.["resource_id"]}`;
    if (error instanceof RateLimitError) return `${error.retryAfter}`;
    if (error instanceof VideoFailedError) return error.video.message;
    if (error instanceof VideoTimeoutError) return error.video?.status;
    if (isHookedError(error)) return `${error.method} ${error.path} ${error.attempts} ${error.mayHaveBeenProcessed}`;
    throw error;
  }
}

export async function escapeHatch(hooked: Hooked): Promise<number> {
  const undocumented: unknown = await hooked.request("GET", "/v1/new");
  const { total } = await hooked.request<{ total: number }>("GET", "/v1/new");
  return undocumented ? total : 0;
}
