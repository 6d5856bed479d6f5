/** What became of a call of the client, against what was expected. */
import { isHookedError } from "../../src/index.ts";
import type { Expectation, ExpectedError } from "./expectation.ts";

/** One of the two. */
export interface HelperOutcome {
  result?: unknown;
  error?: unknown;
}

export async function settle(promise: PromiseLike<unknown>): Promise<HelperOutcome> {
  try {
    return { result: await promise };
  } catch (error) {
    return { error };
  }
}

export function checkResult(expected: unknown, { result, error }: HelperOutcome): string[] {
  if (error !== undefined) return [`the helper threw ${outcomeText({ error })}`];
  return differences(expected, JSON.parse(JSON.stringify(result)), "result", "at least");
}

export function checkError(expected: ExpectedError, { result, error }: HelperOutcome, status: number): string[] {
  if (!isHookedError(error)) return [`expected ${expected.error}, got ${outcomeText({ result, error })}`];
  const { body: _, ...readable } = expected;
  const { message, details } = expected;
  const { code, details: gotDetails } = error as unknown as ExpectedError;
  const got = { error: error.name, message: error.message.slice(0, message.length), code, details: gotDetails };
  return [
    ...differences({ code: undefined, details, ...readable }, got, "error"),
    ...differences({ status, attempts: 1 }, { status: error.status, attempts: error.attempts }, "error"),
  ];
}

/** Checks the fields that the client removes from a success (`success`, `message`) and reads from an error, at the place where the docs have them. */
export function checkBody(expected: Expectation | ExpectedError, text: string): string[] {
  const got = parse(text);
  if ("calls" in expected) {
    const { success, message } = Object(got);
    return differences({ success: true, message: expected.message }, { success, message }, "body");
  }
  const { message, code, details, body } = expected;
  // A message of our own where the server gave none.
  const documented = body ?? {
    message,
    ...(code !== undefined && { code }),
    ...(details !== undefined && { details }),
  };
  return differences(documented, got, "body", "at least");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where two values differ. `at least` lets the second one have fields that the first does not name. */
export function differences(
  expected: unknown,
  got: unknown,
  at: string,
  mode: "exactly" | "at least" = "exactly",
): string[] {
  const bothObjects = [expected, got].every((value) => typeof value === "object" && value !== null);
  if (!bothObjects || Array.isArray(expected) !== Array.isArray(got)) {
    return Object.is(expected, got) ? [] : [`${at}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`];
  }
  const [left, right] = [expected, got] as [Record<string, unknown>, Record<string, unknown>];
  const extra = mode === "exactly" || Array.isArray(expected) ? Object.keys(right) : [];
  return [...new Set([...Object.keys(left), ...extra])].flatMap((name) =>
    differences(left[name], right[name], `${at}.${name}`, mode),
  );
}

export function outcomeText({ result, error }: HelperOutcome): string {
  return error === undefined ? JSON.stringify(result)?.slice(0, 200) : String(error);
}
