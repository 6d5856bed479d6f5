/** The engine itself: what it is there to notice, it notices. `npm run contract:drift` proves the same at length. */
import { expect, test } from "@jest/globals";
import { type Operation, readSpec, type Schema, type Spec } from "../../scripts/spec/read.ts";
import { drivers, pins } from "../contract/cases/index.ts";
import type { AnyDrivers } from "../engine/expectation.ts";
import { verify } from "../engine/verify.ts";

/** One operation is enough here, and quicker. */
const id = "updateSchedule";

async function messages(change: { spec?: (spec: Spec) => void; driver?: (driver: AnyDrivers[string]) => void }) {
  const spec = readSpec();
  change.spec?.(spec);
  const driver = { ...drivers[id] };
  change.driver?.(driver);
  const { findings } = await verify(spec, { [id]: driver }, pins, {
    baseUrl: process.env["HOOKED_MOCK_URL"] as string,
  });
  // Some members of shared schemas are shown by other operations.
  return findings
    .filter(({ operation, message }) => operation === id && !message.startsWith("replyFields"))
    .map(({ message }) => message);
}

const operation = (spec: Spec) => spec.paths["/v1/schedule/{scheduleId}"]?.patch as Operation;
const members = (spec: Spec, name: string) => spec.components?.schemas?.[name]?.properties as Record<string, Schema>;

test("nothing is found where nothing is wrong", async () => {
  expect(await messages({})).toEqual([]);
});

test.each<[string, (spec: Spec) => void, RegExp]>([
  [
    "a member of the reply",
    (spec) => void delete members(spec, "UpdatedSchedule")["status"],
    /the schema is not valid.*"status"/,
  ],
  [
    "a limit",
    (spec) => Object.assign(members(spec, "PlatformDataUpdate")["title"] as Schema, { maxLength: 99 }),
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
    /no driver knows it/,
  ],
  [
    "a new parameter",
    (spec) => void Object.assign(operation(spec), { parameters: [{ name: "notify", in: "query" }] }),
    /query.notify is documented, but never witnessed/,
  ],
])("%s of the spec", async (_, spec, message) => {
  expect((await messages({ spec })).join("\n")).toMatch(message);
});

test.each<[string, (driver: AnyDrivers[string]) => void, RegExp]>([
  [
    "a result",
    (driver) => void Object.assign(driver, { expect: { ...driver.expect, 200: { updated: { id: "other" } } } }),
    /result.id/,
  ],
  [
    "an error",
    (driver) =>
      void Object.assign(driver, {
        expect: { ...driver.expect, 404: { not_found: { error: "ConflictError", message: "" } } },
      }),
    /error.error/,
  ],
  [
    "a request",
    (driver) => {
      const { run, sends } = driver.calls.minimal;
      driver.calls = { minimal: { run, sends: { ...sends, body: {} } } };
    },
    /sent.body/,
  ],
  ["a limit", (driver) => void delete driver.boundaries, /no boundary of the driver shows its maxLength/],
])("%s that a driver tells otherwise", async (_, driver, message) => {
  expect((await messages({ driver })).join("\n")).toMatch(message);
});
