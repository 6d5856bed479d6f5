/** Tells differences to people. */
import type { Json } from "../spec/read.ts";
import type { Difference, Report } from "./compare.ts";

export function textOf({ differences, richer }: Report, verbose = false): string {
  const operations = [...new Set(differences.map(({ operation }) => operation))];
  const told = operations.flatMap((operation) => [
    operation,
    ...differences.filter((difference) => difference.operation === operation).flatMap(linesOf),
    "",
  ]);
  const places = [...richer.values()].flat().length;
  const more = verbose
    ? [...richer].flatMap(([operation, pointers]) => pointers.map((at) => `  ${operation} ${at}`))
    : [];
  return [
    ...told,
    differences.length === 0 ? "Upstream says nothing that openapi.yaml does not say." : summaryOf(differences),
    ...(places > 0 ? [`Ours says more in ${places} places${verbose ? ":" : " (--verbose lists them)."}`, ...more] : []),
  ].join("\n");
}

function linesOf({ kind, pointer, ours, theirs, alsoChanges }: Difference): string[] {
  const shared = alsoChanges.length > 0 ? [`          shared with ${alsoChanges.join(", ")}`] : [];
  const values =
    kind === "changed"
      ? [`          ours:     ${short(ours)}`, `          upstream: ${short(theirs)}`]
      : [`          ${short(theirs ?? ours)}`];
  return [`  ${kind.padEnd(7)} ${pointer}`, ...values, ...shared];
}

function short(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? "";
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}

function summaryOf(differences: readonly Difference[]): string {
  const count = (kind: Difference["kind"]) => differences.filter((difference) => difference.kind === kind).length;
  return `${count("new")} new, ${count("changed")} changed, ${count("gone")} gone. --apply writes what is new, --take POINTER any one of them.`;
}

/** What no document of upstream tells, and the rules of openapi.yaml ask for. */
export function todo(added: readonly Difference[]): string[] {
  if (added.length === 0) return [];
  return [
    `To be filled in by hand for ${added.map(({ operation }) => operation).join(", ")} (CONTRIBUTING.md, "When the API changes"):`,
    "  * operationId, a tag of the document, summary, description, externalDocs; x-documented: full, if the page shows all",
    "  * the examples `minimal` and `full` of the request, and additionalProperties: false in its schemas",
    "  * a schema and a named example for each reply, with the errors 401, 429 and 500",
    "  * then: npm run generate, a helper in src/resources/, a name in src/types.ts, a driver in test/contract/cases/",
    "",
  ];
}
