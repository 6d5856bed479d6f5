/** What may be called, in which order, with which ids and bodies. Nothing is written that was not asked for by name or id. */
import { listOperations, type OperationEntry, type Spec } from "../../scripts/spec/read.ts";
import { type Known, type LiveCall, liveCalls } from "./calls.ts";

export interface PlanOptions {
  /** Only these operations. What creates anything must be named here. */
  operations?: readonly string[] | undefined;
  /** Ids to use, by the name of their parameter. Those that are missing are found by lists, for reading only. */
  ids?: Readonly<Record<string, string>> | undefined;
  allowWrites?: boolean | undefined;
  /** The id of what is to be destroyed, by the operation that does it. */
  destroy?: Readonly<Record<string, string>> | undefined;
  /** Sent by the operation that writes, in place of the minimal example of the spec. */
  body?: unknown;
}

export interface PlannedOperation {
  entry: OperationEntry;
  live: LiveCall;
  /** Whether it was asked for, and not only for what it finds. */
  asked: boolean;
}

const order: readonly LiveCall["does"][] = ["reads", "creates", "changes", "destroys"];

/** What was asked for and what that needs first: reads before writes, lists before what they find ids for. */
export function planOperations(spec: Spec, { operations }: PlanOptions): PlannedOperation[] {
  const calls: Record<string, LiveCall> = liveCalls;
  const asked = new Set(operations ?? Object.keys(calls));
  const needed = new Set<string>();
  const need = (id: string) => {
    if (needed.has(id)) return;
    needed.add(id);
    calls[id]?.after?.forEach(need);
  };
  asked.forEach(need);
  const planned = listOperations(spec).flatMap((entry) => {
    const live = calls[entry.id];
    return live && needed.has(entry.id) ? [{ entry, live, asked: asked.has(entry.id) }] : [];
  });
  const rank = ({ entry, live }: PlannedOperation) => order.indexOf(live.does) * 10 + pathIds(entry).length;
  return planned.sort((a, b) => rank(a) - rank(b));
}

/** What a call sends, or why it cannot be made. */
type Parameters = { ids: Readonly<Record<string, string>>; body?: unknown } | { reason: string };

export function readParameters(entry: OperationEntry, options: PlanOptions, known: Known): Parameters {
  const ids = { ...strings(known), ...options.ids };
  const missing = pathIds(entry).filter((name) => ids[name] === undefined);
  return missing.length > 0 ? { reason: `no list gave an id: needs ${flags(missing)}` } : { ids };
}

export function writeParameters({ entry, live }: PlannedOperation, options: PlanOptions, known: Known): Parameters {
  if (!options.allowWrites) return { reason: `it ${live.does}, and needs --allow-writes` };
  if (live.does === "destroys") {
    const id = options.destroy?.[entry.id];
    const [name = ""] = pathIds(entry);
    return id === undefined ? { reason: `it destroys, and needs ${flag(entry.id)} ID` } : { ids: { [name]: id } };
  }
  if (live.does === "creates" && !options.operations?.includes(entry.id)) {
    return { reason: `it creates, and needs --operation ${entry.id}` };
  }
  const given = options.ids ?? {};
  const example = entry.body?.examples?.["minimal"]?.value as Known | undefined;
  const own = options.operations?.includes(entry.id) && options.body !== undefined;
  const body = own ? options.body : example && { ...example, ...only(given, example), ...live.body?.(known) };
  const idFields = own ? [] : Object.keys(example ?? {}).filter((name) => name.endsWith("Id"));
  const missing = [...pathIds(entry), ...idFields].filter((name) => given[name] === undefined);
  if (missing.length > 0) return { reason: `it ${live.does}, and needs ${flags(missing)}` };
  const unknown = own ? [] : Object.keys(body ?? {}).filter((name) => (body as Known)[name] === undefined);
  if (unknown.length > 0) return { reason: `no response has ${unknown.join(", ")}` };
  return { ids: given, ...(body !== undefined && { body }) };
}

/** The names of all ids that can be given: those of paths, and those that the bodies need. */
export function idNames(spec: Spec): string[] {
  const names = listOperations(spec).flatMap((entry) => [
    ...pathIds(entry),
    ...Object.keys((entry.body?.examples?.["minimal"]?.value as Known | undefined) ?? {}),
  ]);
  return [...new Set(names)].filter((name) => name.endsWith("Id"));
}

export function pathIds(entry: OperationEntry): string[] {
  return entry.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
}

/** Ids of the right look that cannot exist: `int_yt_abc123` becomes `int_yt_unknown`. */
export function unknownIds(entry: OperationEntry): Record<string, string> {
  const own = entry.parameters.filter((parameter) => parameter.in === "path");
  return Object.fromEntries(own.map(({ name, example }) => [name, String(example ?? "").replace(/[^_]*$/, "unknown")]));
}

/** The option of the command line for an id or an operation: `--integration-id`, `--cancel-schedule`. */
export function flag(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function flags(names: readonly string[]): string {
  return names.map((name) => `${flag(name)} ID`).join(" and ");
}

function strings(known: Known): Record<string, string> {
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

function only(values: Known, names: Known): Known {
  return Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(names, name)));
}
