/** Waits until the rate limit allows a request. */
import { notifyRetry } from "./call-events.ts";
import type { HookedError, RateLimitError } from "./errors.ts";
import { longJob } from "./options.ts";
import type { Outgoing } from "./outgoing.ts";
import type { Pacer } from "./pacer.ts";
import type { Received } from "./response.ts";

/** Returns the time when the request may be sent, or undefined when that takes too long or the signal is aborted. */
export async function takeTurn(call: Outgoing, pacer: Pacer): Promise<number | undefined> {
  const { callId, options } = call;
  const job = options[longJob];
  const onPause = typeof job === "function" ? job : undefined;
  const started = performance.now();
  const mayBeSent = await pacer.enter(callId, { signal: options.signal, maxWait: patienceOf(call), onPause });
  const now = performance.now();
  call.waited += now - started;
  return mayBeSent ? now : undefined;
}

/** Milliseconds that the call may still wait for the rate limit. */
function patienceOf({ options, limits, waited }: Outgoing): number {
  return options[longJob] ? Number.POSITIVE_INFINITY : limits.maxRateLimitWait - waited;
}

/** The error of a call that got no turn. */
export function noTurn(call: Outgoing, pacer: Pacer): HookedError {
  if (call.options.signal?.aborted) return call.aborted();
  const pause = Math.ceil(pacer.pause);
  const hint =
    `. The rate limit did not allow the request within ${call.limits.maxRateLimitWait} ms (maxRateLimitWait). ` +
    `It may be sent in ${pause} ms: wait that long, or raise maxRateLimitWait`;
  const { refusal } = call;
  if (refusal) return call.rateLimited(refusal, refusal.retryAfter, hint);
  return call.rateLimited({ body: { message: "Not sent" }, requestId: undefined }, pause, hint);
}

/** A 429 makes all calls of the client wait. Throws if the wait that it asks for is too long for this one. */
export function refused(call: Outgoing, pacer: Pacer, received: Received, sentAt: number): void {
  const asked = pacer.refused(received.headers, sentAt);
  call.refusal = call.apiError(received) as RateLimitError;
  const { maxRetryAfter } = call.settings;
  if (!call.options[longJob] && asked !== undefined && asked > maxRetryAfter) {
    const hint = `. The server asks to wait ${asked} ms, longer than maxRetryAfter (${maxRetryAfter} ms)`;
    throw call.rateLimited(call.refusal, asked, hint);
  }
  const pause = Math.ceil(pacer.pause);
  if (pause > patienceOf(call)) throw noTurn(call, pacer);
  notifyRetry(call, pause, received, undefined);
}
