/** Sends a request until there is a success worth returning: turns, attempts, retries. */
import { FetchFailure, sendOnce } from "./attempt.ts";
import { CheckedResponse } from "./call.ts";
import { notifyResponse, notifyRetry } from "./call-events.ts";
import { aborted, sleep, timedOut } from "./deadline.ts";
import { HookedConnectionError, type HookedError, type RateLimitError } from "./errors.ts";
import { longJob } from "./options.ts";
import type { Outgoing } from "./outgoing.ts";
import type { Pacer } from "./pacer.ts";
import { checkSuccess, type Received } from "./response.ts";
import { delayBefore, isRead, mayHaveBeenProcessed, type Outcome, parseRetryAfter, shouldRetry } from "./retry.ts";
import { noTurn, refused, takeTurn } from "./turn.ts";

/** Returns the parsed body of a success. Throws the error of anything else. */
export async function send(call: Outgoing, pacer: Pacer): Promise<CheckedResponse> {
  const { request, options } = call;
  let failures = 0;
  let refusal: RateLimitError | undefined;
  for (;;) {
    if (!pacer.pass() && !(await takeTurn(call, pacer))) throw noTurn(call, pacer, refusal);
    const sentAt = performance.now();
    const result = await sendOnce(call);
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
        if (success) return success;
        outcome = { kind: "connection", sent: true, permanent: false };
      } else {
        outcome = { kind: "response", status: received.status, retryAfter: parseRetryAfter(received.headers) };
      }
    }

    call.uncertain ||= mayHaveBeenProcessed(request.method, outcome) && !received?.ok;
    if (received?.status === 429) {
      refusal = refused(call, pacer, received, sentAt);
      continue;
    }
    if (received && !received.ok) pacer.accepted(received.headers, sentAt);
    const retryAfter = outcome.kind === "response" ? outcome.retryAfter : undefined;
    failures++;
    const tooLong = (retryAfter ?? 0) > call.settings.maxRetryAfter && !options[longJob];
    if (tooLong || failures > call.limits.maxRetries || !shouldRetry(isRepeatable(call), outcome)) {
      throw received?.ok ? call.cutOff() : received ? call.apiError(received) : failure;
    }
    const delay = delayBefore(failures, retryAfter);
    notifyRetry(call, delay, received, failure);
    await sleep(delay, options.signal, () => call.aborted());
  }
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
