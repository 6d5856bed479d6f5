/** Takes over a value of upstream with all that it refers to. */
import { keysOf, pointerOf, valueAt } from "../spec/pointer.ts";
import type { Json } from "../spec/read.ts";
import { follow, isObject } from "./json.ts";
import { walk } from "./walk.ts";

interface Adopted {
  value: Json;
  /** What must come with it. */
  components: Map<string, Json>;
}

/** A component that ours has too is used as it is; where upstream says something else by the same name, both are kept. */
export function adopt(theirs: Json, ours: Json, value: Json): Adopted {
  const components = new Map<string, Json>();

  function rewrite(value: Json): Json {
    if (Array.isArray(value)) return value.map(rewrite);
    if (!isObject(value)) return value;
    if (typeof value["$ref"] === "string") return { $ref: `#${bring(value["$ref"])}` };
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, rewrite(child)]));
  }

  function bring(reference: string): string {
    const keys = keysOf(reference);
    const { value } = follow(theirs, { $ref: reference }, []);
    const known = valueAt(ours, keys);
    const isSame =
      known !== undefined && walk(theirs, ours, value, known as Json, keys).every(({ kind }) => kind === "less");
    if (isSame) return pointerOf(keys);
    const name = known === undefined ? keys.at(-1) : `Upstream${keys.at(-1)}`;
    const pointer = pointerOf([...keys.slice(0, -1), name as string]);
    if (!components.has(pointer)) {
      components.set(pointer, null);
      components.set(pointer, rewrite(value));
    }
    return pointer;
  }

  return { value: rewrite(value), components };
}
