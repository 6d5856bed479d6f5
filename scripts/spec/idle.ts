/** Keywords that have no effect when they are written out: schemas that differ in these alone mean the same. */
import type { Json } from "./read.ts";

/** Those with a type have no effect beside that type only: any value of it that JSON can carry fits them. */
export const idleKeywords: readonly (readonly [keyword: string, value: Json, type?: string])[] = [
  ["nullable", false],
  ["deprecated", false],
  ["readOnly", false],
  ["writeOnly", false],
  ["uniqueItems", false],
  ["pattern", ""],
  ["minLength", 0],
  ["minItems", 0],
  ["minProperties", 0],
  ["exclusiveMinimum", false],
  ["exclusiveMaximum", false],
  ["x-open", false, "string"],
  ["format", "int64", "integer"],
  ["multipleOf", 1, "integer"],
  ["format", "float", "number"],
  ["format", "double", "number"],
  ["format", "password", "string"],
];

/** Whether a keyword has no effect in a schema of a type. */
export function isIdle(type: unknown, keyword: string, value: unknown): boolean {
  return idleKeywords.some(([name, one, of = type]) => name === keyword && one === value && of === type);
}
