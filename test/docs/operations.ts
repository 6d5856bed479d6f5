/** What the docs say of each operation: its page, parameters, body, and the response of each status. */
import { type TProperties, type TSchema, Type } from "typebox";
import { docs, olderDocs, oneOf, open, received, sent, type Source, suggested, text } from "./schema.ts";
import * as schemas from "./schemas.ts";
import { platforms, postStatuses, searchedPlatforms, statusFilters, videoTypes } from "./values.ts";

type Nothing = Record<never, never>;

type Degree = "full" | "partial" | "inferred";

/** How much its page shows of the operation, and of a response where that differs. */
type Degrees = Readonly<Record<"operation" | number, Degree>>;

const guide = { 401: "partial", 429: "partial", 500: "inferred" } as const;
const full: Degrees = { ...guide, operation: "full" };
const partial: Degrees = { ...guide, operation: "partial" };
const inferred: Degrees = { ...guide, operation: "inferred" };
const withResponse: Degrees = { ...partial, 200: "full" };
/** The pages name the errors of a scheduled post, and show no body. */
const ofPosts: Degrees = { ...withResponse, 400: "inferred", 403: "inferred", 404: "inferred" };
/** The page shows the bodies of these errors without their statuses. */
const ofIntegrations = { 403: "partial", 404: "partial" } as const;
const withoutNotFound: Degrees = { ...withResponse, 404: "inferred" };

/** What is not listed is not sent. */
interface Request<Path extends TProperties, Query extends TProperties, Body extends TSchema | undefined> {
  path?: Path;
  query?: Query;
  body?: Body;
  /** What is posted to the webhook that the body names. */
  webhook?: TSchema;
}

const operation = <
  Responses extends Record<number, TSchema>,
  Path extends TProperties = Nothing,
  Query extends TProperties = Nothing,
  Body extends TSchema | undefined = undefined,
>(
  page: Source,
  documented: Degrees,
  { path, query, body, webhook }: Request<Path, Query, Body>,
  responses: Responses,
) => ({
  page,
  documented,
  path: sent(page, path ?? ({} as Path)),
  query: sent(page, {}, query ?? ({} as Query)),
  body: body as Body,
  webhook,
  responses,
});

const envelope = <T extends TSchema>(data: T) => received("seed", { success: Type.Boolean(), data });
/** Where the page shows a message. */
const withMessage = <T extends TSchema>(data: T) => received("seed", { success: Type.Boolean(), message: text, data });

const { Error, ErrorMessage, PartialError, Undocumented } = schemas;

/** Of every operation, by the error guide, which shows no body of a 500. */
const always = { 401: Error, 429: Error, 500: Undocumented };
const ofIntegration = { ...always, 403: Error, 404: Error };
const ofPost = { ...always, 403: ErrorMessage, 404: ErrorMessage };
const making = { ...always, 400: Error, 403: Error };
/** The guide breaks off before the code of a script that is too long, and shows no body for an unknown avatar or template. */
const makingWithScript = { ...making, 400: PartialError };
const makingWithAvatar = { ...makingWithScript, 404: Undocumented };
const made = withMessage(schemas.CreatedVideo);
const undocumented = envelope(Undocumented);

const whole = (options = {}) => Type.Integer(options);
/** The pages of lists give no smallest value. */
const paged = { limit: whole({ maximum: 100, default: 50 }), offset: whole({ default: 0 }) };

const webhook = { oneOf: [schemas.ProjectCompletedEvent, schemas.ProjectFailedEvent] } as TSchema;
/** What makes a video can report its outcome. */
const video = <Body extends TSchema>(body: Body) => ({ body, webhook });

const reference = (page: string) => docs(`api-reference/${page}`);
const olderReference = (page: string) => olderDocs(`api-reference/${page}`);
/** Its page could not be read; the index of all pages is known. */
const index = docs("llms.txt");

export const operations = {
  listIntegrations: operation(reference("integration/list"), inferred, {}, { ...always, 200: undocumented }),
  getIntegrationDetails: operation(
    reference("integration/details"),
    { ...withResponse, ...ofIntegrations },
    { path: { integrationId: text } },
    { ...ofIntegration, 200: envelope(schemas.Integration) },
  ),
  disconnectIntegration: operation(
    reference("integration/disconnect"),
    { ...full, ...ofIntegrations },
    { path: { integrationId: text } },
    { ...ofIntegration, 200: withMessage(schemas.DisconnectedIntegration) },
  ),

  scheduleVideo: operation(
    reference("schedule/create"),
    ofPosts,
    { body: schemas.ScheduleCreate },
    { ...ofPost, 200: withMessage(schemas.CreatedSchedule), 400: ErrorMessage },
  ),
  listScheduledPosts: operation(
    reference("schedule/list"),
    withResponse,
    { query: { status: open(postStatuses), platform: open(platforms), ...paged } },
    { ...always, 200: withMessage(schemas.ScheduledPostPage) },
  ),
  getScheduleDetails: operation(
    reference("schedule/details"),
    ofPosts,
    { path: { scheduleId: text } },
    { ...ofPost, 200: envelope(schemas.ScheduledPost) },
  ),
  updateSchedule: operation(
    reference("schedule/update"),
    ofPosts,
    { path: { scheduleId: text }, body: schemas.ScheduleUpdate },
    { ...ofPost, 200: withMessage(schemas.UpdatedSchedule), 400: ErrorMessage },
  ),
  cancelSchedule: operation(
    reference("schedule/delete"),
    ofPosts,
    { path: { scheduleId: text } },
    { ...ofPost, 200: withMessage(schemas.CancelledSchedule), 400: ErrorMessage },
  ),

  createScriptToVideo: operation(
    reference("video/script-to-video"),
    withResponse,
    video(schemas.ScriptToVideoCreate),
    { ...makingWithScript, 200: made },
  ),
  createPromptToVideo: operation(
    olderReference("video/prompt-to-video"),
    withResponse,
    video(schemas.PromptToVideoCreate),
    { ...making, 200: made },
  ),
  createUgcAdVideo: operation(reference("video/ugc-ads"), withResponse, video(schemas.UgcAdCreate), {
    ...makingWithAvatar,
    200: made,
  }),
  createTalkingAvatar: operation(reference("video/talking-avatar"), withResponse, video(schemas.TalkingAvatarCreate), {
    ...makingWithAvatar,
    200: made,
  }),
  createUgcVideo: operation(olderReference("video/ugc-video"), withResponse, video(schemas.UgcVideoCreate), {
    ...makingWithAvatar,
    200: made,
  }),
  createHookDemoVideo: operation(reference("video/hook-demo"), withResponse, video(schemas.HookDemoCreate), {
    ...making,
    200: made,
    404: Undocumented,
  }),
  createProductAd: operation(reference("video/product-ads"), { ...partial, 200: "inferred" }, video(schemas.ProductAdCreate), {
    ...makingWithAvatar,
    200: undocumented,
  }),
  createTikTokSlideshow: operation(
    reference("video/tiktok-slideshow"),
    partial,
    video(schemas.TikTokSlideshowCreate),
    { ...makingWithScript, 200: envelope(schemas.CreatedSlideshow) },
  ),
  createScenesVideo: operation(reference("video/scenes"), withResponse, video(schemas.ScenesVideoCreate), {
    ...makingWithAvatar,
    200: schemas.CreatedScenesVideo,
  }),
  addCaptions: operation(reference("video/add-captions"), withResponse, video(schemas.AddCaptionsCreate), {
    ...making,
    200: envelope(schemas.CreatedVideo),
  }),
  extendVideo: operation(reference("video/extend-video"), withResponse, video(schemas.ExtendVideoCreate), {
    ...making,
    200: envelope(schemas.CreatedVideo),
  }),
  removeBackground: operation(
    reference("video/remove-background"),
    withResponse,
    video(schemas.RemoveBackgroundCreate),
    { ...making, 200: made },
  ),
  createProject: operation(olderReference("template/generate"), partial, video(schemas.ProjectCreate), {
    ...makingWithAvatar,
    200: withMessage(schemas.CreatedProject),
  }),

  getVideoDetails: operation(
    reference("video/details"),
    withResponse,
    { path: { videoId: text } },
    { ...always, 200: withMessage(schemas.Video), 403: PartialError, 404: ErrorMessage },
  ),
  listVideos: operation(
    reference("video/list"),
    full,
    {
      query: {
        // The list lacks some types.
        type: suggested(videoTypes),
        status: oneOf(statusFilters),
        ...paged,
      },
    },
    { ...always, 200: envelope(schemas.VideoPage) },
  ),

  listAvatars: operation(
    reference("avatar/list"),
    partial,
    { query: { type: oneOf(["library", "custom", "all"], { default: "all" }) } },
    { ...always, 200: envelope(schemas.AvatarList) },
  ),
  listVoices: operation(index, inferred, {}, { ...always, 200: undocumented }),
  listMusic: operation(index, inferred, {}, { ...always, 200: undocumented }),
  listTemplates: operation(
    reference("template/list"),
    partial,
    {},
    { ...always, 200: envelope(schemas.TemplateList) },
  ),
  getTemplateDetails: operation(
    index,
    partial,
    { path: { templateId: text } },
    { ...always, 200: envelope(schemas.Template), 404: Undocumented },
  ),
  listNiches: operation(reference("niche/list"), inferred, {}, { ...always, 200: undocumented }),

  listTrendingVideos: operation(
    reference("trends/videos"),
    partial,
    {
      query: {
        platform: open(searchedPlatforms),
        niche: text,
        limit: whole({ minimum: 1, maximum: 50, default: 20 }),
        offset: whole({ default: 0 }),
      },
    },
    { ...always, 200: envelope(schemas.TrendingVideoPage) },
  ),
  createSocialSearch: operation(
    olderReference("social/search-create"),
    withResponse,
    { body: schemas.SocialSearchCreate },
    { ...always, 200: withMessage(schemas.CreatedSocialSearch), 400: Error },
  ),
  getSocialSearchDetails: operation(
    olderReference("social/search-details"),
    withoutNotFound,
    { path: { searchId: text }, query: { limit: whole(), offset: whole() } },
    { ...always, 200: envelope(schemas.SocialSearchPage), 404: Undocumented },
  ),
  analyzeSocialAccount: operation(
    reference("social/account-analyze"),
    withResponse,
    { body: schemas.SocialAccountAnalyze },
    { ...always, 200: withMessage(schemas.SocialAccountResult), 400: Error },
  ),
  refreshSocialAccount: operation(
    reference("social/account-refresh"),
    withoutNotFound,
    { path: { accountId: text } },
    { ...always, 200: withMessage(schemas.SocialAccountResult), 404: Undocumented },
  ),
};
