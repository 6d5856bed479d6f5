/**
 * Changes of what is in a request or a response. Where names and types change, examples change with them, as they would in a
 * new edition of the docs. Where limits change they stay, and may come to contradict their schema.
 */
import { type Json, resolve, type Schema, type Spec } from "../../../scripts/spec/read.ts";
import { at, escaped, holder, listSites, type Mutant, mapExamples, type Site } from "../mutant.ts";

type Fields = Record<string, Json>;

/** Every mutant of every schema. */
export function* schemaMutants(spec: Spec): Generator<Mutant> {
  for (const site of listSites(spec)) {
    for (const name of Object.keys(site.schema.properties ?? {})) yield* propertyMutants(spec, site, name);
    yield* itemMutants(site);
    yield* nullableMutants(site);
    yield* enumMutants(site);
    yield* limitMutants(site);
    yield* closednessMutants(site);
    yield* variantMutants(site);
  }
}

function mutant(
  site: Site,
  operator: string,
  change: string,
  apply: (spec: Spec) => void,
  place = site.pointer,
): Mutant {
  const direction = site.sent ? "request" : "response";
  return {
    operator: `${direction} ${operator}`,
    breaking: true,
    place,
    change,
    operations: [...site.operations],
    apply,
  };
}

function* propertyMutants(spec: Spec, site: Site, name: string): Generator<Mutant> {
  const { pointer } = site;
  const place = `${pointer}/properties/${escaped(name)}`;
  const schemaAt = (copy: Spec) => at<Required<Pick<Schema, "properties" | "required">>>(copy, pointer);
  const renamed = `${name}X`;

  yield mutant(
    site,
    "property renamed",
    `${name} -> ${renamed}`,
    (copy) => {
      mapExamples(copy, pointer, (value) => rename(value as Fields, name, renamed));
      const schema = schemaAt(copy);
      schema.properties = rename(schema.properties as never, name, renamed) as never;
      schema.required = schema.required?.map((required) => (required === name ? renamed : required));
    },
    place,
  );

  yield mutant(
    site,
    "property dropped",
    name,
    (copy) => {
      mapExamples(copy, pointer, (value) => without(value as Fields, name));
      const schema = schemaAt(copy);
      delete schema.properties[name];
      schema.required = schema.required?.filter((required) => required !== name);
      if (schema.required?.length === 0) delete (schema as Schema).required;
    },
    place,
  );

  const [type, value] = otherType(spec, site.schema.properties?.[name] as Schema);
  yield mutant(
    site,
    "property retyped",
    `${name} -> ${type}`,
    (copy) => {
      mapExamples(copy, pointer, (fields) =>
        Object.hasOwn(fields as Fields, name) ? { ...(fields as Fields), [name]: value } : fields,
      );
      const { description } = schemaAt(copy).properties[name] as Schema;
      schemaAt(copy).properties[name] = { type, ...(description !== undefined && { description }) };
    },
    place,
  );

  const direction = site.sent ? "readOnly" : "writeOnly";
  yield mutant(
    site,
    `property made ${direction}`,
    name,
    (copy) => {
      const own = structuredClone(resolve(copy, schemaAt(copy).properties[name] as Schema));
      schemaAt(copy).properties[name] = { ...own, [direction]: true };
    },
    place,
  );

  const isRequired = site.schema.required?.includes(name) ?? false;
  yield mutant(
    site,
    `property made ${isRequired ? "optional" : "required"}`,
    name,
    (copy) => {
      const schema = at<Schema>(copy, pointer);
      const others = schema.required?.filter((required) => required !== name) ?? [];
      schema.required = isRequired ? others : [...others, name];
      if (schema.required.length === 0) delete schema.required;
    },
    place,
  );
}

function rename<T>(fields: Record<string, T>, from: string, to: string): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name === from ? to : name, value]));
}

function without(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name));
}

function otherType(spec: Spec, schema: Schema): [type: string, value: Json] {
  const { type } = schema.$ref ? at<Schema>(spec, schema.$ref) : schema;
  return type === "string" ? ["number", 7] : ["string", "seven"];
}

function* itemMutants(site: Site): Generator<Mutant> {
  const { items } = site.schema;
  if (!items) return;
  const [type, value]: [string, Json] = items.type === "string" ? ["number", 7] : ["string", "seven"];
  yield mutant(site, "items retyped", `-> ${type}`, (copy) => {
    mapExamples(copy, site.pointer, (list) => (Array.isArray(list) ? list.map(() => value) : list));
    at<Schema>(copy, site.pointer).items = { type };
  });
}

function* nullableMutants({ schema, ...site }: Site): Generator<Mutant> {
  // Where there is no type, `nullable` has no effect.
  if (schema.type === undefined) return;
  yield mutant({ schema, ...site }, schema.nullable ? "no longer nullable" : "made nullable", "nullable", (copy) => {
    const changed = at<Schema>(copy, site.pointer);
    changed.nullable = !schema.nullable;
    if (!changed.enum) return;
    changed.enum = schema.nullable ? changed.enum.filter((value) => value !== null) : [...changed.enum, null];
  });
}

function* enumMutants(site: Site): Generator<Mutant> {
  const { pointer, schema } = site;
  for (const value of schema.enum?.filter((item) => item !== null) ?? []) {
    const renamed = `${value}X`;
    yield mutant(site, "enum value renamed", `${value} -> ${renamed}`, (copy) => {
      const changed = at<Schema>(copy, pointer);
      changed.enum = changed.enum?.map((item) => (item === value ? renamed : item)) as Json[];
      if (changed.default === value) changed.default = renamed;
      mapExamples(copy, pointer, (item) => (item === value ? renamed : item));
    });
    if (schema.enum?.length === 1) continue;
    yield mutant(site, "enum value dropped", `${value}`, (copy) => {
      const changed = at<Schema>(copy, pointer);
      changed.enum = changed.enum?.filter((item) => item !== value) as Json[];
    });
  }
}

const counts = ["minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "minProperties", "multipleOf"];

function* limitMutants(site: Site): Generator<Mutant> {
  const { pointer, schema } = site;
  const set = (keyword: string, value: unknown) =>
    mutant(
      site,
      `${keyword} ${value === undefined ? "dropped" : Object.hasOwn(schema, keyword) ? "changed" : "added"}`,
      `${schema[keyword]} -> ${value}`,
      (copy) => {
        const changed = at<Schema>(copy, pointer);
        if (value === undefined) delete changed[keyword];
        else changed[keyword] = value;
      },
    );
  for (const keyword of counts.filter((name) => Object.hasOwn(schema, name))) {
    const value = schema[keyword] as number;
    yield set(keyword, value + 1);
    if (value > 1) yield set(keyword, value - 1);
    yield set(keyword, undefined);
  }
  const { format, pattern } = schema;
  if (format !== undefined) {
    yield set("format", format === "date-time" ? "date" : "email");
    yield set("format", undefined);
  }
  if (typeof pattern === "string") {
    yield set("pattern", "^ftp://");
    yield set("pattern", undefined);
    for (const unanchored of [pattern.replace(/^\^/, ""), pattern.replace(/\$$/, "")]) {
      if (unanchored !== pattern) yield set("pattern", unanchored);
    }
  }
  if (site.sent && schema.type === "string" && !schema.enum && schema["maxLength"] === undefined)
    yield set("maxLength", 1);
  if (site.sent && schema.type === "number" && schema["maximum"] === undefined) yield set("maximum", 0);
  for (const end of ["Minimum", "Maximum"]) {
    if (site.sent && Object.hasOwn(schema, end.toLowerCase())) yield set(`exclusive${end}`, true);
  }
  if (site.sent && schema.type === "array" && schema["uniqueItems"] === undefined) yield set("uniqueItems", true);
  if (schema.default !== undefined) {
    yield set(
      "default",
      typeof schema.default === "number"
        ? schema.default + 1
        : typeof schema.default === "boolean"
          ? !schema.default
          : (schema.enum?.find((value) => value !== schema.default) ?? "another"),
    );
    yield set("default", undefined);
  }
  const excluded = [schema.enum, [schema["example"]]].flat().find((value) => value !== undefined && value !== null);
  if (site.sent && excluded !== undefined) yield set("not", { enum: [excluded] });
  // A response that only holds whole numbers breaks nobody.
  if (schema.type === "integer" || (schema.type === "number" && site.sent)) {
    const type = schema.type === "integer" ? "number" : "integer";
    yield mutant(site, `${schema.type} made ${type}`, type, (copy) => void Object.assign(at(copy, pointer), { type }));
  }
}

function* closednessMutants(site: Site): Generator<Mutant> {
  const { additionalProperties: open } = site.schema;
  if (open === false)
    yield mutant(
      site,
      "opened",
      "any field is taken",
      (copy) => delete at<Schema>(copy, site.pointer).additionalProperties,
    );
  if (open === true) {
    yield mutant(site, "free object closed", "no field is allowed", (copy) => {
      const { parent, name } = holder(copy, site.pointer);
      parent[name] = { type: "object", additionalProperties: false };
      mapExamples(copy, site.pointer, () => ({}));
    });
  }
}

function* variantMutants(site: Site): Generator<Mutant> {
  for (const [i, variant] of (site.schema.oneOf ?? []).entries()) {
    yield mutant(site, "variant dropped", variant.$ref ?? `variant ${i}`, (copy) => {
      at<Required<Pick<Schema, "oneOf">>>(copy, site.pointer).oneOf.splice(i, 1);
    });
  }
}
