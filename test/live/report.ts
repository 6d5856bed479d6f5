/** A live result for people. */
import { printable } from "../../scripts/cli/printable.ts";
import { count } from "../engine/findings.ts";
import type { LiveFinding, LiveResult } from "./result.ts";
import type { Opinion } from "./second-opinion.ts";
import { mapStrings } from "./text.ts";

type Shown = Omit<LiveResult, "exchanges"> & {
  opinions?: readonly Opinion[] | undefined;
  /** Since the last recording. */
  changes?: readonly string[] | undefined;
};

/** `0`: all that was checked is in sync; `1`: it deviates; `2`: nothing could be checked, or not all that was called. */
export function exitCode({
  findings,
  notChecked,
  problem,
}: Pick<Shown, "findings" | "notChecked" | "problem">): number {
  if (problem !== undefined) return 2;
  if (findings.length > 0) return 1;
  return notChecked.some(({ passing }) => passing) ? 2 : 0;
}

export function liveReport(shown: Shown): string {
  // Line breaks of servers and documents are escaped.
  const { findings, notes, checked, notChecked, problem, opinions = [], changes = [] } = mapStrings(shown, printable);
  const operations = new Set(checked.map(({ operation }) => operation));
  const sections = [
    section("Deviations", findings.map(findingLines)),
    section(
      "Notes: allowed, but not in the spec",
      notes.map(({ operation, path, message }) => `${operation}  ${path}: ${message}`),
    ),
    section(
      "Not checked",
      notChecked.map(({ operation, call, reason }) => `${operation}${call ? ` (${call})` : ""}: ${reason}`),
    ),
    section(
      "Second opinion, of Prism's proxy",
      opinions.map(({ operation, call, message }) => `${operation} (${call}): ${message}`),
    ),
    section("Changed since the last recording", changes),
    section("In order", inOrder(findings, checked)),
  ].filter((lines) => lines !== "");
  const passing = notChecked.filter((each) => each.passing).length;
  const checkedText = `${count(checked.length, "call")} of ${count(operations.size, "operation")} checked`;
  const result =
    problem !== undefined
      ? `Could not run: ${problem}`
      : findings.length > 0
        ? `Out of sync: ${count(findings.length, "deviation")}; ${checkedText}`
        : passing > 0
          ? `Incomplete: ${checkedText} and in sync, but ${count(passing, "call")} could not be: see above, and run it again later`
          : `In sync: ${checkedText}`;
  return [...sections, result].join("\n\n");
}

/** The docs do not show all that the spec has. */
const doubts: Readonly<Record<string, string>> = {
  partial: "; the docs show this only in part",
  inferred: "; the docs do not show this, it is inferred",
};

function findingLines({ operations, call, status, documented, path, expected, got, places }: LiveFinding): string {
  const doubt = doubts[documented] ?? "";
  const more = places > 1 ? `, and the like in ${count(places - 1, "more place")}` : "";
  return `${operations.join(", ")}  ${path}\n    expected ${expected}\n    got      ${got}${more}\n    (${call} call, status ${status ?? "none"}${doubt})`;
}

function inOrder(findings: readonly LiveFinding[], checked: LiveResult["checked"]): string[] {
  const wrong = new Set(findings.flatMap(({ operations }) => operations));
  const calls = new Map<string, string[]>();
  for (const { operation, call, status } of checked) {
    if (wrong.has(operation)) continue;
    calls.set(operation, [...(calls.get(operation) ?? []), `${call} ${status}`]);
  }
  return [...calls].map(([operation, list]) => `${operation}: ${list.join(", ")}`);
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [`${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)].join("\n");
}
