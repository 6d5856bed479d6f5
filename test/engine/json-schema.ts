/** Checks values against schemas of the spec, more strictly than a mock does. */
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { resolve, type Schema, type Spec } from "../../scripts/spec/read.ts";

const annotations = ["description", "title", "example", "examples", "deprecated", "default", "readOnly", "writeOnly"];

/** A schema of OpenAPI 3.0 as JSON Schema, without references. */
export type JsonSchema = Record<string, unknown>;

/**
 * Unfolds references. `closed` refuses fields that the schema does not name, also where it leaves room for new ones: for
 * responses of the mock, which come from our own examples.
 */
export function toJsonSchema(spec: Spec, schema: Schema, closed: boolean): JsonSchema {
  const cache = closed ? closedSchemas : openSchemas;
  const known = cache.get(schema) ?? unfold(spec, schema, closed);
  cache.set(schema, known);
  return known;
}

const openSchemas = new WeakMap<Schema, JsonSchema>();
const closedSchemas = new WeakMap<Schema, JsonSchema>();

function unfold(spec: Spec, schema: Schema, closed: boolean): JsonSchema {
  const source = resolve(spec, schema);
  const result: JsonSchema = {};
  for (const [keyword, value] of Object.entries(source)) {
    if (keyword === "nullable" || keyword.startsWith("x-") || annotations.includes(keyword)) continue;
    result[keyword] = convert(keyword, value);
  }
  if (source.nullable) result["type"] = [source.type, "null"];
  if (closed && source.properties && source.additionalProperties === undefined) result["additionalProperties"] = false;
  return result;

  function convert(keyword: string, value: unknown): unknown {
    const nested = (child: unknown) => toJsonSchema(spec, child as Schema, closed);
    if (keyword === "properties") {
      return Object.fromEntries(Object.entries(value as object).map(([name, child]) => [name, nested(child)]));
    }
    if (keyword === "oneOf" || keyword === "anyOf" || keyword === "allOf") return (value as Schema[]).map(nested);
    return keyword === "items" || (keyword === "additionalProperties" && typeof value === "object")
      ? nested(value)
      : value;
  }
}

function createAjv(): Ajv {
  const instance = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    discriminator: false,
    verbose: true,
  });
  addFormats.default(instance);
  return instance;
}

let ajv = createAjv();
/** By the schema itself, and by what it says: to write a schema down takes longer than to check a value. */
let compiled = new WeakMap<JsonSchema, ValidateFunction>();
let compiledTexts = new Map<string, ValidateFunction>();

function compile(schema: JsonSchema): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const text = JSON.stringify(schema);
  const validate = compiledTexts.get(text) ?? ajv.compile(schema);
  compiledTexts.set(text, validate);
  compiled.set(schema, validate);
  return validate;
}

/** Gives memory back, for whoever checks one spec after the other. */
export function forgetSchemas(): void {
  ajv = createAjv();
  compiled = new WeakMap();
  compiledTexts = new Map();
}

/** What is wrong with a value, as Ajv reports it. Throws if the schema itself is no valid one. */
export function schemaErrors(schema: JsonSchema, value: unknown): readonly ErrorObject[] {
  const validate = compile(schema);
  return validate(value) ? [] : (validate.errors ?? []);
}

/** What is wrong with a value, one line a problem; and that the schema itself is no valid one, if so. */
export function problems(schema: JsonSchema, value: unknown): string[] {
  let errors: readonly ErrorObject[];
  try {
    errors = schemaErrors(schema, value);
  } catch (error) {
    return [`the schema is not valid: ${(error as Error).message}`];
  }
  return errors.map(({ instancePath, message, params }) => {
    const name = params["additionalProperty"] ?? params["missingProperty"];
    return `${instancePath || "/"} ${message}${name === undefined ? "" : `: ${name}`}`;
  });
}

/** Every property that a schema names, by its path: `platformData.tags`. Items of arrays have the step `[]`. */
export function propertyPaths(schema: JsonSchema, at = ""): string[] {
  const {
    properties = {},
    items,
    oneOf = [],
    anyOf = [],
    allOf = [],
  } = schema as {
    properties?: Record<string, JsonSchema>;
    items?: JsonSchema;
    [composition: string]: unknown;
  };
  const own = Object.entries(properties).flatMap(([name, child]) => {
    const path = at === "" ? name : `${at}.${name}`;
    return [path, ...propertyPaths(child, path)];
  });
  const composed = [oneOf, anyOf, allOf].flatMap((variants) =>
    (variants as JsonSchema[]).flatMap((v) => propertyPaths(v, at)),
  );
  return [...new Set([...own, ...(items ? propertyPaths(items, `${at}[]`) : []), ...composed])];
}

/** Every property that a value has, by its path, in the form of {@link propertyPaths}. */
export function valuePaths(value: unknown, at = ""): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => valuePaths(item, `${at}[]`)))];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => {
    const path = at === "" ? name : `${at}.${name}`;
    return [path, ...valuePaths(child, path)];
  });
}
