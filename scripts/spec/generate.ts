/** Generates the types and the rules of the client, and API.md, from a document. */
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { apiPage } from "./api-page.ts";
import { listOperations, type Parameter, resolve, type Schema, type Spec, specHash } from "./read.ts";

/** Every generated file by its path, as it should be for this spec. */
export async function generate(spec: Spec): Promise<Record<string, string>> {
  const origin = [
    "Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml.",
    `Spec SHA-256: ${specHash(spec)}`,
  ];
  const banner = `${origin.map((line) => `// ${line}`).join("\n")}\n\n`;
  return {
    "generated/schema.ts": banner + (await schemaTypes(spec)),
    "generated/rules.ts": banner + rulesSource(spec),
    "API.md": `<!--\n${origin.join("\n")}\n-->\n\n${apiPage(spec)}`,
  };
}

/**
 * The types of the spec. Some depend on the direction that a schema travels in: what we send may be a Date where the wire
 * has a date-time, or undefined, and what we receive may be an enum value that nobody knew when this was generated.
 */
export async function schemaTypes(spec: Spec): Promise<string> {
  const directionOf = directions(spec);
  const date = ts.factory.createTypeReferenceNode("Date");
  const string = ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
  const nullType = ts.factory.createLiteralTypeNode(ts.factory.createNull());
  const anyString = ts.factory.createParenthesizedType(
    ts.factory.createIntersectionTypeNode([string, ts.factory.createTypeLiteralNode([])]),
  );
  const ast = await openapiTS(structuredClone(spec) as never, {
    defaultNonNullable: false,
    transform: (schema, { path = "" }) => {
      if (schema.format !== "date-time" || directionOf(path) !== "request") return undefined;
      return ts.factory.createUnionTypeNode([string, date, ...(schema.nullable ? [nullType] : [])]);
    },
    postTransform: (type, { path = "" }) => {
      // An enum of one value tells the variants of a union apart, and must stay closed for that.
      if (!ts.isUnionTypeNode(type) || !type.types.some(isStringLiteral) || directionOf(path) !== "reply")
        return undefined;
      return ts.factory.createUnionTypeNode([...type.types, anyString]);
    },
  });
  const isSent = (path: string) => directionOf(path) === "request" || path.endsWith("/parameters/query");
  return astToString(ast.map((node) => acceptUndefined(node, isSent)));
}

/** What is sent may be undefined where it may be missing: it is left out, and a program can pass on what it may not have. */
function acceptUndefined<N extends ts.Node>(node: N, isSent: (path: string) => boolean, path = "#"): N {
  const name = ts.isInterfaceDeclaration(node) || ts.isPropertySignature(node) ? node.name : undefined;
  const inner = name && "text" in name ? `${path}/${name.text}` : path;
  const visited = ts.visitEachChild(node, (child) => acceptUndefined(child, isSent, inner), undefined);
  if (!ts.isPropertySignature(visited) || !visited.questionToken || !visited.type || !isSent(path)) return visited;
  const { modifiers, name: member, questionToken, type } = visited;
  const types = ts.isUnionTypeNode(type) ? type.types : [type];
  const undefinedType = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
  const wider = ts.factory.createUnionTypeNode([...types, undefinedType]);
  return ts.factory.updatePropertySignature(visited, modifiers, member, questionToken, wider) as typeof visited;
}

/** openapi-typescript writes a string literal as an identifier in quotes. */
function isStringLiteral(type: ts.Node): boolean {
  return ts.isIdentifier(type) && type.text.startsWith('"');
}

/** Says of a place in the document whether it is sent or received. Parameters are neither: they are plain strings. */
export function directions(spec: Spec): (path: string) => "request" | "reply" | undefined {
  const sent = new Set<string>();
  const received = new Set<string>();
  for (const { body, responses, callbacks } of listOperations(spec)) {
    collectSchemas(spec, body?.schema, sent);
    // The API sends these: to our user they are received, like replies.
    for (const { schema } of callbacks) collectSchemas(spec, schema, received);
    for (const reply of Object.values(responses)) {
      for (const { schema } of Object.values(reply.content ?? {})) collectSchemas(spec, schema, received);
    }
  }
  for (const name of sent) {
    if (received.has(name) && dependsOnDirection(spec.components?.schemas?.[name])) {
      throw new Error(
        `openapi.yaml: the schema ${name} is sent and received, and has an enum or a date-time. Make it two schemas: ` +
          "requests accept a Date and known values only, replies hold strings and values that are new.",
      );
    }
  }
  return (path) => {
    const component = /^#\/components\/schemas\/([^/]+)/.exec(path)?.[1];
    if (component !== undefined) return sent.has(component) ? "request" : "reply";
    if (path.includes("/callbacks/")) return "reply";
    if (path.includes("/requestBody/")) return "request";
    return path.includes("/responses/") ? "reply" : undefined;
  };
}

function collectSchemas(spec: Spec, schema: Schema | undefined, names: Set<string>): void {
  if (!schema) return;
  const name = schema.$ref?.replace("#/components/schemas/", "");
  if (name !== undefined) {
    if (names.has(name)) return;
    names.add(name);
    collectSchemas(spec, resolve(spec, schema), names);
  }
  for (const child of children(schema)) collectSchemas(spec, child, names);
}

function dependsOnDirection(schema: Schema | undefined): boolean {
  return (
    !!schema &&
    (schema.enum !== undefined || schema.format === "date-time" || children(schema).some(dependsOnDirection))
  );
}

function children(schema: Schema): Schema[] {
  const { properties = {}, items, additionalProperties, allOf = [], oneOf = [], anyOf = [] } = schema;
  return [
    ...Object.values(properties),
    ...[items, additionalProperties].filter((child) => typeof child === "object"),
    ...allOf,
    ...oneOf,
    ...anyOf,
  ];
}

/** What the client must know of the spec at run time. */
export function runtimeRules(spec: Spec) {
  const operations = listOperations(spec);
  const reservedIds: Record<string, string[]> = {};
  const pageSizes: Record<string, PageSize> = {};
  const bareResponses: string[] = [];
  const emptyResponses: string[] = [];
  for (const { method, path, parameters, responses } of operations) {
    const reserved = operations.flatMap((sibling) => reservedId(path, sibling.path) ?? []);
    if (reserved.length > 0) reservedIds[path] = [...new Set(reserved)].sort();
    const size = method === "get" && pageSize(spec, parameters);
    if (size) pageSizes[path] = size;
    for (const [, response] of Object.entries(responses).filter(([status]) => status.startsWith("2"))) {
      const schema = response.content?.["application/json"]?.schema;
      const key = `${method.toUpperCase()} ${path}`;
      if (!schema) emptyResponses.push(key);
      else if (!resolve(spec, schema).properties?.["data"]) bareResponses.push(key);
    }
  }
  return { reservedIds, pageSizes, bareResponses, emptyResponses };
}

/** Items a page: without `limit`, and at most. */
interface PageSize {
  default?: number;
  max?: number;
}

/** Only lists that are paged by offset have one: elsewhere, `limit` is the end of the list. */
function pageSize(spec: Spec, parameters: readonly Parameter[]): PageSize | undefined {
  const query = parameters.filter((parameter) => parameter.in === "query");
  const limit = query.find(({ name }) => name === "limit")?.schema;
  if (!limit || !query.some(({ name }) => name === "offset")) return undefined;
  const { default: usual, maximum, exclusiveMaximum } = resolve(spec, limit);
  const max = typeof maximum === "number" ? (exclusiveMaximum === true ? maximum - 1 : maximum) : undefined;
  return { ...(typeof usual === "number" && { default: usual }), ...(max !== undefined && { max }) };
}

function rulesSource(spec: Spec): string {
  const { reservedIds, pageSizes, bareResponses, emptyResponses } = runtimeRules(spec);
  return [
    "/** Ids that would name another route: `/v1/video/list` is not the video whose id is `list`. */",
    `export const reservedIds: Readonly<Record<string, readonly string[]>> = ${literal(reservedIds)};`,
    "",
    "/** Items a page of each list that is paged by offset: without `limit`, and at most, as far as it is documented. */",
    `export const pageSizes: Readonly<Record<string, { readonly default?: number; readonly max?: number }>> = ${literal(pageSizes)};`,
    "",
    "/** Operations whose response body is the payload itself, without the `data` of the envelope. */",
    `export const bareResponses: readonly string[] = ${literal(bareResponses)};`,
    "",
    "/** Operations that may succeed without a response body. */",
    `export const emptyResponses: readonly string[] = ${literal(emptyResponses)};`,
    "",
  ].join("\n");
}

/** The value of the last parameter of `path` that would turn it into `sibling`, if there is one. */
function reservedId(path: string, sibling: string): string | undefined {
  const steps = path.split("/");
  const other = sibling.split("/");
  if (steps.length !== other.length) return undefined;
  const different = steps.flatMap((step, i) => (step === other[i] ? [] : [i]));
  const [at] = different;
  if (different.length !== 1 || at === undefined || !steps[at]?.startsWith("{") || other[at]?.startsWith("{"))
    return undefined;
  return other[at];
}

function literal(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}
