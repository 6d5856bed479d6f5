/** Writes new operations, with the components that they need, into the text of openapi.yaml. What is there stays as it is. */
import { isMap, isScalar, parseDocument, visit, Document as YamlDocument } from "yaml";
import { pointerOf, targetOf, valueAt } from "../spec/pointer.ts";
import { canonical, type Json, type Parameter, parseSpec, type Spec } from "../spec/read.ts";
import { baseOf, type OperationAt, pathNames, routeOf } from "../spec-diff/operations.ts";
import { Adoption } from "./adopt.ts";

type Keys = readonly string[];

/** The fields of an object that are new. */
interface Group {
  parent: Keys;
  fields: Record<string, Json>;
}

export function writeOperations(text: string, theirs: Spec, operations: readonly OperationAt[]): string {
  const ours = parseSpec(text);
  const adoption = new Adoption(ours, theirs);
  for (const their of operations) {
    const path = pathOf(ours, their);
    const { keys } = targetOf(ours, ours.paths[path] ?? {}, ["paths", path]);
    adoption.add([...keys, their.method], adoption.operation(operationOf(ours, theirs, their, path)));
  }
  const lines = insert(text.replaceAll("\r\n", "\n"), ours, adoption.added);
  return text.includes("\r\n") ? lines.replaceAll("\n", "\r\n") : lines;
}

/** The path as ours has it, or would have it. */
function pathOf(ours: Spec, { servers, path, method }: OperationAt): string {
  const [own, their] = [baseOf(ours.servers?.[0]?.url), baseOf(servers?.[0])];
  const whole = (their.startsWith(own) ? their.slice(own.length) : their) + path;
  const route = routeOf({ method, path: whole });
  return Object.keys(ours.paths).find((known) => routeOf({ method, path: known }) === route) ?? whole;
}

/** The operation as it is written down: without parameters that ours already has for it. */
function operationOf(ours: Spec, theirs: Spec, their: OperationAt, path: string): Record<string, Json> {
  const [theirNames, ourNames] = [pathNames(their.path), pathNames(path)];
  const item = targetOf(ours, ours.paths[path] ?? {}).value;
  const known = (item.parameters ?? []).map((one) => targetOf(ours, one).value);
  const parameters = their.parameters.flatMap((reference) => {
    const parameter = targetOf(theirs, reference).value;
    const name =
      parameter.in === "path" ? (ourNames[theirNames.indexOf(parameter.name)] ?? parameter.name) : parameter.name;
    if (known.some((one) => one.in === parameter.in && one.name === name)) return [];
    return name === parameter.name ? reference : ({ ...parameter, name } as Parameter);
  });
  const { tags, operationId, summary, description, security: _, ...rest } = their.operation;
  const fields = { tags, operationId, summary, description, "x-documented": "partial", security: their.security };
  return JSON.parse(JSON.stringify({ ...fields, ...(parameters.length > 0 && { parameters }), ...rest }));
}

/** The text with what `wanted` has at these places. Throws if that is not possible without touching anything else. */
function insert(text: string, wanted: Spec, places: readonly Keys[]): string {
  const document = parseDocument(text);
  const data = parseSpec(text);
  const added = new Map<string, Group>();
  for (const place of places) {
    const depth = place.findIndex((_, i) => valueAt(data, place.slice(0, i + 1)) === undefined);
    const parent = place.slice(0, depth);
    const group = added.get(pointerOf(parent)) ?? { parent, fields: {} };
    added.set(pointerOf(parent), group);
    group.fields[place[depth] as string] = valueAt(wanted, place.slice(0, depth + 1)) as Json;
  }
  const inserted = [...added.values()].map(({ parent, fields }) => {
    const node = parent.length === 0 ? document.contents : document.getIn(parent, true);
    const [first] = isMap(node) && !node.flow ? node.items : [];
    if (!isMap(node) || !isScalar(first?.key) || !node.range) throw unwritable({ parent, fields });
    const start = first.key.range?.[0] ?? 0;
    const column = start - (text.lastIndexOf("\n", start - 1) + 1);
    const last = text.slice(0, node.range[1]).trimEnd().length;
    const end = text.indexOf("\n", last) < 0 ? text.length : text.indexOf("\n", last);
    const gap = parent.length === 1 && parent[0] === "paths" && node.items.length > 1 ? "\n\n" : "\n";
    const lines = Object.entries(fields).map(([key, value]) =>
      yamlOf({ [key]: value }).replace(/^(?=.)/gm, " ".repeat(column)),
    );
    return { end, depth: parent.length, text: lines.map((each) => gap + each).join("") };
  });
  // From the end. Where an object and one of its fields end at one place, what belongs to the field comes first.
  const ordered = inserted.toSorted((a, b) => b.end - a.end || a.depth - b.depth);
  const written = ordered.reduce((all, { end, text }) => all.slice(0, end) + text + all.slice(end), text);
  const result = parseSpec(written);
  const isWrong = (at: Keys) => canonical(valueAt(result, at)) !== canonical(valueAt(wanted, at));
  const groups = [...added.values()];
  if (isWrong([])) throw unwritable((groups.find(({ parent }) => isWrong(parent)) ?? groups[0]) as Group);
  return written;
}

function unwritable({ parent, fields }: Group): Error {
  const place = pointerOf([...parent, ...Object.keys(fields).slice(0, 1)]);
  return new Error(`openapi.yaml: ${place} cannot be written without touching more: write it by hand`);
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
