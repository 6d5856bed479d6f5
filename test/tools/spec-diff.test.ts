/** What `npm run spec:diff` reports of a change. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { parseSpec, root } from "../../scripts/spec/read.ts";
import { compareApi } from "../../scripts/spec-diff/api.ts";
import { type Change, gravest, type Level } from "../../scripts/spec-diff/change.ts";
import { specDiff, specDiffCommand } from "../../scripts/spec-diff/command.ts";
import { bumpOf, changelogOf } from "../../scripts/spec-diff/release.ts";
import { capture, useFolders } from "./capture.ts";
import { base, type Case, cases, changed } from "./spec-diff-cases.ts";

const before = parseSpec(base);

describe("the API", () => {
  const changesOf = (name: string) => compareApi(before, changed(cases.find(([other]) => other === name) as Case));

  test.each(cases.map(([name, level]) => [name, level]))("%s: %s", (name, level) => {
    const changes = changesOf(name as string);
    expect({ changes, level: gravest(changes) ?? "nothing" }).toEqual({ changes, level });
  });

  test.each([
    ["a path is gone", "POST /things/search is gone"],
    ["a path has another name", "POST /things/find was POST /things/search"],
    ["a method is another", "PUT /things/{thingId} was DELETE /things/{thingId}"],
    ["a parameter is gone", "GET /things/{thingId} query limit is gone"],
    ["a request loses a value of an enum", "schema ThingCreate: mode enum: -slow"],
    ["a field of the items of a response has another type", 'schema Part: color type: "string" → "integer"'],
    ["a variant of a request loses a field", "schema Round: radius is gone"],
    ["a media type of a request is gone", "POST /things body as multipart/form-data is gone"],
    ["a field of a callback is gone", "schema Event: why is gone"],
    ["a callback goes to another address", "POST /things callback done POST {$request.body#/hook} is gone"],
    ["an example is another", "GET /things/{thingId} response 200 example one has changed"],
    ["an operation is deprecated", "GET /things/{thingId} is deprecated"],
    ["the header of the key has another name", 'security scheme Key name: "x-api-key" → "x-key"'],
  ])("%s, in words", (name, words) => {
    expect(changesOf(name).map(({ place, what }) => `${place} ${what}`)).toContain(words);
  });
});

describe("the version", () => {
  const change = (level: Level): Change[] => [{ level, kind: "changed", place: "x", what: "is another" }];

  test.each<[string, Change[], string]>([
    ["0.1.2", change("breaking"), "0.2.0"],
    ["0.1.2", change("compatible"), "0.1.3"],
    ["0.1.2", change("documentation"), "0.1.3"],
    ["1.1.2", change("breaking"), "2.0.0"],
    ["1.1.2", change("compatible"), "1.2.0"],
    ["1.1.2", change("documentation"), "1.1.3"],
    ["1.1.2", [], "1.1.2"],
  ])("after %s", (from, changes, to) => {
    expect(bumpOf(from, changes)).toMatchObject({ from, to });
  });

  test("stays while it is not released", () => {
    expect(bumpOf("0.1.0", change("breaking"), false)).toEqual({
      from: "0.1.0",
      to: "0.1.0",
      because: "0.1.0 is not released yet",
    });
  });

  test("names the rule that what breaks is a minor release", () => {
    expect(bumpOf("0.1.0", change("breaking")).because).toBe("breaking changes are a minor release while major is 0");
  });
});

test("the draft for CHANGELOG.md has the sections of Keep a Changelog, what breaks first, and no wording", () => {
  const changes: Change[] = [
    { level: "documentation", kind: "changed", place: "GET /a", what: "summary: x → y" },
    { level: "compatible", kind: "changed", place: "GET /a query n", what: "maximum: 1 → 2" },
    { level: "breaking", kind: "changed", place: "GET /a query m", what: "maximum: 2 → 1" },
    { level: "compatible", kind: "added", place: "GET /b", what: "is new" },
    { level: "compatible", kind: "deprecated", place: "GET /c", what: "is deprecated" },
    { level: "breaking", kind: "removed", place: "GET /d", what: "is gone" },
    {
      level: "compatible",
      kind: "added",
      place: "2 operations: query k",
      what: "is new",
      operations: ["getA", "getB"],
      each: true,
    },
  ];
  expect(changelogOf(changes).split("\n").filter(Boolean)).toEqual([
    "## [Unreleased]",
    "### Added",
    "- `GET /b` is new.",
    "- `2 operations: query k` is new (getA, getB).",
    "### Changed",
    "- **Breaking:** `GET /a query m` maximum: 2 → 1.",
    "- `GET /a query n` maximum: 1 → 2.",
    "### Deprecated",
    "- `GET /c` is deprecated.",
    "### Removed",
    "- **Breaking:** `GET /d` is gone.",
  ]);
});

describe("the command", () => {
  const directory = useFolders()();
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.c", ...args], { cwd: directory });

  beforeAll(() => {
    writeFileSync(join(directory, "package.json"), JSON.stringify({ name: "things", version: "0.1.0" }));
    writeFileSync(join(directory, "openapi.yaml"), base);
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "--message", "one");
    writeFileSync(join(directory, "old.yaml"), base);
    writeFileSync(join(directory, "openapi.yaml"), base.replace(/ {8}url: .*\n/, ""));
  });

  test("compares with a commit", () => {
    expect(specDiff("HEAD", directory).api).toEqual([
      {
        level: "breaking",
        kind: "removed",
        place: "schema Thing: url",
        what: "is gone",
        silent: "part",
        sent: false,
        operations: ["getThing", "searchThings"],
      },
    ]);
  });

  test("compares with a file, lists the operations that a change reaches, and that the version is not released", async () => {
    writeFileSync(join(directory, "CHANGELOG.md"), "# Changelog\n\n## [Unreleased]\n");
    const { code, lines } = await capture(specDiffCommand(directory), join(directory, "old.yaml"));
    expect(code).toBe(1);
    expect(lines.join("\n")).toContain(`
  Breaking
    schema Thing: url is gone (received by 2 operations: getThing, searchThings)
`);
    expect(lines.join("\n")).toContain("Version: 0.1.0 → 0.1.0 (0.1.0 is not released yet)");
  });

  test("refuses a reference to another file", () => {
    const file = join(directory, "elsewhere.yaml");
    writeFileSync(file, "openapi: 3.0.3\npaths: { /a: { get: { responses: { 200: { $ref: 'b.yaml' } } } } }\n");
    expect(() => specDiff(file, directory)).toThrow(
      `${file}: /paths/~1a/get/responses/200: $ref must lead to a place in this document`,
    );
  });

  test.each([
    [
      "what is neither a file nor a ref",
      "no-such-ref",
      `no-such-ref is neither a file nor a git ref with an openapi.yaml: there is no file ${join(process.cwd(), "no-such-ref")}, and \`git show no-such-ref:./openapi.yaml\` finds nothing`,
    ],
    ["a directory", "test", "test is neither a file"],
    ["a file of another kind", join(root, "package.json"), "has no paths"],
  ])("refuses %s", (_, old, message) => {
    expect(() => specDiff(old, directory)).toThrow(message);
  });
});
