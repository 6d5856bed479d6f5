/** A report as JUnit XML, for CI: a suite for each operation, a case for each case, and two for the operation as a whole. */
import type { Finding } from "../engine/findings.ts";
import { type Markup, markup } from "./markup.ts";
import { allOperations, documentFindings, type OperationReport, type Report } from "./model.ts";

interface Case {
  name: string;
  /** Milliseconds. */
  duration: number;
  findings: readonly Finding[];
}

export function junit(report: Report): string {
  const suites = [
    ...allOperations(report).map((operation) => ({ name: operation.id, cases: operationCases(operation) })),
    {
      name: "document",
      cases: [
        { name: "the document as a whole is as the docs say", duration: 0, findings: documentFindings(report) },
      ] satisfies Case[],
    },
  ];
  const cases = suites.flatMap((suite) => suite.cases);
  const { text } = markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${report.title} contract" tests="${cases.length}" failures="${failures(cases)}" errors="0" time="${report.seconds.toFixed(3)}">
${suites.map(({ name, cases }) => suite(name, cases, report.date))}</testsuites>
`;
  return text;
}

/** The same names as Jest's. */
function operationCases({ cases, findings }: OperationReport): Case[] {
  const ofLayer = (wanted: Finding["layer"]) => findings.filter(({ layer }) => layer === wanted);
  return [
    ...cases.map(({ name, exchange, ...testCase }) => ({
      name,
      duration: exchange?.duration ?? 0,
      findings: testCase.findings,
    })),
    {
      name: "examples, limits, defaults and the need for a key are as the docs say",
      duration: 0,
      findings: ofLayer("contract"),
    },
    { name: "everything that the spec documents is exercised", duration: 0, findings: ofLayer("coverage") },
  ];
}

function suite(name: string, cases: readonly Case[], date: Date): Markup {
  const duration = cases.reduce((sum, each) => sum + each.duration, 0);
  const timestamp = date.toISOString().slice(0, "2000-01-01T00:00:00".length);
  return markup`  <testsuite name="${name}" tests="${cases.length}" failures="${failures(cases)}" errors="0" skipped="0" time="${seconds(duration)}" timestamp="${timestamp}">
${cases.map((each) => testCase(name, each))}  </testsuite>
`;
}

function testCase(suite: string, { name, duration, findings }: Case): Markup {
  const [first] = findings;
  const failure =
    first &&
    markup`
      <failure type="${first.layer}" message="${oneLine(first.message)}">${findings.map(({ message }) => message).join("\n")}</failure>
    `;
  return markup`    <testcase classname="contract.${suite}" name="${oneLine(name)}" time="${seconds(duration)}">${failure}</testcase>
`;
}

function failures(cases: readonly Case[]): number {
  return cases.filter(({ findings }) => findings.length > 0).length;
}

/** An attribute cannot hold line breaks. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
