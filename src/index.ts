export * from "./errors.js";
export { Hooked } from "./hooked.js";
export type { HttpMethod, RawRequest } from "./http.js";
export type { Observers, RequestEvent, ResponseEvent, RetryEvent } from "./observers.js";
export type { ClientOptions, RequestOptions } from "./options.js";
export type { Page, PagePromise } from "./pagination.js";
export type { Integrations } from "./resources/integrations.js";
export type { Schedules } from "./resources/schedules.js";
export type * from "./types.js";
export {
  DisconnectAbortedError,
  type DisconnectProgress,
  type DisconnectReport,
  type DisconnectSafelyOptions,
  type FailedCancel,
} from "./workflows/disconnect-safely.js";
