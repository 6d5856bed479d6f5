/** What the documents show is true: examples compile, links lead somewhere, commands exist. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { compile } from "./compile.ts";

const root = process.cwd();
const read = (file: string) => readFileSync(join(root, file), "utf8");

test("the examples of README.md compile, and a wrong one would not", () => {
  const examples = [...read("README.md").matchAll(/```ts\n(.*?)```/gs)].map(([, code = ""]) => code);
  expect(examples.length).toBeGreaterThan(5);
  const wrong = "await hooked.schedules.list({ lmit: 1 });";
  // Some are files that import each other.
  const named = examples.map((code, i) => [/^\/\/ (\w+)\.ts\n/.exec(code)?.[1] ?? `example-${i + 1}`, code] as const);
  expect(compile({ ...Object.fromEntries(named), wrong })).toEqual([
    expect.stringMatching(/^wrong.ts: .*'lmit' does not exist/),
  ]);
});

describe.each(["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])("%s", (file) => {
  const text = read(file);

  test("links to files and headings that exist", () => {
    const links = [...text.matchAll(/\]\(((?!https:)[^)]+)\)/g)].map(([, link = ""]) => link);
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(
      ([, title = ""]) =>
        `#${title
          .toLowerCase()
          .replace(/[^\w -]/g, "")
          .replaceAll(" ", "-")}`,
    );
    expect(links.filter((link) => !headings.includes(link) && !existsSync(join(root, link)))).toEqual([]);
  });

  test("names npm scripts that exist", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const named = [...text.matchAll(/npm (?:run ([\w:]+)|(start|test))/g)].map(([, script, short]) => script ?? short);
    expect(named.filter((name) => !((name as string) in scripts))).toEqual([]);
  });

  test("names files and folders that exist", () => {
    const named = text.match(/\b(?:src|test|scripts|\.ci)\/[\w./-]*\w/g) ?? [];
    expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });
});
