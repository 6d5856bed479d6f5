/** Pure decisions: whether to send a request again, and when. */

/** What became of one attempt. */
export type Outcome =
  | { kind: "reply"; status: number; retryAfter: number | undefined }
  | { kind: "timeout" }
  /** `connected` is false where the request provably never reached the server. */
  | { kind: "connection"; connected: boolean };

const transient = new Set([408, 429, 500, 502, 503, 504]);

/** Nothing paid happens twice: a POST or PATCH goes out again only if the first one was certainly not carried out. */
export function shouldRetry(method: string, outcome: Outcome): boolean {
  const repeatable = method === "GET" || method === "HEAD" || method === "DELETE";
  if (outcome.kind === "timeout") return repeatable;
  if (outcome.kind === "connection") return repeatable || !outcome.connected;
  if (repeatable) return transient.has(outcome.status);
  return outcome.status === 429 || (outcome.status === 503 && outcome.retryAfter !== undefined);
}

/** Whether the server may have carried out the request of an attempt that failed so. */
export function mayHaveBeenProcessed(method: string, outcome: Outcome): boolean {
  if (method === "GET" || method === "HEAD") return false;
  if (outcome.kind === "timeout") return true;
  if (outcome.kind === "connection") return outcome.connected;
  const refused = outcome.status === 503 && outcome.retryAfter !== undefined;
  return outcome.status === 408 || (outcome.status >= 500 && !refused);
}

const firstBackoff = 500;
const longestBackoff = 8_000;
const shortestBackoff = 50;

/**
 * Milliseconds to wait after the given attempt (1 is the first): exponential with full jitter, so that many clients
 * do not come back at once, and never nothing.
 */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(longestBackoff, firstBackoff * 2 ** (attempt - 1));
  return Math.max(shortestBackoff, Math.round(random() * ceiling));
}

/**
 * Milliseconds that a reply asks to wait: seconds, or a date, which is read against the server's own clock. Undefined
 * for anything else.
 */
export function parseRetryAfter(headers: Pick<Headers, "get">, now: () => number = Date.now): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Math.round(Number(value) * 1000);
  // Date.parse takes almost anything; a date of HTTP ends with its time zone.
  const date = value.endsWith(" GMT") ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(date)) return undefined;
  const serverTime = Date.parse(headers.get("date") ?? "");
  return Math.max(0, date - (Number.isNaN(serverTime) ? now() : serverTime));
}

/** The wait before the next attempt: what the server asked for, else the own back-off. */
export function delayBefore(attempt: number, retryAfter: number | undefined, random?: () => number): number {
  return retryAfter !== undefined && retryAfter > 0 ? retryAfter : backoff(attempt, random);
}
