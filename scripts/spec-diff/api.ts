/**
 * What changed of the API. Redocly finds the changes; five rules of ours stand above how it rates them:
 *
 *   - it rates all that is harmless as a patch: we tell what widens the API from what is only said differently;
 *   - a reply may bring new values of an enum at any time: our types are `Known | (string & {})`;
 *   - a callback that goes to another address no longer comes to whoever waits for it;
 *   - another default changes what a call means, and so does a second way to succeed;
 *   - whether an operation needs a key, and what it calls back, is asked of the operation, wherever the document says so.
 *
 * And it overlooks named examples.
 */
import { isDeepStrictEqual } from "node:util";
import { type Json, methods, resolve, type Spec } from "../spec/read.ts";
import type { Change, Level } from "./change.ts";
import { placeOf } from "./place.ts";
import { type RawChange, redoclyDiff } from "./redocly.ts";

export async function compareApi(before: Spec, after: Spec): Promise<Change[]> {
  const [old, current] = [selfContained(before), selfContained(after)];
  const changes = (await redoclyDiff(old, current)).flatMap(operationsOf).filter(isTold);
  return [...changes.map((raw) => toChange(raw, old, current)), ...compareExamples(old, current)];
}

/** A path that came or went is its operations. */
function operationsOf(raw: RawChange): RawChange[] {
  if (raw.typeName !== "PathItem" || raw.kind === "modified") return [raw];
  const item = Object((raw.base ?? raw.revision)?.value);
  return methods
    .filter((method) => item[method])
    .map((method) => ({ ...raw, typeName: "Operation", path: `${raw.path}/${method}` }));
}

/** What an operation uses of the components is told at the operation. */
function isTold({ path, impact }: RawChange): boolean {
  return !path.startsWith("#/components/") || impact === "major";
}

const wording =
  /^(description|summary|example|examples|externalDocs|tags|title|termsOfService|contact|license|version|x-.*)$/;
const wordingTypes = /^(Tag|TagList|TagGroup|ExternalDocs|Info|Contact|License|Example)/;

function levelOf({ path, typeName, kind, property, impact, base, revision }: RawChange): Level {
  const received = path.includes("/responses/") !== path.includes("/callbacks/");
  if (wordingTypes.test(typeName) || wording.test(property ?? "")) return "documentation";
  if (property === "enum" && received && isOpenEnum(base?.value)) return "compatible";
  if (property === "key" && path.includes("/callbacks/")) return "breaking";
  if (property === "default" && !received && base?.value !== undefined && revision?.value !== undefined)
    return "breaking";
  if (typeName === "Response" && kind === "added" && received && /\/responses\/2..$/.test(path)) return "breaking";
  return impact === "major" ? "breaking" : "compatible";
}

/** One value alone tells the variants of a union apart: it is closed in our types. */
function isOpenEnum(values: Json | undefined): boolean {
  return Array.isArray(values) && values.length > 1 && values.some((value) => typeof value === "string");
}

function toChange(raw: RawChange, before: Spec, after: Spec): Change {
  const kind = raw.kind === "modified" ? (raw.property === "deprecated" ? "deprecated" : "changed") : raw.kind;
  const place = placeOf(raw.revision ? after : before, raw.path);
  return { level: levelOf(raw), kind, place, what: describe(raw) };
}

function describe({ kind, property, base, revision }: RawChange): string {
  const [old, current] = [base?.value, revision?.value];
  if (kind === "added") return Object(current).required === true ? "is new and required" : "is new";
  if (kind === "removed") return "is gone";
  if (property === "deprecated") return current ? "is deprecated" : "is not deprecated any more";
  if (property === "key") return `was ${old}`;
  if (Array.isArray(old) && Array.isArray(current)) {
    const gone = old.filter((item) => !current.includes(item)).map((item) => `-${item}`);
    const added = current.filter((item) => !old.includes(item)).map((item) => `+${item}`);
    if (gone.length + added.length > 0) return `${property}: ${[...gone, ...added].join(" ")}`;
  }
  return `${property}: ${short(old)} → ${short(current)}`;
}

function short(value: Json | undefined): string {
  const text = value === undefined ? "none" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Each operation with its own security and callbacks. Redocly does not see that a shared callback is received. */
function selfContained(spec: Spec): Spec {
  const { security, ...copy } = structuredClone(spec);
  for (const item of Object.values(copy.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (!operation) continue;
      operation.security ??= security ?? [];
      const { callbacks = {} } = operation as { callbacks?: Record<string, { $ref?: string }> };
      for (const [name, callback] of Object.entries(callbacks)) callbacks[name] = resolve(copy, callback);
    }
  }
  return copy;
}

function compareExamples(before: Spec, after: Spec): Change[] {
  const old = bodiesOf(before);
  return [...bodiesOf(after)].flatMap(([pointer, is]) => {
    const was = old.get(pointer);
    // A body that came or went is told as such.
    if (!was) return [];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((name): Change[] => {
      if (isDeepStrictEqual(was[name], is[name])) return [];
      const change = { level: "documentation", place: placeOf(after, `${pointer}/examples/${name}`) } as const;
      if (was[name] === undefined) return [{ ...change, kind: "added", what: "is new" }];
      if (is[name] === undefined) return [{ ...change, kind: "removed", what: "is gone" }];
      return [{ ...change, kind: "changed", what: "is another" }];
    });
  });
}

/** The named examples of every body in the document, by the pointer of the body. */
function bodiesOf(spec: Spec): Map<string, Record<string, Json>> {
  const bodies = new Map<string, Record<string, Json>>();
  const walk = (node: unknown, pointer: string): void => {
    if (node === null || typeof node !== "object") return;
    for (const [key, child] of Object.entries(node)) {
      const at = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (pointer.endsWith("/content")) bodies.set(at, Object(child).examples ?? {});
      if (key !== "example" && key !== "examples") walk(child, at);
    }
  };
  walk(spec, "#");
  return bodies;
}
