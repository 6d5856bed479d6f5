import type { Spec } from "../../scripts/spec.ts";
import type { Mutant } from "./mutant.ts";
import { compatibleMutants } from "./operators/compatible.ts";
import { operationMutants } from "./operators/operations.ts";
import { schemaMutants } from "./operators/schemas.ts";

/** Every change of the catalogue that a spec has a place for, always in the same order. */
export function listMutants(spec: Spec): Mutant[] {
  return [...schemaMutants(spec), ...operationMutants(spec), ...compatibleMutants(spec)];
}
