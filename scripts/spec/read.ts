/** Reads openapi.yaml: the one way in for the generator, the mock, the demo and the contract suite. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { targetOf } from "./pointer.ts";

/** npm runs every script at the top of the project, and so does Jest. */
export const root = process.cwd();
const specFile = join(root, "openapi.yaml");

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON Schema as OpenAPI 3.0 writes it. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  description?: string;
  enum?: Json[];
  nullable?: boolean;
  default?: Json;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  [keyword: string]: unknown;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required?: boolean;
  description?: string;
  /** Whether each item of a list is sent by itself. */
  explode?: boolean;
  schema?: Schema;
  example?: Json;
}

export interface Content {
  schema?: Schema;
  examples?: Record<string, { $ref?: string; summary?: string; value: Json }>;
}

export interface ResponseObject {
  $ref?: string;
  description: string;
  content?: Record<string, Content>;
  [extension: `x-${string}`]: unknown;
}

export interface RequestBody {
  $ref?: string;
  required?: boolean;
  content: Record<string, Content>;
}

export interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  deprecated?: boolean;
  externalDocs?: { url: string };
  parameters?: Parameter[];
  requestBody?: RequestBody;
  responses: Record<string, ResponseObject>;
  /** What the API posts to an address that a request names. */
  callbacks?: Record<string, Callback>;
  security?: Record<string, string[]>[];
  /** The method of the client that calls this, as in `schedules.list`. */
  "x-helper": string;
  "x-documented": "full" | "partial" | "inferred";
  [extension: `x-${string}`]: unknown;
}

export const methods = ["get", "post", "put", "patch", "delete", "head", "options"] as const;
export type Method = (typeof methods)[number];
export type PathItem = { $ref?: string; parameters?: Parameter[] } & { [M in Method]?: Operation };
/** Path items by the expression of their address, or a reference to them. */
export type Callback = { $ref?: string } & Record<string, PathItem | string>;

export interface Spec {
  openapi: string;
  info: { title: string; version: string; description?: string };
  servers: { url: string }[];
  security?: Record<string, string[]>[];
  tags?: { name: string; description?: string }[];
  paths: Record<string, PathItem>;
  components?: {
    schemas?: Record<string, Schema>;
    responses?: Record<string, ResponseObject>;
    [section: string]: Record<string, unknown> | undefined;
  };
}

/** Texts that were parsed already, as JSON. The reader of a document may change it, so each gets its own. */
const parsed = new Map<string, string>();

/** Parses YAML text. Aliases are unfolded, so that a change of one place never reaches another. */
export function parseSpec(yaml: string, maxAliasCount = -1): Spec {
  const key = `${maxAliasCount} ${yaml}`;
  const json = parsed.get(key) ?? JSON.stringify(parse(yaml, { maxAliasCount })) ?? "null";
  parsed.set(key, json);
  return JSON.parse(json);
}

export function isObject(value: unknown): value is Record<string, Json> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

export function readSpec(file = specFile): Spec {
  return parseSpec(readFileSync(file, "utf8"));
}

/** The SHA-256 of what a spec means: the same for any layout, comment or order of keys. */
export function specHash(spec: Spec): string {
  return createHash("sha256").update(canonical(spec)).digest("hex");
}

/** JSON in which the order of fields makes no difference. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(",")}}`;
}

/** Follows a `#/…` reference of the document. */
export function resolve<T extends { $ref?: string }>(spec: Spec, node: T): T {
  return node.$ref === undefined ? node : targetOf(spec, node).value;
}

/** An operation, completed from its path item and the components. */
export interface OperationEntry {
  id: string;
  method: Method;
  path: string;
  operation: Operation;
  parameters: Parameter[];
  body: Content | undefined;
  responses: Record<string, ResponseObject>;
  /** What the API posts to an address that a request names: an expression such as `{$request.body#/webhook}`. */
  callbacks: (Content & { method: Method; address: string; documented: string | undefined })[];
}

/** Without extensions. */
export function pathsOf({ paths }: Spec): [path: string, item: PathItem][] {
  return Object.entries(paths).filter(([path]) => !path.startsWith("x-"));
}

/** The operations of path items or of a callback, with their parameters, which may be references. */
export function operationsOf(spec: Spec, items: readonly (readonly [path: string, item: PathItem])[]) {
  return items.flatMap(([path, reference]) => {
    const item = resolve(spec, reference);
    return methods.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const all = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
      // An operation replaces parameters of its path.
      const byName = new Map(
        all.map((one) => {
          const { in: place, name } = resolve(spec, one);
          return [`${place} ${name}`, one];
        }),
      );
      return [{ path, item, method, operation, parameters: [...byName.values()] }];
    });
  });
}

export function listOperations(spec: Spec): OperationEntry[] {
  return operationsOf(spec, pathsOf(spec)).map(({ path, method, operation, parameters }) => ({
    id: operation.operationId,
    method,
    path,
    operation,
    parameters: parameters.map((parameter) => resolve(spec, parameter)),
    body: operation.requestBody && jsonContent(resolve(spec, operation.requestBody).content),
    responses: Object.fromEntries(
      Object.entries(operation.responses).flatMap(([status, response]) =>
        status.startsWith("x-") ? [] : [[status, resolve(spec, response)]],
      ),
    ),
    callbacks: listCallbacks(spec, operation),
  }));
}

/** The content in JSON, whatever parameters its media type has. */
export function jsonContent(content: Record<string, Content> = {}): Content | undefined {
  return Object.entries(content).find(([type]) => isJson(type))?.[1];
}

export function isJson(type: string): boolean {
  return /^application\/json\s*(;|$)/i.test(type);
}

function listCallbacks(spec: Spec, { callbacks = {} }: Operation): OperationEntry["callbacks"] {
  const items = Object.values(callbacks).flatMap((callback) =>
    Object.entries(resolve(spec, callback) as Record<string, PathItem>),
  );
  return operationsOf(spec, items).flatMap(({ path: address, method, operation }) => {
    const { requestBody, "x-documented": documented } = operation;
    const content = requestBody && jsonContent(resolve(spec, requestBody).content);
    return content ? { ...content, method, address, documented } : [];
  });
}
