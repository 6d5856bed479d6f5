/** JSON pointers such as `/paths/~1v1~1video/get`. */
import type { Json } from "./read.ts";

export function keysOf(pointer: string): string[] {
  const keys = pointer.replace(/^#?\/?/, "").split("/");
  return keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

export function pointerOf(keys: readonly string[]): string {
  return keys.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

export function isObject(value: unknown): value is Record<string, Json> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** What stands at `keys`, if anything does. */
export function valueAt(document: Json, keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>((value, key) => (value as Record<string, Json> | undefined)?.[key], document);
}

/** A value and its place, behind every `$ref` that leads there. */
export function follow(document: Json, value: Json, keys: readonly string[]): { value: Json; keys: readonly string[] } {
  const reference = isObject(value) ? value["$ref"] : undefined;
  if (typeof reference !== "string") return { value, keys };
  const target = keysOf(reference);
  const found = valueAt(document, target);
  if (found === undefined) throw new Error(`${reference} is not in the document`);
  return follow(document, found, target);
}
