/** Waiting until videos are made. */
import { checkSignal } from "../http/call-options.ts";
import { runWithin, sleep } from "../http/deadline.ts";
import {
  HookedAbortError,
  HookedArgumentError,
  HookedDecodeError,
  HookedError,
  isHookedError,
} from "../http/errors.ts";
import { notify, type RateLimitEvent } from "../http/observers.ts";
import { checkTimeout, type LongJobOptions, longJob, type RequestOptions, requestOptions } from "../http/options.ts";
import { withoutKeys } from "../http/redact.ts";
import { mayPass } from "../http/retry.ts";
import { checkFunction, checkWhole, copyOptions, describe, serializePath } from "../http/validate.ts";
import type { Video } from "../types.ts";

/** How to wait for a video. `maxRetries`, `headers` and `onResponse` hold for each of the requests. */
export interface WaitOptions extends RequestOptions {
  /** Ends the wait with a `HookedAbortError`. The video is made all the same. */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds for the whole wait. Default 1,800,000, half an hour; 1 to 2,147,483,647. Each request has the `timeout` of
   * the client.
   */
  timeout?: number | undefined;
  /**
   * Milliseconds between the first poll, which is at once, and the second; each further wait is half as long again, up to 30
   * seconds. Default 5,000; 1,000 to 30,000.
   */
  interval?: number | undefined;
  /** Called with the video after each poll. What it throws is ignored. */
  onProgress?: ((video: Video) => void) | undefined;
  /** Called when the rate limit makes the wait longer: when it goes on, and how many calls wait. */
  onRateLimit?: ((event: RateLimitEvent) => void) | undefined;
}

const ownOptions = ["interval", "onProgress", "onRateLimit"] as const;

/** The video could not be made: `video.message` has the reason. */
export class VideoFailedError extends HookedError {
  override readonly name = "VideoFailedError";
  readonly video: Video;

  constructor(video: Video, attempts: number) {
    super(`The video ${nameOf(video.id)} has failed: ${reasonOf(video)}`, { attempts });
    this.video = withoutKeys(video);
  }

  /** Returns a plain object for logs. It names the video and its state, and none of its addresses. */
  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), video: summaryOf(this.video) };
  }
}

/** The video was not made in time. It may still be: wait again, or use a webhook. `cause` is the last failure of a poll. */
export class VideoTimeoutError extends HookedError {
  override readonly name = "VideoTimeoutError";
  /** As it was at the last poll. Undefined if none succeeded. */
  readonly video: Video | undefined;

  constructor(videoId: string, timeout: number, video: Video | undefined, attempts: number, cause?: unknown) {
    super(`The video ${videoId} was not made within ${timeout} ms. ${lastState(video)}`, { attempts, cause });
    this.video = withoutKeys(video);
  }

  /** Returns a plain object for logs. It names the video and its state, and none of its addresses. */
  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), video: summaryOf(this.video) };
  }
}

const defaultTimeout = 1_800_000;
const defaultInterval = 5_000;
export const longestInterval = 30_000;

/** Polls a video until it is completed. See {@link Videos.waitFor}. */
export async function waitForVideo(
  get: (videoId: string, options: RequestOptions) => Promise<Video>,
  videoId: string,
  options: WaitOptions,
): Promise<Video> {
  const { onProgress, signal, timeout, interval, request } = readWaitOptions(options);
  let video: Video | undefined;
  let failure: HookedError | undefined;
  let attempts = 0;
  const name = nameOf(videoId);
  const onAbort = () =>
    new HookedAbortError(`Aborted the wait for the video ${name}. ${lastState(video)}`, {
      attempts,
      cause: signal?.reason,
    });
  const onTimeout = () => new VideoTimeoutError(name, timeout, video, attempts, failure);
  return runWithin({ timeout, signal, onTimeout, onAbort }, async (ended) => {
    for (let wait = interval; ; wait = Math.min(wait * 1.5, longestInterval)) {
      attempts++;
      try {
        video = await get(videoId, { ...request, signal: ended });
        failure = undefined;
        const status = statusOf(video, attempts);
        if (onProgress) notify(onProgress, { ...video });
        if (status === "COMPLETED") return video;
        if (status === "FAILED") throw new VideoFailedError(video, attempts);
      } catch (error) {
        failure = orThrow(error);
      }
      await sleep(wait, ended, onAbort);
    }
  });
}

/** Checks the options of a wait, and fills in what is missing. */
export function readWaitOptions<Item>(
  options: Omit<WaitOptions, "onProgress"> & { onProgress?: ((item: Item) => void) | undefined },
) {
  const given = copyOptions(options, [...requestOptions, ...ownOptions], "{ timeout: 600_000 }");
  const { onProgress, onRateLimit, signal, timeout = defaultTimeout, interval = defaultInterval, ...rest } = given;
  checkWhole("interval", interval, 1_000, longestInterval);
  checkFunction("onProgress", onProgress);
  checkFunction("onRateLimit", onRateLimit);
  const onPause = onRateLimit && ((event: RateLimitEvent) => notify(onRateLimit, { ...event }));
  const request: LongJobOptions = { ...rest, [longJob]: onPause ?? true };
  return { onProgress, signal: checkSignal(signal), timeout: checkTimeout(timeout), interval, request };
}

/** A failure that may pass is not the end of a wait: its deadline is. */
export function orThrow(error: unknown): HookedError {
  if (isHookedError(error) && mayPass(error)) return error;
  throw error;
}

/** The status in upper case. An unknown word is one that is still on its way. */
export function statusOf(video: { id?: unknown; status?: unknown }, attempts: number): string {
  if (typeof video.status === "string" && video.status !== "") return video.status.toUpperCase();
  const problem = `The video ${describe(video.id)} has no status: it is ${describe(video.status)}`;
  throw new HookedDecodeError(problem, { method: "GET", status: 200, attempts });
}

/** An id as the server sent it, or as a caller passed it. */
function nameOf(id: unknown): string {
  return typeof id === "string" ? id : describe(id);
}

function reasonOf({ message }: { message?: unknown }): string {
  return typeof message === "string" && message.trim() !== "" ? message.trim() : "the server gave no reason";
}

function lastState(video: Video | undefined): string {
  if (!video) return "Its state is not known";
  const { status, progress } = video;
  return `Its last state was ${typeof status === "string" ? status : "unknown"}${typeof progress === "number" ? `, ${progress} %` : ""}`;
}

/** What a log may have of a video. */
export function summaryOf(video: Video | undefined): object | undefined {
  if (!video) return undefined;
  const { id, name, status, progress, message } = video;
  const scalars = Object.entries({ id, name, status, progress, message }).flatMap(
    ([field, value]): [string, unknown][] =>
      typeof value === "object" ? [] : [[field, typeof value === "string" ? value.slice(0, 1_000) : value]],
  );
  return Object.fromEntries(scalars);
}

/** Whether a video is refused because of its id: it does not exist, or belongs to another team. */
export function isAboutId(error: unknown): error is HookedError {
  if (!isHookedError(error)) return false;
  const { status, code } = error as HookedError & { code?: unknown };
  // A 403 may also be about the key or the plan.
  return status === 404 || (status === 403 && !/API_KEY|SUBSCRIPTION/i.test(String(code)));
}

/** Refuses what cannot be a list of ids. */
export function checkVideoIds(ids: readonly string[]): void {
  if (!Array.isArray(ids)) throw new HookedArgumentError(`ids must be an array of video ids, not ${describe(ids)}`);
  const seen = new Set<string>();
  for (const [i, id] of ids.entries()) {
    serializePath(`/v1/video/{ids[${i}]}`, { [`ids[${i}]`]: id });
    if (seen.has(id)) throw new HookedArgumentError(`ids[${i}] is ${describe(id)}, which is there twice`);
    seen.add(id);
  }
}
