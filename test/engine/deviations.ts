/** Where a value does not fit its schema: the place, what was expected there, and what is there. */
import type { ErrorObject } from "ajv";
import { keysOf } from "../../scripts/spec/pointer.ts";
import { type JsonSchema, schemaErrors } from "./json-schema.ts";

export interface Deviation {
  /** JSON path, such as `$.data.scheduledPosts[0].status`. */
  path: string;
  expected: string;
  got: string;
}

export function deviations(schema: JsonSchema, value: unknown): Deviation[] {
  const errors = schemaErrors(schema, value);
  // A value of another type is not one of the enum either: that is one mistake.
  const wrongType = new Set(errors.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath));
  return errors
    .filter(({ keyword, instancePath }) => keyword === "type" || !wrongType.has(instancePath))
    .map((error) => describe(error, jsonPath(value, error.instancePath)));
}

function describe({ keyword, params, message, data, parentSchema = {} }: ErrorObject, path: string): Deviation {
  if (keyword === "required") {
    const name: string = params["missingProperty"];
    const { properties } = parentSchema as { properties?: Record<string, JsonSchema> };
    return { path: fieldPath(path, name), expected: kindOf(properties?.[name] ?? {}), got: "nothing" };
  }
  const isKind = keyword === "type" || keyword === "enum" || keyword === "format";
  const expected = isKind ? kindOf(parentSchema as JsonSchema) : (message ?? keyword).replace(/^must (be )?/, "");
  return { path, expected, got: preview(data) };
}

/** What a schema asks for, in a few words. */
function kindOf({ type, format, enum: values }: JsonSchema): string {
  if (Array.isArray(values)) return `one of ${values.map((value) => JSON.stringify(value)).join(", ")}`;
  const types = type === undefined ? "any value" : [type].flat().join(" or ");
  return format === undefined ? types : `${types} (${format})`;
}

/** A short picture of a value. Objects show the names of their fields only. */
export function preview(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `array of ${value.length}`;
  if (typeof value === "object" && value !== null)
    return `object with ${shorten(Object.keys(value).join(", ")) || "no fields"}`;
  return typeof value === "string" ? JSON.stringify(shorten(value)) : String(value);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

export function fieldPath(path: string, name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
}

/** The JSON path of a JSON pointer: what is a number in a pointer may be an index or a name. */
function jsonPath(root: unknown, pointer: string): string {
  let path = "$";
  let value = root;
  for (const name of keysOf(pointer)) {
    path = Array.isArray(value) ? `${path}[${name}]` : fieldPath(path, name);
    value = (value as Record<string, unknown>)[name];
  }
  return path;
}
