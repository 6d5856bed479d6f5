/** generated/rules.ts: what the client must know of a document at run time. */
import { listOperations, type Parameter, resolve, type Spec } from "./read.ts";

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

export function rulesSource(spec: Spec): string {
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
