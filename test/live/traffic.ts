/** Calls a live API through the public client, one request after the other, and writes down what came of it. */
import type { OperationEntry } from "../../scripts/spec/read.ts";
import { redactor } from "../../src/http/redact.ts";
import { Hooked } from "../../src/index.ts";
import type { Deviation } from "../engine/deviations.ts";
import { type HelperOutcome, settle } from "../engine/outcome.ts";
import { type Exchange, recordingFetch } from "../engine/record.ts";
import { mapStrings } from "./text.ts";

/** One call with all its attempts, and what the client made of it. */
export interface CallRecord {
  entry: OperationEntry;
  call: string;
  /** The status that the spec has for it; 200 stands for any success. */
  expects: 200 | 401 | 404;
  exchanges: Exchange[];
  outcome: HelperOutcome;
  /** What else must hold of the result. */
  check?: ((result: unknown) => Deviation[]) | undefined;
}

export interface LiveTarget {
  baseUrl: string;
  apiKey: string;
}

export interface TrafficOptions {
  /** Milliseconds from one request to the next. Default 1,000, and none on loopback. */
  interval?: number | undefined;
  /** How often a request is sent again after a failure that may pass. Default 2. */
  maxRetries?: number | undefined;
  /** Called with what is about to be written, and with waits for the rate limit. */
  announce?: ((line: string) => void) | undefined;
}

/** What is called, and with which key. */
export interface LiveRequest extends Pick<CallRecord, "entry" | "call" | "expects" | "check"> {
  key?: "right" | "wrong" | "none";
  send: (hooked: Hooked) => PromiseLike<unknown>;
}

/** More than any response of the API has: what is longer is cut off, so that no server fills the memory. */
const mostBytes = 16_000_000;

/** One client for all calls: a 429 holds those that follow as well. What it records does not hold the key. */
export function openTraffic(
  target: LiveTarget,
  { interval, maxRetries = 2, announce }: TrafficOptions,
): (request: LiveRequest) => Promise<CallRecord> {
  const paced = pace(interval ?? defaultInterval(target.baseUrl));
  const redact = redactor(target.apiKey);
  let key: LiveRequest["key"] = "right";
  let exchanges: Exchange[] = [];
  const hooked = new Hooked({
    apiKey: () => (key === "right" ? target.apiKey : "no-such-key"),
    baseUrl: target.baseUrl,
    maxRetries,
    timeout: 30_000,
    onRateLimit: ({ until }) => announce?.(`The rate limit is reached: waiting until ${until.toISOString()}`),
    fetch: async (url, init) => {
      await paced();
      return recordingFetch(exchanges, key === "none" ? { "x-api-key": undefined } : {}, boundedFetch)(url, init);
    },
  });
  return async ({ key: ofCall = "right", send, ...request }) => {
    [key, exchanges] = [ofCall, []];
    const { result, error } = await settle(send(hooked));
    const outcome = error === undefined ? { result: mapStrings(result, redact) } : { error };
    // Before anything is checked: a key that is cut off for printing would not be found any more.
    return { ...request, exchanges: mapStrings(exchanges, redact), outcome };
  };
}

const boundedFetch: typeof fetch = async (url, init) => {
  const response = await fetch(url, init);
  if (!response.body) return response;
  let bytes = 0;
  const bound = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) controller.error(new Error(`it is longer than ${mostBytes / 1_000_000} MB`));
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(bound), { status, statusText, headers });
};

/** Milliseconds from one request to the next, so that the check does not look like an attack. */
export function defaultInterval(baseUrl: string): number {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(baseUrl).hostname) ? 0 : 1_000;
}

const realClock = {
  now: () => performance.now(),
  sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
};

/** Resolves when the next request may begin. */
export function pace(interval: number, clock = realClock): () => Promise<void> {
  let next = 0;
  return async () => {
    const wait = next - clock.now();
    if (wait > 0) await clock.sleep(wait);
    next = clock.now() + interval;
  };
}
