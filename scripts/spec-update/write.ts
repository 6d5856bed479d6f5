/** Writes new operations, with the components that they need, into the text of openapi.yaml. What is there stays as it is. */
import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, parseDocument, visit, Document as YamlDocument } from "yaml";
import { keysOf, pointerOf, targetOf, valueAt } from "../spec/pointer.ts";
import { isObject, type Json, type Parameter, parseSpec, type Spec, specHash } from "../spec/read.ts";
import { Changes } from "../spec-diff/changes.ts";
import { Document } from "../spec-diff/flat.ts";
import { type OperationAt, pathNames, routeOf } from "../spec-diff/operations.ts";
import { compareSchemas } from "../spec-diff/schemas.ts";

type Keys = readonly string[];

export function writeOperation(text: string, theirs: Spec, their: OperationAt): string {
  const ours = parseSpec(text);
  const components = new Map<string, { keys: Keys; value: Json }>();
  const operation = adopt(operationOf(ours, theirs, their), ours, theirs, components);
  const path = pathOf(ours, their);
  const added = [...components.values()].reduce((all, { keys, value }) => insert(all, keys, value), text);
  return insert(added, ["paths", path, their.method], operation);
}

/** The path as ours has it, or would have it. */
function pathOf(ours: Spec, { servers, path, method }: OperationAt): string {
  const base = (address = "") => address.replace(/^\w+:\/\/[^/]*/, "").replace(/\/$/, "");
  const [own, their] = [base(ours.servers?.[0]?.url), base(servers?.[0])];
  const whole = (their.startsWith(own) ? their.slice(own.length) : their) + path;
  const route = routeOf({ method, path: whole });
  return Object.keys(ours.paths).find((known) => routeOf({ method, path: known }) === route) ?? whole;
}

/** The operation as it is written down: without parameters and security that ours already has for it. */
function operationOf(ours: Spec, theirs: Spec, their: OperationAt): Json {
  const path = pathOf(ours, their);
  const [theirNames, ourNames] = [pathNames(their.path), pathNames(path)];
  const known = (ours.paths[path]?.parameters ?? []).map((one) => targetOf(ours, one).value);
  const parameters = their.parameters.flatMap((reference) => {
    const parameter = targetOf(theirs, reference).value;
    const name =
      parameter.in === "path" ? (ourNames[theirNames.indexOf(parameter.name)] ?? parameter.name) : parameter.name;
    if (known.some((one) => one.in === parameter.in && one.name === name)) return [];
    return name === parameter.name ? reference : ({ ...parameter, name } as Parameter);
  });
  const { tags, operationId, summary, description, security: _, ...rest } = their.operation;
  const security = isDeepStrictEqual(their.security ?? ours.security, ours.security) ? undefined : their.security;
  const fields = { tags, operationId, summary, description, "x-documented": "partial", security };
  return JSON.parse(JSON.stringify({ ...fields, ...(parameters.length > 0 && { parameters }), ...rest }));
}

/** A copy of a value of theirs that refers to components of ours. Those that ours does not have are added to `components`. */
function adopt(value: Json, ours: Spec, theirs: Spec, components: Map<string, { keys: Keys; value: Json }>): Json {
  const rewrite = (part: Json): Json => {
    if (Array.isArray(part)) return part.map(rewrite);
    if (!isObject(part)) return part;
    if (typeof part["$ref"] === "string") return { $ref: `#${pointerOf(bring(keysOf(part["$ref"])))}` };
    return Object.fromEntries(Object.entries(part).map(([key, child]) => [key, rewrite(child)]));
  };
  const bring = (keys: Keys): Keys => {
    const pointer = pointerOf(keys);
    if (keys[0] !== "components" || keys.length !== 3)
      throw new Error(`${pointer} is no component, and something refers to it: write the operation by hand`);
    const [their, our] = [valueAt(theirs, keys) as Json, valueAt(ours, keys) as Json | undefined];
    if (our !== undefined && isSame(ours, theirs, keys, our, their)) return keys;
    const known = components.get(pointer);
    if (known) return known.keys;
    // Where ours has something else by that name, both are kept.
    const added = { keys: our === undefined ? keys : [...keys.slice(0, 2), `Upstream${keys[2]}`], value: null as Json };
    components.set(pointer, added);
    added.value = rewrite(their);
    return added.keys;
  };
  return rewrite(value);
}

/** Whether theirs has nothing that ours has not. */
function isSame(ours: Spec, theirs: Spec, keys: Keys, our: Json, their: Json): boolean {
  if (keys[1] !== "schemas") return isDeepStrictEqual(our, their);
  const changes = new Changes(new Document(ours), new Document(theirs));
  const $ref = `#${pointerOf(keys)}`;
  for (const sent of [true, false])
    compareSchemas(changes, { $ref }, { $ref }, { scope: changes.scope(""), part: "", field: "", sent });
  return changes.list().every(({ silent }) => silent !== undefined);
}

/** The text with a value at a place where there is nothing yet. Throws if that is not possible without touching anything else. */
function insert(text: string, keys: Keys, value: Json): string {
  const data = parseSpec(text);
  const parent = keys.slice(0, -1);
  const key = keys.at(-1) as string;
  const around = valueAt(data, parent);
  if (around === undefined) return insert(text, parent, { [key]: value });
  const node = parseDocument(text).getIn(parent, true);
  const [first] = isMap(node) && !node.flow ? node.items : [];
  if (!isMap(node) || !isScalar(first?.key) || !node.range) throw unwritable(keys);
  const start = first.key.range?.[0] ?? 0;
  const column = start - (text.lastIndexOf("\n", start - 1) + 1);
  const last = text.slice(0, node.range[1]).trimEnd().length;
  const end = text.indexOf("\n", last) < 0 ? text.length : text.indexOf("\n", last);
  const gap = parent.length === 1 && parent[0] === "paths" && node.items.length > 1 ? "\n\n" : "\n";
  const lines = yamlOf({ [key]: value }).replace(/^(?=.)/gm, " ".repeat(column));
  const written = `${text.slice(0, end)}${gap}${lines}${text.slice(end)}`;
  (around as Record<string, Json>)[key] = value;
  if (specHash(parseSpec(written)) !== specHash(data)) throw unwritable(keys);
  return written;
}

function unwritable(keys: Keys): Error {
  return new Error(`openapi.yaml: ${pointerOf(keys)} cannot be written without touching more: write it by hand`);
}

/** In the style of openapi.yaml: objects of a few plain values on one line. */
function yamlOf(value: Json): string {
  const document = new YamlDocument(value, { aliasDuplicateObjects: false });
  visit(document, {
    Map(_, node) {
      node.flow = node.items.every((pair) => isScalar(pair.value)) && JSON.stringify(node).length < 90;
    },
  });
  return document.toString({ lineWidth: 120, singleQuote: true }).trimEnd();
}
