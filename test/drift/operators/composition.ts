/** The same API in another form: nothing may be reported. */
import { idleKeywords } from "../../../scripts/spec/idle.ts";
import {
  type Json,
  jsonContent,
  listOperations,
  methods,
  type Operation,
  type PathItem,
  type Schema,
  type Spec,
} from "../../../scripts/spec/read.ts";
import { at, escaped, holder, listSites, type Mutant, mapExamples, mutantsAt, pointerTo } from "../mutant.ts";

export function* compositionMutants(spec: Spec): Generator<Mutant> {
  for (const { pointer, schema, sent, operations } of listSites(spec)) {
    const common = { breaking: false, place: pointer, operations };
    const direction = `${sent ? "request" : "response"} `;
    const mutant = mutantsAt<Schema>(common, direction);
    if (schema.oneOf) {
      yield mutant("oneOf made anyOf", "anyOf", { anyOf: schema.oneOf, oneOf: undefined, discriminator: undefined });
      const discriminator = schema["discriminator"] === undefined && kindsOf(spec, schema.oneOf);
      if (discriminator) yield mutant("discriminator added", discriminator.propertyName, { discriminator });
    }
    for (const [name, { $ref }] of Object.entries(schema.properties ?? {})) {
      if ($ref === undefined) continue;
      const place = `${pointer}/properties/${escaped(name)}`;
      const ofProperty = mutantsAt({ ...common, place }, direction);
      yield ofProperty("$ref wrapped in allOf", $ref, { allOf: [{ $ref }], $ref: undefined });
    }
    // A parameter of the same name may be in the way of what a new component adds.
    if (!sent && schema.properties && schema.additionalProperties === undefined && pointer.split("/").length === 4) {
      yield mutant("fields added by another component", "Added", (changed, copy) => {
        const { parent, name } = holder(copy, pointer);
        const before = `${name}Before`;
        Object.assign(copy.components?.schemas ?? {}, {
          [before]: changed,
          Added: { type: "object", description: "New", properties: { added: { type: "string", description: "New" } } },
        });
        parent[name] = {
          description: schema.description ?? "",
          allOf: [{ $ref: `#/components/schemas/${before}` }, { $ref: "#/components/schemas/Added" }],
        };
        mapExamples(copy, pointer, (value) => ({ ...(value as object), added: "new" }));
      });
    }
    const idle = idleKeywords.filter(([name, , type]) => !(name in schema) && (type ?? schema.type) === schema.type);
    yield mutant(
      "keywords without effect written out",
      idle.map(([name]) => name).join(", "),
      Object.fromEntries(idle),
    );
    const { minimum, additionalProperties: others, enum: words } = schema;
    if (schema.type === "integer" && typeof minimum === "number")
      yield mutant("limit written as exclusive", `> ${minimum - 1}`, { minimum: minimum - 1, exclusiveMinimum: true });
    if (others === true) yield mutant("free object written as {}", "{}", { additionalProperties: {} });
    for (const keyword of ["enum", "required", "oneOf"]) {
      const list = schema[keyword] as unknown[] | undefined;
      if (list && list.length > 1) yield mutant("order changed", keyword, { [keyword]: list.toReversed() });
    }
    if (!sent && schema.type === "string" && !words && schema.format === undefined) {
      yield mutant("words of a response documented", "those of the examples", (changed, copy) => {
        const known = new Set<Json>(["another", "yet another"]);
        mapExamples(copy, pointer, (value) => {
          known.add(value);
          return value;
        });
        changed.enum = [...known];
      });
    }
    if (!sent && schema.type === "array" && schema["minItems"] === undefined && isNeverEmpty(spec, pointer)) {
      yield mutant("minItems added", "1", { minItems: 1 });
    }
  }
  yield* responseMutants(spec);
  yield* formMutants(spec);
}

function* formMutants(spec: Spec): Generator<Mutant> {
  const operations = listOperations(spec).map(({ id }) => id);
  const ofServers = mutantsAt<Spec["servers"]>({ breaking: false, place: "#/servers", operations });
  yield ofServers("final slash added to the server", "/", (servers) => {
    for (const server of servers) server.url += "/";
  });
  const added = "https://eu.example.com";
  yield ofServers("second server added", added, (servers) => servers.push({ url: added }));
  for (const [path, { parameters, ...item }] of Object.entries(spec.paths)) {
    if (!parameters) continue;
    const own = methods.filter((method) => item[method]);
    const mutant = mutantsAt<PathItem>({
      breaking: false,
      place: `#/paths/${escaped(path)}`,
      operations: own.map((method) => item[method]?.operationId ?? ""),
    });
    yield mutant("parameters moved from a path to its operations", own.join(", "), (changed) => {
      delete changed.parameters;
      for (const method of own) {
        const operation = changed[method] as Operation;
        operation.parameters = [...structuredClone(parameters), ...(operation.parameters ?? [])];
      }
    });
  }
}

function* responseMutants(spec: Spec): Generator<Mutant> {
  for (const entry of listOperations(spec)) {
    const { id, operation, parameters, responses } = entry;
    const place = pointerTo(entry);
    const mutant = mutantsAt<Operation>({ breaking: false, place, operations: [id] });
    yield mutant("default response added", "default", (changed) => {
      changed.responses["default"] = { description: "Any other error" };
    });
    for (const [status, { $ref }] of Object.entries(operation.responses)) {
      const content = jsonContent(responses[status]?.content);
      if ($ref !== undefined || !content) continue;
      yield mutant("charset added to a media type", status, (changed) =>
        Object.assign(changed.responses[status] as object, {
          content: { "application/json; charset=utf-8": structuredClone(content) },
        }),
      );
    }
    for (const [i, { name, $ref }] of (operation.parameters ?? []).entries()) {
      if (parameters.find((parameter) => parameter.name === name)?.in !== "query" || $ref !== undefined) continue;
      yield mutant("query parameter deprecated", name, (changed) =>
        Object.assign(changed.parameters?.[i] as object, { deprecated: true }),
      );
    }
  }
}

/** The property whose one value tells the variants apart, if there is one and all variants are components. */
function kindsOf(spec: Spec, variants: readonly Schema[]) {
  const refs = variants.map(({ $ref }) => $ref);
  if (refs.some(($ref) => $ref === undefined)) return undefined;
  const schemas = (refs as string[]).map(($ref) => [$ref, at<Schema>(spec, $ref)] as const);
  const [[, first] = ["", {} as Schema]] = schemas;
  const onlyValue = (schema: Schema, name: string) => {
    const values = schema.properties?.[name]?.enum ?? [];
    return schema.required?.includes(name) && values.length === 1 ? String(values[0]) : undefined;
  };
  for (const propertyName of Object.keys(first.properties ?? {})) {
    const pairs = schemas.map(([$ref, schema]) => [onlyValue(schema, propertyName), $ref] as const);
    const values = new Set(pairs.map(([value]) => value));
    if (!values.has(undefined) && values.size === pairs.length) {
      return { propertyName, mapping: Object.fromEntries(pairs) as Record<string, string> };
    }
  }
  return undefined;
}

function isNeverEmpty(spec: Spec, pointer: string): boolean {
  let empty = false;
  mapExamples(structuredClone(spec), pointer, (value) => {
    if (!Array.isArray(value) || value.length === 0) empty = true;
    return value;
  });
  return !empty;
}
