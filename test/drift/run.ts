import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { defineCommand, type Output, start, UsageError } from "../../scripts/cli/command.ts";
import { readSpec, root, type Spec, specHash } from "../../scripts/spec/read.ts";
import { at, type Mutant } from "./mutant.ts";
import { listMutants } from "./mutants.ts";
import { checkMutants } from "./pool.ts";
import { type DriftResults, describeResults, isProven, type MutantResult, resultOf } from "./results.ts";

const command = defineCommand({
  usage: "npm run contract:drift [-- options]",
  help: [
    "The mutation proof: changes openapi.yaml in every way of a catalogue, one change at a time, regenerates, and reports who",
    "notices. It fails if a breaking change survives, or if a compatible one raises an alarm.",
    "",
    "  --sample N        this many changes, of each kind first; default all",
    "  --seed N          which ones: the same for the same seed; default 1",
    "  --operator TEXT   only kinds of changes that have this in their name",
    "  --json FILE       where the results go; default .cache/drift.json",
  ].join("\n"),
  options: {
    sample: { type: "string" },
    seed: { type: "string" },
    operator: { type: "string" },
    json: { type: "string" },
  },
  run: prove,
});

type Values = Partial<Record<"sample" | "seed" | "operator" | "json", string | undefined>>;

async function prove(values: Values, _argument: string | undefined, { out: print }: Output): Promise<number> {
  const { operator = "", json = join(root, ".cache/drift.json") } = values;
  const seed = whole("seed", values.seed ?? "1");
  const sample = values.sample === undefined ? undefined : whole("sample", values.sample);
  const spec = readSpec();
  const mutants = listMutants(spec);
  const matching = [...mutants.keys()].filter((i) => mutants[i]?.operator.includes(operator));
  if (matching.length === 0) throw new UsageError(`No operator has "${operator}" in its name`);
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
  if (sample !== undefined) print(`A sample of ${chosen.length} of ${matching.length} changes, seed ${seed}`);
  print(describeResults(results));
  return isProven(results) ? 0 : 1;
}

function whole(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`--${name} must be a whole number of 1 or more, not "${text}"`);
  return Number(text);
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
  return `Types and contract suite do not notice ${operations.join(", ")}:\n${[...gone, ...come].slice(0, 20).join("\n")}`;
}

await start(command);
