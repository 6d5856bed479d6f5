/** The test plan that a spec and its drivers make: every call with every outcome. */
import { listOperations, type OperationEntry, type Spec } from "../../scripts/spec/read.ts";
import { exampleNames } from "./coverage.ts";
import type { AnyDrivers } from "./expectation.ts";

/** One call with one expected outcome. */
export interface Cell {
  name: string;
  operation: string;
  call: string;
  status: number;
  example: string;
}

/** Every operation x status x example that the spec or the drivers know, and every further call of an operation. */
export function planCells(spec: Spec, drivers: AnyDrivers): Cell[] {
  const entries = new Map(listOperations(spec).map((entry) => [entry.id, entry]));
  return [...new Set([...entries.keys(), ...Object.keys(drivers)])].flatMap((operation) => {
    const outcomes = new Set<string>();
    const entry = entries.get(operation);
    for (const status of Object.keys(entry?.responses ?? {})) {
      for (const example of exampleNames(entry as OperationEntry, status)) outcomes.add(`${status} ${example}`);
    }
    for (const [status, examples] of Object.entries(drivers[operation]?.expect ?? {})) {
      for (const example of Object.keys(examples)) outcomes.add(`${status} ${example}`);
    }
    const cell = (outcome: string, call: string): Cell => {
      const [status, example] = outcome.split(" ") as [string, string];
      const name = `${operation} ${outcome}${call === "minimal" ? "" : ` (${call} call)`}`;
      return { name, operation, call, status: Number(status), example };
    };
    const others = Object.keys(drivers[operation]?.calls ?? {}).filter((call) => call !== "minimal");
    const [first] = outcomes;
    return [
      ...[...outcomes].map((outcome) => cell(outcome, "minimal")),
      ...others.map((call) => cell(first ?? "200 none", call)),
    ];
  });
}
