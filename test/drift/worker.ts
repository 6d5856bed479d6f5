/** Judges every nth mutant that it is told of, and tells what became of it. */
import { readSpec } from "../../scripts/spec.ts";
import { listMutants } from "./mutants.ts";
import { Court } from "./trial.ts";

const spec = readSpec();
const mutants = listMutants(spec);
const court = new Court(spec);

process.on("message", async (index: number) => {
  const mutant = mutants[index];
  if (!mutant) return;
  process.send?.({ index, ...(await court.judge(mutant)) });
});
process.send?.("ready");
