/** The engine itself: what it is there to notice, it notices. `npm run contract:drift` proves the same at length. */
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
    /the schema is not valid.*"status"/,
  ],
  [
    "a limit",
    (spec) => Object.assign(fields(spec, "PlatformDataUpdate")["title"] as Schema, { maxLength: 99 }),
    /title/,
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
  [
    "a limit",
    (expectation) => void delete expectation.boundaries,
    /no boundary of the expectation covers its maxLength/,
  ],
])("%s that an expectation states differently", async (_, expectation, message) => {
  expect((await messages({ expectation })).join("\n")).toMatch(message);
});
