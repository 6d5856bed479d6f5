import { sleep } from "../http/deadline.ts";
import { HookedAbortError, HookedArgumentError, HookedDecodeError, isHookedError } from "../http/errors.ts";
import { notify } from "../http/observers.ts";
import { checkRequestOptions, type RequestOptions } from "../http/options.ts";
import { backoff } from "../http/retry.ts";
import { checkFunction, checkWhole, describe } from "../http/validate.ts";
import type { Integrations } from "../resources/integrations.ts";
import type { Schedules } from "../resources/schedules.ts";
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
  checkOptions({ onPending, dryRun, concurrency, onProgress }, request);
  const state = new DisconnectState();
  const report = (event: DisconnectProgress) => onProgress && notify(onProgress, event);
  const run: Run = { ...resources, integrationId, request, state, report };
  try {
    // Also tells a wrong id from one without posts, before anything is cancelled.
    const known = await run.integrations.get(integrationId, request);
    if (known.id !== integrationId) throw unclear(`${describe(integrationId)} is ${describe(known.id)} to the server`);
    let quietRounds = 0;
    for (let round = 1; ; round++) {
      const { pending, doubtful } = await collectPending(run, round);
      quietRounds = pending.length === 0 ? quietRounds + 1 : 0;
      if (dryRun || quietRounds > (doubtful ? 1 : 0)) break;
      if (onPending === "abort" && pending.length > 0) {
        throw new DisconnectAbortedError(integrationId, "posts are pending", state);
      }
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

function checkOptions({ onPending, dryRun, concurrency, onProgress }: Record<string, unknown>, request: object): void {
  // What is misspelt must not cancel anything.
  checkRequestOptions(request);
  checkFunction("onProgress", onProgress);
  if (onPending !== "cancel" && onPending !== "abort") {
    throw new HookedArgumentError(`onPending must be "cancel" or "abort", not ${describe(onPending)}`);
  }
  // What looks like true must not disconnect anything.
  if (typeof dryRun !== "boolean") throw new HookedArgumentError(`dryRun must be a boolean, not ${describe(dryRun)}`);
  checkWhole("concurrency", concurrency as number, 1, 50, "");
}

/** Looks through all pages: what is cancelled while a list is read would shift the rest of it. */
async function collectPending(run: Run, round: number): Promise<{ pending: ScheduledPost[]; doubtful: boolean }> {
  const { signal } = run.request;
  // Round 2 finds what came meanwhile. Later ones are there for a list that lags behind, and give it time.
  if (round > 2) {
    await sleep(backoff(round - 2), signal, () => new HookedAbortError("Aborted", { cause: signal?.reason }));
  }
  const list = run.schedules.list({ status: "pending", limit: 100 }, run.request);
  const posts = await list.toArray();
  const { total } = await list;
  const pending = posts.filter((post) => isPending(post) && integrationOf(post) === run.integrationId);
  for (const post of pending) run.state.pending.set(post.id, post);
  run.report({ step: "collected", pending: [...pending], round });
  // What went out between two pages moves the rest up, and one post past us: then there are fewer than were promised.
  return { pending, doubtful: posts.length !== total };
}

/** A state that is not known may be a new word for pending: what cannot be cancelled then stops us, and is not lost. */
function isPending(post: ScheduledPost | null): boolean {
  const status = post?.status;
  return status !== "published" && status !== "failed" && status !== "draft";
}

function integrationOf(post: ScheduledPost | null): string {
  const [postId, id] = [post?.id, post?.integration?.id];
  if (typeof postId !== "string") throw unclear("the list of pending posts holds one without an id");
  if (typeof id !== "string") throw unclear(`the list of pending posts tells no integration of ${describe(postId)}`);
  return id;
}

/** Whose posts they are must be certain. */
function unclear(problem: string): HookedDecodeError {
  return new HookedDecodeError(`It is not clear which posts would be lost: ${problem}`, { attempts: 1 });
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
    // A list that shows it again casts doubt on what was said of it before.
    state.cancelled.delete(post.id);
    state.alreadyGone.delete(post.id);
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
    const current = await schedules.get(post.id, request).catch((reason) => {
      return isHookedError(reason) && reason.status === 404 ? undefined : post;
    });
    if (current && isPending(current)) throw error;
    return !current && error.mayHaveBeenProcessed;
  }
}

async function disconnect(run: Run, known: Integration): Promise<DisconnectedIntegration> {
  run.state.disconnecting = true;
  const integration = await run.integrations.disconnect(run.integrationId, run.request).catch((error: unknown) => {
    // It was there a moment ago, and an attempt of ours whose reply was lost removed it.
    if (!isHookedError(error) || error.status !== 404 || !error.mayHaveBeenProcessed) throw error;
    return { id: known.id, type: known.type, deleted: true } as DisconnectedIntegration;
  });
  run.report({ step: "disconnected", integration });
  return integration;
}
