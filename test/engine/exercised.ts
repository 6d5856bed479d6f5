/** Whether each limit of a request is exercised by a value that is refused for that reason alone. */
import type { ErrorObject } from "ajv";
import type { Schema } from "../../scripts/spec/read.ts";
import { walkPlaces } from "../../scripts/spec/walk.ts";
import type { RequestParts } from "./check-request.ts";
import type { LayeredMessages } from "./document.ts";
import { type JsonSchema, schemaErrors } from "./json-schema.ts";

/** A changed call, and whether it must be taken. */
export interface Row {
  place: string;
  value: unknown;
  allowed: boolean;
  request: RequestParts;
}

/** What limits a value, and could be lost from a spec without any call of ours failing. */
const limits = [
  "enum",
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
  "uniqueItems",
  "multipleOf",
  "not",
];

/** Each limit is the only reason for which some row is refused; each nullable field is null in some request. */
export function checkExercised(
  schema: JsonSchema,
  rows: readonly Row[],
  calls: readonly RequestParts[],
  known: ReadonlySet<string>,
): LayeredMessages {
  const reasons = new Set<string>();
  for (const row of rows.filter(({ allowed }) => !allowed)) {
    for (const reason of soleReasons(schemaErrors(schema, row.request))) reasons.add(reason);
  }
  const accepted = [...calls, ...rows.filter(({ allowed }) => allowed).map(({ request }) => request)];
  const values = new Set(accepted.flatMap((request) => leaves(request)));
  const found = { contract: new Set<string>(), coverage: new Set<string>() };
  for (const { schema: node, place, pointer } of walkPlaces(schema as Schema)) {
    const missing = found[known.has(place) ? "contract" : "coverage"];
    for (const keyword of limits.filter((name) => name in node)) {
      if (reasons.has(`${pointer}/${keyword}`)) continue;
      missing.add(`${place}: no boundary of the expectation covers its ${keyword} (${JSON.stringify(node[keyword])})`);
    }
    if (node.type === "integer" && !reasons.has(`${pointer}/type of a number`)) {
      missing.add(`${place}: no boundary of the expectation covers that it is an integer`);
    }
    for (const value of node.enum ?? []) {
      if (!values.has(leaf(place, value))) {
        found.coverage.add(`${place}: ${JSON.stringify(value)} is documented, but no call and no boundary has it`);
      }
    }
    if (Array.isArray(node.type) && !values.has(leaf(place, null))) {
      missing.add(`${place}: no call and no boundary of the expectation covers that it may be null`);
    }
  }
  return { contract: [...found.contract], coverage: [...found.coverage] };
}

/**
 * The places in the schema without which a value would be allowed: it is refused for that reason and no other. In a
 * union, what the other variants say of the value does not count.
 */
function soleReasons(errors: readonly ErrorObject[]): string[] {
  return errors
    .filter(({ keyword }) => keyword !== "oneOf" && keyword !== "anyOf")
    .filter((error) => errors.every((other) => other === error || isOfOtherVariant(other.schemaPath, error.schemaPath)))
    .map(({ keyword, schemaPath, data }) =>
      keyword === "type" && typeof data === "number" ? `${schemaPath} of a number` : schemaPath,
    );
}

function isOfOtherVariant(other: string, path: string): boolean {
  return [...path.matchAll(/\/(oneOf|anyOf)\/\d+\//g)].some(({ index, 0: step, 1: keyword }) => {
    const union = path.slice(0, index);
    return other.startsWith(`${union}/${keyword}`) && !other.startsWith(union + step);
  });
}

/** The values of a request with their places, in the form of {@link walkPlaces}. */
function leaves(value: unknown, at = ""): string[] {
  if (typeof value !== "object" || value === null) return [leaf(at, value)];
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, `${at}[]`));
  return Object.entries(value).flatMap(([name, child]) => leaves(child, at === "" ? name : `${at}.${name}`));
}

function leaf(place: string, value: unknown): string {
  return `${place} ${JSON.stringify(value)}`;
}
