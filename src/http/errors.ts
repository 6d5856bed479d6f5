import { type RequestIssue, readErrorBody } from "./error-body.ts";
import { redactKnown, shorten } from "./redact.ts";

const brand = Symbol.for("hooked-client.error");

/** A server may quote anything. */
const longestMessage = 4_000;

/** What is known of the call that failed. */
export interface ErrorContext {
  /** HTTP method. Undefined where nothing was called, such as in the constructor. */
  method?: string | undefined;
  /** Path of the request, without query. */
  path?: string | undefined;
  /** The `operationId` of `openapi.yaml`. Undefined for paths that it does not document. */
  operation?: string | undefined;
  /** HTTP status of the last response, if there was one. */
  status?: number | undefined;
  /** Requests that were sent. */
  attempts?: number | undefined;
  /** Whether the server may have carried out the request although the call failed. */
  mayHaveBeenProcessed?: boolean | undefined;
  /** The error that caused this one. */
  cause?: unknown;
}

/** The base of every error this client throws. Check with {@link isHookedError}, which also knows other copies of it. */
export class HookedError extends Error {
  override readonly name: string = "HookedError";
  /** HTTP method. Undefined where nothing was called, such as in the constructor. */
  readonly method: string | undefined;
  /** Path of the request, without query. */
  readonly path: string | undefined;
  /** The `operationId` of `openapi.yaml`. Undefined for paths that it does not document. */
  readonly operation: string | undefined;
  /** HTTP status of the last response, if there was one. */
  readonly status: number | undefined;
  /** Requests that this client sent; 0 means that the call was refused before anything was sent. */
  readonly attempts: number;
  /** Whether the server may have carried out the request although the call failed. Always false for GET. */
  readonly mayHaveBeenProcessed: boolean;

  constructor(message: string, context: ErrorContext = {}) {
    // Every message passes here, so that none can quote a key, wherever the error is built.
    super(
      shorten(redactKnown(message), longestMessage),
      context.cause === undefined ? undefined : { cause: context.cause },
    );
    this.method = context.method;
    // An id may be the key, by mistake.
    this.path = context.path && redactKnown(context.path);
    this.operation = context.operation;
    this.status = context.status;
    this.attempts = context.attempts ?? 0;
    this.mayHaveBeenProcessed = context.mayHaveBeenProcessed ?? false;
    Object.defineProperty(this, brand, { value: true });
  }

  /** Returns a plain object for logs. It contains no secrets. */
  toJSON(): Record<string, unknown> {
    return { ...(this as object), message: this.message };
  }
}

/** Refused before anything was sent: an option, an id or a body that cannot be right. */
export class HookedArgumentError extends HookedError {
  override readonly name = "HookedArgumentError";
}

/** No response: the connection could not be made, or broke. */
export class HookedConnectionError extends HookedError {
  override readonly name: string = "HookedConnectionError";
}

/** No complete response within `timeout` milliseconds, or in the time that `fetch` itself waits: the message says which. */
export class HookedTimeoutError extends HookedConnectionError {
  override readonly name = "HookedTimeoutError";
}

/** Your `signal` was aborted. `cause` is its reason. */
export class HookedAbortError extends HookedError {
  override readonly name = "HookedAbortError";
}

/** The server reported success with something other than the documented JSON. */
export class HookedDecodeError extends HookedError {
  override readonly name = "HookedDecodeError";
}

/** What an error response contains besides its status. */
export interface ApiErrorContext extends ErrorContext {
  status: number;
  /** The body: parsed if it is JSON, else its text. At most 64 KiB of it are read. */
  body?: unknown;
  requestId?: string | undefined;
  /** Milliseconds. */
  retryAfter?: number | undefined;
}

/** The server refused or failed. The subclass follows the status. */
export class HookedApiError extends HookedError {
  override readonly name: string = "HookedApiError";
  declare readonly status: number;
  /** The server's code for what went wrong, such as `not_found` or `MISSING_API_KEY`. */
  readonly code: string | undefined;
  /** More about it; the fields depend on the code. */
  readonly details: Record<string, unknown> | undefined;
  /**
   * The problems of the request by field, such as `slides.0.media`, where the server names fields. The message of a problem is
   * that of the whole error if the server has no other.
   */
  readonly issues: readonly RequestIssue[];
  /** The `x-request-id` header, if the server sent one: quote it when you ask for support. */
  readonly requestId: string | undefined;
  /** How long the server asked to wait, in milliseconds. */
  readonly retryAfter: number | undefined;
  /** The body: parsed if it is JSON, else its text. At most 64 KiB of it are read. */
  readonly body: unknown;

  constructor(context: ApiErrorContext, hint = "") {
    const { code, message, details, issues } = readErrorBody(context.body);
    const what = [context.status, code].filter((word) => word !== undefined).join(" ");
    const reason = message ?? "The server gave no reason";
    super(`${reason} (${context.method} ${context.path}: ${what})${hint || hintFor(context.status, code)}`, context);
    this.code = code;
    this.details = details;
    this.issues = issues;
    this.requestId = context.requestId;
    this.retryAfter = context.retryAfter;
    this.body = context.body;
  }

  /** Creates the error whose class fits the status. */
  static from(context: ApiErrorContext, hint?: string): HookedApiError {
    const { status } = context;
    const Specific = byStatus[status] ?? (status >= 500 ? ServerError : HookedApiError);
    return new Specific(context, hint);
  }
}

/** 400: a parameter or field is missing or has a value that the server does not accept. */
export class BadRequestError extends HookedApiError {
  override readonly name = "BadRequestError";
}
/** 401: the API key is missing or wrong. */
export class AuthenticationError extends HookedApiError {
  override readonly name = "AuthenticationError";
}
/** 403: not allowed: it belongs to another team, needs another plan, or the API key is wrong (see `code`). */
export class PermissionDeniedError extends HookedApiError {
  override readonly name = "PermissionDeniedError";
}
/** 404: it does not exist, or you have no access to it. */
export class NotFoundError extends HookedApiError {
  override readonly name = "NotFoundError";
}
/** 409: it does not fit the present state. */
export class ConflictError extends HookedApiError {
  override readonly name = "ConflictError";
}
/** 422: understood, but not possible. */
export class UnprocessableError extends HookedApiError {
  override readonly name = "UnprocessableError";
}
/** 429: too many requests. `retryAfter` is how long the server asked to wait, in milliseconds, if it did. */
export class RateLimitError extends HookedApiError {
  override readonly name = "RateLimitError";
}
/** 5xx: the server failed. */
export class ServerError extends HookedApiError {
  override readonly name = "ServerError";
}

const byStatus: Record<number, typeof HookedApiError | undefined> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableError,
  429: RateLimitError,
};

/** What to do, by code before status: one page of the docs documents 403 for a wrong key, and one has codes in lower case. */
function hintFor(status: number, code = ""): string {
  const key = ". Check your API key: https://hooked.so/settings/api";
  if (/^(missing|invalid)_api_key$/i.test(code)) return key;
  if (/^subscription_required$/i.test(code)) return ". Your plan does not include this";
  return status === 401 ? key : "";
}

/**
 * Whether an error was thrown by this client, or by any other copy of it in the process: the ESM and CommonJS builds have
 * classes of their own, so `instanceof` alone is not enough in mixed programs.
 *
 * @example
 * import { isHookedError } from "hooked-client";
 *
 * try {
 *   await hooked.integrations.get("int_yt_abc123");
 * } catch (error) {
 *   if (!isHookedError(error) || error.status !== 404) throw error;
 *   console.log("It is gone");
 * }
 */
export function isHookedError(error: unknown): error is HookedError {
  try {
    return typeof error === "object" && error !== null && brand in error;
  } catch {
    return false; // a proxy that throws
  }
}
