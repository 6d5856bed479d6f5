/**
 * The contract engine: whether client, spec and what we know of the docs say the same. Jest, and whatever else wants to
 * know, call {@link verify}.
 */
import { listOperations, type OperationEntry, type Spec } from "../../scripts/spec.ts";
import { Hooked } from "../../src/index.ts";
import { checkBoundaries } from "./boundaries.ts";
import { exampleNames, measureCoverage, type NamedExchange, type OperationCoverage } from "./coverage.ts";
import { checkDefaults, checkDocument, checkExamples, checkFormats, checkWebhooks, type Findings } from "./document.ts";
import type { AnyDriver, AnyDrivers, Call, ExpectedError, Pins } from "./driver.ts";
import { judgeReply, judgeRequest, requestParts } from "./judge.ts";
import { checkBody, checkError, checkResult, differences, preview, settle } from "./outcome.ts";
import { type Exchange, recordingFetch, replay } from "./recorder.ts";

const apiKey = "contract-key";

/** Something that is not as it should be. */
export interface Finding {
  /** `contract`: they contradict each other. `coverage`: the spec tells something that nothing here shows. */
  layer: "contract" | "coverage";
  operation: string;
  /** The cell it was found in. Undefined for what concerns the operation as a whole. */
  cell?: string | undefined;
  message: string;
}

/** One call with one expected outcome. */
export interface Cell {
  name: string;
  operation: string;
  call: string;
  status: number;
  example: string;
}

export interface Verdict {
  findings: Finding[];
  cells: Cell[];
  exchanges: NamedExchange[];
  coverage: OperationCoverage[];
}

/** Every operation x status x example that the spec or the drivers know, and every further call of an operation. */
export function planCells(spec: Spec, drivers: AnyDrivers): Cell[] {
  const entries = new Map(listOperations(spec).map((entry) => [entry.id, entry]));
  return [...new Set([...entries.keys(), ...Object.keys(drivers)])].flatMap((operation) => {
    const outcomes = new Set<string>();
    const entry = entries.get(operation);
    for (const status of Object.keys(entry?.responses ?? {})) {
      for (const example of exampleNames(entry as OperationEntry, status)) outcomes.add(`${status} ${example}`);
    }
    for (const [status, examples] of Object.entries(drivers[operation]?.expect ?? {})) {
      for (const example of Object.keys(examples)) outcomes.add(`${status} ${example}`);
    }
    const cell = (outcome: string, call: string): Cell => {
      const [status, example] = outcome.split(" ") as [string, string];
      const name = `${operation} ${outcome}${call === "minimal" ? "" : ` (${call} call)`}`;
      return { name, operation, call, status: Number(status), example };
    };
    const others = Object.keys(drivers[operation]?.calls ?? {}).filter((call) => call !== "minimal");
    const [first] = outcomes;
    return [
      ...[...outcomes].map((outcome) => cell(outcome, "minimal")),
      ...others.map((call) => cell(first ?? "200 none", call)),
    ];
  });
}

export interface Target {
  /** Where a mock of the spec listens. */
  baseUrl: string;
  /** The operations to look at. Default all. */
  only?: readonly string[];
  /** Looks no further at an operation with which something is wrong. */
  failFast?: boolean;
  /** One operation after the other, so that how long a call takes says something. Default all at once. */
  inTurn?: boolean;
}

/** Runs every cell against a mock of the spec and judges it. Other promises of the spec are checked as well. */
export async function verify(spec: Spec, drivers: AnyDrivers, pins: Pins, target: Target): Promise<Verdict> {
  const isMeant = (operation: string) => target.only?.includes(operation) ?? true;
  const cells = planCells(spec, drivers).filter(({ operation }) => isMeant(operation));
  const entries = listOperations(spec).filter(({ id }) => isMeant(id));
  const findings: Finding[] = checkDocument(spec, pins).map((message) => ({
    layer: "contract",
    operation: "(document)",
    message,
  }));
  const exchanges: NamedExchange[] = [];
  const operations = [...new Set([...entries.map(({ id }) => id), ...Object.keys(drivers).filter(isMeant)])];
  const verifyOne = async (operation: string): Promise<void> => {
    const entry = entries.find(({ id }) => id === operation);
    const driver = drivers[operation];
    const add: Add = (layer, messages, cell) =>
      void findings.push(...messages.map((message) => ({ layer, operation, cell: cell?.name, message })));
    if (!entry) return add("contract", ["the spec does not know this operation"]);
    if (!driver) return add("contract", ["no driver calls this operation"]);
    const job: Job = { spec, entry, driver, pins, baseUrl: target.baseUrl, exchanges, add };
    for await (const _ of verifyOperation(
      job,
      cells.filter((cell) => cell.operation === operation),
    )) {
      const failed = findings.some((finding) => finding.operation === operation && finding.layer === "contract");
      if (target.failFast && failed) return;
    }
  };
  if (target.inTurn) for (const operation of operations) await verifyOne(operation);
  else await Promise.all(operations.map(verifyOne));
  const coverage = measureCoverage(spec, entries, exchanges);
  for (const { operation, ...parts } of coverage) {
    for (const part of ["statuses", "examples", "parameters", "requestFields", "replyFields"] as const) {
      for (const item of parts[part].missing) {
        findings.push({ layer: "coverage", operation, message: `${part}: ${item} is documented, but never witnessed` });
      }
    }
  }
  return { findings, cells, exchanges, coverage };
}

type Add = (layer: Finding["layer"], messages: readonly string[], cell?: Cell) => void;

/** What is needed to judge one operation. */
interface Job {
  spec: Spec;
  entry: OperationEntry;
  driver: AnyDriver;
  pins: Pins;
  baseUrl: string;
  exchanges: NamedExchange[];
  add: Add;
}

/** Yields after each step, the quickest first. */
async function* verifyOperation(job: Job, cells: readonly Cell[]): AsyncGenerator<void> {
  const { spec, entry, driver, baseUrl, exchanges, add } = job;
  const addBoth = ({ contract, coverage }: Findings) => {
    add("contract", contract);
    add("coverage", coverage);
  };
  add("contract", checkExamples(spec, entry));
  for (const check of [checkDefaults, checkFormats, checkWebhooks]) addBoth(check(spec, entry, driver));
  yield;
  const sent = new Map<string, Exchange>();
  for (const cell of cells) {
    const { messages, unknown, exchange } = await runCell(job, cell);
    add(unknown ? "coverage" : "contract", messages, cell);
    yield;
    if (!exchange) continue;
    exchanges.push({ ...exchange, operation: entry.id, cell: cell.name, example: cell.example });
    if (exchange.status < 300 && !sent.has(cell.call)) sent.set(cell.call, exchange);
  }
  add("contract", await checkKeyIsNeeded(job, sent));
  yield;
  add("contract", await checkRequestExamples(job, sent));
  yield;
  addBoth(await checkBoundaries(spec, entry, driver, sent, baseUrl));
}

async function runCell(
  { spec, entry, driver, baseUrl }: Job,
  { call, status, example }: Cell,
): Promise<{ messages: string[]; unknown?: boolean; exchange?: Exchange | undefined }> {
  const expected = driver.expect[status]?.[example];
  if (expected === undefined)
    return { messages: ["the spec shows this example, but no driver knows it"], unknown: true };
  const { run, sends } = driver.calls[call] as Call;
  const exchanges: Exchange[] = [];
  const fetch = recordingFetch(exchanges, { prefer: `code=${status}, example=${example}` });
  const outcome = await settle(run(new Hooked({ apiKey, baseUrl, fetch, maxRetries: 0 })));
  const [exchange] = exchanges;
  if (!exchange || exchanges.length !== 1) {
    return { messages: [`sent ${exchanges.length} requests; the outcome is ${preview(outcome)}`] };
  }
  const messages = [
    ...differences(
      { query: {}, body: undefined, ...sends },
      { method: exchange.method, path: exchange.path, query: exchange.query, body: exchange.body },
      "sent",
    ),
    ...judgeRequest(spec, entry, exchange),
    ...judgeReply(spec, entry, exchange, true),
  ];
  const violations = exchange.replyHeaders["sl-violations"];
  if (violations) messages.push(`the mock sees a violation: ${violations}`);
  if (exchange.status !== status) messages.push(`asked for status ${status}, got ${exchange.status}`);
  messages.push(
    ...(status < 300 ? checkResult(expected, outcome) : checkError(expected as ExpectedError, outcome, status)),
    ...checkBody(status < 300 ? driver : (expected as ExpectedError), exchange.replyText),
  );
  return { messages, exchange };
}

/** What the document shows as a body, the helper sends as it is, and the mock takes. */
async function checkRequestExamples(
  { spec, entry, driver, baseUrl }: Job,
  sent: ReadonlyMap<string, Exchange>,
): Promise<string[]> {
  const minimal = sent.get("minimal");
  const ids = Object.values((minimal && requestParts(entry, minimal)?.path) ?? {});
  const found: string[] = [];
  for (const [name, { value }] of Object.entries(entry.body?.examples ?? {})) {
    const exchanges: Exchange[] = [];
    const hooked = new Hooked({ apiKey, baseUrl, fetch: recordingFetch(exchanges), maxRetries: 0 });
    const outcome = await settle(callHelper(hooked, driver.helper, [...ids, value]));
    const [exchange] = exchanges;
    const problems = exchange
      ? [
          ...differences(value, exchange.body, "sent.body"),
          ...judgeRequest(spec, entry, exchange),
          ...(exchange.status < 300 ? [] : [`the mock answers ${exchange.status}`]),
        ]
      : [`nothing was sent; the outcome is ${preview(outcome)}`];
    found.push(...problems.map((problem) => `the request example ${name}: ${problem}`));
  }
  return found;
}

/** Calls a method by the name that users write, such as `schedules.update`. */
async function callHelper(hooked: Hooked, helper: string, args: readonly unknown[]): Promise<unknown> {
  const [resource = "", method = ""] = helper.split(".");
  const methods = hooked[resource as keyof Hooked] as unknown as Record<string, (...args: unknown[]) => unknown>;
  return methods[method]?.(...args);
}

/** Without a key, and for no other reason, the mock refuses the call. */
async function checkKeyIsNeeded(
  { spec, entry, baseUrl, pins: { keyHeader } }: Job,
  sent: ReadonlyMap<string, Exchange>,
): Promise<string[]> {
  const request = sent.get("minimal");
  if (!request) return ["no call succeeded, so nothing shows that it needs a key"];
  const { [keyHeader]: key, ...headers } = request.headers;
  if (!key) return [`the call does not carry the key in ${keyHeader}`];
  const reply = await replay(baseUrl, { ...request, headers });
  const exchange: Exchange = {
    ...request,
    status: reply.status,
    replyHeaders: Object.fromEntries(reply.headers),
    replyText: await reply.text(),
  };
  if (reply.status !== 401) return [`without a key it answers ${reply.status}, expected 401`];
  return judgeReply(spec, entry, exchange, true).map((problem) => `without a key: ${problem}`);
}
