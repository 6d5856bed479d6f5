/** The section on the mutation proof: how many changes of the spec were made, who noticed, and which nobody did. */
import { type DriftResults, isWrong, type MutantResult, share } from "../drift/results.ts";
import { count } from "../engine/findings.ts";
import { type Markup, markup } from "./markup.ts";
import type { Report } from "./model.ts";
import { badge } from "./parts.ts";

const command = markup`<code>npm run contract:drift</code>`;

export function driftSection(report: Report): Markup {
  const { drift } = report;
  return markup`<section id="drift" aria-labelledby="drift-title">
<h2 id="drift-title">Drift</h2>
${drift ? results(drift, drift.spec === report.spec) : markup`<p>Not measured for this report. ${command} changes the spec in every way of a catalogue, one at a time, and sees who notices.</p>`}
</section>`;
}

function results(drift: DriftResults, isOfThisSpec: boolean): Markup {
  const wrong = drift.mutants.filter(isWrong);
  const breaking = drift.mutants.filter((mutant) => mutant.breaking);
  const compatible = drift.mutants.filter((mutant) => !mutant.breaking);
  return markup`<p>${sentence(drift)} Measured in ${duration(drift.seconds)}: the spec is changed in one place, the client generated anew, and the first who notices is counted. A call of the client through the mock is asked first: it noticed ${share(breaking, "client")} of the breaking changes alone.</p>
${!isOfThisSpec && markup`<p class="notice"><strong>Of another openapi.yaml</strong> (${drift.spec.slice(0, 12)}), which has changed since. ${command} measures again.</p>`}
${wrong.length > 0 && markup`<h3>Not as it should be</h3>${mutants(wrong)}`}
<figure tabindex="0" aria-labelledby="drift-title"><table>
<caption>Changes of the spec by kind, and who noticed them first</caption>
<thead><tr><th scope="col">Change</th>${["Outcome", "Made", ...layers.map(([, title]) => title)].map((title) => markup`<th scope="col">${title}</th>`)}</tr></thead>
${group("Breaking: somebody must notice", breaking)}${group("Compatible: at most the coverage gate may ask", compatible)}</table></figure>`;
}

/** Of the changes that break, how many were noticed. */
export function noticed({ mutants }: DriftResults): { caught: number; breaking: number } {
  const breaking = mutants.filter(({ breaking }) => breaking);
  return { caught: breaking.filter((mutant) => !isWrong(mutant)).length, breaking: breaking.length };
}

function sentence(drift: DriftResults): string {
  const { caught, breaking } = noticed(drift);
  const compatible = drift.mutants.filter((mutant) => !mutant.breaking);
  const alarms = compatible.filter(isWrong).length;
  const all = caught === breaking ? "All" : `${caught.toLocaleString("en")} of`;
  const sample = drift.mutants.length < drift.all;
  const tried = sample
    ? `A sample: ${drift.mutants.length.toLocaleString("en")} of ${count(drift.all, "change")}. `
    : "";
  return `${tried}${all} ${count(breaking, "breaking change")} were noticed; ${count(compatible.length, "compatible one")} raised ${alarms === 0 ? "no false alarm" : count(alarms, "false alarm")}.`;
}

function group(title: string, mutants: readonly MutantResult[]): Markup {
  const operators = [...new Set(mutants.map(({ operator }) => operator))];
  if (operators.length === 0) return markup``;
  return markup`<tbody><tr><th scope="rowgroup" colspan="${3 + layers.length}">${title}</th></tr>
${operators.map((operator) =>
  row(
    operator,
    mutants.filter((mutant) => mutant.operator === operator),
  ),
)}</tbody>
`;
}

function row(operator: string, mutants: readonly MutantResult[]): Markup {
  const wrong = mutants.filter(isWrong).length;
  const breaking = mutants[0]?.breaking;
  const outcome =
    wrong === 0
      ? `all ${breaking ? "noticed" : "quiet"}`
      : breaking
        ? `${wrong} survived`
        : count(wrong, "false alarm");
  return markup`<tr><th scope="row">${operator}</th><td class="${wrong > 0 ? "failed" : "passed"}">${outcome}</td>${number(mutants.length)}${layers.map(
    ([layer]) => number(mutants.filter((mutant) => mutant.layer === layer).length),
  )}</tr>
`;
}

const titles: Readonly<Record<MutantResult["layer"], string>> = {
  generator: "Generator",
  client: "Client",
  oracle: "Oracle",
  document: "Document",
  types: "Types",
  coverage: "Coverage",
  none: "Nobody",
};
const layers = Object.entries(titles);

function number(n: number): Markup {
  return markup`<td${n === 0 && markup` class="zero"`}>${n.toLocaleString("en")}</td>`;
}

function mutants(list: readonly MutantResult[]): Markup {
  return markup`<ul>${list.map(
    ({ operator, outcome, place, change, evidence }) =>
      markup`<li>${badge(outcome, "failed")} <strong>${operator}</strong> ${change}<br><code>${place}</code>${outcome === "false alarm" && markup`<br>${evidence}`}</li>`,
  )}</ul>`;
}

function duration(seconds: number): string {
  return seconds < 90 ? count(Math.round(seconds), "second") : count(Math.round(seconds / 60), "minute");
}
