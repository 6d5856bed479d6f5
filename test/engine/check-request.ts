/** Checks a recorded request strictly: method, path, query names, headers, and the body against a closed schema. */
import type { OperationEntry, Spec } from "../../scripts/spec/read.ts";
import { type JsonSchema, problems, toJsonSchema } from "./json-schema.ts";
import type { Exchange } from "./record.ts";

/** What a client may send, as one schema over `{ path, query, body }`. */
export function requestSchema(spec: Spec, entry: OperationEntry): JsonSchema {
  const known = requestSchemas.get(entry) ?? buildRequestSchema(spec, entry);
  requestSchemas.set(entry, known);
  return known;
}

const requestSchemas = new WeakMap<OperationEntry, JsonSchema>();

function buildRequestSchema(spec: Spec, entry: OperationEntry): JsonSchema {
  const parts = (["path", "query"] as const).map((place) => {
    const parameters = entry.parameters.filter((parameter) => parameter.in === place);
    const properties = parameters.map(({ name, schema = {} }) => [name, toJsonSchema(spec, schema, false)]);
    const required = parameters.filter((parameter) => parameter.required).map(({ name }) => name);
    return [
      place,
      { type: "object", properties: Object.fromEntries(properties), required, additionalProperties: false },
    ];
  });
  const body = entry.body?.schema && toJsonSchema(spec, entry.body.schema, false);
  return {
    type: "object",
    properties: { ...Object.fromEntries(parts), ...(body && { body }) },
    required: ["path", "query", ...(body && entry.operation.requestBody?.required ? ["body"] : [])],
    additionalProperties: false,
  };
}

/** The parts of a request that the spec describes, with the types that its text stands for. */
export interface RequestParts {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  body?: unknown;
}

/** Undefined if the path is not one of the operation. */
export function requestParts(entry: OperationEntry, exchange: Exchange): RequestParts | undefined {
  const names = [...entry.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  const match = new RegExp(`^${entry.path.replace(/\{\w+\}/g, "([^/]+)")}$`).exec(exchange.path);
  if (!match) return undefined;
  const typed = Object.entries(exchange.query).map(([name, text]) => {
    const type = entry.parameters.find((parameter) => parameter.in === "query" && parameter.name === name)?.schema
      ?.type;
    return [name, (type === "integer" || type === "number") && text.trim() !== "" ? Number(text) : text];
  });
  return {
    path: Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(match[i + 1] as string)])),
    query: Object.fromEntries(typed),
    ...(exchange.body !== undefined && { body: exchange.body }),
  };
}

export function checkRequest(spec: Spec, entry: OperationEntry, exchange: Exchange): string[] {
  const found: string[] = [];
  const method = entry.method.toUpperCase();
  if (exchange.method !== method) found.push(`method: expected ${method}, got ${exchange.method}`);
  const parts = requestParts(entry, exchange);
  if (!parts) return [...found, `path: expected ${entry.path}, got ${exchange.path}`];
  found.push(...problems(requestSchema(spec, entry), parts).map((problem) => `request ${problem}`));

  const documented = entry.parameters.filter((parameter) => parameter.in === "header");
  for (const { name, required } of documented) {
    if (required && !(name.toLowerCase() in exchange.headers)) found.push(`header ${name}: required, but not sent`);
  }
  const allowed = new Set(["x-api-key", "prefer", ...documented.map(({ name }) => name.toLowerCase())]);
  if (exchange.body !== undefined) {
    allowed.add("content-type");
    const type = exchange.headers["content-type"] ?? "nothing";
    if (!entry.operation.requestBody?.content[type]) found.push(`header content-type: ${type} is not documented`);
  }
  for (const name of Object.keys(exchange.headers)) {
    if (!allowed.has(name)) found.push(`header ${name}: sent, but not documented`);
  }
  return found;
}
