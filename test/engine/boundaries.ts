/** The limits of requests: what the expectations allow and refuse, against the schemas of the spec. */
import type { OperationEntry, Schema, Spec } from "../../scripts/spec/read.ts";
import { walkPlaces } from "../../scripts/spec/walk.ts";
import { type RequestParts, requestParts, requestSchema } from "./check-request.ts";
import type { LayeredMessages } from "./document.ts";
import { checkExercised, type Row } from "./exercised.ts";
import type { Expectation } from "./expectation.ts";
import { type JsonSchema, problems } from "./json-schema.ts";
import { knownPlaces, withoutIndices } from "./places.ts";
import type { Exchange } from "./record.ts";

/** Checks each boundary of an expectation, and that each limit of the spec has one. `sent` holds an exchange for each call. */
export function checkBoundaries(
  spec: Spec,
  entry: OperationEntry,
  expectation: Expectation,
  sent: ReadonlyMap<string, Exchange>,
): LayeredMessages {
  const schema = requestSchema(spec, entry);
  const calls = [...sent.values()].flatMap((exchange) => requestParts(spec, entry, exchange) ?? []);
  const rows = [...boundaryRows(spec, entry, expectation, sent)];
  const minimal = sent.get("minimal");
  const least = minimal && requestParts(spec, entry, minimal);
  const exercised = checkExercised(schema, rows, calls, knownPlaces(expectation));
  const contract = [
    ...rows.flatMap((row) => checkRow(schema, row)),
    ...(least ? checkMinimal(schema, least) : []),
    ...calls.flatMap((request) => checkClosed(schema, request)),
    ...exercised.contract,
  ];
  return { contract, coverage: exercised.coverage };
}

function* boundaryRows(
  spec: Spec,
  entry: OperationEntry,
  expectation: Expectation,
  sent: ReadonlyMap<string, Exchange>,
): Generator<Row> {
  const usual = sent.has("full") ? "full" : "minimal";
  for (const [place, boundaries] of Object.entries(expectation.boundaries ?? {})) {
    for (const { call = usual, allows = [], refuses } of [boundaries].flat()) {
      for (const exchange of [call].flat().flatMap((name) => sent.get(name) ?? [])) {
        const request = requestParts(spec, entry, exchange);
        if (!request) continue;
        for (const [values, allowed] of [[allows, true] as const, [refuses, false] as const]) {
          for (const value of values) {
            yield { place, value, allowed, request: replaceAt(request, place, value) };
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

function checkRow(schema: JsonSchema, { place, value, allowed, request }: Row): string[] {
  const what = `${place} = ${JSON.stringify(value)?.slice(0, 60) ?? "nothing"}`;
  const reasons = problems(schema, request);
  if (allowed && reasons.length > 0) return [`${what} is allowed, but the spec refuses it: ${reasons.join("; ")}`];
  if (!allowed && reasons.length === 0) return [`${what} must be refused, but the spec allows it`];
  return [];
}

/** The minimal call has nothing that could be left out. */
function checkMinimal(schema: JsonSchema, minimal: RequestParts): string[] {
  return fieldPlaces(minimal.body, "body")
    .concat(fieldPlaces(minimal.query, "query"))
    .filter((place) => !/\.\d+$/.test(place) && problems(schema, replaceAt(minimal, place, undefined)).length === 0)
    .map((place) => `${place} is sent by the minimal call, but the spec does not require it`);
}

/** Fields that nobody documented are refused everywhere in the request, unless the spec leaves the object open on purpose. */
function checkClosed(schema: JsonSchema, request: RequestParts): string[] {
  const open = openPlaces(schema);
  return [...fieldPlaces(request.body, "body"), ...("body" in request ? ["body"] : [])]
    .filter((place) => isObject(valueAt(request, place)) && !open.has(withoutIndices(place)))
    .filter((place) => problems(schema, replaceAt(request, `${place}.undocumented`, 1)).length === 0)
    .map((place) => `${place} accepts fields that are not documented`);
}

function openPlaces(schema: JsonSchema): Set<string> {
  const open = new Set<string>();
  for (const { schema: node, place } of walkPlaces(schema as Schema)) {
    if (node.additionalProperties === true) open.add(place);
  }
  return open;
}

function fieldPlaces(value: unknown, at: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => [`${at}.${name}`, ...fieldPlaces(child, `${at}.${name}`)]);
}

function valueAt(value: unknown, place: string): unknown {
  return place.split(".").reduce((at: unknown, step) => (at as Record<string, unknown> | undefined)?.[step], value);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
