/** The command line of the report. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { defineCommand } from "../../scripts/cli/command.ts";
import { readSpec, root } from "../../scripts/spec/read.ts";
import { expectations, facts } from "../contract/cases/index.ts";
import type { DriftResults } from "../drift/results.ts";
import { causesText, groupByCause } from "../engine/findings.ts";
import { readJson } from "../engine/record.ts";
import { verify } from "../engine/verify.ts";
import { junit } from "./junit.ts";
import { buildReport, type Report } from "./model.ts";
import { page } from "./page.ts";
import { headline } from "./words.ts";

export const reportCommand = defineCommand({
  usage: "npm run contract:report [-- options]",
  help: `Runs the contract suite, and writes what it saw as a page for people and as JUnit XML for CI. It exits with 1 if
anything was found.

  --out FOLDER    where index.html and junit.xml go; default report/
  --drift FILE    what npm run contract:drift wrote; default .cache/drift.json, if it is there`,
  options: { out: { type: "string" }, drift: { type: "string" } },
  async run({ out: folder = join(root, "report"), drift }, _argument, { out }) {
    // First, because it is quick to say that it is not there.
    const report = await runSuite(chosenDrift(drift));
    const { inSync, title, text } = headline(report);
    const files = write(folder, report);
    out(
      [
        `${title}. ${text}`,
        ...groupByCause(report.findings).map((cause) => causesText([cause])),
        `Wrote ${files.map((file) => relative("", file)).join(" and ")}`,
      ].join("\n\n"),
    );
    return inSync ? 0 : 1;
  },
});

function chosenDrift(file: string | undefined): DriftResults | undefined {
  const drift = readDrift(file ?? join(root, ".cache/drift.json"));
  if (file !== undefined && !drift) throw new Error(`${file} does not exist`);
  return drift;
}

/** What `npm run contract:drift` wrote. Undefined if there is no such file. */
export function readDrift(file: string): DriftResults | undefined {
  if (!existsSync(file)) return undefined;
  const run = readJson(readFileSync(file, "utf8")) as DriftResults | undefined;
  if (typeof run?.spec !== "string" || !Array.isArray(run.mutants)) {
    throw new Error(`${file} is not what \`npm run contract:drift\` writes`);
  }
  return run;
}

async function runSuite(drift: DriftResults | undefined): Promise<Report> {
  const started = performance.now();
  const spec = readSpec();
  // Prism takes a second to load.
  const { startMock } = await import("../../scripts/spec/mock.ts");
  const mock = await startMock(spec);
  try {
    const result = await verify(spec, expectations, facts, { baseUrl: mock.url, inTurn: true });
    const seconds = (performance.now() - started) / 1000;
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const origin = { commit: commit(), client: version, node: process.version };
    return buildReport(spec, expectations, result, { date: new Date(), seconds, ...origin, drift });
  } finally {
    await mock.close();
  }
}

/** Undefined where there is no git, or no repository. */
function commit(): string | undefined {
  try {
    const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: "pipe" }).trim();
    return git("describe", "--always", "--dirty", "--abbrev=12");
  } catch {
    return undefined;
  }
}

function write(folder: string, report: Report): string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries({ "index.html": page(report), "junit.xml": junit(report) }).map(([name, text]) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  });
}
