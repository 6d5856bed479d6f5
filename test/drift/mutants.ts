import type { Spec } from "../../scripts/spec/read.ts";
import type { Mutant } from "./mutant.ts";
import { callbackMutants } from "./operators/callbacks.ts";
import { compatibleMutants } from "./operators/compatible.ts";
import { compositionMutants } from "./operators/composition.ts";
import { documentationMutants } from "./operators/documentation.ts";
import { exampleMutants } from "./operators/examples.ts";
import { operationMutants } from "./operators/operations.ts";
import { schemaMutants } from "./operators/schemas.ts";

const catalogue = [
  schemaMutants,
  operationMutants,
  callbackMutants,
  exampleMutants,
  compatibleMutants,
  compositionMutants,
  documentationMutants,
];

/** Every change of the catalogue that a spec has a place for, once, always in the same order. */
export function listMutants(spec: Spec): Mutant[] {
  const mutants = new Map<string, Mutant>();
  for (const mutant of catalogue.flatMap((operators) => [...operators(spec)])) {
    const { operator, place, change, operations } = mutant;
    const key = `${operator} ${place} ${change}`;
    // What operations share is changed once for all of them.
    const known = mutants.get(key);
    mutants.set(key, { ...mutant, operations: [...new Set([...(known?.operations ?? []), ...operations])] });
  }
  return [...mutants.values()];
}
