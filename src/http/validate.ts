/** Refuses what cannot be right before anything is sent. */
import { reservedIds } from "../../generated/rules.ts";
import { HookedArgumentError } from "./errors.ts";

/** Refuses ids that would make another route of a path: empty ones, `.`, `..`, and the names of its siblings. */
export function checkIds(template: string, ids: Readonly<Record<string, unknown>>): void {
  for (const [name, id] of Object.entries(ids)) {
    const problem = findProblem(template, id);
    if (problem) throw new HookedArgumentError(`${name} ${problem}. Expected is an id such as the API returns.`);
  }
}

function findProblem(template: string, id: unknown): string | undefined {
  if (typeof id !== "string") return `must be a string, not ${describe(id)}`;
  if (id.trim() === "") return "must not be empty";
  if (id === "." || id === "..") return `must not be ${describe(id)}, which has a meaning of its own in a URL`;
  if (reservedIds[template]?.includes(id)) return `must not be ${describe(id)}, which is another operation of the API`;
  return /\p{Surrogate}/u.test(id) ? "holds half a character, which no URL can carry" : undefined;
}

/** Refuses a path that would leave the API, or that a URL parser would read as another one. */
export function checkPath(path: string, baseUrl: string): void {
  const url =
    typeof path === "string" && /^\/(?!\/)/.test(path) && URL.canParse(baseUrl + path) && new URL(baseUrl + path);
  if (!url || url.href !== baseUrl + path || /[?#]/.test(path)) {
    throw new HookedArgumentError(
      `path must be an encoded path of the API, such as "/v1/integration/list", not ${describe(path)}. ` +
        "Parameters of the query belong in query.",
    );
  }
}

/** openapi-fetch would send `limit=NaN`, and throws without a name on objects. Undefined and null are left out. */
export function checkQuery(query: object): void {
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      const isObject = typeof item === "object" && item !== null;
      if (isObject || typeof item === "function" || typeof item === "symbol" || isNotFinite(item)) {
        throw new HookedArgumentError(
          `The query parameter ${name} must be a string, a finite number or a boolean, not ${describe(item)}`,
        );
      }
    }
  }
}

/** JSON.stringify would turn an invalid Date and NaN into null, and so lose them silently. */
export function serializeBody(body: unknown): string {
  try {
    const json = JSON.stringify(body, function (this: Record<string, unknown>, name, value) {
      if (isNotFinite(value) || (value === null && this[name] instanceof Date)) {
        throw new HookedArgumentError(
          `${name || "The body"} is ${value === null ? "an invalid Date" : value}, which JSON cannot express`,
        );
      }
      return value;
    });
    if (json === undefined) throw new HookedArgumentError(`The body must not be ${describe(body)}`);
    return json;
  } catch (error) {
    if (error instanceof HookedArgumentError) throw error;
    throw new HookedArgumentError(`The body cannot be sent as JSON: ${(error as Error).message}`, { cause: error });
  }
}

function isNotFinite(value: unknown): boolean {
  return typeof value === "number" && !Number.isFinite(value);
}

/** What is misspelt would be ignored in silence. A value in place of the options is not quoted: it may be the key. */
export function checkNames(options: object, known: ReadonlySet<string>, example: string): void {
  if (typeof options !== "object" || options === null) {
    throw new HookedArgumentError(`Options must be an object, as in ${example}, not ${options && typeof options}`);
  }
  const unknown = Object.keys(options).find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new HookedArgumentError(`There is no option ${describe(unknown)}. There are ${[...known].join(", ")}`);
}

export function checkWhole(name: string, value: number, least: number, most: number, unit = " milliseconds"): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new HookedArgumentError(
      `${name} must be a whole number of ${least} to ${most}${unit}, not ${describe(value)}`,
    );
  }
  return value;
}

export function checkFunction<T>(name: string, value: T): T {
  if (value !== undefined && typeof value !== "function") {
    throw new HookedArgumentError(`${name} must be a function, not ${describe(value)}`);
  }
  return value;
}

/** A short picture of a value that was refused. */
export function describe(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (value === null || (typeof value !== "object" && typeof value !== "function")) return String(value);
  return Array.isArray(value) ? "an array" : `a value of type ${typeof value}`;
}
