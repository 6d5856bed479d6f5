/** Writes API.md: every operation in one line, for people. */
import { nameOf } from "./pointer.ts";
import { jsonContent, listOperations, type OperationEntry, resolve, type Schema, type Spec } from "./read.ts";
import { merged, propertyOf } from "./walk.ts";

/** The options of any request, by the names that `src/http/options.ts` knows. */
export const requestOptions = ["signal", "timeout", "maxRetries", "maxRateLimitWait", "headers", "onResponse"]
  .map((name) => `\`${name}\``)
  .join(", ");

/** The whole page. It depends on nothing but the spec. */
export function apiPage(spec: Spec): string {
  const operations = listOperations(spec);
  const sections = (spec.tags ?? []).map(({ name, description }) => {
    const rows = operations.filter(({ operation }) => operation.tags.includes(name)).map((entry) => row(spec, entry));
    return [`## ${name}`, "", description, "", ...table(columns, rows), ""].join("\n");
  });
  return [
    "# Operations",
    "",
    `All ${operations.length} operations of ${spec.servers[0]?.url}, and the method that calls each. Every method takes the options`,
    `of a request after its parameters: ${requestOptions}.`,
    "",
    "*Documented* says how much the docs of Hooked show of an operation: *full*, *partial* (some of it could not be read),",
    "or *inferred*. `Undocumented` is an open object: check what you read from it.",
    "",
    ...sections,
  ].join("\n");
}

const columns = ["Method", "HTTP", "Parameters", "Returns", "Documented", "Docs"];

function row(spec: Spec, entry: OperationEntry): string[] {
  const { operation, method, path } = entry;
  const helper = `\`hooked.${operation["x-helper"]}\``;
  return [
    operation.deprecated ? `~~${helper}~~ (deprecated)` : helper,
    `${method.toUpperCase()} \`${path}\``,
    parameters(spec, entry),
    returned(spec, entry),
    operation["x-documented"],
    operation.externalDocs ? `[${operation.summary}](${operation.externalDocs.url})` : operation.summary,
  ];
}

/** Ids, then the body by the name of its type, then the fields of the query, then headers. */
function parameters(spec: Spec, { parameters, operation }: OperationEntry): string {
  const named = (place: string) =>
    parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, required }) => `\`${name}${required ? "" : "?"}\``);
  const { required, content } = operation.requestBody ? resolve(spec, operation.requestBody) : {};
  const [{ schema } = {}] = Object.values(content ?? {});
  const type = schema ? [`\`${typeName(schema)}${required ? "" : "?"}\``] : [];
  return [...named("path"), ...type, ...named("query"), ...named("header")].join(", ") || "none";
}

/** The types that the method returns: those of the payload of each success, or of the items if it is paged. */
export function returned(spec: Spec, { responses, parameters }: OperationEntry): string {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith("2"));
  const types = successes.map(([, { content }]) => {
    const schema = jsonContent(content)?.schema;
    if (!schema) return "nothing";
    const [payload = schema] = propertyOf(spec, schema, "data");
    if (!parameters.some(({ name }) => name === "offset")) return `\`${typeName(payload)}\``;
    const list = Object.values(merged(spec, payload).properties ?? {}).find(({ items }) => items?.$ref);
    return `pages of \`${typeName(list?.items ?? payload)}\``;
  });
  return [...new Set(types)].join(" or ");
}

function typeName({ $ref, items, type = "object" }: Schema): string {
  return $ref !== undefined ? nameOf($ref) : items ? `${typeName(items)}[]` : type;
}

function oneCell(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll("|", "\\|");
}

function table(head: string[], rows: string[][]): string[] {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map(oneCell).join(" | ")} |`);
}
