/** What is installed and run is what was reviewed: pinned versions, checksums, no addresses, no install scripts. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { checkWorkflow } from "../../scripts/release/workflows.ts";
import { root } from "../../scripts/spec/read.ts";

const read = (file: string) => readFileSync(join(root, file), "utf8");
const manifest = JSON.parse(read("package.json"));
const lock: { packages: Record<string, Record<string, unknown>> } = JSON.parse(read("package-lock.json"));
const installed = Object.entries(lock.packages).filter(([path]) => path !== "");

describe("dependencies", () => {
  test("are for development only, and pinned exactly", () => {
    expect(manifest).not.toHaveProperty("dependencies");
    expect(manifest).not.toHaveProperty("optionalDependencies");
    expect(manifest).not.toHaveProperty("peerDependencies");
    const versions: [string, string][] = Object.entries({ ...manifest.devDependencies, ...manifest.overrides });
    expect(versions.length).toBeGreaterThan(20);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$|^\$/.test(version))).toEqual([]);
  });

  test("are locked with checksums, and without addresses, so that any registry will do", () => {
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.filter(([, entry]) => "resolved" in entry).map(([path]) => path)).toEqual([]);
    expect(installed.filter(([, entry]) => !entry["integrity"] && !entry["inBundle"]).map(([path]) => path)).toEqual(
      [],
    );
    expect(read("package-lock.json")).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });

  test("that are frozen are not updated by Dependabot", () => {
    const { updates } = parse(read(".github/dependabot.yml")) as {
      updates: { "package-ecosystem": string; ignore?: { "dependency-name": string }[] }[];
    };
    expect(updates.map((update) => update["package-ecosystem"]).sort()).toEqual(["github-actions", "npm"]);
    const ignored = updates.flatMap(({ ignore = [] }) => ignore.map((rule) => rule["dependency-name"]));
    expect(ignored).toEqual(
      expect.arrayContaining(["openapi-fetch", "openapi-typescript", "openapi-typescript-helpers", "@stoplight/*"]),
    );
  });
});

test("no command of the project runs install scripts", () => {
  const files = [".ci/run", ...readdirSync(join(root, ".github/workflows")).map((file) => `.github/workflows/${file}`)];
  const commands = files.flatMap((file) => read(file).match(/^(?!\s*#).*\bnpm (?:ci|i|install)\b.*/gm) ?? []);
  expect(commands.length).toBeGreaterThan(3);
  expect(commands.filter((command) => !command.includes("--ignore-scripts"))).toEqual([]);
});

describe("a workflow is refused", () => {
  const commit = "a".repeat(40);
  const workflow = (step: string, head = "permissions: {}") => `${head}\njobs:\n  a:\n    steps:\n      - ${step}\n`;
  test.each([
    ["without permissions", workflow("run: npm test", ""), "permissions is missing: without it a job may write"],
    ["with an action that a tag names", workflow("uses: a/b@v4"), "a/b@v4 is not pinned by its commit"],
    [
      "with a commit without its version",
      workflow(`uses: a/b@${commit}`),
      `a/b@${commit} has no comment with its version`,
    ],
    ["that installs with scripts", workflow("run: npm ci"), '"npm ci" runs install scripts'],
    [
      "that leaves its token behind",
      workflow(`uses: actions/checkout@${commit} # v1.0.0`),
      `actions/checkout@${commit} keeps its token in the checkout: set persist-credentials to false`,
    ],
  ])("%s", (_, text, problem) => {
    expect(checkWorkflow(text)).toEqual([problem]);
  });

  test("and one in order is not", () => {
    expect(checkWorkflow(workflow(`uses: a/b@${commit} # v1.0.0`))).toEqual([]);
    expect(checkWorkflow(workflow("run: npm ci --ignore-scripts"))).toEqual([]);
  });
});
