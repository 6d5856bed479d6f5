/**
 * The section with all operations: their calls by status, and, opened, what was sent and what came back. Each is closed until
 * it is opened, or until a link leads to what is inside.
 */
import type { OperationCoverage } from "../engine/coverage.ts";
import { count } from "../engine/findings.ts";
import { queryString, readJson } from "../engine/record.ts";
import { type Markup, markup } from "./markup.ts";
import { allFindings, allOperations, type CaseReport, type OperationReport, type Report } from "./model.ts";
import { anchor, badge, caseTitle, mark, messages, milliseconds, route, stateNames } from "./parts.ts";

const states = ["passed", "failed", "open"] as const;

export function operations(report: Report): Markup {
  const operations = allOperations(report);
  const kinds = [...new Set(["full", "partial", "inferred", ...operations.map(({ documented }) => documented)])];
  return markup`<section id="operations" aria-labelledby="operations-title">
<h2 id="operations-title">Calls</h2>
<p>A mark is one call of the client with one expected outcome: an example of the spec, or one more way to call. Each operation opens: what the client sent, and what the mock of the spec answered. Headers are left out.</p>
<p>${states.map((state) => markup`${mark(state)} ${stateNames[state]} · `)}documented by Hooked:${kinds.map((kind) => {
    const n = operations.filter(({ documented }) => documented === kind).length;
    return n > 0 && markup` ${badge(kind)} ${n}`;
  })}</p>
<p hidden><label>Show <input type="search" placeholder="all operations" id="filter"></label> <span role="status" id="shown"></span></p>
${report.groups.map(
  ({ name, operations }) => markup`<div class="group"><h3>${name}</h3>
${operations.map(details)}</div>
`,
)}</section>`;
}

function details(operation: OperationReport): Markup {
  const { id, helper, summary, docs, documented, deprecated, cases, findings, coverage } = operation;
  const found = allFindings(operation).length;
  const statuses = [...new Set(cases.map(({ status }) => status))].sort((a, b) => a - b);
  return markup`<details data-operation="${id}">
<summary><strong>${helper}</strong> ${route(operation)} ${documentedBadge(documented)}${deprecated && markup` ${badge("deprecated")}`}${found > 0 && markup` ${badge(count(found, "finding"), "failed")}`}
<span class="overview"><span aria-hidden="true">${statuses.map((status) => marks(operation, status))}</span><small>${count(cases.length, "call")}${coverage && covered.map((part) => share(part, coverage))}</small></span></summary>
<div id="${anchor(operation)}">
<p>${summary} · <code>${id}</code>${/^https?:/.test(docs) && markup` · <a href="${docs}" rel="noreferrer">docs</a>`}</p>
${findings.length > 0 && messages(findings)}
${coverage && markup`<dl class="wide">${covered.map((part) => exercised(part, coverage))}</dl>`}
${[...cases.entries()].map(([i, testCase]) => call(testCase, anchor(operation, i), documented))}</div>
</details>
`;
}

function documentedBadge(documented: string): Markup {
  return markup`<span class="spoken">documented: </span>${badge(documented)}`;
}

function marks({ cases }: OperationReport, status: number): Markup {
  const own = cases.filter((testCase) => testCase.status === status);
  return markup`<span class="status">${status} ${own.map((testCase) => mark(testCase.state, `${caseTitle(testCase)}: ${stateNames[testCase.state]}`))}</span> `;
}

const covered = [
  ["Parameters sent", "parameters"],
  ["Fields sent", "requestFields"],
  ["Fields seen", "responseFields"],
] as const;
type Covered = (typeof covered)[number];

function share([title, part]: Covered, coverage: OperationCoverage): Markup {
  const { documented, missing } = coverage[part];
  const all = documented.length;
  if (all === 0) return markup``;
  return markup` · ${title} <b class="${missing.length > 0 ? "failed" : "passed"}">${all - missing.length}/${all}</b>`;
}

function exercised([title, part]: Covered, coverage: OperationCoverage): Markup {
  const { documented, missing } = coverage[part];
  if (documented.length === 0) return markup``;
  const open = new Set(missing);
  return markup`<div><dt>${title}</dt><dd>${documented.map((name, i) => {
    const item = open.has(name)
      ? markup`<code class="open">${name} <b>not exercised</b></code>`
      : markup`<code>${name}</code>`;
    return markup`${i > 0 && ", "}${item}`;
  })}</dd></div>`;
}

function call(testCase: CaseReport, id: string, usual: string): Markup {
  const { exchange, expected, outcome, findings, state, documented } = testCase;
  return markup`<details class="call"${findings.length > 0 && markup` open`}>
<summary>${mark(state)} ${caseTitle(testCase)}<span class="spoken">: ${stateNames[state]}</span>${documented !== usual && markup` ${documentedBadge(documented)}`}${exchange && markup` <small>${milliseconds(exchange.duration)}</small>`}</summary>
<div id="${id}">${findings.length > 0 && messages(findings)}
<dl class="wide">${
    exchange
      ? markup`${term("Request", requestText(exchange))}${term("Response", responseText(exchange))}`
      : markup`<div><dt>Response</dt><dd>None came.</dd></div>`
  }${
    outcome &&
    markup`${term("Expected of the helper", json(expected))}${"error" in outcome ? term("The helper threw", json(readable(outcome.error))) : term("The helper returned", json(outcome.result))}`
  }</dl></div>
</details>
`;
}

function term(title: string, text: string): Markup {
  return markup`<div><dt>${title}</dt><dd><pre>${text}</pre></dd></div>`;
}

type Exchange = NonNullable<CaseReport["exchange"]>;

function requestText({ method, path, query, body }: Exchange): string {
  const line = `${method} ${path}${queryString(query)}`;
  return body === undefined ? line : `${line}\n\n${shortened(JSON.stringify(body, undefined, 2))}`;
}

function responseText({ status, responseText, brokeOff }: Exchange): string {
  const end = brokeOff === undefined ? "" : `\n\n(broke off: ${brokeOff})`;
  return `${status}\n\n${shortened(pretty(responseText)) || "(no body)"}${end}`;
}

function json(value: unknown): string {
  return shortened(JSON.stringify(value, undefined, 2) ?? "nothing");
}

/** An error with its own fields, which `toJSON` lists without secrets. */
function readable(error: unknown): unknown {
  return error instanceof Error && !("toJSON" in error) ? String(error) : error;
}

function pretty(text: string): string {
  return JSON.stringify(readJson(text), undefined, 2) ?? text;
}

const longest = 20_000;

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}\n… and ${text.length - longest} characters more`;
}
