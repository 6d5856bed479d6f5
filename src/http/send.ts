import { runWithin, sleep } from "./deadline.ts";
import {
  type ErrorContext,
  HookedAbortError,
  HookedConnectionError,
  type HookedError,
  HookedTimeoutError,
} from "./errors.ts";
import { notify, type Observers } from "./observers.ts";
import { type Reply, readReply } from "./response.ts";
import { delayBefore, mayHaveBeenProcessed, type Outcome, parseRetryAfter, shouldRetry } from "./retry.ts";

/** What is sent. */
export interface Outgoing {
  url: string;
  path: string;
  method: string;
  headers: Record<string, string>;
  body: string | undefined;
  limits: Limits;
  /** Takes the key out of what an error quotes. */
  redact: (text: string) => string;
}

/** How long and how often one call is tried. */
export interface Limits {
  /** Milliseconds for each attempt, body included. */
  timeout: number;
  maxRetries: number;
  /** Milliseconds; a reply that asks for a longer wait is not waited for. */
  maxRetryAfter: number;
  signal: AbortSignal | undefined;
}

export interface TransportOptions extends Observers {
  fetch: typeof globalThis.fetch;
}

/**
 * Sends a request until there is a reply that is worth returning, whatever its status. Throws a
 * {@link HookedConnectionError}, {@link HookedTimeoutError} or {@link HookedAbortError} if there is none.
 */
export async function send(request: Outgoing, options: TransportOptions): Promise<Reply> {
  const { method, path, url, limits } = request;
  let uncertain = false;
  for (let attempt = 1; ; attempt++) {
    const event = { method, path, url, attempt };
    if (options.onRequest && !limits.signal?.aborted) notify(options.onRequest, event);
    const started = options.onResponse ? performance.now() : 0;

    let outcome: Outcome;
    let failure: HookedError | undefined;
    let reply: Reply | undefined;
    try {
      reply = await sendOnce(request, attempt, options, uncertain);
      outcome = {
        kind: "reply",
        status: reply.status,
        retryAfter: reply.ok ? undefined : parseRetryAfter(reply.headers),
      };
      if (options.onResponse) {
        notify(options.onResponse, { ...event, status: reply.status, duration: performance.now() - started });
      }
    } catch (error) {
      failure = error as HookedError;
      if (failure instanceof HookedAbortError) throw failure;
      outcome =
        failure instanceof HookedTimeoutError
          ? { kind: "timeout" }
          : { kind: "connection", connected: !neverConnected(failure.cause) };
    }
    uncertain ||= mayHaveBeenProcessed(method, outcome);

    const retryAfter = outcome.kind === "reply" ? outcome.retryAfter : undefined;
    const again =
      attempt <= limits.maxRetries &&
      shouldRetry(method, outcome) &&
      !(retryAfter && retryAfter > limits.maxRetryAfter);
    if (!again) {
      if (!reply) throw failure;
      reply.attempts = attempt;
      reply.mayHaveBeenProcessed = uncertain;
      return reply;
    }
    const delay = delayBefore(attempt, retryAfter);
    if (options.onRetry)
      notify(options.onRetry, { ...event, delay, reason: failure?.name ?? `status ${reply?.status}` });
    await sleep(
      delay,
      limits.signal,
      () =>
        new HookedAbortError(`Aborted before attempt ${attempt + 1} (${method} ${path})`, {
          method,
          path,
          status: reply?.status ?? failure?.status,
          attempts: attempt,
          mayHaveBeenProcessed: uncertain,
          cause: limits.signal?.reason,
        }),
    );
  }
}

function sendOnce(request: Outgoing, attempt: number, options: TransportOptions, uncertain: boolean): Promise<Reply> {
  const { method, path, url, headers, body, limits } = request;
  let sent = false;
  let status: number | undefined;
  const context = (processed: boolean, cause?: unknown): ErrorContext => ({
    method,
    path,
    status,
    attempts: sent ? attempt : attempt - 1,
    mayHaveBeenProcessed: uncertain || (processed && method !== "GET" && method !== "HEAD"),
    cause,
  });
  const deadline = {
    timeout: limits.timeout,
    signal: limits.signal,
    onTimeout: () =>
      new HookedTimeoutError(
        `${status ? `Status ${status}, but no complete body` : "No reply"} within ${limits.timeout} ms (${method} ${path})`,
        context(true),
      ),
    onAbort: () => new HookedAbortError(`Aborted (${method} ${path})`, context(sent, limits.signal?.reason)),
  };
  return runWithin(deadline, async (signal) => {
    try {
      sent = true;
      const init: RequestInit = { method, headers, signal, redirect: "manual" };
      if (body !== undefined) init.body = body;
      const response = await options.fetch(url, init);
      status = response.status;
      return await readReply(request, response);
    } catch (error) {
      const cause = withoutSecrets(error, request.redact);
      const reached = !neverConnected(cause);
      throw new HookedConnectionError(
        `${reached ? "The connection broke" : "No connection"}: ${describe(cause)} (${method} ${path})`,
        context(reached, cause),
      );
    }
  });
}

const mostCauses = 5;
const notConnectedCodes = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

/** Whether an error proves that no byte of the request reached the server. */
function neverConnected(error: unknown): boolean {
  const { code, syscall, cause } = (error ?? {}) as { code?: string; syscall?: string; cause?: unknown };
  if (code !== undefined && notConnectedCodes.has(code)) return true;
  return syscall === "connect" || syscall === "getaddrinfo" || (cause !== undefined && neverConnected(cause));
}

/** The error of a `fetch` may quote the request: only its kind and its words are kept, and those of what lies beneath. */
function withoutSecrets(error: unknown, redact: (text: string) => string, depth = 0): Error {
  const { name, message, code, syscall, cause } = (
    typeof error === "object" && error !== null ? error : { message: error }
  ) as {
    [member in "name" | "message" | "code" | "syscall" | "cause"]?: unknown;
  };
  const copy = new Error(redact(String(message ?? "")));
  copy.name = typeof name === "string" ? redact(name) : "Error";
  if (typeof code === "string") Object.assign(copy, { code: redact(code) });
  if (typeof syscall === "string") Object.assign(copy, { syscall: redact(syscall) });
  // Causes may go round in a circle.
  if (cause !== undefined && cause !== null && depth < mostCauses)
    copy.cause = withoutSecrets(cause, redact, depth + 1);
  return copy;
}

/** The innermost words: undici's own say "fetch failed" for everything. */
function describe(error: Error): string {
  const { cause } = error;
  if (cause instanceof Error) return describe(cause);
  return error.message || (error as { code?: string }).code || error.name;
}
