/** Interleaved rounds: every contestant makes its calls in a process of its own, one after the other, again and again. */
import { nextMessage, withChild } from "../../scripts/cli/child.ts";

/** CPU time (of the process with its threads) and bytes on the heap, each of one call. */
export interface Sample {
  cpu: number;
  bytes: number;
}

export interface Batch {
  call: string;
  calls: number;
  concurrency: number;
}

/** A process that was started, and makes calls on command. */
export interface Contestant {
  name: string;
  /** Its commands. */
  calls: string[];
  measure(batch: Batch): Promise<Sample>;
}

/** Runs `work` with a process for each peer. Each starts before the next one, and ends after it. */
export async function withContestants<T>(
  [name, ...others]: readonly string[],
  options: { args?: readonly string[]; flags?: string[] },
  work: (contestants: Contestant[]) => Promise<T>,
  started: Contestant[] = [],
): Promise<T> {
  if (name === undefined) return work(started);
  const { args = [], flags = [] } = options;
  return withChild(program("worker.mjs"), { args: [name, ...args], flags }, async (child) => {
    const calls = await nextMessage<string[]>(child);
    const measure = (batch: Batch) => {
      child.send(batch);
      return nextMessage<Sample>(child);
    };
    return withContestants(others, options, work, [...started, { name, calls, measure }]);
  });
}

/** Runs `work` with the address of the loopback server. */
export function withServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  return withChild(program("server.mjs"), {}, async (server) => work(await nextMessage(server)));
}

/** Runs a program of this folder to its end, and returns the one message that it sends. */
export function runToEnd<T>(name: string, ...args: readonly string[]): Promise<T> {
  return withChild(program(name), { args, flags: ["--expose-gc"] }, (child) => nextMessage<T>(child));
}

const program = (name: string) => new URL(name, import.meta.url);

/** The median of values, with the quartiles around it. */
export interface Spread {
  low: number;
  median: number;
  high: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}
