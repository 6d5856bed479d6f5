/** The options of a client, its events and its errors: written by hand, as the README promises them. */
import type {
  ClientOptions,
  DisconnectAbortedError,
  DisconnectedIntegration,
  DisconnectProgress,
  DisconnectReport,
  DisconnectSafelyOptions,
  FailedCancel,
  FetchFunction,
  HookedApiError,
  HookedError,
  HttpMethod,
  Page,
  PagePromise,
  ProjectCompletedEvent,
  ProjectFailedEvent,
  RateLimitEvent,
  RawRequest,
  RequestEvent,
  RequestIssue,
  RequestOptions,
  ResponseEvent,
  ResponseHeaders,
  RetryEvent,
  ScheduledPost,
  UnknownWebhookEvent,
  Video,
  VideoFailedError,
  VideoTimeoutError,
  WaitOptions,
  WebhookEvent,
} from "../../src/index.ts";
import type { Equal, Expect } from "./equal.ts";

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
  Expect<Equal<Awaited<PagePromise<1, { readonly search: 2 }>>, Page<1> & { readonly search: 2 }>>,
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
        maxRateLimitWait?: number | undefined;
        headers?: Record<string, string> | undefined;
        onResponse?: ((event: ResponseEvent) => void) | undefined;
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
        requestsPerMinute?: number | undefined;
        maxRateLimitWait?: number | undefined;
        fetch?: FetchFunction | undefined;
        headers?: Record<string, string> | undefined;
        dangerouslyAllowBrowser?: boolean | undefined;
        onRequest?: ((event: RequestEvent) => void) | undefined;
        onResponse?: ((event: ResponseEvent) => void) | undefined;
        onRetry?: ((event: RetryEvent) => void) | undefined;
        onRateLimit?: ((event: RateLimitEvent) => void) | undefined;
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
  Expect<
    Equal<
      Pick<WaitOptions, Exclude<keyof WaitOptions, keyof RequestOptions>>,
      {
        interval?: number | undefined;
        onProgress?: ((video: Video) => void) | undefined;
        onRateLimit?: ((event: RateLimitEvent) => void) | undefined;
      }
    >
  >,
  Expect<Equal<Pick<WaitOptions, keyof RequestOptions>, Pick<RequestOptions, keyof RequestOptions>>>,
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
      {
        readonly callId: number;
        readonly operation: string | undefined;
        readonly method: string;
        readonly path: string;
        readonly url: string;
        readonly attempt: number;
      }
    >
  >,
  Expect<
    Equal<
      Members<ResponseEvent, RequestEvent>,
      {
        readonly status: number;
        readonly headers: ResponseHeaders;
        readonly requestId: string | undefined;
        readonly duration: number;
      }
    >
  >,
  Expect<
    Equal<
      Members<RetryEvent, RequestEvent>,
      {
        readonly delay: number;
        readonly reason: string;
        readonly status: number | undefined;
        readonly error: Error | undefined;
      }
    >
  >,
  Expect<Equal<RateLimitEvent, { readonly until: Date; readonly waiting: number }>>,
  Expect<
    Equal<
      DisconnectProgress,
      | { readonly step: "collected"; readonly pending: readonly ScheduledPost[]; readonly round: number }
      | { readonly step: "cancelled"; readonly post: ScheduledPost; readonly alreadyGone: boolean }
      | { readonly step: "notCancelled"; readonly post: ScheduledPost; readonly error: HookedError }
      | ({ readonly step: "rateLimited" } & RateLimitEvent)
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
        readonly operation: string | undefined;
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
        readonly issues: readonly RequestIssue[];
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
  Expect<Equal<Members<VideoFailedError, HookedError>, { readonly video: Video }>>,
  Expect<Equal<Members<VideoTimeoutError, HookedError>, { readonly video: Video | undefined }>>,
  Expect<Equal<FailedCancel, { readonly post: ScheduledPost; readonly error: HookedError }>>,
];

type NodeFetch = (
  url: { href: string } | string,
  init?: { method?: string; headers?: Record<string, string>; body?: NodeJS.ReadableStream | string | null },
) => Promise<{ status: number; ok: boolean; headers: { get(name: string): string | null }; text(): Promise<string> }>;

type UndiciFetch = (
  input: string | URL | { readonly url: string; readonly duplex: "half" },
  init?: { method?: string; headers?: Record<string, string>; body?: string; dispatcher?: { dispatch: () => boolean } },
) => Promise<{
  readonly status: number;
  readonly headers: { get: (name: string) => string | null };
  readonly text: () => Promise<string>;
}>;

/** What can be passed as `fetch`, and what cannot. */
export type Fetches = [
  Expect<Takes<typeof globalThis.fetch>>,
  Expect<Takes<UndiciFetch>>,
  Expect<Takes<NodeFetch>>,
  Expect<Takes<(url: string, init: RequestInit) => Promise<Response>>>,
  Expect<Takes<(url: string) => Promise<Response>>>,
  // @ts-expect-error no promise
  Expect<Takes<() => Response>>,
  // @ts-expect-error what is read of a response is missing
  Expect<Takes<() => Promise<{ status: number }>>>,
  // @ts-expect-error it is called with a string
  Expect<Takes<(request: Request) => Promise<Response>>>,
];
type Takes<F> = F extends FetchFunction ? true : false;

export type Webhooks = [
  Expect<Equal<WebhookEvent, ProjectCompletedEvent | ProjectFailedEvent | UnknownWebhookEvent>>,
  Expect<Equal<UnknownWebhookEvent, { event: "unknown"; body: Record<string, unknown> }>>,
];
