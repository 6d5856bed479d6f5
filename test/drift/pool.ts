/** Lets processes judge mutants side by side, one for each core. */
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Judgement } from "./trial.ts";

export type Verdict = { index: number } & Judgement;

/** Judges the mutants of these indices, and tells each verdict when it is known. */
export async function judgeAll(indices: readonly number[], onVerdict: (verdict: Verdict) => void): Promise<void> {
  const queue = [...indices];
  const size = Math.min(availableParallelism(), queue.length);
  const workers = Array.from({ length: size }, () =>
    fork(fileURLToPath(new URL("worker.ts", import.meta.url)), { execArgv: ["--import", "tsx"] }),
  );
  const runs = workers.map(
    (worker) =>
      new Promise<void>((resolve, reject) => {
        worker.on("message", (message: "ready" | Verdict) => {
          if (message !== "ready") onVerdict(message);
          const next = queue.shift();
          if (next !== undefined) worker.send(next);
          else resolve();
        });
        worker.on("exit", (code) => reject(new Error(`A process that judges ended with code ${code}`)));
      }),
  );
  try {
    await Promise.all(runs);
  } finally {
    for (const worker of workers) worker.kill();
  }
}
