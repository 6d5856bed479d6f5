import { longestTimer } from "./deadline.ts";
import { type ErrorContext, HookedArgumentError } from "./errors.ts";
import type { Observers, RateLimitEvent, ResponseEvent } from "./observers.ts";
import { checkFunction, checkWhole, copyOptions, describe, unreadable } from "./validate.ts";

/**
 * What a custom `fetch` receives, and what is read of the response that it returns. The `fetch` of browsers, Node, Bun, Deno
 * and Workers, undici's and node-fetch's have this form.
 */
export type FetchFunction = (
  url: string,
  // biome-ignore lint/suspicious/noExplicitAny: each runtime declares an init of its own, and so does each package
  init: any,
) => Promise<FetchedResponse>;

/** What is read of a response. */
export interface FetchedResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** How a client behaves. Everything has a default but the key, which may also come from `HOOKED_API_KEY`. */
export interface ClientOptions extends Observers {
  /**
   * The API key, or a function that returns it. The function is called once per call, so that keys can be rotated.
   * Default: the environment variable `HOOKED_API_KEY`. Create a key at https://hooked.so/settings/api
   */
  apiKey?: string | (() => string | Promise<string>) | undefined;
  /**
   * Address of the API, with or without a trailing `/` or `/v1`. https only; http is accepted for loopback hosts.
   * Default: the environment variable `HOOKED_API_URL`, else `https://api.hooked.so`.
   */
  baseUrl?: string | undefined;
  /**
   * Milliseconds for each attempt, from sending the request to the end of the body. Default 60,000; 1 to 2,147,483,647.
   * The time that a call waits for the rate limit is not counted. Node's `fetch` waits 300 seconds for headers at most.
   */
  timeout?: number | undefined;
  /**
   * How often a request is sent again after a failure that may pass. Default 2; 0 to 100. A 429 does not count: see
   * `maxRateLimitWait`. Requests that may have cost credits are never repeated unless the server certainly did not carry
   * them out.
   */
  maxRetries?: number | undefined;
  /**
   * Milliseconds. A response that asks for a longer wait (`Retry-After`) is not waited for: the call fails at once, and
   * its error says how long. Default 60,000; 0 to 2,147,483,647. Long jobs, such as `disconnectSafely`, ignore it.
   */
  maxRetryAfter?: number | undefined;
  /**
   * Spreads requests evenly so that no more than this many are sent a minute; five may be sent at once. Default: none, the
   * client only reacts to 429. 1 to 1,000,000.
   */
  requestsPerMinute?: number | undefined;
  /**
   * Milliseconds that one call may wait for the rate limit in all, before it fails with a `RateLimitError`. Default 300,000;
   * 0 to 2,147,483,647, where 0 fails at the first 429. Long jobs, such as `disconnectSafely`, ignore it.
   */
  maxRateLimitWait?: number | undefined;
  /** Used in place of the global `fetch`. It receives a URL and an init, and must not follow redirects when told so. */
  fetch?: FetchFunction | undefined;
  /** Sent with every request. Not for the key: that is `apiKey`. */
  headers?: Record<string, string> | undefined;
  /** Allows use in a browser, where whoever opens the page can read the key. Default false. */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** How one call behaves. What is not given is as the client says. */
export interface RequestOptions {
  /** Ends the call with a `HookedAbortError`, also while it waits to be sent. */
  signal?: AbortSignal | undefined;
  /** Milliseconds for each attempt, from sending the request to the end of the body. */
  timeout?: number | undefined;
  /** How often the request is sent again after a failure that may pass. A 429 does not count. */
  maxRetries?: number | undefined;
  /** Milliseconds that the call may wait for the rate limit in all. */
  maxRateLimitWait?: number | undefined;
  /** Sent with this request. A header replaces the client's of the same name; the others stay. */
  headers?: Record<string, string> | undefined;
  /**
   * Called after each response of this call, before the client's `onResponse`. Receives status, headers, request id, duration
   * and attempt.
   *
   * @example
   * // Read the quota
   * await hooked.videos.get("vid_abc123", { onResponse: ({ headers }) => console.log(headers.get("x-ratelimit-remaining")) });
   *
   * @example
   * // A span of OpenTelemetry for each request. With `new Hooked({ onResponse })`, for all calls
   * interface Span { setAttributes(values: Record<string, string | number>): Span; end(): void }
   * declare const tracer: { startSpan(name: string, options: { startTime: number }): Span }; // trace.getTracer("my-app")
   *
   * await hooked.videos.get("vid_abc123", {
   *   onResponse: ({ operation = "request", method, path, status, attempt, duration }) =>
   *     tracer
   *       .startSpan(`hooked ${operation}`, { startTime: Date.now() - duration })
   *       .setAttributes({ "http.request.method": method, "url.path": path, "http.response.status_code": status, attempt })
   *       .end(),
   * });
   */
  onResponse?: ((event: ResponseEvent) => void) | undefined;
}

/**
 * Marks the calls of a long job, which wait for the rate limit as long as their own deadline allows: `maxRateLimitWait` and
 * `maxRetryAfter` do not apply. A function is called with each pause that a call waits for.
 */
export const longJob = Symbol("longJob");

/** Called with the call once it succeeded, for errors about what is in the response. An observer would cost more. */
export const onSuccess = Symbol("onSuccess");

/** Options as the workflows pass them on. */
export interface LongJobOptions extends RequestOptions {
  [onSuccess]?: ((call: { context(): ErrorContext }) => void) | undefined;
  [longJob]?: true | ((event: RateLimitEvent) => void) | undefined;
}

/** Client options that were checked, with their defaults. */
export interface Settings extends Observers {
  apiKey: string | (() => string | Promise<string>);
  baseUrl: string;
  timeout: number;
  maxRetries: number;
  maxRetryAfter: number;
  maxRateLimitWait: number;
  requestsPerMinute: number | undefined;
  fetch: FetchFunction;
  headers: Record<string, string>;
  dangerouslyAllowBrowser: boolean | undefined;
}

const clientOptions = [
  ...["apiKey", "baseUrl", "timeout", "maxRetries", "maxRetryAfter", "requestsPerMinute", "maxRateLimitWait", "fetch"],
  ...["headers", "dangerouslyAllowBrowser", "onRequest", "onResponse", "onRetry", "onRateLimit"],
];
export const requestOptions = ["signal", "timeout", "maxRetries", "maxRateLimitWait", "headers", "onResponse"];

export function copyClientOptions(options: ClientOptions): ClientOptions {
  return copyOptions(options, clientOptions, "new Hooked({ apiKey })");
}

/** Checks options and fills in what is missing. Throws a {@link HookedArgumentError}. */
export function readOptions(given: ClientOptions): Settings {
  const options = copyClientOptions(given);
  if (isBrowser() && !options.dangerouslyAllowBrowser) {
    throw new HookedArgumentError(
      "This is a browser, where anybody could read the API key: call Hooked from your server instead. " +
        "If you know that nobody else uses this page, set dangerouslyAllowBrowser to true.",
    );
  }
  if (isReactNative()) {
    throw new HookedArgumentError(
      "React Native is not supported: its fetch follows redirects, which would send the API key along, and whoever has " +
        "the app can read the key. Call Hooked from your server instead.",
    );
  }
  const { requestsPerMinute } = options;
  return {
    apiKey: typeof options.apiKey === "function" ? options.apiKey : checkKey(options.apiKey ?? env("HOOKED_API_KEY")),
    baseUrl: readBaseUrl(options.baseUrl ?? env("HOOKED_API_URL") ?? "https://api.hooked.so"),
    timeout: checkTimeout(options.timeout ?? 60_000),
    maxRetries: checkMaxRetries(options.maxRetries ?? 2),
    maxRetryAfter: checkWhole("maxRetryAfter", options.maxRetryAfter ?? 60_000, 0, longestTimer),
    maxRateLimitWait: checkRateLimitWait(options.maxRateLimitWait ?? 300_000),
    requestsPerMinute:
      requestsPerMinute === undefined
        ? undefined
        : checkWhole("requestsPerMinute", requestsPerMinute, 1, 1_000_000, ""),
    fetch: checkFunction("fetch", options.fetch) ?? globalFetch,
    headers: readHeaders(options.headers ?? {}),
    dangerouslyAllowBrowser: options.dangerouslyAllowBrowser,
    onRequest: checkFunction("onRequest", options.onRequest),
    onResponse: checkFunction("onResponse", options.onResponse),
    onRetry: checkFunction("onRetry", options.onRetry),
    onRateLimit: checkFunction("onRateLimit", options.onRateLimit),
  };
}

/** Looked up for each request, so that a `fetch` that was replaced later is used. */
const globalFetch: FetchFunction = (url, init) => {
  if (typeof globalThis.fetch !== "function") {
    throw new HookedArgumentError("There is no global fetch here. Pass one: new Hooked({ fetch })");
  }
  return globalThis.fetch(url, init);
};

export function copyRequestOptions<T extends RequestOptions>(options: T): T {
  return copyOptions(options, requestOptions, "{ timeout: 10_000 }");
}

export function checkTimeout(timeout: number): number {
  return checkWhole("timeout", timeout, 1, longestTimer);
}

export function checkMaxRetries(maxRetries: number): number {
  return checkWhole("maxRetries", maxRetries, 0, 100, "");
}

export function checkRateLimitWait(wait: number): number {
  return checkWhole("maxRateLimitWait", wait, 0, longestTimer);
}

/** Checks a key. Never quotes it, not even when it is wrong. */
export function checkKey(key: unknown): string {
  if (key === undefined || key === "") {
    throw new HookedArgumentError(
      "No API key. Create one at https://hooked.so/settings/api, then set the environment variable HOOKED_API_KEY or " +
        "pass it: new Hooked({ apiKey })",
    );
  }
  if (typeof key !== "string") {
    throw new HookedArgumentError(`apiKey must be a string or a function that returns one, not of type ${typeof key}`);
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new HookedArgumentError(
      "The API key holds a space, a line break or a character that is not ASCII. Check how it was copied or read " +
        "from its file (a trailing line break is the usual reason).",
    );
  }
  return key;
}

/** Headers of the connection and of the framing of the body: `fetch` throws for them, or ignores them. */
const forbiddenHeaders = new Set([
  ...["connection", "content-length", "expect", "keep-alive", "proxy-connection", "te", "trailer"],
  ...["transfer-encoding", "upgrade"],
]);

/** A copy with names in lower case, so that of two that differ in case only one is sent. */
export function readHeaders(headers: Record<string, string>): Record<string, string> {
  try {
    return checkHeaders(headers);
  } catch (error) {
    throw unreadable("headers", error);
  }
}

function checkHeaders(headers: Record<string, string>): Record<string, string> {
  if (typeof headers !== "object" || headers === null || Symbol.iterator in headers) {
    throw new HookedArgumentError("headers must be a plain object of names and values");
  }
  const copy: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (name.toLowerCase() === "x-api-key") {
      throw new HookedArgumentError("headers must not hold x-api-key: pass the key as apiKey, which keeps it secret");
    }
    if (typeof value !== "string") {
      throw new HookedArgumentError(`The header ${name} must be a string, not ${describe(value)}`);
    }
    // Not quoted: fetch would, and a value may be secret.
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(value)) {
      throw new HookedArgumentError(`The header ${describe(name)} holds a character that no header can carry`);
    }
    if (forbiddenHeaders.has(name.toLowerCase())) {
      throw new HookedArgumentError(
        `headers must not contain ${name}, which fetch refuses or sets itself. Leave it out`,
      );
    }
    copy[name.toLowerCase()] = value;
  }
  return copy;
}

function readBaseUrl(text: string): string {
  const accepted = "Accepted is an address such as https://api.hooked.so (http for loopback hosts only)";
  if (typeof text !== "string" || !URL.canParse(text)) {
    // Not quoted: where two variables were mixed up, it is the key.
    throw new HookedArgumentError(`baseUrl (or HOOKED_API_URL) is not a URL. ${accepted}`);
  }
  const url = new URL(text);
  // The address is not quoted here: it may hold a password.
  if (url.username || url.password) throw new HookedArgumentError(`baseUrl holds a user or password. ${accepted}`);
  if (url.search || url.hash) throw new HookedArgumentError(`baseUrl has a query or a fragment. ${accepted}`);
  const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback)) {
    throw new HookedArgumentError(
      `baseUrl would send the key unprotected, over ${url.protocol}//${url.host}. ${accepted}`,
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, "").replace(/\/v1$/, "");
}

/** Works without Node's types, where there is no `process`, and where it must not be read. An empty variable counts as none. */
function env(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  try {
    return process?.env?.[name]?.trim() || undefined;
  } catch {
    return undefined; // Deno without --allow-env
  }
}

/** Pages, web workers and service workers. Cloudflare and Deno have worker scopes as well, and name themselves. */
function isBrowser(): boolean {
  const { window, WorkerGlobalScope, navigator } = globalThis as Partial<typeof globalThis> & {
    WorkerGlobalScope?: unknown;
  };
  if (window?.document !== undefined) return true;
  return WorkerGlobalScope !== undefined && /^Mozilla\//.test(navigator?.userAgent ?? "");
}

function isReactNative(): boolean {
  return (globalThis as { navigator?: { product?: string } }).navigator?.product === "ReactNative";
}
