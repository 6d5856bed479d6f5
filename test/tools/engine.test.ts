/** The engine itself: what it is there to notice, it notices. `npm run contract:drift` proves the same at length. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Mock, startMock } from "../../scripts/spec/mock.ts";
import { type Operation, readSpec, type Schema, type Spec } from "../../scripts/spec/read.ts";
import { expectations, facts } from "../contract/cases/index.ts";
import type { Expectation } from "../engine/expectation.ts";
import { verify } from "../engine/verify.ts";
import { useLoopback } from "../servers/loopback.ts";

/** One operation is enough here, and quicker. */
const id = "updateSchedule";
const expectation: Expectation = expectations[id];

const { startServer } = useLoopback();
let mock: Mock;
beforeAll(async () => {
  mock = await startMock(readSpec());
});
afterAll(() => mock.close());

/** What is found if the spec is changed, or the expectation. */
async function messages(change: (spec: Spec) => unknown, changed: Partial<Expectation> = {}) {
  const spec = readSpec();
  change(spec);
  const { findings } = await verify(spec, { [id]: { ...expectation, ...changed } }, facts, { baseUrl: mock.url });
  // Some fields of shared schemas are exercised by other operations.
  return findings
    .filter(({ operation, message }) => operation === id && !message.startsWith("responseFields"))
    .map(({ message }) => message);
}

const asItIs = () => {};
const operation = (spec: Spec) => spec.paths["/v1/schedule/{scheduleId}"]?.patch as Operation;
const fields = (spec: Spec, name: string) => spec.components?.schemas?.[name]?.properties as Record<string, Schema>;
const retitled = (more: Partial<Schema>) => (spec: Spec) =>
  Object.assign(fields(spec, "PlatformDataUpdate")["title"] as Schema, more);

test("nothing is found where nothing is wrong", async () => {
  expect(await messages(asItIs)).toEqual([]);
});

test.each<[string, (spec: Spec) => unknown, RegExp]>([
  [
    "a field of the response",
    (spec) => delete fields(spec, "UpdatedSchedule")["status"],
    /must NOT have unevaluated properties: status/,
  ],
  ["a limit", retitled({ maxLength: 99 }), /title/],
  [
    "the example of a schema",
    retitled({ example: 7 }),
    /the example of request body.*platformData.title contradicts its schema/,
  ],
  [
    "a description with another limit",
    (spec) => Object.assign(spec.components?.schemas?.["ScheduleUpdate"] ?? {}, { description: "At least 2 fields." }),
    /body: the description says 2, the schema 1/,
  ],
  [
    "a value of a request that no example has",
    (spec) => fields(spec, "PlatformDataUpdate")["privacyStatus"]?.enum?.splice(1, 1),
    /a request with platformData.privacyStatus "unlisted": request .* must be equal to one of the allowed values/,
  ],
  ["a status", (spec) => delete operation(spec).responses["400"], /status: 400 is not documented/],
  [
    "a media type",
    (spec) => Object.assign(operation(spec), { requestBody: { content: { "text/plain": {} } } }),
    /content-type/,
  ],
  [
    "a new example",
    (spec) => {
      const content = operation(spec).responses["200"]?.content?.["application/json"];
      Object.assign(content?.examples ?? {}, { another: content?.examples?.["updated"] });
    },
    /no expectation names it/,
  ],
  [
    "a new parameter",
    (spec) => Object.assign(operation(spec), { parameters: [{ name: "notify", in: "query" }] }),
    /query.notify is documented, but never exercised/,
  ],
])("%s of the spec", async (_, change, message) => {
  expect((await messages(change)).join("\n")).toMatch(message);
});

const { expect: outcomes, calls } = expectation;
const { minimal } = calls;

test.each<[string, Partial<Expectation>, RegExp]>([
  ["a result", { expect: { ...outcomes, 200: { updated: { id: "other" } } } }, /result.id/],
  ["an error", { expect: { ...outcomes, 404: { not_found: { error: "ConflictError", message: "" } } } }, /error.error/],
  ["a request", { calls: { minimal: { ...minimal, sends: { ...minimal.sends, body: {} } } } }, /sent.body/],
])("%s that an expectation states differently", async (_, changed, message) => {
  expect((await messages(asItIs, changed)).join("\n")).toMatch(message);
});

/** A mock that drops the connection of some requests before it answers. */
const startDropping = (drops: (method: string) => boolean) =>
  startServer(async (response, { method, path, headers, body }) => {
    if (drops(method)) return void response.socket?.destroy();
    const { host: _, "content-length": __, ...rest } = headers;
    const init = { method, headers: rest as Record<string, string>, ...(body !== "" && { body }) };
    const answer = await fetch(mock.url + path, init);
    response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), connection: "close" });
    response.end(await answer.text());
  });

test("a dropped connection is a finding of its case, and all else is checked", async () => {
  let calls = 0;
  const server = await startDropping((method) => method === "PATCH" && ++calls % 3 === 0);
  const only = [id, "cancelSchedule"];
  const { findings, runs, cases } = await verify(readSpec(), expectations, facts, { baseUrl: server.url, only });
  const contract = findings.filter(({ layer }) => layer === "contract");
  expect(contract.length).toBeGreaterThan(2);
  expect(new Set(contract.map(({ operation }) => operation))).toEqual(new Set([id]));
  expect(contract[0]).toMatchObject({
    testCase: cases[2]?.name,
    message: expect.stringMatching(/^expected one response, got 0; the helper threw HookedConnectionError/),
  });
  expect(runs.map(({ testCase }) => testCase)).toEqual(cases);
  expect(runs.filter(({ exchange }) => exchange === undefined).length).toBeLessThan(runs.length / 2);
});

test("a mock that is gone is a finding of every operation", async () => {
  const server = await startDropping(() => true);
  const { findings, runs, cases } = await verify(readSpec(), expectations, facts, { baseUrl: server.url });
  expect(new Set(findings.map(({ operation }) => operation))).toEqual(new Set(Object.keys(expectations)));
  expect(runs).toHaveLength(cases.length);
});

test("whatever a call throws is a finding of its case", async () => {
  const run = () => {
    throw new TypeError("no such method");
  };
  const found = await messages(asItIs, { calls: { ...calls, minimal: { ...minimal, run } } });
  expect(found).toContain("the call could not be checked: no such method");
});
