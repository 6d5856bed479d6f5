import { HookedArgumentError, isHookedError } from "../http/errors.ts";
import { notify } from "../http/observers.ts";
import { type LongJobOptions, longJob, type RequestOptions, requestOptions } from "../http/options.ts";
import { delayBefore, mayPass } from "../http/retry.ts";
import { checkFunction, checkWhole, copyOptions, describe, messageOf } from "../http/validate.ts";
import type { DisconnectedIntegration, Integration } from "../types.ts";
import {
  DisconnectAbortedError,
  type DisconnectProgress,
  type DisconnectReport,
  DisconnectState,
} from "./disconnect-report.ts";
import {
  copyOf,
  type DisconnectApi,
  ifThere,
  isUnreadable,
  notDeleted,
  noting,
  pause,
  type Run,
  unclear,
} from "./disconnect-run.ts";
import { Looks } from "./pending-posts.ts";

/** How to disconnect an integration. The options of a request hold for each call; `signal` ends the whole. */
export interface DisconnectSafelyOptions extends RequestOptions {
  /** What to do with pending posts: cancel them, or change nothing and fail. Default `"cancel"`. */
  onPending?: "cancel" | "abort" | undefined;
  /** Only report what would be done. Default false. */
  dryRun?: boolean | undefined;
  /** Posts that are cancelled at a time. Default 4; 1 to 50. */
  concurrency?: number | undefined;
  /** Called with each step. What it throws is ignored, and so is what it changes. */
  onProgress?: ((event: DisconnectProgress) => void) | undefined;
}

/** Milliseconds after a look in which the integration may be disconnected. Later, new posts may have come. */
const freshness = 5_000;
/** The same where the rate limit leaves no such time, as with a few requests a minute. */
const leastFreshness = 60_000;

const ownOptions = ["onPending", "dryRun", "concurrency", "onProgress"];

/** See {@link Integrations.disconnectSafely}. */
export async function disconnectSafely(
  api: DisconnectApi,
  integrationId: string,
  options: DisconnectSafelyOptions,
): Promise<DisconnectReport> {
  // Reject unknown options before cancelling anything: a misspelt `dryRun` would otherwise run for real.
  const given = copyOptions(options, [...ownOptions, ...requestOptions], "{ dryRun: true }");
  const { onPending = "cancel", dryRun = false, concurrency = 4, onProgress, ...request } = given;
  checkOptions({ onPending, dryRun, concurrency, onProgress });
  const state = new DisconnectState();
  // Where nobody listens, no copies of posts are made.
  const report = onProgress && ((event: DisconnectProgress) => notify(onProgress, event));
  const onPause =
    onProgress && ((event: { until: Date; waiting: number }) => report?.({ step: "rateLimited", ...event }));
  const longRequest: LongJobOptions = { ...request, [longJob]: onPause ?? true };
  const run: Run = { api, integrationId, ...noting(longRequest), state, concurrency, onPending, report };
  try {
    // Distinguishes a wrong id from one without posts, before anything is cancelled.
    const known = await api.getIntegration(integrationId, run.request);
    if (known.id !== integrationId) {
      throw unclear(`the server returned the integration ${describe(known.id)} for ${describe(integrationId)}`, run);
    }
    const looks = new Looks(run, known);
    const integration = dryRun ? void (await looks.once()) : await disconnect(run, known, looks);
    return {
      dryRun,
      pending: [...state.pending.values()],
      cancelled: [...state.cancelled.values()],
      alreadyGone: [...state.alreadyGone.values()],
      integration,
    };
  } catch (error) {
    if (error instanceof DisconnectAbortedError || !(state.changed || state.mayBeDisconnected)) throw error;
    throw new DisconnectAbortedError(integrationId, messageOf(error), state, error);
  }
}

function checkOptions({ onPending, dryRun, concurrency, onProgress }: Record<string, unknown>): void {
  checkFunction("onProgress", onProgress);
  if (onPending !== "cancel" && onPending !== "abort") {
    throw new HookedArgumentError(`onPending must be "cancel" or "abort", not ${describe(onPending)}`);
  }
  // `null`, `0` and `""` would silently turn a dry run off.
  if (typeof dryRun !== "boolean") throw new HookedArgumentError(`dryRun must be a boolean, not ${describe(dryRun)}`);
  checkWhole("concurrency", concurrency as number, 1, 50, "");
}

/**
 * Disconnects after a look that found no pending post. The client does not repeat the request by itself: before each further
 * attempt the list is looked at again, as posts that came meanwhile would be lost.
 */
async function disconnect(run: Run, known: Integration, looks: Looks): Promise<DisconnectedIntegration> {
  const { api, integrationId, request, state, report } = run;
  const { maxRetries = api.maxRetries } = request;
  for (let failures = 0, unsent = 0; ; ) {
    await looks.untilQuiet();
    const maxRateLimitWait = Math.min(leastFreshness, freshness * 2 ** unsent);
    const once = { ...request, maxRetries: 0, maxRateLimitWait, [longJob]: undefined };
    try {
      const integration = await api.disconnect(integrationId, once);
      if (integration.deleted !== true) throw notDeleted("disconnect", integration.deleted, run);
      report?.({ step: "disconnected", integration: copyOf(integration) });
      return integration;
    } catch (error) {
      if (!isHookedError(error)) throw error;
      const before = state.mayBeDisconnected;
      state.mayBeDisconnected ||= error.mayHaveBeenProcessed;
      let gone = error.status === 404 && before;
      if (isUnreadable(error)) {
        gone = !(await ifThere(api.getIntegration(integrationId, request), error));
        state.mayBeDisconnected = before;
      }
      if (gone) {
        const integration = { id: known.id, type: known.type, deleted: true } as DisconnectedIntegration;
        report?.({ step: "disconnected", integration: copyOf(integration) });
        return integration;
      }
      const limited = error.status === 429;
      if (limited) unsent++;
      else failures++;
      if (!limited && (failures > maxRetries || !mayPass(error))) throw error;
      // After a 429 the next look waits for the rate limit, and reports it.
      if (!limited) await pause(run, delayBefore(failures, (error as { retryAfter?: number }).retryAfter));
    }
  }
}
