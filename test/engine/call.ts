/** What is asked of the mock about one operation, through the client and past it. */
import type { OperationEntry, Spec } from "../../scripts/spec/read.ts";
import { Hooked } from "../../src/index.ts";
import { judgeReply, judgeRequest, requestParts } from "./check-exchange.ts";
import type { AnyDriver, Call, ExpectedError, Pins } from "./expectation.ts";
import { checkBody, checkError, checkResult, differences, preview, settle } from "./outcome.ts";
import type { Cell } from "./plan.ts";
import { type Exchange, recordingFetch, replay } from "./record.ts";

const apiKey = "contract-key";

/** An operation, what we know of it, and where to ask. */
export interface Subject {
  spec: Spec;
  entry: OperationEntry;
  driver: AnyDriver;
  pins: Pins;
  baseUrl: string;
}

/** Makes a call, and judges what left, what came back and what the client made of it. `unknown`: no driver knows the outcome. */
export async function runCell(
  { spec, entry, driver, baseUrl }: Subject,
  { call, status, example }: Cell,
): Promise<{ messages: string[]; unknown?: boolean; exchange?: Exchange | undefined }> {
  const expected = driver.expect[status]?.[example];
  if (expected === undefined)
    return { messages: ["the spec shows this example, but no driver knows it"], unknown: true };
  const { run, sends } = driver.calls[call] as Call;
  const exchanges: Exchange[] = [];
  const fetch = recordingFetch(exchanges, { prefer: `code=${status}, example=${example}` });
  const outcome = await settle(run(new Hooked({ apiKey, baseUrl, fetch, maxRetries: 0, maxRateLimitWait: 0 })));
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
export async function checkRequestExamples(
  { spec, entry, driver, baseUrl }: Subject,
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
export async function checkKeyIsNeeded(
  { spec, entry, baseUrl, pins: { keyHeader } }: Subject,
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
