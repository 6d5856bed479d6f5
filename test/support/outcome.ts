/** What became of a call of the client, against what was expected. */
import { isHookedError } from "../../src/index.ts";
import type { ExpectedError } from "./driver.ts";

/** One of the two. */
export interface Outcome {
  result?: unknown;
  error?: unknown;
}

export async function settle(promise: PromiseLike<unknown>): Promise<Outcome> {
  try {
    return { result: await promise };
  } catch (error) {
    return { error };
  }
}

export function checkResult(expected: unknown, { result, error }: Outcome): string[] {
  if (error !== undefined) return [`the helper threw ${preview({ error })}`];
  return differences(expected, JSON.parse(JSON.stringify(result)), "result", "at least");
}

export function checkError(expected: ExpectedError, { result, error }: Outcome, status: number): string[] {
  if (!isHookedError(error)) return [`expected ${expected.error}, got ${preview({ result, error })}`];
  const { message, details } = expected;
  const { code, details: gotDetails } = error as unknown as ExpectedError;
  const got = { error: error.name, message: error.message.slice(0, message.length), code, details: gotDetails };
  return [
    ...differences({ code: undefined, details, ...expected }, got, "error"),
    ...differences({ status, attempts: 1 }, { status: error.status, attempts: error.attempts }, "error"),
  ];
}

/** Where two values differ. `at least` lets the second one have members that the first does not name. */
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

export function preview({ result, error }: Outcome): string {
  return error === undefined ? JSON.stringify(result)?.slice(0, 200) : String(error);
}
