/** The mutation proof proves nothing if its mutants are none, or if it takes anything for an outcome. */
import { expect, test } from "@jest/globals";
import { readSpec } from "../../scripts/spec/read.ts";
import type { Detection } from "../drift/check-mutant.ts";
import type { Mutant } from "../drift/mutant.ts";
import { listMutants } from "../drift/mutants.ts";
import { isProven, resultOf } from "../drift/results.ts";

const spec = readSpec();
const unchanged = JSON.stringify(spec);
const mutants = listMutants(spec);
const ofEachKind = [...new Map(mutants.map((mutant) => [mutant.operator, mutant])).values()];

test("there are thousands, each once, in an order that stays", () => {
  const names = mutants.map(({ operator, place, change }) => `${operator} ${place} ${change}`);
  expect(names.length).toBeGreaterThan(5_000);
  expect(new Set(names).size).toBe(names.length);
  expect(listMutants(readSpec()).map(({ operator, place, change }) => `${operator} ${place} ${change}`)).toEqual(names);
});

test.each(ofEachKind.map((mutant) => [mutant.operator, mutant] as const))(
  "%s changes the spec, and only its copy",
  (_, mutant) => {
    const copy = structuredClone(spec);
    mutant.apply(copy);
    expect(JSON.stringify(copy)).not.toBe(unchanged);
    expect(JSON.stringify(spec)).toBe(unchanged);
    expect(mutant.operations.length).toBeGreaterThan(0);
  },
);

const noticing = ["generator", "client", "oracle", "document", "types"] as const;
const silent = ["coverage", "none"] as const;

test.each<[boolean, Detection["layer"], string]>([
  ...noticing.flatMap((layer) => [[true, layer, "caught"] as const, [false, layer, "false alarm"] as const]),
  ...silent.flatMap((layer) => [[true, layer, "survived"] as const, [false, layer, "silent"] as const]),
] as never)("a change that breaks somebody (%s) and is noticed by %s: %s", (breaking, layer, outcome) => {
  const result = resultOf({ ...(mutants[0] as Mutant), breaking }, { layer, evidence: "" });
  expect(result.outcome).toBe(outcome);
  const proven = outcome !== "survived" && outcome !== "false alarm";
  expect(isProven({ spec: "", seconds: 1, all: 1, mutants: [result] })).toBe(proven);
});
