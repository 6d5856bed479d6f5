import { targetOf } from "../spec/pointer.ts";
import type { Json, Spec } from "../spec/read.ts";

export function isObject(value: unknown): value is Record<string, Json> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

export function follow(document: Json, value: Json, keys: readonly string[]) {
  return isObject(value) && typeof value["$ref"] === "string"
    ? (targetOf(document as unknown as Spec, value, keys) as { value: Json; keys: readonly string[] })
    : { value, keys };
}
