/** The report: nothing is left out, what fails reads as failing, and nothing that a server sends becomes markup. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { specHash } from "../../scripts/spec/read.ts";
import type { DriftResults, MutantResult } from "../drift/results.ts";
import type { OperationCoverage } from "../engine/coverage.ts";
import type { Finding } from "../engine/findings.ts";
import type { TestCase } from "../engine/plan.ts";
import type { VerifyResult } from "../engine/verify.ts";
import { readDrift, reportCommand } from "../report/cli.ts";
import { junit } from "../report/junit.ts";
import { allCases, buildReport } from "../report/model.ts";
import { page } from "../report/page.ts";
import { headline } from "../report/words.ts";
import { capture, useFolders } from "./capture.ts";
import { tinySpec } from "./tiny-spec.ts";

const operationOf = (operationId: string, degree: string, url: string) => ({
  ...{ operationId, tags: ["Things"], "x-documented": degree, externalDocs: { url } },
  responses: { 200: { description: "A thing", "x-documented": "full" }, 404: { description: "None" } },
});
const spec = tinySpec({
  path: "/things/{id}",
  operation: operationOf("getThing", "partial", "https://docs.example/thing"),
  item: { delete: { ...operationOf("deleteThing", "inferred", "javascript:alert(1)"), deprecated: true } },
});

const testCase = (operation: string, status: number, example: string, call = "minimal"): TestCase => ({
  name: `${operation} ${status} ${example} (${call} call)`,
  operation,
  call,
  status,
  example,
});

const cases = [
  testCase("getThing", 200, "round"),
  testCase("getThing", 200, "round", "awkward"),
  testCase("getThing", 404, "none"),
  testCase("deleteThing", 200, "gone"),
];

function run(testCase: TestCase, responseText = '{"shape":"round"}') {
  const headers = { "x-api-key": "top-secret" };
  const exchange = {
    method: "GET",
    path: "/things/1",
    query: { "a b": "c" },
    headers,
    body: { wish: "big" },
    status: testCase.status,
    responseHeaders: headers,
    responseText,
    duration: 1500,
  };
  return { testCase, expected: { shape: "any" }, outcome: { result: { shape: "returned" } }, exchange };
}

const seen = (documented: string[], missing: string[] = []) => ({ documented, missing });

const coverage: OperationCoverage[] = ["getThing", "deleteThing"].map((operation) => ({
  operation,
  method: "GET",
  path: "/things/{id}",
  statuses: seen(["200"]),
  examples: seen(["200 round"]),
  parameters: seen(["path.id"]),
  requestFields: seen(["wish"]),
  responseFields: seen(["Thing.shape"]),
}));

const good: VerifyResult = { findings: [], cases, runs: cases.map((each) => run(each)), coverage };

const finding = (message: string, of: Partial<Finding> = {}): Finding => ({
  layer: "contract",
  by: "client",
  operation: "getThing",
  message,
  ...of,
});

const bad: VerifyResult = {
  ...good,
  findings: [
    finding("the shape is square", { testCase: cases[0]?.name }),
    finding("the color is green", { testCase: cases[0]?.name }),
    finding("nobody needs a key"),
    finding("query.limit is never sent", { layer: "coverage" }),
    finding("no expectation names it", { testCase: cases[3]?.name, operation: "deleteThing", layer: "coverage" }),
    finding("the server moved", { operation: "(document)" }),
    finding("an expectation too many", { operation: "makeThing" }),
  ],
  runs: good.runs.filter(({ testCase }) => testCase.operation === "getThing"),
};

function report(result: VerifyResult, drift?: DriftResults) {
  return buildReport(spec, {}, result, {
    date: new Date("2026-01-02T03:04:05.678Z"),
    seconds: 2.5,
    client: "4.5.6",
    node: "v99",
    commit: "abcdef",
    drift,
  });
}

const count = (text: string, part: string | RegExp) => text.split(part).length - 1;

test("a result without findings is in sync", () => {
  expect(headline(report(good))).toMatchObject({
    inSync: true,
    title: "In sync",
    text: expect.stringContaining("all 4 calls"),
  });
  expect(page(report(good))).toMatch(/<h1><span class="good".*✓.*In sync<\/h1>/);
  expect(page(report(good))).not.toContain('id="findings"');
  expect(junit(report(good))).not.toContain("<failure");
});

test("a result with findings reads as failing wherever one looks first", () => {
  const { inSync, title, text } = headline(report(bad));
  expect({ inSync, title }).toEqual({ inSync: false, title: "7 findings" });
  expect(text).toContain("in 3 of 3 operations and in the document as a whole. 2 of 4 calls");
  const html = page(report(bad));
  expect(html).toMatch(/<title>7 findings.*<h1><span class="failed".*✕.*7 findings<\/h1>/s);
  expect(html.indexOf('id="findings"')).toBeLessThan(html.indexOf('id="operations"'));
  expect(junit(report(bad))).toContain('tests="11" failures="6" errors="0" time="2.500"');
});

test("each case and each finding is on the page and in the XML", () => {
  const [html, xml] = [page(report(bad)), junit(report(bad))];
  expect(count(xml, "<testcase ")).toBe(cases.length + 3 * 2 + 1);
  for (const { name } of cases) expect(count(xml, `name="${name}"`)).toBe(1);
  expect(count(html, '<details class="call"')).toBe(cases.length);
  for (const title of ["200 round", "200 round, awkward call", "404 none", "200 gone"]) {
    expect(html).toContain(`</span> ${title}<span class="spoken">`);
  }
  for (const { message } of bad.findings) {
    expect(html).toContain(message);
    expect(xml).toContain(message);
  }
});

test("a case fails, or is merely not exercised", () => {
  expect(allCases(report(bad)).map(({ state }) => state)).toEqual(["failed", "passed", "passed", "open"]);
  const html = page(report(bad));
  expect(html).toContain("200 round: not as expected");
  expect(html).toContain("200 gone: not exercised");
  const unseen = report({ ...good, runs: [] });
  expect(allCases(unseen).map(({ state }) => state)).toEqual(["open", "open", "open", "open"]);
});

test("what the spec documents and nobody exercised is counted and named", () => {
  const partly = coverage.map((each) => ({ ...each, parameters: seen(["path.id", "query.limit"], ["query.limit"]) }));
  const html = page(report({ ...good, coverage: partly }));
  expect(count(html, 'Parameters sent <b class="failed">1/2</b>')).toBe(2);
  expect(html).toContain('<code class="open">query.limit <b>not exercised</b></code>');
  // A field of a shared schema counts once, a parameter for each operation.
  expect(html).toMatch(/Fields seen in responses<\/dt><dd><b class="passed">1</);
  expect(html).toMatch(/Parameters sent<\/dt><dd><b class="failed">2<\/b> <span>of 4/);
});

test("how well an operation or a status is documented stands beside it", () => {
  const { groups } = report(good);
  expect(groups.map(({ name }) => name)).toEqual(["Things"]);
  const [get, remove] = groups[0]?.operations ?? [];
  expect(get?.cases.map(({ documented }) => documented)).toEqual(["full", "full", "partial"]);
  expect([get?.documented, remove?.documented]).toEqual(["partial", "inferred"]);
  expect(page(report(good))).toContain('<small class="badge deprecated">deprecated</small>');
});

test("findings are listed by cause, with all calls they were found in", () => {
  const message = "request /body must have required property 'voice': voice";
  const findings = [
    ...cases.map(({ name, operation }) =>
      finding(message, { testCase: name, operation, expected: "a thing", outcome: "threw BadRequestError" }),
    ),
    finding(`the example minimal contradicts its schema: / must have required property 'voice': voice`),
    finding("the server moved", { operation: "(document)" }),
  ];
  const html = page(report({ ...good, findings }));
  const [, section = ""] = /<section id="findings"(.*?)<\/section>/s.exec(html) ?? [];
  expect(count(section, "<article>")).toBe(2);
  expect(section).toContain("must have required property &#39;voice&#39;: voice</h3>");
  expect(section).toContain("Expected <code>a thing</code>; the helper threw BadRequestError");
  expect(count(section, 'href="#getThing')).toBe(4);
  expect(section).toContain("The document as a whole");
});

test("a call has what was expected of the helper, and what the helper returned or threw", () => {
  const html = page(report(good));
  expect(html).toMatch(/Expected of the helper<\/dt><dd><pre>{\n {2}&quot;shape&quot;: &quot;any&quot;\n}/);
  expect(html).toMatch(/The helper returned<\/dt><dd><pre>{\n {2}&quot;shape&quot;: &quot;returned&quot;\n}/);
  const thrown = good.runs.map((each) => ({ ...each, outcome: { error: new TypeError("no such thing") } }));
  expect(page(report({ ...good, runs: thrown }))).toMatch(/The helper threw<\/dt><dd><pre>&quot;TypeError: no such/);
});

test("each link leads to something on the page", () => {
  const html = page(report(bad));
  const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
  expect(targets).toContain("getThing-2");
  for (const id of targets) expect(html).toContain(` id="${id}"`);
});

test("names the client, its commit and Node", () => {
  expect(page(report(good))).toMatch(/<dd>4\.5\.6, commit <code>abcdef<\/code><\/dd>.*<dd>v99<\/dd>/s);
});

test("requests and responses are shown, but no headers", () => {
  const html = page(report(good));
  expect(html).toContain("GET /things/1?a+b=c\n\n{\n  &quot;wish&quot;: &quot;big&quot;\n}");
  expect(html).toContain("200\n\n{\n  &quot;shape&quot;: &quot;round&quot;\n}");
  expect(html + junit(report(good))).not.toMatch(/top-secret|x-api-key/);
});

describe("strings that would be markup", () => {
  const evil = "<script>alert(1)</script> ]]> &amp; \" ' \u0000\u0007\u001b \ud800 é 🎬";
  const evilRun = run({ ...testCase("getThing", 200, evil), name: evil }, evil);
  const result: VerifyResult = {
    findings: [finding(evil), finding(evil, { testCase: evil, expected: evil, outcome: evil })],
    cases: [{ name: evil, operation: "getThing", call: evil, status: 200, example: evil }],
    runs: [
      {
        ...evilRun,
        expected: evil,
        outcome: { error: new Error(evil) },
        exchange: { ...evilRun.exchange, path: evil, body: evil, brokeOff: evil },
      },
    ],
    coverage: coverage.map((each) => ({ ...each, parameters: seen([evil], [evil]) })),
  };
  const mutant: MutantResult = {
    operator: evil,
    breaking: true,
    place: evil,
    change: evil,
    layer: "none",
    evidence: evil,
    outcome: "survived",
  };
  const evilReport = report(result, { spec: evil, seconds: 1, all: 1, mutants: [mutant] });

  test("stay text on the page", () => {
    const html = page(evilReport);
    expect(count(html, "<script")).toBe(1);
    expect(html).not.toContain("alert(1)</script>");
    expect(html).not.toContain("javascript:");
    expect(html).toContain(
      "&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp;amp; &quot; &#39; \ufffd\ufffd\ufffd \ufffd é 🎬",
    );
  });

  test("stay text in the XML, which has no character that XML cannot hold", () => {
    const xml = junit(evilReport);
    expect(flaws(xml)).toEqual([]);
    expect(xml).toContain("&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt;");
  });
});

/** Problems that keep the report from being well-formed XML, of the few kinds of XML that it uses. */
function flaws(xml: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  const rest = xml
    .replace(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/, "")
    .replace(/<(\/?)(\w+)((?: \w+="[^"<]*")*)>/g, (_, end, name) => {
      if (end === "") open.push(name);
      else if (open.pop() !== name) found.push(`</${name}> closes nothing`);
      return "";
    });
  const texts = xml.replace(/&(?:amp|lt|gt|quot|#39);/g, "");
  if (/[<>]/.test(rest)) found.push("something is no tag");
  if (texts.includes("&")) found.push("something is no entity");
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(xml)) found.push("a forbidden character");
  return [...found, ...open.map((name) => `<${name}> is not closed`)];
}

test("the XML has what CI reads: names of suites and classes, times in seconds, and texts of failures", () => {
  const xml = junit(report(bad));
  expect(flaws(xml)).toEqual([]);
  expect(xml).toContain(
    '<testsuite name="getThing" tests="5" failures="3" errors="0" skipped="0" time="4.500" timestamp="2026-01-02T03:04:05">',
  );
  expect(xml).toContain(`<testcase classname="contract.getThing" name="${cases[0]?.name}" time="1.500">`);
  expect(xml).toContain(
    '<failure type="contract" message="the shape is square">the shape is square\nthe color is green</failure>',
  );
});

test("the page loads nothing, and lets no other script or style in than its own", () => {
  const html = page(report(bad));
  const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  const allowed = policy.replaceAll("&#39;", "'");
  expect(allowed).toContain("default-src 'none'");
  for (const tag of ["style", "script"]) {
    const [, text = ""] = new RegExp(`<${tag}>(.*?)</${tag}>`, "s").exec(html) ?? [];
    expect(allowed).toContain(`${tag}-src 'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  }
  expect(html).not.toMatch(/ (src|style|on\w+)=|<link|@import|url\(/);
});

describe("drift", () => {
  const mutant = (change: Partial<MutantResult>): MutantResult => ({
    operator: "limit changed",
    breaking: true,
    place: "#/x",
    change: "1 → 2",
    layer: "types",
    evidence: "",
    outcome: "caught",
    ...change,
  });
  const mutants = [
    mutant({}),
    mutant({ layer: "none", outcome: "survived", change: "100 → 101" }),
    mutant({ operator: "wording", breaking: false, layer: "none", outcome: "silent" }),
    mutant({ operator: "wording", breaking: false, layer: "client", outcome: "false alarm", evidence: "it cried" }),
  ];
  const run = { spec: specHash(spec), seconds: 300, all: mutants.length, mutants };

  test("is listed by kind and layer, with what went wrong", () => {
    const html = page(report(good, run));
    expect(html).toContain("1 of 2 breaking changes were noticed; 2 compatible ones raised 1 false alarm.");
    expect(html).toMatch(/limit changed<\/th>.*1 survived/);
    expect(html).toMatch(/survived<\/small> <strong>limit changed<\/strong> 100 → 101/);
    expect(html).toContain("it cried");
    expect(html).not.toContain("Of another openapi.yaml");
  });

  test("of some changes only is called a sample", () => {
    expect(page(report(good, run))).not.toContain("A sample");
    expect(page(report(good, { ...run, all: 1200 }))).toContain("A sample: 4 of 1,200 changes.");
  });

  test("of another spec is called so", () => {
    expect(page(report(good, { ...run, spec: "0123456789abcdef" }))).toContain("Of another openapi.yaml");
  });

  test("that was not measured is not claimed", () => {
    expect(page(report(good))).toContain("Not measured");
  });
});

describe("the command", () => {
  const folder = useFolders()();

  test("exits with 2 if it could not run", async () => {
    const refused = (...err: unknown[]) => ({ code: 2, err });
    expect(await capture(reportCommand, "--drift", join(folder, "none.json"))).toMatchObject(
      refused(expect.stringMatching(/none.json does not exist$/)),
    );
    expect(await capture(reportCommand, "--nonsense")).toMatchObject(refused(expect.stringContaining("--nonsense")));
  });

  test.each(["{", "[]", "null", '{"spec":"0"}'])("takes no drift results from %s", (text) => {
    const file = join(folder, "drift.json");
    writeFileSync(file, text);
    expect(() => readDrift(file)).toThrow(`${file} is not what`);
  });
});
