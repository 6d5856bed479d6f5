/** A report as one HTML page that needs nothing else: no script, no font, no server. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/spec/read.ts";
import { type Cause, type Finding, groupByCause, placeOf } from "../engine/findings.ts";
import { driftSection, noticed } from "./drift-section.ts";
import { Markup, markup } from "./markup.ts";
import { matrix } from "./matrix.ts";
import { allCases, allOperations, type Part, type Report, totalCoverage } from "./model.ts";
import { operations } from "./operations.ts";
import { anchor, bar, caseTitle, mark, markShapes, milliseconds, route } from "./parts.ts";
import { count, headline } from "./words.ts";

const asset = (name: string) => readFileSync(join(root, "test/report", name), "utf8");

export function page(report: Report): string {
  const { inSync, title, text } = headline(report);
  const style = asset("page.css");
  const script = asset("page.js");
  // Should anything of a response ever get past the escaping, it still cannot run or load anything.
  const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
  const html = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – contract report of ${report.title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${markShapes}
<header class="${inSync ? "in-sync" : "out-of-sync"}">
<p class="kicker">${report.title} · contract report</p>
<h1>${mark(inSync ? "good" : "failed")}${title}</h1>
<p class="lead">${text}</p>
<dl class="origin">
<div><dt>When</dt><dd><time datetime="${report.date.toISOString()}">${when(report.date)}</time></dd></div>
<div><dt>Took</dt><dd>${report.seconds.toFixed(1)} s</dd></div>
<div><dt>API</dt><dd>${report.server}, version ${report.version}</dd></div>
<div><dt>openapi.yaml</dt><dd><code title="${report.spec}">${report.spec.slice(0, 12)}</code></dd></div>
<div><dt>Client</dt><dd>${report.client}${report.commit && markup`, commit <code>${report.commit}</code>`}</dd></div>
<div><dt>Node</dt><dd>${report.node}</dd></div>
</dl>
</header>
<main>
${figures(report)}
<nav aria-label="On this page"><ul>${!inSync && markup`<li><a href="#findings">Findings</a></li>`}<li><a href="#matrix">Coverage</a></li><li><a href="#operations">Calls</a></li><li><a href="#drift">Drift</a></li><li><a href="#timings">Timings</a></li></ul>
<p class="tools" hidden><label>Show <input type="search" placeholder="all operations" id="filter"></label> <span role="status" id="shown"></span></p></nav>
${!inSync && findings(report)}
${matrix(report)}
${operations(report)}
${driftSection(report)}
${timings(report)}
</main>
<script>${new Markup(script)}</script>
</body>
</html>
`;
  return html.text;
}

function hash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function when(date: Date): string {
  const text = date.toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `${text} UTC`;
}

function figures(report: Report): Markup {
  const cases = allCases(report);
  const covered = (title: string, part: Part) => {
    const { documented, missing } = totalCoverage(report, part);
    return figure(title, documented.length - missing.length, documented.length);
  };
  const { caught, breaking } = report.drift ? noticed(report.drift) : { caught: 0, breaking: 0 };
  return markup`<dl class="figures">
${figure("Calls as expected", cases.filter(({ state }) => state === "passed").length, cases.length)}
${covered("Statuses exercised", "statuses")}
${covered("Examples exercised", "examples")}
${covered("Parameters sent", "parameters")}
${covered("Fields sent", "requestFields")}
${covered("Fields seen in responses", "responseFields")}
${report.drift ? figure("Breaking changes noticed", caught, breaking) : markup`<div><dt>Breaking changes noticed</dt><dd class="none">not measured</dd></div>`}
</dl>`;
}

function figure(title: string, part: number, whole: number): Markup {
  const rest = part === whole ? "all" : `of ${whole.toLocaleString("en")}`;
  return markup`<div><dt>${title}</dt><dd><b class="${part < whole ? "short" : "full"}">${part.toLocaleString("en")}</b> <span>${rest}</span>${bar(part, whole)}</dd></div>
`;
}

function findings(report: Report): Markup {
  return markup`<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">Findings</h2>
<p class="lead">By cause. <em>contract</em>: client, spec and docs contradict each other. <em>coverage</em>: documented, but not exercised.</p>
${groupByCause(report.findings).map((cause) => causeOf(report, cause))}
</section>`;
}

/** As many as can be read at once; the rest folds away. */
const atOnce = 8;

function causeOf(report: Report, { layer, title, findings }: Cause): Markup {
  const messages = [...new Set(findings.map(({ message }) => message))];
  const places = new Map(findings.map((finding) => [placeOf(finding), finding]));
  const [first] = findings;
  return markup`<article><h3><span class="layer ${layer}">${layer}</span> ${title}</h3>
${
  messages.some((message) => message !== title) &&
  folded(
    messages.map((message) => markup`${message}`),
    "messages",
  )
}
${first?.outcome !== undefined && markup`<p>Expected <code>${first.expected}</code>; the helper ${first.outcome}</p>`}
${folded(
  [...places.values()].map((finding) => placeLink(report, finding)),
  "places",
)}</article>
`;
}

function placeLink(report: Report, finding: Finding): Markup {
  const operation = allOperations(report).find(({ id }) => id === finding.operation);
  if (!operation) return markup`The document as a whole`;
  const i = operation.cases.findIndex(({ name }) => name === finding.testCase);
  const testCase = operation.cases[i];
  return testCase
    ? markup`<a href="#${anchor(operation, i)}"><span class="helper">${operation.helper}</span> ${caseTitle(testCase)}</a>`
    : markup`<a class="helper" href="#${anchor(operation)}">${operation.helper}</a> ${route(operation)}`;
}

function folded(items: readonly Markup[], kind: string): Markup {
  const some = (part: readonly Markup[]) =>
    markup`<ul class="${kind}">${part.map((item) => markup`<li>${item}</li>`)}</ul>`;
  const rest = items.slice(atOnce);
  return markup`${some(items.slice(0, atOnce))}${rest.length > 0 && markup`<details class="more"><summary>${rest.length} more</summary>${some(rest)}</details>`}`;
}

function timings(report: Report): Markup {
  const calls = allOperations(report)
    .flatMap((operation) => [...operation.cases.entries()].map(([i, testCase]) => ({ operation, testCase, i })))
    .flatMap(({ operation, testCase, i }) =>
      testCase.exchange ? { operation, testCase, i, duration: testCase.exchange.duration } : [],
    )
    .sort((a, b) => b.duration - a.duration);
  const at = (quantile: number) => milliseconds(calls[Math.floor(calls.length * (1 - quantile))]?.duration ?? 0);
  const slowest = calls[0]?.duration ?? 0;
  return markup`<section id="timings" aria-labelledby="timings-title">
<h2 id="timings-title">Timings</h2>
<p class="lead">${count(calls.length, "call")}, half of them within ${at(0.5)}, 19 of 20 within ${at(0.95)}. The first call of an operation includes what the mock does once.</p>
<table class="slowest"><caption>The slowest</caption><thead class="spoken"><tr><th scope="col">Call</th><th scope="col">Time</th></tr></thead><tbody>
${calls.slice(0, 8).map(
  ({ operation, testCase, i, duration }) =>
    markup`<tr><th scope="row"><a href="#${anchor(operation, i)}"><span class="helper">${operation.helper}</span> ${caseTitle(testCase)}</a></th><td>${bar(duration, slowest, "time")}<span>${milliseconds(duration)}</span></td></tr>
`,
)}</tbody></table>
</section>`;
}
