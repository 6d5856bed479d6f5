/** The rules of integrations and scheduled posts. */
import type { Integration, PlatformData, ScheduledPost } from "../index.ts";
import {
  type Call,
  type FakeResponse,
  pageOf,
  type Rule,
  refusal,
  sourceHeader,
  success,
  type World,
} from "./answer.ts";
import type { Fields } from "./state.ts";

/** An integration with a new id, connected now. */
export function newIntegration({ store, clock }: World, given: Partial<Integration>): Integration {
  const { type = "youtube" } = given;
  const id = store.id("int");
  const account = {
    id: `account_of_${id}`,
    name: "My Channel",
    username: "mychannel",
    avatarUrl: "https://cdn.hooked.so/avatar.jpg",
  };
  const health = { status: "healthy", tokenValid: true, lastChecked: clock.iso } as const;
  return { id, type, identifier: account.id, account, health, createdAt: clock.iso, ...given };
}

const withIntegration =
  (act: (world: World, integration: Integration, call: Call) => FakeResponse): Rule =>
  (world, call) => {
    if (world.store.otherTeam.has(call.id)) {
      const body = { code: "forbidden", message: "Integration does not belong to your team", details: {} };
      return { status: 403, body };
    }
    const integration = world.store.integrations.get(call.id);
    if (integration) return act(world, integration, call);
    const details = { resource_id: call.id, resource_type: "Integration" };
    return { status: 404, body: { code: "not_found", message: "Integration not found", details } };
  };

const withPost =
  (act: (world: World, post: ScheduledPost, call: Call) => FakeResponse): Rule =>
  (world, call) => {
    if (world.store.otherTeam.has(call.id)) return refusal(403, "Schedule does not belong to your team");
    const post = world.store.posts.get(call.id);
    return post ? act(world, post, call) : refusal(404, "Schedule not found");
  };

/** Publishes or fails a post when its time has come. A post that was moved or cancelled meanwhile is left alone. */
export function armPost(world: World, { id, scheduledDateTime }: ScheduledPost): void {
  const { store, clock } = world;
  clock.at(Date.parse(scheduledDateTime), () => {
    const post = store.posts.get(id);
    if (post?.status !== "pending" || post.scheduledDateTime !== scheduledDateTime) return;
    const connected = store.integrations.has(post.integration.id);
    const outcome = connected
      ? { publishedUrl: `https://example.com/${id}` }
      : { error: "Integration is disconnected" };
    const platformData = { ...post.platformData, ...outcome };
    const status = connected ? "published" : "failed";
    store.posts.set(id, { ...post, status, platformData, updatedAt: clock.iso });
  });
}

const scheduleVideo: Rule = (world, call) => {
  const { store, clock } = world;
  const { videoId, integrationId, scheduledDateTime } = call.body as Record<string, string>;
  if (store.otherTeam.has(videoId as string)) return refusal(403, "Video does not belong to your team");
  const video = store.videos.get(videoId as string);
  if (!video) return refusal(404, "Video not found");
  // The docs have no message for the integration of another team: "no access" is a 404 in the error guide.
  const integration = store.integrations.get(integrationId as string);
  if (!integration || store.otherTeam.has(integration.id)) return refusal(404, "Integration not found");
  if (video.status !== "COMPLETED") return refusal(400, "Video must be completed");
  const time = Date.parse(scheduledDateTime as string);
  if (!(time > clock.now)) return refusal(400, "Scheduled time must be in the future");
  const { id, type, account } = integration;
  const { name, url = "", thumbnail = "", durationInSeconds = 0 } = video;
  const post: ScheduledPost = {
    id: store.id("post"),
    status: "pending",
    scheduledDateTime: new Date(time).toISOString(),
    platform: type,
    integration: { id, type, account },
    video: { id: video.id, name, url, thumbnail, durationInSeconds },
    platformData: merge({ title: name, privacyStatus: "public", madeForKids: false }, call.body["platformData"]),
    createdAt: clock.iso,
    updatedAt: clock.iso,
  };
  store.posts.set(post.id, post);
  armPost(world, post);
  const { id: scheduleId, status, platform } = post;
  return success(call, { scheduleId, status, scheduledDateTime: post.scheduledDateTime, platform, videoId: video.id });
};

const updateSchedule = withPost((world, post, call) => {
  const { scheduledDateTime, platformData } = call.body as { scheduledDateTime?: string; platformData?: Fields };
  if (post.status !== "pending") return refusal(400, "Cannot update a published post");
  if (scheduledDateTime === undefined && platformData === undefined) return refusal(400, "No fields to update");
  const time = Date.parse(scheduledDateTime ?? post.scheduledDateTime);
  if (scheduledDateTime !== undefined && !(time > world.clock.now)) {
    return refusal(400, "Scheduled time must be in the future");
  }
  const changed: ScheduledPost = {
    ...post,
    scheduledDateTime: new Date(time).toISOString(),
    platformData: merge(post.platformData, platformData),
    updatedAt: world.clock.iso,
  };
  world.store.posts.set(post.id, changed);
  if (changed.scheduledDateTime !== post.scheduledDateTime) armPost(world, changed);
  const { id, status } = changed;
  return success(call, {
    id,
    status,
    scheduledDateTime: changed.scheduledDateTime,
    platformData: changed.platformData,
  });
});

/** Merges a patch into what is stored: a field that is null or empty is removed. */
function merge(stored: PlatformData | undefined, patch: unknown): PlatformData {
  const isEmpty = (value: unknown) => value === null || value === "" || (Array.isArray(value) && value.length === 0);
  const fields = Object.entries({ ...stored, ...(patch as PlatformData) });
  return Object.fromEntries(fields.filter(([, value]) => !isEmpty(value)));
}

export const scheduleRules = {
  // The docs do not show this response.
  listIntegrations: ({ store }, call) => ({
    ...success(call, { integrations: [...store.integrations.values()].filter(({ id }) => !store.otherTeam.has(id)) }),
    headers: { [sourceHeader]: "inferred" },
  }),
  getIntegrationDetails: withIntegration((_, integration, call) => success(call, integration)),
  disconnectIntegration: withIntegration(({ store }, { id, type }, call) => {
    store.integrations.delete(id);
    return success(call, { id, type, deleted: true });
  }),
  scheduleVideo,
  listScheduledPosts: (world, call) => {
    const { store } = world;
    const [status, platform] = [call.query.get("status"), call.query.get("platform")];
    const where = (post: ScheduledPost) =>
      !store.otherTeam.has(post.id) && (!status || post.status === status) && (!platform || post.platform === platform);
    const { items, ...page } = pageOf(store.posts, call, world, { where });
    return success(call, { scheduledPosts: items, ...page });
  },
  getScheduleDetails: withPost((_, post, call) => success(call, post)),
  updateSchedule,
  cancelSchedule: withPost(({ store }, { id, status }, call) => {
    if (status !== "pending") return refusal(400, "Cannot delete a published post");
    store.posts.delete(id);
    return success(call, { id, deleted: true });
  }),
} satisfies Record<string, Rule>;
