/** What the engine finds, and how findings with one cause are listed as one. */
import { keysOf } from "../../scripts/spec/pointer.ts";

/** Something that is not as it should be. */
export interface Finding {
  /** `contract`: client, spec and docs contradict each other. `coverage`: documented, but not exercised. */
  layer: "contract" | "coverage";
  /**
   * `client`: seen by a call of the client through the mock. `oracle`: by comparing the document with the facts of the docs.
   * `document`: by checks of the document alone, such as its examples.
   */
  by: "client" | "oracle" | "document";
  operation: string;
  /** The case it was found in. Undefined for what concerns the operation as a whole. */
  testCase?: string | undefined;
  message: string;
  /** What the case expected of the helper, and what the helper did. */
  expected?: string | undefined;
  outcome?: string | undefined;
}

/** Findings that one change would mend, judging by their messages. */
export interface Cause {
  layer: Finding["layer"];
  /** What they have in common. */
  title: string;
  findings: Finding[];
}

/** In the order in which they were found, contradictions first. */
export function groupByCause(findings: readonly Finding[]): Cause[] {
  const causes = new Map<string, Cause>();
  for (const finding of findings) {
    const title = causeOf(finding.message);
    const key = `${finding.layer} ${title}`;
    const cause = causes.get(key) ?? { layer: finding.layer, title, findings: [] };
    cause.findings.push(finding);
    causes.set(key, cause);
  }
  const all = [...causes.values()];
  return [...all.filter(({ layer }) => layer === "contract"), ...all.filter(({ layer }) => layer === "coverage")];
}

/**
 * A problem of a schema is named by the field and the rule, wherever the field stands: a shared schema is part of many
 * requests and responses. Other messages end in what was got, which is another value in each call.
 */
function causeOf(message: string): string {
  const [, pointer = "", rule] = /(?:^|\s)(\/\S*) (must .*)$/.exec(message) ?? [];
  if (rule !== undefined) {
    const field = keysOf(pointer).findLast((step) => !/^\d*$/.test(step));
    return field === undefined || /: \S+$/.test(rule) ? rule : `${field} ${rule}`;
  }
  const [, compared] = /^(format|default)\./.exec(message) ?? [];
  return compared === undefined ? message.replace(/, got .*$/s, "") : `${compared}s differ from those of the docs`;
}

const shown = 3;

/** Each cause with its first messages and the places where it was found. */
export function causesText(causes: readonly Cause[]): string {
  return causes.map(causeText).join("\n\n");
}

function causeText({ layer, title, findings }: Cause): string {
  const [first] = findings;
  const messages = [...new Set(findings.map(({ message }) => message))];
  const places = [...new Set(findings.map(placeOf))];
  return [
    `${layer}: ${title} (${count(findings.length, "finding")})`,
    ...limited(messages.length === 1 && messages[0] === title ? [] : messages).map((message) => `  ${message}`),
    ...(first?.expected === undefined ? [] : [`  expected: ${first.expected}`]),
    ...(first?.outcome === undefined ? [] : [`  the helper ${first.outcome}`]),
    `  in ${limited(places).join(", ")}`,
  ].join("\n");
}

export function placeOf({ operation, testCase }: Finding): string {
  return testCase ?? operation;
}

function limited(items: readonly string[]): string[] {
  return items.length <= shown ? [...items] : [...items.slice(0, shown), `and ${items.length - shown} more`];
}

export function count(n: number, what: string): string {
  return `${n.toLocaleString("en")} ${what}${n === 1 ? "" : "s"}`;
}
