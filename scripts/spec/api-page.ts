/** Writes API.md: every operation in one line, for people. */
import { listOperations, type OperationEntry, resolve, type Schema, type Spec } from "./read.ts";

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
    "of a request (`signal`, `timeout`, `maxRetries`, `headers`) after its parameters.",
    "",
    "*Documented* says how much the docs of Hooked show of an operation: *full*, *partial* (some of it could not be read),",
    "or *inferred*. A reply of type `Undocumented` is an open object: check what you read from it.",
    "",
    ...sections,
  ].join("\n");
}

const columns = ["Method", "HTTP", "Parameters", "Reply", "Documented", "Docs"];

function row(spec: Spec, entry: OperationEntry): string[] {
  const { operation, method, path } = entry;
  const helper = `\`hooked.${operation["x-helper"]}\``;
  return [
    operation.deprecated ? `~~${helper}~~ (deprecated)` : helper,
    `${method.toUpperCase()} \`${path}\``,
    parameters(entry),
    reply(spec, entry),
    operation["x-documented"],
    operation.externalDocs ? `[${operation.summary}](${operation.externalDocs.url})` : operation.summary,
  ];
}

/** Ids, then the body by the name of its type, then the members of the query. */
function parameters({ parameters, body }: OperationEntry): string {
  const named = (place: string, mark: string) =>
    parameters.filter((parameter) => parameter.in === place).map(({ name }) => `\`${name}${mark}\``);
  const type = body?.schema?.$ref && `\`${typeName(body.schema)}\``;
  return [...named("path", ""), ...(type ? [type] : []), ...named("query", "?")].join(", ") || "none";
}

/** The type of what the method gives: that of the payload, or of the items if it is paged. */
function reply(spec: Spec, { responses, parameters }: OperationEntry): string {
  const schema = responses["200"]?.content?.["application/json"]?.schema;
  const payload = (schema && resolve(spec, schema).properties?.["data"]) ?? schema;
  if (!payload) return "nothing";
  if (!parameters.some(({ name }) => name === "offset")) return `\`${typeName(payload)}\``;
  const list = Object.values(resolve(spec, payload).properties ?? {}).find(({ items }) => items?.$ref);
  return `pages of \`${typeName(list?.items ?? payload)}\``;
}

function typeName({ $ref, type = "object" }: Schema): string {
  return $ref?.split("/").at(-1) ?? type;
}

function table(head: string[], rows: string[][]): string[] {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}
