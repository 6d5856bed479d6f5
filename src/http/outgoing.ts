/** A call on its way: its request, what became of it so far, and the errors that say so. */
import type { CallRequest } from "./call.ts";
import {
  type ErrorContext,
  HookedAbortError,
  HookedArgumentError,
  HookedConnectionError,
  HookedDecodeError,
  type HookedError,
  HookedTimeoutError,
  RateLimitError,
} from "./errors.ts";
import { type Reach, reachOf } from "./never-sent.ts";
import type { LongJobOptions, Settings } from "./options.ts";
import { withoutSecrets } from "./redact.ts";
import { apiError, BodyTooLargeError, type Received } from "./response.ts";
import { isRead } from "./retry.ts";

/** How long and how often a call is tried. */
export interface Limits {
  timeout: number;
  maxRetries: number;
  maxRateLimitWait: number;
}

/** What a call is made of, all of it checked. */
export interface Checked {
  request: CallRequest;
  options: LongJobOptions;
  headers: Record<string, string>;
  limits: Limits;
  settings: Settings;
  /** Removes the key from a string. */
  redact: (text: string) => string;
}

let calls = 0;

export class Outgoing {
  readonly request: CallRequest;
  readonly options: LongJobOptions;
  readonly headers: Record<string, string>;
  readonly limits: Limits;
  readonly settings: Settings;
  readonly redact: (text: string) => string;
  readonly callId = ++calls;
  /** Requests that were handed to `fetch`. */
  attempts = 0;
  /** The status of the last attempt, as soon as it is known. */
  status: number | undefined = undefined;
  /** Attempts that failed, but for those that the rate limit refused. */
  failures = 0;
  /** The last refusal by the rate limit. */
  refusal: RateLimitError | undefined = undefined;
  /** Whether the server may have carried out an attempt that failed. */
  uncertain = false;
  /** Milliseconds that were spent waiting for the rate limit. */
  waited = 0;
  /** How far the last attempt came that `fetch` failed. */
  reach: Reach | undefined = undefined;

  constructor({ request, options, headers, limits, settings, redact }: Checked) {
    this.request = request;
    this.options = options;
    this.headers = headers;
    this.limits = limits;
    this.settings = settings;
    this.redact = redact;
  }

  /** Whether the request was processed is as uncertain as the attempts before leave it. */
  context(): ErrorContext {
    const { method, path, operation } = this.request;
    const { status, attempts, uncertain: mayHaveBeenProcessed } = this;
    return { method, path, operation, status, attempts, mayHaveBeenProcessed };
  }

  /** The context of a request that was sent and whose response was lost. */
  lost(): ErrorContext {
    return { ...this.context(), mayHaveBeenProcessed: !isRead(this.request.method) };
  }

  /** `cause`: the error of a `fetch` that gave up by itself. */
  timedOut(cause?: Error): HookedError {
    const what = this.status ? `Status ${this.status}, but no complete body` : "No response";
    const why = cause
      ? ": fetch gave up before. Pass a fetch that waits longer (undici: headersTimeout, bodyTimeout)"
      : "";
    const message = `${what} within ${this.limits.timeout} ms${why} (${this.#name})`;
    return new HookedTimeoutError(message, { ...this.lost(), cause });
  }

  /** `sent`: while a request was on its way. */
  aborted(sent = false): HookedError {
    const context = sent ? this.lost() : this.context();
    const when = sent || this.attempts === 0 ? "" : ` before attempt ${this.attempts + 1}`;
    return new HookedAbortError(`Aborted${when} (${this.#name})`, { ...context, cause: this.options.signal?.reason });
  }

  /** Turns what `fetch` threw into an error that says whether the server may have received the request. */
  broken(error: unknown): HookedError {
    let cause: Error;
    try {
      cause = withoutSecrets(error, this.redact);
    } catch {
      // A getter or a proxy threw.
      cause = new Error("fetch threw an error that cannot be read");
      error = cause;
    }
    if (error instanceof BodyTooLargeError)
      return new HookedDecodeError(`${error.message} (${this.#name})`, this.lost());
    if (error instanceof HookedArgumentError) {
      return new HookedArgumentError(`${error.message} (${this.#name})`, this.context());
    }
    // Once a status came, the request was received, whatever broke afterwards.
    this.reach = this.status === undefined ? reachOf(error) : { sent: true, permanent: false };
    const context = this.reach.sent ? this.lost() : this.context();
    if (this.reach.sent && (isTimeout(cause) || isTimeout(cause.cause))) return this.timedOut(cause);
    return new HookedConnectionError(
      `${this.reach.sent ? "The connection broke" : "No connection"}: ${innermost(cause)} (${this.#name})`,
      { ...context, cause },
    );
  }

  cutOff(): HookedError {
    const problem = "The connection broke: the compressed body is cut off";
    return new HookedConnectionError(`${problem} (${this.#name})`, this.lost());
  }

  apiError(received: Received): HookedError {
    return apiError(received, this.context(), this.redact, this.settings.baseUrl);
  }

  rateLimited(from: Pick<RateLimitError, "body" | "requestId">, retryAfter: number | undefined, hint: string) {
    const { body, requestId } = from;
    return new RateLimitError({ ...this.context(), status: 429, retryAfter, body, requestId }, hint);
  }

  get #name(): string {
    return `${this.request.method} ${this.request.path}`;
  }
}

/** Whether `fetch` gave up by a time-out of its own, as undici does after 300 seconds. */
function isTimeout(error: unknown): boolean {
  const { name, code } = Object(error);
  return name === "TimeoutError" || /^UND_ERR_(HEADERS|BODY)_TIMEOUT$/.test(code);
}

/** The innermost message that is not empty: undici's own is "fetch failed" for everything. */
function innermost(error: Error): string {
  const inner = error.cause instanceof Error ? innermost(error.cause) : "";
  return inner || error.message || (error as { code?: string }).code || (error.cause ? "" : error.name);
}
