/** What the docs have in the request of each operation. What is not listed is not sent. */
import type { operations } from "../../generated/schema.ts";
import type { Equal, None } from "./equal.ts";
import type { Sent } from "./pin.ts";
import type { Open, Platform, PostStatus, Schemas, SearchedPlatform, VideoType } from "./schemas-values.ts";

type Nothing = Record<never, never>;

export interface Requests {
  listIntegrations: Nothing;
  getIntegrationDetails: { path: { integrationId: string } };
  disconnectIntegration: { path: { integrationId: string } };

  scheduleVideo: { body: Schemas["ScheduleCreate"] };
  listScheduledPosts: {
    query: { status?: Open<PostStatus>; platform?: Open<Platform>; limit?: number; offset?: number };
  };
  getScheduleDetails: { path: { scheduleId: string } };
  updateSchedule: { path: { scheduleId: string }; body: Schemas["ScheduleUpdate"] };
  cancelSchedule: { path: { scheduleId: string } };

  createScriptToVideo: { body: Schemas["ScriptToVideoCreate"] };
  createPromptToVideo: { body: Schemas["PromptToVideoCreate"] };
  createUgcAdVideo: { body: Schemas["UgcAdCreate"] };
  createTalkingAvatar: { body: Schemas["TalkingAvatarCreate"] };
  createUgcVideo: { body: Schemas["UgcVideoCreate"] };
  createHookDemoVideo: { body: Schemas["HookDemoCreate"] };
  createProductAd: { body: Schemas["ProductAdCreate"] };
  createTikTokSlideshow: { body: Schemas["TikTokSlideshowCreate"] };
  createScenesVideo: { body: Schemas["ScenesVideoCreate"] };
  addCaptions: { body: Schemas["AddCaptionsCreate"] };
  extendVideo: { body: Schemas["ExtendVideoCreate"] };
  removeBackground: { body: Schemas["RemoveBackgroundCreate"] };
  createProject: { body: Schemas["ProjectCreate"] };

  getVideoDetails: { path: { videoId: string } };
  /** The filter is in lower case, unlike the status of a video. */
  listVideos: {
    query: {
      /** The list of the docs lacks some types. */
      type?: Open<VideoType>;
      status?: "draft" | "processing" | "completed" | "failed";
      limit?: number;
      offset?: number;
    };
  };

  listAvatars: { query: { type?: "library" | "custom" | "all" } };
  listVoices: Nothing;
  listMusic: Nothing;
  listTemplates: Nothing;
  getTemplateDetails: { path: { templateId: string } };
  listNiches: Nothing;

  listTrendingVideos: { query: { platform?: Open<SearchedPlatform>; niche?: string; limit?: number; offset?: number } };
  createSocialSearch: { body: Schemas["SocialSearchCreate"] };
  getSocialSearchDetails: { path: { searchId: string }; query: { limit?: number; offset?: number } };
  analyzeSocialAccount: { body: Schemas["SocialAccountAnalyze"] };
  refreshSocialAccount: { path: { accountId: string } };
}

type Operation = keyof operations;
type Pinned = Operation & keyof Requests;
type Place = "path" | "query" | "header" | "cookie";

type Expected<Op extends Operation, Part> = Op extends keyof Requests
  ? Part extends keyof Requests[Op]
    ? Requests[Op][Part]
    : Nothing
  : never;

type Taken<Op extends Operation, In extends Place> = [operations[Op]["parameters"][In]] extends [undefined]
  ? Nothing
  : NonNullable<operations[Op]["parameters"][In]>;

type Body<Op extends Operation> = operations[Op] extends {
  requestBody: { content: { "application/json": infer Required } };
}
  ? Required
  : Nothing;

type WrongParameters<Op extends Operation> = {
  [In in Place]: Sent<Taken<Op, In>, Expected<Op, In>> extends true ? never : `${Op} ${In}`;
}[Place];
type WrongBody<Op extends Operation> = Equal<Body<Op>, Expected<Op, "body">> extends true ? never : `${Op} body`;

/** Names the operations whose request differs, with the place, such as `listVideos query`. */
export type Changed = None<{ [Op in Pinned]: WrongParameters<Op> | WrongBody<Op> }[Pinned]>;

/** Names the operations that went. */
export type Gone = None<Exclude<keyof Requests, Operation>>;
