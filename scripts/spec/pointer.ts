/** JSON pointers such as `/paths/~1v1~1video/get`, and references such as `#/components/schemas/Video`. */
import type { Spec } from "./read.ts";

/** The keys of a pointer. With `#` in front it is part of an address, and percent-encoded. */
export function keysOf(pointer: string): string[] {
  const text = pointer.startsWith("#") ? decode(pointer.slice(1)) : pointer;
  return text
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function pointerOf(keys: readonly string[]): string {
  return keys.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The value at `keys`; undefined if there is none. */
export function valueAt(document: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    document,
  );
}

/** A value and its place, behind every `$ref` that leads there. Throws if there is nothing, or if it leads back to itself. */
export function targetOf<T extends { $ref?: string }>(
  spec: Spec,
  value: T,
  keys: readonly string[] = [],
): { value: T; keys: readonly string[] } {
  const seen = new Set<string>();
  let at = { value, keys };
  for (let { $ref } = value; $ref !== undefined; $ref = at.value.$ref) {
    const target = typeof $ref === "string" && $ref.startsWith("#") ? keysOf($ref) : [];
    const found = target.length > 0 && !seen.has($ref) ? valueAt(spec, target) : undefined;
    if (typeof found !== "object" || found === null)
      throw new Error(
        `${keys.length > 0 ? `${pointerOf(keys)}: ` : ""}${$ref} ${seen.has($ref) ? "leads back to itself" : "does not exist in this document"}`,
      );
    seen.add($ref);
    at = { value: found as T, keys: target };
  }
  return at;
}

/** The name of the component that a `$ref` leads to. */
export function nameOf($ref: string): string {
  return keysOf($ref).at(-1) ?? "";
}

/** The name of the component that a discriminator maps a value to, by a reference or by its name alone. */
export function mappedName(target: string): string {
  return nameOf(target) || target;
}
