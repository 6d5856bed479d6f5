/** What a schema is made of by `$ref`, `allOf`, `oneOf` and `anyOf`. */
import { resolve, type Schema, type Spec } from "./read.ts";

/** The schemas right below a schema, with the keys that lead there. */
export function subschemas(schema: Schema): [keys: string[], schema: Schema][] {
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

/** The schemas of a property in all that a schema is made of. */
export function propertyOf(spec: Spec, schema: Schema, name: string): Schema[] {
  const { properties = {}, allOf = [], oneOf = [], anyOf = [] } = resolve(spec, schema);
  const own = properties[name];
  const parts = [...allOf, ...oneOf, ...anyOf].flatMap((part) => propertyOf(spec, part, name));
  return own ? [own, ...parts] : parts;
}

/** Components that lead back to themselves by composition alone. */
export function cyclicSchemas(spec: Spec): string[] {
  const leadsTo = (schema: Schema, target: Schema, seen = new Set<Schema>()): boolean => {
    const at = resolve(spec, schema);
    if (seen.has(at)) return false;
    seen.add(at);
    const parts = [...(at.allOf ?? []), ...(at.oneOf ?? []), ...(at.anyOf ?? [])];
    return parts.some((part) => resolve(spec, part) === target || leadsTo(part, target, seen));
  };
  return Object.entries(spec.components?.schemas ?? {}).flatMap(([name, schema]) =>
    leadsTo(schema, resolve(spec, schema)) ? [name] : [],
  );
}
