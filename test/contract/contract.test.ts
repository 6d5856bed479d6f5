/** The contract suite: one test for each operation x status x example, and what the spec promises beyond them. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { markdownTable } from "../../scripts/cli/markdown.ts";
import { startMock } from "../../scripts/spec/mock.ts";
import { listOperations, readSpec } from "../../scripts/spec/read.ts";
import type { Coverage, OperationCoverage } from "../engine/coverage.ts";
import { type Cause, causesText, type Finding, groupByCause, placeOf } from "../engine/findings.ts";
import { planCases } from "../engine/plan.ts";
import { type VerifyResult, verify } from "../engine/verify.ts";
import { expectations, facts } from "./cases/index.ts";

const spec = readSpec();
const cases = planCases(spec, expectations);
let result: VerifyResult;
let causes: Cause[];

beforeAll(async () => {
  const mock = await startMock(spec);
  try {
    result = await verify(spec, expectations, facts, { baseUrl: mock.url });
  } finally {
    await mock.close();
  }
  causes = groupByCause(result.findings);
  const summary = `${result.coverage.length} operations, ${result.cases.length} cases, ${result.findings.length} findings`;
  process.stderr.write(`\n${[coverageTable(result.coverage), summary, causesText(causes)].join("\n\n").trim()}\n`);
});

/** What was covered of each operation. Statuses that were not exercised are in brackets. */
function coverageTable(rows: readonly OperationCoverage[]): string {
  const count = ({ documented, missing }: Coverage) =>
    documented.length === 0 ? "-" : `${documented.length - missing.length}/${documented.length}`;
  const cells = rows.map(({ operation, statuses: { documented, missing }, ...row }) => [
    operation,
    documented.map((status) => (missing.includes(status) ? `(${status})` : status)).join(" "),
    ...[row.examples, row.parameters, row.requestFields, row.responseFields].map(count),
  ]);
  const columns = ["Operation", "Statuses", "Examples", "Parameters sent", "Fields sent", "Fields seen"];
  return markdownTable(columns, cells);
}

/** A cause is printed in full where it was found first; other tests refer to that one. */
function findings(of: { operation: string; testCase?: string }, layer?: Finding["layer"]): string[] {
  return causes.flatMap((cause) => {
    const [first] = cause.findings;
    const own = cause.findings.filter(
      (finding) =>
        finding.operation === of.operation &&
        finding.testCase === of.testCase &&
        (layer === undefined || finding.layer === layer),
    );
    if (!first || own.length === 0) return [];
    return own.includes(first) ? [causesText([cause])] : [`${cause.title} (as in ${placeOf(first)})`];
  });
}

describe.each([...new Set(cases.map(({ operation }) => operation))])("%s", (operation) => {
  test.each(cases.filter((testCase) => testCase.operation === operation).map(({ name }) => name))("%s", (testCase) => {
    expect(findings({ operation, testCase })).toEqual([]);
  });

  test("examples, limits, defaults and the need for a key are as the docs say", () => {
    expect(findings({ operation }, "contract")).toEqual([]);
  });

  test("everything that the spec documents is exercised", () => {
    expect(findings({ operation }, "coverage")).toEqual([]);
  });
});

test("the document as a whole is as the docs say", () => {
  expect(findings({ operation: "(document)" })).toEqual([]);
});

test("every operation of the spec has cases of its own", () => {
  const planned = new Set(cases.map(({ operation }) => operation));
  expect(listOperations(spec).filter(({ id }) => !planned.has(id))).toEqual([]);
  expect(result.runs).toHaveLength(cases.length);
});
