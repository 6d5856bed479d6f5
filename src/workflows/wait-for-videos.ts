/** Waiting until many videos are made, by polling one list for all of them. */
import { runWithin, sleep } from "../http/deadline.ts";
import { HookedAbortError, HookedError } from "../http/errors.ts";
import { notify } from "../http/observers.ts";
import type { RequestOptions } from "../http/options.ts";
import { withoutKeys } from "../http/redact.ts";
import type { Video, VideoSummary } from "../types.ts";
import {
  checkVideoIds,
  longestInterval,
  orThrow,
  readWaitOptions,
  statusOf,
  summaryOf,
  type WaitOptions,
} from "./wait-for-video.ts";

/** A video that is done: `completed`, or `failed` with the reason in `video.message`. */
export interface SettledVideo {
  readonly status: "completed" | "failed";
  readonly video: Video | VideoSummary;
}

/** How to wait for videos. `timeout` is for all of them together. */
export interface WaitForAllOptions extends Omit<WaitOptions, "onProgress"> {
  /** Called after each poll: what has settled so far, and the ids that have not. What it throws is ignored. */
  onProgress?:
    | ((progress: { readonly settled: readonly SettledVideo[]; readonly pending: readonly string[] }) => void)
    | undefined;
}

/** Videos were not done in time: `pending` names them. They may still be made. `cause` is the last failure of a poll. */
export class VideosTimeoutError extends HookedError {
  override readonly name = "VideosTimeoutError";
  /** The ids of the videos that were not done. */
  readonly pending: readonly string[];
  /** The videos that were done, in the order in which they were. */
  readonly settled: readonly SettledVideo[];

  constructor(
    timeout: number,
    pending: readonly string[],
    settled: readonly SettledVideo[],
    attempts: number,
    cause: unknown,
  ) {
    const named = pending.slice(0, 10).join(", ");
    const more = pending.length > 10 ? ` and ${pending.length - 10} more` : "";
    super(
      `${pending.length} of ${pending.length + settled.length} videos were not done within ${timeout} ms: ${named}${more}`,
      {
        attempts,
        cause,
      },
    );
    this.pending = pending;
    this.settled = withoutKeys(settled);
  }

  /** Returns a plain object for logs. It names the videos and their states, and none of their addresses. */
  override toJSON(): Record<string, unknown> {
    const settled = this.settled.map(({ status, video }) => ({ status, video: summaryOf(video as Video) }));
    return { ...super.toJSON(), settled };
  }
}

/** The calls that waiting needs. */
export interface WaitForAllApi {
  list(options: RequestOptions): AsyncIterable<VideoSummary>;
  get(videoId: string, options: RequestOptions): Promise<Video>;
}

/**
 * A wait for many videos: `for await` returns each as soon as it is done, `await` returns all when the last is. Nothing is
 * sent before one of them is used.
 */
export class VideosWait implements PromiseLike<SettledVideo[]>, AsyncIterable<SettledVideo> {
  readonly #api: WaitForAllApi;
  readonly #ids: readonly string[];
  readonly #options: WaitForAllOptions;
  #all: Promise<SettledVideo[]> | undefined;

  /** @internal */
  constructor(api: WaitForAllApi, ids: readonly string[], options: WaitForAllOptions) {
    this.#api = api;
    this.#ids = ids;
    this.#options = options;
  }

  // biome-ignore lint/suspicious/noThenProperty: `await waitForAll()` is what this class is for
  then<A = SettledVideo[], B = never>(
    onFulfilled?: ((settled: SettledVideo[]) => A | PromiseLike<A>) | null,
    onRejected?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.#all ??= collect(this);
    return this.#all.then(onFulfilled, onRejected);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<SettledVideo, void, void> {
    checkVideoIds(this.#ids);
    const { onProgress, signal, timeout, interval, request } = readWaitOptions(this.#options);
    const poll = new Poll(this.#api, this.#ids, request);
    const started = performance.now();
    const onAbort = () =>
      new HookedAbortError(
        `Aborted the wait for ${poll.pending.length} videos: ${poll.pending.slice(0, 10).join(", ")}`,
        {
          attempts: poll.attempts,
          cause: signal?.reason,
        },
      );
    const onTimeout = () => new VideosTimeoutError(timeout, poll.pending, poll.settled, poll.attempts, poll.failure);
    for (let wait = interval; poll.pending.length > 0; wait = Math.min(wait * 1.5, longestInterval)) {
      const left = Math.max(1, Math.ceil(timeout - (performance.now() - started)));
      // One poll, within what is left of the deadline of all.
      const settled = await runWithin({ timeout: left, signal, onTimeout, onAbort }, (ended) => poll.once(ended));
      if (onProgress) notify(onProgress, { settled: [...poll.settled], pending: poll.pending });
      yield* settled;
      if (poll.pending.length === 0) return;
      const rest = Math.ceil(timeout - (performance.now() - started));
      if (rest <= 0) throw onTimeout();
      await sleep(Math.min(wait, rest), signal, onAbort);
      if (rest <= wait) throw onTimeout();
    }
  }
}

async function collect(wait: AsyncIterable<SettledVideo>): Promise<SettledVideo[]> {
  const all: SettledVideo[] = [];
  for await (const settled of wait) all.push(settled);
  return all;
}

/** Polls the list for all videos, and each video that the list does not show by itself. */
class Poll {
  readonly settled: SettledVideo[] = [];
  attempts = 0;
  /** The last failure that may pass. */
  failure: HookedError | undefined;
  readonly #api: WaitForAllApi;
  readonly #request: RequestOptions;
  readonly #pending: Set<string>;
  /** Videos that the list did not show: it may be of another order, or lag behind. */
  readonly #unlisted = new Set<string>();

  constructor(api: WaitForAllApi, ids: readonly string[], request: RequestOptions) {
    this.#api = api;
    this.#pending = new Set(ids);
    this.#request = request;
  }

  get pending(): string[] {
    return [...this.#pending];
  }

  /** Returns what has settled since the last poll. */
  async once(signal: AbortSignal): Promise<SettledVideo[]> {
    const request = { ...this.#request, signal };
    const from = this.settled.length;
    this.attempts++;
    try {
      await this.#readList(request);
      for (const id of this.#unlisted) if (this.#pending.has(id)) this.#take(id, await this.#api.get(id, request));
      this.failure = undefined;
    } catch (error) {
      this.failure = orThrow(error);
    }
    return this.settled.slice(from);
  }

  /** Reads as much of the list as it takes to see each video, but no more than is likely to help: a list may be long. */
  async #readList(request: RequestOptions): Promise<void> {
    const wanted = new Set([...this.#pending].filter((id) => !this.#unlisted.has(id)));
    if (wanted.size === 0) return;
    let others = 0;
    for await (const video of this.#api.list(request)) {
      const id = video?.id;
      if (wanted.delete(id)) this.#take(id, video);
      else others++;
      if (wanted.size === 0) return;
      if (others > 2 * this.#pending.size + 200) break;
    }
    for (const id of wanted) this.#unlisted.add(id);
  }

  #take(id: string, video: Video | VideoSummary): void {
    const status = statusOf(video);
    if (status !== "COMPLETED" && status !== "FAILED") return;
    this.#pending.delete(id);
    this.settled.push({ status: status === "COMPLETED" ? "completed" : "failed", video });
  }
}
