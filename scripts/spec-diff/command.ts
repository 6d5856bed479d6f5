/** The command line of spec:diff: what a change of openapi.yaml means. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { defineCommand } from "../cli/command.ts";
import { pointerOf } from "../spec/pointer.ts";
import { parseSpec, root, type Spec } from "../spec/read.ts";
import { unresolved } from "../spec/supported.ts";
import { compareApi } from "./api.ts";
import { type Change, gravest, levels, lineOf } from "./change.ts";
import { type Bump, bumpOf, changelogOf } from "./release.ts";

/** Compares in the project in `directory`. */
export const specDiffCommand = (directory = root) =>
  defineCommand({
    usage: "npm run spec:diff -- <old.yaml | git ref> [--json]",
    help: `Compares an old document with openapi.yaml as it is now, and reports the breaking, compatible and documentation-only
changes, the version that they mean, and a draft for CHANGELOG.md. It exits with 1 if there are breaking changes.

  old.yaml   a file
  git ref    a tag, branch or commit: its openapi.yaml
  --json     the same as JSON`,
    options: { json: { type: "boolean" } },
    argument: { name: "<old.yaml | git ref>" },
    run({ json }, old, { out }) {
      const comparison = specDiff(old as string, directory);
      out(json ? JSON.stringify(comparison, undefined, 2) : textOf(comparison));
      return gravest(comparison.api) === "breaking" ? 1 : 0;
    },
  });

interface Comparison {
  bump: Bump;
  api: Change[];
  changelog: string;
}

export function specDiff(old: string, directory = root): Comparison {
  const current = readFileSync(join(directory, "openapi.yaml"), "utf8");
  const api = compareApi(readOld(old, directory), specOf("openapi.yaml", current));
  const { version } = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
  return { bump: bumpOf(version, api, isReleased(version, directory)), api, changelog: changelogOf(api) };
}

/** Released versions have a section of CHANGELOG.md. */
function isReleased(version: string, directory: string): boolean {
  const file = join(directory, "CHANGELOG.md");
  return !existsSync(file) || readFileSync(file, "utf8").includes(`\n## [${version}]`);
}

function readOld(old: string, directory: string): Spec {
  if (statSync(old, { throwIfNoEntry: false })?.isFile()) return specOf(old, readFileSync(old, "utf8"));
  return specOf(`${old}:openapi.yaml`, committed(old, directory));
}

function committed(ref: string, cwd: string): string {
  try {
    return execFileSync("git", ["show", `${ref}:./openapi.yaml`], { cwd, encoding: "utf8", stdio: "pipe" });
  } catch {
    throw new Error(
      `${ref} is neither a file nor a git ref with an openapi.yaml: there is no file ${resolve(ref)}, ` +
        `and \`git show ${ref}:./openapi.yaml\` finds nothing`,
    );
  }
}

/** Files of other kinds are often YAML too, so what is parsed must have paths. */
function specOf(name: string, text: string): Spec {
  const spec = parseSpec(text);
  if (!Object(spec).paths) throw new Error(`${name} is not an OpenAPI document: it has no paths`);
  for (const [keys, reason] of unresolved(spec)) throw new Error(`${name}: ${pointerOf(keys)}: ${reason}`);
  return spec;
}

const titles = { breaking: "Breaking", compatible: "Compatible", documentation: "Documentation only" };

function textOf({ bump, api, changelog }: Comparison): string {
  return [
    api.length === 0 ? "Nothing changed" : `${api.length} change${api.length === 1 ? "" : "s"}`,
    ...levels.toReversed().flatMap((level) => {
      const some = api.filter((change) => change.level === level);
      return some.length === 0 ? [] : ["", `  ${titles[level]}`, ...some.map((change) => `    ${lineOf(change)}`)];
    }),
    "",
    `Version: ${bump.from} → ${bump.to} (${bump.because})`,
    ...(api.length === 0 ? [] : ["", "Draft for CHANGELOG.md", "", changelog.trimEnd()]),
  ].join("\n");
}
