/** A report as one HTML page that needs nothing else: no script, no font, no server. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/spec/read.ts";
import { type Cause, count, type Finding, groupByCause, placeOf } from "../engine/findings.ts";
import { driftSection, noticed } from "./drift-section.ts";
import { Markup, markup } from "./markup.ts";
import { allCases, allOperations, type Part, type Report, totalCoverage } from "./model.ts";
import { operations } from "./operations.ts";
import { badge, bar, caseLink, mark, milliseconds } from "./parts.ts";
import { headline } from "./words.ts";

/** How plain HTML looks; page.css has the rest. */
const library = join(root, "node_modules/simpledotcss/simple.min.css");

const asset = (name: string) => readFileSync(join(root, "test/report", name), "utf8");

export function page(report: Report): string {
  const { inSync, title, text } = headline(report);
  const style = readFileSync(library, "utf8") + asset("page.css");
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
<header>
<p>${report.title} · contract report</p>
<h1>${mark(inSync ? "good" : "failed")} ${title}</h1>
<p>${text}</p>
<dl>
<div><dt>When</dt><dd><time datetime="${report.date.toISOString()}">${when(report.date)}</time></dd></div>
<div><dt>Took</dt><dd>${report.seconds.toFixed(1)} s</dd></div>
<div><dt>API</dt><dd>version ${report.version} at ${report.server}</dd></div>
<div><dt>openapi.yaml</dt><dd><code title="${report.spec}">${report.spec.slice(0, 12)}</code></dd></div>
<div><dt>Client</dt><dd>${report.client}${report.commit && markup`, commit <code>${report.commit}</code>`}</dd></div>
<div><dt>Node</dt><dd>${report.node}</dd></div>
</dl>
<nav aria-label="On this page"><ul>${!inSync && markup`<li><a href="#findings">Findings</a></li>`}<li><a href="#operations">Calls</a></li><li><a href="#drift">Drift</a></li><li><a href="#timings">Timings</a></li></ul></nav>
</header>
<main>
${figures(report)}
${!inSync && findings(report)}
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
${report.drift ? figure("Breaking changes noticed", caught, breaking) : markup`<div><dt>Breaking changes noticed</dt><dd>not measured</dd></div>`}
</dl>`;
}

function figure(title: string, part: number, whole: number): Markup {
  const rest = part === whole ? "all" : `of ${whole.toLocaleString("en")}`;
  return markup`<div><dt>${title}</dt><dd><b class="${part < whole ? "failed" : "passed"}">${part.toLocaleString("en")}</b> <span>${rest}</span>${bar(part, whole)}</dd></div>
`;
}

function findings(report: Report): Markup {
  return markup`<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">Findings</h2>
<p>By cause. <em>contract</em>: client, spec and docs contradict each other. <em>coverage</em>: documented, but not exercised.</p>
${groupByCause(report.findings).map((cause) => causeOf(report, cause))}
</section>`;
}

/** As many as can be read at once; the rest folds away. */
const atOnce = 8;

function causeOf(report: Report, { layer, title, findings }: Cause): Markup {
  const messages = [...new Set(findings.map(({ message }) => message))];
  const places = new Map(findings.map((finding) => [placeOf(finding), finding]));
  const [first] = findings;
  return markup`<article><h3>${badge(layer)} ${title}</h3>
${messages.some((message) => message !== title) && folded(messages)}
${first?.outcome !== undefined && markup`<p>Expected <code>${first.expected}</code>; the helper ${first.outcome}</p>`}
${folded([...places.values()].map((finding) => placeLink(report, finding)))}</article>
`;
}

function placeLink(report: Report, finding: Finding): Markup {
  const operation = allOperations(report).find(({ id }) => id === finding.operation);
  if (!operation) return markup`The document as a whole`;
  return caseLink(
    operation,
    operation.cases.findIndex(({ name }) => name === finding.testCase),
  );
}

function folded(items: readonly (Markup | string)[]): Markup {
  const some = (part: typeof items) => markup`<ul>${part.map((item) => markup`<li>${item}</li>`)}</ul>`;
  const rest = items.slice(atOnce);
  return markup`${some(items.slice(0, atOnce))}${rest.length > 0 && markup`<details><summary>${rest.length} more</summary>${some(rest)}</details>`}`;
}

function timings(report: Report): Markup {
  const calls = allOperations(report)
    .flatMap((operation) =>
      operation.cases.flatMap(({ exchange }, i) => (exchange ? { operation, i, duration: exchange.duration } : [])),
    )
    .sort((a, b) => b.duration - a.duration);
  const at = (quantile: number) => milliseconds(calls[Math.floor(calls.length * (1 - quantile))]?.duration ?? 0);
  const slowest = calls[0]?.duration ?? 0;
  return markup`<section id="timings" aria-labelledby="timings-title">
<h2 id="timings-title">Timings</h2>
<p>${count(calls.length, "call")}, half of them within ${at(0.5)}, 19 of 20 within ${at(0.95)}. The first call of an operation includes what the mock does once.</p>
<figure tabindex="0" aria-label="The slowest calls"><table><caption>The slowest</caption><thead><tr><th scope="col">Call</th><th scope="col" colspan="2">Time</th></tr></thead><tbody>
${calls.slice(0, 8).map(
  ({ operation, i, duration }) =>
    markup`<tr><th scope="row">${caseLink(operation, i)}</th><td><meter value="${duration}" max="${slowest}" aria-hidden="true"></meter></td><td>${milliseconds(duration)}</td></tr>
`,
)}</tbody></table></figure>
</section>`;
}
