/** What each method takes and gives, and what a client can be told: written by hand, as the README promises it. */
import type {
  CancelledSchedule,
  ClientOptions,
  CreatedSchedule,
  DisconnectAbortedError,
  DisconnectedIntegration,
  DisconnectProgress,
  DisconnectReport,
  DisconnectSafelyOptions,
  FailedCancel,
  Hooked,
  HookedApiError,
  HookedError,
  HttpMethod,
  Integration,
  Integrations,
  isHookedError,
  Page,
  PagePromise,
  RawRequest,
  RequestEvent,
  RequestOptions,
  ResponseEvent,
  RetryEvent,
  ScheduleCreate,
  ScheduledPost,
  ScheduleListQuery,
  Schedules,
  ScheduleUpdate,
  Undocumented,
  UpdatedSchedule,
} from "../../src/index.ts";
import type { Equal, Expect } from "./equal.ts";

export type Methods = [
  Expect<Equal<keyof Integrations, "list" | "get" | "disconnect" | "disconnectSafely">>,
  Expect<Equal<Integrations["list"], (options?: RequestOptions) => Promise<Undocumented>>>,
  Expect<Equal<Integrations["get"], (integrationId: string, options?: RequestOptions) => Promise<Integration>>>,
  Expect<
    Equal<
      Integrations["disconnect"],
      (integrationId: string, options?: RequestOptions) => Promise<DisconnectedIntegration>
    >
  >,
  Expect<
    Equal<
      Integrations["disconnectSafely"],
      (integrationId: string, options?: DisconnectSafelyOptions) => Promise<DisconnectReport>
    >
  >,
  Expect<Equal<keyof Schedules, "create" | "list" | "get" | "update" | "cancel">>,
  Expect<Equal<Schedules["create"], (body: ScheduleCreate, options?: RequestOptions) => Promise<CreatedSchedule>>>,
  Expect<Equal<Schedules["list"], (query?: ScheduleListQuery, options?: RequestOptions) => PagePromise<ScheduledPost>>>,
  Expect<Equal<Schedules["get"], (scheduleId: string, options?: RequestOptions) => Promise<ScheduledPost>>>,
  Expect<
    Equal<
      Schedules["update"],
      (scheduleId: string, body: ScheduleUpdate, options?: RequestOptions) => Promise<UpdatedSchedule>
    >
  >,
  Expect<Equal<Schedules["cancel"], (scheduleId: string, options?: RequestOptions) => Promise<CancelledSchedule>>>,
  Expect<Equal<Hooked["integrations"], Integrations>>,
  Expect<Equal<Hooked["schedules"], Schedules>>,
  Expect<Equal<Hooked["withOptions"], (patch: ClientOptions) => Hooked>>,
  Expect<Equal<Hooked["request"], <T = unknown>(method: HttpMethod, path: string, init?: RawRequest) => Promise<T>>>,
  Expect<Equal<ConstructorParameters<typeof Hooked>, [options?: ClientOptions]>>,
  Expect<Equal<typeof isHookedError, (error: unknown) => error is HookedError>>,
];

export type Paging = [
  Expect<
    Equal<
      Pick<Page<1>, keyof Page<1>>,
      {
        readonly items: readonly 1[];
        readonly total: number | undefined;
        readonly limit: number;
        readonly offset: number;
        readonly hasMore: boolean;
        next: () => Promise<Page<1> | undefined>;
      }
    >
  >,
  Expect<Equal<Awaited<PagePromise<1>>, Page<1>>>,
  Expect<Equal<PagePromise<1>["toArray"], (options?: { max?: number }) => Promise<1[]>>>,
  Expect<Equal<ReturnType<PagePromise<1>[typeof Symbol.asyncIterator]>, AsyncGenerator<1, void, void>>>,
];

export type Options = [
  Expect<
    Equal<
      RequestOptions,
      {
        signal?: AbortSignal | undefined;
        timeout?: number | undefined;
        maxRetries?: number | undefined;
        headers?: Record<string, string> | undefined;
      }
    >
  >,
  Expect<
    Equal<
      Pick<ClientOptions, keyof ClientOptions>,
      {
        apiKey?: string | (() => string | Promise<string>) | undefined;
        baseUrl?: string | undefined;
        timeout?: number | undefined;
        maxRetries?: number | undefined;
        maxRetryAfter?: number | undefined;
        fetch?: typeof fetch | undefined;
        headers?: Record<string, string> | undefined;
        dangerouslyAllowBrowser?: boolean | undefined;
        onRequest?: ((event: RequestEvent) => void) | undefined;
        onResponse?: ((event: ResponseEvent) => void) | undefined;
        onRetry?: ((event: RetryEvent) => void) | undefined;
      }
    >
  >,
  Expect<
    Equal<
      Pick<DisconnectSafelyOptions, Exclude<keyof DisconnectSafelyOptions, keyof RequestOptions>>,
      {
        onPending?: "cancel" | "abort" | undefined;
        dryRun?: boolean | undefined;
        concurrency?: number | undefined;
        onProgress?: ((event: DisconnectProgress) => void) | undefined;
      }
    >
  >,
  Expect<Equal<Pick<DisconnectSafelyOptions, keyof RequestOptions>, Pick<RequestOptions, keyof RequestOptions>>>,
  Expect<Equal<HttpMethod, "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE">>,
  Expect<Equal<Pick<RawRequest, keyof RequestOptions>, Pick<RequestOptions, keyof RequestOptions>>>,
  Expect<Equal<RawRequest["body"], unknown>>,
  Expect<
    Equal<
      RawRequest["query"],
      Record<string, string | number | boolean | readonly (string | number | boolean)[] | null | undefined> | undefined
    >
  >,
];

type Members<T, Base = object> = Pick<T, Exclude<keyof T, keyof Base>>;

export type Events = [
  Expect<
    Equal<
      RequestEvent,
      { readonly method: string; readonly path: string; readonly url: string; readonly attempt: number }
    >
  >,
  Expect<Equal<Members<ResponseEvent, RequestEvent>, { readonly status: number; readonly duration: number }>>,
  Expect<Equal<Members<RetryEvent, RequestEvent>, { readonly delay: number; readonly reason: string }>>,
  Expect<
    Equal<
      DisconnectProgress,
      | { readonly step: "collected"; readonly pending: readonly ScheduledPost[]; readonly round: number }
      | { readonly step: "cancelled"; readonly post: ScheduledPost; readonly alreadyGone: boolean }
      | { readonly step: "notCancelled"; readonly post: ScheduledPost; readonly error: unknown }
      | { readonly step: "disconnected"; readonly integration: DisconnectedIntegration }
    >
  >,
  Expect<
    Equal<
      DisconnectReport,
      {
        readonly dryRun: boolean;
        readonly pending: readonly ScheduledPost[];
        readonly cancelled: readonly ScheduledPost[];
        readonly alreadyGone: readonly ScheduledPost[];
        readonly integration: DisconnectedIntegration | undefined;
      }
    >
  >,
];

export type Errors = [
  Expect<
    Equal<
      Members<HookedError, Error>,
      {
        readonly method: string | undefined;
        readonly path: string | undefined;
        readonly status: number | undefined;
        readonly attempts: number;
        readonly mayHaveBeenProcessed: boolean;
        toJSON: () => Record<string, unknown>;
      }
    >
  >,
  Expect<Equal<HookedApiError["status"], number>>,
  Expect<
    Equal<
      Members<HookedApiError, HookedError>,
      {
        readonly code: string | undefined;
        readonly details: Record<string, unknown> | undefined;
        readonly requestId: string | undefined;
        readonly retryAfter: number | undefined;
        readonly body: unknown;
      }
    >
  >,
  Expect<
    Equal<
      Members<DisconnectAbortedError, HookedError>,
      {
        readonly integrationId: string;
        readonly cancelled: readonly ScheduledPost[];
        readonly failed: readonly FailedCancel[];
        readonly untouched: readonly ScheduledPost[];
      }
    >
  >,
  Expect<Equal<FailedCancel, { readonly post: ScheduledPost; readonly error: unknown }>>,
];
