/** The rate limit of one client: after a 429 all calls that were not sent yet wait, first come first served. */
import { notify, type RateLimitEvent } from "./observers.ts";
import { parseRetryAfter, shortestDelay } from "./retry.ts";

const minute = 60_000;
/** The first pause after a 429 that names no time; doubled while the server goes on refusing, up to a minute. */
const firstPause = 1_000;
/** Calls that `requestsPerMinute` lets pass at once. */
const burst = 5;
/** Paces a little below what was seen to pass: windows of the server and of the client do not start together. */
const margin = 1.02;
/** Each request that passes shortens the interval, so that a limit that was guessed too low is left behind. */
const speedUp = 0.998;
/** Fewer requests than this in the last minute say nothing about the limit; then one a second is tried. */
const leastEvidence = 5;
/** An interval shorter than this is none. */
const shortestInterval = 5;
/** Milliseconds that a timer can hold. */
const longestTimer = 2 ** 31 - 1;

interface Waiter {
  ticket: number;
  go: () => void;
  onPause: Turn["onPause"];
}

/** How a call waits for its turn. */
export interface Turn {
  signal: AbortSignal | undefined;
  /** Milliseconds that the call may still wait. */
  maxWait: number;
  /** Called with each pause that the call waits for. */
  onPause: ((event: RateLimitEvent) => void) | undefined;
}

export class Pacer {
  readonly #onRateLimit: ((event: RateLimitEvent) => void) | undefined;
  /** Milliseconds between two requests that the caller asked for; 0 is none. */
  readonly #spacing: number;
  #queue: Waiter[] = [];
  #tickets = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the rate limit allows the next request; 0 while no limit is known to be near. */
  #pausedUntil = 0;
  /** When the present pause began: 429s of requests that were sent before are about the same excess. */
  #pausedAt = 0;
  #refusals = 0;
  /** Milliseconds between two requests that the rate limit was seen to allow; 0 is no limit. */
  #interval = 0;
  #nextAt = 0;
  /** When the spacing would allow a request if none had been sent early. */
  #spacedAt = 0;
  readonly #recent = new RecentRequests();

  constructor(requestsPerMinute?: number, onRateLimit?: (event: RateLimitEvent) => void) {
    this.#spacing = requestsPerMinute ? minute / requestsPerMinute : 0;
    this.#onRateLimit = onRateLimit;
  }

  /** A number for a call, by which it keeps its place when it has to wait again. */
  ticket(): number {
    return ++this.#tickets;
  }

  /** Milliseconds until the next request may be sent. */
  get pause(): number {
    return this.#wait(performance.now());
  }

  /**
   * Takes a turn. Returns undefined if the request may be sent at once, else a promise of `true` when it may be sent, or of
   * `false` when `maxWait` is over or `signal` is aborted.
   */
  enter(ticket: number, turn: Turn): Promise<boolean> | undefined {
    const now = performance.now();
    if (this.#queue.length === 0 && this.#wait(now) === 0) {
      this.#sent(now);
      return undefined;
    }
    const { signal, maxWait, onPause } = turn;
    if (this.#pausedUntil - now > maxWait) return Promise.resolve(false);
    return new Promise((resolve) => {
      const end = (mayBeSent: boolean) => {
        clearTimeout(limit);
        signal?.removeEventListener("abort", leave);
        resolve(mayBeSent);
      };
      const waiter = { ticket, go: () => end(true), onPause };
      const leave = () => {
        this.#queue.splice(this.#queue.indexOf(waiter), 1);
        end(false);
      };
      const limit = maxWait <= longestTimer ? setTimeout(leave, maxWait) : undefined;
      signal?.addEventListener("abort", leave);
      const place = this.#queue.findLastIndex((other) => other.ticket < ticket);
      this.#queue.splice(place + 1, 0, waiter);
      if (onPause && this.#pausedUntil > now) notify(onPause, this.#event(now));
      this.#schedule(now);
    });
  }

  /** Learns from a 429. Returns the milliseconds that it asked to wait, if it named a time. */
  refused(headers: Pick<Headers, "get">, sentAt: number): number | undefined {
    const now = performance.now();
    const asked = parseRetryAfter(headers) ?? parseReset(headers);
    const seen = this.#recent.refused(now);
    if (sentAt >= this.#pausedAt) {
      this.#refusals++;
      this.#pausedAt = now;
      const limit = parseLimit(headers) ?? seen;
      this.#interval = (limit < leastEvidence ? 1_000 : minute / limit) * margin;
    }
    const backoff = this.#refusals > 1 || asked === undefined ? firstPause * 2 ** (this.#refusals - 1) : 0;
    this.#pauseUntil(now + Math.max(shortestDelay, asked ?? 0, Math.min(minute, backoff)), now);
    return asked;
  }

  /** Learns from any other response: how many requests are left. */
  accepted(headers: Pick<Headers, "get">, sentAt: number): void {
    if (this.#interval > 0 && sentAt >= this.#pausedAt) {
      this.#refusals = 0;
      this.#interval *= speedUp;
    }
    const remaining = headers.get("x-ratelimit-remaining") ?? headers.get("ratelimit-remaining");
    if (remaining !== "0") return;
    const reset = parseReset(headers);
    if (reset === undefined || reset > minute * 60) return;
    const now = performance.now();
    this.#pausedAt = now;
    this.#interval ||= (minute / Math.max(parseLimit(headers) ?? this.#recent.count(now), leastEvidence)) * margin;
    this.#pauseUntil(now + reset, now);
  }

  /** Milliseconds until the next request may be sent. */
  #wait(now: number): number {
    if (this.#interval > 0 && this.#interval < shortestInterval) this.#interval = 0;
    // After a minute without requests the limit is as good as untouched.
    if (this.#interval > 0 && now > Math.max(this.#nextAt, this.#pausedUntil) + minute) this.#interval = 0;
    const limited = this.#interval > 0 ? Math.max(this.#nextAt, this.#pausedUntil) : this.#pausedUntil;
    const spaced = this.#spacing > 0 ? this.#spacedAt - this.#spacing * (burst - 1) : 0;
    return Math.max(0, limited - now, spaced - now);
  }

  #sent(now: number): void {
    this.#recent.add(now);
    if (this.#interval > 0) this.#nextAt = now + this.#interval;
    if (this.#spacing > 0) this.#spacedAt = Math.max(this.#spacedAt, now) + this.#spacing;
  }

  #pauseUntil(until: number, now: number): void {
    if (until <= this.#pausedUntil) return;
    this.#pausedUntil = until;
    this.#schedule(now);
    const event = this.#event(now);
    for (const onPause of new Set([this.#onRateLimit, ...this.#queue.map((waiter) => waiter.onPause)])) {
      if (onPause) notify(onPause, { ...event });
    }
  }

  #event(now: number): RateLimitEvent {
    return { until: new Date(Date.now() + this.#pausedUntil - now), waiting: this.#queue.length };
  }

  /** One timer for all: it lets the first of the queue go when the next request may be sent. */
  #schedule(now: number): void {
    clearTimeout(this.#timer);
    if (this.#queue.length === 0) return;
    this.#timer = setTimeout(() => this.#release(), Math.min(this.#wait(now), longestTimer));
  }

  #release(): void {
    let now = performance.now();
    while (this.#queue.length > 0 && this.#wait(now) < 1) {
      this.#sent(now);
      this.#queue.shift()?.go();
      now = performance.now();
    }
    this.#schedule(now);
  }
}

/** Counts the requests of the last minute, to the second. */
class RecentRequests {
  readonly #counts = new Uint32Array(60);
  #second = 0;

  add(now: number): void {
    const at = this.#move(now);
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
  }

  /** Takes back one that was refused, and returns how many passed. */
  refused(now: number): number {
    const at = this.#move(now);
    const passed = Math.max(0, this.count(now) - 1);
    this.#counts[at] = Math.max(0, (this.#counts[at] ?? 0) - 1);
    return passed;
  }

  count(now: number): number {
    this.#move(now);
    return this.#counts.reduce((sum, count) => sum + count, 0);
  }

  #move(now: number): number {
    const second = Math.floor(now / 1000);
    if (second !== this.#second) {
      const gone = Math.min(60, second - this.#second);
      for (let i = 1; i <= gone; i++) this.#counts[(this.#second + i) % 60] = 0;
      this.#second = second;
    }
    return second % 60;
  }
}

/** Milliseconds until the quota is reset: `RateLimit-Reset` or `x-ratelimit-reset`, in seconds or as a time since 1970. */
function parseReset(headers: Pick<Headers, "get">): number | undefined {
  const text = (headers.get("x-ratelimit-reset") ?? headers.get("ratelimit-reset"))?.trim();
  if (!text || !/^\d+(\.\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  // A number this large is a time, in seconds or in milliseconds, by the server's clock.
  const time = value > 1e11 ? value : value > 1e9 ? value * 1000 : undefined;
  if (time === undefined) return value * 1000;
  const serverTime = Date.parse(headers.get("date") ?? "");
  return Math.max(0, time - (Number.isNaN(serverTime) ? Date.now() : serverTime));
}

/** Requests a minute, where the header names the window or one of a minute is likely. */
function parseLimit(headers: Pick<Headers, "get">): number | undefined {
  const text = headers.get("x-ratelimit-limit") ?? headers.get("ratelimit-limit") ?? "";
  const [, limit, window] = /^\s*(\d+)(?:.*;\s*w=(\d+))?/.exec(text) ?? [];
  if (!limit) return undefined;
  return (Number(limit) * 60) / Number(window || 60);
}
