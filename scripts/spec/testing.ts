/** generated/testing.ts: what the fake of `hooked-client/testing` must know of a document. */
import { nameOf } from "./pointer.ts";
import { jsonContent, listOperations, resolve, type Schema, type Spec } from "./read.ts";
import { pageSize } from "./rules.ts";

/** Keywords that the fake checks. */
const keywords = new Set([
  ...[
    "type",
    "format",
    "enum",
    "nullable",
    "required",
    "properties",
    "additionalProperties",
    "items",
    "allOf",
    "oneOf",
  ],
  ...["anyOf", "minLength", "maxLength", "pattern", "minItems", "maxItems", "minimum", "maximum", "multipleOf"],
]);

export function testingSource(spec: Spec): string {
  const schemas: Record<string, Schema> = {};
  const operations = listOperations(spec).map(({ id, method, path, body, responses, parameters }) => {
    const [status = "200", success] = Object.entries(responses).find(([code]) => code.startsWith("2")) ?? [];
    const [example] = Object.values(jsonContent(success?.content)?.examples ?? {});
    const query = parameters.filter((parameter) => parameter.in === "query");
    const { schema } = query.find(({ name }) => name === "limit") ?? {};
    return {
      id,
      method: method.toUpperCase(),
      path,
      ...(body?.schema && { body: compact(spec, body.schema, schemas) }),
      ...(schema && { limit: pageSize(spec, schema) }),
      statuses: Object.keys(responses).filter(isNumber).map(Number),
      success: { status: Number(status.replace(/XX$/, "00")), body: example && resolve(spec, example).value },
    };
  });
  return [
    "/** A schema with the keywords that decide whether a value is valid. */",
    "export interface TestingSchema {",
    "  readonly [keyword: string]: unknown;",
    "}",
    "",
    "export interface TestingOperation {",
    "  readonly id: OperationName;",
    "  readonly method: string;",
    "  readonly path: string;",
    "  readonly body?: TestingSchema;",
    "  readonly limit?: { readonly default?: number; readonly max?: number };",
    "  /** The documented statuses. */",
    "  readonly statuses: readonly number[];",
    "  /** The first documented example of a success. */",
    "  readonly success: { readonly status: number; readonly body?: unknown };",
    "}",
    "",
    "/** The `operationId` of each operation. */",
    `export type OperationName =\n${operations.map(({ id }) => `  | "${id}"`).join("\n")};`,
    "",
    "// One line for each operation and schema, so that diffs stay small.",
    "export const testingOperations: readonly TestingOperation[] = [",
    operations.map((operation) => `  ${JSON.stringify(operation)}`).join(",\n"),
    "];",
    "",
    "/** The schemas that requests refer to. */",
    "export const requestSchemas: Readonly<Record<string, TestingSchema>> = {",
    ...Object.entries(schemas).map(([name, schema]) => `  ${JSON.stringify(name)}: ${JSON.stringify(schema)},`),
    "};",
    "",
  ].join("\n");
}

/** False for `default` and ranges such as `4XX`. */
function isNumber(status: string): boolean {
  return /^\d+$/.test(status);
}

/** A schema without what is for readers. What it refers to is added to `schemas`. */
function compact(spec: Spec, schema: Schema, schemas: Record<string, Schema>): Schema {
  if (schema.$ref !== undefined) {
    const name = nameOf(schema.$ref);
    if (!Object.hasOwn(schemas, name)) {
      schemas[name] = {};
      schemas[name] = compact(spec, resolve(spec, schema), schemas);
    }
    return { $ref: name };
  }
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    return typeof value === "object" && value !== null ? compact(spec, value as Schema, schemas) : value;
  };
  const entries = Object.entries(schema).filter(([keyword]) => keywords.has(keyword));
  return Object.fromEntries(
    entries.map(([keyword, value]) => {
      if (keyword !== "properties") return [keyword, keyword === "enum" ? value : visit(value)];
      const properties = Object.entries(value as Record<string, Schema>);
      return [keyword, Object.fromEntries(properties.map(([name, property]) => [name, visit(property)]))];
    }),
  );
}
