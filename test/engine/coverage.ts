/** Which parts of the spec the run exercised. */
import { nameOf } from "../../scripts/spec/pointer.ts";
import { jsonContent, type OperationEntry, resolve, type Schema, type Spec } from "../../scripts/spec/read.ts";
import { merged, subschemas } from "../../scripts/spec/walk.ts";
import type { CaseRun } from "./call.ts";
import { contents, pathValues } from "./check-request.ts";
import { propertyPaths, toRequestSchema, valuePaths } from "./json-schema.ts";
import { exampleNames, statusesOf } from "./plan.ts";
import { type Exchange, readJson } from "./record.ts";

/** A part of the spec with what it documents and what of it the run has seen. */
export interface Coverage {
  documented: readonly string[];
  missing: readonly string[];
}

export interface OperationCoverage {
  operation: string;
  method: string;
  path: string;
  statuses: Coverage;
  examples: Coverage;
  parameters: Coverage;
  requestFields: Coverage;
  responseFields: Coverage;
}

export const coverageParts = ["statuses", "examples", "parameters", "requestFields", "responseFields"] as const;

export function measureCoverage(
  spec: Spec,
  entries: readonly OperationEntry[],
  runs: readonly CaseRun[],
): OperationCoverage[] {
  const exchanges = runs.flatMap(({ exchange, testCase: { operation, example } }) =>
    exchange ? [{ ...exchange, operation, example }] : [],
  );
  // A schema that several operations share is covered if any of them exercises it.
  const seenFields = new Set<string>();
  for (const exchange of exchanges) {
    const entry = entries.find(({ id }) => id === exchange.operation);
    const schema = entry && responseSchema(entry, String(exchange.status));
    if (schema) fields(spec, schema, `${entry.id} ${exchange.status}`, readJson(exchange.responseText), seenFields);
  }
  return entries.map((entry) => {
    const own = exchanges.filter(({ operation }) => operation === entry.id);
    return measureOperation(spec, entry, own, seenFields);
  });
}

function measureOperation(
  spec: Spec,
  entry: OperationEntry,
  exchanges: readonly (Exchange & { example: string })[],
  seenFields: ReadonlySet<string>,
): OperationCoverage {
  const statuses = statusesOf(entry);
  const examples = statuses.flatMap((status) => exampleNames(entry, status).map((name) => `${status} ${name}`));
  const sentParameters = exchanges.flatMap((exchange) => {
    const path = pathValues(entry, exchange.path) ?? {};
    const places = { path, query: exchange.query, header: exchange.headers };
    return Object.entries(places).flatMap(([place, values]) => Object.keys(values).map((name) => `${place}.${name}`));
  });
  const [content] = Object.values(contents(spec, entry));
  const body = content?.schema && toRequestSchema(spec, content.schema);
  const responseFields = new Set<string>();
  for (const status of statuses) {
    const schema = responseSchema(entry, status);
    if (schema) fields(spec, schema, `${entry.id} ${status}`, everything, responseFields);
  }
  return {
    operation: entry.id,
    method: entry.method.toUpperCase(),
    path: entry.path,
    statuses: compare(
      statuses,
      exchanges.map(({ status }) => String(status)),
    ),
    examples: compare(
      examples,
      exchanges.map(({ status, example }) => `${status} ${example}`),
    ),
    parameters: compare(
      entry.parameters
        // What is deprecated may be sent, and need not be.
        .filter((parameter) => !("deprecated" in parameter && parameter.deprecated === true))
        .map(({ in: place, name }) => `${place}.${place === "header" ? name.toLowerCase() : name}`),
      sentParameters,
    ),
    requestFields: compare(
      body ? propertyPaths(body) : [],
      exchanges.flatMap((exchange) => valuePaths(exchange.body)),
    ),
    responseFields: compare([...responseFields], [...seenFields]),
  };
}

/** Stands for a value that has every field. */
const everything = Symbol("everything");

/** Collects the fields of a schema that a value has: by the name of the shared schema they are in, else by their path. */
function fields(
  spec: Spec,
  schema: Schema,
  at: string,
  value: unknown,
  found: Set<string>,
  above: readonly Schema[] = [],
): void {
  const place = schema.$ref === undefined ? at : nameOf(schema.$ref);
  const resolved = resolve(spec, schema);
  // A schema that contains itself has no end; its values have.
  if (value === everything && above.includes(resolved)) return;
  const path = [...above, resolved];
  for (const [[keyword, name = ""], child] of subschemas(resolved)) {
    if (keyword === "properties") {
      const field = value === everything ? everything : (value as Record<string, unknown> | null)?.[name];
      if (field === undefined || (value === everything && merged(spec, child)["writeOnly"] === true)) continue;
      found.add(`${place}.${name}`);
      fields(spec, child, `${place}.${name}`, field, found, path);
    } else if (keyword === "items") {
      const items = Array.isArray(value) ? value : value === everything ? [everything] : [];
      for (const item of items) fields(spec, child, `${place}[]`, item, found, path);
    } else if (keyword === "oneOf" || keyword === "anyOf" || keyword === "allOf") {
      fields(spec, child, place, value, found, path);
    }
  }
}

function responseSchema(entry: OperationEntry, status: string): Schema | undefined {
  return jsonContent(entry.responses[status]?.content)?.schema;
}

function compare(documented: readonly string[], seen: readonly string[]): Coverage {
  const all = new Set(seen);
  return { documented, missing: documented.filter((item) => !all.has(item)) };
}
