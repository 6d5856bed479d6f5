import { describe } from "../arguments.ts";
import { sleep } from "../deadline.ts";
import { HookedAbortError, HookedArgumentError, isHookedError } from "../errors.ts";
import { notify } from "../observers.ts";
import type { RequestOptions } from "../options.ts";
import type { Integrations } from "../resources/integrations.ts";
import type { Schedules } from "../resources/schedules.ts";
import { backoff } from "../retry.ts";
import type { DisconnectedIntegration, Integration, ScheduledPost } from "../types.ts";
import {
  DisconnectAbortedError,
  type DisconnectProgress,
  type DisconnectReport,
  DisconnectState,
} from "./disconnect-report.ts";

/** How to disconnect an integration. The options of a request hold for each call; `signal` ends the whole. */
export interface DisconnectSafelyOptions extends RequestOptions {
  /** What to do with pending posts: cancel them, or leave all as it is and fail. Default `"cancel"`. */
  onPending?: "cancel" | "abort" | undefined;
  /** Only tell what would be done. Default false. */
  dryRun?: boolean | undefined;
  /** Posts that are cancelled at a time. Default 4; 1 to 50. */
  concurrency?: number | undefined;
  /** Told of each step. What it throws is ignored. */
  onProgress?: ((event: DisconnectProgress) => void) | undefined;
}

/** Looks for pending posts before it gives up on a list that never empties. */
const mostRounds = 5;

/** What the steps share. */
interface Run {
  integrations: Integrations;
  schedules: Schedules;
  integrationId: string;
  request: RequestOptions;
  state: DisconnectState;
  report: (event: DisconnectProgress) => void;
}

/** See {@link Integrations.disconnectSafely}. */
export async function disconnectSafely(
  resources: { integrations: Integrations; schedules: Schedules },
  integrationId: string,
  options: DisconnectSafelyOptions,
): Promise<DisconnectReport> {
  const { onPending = "cancel", dryRun = false, concurrency = 4, onProgress, ...request } = options;
  checkOptions(onPending, dryRun, concurrency);
  const state = new DisconnectState();
  const report = (event: DisconnectProgress) => onProgress && notify(onProgress, event);
  const run: Run = { ...resources, integrationId, request, state, report };
  try {
    // Also tells a wrong id from one without posts, before anything is cancelled.
    const known = await run.integrations.get(integrationId, request);
    for (let round = 1; ; round++) {
      const pending = await collectPending(run, round);
      if (dryRun || pending.length === 0) break;
      if (onPending === "abort") throw new DisconnectAbortedError(integrationId, "posts are pending", state);
      if (round > mostRounds) {
        throw new DisconnectAbortedError(integrationId, `posts are pending after ${mostRounds} rounds`, state);
      }
      await cancelAll(run, pending, concurrency);
    }
    const integration = dryRun ? undefined : await disconnect(run, known);
    return {
      dryRun,
      pending: [...state.pending.values()],
      cancelled: [...state.cancelled.values()],
      alreadyGone: [...state.alreadyGone.values()],
      integration,
    };
  } catch (error) {
    if (error instanceof DisconnectAbortedError || !state.changed) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DisconnectAbortedError(integrationId, reason, state, error);
  }
}

function checkOptions(onPending: unknown, dryRun: unknown, concurrency: unknown): void {
  if (onPending !== "cancel" && onPending !== "abort") {
    throw new HookedArgumentError(`onPending must be "cancel" or "abort", not ${describe(onPending)}`);
  }
  // What looks like true must not disconnect anything.
  if (typeof dryRun !== "boolean") throw new HookedArgumentError(`dryRun must be a boolean, not ${describe(dryRun)}`);
  if (!Number.isInteger(concurrency) || Number(concurrency) < 1 || Number(concurrency) > 50) {
    throw new HookedArgumentError(`concurrency must be a whole number of 1 to 50, not ${describe(concurrency)}`);
  }
}

/** Looks through all pages: what is cancelled while a list is read would shift the rest of it. */
async function collectPending(run: Run, round: number): Promise<ScheduledPost[]> {
  const { signal } = run.request;
  // Round 2 finds what came meanwhile. Later ones are there for a list that lags behind, and give it time.
  if (round > 2) {
    await sleep(backoff(round - 2), signal, () => new HookedAbortError("Aborted", { cause: signal?.reason }));
  }
  const posts = await run.schedules.list({ status: "pending", limit: 100 }, run.request).toArray();
  const pending = posts.filter((post) => post.status === "pending" && post.integration.id === run.integrationId);
  for (const post of pending) if (!run.state.pending.has(post.id)) run.state.pending.set(post.id, post);
  run.report({ step: "collected", pending, round });
  return pending;
}

/** Cancels posts, some at a time. After a failure no other is begun, and the failure is thrown when all have ended. */
async function cancelAll(run: Run, posts: readonly ScheduledPost[], concurrency: number): Promise<void> {
  const queue = [...posts];
  const work = async () => {
    for (let post = queue.shift(); post; post = queue.shift()) {
      await cancelOne(run, post);
      if (run.state.failed.size > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, posts.length) }, work));
  for (const { error } of run.state.failed.values()) throw error;
}

async function cancelOne({ schedules, request, state, report }: Run, post: ScheduledPost): Promise<void> {
  try {
    const alreadyGone = !(await cancelIfPending(schedules, post, request));
    // A list that lags behind shows again what is done with.
    if (state.cancelled.has(post.id) || state.alreadyGone.has(post.id)) return;
    (alreadyGone ? state.alreadyGone : state.cancelled).set(post.id, post);
    report({ step: "cancelled", post, alreadyGone });
  } catch (error) {
    state.failed.set(post.id, { post, error });
    report({ step: "notCancelled", post, error });
  }
}

/** Resolves to false if there was nothing left to cancel: the post went out, or somebody else cancelled it. */
async function cancelIfPending(schedules: Schedules, post: ScheduledPost, request: RequestOptions): Promise<boolean> {
  try {
    await schedules.cancel(post.id, request);
    return true;
  } catch (error) {
    if (!isHookedError(error)) throw error;
    // An attempt of ours whose reply was lost may be the reason that it is gone.
    if (error.status === 404) return error.mayHaveBeenProcessed;
    if (error.status !== 400 && error.status !== 409) throw error;
    // Refused, as a post is that was published: that one counts as gone.
    const current = await schedules.get(post.id, request).catch(() => post);
    if (current.status === "pending") throw error;
    return false;
  }
}

async function disconnect(run: Run, known: Integration): Promise<DisconnectedIntegration> {
  run.state.disconnecting = true;
  const integration = await run.integrations.disconnect(run.integrationId, run.request).catch((error: unknown) => {
    // It was there a moment ago, and an attempt of ours whose reply was lost removed it.
    if (!isHookedError(error) || error.status !== 404 || !error.mayHaveBeenProcessed) throw error;
    return { id: known.id, type: known.type, deleted: true };
  });
  run.report({ step: "disconnected", integration });
  return integration;
}
