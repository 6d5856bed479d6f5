/** Reads the headers in which servers report a quota. */
import { timeUntil } from "./retry.ts";

/** Milliseconds until the quota is reset: `RateLimit-Reset` or `x-ratelimit-reset`, in seconds or as a time since 1970. */
export function parseReset(headers: Pick<Headers, "get">): number | undefined {
  const text = (headers.get("x-ratelimit-reset") ?? headers.get("ratelimit-reset"))?.trim();
  if (!text || !/^\d+(\.\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  // A number this large is a time, in seconds or in milliseconds, by the server's clock.
  const time = value > 1e11 ? value : value > 1e9 ? value * 1000 : undefined;
  return time === undefined ? value * 1000 : timeUntil(time, headers);
}

/** Requests a minute, where the header names the window or one of a minute is likely. */
export function parseLimit(headers: Pick<Headers, "get">): number | undefined {
  const text = headers.get("x-ratelimit-limit") ?? headers.get("ratelimit-limit") ?? "";
  const [, limit, window] = /^\s*(\d+)(?:.*;\s*w=(\d+))?/.exec(text) ?? [];
  if (!limit) return undefined;
  return (Number(limit) * 60) / (Number(window) || 60);
}
