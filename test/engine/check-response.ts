/** Checks a recorded response strictly: status, media type, and the body against its schema. */
import type { OperationEntry, Spec } from "../../scripts/spec/read.ts";
import { problems, toJsonSchema } from "./json-schema.ts";
import type { Exchange } from "./record.ts";

/** `closed` refuses fields that the schema does not name. */
export function checkResponse(spec: Spec, entry: OperationEntry, exchange: Exchange, closed: boolean): string[] {
  const documented = entry.responses[exchange.status];
  if (!documented) return [`status: ${exchange.status} is not documented`];
  if (!documented.content) return exchange.responseText === "" ? [] : ["body: none is documented"];
  const type = exchange.responseHeaders["content-type"]?.split(";")[0]?.trim() ?? "none";
  const content = documented.content[type];
  if (!content?.schema) return [`content-type: ${type} is not documented`];
  let body: unknown;
  try {
    body = JSON.parse(exchange.responseText);
  } catch {
    return [`body: not valid JSON: ${JSON.stringify(exchange.responseText.slice(0, 80))}`];
  }
  return problems(toJsonSchema(spec, content.schema, closed), body).map((problem) => `response ${problem}`);
}
