/** The results of the mutation proof, as `npm run contract:drift` writes them. */
import { existsSync, readFileSync } from "node:fs";
import type { DriftResults } from "../drift/results.ts";

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
