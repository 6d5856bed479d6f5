/** Pure decisions: whether to send a request again, and when. */
import { reachOf } from "./never-sent.ts";

/** What became of one attempt. */
export type Outcome =
  | { kind: "response"; status: number; retryAfter: number | undefined }
  | { kind: "timeout" }
  /** `sent` is false if the request certainly did not reach the server; `permanent` if another attempt cannot help. */
  | { kind: "connection"; sent: boolean; permanent: boolean };

const transient = new Set([408, 429, 500, 502, 503, 504]);

/** A request without effect on the server: repeating it is always safe, and it is never "processed". */
export function isRead(method: string): boolean {
  return method === "GET" || method === "HEAD";
}

/**
 * Nothing paid happens twice: unless a request is repeatable, it is sent again only if the server certainly did not carry
 * it out. A 429 is not decided here: it waits in the pacer.
 */
export function shouldRetry(repeatable: boolean, outcome: Outcome): boolean {
  if (outcome.kind === "timeout") return repeatable;
  if (outcome.kind === "connection") return !outcome.permanent && (repeatable || !outcome.sent);
  return repeatable ? transient.has(outcome.status) : isRefusalForNow(outcome);
}

/** Whether the server may have carried out the request of an attempt that ended like this. */
export function mayHaveBeenProcessed(method: string, outcome: Outcome): boolean {
  if (isRead(method)) return false;
  if (outcome.kind === "timeout") return true;
  if (outcome.kind === "connection") return outcome.sent;
  const { status } = outcome;
  // 408 and 499 are sent by proxies that gave up waiting. 307 and 308 ask for the same request elsewhere.
  const refused =
    (status >= 400 && status < 500 && status !== 408 && status !== 499) || status === 307 || status === 308;
  return !refused && !isRefusalForNow(outcome);
}

/** A 503 that asks to come back later was not carried out. Without a time to wait, it may have failed halfway. */
function isRefusalForNow(outcome: Outcome & { kind: "response" }): boolean {
  return outcome.status === 503 && outcome.retryAfter !== undefined && outcome.retryAfter > 0;
}

/** Whether a later attempt of a repeatable request may succeed where an earlier one failed with this error. */
export function mayPass(error: { name: string; status: number | undefined; cause?: unknown }): boolean {
  const { name, status, cause } = error;
  if (name === "HookedTimeoutError") return true;
  // Once a status came, the connection was all right.
  if (name === "HookedConnectionError") return status !== undefined || !reachOf(cause).permanent;
  return status !== undefined && transient.has(status);
}

const firstBackoff = 500;
const longestBackoff = 8_000;
export const shortestDelay = 50;

/**
 * Milliseconds to wait after the given attempt (1 is the first): exponential with full jitter, so that many clients
 * do not come back at once, and at least 50.
 */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(longestBackoff, firstBackoff * 2 ** (attempt - 1));
  return Math.max(shortestDelay, Math.round(random() * ceiling));
}

/**
 * Milliseconds that a response asks to wait: `Retry-After` in seconds or as a date, which is read against the server's own
 * clock. Undefined for anything else.
 */
export function parseRetryAfter(headers: Pick<Headers, "get">, now: () => number = Date.now): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Math.round(Number(value) * 1000);
  // Date.parse accepts almost anything; a date of HTTP ends with its time zone.
  const date = value.endsWith(" GMT") ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(date)) return undefined;
  return timeUntil(date, headers, now);
}

/** Milliseconds from the `Date` of a response, or from now, to a time of the server's own clock. */
export function timeUntil(time: number, headers: Pick<Headers, "get">, now = Date.now): number {
  const serverTime = Date.parse(headers.get("date") ?? "");
  return Math.max(0, time - (Number.isNaN(serverTime) ? now() : serverTime));
}

/** The wait before the next attempt: what the server asked for, at least 50 ms, else the own back-off. */
export function delayBefore(attempt: number, retryAfter: number | undefined, random?: () => number): number {
  return retryAfter ? Math.max(shortestDelay, retryAfter) : backoff(attempt, random);
}
