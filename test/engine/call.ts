/** What is asked of the mock about one operation, through the client and past it. */
import type { OperationEntry, Spec } from "../../scripts/spec/read.ts";
import { Hooked } from "../../src/index.ts";
import { checkRequest, requestParts } from "./check-request.ts";
import { checkResponse } from "./check-response.ts";
import type { DocumentFacts, Expectation, ExpectedCall, ExpectedError } from "./expectation.ts";
import { checkBody, checkError, checkResult, differences, outcomeText, settle } from "./outcome.ts";
import type { TestCase } from "./plan.ts";
import { type Exchange, recordingFetch, replay } from "./record.ts";

const apiKey = "contract-key";

/** An operation, what we know of it, and where to ask. */
export interface Subject {
  spec: Spec;
  entry: OperationEntry;
  expectation: Expectation;
  facts: DocumentFacts;
  baseUrl: string;
}

/** Makes a call, and checks what left, what came back and what the client made of it. `unknown`: no expectation knows the outcome. */
export async function runCase(
  { spec, entry, expectation, baseUrl }: Subject,
  { call, status, example }: TestCase,
): Promise<{ messages: string[]; unknown?: boolean; exchange?: Exchange | undefined }> {
  const expected = expectation.expect[status]?.[example];
  if (expected === undefined)
    return { messages: ["the spec documents this example, but no expectation names it"], unknown: true };
  const { run, sends } = expectation.calls[call] as ExpectedCall;
  const exchanges: Exchange[] = [];
  const fetch = recordingFetch(exchanges, { prefer: `code=${status}, example=${example}` });
  const outcome = await settle(run(new Hooked({ apiKey, baseUrl, fetch, maxRetries: 0, maxRateLimitWait: 0 })));
  const [exchange] = exchanges;
  if (!exchange || exchanges.length !== 1) {
    return { messages: [`sent ${exchanges.length} requests; the outcome is ${outcomeText(outcome)}`] };
  }
  const messages = [
    ...differences(
      { query: {}, body: undefined, ...sends },
      { method: exchange.method, path: exchange.path, query: exchange.query, body: exchange.body },
      "sent",
    ),
    ...checkRequest(spec, entry, exchange),
    ...checkResponse(spec, entry, exchange, true),
  ];
  const violations = exchange.responseHeaders["sl-violations"];
  if (violations) messages.push(`the mock sees a violation: ${violations}`);
  if (exchange.status !== status) messages.push(`asked for status ${status}, got ${exchange.status}`);
  messages.push(
    ...(status < 300 ? checkResult(expected, outcome) : checkError(expected as ExpectedError, outcome, status)),
    ...checkBody(status < 300 ? expectation : (expected as ExpectedError), exchange.responseText),
  );
  return { messages, exchange };
}

/** Sends each request example of the document through the helper: it must leave unchanged, and the mock must accept it. */
export async function checkRequestExamples(
  { spec, entry, expectation, baseUrl }: Subject,
  sent: ReadonlyMap<string, Exchange>,
): Promise<string[]> {
  const minimal = sent.get("minimal");
  const ids = Object.values((minimal && requestParts(entry, minimal)?.path) ?? {});
  const found: string[] = [];
  for (const [name, { value }] of Object.entries(entry.body?.examples ?? {})) {
    const exchanges: Exchange[] = [];
    const hooked = new Hooked({
      apiKey,
      baseUrl,
      fetch: recordingFetch(exchanges),
      maxRetries: 0,
      maxRateLimitWait: 0,
    });
    const outcome = await settle(callHelper(hooked, expectation.helper, [...ids, value]));
    const [exchange] = exchanges;
    const problems = exchange
      ? [
          ...differences(value, exchange.body, "sent.body"),
          ...checkRequest(spec, entry, exchange),
          ...(exchange.status < 300 ? [] : [`the mock answers ${exchange.status}`]),
        ]
      : [`nothing was sent; the outcome is ${outcomeText(outcome)}`];
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
export async function checkKeyIsNeeded(
  { spec, entry, baseUrl, facts: { keyHeader } }: Subject,
  sent: ReadonlyMap<string, Exchange>,
): Promise<string[]> {
  const request = sent.get("minimal");
  if (!request) return ["no call succeeded, so the need for a key is not exercised"];
  const { [keyHeader]: key, ...headers } = request.headers;
  if (!key) return [`the call does not carry the key in ${keyHeader}`];
  const response = await replay(baseUrl, { ...request, headers });
  const exchange: Exchange = {
    ...request,
    status: response.status,
    responseHeaders: Object.fromEntries(response.headers),
    responseText: await response.text(),
  };
  if (response.status !== 401) return [`without a key it answers ${response.status}, expected 401`];
  return checkResponse(spec, entry, exchange, true).map((problem) => `without a key: ${problem}`);
}
