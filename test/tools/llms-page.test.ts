/** llms.txt leaves nothing out. That its calls compile is tested with the other examples, in docs.test.ts. */
import { expect, test } from "@jest/globals";
import { llmsPage } from "../../scripts/spec/llms-page.ts";
import { listOperations, readSpec } from "../../scripts/spec/read.ts";
import { json, tinySpec } from "./tiny-spec.ts";

const spec = readSpec();
const page = llmsPage(spec);
const sections = page
  .split(/^### /m)
  .slice(1)
  .map((section) => ({ title: section.split("\n")[0], text: section }));

test("has one section an operation, with a call, its HTTP method and how well it is documented", () => {
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

test("names what costs credits, and only that", () => {
  const paid = sections.filter(({ text }) => text.includes("- Costs: credits")).map(({ title = "" }) => title);
  expect(paid.length).toBeGreaterThan(10);
  expect(paid.filter((title) => !/^hooked\.videos\.(create|addCaptions|extend|removeBackground)/.test(title))).toEqual(
    [],
  );
});

test("shows what an operation documents: required queries, codes of errors, errors of all operations once", () => {
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
