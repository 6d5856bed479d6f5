/** What a helper returned or threw, against what was expected. */
import { isHookedError } from "../../src/index.ts";
import type { Expectation, ExpectedError } from "./expectation.ts";
import { readJson } from "./record.ts";

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
  if (error !== undefined) return [`the helper threw ${preview({ error })}`];
  return differences(
    expected,
    result === undefined ? undefined : JSON.parse(JSON.stringify(result)),
    "result",
    "at least",
  );
}

export function checkError(expected: ExpectedError, { result, error }: HelperOutcome, status: number): string[] {
  if (!isHookedError(error)) return [`expected ${expected.error}, got ${preview({ result, error })}`];
  const { body: _, issues, ...readable } = expected;
  const { message, details } = expected;
  const { code, details: gotDetails, issues: gotIssues } = error as unknown as ExpectedError;
  const got = { error: error.name, message: error.message.slice(0, message.length), code, details: gotDetails };
  return [
    ...differences({ code: undefined, details, ...readable }, got, "error"),
    ...(issues ? differences(issues, gotIssues, "error.issues") : []),
    ...differences({ status, attempts: 1 }, { status: error.status, attempts: error.attempts }, "error"),
  ];
}

/**
 * Checks the fields that the client removes from a success (`success`, `message`) and reads from an error, at the place where
 * the docs have them.
 */
export function checkBody(expected: Expectation | ExpectedError, text: string): string[] {
  const got = readJson(text);
  if ("calls" in expected) {
    const { success, message } = Object(got);
    const envelope = expected.envelope === false || text === "" ? undefined : true;
    return differences({ success: envelope, message: expected.message }, { success, message }, "body");
  }
  const { message, code, details, body } = expected;
  // The client has a message of its own where the server sent none.
  const documented = body ?? {
    message,
    ...(code !== undefined && { code }),
    ...(details !== undefined && { details }),
  };
  return differences(documented, got, "body", "at least");
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
    differences(own(left, name), own(right, name), `${at}.${name}`, mode),
  );
}

/** A field may be called `constructor`. */
export function own<T>(value: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** In a sentence: `returned {…}`, `threw NotFoundError: …`. */
export function outcomeText(outcome: HelperOutcome): string {
  return `${"error" in outcome ? "threw" : "returned"} ${preview(outcome)}`;
}

function preview(outcome: HelperOutcome): string {
  return "error" in outcome ? String(outcome.error) : shortJson(outcome.result);
}

/** A value on one line, shortened. */
export function shortJson(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
