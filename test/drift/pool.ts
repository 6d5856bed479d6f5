/** Lets processes judge mutants side by side, one for each core. */
import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Judgement } from "./trial.ts";

export type Verdict = { index: number } & Judgement;

/** Mutants that one process judges before another takes its place: the compiler keeps much of what it has seen. */
const shift = 500;

/** Judges the mutants of these indices, and tells each verdict when it is known. */
export async function judgeAll(indices: readonly number[], onVerdict: (verdict: Verdict) => void): Promise<void> {
  const queue = [...indices];
  const work = async () => {
    while (queue.length > 0) await judgeSome(queue, onVerdict);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function judgeSome(queue: number[], onVerdict: (verdict: Verdict) => void): Promise<void> {
  const worker = fork(fileURLToPath(new URL("worker.ts", import.meta.url)), { execArgv: ["--import", "tsx"] });
  try {
    await new Promise<void>((resolve, reject) => {
      let left = shift;
      worker.on("message", (message: "ready" | Verdict) => {
        if (message !== "ready") onVerdict(message);
        const next = left-- > 0 ? queue.shift() : undefined;
        if (next !== undefined) worker.send(next);
        else resolve();
      });
      worker.on("exit", (code) => reject(new Error(`A process that judges ended with code ${code}`)));
    });
  } finally {
    end(worker);
  }
}

function end(worker: ChildProcess): void {
  worker.removeAllListeners();
  worker.kill();
}
