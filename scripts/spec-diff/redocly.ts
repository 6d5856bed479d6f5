/** Runs `redocly diff`, which tells every change of one document to another and how grave it finds it. */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Json, Spec } from "../spec/read.ts";

/** One change, as Redocly's JSON report has it. */
export interface RawChange {
  /** The place in the document as it is read from the operation on, through every `$ref`. */
  path: string;
  typeName: string;
  kind: "added" | "removed" | "modified";
  impact: "major" | "minor" | "patch";
  /** Of a modified object: which of its members changed. */
  property?: string;
  base?: { pointer: string; value?: Json };
  revision?: { pointer: string; value?: Json };
}

const cli = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");

/** It compares files, and is a program only. */
export async function redoclyDiff(before: Spec, after: Spec): Promise<RawChange[]> {
  const directory = await mkdtemp(join(tmpdir(), "spec-diff-"));
  try {
    await writeFile(join(directory, "before.json"), JSON.stringify(before));
    await writeFile(join(directory, "after.json"), JSON.stringify(after));
    const how = ["--lint-config", "off", "--fail-on", "none", "--format", "json", "--output", "report.json"];
    const said = await run(directory, ["diff", "before.json", "after.json", ...how]);
    const report = await readFile(join(directory, "report.json"), "utf8").catch(() => {
      throw new Error(`redocly diff wrote no report:\n${said}`);
    });
    return JSON.parse(report).changes;
  } finally {
    await rm(directory, { recursive: true });
  }
}

function run(cwd: string, args: string[]): Promise<string> {
  return new Promise((done, failed) => {
    const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    const child = spawn(process.execPath, [cli, ...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
    child.on("error", failed).on("close", () => done(said));
  });
}
