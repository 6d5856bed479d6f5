/** What changed of the keys that operations need. */
import type { Json } from "../spec/read.ts";
import { type At, type Changes, sameJson } from "./changes.ts";
import type { OperationAt } from "./operations.ts";

type Security = OperationAt["security"];
type Schemes = Record<string, Record<string, Json>>;

/** The schemes that operations use. Unused ones are left out. */
export function compareSchemes(
  changes: Changes,
  found: readonly (readonly [OperationAt | undefined, OperationAt | undefined])[],
): void {
  const [old, current] = [schemesOf(changes.before.spec), schemesOf(changes.after.spec)];
  const normal = (key: string, { [key]: value, in: place }: Record<string, Json>) =>
    typeof value === "string" && (key === "scheme" || (key === "name" && place === "header"))
      ? value.toLowerCase()
      : value;
  const used = new Set(found.flatMap(([was]) => (was?.security ?? []).flatMap((one) => Object.keys(one))));
  for (const name of used) {
    const [was, is] = [old, current].map((schemes) => (Object.hasOwn(schemes, name) ? schemes[name] : undefined));
    if (!was || !is) continue;
    const at: At = { scope: changes.scope(`security scheme ${name}`), part: "", field: "", sent: true };
    for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
      const level = key === "description" || key.startsWith("x-") ? "documentation" : "breaking";
      if (!sameJson(normal(key, was), normal(key, is))) changes.value(at, level, key, was[key], is[key]);
    }
  }
}

function schemesOf(spec: { components?: unknown }): Schemes {
  return Object(Object(spec.components).securitySchemes);
}

/** Every combination of keys that was enough must stay enough. */
export function compareSecurity(
  changes: Changes,
  was: { security: Security },
  is: { security: Security },
  at: At,
): void {
  const [old, current] = [schemesOf(changes.before.spec), schemesOf(changes.after.spec)];
  /** A scheme may have another name. */
  const nameOf = (name: string) =>
    Object.hasOwn(old, name) ? name : (Object.keys(old).find((other) => sameJson(old[other], current[name])) ?? name);
  const ways = (security: Security, rename = (name: string) => name) =>
    (security?.length ? security : [{}]).map((way) =>
      Object.entries(way)
        .flatMap(([name, scopes]) => [rename(name), ...scopes.map((scope) => `${rename(name)} ${scope}`)])
        .sort(),
    );
  const [before, after] = [ways(was.security), ways(is.security, nameOf)];
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
