/** What the steps of disconnecting share. */
import { sleep } from "../http/deadline.ts";
import {
  type ErrorContext,
  HookedAbortError,
  HookedDecodeError,
  type HookedError,
  isHookedError,
} from "../http/errors.ts";
import { type LongJobOptions, onSuccess, type RequestOptions } from "../http/options.ts";
import { boundDepth } from "../http/response.ts";
import { describe } from "../http/validate.ts";
import type {
  CancelledSchedule,
  DisconnectedIntegration,
  Integration,
  ScheduledPost,
  ScheduleListQuery,
} from "../types.ts";
import type { DisconnectProgress, DisconnectState } from "./disconnect-report.ts";

/** The calls that disconnecting needs. */
export interface DisconnectApi {
  /** How often the client repeats a request, unless the options of a call say otherwise. */
  readonly maxRetries: number;
  getIntegration(integrationId: string, options: RequestOptions): Promise<Integration>;
  listPosts(
    query: ScheduleListQuery,
    options: RequestOptions,
  ): { toArray(): Promise<ScheduledPost[]> } & PromiseLike<{
    readonly items: readonly ScheduledPost[];
    readonly total: number | undefined;
    readonly limit: number;
  }>;
  getPost(scheduleId: string, options: RequestOptions): Promise<ScheduledPost>;
  cancelPost(scheduleId: string, options: RequestOptions): Promise<CancelledSchedule>;
  disconnect(integrationId: string, options: RequestOptions): Promise<DisconnectedIntegration>;
}

/** What the steps share. */
export interface Run {
  api: DisconnectApi;
  integrationId: string;
  request: LongJobOptions;
  /** Of the response that came last. */
  context: () => ErrorContext;
  state: DisconnectState;
  concurrency: number;
  onPending: "cancel" | "abort";
  report: ((event: DisconnectProgress) => void) | undefined;
}

/** An unknown status may be a new word for pending: a post that cannot be cancelled then stops us, and is not lost. */
export function isPending(post: ScheduledPost | null): boolean {
  const status = post?.status;
  return status !== "published" && status !== "failed" && status !== "draft";
}

/** Notes the last call with these options that succeeded, for errors about what is in its response. */
export function noting(request: LongJobOptions): Pick<Run, "request" | "context"> {
  let last: { context(): ErrorContext } | undefined;
  const note: LongJobOptions[typeof onSuccess] = (call) => {
    last = call;
  };
  return { request: { ...request, [onSuccess]: note }, context: () => last?.context() ?? {} };
}

/** Which posts belong to the integration must be certain. */
export function unclear(problem: string, { context }: Pick<Run, "context">): HookedDecodeError {
  return new HookedDecodeError(`It is not clear which posts would be lost: ${problem}`, context());
}

/** Observers get copies: what they change must change neither what is cancelled nor the report. */
export function copyOf<T extends object>(object: T): T {
  return Object.freeze(boundDepth(object, 20)) as T;
}

export function isUnreadable(error: HookedError): boolean {
  return error.name === "HookedDecodeError" && error.status !== undefined && error.status < 300;
}

/** What a GET returns; undefined after a 404. If it fails otherwise, nothing is known: throws the error that led here. */
export async function ifThere<T>(get: Promise<T>, error: HookedError): Promise<T | undefined> {
  try {
    return await get;
  } catch (reason) {
    if (isHookedError(reason) && reason.status === 404) return undefined;
    throw error;
  }
}

/** Whether it is gone all the same, a look at it shows. */
export function notDeleted(what: string, deleted: unknown, { context }: Pick<Run, "context">): HookedDecodeError {
  return new HookedDecodeError(`The server answered the request to ${what} with deleted: ${describe(deleted)}`, {
    ...context(),
    mayHaveBeenProcessed: deleted !== false,
  });
}

export function pause({ request: { signal } }: Run, ms: number): Promise<void> {
  const onAbort = () => new HookedAbortError("Aborted", { cause: signal?.reason });
  return sleep(ms, signal, onAbort);
}
