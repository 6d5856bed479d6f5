/** Lets processes check mutants side by side, one for each core. */
import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Detection } from "./check-mutant.ts";

export type IndexedDetection = { index: number } & Detection;

/** Mutants that one process checks before another takes its place: the compiler keeps much of what it has seen. */
const shift = 500;

/** Checks the mutants of these indices, and reports each as soon as it is done. */
export async function checkMutants(
  indices: readonly number[],
  onResult: (outcome: IndexedDetection) => void,
): Promise<void> {
  const queue = [...indices];
  const work = async () => {
    while (queue.length > 0) await checkSome(queue, onResult);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function checkSome(queue: number[], onResult: (outcome: IndexedDetection) => void): Promise<void> {
  const worker = fork(fileURLToPath(new URL("worker.ts", import.meta.url)), { execArgv: ["--import", "tsx"] });
  try {
    await new Promise<void>((resolve, reject) => {
      let left = shift;
      worker.on("message", (message: "ready" | IndexedDetection) => {
        if (message !== "ready") onResult(message);
        const next = left-- > 0 ? queue.shift() : undefined;
        if (next !== undefined) worker.send(next);
        else resolve();
      });
      worker.on("exit", (code) => reject(new Error(`A process that checks ended with code ${code}`)));
    });
  } finally {
    end(worker);
  }
}

function end(worker: ChildProcess): void {
  worker.removeAllListeners();
  worker.kill();
}
