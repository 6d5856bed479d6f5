/** Collects changes, each once: at the operation, or at the shared component in which it is. */
import { printable } from "../cli/printable.ts";
import { nameOf } from "../spec/pointer.ts";
import { canonical, type Json } from "../spec/read.ts";
import type { Change, Level } from "./change.ts";
import type { Document } from "./flat.ts";

/** Where a comparison is. */
export interface At {
  /** An operation, or a component in one direction. */
  scope: Scope;
  /** The place within, in words: ` response 200`. */
  part: string;
  /** The field within: `data.id`. */
  field: string;
  /** Whether users send it, or receive it. */
  sent: boolean;
  /** The description of a parameter. */
  description?: string;
}

interface Scope {
  title: string;
  isComponent: boolean;
  /** What refers to it. */
  users: Set<Scope>;
  operation?: string;
}

interface Details {
  from?: Json | undefined;
  to?: Json | undefined;
  note?: string;
  field?: string;
  part?: string;
  silent?: Change["silent"] | false;
}

/** Accepting more is compatible in a request and breaking in a response; accepting less is the reverse. */
export function levelsAt({ sent }: Pick<At, "sent">): { wider: Level; narrower: Level } {
  return sent ? { wider: "compatible", narrower: "breaking" } : { wider: "breaking", narrower: "compatible" };
}

/** The wording of each flag, and whether setting it accepts more values. */
const flags = {
  required: { now: "is required now", noLonger: "is optional now", widens: false },
  nullable: { now: "may be null now", noLonger: "is never null any more", widens: true },
  deprecated: { now: "is deprecated", noLonger: "is not deprecated any more", widens: undefined },
};

interface Entry {
  change: Change;
  scope: Scope;
  /** The place within the scope. */
  within: string;
}

export class Changes {
  readonly #changes = new Map<string, Entry>();
  readonly #scopes = new Map<string, Scope>();
  /** Where two nodes of the documents were compared, by direction. */
  readonly #compared = { true: new Map<object, Map<object, Scope>>(), false: new Map<object, Map<object, Scope>>() };

  readonly #later: (() => void)[] = [];

  constructor(
    readonly before: Document,
    readonly after: Document,
  ) {}

  scope(title: string, operation?: string): Scope {
    return { title, isComponent: false, users: new Set(), ...(operation !== undefined && { operation }) };
  }

  add(
    at: At,
    level: Level,
    kind: Change["kind"],
    what: string,
    { field = "", part = "", silent, ...more }: Details = {},
  ): void {
    const { isComponent, title } = at.scope;
    const fields = joined(at.field, field);
    const within = printable(`${at.part}${part}${fields && `: ${fields}`}`);
    const place = printable(title) + within;
    const isLess = kind === "removed" || (more.from !== undefined && more.to === undefined);
    const left = silent ?? (isLess && "detail");
    const values = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined));
    const change: Change = { level, kind, place, what: printable(what), ...values, ...(left && { silent: left }) };
    if (isComponent && level !== "documentation") change.sent = at.sent;
    this.#changes.set(JSON.stringify([place, what, level, change.sent]), { change, scope: at.scope, within });
  }

  /** Reports a value that changed. */
  value(at: At, level: Level, name: string, from: Json | undefined, to: Json | undefined, details: Details = {}): void {
    if (sameJson(from, to)) return;
    this.add(at, level, "changed", `${name}: ${short(from)} → ${short(to)}`, { from, to, ...details });
  }

  /** Reports a flag that was set or cleared. A missing flag is false. */
  flag(at: At, name: keyof typeof flags, was: unknown, is: unknown, details: Details = {}): void {
    if (Boolean(was) === Boolean(is)) return;
    const { now, noLonger, widens } = flags[name];
    const { wider, narrower } = levelsAt(at);
    const level = widens === undefined ? "compatible" : widens === Boolean(is) ? wider : narrower;
    const kind = name === "deprecated" ? "deprecated" : "changed";
    this.add(at, level, kind, is ? now : noLonger, { ...(is === undefined && { silent: "detail" }), ...details });
  }

  /** Whether two nodes are to be compared at a place: only once in each direction. */
  isFirst(before: object, after: object, at: At): boolean {
    const known = this.#compared[`${at.sent}`];
    const seen = known.get(before) ?? new Map<object, Scope>();
    known.set(before, seen);
    const scope = seen.get(after);
    // What operations share without a name, such as the parameters of a path, is reported at each of them.
    if (scope === at.scope || scope?.isComponent) {
      if (scope !== at.scope) scope.users.add(at.scope);
      return false;
    }
    seen.set(after, at.scope);
    return true;
  }

  /** The place of a shared component. */
  component(kind: string, names: readonly [before: string, after: string], at: At): At {
    const [was, is] = names;
    const id = `${kind} ${was} ${is} ${at.sent}`;
    const title = `${kind} ${is}${was === is ? "" : ` (was ${was})`}`;
    const scope = this.#scopes.get(id) ?? { title, isComponent: true, users: new Set<Scope>() };
    this.#scopes.set(id, scope);
    scope.users.add(at.scope);
    return { scope, part: "", field: "", sent: at.sent };
  }

  /** Shared schemas are compared one after the other, not one within the other: a chain of references may be long. */
  later(compare: () => void): void {
    this.#later.push(compare);
  }

  list(): Change[] {
    for (const compare of this.#later) compare();
    this.#later.length = 0;
    const alike = new Map<string, Entry[]>();
    for (const entry of this.#changes.values()) {
      const key = keyOf(entry);
      const others = alike.get(key);
      if (others) others.push(entry);
      else alike.set(key, [entry]);
    }
    return [...alike.values()].map(joinedChange);
  }
}

/** The same for the same change of another operation. Operations that are new or gone are listed one by one. */
function keyOf({ change, scope, within }: Entry): string {
  const { place, ...rest } = change;
  const isOfMany = scope.operation !== undefined && (within !== "" || change.kind === "changed");
  return JSON.stringify([isOfMany ? within : place, isOfMany, rest]);
}

function joinedChange(entries: readonly Entry[]): Change {
  const [{ change, scope, within }] = entries as [Entry];
  if (scope.isComponent) return { ...change, operations: operationsOf(scope) };
  if (entries.length === 1) return change;
  const operations = entries.flatMap(({ scope }) => scope.operation ?? []).sort();
  return { ...change, place: `${entries.length} operations:${within}`, operations, each: true };
}

function operationsOf(scope: Scope): string[] {
  const seen = new Set([scope]);
  for (const one of seen) for (const user of one.users) seen.add(user);
  return [...seen].flatMap(({ operation }) => operation ?? []).sort();
}

function joined(path: string, step: string): string {
  return path === "" ? step.replace(/^\./, "") : path + step;
}

/** Names the component that a node refers to. */
export function componentNote(node: { $ref?: string }): { note?: string } {
  return node.$ref === undefined ? {} : { note: `component ${nameOf(node.$ref)}` };
}

export function below(at: At, step: string): At {
  return { ...at, field: joined(at.field, step), description: "" };
}

/** One value, short and on one line. */
export function short(value: Json | undefined): string {
  const text = value === undefined ? "none" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  return canonical(a) === canonical(b);
}
