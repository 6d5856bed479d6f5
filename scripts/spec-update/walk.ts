/** Walks through what upstream says and what we say in the same place. */
import { isDeepStrictEqual } from "node:util";
import type { Json } from "../spec/read.ts";
import { follow, isObject } from "./json.ts";

export interface Finding {
  /** `new` is not in ours, `changed` is something else in ours, `less` is in ours only. */
  kind: "new" | "changed" | "less";
  keys: readonly string[];
  ours?: Json;
  theirs?: Json;
}

/** What is so where nothing is said. */
const defaults: Record<string, Json> = {
  required: false,
  nullable: false,
  deprecated: false,
  additionalProperties: true,
};

/** Compares `their` with `our`, which stands at `place`; `theirs` and `ours` are the documents that a `$ref` points into. */
export function walk(theirs: Json, ours: Json, their: Json, our: Json, place: readonly string[]): Finding[] {
  const findings: Finding[] = [];

  function compare(their: Json, our: Json, place: readonly string[], seen: readonly Json[]): void {
    const theirValue = follow(theirs, their, []).value;
    const { value: ourValue, keys } = follow(ours, our, place);
    if (isObject(theirValue) && isObject(ourValue)) {
      if (!seen.includes(ourValue)) compareMembers(theirValue, ourValue, keys, [...seen, ourValue]);
    } else if (isListOfObjects(theirValue) && isListOfObjects(ourValue)) {
      compareItems(theirValue, ourValue, keys, seen);
    } else if (!isDeepStrictEqual(plain(theirValue), plain(ourValue))) {
      findings.push({ kind: "changed", keys, ours: ourValue, theirs: theirValue });
    }
  }

  function compareMembers(
    their: Record<string, Json>,
    our: Record<string, Json>,
    keys: readonly string[],
    seen: readonly Json[],
  ): void {
    for (const [key, value] of Object.entries(their)) {
      const mine = our[key];
      if (mine !== undefined) compare(value, mine, [...keys, key], seen);
      else if (key === "example" && isObject(our["examples"])) compareExample(value, our["examples"], keys);
      else if (value !== defaults[key]) findings.push({ kind: "new", keys: [...keys, key], theirs: value });
    }
    for (const [key, value] of Object.entries(our)) {
      if (!(key in their)) findings.push({ kind: "less", keys: [...keys, key], ours: value });
    }
  }

  /** Theirs is one without a name. */
  function compareExample(value: Json, ours: Record<string, Json>, keys: readonly string[]): void {
    if (Object.values(ours).some((known) => isDeepStrictEqual(Object(known).value, value))) return;
    findings.push({
      kind: "new",
      keys: [...keys, "examples", "upstream"],
      theirs: { summary: "As upstream shows it", value },
    });
  }

  /** Items with a name are the same where the name is, others where the place is. */
  function compareItems(their: Json[], our: Json[], keys: readonly string[], seen: readonly Json[]): void {
    let end = our.length;
    for (const [index, item] of their.entries()) {
      const { name } = Object(item);
      const at = name === undefined ? index : our.findIndex((mine) => Object(mine).name === name);
      const mine = our[at];
      if (mine !== undefined) compare(item, mine, [...keys, String(at)], seen);
      else findings.push({ kind: "new", keys: [...keys, String(end++)], theirs: item });
    }
  }

  compare(their, our, place, []);
  return findings;
}

function isListOfObjects(value: Json): value is Json[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

/** Neither white space at the end nor the order of a list of values means anything. */
function plain(value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(item)).sort();
  return typeof value === "string" ? value.trim() : value;
}
