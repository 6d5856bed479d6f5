/** Whether a live reply is one that the spec documents, to the letter, and whether the client understood it. */
import type { OperationEntry, Spec } from "../../scripts/spec/read.ts";
import { isHookedError } from "../../src/index.ts";
import { judgeRequest } from "../engine/check-exchange.ts";
import { type Deviation, deviations, preview } from "../engine/deviations.ts";
import { toJsonSchema } from "../engine/json-schema.ts";
import type { Exchange } from "../engine/record.ts";
import type { Witness } from "./traffic.ts";

/** Statuses that say nothing of a call but that it came at the wrong time. */
const passing = (status: number) => status === 429 || status >= 500;

export function judgeExchange(spec: Spec, { entry, expects }: Witness, exchange: Exchange): Deviation[] {
  const { status } = exchange;
  const request = judgeRequest(spec, entry, exchange).map((got) => ({
    path: "request",
    expected: "what the spec documents",
    got,
  }));
  const documented = entry.responses[status] !== undefined;
  const probe = expects !== 200;
  const found = [...request];
  if (probe ? status !== expects && !(documented && passing(status)) : !documented) {
    const expected = probe ? String(expects) : `one of ${Object.keys(entry.responses).join(", ")}`;
    found.push({ path: "status", expected, got: statusOf(exchange) });
  }
  return documented ? [...found, ...judgeBody(spec, entry, exchange)] : found;
}

function judgeBody(spec: Spec, entry: OperationEntry, exchange: Exchange): Deviation[] {
  const { status, replyText, brokeOff } = exchange;
  if (brokeOff !== undefined) return [{ path: "$", expected: "a complete body", got: `a part of it: ${brokeOff}` }];
  const content = entry.responses[status]?.content;
  if (!content) return replyText === "" ? [] : [{ path: "$", expected: "nothing", got: preview(replyText) }];

  const type = mediaType(exchange);
  const found: Deviation[] = [];
  if (!content[type]) {
    found.push({ path: "content-type", expected: Object.keys(content).join(" or "), got: type || "nothing" });
  }
  const body = parseReply(exchange);
  if (body === undefined) {
    const got = replyText === "" ? "nothing" : preview(replyText);
    return found.length > 0 && replyText !== "" ? found : [...found, { path: "$", expected: "JSON", got }];
  }
  const schema = (content[type] ?? Object.values(content)[0])?.schema ?? {};
  return [...found, ...deviations(toJsonSchema(spec, schema, false), body), ...judgeSuccess(status, body)];
}

/** The schema takes any boolean. */
function judgeSuccess(status: number, body: unknown): Deviation[] {
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

/** What the client made of the last reply, which is one that the spec allows: a result, or the error of its status. */
export function judgeClient({ status }: Exchange, { result, error }: Witness["outcome"]): Deviation[] {
  const expected =
    status < 300 ? "a result" : (errorNames[status] ?? (status >= 500 ? "ServerError" : "HookedApiError"));
  const got = error === undefined ? "a result" : isHookedError(error) ? error.name : "an error of another kind";
  const same = got === expected && (!isHookedError(error) || error.status === status);
  return same ? [] : [{ path: "client", expected, got: error === undefined ? preview(result) : String(error) }];
}

export function mediaType({ replyHeaders }: Exchange): string {
  return replyHeaders["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
}

export function parseReply({ replyText }: Exchange): unknown {
  try {
    return JSON.parse(replyText);
  } catch {
    return undefined;
  }
}

function statusOf({ status, replyHeaders }: Exchange): string {
  const location = replyHeaders["location"];
  return location === undefined ? String(status) : `${status} to ${location}`;
}
