/** generated/rules.ts: what the client must know of a document at run time. */
import { listOperations, type Parameter, resolve, type Spec } from "./read.ts";

/** What the client must know of the spec at run time. */
export function runtimeRules(spec: Spec) {
  const operations: Record<string, { id: string; body?: true }> = {};
  const pageSizes: Record<string, PageSize> = {};
  for (const { id, method, path, parameters, operation } of listOperations(spec)) {
    const body = operation.requestBody && resolve(spec, operation.requestBody);
    operations[`${method.toUpperCase()} ${path}`] = { id, ...(body?.required && { body: true }) };
    const size = method === "get" && pageSize(spec, parameters);
    if (size) pageSizes[path] = size;
  }
  return { operations, pageSizes };
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

export function rulesSource(spec: Spec): string {
  const { operations, pageSizes } = runtimeRules(spec);
  return [
    "/** The operations by method and path. `body`: whether one is required. */",
    `export const operations: Readonly<Record<string, { readonly id: string; readonly body?: boolean }>> = ${literal(operations)};`,
    "",
    "/** Items a page of each list that is paged by offset: without `limit`, and at most, as far as it is documented. */",
    `export const pageSizes: Readonly<Record<string, { readonly default?: number; readonly max?: number }>> = ${literal(pageSizes)};`,
    "",
  ].join("\n");
}

function literal(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}
