/** Writes llms.txt: every operation with a call that works, for programs that write programs (https://llmstxt.org). */
import { requestOptions, returned } from "./api-page.ts";
import { jsonContent, listOperations, type OperationEntry, type Parameter, resolve, type Spec } from "./read.ts";
import { walk } from "./walk.ts";

/** The whole page. It depends on nothing but the spec. */
export function llmsPage(spec: Spec): string {
  const operations = listOperations(spec);
  const common = commonErrors(operations);
  const sections = (spec.tags ?? []).flatMap(({ name, description }) => [
    `## ${name}`,
    "",
    description ?? "",
    "",
    ...operations
      .filter(({ operation }) => operation.tags.includes(name))
      .flatMap((entry) => [...describeOperation(spec, entry, common), ""]),
  ]);
  return [...introduction(spec, operations, common), "", ...sections].join("\n");
}

function introduction(spec: Spec, operations: OperationEntry[], common: Errors): string[] {
  return [
    "# hooked-client",
    "",
    `> An unofficial TypeScript client for the ${spec.info.title}: ${operations.length} operations of ${spec.servers[0]?.url}, typed, without`,
    "> dependencies at run time. Node 20.20 or later, Bun, Deno, Cloudflare Workers; ES modules and CommonJS.",
    "",
    "```ts",
    'import { Hooked } from "hooked-client";',
    "",
    "const hooked = new Hooked(); // reads HOOKED_API_KEY; or new Hooked({ apiKey })",
    "```",
    "",
    `- Arguments: ids first, then query or body, then options (${requestOptions}).`,
    "- Methods return the field `data` of the response. They throw subclasses of `HookedError`; check with `isHookedError`.",
    "- Paged lists: `await` returns one page (`items`, `total`, `hasMore`), `for await` walks all, `.toArray({ max })` collects.",
    "- The client retries, and waits for the rate limit, by itself: write no loops for either. A request that may cost credits is",
    "  never sent twice. If `error.mayHaveBeenProcessed` is true, look for the result before you call again.",
    "- Wait for a video with `hooked.videos.waitFor(videoId)`, for many with `hooked.videos.waitForAll(videoIds)`.",
    "- Disconnect a platform with `hooked.integrations.disconnectSafely(integrationId)`, which cancels its pending posts first.",
    "- `Undocumented` is an open object: the docs do not name its fields, so check what you read. Never invent fields.",
    "- Responses may have more fields and enum values than are listed here. Misspelt fields of a request do not compile.",
    '- Test with `createFakeHooked` of "hooked-client/testing", an in-memory Hooked.',
    ...(common.size > 0 ? [`- Errors of every operation: ${listErrors([...common])}`] : []),
    "- The package has README.md, API.md (one line an operation) and openapi.yaml (all schemas, also as `hooked-client/openapi.yaml`).",
  ];
}

function describeOperation(spec: Spec, entry: OperationEntry, common: Errors): string[] {
  const { operation, method, path, callbacks, parameters } = entry;
  const deprecated = operation.deprecated ? " (deprecated)" : "";
  const errors = errorsOf(entry).filter(([status, error]) => common.get(status) !== error);
  return [
    `### hooked.${operation["x-helper"]}${deprecated}`,
    "",
    oneLine(operation.description),
    "",
    "```ts",
    callOf(entry),
    "```",
    "",
    `- HTTP: ${method.toUpperCase()} ${path}`,
    ...query(parameters),
    `- Returns: ${returned(spec, entry)}`,
    // Only what makes a video takes a webhook.
    ...(callbacks.length > 0 ? ["- Costs: credits; how many is not documented. Never sent twice"] : []),
    ...(errors.length > 0 ? [`- Errors: ${listErrors(errors)}`] : []),
    `- Documented: ${operation["x-documented"]}${undocumented(spec, entry, common)}`,
    ...(operation.externalDocs ? [`- Docs: ${operation.externalDocs.url}`] : []),
  ];
}

/** A call with the ids and the minimal body of the document. */
function callOf({ operation, parameters, body }: OperationEntry): string {
  const ids = parameters.filter((parameter) => parameter.in === "path").map(({ example, name }) => example ?? name);
  const query = Object.fromEntries(
    parameters
      .filter((parameter) => parameter.in === "query" && parameter.required)
      .map(({ name, example }) => [name, example ?? name]),
  );
  const examples = Object.entries(body?.examples ?? {});
  const [, { value } = { value: undefined }] = examples.find(([name]) => name === "minimal") ?? examples[0] ?? [];
  const args = [...ids, ...(Object.keys(query).length > 0 ? [query] : []), ...(value === undefined ? [] : [value])];
  return `await hooked.${operation["x-helper"]}(${args.map(literal).join(", ")});`;
}

/** A value as TypeScript code. */
function literal(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/^(\s*)"([A-Za-z_]\w*)":/gm, "$1$2:");
}

function query(parameters: readonly Parameter[]): string[] {
  const fields = parameters.filter((parameter) => parameter.in === "query");
  if (fields.length === 0) return [];
  const named = fields.map(({ name, required, schema = {} }) => {
    const values = schema.enum?.map((value) => JSON.stringify(value)).join(" | ") ?? String(schema.type ?? "any");
    const fallback = schema.default === undefined ? "" : ` = ${JSON.stringify(schema.default)}`;
    return `${name}${required ? "" : "?"}: ${values}${fallback}`;
  });
  return [`- Query: \`{ ${named.join("; ")} }\``];
}

/** By status. */
type Errors = Map<string, string>;

function listErrors(errors: [status: string, error: string][]): string {
  return errors.map(([status, error]) => `${status} ${error}`).join("; ");
}

/** Statuses that are not 2xx, with the codes that their examples have. */
function errorsOf({ responses }: OperationEntry): [status: string, error: string][] {
  return Object.entries(responses)
    .filter(([status]) => !status.startsWith("2"))
    .map(([status, { content, description }]) => {
      const codes = Object.values(jsonContent(content)?.examples ?? {}).flatMap(({ value }) => {
        const code = typeof value === "object" && value !== null && "code" in value ? value["code"] : undefined;
        return typeof code === "string" ? [`\`${code}\``] : [];
      });
      return [status, codes.length > 0 ? [...new Set(codes)].join(", ") : oneLine(description).replace(/\.$/, "")];
    });
}

/** Errors that all operations have. */
function commonErrors(operations: OperationEntry[]): Errors {
  const [first, ...others] = operations.map((entry) => errorsOf(entry));
  const inAll = (first ?? []).filter(([status, error]) =>
    others.every((errors) => errors.some(([other, same]) => other === status && same === error)),
  );
  return new Map(inAll);
}

/** What is known less well than the operation as a whole, or not at all. */
function undocumented(spec: Spec, { responses, operation, body }: OperationEntry, common: Errors): string {
  const statuses = Object.entries(responses)
    .filter(([, response]) => response["x-documented"] === "inferred" && operation["x-documented"] !== "inferred")
    .filter(([status]) => !common.has(status))
    .map(([status]) => status);
  const inferred = statuses.length > 0 ? [`inferred: ${statuses.join(", ")}`] : [];
  const payloads = Object.entries(responses).filter(([status]) => status.startsWith("2"));
  const isOpen = payloads.some(([, { content }]) => hasUndocumented(spec, jsonContent(content)?.schema));
  const open = [
    ...(isOpen ? ["the response has parts without documented fields"] : []),
    ...(hasUndocumented(spec, body?.schema) ? ["the body has parts without documented fields"] : []),
  ];
  const all = [...inferred, ...open];
  return all.length > 0 ? `; ${all.join("; ")}` : "";
}

function hasUndocumented(spec: Spec, schema: Parameters<typeof walk>[0] | undefined): boolean {
  if (!schema) return false;
  const open = spec.components?.schemas?.["Undocumented"];
  return [...walk(schema, [], spec)].some((at) => resolve(spec, at.schema) === open);
}

function oneLine(text = ""): string {
  return text.replace(/\s+/g, " ").trim();
}
