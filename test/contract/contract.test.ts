/** The contract suite: one test for each operation x status x example, and what the spec promises beyond them. */
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { listOperations, readSpec } from "../../scripts/spec/read.ts";
import { coverageTable } from "../engine/coverage.ts";
import { planCells } from "../engine/plan.ts";
import { type Verdict, verify } from "../engine/verify.ts";
import { drivers, pins } from "./cases/index.ts";

const spec = readSpec();
const cells = planCells(spec, drivers);
let verdict: Verdict;

beforeAll(async () => {
  verdict = await verify(spec, drivers, pins, { baseUrl: process.env["HOOKED_MOCK_URL"] as string });
  // All is called here, once: some 2,000 requests, on a machine that may be busy.
}, 120_000);

afterAll(() => {
  writeFileSync(process.env["HOOKED_COVERAGE_TABLE"] as string, coverageTable(verdict.coverage));
});

function findings(of: { operation: string; cell?: string }, layer?: "contract" | "coverage"): string[] {
  return verdict.findings
    .filter(({ operation, cell }) => operation === of.operation && cell === of.cell)
    .filter((finding) => layer === undefined || finding.layer === layer)
    .map(({ message }) => message);
}

describe.each([...new Set(cells.map(({ operation }) => operation))])("%s", (operation) => {
  test.each(cells.filter((cell) => cell.operation === operation).map(({ name }) => name))("%s", (cell) => {
    expect(findings({ operation, cell })).toEqual([]);
  });

  test("examples, limits, defaults and the need for a key are as the docs say", () => {
    expect(findings({ operation }, "contract")).toEqual([]);
  });

  test("all that the spec documents is witnessed", () => {
    expect(findings({ operation }, "coverage")).toEqual([]);
  });
});

test("the document as a whole is as the docs say", () => {
  expect(findings({ operation: "(document)" })).toEqual([]);
});

test("every operation of the spec has cells of its own", () => {
  const planned = new Set(cells.map(({ operation }) => operation));
  expect(listOperations(spec).filter(({ id }) => !planned.has(id))).toEqual([]);
  expect(verdict.exchanges).toHaveLength(cells.length);
});
