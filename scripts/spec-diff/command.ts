/** The command line of spec:diff: what a change of openapi.yaml means. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { defineCommand } from "../cli/command.ts";
import { pointerOf } from "../spec/pointer.ts";
import { parseSpec, root } from "../spec/read.ts";
import { unresolved } from "../spec/supported.ts";
import { compareApi } from "./api.ts";
import { type Change, gravest, levels, lineOf } from "./change.ts";
import { type Bump, bumpOf, changelogOf } from "./release.ts";
import { compareSurface, type Version } from "./surface.ts";

/** Compares in the project in `directory`. */
export const specDiffCommand = (directory = root) =>
  defineCommand({
    usage: "npm run spec:diff -- <old.yaml | git ref> [--json]",
    help: `Compares an old document with openapi.yaml as it is now, and reports the breaking, compatible and documentation-only
changes of the API and of the public TypeScript types, the version that they mean, and a draft for CHANGELOG.md. It exits
with 1 if there are breaking changes.

  old.yaml   a file. The names of types are those of src/types.ts as it is now.
  git ref    a tag, branch or commit: its openapi.yaml with the names of its src/types.ts
  --json     the same as JSON`,
    options: { json: { type: "boolean" } },
    argument: { name: "<old.yaml | git ref>" },
    async run({ json }, old, { out }) {
      const comparison = await specDiff(old as string, directory);
      out(json ? JSON.stringify(comparison, undefined, 2) : textOf(comparison));
      return gravest([...comparison.api, ...comparison.types]) === "breaking" ? 1 : 0;
    },
  });

interface Comparison {
  bump: Bump;
  api: Change[];
  types: Change[];
  changelog: string;
}

export async function specDiff(old: string, directory = root): Promise<Comparison> {
  const before = readOld(old, directory);
  const after = readNew(directory);
  const api = compareApi(before.spec, after.spec);
  const types = await compareSurface(before, after);
  const { version } = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
  const bump = bumpOf(version, [...api, ...types], isReleased(version, directory));
  return { bump, api, types, changelog: changelogOf(api, types) };
}

/** Released versions have a section of CHANGELOG.md. */
function isReleased(version: string, directory: string): boolean {
  const file = join(directory, "CHANGELOG.md");
  return !existsSync(file) || readFileSync(file, "utf8").includes(`\n## [${version}]`);
}

function readNew(directory: string): Version {
  const read = (file: string) => readFileSync(join(directory, file), "utf8");
  return { spec: specOf("openapi.yaml", read("openapi.yaml")), names: read("src/types.ts") };
}

function readOld(old: string, directory: string): Version {
  if (statSync(old, { throwIfNoEntry: false })?.isFile())
    return { ...readNew(directory), spec: specOf(old, readFileSync(old, "utf8")) };
  const text = committed(old, "openapi.yaml", directory);
  if (text === undefined)
    throw new Error(
      `${old} is neither a file nor a git ref with an openapi.yaml: there is no file ${resolve(old)}, ` +
        `and \`git show ${old}:./openapi.yaml\` finds nothing`,
    );
  const names = committed(old, "src/types.ts", directory) ?? "export {};";
  return { spec: specOf(`${old}:openapi.yaml`, text), names };
}

function committed(ref: string, file: string, directory: string): string | undefined {
  try {
    return execFileSync("git", ["show", `${ref}:./${file}`], { cwd: directory, encoding: "utf8", stdio: "pipe" });
  } catch {
    return undefined;
  }
}

/** Files of other kinds are often YAML too, so what is parsed must have paths. */
function specOf(name: string, text: string): Version["spec"] {
  const spec = parseSpec(text);
  if (!Object(spec).paths) throw new Error(`${name} is not an OpenAPI document: it has no paths`);
  for (const [keys, reason] of unresolved(spec)) throw new Error(`${name}: ${pointerOf(keys)}: ${reason}`);
  return spec;
}

const titles = { breaking: "Breaking", compatible: "Compatible", documentation: "Documentation only" };

function textOf({ bump, api, types, changelog }: Comparison): string {
  const list = (title: string, changes: Change[]) => [
    `${title}: ${changes.length === 0 ? "nothing changed" : `${changes.length} change${changes.length === 1 ? "" : "s"}`}`,
    ...levels.toReversed().flatMap((level) => {
      const some = changes.filter((change) => change.level === level);
      return some.length === 0 ? [] : ["", `  ${titles[level]}`, ...some.map((change) => `    ${lineOf(change)}`)];
    }),
    "",
  ];
  return [
    ...list("API", api),
    ...list("TypeScript types", types),
    `Version: ${bump.from} → ${bump.to} (${bump.because})`,
    ...(api.length + types.length === 0 ? [] : ["", "Draft for CHANGELOG.md", "", changelog.trimEnd()]),
  ].join("\n");
}
