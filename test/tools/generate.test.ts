/** generated/ follows from the spec, and from nothing else. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { stringify } from "yaml";
import { generate } from "../../scripts/spec/generate.ts";
import { generateCommand } from "../../scripts/spec/generate-command.ts";
import { parseSpec, type Schema, type Spec, specHash } from "../../scripts/spec/read.ts";
import { runtimeRules } from "../../scripts/spec/rules.ts";
import { schemaTypes } from "../../scripts/spec/types.ts";
import { capture, useFolders } from "./capture.ts";
import { json, string, type Tiny, tinySpec } from "./tiny-spec.ts";

const text = stringify(tinySpec());

test.each<[string, string]>([
  ["comments", `# A word\n${text}`],
  ["layout", JSON.stringify(tinySpec())],
  ["the order of keys", stringify(tinySpec(), { sortMapEntries: true })],
])("%s of the YAML mean nothing", (_, other) => {
  expect(other).not.toBe(text);
  expect(specHash(parseSpec(other))).toBe(specHash(parseSpec(text)));
});

test.each<[string, Tiny]>([
  ["a limit", { schemas: { Thing: { type: "string", maxLength: 99 } } }],
  ["an example", { schemas: { Thing: { type: "string", example: "a" } } }],
  ["security", { document: { security: [] } }],
  ["a description", { document: { info: { title: "Others", version: "1" } } }],
  ["the order of a list", { document: { tags: [{ name: "More" }, { name: "Things" }] } }],
])("a change of %s makes every generated file stale", async (_, change) => {
  const [old, changed] = [{}, change].map((tiny) => tinySpec({ schemas: { Thing: string }, ...tiny })) as [Spec, Spec];
  const [before, after] = [await generate(old), await generate(changed)];
  for (const [file, text] of Object.entries(before)) expect(after[file]).not.toBe(text);
  expect(await generate(changed)).toEqual(after);
});

test("an enum of a request is open to new values if a response has it too, or if it says so", async () => {
  const text = (...values: string[]) => ({ type: "string", enum: values });
  const spec = tinySpec({
    method: "post",
    operation: {
      parameters: [
        { name: "state", in: "query", schema: text("new", "old") },
        { name: "sort", in: "query", schema: text("up", "down") },
      ],
      requestBody: json({
        type: "object",
        properties: {
          state: text("old", "new"),
          maybe: { ...text("new", "old"), enum: ["new", "old", null], nullable: true },
          more: text("old", "new", "newer"),
          kind: text("a", "b"),
          style: { ...text("bold", "thin"), "x-open": true },
          one: text("only"),
        },
      }),
      responses: { 200: json({ type: "object", required: ["data"], properties: { data: text("new", "old") } }) },
    },
  });
  const types = await schemaTypes(spec);
  for (const line of [
    'state?: "new" | "old" | (string & {}) | undefined;',
    'sort?: "up" | "down" | undefined;',
    'state?: "old" | "new" | (string & {}) | undefined;',
    'maybe?: "new" | "old" | null | (string & {}) | undefined;',
    'more?: "old" | "new" | "newer" | (string & {}) | undefined;',
    'kind?: "a" | "b" | undefined;',
    'style?: "bold" | "thin" | (string & {}) | undefined;',
    'one?: "only" | undefined;',
    'data: "new" | "old" | (string & {});',
  ]) {
    expect(types).toContain(line);
  }
});

test("the sizes of pages are those of the document", () => {
  const limit = { name: "limit", in: "query" };
  const offset = { name: "offset", in: "query", schema: { type: "integer" } };
  const sizes = (schema: Schema, others = [offset]) => {
    return runtimeRules(tinySpec({ path: "/v1/a", operation: { parameters: [{ ...limit, schema }, ...others] } }))
      .pageSizes;
  };
  expect(sizes({ type: "integer", default: 10, maximum: 20 })).toEqual({ "/v1/a": { default: 10, max: 20 } });
  expect(sizes({ type: "integer", maximum: 20, exclusiveMaximum: true })).toEqual({ "/v1/a": { max: 19 } });
  expect(sizes({ type: "integer" })).toEqual({ "/v1/a": {} });
  expect(sizes({ type: "integer", default: 10 }, [])).toEqual({});
});

describe("npm run generate", () => {
  const newFolder = useFolders();
  let folder: string;
  const file = (name: string) => join(folder, name);

  /** Its output is all that it prints, on either stream. */
  async function run(...args: string[]) {
    const { code, lines } = await capture(generateCommand(folder), ...args);
    return { code, lines };
  }

  beforeEach(() => {
    folder = newFolder();
    mkdirSync(file("generated"));
    writeFileSync(file("openapi.yaml"), stringify(tinySpec()));
  });

  const names = ["generated/schema.ts", "generated/rules.ts", "generated/testing.ts", "API.md", "llms.txt"];

  test("--check lists what is stale and exits with 1, until it is written", async () => {
    expect(await run("--check")).toEqual({
      code: 1,
      lines: names.map((name) => `${name} is stale: openapi.yaml has changed since. Run: npm run generate`),
    });
    expect(await run()).toEqual({ code: 0, lines: [`Wrote ${names.join(", ")}`] });
    expect(await run("--check")).toEqual({ code: 0, lines: ["Generated files are up to date with openapi.yaml"] });
  });

  test("--check accepts a checkout with the line ends of Windows", async () => {
    await run();
    for (const name of ["openapi.yaml", ...names])
      writeFileSync(file(name), readFileSync(file(name), "utf8").replaceAll("\n", "\r\n"));
    expect(await run("--check")).toEqual({ code: 0, lines: ["Generated files are up to date with openapi.yaml"] });
  });
});
