/** The rate limits that servers use. It reads no clock: the caller passes the time. */

/** How requests are counted. */
export const windows = ["fixed window", "sliding window", "token bucket"] as const;
/** What a 429 says of the time to wait. */
export const hints = ["Retry-After", "reset in seconds", "reset as a time", "nothing"] as const;

/** A rate limit. Hooked documents neither its limit nor its headers, so that all usual forms are here. */
export interface RateLimitForm {
  /** How requests are counted. */
  window: (typeof windows)[number];
  /** What a 429 says of the time to wait. */
  hint: (typeof hints)[number];
  /** Requests a minute. */
  limit: number;
}

const minute = 60_000;

/** Returns, for a request at a time, the headers of a refusal, or undefined if the request is allowed. */
export function rateLimit({ window, hint, limit }: RateLimitForm): (now: number) => Record<string, string> | undefined {
  if (!windows.includes(window)) throw new TypeError(`rateLimit.window: expected one of ${windows.join(", ")}`);
  if (!hints.includes(hint)) throw new TypeError(`rateLimit.hint: expected one of ${hints.join(", ")}`);
  let windowStart = 0;
  let count = 0;
  let recent: number[] = [];
  let tokens = limit;
  let filledAt = 0;
  /** Milliseconds until another request is allowed; 0 takes it. */
  const take = (now: number): number => {
    if (window === "fixed window") {
      if (now - windowStart >= minute) [windowStart, count] = [now - (now % minute), 0];
      return count++ < limit ? 0 : windowStart + minute - now;
    }
    if (window === "sliding window") {
      recent = recent.filter((at) => at > now - minute);
      if (recent.length >= limit) return (recent[0] as number) + minute - now;
      recent.push(now);
      return 0;
    }
    tokens = Math.min(limit, tokens + ((now - filledAt) * limit) / minute);
    filledAt = now;
    if (tokens < 1) return ((1 - tokens) * minute) / limit;
    tokens--;
    return 0;
  };
  return (now) => {
    const wait = take(now);
    if (wait === 0) return undefined;
    const seconds = String(Math.ceil(wait / 1000));
    if (hint === "Retry-After") return { "retry-after": seconds };
    if (hint === "reset in seconds") return { "ratelimit-reset": seconds, "ratelimit-remaining": "0" };
    if (hint === "reset as a time") return { "x-ratelimit-reset": String(Math.ceil((Date.now() + wait) / 1000)) };
    return {};
  };
}
