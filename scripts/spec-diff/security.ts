/** What changed of the keys that operations need. */
import { canonical, isObject, type Json, type Spec } from "../spec/read.ts";
import type { Level } from "./change.ts";
import { type At, type Changes, sameJson } from "./changes.ts";
import type { OperationAt } from "./operations.ts";
import type { Pair } from "./pairs.ts";

type Security = OperationAt["security"];

/** The schemes that operations use. Unused ones are left out. */
export function compareSchemes(changes: Changes, found: readonly Pair<OperationAt>[]): void {
  const [old, current] = [schemesOf(changes.before.spec), schemesOf(changes.after.spec)];
  const used = new Set(found.flatMap(([was]) => (was?.security ?? []).flatMap((one) => Object.keys(one))));
  for (const name of used) {
    const [was, is] = [old.get(name), current.get(name)];
    if (!was || !is) continue;
    const at: At = { scope: changes.scope(`security scheme ${name}`), part: "", field: "", sent: true };
    for (const key of new Set([...was.keys(), ...is.keys()])) {
      const [from, to] = [was.get(key), is.get(key)];
      if (!sameJson(normal(key, was), normal(key, is))) changes.value(at, levelOf(key, from, to), key, from, to);
    }
  }
}

/** The fields of a security scheme by their place, such as `flows.implicit.tokenUrl`. */
type Scheme = ReadonlyMap<string, Json>;

function schemesOf({ components = {} }: Pick<Spec, "components">): Map<string, Scheme> {
  const schemes = Object.entries(Object(components["securitySchemes"]) as Record<string, Json>);
  return new Map(schemes.map(([name, scheme]) => [name, new Map(fieldsOf(scheme))]));
}

function fieldsOf(value: Json, place = ""): [place: string, value: Json][] {
  if (!isObject(value)) return [[place, value]];
  return Object.entries(value).flatMap(([key, child]) => fieldsOf(child, place + (place && ".") + key));
}

/** The case of some values makes no difference. */
function normal(key: string, scheme: Scheme): Json | undefined {
  const value = scheme.get(key);
  const isFolded = key === "scheme" || (key === "name" && scheme.get("in") === "header");
  return isFolded && typeof value === "string" ? value.toLowerCase() : value;
}

const isText = (key: string) => /^(description$|bearerFormat$|x-)/.test(key);
const isScope = (key: string) => /^flows\.\w+\.scopes\./.test(key);

function levelOf(key: string, from: Json | undefined, to: Json | undefined): Level {
  if (isText(key) || (isScope(key) && from !== undefined && to !== undefined)) return "documentation";
  return key.startsWith("flows.") && from === undefined ? "compatible" : "breaking";
}

/** The name that a document has for a security scheme of another one, whatever the texts there. */
export function schemeName(spec: Spec, name: string, other: Spec): string | undefined {
  const meaning = (scheme: Scheme) =>
    canonical(
      [...scheme.keys()].flatMap((key) => (isText(key) ? [] : [[key, isScope(key) || normal(key, scheme)]])).sort(),
    );
  const scheme = schemesOf(other).get(name);
  return scheme && [...schemesOf(spec)].find(([, own]) => meaning(own) === meaning(scheme))?.[0];
}

/** Every combination of keys that was enough must stay enough. */
export function compareSecurity(
  changes: Changes,
  was: { security: Security },
  is: { security: Security },
  at: At,
): void {
  const [old, current] = [changes.before.spec, changes.after.spec];
  const oldName = (name: string) => (schemesOf(old).has(name) ? name : (schemeName(old, name, current) ?? name));
  const ways = (security: Security, rename = (name: string) => name) =>
    (security?.length ? security : [{}]).map((way) =>
      Object.entries(way)
        .flatMap(([name, scopes]) => [rename(name), ...scopes.map((scope) => `${rename(name)} ${scope}`)])
        .sort(),
    );
  const [before, after] = [ways(was.security), ways(is.security, oldName)];
  const isEnough = before.every((way) => after.some((other) => other.every((scheme) => way.includes(scheme))));
  const text = (all: string[][]) =>
    all
      .map((way) => way.join(" and ") || "none")
      .sort()
      .join(" or ");
  if (text(before) === text(after)) return;
  changes.add(at, isEnough ? "compatible" : "breaking", "changed", `key: ${text(before)} → ${text(after)}`, {
    from: text(before),
    to: text(after),
    ...(is.security === undefined && { silent: "detail" }),
  });
}
