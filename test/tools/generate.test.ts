/** generated/ follows from the spec, and from nothing else. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { runCommand } from "../../scripts/cli/command.ts";
import { generate } from "../../scripts/spec/generate.ts";
import { generateCommand } from "../../scripts/spec/generate-command.ts";
import {
  type Operation,
  type PathItem,
  parseSpec,
  readSpec,
  root,
  type Schema,
  type Spec,
  specFile,
  specHash,
} from "../../scripts/spec/read.ts";
import { runtimeRules } from "../../scripts/spec/rules.ts";

const text = readFileSync(specFile, "utf8");

function changed(change: (spec: Spec) => void): Spec {
  const spec = readSpec();
  change(spec);
  return spec;
}

let files: Record<string, string>;

beforeAll(async () => {
  files = await generate(readSpec());
});

test("what is committed is what the spec gives, to the byte, every time", async () => {
  expect(await generate(readSpec())).toEqual(files);
  for (const [file, content] of Object.entries(files)) expect(readFileSync(join(root, file), "utf8")).toBe(content);
});

test.each<[string, string]>([
  ["comments", `# A word\n${text.replace(/^#.*\n/gm, "")}`],
  ["layout", text.replace("servers:\n  - url: https://api.hooked.so", "servers: [{ url: 'https://api.hooked.so' }]")],
  ["the order of keys", text.replace(/^info:\n(.*\n)(.*\n)(.*\n)/m, "info:\n$3$1$2")],
])("%s of the YAML mean nothing", (_, other) => {
  expect(other).not.toBe(text);
  expect(specHash(parseSpec(other))).toBe(specHash(parseSpec(text)));
});

test.each<[string, (spec: Spec) => void]>([
  [
    "a limit",
    (spec) =>
      Object.assign(spec.components?.schemas?.["PlatformDataCreate"]?.properties?.["title"] ?? {}, { maxLength: 99 }),
  ],
  [
    "an example",
    (spec) =>
      JSON.stringify(spec, (_, value) => {
        if (value?.integrationId === "int_yt_abc123") value.integrationId = "int_2";
        return value;
      }),
  ],
  ["security", (spec) => void delete spec.security],
  ["a description", (spec) => void Object.assign(spec.info, { description: "Another" })],
  ["the order of a list", (spec) => void spec.tags?.reverse()],
])("a change of %s makes every generated file stale", async (_, change) => {
  const after = await generate(changed(change));
  for (const [file, text] of Object.entries(files)) expect(after[file]).not.toBe(text);
});

test("the sizes of pages are those of the document", () => {
  const limit = { name: "limit", in: "query" as const };
  const offset = { name: "offset", in: "query" as const, schema: { type: "integer" } };
  const sizes = (schema: Schema, others = [offset]) => {
    const { get } = readSpec().paths["/v1/video/list"] as PathItem;
    const paths = { "/v1/a": { get: { ...get, parameters: [{ ...limit, schema }, ...others] } as Operation } };
    return runtimeRules({ ...readSpec(), paths }).pageSizes;
  };
  expect(sizes({ type: "integer", default: 10, maximum: 20 })).toEqual({ "/v1/a": { default: 10, max: 20 } });
  expect(sizes({ type: "integer", maximum: 20, exclusiveMaximum: true })).toEqual({ "/v1/a": { max: 19 } });
  expect(sizes({ type: "integer" })).toEqual({ "/v1/a": {} });
  expect(sizes({ type: "integer", default: 10 }, [])).toEqual({});
});

describe("npm run generate", () => {
  let folder: string;
  const file = (name: string) => join(folder, name);

  /** Its output is all that it prints, on either stream. */
  async function run(...args: string[]) {
    const lines: string[] = [];
    const print = (text: string) => void lines.push(text);
    const code = await runCommand(generateCommand(folder), args, { out: print, err: print });
    return { code, lines };
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "hooked-generate-"));
    for (const name of ["generated", "openapi.yaml", "API.md"])
      cpSync(join(root, name), file(name), { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  test("--check lists what is stale and exits with 1, until it is written", async () => {
    writeFileSync(file("openapi.yaml"), text.replace("maximum: 100", "maximum: 99"));
    const stale = ["generated/schema.ts", "generated/rules.ts", "API.md"];
    expect(await run("--check")).toEqual({
      code: 1,
      lines: stale.map((name) => `${name} is stale: openapi.yaml has changed since. Run: npm run generate`),
    });
    expect(await run()).toEqual({ code: 0, lines: [`Wrote ${stale.join(", ")}`] });
    expect(await run("--check")).toEqual({ code: 0, lines: ["Generated files are up to date with openapi.yaml"] });
  });

  test("--check accepts a checkout with the line ends of Windows", async () => {
    for (const name of ["generated/schema.ts", "generated/rules.ts", "API.md", "openapi.yaml"]) {
      writeFileSync(file(name), readFileSync(file(name), "utf8").replaceAll("\n", "\r\n"));
    }
    expect(await run("--check")).toEqual({ code: 0, lines: ["Generated files are up to date with openapi.yaml"] });
  });

  test("runs as a process: an unknown option writes nothing and exits with 2", () => {
    writeFileSync(file("openapi.yaml"), text.replace("maximum: 100", "maximum: 99"));
    const script = [`--import=${require.resolve("tsx")}`, join(root, "scripts/generate.ts"), "--chekc"];
    const { status, stdout, stderr } = spawnSync(process.execPath, script, { cwd: folder, encoding: "utf8" });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: "",
      stderr: "Unknown option '--chekc'. Usage: npm run generate [-- --check]\n",
    });
    expect(readFileSync(file("generated/schema.ts"), "utf8")).toBe(files["generated/schema.ts"]);
  });
});
