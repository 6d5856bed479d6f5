/** What became of the mutants, for programs and for people. */
import { markdownTable } from "../../scripts/cli/markdown.ts";
import type { Detection } from "./check-mutant.ts";
import type { Mutant } from "./mutant.ts";

export interface MutantResult extends Detection {
  operator: string;
  breaking: boolean;
  place: string;
  change: string;
  /** A compatible change must end as `silent`. A breaking one must not end as `survived`. */
  outcome: "caught" | "silent" | "survived" | "false alarm";
}

export interface DriftResults {
  /** SHA-256 of the spec that was mutated. */
  spec: string;
  seconds: number;
  /** Changes that there are; fewer were made if this was a sample. */
  all: number;
  mutants: MutantResult[];
}

export function resultOf({ operator, breaking, place, change }: Mutant, detection: Detection): MutantResult {
  // Coverage findings only ask for what is new.
  const noticed = detection.layer !== "none" && detection.layer !== "coverage";
  const common = { operator, breaking, place, change, ...detection };
  if (breaking) return { ...common, outcome: noticed ? "caught" : "survived" };
  return { ...common, outcome: noticed ? "false alarm" : "silent" };
}

/** A breaking change that nobody noticed, or an alarm where nothing broke. */
export function isWrong({ outcome }: MutantResult): boolean {
  return outcome === "survived" || outcome === "false alarm";
}

export function isProven({ mutants }: DriftResults): boolean {
  return !mutants.some(isWrong);
}

/** A table, a line each for what went wrong, and the sum. */
export function describeResults(results: DriftResults): string {
  const { mutants, seconds } = results;
  const operators = [...new Set(mutants.map(({ operator }) => operator))];
  const columns = ["generator", "client", "oracle", "document", "types", "silent", "survived", "false alarm"] as const;
  const rows = operators.map((operator) => {
    const own = mutants.filter((mutant) => mutant.operator === operator);
    return [operator, String(own.length), ...columns.map((column) => count(own, column))];
  });
  const notable = mutants.filter(isWrong);
  const breaking = mutants.filter((mutant) => mutant.breaking);
  const caught = breaking.filter(({ outcome }) => outcome === "caught").length;
  return [
    "Who noticed first, by kind of change:",
    markdownTable(["operator", "mutants", ...columns], rows),
    "",
    ...notable.map(describeResult),
    `${breaking.length} breaking changes: ${caught} caught, ${sum(mutants, "survived")} survived`,
    `The client through the mock noticed ${share(breaking, "client")} of them alone; of the others, the generator ${share(breaking, "generator")}, the oracle ${share(breaking, "oracle")}, the document itself ${share(breaking, "document")}, the types ${share(breaking, "types")}`,
    `${mutants.length - breaking.length} compatible changes: ${sum(mutants, "silent")} silent, ${sum(mutants, "false alarm")} false alarms`,
    `${Math.round(seconds)} seconds`,
  ].join("\n");
}

function describeResult({ outcome, operator, place, change, evidence }: MutantResult): string {
  return `${outcome}: ${operator} (${change})\n    at ${place}\n    ${evidence}`;
}

/** Who noticed, where it was caught; else what became of it. */
function count(mutants: readonly MutantResult[], column: string): string {
  const found = mutants.filter(({ outcome, layer }) => (outcome === "caught" ? layer : outcome) === column).length;
  return found === 0 ? "" : String(found);
}

/** How many a layer was the first to notice, and which part of all that is. */
export function share(breaking: readonly MutantResult[], layer: Detection["layer"]): string {
  const all = breaking.length;
  const own = breaking.filter((mutant) => mutant.outcome === "caught" && mutant.layer === layer).length;
  return `${own} (${all === 0 ? 0 : ((100 * own) / all).toFixed(1)} %)`;
}

function sum(mutants: readonly MutantResult[], outcome: MutantResult["outcome"]): number {
  return mutants.filter((mutant) => mutant.outcome === outcome).length;
}
