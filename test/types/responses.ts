/** The responses of each operation by status, as the docs have them. Errors that the docs show without a code have only a message. */
import type { operations } from "../../generated/schema.ts";
import type { Equal, None } from "./equal.ts";
import type { Received } from "./pin.ts";
import type { Schemas } from "./schemas-values.ts";

type Envelope<Name extends keyof Schemas> = { success: boolean; data: Schemas[Name] };
/** Where the docs show a message. */
type EnvelopeWithMessage<Name extends keyof Schemas> = Envelope<Name> & { message: string };

type Error = Schemas["Error"];
type ErrorMessage = Schemas["ErrorMessage"];
type PartialError = Schemas["PartialError"];
type Undocumented = Schemas["Undocumented"];

/** Whatever is asked for. */
type Always = { 401: Error; 429: Error; 500: Undocumented };
type NotYours<Body> = Always & { 403: Body; 404: Body };
type Making = Always & { 400: Error; 403: Error };
/** Neither the code of a script that is too long is known, nor the body for an avatar that does not exist. */
type MakingWithScript = Always & { 400: PartialError; 403: Error };
type MakingWithAvatar = MakingWithScript & { 404: Undocumented };

interface Expected {
  listIntegrations: Always & { 200: Envelope<"Undocumented"> };
  getIntegrationDetails: NotYours<Error> & { 200: Envelope<"Integration"> };
  disconnectIntegration: NotYours<Error> & { 200: EnvelopeWithMessage<"DisconnectedIntegration"> };

  scheduleVideo: NotYours<ErrorMessage> & { 200: EnvelopeWithMessage<"CreatedSchedule">; 400: ErrorMessage };
  listScheduledPosts: Always & { 200: EnvelopeWithMessage<"ScheduledPostPage"> };
  getScheduleDetails: NotYours<ErrorMessage> & { 200: Envelope<"ScheduledPost"> };
  updateSchedule: NotYours<ErrorMessage> & { 200: EnvelopeWithMessage<"UpdatedSchedule">; 400: ErrorMessage };
  cancelSchedule: NotYours<ErrorMessage> & { 200: EnvelopeWithMessage<"CancelledSchedule">; 400: ErrorMessage };

  createScriptToVideo: MakingWithScript & { 200: EnvelopeWithMessage<"CreatedVideo"> };
  createPromptToVideo: Making & { 200: EnvelopeWithMessage<"CreatedVideo"> };
  createUgcAdVideo: MakingWithAvatar & { 200: EnvelopeWithMessage<"CreatedVideo"> };
  createTalkingAvatar: MakingWithAvatar & { 200: EnvelopeWithMessage<"CreatedVideo"> };
  createUgcVideo: MakingWithAvatar & { 200: EnvelopeWithMessage<"CreatedVideo"> };
  createHookDemoVideo: Making & { 404: Undocumented } & { 200: EnvelopeWithMessage<"CreatedVideo"> };
  createProductAd: MakingWithAvatar & { 200: Envelope<"Undocumented"> };
  createTikTokSlideshow: MakingWithScript & { 200: Envelope<"CreatedSlideshow"> };
  /** The one success without an envelope. */
  createScenesVideo: MakingWithAvatar & { 200: Schemas["CreatedScenesVideo"] };
  addCaptions: Making & { 200: Envelope<"CreatedVideo"> };
  extendVideo: Making & { 200: Envelope<"CreatedVideo"> };
  removeBackground: Making & { 200: EnvelopeWithMessage<"CreatedVideo"> };
  createProject: MakingWithAvatar & { 200: EnvelopeWithMessage<"CreatedProject"> };

  getVideoDetails: Always & { 200: EnvelopeWithMessage<"Video">; 403: PartialError; 404: ErrorMessage };
  listVideos: Always & { 200: Envelope<"VideoPage"> };

  listAvatars: Always & { 200: Envelope<"AvatarList"> };
  listVoices: Always & { 200: Envelope<"Undocumented"> };
  listMusic: Always & { 200: Envelope<"Undocumented"> };
  listTemplates: Always & { 200: Envelope<"TemplateList"> };
  getTemplateDetails: Always & { 200: Envelope<"Template">; 404: Undocumented };
  listNiches: Always & { 200: Envelope<"Undocumented"> };

  listTrendingVideos: Always & { 200: Envelope<"TrendingVideoPage"> };
  createSocialSearch: Always & { 200: EnvelopeWithMessage<"CreatedSocialSearch">; 400: Error };
  getSocialSearchDetails: Always & { 200: Envelope<"SocialSearchPage">; 404: Undocumented };
  analyzeSocialAccount: Always & { 200: EnvelopeWithMessage<"SocialAccountResult">; 400: Error };
  refreshSocialAccount: Always & { 200: EnvelopeWithMessage<"SocialAccountResult">; 404: Undocumented };
}

type Operation = keyof operations;
type Covered = Operation & keyof Expected;
type ExpectedOf<Op extends Operation> = Op extends keyof Expected ? Expected[Op] : Record<never, never>;
type Status<Op extends Operation> = (keyof operations[Op]["responses"] | keyof ExpectedOf<Op>) & number;

type Body<Op extends Operation, S> = operations[Op]["responses"] extends {
  [status in S & number]: { content: infer Content };
}
  ? keyof Content extends `application/json${string}`
    ? Content[keyof Content]
    : "no JSON"
  : "no JSON";

/** A success may grow; an error body is one of three. */
type IsAsExpected<Op extends Operation, S extends number> = S extends keyof ExpectedOf<Op>
  ? S extends 200
    ? Received<Body<Op, S>, ExpectedOf<Op>[S]>
    : Equal<Body<Op, S>, ExpectedOf<Op>[S]>
  : false;

/**
 * Names the responses that changed, and those that an operation listed here has beyond the list, such as `listVideos 200`.
 * Until a new operation is listed here, the drift proof names the changes of it that would go unnoticed.
 */
export type Changed = None<
  {
    [Op in Covered]: { [S in Status<Op>]: IsAsExpected<Op, S> extends true ? never : `${Op} ${S}` }[Status<Op>];
  }[Covered]
>;

/** Names the operations that went. */
export type Gone = None<Exclude<keyof Expected, Operation>>;
