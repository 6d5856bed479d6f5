/** The result of all calls to a live API. */
import { isObject, jsonContent, type Spec } from "../../scripts/spec/read.ts";
import { merged } from "../../scripts/spec/walk.ts";
import type { HookedError } from "../../src/index.ts";
import { mediaType } from "../engine/check-request.ts";
import type { Deviation } from "../engine/deviations.ts";
import { type Exchange, readJson } from "../engine/record.ts";
import { checkClient, checkExchange, isPassing, refusesKey } from "./check.ts";
import { anyIndex, checkFields, type FieldNote } from "./fields.ts";
import type { CallRecord } from "./traffic.ts";

/** Where a live response differs from the spec. */
export interface LiveFinding extends Deviation {
  /** All that deviate in this way. What follows is of the first. */
  operations: string[];
  /** Which call it was: `minimal`, `full`, `no key` and so on. */
  call: string;
  /** Undefined where no response came. */
  status: number | undefined;
  /** How well the docs show the response that was expected: full, partial or inferred. */
  documented: string;
  /** How many places of responses are so; `path` is the first. */
  places: number;
}

export interface LiveNote extends FieldNote {
  operation: string;
}

export interface LiveResult {
  findings: LiveFinding[];
  notes: LiveNote[];
  /** Calls with the response that was hoped for, or with one that is documented nowhere. */
  checked: { operation: string; call: string; status: number | undefined }[];
  /** `passing`: it was called, but the rate limit or a failure of the server came between. */
  notChecked: { operation: string; call?: string; reason: string; passing?: true }[];
  exchanges: (Exchange & { operation: string; call: string })[];
  /** Why nothing could be checked. */
  problem?: string;
}

/** `skipped` is what was not called, and why. */
export function checkLive(spec: Spec, calls: readonly CallRecord[], skipped: LiveResult["notChecked"]): LiveResult {
  const records = calls.map((record) => asRead(spec, record));
  const found = new Findings();
  const result: LiveResult = { findings: [], notes: [], checked: [], notChecked: [], exchanges: [] };
  for (const record of records) {
    const { entry, call, exchanges, outcome } = record;
    const operation = entry.id;
    for (const exchange of exchanges) {
      const deviations = checkExchange(spec, record, exchange);
      if (exchange === exchanges.at(-1) && deviations.length === 0) deviations.push(...checkClient(exchange, outcome));
      if (exchange === exchanges.at(-1) && deviations.length === 0 && outcome.error === undefined) {
        deviations.push(...(record.check?.(outcome.result) ?? []));
      }
      found.add(record, exchange.status, deviations);
      result.exchanges.push({ ...exchange, operation, call });
    }
    if (exchanges.length === 0) {
      const { message } = outcome.error as HookedError;
      found.add(record, undefined, [{ path: "status", expected: "a response", got: message }]);
    }
    const status = exchanges.at(-1)?.status;
    const reason = reasonNotChecked(record);
    if (reason === undefined) result.checked.push({ operation, call, status });
    else result.notChecked.push({ operation, call, reason, ...(isPassing(status) && { passing: true as const }) });
  }
  for (const { record, exchange, bodies } of sameResponses(records)) {
    const schema = exchange && record.entry.responses[exchange.status]?.content?.["application/json"]?.schema;
    if (!schema) continue;
    const { renamed, notes } = checkFields(spec, schema, bodies);
    found.add(record, exchange.status, renamed);
    for (const note of notes) result.notes.push({ operation: record.entry.id, ...note });
  }
  result.notChecked.push(...skipped);
  result.findings = found.list();
  result.notes = distinctNotes(result.notes);
  const problem = findProblem(records, result);
  return problem === undefined ? result : { ...result, problem };
}

/** A page shows a video without envelope, and the client reads it: what it took for the payload is checked as the payload. */
function asRead(spec: Spec, record: CallRecord): CallRecord {
  const { entry, exchanges, outcome } = record;
  const { status = 0, responseText = "" } = exchanges.at(-1) ?? {};
  const response = entry.responses[status];
  const content = jsonContent(response?.content);
  const payload = content?.schema && merged(spec, content.schema).properties?.["data"];
  const body = readJson(responseText);
  if (!payload || !isObject(body) || JSON.stringify(body) !== JSON.stringify(outcome.result)) return record;
  const bare = { ...response, content: { "application/json": { ...content, schema: payload } } };
  return { ...record, entry: { ...entry, responses: { ...entry.responses, [status]: bare } } };
}

/** A documented refusal of what should have worked leaves the response unchecked. */
function reasonNotChecked({ entry, expects, exchanges, outcome }: CallRecord): string | undefined {
  const status = exchanges.at(-1)?.status;
  if (status === undefined || !entry.responses[status] || status < 300 || status === expects) return undefined;
  if (expects !== 200 && !isPassing(status)) return undefined;
  return `answered ${status}: ${(outcome.error as HookedError | undefined)?.message ?? "no reason"}`;
}

/** Whether all calls were refused because of the key. */
export function areRefused(records: readonly CallRecord[]): boolean {
  const last = records.map(({ exchanges }) => exchanges.at(-1));
  return last.length > 0 && last.every((exchange) => exchange !== undefined && refusesKey(exchange));
}

function findProblem(
  records: readonly CallRecord[],
  { checked, notChecked, findings }: LiveResult,
): string | undefined {
  const calls = records.filter(({ expects }) => expects === 200);
  if (areRefused(calls)) {
    const status = calls[0]?.exchanges.at(-1)?.status;
    return `The server refuses the key: every call was answered ${status}. Check HOOKED_API_KEY`;
  }
  const some = calls.some(({ entry, call }) =>
    checked.some((each) => each.operation === entry.id && each.call === call),
  );
  if (some || findings.length > 0) return undefined;
  return `No response could be checked: ${notChecked[0]?.reason ?? "nothing was called"}`;
}

/** Bodies of JSON by operation and status. */
function sameResponses(records: readonly CallRecord[]) {
  const groups = new Map<string, { record: CallRecord; exchange: Exchange; bodies: unknown[] }>();
  for (const record of records) {
    for (const exchange of record.exchanges) {
      if (mediaType(exchange.responseHeaders["content-type"]) !== "application/json") continue;
      const key = `${record.entry.id} ${exchange.status}`;
      const group = groups.get(key) ?? { record, exchange, bodies: [] };
      group.bodies.push(readJson(exchange.responseText));
      groups.set(key, group);
    }
  }
  return groups.values();
}

/**
 * The same mistake in each of fifty posts, or of all operations, is one finding. Each unknown value of an enum is one of
 * its own.
 */
class Findings {
  readonly #found = new Map<
    string,
    { finding: Omit<LiveFinding, "places" | "operations">; operations: Set<string>; paths: Set<string> }
  >();

  add({ entry, call }: CallRecord, status: number | undefined, deviations: readonly Deviation[]): void {
    for (const deviation of deviations) {
      const { path, expected, got } = deviation;
      const response = entry.responses[(path === "status" ? expected : status) ?? ""];
      const documented = String(response?.["x-documented"] ?? entry.operation["x-documented"]);
      const eachValue = !path.startsWith("$") || expected.startsWith("one of ");
      const key = JSON.stringify([status, documented, anyIndex(path), expected, eachValue ? got : ""]);
      const same = this.#found.get(key) ?? {
        finding: { call, status, documented, ...deviation },
        operations: new Set<string>(),
        paths: new Set<string>(),
      };
      same.operations.add(entry.id);
      same.paths.add(`${entry.id} ${path}`);
      this.#found.set(key, same);
    }
  }

  list(): LiveFinding[] {
    return [...this.#found.values()].map(({ finding, operations, paths }) => ({
      operations: [...operations],
      ...finding,
      places: paths.size,
    }));
  }
}

function distinctNotes(notes: readonly LiveNote[]): LiveNote[] {
  const byPlace = new Map(notes.map((note) => [`${note.operation} ${anyIndex(note.path)}`, note] as const).reverse());
  return [...byPlace.values()].reverse();
}
