/** The data of a report, whatever its format: a result of the contract suite, in the order of the spec. */
import { listOperations, type OperationEntry, resolve, type Spec, specHash } from "../../scripts/spec/read.ts";
import type { DriftResults } from "../drift/results.ts";
import type { CaseRun } from "../engine/call.ts";
import type { Coverage, OperationCoverage } from "../engine/coverage.ts";
import type { Expectations } from "../engine/expectation.ts";
import type { Finding } from "../engine/findings.ts";
import type { TestCase } from "../engine/plan.ts";
import { type VerifyResult, wholeDocument } from "../engine/verify.ts";

export interface Report extends Run {
  title: string;
  version: string;
  server: string;
  /** SHA-256 of the spec. */
  spec: string;
  groups: Group[];
  findings: readonly Finding[];
}

/** The operations of a tag. */
export interface Group {
  name: string;
  operations: OperationReport[];
}

export interface OperationReport {
  id: string;
  helper: string;
  method: string;
  path: string;
  summary: string;
  docs: string;
  /** How well the docs cover it. */
  documented: string;
  deprecated: boolean;
  cases: CaseReport[];
  /** What was found in no single case. */
  findings: Finding[];
  coverage: OperationCoverage | undefined;
}

export interface CaseReport extends TestCase, Pick<CaseRun, "expected" | "outcome" | "exchange"> {
  /** Of this status. */
  documented: string;
  /** `open`: documented, but not exercised. */
  state: "passed" | "failed" | "open";
  findings: Finding[];
}

/** When the suite ran, for how long, and on what. */
export interface Run {
  date: Date;
  seconds: number;
  /** Of the project, if git is there. */
  commit?: string | undefined;
  /** Of the package. */
  client: string;
  node: string;
  drift?: DriftResults | undefined;
}

export function buildReport(spec: Spec, expectations: Expectations, result: VerifyResult, run: Run): Report {
  const entries = new Map(listOperations(spec).map((entry) => [entry.id, entry]));
  const known = [...result.cases, ...result.findings].map(({ operation }) => operation);
  const groups = new Map<string, OperationReport[]>((spec.tags ?? []).map(({ name }) => [name, []]));
  for (const id of new Set([...entries.keys(), ...known])) {
    if (id === wholeDocument) continue;
    const entry = entries.get(id);
    const tag = entry ? (entry.operation.tags[0] ?? "Without a tag") : "Not in the spec";
    groups.set(tag, [...(groups.get(tag) ?? []), operationReport(spec, id, entry, expectations[id]?.helper, result)]);
  }
  return {
    title: spec.info.title,
    version: spec.info.version,
    server: spec.servers.map(({ url }) => url).join(", "),
    spec: specHash(spec),
    ...run,
    groups: [...groups].flatMap(([name, operations]) => (operations.length > 0 ? [{ name, operations }] : [])),
    findings: result.findings,
  };
}

function operationReport(
  spec: Spec,
  id: string,
  entry: OperationEntry | undefined,
  helper: string | undefined,
  { cases, findings, runs, coverage }: VerifyResult,
): OperationReport {
  const own = findings.filter(({ operation }) => operation === id);
  const documented = entry?.operation["x-documented"] ?? "unknown";
  const caseReports = cases
    .filter(({ operation }) => operation === id)
    .map((testCase): CaseReport => {
      const { expected, outcome, exchange } = runs.find((run) => run.testCase.name === testCase.name) ?? {};
      const found = own.filter((finding) => finding.testCase === testCase.name);
      const failed = found.some(({ layer }) => layer === "contract");
      const state = failed ? "failed" : found.length > 0 || !exchange ? "open" : "passed";
      return {
        ...testCase,
        documented: documentedStatus(spec, entry, testCase.status) ?? documented,
        state,
        findings: found,
        expected,
        outcome,
        exchange,
      };
    });
  const names = new Set(caseReports.map(({ name }) => name));
  return {
    id,
    helper: entry?.operation["x-helper"] ?? helper ?? id,
    method: entry?.method.toUpperCase() ?? "",
    path: entry?.path ?? "",
    summary: entry?.operation.summary ?? "",
    docs: entry?.operation.externalDocs?.url ?? "",
    documented,
    deprecated: entry?.operation.deprecated ?? false,
    cases: caseReports,
    findings: own.filter(({ testCase }) => testCase === undefined || !names.has(testCase)),
    coverage: coverage.find(({ operation }) => operation === id),
  };
}

/** The `x-documented` of a status or its schema, where it differs from that of the operation. */
function documentedStatus(spec: Spec, entry: OperationEntry | undefined, status: number): string | undefined {
  const response = entry?.responses[status];
  const schema = response?.content?.["application/json"]?.schema;
  return (response?.["x-documented"] ?? (schema && resolve(spec, schema)["x-documented"])) as string | undefined;
}

export function allOperations({ groups }: Report): OperationReport[] {
  return groups.flatMap(({ operations }) => operations);
}

export function allCases(report: Report): CaseReport[] {
  return allOperations(report).flatMap(({ cases }) => cases);
}

/** All that was found in an operation, wherever. */
export function allFindings({ findings, cases }: OperationReport): Finding[] {
  return [...findings, ...cases.flatMap((testCase) => testCase.findings)];
}

/** What was found in the document as a whole. */
export function documentFindings({ findings }: Report): Finding[] {
  return findings.filter(({ operation }) => operation === wholeDocument);
}

export type Part = "statuses" | "examples" | "parameters" | "requestFields" | "responseFields";

/** The coverage of all operations in one. A field of a schema that several share counts once. */
export function totalCoverage(report: Report, part: Part): Coverage {
  const documented = new Set<string>();
  const missing = new Set<string>();
  for (const { id, coverage } of allOperations(report)) {
    const place = (item: string) => (part === "responseFields" ? item : `${id} ${item}`);
    for (const item of coverage?.[part].documented ?? []) documented.add(place(item));
    for (const item of coverage?.[part].missing ?? []) missing.add(place(item));
  }
  return { documented: [...documented], missing: [...missing] };
}
