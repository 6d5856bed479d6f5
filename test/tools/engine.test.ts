/** The engine itself: what it is there to notice, it notices. `npm run contract:drift` proves the same at length. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Mock, startMock } from "../../scripts/spec/mock.ts";
import { type Operation, readSpec, type Schema, type Spec } from "../../scripts/spec/read.ts";
import { expectations, facts } from "../contract/cases/index.ts";
import type { Expectations } from "../engine/expectation.ts";
import { verify } from "../engine/verify.ts";

/** One operation is enough here, and quicker. */
const id = "updateSchedule";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock(readSpec());
});
afterAll(() => mock.close());

async function messages(change: {
  spec?: (spec: Spec) => void;
  expectation?: (expectation: Expectations[string]) => void;
}) {
  const spec = readSpec();
  change.spec?.(spec);
  const expectation = { ...expectations[id] };
  change.expectation?.(expectation);
  const { findings } = await verify(spec, { [id]: expectation }, facts, { baseUrl: mock.url });
  // Some fields of shared schemas are exercised by other operations.
  return findings
    .filter(({ operation, message }) => operation === id && !message.startsWith("responseFields"))
    .map(({ message }) => message);
}

const operation = (spec: Spec) => spec.paths["/v1/schedule/{scheduleId}"]?.patch as Operation;
const fields = (spec: Spec, name: string) => spec.components?.schemas?.[name]?.properties as Record<string, Schema>;

test("nothing is found where nothing is wrong", async () => {
  expect(await messages({})).toEqual([]);
});

test.each<[string, (spec: Spec) => void, RegExp]>([
  [
    "a field of the response",
    (spec) => void delete fields(spec, "UpdatedSchedule")["status"],
    /must NOT have unevaluated properties: status/,
  ],
  [
    "a limit",
    (spec) => Object.assign(fields(spec, "PlatformDataUpdate")["title"] as Schema, { maxLength: 99 }),
    /title/,
  ],
  [
    "the example of a schema",
    (spec) => Object.assign(fields(spec, "PlatformDataUpdate")["title"] as Schema, { example: 7 }),
    /the example of request body.*platformData.title contradicts its schema/,
  ],
  [
    "a description with another limit",
    (spec) => Object.assign(spec.components?.schemas?.["ScheduleUpdate"] ?? {}, { description: "At least 2 fields." }),
    /body: the description says 2, the schema 1/,
  ],
  [
    "a value of a request that no example has",
    (spec) => void fields(spec, "PlatformDataUpdate")["privacyStatus"]?.enum?.splice(1, 1),
    /a request with platformData.privacyStatus "unlisted": request .* must be equal to one of the allowed values/,
  ],
  ["a status", (spec) => void delete operation(spec).responses["400"], /status: 400 is not documented/],
  [
    "a media type",
    (spec) => void Object.assign(operation(spec), { requestBody: { content: { "text/plain": {} } } }),
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
    (spec) => void Object.assign(operation(spec), { parameters: [{ name: "notify", in: "query" }] }),
    /query.notify is documented, but never exercised/,
  ],
])("%s of the spec", async (_, spec, message) => {
  expect((await messages({ spec })).join("\n")).toMatch(message);
});

test.each<[string, (expectation: Expectations[string]) => void, RegExp]>([
  [
    "a result",
    (expectation) =>
      void Object.assign(expectation, { expect: { ...expectation.expect, 200: { updated: { id: "other" } } } }),
    /result.id/,
  ],
  [
    "an error",
    (expectation) =>
      void Object.assign(expectation, {
        expect: { ...expectation.expect, 404: { not_found: { error: "ConflictError", message: "" } } },
      }),
    /error.error/,
  ],
  [
    "a request",
    (expectation) => {
      const { run, sends } = expectation.calls.minimal;
      expectation.calls = { minimal: { run, sends: { ...sends, body: {} } } };
    },
    /sent.body/,
  ],
])("%s that an expectation states differently", async (_, expectation, message) => {
  expect((await messages({ expectation })).join("\n")).toMatch(message);
});

/** A mock that drops the connection of some requests before it answers. */
async function startDropping(drops: (method: string, path: string) => boolean) {
  const server = createServer(async (request, response) => {
    const { method = "", url = "", headers } = request;
    if (drops(method, url)) return void request.socket.destroy();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { host: _, "content-length": __, ...rest } = headers;
    const answer = await fetch(mock.url + url, {
      method,
      headers: rest as Record<string, string>,
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
    });
    response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), connection: "close" });
    response.end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}

test("a dropped connection is a finding of its case, and all else is checked", async () => {
  let calls = 0;
  const server = await startDropping((method) => method === "PATCH" && ++calls % 3 === 0);
  const only = [id, "cancelSchedule"];
  const { findings, runs, cases } = await verify(readSpec(), expectations, facts, { baseUrl: server.url, only });
  await server.close();
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
  await server.close();
  expect(new Set(findings.map(({ operation }) => operation))).toEqual(new Set(Object.keys(expectations)));
  expect(runs).toHaveLength(cases.length);
});

test("whatever a call throws is a finding of its case", async () => {
  const run = () => {
    throw new TypeError("no such method");
  };
  const found = await messages({
    expectation: (expectation) => {
      expectation.calls = { ...expectation.calls, minimal: { ...expectation.calls.minimal, run } };
    },
  });
  expect(found).toContain("the call could not be checked: no such method");
});
