/**
 * The normal form of a schema: references followed, `allOf` merged, unions of one unwrapped, and keywords without effect left out.
 * Two schemas that mean the same have the same normal form.
 */
import { isIdle } from "../spec/idle.ts";
import { mappedName, nameOf, targetOf } from "../spec/pointer.ts";
import { canonical, type Json, type Schema, type Spec } from "../spec/read.ts";

export interface Property {
  schema: Schema;
  /** The component that a part of `allOf` took it from. */
  origin: string | undefined;
}

/** The schema of a property that is required, and described nowhere. */
export const undeclared: Schema = {};

export class Flat {
  /** What limits a value, or defines what it means. */
  keywords = new Map<string, Json>();
  /** What is for readers. */
  docs = new Map<string, Json>();
  properties = new Map<string, Property>();
  required = new Set<string>();
  /** Whether the schema lists what is required. */
  listsRequired = false;
  /** The schema of other fields, or whether there may be any; undefined if the schema does not mention them. */
  others: Schema | boolean | undefined;
  items: Schema | undefined;
  /** Each `oneOf` or `anyOf`. */
  unions: Schema[][] = [];
  /** The components it is composed of. */
  parts = new Set<string>();
}

/** A document and its schemas in normal form. */
export class Document {
  readonly #flats = new WeakMap<Schema, Flat>();
  /** How often a circle of allOf was cut. */
  #cuts = 0;

  constructor(readonly spec: Spec) {}

  resolve<T extends object>(value: T): T {
    return targetOf<{ $ref?: string }>(this.spec, value).value as T;
  }

  /** The component that a schema is, and what it adds to it that limits no value. */
  componentOf(schema: Schema): { name: string; schema: Schema; own: Schema } | undefined {
    if (schema.$ref !== undefined) return { name: nameOf(schema.$ref), schema: this.resolve(schema), own: {} };
    const { part, own } = unwrap(schema);
    const inner = part && this.componentOf(part);
    return inner && { ...inner, own: { ...inner.own, ...own } };
  }

  flat(schema: Schema, above: readonly Schema[] = []): Flat {
    const at = this.resolve(schema);
    const known = this.#flats.get(at);
    if (known) return known;
    const cuts = this.#cuts;
    const flat = new Flat();
    const { allOf = [], oneOf, anyOf, properties = {}, required, items, additionalProperties, ...own } = at;
    const unions = [oneOf, anyOf].flatMap((union) => (union ? [union] : []));
    const single = unions.flatMap((union) => (union.length === 1 ? union : []));
    for (const part of [...allOf, ...single]) {
      if (above.includes(part)) {
        this.#cuts++;
        continue;
      }
      if (part.$ref !== undefined) flat.parts.add(nameOf(part.$ref));
      merge(flat, this.flat(part, [...above, part]), part.$ref === undefined ? undefined : nameOf(part.$ref));
    }
    const { discriminator: _, $ref: __, ...rest } = own;
    const entries = Object.entries({ ...rest, discriminator: discriminatorOf(at) }) as [string, Json | undefined][];
    const self = new Flat();
    for (const [key, value] of entries)
      if (value !== undefined) (isDocs(key) ? self.docs : self.keywords).set(key, value);
    for (const [name, schema] of Object.entries(properties)) self.properties.set(name, { schema, origin: undefined });
    self.required = new Set(required);
    self.listsRequired = required !== undefined;
    self.others = additionalProperties;
    self.items = items;
    self.unions = unions.filter((union) => union.length > 1);
    normalize(self);
    merge(flat, self, undefined);
    // Said of the whole, not of one of its parts.
    if (own.nullable === true) flat.keywords.set("nullable", true);
    normalize(flat);
    // Within a circle it is not complete.
    if (above.length === 0 || cuts === this.#cuts) this.#flats.set(at, flat);
    return flat;
  }
}

/** The one part of a composition, and what stands beside it, if that limits no value. */
export function unwrap(schema: Schema): { part?: Schema; own: Schema } {
  const { allOf = [], oneOf = [], anyOf = [], ...own } = schema;
  const [part, other] = [...allOf, ...oneOf, ...anyOf];
  return part && !other && Object.keys(own).every(isAnnotation) ? { part, own } : { own: schema };
}

const docs = ["title", "description", "example", "examples", "externalDocs", "xml"];
const annotations = ["x-open", "nullable", "default", "deprecated", "readOnly", "writeOnly", "discriminator"];

function isDocs(key: string): boolean {
  return docs.includes(key) || (key.startsWith("x-") && key !== "x-open");
}

/** Says more of a component without changing which values it allows, other than null. */
function isAnnotation(key: string): boolean {
  return isDocs(key) || annotations.includes(key);
}

const bounds = [
  ["maximum", "exclusiveMaximum"],
  ["minimum", "exclusiveMinimum"],
] as const;

/** 1 for a keyword whose larger values allow more, -1 where smaller ones do, and 0 for all others. */
export function growth(keyword: string): number {
  return keyword.startsWith("max") ? 1 : keyword.startsWith("min") ? -1 : 0;
}

/** What must fit both. Where they contradict each other, the second has the last word. */
function merge(flat: Flat, more: Flat, origin: string | undefined): void {
  const keywords = new Map(more.keywords);
  // Null has to fit each part that has a type.
  const parts = [flat.keywords, keywords];
  if (parts.every((one) => one.has("type")) && !parts.every((one) => one.has("nullable")))
    for (const one of parts) one.delete("nullable");
  for (const [limit, exclusive] of bounds) {
    const [known, value] = [flat.keywords.get(limit), keywords.get(limit)];
    // Only the tighter one of two limits may exclude its value.
    if (typeof known === "number" && typeof value === "number" && known !== value)
      ((known - value) * growth(limit) < 0 ? keywords : flat.keywords).delete(exclusive);
  }
  for (const [key, value] of keywords) {
    const known = flat.keywords.get(key);
    const tighter =
      typeof known === "number" && typeof value === "number" && (known - value) * growth(key) < 0
        ? known
        : key === "enum" && Array.isArray(known) && Array.isArray(value)
          ? known.filter(isOneOf(value))
          : value;
    flat.keywords.set(key, tighter);
  }
  for (const [key, value] of more.docs) flat.docs.set(key, value);
  for (const [name, { schema, origin: from }] of more.properties) {
    const known = flat.properties.get(name);
    const isNew = !known || known.schema === schema || known.schema === undeclared;
    if (isNew) flat.properties.set(name, { schema, origin: from ?? origin });
    else if (schema !== undeclared)
      flat.properties.set(name, { schema: { allOf: [known.schema, schema] }, origin: undefined });
  }
  for (const name of more.required) flat.required.add(name);
  flat.listsRequired ||= more.listsRequired;
  if (more.others !== undefined) flat.others = flat.others === false ? false : more.others;
  if (more.items)
    flat.items = flat.items && flat.items !== more.items ? { allOf: [flat.items, more.items] } : more.items;
  flat.unions.push(...more.unions);
  for (const part of more.parts) flat.parts.add(part);
}

/** A test for values that are among others: enums may have thousands. */
export function isOneOf(values: readonly Json[]): (value: Json) => boolean {
  const known = new Set(values.map((value) => canonical(value)));
  return (value) => known.has(canonical(value));
}

/** The name of the field, then each value with its variant, also where the value is the name of the schema. */
function discriminatorOf({ discriminator, oneOf = [], anyOf = [] }: Schema): Json | undefined {
  if (typeof discriminator !== "object" || discriminator === null) return undefined;
  const { propertyName, mapping = {} } = discriminator as { propertyName?: string; mapping?: Record<string, string> };
  const named = Object.entries(mapping).map(([value, target]) => [value, mappedName(target)] as const);
  const left = [...oneOf, ...anyOf].flatMap(({ $ref = "" }) =>
    $ref === "" || named.some(([, name]) => name === nameOf($ref)) ? [] : [[nameOf($ref), nameOf($ref)] as const],
  );
  return [String(propertyName), ...[...named, ...left].map(([value, name]) => `${value} ${name}`).sort()];
}

/** Leaves out what has no effect, and writes what means the same in one way. */
function normalize({ keywords, properties, required, items, others, unions }: Flat): void {
  for (const [key, value] of keywords) if (isIdle(keywords.get("type"), key, value)) keywords.delete(key);
  const values = keywords.get("enum");
  if (Array.isArray(values)) {
    const allowed = keywords.get("nullable") ? values.filter((value) => value !== null) : values;
    const different = new Map(allowed.map((value) => [canonical(value), value]));
    keywords.set(
      "enum",
      [...different].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value),
    );
  }
  if (!keywords.has("type") && unions.length === 0) {
    if (properties.size > 0 || others !== undefined) keywords.set("type", "object");
    else if (items) keywords.set("type", "array");
  }
  if (keywords.get("type") === "integer") {
    for (const [limit, exclusive] of bounds) {
      const value = keywords.get(limit);
      if (typeof value !== "number") continue;
      const sign = growth(limit);
      const whole = keywords.get(exclusive) === true ? Math.ceil(value * sign) - 1 : Math.floor(value * sign);
      keywords.set(limit, whole * sign || 0);
      keywords.delete(exclusive);
    }
  }
  for (const name of required)
    if (!properties.has(name)) properties.set(name, { schema: undeclared, origin: undefined });
}

/** Whether it allows every value. */
export function allowsAll({ keywords, properties, items, others, unions }: Flat): boolean {
  const limits = [...keywords.keys()].filter((key) => !isAnnotation(key));
  return limits.length + properties.size + unions.length === 0 && !items && !isLimit(others);
}

/** Whether it is nothing but a choice of others. */
export function isUnion({ keywords, properties, items, others, unions }: Flat): boolean {
  const limits = [...keywords.keys()].filter((key) => !isAnnotation(key) && key !== "type");
  return unions.length === 1 && limits.length + properties.size === 0 && !items && !isLimit(others);
}

export function isLimit(others: Schema | boolean | undefined): others is Schema | false {
  return others === false || (typeof others === "object" && Object.keys(others).length > 0);
}
