/** Waiting until a video is made. */

import { runWithin, sleep } from "../http/deadline.ts";
import { HookedAbortError, HookedError } from "../http/errors.ts";
import { notify } from "../http/observers.ts";
import { checkSignal, checkTimeout, type RequestOptions } from "../http/options.ts";
import { checkFunction, checkWhole } from "../http/validate.ts";
import type { Video } from "../types.ts";

/** How to wait for a video. `maxRetries` and `headers` hold for each of the requests. */
export interface WaitOptions extends RequestOptions {
  /** Ends the wait with a `HookedAbortError`. The video is made all the same. */
  signal?: AbortSignal | undefined;
  /** Milliseconds for the whole wait. Default 1,800,000, half an hour. Each request has the time that the client gives. */
  timeout?: number | undefined;
  /**
   * Milliseconds until the video is asked for a second time; each wait is half as long again as the one before, up to 30
   * seconds. Default 5,000; 1,000 to 30,000, since the API takes 60 requests a minute.
   */
  interval?: number | undefined;
  /** Told of the video each time it was asked for. What it throws is ignored. */
  onProgress?: ((video: Video) => void) | undefined;
}

/** The video could not be made: `video.message` says why. */
export class VideoFailedError extends HookedError {
  override readonly name = "VideoFailedError";
  readonly video: Video;

  constructor(video: Video, attempts: number) {
    super(`The video ${video.id} has failed: ${video.message || "no reason was given"}`, { attempts });
    this.video = video;
  }
}

/** The video was not made in time. It may still be: wait again, or use a webhook. */
export class VideoTimeoutError extends HookedError {
  override readonly name = "VideoTimeoutError";
  /** As it was when it was asked for last. Undefined if no reply came. */
  readonly video: Video | undefined;

  constructor(videoId: string, timeout: number, video: Video | undefined, attempts: number) {
    super(`The video ${videoId} was not made within ${timeout} ms. ${lastState(video)}`, { attempts });
    this.video = video;
  }
}

const defaultTimeout = 30 * 60_000;
const defaultInterval = 5_000;
const longestInterval = 30_000;

/** Asks for a video until it is completed. See {@link Videos.waitFor}. */
export async function waitForVideo(
  get: (videoId: string, options: RequestOptions) => Promise<Video>,
  videoId: string,
  options: WaitOptions,
): Promise<Video> {
  const { onProgress, signal, timeout = defaultTimeout, interval = defaultInterval, ...request } = options;
  checkWhole("interval", interval, 1_000, longestInterval);
  checkFunction("onProgress", onProgress);
  let video: Video | undefined;
  let attempts = 0;
  const onAbort = () =>
    new HookedAbortError(`Aborted the wait for the video ${videoId}. ${lastState(video)}`, {
      attempts,
      cause: signal?.reason,
    });
  const deadline = {
    timeout: checkTimeout(timeout),
    signal: checkSignal(signal),
    onTimeout: () => new VideoTimeoutError(videoId, timeout, video, attempts),
    onAbort,
  };
  return runWithin(deadline, async (ended) => {
    for (let wait = interval; ; wait = Math.min(wait * 1.5, longestInterval)) {
      attempts++;
      video = await get(videoId, { ...request, signal: ended });
      if (onProgress) notify(onProgress, { ...video });
      const status = String(video.status).toUpperCase();
      if (status === "COMPLETED") return video;
      if (status === "FAILED") throw new VideoFailedError(video, attempts);
      await sleep(wait, ended, onAbort);
    }
  });
}

function lastState(video: Video | undefined): string {
  return video ? `Its last state was ${video.status}, ${video.progress} %` : "Its state is not known";
}
