/**
 * What the generator, openapi-fetch and the client would get wrong if it were not refused. Each problem has its place in the
 * document, and a reason with what to write instead.
 */
import ts from "typescript";
import { directionConflicts } from "./directions.ts";
import { pointerOf } from "./pointer.ts";
import type { Spec } from "./read.ts";
import { operationProblems } from "./supported-operations.ts";
import { isBuiltIn, type Problem, referenceProblem, schemaProblems } from "./supported-schemas.ts";
import { cyclicSchemas, nodesOf } from "./walk.ts";

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

function* cycleProblems(spec: Spec): Iterable<Problem> {
  for (const name of cyclicSchemas(spec))
    yield [["components", "schemas", name], "consists of itself. Put what it repeats in a property or a list"];
}

/** Names that generated/schema.ts needs itself, or that no type can have. */
const taken =
  /^(paths|webhooks|components|operations|Date|File|Blob|WithRequired|Array|string|number|boolean|bigint|symbol|unknown|never|undefined|object|any|await|Record)$/;

function isTaken(name: string): boolean {
  const word = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, name).scan();
  const isReserved = word >= ts.SyntaxKind.FirstReservedWord && word <= ts.SyntaxKind.LastFutureReservedWord;
  return isReserved || isBuiltIn(name) || taken.test(name);
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
