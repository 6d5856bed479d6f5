/**
 * Changes of what is in a request or a response. Where names and types change, examples change with them, as they would in a
 * new edition of the docs. Where limits change they stay, and may come to contradict their schema.
 */
import { type Json, resolve, type Schema, type Spec } from "../../../scripts/spec/read.ts";
import { areRelated } from "../../../scripts/spec/types.ts";
import { escaped, holder, listSites, type Mutant, mapExamples, mutantsAt, type Site } from "../mutant.ts";

type Fields = Record<string, Json>;

/** Every mutant of every schema. */
export function* schemaMutants(spec: Spec): Generator<Mutant> {
  const sites = listSites(spec);
  const returned = sites.flatMap(({ sent, schema }) => (!sent && schema.enum ? [schema.enum] : []));
  for (const site of sites) {
    const { enum: words = [], "x-open": isOpen = false } = site.schema;
    // One that a response returns is open by itself.
    if (site.sent && words.length > 1 && !isOpen && !returned.some((known) => areRelated(known, words)))
      yield breakingAt(site)("enum opened", "x-open", { "x-open": true });
    for (const name of Object.keys(site.schema.properties ?? {})) yield* propertyMutants(spec, site, name);
    yield* valueMutants(site);
    yield* limitMutants(site);
    yield* formMutants(site);
  }
}

const breakingAt = (site: Site, prefix = "") =>
  mutantsAt<Schema>(
    { breaking: true, place: site.pointer, operations: site.operations },
    `${site.sent ? "request" : "response"} ${prefix}`,
  );

function* propertyMutants(spec: Spec, site: Site, name: string): Generator<Mutant> {
  const { pointer } = site;
  const own = site.schema.properties?.[name] as Schema;
  const place = `${pointer}/properties/${escaped(name)}`;
  const mutant = (...change: Parameters<ReturnType<typeof breakingAt>>) => ({
    ...breakingAt(site, "property ")(...change),
    place,
  });
  const renamed = `${name}X`;
  yield mutant("renamed", `${name} -> ${renamed}`, (schema, copy) => {
    mapExamples(copy, pointer, (value) => rename(value as Fields, name, renamed));
    schema.properties = rename(schema.properties ?? {}, name, renamed);
    if (schema.required) schema.required = schema.required.map((required) => (required === name ? renamed : required));
  });
  yield mutant("dropped", name, (schema, copy) => {
    mapExamples(copy, pointer, (value) => without(value as Fields, name));
    delete schema.properties?.[name];
    require(schema, name, false);
  });
  const [type, value] = otherType(resolve(spec, own));
  yield mutant("retyped", `${name} -> ${type}`, ({ properties = {} }, copy) => {
    mapExamples(copy, pointer, (fields) =>
      Object.hasOwn(fields as Fields, name) ? { ...(fields as Fields), [name]: value } : fields,
    );
    const { description } = own;
    properties[name] = { type, ...(description !== undefined && { description }) };
  });
  const direction = site.sent ? "readOnly" : "writeOnly";
  yield mutant(`made ${direction}`, name, ({ properties = {} }, copy) => {
    properties[name] = structuredClone({ ...resolve(copy, own), [direction]: true });
  });
  const isRequired = site.schema.required?.includes(name) ?? false;
  yield mutant(`made ${isRequired ? "optional" : "required"}`, name, (schema) => require(schema, name, !isRequired));
}

function rename<T>(fields: Record<string, T>, from: string, to: string): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name === from ? to : name, value]));
}

function without({ ...fields }: Fields, name: string): Fields {
  delete fields[name];
  return fields;
}

function require(schema: Schema, name: string, isRequired: boolean): void {
  const others = schema.required?.filter((required) => required !== name) ?? [];
  schema.required = isRequired ? [...others, name] : others;
  if (schema.required.length === 0) delete schema.required;
}

function otherType({ type }: Schema): [type: string, value: Json] {
  return type === "string" ? ["number", 7] : ["string", "seven"];
}

function* valueMutants(site: Site): Generator<Mutant> {
  const { pointer, schema } = site;
  const mutant = breakingAt(site);
  if (schema.items) {
    const [type, value] = otherType(schema.items);
    yield mutant("items retyped", `-> ${type}`, (changed, copy) => {
      mapExamples(copy, pointer, (list) => (Array.isArray(list) ? list.map(() => value) : list));
      changed.items = { type };
    });
  }
  // Where there is no type, `nullable` has no effect.
  if (schema.type !== undefined) {
    yield mutant(schema.nullable ? "no longer nullable" : "made nullable", "nullable", (changed) => {
      changed.nullable = !schema.nullable;
      if (!changed.enum) return;
      changed.enum = schema.nullable ? changed.enum.filter((value) => value !== null) : [...changed.enum, null];
    });
  }
  for (const value of schema.enum?.filter((item) => item !== null) ?? []) {
    const renamed = `${value}X`;
    yield mutant("enum value renamed", `${value} -> ${renamed}`, (changed, copy) => {
      const change = (item: Json) => (item === value ? renamed : item);
      changed.enum = schema.enum?.map(change) as Json[];
      if (changed.default !== undefined) changed.default = change(changed.default);
      mapExamples(copy, pointer, change);
    });
    if (schema.enum?.length === 1) continue;
    yield mutant("enum value dropped", `${value}`, { enum: schema.enum?.filter((item) => item !== value) });
  }
}

const counts = ["minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "minProperties", "multipleOf"];

function* limitMutants(site: Site): Generator<Mutant> {
  const { schema, sent } = site;
  const mutant = breakingAt(site);
  for (const [keyword, value] of otherLimits(site)) {
    const kind = value === undefined ? "dropped" : Object.hasOwn(schema, keyword) ? "changed" : "added";
    yield mutant(`${keyword} ${kind}`, `${schema[keyword]} -> ${value}`, { [keyword]: value });
  }
  // A response that only holds whole numbers breaks nobody.
  if (schema.type === "integer" || (schema.type === "number" && sent)) {
    const type = schema.type === "integer" ? "number" : "integer";
    yield mutant(`${schema.type} made ${type}`, type, { type });
  }
}

/** Other values of the limits that a schema has, and new ones. undefined removes the limit. */
function* otherLimits({ schema, sent }: Site): Generator<[keyword: string, value: unknown]> {
  const has = (keyword: string) => schema[keyword] !== undefined;
  for (const keyword of counts.filter(has)) {
    const value = schema[keyword] as number;
    yield [keyword, value + 1];
    if (value > 1) yield [keyword, value - 1];
    yield [keyword, undefined];
  }
  const { type, format, pattern, default: usual } = schema;
  const otherFormat = format === "date-time" ? "date" : "email";
  for (const other of format === undefined ? [] : [otherFormat, undefined]) yield ["format", other];
  if (typeof pattern === "string") {
    const unanchored = [pattern.replace(/^\^/, ""), pattern.replace(/\$$/, "")].filter((other) => other !== pattern);
    for (const other of ["^ftp://", undefined, ...unanchored]) yield ["pattern", other];
  }
  if (sent) {
    if (type === "string" && !schema.enum && !has("maxLength")) yield ["maxLength", 1];
    if (type === "number" && !has("maximum")) yield ["maximum", 0];
    for (const end of ["Minimum", "Maximum"]) if (has(end.toLowerCase())) yield [`exclusive${end}`, true];
    if (type === "array" && !has("uniqueItems")) yield ["uniqueItems", true];
  }
  if (usual !== undefined) {
    const another = schema.enum?.find((value) => value !== usual) ?? "another";
    yield ["default", typeof usual === "number" ? usual + 1 : typeof usual === "boolean" ? !usual : another];
    yield ["default", undefined];
  }
  const excluded = [schema.enum, [schema["example"]]].flat().find((value) => value !== undefined && value !== null);
  if (sent && excluded !== undefined) yield ["not", { enum: [excluded] }];
}

function* formMutants(site: Site): Generator<Mutant> {
  const { pointer, schema } = site;
  const mutant = breakingAt(site);
  if (schema.additionalProperties === false) {
    yield mutant("opened", "any field is taken", { additionalProperties: undefined });
  }
  if (schema.additionalProperties === true) {
    yield mutant("free object closed", "no field is allowed", (_, copy) => {
      const { parent, name } = holder(copy, pointer);
      parent[name] = { type: "object", additionalProperties: false };
      mapExamples(copy, pointer, () => ({}));
    });
  }
  for (const [i, variant] of (schema.oneOf ?? []).entries()) {
    yield mutant("variant dropped", variant.$ref ?? `variant ${i}`, ({ oneOf }) => oneOf?.splice(i, 1));
  }
}
