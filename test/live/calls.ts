/** How each operation is called on a live API. An operation without a call does not compile. */
import type { operations } from "../../generated/schema.ts";
import type { Hooked, Page, ScheduleCreate, ScheduledPost, ScheduleUpdate, VideoSummary } from "../../src/index.ts";

type OperationId = keyof operations;
type PathOf<Op> = Op extends { parameters: { path: infer P } } ? P : never;
type Intersection<Union> = (Union extends unknown ? (member: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** The id of each path parameter of the spec. A call reads only those of its own path. */
type PathIds = Intersection<PathOf<operations[OperationId]>>;

/** Ids, and what else one reply tells that another call needs, by the name it has there. */
export type Known = Readonly<Record<string, unknown>>;

type Run = (hooked: Hooked, ids: PathIds, body: unknown) => PromiseLike<unknown>;

export interface LiveCall {
  /** What it does to the account. Only `reads` is done unasked. */
  does: "reads" | "creates" | "changes" | "destroys";
  calls: { minimal: Run } & Record<string, Run>;
  /** Reads that find what this call needs. */
  after?: readonly OperationId[];
  /** What its result tells for other calls. A live reply may lack anything. */
  finds?: (result: unknown) => Known;
  /** Members of the body that are not those of the minimal example of the spec. */
  body?: (known: Known) => Known;
  /** The operation that takes back what this one has created, by the id of that. */
  undo?: { operation: OperationId; id: (result: unknown) => unknown };
}

const inOneYear = () => new Date(Date.now() + 365 * 24 * 3_600_000).toISOString();

export const liveCalls: { readonly [Op in OperationId]: LiveCall } = {
  listIntegrations: {
    does: "reads",
    calls: { minimal: (hooked) => hooked.integrations.list() },
  },
  getIntegrationDetails: {
    does: "reads",
    after: ["listScheduledPosts"],
    calls: { minimal: (hooked, { integrationId }) => hooked.integrations.get(integrationId) },
  },
  disconnectIntegration: {
    does: "destroys",
    calls: { minimal: (hooked, { integrationId }) => hooked.integrations.disconnect(integrationId) },
  },
  scheduleVideo: {
    does: "creates",
    calls: { minimal: (hooked, _, body) => hooked.schedules.create(body as ScheduleCreate) },
    body: () => ({ scheduledDateTime: inOneYear() }),
    undo: { operation: "cancelSchedule", id: (result) => (result as { scheduleId?: unknown }).scheduleId },
  },
  listScheduledPosts: {
    does: "reads",
    calls: {
      minimal: (hooked) => hooked.schedules.list(),
      full: (hooked) => hooked.schedules.list({ status: "pending", platform: "youtube", limit: 1, offset: 0 }),
    },
    finds: (page) => {
      const [post] = (page as Page<Partial<ScheduledPost>>).items;
      return { scheduleId: post?.id, integrationId: post?.integration?.id, videoId: post?.video?.id };
    },
  },
  getScheduleDetails: {
    does: "reads",
    after: ["listScheduledPosts"],
    calls: { minimal: (hooked, { scheduleId }) => hooked.schedules.get(scheduleId) },
    finds: (post) => ({ scheduledDateTime: (post as Partial<ScheduledPost>).scheduledDateTime }),
  },
  updateSchedule: {
    does: "changes",
    after: ["getScheduleDetails"],
    calls: { minimal: (hooked, { scheduleId }, body) => hooked.schedules.update(scheduleId, body as ScheduleUpdate) },
    // The time that it has already.
    body: ({ scheduledDateTime }) => ({ scheduledDateTime }),
  },
  cancelSchedule: {
    does: "destroys",
    calls: { minimal: (hooked, { scheduleId }) => hooked.schedules.cancel(scheduleId) },
  },
  listVideos: {
    does: "reads",
    calls: {
      minimal: (hooked) => hooked.videos.list(),
      full: (hooked) => hooked.videos.list({ type: "class", status: "completed", limit: 1, offset: 0 }),
    },
    finds: (page) => ({ videoId: (page as Page<Partial<VideoSummary>>).items[0]?.id }),
  },
  getVideoDetails: {
    does: "reads",
    after: ["listVideos"],
    calls: { minimal: (hooked, { videoId }) => hooked.videos.get(videoId) },
  },
  listAvatars: {
    does: "reads",
    calls: {
      minimal: (hooked) => hooked.avatars.list(),
      full: (hooked) => hooked.avatars.list({ type: "library" }),
    },
  },
  listVoices: { does: "reads", calls: { minimal: (hooked) => hooked.voices.list() } },
  listMusic: { does: "reads", calls: { minimal: (hooked) => hooked.music.list() } },
  listTemplates: { does: "reads", calls: { minimal: (hooked) => hooked.templates.list() } },
  getTemplateDetails: {
    does: "reads",
    calls: { minimal: (hooked, { templateId }) => hooked.templates.get(templateId) },
  },
  listNiches: { does: "reads", calls: { minimal: (hooked) => hooked.niches.list() } },
  listTrendingVideos: {
    does: "reads",
    calls: {
      minimal: (hooked) => hooked.trends.listVideos(),
      full: (hooked) => hooked.trends.listVideos({ platform: "tiktok", niche: "fitness", limit: 1, offset: 0 }),
    },
  },
  getSocialSearchDetails: {
    does: "reads",
    calls: { minimal: (hooked, { searchId }) => hooked.social.getSearch(searchId) },
  },

  // All that follow may cost credits.
  createScriptToVideo: creates((hooked, body) => hooked.videos.createScriptToVideo(body)),
  createPromptToVideo: creates((hooked, body) => hooked.videos.createPromptToVideo(body)),
  createUgcAdVideo: creates((hooked, body) => hooked.videos.createUgcAd(body)),
  createTalkingAvatar: creates((hooked, body) => hooked.videos.createTalkingAvatar(body)),
  createUgcVideo: creates((hooked, body) => hooked.videos.createUgcVideo(body)),
  createHookDemoVideo: creates((hooked, body) => hooked.videos.createHookDemo(body)),
  createProductAd: creates((hooked, body) => hooked.videos.createProductAd(body)),
  createTikTokSlideshow: creates((hooked, body) => hooked.videos.createTikTokSlideshow(body)),
  createScenesVideo: creates((hooked, body) => hooked.videos.createScenes(body)),
  addCaptions: creates((hooked, body) => hooked.videos.addCaptions(body)),
  extendVideo: creates((hooked, body) => hooked.videos.extend(body)),
  removeBackground: creates((hooked, body) => hooked.videos.removeBackground(body)),
  createProject: creates((hooked, body) => hooked.videos.createFromTemplate(body)),
  createSocialSearch: creates((hooked, body) => hooked.social.createSearch(body)),
  analyzeSocialAccount: creates((hooked, body) => hooked.social.analyzeAccount(body)),
  refreshSocialAccount: {
    does: "creates",
    calls: { minimal: (hooked, { accountId }) => hooked.social.refreshAccount(accountId) },
  },
};

/** The body is the example of the spec or one that the user gave: no compiler knows it. */
function creates(call: (hooked: Hooked, body: never) => PromiseLike<unknown>): LiveCall {
  return { does: "creates", calls: { minimal: (hooked, _, body) => call(hooked, body as never) } };
}
