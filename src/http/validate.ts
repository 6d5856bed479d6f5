/** Refuses what cannot be right before anything is sent. */
import { operations } from "../../generated/rules.ts";
import { HookedArgumentError, type HookedError, isHookedError } from "./errors.ts";
import { shorten } from "./redact.ts";

/** The paths of all operations: an id must not turn the path of one into that of another. */
let paths: Set<string> | undefined;

/** Built by the first call: a bundler keeps what is built on import, also for programs that never call. */
function findPaths(): Set<string> {
  return new Set(Object.keys(operations).map((operation) => operation.slice(operation.indexOf(" ") + 1)));
}

/**
 * Fills the ids into a path. Refuses ids that would address another route: empty ones, `.`, `..`, and the names of sibling
 * routes, such as `videos.get("list")`.
 */
export function serializePath(template: string, ids: Readonly<Record<string, unknown>>): string {
  // Without a regular expression, which would be a large part of what a call costs.
  let path = "";
  let end = 0;
  for (let start = template.indexOf("{"); start >= 0; start = template.indexOf("{", end)) {
    const close = template.indexOf("}", start);
    const name = template.slice(start + 1, close);
    path += template.slice(end, start) + encodeURIComponent(checkId(name, ids[name]));
    end = close + 1;
  }
  path += template.slice(end);
  paths ??= findPaths();
  if (paths.has(path)) {
    const [name = "The id", id] = Object.entries(ids).at(-1) ?? [];
    throw new HookedArgumentError(
      `${name} must not be ${describe(id)}, which is another operation of the API. Expected an id that the API returned`,
    );
  }
  return path;
}

function checkId(name: string, id: unknown): string {
  const problem = findProblem(id);
  if (problem) throw new HookedArgumentError(`${name} ${problem}. Expected an id that the API returned`);
  return id as string;
}

function findProblem(id: unknown): string | undefined {
  if (typeof id !== "string") return `must be a string, not ${describe(id)}`;
  if (id.trim() === "") return "must not be empty";
  if (id === "." || id === "..") return `must not be ${describe(id)}, which has a meaning of its own in a URL`;
  return isWellFormed(id) ? undefined : "contains half a character (a lone surrogate), which no URL can carry";
}

/** Not in the function, which would make one of it for each string. */
const loneSurrogate = /\p{Surrogate}/u;

function isWellFormed(text: string): boolean {
  return !loneSurrogate.test(text);
}

/** Refuses a path that would leave the API, or that a URL parser would read as another one. */
export function checkPath(path: string, baseUrl: string): void {
  const url =
    typeof path === "string" && /^\/(?!\/)/.test(path) && URL.canParse(baseUrl + path) && new URL(baseUrl + path);
  if (!url || url.href !== baseUrl + path || /[?#]/.test(path)) {
    throw new HookedArgumentError(
      `path must be an encoded path of the API, such as "/v1/integration/list", not ${describe(path)}. ` +
        "Pass query parameters as query",
    );
  }
}

/**
 * Serializes query parameters; arrays repeat the name. Undefined and null are left out. openapi-fetch's own serializer
 * would send `limit=NaN`, does not encode names, and throws a `URIError` for half characters.
 */
export function serializeQuery(query: object): string {
  try {
    return serialize(query);
  } catch (error) {
    throw unreadable("The query", error);
  }
}

/** The error for an argument of the caller that throws when it is read, as a getter or a proxy may. */
export function unreadable(what: string, error: unknown): HookedError {
  if (isHookedError(error)) return error;
  return new HookedArgumentError(`${what} cannot be read: ${messageOf(error)}`, { cause: error });
}

function serialize(query: object): string {
  checkPlainObject("query", query);
  let search = "";
  for (const name of Object.keys(query)) {
    const value = (query as Record<string, unknown>)[name];
    if (value === undefined || value === null) continue;
    for (const item of Array.isArray(value) ? value : [value]) {
      if (
        typeof item !== "string" &&
        typeof item !== "boolean" &&
        !(typeof item === "number" && Number.isFinite(item))
      ) {
        throw new HookedArgumentError(
          `The query parameter ${name} must be a string, a finite number or a boolean, not ${describe(item)}`,
        );
      }
      if (!isWellFormed(name) || (typeof item === "string" && !isWellFormed(item))) {
        throw new HookedArgumentError(
          `The query parameter ${describe(name)} contains half a character (a lone surrogate), which no URL can carry`,
        );
      }
      search += `${search && "&"}${encodeURIComponent(name)}=${encodeURIComponent(item)}`;
    }
  }
  return search;
}

/** Refuses a Map, URLSearchParams, an array or a string, whose entries would be lost or sent as nonsense. */
export function checkPlainObject(name: string, value: unknown): void {
  const isPlain = kindOf(value) === "Object" && !(Symbol.iterator in (value as object));
  if (!isPlain) {
    throw new HookedArgumentError(`${name} must be a plain object, not ${describe(value)}`);
  }
}

const mostNesting = 200;
/** Characters of a place in a body that are quoted. */
const longestPlace = 100;

/**
 * Serializes a body as JSON. Refuses what JSON would lose in silence: NaN, invalid dates, functions, symbols, undefined in
 * arrays, and objects whose content is not in fields, such as a Map, a Promise that was not awaited, or a Blob.
 */
export function serializeBody(body: unknown): string {
  try {
    checkJson(body, "", []);
    const json = JSON.stringify(body);
    if (json === undefined) throw new HookedArgumentError("The body is undefined as JSON: its toJSON returns nothing");
    return json;
  } catch (error) {
    if (isHookedError(error)) throw error;
    throw new HookedArgumentError(`The body cannot be sent as JSON: ${messageOf(error)}`, { cause: error });
  }
}

function checkJson(value: unknown, place: string, parents: object[]): void {
  const refuse = (problem: string) => {
    const where = shorten(place, longestPlace) || "The body";
    throw new HookedArgumentError(`${where} ${problem}. Pass a value that JSON can express`);
  };
  if (typeof value === "number" && !Number.isFinite(value)) refuse(`is ${value}, which JSON cannot express`);
  if (typeof value === "string" && !isWellFormed(value)) refuse("contains half a character (a lone surrogate)");
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint") {
    refuse(`is a ${typeof value}, which JSON cannot express`);
  }
  if (typeof value !== "object" || value === null) return;
  if (isDate(value)) {
    if (Number.isNaN(value.getTime())) refuse("is an invalid Date, which JSON cannot express");
    return;
  }
  if (parents.includes(value)) refuse("contains itself, which JSON cannot express");
  if (parents.length > mostNesting) refuse(`is nested deeper than ${mostNesting} levels`);
  const inside = [...parents, value];
  const { toJSON } = value as { toJSON?: unknown };
  const json = typeof toJSON === "function" ? toJSON.call(value, "") : value;
  if (json !== value) {
    checkJson(json, place, inside);
    return;
  }
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const item = value[i];
      const itemPlace = `${place}[${i}]`;
      if (item === undefined)
        throw new HookedArgumentError(`${itemPlace} is undefined, which JSON would turn into null`);
      checkJson(item, itemPlace, inside);
    }
    return;
  }
  const kind = kindOf(value);
  if (kind !== "Object") refuse(`is a value of type ${kind}, whose content JSON would lose`);
  for (const [name, child] of Object.entries(value)) checkJson(child, place ? `${place}.${name}` : name, inside);
}

function isDate(value: object): value is Date {
  return kindOf(value) === "Date";
}

/** Works for objects of another realm as well, such as those of a test runner. Returns "unknown" for a proxy that throws. */
export function kindOf(value: unknown): string {
  try {
    return Object.prototype.toString.call(value).slice(8, -1);
  } catch {
    return "unknown";
  }
}

/**
 * Returns a copy of options, so that each is read once: a getter may throw, or return something else the next time. Refuses
 * unknown names: a misspelt option would be ignored in silence. A value in place of the options is not quoted, as it may be
 * the key.
 */
export function copyOptions<T extends object>(options: T, known: readonly string[], example: string): T {
  try {
    checkNames(options, known, example);
    return { ...options };
  } catch (error) {
    throw unreadable("The options", error);
  }
}

function checkNames(options: object, known: readonly string[], example: string): void {
  // A Map or a promise has no properties, and would be ignored in silence.
  if (kindOf(options) !== "Object") {
    const got = typeof options === "object" ? describe(options) : typeof options;
    throw new HookedArgumentError(`Options must be an object, such as ${example}, not ${got}`);
  }
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const nearest = known.find((name) => isNear(name.toLowerCase(), unknown.toLowerCase()));
  throw new HookedArgumentError(
    `Unknown option ${describe(unknown)}${nearest ? `, did you mean "${nearest}"?` : "."} Valid options: ${known.join(", ")}`,
  );
}

/** Whether two words are the same but for a letter that is missing, added, replaced or exchanged with its neighbour. */
function isNear(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  );
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

/** The message of what was thrown, which may be no error, or one that throws when it is read. */
export function messageOf(error: unknown): string {
  try {
    return error instanceof Error ? error.message : describe(error);
  } catch {
    return kindOf(error) === "Error" ? "an unreadable error" : describe(error);
  }
}

/** A short description of a value that was refused. */
export function describe(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(shorten(value, 60));
  if (value === null || (typeof value !== "object" && typeof value !== "function")) return String(value);
  const kind = kindOf(value);
  if (kind === "Array") return "an array";
  return `a value of type ${kind === "Object" || kind === "Function" ? typeof value : kind}`;
}
