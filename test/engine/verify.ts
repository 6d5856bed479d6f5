/**
 * The contract engine: whether client, spec and docs agree. Jest, the report and the mutation proof call
 * {@link verify}.
 */
import { listOperations, resolve, type Spec } from "../../scripts/spec/read.ts";
import {
  type CaseRun,
  checkKeyIsNeeded,
  checkMissingOperation,
  checkRequestExamples,
  runCase,
  type Subject,
} from "./call.ts";
import { compareDocs } from "./compare-docs.ts";
import { coverageParts, measureCoverage, type OperationCoverage } from "./coverage.ts";
import {
  checkDescriptions,
  checkDocument,
  checkExamples,
  checkIdentity,
  checkWebhooks,
  type LayeredMessages,
} from "./document.ts";
import type { DocumentFacts, Expectation, Expectations } from "./expectation.ts";
import type { Finding } from "./findings.ts";
import { outcomeText, shortJson } from "./outcome.ts";
import { planCases, type TestCase } from "./plan.ts";
import type { Exchange } from "./record.ts";

export interface VerifyResult {
  findings: Finding[];
  cases: TestCase[];
  runs: CaseRun[];
  coverage: OperationCoverage[];
}

export interface Target {
  /** Where a mock of the spec listens. */
  baseUrl: string;
  /** Sends the requests. Default: the network. */
  fetch?: typeof fetch;
  /** The operations to look at. Default all. */
  only?: readonly string[];
  /** Makes no further call of an operation with which something is wrong. */
  failFast?: boolean;
  /** One operation after the other, so that the duration of a call means something. Default several at once. */
  inTurn?: boolean;
}

/** Calls at a time: enough to keep the mock busy. With a thousand, connections wait so long that they fail. */
const operationsAtOnce = 16;

/** The operation of findings that concern the document as a whole. */
export const wholeDocument = "(document)";

/**
 * Runs every case against a mock of the spec and checks it, then compares the document with the docs. Whatever goes wrong,
 * a lost connection included, is a finding of its operation: it never throws because of a call.
 */
export async function verify(
  spec: Spec,
  expectations: Expectations,
  facts: DocumentFacts,
  target: Target,
): Promise<VerifyResult> {
  const isMeant = (operation: string) => target.only?.includes(operation) ?? true;
  const cases = planCases(spec, expectations).filter(({ operation }) => isMeant(operation));
  const entries = listOperations(spec).filter(({ id }) => isMeant(id));
  const operations = [...new Set([...entries.map(({ id }) => id), ...Object.keys(expectations).filter(isMeant)])];
  const document = new OperationRun(wholeDocument);
  await document.attempt("document", "the document", () => checkDocument(spec, facts));
  const runs = operations.map((operation) => new OperationRun(operation));
  const verifyOne = async (run: OperationRun) => {
    const { operation } = run;
    const entry = entries.find(({ id }) => id === operation);
    const expectation = expectations[operation];
    if (!entry) return verifyMissing(run, expectation, target);
    if (!expectation) return run.add("document", ["no expectation for this operation"]);
    const own = cases.filter((testCase) => testCase.operation === operation);
    const subject: Subject = { spec, entry, expectation, facts, baseUrl: target.baseUrl, fetch: target.fetch };
    await verifyOperation(run, subject, own, target.failFast ?? false);
  };
  const queue = [...runs];
  const work = async () => {
    for (let run = queue.shift(); run; run = queue.shift()) await verifyOne(run);
  };
  await Promise.all(Array.from({ length: target.inTurn ? 1 : operationsAtOnce }, work));

  const caseRuns = runs.flatMap((run) => run.runs);
  const coverage = measureCoverage(spec, entries, caseRuns);
  addMissing(runs, coverage);
  const findings = [document, ...runs].flatMap((run) => run.findings());
  return { findings, cases, runs: caseRuns, coverage };
}

async function verifyMissing(run: OperationRun, expectation: Expectation | undefined, target: Target): Promise<void> {
  run.add("document", ["the spec does not have this operation"]);
  if (!expectation) return;
  await run.attempt("client", "its call", () => checkMissingOperation(expectation, target));
}

async function verifyOperation(
  run: OperationRun,
  subject: Subject,
  cases: readonly TestCase[],
  failFast: boolean,
): Promise<void> {
  const { spec, entry, expectation, facts } = subject;
  const minimal = await runCases(run, subject, cases, failFast);
  const clientFailed = () => failFast && run.failed;
  if (minimal && !clientFailed()) {
    await run.attempt("client", "the need for a key", () => checkKeyIsNeeded(subject));
  }
  // An optional body that no call sends is new. Coverage asks for it.
  const isSent = Object.values(expectation.calls).some(({ sends }) => sends.body !== undefined);
  const { requestBody } = entry.operation;
  const isNeeded = isSent || (requestBody && resolve(spec, requestBody).required);
  if (minimal && isNeeded && !clientFailed()) {
    await run.attempt("client", "the request examples", () => checkRequestExamples(subject, minimal));
  }
  await run.attempt("document", "the document", () => [
    ...checkIdentity(entry, expectation, facts),
    ...checkDescriptions(spec, entry),
    ...checkExamples(spec, entry),
  ]);
  await run.attempt("document", "the webhooks", () => checkWebhooks(spec, entry, expectation));
  const { operations } = facts;
  if (operations) {
    await run.attempt("oracle", "the facts of the docs", () => compareDocs(spec, entry, operations[entry.id]));
  }
}

/** Returns the first good exchange of the minimal call. Other checks cannot use one whose request is wrong. */
async function runCases(
  run: OperationRun,
  subject: Subject,
  cases: readonly TestCase[],
  failFast: boolean,
): Promise<Exchange | undefined> {
  let minimal: Exchange | undefined;
  for (const testCase of cases) {
    const check = async () => {
      const { run: caseRun, messages, isNew, sentAsDocumented } = await runCase(subject, testCase);
      run.runs.push(caseRun);
      run.addCase(isNew ? "coverage" : "contract", messages, caseRun);
      const { exchange } = caseRun;
      if (testCase.call === "minimal" && sentAsDocumented && exchange && exchange.status < 300) minimal ??= exchange;
      return [];
    };
    await run.attempt("client", "the call", check, testCase);
    if (failFast && run.failed) break;
  }
  return minimal;
}

/** An operation whose contract fails is not asked to exercise more, nor is what it shares with others. */
function addMissing(runs: readonly OperationRun[], coverage: readonly OperationCoverage[]): void {
  const failed = new Set(runs.filter((run) => run.failed).map(({ operation }) => operation));
  const unclear = new Set(
    coverage
      .filter(({ operation }) => failed.has(operation))
      .flatMap(({ responseFields }) => responseFields.documented),
  );
  for (const { operation, ...parts } of coverage) {
    const run = runs.find((each) => each.operation === operation);
    for (const part of coverageParts) {
      const missing = parts[part].missing.filter((item) => part !== "responseFields" || !unclear.has(item));
      const coverage = missing.map((item) => `${part}: ${item} is documented, but never exercised`);
      run?.add("document", { contract: [], coverage });
    }
  }
}

type Messages = readonly string[] | LayeredMessages;

/** Collects what becomes of one operation. */
class OperationRun {
  readonly operation: string;
  readonly runs: CaseRun[] = [];
  readonly #findings: Finding[] = [];

  constructor(operation: string) {
    this.operation = operation;
  }

  get failed(): boolean {
    return this.#findings.some(({ layer }) => layer === "contract");
  }

  findings(): Finding[] {
    return this.failed ? this.#findings.filter(({ layer }) => layer === "contract") : this.#findings;
  }

  add(by: Finding["by"], messages: Messages): void {
    const { contract, coverage } = "contract" in messages ? messages : { contract: messages, coverage: [] };
    const { operation } = this;
    for (const message of contract) this.#findings.push({ layer: "contract", by, operation, message });
    for (const message of coverage) this.#findings.push({ layer: "coverage", by, operation, message });
  }

  addCase(layer: Finding["layer"], messages: readonly string[], { testCase, expected, outcome }: CaseRun): void {
    const texts = outcome && { expected: shortJson(expected), outcome: outcomeText(outcome) };
    const common = { layer, by: "client", operation: this.operation, testCase: testCase.name } as const;
    for (const message of messages) this.#findings.push({ ...common, message, ...texts });
  }

  /** Makes findings of what a check returns, and of whatever it throws. */
  async attempt(
    by: Finding["by"],
    what: string,
    check: () => Messages | Promise<Messages>,
    testCase?: TestCase,
  ): Promise<void> {
    try {
      this.add(by, await check());
    } catch (error) {
      const message = `${what} could not be checked: ${error instanceof Error ? error.message : error}`;
      const { operation } = this;
      this.#findings.push({ layer: "contract", by, operation, testCase: testCase?.name, message });
    }
  }
}
