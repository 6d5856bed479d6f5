/** The section on the mutation proof: how many changes of the spec were made, who noticed, and which nobody did. */
import { type DriftResults, share } from "../drift/results.ts";
import { type DriftMutant, type DriftRow, driftRows, isWrong, layers } from "./drift.ts";
import { type Markup, markup } from "./markup.ts";
import type { Report } from "./model.ts";
import { count } from "./words.ts";

const command = markup`<code>npm run contract:drift</code>`;

export function driftSection(report: Report): Markup {
  const { drift } = report;
  return markup`<section id="drift" aria-labelledby="drift-title">
<h2 id="drift-title">Drift</h2>
${drift ? results(drift, drift.spec === report.spec) : markup`<p class="lead">Not measured for this report. ${command} changes the spec in every way of a catalogue, one at a time, and sees who notices.</p>`}
</section>`;
}

function results(drift: DriftResults, isOfThisSpec: boolean): Markup {
  const wrong = drift.mutants.filter(isWrong);
  const rows = driftRows(drift);
  const breaking = drift.mutants.filter((mutant) => mutant.breaking);
  return markup`<p class="lead">${sentence(drift)} Measured in ${duration(drift.seconds)}: the spec is changed in one place, the client generated anew, and the first who notices is counted. A call of the client through the mock is asked first: it noticed ${share(breaking, "client")} of the breaking changes alone.</p>
${!isOfThisSpec && markup`<p class="warning"><strong>Of another openapi.yaml</strong> (${drift.spec.slice(0, 12)}), which has changed since. ${command} measures again.</p>`}
${wrong.length > 0 && markup`<h3>Not as it should be</h3>${mutants(wrong)}`}
<table class="drift stacked" role="table">
<caption class="spoken">Changes of the spec by kind, and who noticed them first</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Change</th>${[
    "Made",
    ...layers.map((layer) => titles[layer]),
    "Outcome",
  ].map((title) => markup`<th role="columnheader" scope="col">${title}</th>`)}</tr></thead>
${[true, false].map((breaking) => group(rows.filter((row) => row.breaking === breaking)))}</table>`;
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

function group(rows: readonly DriftRow[]): Markup {
  const [first] = rows;
  if (!first) return markup``;
  const title = first.breaking ? "Breaking: somebody must notice" : "Compatible: at most the coverage gate may ask";
  return markup`<tbody role="rowgroup"><tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan="${3 + layers.length}">${title}</th></tr>
${rows.map(row)}</tbody>
`;
}

function row({ operator, breaking, mutants }: DriftRow): Markup {
  const wrong = mutants.filter(isWrong).length;
  const good = breaking ? "noticed" : "quiet";
  const outcome = wrong === 0 ? `all ${good}` : breaking ? `${wrong} survived` : count(wrong, "false alarm");
  return markup`<tr role="row"${wrong > 0 && markup` class="wrong"`}><th role="rowheader" scope="row">${operator}</th>${number("Made", mutants.length)}${layers.map(
    (layer) => number(titles[layer], mutants.filter((mutant) => mutant.layer === layer).length),
  )}<td role="cell" data-label="Outcome"><span class="outcome">${outcome}</span></td></tr>
`;
}

const titles = {
  generator: "Generator",
  client: "Client",
  oracle: "Oracle",
  document: "Document",
  types: "Types",
  coverage: "Coverage",
  none: "Nobody",
};

function number(title: string, n: number): Markup {
  return markup`<td role="cell" class="number${n === 0 && " zero"}" data-label="${title}">${n.toLocaleString("en")}</td>`;
}

function mutants(list: readonly DriftMutant[]): Markup {
  return markup`<ul class="mutants">${list.map(
    ({ operator, outcome, place, change, evidence }) =>
      markup`<li><p><span class="layer ${outcome.replace(" ", "-")}">${outcome}</span> <strong>${operator}</strong> ${change}</p><p><code>${place}</code></p>${outcome === "false alarm" && markup`<p>${evidence}</p>`}</li>`,
  )}</ul>`;
}

function duration(seconds: number): string {
  return seconds < 90 ? count(Math.round(seconds), "second") : count(Math.round(seconds / 60), "minute");
}
