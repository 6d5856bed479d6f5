/** Says in words which place of a document a JSON pointer means. */
import { keysOf } from "../spec/pointer.ts";
import { type Json, methods, resolve, type Spec } from "../spec/read.ts";

/** `#/paths/~1x/get/responses/200/content/application~1json/schema/properties/id` is `GET /x reply 200: id`. */
export function placeOf(spec: Spec, pointer: string): string {
  const start = pointer.search(/(?<=^#\/components\/schemas\/[^/]+)\/|\/schema(?=\/|$)/);
  const [outer, schema] = start < 0 ? [pointer, ""] : [pointer.slice(0, start), pointer.slice(start)];
  const words = outer
    .replace(/\/parameters\/\d+/, (found, at: number) => ` ${nameOfParameter(spec, outer.slice(0, at) + found)}`)
    .replace(/\/callbacks\/([^/]+)(\/[^/]+\/\w+)?/, " callback $1")
    .replace(/^#\/paths\/([^/ ]+)(?:\/(\w+))?/, (_, path, method) => (isMethod(method) ? `${method} ${path}` : path))
    .replace(/^\w+(?= ~1)/, (method) => method.toUpperCase())
    .replace(/\/responses\/(\w+)/, " reply $1")
    .replace(/\/requestBody/, " body")
    .replace(/\/content\/application~1json(?=\/|$)/, (found) => (schema || !outer.endsWith(found) ? "" : found))
    .replace(/\/content\/([^/]+)/, " as $1")
    .replace(/\/examples\/(.+)/, " example $1")
    .replace(/\/security\/\d+/, " key")
    .replace(/^#\/components/, "")
    .replace(/^#?\/|\//g, " ");
  const members = schema
    .replace(/^\/schema(?=\/|$)/, "")
    .replace(/\/properties\/([^/]+)/g, ".$1")
    .replace(/\/items/g, "[]")
    .replace(/\/(?:additionalP|p)roperties/g, ".*")
    .replace(/\/(?:oneOf|anyOf|allOf)\/(\d+)/g, (_, index) => `<${Number(index) + 1}>`)
    .replace(/^\./, "");
  return (words.trim() + (members && `: ${members}`)).replaceAll("~1", "/").replaceAll("~0", "~");
}

function isMethod(text: string): boolean {
  return (methods as readonly string[]).includes(text);
}

function nameOfParameter(spec: Spec, pointer: string): string {
  const parameter = valueAt(spec, keysOf(pointer)) as { in?: string; name?: string } | undefined;
  return `${parameter?.in} ${parameter?.name}`;
}

/** What stands at `keys`, through any `$ref` on the way. */
function valueAt(spec: Spec, keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>(
    (value, key) => {
      const child = (value as Record<string, Json> | undefined)?.[key];
      return child && typeof child === "object" ? resolve(spec, child as { $ref?: string } & Json) : child;
    },
    spec as unknown as Json,
  );
}
