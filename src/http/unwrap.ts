/** Takes the payload out of what openapi-fetch returns. Every helper ends here. */
import type { CheckedResponse } from "./client.ts";
import { type ErrorContext, HookedDecodeError } from "./errors.ts";
import { describe } from "./validate.ts";

/** What openapi-fetch returns for a success. */
export interface Result<Body> {
  data: Body;
  response: Response;
}

/** Returns `data` of the documented envelope `{ success, message, data }`. */
export async function unwrap<T extends object>(result: Promise<Result<{ data: T }>>): Promise<T> {
  return (await unwrapWithContext(result)).payload;
}

/** Like {@link unwrap}, with what errors about the payload need. */
export async function unwrapWithContext<T extends object>(
  result: Promise<Result<{ data: T }>>,
): Promise<{ payload: T; context: ErrorContext }> {
  const { data: body, response } = await result;
  const payload = bodyOf(body, response).data;
  if (!isObject(payload)) throw broken(`The response has no data object: data is ${describe(payload)}`, response);
  return { payload, context: contextOf(response) };
}

/** Returns the whole body, where the document has no envelope. */
export async function unwrapFlat<T extends { success?: boolean; data?: never }>(
  result: Promise<Result<T>>,
): Promise<T> {
  const { data: body, response } = await result;
  return bodyOf(body, response);
}

/** Waits for a success without a body. */
export async function unwrapEmpty(result: Promise<Result<undefined>>): Promise<void> {
  await result;
}

function bodyOf<T>(body: T, response: Response): T {
  if (body === undefined) throw broken("The response is empty, expected JSON", response);
  if (!isObject(body)) throw broken("The response is not a JSON object", response);
  return body;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function contextOf(response: Response): ErrorContext {
  const { status, context } = response as unknown as CheckedResponse;
  return { ...context, status };
}

function broken(problem: string, response: Response): HookedDecodeError {
  const context = contextOf(response);
  return new HookedDecodeError(`${problem} (${context.method} ${context.path}: ${context.status})`, context);
}
