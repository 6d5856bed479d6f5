/** What the fake answers: the documented bodies of successes and errors. */
import type { TestingOperation } from "../../generated/testing.ts";
import type { Clock } from "./clock.ts";
import { copy, type Fields, type Store } from "./state.ts";
import type { Issue } from "./validate.ts";

/** A response of the fake. */
export interface FakeResponse {
  status: number;
  headers?: Record<string, string>;
  /** Sent as JSON; a string is sent as it is, and undefined as an empty body. */
  body: unknown;
}

/** A request that was understood. */
export interface Call {
  operation: TestingOperation;
  /** The value of the path parameter, or "". */
  id: string;
  query: URLSearchParams;
  body: Fields;
}

/** What the rules of an operation work on. */
export interface World {
  store: Store;
  clock: Clock;
  /** Milliseconds that a video takes. */
  videoTime: number;
  creditsPerVideo: number;
  /** Whether the clock moves to the end of a video that is asked for. */
  autoAdvance: boolean;
  /** Items of a page at most, where the documented maximum is not smaller. */
  maxPageSize: number;
  /** Posts the event of a finished video to its webhook. */
  notify: (webhook: string, event: Fields) => void;
}

/** Answers a call by the documented rules. */
export type Rule = (world: World, call: Call) => FakeResponse | Promise<FakeResponse>;

/** The header that says what an answer is, where it is more than the rules of the docs. */
export const sourceHeader = "x-fake-hooked";

/** A success with the fields that the first documented example of the operation has around `data`. */
export function success({ operation }: Call, data: unknown): FakeResponse {
  const { status, body } = operation.success;
  return { status, body: { ...(body as Fields), data } };
}

/** The documented example of a success. `data` replaces fields of its data. */
export function example({ operation }: Call, data: Fields = {}): FakeResponse {
  const { status, body } = copy(operation.success) as { status: number; body: Fields };
  return {
    status,
    headers: { [sourceHeader]: "example" },
    body: { ...body, data: { ...(body["data"] as Fields), ...data } },
  };
}

/** An error of which the docs show the message only. */
export function refusal(status: number, message: string): FakeResponse {
  return { status, body: { message } };
}

/** An error as the error guide writes it. */
export function failure(status: number, code: string, message: string, details?: Fields): FakeResponse {
  return { status, body: { success: false, message, code, ...(details && { details }) } };
}

/** An error of which the docs show nothing but a heading. */
export function undocumentedError(status: number): FakeResponse {
  return { status, body: { success: false } };
}

/** The error of a body that its schema refuses. Lists all missing fields, or the first thing that is wrong. */
export function invalid(issues: readonly Issue[]): FakeResponse {
  const missing = issues.filter(({ kind }) => kind === "missing").map(({ path }) => path);
  if (missing.length > 0) return failure(400, "VALIDATION_ERROR", "Missing required fields", { missing });
  const issue = issues[0] as Issue;
  if (issue.kind === "enum") {
    const { path: field, value, allowed } = issue;
    return failure(400, "INVALID_VALUE", issue.message, { field, value, allowed });
  }
  // The rest of this message and its code could not be read in the docs.
  if (issue.kind === "too long" && issue.path === "script") {
    return { status: 400, body: { success: false, message: "Script exceeds maximum length" } };
  }
  const message = issue.path === "" ? issue.message : `${issue.path}: ${issue.message}`;
  // The page of slideshows shows the message of such an error only.
  return issue.path.startsWith("slides") ? refusal(400, message) : failure(400, "VALIDATION_ERROR", message);
}

/** The page of a list that a query asks for, by the documented default and maximum. */
export function pageOf<T>(
  all: { values(): Iterable<T> },
  { operation, query }: Call,
  { maxPageSize }: World,
  { where = () => true, newestFirst = false }: { where?: (item: T) => boolean; newestFirst?: boolean } = {},
) {
  const { default: usual = 50, max = 100 } = operation.limit ?? {};
  const whole = (name: string, otherwise: number) => {
    const value = Number(query.get(name) ?? otherwise);
    return Number.isInteger(value) && value >= 0 ? value : otherwise;
  };
  const limit = Math.min(whole("limit", usual) || usual, max, maxPageSize);
  const offset = whole("offset", 0);
  let total = 0;
  for (const item of all.values()) if (where(item)) total++;
  // Only the items of the page are collected: a walk through a long list passes here for each of its pages.
  const items: T[] = [];
  const first = newestFirst ? total - offset - limit : offset;
  let at = 0;
  for (const item of all.values()) {
    if (at >= first + limit) break;
    if (where(item) && at++ >= first) items.push(item);
  }
  return { items: newestFirst ? items.reverse() : items, total, limit, offset };
}
