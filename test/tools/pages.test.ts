/**
 * API.md and llms.txt leave nothing out. That their methods exist, and that the calls of llms.txt compile, is tested in
 * docs.test.ts.
 */
import { expect, test } from "@jest/globals";
import { apiPage } from "../../scripts/spec/api-page.ts";
import { llmsPage } from "../../scripts/spec/llms-page.ts";
import { listOperations, readSpec } from "../../scripts/spec/read.ts";
import { requestOptions } from "../../src/http/options.ts";
import { envelope, json, tinySpec } from "./tiny-spec.ts";

const spec = readSpec();

test("API.md has one line an operation, each below its tag", () => {
  const lines = apiPage(spec).split("\n");
  for (const { method, path, operation } of listOperations(spec)) {
    const matching = lines.flatMap((line, i) => (line.includes(`| ${method.toUpperCase()} \`${path}\` |`) ? [i] : []));
    expect(matching).toHaveLength(1);
    const above = lines.slice(0, matching[0]).findLast((line) => line.startsWith("## "));
    expect(above).toBe(`## ${operation.tags[0]}`);
    expect(lines[matching[0] as number]).toContain(`hooked.${operation["x-helper"]}\``);
  }
});

test("both name every option of a request", () => {
  const names = requestOptions.map((name) => `\`${name}\``).join(", ");
  expect(apiPage(spec)).toContain(`after its parameters: ${names}.`);
  expect(llmsPage(spec)).toContain(`then options (${names}).`);
});

test("API.md lists what a method takes and returns", () => {
  const page = apiPage(spec);
  expect(page).toContain("| `scheduleId`, `ScheduleUpdate` | `UpdatedSchedule` | partial |");
  expect(page).toContain("| `searchId`, `limit?`, `offset?` | pages of `SocialVideo` | partial |");
  expect(page).toContain("| none | `Undocumented` | inferred |");
  expect(page).toContain("| ~~`hooked.videos.createUgcVideo`~~ (deprecated) |");
});

test("API.md lists each type that a method may return, and what it need not be given", () => {
  const type = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const page = apiPage(
    tinySpec({
      method: "post",
      operation: {
        summary: "Call | Thing\nnow",
        parameters: [
          { name: "kind", in: "query", required: true, schema: { type: "string" } },
          { name: "x-team", in: "header", schema: { type: "string" } },
        ],
        requestBody: json(type("Thing")),
        responses: {
          200: json({ allOf: [envelope({ type: "array", items: type("Thing") })] }),
          202: json(type("Job")),
          204: { description: "Nothing new" },
        },
      },
      schemas: { Thing: { type: "object" }, Job: { type: "object" } },
    }),
  );
  expect(page).toContain("| `Thing?`, `kind`, `x-team?` | `Thing[]` or `Job` or nothing | full | Call \\| Thing now |");
});

const page = llmsPage(spec);
const sections = page
  .split(/^### /m)
  .slice(1)
  .map((section) => ({ title: section.split("\n")[0], text: section }));

test("llms.txt has one section an operation, with a call, its HTTP method and how well it is documented", () => {
  const operations = listOperations(spec);
  expect(sections).toHaveLength(operations.length);
  for (const { method, path, operation } of operations) {
    const helper = `hooked.${operation["x-helper"]}`;
    const [section, ...others] = sections.filter(({ title }) => title?.split(" ")[0] === helper);
    expect(others).toEqual([]);
    expect(section?.text).toContain(`await ${helper}(`);
    expect(section?.text).toContain(`- HTTP: ${method.toUpperCase()} ${path}\n`);
    expect(section?.text).toContain(`- Documented: ${operation["x-documented"]}`);
    expect(section?.title?.endsWith("(deprecated)")).toBe(operation.deprecated ?? false);
  }
});

test("llms.txt names what costs credits, and only that", () => {
  const paid = sections.filter(({ text }) => text.includes("- Costs: credits")).map(({ title = "" }) => title);
  expect(paid.length).toBeGreaterThan(10);
  expect(paid.filter((title) => !/^hooked\.videos\.(create|addCaptions|extend|removeBackground)/.test(title))).toEqual(
    [],
  );
});

test("llms.txt shows what an operation documents: required queries, codes of errors, errors of all operations once", () => {
  const failure = (code: string) => ({
    description: "Failed.",
    content: { "application/json": { schema: { type: "object" }, examples: { failed: { value: { code } } } } },
  });
  const responses = { 200: json({ type: "object" }), 404: failure("GONE") };
  const query = { name: "kind", in: "query", required: true, example: "new", schema: { enum: ["new", "old"] } };
  const spec = tinySpec({ operation: { parameters: [query], responses } });
  const [path = "", item] = Object.entries(spec.paths)[0] ?? [];
  const other = structuredClone(item);
  if (other?.get) Object.assign(other.get, { operationId: "other", "x-helper": "things.other", parameters: [] });
  if (other?.get) other.get.responses["409"] = { description: "Busy\nnow." };
  const text = llmsPage({ ...spec, paths: { [path]: item ?? {}, "/v1/other": other ?? {} } });
  expect(text).toContain('await hooked.things.call({\n  kind: "new"\n});');
  expect(text).toContain('- Query: `{ kind: "new" | "old" }`');
  expect(text.match(/.*`GONE`.*/g)).toEqual(["- Errors of every operation: 404 `GONE`"]);
  expect(text.match(/.*409.*/g)).toEqual(["- Errors: 409 Busy now"]);
});
