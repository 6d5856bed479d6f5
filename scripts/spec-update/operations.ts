/** The operations of a document, each with all that is said of it elsewhere. */

import { type Json, type Method, methods } from "../spec/read.ts";
import { follow, isObject } from "./json.ts";

interface Placed {
  value: Json;
  keys: readonly string[];
}

export interface OperationAt {
  method: Method;
  path: string;
  keys: readonly string[];
  /** What it says itself, but for its parameters and security. */
  operation: Record<string, Json>;
  parameters: Placed[];
  /** Undefined where nobody says whether it needs a key. */
  security: Json | undefined;
}

export function operationsOf(document: Json): OperationAt[] {
  const { paths, security: ofAll } = document as Record<string, Json>;
  return Object.entries(paths as Record<string, Record<string, Json>>).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      if (!isObject(item[method])) return [];
      const { parameters, security = ofAll, ...operation } = item[method];
      const keys = ["paths", path, method];
      const placed = [
        ...parametersAt(document, parameters, keys),
        ...parametersAt(document, item["parameters"], keys.slice(0, 2)),
      ];
      return { method, path, keys, operation, parameters: placed, security };
    }),
  );
}

function parametersAt(document: Json, parameters: Json | undefined, keys: readonly string[]): Placed[] {
  const list = Array.isArray(parameters) ? parameters : [];
  return list.map((parameter, index) => follow(document, parameter, [...keys, "parameters", String(index)]));
}

/** Says which operations change with a place: those that use a shared component, or all of a path. */
export function usersOf(document: Json): (keys: readonly string[]) => string[] {
  const operations = operationsOf(document).map(({ path, operation, parameters }) => {
    const references = new Set<string>();
    collectReferences(document, [operation, parameters.map(({ value }) => value)] as Json, references);
    for (const { keys } of parameters) references.add(keys.slice(0, 3).join("/"));
    return { path, id: String(operation["operationId"]), references };
  });
  return ([first, second, third]) =>
    operations
      .filter(({ path, references }) =>
        first === "components"
          ? references.has(`components/${second}/${third}`)
          : third === "parameters" && path === second,
      )
      .map(({ id }) => id);
}

function collectReferences(document: Json, value: Json, found: Set<string>): void {
  if (value === null || typeof value !== "object") return;
  const reference = isObject(value) ? value["$ref"] : undefined;
  if (typeof reference === "string") {
    const name = reference.replace("#/", "");
    if (found.has(name)) return;
    found.add(name);
    collectReferences(document, follow(document, value, []).value, found);
    return;
  }
  for (const child of Object.values(value)) collectReferences(document, child, found);
}
