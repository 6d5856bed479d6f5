import { sleep } from "../http/deadline.ts";
import {
  HookedAbortError,
  HookedArgumentError,
  HookedDecodeError,
  HookedError,
  isHookedError,
} from "../http/errors.ts";
import { notify } from "../http/observers.ts";
import {
  checkRequestOptions,
  type LongJobOptions,
  longJob,
  type RequestOptions,
  requestOptions,
} from "../http/options.ts";
import { boundDepth } from "../http/response.ts";
import { backoff, delayBefore, mayPass } from "../http/retry.ts";
import { checkFunction, checkNames, checkWhole, describe } from "../http/validate.ts";
import type {
  CancelledSchedule,
  DisconnectedIntegration,
  Integration,
  ScheduledPost,
  ScheduleListQuery,
} from "../types.ts";
import {
  DisconnectAbortedError,
  type DisconnectProgress,
  type DisconnectReport,
  DisconnectState,
} from "./disconnect-report.ts";

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

/** The calls that disconnecting needs. */
export interface DisconnectApi {
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

/** Looks for pending posts before it gives up on a list that never empties. */
const mostRounds = 5;
/** Looks in a row without pending posts that count as certain, although the list changed between them. */
const quietLooks = 3;
/** Milliseconds after a look in which the integration may be disconnected. Later, new posts may have come. */
const freshness = 5_000;

const ownOptions = ["onPending", "dryRun", "concurrency", "onProgress"];

/** What the steps share. */
interface Run {
  api: DisconnectApi;
  integrationId: string;
  request: LongJobOptions;
  state: DisconnectState;
  concurrency: number;
  onPending: "cancel" | "abort";
  report: (event: DisconnectProgress) => void;
}

/** See {@link Integrations.disconnectSafely}. */
export async function disconnectSafely(
  api: DisconnectApi,
  integrationId: string,
  options: DisconnectSafelyOptions,
): Promise<DisconnectReport> {
  // Reject unknown options before cancelling anything: a misspelt `dryRun` would otherwise run for real.
  checkNames(options, [...ownOptions, ...requestOptions], "{ dryRun: true }");
  const { onPending = "cancel", dryRun = false, concurrency = 4, onProgress, ...request } = options;
  checkOptions({ onPending, dryRun, concurrency, onProgress }, request);
  const state = new DisconnectState();
  const report = (event: DisconnectProgress) => onProgress && notify(onProgress, event);
  const onPause =
    onProgress && ((event: { until: Date; waiting: number }) => report({ step: "rateLimited", ...event }));
  const longRequest: LongJobOptions = { ...request, [longJob]: onPause ?? true };
  const run: Run = { api, integrationId, request: longRequest, state, concurrency, onPending, report };
  try {
    // Distinguishes a wrong id from one without posts, before anything is cancelled.
    const known = await api.getIntegration(integrationId, longRequest);
    if (known.id !== integrationId) {
      throw unclear(`the server returned the integration ${describe(known.id)} for ${describe(integrationId)}`);
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
    const reason = error instanceof Error ? error.message : describe(error);
    throw new DisconnectAbortedError(integrationId, reason, state, error);
  }
}

function checkOptions({ onPending, dryRun, concurrency, onProgress }: Record<string, unknown>, request: object): void {
  checkRequestOptions(request);
  checkFunction("onProgress", onProgress);
  if (onPending !== "cancel" && onPending !== "abort") {
    throw new HookedArgumentError(`onPending must be "cancel" or "abort", not ${describe(onPending)}`);
  }
  // `null`, `0` and `""` would silently turn a dry run off.
  if (typeof dryRun !== "boolean") throw new HookedArgumentError(`dryRun must be a boolean, not ${describe(dryRun)}`);
  checkWhole("concurrency", concurrency as number, 1, 50, "");
}

/** Looks at the list of pending posts, again and again. */
class Looks {
  readonly #run: Run;
  readonly #query: ScheduleListQuery;
  #round = 0;

  constructor(run: Run, { type }: Integration) {
    this.#run = run;
    const platform = ["youtube", "tiktok", "instagram"].find((name) => name === type);
    // An integration of a platform that is new is looked for among all.
    this.#query = { status: "pending", ...(platform && { platform: platform as "youtube" }) };
  }

  /** Looks until it is certain that no post is pending, and cancels those that are. */
  async untilQuiet(): Promise<void> {
    const { state, integrationId, onPending } = this.#run;
    let quiet = 0;
    let before: ReadonlySet<string> | undefined;
    for (let rounds = 1; ; rounds++) {
      const { pending, ids, atOnce } = await this.once();
      quiet = pending.size === 0 ? quiet + 1 : 0;
      // A post that moves to an earlier page while pages are read is missed. One complete page, or two looks that agree, miss none.
      if (quiet > 0 && (atOnce || quiet >= quietLooks || (quiet > 1 && before && sameIds(before, ids)))) return;
      before = ids;
      if (pending.size === 0) continue;
      if (onPending === "abort") throw new DisconnectAbortedError(integrationId, "posts are pending", state);
      if (rounds > mostRounds) {
        throw new DisconnectAbortedError(integrationId, `posts are pending after ${mostRounds} rounds`, state);
      }
      await cancelAll(this.#run, pending);
    }
  }

  /** Reads all pages: cancelling while a list is read would shift the rest of it. */
  async once(): Promise<{ pending: Map<string, ScheduledPost>; ids: ReadonlySet<string>; atOnce: boolean }> {
    const { api, request, state, integrationId, report } = this.#run;
    this.#round++;
    // Round 2 finds what came meanwhile. Later ones are there for a list that lags behind, so they wait first.
    if (this.#round > 2) await pause(this.#run, backoff(this.#round - 2));
    const list = api.listPosts(this.#query, request);
    const posts = await list.toArray();
    const { items, total, limit } = await list;
    const pending = new Map<string, ScheduledPost>();
    const ids = new Set<string>();
    for (const post of posts) {
      if (!isPending(post)) continue;
      const { id, integration } = identify(post);
      ids.add(id);
      if (integration !== integrationId) continue;
      pending.set(id, post);
      state.found(id, post);
    }
    report({ step: "collected", pending: [...pending.values()].map(copyOf), round: this.#round });
    // A total that is no more than the size of a full page may be just that.
    const atOnce = items.length === posts.length && total === posts.length && items.length < limit;
    return { pending, ids, atOnce };
  }
}

function sameIds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}

/** An unknown status may be a new word for pending: a post that cannot be cancelled then stops us, and is not lost. */
function isPending(post: ScheduledPost | null): boolean {
  const status = post?.status;
  return status !== "published" && status !== "failed" && status !== "draft";
}

function identify(post: ScheduledPost | null): { id: string; integration: string } {
  const [id, integration] = [post?.id, post?.integration?.id];
  if (typeof id !== "string") throw unclear("the list of pending posts contains one without an id");
  if (typeof integration !== "string") {
    throw unclear(`the list of pending posts names no integration for ${describe(id)}`);
  }
  return { id, integration };
}

/** Which posts belong to the integration must be certain. */
function unclear(problem: string): HookedDecodeError {
  const context = { method: "GET", status: 200, attempts: 1 };
  return new HookedDecodeError(`It is not clear which posts would be lost: ${problem}`, context);
}

/** Observers get copies: what they change must change neither what is cancelled nor the report. */
function copyOf<T extends object>(object: T): T {
  return Object.freeze(boundDepth(object, 20)) as T;
}

/** Cancels posts, some at a time. After a failure no other is begun, and the failure is thrown when all have ended. */
async function cancelAll(run: Run, posts: ReadonlyMap<string, ScheduledPost>): Promise<void> {
  const queue = [...posts];
  let failure: HookedError | undefined;
  const work = async () => {
    for (let next = queue.shift(); next && !failure; next = queue.shift()) {
      const error = await cancelOne(run, ...next);
      failure ??= error;
    }
  };
  await Promise.all(Array.from({ length: Math.min(run.concurrency, queue.length) }, work));
  if (failure) throw failure;
}

/** Returns the error of a post that was not cancelled. */
async function cancelOne(run: Run, id: string, post: ScheduledPost): Promise<HookedError | undefined> {
  const { state, report } = run;
  try {
    const alreadyGone = !(await cancelIfPending(run, id));
    // A list that lags behind shows again what is done with.
    const before = state.doubted.get(id);
    state.failed.delete(id);
    state[alreadyGone ? (before ?? "alreadyGone") : "cancelled"].set(id, post);
    if (!before) report({ step: "cancelled", post: copyOf(post), alreadyGone });
    return undefined;
  } catch (reason) {
    const error = isHookedError(reason)
      ? reason
      : new HookedError(`Not cancelled: ${describe(reason)}`, { cause: reason });
    // A request that was never sent changed nothing: the post is untouched.
    if (error.attempts > 0) state.failed.set(id, { post, error });
    report({ step: "notCancelled", post: copyOf(post), error });
    return error;
  }
}

/** Resolves to false if there was nothing left to cancel: the post was published, or somebody else cancelled it. */
async function cancelIfPending({ api, request }: Run, id: string): Promise<boolean> {
  try {
    const { deleted } = await api.cancelPost(id, request);
    if (deleted !== true) throw notDeleted("cancel", deleted);
    return true;
  } catch (error) {
    if (!isHookedError(error)) throw error;
    // An attempt of ours whose response was lost may be the reason that it is gone.
    if (error.status === 404) return error.mayHaveBeenProcessed;
    // Refused, as a post is that was published; or a success that cannot be read, such as an empty one, or says otherwise.
    if (error.status !== 400 && error.status !== 409 && !isUnreadable(error)) throw error;
    const current = await ifThere(api.getPost(id, request), error);
    if (current && isPending(current)) throw error;
    return !current && error.mayHaveBeenProcessed;
  }
}

function isUnreadable(error: HookedError): boolean {
  return error.name === "HookedDecodeError" && error.status !== undefined && error.status < 300;
}

/** What a GET returns; undefined after a 404. If it fails otherwise, nothing is known: throws the error that led here. */
async function ifThere<T>(get: Promise<T>, error: HookedError): Promise<T | undefined> {
  try {
    return await get;
  } catch (reason) {
    if (isHookedError(reason) && reason.status === 404) return undefined;
    throw error;
  }
}

/**
 * Disconnects after a look that found no pending post. The client does not repeat the request by itself: before each further
 * attempt the list is looked at again, as posts that came meanwhile would be lost.
 */
async function disconnect(run: Run, known: Integration, looks: Looks): Promise<DisconnectedIntegration> {
  const { api, integrationId, request, state, report } = run;
  const { maxRetries = 2 } = request;
  for (let failures = 0, unsent = 0; ; ) {
    await looks.untilQuiet();
    const once = { ...request, maxRetries: 0, maxRateLimitWait: freshness * 2 ** unsent, [longJob]: undefined };
    try {
      const integration = await api.disconnect(integrationId, once);
      if (integration.deleted !== true) throw notDeleted("disconnect", integration.deleted);
      report({ step: "disconnected", integration: copyOf(integration) });
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
        report({ step: "disconnected", integration: copyOf(integration) });
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

/** Whether it is gone all the same, a look at it shows. */
function notDeleted(what: string, deleted: unknown): HookedDecodeError {
  const context = { method: "DELETE", status: 200, attempts: 1, mayHaveBeenProcessed: deleted !== false };
  return new HookedDecodeError(
    `The server answered the request to ${what} with deleted: ${describe(deleted)}`,
    context,
  );
}

function pause({ request: { signal } }: Run, ms: number): Promise<void> {
  const onAbort = () => new HookedAbortError("Aborted", { cause: signal?.reason });
  return sleep(ms, signal, onAbort);
}
