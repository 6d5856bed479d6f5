/**
 * The mutation proof: changes the spec in every way of the catalogue, one at a time, regenerates, and sees who notices.
 *
 *   npm run test:drift                          all changes
 *   npm run test:drift -- --sample 200 --seed 7   some of them, the same for the same seed
 *   npm run test:drift -- --operator "enum"     those whose operator has this in its name
 */
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readSpec } from "../../scripts/spec.ts";
import { listMutants } from "./mutants.ts";
import type { Judgement } from "./trial.ts";

const { values } = parseArgs({
  options: { sample: { type: "string" }, seed: { type: "string", default: "1" }, operator: { type: "string" } },
});
const mutants = listMutants(readSpec());
const chosen = [...mutants.keys()].filter((i) => mutants[i]?.operator.includes(values.operator ?? ""));
const started = performance.now();
const judgements = await judgeAll(sample(chosen, Number(values.sample ?? chosen.length), Number(values.seed)));
const rows = new Map<string, Record<string, number>>();
let wrong = 0;
for (const [i, { layer, evidence }] of judgements) {
  const mutant = mutants[i]!;
  const row = rows.get(mutant.operator) ?? {};
  rows.set(mutant.operator, row);
  row[layer] = (row[layer] ?? 0) + 1;
  const bad = mutant.breaking ? layer === "none" : layer === "types" || layer === "contract";
  if (bad) {
    wrong++;
    console.log(`${mutant.breaking ? "SURVIVED" : "FALSE ALARM"} ${mutant.operator} ${mutant.place} ${mutant.change} [${mutant.operations}] ${evidence.slice(0, 300)}`);
  }
}
console.table(Object.fromEntries(rows));
console.log(`${judgements.size} mutants, ${wrong} wrong, ${Math.round((performance.now() - started) / 1000)} s`);

async function judgeAll(indices: number[]): Promise<Map<number, Judgement>> {
  const results = new Map<number, Judgement>();
  const queue = [...indices];
  const file = fileURLToPath(new URL("worker.ts", import.meta.url));
  await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), queue.length) }, () => {
      const worker = fork(file, { execArgv: ["--import", "tsx"] });
      return new Promise<void>((resolve, reject) => {
        worker.on("message", (message: "ready" | ({ index: number } & Judgement)) => {
          if (message !== "ready") results.set(message.index, message);
          const next = queue.shift();
          if (next === undefined) worker.kill();
          else worker.send(next);
        });
        worker.on("exit", () => (queue.length > 0 ? reject(new Error("A worker ended early")) : resolve()));
      });
    }),
  );
  return new Map([...results].sort(([a], [b]) => a - b));
}

/** The same choice for the same seed, spread over all. */
function sample(indices: number[], size: number, seed: number): number[] {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return indices
    .map((index) => ({ index, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, size)
    .map(({ index }) => index);
}
