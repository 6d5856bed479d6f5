/** Checks a recorded request strictly: method, path, query, headers, and the body against a closed schema. */
import {
  type Content,
  jsonContent,
  type OperationEntry,
  type Parameter,
  resolve,
  type Spec,
} from "../../scripts/spec/read.ts";
import { merged } from "../../scripts/spec/walk.ts";
import { type JsonSchema, problems, toRequestSchema } from "./json-schema.ts";
import type { Exchange } from "./record.ts";

const places = ["path", "query", "header"] as const;

/** What a client may send, as one schema over {@link RequestParts}. */
export function requestSchema(spec: Spec, entry: OperationEntry): JsonSchema {
  const known = requestSchemas.get(entry) ?? buildRequestSchema(spec, entry);
  requestSchemas.set(entry, known);
  return known;
}

const requestSchemas = new WeakMap<OperationEntry, JsonSchema>();

function buildRequestSchema(spec: Spec, entry: OperationEntry): JsonSchema {
  const parts = places.flatMap((place) => {
    const parameters = entry.parameters.filter((parameter) => parameter.in === place);
    if (place === "header" && parameters.length === 0) return [];
    const properties = parameters.map(({ name, schema = {} }) => [nameIn(place, name), toRequestSchema(spec, schema)]);
    const required = parameters.filter((parameter) => parameter.required).map(({ name }) => nameIn(place, name));
    const closed = { properties: Object.fromEntries(properties), required, additionalProperties: false };
    return [[place, { type: "object", ...closed }] as const];
  });
  const [content] = Object.values(contents(spec, entry));
  const body = content?.schema && toRequestSchema(spec, content.schema);
  const { requestBody } = entry.operation;
  const required = body && requestBody && resolve(spec, requestBody).required ? ["body"] : [];
  return {
    type: "object",
    properties: { ...Object.fromEntries(parts), ...(body && { body }) },
    required: [...parts.map(([place]) => place), ...required],
    additionalProperties: false,
  };
}

/** The bodies that an operation takes, by media type, JSON first. */
export function contents(spec: Spec, { operation }: OperationEntry): Record<string, Content> {
  const content = operation.requestBody ? resolve(spec, operation.requestBody).content : {};
  const json = jsonContent(content);
  return { ...(json && { "application/json": json }), ...content };
}

/** The names of headers have no case. */
function nameIn(place: string, name: string): string {
  return place === "header" ? name.toLowerCase() : name;
}

/** The parts of a request that the spec describes, with the types that their strings stand for. */
export interface RequestParts {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  /** Only those that are documented as parameters. */
  header?: Record<string, unknown>;
  body?: unknown;
}

/** Undefined if the path is not one of the operation. */
export function requestParts(spec: Spec, entry: OperationEntry, exchange: Exchange): RequestParts | undefined {
  const path = pathValues(entry, exchange.path);
  if (!path) return undefined;
  const documented = (place: Parameter["in"], name: string) =>
    entry.parameters.find((parameter) => parameter.in === place && nameIn(place, parameter.name) === name);
  const typed = (place: Parameter["in"], values: Record<string, string | string[]>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, readParameter(spec, documented(place, name), value)]),
    );
  const headers = Object.entries(exchange.headers ?? {}).filter(([name]) => documented("header", name));
  return {
    path: typed("path", path),
    query: typed("query", exchange.query),
    ...(entry.parameters.some((parameter) => parameter.in === "header") && {
      header: typed("header", Object.fromEntries(headers)),
    }),
    ...(exchange.body !== undefined && { body: exchange.body }),
  };
}

/** The values of the path parameters; undefined if it is another path. */
export function pathValues({ path }: OperationEntry, sent: string): Record<string, string> | undefined {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name as string);
  const match = new RegExp(`^${path.replace(/\{[^}]+\}/g, "([^/]+)")}$`).exec(sent);
  return match
    ? Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(match[i + 1] as string)]))
    : undefined;
}

function readParameter(spec: Spec, parameter: Parameter | undefined, value: string | string[]): unknown {
  const schema = parameter?.schema ?? {};
  const { type, items: itemSchema = {} } = merged(spec, schema);
  if (type !== "array") return Array.isArray(value) ? value : readString(type, value);
  const { explode = parameter?.in === "query" } = parameter as { explode?: boolean };
  const items = explode ? [value].flat() : [value].flat().flatMap((text) => text.split(","));
  const { type: itemType } = merged(spec, itemSchema);
  return items.map((item) => readString(itemType, item));
}

function readString(type: string | undefined, text: string): unknown {
  if ((type === "integer" || type === "number") && text.trim() !== "") return Number(text);
  return type === "boolean" && /^(true|false)$/.test(text) ? text === "true" : text;
}

export function checkRequest(spec: Spec, entry: OperationEntry, exchange: Exchange): string[] {
  const found: string[] = [];
  const method = entry.method.toUpperCase();
  if (exchange.method !== method) found.push(`method: expected ${method}, got ${exchange.method}`);
  const parts = requestParts(spec, entry, exchange);
  if (!parts) return [...found, `path: expected ${entry.path}, got ${exchange.path}`];
  found.push(...problems(requestSchema(spec, entry), parts).map((problem) => `request ${problem}`));

  const headers = entry.parameters.filter((parameter) => parameter.in === "header");
  const allowed = new Set([...keyHeaders(spec), ...headers.map(({ name }) => name.toLowerCase())]);
  if (exchange.body !== undefined) {
    allowed.add("content-type");
    const type = mediaType(exchange.headers["content-type"]);
    const documented = Object.keys(contents(spec, entry)).map(mediaType);
    if (!documented.includes(type)) found.push(`content-type: ${type} is sent, but not documented`);
  }
  for (const name of Object.keys(exchange.headers)) {
    if (!allowed.has(name)) found.push(`header ${name}: sent, but not documented`);
  }
  return found;
}

/** A media type without its parameters. */
export function mediaType(type = ""): string {
  return type.split(";")[0]?.trim().toLowerCase() || "nothing";
}

function keyHeaders(spec: Spec): string[] {
  const schemes = Object.values(spec.components?.["securitySchemes"] ?? {}) as { in?: string; name?: string }[];
  return schemes.flatMap((scheme) => (scheme.in === "header" && scheme.name ? [scheme.name.toLowerCase()] : []));
}
