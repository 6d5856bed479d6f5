/** Sends a request until there is a success worth returning: turns, attempts, retries. */
import { FetchFailure, sendOnce } from "./attempt.ts";
import { CheckedResponse } from "./call.ts";
import { notifyResponse, notifyRetry } from "./call-events.ts";
import { aborted, type Ended, sleep, timedOut } from "./deadline.ts";
import { HookedConnectionError, type HookedError } from "./errors.ts";
import { longJob, onSuccess } from "./options.ts";
import type { Outgoing } from "./outgoing.ts";
import type { Pacer } from "./pacer.ts";
import { checkSuccess, type Received } from "./response.ts";
import { delayBefore, isRead, mayHaveBeenProcessed, type Outcome, parseRetryAfter, shouldRetry } from "./retry.ts";
import { noTurn, refused, takeTurn } from "./turn.ts";

/** Returns the parsed body of a success. Throws the error of anything else. */
export async function send(call: Outgoing, pacer: Pacer): Promise<CheckedResponse> {
  for (;;) {
    const sentAt = pacer.pass() ?? (await takeTurn(call, pacer));
    if (sentAt === undefined) throw noTurn(call, pacer);
    const next = nextStep(call, pacer, await sendOnce(call), sentAt);
    if (typeof next === "object") return next;
    // After a 429 the pacer waits.
    if (next > 0) await sleep(next, call.options.signal, () => call.aborted());
  }
}

/** Returns a checked success, or the milliseconds to wait before the next attempt. Throws if there is to be none. */
function nextStep(
  call: Outgoing,
  pacer: Pacer,
  result: Received | FetchFailure | Ended,
  sentAt: number,
): CheckedResponse | number {
  if (result === aborted) throw call.aborted(true);
  let received: Received | undefined;
  let failure: HookedError | undefined;
  let outcome: Outcome;
  if (result === timedOut) {
    failure = call.timedOut();
    outcome = { kind: "timeout" };
  } else if (result instanceof FetchFailure) {
    failure = call.broken(result.error);
    if (!(failure instanceof HookedConnectionError) || !call.reach) throw failure;
    outcome = { kind: "connection", ...call.reach };
  } else {
    received = result;
    notifyResponse(call, received, sentAt);
    if (received.ok) {
      pacer.accepted(received.headers, sentAt);
      const success = check(call, received);
      if (success) {
        call.options[onSuccess]?.(call);
        return success;
      }
      outcome = { kind: "connection", sent: true, permanent: false };
    } else {
      outcome = { kind: "response", status: received.status, retryAfter: parseRetryAfter(received.headers) };
    }
  }

  call.uncertain ||= mayHaveBeenProcessed(call.request.method, outcome) && !received?.ok;
  if (received?.status === 429) {
    refused(call, pacer, received, sentAt);
    return 0;
  }
  if (received && !received.ok) pacer.accepted(received.headers, sentAt);
  const retryAfter = outcome.kind === "response" ? outcome.retryAfter : undefined;
  call.failures++;
  const tooLong = (retryAfter ?? 0) > call.settings.maxRetryAfter && !call.options[longJob];
  if (tooLong || call.failures > call.limits.maxRetries || !shouldRetry(isRepeatable(call), outcome)) {
    throw received?.ok ? call.cutOff() : received ? call.apiError(received) : failure;
  }
  const delay = delayBefore(call.failures, retryAfter);
  notifyRetry(call, delay, received, failure);
  return delay;
}

function isRepeatable({ request: { method, call } }: Outgoing): boolean {
  return call.repeatable || isRead(method) || method === "DELETE";
}

/** Returns undefined if the body was cut off on its way. */
function check(call: Outgoing, received: Received): CheckedResponse | undefined {
  const success = checkSuccess(received, call);
  if (success === "cut off") return undefined;
  if (success === "failed") throw call.apiError(received);
  return new CheckedResponse(received.status, success.body, call);
}
