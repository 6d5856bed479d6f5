/** Takes the payload out of what openapi-fetch returns. Every helper ends here. */
import type { CheckedResponse } from "./call.ts";
import { HookedDecodeError } from "./errors.ts";
import { describe } from "./validate.ts";

/** What openapi-fetch returns for a success. */
export interface Result<Body> {
  data: Body;
  response: Response;
}

/** Not a list: those are checked to be lists. */
type Plain = object & { [Symbol.iterator]?: never };

/** Returns `data` of the documented envelope `{ success, message, data }`. */
export function unwrap<T extends Plain>(result: Promise<Result<{ data: T }>>): Promise<T> {
  return result.then<T>(payloadOf);
}

/** Returns `data`, or the whole body if it has an `id` and no `data`: one page shows a video without envelope. */
export function unwrapOrBare<T extends Plain & { id: string }>(result: Promise<Result<{ data: T }>>): Promise<T> {
  return result.then<T>(({ data, response }) =>
    isIdentified(data) && !("data" in data) ? (data as unknown as T) : payloadOf({ data, response }),
  );
}

/**
 * Returns `data` where it is a list.
 *
 * @public
 */
export async function unwrapList<T extends readonly unknown[]>(result: Promise<Result<{ data: T }>>): Promise<T> {
  const { data: body, response } = await result;
  const payload: unknown = bodyOf(body, response).data;
  if (!Array.isArray(payload)) throw broken(`The response has no list: data is ${describe(payload)}`, response);
  return payload as unknown as T;
}

/**
 * Returns `data` where it may be null or missing. There may be no body at all, as in a 204 beside a 200.
 *
 * @public
 */
export async function unwrapOptional<T extends Plain | null | undefined, Body extends { data?: T } | undefined>(
  result: Promise<Result<Body>>,
): Promise<Payload<Body>> {
  const { data: body, response } = await result;
  const payload: unknown = body === undefined ? undefined : bodyOf(body, response).data;
  if (payload !== undefined && payload !== null && !isObject(payload))
    throw broken(`The response has no data object: data is ${describe(payload)}`, response);
  return payload as Payload<Body>;
}

/** With undefined where `data` may be missing. */
type Payload<Body> = Body extends { data: infer T } ? T : Body extends { data?: infer T } ? T | undefined : undefined;

/** Returns the whole body, where the document has no envelope. */
export async function unwrapFlat<T extends Plain & { data?: never }>(result: Promise<Result<T>>): Promise<T> {
  const { data: body, response } = await result;
  return bodyOf(body, response);
}

/**
 * Returns the whole body, where it is a list.
 *
 * @public
 */
export async function unwrapFlatList<T extends readonly unknown[]>(result: Promise<Result<T>>): Promise<T> {
  const { data: body, response } = await result;
  if (!Array.isArray(body)) throw broken("The response is not a JSON array", response);
  return body;
}

/**
 * Waits for a success without a body.
 *
 * @public
 */
export async function unwrapEmpty(result: Promise<Result<undefined>>): Promise<void> {
  await result;
}

/** An object with an id, whatever else it has. */
export interface Identified {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Levels below the body in which a list is looked for. */
const deepestList = 4;

/**
 * Finds the list of objects with an `id` in a body whose form is not documented. Throws a {@link HookedDecodeError} that
 * quotes the keys of the body if there is none, or more than one.
 */
export async function findList(result: Promise<Result<unknown>>): Promise<Identified[]> {
  const { data: body, response } = await result;
  const lists = listsIn(body, deepestList);
  const filled = lists.filter((list) => list.length > 0);
  const [list, ...others] = filled.length > 0 ? filled : lists.slice(0, 1);
  if (list && others.length === 0) return list;
  const problem = list ? "contains more than one list" : "contains no list";
  throw broken(`The response ${problem} of objects with an id: its keys are ${keysOf(body, deepestList)}`, response);
}

function listsIn(value: unknown, levels: number): Identified[][] {
  if (typeof value !== "object" || value === null || levels < 0) return [];
  if (Array.isArray(value)) return value.every(isIdentified) ? [value] : [];
  return Object.values(value).flatMap((child) => listsIn(child, levels - 1));
}

function isIdentified(item: unknown): item is Identified {
  return isObject(item) && typeof (item as { id?: unknown }).id === "string";
}

function keysOf(value: unknown, levels: number): string {
  if (typeof value !== "object" || value === null || levels === 0) return describe(value);
  if (Array.isArray(value)) return value.length > 0 ? `[${keysOf(value[0], levels - 1)}]` : "[]";
  const keys = Object.entries(value).slice(0, 20);
  return `{ ${keys.map(([key, child]) => (isObject(child) || Array.isArray(child) ? `${key}: ${keysOf(child, levels - 1)}` : key)).join(", ")} }`;
}

export function payloadOf<T>({ data: body, response }: Result<{ data: T }>): T {
  const payload = bodyOf(body, response).data;
  if (!isObject(payload)) throw broken(`The response has no data object: data is ${describe(payload)}`, response);
  return payload;
}

function bodyOf<T>(body: T, response: Response): T {
  if (body === undefined) throw broken("The response is empty, expected JSON", response);
  if (!isObject(body)) throw broken("The response is not a JSON object", response);
  return body;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The error of a success that does not hold what it should. */
export function broken(problem: string, response: Response): HookedDecodeError {
  const context = (response as unknown as CheckedResponse).context();
  return new HookedDecodeError(`${problem} (${context.method} ${context.path}: ${context.status})`, context);
}
