/** Writes differences into openapi.yaml. */
import { keysOf, valueAt } from "../spec/pointer.ts";
import { type Json, parseSpec } from "../spec/read.ts";
import { adopt } from "./adopt.ts";
import type { Difference } from "./compare.ts";
import { edit } from "./edit.ts";
import { isObject } from "./json.ts";

export function apply(text: string, theirs: Json, differences: readonly Difference[]): string {
  const gone = differences.filter(({ kind }) => kind === "gone").reverse();
  const told = differences.filter(({ kind }) => kind !== "gone");
  const taken = told.reduce((result, difference) => take(result, theirs, difference), text);
  return gone.reduce((result, { keys }) => dropped(result, keys), taken);
}

function take(text: string, theirs: Json, { kind, keys, theirs: wanted }: Difference): string {
  const { value, components } = adopt(theirs, parseSpec(text) as unknown as Json, wanted as Json);
  const whole = kind === "new" && isOperation(keys) ? documented(value) : value;
  const edited = [...components].reduce(
    (result, [pointer, component]) => edit(result, keysOf(pointer), component),
    text,
  );
  return edit(edited, keys, whole);
}

export function isOperation(keys: readonly string[]): boolean {
  return keys[0] === "paths" && keys.length === 3;
}

/** The rule of openapi.yaml: every operation says how well it is documented. */
function documented(operation: Json): Json {
  const members = Object.entries(operation as Record<string, Json>);
  const at = members.findIndex(([key]) => !["tags", "operationId", "summary", "description"].includes(key));
  members.splice(at < 0 ? members.length : at, 0, ["x-documented", "partial"]);
  return Object.fromEntries(members);
}

/** A path without operations goes too, and so does an empty list. */
function dropped(text: string, keys: readonly string[]): string {
  const edited = edit(text, keys, undefined);
  const parent = keys.slice(0, -1);
  const left = valueAt(parseSpec(edited) as unknown as Json, parent);
  const isEmpty = isOperation(keys)
    ? isObject(left) && Object.keys(left).every((key) => key === "parameters")
    : Array.isArray(left) && left.length === 0;
  return isEmpty ? edit(edited, parent, undefined) : edited;
}
