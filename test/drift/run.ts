/**
 * The mutation proof: changes the spec in every way of the catalogue, one at a time, regenerates, and sees who notices.
 *
 *   npm run test:drift                            all changes
 *   npm run test:drift -- --sample 200 --seed 7   some of them, the same ones for the same seed
 *   npm run test:drift -- --operator enum         those whose operator has this in its name
 *
 * The results go to .cache/drift.json, or where --json says. Exit codes: 0 nothing that breaks somebody goes unnoticed and
 * nothing else gives an alarm, 1 something does, 2 could not run.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { readSpec, root, specHash } from "../../scripts/spec.ts";
import type { Mutant } from "./mutant.ts";
import { listMutants } from "./mutants.ts";
import { judgeAll } from "./pool.ts";
import { describeResults, isProven, type Result, type Results, resultOf } from "./results.ts";

async function main(): Promise<void> {
  const { sample, seed, operator, json } = readArguments();
  const spec = readSpec();
  const mutants = listMutants(spec);
  const matching = [...mutants.keys()].filter((i) => mutants[i]?.operator.includes(operator));
  if (matching.length === 0) throw new Error(`No operator has "${operator}" in its name`);
  const chosen = sample === undefined ? matching : shuffle(matching, seed).slice(0, sample);

  const started = performance.now();
  const found = new Map<number, Result>();
  await judgeAll(chosen, ({ index, ...judgement }) => {
    found.set(index, resultOf(mutants[index] as Mutant, judgement));
    if (process.stderr.isTTY) process.stderr.write(`\r${found.size} of ${chosen.length} `);
  });
  const results: Results = {
    spec: specHash(spec),
    seconds: (performance.now() - started) / 1000,
    mutants: [...found].sort(([a], [b]) => a - b).map(([, result]) => result),
  };
  mkdirSync(dirname(json), { recursive: true });
  writeFileSync(json, JSON.stringify(results, undefined, 1));
  console.log(describeResults(results));
  process.exitCode = isProven(results) ? 0 : 1;
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      sample: { type: "string" },
      seed: { type: "string", default: "1" },
      operator: { type: "string", default: "" },
      json: { type: "string", default: join(root, ".cache/drift.json") },
    },
  });
  const whole = (name: "sample" | "seed", text: string) => {
    if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${name} must be a whole number of 1 or more, not "${text}"`);
    return Number(text);
  };
  return {
    ...values,
    seed: whole("seed", values.seed),
    sample: values.sample === undefined ? undefined : whole("sample", values.sample),
  };
}

/** The same order for the same seed. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

main().catch((error: Error) => {
  console.error(`Could not run: ${error.message}`);
  process.exitCode = 2;
});
