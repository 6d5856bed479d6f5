export { Hooked } from "./hooked.ts";
export type { HttpMethod, RawRequest } from "./http/client.ts";
export type { RequestIssue } from "./http/error-body.ts";
export * from "./http/errors.ts";
export type {
  Observers,
  RateLimitEvent,
  RequestEvent,
  ResponseEvent,
  ResponseHeaders,
  RetryEvent,
} from "./http/observers.ts";
export type { ClientOptions, FetchedResponse, FetchFunction, RequestOptions } from "./http/options.ts";
export type { Page, PagePromise } from "./http/pagination.ts";
export type { Identified } from "./http/unwrap.ts";
export type { Avatars, Music, Niches, Templates, Voices } from "./resources/catalogues.ts";
export type { Integrations } from "./resources/integrations.ts";
export type { Schedules } from "./resources/schedules.ts";
export type { Social } from "./resources/social.ts";
export type { Trends } from "./resources/trends.ts";
export type { Videos } from "./resources/videos.ts";
export type * from "./types.ts";
export { parseWebhook, type UnknownWebhookEvent, type WebhookEvent } from "./webhooks.ts";
export {
  DisconnectAbortedError,
  type DisconnectProgress,
  type DisconnectReport,
  type FailedCancel,
} from "./workflows/disconnect-report.ts";
export type { DisconnectSafelyOptions } from "./workflows/disconnect-safely.ts";
export {
  type MissingVideo,
  type SettledVideo,
  VideosAbortedError,
  VideosMissingError,
  VideosTimeoutError,
  type WaitForAllProgress,
} from "./workflows/video-errors.ts";
export { VideoFailedError, VideoTimeoutError, type WaitOptions } from "./workflows/wait-for-video.ts";
export type { VideosWait, WaitForAllOptions } from "./workflows/wait-for-videos.ts";
