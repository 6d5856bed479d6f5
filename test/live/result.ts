/** What all calls together say of a live API. */
import type { Spec } from "../../scripts/spec/read.ts";
import type { HookedError } from "../../src/index.ts";
import type { Deviation } from "../engine/deviations.ts";
import type { Exchange } from "../engine/record.ts";
import { judgeClient, judgeExchange, mediaType, parseReply } from "./judge.ts";
import { anyIndex, judgeMembers, type MemberNote } from "./members.ts";
import type { Witness } from "./traffic.ts";

/** Where a live reply is not what the spec says. */
export interface LiveFinding extends Deviation {
  operation: string;
  /** Which call it was: `minimal`, `full`, `no key` and so on. */
  call: string;
  /** Undefined where no reply came. */
  status: number | undefined;
  /** How well the docs show the reply that was expected: full, partial or inferred. */
  documented: string;
  /** How many places are so; `path` is the first. */
  places: number;
}

export interface LiveNote extends MemberNote {
  operation: string;
}

export interface LiveVerdict {
  findings: LiveFinding[];
  notes: LiveNote[];
  /** Calls with the reply that was hoped for, or with one that is documented nowhere. */
  judged: { operation: string; call: string; status: number | undefined }[];
  notJudged: { operation: string; call?: string; reason: string }[];
  exchanges: (Exchange & { operation: string; call: string })[];
  /** Why all this says nothing of the API. */
  problem?: string;
}

/** `skipped` is what was not called, and why. */
export function judgeAll(spec: Spec, witnesses: readonly Witness[], skipped: LiveVerdict["notJudged"]): LiveVerdict {
  const found = new Findings();
  const verdict: LiveVerdict = { findings: [], notes: [], judged: [], notJudged: [], exchanges: [] };
  for (const witness of witnesses) {
    const { entry, call, exchanges, outcome } = witness;
    const operation = entry.id;
    for (const exchange of exchanges) {
      const deviations = judgeExchange(spec, witness, exchange);
      if (exchange === exchanges.at(-1) && deviations.length === 0) deviations.push(...judgeClient(exchange, outcome));
      found.add(witness, exchange.status, deviations);
      verdict.exchanges.push({ ...exchange, operation, call });
    }
    if (exchanges.length === 0) {
      const { message } = outcome.error as HookedError;
      found.add(witness, undefined, [{ path: "status", expected: "a reply", got: message }]);
    }
    const status = exchanges.at(-1)?.status;
    const reason = reasonNotJudged(witness);
    if (reason === undefined) verdict.judged.push({ operation, call, status });
    else verdict.notJudged.push({ operation, call, reason });
  }
  for (const { witness, exchange, bodies } of sameReplies(witnesses)) {
    const schema = exchange && witness.entry.responses[exchange.status]?.content?.["application/json"]?.schema;
    if (!schema) continue;
    const { renamed, notes } = judgeMembers(spec, schema, bodies);
    found.add(witness, exchange.status, renamed);
    for (const note of notes) verdict.notes.push({ operation: witness.entry.id, ...note });
  }
  verdict.notJudged.push(...skipped);
  verdict.findings = found.list();
  verdict.notes = distinctNotes(verdict.notes);
  const problem = findProblem(witnesses, verdict);
  return problem === undefined ? verdict : { ...verdict, problem };
}

/** A documented refusal of what should have worked tells nothing of the reply that was to be judged. */
function reasonNotJudged({ entry, expects, exchanges, outcome }: Witness): string | undefined {
  const status = exchanges.at(-1)?.status;
  if (status === undefined || !entry.responses[status] || status < 300 || status === expects) return undefined;
  if (expects !== 200 && status !== 429 && status < 500) return undefined;
  return `answered ${status}: ${(outcome.error as HookedError | undefined)?.message ?? "no reason"}`;
}

function findProblem(witnesses: readonly Witness[], { judged, notJudged, findings }: LiveVerdict): string | undefined {
  const calls = witnesses.filter(({ expects }) => expects === 200);
  if (calls.length > 0 && calls.every(({ exchanges }) => exchanges.at(-1)?.status === 401)) {
    return "The server refuses the key: every call was answered 401. Check HOOKED_API_KEY";
  }
  const some = calls.some(({ entry, call }) =>
    judged.some((each) => each.operation === entry.id && each.call === call),
  );
  if (some || findings.length > 0) return undefined;
  return `No reply could be judged: ${notJudged[0]?.reason ?? "nothing was called"}`;
}

/** Bodies of JSON by operation and status. */
function sameReplies(witnesses: readonly Witness[]) {
  const groups = new Map<string, { witness: Witness; exchange: Exchange; bodies: unknown[] }>();
  for (const witness of witnesses) {
    for (const exchange of witness.exchanges) {
      if (mediaType(exchange) !== "application/json") continue;
      const key = `${witness.entry.id} ${exchange.status}`;
      const group = groups.get(key) ?? { witness, exchange, bodies: [] };
      group.bodies.push(parseReply(exchange));
      groups.set(key, group);
    }
  }
  return groups.values();
}

/**
 * The same mistake in each of fifty posts, or in each of two calls, is one finding. Each unknown value of an enum is one of
 * its own.
 */
class Findings {
  readonly #found = new Map<string, { finding: Omit<LiveFinding, "places">; paths: Set<string> }>();

  add({ entry, call }: Witness, status: number | undefined, deviations: readonly Deviation[]): void {
    for (const deviation of deviations) {
      const { path, expected, got } = deviation;
      const reply = entry.responses[(path === "status" ? expected : status) ?? ""];
      const documented = String(reply?.["x-documented"] ?? entry.operation["x-documented"]);
      const eachValue = !path.startsWith("$") || expected.startsWith("one of ");
      const key = [entry.id, status, anyIndex(path), expected, eachValue ? got : ""].join("\n");
      const same = this.#found.get(key) ?? {
        finding: { operation: entry.id, call, status, documented, ...deviation },
        paths: new Set<string>(),
      };
      same.paths.add(path);
      this.#found.set(key, same);
    }
  }

  list(): LiveFinding[] {
    return [...this.#found.values()].map(({ finding, paths }) => ({ ...finding, places: paths.size }));
  }
}

function distinctNotes(notes: readonly LiveNote[]): LiveNote[] {
  const byPlace = new Map(notes.map((note) => [`${note.operation} ${anyIndex(note.path)}`, note] as const).reverse());
  return [...byPlace.values()].reverse();
}
