/** What disconnecting an integration safely reports: while it runs, when it is done, and when it gives up. */
import { HookedError, isHookedError } from "../http/errors.ts";
import type { RateLimitEvent } from "../http/observers.ts";
import { withoutKeys } from "../http/redact.ts";
import type { DisconnectedIntegration, ScheduledPost } from "../types.ts";

/** One step on the way to a disconnected integration. */
export type DisconnectProgress =
  /** The pending posts that this look at the list found. The first look is round 1. */
  | { readonly step: "collected"; readonly pending: readonly ScheduledPost[]; readonly round: number }
  /** `alreadyGone`: the post was cancelled by others or published. */
  | { readonly step: "cancelled"; readonly post: ScheduledPost; readonly alreadyGone: boolean }
  | { readonly step: "notCancelled"; readonly post: ScheduledPost; readonly error: HookedError }
  /** The rate limit is reached: the next request is sent at `until`. `waiting` is how many calls of the client wait. */
  | ({ readonly step: "rateLimited" } & RateLimitEvent)
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

/** A post that could not be cancelled, and why. With `error.mayHaveBeenProcessed` it may be cancelled all the same. */
export interface FailedCancel {
  readonly post: ScheduledPost;
  readonly error: HookedError;
}

/** What has been done with which post so far, by id. */
export class DisconnectState {
  readonly pending = new Map<string, ScheduledPost>();
  readonly cancelled = new Map<string, ScheduledPost>();
  readonly alreadyGone = new Map<string, ScheduledPost>();
  readonly failed = new Map<string, FailedCancel>();
  /** Posts that were done with, but were listed as pending afterwards. */
  readonly doubted = new Map<string, "cancelled" | "alreadyGone">();
  /** Whether the request to disconnect the integration may have been carried out. */
  mayBeDisconnected = false;

  /** Whether anything may be different from before. */
  get changed(): boolean {
    return this.cancelled.size + this.failed.size > 0;
  }

  /** Takes in what a look at the list found. A post that was cancelled and is listed again is in doubt. */
  found(id: string, post: ScheduledPost): void {
    this.pending.set(id, post);
    const done = this.cancelled.delete(id) ? "cancelled" : this.alreadyGone.delete(id) ? "alreadyGone" : undefined;
    if (!done) return;
    this.doubted.set(id, done);
    const problem = `The post ${id} was cancelled, but is listed as pending: its state is not known`;
    this.failed.set(id, { post, error: new HookedError(problem, { mayHaveBeenProcessed: true }) });
  }
}

/**
 * Posts were pending or were cancelled, and the integration was not disconnected. `cause` is the reason; method, path,
 * status and attempts are those of the call that failed, if one did.
 */
export class DisconnectAbortedError extends HookedError {
  override readonly name = "DisconnectAbortedError";
  readonly integrationId: string;
  /** Posts that are cancelled or gone. A cancelled post cannot be brought back. */
  readonly cancelled: readonly ScheduledPost[];
  /** Posts that a request to cancel was sent for, without success. */
  readonly failed: readonly FailedCancel[];
  /** Posts that no request was sent for. They are still pending. */
  readonly untouched: readonly ScheduledPost[];

  constructor(integrationId: string, reason: string, state: DisconnectState, cause?: unknown) {
    const { pending, cancelled, alreadyGone, failed } = state;
    const untouched = [...pending].filter(([id]) => !cancelled.has(id) && !alreadyGone.has(id) && !failed.has(id));
    const failure = isHookedError(cause) ? cause : undefined;
    const wait = failure?.status === 429 ? ". The rate limit is reached: wait a minute, then run it again" : "";
    super(
      `${integrationId} ${state.mayBeDisconnected ? "may not be" : "was not"} disconnected: ${reason}. Posts cancelled: ` +
        `${cancelled.size}, gone meanwhile: ${alreadyGone.size}, failed: ${failed.size}, untouched: ${untouched.length}${wait}`,
      { ...failure, mayHaveBeenProcessed: failure?.mayHaveBeenProcessed || state.mayBeDisconnected, cause },
    );
    this.integrationId = integrationId;
    this.cancelled = withoutKeys([...cancelled.values(), ...alreadyGone.values()]);
    this.failed = [...failed.values()].map(({ post, error }) => ({ post: withoutKeys(post), error }));
    this.untouched = withoutKeys(untouched.map(([, post]) => post));
  }

  /** Returns a plain object for logs. Of posts it holds the ids: their videos have signed addresses. */
  override toJSON(): Record<string, unknown> {
    const idsOf = (posts: readonly ScheduledPost[]) => posts.map(({ id }) => id);
    return {
      ...super.toJSON(),
      cancelled: idsOf(this.cancelled),
      failed: this.failed.map(({ post, error }) => ({ post: post.id, error })),
      untouched: idsOf(this.untouched),
    };
  }
}
