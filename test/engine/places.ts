/** Places of a request, such as `query.limit` or `body.scenes[].type`. */
import type { Expectation } from "./expectation.ts";
import { valuePaths } from "./json-schema.ts";

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
