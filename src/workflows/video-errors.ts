/** How waiting for many videos fails. */
import { type ErrorContext, HookedError } from "../http/errors.ts";
import { withoutKeys } from "../http/redact.ts";
import type { Video, VideoSummary } from "../types.ts";
import { summaryOf } from "./wait-for-video.ts";

/** A video that is done: `completed`, or `failed` with the reason in `video.message`. */
export interface SettledVideo {
  readonly status: "completed" | "failed";
  readonly video: Video | VideoSummary;
}

/** A video that the server does not return: it does not exist (404), or belongs to another team (403). */
export interface MissingVideo {
  readonly id: string;
  readonly error: HookedError;
}

/** What became of each video of a wait so far. */
export interface WaitForAllProgress {
  /** The videos that are done, in the order in which they were. */
  readonly settled: readonly SettledVideo[];
  /** The videos that the server does not return, and why. */
  readonly missing: readonly MissingVideo[];
  /** The ids of all others. */
  readonly pending: readonly string[];
}

abstract class VideosError extends HookedError implements WaitForAllProgress {
  readonly settled: readonly SettledVideo[];
  readonly missing: readonly MissingVideo[];
  readonly pending: readonly string[];

  constructor(message: string, state: WaitForAllProgress, context: ErrorContext) {
    super(message, context);
    this.settled = withoutKeys([...state.settled]);
    this.missing = [...state.missing];
    this.pending = [...state.pending];
  }

  /** Returns a plain object for logs. It names the videos and their states, and none of their addresses. */
  override toJSON(): Record<string, unknown> {
    const settled = this.settled.map(({ status, video }) => ({ status, video: summaryOf(video as Video) }));
    return { ...super.toJSON(), settled };
  }
}

/** Videos were not done in time: `pending` names them. They may still be made. `cause` is the last failure of a poll. */
export class VideosTimeoutError extends VideosError {
  override readonly name = "VideosTimeoutError";

  constructor(timeout: number, state: WaitForAllProgress, attempts: number, cause: unknown) {
    const all = state.pending.length + state.settled.length + state.missing.length;
    const unavailable = state.missing.length > 0 ? `. ${notReturned(state)}` : "";
    super(
      `${state.pending.length} of ${all} videos were not done within ${timeout} ms: ${firstOf(state.pending)}${unavailable}`,
      state,
      { attempts, cause },
    );
  }
}

/**
 * The server does not return some of the videos, which `missing` names: they do not exist, or belong to another team. Thrown
 * when all others are done: `settled` has them. `cause` is the error of the first.
 */
export class VideosMissingError extends VideosError {
  override readonly name = "VideosMissingError";

  constructor(state: WaitForAllProgress, attempts: number) {
    const cause = state.missing[0]?.error;
    super(`${notReturned(state)}. Check these ids; all other videos are done (settled)`, state, {
      status: cause?.status,
      attempts,
      cause,
    });
  }
}

/**
 * The wait ended early, after some of the videos were done: `settled` has them, and `pending` names those that may still be
 * made. `cause` is the reason, such as an `AuthenticationError` or a `HookedAbortError`; method, path and status are those of
 * the call that failed, if one did.
 */
export class VideosAbortedError extends VideosError {
  override readonly name = "VideosAbortedError";

  constructor(state: WaitForAllProgress, attempts: number, cause: HookedError) {
    const { settled, pending, missing } = state;
    super(
      `The wait for the videos ended early: ${cause.message}. Done: ${settled.length}, pending: ${pending.length}, ` +
        `missing: ${missing.length}`,
      state,
      { ...cause, attempts, cause },
    );
  }
}

function notReturned({ missing }: WaitForAllProgress): string {
  const ids = missing.map(({ id }) => id);
  return `The server does not return ${ids.length} of the videos: ${firstOf(ids)}`;
}

/** Names so many of the ids that a message stays readable. */
export function firstOf(ids: readonly string[]): string {
  const more = ids.length > 10 ? ` and ${ids.length - 10} more` : "";
  return ids.slice(0, 10).join(", ") + more;
}
