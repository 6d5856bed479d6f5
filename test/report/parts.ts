/** The small things that all sections of the page are made of. */
import type { Coverage } from "../engine/coverage.ts";
import type { Finding } from "../engine/findings.ts";
import { type Markup, markup } from "./markup.ts";
import type { CaseReport, OperationReport } from "./model.ts";

/** Text for screen readers only. */
export function spoken(text: string): Markup {
  return markup`<span class="spoken">${text}</span>`;
}

const stateNames: Readonly<Record<CaseReport["state"], string>> = {
  passed: "as expected",
  failed: "not as expected",
  open: "not exercised",
};

/** A shape for each state: colour alone would not do. */
export function mark(state: CaseReport["state"] | "good"): Markup {
  return markup`<svg class="mark ${state}" aria-hidden="true"><use href="#mark-${state}"/></svg>`;
}

export const markShapes = markup`<svg width="0" height="0" aria-hidden="true" class="shapes">
<symbol id="mark-passed" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.5" fill="currentColor"/></symbol>
<symbol id="mark-failed" viewBox="0 0 12 12"><rect width="12" height="12" rx="2.5" fill="currentColor"/><path d="M3.5 3.5l5 5m0-5l-5 5" stroke="var(--card)" stroke-width="1.8" stroke-linecap="round"/></symbol>
<symbol id="mark-good" viewBox="0 0 12 12"><circle cx="6" cy="6" r="6" fill="currentColor"/><path d="M3.2 6.2l2 2 3.6-4" fill="none" stroke="var(--card)" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></symbol>
<symbol id="mark-open" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.2 1.1"/></symbol>
</svg>`;

export const legend = markup`<ul class="legend">${(["passed", "failed", "open"] as const).map(
  (state) => markup`<li>${mark(state)} ${stateNames[state]}</li>`,
)}</ul>`;

export function badge(documented: string): Markup {
  return markup`<span class="badge ${documented}" title="Documented: ${documented}">${spoken("documented: ")}${documented}</span>`;
}

export function route({ method, path }: OperationReport): Markup {
  return markup`<code class="route">${method} ${path}</code>`;
}

/** Where an operation, or one of its cases, stands on the page. */
export function anchor({ id }: OperationReport, testCase?: number): string {
  const name = id.replace(/[^\w-]+/g, "-");
  return testCase === undefined ? name : `${name}-${testCase + 1}`;
}

/** What of an operation's name is not in the name of the case. */
export function caseTitle({ status, example, call }: CaseReport): string {
  return `${status} ${example}${call === "minimal" ? "" : `, ${call} call`}`;
}

export function caseText(testCase: CaseReport): string {
  return `${caseTitle(testCase)}: ${stateNames[testCase.state]}`;
}

export function messages(findings: readonly Finding[]): Markup {
  return markup`<ul class="messages">${findings.map(
    ({ layer, message }) => markup`<li><span class="layer ${layer}">${layer}</span> <span>${message}</span></li>`,
  )}</ul>`;
}

/** A part of a whole, as a bar. The numbers stand beside it. */
export function bar(part: number, whole: number, kind = part < whole ? "short" : "full"): Markup {
  const width = whole === 0 ? 0 : (100 * part) / whole;
  return markup`<svg class="bar ${kind}" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="4"/><rect class="fill" width="${width.toFixed(2)}" height="4"/></svg>`;
}

export function share({ documented, missing }: Coverage): Markup {
  const all = documented.length;
  if (all === 0) return markup`<span class="none" aria-hidden="true">–</span>${spoken("none")}`;
  const seen = all - missing.length;
  return markup`<span class="share ${seen < all ? "short" : "full"}">${seen}/${all}</span>${bar(seen, all)}`;
}

export function milliseconds(duration: number): string {
  return `${duration < 10 ? duration.toFixed(1) : Math.round(duration)} ms`;
}
