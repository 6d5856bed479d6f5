/** The small things that all sections of the page are made of. */
import type { Finding } from "../engine/findings.ts";
import { type Markup, markup } from "./markup.ts";
import type { CaseReport, OperationReport } from "./model.ts";

export const stateNames: Readonly<Record<CaseReport["state"], string>> = {
  passed: "as expected",
  failed: "not as expected",
  open: "not exercised",
};

/** A shape for each state: colour alone would not do. */
const shapes = { passed: "●", failed: "✕", open: "○", good: "✓" };

export function mark(state: keyof typeof shapes, title?: string): Markup {
  return markup`<span class="${state}"${title && markup` title="${title}"`} aria-hidden="true">${shapes[state]}</span>`;
}

export function badge(text: string, kind: string = text): Markup {
  return markup`<small class="badge ${kind}">${text}</small>`;
}

export function route({ method, path }: OperationReport): Markup {
  return markup`<code>${method} ${path}</code>`;
}

/** Where an operation, or one of its cases, stands on the page. */
export function anchor({ id }: OperationReport, testCase?: number): string {
  const name = id.replace(/[^\w-]+/g, "-");
  return testCase === undefined ? name : `${name}-${testCase + 1}`;
}

export function caseLink(operation: OperationReport, i: number): Markup {
  const testCase = operation.cases[i];
  return testCase
    ? markup`<a href="#${anchor(operation, i)}"><strong>${operation.helper}</strong> ${caseTitle(testCase)}</a>`
    : markup`<a href="#${anchor(operation)}"><strong>${operation.helper}</strong></a> ${route(operation)}`;
}

/** What of an operation's name is not in the name of the case. */
export function caseTitle({ status, example, call }: CaseReport): string {
  return `${status} ${example}${call === "minimal" ? "" : `, ${call} call`}`;
}

export function messages(findings: readonly Finding[]): Markup {
  return markup`<ul>${findings.map(({ layer, message }) => markup`<li>${badge(layer)} ${message}</li>`)}</ul>`;
}

/** A part of a whole, as a bar that is green when complete and yellow when not. The numbers stand beside it. */
export function bar(part: number, whole: number): Markup {
  return markup`<meter value="${part}" max="${whole}" low="${whole}" optimum="${whole}" aria-hidden="true"></meter>`;
}

export function milliseconds(duration: number): string {
  return `${duration < 10 ? duration.toFixed(1) : Math.round(duration)} ms`;
}
