/** The rate limit of one client: after a 429 all calls that were not sent yet wait, first come first served. */
import { listen, longestTimer } from "./deadline.ts";
import { notify, type RateLimitEvent } from "./observers.ts";
import { parseLimit, parseReset } from "./quota.ts";
import { RecentRequests } from "./recent-requests.ts";
import { parseRetryAfter, shortestDelay } from "./retry.ts";

const minute = 60_000;
/** The first pause after a 429 that names no time; doubled while the server goes on refusing, up to a minute. */
const firstPause = 1_000;
/** Calls that `requestsPerMinute` lets pass at once. */
const burst = 5;
/** Paces a little below what was seen to pass: the clocks of server and client do not agree to the millisecond. */
const margin = 1.02;
/** Each request that passes shortens the interval, so that a limit that was guessed too low is left behind. */
const speedUp = 0.998;
/** After a pause each request shortens the gap to the next by this. */
const rampDown = 0.8;
/** Milliseconds without a 429 after which a window is taken to hold more than was seen to pass. */
const confidence = 300_000;
/** Fewer requests than this in the last minute say nothing about the limit; then one a second is tried. */
const leastEvidence = 5;
/** An interval shorter than this is none. */
const shortestInterval = 5;

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
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the rate limit allows the next request; 0 while no limit is known to be near. */
  #pausedUntil = 0;
  /** When the present pause began: 429s of requests that were sent before are about the same excess. */
  #pausedAt = 0;
  /** 429s since the last request that passed, and when the first of them came. */
  #refusals = 0;
  #refusedAt = 0;
  /** Requests a minute that were seen to pass; 0 while no limit is known. */
  #limit = 0;
  /** Whether the limit counts requests within a window. Else it lets them pass evenly, as a token bucket does. */
  #windowed = false;
  /** Milliseconds between two requests, unless the limit has windows: then only the first after a pause are spread. */
  #interval = 0;
  #ramp = 0;
  #nextAt = 0;
  /** When the spacing would allow a request if none had been sent early. */
  #spacedAt = 0;
  readonly #recent = new RecentRequests();

  constructor(requestsPerMinute?: number, onRateLimit?: (event: RateLimitEvent) => void) {
    this.#spacing = requestsPerMinute ? minute / requestsPerMinute : 0;
    this.#onRateLimit = onRateLimit;
  }

  /** Milliseconds until the next request may be sent. */
  get pause(): number {
    return this.#wait(performance.now());
  }

  /** Takes a turn if a request may be sent at once. Returns the time, or undefined if it may not. */
  pass(): number | undefined {
    const now = performance.now();
    if (this.#queue.length > 0 || this.#wait(now) > 0) return undefined;
    this.#sent(now);
    return now;
  }

  /**
   * Waits for a turn. Returns `true` when the request may be sent, `false` when `maxWait` is over or `signal` is aborted. By
   * its ticket, a number that grows with each call, a call keeps its place when it has to wait again.
   */
  enter(ticket: number, { signal, maxWait, onPause }: Turn): Promise<boolean> {
    const now = performance.now();
    if (this.#pausedUntil - now > maxWait) return Promise.resolve(false);
    return new Promise((resolve) => {
      const end = (mayBeSent: boolean) => {
        clearTimeout(limit);
        unlisten();
        resolve(mayBeSent);
      };
      const waiter = { ticket, go: () => end(true), onPause };
      const leave = () => {
        this.#queue.splice(this.#queue.indexOf(waiter), 1);
        // With nobody left to wait, the timer would only keep the process alive.
        this.#schedule(performance.now());
        end(false);
      };
      const limit = maxWait <= longestTimer ? setTimeout(leave, maxWait) : undefined;
      const unlisten = listen(signal, leave);
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
      if (this.#refusals === 0) this.#refusedAt = now;
      this.#refusals++;
      this.#pausedAt = now;
      this.#learn(parseLimit(headers) ?? seen);
    }
    const backoff = this.#refusals > 1 || asked === undefined ? firstPause * 2 ** (this.#refusals - 1) : 0;
    // A window is free again when its first requests have left it: no later than that it is worth a try.
    const free = this.#recent.freeAt(this.#limit, now) - now;
    const guess = Math.min(minute, backoff, asked === undefined && free > 0 ? free : minute);
    this.#pauseUntil(now + Math.max(shortestDelay, asked ?? 0, guess), now);
    return asked;
  }

  /** Learns from any other response: how many requests are left. */
  accepted(headers: Pick<Headers, "get">, sentAt: number): void {
    if (this.#limit > 0 && sentAt >= this.#pausedAt) this.#passed();
    const remaining = headers.get("x-ratelimit-remaining") ?? headers.get("ratelimit-remaining");
    if (remaining !== "0") return;
    const reset = parseReset(headers);
    if (reset === undefined || reset > 60 * minute) return;
    const now = performance.now();
    this.#pausedAt = now;
    if (this.#limit === 0) this.#learn(parseLimit(headers) ?? this.#recent.count(now));
    this.#windowed = reset > firstPause;
    this.#pauseUntil(now + reset, now);
  }

  #learn(limit: number): void {
    this.#limit = limit < leastEvidence ? minute / firstPause : limit;
    this.#interval = (minute / this.#limit) * margin;
    this.#ramp = this.#interval;
  }

  /** A request passed: the pause was long enough. Its length shows whether the limit has windows or is a bucket. */
  #passed(): void {
    const now = performance.now();
    if (this.#refusals > 0) this.#windowed = now - this.#refusedAt > 5 * this.#interval;
    this.#refusals = 0;
    this.#interval *= speedUp;
    if (now - this.#refusedAt > confidence) this.#limit /= speedUp;
  }

  /** Milliseconds until the next request may be sent. */
  #wait(now: number): number {
    // Evenly, after a minute without requests or with hardly any interval left, there is no limit to be kept.
    if (
      !this.#windowed &&
      (this.#interval < shortestInterval || now > Math.max(this.#nextAt, this.#pausedUntil) + minute)
    ) {
      this.#limit = 0;
    }
    let limited = this.#pausedUntil;
    if (this.#limit > 0) {
      const inWindow = this.#windowed && this.#refusals === 0;
      limited = Math.max(limited, this.#nextAt, inWindow ? this.#recent.freeAt(this.#limit, now) : 0);
    }
    const spaced = this.#spacing > 0 ? this.#spacedAt - this.#spacing * (burst - 1) : 0;
    return Math.max(0, limited - now, spaced - now);
  }

  #sent(now: number): void {
    this.#recent.add(now);
    if (this.#limit > 0) this.#nextAt = now + (this.#windowed ? this.#ramp : this.#interval);
    this.#ramp = this.#ramp > shortestInterval ? this.#ramp * rampDown : 0;
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
