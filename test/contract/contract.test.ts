/** The contract suite: one test for each operation x status x example, and what the spec promises beyond them. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startMock } from "../../scripts/spec/mock.ts";
import { listOperations, readSpec } from "../../scripts/spec/read.ts";
import { coverageTable } from "../engine/coverage.ts";
import { planCases } from "../engine/plan.ts";
import { type VerifyResult, verify } from "../engine/verify.ts";
import { expectations, facts } from "./cases/index.ts";

const spec = readSpec();
const cases = planCases(spec, expectations);
let result: VerifyResult;

beforeAll(async () => {
  const mock = await startMock(spec);
  try {
    result = await verify(spec, expectations, facts, { baseUrl: mock.url });
  } finally {
    await mock.close();
  }
  // Every request of the suite is sent here, on a machine that may be busy.
}, 120_000);

afterAll(() => {
  process.stderr.write(`\n${coverageTable(result.coverage)}\n`);
});

function findings(of: { operation: string; testCase?: string }, layer?: "contract" | "coverage"): string[] {
  return result.findings
    .filter(({ operation, testCase }) => operation === of.operation && testCase === of.testCase)
    .filter((finding) => layer === undefined || finding.layer === layer)
    .map(({ message }) => message);
}

describe.each([...new Set(cases.map(({ operation }) => operation))])("%s", (operation) => {
  test.each(cases.filter((testCase) => testCase.operation === operation).map(({ name }) => name))("%s", (testCase) => {
    expect(findings({ operation, testCase })).toEqual([]);
  });

  test("examples, limits, defaults and the need for a key are as the docs say", () => {
    expect(findings({ operation }, "contract")).toEqual([]);
  });

  test("all that the spec documents is exercised", () => {
    expect(findings({ operation }, "coverage")).toEqual([]);
  });
});

test("the document as a whole is as the docs say", () => {
  expect(findings({ operation: "(document)" })).toEqual([]);
});

test("every operation of the spec has cases of its own", () => {
  const planned = new Set(cases.map(({ operation }) => operation));
  expect(listOperations(spec).filter(({ id }) => !planned.has(id))).toEqual([]);
  expect(result.exchanges).toHaveLength(cases.length);
});
