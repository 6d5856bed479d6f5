/** What `npm run spec:diff` reports of a change. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { runCommand } from "../../scripts/cli/command.ts";
import { parseSpec, root, type Spec } from "../../scripts/spec/read.ts";
import { compareApi } from "../../scripts/spec-diff/api.ts";
import { type Change, gravest, type Level } from "../../scripts/spec-diff/change.ts";
import { specDiff, specDiffCommand } from "../../scripts/spec-diff/command.ts";
import { bumpOf, changelogOf } from "../../scripts/spec-diff/release.ts";
import { compareSurface } from "../../scripts/spec-diff/surface.ts";
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

describe("the types", () => {
  const names = `
    import type { components, operations } from "../generated/schema.ts";
    type Schemas = components["schemas"];
    export type Thing = Schemas["Thing"];
    export type ThingCreate = Schemas["ThingCreate"];
    export type ThingQuery = NonNullable<operations["getThing"]["parameters"]["query"]>;
    export type Made = Schemas["Made"];
  `;

  async function linesOf(spec: Spec, after = names): Promise<string[]> {
    const changes = await compareSurface({ spec: before, names }, { spec, names: after });
    return changes.map(({ level, place, what }) => `${level}: ${place} ${what}`);
  }

  test.each<[string, string[]]>([
    ["an optional field of a response is new", ["compatible: Thing.extra is new"]],
    ["an optional field of a response is gone", ["breaking: Thing.url is gone"]],
    ["a field of a response has another type", ["breaking: Thing.size number → string"]],
    ["a field of a response may be missing", ["breaking: Thing.size is optional now"]],
    ["a field of a response is always there", ["compatible: Thing.url is required now"]],
    ["a field of a response may be null", ["breaking: Thing.url may be null now"]],
    ["a response has one more value of an enum", ["compatible: Thing.kind +c"]],
    ["a field of the items of a response is gone", ["breaking: Thing.parts[].color is gone"]],
    ["an optional field of a request is new", ["compatible: ThingCreate.extra is new"]],
    ["a required field of a request is new", ["breaking: ThingCreate.extra is new and required"]],
    ["a field of a request is gone", ["breaking: ThingCreate.label is gone"]],
    ["a field of a request becomes required", ["breaking: ThingCreate.mode is required now"]],
    ["a field of a request becomes optional", ["compatible: ThingCreate.name is optional now"]],
    ["a request loses a value of an enum", ["breaking: ThingCreate.mode -slow"]],
    ["a request takes one more value of an enum", ["compatible: ThingCreate.mode +free"]],
    ["a field of a request may be null", ["compatible: ThingCreate.mode may be null now"]],
    ["a variant of a request is new", ["compatible: ThingCreate.shape<type triangle> is new"]],
    ["a variant of a request loses a field", ["breaking: ThingCreate.shape<type round>.radius is gone"]],
    ["a parameter loses a value", ["breaking: ThingQuery.view -long"]],
    ["a parameter becomes required", ["breaking: ThingQuery.limit is required now"]],
    ["a string of a request must be shorter", []],
    ["a description is another", []],
  ])("%s", async (name, expected) => {
    expect(await linesOf(changed(cases.find(([other]) => other === name) as Case))).toEqual(expected);
  });

  test("a name that is gone breaks, a name that is new does not", async () => {
    expect(await linesOf(before, names.replace("type Made", "type Created"))).toEqual([
      "compatible: Created is new",
      "breaking: Made is gone",
    ]);
  });

  test("a name whose schema is gone is gone", async () => {
    const spec = structuredClone(before);
    delete spec.paths["/things"];
    delete spec.components?.schemas?.["Made"];
    expect(await linesOf(spec)).toContain("breaking: Made is gone");
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
  const api: Change[] = [
    { level: "documentation", kind: "changed", place: "GET /a", what: "summary: x → y" },
    { level: "compatible", kind: "changed", place: "GET /a query n", what: "maximum: 1 → 2" },
    { level: "breaking", kind: "changed", place: "GET /a query m", what: "maximum: 2 → 1" },
    { level: "compatible", kind: "added", place: "GET /b", what: "is new" },
    { level: "compatible", kind: "deprecated", place: "GET /c", what: "is deprecated" },
    {
      level: "compatible",
      kind: "added",
      place: "2 operations: query k",
      what: "is new",
      operations: ["getA", "getB"],
      each: true,
    },
  ];
  const types: Change[] = [{ level: "breaking", kind: "removed", place: "A.b", what: "is gone" }];
  expect(changelogOf(api, types).split("\n").filter(Boolean)).toEqual([
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
    "- **Breaking:** `type A.b` is gone.",
  ]);
});

describe("the draft lists of a type", () => {
  const api: Change = { level: "compatible", kind: "changed", place: "GET /a response 200: b", what: "required: -c" };
  const type = (place: string, level: Level): Change => ({ level, kind: "changed", place, what: "is another" });

  test.each<[string, Change, boolean]>([
    ["nothing that a change of the API covers", type("A.b.c", "compatible"), false],
    ["nothing that a change of the API covers of an item", type("A.b[]", "compatible"), false],
    ["what no change of the API covers", type("A.d", "compatible"), true],
    ["what breaks where the API does not", type("A.b.c", "breaking"), true],
    ["what happened to its name", type("b", "compatible"), true],
  ])("%s", (_, change, isListed) => {
    expect(changelogOf([api], [change]).includes("`type ")).toBe(isListed);
  });
});

describe("the command", () => {
  const directory = mkdtempSync(join(tmpdir(), "spec-diff-test-"));
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.c", ...args], { cwd: directory });

  beforeAll(() => {
    mkdirSync(join(directory, "src"));
    for (const file of ["openapi.yaml", "package.json", "src/types.ts"])
      cpSync(join(root, file), join(directory, file));
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "--message", "one");
    const text = readFileSync(join(root, "openapi.yaml"), "utf8");
    writeFileSync(join(directory, "openapi.yaml"), text.replace(/ {8}tokenValid: .*\n/, ""));
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  test("compares with a commit", async () => {
    const { api, types } = await specDiff("HEAD", directory);
    expect(api).toContainEqual({
      level: "breaking",
      kind: "removed",
      place: "schema IntegrationHealth: tokenValid",
      what: "is gone",
      silent: "part",
      sent: false,
      operations: ["getIntegrationDetails"],
    });
    expect(types).toEqual([
      { level: "breaking", kind: "removed", place: "IntegrationHealth.tokenValid", what: "is gone" },
    ]);
  });

  test("compares with a file, lists the operations that a change reaches, and that the version is not released", async () => {
    writeFileSync(join(directory, "CHANGELOG.md"), "# Changelog\n\n## [Unreleased]\n");
    const lines: string[] = [];
    const output = { out: (text: string) => lines.push(text), err: (text: string) => lines.push(text) };
    expect(await runCommand(specDiffCommand(directory), [join(root, "openapi.yaml")], output)).toBe(1);
    expect(lines.join("\n")).toContain(`
  Breaking
    schema IntegrationHealth: tokenValid is gone (received by getIntegrationDetails)
`);
    expect(lines.join("\n")).toContain("    IntegrationHealth.tokenValid is gone\n");
    expect(lines.join("\n")).toContain("Version: 0.1.0 → 0.1.0 (0.1.0 is not released yet)");
  });

  test("refuses a reference to another file", async () => {
    const file = join(directory, "old.yaml");
    writeFileSync(file, "openapi: 3.0.3\npaths: { /a: { get: { responses: { 200: { $ref: 'b.yaml' } } } } }\n");
    await expect(specDiff(file, directory)).rejects.toThrow(
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
  ])("refuses %s", async (_, old, message) => {
    await expect(specDiff(old, directory)).rejects.toThrow(message);
  });
});
