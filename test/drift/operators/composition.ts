/** The same API in another form: nothing may be reported. */
import {
  jsonContent,
  listOperations,
  methods,
  type Operation,
  type PathItem,
  type Schema,
  type Spec,
} from "../../../scripts/spec/read.ts";
import { at, escaped, holder, listSites, type Mutant, mapExamples } from "../mutant.ts";

export function* compositionMutants(spec: Spec): Generator<Mutant> {
  for (const { pointer, schema, sent, operations } of listSites(spec)) {
    const direction = sent ? "request" : "response";
    const mutant = (operator: string, change: string, apply: (spec: Spec) => void): Mutant => ({
      operator: `${direction} ${operator}`,
      breaking: false,
      place: pointer,
      change,
      operations: [...operations],
      apply,
    });
    if (schema.oneOf) {
      yield mutant("oneOf made anyOf", "anyOf", (copy) => {
        const changed = at<Schema>(copy, pointer);
        changed.anyOf = changed.oneOf as Schema[];
        delete changed.oneOf;
        delete changed["discriminator"];
      });
      const mapping = kindsOf(spec, schema.oneOf);
      if (mapping && !schema["discriminator"]) {
        yield mutant("discriminator added", mapping.propertyName, (copy) => {
          at<Schema>(copy, pointer)["discriminator"] = mapping;
        });
      }
    }
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (!property.$ref) continue;
      const place = `${pointer}/properties/${escaped(name)}`;
      yield {
        ...mutant("$ref wrapped in allOf", property.$ref, (copy) => {
          const { parent, name: key } = holder(copy, place);
          parent[key] = { allOf: [{ $ref: property.$ref }] };
        }),
        place,
      };
    }
    // A parameter of the same name may be in the way of what a new component adds.
    if (!sent && schema.properties && schema.additionalProperties === undefined && pointer.split("/").length === 4) {
      yield mutant("fields added by another component", "Added", (copy) => {
        const name = `${pointer.split("/").at(-1)}Before`;
        const { parent, name: key } = holder(copy, pointer);
        Object.assign(copy.components?.schemas ?? {}, {
          [name]: parent[key],
          Added: { type: "object", description: "New", properties: { added: { type: "string", description: "New" } } },
        });
        parent[key] = {
          description: schema.description ?? "",
          allOf: [{ $ref: `#/components/schemas/${name}` }, { $ref: "#/components/schemas/Added" }],
        };
        mapExamples(copy, pointer, (value) => ({ ...(value as object), added: "new" }));
      });
    }
    if (schema.type === "integer" && schema["format"] === undefined) {
      yield mutant(
        "format of an integer added",
        "int64",
        (copy) => void Object.assign(at(copy, pointer), { format: "int64" }),
      );
    }
    if (!sent && schema.type === "array" && schema["minItems"] === undefined && isNeverEmpty(spec, pointer)) {
      yield mutant("minItems added", "1", (copy) => void Object.assign(at(copy, pointer), { minItems: 1 }));
    }
  }
  yield* responseMutants(spec);
  yield* formMutants(spec);
}

function* formMutants(spec: Spec): Generator<Mutant> {
  const all = { breaking: false, operations: listOperations(spec).map(({ id }) => id) };
  yield {
    ...all,
    operator: "final slash added to the server",
    place: "#/servers",
    change: "/",
    apply: (copy) => {
      for (const server of copy.servers) server.url += "/";
    },
  };
  for (const [path, { parameters, ...item }] of Object.entries(spec.paths)) {
    if (!parameters) continue;
    const place = `#/paths/${escaped(path)}`;
    const own = methods.filter((method) => item[method]);
    yield {
      operator: "parameters moved from a path to its operations",
      breaking: false,
      place,
      change: own.join(", "),
      operations: own.map((method) => item[method]?.operationId ?? ""),
      apply: (copy) => {
        const changed = at<PathItem>(copy, place);
        delete changed.parameters;
        for (const method of own) {
          const operation = changed[method] as Operation;
          operation.parameters = [...structuredClone(parameters), ...(operation.parameters ?? [])];
        }
      },
    };
  }
}

function* responseMutants(spec: Spec): Generator<Mutant> {
  for (const { id, path, method, operation, parameters, responses } of listOperations(spec)) {
    const place = `#/paths/${escaped(path)}/${method}`;
    const common = { breaking: false, place, operations: [id] };
    yield {
      ...common,
      operator: "default response added",
      change: "default",
      apply: (copy) => {
        at<typeof operation>(copy, place).responses["default"] = { description: "Any other error" };
      },
    };
    for (const status of Object.keys(responses)) {
      const pointer = `${place}/responses/${status}`;
      if (at<{ $ref?: string }>(spec, pointer).$ref) continue;
      const content = jsonContent(responses[status]?.content);
      if (!content) continue;
      yield {
        ...common,
        operator: "charset added to a media type",
        change: status,
        apply: (copy) =>
          void Object.assign(at(copy, pointer), {
            content: { "application/json; charset=utf-8": structuredClone(content) },
          }),
      };
    }
    for (const [i, parameter] of (operation.parameters ?? []).entries()) {
      if (parameters.find(({ name }) => name === parameter.name)?.in !== "query" || parameter.$ref) continue;
      yield {
        ...common,
        operator: "query parameter deprecated",
        change: parameter.name,
        apply: (copy) => void Object.assign(at(copy, `${place}/parameters/${i}`), { deprecated: true }),
      };
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
