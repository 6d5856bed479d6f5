/** Looks again and again at what became of many videos. */
import type { HookedError } from "../http/errors.ts";
import type { RequestOptions } from "../http/options.ts";
import type { Video, VideoSummary } from "../types.ts";
import type { MissingVideo, SettledVideo, WaitForAllProgress } from "./video-errors.ts";
import { isAboutId, orThrow, statusOf } from "./wait-for-video.ts";

/** The calls that waiting needs. */
export interface WaitForAllApi {
  list(options: RequestOptions): AsyncIterable<VideoSummary>;
  get(videoId: string, options: RequestOptions): Promise<Video>;
}

/** Looks in a row at the list that must have missed a video before it is asked for by itself: a list may lag behind. */
const leastMisses = 2;
/** Videos that are asked for by themselves in one poll. */
const mostGets = 10;

/** Polls the list for all videos, and a few of those that the list does not show by themselves. */
export class Poll implements WaitForAllProgress {
  readonly settled: SettledVideo[] = [];
  readonly missing: MissingVideo[] = [];
  attempts = 0;
  /** The last failure that may pass. */
  failure: HookedError | undefined;
  readonly #api: WaitForAllApi;
  readonly #request: RequestOptions;
  /** The ids of what is pending, those that were asked for last at the end, with how many looks at the list missed them. */
  readonly #misses: Map<string, number>;
  /** Polls to come that do not look at the list, and looks in a row that showed nothing. */
  #skipped = 0;
  #fruitless = 0;

  constructor(api: WaitForAllApi, ids: readonly string[], request: RequestOptions) {
    this.#api = api;
    this.#misses = new Map(ids.map((id) => [id, 0]));
    this.#request = request;
  }

  get pending(): string[] {
    return [...this.#misses.keys()];
  }

  get progress(): WaitForAllProgress {
    return { settled: [...this.settled], pending: this.pending, missing: [...this.missing] };
  }

  async once(signal: AbortSignal): Promise<void> {
    const request = { ...this.#request, signal };
    this.attempts++;
    try {
      if (this.#skipped > 0) this.#skipped--;
      else await this.#look(request);
      const unlisted = [...this.#misses].filter(([, misses]) => misses >= leastMisses).slice(0, mostGets);
      for (const [id, misses] of unlisted) {
        this.#misses.delete(id);
        this.#misses.set(id, misses);
        await this.#get(id, request);
      }
      this.failure = undefined;
    } catch (error) {
      this.failure = orThrow(error);
    }
  }

  /** Reads as much of the list as it takes to see each video, but no more than is likely to help: a list may be long. */
  async #look(request: RequestOptions): Promise<void> {
    const wanted = new Set(this.#misses.keys());
    const most = 2 * wanted.size + 200;
    const before = wanted.size;
    let others = 0;
    for await (const video of this.#api.list(request)) {
      const id = video?.id;
      if (wanted.delete(id)) {
        this.#misses.set(id, 0);
        this.#take(id, video);
      } else others++;
      if (wanted.size === 0 || others > most) break;
    }
    for (const id of wanted) this.#misses.set(id, (this.#misses.get(id) ?? 0) + 1);
    // A list that shows none of them is looked at less and less often, after the second time.
    this.#fruitless = wanted.size === before ? this.#fruitless + 1 : 0;
    this.#skipped = this.#fruitless < leastMisses ? 0 : Math.min(2 ** (this.#fruitless - leastMisses), 8);
  }

  async #get(id: string, request: RequestOptions): Promise<void> {
    let video: Video;
    try {
      video = await this.#api.get(id, request);
    } catch (reason) {
      if (!isAboutId(reason)) throw reason;
      this.#misses.delete(id);
      this.missing.push({ id, error: reason });
      return;
    }
    this.#take(id, video);
  }

  #take(id: string, video: Video | VideoSummary): void {
    const status = statusOf(video, this.attempts);
    if (status !== "COMPLETED" && status !== "FAILED") return;
    this.#misses.delete(id);
    this.settled.push({ status: status === "COMPLETED" ? "completed" : "failed", video });
  }
}
