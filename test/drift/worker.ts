/** Judges the mutants whose indices it is sent, and tells what became of them. */
import { readSpec } from "../../scripts/spec/read.ts";
import type { Mutant } from "./mutant.ts";
import { listMutants } from "./mutants.ts";
import { Court } from "./trial.ts";

const spec = readSpec();
const mutants = listMutants(spec);
const court = new Court(spec);

// A promise that is rejected ends the process: what went wrong is no verdict.
process.on("message", async (index: number) => {
  const mutant = mutants[index] as Mutant;
  try {
    process.send?.({ index, ...(await court.judge(mutant)) });
  } catch (error) {
    console.error(`${mutant.operator} (${mutant.change}) at ${mutant.place}`);
    throw error;
  }
});
process.send?.("ready");
