/** The one page of the docs that is known in full, word for word, against the spec. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { listOperations, type OperationEntry, readSpec, root } from "../../scripts/spec/read.ts";
import { problems, toJsonSchema } from "../engine/json-schema.ts";

const page = readFileSync(join(root, "test/docs/disconnect-integration.md"), "utf8");
const spec = readSpec();
const entry = listOperations(spec).find(({ id }) => id === "disconnectIntegration") as OperationEntry;

/** The samples of the page by their titles. */
const samples = new Map(
  [...page.matchAll(/```json ([^\n]*?) theme=\{null\}\n(.*?)```/gs)].map(([, title, json]) => [
    title as string,
    JSON.parse(json as string),
  ]),
);

test.each([
  ["Success Response", "200"],
  ["Error - Not Found", "404"],
  ["Error - Forbidden", "403"],
])("%s is what the spec documents for %s, and its example", (title, status) => {
  const content = entry.responses[status]?.content?.["application/json"];
  expect(problems(toJsonSchema(spec, content?.schema ?? {}, true), samples.get(title))).toEqual([]);
  expect(Object.values(content?.examples ?? {})).toContainEqual({ summary: title, value: samples.get(title) });
});

test("no sample of the page is left out", () => {
  expect([...samples.keys()]).toEqual(["Success Response", "Error - Not Found", "Error - Forbidden"]);
});

test("every field that the page names is in the response", () => {
  const [, response = ""] = /## Response\n(.*?)## Request Example/s.exec(page) ?? [];
  const named = [...response.matchAll(/<ResponseField name="(\w+)" type="(\w+)"/g)].map(([, name, type]) => [
    name,
    type,
  ]);
  const { properties } = toJsonSchema(
    spec,
    entry.responses["200"]?.content?.["application/json"]?.schema ?? {},
    true,
  ) as {
    properties: Record<string, { type: string; properties?: Record<string, { type: string }> }>;
  };
  const ours = { ...properties, ...properties["data"]?.properties };
  expect(named).toHaveLength(6);
  expect(named.map(([name]) => [name, ours[name as string]?.type])).toEqual(named);
});

test("the OpenAPI block of the page is in ours, to the letter", () => {
  const [, block = ""] = /````yaml DELETE \S+\n(.*?)````/s.exec(page) ?? [];
  const theirs = parse(block);
  const { parameters, ...operation } = theirs.paths["/v1/integration/{integrationId}"].delete;
  expect(spec).toMatchObject({ info: theirs.info, servers: theirs.servers, security: theirs.security });
  expect(spec.components?.["securitySchemes"]).toEqual(theirs.components.securitySchemes);
  expect(entry.operation).toMatchObject(operation);
  expect(entry.parameters).toMatchObject(parameters);
});
