/**
 * Fields of responses that the spec does not name. One that fits where an optional field is missing looks like that field
 * renamed, which nothing else would notice: neither is wrong alone.
 */
import type { Schema, Spec } from "../../scripts/spec/read.ts";
import { merged } from "../../scripts/spec/walk.ts";
import { type Deviation, deviations, fieldPath, preview } from "../engine/deviations.ts";
import { toJsonSchema } from "../engine/json-schema.ts";

export interface FieldNote {
  path: string;
  message: string;
}

/** An object of a response, and its schema. */
interface Place {
  path: string;
  value: Record<string, unknown>;
  schema: Schema;
}

/** Checks responses of one operation and status together: a field that one of them has is not renamed in another. */
export function checkFields(spec: Spec, schema: Schema, bodies: readonly unknown[]) {
  const places = bodies.flatMap((body) => [...visit(spec, schema, body, "$")]);
  const seen = new Set(
    places.flatMap(({ path, value }) =>
      Object.keys(value)
        .map((name) => fieldPath(path, name))
        .map(anyIndex),
    ),
  );
  const renamed: Deviation[] = [];
  const notes: FieldNote[] = [];
  for (const {
    path,
    value,
    schema: { properties = {}, required = [], additionalProperties, ...rest },
  } of places) {
    if (additionalProperties !== undefined) {
      // All responses have `success`.
      const names = Object.keys(value)
        .filter((name) => name !== "success")
        .join(", ");
      const undocumented = rest["x-documented"] === "inferred" && names !== "";
      if (undocumented) notes.push({ path, message: `the spec leaves this open; it holds ${names}` });
      continue;
    }
    // Where a required field is missing, that is the finding, and what is new may well be that one.
    const complete = required.every((name) => Object.hasOwn(value, name));
    const missing = new Set(
      complete ? Object.keys(properties).filter((name) => !seen.has(anyIndex(fieldPath(path, name)))) : [],
    );
    for (const name of Object.keys(value).filter((each) => !Object.hasOwn(properties, each))) {
      const [known] = [...missing]
        .filter((each) => deviations(toJsonSchema(spec, properties[each] ?? {}, false), value[name]).length === 0)
        .sort((a, b) => likeness(name, b) - likeness(name, a));
      if (known === undefined) {
        notes.push({ path: fieldPath(path, name), message: `not documented: ${preview(value[name])}` });
      } else {
        missing.delete(known);
        const got = `nothing, but ${name}, which is not documented and would fit here`;
        renamed.push({ path: fieldPath(path, known), expected: `${known}, if anything`, got });
      }
    }
  }
  return { renamed, notes };
}

function* visit(spec: Spec, schema: Schema, value: unknown, path: string): Generator<Place> {
  const whole = merged(spec, schema);
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) if (whole.items) yield* visit(spec, whole.items, item, `${path}[${i}]`);
  } else if (typeof value === "object" && value !== null) {
    // A schema without properties has nothing to compare an object with.
    if (!whole.properties && whole.additionalProperties === undefined) return;
    yield { path, value: value as Place["value"], schema: whole };
    for (const [name, child] of Object.entries(whole.properties ?? {})) {
      if (Object.hasOwn(value, name)) yield* visit(spec, child, (value as Place["value"])[name], fieldPath(path, name));
    }
  }
}

/** All items of a list are one place. */
export function anyIndex(path: string): string {
  return path.replace(/\[\d+\]/g, "[*]");
}

/** How much of two names is the same: pairs of letters that both have. */
function likeness(a: string, b: string): number {
  const pairs = (name: string) => [...name.toLowerCase()].map((_, i, letters) => letters.slice(i, i + 2).join(""));
  const other = new Set(pairs(b));
  return pairs(a).filter((pair) => other.has(pair)).length / (a.length + b.length);
}
