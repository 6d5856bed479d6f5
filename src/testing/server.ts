/** The way of a request through the fake: fault, key, rate limit, route, validation, rule. */
import { type OperationName, type TestingOperation, testingOperations } from "../../generated/testing.ts";
import { type FakeResponse, failure, invalid, type Rule, refusal, type World } from "./answer.ts";
import { type Fault, type Faults, isOnlyDelay } from "./faults.ts";
import { researchRules } from "./research.ts";
import { scheduleRules } from "./schedules.ts";
import { copy, type Fields } from "./state.ts";
import { type Issue, validate } from "./validate.ts";
import { subscriptionRequired, videoRules } from "./videos.ts";

const rules: Record<OperationName, Rule> = { ...scheduleRules, ...videoRules, ...researchRules };

/** A request that the fake received. */
export interface FakeRequest {
  method: string;
  /** As it was encoded, without the query. */
  path: string;
  /** Undefined if no operation is documented there. */
  operation: OperationName | undefined;
  /** The id in the path, such as that of a post. Undefined if there is none. */
  id: string | undefined;
  query: Record<string, string>;
  /** By names in lower case. The key is left out. */
  headers: Record<string, string>;
  /** Parsed if it is JSON. */
  body: unknown;
  /** Status that was answered, or what happened in place of an answer. Undefined while it is in progress. */
  outcome: number | "dropped" | "stalled" | undefined;
}

/**
 * Stands between a request and the rules of the fake: returns `respond()`, another response, or what happens in place of one. May
 * change the response.
 */
export type Intercept = (
  request: FakeRequest,
  respond: () => Promise<FakeResponse>,
) => FakeResponse | "dropped" | "stalled" | Promise<FakeResponse | "dropped" | "stalled">;

/** A response as text, or what happens in place of it. */
export type Outcome = { status: number; headers: Record<string, string>; text: string } | "dropped" | "stalled";

export interface Incoming {
  method: string;
  /** Path and query. */
  target: string;
  headers: Record<string, string>;
  text: string;
}

export interface ServerOptions {
  apiKey: string;
  /** Whether the team may make videos. */
  subscribed: boolean;
  /** Headers of a 429, or undefined if the request is allowed. */
  limit: () => Record<string, string> | undefined;
  faults: Faults;
  intercept: Intercept | undefined;
  requests: FakeRequest[];
  /** How many of them are kept. */
  maxRequests: number;
}

export async function serve(world: World, options: ServerOptions, incoming: Incoming): Promise<Outcome> {
  await world.clock.catchUp();
  const { "x-api-key": apiKey, ...headers } = incoming.headers;
  const [pathname = "", search] = incoming.target.split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  const { operation, id } = route(incoming.method, pathname) ?? {};
  const parsed = parse(incoming.text);
  const request: FakeRequest = {
    method: incoming.method,
    path: pathname,
    operation: operation?.id,
    id,
    query: Object.fromEntries(query),
    headers,
    body: parsed.body,
    outcome: undefined,
  };
  options.requests.push(request);
  options.requests.splice(0, options.requests.length - options.maxRequests);
  const respond = async (): Promise<FakeResponse> => {
    if (!apiKey) return failure(401, "MISSING_API_KEY", "API key is required");
    if (apiKey !== options.apiKey) return failure(401, "INVALID_API_KEY", "Invalid API key");
    const limited = options.limit();
    if (limited) return { ...failure(429, "RATE_LIMIT_EXCEEDED", "Rate limit exceeded"), headers: limited };
    if (!operation) return failure(404, "NOT_FOUND", `No operation is documented at ${incoming.method} ${pathname}`);
    if (!options.subscribed && operation.statuses.includes(403) && operation.path.startsWith("/v1/project/")) {
      return subscriptionRequired;
    }
    if (!parsed.valid) return failure(400, "VALIDATION_ERROR", "The body is not valid JSON");
    const issues = operation.body ? [...validate(operation.body, parsed.body), ...tooMuchMetadata(parsed.body)] : [];
    if (issues.length > 0) {
      const answer = invalid(issues);
      // The pages of scheduling show the message of an error only.
      return operation.path.startsWith("/v1/schedule/")
        ? refusal(400, (answer.body as { message: string }).message)
        : answer;
    }
    return rules[operation.id](world, { operation, id: id ?? "", query, body: (parsed.body ?? {}) as Fields });
  };
  // What a test changes in a response must not change what the fake remembers.
  const respondWithCopy = async () => {
    const response = await respond();
    return { ...response, body: copy(response.body) };
  };
  const work = async () => (options.intercept ? options.intercept(request, respondWithCopy) : respond());
  const fault = operation && options.faults.take(operation.id);
  const outcome = fault ? await withFault(fault, work) : toOutcome(await work());
  request.outcome = typeof outcome === "string" ? outcome : outcome.status;
  return outcome;
}

/** Bytes of `metadata` at most, as JSON: the one limit that no schema can express. */
const mostMetadata = 5 * 1024;

function tooMuchMetadata(body: unknown): Issue[] {
  const { metadata } = (body ?? {}) as { metadata?: unknown };
  return bytesOf(metadata) > mostMetadata ? [{ path: "metadata", kind: "too long", message: "At most 5 KB" }] : [];
}

function bytesOf(value: unknown): number {
  try {
    return encodeURIComponent(JSON.stringify(value) ?? "").replace(/%../g, "x").length;
  } catch {
    return Number.POSITIVE_INFINITY; // nested too deep to be written
  }
}

type Done = FakeResponse | "dropped" | "stalled";

async function withFault(fault: Fault, work: () => Promise<Done>): Promise<Outcome> {
  if (fault.delay !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delay));
  if (isOnlyDelay(fault) && fault.delay !== undefined) return toOutcome(await work());
  const done = fault.after ? await work() : undefined;
  if (typeof done === "string") return done;
  if (fault.drop) return "dropped";
  if (fault.stall) return "stalled";
  if (fault.malformed) {
    const { text, headers } = toText(done ?? { status: 200, body: { success: true, data: {} } });
    return { status: 200, headers, text: text.slice(0, -Math.ceil(text.length / 2)) };
  }
  const { status = 500, code = `STATUS_${status}`, message = "Fault of the fake", headers = {} } = fault;
  const { body = { success: false, message, code } } = fault;
  return toText({ status, body, headers });
}

function toOutcome(done: Done): Outcome {
  return typeof done === "string" ? done : toText(done);
}

function toText({ status, body, headers = {} }: FakeResponse) {
  const text = typeof body === "string" ? body : (JSON.stringify(body) ?? "");
  return { status, headers: { "content-type": "application/json", ...headers }, text };
}

function parse(text: string): { body?: unknown; valid: boolean } {
  if (text === "") return { valid: true };
  try {
    return { body: JSON.parse(text), valid: true };
  } catch {
    return { body: text, valid: false };
  }
}

/** The operation at a path, and its id. A path without parameters comes first. */
function route(method: string, pathname: string): { operation: TestingOperation; id: string | undefined } | undefined {
  const steps = pathname.split("/");
  let found: { operation: TestingOperation; id: string | undefined } | undefined;
  for (const operation of testingOperations) {
    const template = operation.path.split("/");
    if (operation.method !== method || template.length !== steps.length) continue;
    if (!template.every((step, i) => step.startsWith("{") || step === steps[i])) continue;
    const at = template.findIndex((step) => step.startsWith("{"));
    if (at < 0) return { operation, id: undefined };
    found = { operation, id: decode(steps[at] as string) };
  }
  return found;
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
