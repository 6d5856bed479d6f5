import { describe } from "../arguments.ts";
import { sleep } from "../deadline.ts";
import { HookedAbortError, HookedArgumentError, HookedError, isHookedError } from "../errors.ts";
import { notify } from "../observers.ts";
import type { RequestOptions } from "../options.ts";
import type { Integrations } from "../resources/integrations.ts";
import type { Schedules } from "../resources/schedules.ts";
import { backoff } from "../retry.ts";
import type { DisconnectedIntegration, ScheduledPost } from "../types.ts";

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

/** One step on the way to a disconnected integration. */
export type DisconnectProgress =
  | { readonly step: "collected"; readonly pending: readonly ScheduledPost[]; readonly round: number }
  | { readonly step: "cancelled"; readonly post: ScheduledPost; readonly alreadyGone: boolean }
  | { readonly step: "notCancelled"; readonly post: ScheduledPost; readonly error: unknown }
  | { readonly step: "disconnected"; readonly integration: DisconnectedIntegration };

/** What was done. */
export interface DisconnectReport {
  readonly dryRun: boolean;
  /** Every pending post that was found. */
  readonly pending: readonly ScheduledPost[];
  /** Those that were cancelled. Empty in a dry run. */
  readonly cancelled: readonly ScheduledPost[];
  /** Those that went meanwhile: cancelled by others, or published. */
  readonly alreadyGone: readonly ScheduledPost[];
  /** Undefined in a dry run. */
  readonly integration: DisconnectedIntegration | undefined;
}

/** A post that could not be cancelled, and why. */
export interface FailedCancel {
  readonly post: ScheduledPost;
  readonly error: unknown;
}

/** The integration is still connected, or may be, and its posts were not all left as they were. `cause` is the reason. */
export class DisconnectAbortedError extends HookedError {
  override readonly name = "DisconnectAbortedError";
  readonly integrationId: string;
  /** Posts that are cancelled or gone. A cancelled post cannot be brought back. */
  readonly cancelled: readonly ScheduledPost[];
  readonly failed: readonly FailedCancel[];
  /** Posts that nothing was tried with. They are pending still. */
  readonly untouched: readonly ScheduledPost[];

  constructor(reason: string, integrationId: string, progress: Progress, cause?: unknown) {
    const { cancelled, alreadyGone, failed } = progress;
    const untouched = progress.untouched();
    const last = isHookedError(cause) ? cause : undefined;
    super(
      `${integrationId} was not disconnected: ${reason}. Posts cancelled: ${cancelled.length + alreadyGone.length}, ` +
        `failed: ${failed.length}, untouched: ${untouched.length}`,
      { ...last, method: last?.method, path: last?.path, cause },
    );
    this.integrationId = integrationId;
    this.cancelled = [...cancelled, ...alreadyGone];
    this.failed = failed;
    this.untouched = untouched;
  }
}

/** What has been done with which post so far. */
class Progress {
  readonly pending = new Map<string, ScheduledPost>();
  readonly cancelled: ScheduledPost[] = [];
  readonly alreadyGone: ScheduledPost[] = [];
  failed: FailedCancel[] = [];

  untouched(): ScheduledPost[] {
    const touched = new Set(
      [...this.cancelled, ...this.alreadyGone, ...this.failed.map(({ post }) => post)].map(({ id }) => id),
    );
    return [...this.pending.values()].filter(({ id }) => !touched.has(id));
  }
}

/** Looks for pending posts before it gives up on a list that never empties. */
const mostRounds = 5;

/** See {@link Integrations.disconnectSafely}. */
export async function disconnectSafely(
  { integrations, schedules }: { integrations: Integrations; schedules: Schedules },
  integrationId: string,
  options: DisconnectSafelyOptions,
): Promise<DisconnectReport> {
  const { onPending = "cancel", dryRun = false, concurrency = 4, onProgress, ...request } = options;
  checkOptions(onPending, concurrency);
  const report = (event: DisconnectProgress) => onProgress && notify(onProgress, event);
  const progress = new Progress();
  try {
    // Also tells a wrong id from one without posts, before anything is cancelled.
    await integrations.get(integrationId, request);
    for (let round = 1; ; round++) {
      const pending = await collectPending(schedules, integrationId, request);
      for (const post of pending) if (!progress.pending.has(post.id)) progress.pending.set(post.id, post);
      report({ step: "collected", pending, round });
      if (dryRun || pending.length === 0) break;
      if (onPending === "abort") throw new DisconnectAbortedError("it has pending posts", integrationId, progress);
      if (round > mostRounds) {
        throw new DisconnectAbortedError(
          `posts are pending after ${mostRounds} rounds of cancelling`,
          integrationId,
          progress,
        );
      }
      // A list that lags behind what was cancelled needs time.
      if (round > 1)
        await sleep(backoff(round - 1), request.signal, () => new HookedAbortError("Aborted between rounds"));
      await cancelAll(pending, concurrency, (post) => cancelOne(schedules, post, progress, request, report));
      const [first] = progress.failed;
      if (first) throw first.error;
    }
    const integration = dryRun ? undefined : await integrations.disconnect(integrationId, request);
    if (integration) report({ step: "disconnected", integration });
    const { cancelled, alreadyGone } = progress;
    return { dryRun, pending: [...progress.pending.values()], cancelled, alreadyGone, integration };
  } catch (error) {
    if (error instanceof DisconnectAbortedError) throw error;
    const changed = progress.cancelled.length + progress.failed.length > 0;
    if (!changed) throw error;
    throw new DisconnectAbortedError(String((error as Error)?.message ?? error), integrationId, progress, error);
  }
}

function checkOptions(onPending: string, concurrency: number): void {
  if (onPending !== "cancel" && onPending !== "abort") {
    throw new HookedArgumentError(`onPending must be "cancel" or "abort", not ${describe(onPending)}`);
  }
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 50) {
    throw new HookedArgumentError(`concurrency must be a whole number of 1 to 50, not ${describe(concurrency)}`);
  }
}

async function collectPending(
  schedules: Schedules,
  integrationId: string,
  request: RequestOptions,
): Promise<ScheduledPost[]> {
  const pending = await schedules.list({ status: "pending", limit: 100 }, request).toArray();
  return pending.filter((post) => post.status === "pending" && post.integration.id === integrationId);
}

/** Cancels posts, some at a time. After a failure no other is begun: those are left as they are. */
async function cancelAll(
  posts: ScheduledPost[],
  concurrency: number,
  cancel: (post: ScheduledPost) => Promise<boolean>,
): Promise<void> {
  const queue = [...posts];
  const work = async () => {
    for (let post = queue.shift(); post; post = queue.shift()) if (!(await cancel(post))) queue.length = 0;
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, posts.length) }, work));
}

/** Resolves to whether the post is not pending any more. */
async function cancelOne(
  schedules: Schedules,
  post: ScheduledPost,
  progress: Progress,
  request: RequestOptions,
  report: (event: DisconnectProgress) => void,
): Promise<boolean> {
  try {
    const alreadyGone = !(await cancelIfPending(schedules, post, request));
    const known = progress.cancelled.some(({ id }) => id === post.id);
    if (alreadyGone && !known) progress.alreadyGone.push(post);
    if (!alreadyGone && !known) progress.cancelled.push(post);
    report({ step: "cancelled", post, alreadyGone });
    return true;
  } catch (error) {
    progress.failed.push({ post, error });
    report({ step: "notCancelled", post, error });
    return false;
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
    if (error.status === undefined || error.status === 401 || error.status === 429 || error.status >= 500) throw error;
    const current = await schedules.get(post.id, request).catch(() => post);
    if (current.status === "pending") throw error;
    return false;
  }
}
