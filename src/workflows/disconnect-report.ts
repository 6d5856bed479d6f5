/** What disconnecting an integration safely tells: on its way, when it is done, and when it gives up. */
import { HookedError, isHookedError } from "../http/errors.ts";
import type { DisconnectedIntegration, ScheduledPost } from "../types.ts";

/** One step on the way to a disconnected integration. */
export type DisconnectProgress =
  /** The pending posts that this look at the list found. The first look is round 1. */
  | { readonly step: "collected"; readonly pending: readonly ScheduledPost[]; readonly round: number }
  /** `alreadyGone`: it went without us, cancelled by others or published. */
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

/** What has been done with which post so far. */
export class DisconnectState {
  readonly pending = new Map<string, ScheduledPost>();
  readonly cancelled = new Map<string, ScheduledPost>();
  readonly alreadyGone = new Map<string, ScheduledPost>();
  readonly failed = new Map<string, FailedCancel>();
  /** Whether the integration itself was asked to go. */
  disconnecting = false;

  /** Whether anything may be different from before. */
  get changed(): boolean {
    return this.cancelled.size + this.failed.size > 0;
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
  readonly failed: readonly FailedCancel[];
  /** Posts that nothing was tried with. They are pending still. */
  readonly untouched: readonly ScheduledPost[];

  constructor(integrationId: string, reason: string, state: DisconnectState, cause?: unknown) {
    const { pending, cancelled, alreadyGone, failed } = state;
    const untouched = [...pending.values()].filter(
      ({ id }) => !cancelled.has(id) && !alreadyGone.has(id) && !failed.has(id),
    );
    const failure = isHookedError(cause) ? cause : undefined;
    const unsure = state.disconnecting && failure?.mayHaveBeenProcessed;
    super(
      `${integrationId} ${unsure ? "may not be" : "was not"} disconnected: ${reason}. Posts cancelled: ${cancelled.size}, ` +
        `gone meanwhile: ${alreadyGone.size}, failed: ${failed.size}, untouched: ${untouched.length}`,
      { ...failure, cause },
    );
    this.integrationId = integrationId;
    this.cancelled = [...cancelled.values(), ...alreadyGone.values()];
    this.failed = [...failed.values()];
    this.untouched = untouched;
  }

  /** A plain object for logs. Of posts it holds the ids: their videos have signed addresses. */
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
