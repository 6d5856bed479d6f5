/** What a release needs, step by step. Each step returns what is wrong. */
import type { Manifest } from "./manifest.ts";
import { expectedFiles, type Packed } from "./pack.ts";

/** What the steps use of the outside. */
export interface Outside {
  /** Runs a program. Never rejects. */
  run(program: string, ...args: string[]): Promise<{ ok: boolean; output: string }>;
  pack(repository: string | undefined): Promise<Packed>;
}

export interface Step {
  name: string;
  /** Returns the problems, one a line, or none. */
  check(): Promise<string[]>;
}

/** All that comes before publishing, in this order. The last step packs. */
export function releaseSteps(
  { version }: Manifest,
  changelog: string,
  { run }: Outside,
  packed: () => Promise<Packed>,
): Step[] {
  const npm = (script: string): Step => ({
    name: `npm ${script}`,
    async check() {
      const { ok, output } = await run("npm", ...script.split(" "));
      return ok ? [] : [`npm ${script} failed:`, ...output.trim().split("\n").slice(-20)];
    },
  });
  const tool = (program: string, argumentsOf: (tarball: string) => string[]): Step => ({
    name: `${program} finds nothing in it`,
    async check() {
      const { ok, output } = await run("npx", program, ...argumentsOf((await packed()).tarball));
      return ok ? [] : output.trim().split("\n");
    },
  });
  return [
    {
      name: "nothing is uncommitted",
      async check() {
        const { ok, output } = await run("git", "status", "--porcelain");
        if (!ok) return ["git status failed: a release is made from a checkout"];
        return output.trim() === "" ? [] : ["Commit or remove first:", ...output.trimEnd().split("\n").slice(0, 10)];
      },
    },
    { name: `version ${version} is new`, check: () => checkTag(version, run) },
    { name: "CHANGELOG.md has a section for it", check: async () => checkChangelog(version, changelog) },
    npm("test"),
    npm("run size"),
    {
      name: "the tarball has the files it should have",
      async check() {
        const { files } = await packed();
        return [
          ...expectedFiles.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
          ...files.filter((file) => !expectedFiles.includes(file)).map((file) => `${file} is not expected`),
        ];
      },
    },
    tool("publint", (tarball) => ["run", tarball, "--strict"]),
    tool("attw", (tarball) => [tarball, "--exclude-entrypoints", "./openapi.yaml", "--no-color"]),
  ];
}

/** The tag may exist if it is what is released, as in the workflow that it starts. */
async function checkTag(version: string, run: Outside["run"]): Promise<string[]> {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    return [`"${version}" in package.json is not a version such as 1.2.3`];
  const tagged = await run("git", "rev-parse", "--verify", "--quiet", `v${version}^{commit}`);
  if (!tagged.ok) return [];
  const head = await run("git", "rev-parse", "HEAD");
  if (tagged.output.trim() === head.output.trim()) return [];
  return [`The tag v${version} is of another commit. Set a new version in package.json`];
}

function checkChangelog(version: string, changelog: string): string[] {
  const sections = changelog.replaceAll("\r\n", "\n").split(/^## /m).slice(1);
  const bodyOf = (title: string) => {
    const [section] = sections.filter((text) => text.startsWith(`[${title}]`));
    return section?.split("\n").slice(1).join("\n").trim();
  };
  const problems: string[] = [];
  const [section] = sections.filter((text) => text.startsWith(`[${version}]`));
  if (!section) problems.push(`Move what is in Unreleased under a heading "## [${version}] - YYYY-MM-DD"`);
  else if (!/^\[[^\]]+\] - \d{4}-\d\d-\d\d\n/.test(section)) problems.push(`The heading of ${version} has no date`);
  else if (!bodyOf(version)) problems.push(`The section of ${version} is empty`);
  if (section && bodyOf("Unreleased")) problems.push("Unreleased is not empty: is it part of this release?");
  return problems;
}

/** Publishing with provenance works in a workflow only: npm asks the platform who builds. */
export function checkProvenance(repository: string | undefined, env: NodeJS.ProcessEnv): string[] {
  return [
    ...(repository ? [] : ["No repository is known: add it as the remote origin"]),
    ...(env["ACTIONS_ID_TOKEN_REQUEST_URL"] ? [] : ["Not in the release workflow: push the tag, which starts it"]),
  ];
}
