/**
 * The mutation proof: changes the spec in every way of the catalogue, one at a time, regenerates, and sees who notices.
 *
 *   npm run contract:drift                            all changes
 *   npm run contract:drift -- --sample 200 --seed 7   some of them, of each kind first
 *   npm run contract:drift -- --operator enum         those whose operator has this in its name
 *
 * The results go to .cache/drift.json, or where --json says. Exit codes: 0 nothing that breaks somebody goes unnoticed and
 * nothing else gives an alarm, 1 something does, 2 could not run.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { readSpec, root, type Spec, specHash } from "../../scripts/spec/read.ts";
import { at, type Mutant } from "./mutant.ts";
import { listMutants } from "./mutants.ts";
import { checkMutants } from "./pool.ts";
import { type DriftResults, describeResults, isProven, type MutantResult, resultOf } from "./results.ts";

async function main(): Promise<void> {
  const { sample, seed, operator, json } = readArguments();
  const spec = readSpec();
  const mutants = listMutants(spec);
  const matching = [...mutants.keys()].filter((i) => mutants[i]?.operator.includes(operator));
  if (matching.length === 0) throw new Error(`No operator has "${operator}" in its name`);
  const operators = matching.map((i) => mutants[i]?.operator);
  const chosen = sample === undefined ? matching : choose(matching, operators, sample, seed);

  const started = performance.now();
  const found = new Map<number, MutantResult>();
  await checkMutants(chosen, ({ index, ...detection }) => {
    const mutant = mutants[index] as Mutant;
    const result = resultOf(mutant, detection);
    found.set(index, result.outcome === "survived" ? { ...result, evidence: difference(spec, mutant) } : result);
    if (process.stderr.isTTY) process.stderr.write(`\r${found.size} of ${chosen.length} `);
  });
  const results: DriftResults = {
    spec: specHash(spec),
    seconds: (performance.now() - started) / 1000,
    all: mutants.length,
    mutants: [...found].sort(([a], [b]) => a - b).map(([, result]) => result),
  };
  mkdirSync(dirname(json), { recursive: true });
  writeFileSync(json, JSON.stringify(results, undefined, 1));
  if (sample !== undefined) console.log(`A sample of ${chosen.length} of ${matching.length} changes, seed ${seed}`);
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

/** One of each kind first, then any; the same for the same seed. */
function choose(items: readonly number[], kinds: readonly unknown[], size: number, seed: number): number[] {
  const order = shuffle([...items.keys()], seed);
  const first = order.filter((at, i) => order.findIndex((other) => kinds[other] === kinds[at]) === i);
  return [...new Set([...first, ...order])].slice(0, size).map((at) => items[at] as number);
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

/** What a mutant changes, as lines of YAML. */
function difference(spec: Spec, { place, apply, operations }: Mutant): string {
  const copy = structuredClone(spec);
  const before = stringify(at(copy, place)).split("\n");
  apply(copy);
  let after: string[] = [];
  try {
    after = stringify(at(copy, place)).split("\n");
  } catch {
    // It is gone from this place.
  }
  const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line}`);
  const come = after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
  return `Types and contract suite say nothing of ${operations.join(", ")}:\n${[...gone, ...come].slice(0, 20).join("\n")}`;
}

main().catch((error: Error) => {
  console.error(`Could not run: ${error.message}`);
  process.exitCode = 2;
});
