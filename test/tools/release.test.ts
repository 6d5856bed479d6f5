/** What a release refuses, what it publishes, and what it writes into package.json and README. */
import { describe, expect, test } from "@jest/globals";
import { type Project, releaseCommand } from "../../scripts/release/command.ts";
import { type Manifest, releasedManifest, releasedReadme, repositoryOf } from "../../scripts/release/manifest.ts";
import { expectedFiles } from "../../scripts/release/pack.ts";
import type { Outside } from "../../scripts/release/steps.ts";
import { capture } from "./capture.ts";

const manifest: Manifest = {
  name: "sample",
  version: "1.2.0",
  files: ["dist", "API.md"],
  exports: {},
  engines: {},
  scripts: { build: "x" },
  devDependencies: { jest: "1.0.0" },
};
const changelog =
  "# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-11-25\n\n### Added\n\n- All.\n\n## [1.1.0] - 2026-01-01\n";
const env = { GITHUB_SERVER_URL: "https://github.example", GITHUB_REPOSITORY: "team/sample" };
const workflow = { ...env, ACTIONS_ID_TOKEN_REQUEST_URL: "https://token.example" };

/** Programs that succeed, and what each prints by default. A program that fails is null. */
const succeeding: Record<string, string | null> = {
  "git status --porcelain": "",
  "git rev-parse --verify --quiet v1.2.0^{commit}": null,
  "git rev-parse HEAD": "abc\n",
  "git remote get-url origin": null,
};

async function release(
  args: string[],
  changed: { project?: Partial<Project>; runs?: typeof succeeding; files?: string[] },
) {
  const ran: string[] = [];
  const outside: Outside = {
    run: async (...words) => {
      ran.push(words.join(" "));
      const output = { ...succeeding, ...changed.runs }[words.join(" ")];
      return { ok: output !== null, output: output ?? "" };
    },
    pack: async (repository) => {
      ran.push(`pack for ${repository}`);
      return { tarball: "/tmp/sample-1.2.0.tgz", files: changed.files ?? expectedFiles, size: 1_000 };
    },
  };
  const command = releaseCommand(async () => ({ manifest, changelog, env, ...changed.project }), outside);
  const { code, out, err } = await capture(command, ...args);
  return { code, ran, out: out.join("\n"), err: err.join("\n") };
}

const publish = "npm publish /tmp/sample-1.2.0.tgz --provenance --access public";

test("a dry run checks everything, packs once, and does not publish", async () => {
  const { code, ran, out, err } = await release(["--dry-run"], { project: { env: workflow } });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("sample 1.2.0 can be released");
  expect(ran).toEqual([
    "git remote get-url origin",
    "git status --porcelain",
    "git rev-parse --verify --quiet v1.2.0^{commit}",
    "npm test",
    "npm run size",
    "pack for https://github.example/team/sample",
    "npx publint run /tmp/sample-1.2.0.tgz --strict",
    "npx attw /tmp/sample-1.2.0.tgz --exclude-entrypoints ./openapi.yaml --no-color",
  ]);
});

test("in the workflow of its tag it publishes the tarball with provenance, last", async () => {
  const runs = { "git rev-parse --verify --quiet v1.2.0^{commit}": "abc\n" };
  const { code, ran, out } = await release([], { project: { env: workflow }, runs });
  expect({ code, last: ran.at(-1) }).toEqual({ code: 0, last: publish });
  expect(out).toContain("Published sample 1.2.0");
});

test("if npm does not publish, it exits with 2 and says why", async () => {
  const runs = { [publish]: null };
  expect(await release([], { project: { env: workflow }, runs })).toMatchObject({
    code: 2,
    err: expect.stringContaining("npm publish failed"),
  });
});

describe("refuses to publish, with exit code 1 and the reason:", () => {
  const without = (heading: string) => changelog.replace(heading, "## [Other]");
  test.each<[string, Parameters<typeof release>[1], string]>([
    ["a changed file", { runs: { "git status --porcelain": " M src/index.ts\n" } }, "src/index.ts"],
    ["no checkout", { runs: { "git status --porcelain": null } }, "git status failed"],
    [
      "a tag elsewhere",
      { runs: { "git rev-parse --verify --quiet v1.2.0^{commit}": "def\n" } },
      "v1.2.0 is of another commit",
    ],
    ["a version that is none", { project: { manifest: { ...manifest, version: "next" } } }, '"next" in package.json'],
    ["a version without a section", { project: { changelog: without("## [1.2.0]") } }, '"## [1.2.0] - YYYY-MM-DD"'],
    [
      "a section without a date",
      { project: { changelog: changelog.replace(" - 2026-11-25", "") } },
      "1.2.0 has no date",
    ],
    ["an empty section", { project: { changelog: changelog.replace("### Added\n\n- All.\n", "") } }, "1.2.0 is empty"],
    [
      "changes that are left over",
      { project: { changelog: changelog.replace("]\n", "]\n\n- More.\n") } },
      "Unreleased is not empty",
    ],
    ["a test that fails", { runs: { "npm test": null } }, "npm test failed"],
    ["a size that is too large", { runs: { "npm run size": null } }, "npm run size failed"],
    ["a file that is missing", { files: expectedFiles.slice(1) }, "API.md is missing"],
    ["a file that is not expected", { files: [...expectedFiles, "secrets.env"] }, "secrets.env is not expected"],
    ["what publint finds", { runs: { "npx publint run /tmp/sample-1.2.0.tgz --strict": null } }, "publint"],
    ["no workflow", { project: { env } }, "push the tag"],
    ["no repository", { project: { env: { ...workflow, GITHUB_REPOSITORY: "" } } }, "No repository is known"],
  ])("%s", async (_, changed, reason) => {
    const { code, ran, err } = await release([], { ...changed, project: { env: workflow, ...changed.project } });
    expect({ code, published: ran.includes(publish) }).toEqual({ code: 1, published: false });
    expect(err).toContain(reason);
  });
});

test("the released package.json has no fields for development, and addresses if a repository is known", () => {
  const { name, version, files, exports, engines } = manifest;
  const kept = { name, version, files, exports, engines };
  expect(releasedManifest(manifest, undefined)).toEqual(kept);
  expect(releasedManifest(manifest, "https://github.example/team/sample")).toEqual({
    ...kept,
    homepage: "https://github.example/team/sample#readme",
    bugs: "https://github.example/team/sample/issues",
    repository: { type: "git", url: "git+https://github.example/team/sample.git" },
  });
});

test("links of the released README lead to the repository, else to the package, else nowhere", () => {
  const readme = "[a](API.md#x) [b](test/a.ts) [c](#c) [d](https://d.example) [e](LICENSE)";
  expect(releasedReadme(readme, manifest, undefined)).toBe(
    "[a](https://unpkg.com/sample@1.2.0/API.md#x) b [c](#c) [d](https://d.example) [e](https://unpkg.com/sample@1.2.0/LICENSE)",
  );
  const at = "https://github.example/team/sample/blob/v1.2.0";
  expect(releasedReadme(readme, manifest, "https://github.example/team/sample")).toBe(
    `[a](${at}/API.md#x) [b](${at}/test/a.ts) [c](#c) [d](https://d.example) [e](${at}/LICENSE)`,
  );
});

test.each([
  ["git@github.example:team/sample.git", "https://github.example/team/sample"],
  ["https://user:secret@github.example/team/sample.git\n", "https://github.example/team/sample"],
  ["ssh://git@github.example/team/sample", "https://github.example/team/sample"],
  ["/srv/git/sample.git", undefined],
  ["", undefined],
])("the repository of the remote %j is %j", (remote, repository) => {
  expect(repositoryOf(remote)).toBe(repository);
});
