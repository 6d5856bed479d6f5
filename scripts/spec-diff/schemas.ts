/** What changed of a schema: what is sent must stay accepted, what is received must stay there. */
import { nameOf } from "../spec/pointer.ts";
import { canonical, type Json, type Schema } from "../spec/read.ts";
import type { Level } from "./change.ts";
import { type At, below, type Changes, levelsAt, sameJson, short } from "./changes.ts";
import {
  allowsAll,
  type Document,
  type Flat,
  growth,
  isLimit,
  isOneOf,
  isUnion,
  type Property,
  undeclared,
  unwrap,
} from "./flat.ts";
import { pairs } from "./pairs.ts";

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

/** Whether it may be null, its default, and whether it is deprecated. */
function compareMeaning(changes: Changes, old: Annotations, current: Annotations, at: At): void {
  const pair = (key: string) => ({ from: old.keywords.get(key), to: current.keywords.get(key) });
  for (const key of ["nullable", "deprecated"] as const) {
    const { from, to } = pair(key);
    changes.flag(at, key, from, to, { from, to });
  }
  const { from, to } = pair("default");
  const level = !at.sent ? "documentation" : from === undefined ? "compatible" : "breaking";
  changes.value(at, level, "default", from, to, noteOf(old, current, at, from));
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
  if (!compareKeyword(changes, "type", old, current, at)) return;
  for (const key of new Set([...old.keywords.keys(), ...current.keywords.keys()]))
    if (!compared.includes(key)) compareKeyword(changes, key, old, current, at);
  compareProperties(changes, old, current, at);
  compareOthers(changes, old, current, at);
  if (old.items && current.items) compareSchemas(changes, old.items, current.items, below(at, "[]"));
  else if (old.items ?? current.items) addLimit(changes, below(at, "[]"), !current.items, schemaLimit);
  const unions = pairs(old.unions, current.unions, [
    (variants) => canonical(variants.map(canonical).sort()),
    (variants, isNew) =>
      variants
        .map((one, i) => labelOf(isNew ? changes.after : changes.before, one, i))
        .sort()
        .join(),
    () => true,
  ]);
  for (const [was, is] of unions) {
    if (was && is) compareVariants(changes, was, is, at);
    else addLimit(changes, at, !is, ["is a choice of variants now", "is no choice of variants any more"]);
  }
}

const schemaLimit = ["has a schema now", "has no schema any more"] as const;

const compared = ["type", "nullable", "default", "deprecated", "readOnly", "writeOnly"];

/** Reports a limit that was added or removed. */
function addLimit(changes: Changes, at: At, isGone: boolean, [added, gone]: readonly [string, string]): void {
  const { wider, narrower } = levelsAt(at);
  changes.add(at, isGone ? wider : narrower, "changed", isGone ? gone : added, isGone ? { silent: "detail" } : {});
}

/** Returns a positive number if a change accepts more, a negative one if it accepts less, 0 if the same, undefined if others. */
type Rule = (
  from: Json | undefined,
  to: Json | undefined,
  at: At,
  current: { flat: Flat; document: Document },
) => number | undefined;

/** The rule of a keyword without which every value is allowed. */
function limit(compare: (from: Json, to: Json) => number | undefined) {
  return (from: Json | undefined, to: Json | undefined) =>
    to === undefined ? 1 : from === undefined ? -1 : compare(from, to);
}

/** The keywords with a rule of their own. For all others, numbers are compared by `growth`. */
const rules: Record<string, Rule> = {
  type: limit((from, to) =>
    from === "integer" && to === "number" ? 1 : from === "number" && to === "integer" ? -1 : undefined,
  ),
  enum(from, to, at) {
    // One value alone tells the variants of a union apart: it is closed in our types, all others are open where they are received.
    const isOpen =
      (!Array.isArray(from) || from.length > 1) && [from, to].flat().some((one) => typeof one === "string");
    return isOpen && !at.sent ? 0 : enumLimit(from, to);
  },
  // The type of an open enum accepts any string; where it is received, every enum of more than one value does.
  "x-open": (_, to, { sent }, { flat }) => (sent || isTag(flat.keywords.get("enum")) ? (to === true ? 1 : -1) : 0),
  // What is sent may be a Date, or a file: their types accept more than a string.
  format: (from, to, at) => {
    const takesMore = at.sent && (from === "date-time" || from === "binary");
    return takesMore ? undefined : anyOther(from, to);
  },
  // The types of variants have the tag that a mapping names, as they have one that is an enum of one value.
  discriminator(from, to, { sent }, { flat, document }) {
    if (to === undefined)
      return sent || flat.unions.flat().every((variant) => tagsOf(document, variant) !== "") ? 0 : undefined;
    return Array.isArray(from) && Array.isArray(to) && missingIn(from, to).length > 0 ? undefined : 0;
  },
  multipleOf: limit((from, to) => (isMultiple(from, to) ? 1 : isMultiple(to, from) ? -1 : undefined)),
};

/** 0.1 is a multiple of 0.01, although the remainder of floating-point numbers is not 0. */
function isMultiple(value: Json, of: Json): boolean {
  const times = Number(value) / Number(of);
  return Math.abs(times - Math.round(times)) < 1e-9;
}

const anyOther = limit(() => undefined);

const enumLimit = limit((from, to) => {
  const [isLess, isMore] = [missingIn(to, from).length > 0, missingIn(from, to).length > 0];
  return isLess && isMore ? undefined : isMore ? 1 : -1;
});

/** Returns whether the rest can be compared. */
function compareKeyword(changes: Changes, key: string, old: Flat, current: Flat, at: At): boolean {
  const [from, to] = [old.keywords.get(key), current.keywords.get(key)];
  if (sameJson(from, to)) return true;
  const numbers = limit((from, to) => (Number(to) - Number(from)) * growth(key) || undefined);
  const widens = (Object.hasOwn(rules, key) ? (rules[key] as Rule) : numbers)(from, to, at, {
    flat: current,
    document: changes.after,
  });
  const { wider, narrower } = levelsAt(at);
  const level = widens === undefined ? "breaking" : widens === 0 ? "compatible" : widens > 0 ? wider : narrower;
  const values =
    key === "enum" && from && to
      ? [...missingIn(to, from).map((value) => `-${value}`), ...missingIn(from, to).map((value) => `+${value}`)].join(
          " ",
        )
      : `${short(from)} → ${short(to)}`;
  const note = key === "type" ? {} : noteOf(old, current, at, from);
  changes.add(at, level, "changed", `${key}: ${values}`, { from, to, ...note });
  return widens !== undefined;
}

function missingIn(values: Json, others: Json): Json[] {
  const isKnown = isOneOf([values].flat());
  return [others].flat().filter((other) => !isKnown(other));
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
  for (const name of new Set([...old.properties.keys(), ...current.properties.keys()])) {
    const [was, is] = [old.properties.get(name), current.properties.get(name)];
    const [wasOff, isOff] = [foreign(changes.before, was?.schema, at), foreign(changes.after, is?.schema, at)];
    const place = originOf(changes, old, current, was, is, at);
    const required = current.required.has(name);
    const field = `.${name}`;
    if (!is && was?.schema === undeclared && current.others !== false) {
      // It was required and described nowhere, so it may still be there.
      changes.flag(at, "required", true, false, { field });
    } else if (!is || (isOff && !wasOff) || (is.schema === undeclared && was && was.schema !== undeclared)) {
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
      const isListed = required || (current.listsRequired ? false : undefined);
      changes.flag(at, "required", old.required.has(name), isListed, { field });
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
  if (typeof was === "object" && typeof is === "object") return void compareSchemas(changes, was, is, below(at, ".*"));
  if (was === is) return;
  // A client ignores fields that it does not know.
  const [level, what]: readonly [Level, string] =
    was === false
      ? ["compatible", "other fields are allowed now"]
      : is === false
        ? [at.sent || was !== true ? "breaking" : "compatible", "other fields are not allowed any more"]
        : is === true
          ? [wider, schemaLimit[1]]
          : [narrower, schemaLimit[0]];
  changes.add(at, level, "changed", what, details);
}

function compareVariants(changes: Changes, old: readonly Schema[], current: readonly Schema[], at: At): void {
  const { wider, narrower } = levelsAt(at);
  const documentOf = (isNew: boolean) => (isNew ? changes.after : changes.before);
  const found = pairs(old, current, [
    ({ $ref }) => $ref && nameOf($ref),
    (one, isNew) => tagsOf(documentOf(isNew), one),
    (one) => JSON.stringify(one),
    // As many as before, so one was changed.
    ...(old.length === current.length ? [() => true] : []),
  ]);
  for (const [was, is] of found) {
    const [list, one] = was ? [old, was] : [current, is];
    const field = `<${labelOf(documentOf(!was), one, list.indexOf(one))}>`;
    if (was && is) compareSchemas(changes, was, is, old.length + current.length === 2 ? at : below(at, field));
    else if (was) changes.add(at, narrower, "removed", "is gone", { field, silent: false });
    else changes.add(at, wider, "added", "is new", { field, to: is as Json });
  }
}

function labelOf(document: Document, variant: Schema, index: number): string {
  return variant.$ref === undefined ? tagsOf(document, variant) || String(index + 1) : nameOf(variant.$ref);
}

/** The fields with one value that tell a variant from others: `type round`. */
function tagsOf(document: Document, variant: Schema): string {
  const { properties, required } = document.flat(variant);
  const tags = [...properties].flatMap(([name, { schema }]) => {
    const values = document.flat(schema).keywords.get("enum");
    return required.has(name) && isTag(values) ? `${name} ${values[0]}` : [];
  });
  return tags.join(", ");
}

/** Whether an enum has one value, which tells a variant from others. */
function isTag(values: Json | undefined): values is [Json] {
  return Array.isArray(values) && values.length === 1;
}
