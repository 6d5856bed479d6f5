/** generated/rules.ts: what the client must know of a document at run time. */
import { listOperations, type Operation, type Parameter, resolve, type Schema, type Spec } from "./read.ts";
import { isComposedOf, merged } from "./walk.ts";

/** What the client must know of the spec at run time. */
export function runtimeRules(spec: Spec) {
  const operations: Record<string, { id: string; body?: true }> = {};
  const pageSizes: Record<string, PageSize> = {};
  const commaLists: Record<string, string[]> = {};
  for (const { id, method, path, parameters, operation } of listOperations(spec)) {
    const key = `${method.toUpperCase()} ${path}`;
    operations[key] = { id, ...(needsObject(spec, operation) && { body: true }) };
    const lists = parameters.filter((parameter) => parameter.in === "query" && parameter.explode === false);
    if (lists.length > 0) commaLists[key] = lists.map(({ name }) => name);
    const limit = method === "get" && pageLimit(parameters);
    if (limit) pageSizes[path] = pageSize(spec, limit);
  }
  return { operations, pageSizes, commaLists };
}

function needsObject(spec: Spec, { requestBody }: Operation): boolean {
  const { required, content } = requestBody ? resolve(spec, requestBody) : {};
  const [{ schema } = {}] = Object.values(content ?? {});
  return (
    required === true && !!schema && isComposedOf(spec, schema, ({ type, nullable }) => type === "object" && !nullable)
  );
}

/** Items a page: without `limit`, and at most. */
interface PageSize {
  default?: number;
  max?: number;
}

/** Only lists that are paged by offset have one: elsewhere, `limit` is the end of the list. */
function pageLimit(parameters: readonly Parameter[]): Schema | undefined {
  const query = parameters.filter((parameter) => parameter.in === "query");
  const [limit, offset] = ["limit", "offset"].map((key) => query.find(({ name }) => name === key));
  return offset && limit?.schema;
}

export function pageSize(spec: Spec, limit: Schema): PageSize {
  const { default: usual, maximum, exclusiveMaximum } = merged(spec, limit);
  const max = typeof maximum === "number" ? (exclusiveMaximum === true ? maximum - 1 : maximum) : undefined;
  return { ...(typeof usual === "number" && { default: usual }), ...(max !== undefined && { max }) };
}

export function rulesSource(spec: Spec): string {
  const { operations, pageSizes, commaLists } = runtimeRules(spec);
  return [
    "/** The operations by method and path. `body`: whether an object is required. */",
    `export const operations: Readonly<Record<string, { readonly id: string; readonly body?: boolean }>> = ${literal(operations)};`,
    "",
    "/** Items a page of each list that is paged by offset: without `limit`, and at most, as far as it is documented. */",
    `export const pageSizes: Readonly<Record<string, { readonly default?: number; readonly max?: number }>> = ${literal(pageSizes)};`,
    "",
    "/** Lists in the query of an operation that are sent as `a,b`, and not one by one. */",
    `export const commaLists = ${literal(commaLists)} as const satisfies Record<string, readonly string[]>;`,
    "",
  ].join("\n");
}

function literal(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}
