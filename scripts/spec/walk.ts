/**
 * The one walk through schemas: it knows `properties`, `items`, `additionalProperties`, `not`, `allOf`, `oneOf` and `anyOf`,
 * and ends where a `$ref` leads back to itself.
 */
import { pointerOf, targetOf } from "./pointer.ts";
import { resolve, type Schema, type Spec } from "./read.ts";

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

/** A schema and all that it is composed of, resolved, each once. */
function partsOf(spec: Spec, schema: Schema, seen = new Set<Schema>()): Schema[] {
  const at = resolve(spec, schema);
  if (seen.has(at)) return [];
  seen.add(at);
  const { allOf = [], oneOf = [], anyOf = [] } = at;
  return [at, ...[...allOf, ...oneOf, ...anyOf].flatMap((part) => partsOf(spec, part, seen))];
}

/**
 * A schema with the keywords and the properties of all that it is composed of: which variant a value is does not matter
 * here. Required is what no variant leaves out.
 */
export function merged(spec: Spec, schema: Schema): Schema {
  const parts = partsOf(spec, schema);
  const { allOf, oneOf, anyOf, ...whole } = Object.assign({}, ...parts.toReversed()) as Schema;
  if (parts.length === 1) return whole;
  const properties = parts.flatMap((part) => Object.entries(part.properties ?? {}));
  const required = Object.keys(Object.fromEntries(properties)).filter((name) =>
    isComposedOf(spec, schema, (part) => part.required?.includes(name) ?? false),
  );
  return { ...whole, required, ...(properties.length > 0 && { properties: Object.fromEntries(properties) }) };
}

/** A schema is flat if it was resolved, and has no composition left. */
type IsA = (schema: Schema) => boolean;

/** Whether a value must be what `is` says: in one part of allOf, and in every variant of oneOf and anyOf. */
export function isComposedOf(spec: Spec, schema: Schema, is: IsA): boolean {
  const { allOf = [], oneOf, anyOf, ...own } = resolve(spec, schema);
  const variants = oneOf ?? anyOf;
  return (
    is(own) ||
    allOf.some((part) => isComposedOf(spec, part, is)) ||
    (variants?.every((variant) => isComposedOf(spec, variant, is)) ?? false)
  );
}

/** The schemas of a property in all that a schema is composed of. */
export function propertyOf(spec: Spec, schema: Schema, name: string): Schema[] {
  return partsOf(spec, schema).flatMap(({ properties = {} }) =>
    Object.hasOwn(properties, name) ? [properties[name] as Schema] : [],
  );
}

/** Components that lead back to themselves by composition alone. */
export function cyclicSchemas(spec: Spec): string[] {
  return Object.entries(spec.components?.schemas ?? {}).flatMap(([name, schema]) => {
    const { allOf = [], oneOf = [], anyOf = [] } = resolve(spec, schema);
    const seen = new Set<Schema>();
    for (const part of [...allOf, ...oneOf, ...anyOf]) partsOf(spec, part, seen);
    return seen.has(resolve(spec, schema)) ? [name] : [];
  });
}
