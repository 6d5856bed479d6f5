/** The test plan that a spec and its expectations make: every call with every outcome. */
import { jsonContent, listOperations, type OperationEntry, type Spec } from "../../scripts/spec/read.ts";
import type { Expectations } from "./expectation.ts";

/** One call with one expected outcome. */
export interface TestCase {
  name: string;
  operation: string;
  call: string;
  status: number;
  example: string;
}

/** The example of a response that has no body. */
export const empty = "empty";

/** Every operation x status x example that the spec or the expectations name, and every further call of an operation. */
export function planCases(spec: Spec, expectations: Expectations): TestCase[] {
  const entries = new Map(listOperations(spec).map((entry) => [entry.id, entry]));
  return [...new Set([...entries.keys(), ...Object.keys(expectations)])].flatMap((operation) => {
    const outcomes = new Set<string>();
    const entry = entries.get(operation);
    for (const status of entry ? statusesOf(entry) : []) {
      for (const example of exampleNames(entry as OperationEntry, status)) outcomes.add(`${status} ${example}`);
    }
    for (const [status, examples] of Object.entries(expectations[operation]?.expect ?? {})) {
      for (const example of Object.keys(examples)) outcomes.add(`${status} ${example}`);
    }
    const testCase = (outcome: string, call: string): TestCase => {
      const [status, example] = outcome.split(" ") as [string, string];
      const name = `${operation} ${outcome}${call === "minimal" ? "" : ` (${call} call)`}`;
      return { name, operation, call, status: Number(status), example };
    };
    const others = Object.keys(expectations[operation]?.calls ?? {}).filter((call) => call !== "minimal");
    const [first] = outcomes;
    return [
      ...[...outcomes].map((outcome) => testCase(outcome, "minimal")),
      ...others.map((call) => testCase(first ?? `200 ${empty}`, call)),
    ];
  });
}

/** The statuses that can be asked for: not `default`, and no range such as `4XX`. */
export function statusesOf({ responses }: OperationEntry): string[] {
  return Object.keys(responses).filter((status) => /^\d+$/.test(status));
}

/** Names of the examples of a response. */
export function exampleNames(entry: OperationEntry, status: string): string[] {
  const { content = {} } = entry.responses[status] ?? {};
  return Object.keys(content).length === 0 ? [empty] : Object.keys(jsonContent(content)?.examples ?? {});
}
