/** generated/ follows from the spec, and from nothing else. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { generate } from "../../scripts/generate.ts";
import { parseSpec, readSpec, root, type Spec, specFile, specHash } from "../../scripts/spec/read.ts";

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

test("a schema that is both sent and received is refused if its type depends on the direction", async () => {
  const spec = changed(({ paths }) => {
    const { schema } = paths["/v1/schedule/create"]?.post?.responses["200"]?.content?.["application/json"] ?? {};
    Object.assign(schema?.properties ?? {}, { data: { $ref: "#/components/schemas/ScheduleCreate" } });
  });
  await expect(generate(spec)).rejects.toThrow("the schema ScheduleCreate is sent and received");
});

describe("npm run generate", () => {
  let folder: string;
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ["--import", require.resolve("tsx"), join(root, "scripts/generate.ts"), ...args], {
      cwd: folder,
      encoding: "utf8",
    });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "hooked-generate-"));
    cpSync(join(root, "generated"), join(folder, "generated"), { recursive: true });
    writeFileSync(join(folder, "openapi.yaml"), text.replace("maximum: 100", "maximum: 99"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  test("--check names what is stale and fails, until it is written", () => {
    const check = run("--check");
    expect(check.stderr).toContain(
      "generated/schema.ts is stale: openapi.yaml says something else. Run: npm run generate",
    );
    expect(check.status).toBe(1);
    expect(run().stdout).toContain("Wrote generated/schema.ts, generated/rules.ts");
    const upToDate = "Generated files are up to date with openapi.yaml\n";
    expect(run("--check")).toMatchObject({ status: 0, stdout: upToDate, stderr: "" });
  });

  test.each(["--chekc", "check"])("%s is refused in one line, and nothing is written", (argument) => {
    const before = readFileSync(join(folder, "generated/schema.ts"), "utf8");
    expect(run(argument)).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(`^.*'${argument}'. Usage: npm run generate.*\n$`),
    });
    expect(readFileSync(join(folder, "generated/schema.ts"), "utf8")).toBe(before);
  });
});
