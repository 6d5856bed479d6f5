/**
 * What the generator, openapi-fetch and the client would get wrong if it were not refused. Each problem has its place in the
 * document, and a reason with what to write instead.
 */
import ts from "typescript";
import { directionConflicts } from "./directions.ts";
import { keysOf, mappedName, nameOf, pointerOf, targetOf } from "./pointer.ts";
import type { Schema, Spec } from "./read.ts";
import { operationProblems } from "./supported-operations.ts";
import { cyclicSchemas, merged, nodesOf, propertyOf, subschemas, walk } from "./walk.ts";

export type Problem = readonly [keys: readonly string[], reason: string];

/** One line each, such as `openapi.yaml: /paths/~1v1~1video/get/tags: is missing`. */
export function findUnsupported(spec: Spec, structure: readonly Problem[] = []): string[] {
  // Each check relies on those before it.
  for (const check of [() => structure, frameProblems, cycleProblems, contentProblems, sharedProblems]) {
    const lines = [...check(spec)].map(([keys, reason]) => `openapi.yaml: ${pointerOf(keys) || "/"}: ${reason}`);
    if (lines.length > 0) return [...new Set(lines)];
  }
  return [];
}

function* frameProblems(spec: Spec): Iterable<Problem> {
  if (!/^3\.0\.\d+$/.test(String(spec.openapi))) yield [["openapi"], `must be 3.0.x, not ${spec.openapi}`];
  if (Object.keys(Object(spec.paths)).length === 0) yield [["paths"], "is missing"];
  const url = spec.servers?.[0]?.url;
  if (typeof url !== "string") yield [["servers"], "is missing: the first server is the default of the client"];
  else if (!/^https?:/.test(url) || !URL.canParse(url) || /[{?#]/.test(url))
    yield [["servers", "0", "url"], "must be an absolute http address without variables and query"];
  yield* unresolved(spec);
}

/** The references that lead nowhere. */
export function* unresolved(spec: Spec): Iterable<Problem> {
  for (const { node, keys, isMap } of nodesOf(spec)) {
    if ("<<" in node) yield [[...keys, "<<"], "merge keys are not part of YAML 1.2. Write the fields out"];
    const reason = "$ref" in node && !isMap ? referenceProblem(spec, node["$ref"]) : undefined;
    if (reason !== undefined) yield [keys, reason];
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

/** Names that generated/schema.ts needs itself, or that no type can have. */
const taken =
  /^(paths|webhooks|components|operations|Date|File|Blob|WithRequired|Array|string|number|boolean|bigint|symbol|unknown|never|undefined|object|any|await)$/;

function isTaken(name: string): boolean {
  const word = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, name).scan();
  const isReserved = word >= ts.SyntaxKind.FirstReservedWord && word <= ts.SyntaxKind.LastFutureReservedWord;
  return isReserved || isBuiltIn(name) || taken.test(name);
}

/** Names that every object has, or that make a promise of it. */
export function isBuiltIn(name: string): boolean {
  return name in {} || name === "then";
}

function* contentProblems(spec: Spec): Iterable<Problem> {
  for (const [name, schema] of Object.entries(spec.components?.schemas ?? {})) {
    const keys = ["components", "schemas", name];
    if (!/^[A-Za-z_]\w*$/.test(name))
      yield [keys, "must be named in letters, digits and _: it becomes the name of a type"];
    if (isTaken(name))
      yield [keys, `${name} is a name that no type of generated/schema.ts can have. Choose another one`];
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
  yield* requiredProblems(spec, root, place);
}

/** Required fields that no part of what a value is composed of describes: no type would have them. */
function* requiredProblems(spec: Spec, schema: Schema, keys: readonly string[], whole = schema): Iterable<Problem> {
  for (const name of schema.required ?? [])
    if (propertyOf(spec, whole, name).length === 0)
      yield [[...keys, "required"], `${name} is not one of the properties. Describe it there, or leave it out here`];
  for (const [below, child] of subschemas(schema)) {
    if (below[0] === "not") continue;
    const isPart = ["allOf", "oneOf", "anyOf"].includes(below[0] as string);
    yield* requiredProblems(spec, child, [...keys, ...below], isPart ? whole : child);
  }
}

/** Keywords that may stand beside a reference: they change nothing. */
const besideReferences = /^(\$ref|description|summary|title|example|deprecated|externalDocs|x-(?!open|known).*)$/;

function* ownProblems(spec: Spec, schema: Schema, keys: readonly string[]): Iterable<Problem> {
  if (schema.$ref !== undefined && keysOf(schema.$ref).slice(0, -1).join("/") !== "components/schemas")
    yield [keys, `${schema.$ref} leads to a part of something else. Make it a schema of /components/schemas`];
  const ignored = Object.keys(schema).find((keyword) => !besideReferences.test(keyword));
  if (schema.$ref !== undefined && ignored !== undefined)
    yield [[...keys, ignored], "stands beside $ref, where it is ignored. Write a schema of its own"];
  if (Object.hasOwn(schema.properties ?? {}, "__proto__"))
    yield [[...keys, "properties", "__proto__"], "is a name that JavaScript keeps for itself"];
  if (Array.isArray(schema.items)) yield [[...keys, "items"], "must be one schema: lists of several are not supported"];
  if (Array.isArray(schema.type)) yield [[...keys, "type"], "must be one type. For null, write nullable: true"];
  if ((schema["x-open"] ?? schema["x-known-values"]) !== undefined && schema.type !== "string")
    yield [keys, "must be of type string: x-open and x-known-values are for strings only"];
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
