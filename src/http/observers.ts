/** Response headers for reading. The API key is replaced where a server quotes it, and cookies are left out. */
export type ResponseHeaders = Pick<Headers, "get" | "has" | "forEach"> & Iterable<[string, string]>;

/** A request that is about to be sent. It holds no request headers and no body, hence no secrets. */
export interface RequestEvent {
  /** The same for all attempts of one call, and for no other call of this process. */
  readonly callId: number;
  /** The `operationId` of `openapi.yaml`. Undefined for paths that it does not document. */
  readonly operation: string | undefined;
  readonly method: string;
  /** Path of the request, without query. */
  readonly path: string;
  readonly url: string;
  /** 1 is the first. */
  readonly attempt: number;
}

/** A response that arrived. */
export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  readonly headers: ResponseHeaders;
  /** The `x-request-id` header, if the server sent one. */
  readonly requestId: string | undefined;
  /** Milliseconds from the request to the end of the body. */
  readonly duration: number;
}

/** An attempt that failed and is followed by another. */
export interface RetryEvent extends RequestEvent {
  /** Milliseconds until the next attempt. After a 429 it may be more: other calls wait as well. */
  readonly delay: number;
  /** What went wrong: `"status 503"`, or the name of the error. */
  readonly reason: string;
  /** The status of the response, if there was one. */
  readonly status: number | undefined;
  /** The error, if there was no response. */
  readonly error: Error | undefined;
}

/** The client pauses, because the API's rate limit is reached. */
export interface RateLimitEvent {
  /** When the next request may be sent. */
  readonly until: Date;
  /** Calls that wait to be sent. */
  readonly waiting: number;
}

/** Functions that are called with what happens. They cannot change anything: events are frozen, and what an observer throws is ignored. */
export interface Observers {
  /** Called before each attempt. */
  onRequest?: ((event: RequestEvent) => void) | undefined;
  /** Called after each response, whatever its status. */
  onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Called before the wait that precedes another attempt. */
  onRetry?: ((event: RetryEvent) => void) | undefined;
  /** Called when the rate limit makes the client pause, and again when the pause gets longer. */
  onRateLimit?: ((event: RateLimitEvent) => void) | undefined;
}

/** Calls an observer. Whatever it throws, or rejects with, is ignored. */
export function notify<Event extends object>(observer: (event: Event) => unknown, event: Event): void {
  try {
    Promise.resolve(observer(Object.freeze(event))).catch(() => {});
  } catch {
    // An observer must not be able to break what it observes.
  }
}

/** A copy of response headers that is safe to show. */
export function readableHeaders(headers: Headers, redact: (text: string) => string): ResponseHeaders {
  const copy = new Headers();
  headers.forEach?.((value, name) => {
    if (name.toLowerCase() === "set-cookie") return;
    try {
      copy.append(name, redact(value));
    } catch {
      // A redacted value that no header can carry is left out.
    }
  });
  return copy;
}
