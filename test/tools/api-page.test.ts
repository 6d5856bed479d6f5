/** API.md names methods of the client, which must exist. */
import { expect, test } from "@jest/globals";
import { apiPage } from "../../scripts/spec/api-page.ts";
import { llmsPage } from "../../scripts/spec/llms-page.ts";
import { listOperations, readSpec } from "../../scripts/spec/read.ts";
import { requestOptions } from "../../src/http/options.ts";
import { Hooked } from "../../src/index.ts";
import { envelope, json, tinySpec } from "./tiny-spec.ts";

const spec = readSpec();
const hooked = new Hooked({ apiKey: "none" });

test.each(listOperations(spec).map(({ id, operation }) => [id, operation["x-helper"]]))(
  "%s is called by hooked.%s, and by nothing else",
  (_, helper) => {
    const method = helper.split(".").reduce((at: unknown, name) => (at as Record<string, unknown>)[name], hooked);
    expect(typeof method).toBe("function");
    expect(listOperations(spec).filter(({ operation }) => operation["x-helper"] === helper)).toHaveLength(1);
  },
);

test("has one line an operation, each below its tag", () => {
  const lines = apiPage(spec).split("\n");
  for (const { method, path, operation } of listOperations(spec)) {
    const matching = lines.flatMap((line, i) => (line.includes(`| ${method.toUpperCase()} \`${path}\` |`) ? [i] : []));
    expect(matching).toHaveLength(1);
    const above = lines.slice(0, matching[0]).findLast((line) => line.startsWith("## "));
    expect(above).toBe(`## ${operation.tags[0]}`);
    expect(lines[matching[0] as number]).toContain(`hooked.${operation["x-helper"]}\``);
  }
});

test("names every option of a request, as llms.txt does", () => {
  const names = requestOptions.map((name) => `\`${name}\``).join(", ");
  expect(apiPage(spec)).toContain(`after its parameters: ${names}.`);
  expect(llmsPage(spec)).toContain(`then options (${names}).`);
});

test("lists what a method takes and returns", () => {
  const page = apiPage(spec);
  expect(page).toContain("| `scheduleId`, `ScheduleUpdate` | `UpdatedSchedule` | partial |");
  expect(page).toContain("| `searchId`, `limit?`, `offset?` | pages of `SocialVideo` | partial |");
  expect(page).toContain("| none | `Undocumented` | inferred |");
  expect(page).toContain("| ~~`hooked.videos.createUgcVideo`~~ (deprecated) |");
});

test("lists each type that a method may return, and what it need not be given", () => {
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
