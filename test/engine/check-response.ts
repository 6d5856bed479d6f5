/** Checks a recorded response strictly: status, media type, and the body against its schema. */
import type { Content, OperationEntry, ResponseObject, Spec } from "../../scripts/spec/read.ts";
import { mediaType } from "./check-request.ts";
import { problems, toJsonSchema } from "./json-schema.ts";
import { type Exchange, readJson } from "./record.ts";

/** `closed` refuses fields that the schema does not name. */
export function checkResponse(spec: Spec, entry: OperationEntry, exchange: Exchange, closed: boolean): string[] {
  const documented = responseOf(entry, exchange.status);
  if (!documented) return [`status: ${exchange.status} is not documented`];
  if (Object.keys(documented.content ?? {}).length === 0) {
    return exchange.responseText === "" ? [] : ["body: none is documented"];
  }
  const type = mediaType(exchange.responseHeaders["content-type"]);
  const content = contentOf(documented, type);
  if (!content?.schema) {
    return [`content-type: expected ${Object.keys(documented.content ?? {}).join(" or ")}, got ${type}`];
  }
  const body = readJson(exchange.responseText);
  if (body === undefined) return [`body: not valid JSON: ${JSON.stringify(exchange.responseText.slice(0, 80))}`];
  return problems(toJsonSchema(spec, content.schema, closed), body).map((problem) => `response ${problem}`);
}

/** What is documented for a status: by itself, by its range such as `4XX`, or by `default`. */
function responseOf({ responses }: OperationEntry, status: number): ResponseObject | undefined {
  return responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses["default"];
}

function contentOf({ content = {} }: ResponseObject, type: string): Content | undefined {
  return Object.entries(content).find(([documented]) => mediaType(documented) === type)?.[1];
}
