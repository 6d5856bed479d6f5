/** The results of the mutation proof, as `npm run contract:drift` writes them. */
import { existsSync, readFileSync } from "node:fs";
import type { DriftResults, MutantResult } from "../drift/results.ts";

export type DriftMutant = MutantResult;

export const layers = [
  "generator",
  "client",
  "oracle",
  "document",
  "types",
  "coverage",
  "none",
] as const satisfies readonly MutantResult["layer"][];

/** Undefined if there is no such file. */
export function readDrift(file: string): DriftResults | undefined {
  if (!existsSync(file)) return undefined;
  const run = parse(readFileSync(file, "utf8"));
  if (typeof run?.spec !== "string" || !Array.isArray(run.mutants)) {
    throw new Error(`${file} is not what \`npm run contract:drift\` writes`);
  }
  return run;
}

function parse(text: string): DriftResults | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** All changes of one kind. */
export interface DriftRow {
  operator: string;
  breaking: boolean;
  mutants: DriftMutant[];
}

/** One row a kind of change, those that break first. */
export function driftRows({ mutants }: DriftResults): DriftRow[] {
  const rows = new Map<string, DriftRow>();
  for (const mutant of mutants) {
    const { operator, breaking } = mutant;
    const key = `${breaking} ${operator}`;
    const row = rows.get(key) ?? { operator, breaking, mutants: [] };
    row.mutants.push(mutant);
    rows.set(key, row);
  }
  return [...rows.values()].sort((a, b) => Number(b.breaking) - Number(a.breaking));
}

/** A breaking change that nobody noticed, or an alarm where nothing broke. */
export function isWrong({ outcome }: DriftMutant): boolean {
  return outcome === "survived" || outcome === "false alarm";
}
