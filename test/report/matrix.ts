/** The overview: operations x statuses, with a mark for each call. */
import { type Markup, markup } from "./markup.ts";
import { allCases, allFindings, allOperations, type Group, type OperationReport, type Report } from "./model.ts";
import { anchor, badge, caseText, legend, mark, route, share, spoken } from "./parts.ts";
import { count } from "./words.ts";

const covered = [
  ["Parameters sent", "parameters"],
  ["Fields sent", "requestFields"],
  ["Fields seen", "responseFields"],
] as const;

export function matrix(report: Report): Markup {
  const statuses = [...new Set(allCases(report).map(({ status }) => status))].sort((a, b) => a - b);
  return markup`<section id="matrix" aria-labelledby="matrix-title">
<h2 id="matrix-title">Coverage</h2>
<p class="lead">A mark is one call of the client with one expected outcome: an example of the spec, or one more way to call.</p>
<div class="bar-line">${legend}${documentation(report)}</div>
<table class="matrix stacked" role="table">
<caption class="spoken">Calls of each operation by status, and what was sent and seen of that which the spec documents</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Operation</th>
${statuses.map((status) => markup`<th role="columnheader" scope="col" class="status">${status}</th>`)}
${covered.map(([title]) => markup`<th role="columnheader" scope="col" class="covered">${title}</th>`)}</tr></thead>
${report.groups.map((group) => rows(group, statuses))}</table>
</section>`;
}

function documentation(report: Report): Markup {
  const operations = allOperations(report);
  const kinds = [...new Set(["full", "partial", "inferred", ...operations.map(({ documented }) => documented)])];
  return markup`<p class="legend">Documented by Hooked: ${kinds.map((kind) => {
    const n = operations.filter(({ documented }) => documented === kind).length;
    return n > 0 && markup`<span class="kind">${badge(kind)} ${n}</span> `;
  })}</p>`;
}

function rows({ name, operations }: Group, statuses: readonly number[]): Markup {
  return markup`<tbody role="rowgroup"><tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan="${1 + statuses.length + covered.length}">${name}</th></tr>
${operations.map((operation) => row(operation, statuses))}</tbody>
`;
}

function row(operation: OperationReport, statuses: readonly number[]): Markup {
  const { id, helper, documented, deprecated, coverage } = operation;
  const found = allFindings(operation).length;
  return markup`<tr role="row" data-operation="${id}"${found > 0 && markup` class="wrong"`}><th role="rowheader" scope="row"><a class="helper" href="#${anchor(operation)}">${helper}</a> ${badge(documented)}${deprecated && markup` <span class="badge deprecated">deprecated</span>`}${found > 0 && markup` <span class="found">${count(found, "finding")}</span>`}<br>${route(operation)}</th>
${statuses.map((status) => statusCell(operation, status))}${covered.map(
  ([title, part]) =>
    markup`<td role="cell" class="covered${!coverage?.[part].documented.length && " empty"}" data-label="${title}">${coverage && share(coverage[part])}</td>`,
)}</tr>
`;
}

/** Each mark leads to its call. By keyboard the name of the operation leads there, and so does each finding. */
function statusCell(operation: OperationReport, status: number): Markup {
  const links = [...operation.cases.entries()]
    .filter(([, testCase]) => testCase.status === status)
    .map(([i, testCase]) => {
      const text = caseText(testCase);
      return markup`<a href="#${anchor(operation, i)}" title="${text}" tabindex="-1">${mark(testCase.state)}${spoken(text)}</a>`;
    });
  if (links.length === 0) return markup`<td role="cell" class="status empty"></td>`;
  return markup`<td role="cell" class="status" data-label="${status}"><span class="marks">${links}</span></td>`;
}
