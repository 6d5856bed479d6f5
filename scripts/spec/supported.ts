/**
 * What the generator, openapi-fetch and the client would get wrong if it were not refused. Each problem has its place in the
 * document, and a reason with what to write instead.
 */
import { directionConflicts } from "./directions.ts";
import { keysOf, mappedName, nameOf, pointerOf, targetOf } from "./pointer.ts";
import type { Schema, Spec } from "./read.ts";
import { operationProblems } from "./supported-operations.ts";
import { cyclicSchemas, merged, walk } from "./walk.ts";

export type Problem = readonly [keys: readonly string[], reason: string];

/** One line each, such as `openapi.yaml: /paths/~1v1~1video/get/tags: is missing`. */
export function findUnsupported(spec: Spec): string[] {
  // Each check relies on those before it.
  for (const check of [frameProblems, cycleProblems, contentProblems, sharedProblems]) {
    const lines = [...check(spec)].map(([keys, reason]) => `openapi.yaml: ${pointerOf(keys) || "/"}: ${reason}`);
    if (lines.length > 0) return [...new Set(lines)];
  }
  return [];
}

function* frameProblems(spec: Spec): Iterable<Problem> {
  if (!/^3\.0\.\d+$/.test(String(spec.openapi))) yield [["openapi"], `must be 3.0.x, not ${spec.openapi}`];
  if (Object(spec.paths) !== spec.paths) yield [["paths"], "is missing"];
  const url = spec.servers?.[0]?.url;
  if (typeof url !== "string") yield [["servers"], "is missing: the first server is the default of the client"];
  else if (!URL.canParse(url) || url.includes("{"))
    yield [["servers", "0", "url"], "must be an absolute address without variables"];
  yield* unresolved(spec);
}

/** Keys whose content is data: a `$ref` in it is no reference. */
const values = new Set(["example", "examples", "default", "enum", "mapping"]);

/** The references that lead nowhere. */
export function unresolved(spec: Spec): Iterable<Problem> {
  return unresolvedIn(spec, spec, []);
}

function* unresolvedIn(spec: Spec, node: unknown, keys: readonly string[]): Iterable<Problem> {
  if (typeof node !== "object" || node === null) return;
  const hasNames = ["properties", "schemas"].includes(keys.at(-1) ?? "");
  for (const [key, value] of Object.entries(node)) {
    if (key === "<<") yield [[...keys, key], "merge keys are not part of YAML 1.2. Write the fields out"];
    else if (key === "$ref" && !hasNames) {
      const reason = referenceProblem(spec, value);
      if (reason !== undefined) yield [keys, reason];
    } else if (hasNames || !(values.has(key) || key.startsWith("x-"))) yield* unresolvedIn(spec, value, [...keys, key]);
  }
}

function referenceProblem(spec: Spec, $ref: unknown): string | undefined {
  if (typeof $ref !== "string" || !$ref.startsWith("#/"))
    return `$ref must lead to a place in this document, such as #/components/schemas/Video, not ${$ref}`;
  try {
    targetOf(spec, { $ref });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function* cycleProblems(spec: Spec): Iterable<Problem> {
  for (const name of cyclicSchemas(spec))
    yield [["components", "schemas", name], "consists of itself, without a property or a list between"];
}

/** Names that generated/schema.ts needs itself. */
const taken =
  /^(paths|webhooks|components|operations|Date|File|Blob|Record|Omit|Extract|Array|string|number|boolean|unknown|never|null|undefined|object|any)$/;

function* contentProblems(spec: Spec): Iterable<Problem> {
  for (const [name, schema] of Object.entries(spec.components?.schemas ?? {})) {
    const keys = ["components", "schemas", name];
    if (!/^[A-Za-z_]\w*$/.test(name))
      yield [keys, "must be named in letters, digits and _: it becomes the name of a type"];
    if (taken.test(name)) yield [keys, `${name} is a name that generated/schema.ts needs itself. Choose another one`];
    yield* schemaProblems(spec, schema, keys);
  }
  yield* operationProblems(spec);
}

function* sharedProblems(spec: Spec): Iterable<Problem> {
  for (const name of directionConflicts(spec)) {
    yield [
      ["components", "schemas", name],
      "is sent and received, and has an enum or a date-time. Make it two schemas: requests accept a Date and known values " +
        "only, responses hold strings and may hold new values",
    ];
  }
}

/** What is wrong wherever a schema is used. */
export function* schemaProblems(spec: Spec, root: Schema, place: readonly string[]): Iterable<Problem> {
  for (const { schema, keys } of walk(root, place)) yield* ownProblems(spec, schema, keys);
}

function* ownProblems(spec: Spec, schema: Schema, keys: readonly string[]): Iterable<Problem> {
  if (schema.$ref !== undefined && keysOf(schema.$ref).slice(0, -1).join("/") !== "components/schemas")
    yield [keys, `${schema.$ref} leads to a part of something else. Make it a schema of /components/schemas`];
  if (Array.isArray(schema.type)) yield [[...keys, "type"], "must be one type. For null, write nullable: true"];
  for (const [value, target] of Object.entries(Object(Object(schema["discriminator"]).mapping))) {
    const reason = referenceProblem(spec, target);
    if (reason !== undefined) yield [[...keys, "discriminator", "mapping", value], reason];
  }
  // Without a mapping, the value of a variant is the name of its schema, whatever the enum there allows.
  const { propertyName, mapping = {} } = Object(schema["discriminator"]);
  const targets = Object.entries<string>(mapping);
  for (const { $ref } of propertyName ? [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])] : []) {
    if ($ref === undefined) continue;
    const name = nameOf($ref);
    const mapped = targets.flatMap(([value, target]) => (mappedName(target) === name ? [value] : []));
    const { enum: allowed } = merged(spec, merged(spec, { $ref }).properties?.[propertyName] ?? {});
    const wrong = (mapped.length > 0 ? mapped : [name]).find((value) => allowed && !allowed.includes(value as string));
    if (wrong !== undefined)
      yield [
        [...keys, "discriminator"],
        `${propertyName} of ${name} cannot be "${wrong}". Map each of its values to ${$ref}`,
      ];
  }
}
