/**
 * The ways through a document and its schemas. All know `properties`, `items`, `additionalProperties`, `not`, `allOf`, `oneOf`
 * and `anyOf`, and end where a `$ref` leads back to itself.
 */
import { mappedName, nameOf, pointerOf, targetOf } from "./pointer.ts";
import { type Json, resolve, type Schema, type Spec } from "./read.ts";

/** The schemas right below a schema, with the keys that lead there. */
export function subschemas(schema: Schema): [keys: readonly string[], schema: Schema][] {
  const { properties = {}, items, additionalProperties, not } = schema;
  const single = Object.entries({ items, additionalProperties, not }).flatMap(([key, child]): [string[], Schema][] =>
    typeof child === "object" ? [[[key], child as Schema]] : [],
  );
  const parts = (["allOf", "oneOf", "anyOf"] as const).flatMap((key) =>
    (schema[key] ?? []).map((part, i): [string[], Schema] => [[key, String(i)], part]),
  );
  return [
    ...Object.entries(properties).map(([name, child]): [string[], Schema] => [["properties", name], child]),
    ...single,
    ...parts,
  ];
}

/** Keys whose content is data: a `$ref` in it is no reference. */
const data = new Set(["example", "value", "default", "enum", "mapping"]);
/** Keys with a field for each name, whatever that name is. */
const maps = new Set([
  ...["properties", "schemas", "responses", "parameters", "requestBodies", "headers", "callbacks", "examples"],
  ...["securitySchemes", "links"],
]);

export function isData(key: string): boolean {
  return data.has(key) || key.startsWith("x-");
}

export function isMapOfNames(key: string): boolean {
  return maps.has(key);
}

export interface NodeAt {
  node: Record<string, unknown>;
  keys: readonly string[];
  /** Whether its keys are names. */
  isMap: boolean;
}

/** All objects and lists of a document that are part of it: neither data nor extensions. */
export function* nodesOf(node: unknown, keys: readonly string[] = [], isMap = false): Generator<NodeAt> {
  if (typeof node !== "object" || node === null) return;
  yield { node: node as Record<string, unknown>, keys, isMap };
  for (const [key, child] of Object.entries(node))
    if (isMap || !isData(key)) yield* nodesOf(child, [...keys, key], !isMap && isMapOfNames(key));
}

export interface SchemaAt {
  /** Without a `$ref` of its own, if references are followed. */
  schema: Schema;
  /** The place in the document. */
  keys: readonly string[];
}

/** A schema and all below, each once. References are followed if there is a `spec` to look them up in. */
export function* walk(
  schema: Schema,
  keys: readonly string[],
  spec?: Spec,
  seen = new Set<Schema>(),
): Generator<SchemaAt> {
  const at = spec ? targetOf(spec, schema, keys) : { value: schema, keys };
  if (seen.has(at.value)) return;
  seen.add(at.value);
  yield { schema: at.value, keys: at.keys };
  for (const [below, child] of subschemas(at.value)) yield* walk(child, [...at.keys, ...below], spec, seen);
}

export interface SchemaPlace {
  schema: Schema;
  /** The place of the values that it describes: `scenes[].type`. Other fields of an object have the step `*`. */
  place: string;
  /** The JSON pointer from where the walk began. */
  pointer: string;
  isProperty: boolean;
}

/** A schema and all below that describe a value, once for each place of a value. What must `not` be has no place. */
export function* walkPlaces(
  schema: Schema,
  { spec, ...from }: { spec?: Spec } & Partial<SchemaPlace> = {},
  above: readonly Schema[] = [],
): Generator<SchemaPlace> {
  const { place = "", pointer = "#", isProperty = false } = from;
  const at = spec ? resolve(spec, schema) : schema;
  if (above.includes(at)) return;
  yield { schema: at, place, pointer, isProperty };
  for (const [keys, child] of subschemas(at)) {
    const [keyword = "", name = ""] = keys;
    if (keyword === "not") continue;
    const step = { properties: place === "" ? name : `.${name}`, items: "[]", additionalProperties: ".*" }[keyword];
    const below = {
      place: place + (step ?? ""),
      pointer: pointer + pointerOf(keys),
      isProperty: keyword === "properties",
    };
    yield* walkPlaces(child, { ...(spec && { spec }), ...below }, [...above, at]);
  }
}

function partsBelow({ allOf = [], oneOf = [], anyOf = [] }: Schema): Schema[] {
  return [...allOf, ...oneOf, ...anyOf];
}

/** A schema and all that it is composed of, resolved, each once. */
function partsOf(spec: Spec, schema: Schema, seen = new Set<Schema>()): Set<Schema> {
  const at = resolve(spec, schema);
  if (seen.has(at)) return seen;
  seen.add(at);
  for (const part of partsBelow(at)) partsOf(spec, part, seen);
  return seen;
}

/**
 * A schema with the keywords and the properties of all that it is composed of: which variant a value is does not matter
 * here. Of what several parts have, the first counts, and of limits the tightest. Required is what no variant leaves out.
 */
export function merged(spec: Spec, schema: Schema): Schema {
  const parts = [...partsOf(spec, schema)];
  const { allOf, oneOf, anyOf, ...whole } = Object.assign({}, ...parts.toReversed()) as Schema;
  if (parts.length === 1) return whole;
  for (const limit of Object.keys(whole).filter((keyword) => /^m(ax|in)/.test(keyword))) {
    const exclusive = limit.replace("m", "exclusiveM");
    const beyond = (part: Schema) => Number(part[limit]) * (limit.startsWith("max") ? 1 : -1);
    const [tightest = {}] = parts
      .filter((part) => part[limit] !== undefined)
      .sort((a, b) => beyond(a) - beyond(b) || Number(b[exclusive] ?? 0) - Number(a[exclusive] ?? 0));
    whole[limit] = tightest[limit];
    if (exclusive in whole) whole[exclusive] = tightest[exclusive] ?? false;
  }
  const properties = parts.flatMap((part) => Object.entries(part.properties ?? {}));
  const isRequired = requiredOf(spec, schema);
  const required = [...new Set(properties.map(([name]) => name))].filter((name) => isRequired.has(name));
  // In the order of the parts.
  const first = Object.fromEntries([...properties, ...properties.toReversed()]);
  return { ...whole, required, ...(properties.length > 0 && { properties: first }) };
}

function requiredOf(spec: Spec, schema: Schema, above: readonly Schema[] = []): Set<string> {
  const at = resolve(spec, schema);
  if (above.includes(at)) return new Set();
  const { required = [], allOf = [], oneOf, anyOf } = at;
  const below = (part: Schema) => requiredOf(spec, part, [...above, at]);
  const [one = new Set<string>(), ...others] = (oneOf ?? anyOf ?? []).map(below);
  const common = [...one].filter((name) => others.every((variant) => variant.has(name)));
  return new Set([...required, ...allOf.flatMap((part) => [...below(part)]), ...common]);
}

/** Asks of a schema without what it is composed of. */
type IsA = (schema: Schema) => boolean;

/** Whether a value must be what `is` says: in one part of allOf, and in every variant of oneOf and anyOf. */
export function isComposedOf(spec: Spec, schema: Schema, is: IsA, above: readonly Schema[] = []): boolean {
  const at = resolve(spec, schema);
  if (above.includes(at)) return false;
  const { allOf = [], oneOf, anyOf, ...own } = at;
  const below = (part: Schema) => isComposedOf(spec, part, is, [...above, at]);
  return is(own) || allOf.some(below) || ((oneOf ?? anyOf)?.every(below) ?? false);
}

/** The schemas of a property in all that a schema is composed of. */
export function propertyOf(spec: Spec, schema: Schema, name: string): Schema[] {
  return [...partsOf(spec, schema)].flatMap(({ properties = {} }) =>
    Object.hasOwn(properties, name) ? [properties[name] as Schema] : [],
  );
}

/** How a discriminator tells a variant from others: the values that it has for it, and those that the variant allows. */
export function tagOf(spec: Spec, discriminator: unknown, { $ref }: Schema) {
  const { propertyName, mapping = {} } = Object(discriminator) as {
    propertyName?: string;
    mapping?: Record<string, string>;
  };
  if (propertyName === undefined || $ref === undefined) return undefined;
  const name = nameOf($ref);
  const mapped = Object.keys(mapping).filter((value) => mappedName(mapping[value] as string) === name);
  const { enum: allowed } = merged(spec, merged(spec, { $ref }).properties?.[propertyName] ?? {});
  // Without a mapping, the value of a variant is the name of its schema.
  const values: Json[] = mapped.length > 0 ? mapped : [name];
  return { propertyName, name, values, allowed };
}

/** Components that lead back to themselves by composition alone. */
export function cyclicSchemas(spec: Spec): string[] {
  return Object.entries(spec.components?.schemas ?? {}).flatMap(([name, schema]) => {
    const seen = new Set<Schema>();
    for (const part of partsBelow(resolve(spec, schema))) partsOf(spec, part, seen);
    return seen.has(resolve(spec, schema)) ? [name] : [];
  });
}
