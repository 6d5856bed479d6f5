/** Lets processes check mutants side by side, one for each core. */
import { availableParallelism } from "node:os";
import { nextMessage, withChild } from "../../scripts/cli/child.ts";
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
  const checkSome = () =>
    withChild(new URL("worker.ts", import.meta.url), { flags: ["--import", "tsx"] }, async (worker) => {
      await nextMessage<"ready">(worker);
      for (let left = shift; left > 0; left--) {
        const index = queue.shift();
        if (index === undefined) return;
        worker.send(index);
        onResult(await nextMessage(worker));
      }
    });
  const work = async () => {
    while (queue.length > 0) await checkSome();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}
