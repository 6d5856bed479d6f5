/** Calls a live API through the public client, one request after the other, and writes down what came of it. */
import type { OperationEntry } from "../../scripts/spec/read.ts";
import { Hooked } from "../../src/index.ts";
import { type HelperOutcome, settle } from "../engine/outcome.ts";
import { type Exchange, recordingFetch } from "../engine/record.ts";

/** One call with all its attempts, and what the client made of it. */
export interface CallRecord {
  entry: OperationEntry;
  call: string;
  /** The status that the spec has for it; 200 stands for any success. */
  expects: 200 | 401 | 404;
  exchanges: Exchange[];
  outcome: HelperOutcome;
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
  /** Milliseconds for each attempt. Default 30,000. */
  timeout?: number | undefined;
}

/** What is called, and with which key. */
export interface LiveRequest extends Pick<CallRecord, "entry" | "call" | "expects"> {
  key?: "right" | "wrong" | "none";
  send: (hooked: Hooked) => PromiseLike<unknown>;
}

const keyHeader = "x-api-key";

export function openTraffic(
  target: LiveTarget,
  { interval, maxRetries = 2, timeout = 30_000 }: TrafficOptions,
): (request: LiveRequest) => Promise<CallRecord> {
  const paced = pace(interval ?? defaultInterval(target.baseUrl));
  return async ({ key = "right", send, ...request }) => {
    const exchanges: Exchange[] = [];
    const record = recordingFetch(exchanges);
    const hooked = new Hooked({
      apiKey: key === "right" ? target.apiKey : "no-such-key",
      baseUrl: target.baseUrl,
      maxRetries,
      timeout,
      fetch: async (url, init) => {
        await paced();
        return record(url, key === "none" ? { ...init, headers: withoutKey(init?.headers) } : init);
      },
    });
    return { ...request, exchanges, outcome: await settle(send(hooked)) };
  };
}

/** Milliseconds from one request to the next, so that no check is taken for an attack. */
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

function withoutKey(headers: HeadersInit | undefined): Headers {
  const copy = new Headers(headers);
  copy.delete(keyHeader);
  return copy;
}
