/** One change of a spec, and what it takes to make it everywhere it shows. */
import { keysOf, pointerOf, targetOf, valueAt } from "../../scripts/spec/pointer.ts";
import {
  isObject,
  type Json,
  listOperations,
  type OperationEntry,
  type Schema,
  type Spec,
} from "../../scripts/spec/read.ts";
import { merged, subschemas, walk } from "../../scripts/spec/walk.ts";

export interface Mutant {
  /** The kind of change, such as `property renamed`. */
  operator: string;
  /** Whether users of the API, or of the client, would have to know. */
  breaking: boolean;
  /** JSON pointer of what is changed. */
  place: string;
  /** What it was and what it is, for people. */
  change: string;
  /** The operations whose calls may go otherwise. */
  operations: string[];
  /** Makes the change in a copy of the spec. */
  apply(spec: Spec): void;
}

/** A schema of the document with what it is used for. */
export interface Site {
  pointer: string;
  schema: Schema;
  /** Whether it describes what is sent, rather than what comes back. */
  sent: boolean;
  operations: Set<string>;
}

export function at<T = Record<string, unknown>>(spec: Spec, pointer: string): T {
  return valueAt(spec, keysOf(pointer)) as T;
}

/** The object that holds what a pointer names, and the name. */
export function holder(spec: Spec, pointer: string): { parent: Record<string, unknown>; name: string } {
  const keys = keysOf(pointer);
  return { parent: valueAt(spec, keys.slice(0, -1)) as Record<string, unknown>, name: keys.at(-1) ?? "" };
}

export const escaped = (step: string) => pointerOf([step]).slice(1);

export const pointerTo = ({ path, method }: Pick<OperationEntry, "path" | "method">) =>
  `#${pointerOf(["paths", path, method])}`;

/** Fields to set (undefined removes a field), or a function that edits the target. */
type Edit<T> = Readonly<Record<string, unknown>> | ((target: T, copy: Spec) => unknown);

/** Makes mutants of one place. The names of their operators begin with `prefix`. */
export function mutantsAt<T = Record<string, unknown>>(
  { operations, ...common }: Pick<Mutant, "place" | "breaking"> & { operations: Iterable<string> },
  prefix = "",
): (operator: string, change: string, edit: Edit<T>) => Mutant {
  return (operator, change, edit) => ({
    operator: prefix + operator,
    ...common,
    change,
    operations: [...operations],
    apply(copy) {
      const target = at<T>(copy, common.place);
      if (typeof edit === "function") return void edit(target, copy);
      Object.assign(target as object, structuredClone(edit));
      for (const name in edit) if (edit[name] === undefined) delete target[name as never];
    },
  });
}

/** Every schema that some operation sends or receives, once, wherever it is shared. */
export function listSites(spec: Spec): Site[] {
  const sites = new Map<string, Site>();
  for (const entry of listOperations(spec)) {
    for (const { keys, sent } of contentPlaces(spec, entry)) {
      const { schema: whole } = valueAt(spec, keys) as { schema?: Schema };
      for (const { schema, keys: at } of whole ? walk(whole, [...keys, "schema"], spec) : []) {
        if (at.includes("not")) continue;
        const pointer = `#${pointerOf(at)}`;
        const site = sites.get(pointer) ?? { pointer, schema, sent, operations: new Set() };
        site.operations.add(entry.id);
        sites.set(pointer, site);
      }
    }
  }
  return [...sites.values()];
}

type Keys = readonly string[];

/** Where the schemas of an operation begin: its parameters, its body, its responses, and what it has posted to others. */
function contentPlaces(spec: Spec, { path, method }: OperationEntry): { keys: Keys; sent: boolean }[] {
  const behind = (keys: Keys): Keys => targetOf(spec, (valueAt(spec, keys) ?? {}) as { $ref?: string }, keys).keys;
  const below = (keys: Keys): Keys[] => Object.keys(valueAt(spec, keys) ?? {}).map((key) => behind([...keys, key]));
  const contents = (keys: Keys, sent: boolean) => below([...keys, "content"]).map((at) => ({ keys: at, sent }));
  const item = ["paths", path];
  const operation = [...item, method];
  return [
    ...[item, operation].flatMap((at) => below([...at, "parameters"])).map((keys) => ({ keys, sent: true })),
    ...contents(behind([...operation, "requestBody"]), true),
    ...below([...operation, "responses"]).flatMap((keys) => contents(keys, false)),
    ...below([...operation, "callbacks"])
      .flatMap(below)
      .flatMap((keys) => contents(behind([...keys, "post", "requestBody"]), false)),
  ];
}

/** Changes, in all examples of a spec, the values that a schema describes. */
export function mapExamples(spec: Spec, target: string, change: (value: Json) => Json): void {
  const visit = (node: unknown, pointer: string): void => {
    if (typeof node !== "object" || node === null) return;
    const { schema, examples } = node as { schema?: Schema; examples?: Record<string, { value: Json }> };
    if (schema && examples) {
      for (const example of Object.values(examples)) {
        example.value = mapValue(spec, `${pointer}/schema`, example.value, target, change);
      }
      return;
    }
    for (const [name, child] of Object.entries(node)) visit(child, `${pointer}/${escaped(name)}`);
  };
  visit(spec, "#");
}

function mapValue(spec: Spec, pointer: string, value: Json, target: string, change: (value: Json) => Json): Json {
  const schema = at<Schema>(spec, pointer);
  if (schema.$ref) return mapValue(spec, schema.$ref, value, target, change);
  let result = value;
  for (const [keys] of subschemas(schema)) {
    const [keyword, name = ""] = keys;
    const child = pointer + pointerOf(keys);
    const map = (part: Json) => mapValue(spec, child, part, target, change);
    const fields = isObject(result) ? result : {};
    if (keyword === "items") result = Array.isArray(result) ? result.map(map) : result;
    else if (keyword === "properties" && Object.hasOwn(fields, name))
      result = { ...fields, [name]: map(fields[name] as Json) };
    else if (keyword === "allOf" || (/^(one|any)Of$/.test(keyword ?? "") && isVariant(spec, child, result)))
      result = map(result);
  }
  return pointer === target ? change(result) : result;
}

/** Variants of a union are told apart by fields that can have one value only. */
function isVariant(spec: Spec, pointer: string, value: Json): boolean {
  return Object.entries(merged(spec, at<Schema>(spec, pointer)).properties ?? {}).every(
    ([name, { enum: values }]) => values?.length !== 1 || (isObject(value) && value[name] === values[0]),
  );
}

/** The operations that a place belongs to, or that refer to the component it is in. */
export function operationsAt(spec: Spec, pointer: string): string[] {
  const [, component] = /^(#\/components\/\w+\/\w+)/.exec(pointer) ?? [];
  return listOperations(spec)
    .filter(({ method, path, operation }) => {
      if (component !== undefined) return JSON.stringify(operation).includes(`"${component}"`);
      const item = `#/paths/${escaped(path)}/`;
      return pointer.startsWith(`${item}${method}/`) || pointer.startsWith(`${item}parameters/`);
    })
    .map(({ id }) => id);
}
