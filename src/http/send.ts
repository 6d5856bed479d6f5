/** Sends a request until there is a success worth returning: turns, attempts, retries. openapi-fetch uses it as its `fetch`. */
import { type CallRequest, CheckedResponse } from "./call.ts";
import { runWithin, sleep } from "./deadline.ts";
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
import { notify, type RequestEvent, readableHeaders } from "./observers.ts";
import { type LongJobOptions, longJob, type Settings } from "./options.ts";
import type { Pacer } from "./pacer.ts";
import { withoutSecrets } from "./redact.ts";
import { apiError, BodyTooLargeError, checkSuccess, type Received, readResponse } from "./response.ts";
import { delayBefore, isRead, mayHaveBeenProcessed, type Outcome, parseRetryAfter, shouldRetry } from "./retry.ts";

/** A request with everything that was checked: its headers, its limits, and the function that removes the key from strings. */
export interface Outgoing {
  request: CallRequest;
  options: LongJobOptions;
  headers: Record<string, string>;
  limits: Limits;
  redact: (text: string) => string;
}

/** How long and how often a call is tried. */
export interface Limits {
  timeout: number;
  maxRetries: number;
  maxRateLimitWait: number;
}

/** What `fetch` threw, or the reading of its response. */
class FetchFailure {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

let calls = 0;

/** One call on its way. */
export class Sending {
  readonly #out: Outgoing;
  readonly #settings: Settings;
  readonly #pacer: Pacer;
  readonly #callId = ++calls;
  #attempts = 0;
  #failures = 0;
  #waited = 0;
  #status: number | undefined;
  #uncertain = false;
  /** How far the last attempt came that `fetch` failed. */
  #reach: Reach = { sent: true, permanent: false };

  constructor(out: Outgoing, settings: Settings, pacer: Pacer) {
    this.#out = out;
    this.#settings = settings;
    this.#pacer = pacer;
  }

  /** Returns the parsed body of a success. Throws the error of anything else. */
  async run(): Promise<CheckedResponse> {
    const { request, options, limits } = this.#out;
    const ticket = this.#pacer.ticket();
    let refusal: RateLimitError | undefined;
    for (;;) {
      const turn = this.#takeTurn(ticket);
      if (turn && !(await turn)) throw this.#noTurn(refusal);
      const sentAt = performance.now();
      let received: Received | undefined;
      let failure: HookedError | undefined;
      let outcome: Outcome;
      try {
        received = await this.#sendOnce(sentAt);
        const retryAfter = received.ok ? undefined : parseRetryAfter(received.headers);
        outcome = { kind: "response", status: received.status, retryAfter };
      } catch (error) {
        failure = error as HookedError;
        if (!(failure instanceof HookedConnectionError)) throw failure;
        outcome = failure instanceof HookedTimeoutError ? { kind: "timeout" } : { kind: "connection", ...this.#reach };
      }
      this.#uncertain ||= mayHaveBeenProcessed(request.method, outcome) && !received?.ok;
      if (received?.status === 429) {
        refusal = this.#refused(received, sentAt);
        continue;
      }
      if (received) this.#pacer.accepted(received.headers, sentAt);
      if (received?.ok) {
        const success = this.#check(received);
        if (success) return success;
        outcome = { kind: "connection", sent: true, permanent: false };
      }
      const retryAfter = outcome.kind === "response" ? outcome.retryAfter : undefined;
      this.#failures++;
      const tooLong = (retryAfter ?? 0) > this.#settings.maxRetryAfter && !options[longJob];
      if (tooLong || this.#failures > limits.maxRetries || !shouldRetry(this.#isRepeatable, outcome)) {
        throw received?.ok ? this.#cutOff() : received ? this.#apiError(received) : failure;
      }
      await this.#pauseBeforeRetry(delayBefore(this.#failures, retryAfter), received, failure);
    }
  }

  get #isRepeatable(): boolean {
    const { method, repeatable } = this.#out.request;
    return repeatable || isRead(method) || method === "DELETE";
  }

  /** Milliseconds that the call may still wait for the rate limit. */
  get #patience(): number {
    const { options, limits } = this.#out;
    return options[longJob] ? Number.POSITIVE_INFINITY : limits.maxRateLimitWait - this.#waited;
  }

  #takeTurn(ticket: number): Promise<boolean> | undefined {
    const { options } = this.#out;
    const job = options[longJob];
    const turn = this.#pacer.enter(ticket, {
      signal: options.signal,
      maxWait: this.#patience,
      onPause: typeof job === "function" ? job : undefined,
    });
    if (!turn) return undefined;
    const started = performance.now();
    return turn.then((mayBeSent) => {
      this.#waited += performance.now() - started;
      return mayBeSent;
    });
  }

  #noTurn(refusal: RateLimitError | undefined): HookedError {
    const { options, limits } = this.#out;
    if (options.signal?.aborted) return this.#aborted();
    const pause = Math.ceil(this.#pacer.pause);
    const hint =
      `. The rate limit did not allow the request within ${limits.maxRateLimitWait} ms (maxRateLimitWait). ` +
      `It may be sent in ${pause} ms: wait that long, or raise maxRateLimitWait`;
    if (refusal) return this.#rateLimited(refusal, refusal.retryAfter, hint);
    return this.#rateLimited({ body: { message: "Not sent" }, requestId: undefined }, pause, hint);
  }

  /** A 429 makes all calls of the client wait. Throws if the wait that it asks for is too long for this one. */
  #refused(received: Received, sentAt: number): RateLimitError {
    const { options } = this.#out;
    const asked = this.#pacer.refused(received.headers, sentAt);
    const refusal = this.#apiError(received) as RateLimitError;
    if (!options[longJob] && asked !== undefined && asked > this.#settings.maxRetryAfter) {
      const hint = `. The server asks to wait ${asked} ms, longer than maxRetryAfter (${this.#settings.maxRetryAfter} ms)`;
      throw this.#rateLimited(refusal, asked, hint);
    }
    const pause = Math.ceil(this.#pacer.pause);
    if (pause > this.#patience) throw this.#noTurn(refusal);
    this.#notifyRetry(pause, received, undefined);
    return refusal;
  }

  #rateLimited(from: Pick<RateLimitError, "body" | "requestId">, retryAfter: number | undefined, hint: string) {
    const { body, requestId } = from;
    return new RateLimitError({ ...this.#context(), status: 429, retryAfter, body, requestId }, hint);
  }

  async #sendOnce(sentAt: number): Promise<Received> {
    const { request, options, headers, limits } = this.#out;
    const { onRequest, onResponse, fetch, baseUrl } = this.#settings;
    if (options.signal?.aborted) throw this.#aborted();
    const attempt = this.#attempts + 1;
    this.#status = undefined;
    if (onRequest) notify(onRequest, this.#event(attempt));
    const url = baseUrl + request.url;
    const deadline = {
      timeout: limits.timeout,
      signal: options.signal,
      onTimeout: () => this.#timedOut(),
      onAbort: () => this.#aborted(this.#attempts === attempt),
    };
    const received = await runWithin(deadline, async (signal) => {
      const init = initOf(request, headers, signal);
      this.#attempts = attempt;
      try {
        const response = await fetch(url, init);
        if (typeof response?.status === "number") this.#status = response.status;
        return await readResponse(response ?? {});
      } catch (error) {
        return new FetchFailure(error);
      }
    });
    // Created here and not where `fetch` failed, so that the stack names the caller.
    if (received instanceof FetchFailure) throw this.#broken(received.error);
    if (options.onResponse || onResponse) this.#notifyResponse(received, performance.now() - sentAt);
    return received;
  }

  /** Returns undefined if the body was cut off on its way. */
  #check(received: Received): CheckedResponse | undefined {
    // The server reported success: the request was carried out, whatever is wrong with the response.
    const context = () => this.#lost();
    const success = checkSuccess(received, context, this.#out.redact);
    if (success === "cut off") return undefined;
    if (success === "failed") throw this.#apiError(received);
    return new CheckedResponse(received.status, success.body, context);
  }

  #cutOff(): HookedError {
    const problem = "The connection broke: the compressed body is cut off";
    return new HookedConnectionError(`${problem} (${this.#name})`, this.#lost());
  }

  async #pauseBeforeRetry(
    delay: number,
    received: Received | undefined,
    failure: HookedError | undefined,
  ): Promise<void> {
    this.#notifyRetry(delay, received, failure);
    await sleep(delay, this.#out.options.signal, () => this.#aborted());
  }

  #notifyResponse(received: Received, duration: number): void {
    for (const observer of [this.#out.options.onResponse, this.#settings.onResponse]) {
      if (observer) notify(observer, this.#responseEvent(received, duration));
    }
  }

  #notifyRetry(delay: number, received: Received | undefined, error: HookedError | undefined): void {
    const { onRetry } = this.#settings;
    const status = received?.status;
    if (onRetry) notify(onRetry, { ...this.#event(), delay, reason: error?.name ?? `status ${status}`, status, error });
  }

  #apiError(received: Received): HookedError {
    return apiError(received, this.#context(), this.#out.redact, this.#settings.baseUrl);
  }

  #timedOut(): HookedError {
    const { timeout } = this.#out.limits;
    const what = this.#status ? `Status ${this.#status}, but no complete body` : "No response";
    return new HookedTimeoutError(`${what} within ${timeout} ms (${this.#name})`, this.#lost());
  }

  #aborted(sent = false): HookedError {
    const { signal } = this.#out.options;
    const context = sent ? this.#lost() : this.#context();
    const when = sent || this.#attempts === 0 ? "" : ` before attempt ${this.#attempts + 1}`;
    return new HookedAbortError(`Aborted${when} (${this.#name})`, { ...context, cause: signal?.reason });
  }

  /** Turns what `fetch` threw into an error that says whether the server may have received the request. */
  #broken(error: unknown): HookedError {
    let cause: Error;
    try {
      cause = withoutSecrets(error, this.#out.redact);
    } catch {
      // A getter or a proxy threw.
      cause = new Error("fetch threw an error that cannot be read");
      error = cause;
    }
    if (error instanceof BodyTooLargeError)
      return new HookedDecodeError(`${error.message} (${this.#name})`, this.#lost());
    if (error instanceof HookedArgumentError) {
      return new HookedArgumentError(`${error.message} (${this.#name})`, this.#context());
    }
    // Once a status came, the request was received, whatever broke afterwards.
    const reach: Reach = this.#status === undefined ? reachOf(error) : { sent: true, permanent: false };
    const context = reach.sent ? this.#lost() : this.#context();
    this.#reach = reach;
    return new HookedConnectionError(
      `${reach.sent ? "The connection broke" : "No connection"}: ${innermost(cause)} (${this.#name})`,
      { ...context, cause },
    );
  }

  /** The context of a request that was sent and whose response was lost. */
  #lost(): ErrorContext {
    return { ...this.#context(), mayHaveBeenProcessed: !isRead(this.#out.request.method) };
  }

  /** Whether the request was processed is as uncertain as the attempts before leave it. */
  #context(): ErrorContext {
    const { method, path, operation } = this.#out.request;
    const [status, attempts, mayHaveBeenProcessed] = [this.#status, this.#attempts, this.#uncertain];
    return { method, path, operation, status, attempts, mayHaveBeenProcessed };
  }

  get #name(): string {
    return `${this.#out.request.method} ${this.#out.request.path}`;
  }

  #event(attempt = this.#attempts): RequestEvent {
    const { request, redact } = this.#out;
    const { method, operation } = request;
    // An id may be the key, by mistake.
    const [path, url] = [redact(request.path), redact(this.#settings.baseUrl + request.url)];
    return { callId: this.#callId, operation, method, path, url, attempt };
  }

  #responseEvent({ status, headers }: Received, duration: number) {
    const { redact } = this.#out;
    const requestId = redact(headers.get("x-request-id") ?? "") || undefined;
    return { ...this.#event(), status, headers: readableHeaders(headers, redact), requestId, duration };
  }
}

/** What `fetch` is called with. */
function initOf({ method, body }: CallRequest, headers: Record<string, string>, signal: AbortSignal): object {
  const redirect = "manual";
  // The patched fetch of Next.js keeps responses of GET for ever unless told otherwise. Others ignore `next`.
  if (isRead(method)) return { method, headers, signal, redirect, next: { revalidate: 0 } };
  // Deno sends a request again by itself when a kept connection drops, unless its body is a stream that it cannot rewind.
  if ("Deno" in globalThis && method !== "DELETE") {
    const { body: content, headers: own } = new Response(body ?? "");
    // Deno knows the stream of a Response, and rewinds that as well.
    const stream = content?.pipeThrough(new TransformStream());
    // That of a form names its boundary.
    const type = typeof body === "object" && own.get("content-type");
    const init = { method, headers, signal, redirect, body: stream, duplex: "half" };
    return type ? { ...init, headers: { ...headers, "content-type": type } } : init;
  }
  return body === undefined ? { method, headers, signal, redirect } : { method, headers, signal, redirect, body };
}

/** The innermost message that is not empty: undici's own is "fetch failed" for everything. */
function innermost(error: Error): string {
  const inner = error.cause instanceof Error ? innermost(error.cause) : "";
  return inner || error.message || (error as { code?: string }).code || (error.cause ? "" : error.name);
}
