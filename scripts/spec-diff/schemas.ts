/** What changed of a schema: what is sent must stay accepted, what is received must stay there. */
import { nameOf } from "../spec/pointer.ts";
import type { Json, Schema } from "../spec/read.ts";
import type { Level } from "./change.ts";
import { type At, below, type Changes, sameJson, short } from "./changes.ts";
import {
  allowsAll,
  type Document,
  type Flat,
  growth,
  isLimit,
  isUnion,
  type Property,
  undeclared,
  unwrap,
} from "./flat.ts";

export function compareSchemas(changes: Changes, before: Schema, after: Schema, at: At): void {
  const [old, current] = [changes.before.componentOf(before), changes.after.componentOf(after)];
  if (!old || !current) {
    if (changes.isFirst(before, after, at)) compareFlat(changes, before, after, at);
    return;
  }
  if (Object.keys({ ...old.own, ...current.own }).length > 0) {
    const [was, is] = [ownOf(changes.before, old), ownOf(changes.after, current)];
    compareDocs(changes, was.docs, is.docs, at);
    compareMeaning(changes, was, is, at);
  }
  const component = changes.component("schema", [old.name, current.name], at);
  if (changes.isFirst(old.schema, current.schema, component))
    changes.later(() => compareFlat(changes, old.schema, current.schema, component));
}

/** The annotations at a place that refers to a component: its own, and those of the component. */
function ownOf(document: Document, { schema, own }: { schema: Schema; own: Schema }): Annotations {
  const { keywords } = document.flat(schema);
  const { docs, keywords: more } = document.flat(own);
  return { keywords: new Map([...keywords, ...more]), docs };
}

type Annotations = Pick<Flat, "keywords" | "docs">;

/** What lets in more is harmless where we send; what lets in less, where we receive. */
function levelsAt({ sent }: At): { wider: Level; narrower: Level } {
  return sent ? { wider: "compatible", narrower: "breaking" } : { wider: "breaking", narrower: "compatible" };
}

/** Whether it may be null, its default, and whether it is deprecated. */
function compareMeaning(changes: Changes, old: Annotations, current: Annotations, at: At): void {
  const { wider, narrower } = levelsAt(at);
  const pair = (key: string) => ({ from: old.keywords.get(key), to: current.keywords.get(key) });
  const [nullable, value, deprecated] = [pair("nullable"), pair("default"), pair("deprecated")];
  if (nullable.from !== nullable.to) {
    const [level, what] = nullable.to ? [wider, "may be null now"] : [narrower, "is never null any more"];
    changes.add(at, level, "changed", what, nullable);
  }
  const level = !at.sent ? "documentation" : value.from === undefined ? "compatible" : "breaking";
  changes.value(at, level, "default", value.from, value.to, noteOf(old, current, at, value.from));
  if (deprecated.from !== deprecated.to) {
    const what = deprecated.to ? "is deprecated" : "is not deprecated any more";
    changes.add(at, "compatible", "deprecated", what, deprecated);
  }
}

export function compareDocs(
  changes: Changes,
  old: ReadonlyMap<string, Json>,
  current: ReadonlyMap<string, Json>,
  at: At,
): void {
  for (const key of new Set([...old.keys(), ...current.keys()])) {
    const [from, to] = [old.get(key), current.get(key)];
    if (!sameJson(trimmed(from), trimmed(to))) changes.value(at, "documentation", key, from, to);
  }
}

function trimmed(value: Json | undefined): Json | undefined {
  return typeof value === "string" ? value.trim() : value;
}

function compareFlat(changes: Changes, before: Schema, after: Schema, at: At): void {
  const [old, current] = [changes.before.flat(before), changes.after.flat(after)];
  compareDocs(changes, old.docs, current.docs, at);
  compareMeaning(changes, old, current, at);
  if (
    isUnion(old) !== isUnion(current) &&
    old.unions.length + current.unions.length === 1 &&
    !allowsAll(old) &&
    !allowsAll(current)
  ) {
    const [was = [unwrap(before).part ?? before]] = isUnion(old) ? old.unions : [];
    const [is = [unwrap(after).part ?? after]] = isUnion(current) ? current.unions : [];
    return void compareVariants(changes, was, is, at);
  }
  if (allowsAll(old) !== allowsAll(current)) return void addLimit(changes, at, allowsAll(current), schemaLimit);
  if (!compareTypes(changes, old, current, at)) return;
  for (const key of new Set([...old.keywords.keys(), ...current.keywords.keys()]))
    compareKeyword(changes, key, old, current, at);
  compareProperties(changes, old, current, at);
  compareOthers(changes, old, current, at);
  if (old.items && current.items) compareSchemas(changes, old.items, current.items, below(at, "[]"));
  else if (old.items ?? current.items) addLimit(changes, below(at, "[]"), !current.items, schemaLimit);
  for (let i = 0; i < Math.max(old.unions.length, current.unions.length); i++) {
    const [was, is] = [old.unions[i], current.unions[i]];
    if (was && is) compareVariants(changes, was, is, at);
    else addLimit(changes, at, !is, ["is a choice of variants now", "is no choice of variants any more"]);
  }
}

const schemaLimit = ["has a schema now", "has no schema any more"] as const;

/** Reports a limit that was added or removed. */
function addLimit(changes: Changes, at: At, isGone: boolean, [added, gone]: readonly [string, string]): void {
  const { wider, narrower } = levelsAt(at);
  changes.add(at, isGone ? wider : narrower, "changed", isGone ? gone : added, isGone ? { silent: "detail" } : {});
}

/** Whether the rest can be compared. */
function compareTypes(changes: Changes, old: Flat, current: Flat, at: At): boolean {
  const [from, to] = [old.keywords.get("type"), current.keywords.get("type")];
  if (sameJson(from, to)) return true;
  const { wider, narrower } = levelsAt(at);
  const isWider = to === undefined || (from === "integer" && to === "number");
  const isNarrower = from === undefined || (from === "number" && to === "integer");
  changes.value(at, isWider ? wider : isNarrower ? narrower : "breaking", "type", from, to);
  return isWider || isNarrower;
}

const compared = ["type", "nullable", "default", "deprecated", "readOnly", "writeOnly"];

function compareKeyword(changes: Changes, key: string, old: Flat, current: Flat, at: At): void {
  const [from, to] = [old.keywords.get(key), current.keywords.get(key)];
  if (compared.includes(key) || sameJson(from, to)) return;
  const { wider, narrower } = levelsAt(at);
  const details = { from, to, ...noteOf(old, current, at, from) };
  const report = (level: Level, what = `${key}: ${short(from)} → ${short(to)}`) =>
    changes.add(at, level, "changed", what, details);
  if (key === "enum" && Array.isArray(from ?? to))
    return void compareEnums(from as Json[] | undefined, to as Json[] | undefined, at, report);
  // The type of an open enum accepts any string; where it is received, every enum does.
  if (key === "x-open") return void report(to === true || !at.sent ? "compatible" : "breaking");
  if (key === "discriminator")
    return void report(
      Array.isArray(from) && Array.isArray(to) && !to.every((value) => from.includes(value))
        ? "breaking"
        : "compatible",
    );
  if (to === undefined) return void report(wider);
  if (from === undefined) return void report(narrower);
  if (typeof from !== "number" || typeof to !== "number") return void report("breaking");
  const grows =
    (to - from) * growth(key) || (key === "multipleOf" ? (from % to === 0 ? 1 : to % from === 0 ? -1 : 0) : 0);
  report(grows === 0 ? "breaking" : grows > 0 ? wider : narrower);
}

function compareEnums(
  from: Json[] | undefined,
  to: Json[] | undefined,
  at: At,
  report: (level: Level, what?: string) => void,
): void {
  const { wider, narrower } = levelsAt(at);
  // One value alone tells the variants of a union apart: it is closed in our types, all others are open where they are received.
  const isOpen =
    !at.sent && (from?.length ?? 2) > 1 && [...(from ?? []), ...(to ?? [])].some((value) => typeof value === "string");
  if (!from || !to) return void report(isOpen ? "compatible" : from ? wider : narrower);
  const gone = missingIn(to, from);
  const added = missingIn(from, to);
  const words = [...gone.map((value) => `-${value}`), ...added.map((value) => `+${value}`)].join(" ");
  const level = isOpen
    ? "compatible"
    : gone.length > 0 && narrower === "breaking"
      ? "breaking"
      : added.length > 0
        ? wider
        : narrower;
  report(level, `enum: ${words}`);
}

function missingIn(values: Json[], others: Json[]): Json[] {
  return others.filter((other) => !values.some((value) => sameJson(value, other)));
}

/** A description that still mentions the old value. */
function noteOf(old: Annotations, current: Annotations, at: At, from: Json | undefined) {
  const text = String(current.docs.get("description") ?? old.docs.get("description") ?? at.description ?? "");
  const figure = typeof from === "number" ? from.toLocaleString("en") : typeof from === "string" ? from : undefined;
  const words = text.split(/[^\w.,-]+/).map((word) => word.replace(/[.,]$/, ""));
  const mentions = figure !== undefined && (words.includes(figure) || words.includes(String(from)));
  return mentions ? { note: `its description mentions ${figure}` } : {};
}

function compareProperties(changes: Changes, old: Flat, current: Flat, at: At): void {
  const { wider, narrower } = levelsAt(at);
  for (const name of new Set([...old.properties.keys(), ...current.properties.keys()])) {
    const [was, is] = [old.properties.get(name), current.properties.get(name)];
    const [wasOff, isOff] = [foreign(changes.before, was?.schema, at), foreign(changes.after, is?.schema, at)];
    const place = originOf(changes, old, current, was, is, at);
    const required = current.required.has(name);
    const field = `.${name}`;
    if (!is || (isOff && !wasOff) || (is.schema === undeclared && was && was.schema !== undeclared)) {
      if (was && !wasOff)
        changes.add(place, "breaking", "removed", isOff ? `is ${isOff} now` : "is gone", {
          field,
          ...(isOff ? {} : { silent: "part" as const }),
        });
    } else if (!was || (wasOff && !isOff)) {
      if (isOff) continue;
      const what = !required ? "is new" : at.sent ? "is new and required" : "is new and always there";
      changes.add(place, required && at.sent ? "breaking" : "compatible", "added", what, {
        field,
        to: is.schema as Json,
      });
    } else if (!isOff) {
      const wasRequired = old.required.has(name);
      const listed = current.listsRequired ? {} : ({ silent: "detail" } as const);
      if (wasRequired !== required)
        changes.add(at, required ? narrower : wider, "changed", required ? "is required now" : "is optional now", {
          field,
          ...(required ? {} : listed),
        });
      compareSchemas(changes, was.schema, is.schema, below(place, field));
    }
  }
}

/** Whether a property belongs to the other direction. */
function foreign(document: Document, schema: Schema | undefined, { sent }: At): string | undefined {
  const key = sent ? "readOnly" : "writeOnly";
  return schema && document.flat(schema).keywords.get(key) === true ? key : undefined;
}

/** A property that both take from the same component is compared there. */
function originOf(
  changes: Changes,
  old: Flat,
  current: Flat,
  was: Property | undefined,
  is: Property | undefined,
  at: At,
): At {
  const name = (was ?? is)?.origin;
  const isSame = (is ?? was)?.origin === name;
  return name !== undefined && isSame && old.parts.has(name) && current.parts.has(name)
    ? changes.component("schema", [name, name], at)
    : at;
}

/** The fields without a name. */
function compareOthers(changes: Changes, old: Flat, current: Flat, at: At): void {
  const { wider, narrower } = levelsAt(at);
  const [was, is] = [isLimit(old.others) ? old.others : true, isLimit(current.others) ? current.others : true];
  const details = current.others === undefined ? ({ field: ".*", silent: "detail" } as const) : { field: ".*" };
  if (typeof was === "object" && typeof is === "object") compareSchemas(changes, was, is, below(at, ".*"));
  else if (was === is) return;
  // A client ignores fields that it does not know.
  else if (was === false) changes.add(at, "compatible", "changed", "other fields are allowed now", details);
  else if (is === false)
    changes.add(
      at,
      at.sent || was !== true ? "breaking" : "compatible",
      "changed",
      "other fields are not allowed any more",
      details,
    );
  else
    changes.add(
      at,
      is === true ? wider : narrower,
      "changed",
      is === true ? "has no schema any more" : "has a schema now",
      details,
    );
}

function compareVariants(changes: Changes, old: readonly Schema[], current: readonly Schema[], at: At): void {
  const { wider, narrower } = levelsAt(at);
  const left = new Set(current);
  const pairs = new Map<Schema, Schema>();
  const rules: ((one: Schema, document: Document) => unknown)[] = [
    ({ $ref }) => $ref && nameOf($ref),
    (one, document) => tagsOf(document, one),
    (one) => JSON.stringify(one),
  ];
  for (const rule of rules) {
    for (const one of old) {
      const key = !pairs.has(one) && rule(one, changes.before);
      const other = key ? [...left].find((candidate) => rule(candidate, changes.after) === key) : undefined;
      if (!other) continue;
      pairs.set(one, other);
      left.delete(other);
    }
  }
  const unmatched = old.filter((one) => !pairs.has(one));
  // As many as before, so one was changed.
  if (unmatched.length === left.size) {
    for (const [i, other] of [...left].entries()) pairs.set(unmatched[i] as Schema, other);
    left.clear();
  }
  for (const [i, one] of old.entries()) {
    const other = pairs.get(one);
    const name = `<${labelOf(changes.before, one, i)}>`;
    if (other) compareSchemas(changes, one, other, old.length === 1 && current.length === 1 ? at : below(at, name));
    else changes.add(at, narrower, "removed", "is gone", { field: name, silent: false });
  }
  for (const one of left)
    changes.add(at, wider, "added", "is new", {
      field: `<${labelOf(changes.after, one, current.indexOf(one))}>`,
      to: one as Json,
    });
}

function labelOf(document: Document, variant: Schema, index: number): string {
  return variant.$ref === undefined ? tagsOf(document, variant) || String(index + 1) : nameOf(variant.$ref);
}

/** The fields with one value that tell a variant from others: `type round`. */
function tagsOf(document: Document, variant: Schema): string {
  const { properties, required } = document.flat(variant);
  const tags = [...properties].flatMap(([name, { schema }]) => {
    const values = document.flat(schema).keywords.get("enum");
    return required.has(name) && Array.isArray(values) && values.length === 1 ? `${name} ${values[0]}` : [];
  });
  return tags.join(", ");
}
