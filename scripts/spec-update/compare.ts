/**
 * Compares what upstream says with what we say. Upstream may say something new, or something else; what it does not say
 * is no difference, for ours is the richer document, unless upstream says of itself that it is complete.
 */
import { isDeepStrictEqual } from "node:util";
import { pointerOf, valueAt } from "../spec/pointer.ts";
import type { Json, Spec } from "../spec/read.ts";
import { type OperationAt, operationsOf, usersOf } from "./operations.ts";
import { type Finding, walk } from "./walk.ts";

export interface Difference {
  kind: "new" | "changed" | "gone";
  /** The operation at which it was found, or `document`. */
  operation: string;
  /** The place in openapi.yaml, behind every `$ref`. */
  pointer: string;
  keys: readonly string[];
  ours?: Json;
  theirs?: Json;
  /** The other operations that change if this place does. */
  alsoChanges: string[];
}

export interface Report {
  differences: Difference[];
  /** The pointers of what ours says and upstream does not, by operation. */
  richer: Map<string, string[]>;
}

export function compare(spec: Spec, theirs: Json, complete = false): Report {
  const ours = spec as unknown as Json;
  const users = usersOf(ours);
  const differences = new Map<string, Difference>();
  const richer = new Map<string, string[]>();

  function report(operation: string, findings: Finding[]): void {
    for (const { kind, keys, ...values } of findings) {
      const pointer = pointerOf(keys);
      const isGone = kind === "less" && complete && isListed(keys);
      if (kind === "less" && !isGone) richer.set(operation, [...(richer.get(operation) ?? []), pointer]);
      else if (!differences.has(pointer)) {
        const alsoChanges = users(keys).filter((id) => id !== operation);
        differences.set(pointer, {
          kind: isGone ? "gone" : (kind as "new" | "changed"),
          operation,
          pointer,
          keys,
          alsoChanges,
          ...values,
        });
      }
    }
  }

  report("document", compareHeads(theirs, ours));
  const known = new Map(operationsOf(ours).map((operation) => [routeOf(operation), operation]));
  const named = operationsOf(theirs);
  for (const their of named) {
    const our = known.get(routeOf(their));
    if (our) report(String(our.operation["operationId"]), compareOperations(theirs, ours, their, our));
    else report(titleOf(their), [newOperation(their, spec)]);
  }
  const routes = new Set(named.map(routeOf));
  for (const [route, our] of known) {
    if (complete && !routes.has(route))
      report(String(our.operation["operationId"]), [
        { kind: "less", keys: our.keys, ours: wholeOf(our, spec.security) },
      ]);
  }
  return { differences: [...differences.values()], richer };
}

/** Operations, parameters and members: what a complete document lists in full. Statuses and texts it may leave out. */
function isListed(keys: readonly string[]): boolean {
  const parent = keys.at(-2);
  return (keys[0] === "paths" && keys.length === 3) || parent === "parameters" || parent === "properties";
}

/** The name of a parameter of the path is not sent, and is no difference. */
function routeOf({ method, path }: OperationAt): string {
  return `${method} ${path.replace(/\{[^}]*\}/g, "{}")}`;
}

/** A new method of a path that ours knows takes the names of ours, and leaves out the parameters of the path. */
function newOperation(their: OperationAt, { paths, security }: Spec): Finding {
  const path = Object.keys(paths).find((path) => routeOf({ ...their, path }) === routeOf(their)) ?? their.path;
  const known = (paths[path]?.parameters ?? []) as unknown as Json[];
  const parameters = renamed(their, path).filter((parameter) => !known.some((one) => idOf(one) === idOf(parameter)));
  const value = wholeOf({ ...their, parameters: parameters.map((value) => ({ value, keys: [] })) }, security);
  return { kind: "new", keys: ["paths", path, their.method], theirs: value };
}

/** The parameters with the names that `path` has for them. */
function renamed(their: OperationAt, path: string): Json[] {
  const names = (path: string) => [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  const [theirNames, ourNames] = [names(their.path), names(path)];
  return their.parameters.map(({ value }) => {
    const { name, in: place } = Object(value);
    return place === "path" ? { ...Object(value), name: ourNames[theirNames.indexOf(name)] ?? name } : value;
  });
}

function idOf(parameter: Json): string {
  return `${Object(parameter).in} ${Object(parameter).name}`;
}

function titleOf({ method, path }: OperationAt): string {
  return `${method.toUpperCase()} ${path}`;
}

/** An operation as it is written down. It says nothing of security where that is the same for all. */
function wholeOf({ operation, parameters, security }: OperationAt, ofAll: Spec["security"]): Json {
  const { tags, operationId, summary, description, ...rest } = operation;
  const values = parameters.map(({ value }) => value);
  return JSON.parse(
    JSON.stringify({
      tags,
      operationId,
      summary,
      description,
      security: isDeepStrictEqual(security, ofAll) ? undefined : security,
      parameters: values.length > 0 ? values : undefined,
      ...rest,
    }),
  );
}

function compareHeads(theirs: Json, ours: Json): Finding[] {
  const { openapi: _, paths: __, components: ___, security: ____, ...head } = theirs as Record<string, Json>;
  const schemes = (document: Json) => ({ securitySchemes: Object(Object(document).components).securitySchemes ?? {} });
  const findings = [
    ...walk(theirs, ours, head, ours, []),
    ...walk(theirs, ours, schemes(theirs), schemes(ours), ["components"]),
  ];
  return findings.filter(({ kind }) => kind !== "less");
}

function compareOperations(theirs: Json, ours: Json, their: OperationAt, our: OperationAt): Finding[] {
  return [
    ...walk(theirs, ours, their.operation, our.operation, our.keys),
    ...compareParameters(theirs, ours, their, our),
    ...compareSecurity(their, our),
  ];
}

function compareParameters(theirs: Json, ours: Json, their: OperationAt, our: OperationAt): Finding[] {
  const wanted = renamed(their, our.path);
  const known = new Map(our.parameters.map((parameter) => [idOf(parameter.value), parameter]));
  const own = valueAt(ours, [...our.keys, "parameters"]);
  let end = Array.isArray(own) ? own.length : 0;
  const findings = wanted.flatMap((parameter): Finding[] => {
    const mine = known.get(idOf(parameter));
    if (mine) return walk(theirs, ours, parameter, mine.value, mine.keys);
    return [{ kind: "new", keys: [...our.keys, "parameters", String(end++)], theirs: parameter }];
  });
  const ids = new Set(wanted.map(idOf));
  const less = our.parameters.filter(({ value }) => !ids.has(idOf(value)));
  return [...findings, ...less.map(({ value, keys }): Finding => ({ kind: "less", keys, ours: value }))];
}

function compareSecurity(their: OperationAt, our: OperationAt): Finding[] {
  if (their.security === undefined || isDeepStrictEqual(their.security, our.security ?? [])) return [];
  return [{ kind: "changed", keys: [...our.keys, "security"], ours: our.security ?? [], theirs: their.security }];
}
