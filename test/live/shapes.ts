/**
 * The shapes of the responses that a live API was seen to send: types, presence, null and words of enums, never values. Kept in a
 * file, they show what changed since, and are evidence for what the docs leave out.
 */
import { isObject, type Schema, type Spec } from "../../scripts/spec/read.ts";
import { merged } from "../../scripts/spec/walk.ts";
import { fieldPath } from "../engine/deviations.ts";
import { own } from "../engine/outcome.ts";
import { readJson } from "../engine/record.ts";
import type { CallRecord } from "./traffic.ts";

export interface Shape {
  /** JSON types, `integer` and `null` among them. */
  types: string[];
  /** Whether it was missing at least once. */
  optional?: true;
  /** Values, where the spec has an enum. */
  words?: string[];
  fields?: Record<string, Shape>;
  items?: Shape;
}

/** By operation and status: `getVideoDetails 200`. */
export type Shapes = Readonly<Record<string, Shape>>;

export interface Recording {
  version: 1;
  shapes: Shapes;
}

/** Throws if it is no recording. */
export function readRecording(text: string, file: string): Shapes {
  const { version, shapes } = Object(readJson(text)) as Partial<Recording>;
  if (version === 1 && isObject(shapes) && Object.values(shapes).every(isShape)) return shapes;
  throw new Error(`${file} is not a recording of contract:live. Name another file, or remove it`);
}

function isShape(value: unknown): boolean {
  const { types, words = [], fields = {}, items } = Object(value) as Partial<Shape>;
  const areTexts = [types, words].every(
    (list) => Array.isArray(list) && list.every((text) => typeof text === "string"),
  );
  return (
    areTexts && isObject(fields) && Object.values(fields).every(isShape) && (items === undefined || isShape(items))
  );
}

/** The shapes of all JSON responses of a run. */
export function shapesOf(spec: Spec, records: readonly CallRecord[]): Shapes {
  const shapes = new Map<string, Shape>();
  for (const { entry, exchanges } of records) {
    for (const exchange of exchanges) {
      const body = readJson(exchange.responseText);
      if (body === undefined || exchange.brokeOff !== undefined) continue;
      const content = entry.responses[exchange.status]?.content ?? {};
      const shape = shapeOf(spec, Object.values(content)[0]?.schema ?? {}, body);
      const name = `${entry.id} ${exchange.status}`;
      shapes.set(name, merge(shapes.get(name), shape));
    }
  }
  return Object.fromEntries([...shapes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function shapeOf(spec: Spec, schema: Schema, value: unknown): Shape {
  const types = [typeOf(value)];
  const { enum: known, items, properties = {} } = merged(spec, schema);
  if (typeof value === "string") {
    return { types, ...(known && (known.includes(value) || isWord(value)) && { words: [value] }) };
  }
  if (typeof value !== "object" || value === null) return { types };
  if (Array.isArray(value)) {
    const shapes = value.map((item) => shapeOf(spec, items ?? {}, item));
    return shapes.length === 0 ? { types } : { types, items: shapes.reduce((a, b) => merge(a, b)) };
  }
  const fields = new Map<string, Shape>();
  for (const [name, field] of Object.entries(value)) {
    const documented = Object.hasOwn(properties, name);
    // A name that looks like an id is a value.
    const key = documented || /^[A-Za-z_$][A-Za-z_$-]{0,39}\d?$/.test(name) ? name : "*";
    const shape = shapeOf(spec, (documented ? properties[name] : undefined) ?? {}, field);
    fields.set(key, fields.has(key) ? merge(fields.get(key), shape) : shape);
  }
  return { types, fields: Object.fromEntries(fields) };
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

/** Words and small numbers, such as `ratio_4_5`. What else is no documented value may be anything, such as an id. */
function isWord(text: string): boolean {
  return text.length <= 40 && /^[A-Za-z]+(?:[_-](?:[A-Za-z]+|\d{1,2}))*$/.test(text);
}

/** What both have seen. */
function merge(a: Shape | undefined, b: Shape): Shape {
  if (!a) return b;
  const words = union(a.words, b.words);
  const fields = a.fields && b.fields ? mergeFields(a.fields, b.fields) : (a.fields ?? b.fields);
  const items = a.items && b.items ? merge(a.items, b.items) : (a.items ?? b.items);
  return {
    types: union(a.types, b.types),
    ...((a.optional || b.optional) && { optional: true as const }),
    ...(words.length > 0 && { words }),
    ...(fields && { fields }),
    ...(items && { items }),
  };
}

function mergeFields(a: Record<string, Shape>, b: Record<string, Shape>): Record<string, Shape> {
  const names = union(Object.keys(a), Object.keys(b));
  return Object.fromEntries(
    names.map((name) => {
      const [left, right] = [own(a, name), own(b, name)];
      const both = left && right ? merge(left, right) : { ...((left ?? right) as Shape), optional: true as const };
      return [name, both];
    }),
  );
}

function union(a: readonly string[] = [], b: readonly string[] = []): string[] {
  return [...new Set([...a, ...b])].sort();
}

/** What `seen` has that was not recorded, or lacks that was always there. Without evidence, nothing has changed. */
export function shapeChanges(recorded: Shapes, seen: Shapes): string[] {
  return Object.entries(seen).flatMap(([name, shape]) => {
    const before = own(recorded, name);
    return before ? changesAt(before, shape, "$").map((change) => `${name}  ${change}`) : [`${name}  new response`];
  });
}

function changesAt(before: Shape, now: Shape, path: string): string[] {
  const changes: string[] = [];
  const types = now.types.filter((type) => !before.types.includes(type));
  if (types.length > 0) changes.push(`${path}: was ${before.types.join(" or ")}, is also ${types.join(" or ")}`);
  const words = (now.words ?? []).filter((word) => !before.words?.includes(word));
  if (words.length > 0) changes.push(`${path}: new value ${words.map((word) => JSON.stringify(word)).join(", ")}`);
  if (before.items && now.items) changes.push(...changesAt(before.items, now.items, `${path}[*]`));
  if (!before.fields || !now.fields) return changes;
  for (const name of union(Object.keys(before.fields), Object.keys(now.fields))) {
    const [was, is] = [own(before.fields, name), own(now.fields, name)];
    const at = fieldPath(path, name);
    if (!was) changes.push(`${at}: new, ${is?.types.join(" or ")}`);
    else if (!is) changes.push(...(was.optional ? [] : [`${at}: gone, was always there`]));
    else {
      if (is.optional && !was.optional) changes.push(`${at}: may be missing, was always there`);
      changes.push(...changesAt(was, is, at));
    }
  }
  return changes;
}

/** What the file holds after a run. Evidence of earlier runs stays. */
export function recordingText(recorded: Shapes, seen: Shapes): string {
  const names = union(Object.keys(recorded), Object.keys(seen));
  const shapes = names.map((name) => {
    const [was, is] = [own(recorded, name), own(seen, name)];
    return [name, is ? merge(was, is) : was];
  });
  const recording: Recording = { version: 1, shapes: Object.fromEntries(shapes) };
  return `${JSON.stringify(recording, undefined, 2)}\n`;
}
