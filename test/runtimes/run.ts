import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineCommand, type Output, start, UsageError } from "../../scripts/cli/command.ts";
import { root } from "../../scripts/spec/read.ts";
import { environments } from "./environments.ts";
import { count, describeRows, problemsOf, type Row } from "./report.ts";
import { startServer } from "./server.ts";
import { prepare } from "./workplace.ts";

const page = "test/runtimes/RESULTS.md";

const command = defineCommand({
  usage: "npm run test:runtimes -- [--only NAME]… [--json FILE]",
  help: [
    "Packs the package, and runs its behaviours on every runtime, test runner, package manager and compiler. What is needed comes",
    `from the npm registry, without install scripts, and is kept in the user's cache. A run of all writes ${page}.`,
    "",
    "  --only NAME   environments whose name starts like this; may be repeated:",
    ...lines(environments.map(({ id }) => id)),
    "  --json FILE   writes how many behaviours passed and failed",
  ].join("\n"),
  options: { only: { type: "string", multiple: true }, json: { type: "string" } },
  run: ({ only = [], json }, _argument, output) => test(only, json, output),
});

async function test(only: readonly string[], json: string | undefined, { out, err }: Output): Promise<number> {
  const unknown = only.find((name) => !environments.some(({ id }) => id.startsWith(name)));
  if (unknown !== undefined) throw new UsageError(`No environment starts with "${unknown}"`);
  const chosen = environments.filter(({ id }) => only.length === 0 || only.some((name) => id.startsWith(name)));

  const rows: Row[] = [];
  const workplace = await prepare();
  const server = await startServer();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      workplace.remove();
      process.exit(2);
    });
  }
  try {
    for (const environment of chosen) {
      const report = await environment.run(workplace, server.url).catch((error: Error) => error.message);
      const row = { environment, report };
      rows.push(row);
      const problems = problemsOf(row);
      const { passed } = count([row]);
      const result = report === undefined ? "not installed" : `${passed} passed, ${problems.length} failed`;
      out(`${environment.name} ${environment.version}: ${result}`.replace(" : ", ": "));
      for (const problem of problems) err(problem.replace(/^/gm, "    "));
    }
  } finally {
    await server.close();
    workplace.remove();
  }

  const { passed, failed, known } = count(rows);
  const missing = rows.filter(({ report }) => report === undefined).map(({ environment }) => environment.name);
  if (json) writeFileSync(json, JSON.stringify({ passed, failed }));
  if (only.length === 0 && failed === 0 && missing.length === 0) {
    writeFileSync(join(root, page), `${describeRows(rows)}\n`);
    out(`Written: ${page}`);
  } else if (only.length === 0) {
    out(`\n${describeRows(rows)}\n`);
  }
  if (missing.length > 0) out(`Not installed: ${missing.join("; ")}`);
  out(`${passed} passed, ${failed} failed, ${known} known not to hold`);
  return failed > 0 ? 1 : 0;
}

/** Names in lines of a readable length. */
function lines(names: readonly string[]): string[] {
  const all = [""];
  for (const name of names) {
    const last = all.at(-1) as string;
    if (last.length + name.length < 90) all[all.length - 1] = `${last} ${name}`;
    else all.push(` ${name}`);
  }
  return all.map((line) => `               ${line}`);
}

await start(command);
