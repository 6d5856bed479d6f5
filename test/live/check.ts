/** Whether a live response is one that the spec documents, to the letter, and whether the client understood it. */
import { jsonContent, type OperationEntry, type ResponseObject, type Spec } from "../../scripts/spec/read.ts";
import { isHookedError } from "../../src/index.ts";
import { checkRequest, mediaType } from "../engine/check-request.ts";
import { type Deviation, deviations, preview } from "../engine/deviations.ts";
import { toJsonSchema } from "../engine/json-schema.ts";
import { type Exchange, readJson } from "../engine/record.ts";
import type { CallRecord } from "./traffic.ts";

/** Statuses of a call that came at the wrong time, which prove nothing else. */
export function isPassing(status = 0): boolean {
  return status === 429 || status >= 500;
}

/** Whether a response refuses the key. One page documents 403 for it, so the code counts as well. */
export function refusesKey({ status, responseText }: Exchange): boolean {
  return status === 401 || (status === 403 && /^(missing|invalid)_api_key$/i.test(codeOf(readJson(responseText))));
}

function codeOf(body: unknown): string {
  const { code } = Object(body) as { code?: unknown };
  return typeof code === "string" ? code : "";
}

/** Whether the spec has the code of a refusal both where it is expected and under the status that came. */
function isOtherForm({ responses }: OperationEntry, expected: number, { status, responseText }: Exchange): boolean {
  const code = codeOf(readJson(responseText));
  const has = (response: ResponseObject | undefined) =>
    Object.values(jsonContent(response?.content)?.examples ?? {}).some(({ value }) => codeOf(value) === code);
  return code !== "" && has(responses[expected]) && has(responses[status]);
}

export function checkExchange(spec: Spec, { entry, expects }: CallRecord, exchange: Exchange): Deviation[] {
  const { status } = exchange;
  const request = checkRequest(spec, entry, exchange).map((got) => ({
    path: "request",
    expected: "what the spec documents",
    got,
  }));
  const documented = entry.responses[status] !== undefined;
  const probe = expects !== 200;
  const found = [...request];
  const asDocumented = probe
    ? status === expects || (documented && isPassing(status)) || isOtherForm(entry, expects, exchange)
    : documented;
  if (!asDocumented) {
    const expected = probe ? String(expects) : `one of ${Object.keys(entry.responses).join(", ")}`;
    found.push({ path: "status", expected, got: statusOf(exchange) });
  }
  return documented ? [...found, ...checkResponseBody(spec, entry, exchange)] : found;
}

function checkResponseBody(spec: Spec, entry: OperationEntry, exchange: Exchange): Deviation[] {
  const { status, responseText, brokeOff } = exchange;
  if (brokeOff !== undefined) return [{ path: "$", expected: "a complete body", got: `a part of it: ${brokeOff}` }];
  const content = entry.responses[status]?.content;
  if (!content) return responseText === "" ? [] : [{ path: "$", expected: "nothing", got: preview(responseText) }];

  const type = mediaType(exchange.responseHeaders["content-type"]);
  const found: Deviation[] = [];
  const documented = Object.hasOwn(content, type) ? content[type] : undefined;
  if (!documented) {
    found.push({ path: "content-type", expected: Object.keys(content).join(" or "), got: type });
  }
  const body = readJson(responseText);
  if (body === undefined) {
    const got = responseText === "" ? "nothing" : preview(responseText);
    return found.length > 0 && responseText !== "" ? found : [...found, { path: "$", expected: "JSON", got }];
  }
  const schema = (documented ?? Object.values(content)[0])?.schema ?? {};
  return [...found, ...deviations(toJsonSchema(spec, schema, false), body), ...checkSuccess(status, body)];
}

/** The schema takes any boolean. */
function checkSuccess(status: number, body: unknown): Deviation[] {
  const { success } = Object(body) as { success?: unknown };
  if (typeof success !== "boolean" || success === status < 300) return [];
  return [{ path: "$.success", expected: String(!success), got: String(success) }];
}

const errorNames: Readonly<Record<number, string>> = {
  400: "BadRequestError",
  401: "AuthenticationError",
  403: "PermissionDeniedError",
  404: "NotFoundError",
  409: "ConflictError",
  422: "UnprocessableError",
  429: "RateLimitError",
};

/** What the client made of the last response, which is one that the spec allows: a result, or the error of its status. */
export function checkClient({ status }: Exchange, { result, error }: CallRecord["outcome"]): Deviation[] {
  const expected =
    status < 300 ? "a result" : (errorNames[status] ?? (status >= 500 ? "ServerError" : "HookedApiError"));
  const got = error === undefined ? "a result" : isHookedError(error) ? error.name : "an error of another kind";
  const same = got === expected && (!isHookedError(error) || error.status === status);
  return same ? [] : [{ path: "client", expected, got: error === undefined ? preview(result) : String(error) }];
}

function statusOf({ status, responseHeaders }: Exchange): string {
  const location = responseHeaders["location"];
  return location === undefined ? String(status) : `${status} to ${location}`;
}
