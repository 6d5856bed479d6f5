/**
 * The section with the details of each operation: what was sent, and what came back. Each is closed until it is opened, or
 * until a link leads to what is inside.
 */
import type { Coverage } from "../engine/coverage.ts";
import { queryString } from "../engine/record.ts";
import { type Markup, markup } from "./markup.ts";
import { allFindings, type CaseReport, type OperationReport, type Report } from "./model.ts";
import { anchor, badge, caseText, caseTitle, mark, messages, milliseconds, route, spoken } from "./parts.ts";
import { count } from "./words.ts";

export function operations(report: Report): Markup {
  return markup`<section id="operations" aria-labelledby="operations-title">
<h2 id="operations-title">Calls</h2>
<p class="lead">What the client sent, and what the mock of the spec answered. Headers are left out.</p>
${report.groups.map(
  ({ name, operations }) => markup`<div class="group"><h3>${name}</h3>
${operations.map(details)}</div>
`,
)}</section>`;
}

function details(operation: OperationReport): Markup {
  const { id, helper, summary, docs, documented, cases, findings, coverage } = operation;
  const found = allFindings(operation).length;
  const state =
    found === 0 ? "passed" : cases.some((testCase) => testCase.state === "failed") ? "failed" : worst(operation);
  return markup`<details class="operation" data-operation="${id}">
<summary>${mark(state)}<span class="helper">${helper}</span> ${route(operation)} <span class="tail">${found > 0 && markup`<span class="found">${count(found, "finding")}</span> `}${count(cases.length, "call")}</span></summary>
<div class="inside" id="${anchor(operation)}">
<p>${summary} · <code>${id}</code> · ${badge(documented)}${/^https?:/.test(docs) && markup` · <a href="${docs}" rel="noreferrer">docs</a>`}</p>
${findings.length > 0 && messages(findings)}
${coverage && markup`<dl class="exercised">${exercised("Parameters sent", coverage.parameters)}${exercised("Fields sent", coverage.requestFields)}${exercised("Fields seen", coverage.responseFields)}</dl>`}
${[...cases.entries()].map(([i, testCase]) => call(testCase, anchor(operation, i), documented))}</div>
</details>
`;
}

function worst({ findings }: OperationReport): CaseReport["state"] {
  return findings.some(({ layer }) => layer === "contract") ? "failed" : "open";
}

function exercised(title: string, { documented, missing }: Coverage): Markup {
  if (documented.length === 0) return markup``;
  const open = new Set(missing);
  return markup`<dt>${title}</dt><dd><ul class="names">${documented.map((name) =>
    open.has(name) ? markup`<li class="open">${name} <b>not exercised</b></li>` : markup`<li>${name}</li>`,
  )}</ul></dd>`;
}

function call(testCase: CaseReport, id: string, usual: string): Markup {
  const { exchange, expected, outcome, findings, state, documented } = testCase;
  return markup`<details class="call"${findings.length > 0 && markup` open`}>
<summary>${mark(state)}<span>${caseTitle(testCase)}</span>${spoken(caseText(testCase).slice(caseTitle(testCase).length))}${documented !== usual && markup` ${badge(documented)}`}${exchange && markup` <span class="tail">${milliseconds(exchange.duration)}</span>`}</summary>
<div class="inside" id="${id}">${findings.length > 0 && messages(findings)}
${
  exchange
    ? markup`<div class="exchange"><figure><figcaption>Request</figcaption><pre>${requestText(exchange)}</pre></figure>
<figure><figcaption>Response</figcaption><pre>${responseText(exchange)}</pre></figure></div>`
    : markup`<p>No response came.</p>`
}
${
  outcome &&
  markup`<div class="exchange"><figure><figcaption>Expected of the helper</figcaption><pre>${json(expected)}</pre></figure>
<figure><figcaption>The helper ${"error" in outcome ? "threw" : "returned"}</figcaption><pre>${json("error" in outcome ? readable(outcome.error) : outcome.result)}</pre></figure></div>`
}</div>
</details>
`;
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
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}

const longest = 20_000;

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}\n… and ${text.length - longest} characters more`;
}
