/** Checks the mutants whose indices it is sent, and reports who noticed each. */
import { readSpec } from "../../scripts/spec/read.ts";
import { MutantChecker } from "./check-mutant.ts";
import type { Mutant } from "./mutant.ts";
import { listMutants } from "./mutants.ts";

const spec = readSpec();
const mutants = listMutants(spec);
const checker = new MutantChecker(spec);

// A rejected promise ends the process: an error is no outcome.
process.on("message", async (index: number) => {
  const mutant = mutants[index] as Mutant;
  try {
    process.send?.({ index, ...(await checker.check(mutant)) });
  } catch (error) {
    console.error(`${mutant.operator} (${mutant.change}) at ${mutant.place}`);
    throw error;
  }
});
process.send?.("ready");
