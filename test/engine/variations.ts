/** Further bodies that the docs allow, made of an example by one change each. */
import { type JsonSchema, problems } from "./json-schema.ts";

export interface Variation {
  /** The place and its value: `caption.preset "bold"`. */
  change: string;
  body: unknown;
}

/** With each value of each list of values, null where it is allowed, both ends of each limit, and a fraction. */
export function variationsOf(schema: JsonSchema, example: unknown): Variation[] {
  const all = [...changes(schema, example)].filter(({ body }) => problems(schema, body).length === 0);
  return all.map(({ place, value, body }) => ({ change: `${place.replace(/^\./, "")} ${shortText(value)}`, body }));
}

interface Change {
  place: string;
  value: unknown;
  /** What contains the value, changed. */
  body: unknown;
}

function* changes(schema: JsonSchema, value: unknown): Generator<Change> {
  for (const other of otherValues(schema, value)) yield { place: "", value: other, body: other };
  for (const variant of (schema["oneOf"] ?? []) as JsonSchema[]) yield* changes(variant, value);
  if (Array.isArray(value)) {
    const [first, ...rest] = value;
    for (const change of changes((schema["items"] ?? {}) as JsonSchema, first)) {
      yield { ...change, place: `[]${change.place}`, body: [change.body, ...rest] };
    }
  } else if (typeof value === "object" && value !== null) {
    const properties = Object.entries((schema["properties"] ?? {}) as Record<string, JsonSchema>);
    // An ID must name something that exists.
    for (const [name, child] of properties.filter(([name]) => Object.hasOwn(value, name) && !name.endsWith("Id"))) {
      for (const change of changes(child, value[name as never])) {
        yield { ...change, place: `.${name}${change.place}`, body: { ...value, [name]: change.body } };
      }
    }
  }
}

function otherValues(schema: JsonSchema, value: unknown): unknown[] {
  const { minLength, maxLength, minimum, maximum, minItems, maxItems } = schema as Record<string, number | undefined>;
  const words = (schema["enum"] ?? schema["x-known-values"] ?? []) as unknown[];
  const none = [schema["type"]].flat().includes("null") ? [null] : [];
  const others = [...words, ...none];
  const at = (ends: (number | undefined)[], valueAt: (end: number) => unknown) =>
    others.push(...ends.filter((end) => end !== undefined).map(valueAt));
  if (typeof value === "string") at([minLength, maxLength], (length) => value.slice(0, length).padEnd(length, "x"));
  if (typeof value === "number") at([minimum, maximum, value + 0.5], (end) => end);
  if (Array.isArray(value)) at([minItems, maxItems], (length) => Array.from({ length }, () => value[0]));
  return others.filter((other) => JSON.stringify(other) !== JSON.stringify(value));
}

function shortText(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `of length ${(value as string | unknown[]).length}`;
}
