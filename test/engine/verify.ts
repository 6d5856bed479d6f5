/**
 * The contract engine: whether client, spec and what we know of the docs say the same. Jest, and whatever else wants to
 * know, call {@link verify}.
 */
import { listOperations, type Spec } from "../../scripts/spec/read.ts";
import { checkBoundaries } from "./boundaries.ts";
import { checkKeyIsNeeded, checkRequestExamples, runCell, type Subject } from "./call.ts";
import { measureCoverage, type NamedExchange, type OperationCoverage } from "./coverage.ts";
import { checkDefaults, checkDocument, checkExamples, checkFormats, checkWebhooks, type Findings } from "./document.ts";
import type { AnyDrivers, Pins } from "./expectation.ts";
import { type Cell, planCells } from "./plan.ts";
import type { Exchange } from "./record.ts";

/** Something that is not as it should be. */
export interface Finding {
  /** `contract`: they contradict each other. `coverage`: the spec tells something that nothing here shows. */
  layer: "contract" | "coverage";
  operation: string;
  /** The cell it was found in. Undefined for what concerns the operation as a whole. */
  cell?: string | undefined;
  message: string;
}

export interface Verdict {
  findings: Finding[];
  cells: Cell[];
  exchanges: NamedExchange[];
  coverage: OperationCoverage[];
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
    const subject: Subject = { spec, entry, driver, pins, baseUrl: target.baseUrl };
    const own = cells.filter((cell) => cell.operation === operation);
    for await (const _ of verifyOperation(subject, own, exchanges, add)) {
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

/** Yields after each step, the quickest first. */
async function* verifyOperation(
  subject: Subject,
  cells: readonly Cell[],
  exchanges: NamedExchange[],
  add: Add,
): AsyncGenerator<void> {
  const { spec, entry, driver, baseUrl } = subject;
  const addBoth = ({ contract, coverage }: Findings) => {
    add("contract", contract);
    add("coverage", coverage);
  };
  add("contract", checkExamples(spec, entry));
  for (const check of [checkDefaults, checkFormats, checkWebhooks]) addBoth(check(spec, entry, driver));
  yield;
  const sent = new Map<string, Exchange>();
  for (const cell of cells) {
    const { messages, unknown, exchange } = await runCell(subject, cell);
    add(unknown ? "coverage" : "contract", messages, cell);
    yield;
    if (!exchange) continue;
    exchanges.push({ ...exchange, operation: entry.id, cell: cell.name, example: cell.example });
    if (exchange.status < 300 && !sent.has(cell.call)) sent.set(cell.call, exchange);
  }
  add("contract", await checkKeyIsNeeded(subject, sent));
  yield;
  add("contract", await checkRequestExamples(subject, sent));
  yield;
  addBoth(await checkBoundaries(spec, entry, driver, sent, baseUrl));
}
