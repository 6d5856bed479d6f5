/** Where requests begin to be refused: what the drivers say of it by hand, against the spec and against the mock. */
import type { ErrorObject } from "ajv";
import type { OperationEntry, Spec } from "../../scripts/spec.ts";
import type { Findings } from "./document.ts";
import type { AnyDriver } from "./driver.ts";
import { type JsonSchema, problems, schemaErrors } from "./json-schema.ts";
import { type RequestParts, requestParts, requestSchema } from "./judge.ts";
import { knownPlaces, withoutIndices } from "./places.ts";
import { type Exchange, replay } from "./recorder.ts";

/** What limits a value, and could be lost from a spec without any call of ours failing. */
const limits = [
  "enum",
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "minItems",
  "maxItems",
  "minProperties",
  "multipleOf",
];

interface Row {
  place: string;
  value: unknown;
  allowed: boolean;
  request: RequestParts;
  exchange: Exchange;
}

/** Checks each boundary of a driver, and that each limit of the spec has one. `sent` holds an exchange for each call. */
export async function checkBoundaries(
  spec: Spec,
  entry: OperationEntry,
  driver: AnyDriver,
  sent: ReadonlyMap<string, Exchange>,
  baseUrl: string,
): Promise<Findings> {
  const schema = requestSchema(spec, entry);
  const calls = [...sent.values()].flatMap((exchange) => requestParts(entry, exchange) ?? []);
  const rows = [...boundaryRows(entry, driver, sent)];
  const found = await Promise.all(rows.map((row) => checkRow(schema, row, baseUrl)));
  const minimal = sent.get("minimal");
  const least = minimal && requestParts(entry, minimal);
  const witnesses = checkWitnesses(schema, rows, calls, knownPlaces(driver));
  const contract = [
    ...found.flat(),
    ...(least ? checkMinimal(schema, least) : []),
    ...calls.flatMap((request) => checkClosed(schema, request)),
    ...witnesses.contract,
  ];
  return { contract, coverage: witnesses.coverage };
}

function* boundaryRows(entry: OperationEntry, driver: AnyDriver, sent: ReadonlyMap<string, Exchange>): Generator<Row> {
  const usual = sent.has("full") ? "full" : "minimal";
  for (const [place, boundaries] of Object.entries(driver.boundaries ?? {})) {
    for (const { call = usual, allows = [], refuses } of [boundaries].flat()) {
      for (const exchange of [call].flat().flatMap((name) => sent.get(name) ?? [])) {
        const request = requestParts(entry, exchange);
        if (!request) continue;
        for (const [values, allowed] of [[allows, true] as const, [refuses, false] as const]) {
          for (const value of values) {
            yield { place, value, allowed, request: replaceAt(request, place, value), exchange };
          }
        }
      }
    }
  }
}

/** A copy with another value at a place such as `body.scenes.0.type`. */
function replaceAt(request: RequestParts, place: string, value: unknown): RequestParts {
  const copy = structuredClone(request);
  const steps = place.split(".");
  const last = steps.pop() as string;
  let target = copy as unknown as Record<string, unknown>;
  for (const step of steps) {
    target[step] ??= {};
    target = target[step] as Record<string, unknown>;
  }
  if (value === undefined) delete target[last];
  else target[last] = value;
  return copy;
}

async function checkRow(schema: JsonSchema, row: Row, baseUrl: string): Promise<string[]> {
  const { place, value, allowed, request, exchange } = row;
  const what = `${place} = ${JSON.stringify(value)?.slice(0, 60) ?? "nothing"}`;
  const reasons = problems(schema, request);
  if (allowed && reasons.length > 0) return [`${what} is allowed, but the spec refuses it: ${reasons.join("; ")}`];
  if (!allowed && reasons.length === 0) return [`${what} must be refused, but the spec allows it`];

  const query = Object.fromEntries(Object.entries(request.query).map(([name, item]) => [name, String(item)]));
  const reply = await replay(baseUrl, { ...exchange, query, body: request.body });
  const text = await reply.text();
  // Where the spec has no status for a request that is not valid, the mock answers with a problem document of its own.
  const violations = reply.headers.get("sl-violations") ?? (reply.status === 422 ? text : null);
  if (allowed && (violations || !reply.ok))
    return [`${what} is allowed, but the mock answers ${reply.status} ${violations ?? ""}`];
  // Not refused for another reason: the place is named.
  const member = place.split(".").findLast((step) => !/^\d+$/.test(step)) as string;
  const named = violations?.toLowerCase().includes(member.toLowerCase());
  if (!allowed && (!named || reply.ok)) {
    return [`${what} must be refused for that reason, but the mock answers ${reply.status} ${violations ?? ""}`];
  }
  return [];
}

/** The minimal call has nothing that could be left out. */
function checkMinimal(schema: JsonSchema, minimal: RequestParts): string[] {
  return memberPlaces(minimal.body, "body")
    .concat(memberPlaces(minimal.query, "query"))
    .filter((place) => !/\.\d+$/.test(place) && problems(schema, replaceAt(minimal, place, undefined)).length === 0)
    .map((place) => `${place} is sent by the minimal call, but the spec does not require it`);
}

/** Members that nobody documented are refused everywhere in the request, unless the spec leaves the object open on purpose. */
function checkClosed(schema: JsonSchema, request: RequestParts): string[] {
  const open = openPlaces(schema);
  return [...memberPlaces(request.body, "body"), ...("body" in request ? ["body"] : [])]
    .filter((place) => isObject(valueAt(request, place)) && !open.has(withoutIndices(place)))
    .filter((place) => problems(schema, replaceAt(request, `${place}.undocumented`, 1)).length === 0)
    .map((place) => `${place} takes members that are not documented`);
}

function openPlaces(schema: JsonSchema): Set<string> {
  const open = new Set<string>();
  walk(schema, "", "#", (node, place) => {
    if (node["additionalProperties"] === true) open.add(place);
  });
  return open;
}

function memberPlaces(value: unknown, at: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => [`${at}.${name}`, ...memberPlaces(child, `${at}.${name}`)]);
}

function valueAt(value: unknown, place: string): unknown {
  return place.split(".").reduce((at: unknown, step) => (at as Record<string, unknown> | undefined)?.[step], value);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Each limit is the only reason for which some row is refused; each nullable member is null in some request. */
function checkWitnesses(
  schema: JsonSchema,
  rows: readonly Row[],
  calls: readonly RequestParts[],
  known: ReadonlySet<string>,
): Findings {
  const reasons = new Set<string>();
  for (const row of rows.filter(({ allowed }) => !allowed)) {
    for (const reason of soleReasons(schemaErrors(schema, row.request))) reasons.add(reason);
  }
  const nulls = new Set(
    [...calls, ...rows.filter(({ allowed }) => allowed).map(({ request }) => request)].flatMap((request) =>
      nullPlaces(request),
    ),
  );
  const found = { contract: new Set<string>(), coverage: new Set<string>() };
  walk(schema, "", "#", (node, place, pointer) => {
    const missing = found[known.has(place) ? "contract" : "coverage"];
    for (const keyword of limits.filter((name) => name in node)) {
      if (reasons.has(`${pointer}/${keyword}`)) continue;
      missing.add(`${place}: no boundary of the driver shows its ${keyword} (${JSON.stringify(node[keyword])})`);
    }
    if (node["type"] === "integer" && !reasons.has(`${pointer}/type of a number`)) {
      missing.add(`${place}: no boundary of the driver shows that it is an integer`);
    }
    if (Array.isArray(node["type"]) && !nulls.has(place)) {
      missing.add(`${place}: no call and no boundary of the driver shows that it may be null`);
    }
  });
  return { contract: [...found.contract], coverage: [...found.coverage] };
}

/**
 * The places in the schema without which a value would be allowed: it is refused for that reason and no other. In a
 * union, what the other variants say of the value does not count.
 */
function soleReasons(errors: readonly ErrorObject[]): string[] {
  return errors
    .filter(({ keyword }) => keyword !== "oneOf")
    .filter((error) => errors.every((other) => other === error || isOfOtherVariant(other.schemaPath, error.schemaPath)))
    .map(({ keyword, schemaPath, data }) =>
      keyword === "type" && typeof data === "number" ? `${schemaPath} of a number` : schemaPath,
    );
}

function isOfOtherVariant(other: string, path: string): boolean {
  return [...path.matchAll(/\/oneOf\/\d+\//g)].some(({ index, 0: step }) => {
    const union = path.slice(0, index);
    return other.startsWith(`${union}/oneOf`) && !other.startsWith(union + step);
  });
}

/** The places that are null, in the form of {@link walk}. */
function nullPlaces(value: unknown, at = ""): string[] {
  if (value === null) return [at];
  if (typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap((item) => nullPlaces(item, `${at}[]`));
  return Object.entries(value).flatMap(([name, child]) => nullPlaces(child, at === "" ? name : `${at}.${name}`));
}

/** Visits a schema and all within, with the place of the value that each describes, and its own. */
function walk(
  schema: JsonSchema,
  place: string,
  pointer: string,
  visit: (node: JsonSchema, place: string, pointer: string) => void,
): void {
  visit(schema, place, pointer);
  for (const [name, child] of Object.entries((schema["properties"] as Record<string, JsonSchema> | undefined) ?? {})) {
    walk(child, place === "" ? name : `${place}.${name}`, `${pointer}/properties/${name}`, visit);
  }
  if (schema["items"]) walk(schema["items"] as JsonSchema, `${place}[]`, `${pointer}/items`, visit);
  for (const keyword of ["oneOf", "anyOf", "allOf"]) {
    for (const [i, variant] of ((schema[keyword] as JsonSchema[] | undefined) ?? []).entries()) {
      walk(variant, place, `${pointer}/${keyword}/${i}`, visit);
    }
  }
}
