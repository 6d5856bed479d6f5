/** Places of a request, such as `query.limit` or `body.scenes[].type`. */
import type { Expectation } from "./expectation.ts";
import { type JsonSchema, valuePaths } from "./json-schema.ts";

/** The places that an expectation knows at all. What the spec says of others is new, and no contradiction. */
export function knownPlaces({ calls, boundaries = {}, defaults = {} }: Expectation): Set<string> {
  const sent = Object.values(calls).flatMap(({ sends: { query = {}, body } }) => [
    ...Object.keys(query).map((name) => `query.${name}`),
    ...valuePaths(body, "body"),
  ]);
  return new Set(["body", ...sent, ...Object.keys(boundaries).map(withoutIndices), ...Object.keys(defaults)]);
}

/** `body.scenes.0.type` is one of `body.scenes[].type`. */
export function withoutIndices(place: string): string {
  return place.replace(/\.\d+/g, "[]");
}

/** Visits a schema and all within, with the place of the value that each describes, and its own. */
export function walkPlaces(
  schema: JsonSchema,
  place: string,
  pointer: string,
  visit: (node: JsonSchema, place: string, pointer: string) => void,
): void {
  visit(schema, place, pointer);
  for (const [name, child] of Object.entries((schema["properties"] as Record<string, JsonSchema> | undefined) ?? {})) {
    walkPlaces(child, place === "" ? name : `${place}.${name}`, `${pointer}/properties/${name}`, visit);
  }
  if (schema["items"]) walkPlaces(schema["items"] as JsonSchema, `${place}[]`, `${pointer}/items`, visit);
  for (const keyword of ["oneOf", "anyOf", "allOf"]) {
    for (const [i, variant] of ((schema[keyword] as JsonSchema[] | undefined) ?? []).entries()) {
      walkPlaces(variant, place, `${pointer}/${keyword}/${i}`, visit);
    }
  }
}
