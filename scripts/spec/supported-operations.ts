/** What is not supported of operations: their parameters, bodies and responses. */
import { queryName } from "./names.ts";
import { keysOf, pointerOf } from "./pointer.ts";
import {
  type Content,
  canonical,
  isJson,
  jsonContent,
  type Operation,
  type Parameter,
  type PathItem,
  pathsOf,
  type ResponseObject,
  resolve,
  type Schema,
  type Spec,
} from "./read.ts";
import { isBuiltIn, type Problem, schemaProblems } from "./supported-schemas.ts";
import { isComposedOf, merged, propertyOf, walk } from "./walk.ts";

type Keys = readonly string[];

export function* operationProblems(spec: Spec): Iterable<Problem> {
  const seen = new Map<string, Keys>();
  for (const [path, reference] of pathsOf(spec)) {
    const item = resolve(spec, reference);
    if (reference.$ref !== undefined && Object.keys(reference).length > 1)
      yield [["paths", path], "has more than a $ref, which is ignored. Move that to where its $ref leads"];
    if (!/^(\/([^/{}?#]*|\{[^/{}]+\}))+$/.test(path))
      yield [
        ["paths", path],
        "must be steps such as /v1/things/{thingId}: each a word or one parameter alone, and no query",
      ];
    for (const [method, operation] of Object.entries(item)) {
      const keys = ["paths", path, method];
      if (method === "servers") yield [keys, "is not supported: the client has one address for all operations"];
      if (["head", "options", "trace"].includes(method))
        yield [keys, "is not supported: get, post, put, patch and delete are"];
      if (!["get", "post", "put", "patch", "delete"].includes(method)) continue;
      yield* fieldProblems(spec, operation as Operation, keys);
      yield* partProblems(spec, path, item, operation as Operation, keys);
      for (const field of ["operationId", "x-helper"] as const) {
        const at = [...keys, field];
        const name = String((operation as Operation)[field]);
        // Two names that differ in their first letter only would be one type of a query.
        const value = `${field} ${field === "operationId" ? queryName(name) : name}`;
        const first = seen.get(value);
        if (first) yield [at, `is also that of ${pointerOf(first.slice(0, -1))}. Each operation needs its own`];
        else seen.set(value, at);
      }
    }
  }
}

function* fieldProblems(spec: Spec, operation: Operation, keys: Keys): Iterable<Problem> {
  const { operationId = "", tags = [], summary, "x-helper": helper = "", "x-documented": documented } = operation;
  if (!/^[A-Za-z_]\w*$/.test(operationId) || isBuiltIn(operationId))
    yield [[...keys, "operationId"], "must be a name, such as listVideos"];
  if (!/^[A-Za-z_]\w*\.[A-Za-z_]\w*$/.test(helper) || helper.split(".").some(isBuiltIn))
    yield [[...keys, "x-helper"], "must be a method of the client, such as videos.list"];
  if (!["full", "partial", "inferred"].includes(documented))
    yield [[...keys, "x-documented"], "must be full, partial or inferred"];
  if (typeof summary !== "string") yield [[...keys, "summary"], "is missing"];
  if ("servers" in operation)
    yield [[...keys, "servers"], "is not supported: the client has one address for all operations"];
  if (tags.length !== 1 || !spec.tags?.some(({ name }) => name === tags[0]))
    yield [[...keys, "tags"], "must be exactly one of the tags of the document: API.md lists the operation there"];
  const query = queryName(operationId);
  if (query in (spec.components?.schemas ?? {}))
    yield [["components", "schemas", query], `is the name of the query of ${operationId}. Choose another one`];
}

function* partProblems(spec: Spec, path: string, item: PathItem, operation: Operation, keys: Keys): Iterable<Problem> {
  const parametersOf = (owner: PathItem | Operation, at: Keys) =>
    (owner.parameters ?? []).map((each, i) => [each, [...at, "parameters", String(i)]] as const);
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  const known = new Set<string | undefined>();
  for (const [reference, at] of [...parametersOf(item, keys.slice(0, -1)), ...parametersOf(operation, keys)]) {
    const parameter = resolve(spec, reference);
    if (reference.$ref !== undefined && keysOf(reference.$ref)[1] !== "parameters")
      yield [at, `${reference.$ref} must be one of /components/parameters`];
    yield* parameterProblems(spec, parameter, at);
    if (parameter.in !== "path") continue;
    known.add(parameter.name);
    if (!names.includes(parameter.name)) yield [at, `${parameter.name} is not part of the path ${path}`];
  }
  for (const name of names) if (!known.has(name)) yield [[...keys, "parameters"], `has no path parameter ${name}`];
  const body = operation.requestBody && resolve(spec, operation.requestBody);
  if (body && keys.at(-1) === "get") yield [[...keys, "requestBody"], "is not supported: a GET has no body"];
  if (body) yield* bodyProblems(spec, body.content ?? {}, [...keys, "requestBody", "content"]);
  yield* responseProblems(spec, operation.responses ?? {}, [...keys, "responses"]);
}

/** The style of each place that openapi-fetch sends as documented. */
const styles: Record<string, string> = { path: "simple", query: "form", header: "simple" };
/** Set by the client or by fetch. */
const ownHeaders =
  /^(accept|authorization|content-type|content-length|cookie|connection|expect|host|keep-alive|transfer-encoding|upgrade|x-api-key)$/i;

function* parameterProblems(spec: Spec, parameter: Parameter, keys: Keys): Iterable<Problem> {
  const { name, in: place, schema } = parameter;
  const { style, allowReserved } = parameter as { style?: string; allowReserved?: boolean };
  if (!(place in styles)) return yield [keys, `is in ${place}: only path, query and header are supported`];
  if (style !== undefined && style !== styles[place])
    yield [keys, `has style ${style}: only ${styles[place]} is supported`];
  if (allowReserved) yield [keys, "has allowReserved, which is not supported: every value is encoded"];
  if (place === "header" && ownHeaders.test(name)) yield [keys, `is the header ${name}, which the client sets itself`];
  if (!schema) return yield [keys, "has no schema: content is not supported"];
  yield* schemaProblems(spec, schema, [...keys, "schema"]);
  const { items } = place === "query" ? merged(spec, schema) : {};
  if (place === "path" && !isComposedOf(spec, schema, ({ type }) => type === "string"))
    yield [keys, "must be of type string, as every id is"];
  else if (!isComposedOf(spec, items ?? schema, isPrimitive))
    yield [keys, `must be a string, a number or a boolean${place === "query" ? ", or a list of those" : ""}`];
  for (const { schema: part, keys: at } of walk(schema, keys, spec)) {
    if (part.format === "date-time" && at[0] === "components")
      yield [
        keys,
        "must have format: date-time itself: a shared schema is a Date in bodies, and a parameter is a string",
      ];
    if (part.format === "binary") yield [keys, onlyInForms];
  }
}

function isPrimitive({ type = "" }: Schema): boolean {
  return ["string", "number", "integer", "boolean"].includes(type);
}

function isStructure({ type, properties, additionalProperties }: Schema): boolean {
  return type === "object" || type === "array" || properties !== undefined || additionalProperties !== undefined;
}

function* bodyProblems(spec: Spec, content: Record<string, Content>, keys: Keys): Iterable<Problem> {
  const [[type, body] = ["nothing", {} as Content], ...others] = Object.entries(content);
  const form = type === "multipart/form-data";
  if (others.length > 0 || !(form || isJson(type))) {
    const types = Object.keys(content).join(" and ") || "nothing";
    return yield [keys, `must be application/json or multipart/form-data, not ${types}`];
  }
  const { schema } = body;
  if (!schema) return yield [[...keys, type], "has no schema"];
  const at = [...keys, type, "schema"];
  yield* schemaProblems(spec, schema, at);
  if (!form) return yield* directionProblems(spec, schema, at, "readOnly");
  yield* othersProblems(spec, schema, at);
  if ("encoding" in body) yield [[...keys, type, "encoding"], "is not supported"];
  const fields = Object.entries(merged(spec, schema).properties ?? {});
  if (fields.length === 0) yield [at, "must have properties: each becomes a part"];
  for (const [name, field] of fields) {
    const part = merged(spec, merged(spec, field).items ?? field);
    if (part.format !== "binary") yield* directionProblems(spec, field, [...at, "properties", name], "readOnly");
  }
}

/** Those that openapi-fetch takes for a success. */
const successes = ["200", "201", "202", "203", "204", "206", "207", "2XX"];

function* responseProblems(spec: Spec, responses: Record<string, ResponseObject>, keys: Keys): Iterable<Problem> {
  const statuses = Object.keys(responses).filter((status) => status.startsWith("2"));
  if (statuses.length === 0) yield [keys, "needs a status of success: default is taken for an error"];
  const payloads = new Set(statuses.map((status) => payloadOf(spec, responses[status] as ResponseObject)));
  if (!together.some((group) => [...payloads].every((payload) => group.includes(payload))))
    yield [
      keys,
      `must not return ${[...payloads].join(" or ")}. Only an object in data may be null, missing or beside 204`,
    ];
  for (const status of statuses) {
    const at = [...keys, status];
    if (!successes.includes(status)) yield [at, `is not supported: ${successes.join(", ")} are`];
    const content = Object.entries(resolve(spec, responses[status] as ResponseObject).content ?? {});
    const [[type, { schema }] = ["", {} as Content], ...others] = content;
    if (content.length === 0) continue;
    const schemaAt = [...at, "content", type, "schema"];
    if (status === "204") yield [[...at, "content"], "is not possible: a response of status 204 has no body"];
    else if (others.length > 0 || !isJson(type))
      yield [[...at, "content"], `must be application/json, not ${content.map(([type]) => type).join(" and ")}`];
    else if (!schema) yield [schemaAt, "is missing"];
    else {
      const data = propertyOf(spec, schema, "data");
      if (data.length > 0 && !isComposedOf(spec, schema, ({ properties }) => properties?.["data"] !== undefined))
        yield [schemaAt, "must have data in all of its variants, or in none: data is what the client returns"];
      if (!(data.length > 0 ? data : [schema]).every((payload) => isComposedOf(spec, payload, isStructure)))
        yield [schemaAt, "must return an object or a list, in data or as a whole"];
      yield* schemaProblems(spec, schema, schemaAt);
      yield* directionProblems(spec, schema, schemaAt, "writeOnly");
    }
  }
}

/** What one helper can return, as `src/http/unwrap.ts` tells it apart. */
const together = [
  ["nothing", "an object in data", "maybe an object in data"],
  ["a list in data"],
  ["an object as a whole"],
  ["a list as a whole"],
];

function payloadOf(spec: Spec, response: ResponseObject): string {
  const schema = jsonContent(resolve(spec, response).content)?.schema;
  if (!schema) return "nothing";
  const data = propertyOf(spec, schema, "data");
  const payloads = data.length > 0 ? data : [schema];
  const kinds = payloads.map((payload) => {
    const { type, items, nullable } = merged(spec, payload);
    const isList = isComposedOf(spec, payload, (part) => part.type === "array");
    const kind = isList ? "a list" : items || type === "array" ? "an object or a list" : "an object";
    return nullable ? `maybe ${kind}` : kind;
  });
  const [kind = ""] = kinds;
  const isThere = data.length === 0 || merged(spec, schema).required?.includes("data");
  const whole = new Set(kinds).size > 1 ? "an object or a list" : kind;
  return `${isThere || whole.startsWith("maybe") ? "" : "maybe "}${whole} ${data.length > 0 ? "in data" : "as a whole"}`;
}

const onlyInForms = "format: binary is supported for the fields of multipart/form-data only";

/** Fields that belong to the other direction, at any depth, and files outside of forms. */
function* directionProblems(spec: Spec, root: Schema, place: Keys, wrong: "readOnly" | "writeOnly"): Iterable<Problem> {
  const direction = wrong === "readOnly" ? "request" : "response";
  for (const { schema, keys } of walk(root, place, spec)) {
    if (schema[wrong] === true)
      yield [keys, `is ${wrong} in a ${direction}. Make one schema for requests and one for responses`];
    if (schema.format === "binary") yield [keys, onlyInForms];
    if (direction === "request") yield* othersProblems(spec, schema, keys);
  }
}

function* othersProblems(spec: Spec, { oneOf, anyOf, ...own }: Schema, keys: Keys): Iterable<Problem> {
  const { properties = {}, additionalProperties: others } = merged(spec, own);
  if (typeof others !== "object" || Object.keys(others).length === 0) return;
  if (Object.values(properties).some((property) => typeOf(spec, property) !== typeOf(spec, others)))
    yield [
      keys,
      "has properties of other types than additionalProperties: no object literal of TypeScript fits that. Leave one of " +
        "the two out, or write additionalProperties: true",
    ];
}

/** The same for schemas whose types are the same, unless they differ in docs within. */
function typeOf(spec: Spec, schema: Schema): string {
  const { type, format = "", nullable = false, ...rest } = merged(spec, schema);
  const { oneOf, anyOf } = resolve(spec, schema);
  const { enum: values, properties, additionalProperties, items, "x-open": isOpen, "x-known-values": known } = rest;
  return canonical([
    ...[type === "integer" ? "number" : type, ["date-time", "binary"].includes(format) && format, nullable],
    ...[values, isOpen, known, properties, additionalProperties, items, oneOf, anyOf],
  ]);
}
