/** Interleaved rounds: every contestant makes its calls in a process of its own, one after the other, again and again. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

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

/** Runs `work` with a process for each peer, then ends them. */
export async function withContestants<T>(
  names: readonly string[],
  { args = [], flags = [] }: { args?: readonly string[]; flags?: string[] },
  work: (contestants: Contestant[]) => Promise<T>,
): Promise<T> {
  const children: ChildProcess[] = [];
  try {
    const contestants: Contestant[] = [];
    for (const name of names) {
      const child = start("worker.mjs", [name, ...args], flags);
      children.push(child);
      const calls = (await nextMessage(child)) as string[];
      const measure = (batch: Batch) => {
        child.send(batch);
        return nextMessage(child) as Promise<Sample>;
      };
      contestants.push({ name, calls, measure });
    }
    return await work(contestants);
  } finally {
    for (const child of children) child.kill();
  }
}

/** Runs `work` with the address of the loopback server. */
export async function withServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = start("server.mjs", [], []);
  try {
    return await work((await nextMessage(server)) as string);
  } finally {
    server.kill();
  }
}

/** Runs a program of this folder to its end, and returns the one message that it sends. */
export async function runToEnd<T>(program: string, args: readonly string[] = [], flags: string[] = []): Promise<T> {
  const child = start(program, args, flags);
  try {
    return (await nextMessage(child)) as T;
  } finally {
    child.kill();
  }
}

function start(program: string, args: readonly string[], execArgv: string[]): ChildProcess {
  return fork(fileURLToPath(new URL(program, import.meta.url)), args, { execArgv });
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`${child.spawnargs.slice(1).join(" ")} ended (${code})`));
    child.once("exit", onExit);
    child.once("message", (message) => {
      child.removeListener("exit", onExit);
      resolve(message);
    });
  });
}

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
