/** Waiting until many videos are made, by polling one list for all of them. */
import { listen, runWithin, sleep } from "../http/deadline.ts";
import { HookedAbortError, isHookedError } from "../http/errors.ts";
import { notify } from "../http/observers.ts";
import { unreadable } from "../http/validate.ts";
import { Poll, type WaitForAllApi } from "./poll-videos.ts";
import {
  firstOf,
  type SettledVideo,
  VideosAbortedError,
  VideosMissingError,
  VideosTimeoutError,
  type WaitForAllProgress,
} from "./video-errors.ts";
import { checkVideoIds, longestInterval, readWaitOptions, type WaitOptions } from "./wait-for-video.ts";

/** How to wait for videos. `timeout` is for all of them together. */
export interface WaitForAllOptions extends Omit<WaitOptions, "onProgress" | "signal"> {
  /**
   * Ends the wait with a `HookedAbortError`, or, once some videos are done, with a `VideosAbortedError` that has them. The
   * others are made all the same.
   */
  signal?: AbortSignal | undefined;
  /** Called after each poll. What it throws is ignored. */
  onProgress?: ((progress: WaitForAllProgress) => void) | undefined;
}

/**
 * A wait for many videos: `for await` returns each as soon as it is done, `await` returns all when the last is. Nothing is
 * sent before one of them is used, and nothing after the loop was left.
 */
export class VideosWait implements PromiseLike<SettledVideo[]>, AsyncIterable<SettledVideo> {
  readonly #api: WaitForAllApi;
  readonly #ids: readonly string[];
  readonly #options: WaitForAllOptions;
  #all: Promise<SettledVideo[]> | undefined;

  /** @internal */
  constructor(api: WaitForAllApi, ids: readonly string[], options: WaitForAllOptions) {
    this.#api = api;
    try {
      this.#ids = Array.isArray(ids) ? [...ids] : ids;
    } catch (error) {
      throw unreadable("ids", error);
    }
    this.#options = options;
  }

  // biome-ignore lint/suspicious/noThenProperty: `await waitForAll()` is what this class is for
  then<A = SettledVideo[], B = never>(
    onFulfilled?: ((settled: SettledVideo[]) => A | PromiseLike<A>) | null,
    onRejected?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#collect().then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((error: unknown) => B | PromiseLike<B>) | null): Promise<SettledVideo[] | B> {
    return this.#collect().catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<SettledVideo[]> {
    return this.#collect().finally(onFinally);
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<SettledVideo> {
    const left = new AbortController();
    const walk = this.#walk(left.signal);
    return {
      next: () => walk.next(),
      // A generator alone would go on polling until the next video is done.
      return: () => {
        left.abort();
        return walk.return(undefined);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  async *#walk(left: AbortSignal): AsyncGenerator<SettledVideo, undefined, void> {
    checkVideoIds(this.#ids);
    const { onProgress, signal, timeout, interval, request } = readWaitOptions(this.#options);
    const poll = new Poll(this.#api, this.#ids, request);
    const end = performance.now() + timeout;
    const stopped = new AbortController();
    const stop = () => stopped.abort();
    const unlisten = [listen(signal, stop), listen(left, stop)];
    if (signal?.aborted || left.aborted) stop();
    const onAbort = () => {
      const context = { attempts: poll.attempts, cause: signal?.reason };
      return new HookedAbortError(
        `Aborted the wait for ${poll.pending.length} videos: ${firstOf(poll.pending)}`,
        context,
      );
    };
    const onTimeout = () => new VideosTimeoutError(timeout, poll, poll.attempts, poll.failure);
    let yielded = 0;
    try {
      for (let wait = interval; poll.pending.length > 0; wait = Math.min(wait * 1.5, longestInterval)) {
        let failure: unknown;
        try {
          // One poll, within what is left of the deadline of all.
          const deadline = { timeout: Math.max(1, Math.ceil(end - performance.now())), signal: stopped.signal };
          await runWithin({ ...deadline, onTimeout, onAbort }, (ended) => poll.once(ended));
        } catch (error) {
          failure = error;
        }
        if (left.aborted) return undefined;
        if (onProgress) notify(onProgress, poll.progress);
        // What has settled before the failure is not lost with it.
        for (let next = poll.settled[yielded]; next; next = poll.settled[++yielded]) yield next;
        if (failure) throw failure;
        if (poll.pending.length === 0) break;
        const rest = Math.ceil(end - performance.now());
        if (rest > 0) await sleep(Math.min(wait, rest), stopped.signal, onAbort);
        if (rest <= wait) throw onTimeout();
      }
    } catch (error) {
      if (left.aborted) return undefined;
      // Whoever awaits all of them would lose those that are done.
      const known = poll.settled.length + poll.missing.length > 0;
      if (!known || !isHookedError(error) || error instanceof VideosTimeoutError) throw error;
      throw new VideosAbortedError(poll, poll.attempts, error);
    } finally {
      for (const end of unlisten) end();
    }
    if (poll.missing.length > 0) throw new VideosMissingError(poll, poll.attempts);
    return undefined;
  }

  /** Once, unless that failed. */
  #collect(): Promise<SettledVideo[]> {
    if (this.#all) return this.#all;
    const all = collect(this);
    all.catch(() => {
      this.#all = undefined;
    });
    this.#all = all;
    return all;
  }
}

async function collect(wait: AsyncIterable<SettledVideo>): Promise<SettledVideo[]> {
  const all: SettledVideo[] = [];
  for await (const settled of wait) all.push(settled);
  return all;
}
