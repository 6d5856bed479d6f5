/** The calls of one operation through the client, and what is checked of each. */
import type { OperationEntry, Spec } from "../../scripts/spec/read.ts";
import { Hooked } from "../../src/index.ts";
import { checkRequest, requestParts } from "./check-request.ts";
import { checkResponse } from "./check-response.ts";
import type { DocumentFacts, Expectation, ExpectedCall, ExpectedError } from "./expectation.ts";
import type { JsonSchema } from "./json-schema.ts";
import { checkBody, checkError, checkResult, differences, type HelperOutcome, outcomeText, settle } from "./outcome.ts";
import { empty, type TestCase } from "./plan.ts";
import { type Exchange, readJson, recordingFetch } from "./record.ts";
import { variationsOf } from "./variations.ts";

/** An operation, what is expected of it, and where to ask. */
export interface Subject {
  spec: Spec;
  entry: OperationEntry;
  expectation: Expectation;
  facts: DocumentFacts;
  baseUrl: string;
  /** Sends the requests. Default: the network. */
  fetch?: typeof fetch | undefined;
}

/** What became of a case. */
export interface CaseRun {
  testCase: TestCase;
  /** The result of the helper, or its error. */
  expected: unknown;
  outcome?: HelperOutcome | undefined;
  /** Undefined if no request was sent, or none was answered. */
  exchange?: Exchange | undefined;
}

interface CheckedCase {
  run: CaseRun;
  /** The problems of the first step that fails: later ones are consequences. */
  messages: string[];
  /** The document has this example, but no expectation names it. */
  isNew?: boolean;
  /** Whether the request that was sent is as expected and as documented. */
  sentAsDocumented: boolean;
}

/** Makes a call, and checks in this order what was sent, what came back, and what the client made of it. */
export async function runCase(subject: Subject, testCase: TestCase): Promise<CheckedCase> {
  const { spec, entry, expectation } = subject;
  const { call, status, example } = testCase;
  const examples = expectation.expect[status] ?? {};
  const expected = examples[example];
  const run: CaseRun = { testCase, expected };
  if (!Object.hasOwn(examples, example)) {
    const messages = [`the spec documents the example ${example} of ${status}, but no expectation names it`];
    return { run, messages, isNew: true, sentAsDocumented: false };
  }
  const { run: makeCall, sends } = expectation.calls[call] as ExpectedCall;
  const prefer = example === empty ? `code=${status}` : `code=${status}, example=${example}`;
  const { exchanges, outcome } = await send(subject, makeCall, { prefer });
  const [exchange] = exchanges;
  Object.assign(run, { outcome, exchange });
  if (!exchange || exchanges.length !== 1) {
    const messages = [`expected one response, got ${exchanges.length}; the helper ${outcomeText(outcome)}`];
    return { run, messages, sentAsDocumented: false };
  }
  const { headers = {}, ...rest } = sends;
  const request = [
    ...differences(
      { query: {}, body: undefined, ...rest },
      { method: exchange.method, path: exchange.path, query: exchange.query, body: exchange.body },
      "sent",
    ),
    ...differences(headers, exchange.headers, "sent.headers", "at least"),
    ...checkRequest(spec, entry, exchange),
  ];
  const steps = [
    () => request,
    () => checkMock(exchange, status),
    () => checkResponse(spec, entry, exchange, true),
    () => [
      ...(status < 300 ? checkResult(expected, outcome) : checkError(expected as ExpectedError, outcome, status)),
      ...checkBody(status < 300 ? expectation : (expected as ExpectedError), exchange.responseText),
    ],
  ];
  let messages: string[] = [];
  for (const step of steps) if (messages.length === 0) messages = step();
  return { run, messages, sentAsDocumented: request.length === 0 };
}

/** One connection for each request: the mock closes idle ones, and a busy machine would send on a closed one. */
const connection = "close";

async function send(
  { baseUrl, fetch: transport }: Pick<Subject, "baseUrl" | "fetch">,
  makeCall: ExpectedCall["run"],
  headers: Readonly<Record<string, string | undefined>> = {},
): Promise<{ exchanges: Exchange[]; outcome: HelperOutcome }> {
  const exchanges: Exchange[] = [];
  const fetch = recordingFetch(exchanges, { connection, ...headers }, transport);
  const hooked = new Hooked({ apiKey: "contract-key", baseUrl, fetch, maxRetries: 0, maxRateLimitWait: 0 });
  return { outcome: await settle(makeCall(hooked)), exchanges };
}

function checkMock({ status, responseHeaders }: Exchange, wanted: number): string[] {
  const violations = violationsOf(responseHeaders["sl-violations"]);
  return [
    ...violations.map((violation) => `the mock reports a violation: ${violation}`),
    ...(status === wanted ? [] : [`asked for status ${wanted}, got ${status}`]),
  ];
}

/** Prism reports a deprecated parameter as well, which may be sent. */
function violationsOf(header: string | undefined): string[] {
  if (header === undefined) return [];
  const all = readJson(header);
  if (!Array.isArray(all)) return [header];
  return all.filter(({ severity }) => severity === "Error").map((violation) => JSON.stringify(violation));
}

/**
 * Sends each request example of the document through the helper, then with each other value that the docs allow: it must leave
 * unchanged, and the mock must accept it.
 */
export async function checkRequestExamples(subject: Subject, minimal: Exchange): Promise<string[]> {
  const { spec, entry, facts } = subject;
  const ids = Object.values(requestParts(spec, entry, minimal)?.path ?? {});
  const schema = facts.operations?.[entry.id]?.body as JsonSchema | undefined;
  const bodies = new Map<string, unknown>();
  for (const [name, { value }] of Object.entries(entry.body?.examples ?? {})) {
    bodies.set(`the request example ${name}`, value);
    for (const { change, body } of schema ? variationsOf(schema, value) : [])
      bodies.set(`a request with ${change}`, body);
  }
  const found: string[] = [];
  for (const [what, body] of bodies) {
    found.push(...(await checkRequestBody(subject, ids, body)).map((problem) => `${what}: ${problem}`));
  }
  return found;
}

async function checkRequestBody(subject: Subject, ids: readonly unknown[], body: unknown): Promise<string[]> {
  const { spec, entry, expectation } = subject;
  const { exchanges, outcome } = await send(
    subject,
    (hooked) => expectation.sendExample?.(hooked, body, ids) ?? callHelper(hooked, expectation.helper, [...ids, body]),
  );
  const [exchange] = exchanges;
  if (!exchange) return [`no response came; the helper ${outcomeText(outcome)}`];
  return [
    ...differences(body, exchange.body, "sent.body"),
    ...checkRequest(spec, entry, exchange),
    ...(exchange.status < 300 ? [] : [`the mock answers ${exchange.status}`]),
  ];
}

/** Calls a method by the name that users write, such as `schedules.update`. */
export async function callHelper(hooked: Hooked, helper: string, args: readonly unknown[]): Promise<unknown> {
  const [resource = "", method = ""] = helper.split(".");
  const methods = hooked[resource as keyof Hooked] as unknown as Record<string, (...args: unknown[]) => unknown>;
  return methods[method]?.(...args);
}

/** The minimal call, whose key is removed on its way, must be refused for that reason. */
export async function checkKeyIsNeeded(subject: Subject): Promise<string[]> {
  const { spec, entry, expectation, facts } = subject;
  const { exchanges, outcome } = await send(subject, expectation.calls.minimal.run, { [facts.keyHeader]: undefined });
  const [exchange] = exchanges;
  if (!exchange) return [`without a key: no response came; the helper ${outcomeText(outcome)}`];
  if (!exchange.headers[facts.keyHeader]) return [`the call does not carry the key in ${facts.keyHeader}`];
  if (exchange.status !== 401) return [`without a key it answers ${exchange.status}, expected 401`];
  return [
    ...checkResponse(spec, entry, exchange, true),
    ...differences("AuthenticationError", (outcome.error as Error | undefined)?.name, "error"),
  ].map((problem) => `without a key: ${problem}`);
}

/** Whether the mock of a document without this operation serves its call all the same, as another one. */
export async function checkMissingOperation(
  expectation: Expectation,
  target: Pick<Subject, "baseUrl" | "fetch">,
): Promise<string[]> {
  const { outcome } = await send(target, expectation.calls.minimal.run);
  return outcome.error === undefined
    ? []
    : [`the mock does not serve this operation: the helper ${outcomeText(outcome)}`];
}
