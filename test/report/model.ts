/** What a report tells, whatever it is written as: a verdict of the contract suite, put in the order of the spec. */
import { listOperations, type OperationEntry, resolve, type Spec, specHash } from "../../scripts/spec/read.ts";
import type { Results } from "../drift/results.ts";
import type { Coverage, NamedExchange, OperationCoverage } from "../engine/coverage.ts";
import type { AnyDrivers } from "../engine/expectation.ts";
import type { Cell } from "../engine/plan.ts";
import type { Finding, Verdict } from "../engine/verify.ts";

export interface Report {
  title: string;
  version: string;
  server: string;
  /** SHA-256 of the spec. */
  spec: string;
  date: Date;
  seconds: number;
  groups: Group[];
  findings: readonly Finding[];
  drift?: Results | undefined;
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
  /** How well the docs show it. */
  documented: string;
  deprecated: boolean;
  cells: CellReport[];
  /** What was found in no single cell. */
  findings: Finding[];
  coverage: OperationCoverage | undefined;
}

export interface CellReport extends Cell {
  /** Of this status. */
  documented: string;
  /** `open`: the spec tells of it, but nothing here shows it. */
  state: "passed" | "failed" | "open";
  findings: Finding[];
  exchange: NamedExchange | undefined;
}

/** When the suite ran, and for how long. */
export interface Run {
  date: Date;
  seconds: number;
  drift?: Results | undefined;
}

export function buildReport(spec: Spec, drivers: AnyDrivers, verdict: Verdict, run: Run): Report {
  const entries = new Map(listOperations(spec).map((entry) => [entry.id, entry]));
  const known = [...verdict.cells, ...verdict.findings].map(({ operation }) => operation);
  const groups = new Map<string, OperationReport[]>((spec.tags ?? []).map(({ name }) => [name, []]));
  for (const id of new Set([...entries.keys(), ...known])) {
    if (id === wholeDocument) continue;
    const entry = entries.get(id);
    const tag = entry ? (entry.operation.tags[0] ?? "Without a tag") : "Not in the spec";
    groups.set(tag, [...(groups.get(tag) ?? []), operationReport(spec, id, entry, drivers[id]?.helper, verdict)]);
  }
  return {
    title: spec.info.title,
    version: spec.info.version,
    server: spec.servers.map(({ url }) => url).join(", "),
    spec: specHash(spec),
    ...run,
    groups: [...groups].flatMap(([name, operations]) => (operations.length > 0 ? [{ name, operations }] : [])),
    findings: verdict.findings,
  };
}

/** The name under which the engine finds what concerns no operation. */
const wholeDocument = "(document)";

function operationReport(
  spec: Spec,
  id: string,
  entry: OperationEntry | undefined,
  helper: string | undefined,
  { cells, findings, exchanges, coverage }: Verdict,
): OperationReport {
  const own = findings.filter(({ operation }) => operation === id);
  const documented = entry?.operation["x-documented"] ?? "unknown";
  const cellReports = cells
    .filter(({ operation }) => operation === id)
    .map((cell): CellReport => {
      const exchange = exchanges.find((each) => each.operation === id && each.cell === cell.name);
      const found = own.filter((finding) => finding.cell === cell.name);
      const failed = found.some(({ layer }) => layer === "contract");
      const state = failed ? "failed" : found.length > 0 || !exchange ? "open" : "passed";
      return {
        ...cell,
        documented: documentedStatus(spec, entry, cell.status) ?? documented,
        state,
        findings: found,
        exchange,
      };
    });
  const names = new Set(cellReports.map(({ name }) => name));
  return {
    id,
    helper: entry?.operation["x-helper"] ?? helper ?? id,
    method: entry?.method.toUpperCase() ?? "",
    path: entry?.path ?? "",
    summary: entry?.operation.summary ?? "",
    docs: entry?.operation.externalDocs?.url ?? "",
    documented,
    deprecated: entry?.operation.deprecated ?? false,
    cells: cellReports,
    findings: own.filter(({ cell }) => cell === undefined || !names.has(cell)),
    coverage: coverage.find(({ operation }) => operation === id),
  };
}

/** What the spec says of a status or its schema, where that is not what it says of the operation. */
function documentedStatus(spec: Spec, entry: OperationEntry | undefined, status: number): string | undefined {
  const reply = entry?.responses[status];
  const schema = reply?.content?.["application/json"]?.schema;
  return (reply?.["x-documented"] ?? (schema && resolve(spec, schema)["x-documented"])) as string | undefined;
}

export function allOperations({ groups }: Report): OperationReport[] {
  return groups.flatMap(({ operations }) => operations);
}

export function allCells(report: Report): CellReport[] {
  return allOperations(report).flatMap(({ cells }) => cells);
}

/** All that was found in an operation, wherever. */
export function allFindings({ findings, cells }: OperationReport): Finding[] {
  return [...findings, ...cells.flatMap((cell) => cell.findings)];
}

/** What was found in the document as a whole. */
export function documentFindings({ findings }: Report): Finding[] {
  return findings.filter(({ operation }) => operation === wholeDocument);
}

export type Part = "statuses" | "examples" | "parameters" | "requestFields" | "replyFields";

/** The coverage of all operations in one. A field of a schema that several share counts once. */
export function totalCoverage(report: Report, part: Part): Coverage {
  const documented = new Set<string>();
  const missing = new Set<string>();
  for (const { id, coverage } of allOperations(report)) {
    const place = (item: string) => (part === "replyFields" ? item : `${id} ${item}`);
    for (const item of coverage?.[part].documented ?? []) documented.add(place(item));
    for (const item of coverage?.[part].missing ?? []) missing.add(place(item));
  }
  return { documented: [...documented], missing: [...missing] };
}
