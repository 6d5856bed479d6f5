/**
 * The contract engine: whether client, spec and what we know of the docs say the same. Jest, and whatever else wants to
 * know, call {@link verify}.
 */
import { listOperations, type Spec } from "../../scripts/spec/read.ts";
import { checkBoundaries } from "./boundaries.ts";
import { checkKeyIsNeeded, checkRequestExamples, runCase, type Subject } from "./call.ts";
import { measureCoverage, type NamedExchange, type OperationCoverage } from "./coverage.ts";
import {
  checkDefaults,
  checkDocument,
  checkExamples,
  checkFormats,
  checkWebhooks,
  type LayeredMessages,
} from "./document.ts";
import type { DocumentFacts, Expectations } from "./expectation.ts";
import { planCases, type TestCase } from "./plan.ts";
import type { Exchange } from "./record.ts";

/** Something that is not as it should be. */
export interface Finding {
  /** `contract`: they contradict each other. `coverage`: the spec documents something that nothing here exercises. */
  layer: "contract" | "coverage";
  operation: string;
  /** The case it was found in. Undefined for what concerns the operation as a whole. */
  testCase?: string | undefined;
  message: string;
}

export interface VerifyResult {
  findings: Finding[];
  cases: TestCase[];
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

/** Runs every case against a mock of the spec and checks it. Other promises of the spec are checked as well. */
export async function verify(
  spec: Spec,
  expectations: Expectations,
  facts: DocumentFacts,
  target: Target,
): Promise<VerifyResult> {
  const isMeant = (operation: string) => target.only?.includes(operation) ?? true;
  const cases = planCases(spec, expectations).filter(({ operation }) => isMeant(operation));
  const entries = listOperations(spec).filter(({ id }) => isMeant(id));
  const findings: Finding[] = checkDocument(spec, facts).map((message) => ({
    layer: "contract",
    operation: "(document)",
    message,
  }));
  const exchanges: NamedExchange[] = [];
  const operations = [...new Set([...entries.map(({ id }) => id), ...Object.keys(expectations).filter(isMeant)])];
  const verifyOne = async (operation: string): Promise<void> => {
    const entry = entries.find(({ id }) => id === operation);
    const expectation = expectations[operation];
    const add: Add = (layer, messages, testCase) =>
      void findings.push(...messages.map((message) => ({ layer, operation, testCase: testCase?.name, message })));
    if (!entry) return add("contract", ["the spec does not know this operation"]);
    if (!expectation) return add("contract", ["no expectation calls this operation"]);
    const subject: Subject = { spec, entry, expectation, facts, baseUrl: target.baseUrl };
    const own = cases.filter((testCase) => testCase.operation === operation);
    for await (const _ of verifyOperation(subject, own, exchanges, add)) {
      const failed = findings.some((finding) => finding.operation === operation && finding.layer === "contract");
      if (target.failFast && failed) return;
    }
  };
  if (target.inTurn) for (const operation of operations) await verifyOne(operation);
  else await Promise.all(operations.map(verifyOne));
  const coverage = measureCoverage(spec, entries, exchanges);
  for (const { operation, ...parts } of coverage) {
    for (const part of ["statuses", "examples", "parameters", "requestFields", "responseFields"] as const) {
      for (const item of parts[part].missing) {
        findings.push({ layer: "coverage", operation, message: `${part}: ${item} is documented, but never exercised` });
      }
    }
  }
  return { findings, cases, exchanges, coverage };
}

type Add = (layer: Finding["layer"], messages: readonly string[], testCase?: TestCase) => void;

/** Yields after each step, the quickest first. */
async function* verifyOperation(
  subject: Subject,
  cases: readonly TestCase[],
  exchanges: NamedExchange[],
  add: Add,
): AsyncGenerator<void> {
  const { spec, entry, expectation, baseUrl } = subject;
  const addBoth = ({ contract, coverage }: LayeredMessages) => {
    add("contract", contract);
    add("coverage", coverage);
  };
  add("contract", checkExamples(spec, entry));
  for (const check of [checkDefaults, checkFormats, checkWebhooks]) addBoth(check(spec, entry, expectation));
  yield;
  const sent = new Map<string, Exchange>();
  for (const testCase of cases) {
    const { messages, unknown, exchange } = await runCase(subject, testCase);
    add(unknown ? "coverage" : "contract", messages, testCase);
    yield;
    if (!exchange) continue;
    exchanges.push({ ...exchange, operation: entry.id, testCase: testCase.name, example: testCase.example });
    if (exchange.status < 300 && !sent.has(testCase.call)) sent.set(testCase.call, exchange);
  }
  add("contract", await checkKeyIsNeeded(subject, sent));
  yield;
  add("contract", await checkRequestExamples(subject, sent));
  yield;
  addBoth(await checkBoundaries(spec, entry, expectation, sent, baseUrl));
}
