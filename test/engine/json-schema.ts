/** Checks values against schemas of the spec, more strictly than a mock does. */
import type { ErrorObject, ValidateFunction } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { mappedName, nameOf } from "../../scripts/spec/pointer.ts";
import { resolve, type Schema, type Spec } from "../../scripts/spec/read.ts";
import { merged, walkPlaces } from "../../scripts/spec/walk.ts";

/** Keywords that describe a value and do not limit it. `nullable`, `readOnly` and `writeOnly` are read by {@link unfold}. */
const annotations = new Set([
  ...["title", "description", "example", "examples", "deprecated", "externalDocs", "xml"],
  ...["nullable", "readOnly", "writeOnly", "discriminator"],
]);

/** What an open string of a request may be, and how much of a schema the docs show. */
const extensions = ["x-known-values", "x-documented"];

/** A schema of OpenAPI 3.0 as JSON Schema, without references. */
export type JsonSchema = Record<string, unknown>;

/** How a schema is read: what a client may send, what a server may return, or what an example of ours may hold. */
type Use = "request" | "response" | "closed response";

/**
 * A schema of a response. `closed` refuses fields that the schema does not name, also where it leaves room for new ones: for
 * responses of the mock, which come from our own examples.
 */
export function toJsonSchema(spec: Spec, schema: Schema, closed: boolean): JsonSchema {
  return convert(spec, schema, closed ? "closed response" : "response", false);
}

/** A schema of a request: fields that are `readOnly` must not be sent. */
export function toRequestSchema(spec: Spec, schema: Schema): JsonSchema {
  return convert(spec, schema, "request", false);
}

let converted = new WeakMap<Schema, Map<string, JsonSchema>>();
/** Where schemas that contain themselves are registered with Ajv, by the reference that stands for them within. */
const cycles = new Set<unknown>();
let addresses = 0;

/** `isPart`: the schema is one part of a composition, whose fields the whole of it closes. */
function convert(spec: Spec, schema: Schema, use: Use, isPart: boolean): JsonSchema {
  const source = resolve(spec, schema);
  const known = converted.get(source) ?? new Map<string, JsonSchema>();
  converted.set(source, known);
  const key = `${use} ${isPart}`;
  const before = known.get(key);
  if (before) {
    if (before["$ref"] !== undefined) cycles.add(before["$ref"]);
    return before;
  }
  const $ref = `cycle:${++addresses}`;
  known.set(key, { $ref });
  const result = unfold(spec, source, use, isPart);
  known.set(key, result);
  if (cycles.has($ref)) ajv.addSchema(result, $ref);
  return result;
}

function unfold(spec: Spec, source: Schema, use: Use, isPart: boolean): JsonSchema {
  checkDiscriminator(spec, source);
  const result: JsonSchema = {};
  for (const [keyword, value] of Object.entries(source)) {
    if (annotations.has(keyword) || (keyword.startsWith("x-") && !extensions.includes(keyword))) continue;
    if (keyword === "format" && !Object.hasOwn(ajv.formats, value as string)) continue;
    result[keyword] = unfoldKeyword(spec, keyword, value, use);
  }
  for (const end of ["Minimum", "Maximum"] as const) {
    // In OpenAPI 3.0 it is a boolean beside the limit; in JSON Schema it is the limit.
    const exclusive = `exclusive${end}`;
    const limit = end.toLowerCase();
    if (source[exclusive] === true) {
      result[exclusive] = result[limit];
      delete result[limit];
    } else if (source[exclusive] === false) delete result[exclusive];
  }
  forbidFields(spec, source, use, result);
  if (source.nullable && source.type !== undefined) result["type"] = [source.type, "null"];
  const hasFields = source.properties ?? source.allOf ?? source.oneOf ?? source.anyOf;
  if (use === "closed response" && !isPart && hasFields && source.additionalProperties === undefined) {
    result["unevaluatedProperties"] = false;
  }
  return result;
}

function unfoldKeyword(spec: Spec, keyword: string, value: unknown, use: Use): unknown {
  const nested = (child: unknown, isPart = false) => convert(spec, child as Schema, use, isPart);
  if (keyword === "properties") {
    return Object.fromEntries(Object.entries(value as object).map(([name, child]) => [name, nested(child)]));
  }
  if (keyword === "oneOf" || keyword === "anyOf" || keyword === "allOf") {
    return (value as Schema[]).map((part) => nested(part, true));
  }
  if (keyword === "not") return nested(value, true);
  return keyword === "items" || (keyword === "additionalProperties" && typeof value === "object")
    ? nested(value)
    : value;
}

/** Fields that only the other direction has. They are not required there either. */
function forbidFields(spec: Spec, { properties = {}, required }: Schema, use: Use, result: JsonSchema): void {
  const keyword = use === "request" ? "readOnly" : "writeOnly";
  const forbidden = Object.keys(properties).filter(
    (name) => merged(spec, properties[name] as Schema)[keyword] === true,
  );
  if (forbidden.length === 0) return;
  const allowed = result["properties"] as Record<string, JsonSchema>;
  result["properties"] = { ...allowed, ...Object.fromEntries(forbidden.map((name) => [name, { not: {} }])) };
  if (required) result["required"] = required.filter((name) => !forbidden.includes(name));
}

/** A discriminator repeats what the variants allow. Throws if it contradicts them. */
function checkDiscriminator(spec: Spec, { discriminator, oneOf, anyOf }: Schema): void {
  const variants = oneOf ?? anyOf;
  if (discriminator === undefined || !variants) return;
  const { propertyName, mapping } = discriminator as { propertyName: string; mapping?: Record<string, string> };
  const names = variants.flatMap(({ $ref }) => ($ref === undefined ? [] : [[nameOf($ref), $ref] as const]));
  for (const [value, target] of Object.entries<string>(mapping ?? Object.fromEntries(names))) {
    const variant = variants.find(({ $ref }) => $ref !== undefined && nameOf($ref) === mappedName(target));
    if (!variant) throw new Error(`the discriminator maps ${value} to ${target}, which is no variant`);
    const allowed = merged(spec, merged(spec, variant).properties?.[propertyName] ?? {}).enum;
    if (allowed && !allowed.includes(value)) {
      throw new Error(
        `the discriminator maps ${propertyName} ${value} to ${target}, which allows ${allowed.join(", ")}`,
      );
    }
  }
}

/** Unknown keywords and formats are errors; rules of style that correct schemas break are not applied. */
function createAjv(): Ajv2019 {
  const instance = new Ajv2019({
    allErrors: true,
    strictSchema: true,
    strictNumbers: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    verbose: true,
  });
  addFormats.default(instance);
  instance.addVocabulary(extensions);
  return instance;
}

let ajv = createAjv();
/** By the schema itself, and by its text: to write a schema down takes longer than to check a value. */
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

/** Frees memory between the checks of two specs. */
export function forgetSchemas(): void {
  converted = new WeakMap();
  cycles.clear();
  ajv = createAjv();
  compiled = new WeakMap();
  compiledTexts = new Map();
}

/** What is wrong with a value, as Ajv reports it. Throws if the schema itself is not valid. */
export function schemaErrors(schema: JsonSchema, value: unknown): readonly ErrorObject[] {
  const validate = compile(schema);
  return validate(value) ? [] : (validate.errors ?? []);
}

/** What is wrong with a value, one line a problem; or that the schema itself is not valid. */
export function problems(schema: JsonSchema, value: unknown): string[] {
  let errors: readonly ErrorObject[];
  try {
    errors = schemaErrors(schema, value);
  } catch (error) {
    return [`the schema is not valid: ${(error as Error).message}`];
  }
  return errors.map(({ instancePath, message, params }) => {
    const name = params["additionalProperty"] ?? params["unevaluatedProperty"] ?? params["missingProperty"];
    return `${instancePath || "/"} ${message}${name === undefined ? "" : `: ${name}`}`;
  });
}

/** Every property that a schema names, by its path: `platformData.tags`. Items of arrays have the step `[]`. */
export function propertyPaths(schema: JsonSchema): string[] {
  const found = new Set<string>();
  for (const { place, isProperty } of walkPlaces(schema as Schema)) if (isProperty) found.add(place);
  return [...found];
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
