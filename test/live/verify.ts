/** Calls a live API and compares it with the spec. Only reads, unless writes are allowed. */

import { printable } from "../../scripts/cli/printable.ts";
import { listOperations, type OperationEntry, type Spec } from "../../scripts/spec/read.ts";
import { redactor } from "../../src/http/redact.ts";
import { type HookedError, isHookedError } from "../../src/index.ts";
import { type Known, type LiveCall, liveCalls } from "./calls.ts";
import { listProbes } from "./lists.ts";
import {
  type PlannedOperation,
  type PlanOptions,
  pathIds,
  planOperations,
  readParameters,
  unknownIds,
  writeParameters,
} from "./plan.ts";
import { areRefused, checkLive, type LiveResult } from "./result.ts";
import { type Shapes, shapesOf } from "./shapes.ts";
import { mapStrings } from "./text.ts";
import { type CallRecord, type LiveRequest, type LiveTarget, openTraffic, type TrafficOptions } from "./traffic.ts";

export type LiveOptions = PlanOptions & TrafficOptions;

/** The API cannot be checked at all. */
class CannotRun extends Error {}

export async function verifyLive(
  spec: Spec,
  target: LiveTarget,
  options: LiveOptions = {},
): Promise<LiveResult & { shapes: Shapes }> {
  const run = new LiveRun(spec, target, options);
  let problem: string | undefined;
  try {
    await run.callAll();
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    problem = error.message;
  }
  const result = { ...checkLive(spec, run.records, run.skipped), shapes: shapesOf(spec, run.records) };
  result.notes.push(...run.notes);
  problem ??= result.problem;
  return mapStrings({ ...result, ...(problem !== undefined && { problem }) }, redactor(target.apiKey));
}

class LiveRun {
  readonly records: CallRecord[] = [];
  readonly skipped: LiveResult["notChecked"] = [];
  readonly notes: LiveResult["notes"] = [];
  readonly #spec: Spec;
  readonly #options: LiveOptions;
  readonly #send: (request: LiveRequest) => Promise<CallRecord>;
  readonly #redact: (text: string) => string;
  #known: Known = {};

  constructor(spec: Spec, target: LiveTarget, options: LiveOptions) {
    this.#spec = spec;
    this.#options = options;
    this.#send = openTraffic(target, options);
    this.#redact = redactor(target.apiKey);
  }

  async callAll(): Promise<void> {
    const planned = planOperations(this.#spec, this.#options);
    const reads = planned.filter(({ live }) => live.does === "reads");
    for (const operation of reads) await this.#read(operation);
    // The key is no good: other refusals prove nothing.
    if (areRefused(this.records)) return;
    const probed = reads.filter(({ asked }) => asked);
    for (const [i, operation] of probed.entries()) await this.#probe(operation, i === 0);
    for (const operation of planned.filter(({ live }) => live.does !== "reads")) await this.#write(operation);
  }

  async #read({ entry, live, asked }: PlannedOperation): Promise<void> {
    const parameters = readParameters(entry, this.#options, this.#known);
    if ("reason" in parameters) return void (asked && this.#skip(entry, parameters.reason));
    for (const [call, send] of Object.entries(live.calls)) {
      if (call !== "minimal" && !asked) continue;
      const { outcome } = await this.#call({
        entry,
        call,
        expects: 200,
        send: (hooked) => send(hooked, parameters.ids as never, undefined),
      });
      if (call === "minimal" && outcome.error === undefined) {
        this.#known = { ...this.#known, ...live.finds?.(outcome.result) };
        if (asked) await this.#readFurther(entry, live, outcome.result);
      }
    }
  }

  /** Lists must do what their parameters ask for. */
  async #readFurther(entry: OperationEntry, live: LiveCall, result: unknown): Promise<void> {
    for (const probe of listProbes(entry, live.filters ?? [], result)) {
      if ("reason" in probe) this.skipped.push({ operation: entry.id, ...probe });
      else await this.#call({ entry, expects: 200, ...probe });
    }
  }

  /** What is refused must be refused as documented. */
  async #probe({ entry, live }: PlannedOperation, withWrongKey: boolean): Promise<void> {
    const ids = unknownIds(entry);
    const send: LiveRequest["send"] = (hooked) => live.calls.minimal(hooked, ids as never, undefined);
    await this.#call({ entry, call: "no key", expects: 401, key: "none", send });
    if (withWrongKey) await this.#call({ entry, call: "wrong key", expects: 401, key: "wrong", send });
    if (pathIds(entry).length > 0) await this.#call({ entry, call: "unknown id", expects: 404, send });
  }

  async #write(operation: PlannedOperation): Promise<void> {
    const { entry, live } = operation;
    const parameters = writeParameters(operation, this.#options, this.#known);
    if ("reason" in parameters) return this.#skip(entry, parameters.reason);
    const { ids, body } = parameters;
    const { outcome } = await this.#callWriting(entry, live, "minimal", ids, body);
    if (!live.undo) return;
    const id = outcome.error === undefined ? live.undo.id(outcome.result) : undefined;
    const undo = listOperations(this.#spec).find((other) => other.id === live.undo?.operation);
    if (typeof id === "string" && undo) {
      await this.#callWriting(undo, liveCalls[live.undo.operation], `undoes ${entry.id}`, {
        [pathIds(undo)[0] ?? ""]: id,
      });
    } else if (outcome.error === undefined || (isHookedError(outcome.error) && outcome.error.mayHaveBeenProcessed)) {
      const message =
        "what this may have created was not taken back, as no response contains its id: look for it in the dashboard";
      this.notes.push({ operation: entry.id, path: "$", message });
    }
  }

  #callWriting(entry: OperationEntry, live: LiveCall, call: string, ids: Record<string, string>, body?: unknown) {
    const path = entry.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "");
    const json = body === undefined ? "" : ` ${JSON.stringify(body)}`;
    this.#options.announce?.(printable(this.#redact(`Sending ${entry.method.toUpperCase()} ${path}${json}`)));
    return this.#call({ entry, call, expects: 200, send: (hooked) => live.calls.minimal(hooked, ids as never, body) });
  }

  async #call(request: LiveRequest): Promise<CallRecord> {
    const record = await this.#send(request);
    const { exchanges, outcome } = record;
    if (exchanges.length === 0) this.#checkReach(outcome.error as HookedError);
    this.records.push(record);
    return record;
  }

  /** No response is a finding where others came, unless nobody listens any more. */
  #checkReach(error: HookedError): void {
    const refused = error.name === "HookedArgumentError" || error.message.startsWith("No connection");
    if (refused || !this.records.some(({ exchanges }) => exchanges.length > 0)) throw new CannotRun(error.message);
  }

  #skip({ id }: OperationEntry, reason: string): void {
    this.skipped.push({ operation: id, reason });
  }
}
