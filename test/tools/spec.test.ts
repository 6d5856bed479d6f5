/** The rules of openapi.yaml that its head promises and no linter knows. */
import { describe, expect, test } from "@jest/globals";
import { listOperations, readSpec, type Schema } from "../../scripts/spec/read.ts";
import { walk } from "../../scripts/spec/walk.ts";
import { propertyPaths, toJsonSchema, valuePaths } from "../engine/json-schema.ts";

const spec = readSpec();
const entries = listOperations(spec);

describe.each(entries.map((entry) => [entry.id, entry] as const))("%s", (_, entry) => {
  const { operation, responses, body } = entry;

  test("is described, with where it is documented", () => {
    expect(operation).toMatchObject({
      operationId: expect.stringMatching(/^[a-z][A-Za-z]+$/),
      summary: expect.stringMatching(/^[A-Z].*[^.]$/),
      description: expect.stringMatching(/\S/),
      externalDocs: {
        url: expect.stringMatching(/^https:\/\/docs\.(hooked\.so|tryhooked\.ai)\/(api-reference\/[\w/-]+|llms\.txt)$/),
      },
    });
  });

  test("has a minimal and a full example of its body, and every field in some example", () => {
    const examples = Object.entries(body?.examples ?? {});
    expect(examples.map(([name]) => name)).toEqual(body ? expect.arrayContaining(["minimal", "full"]) : []);
    const shown = new Set(examples.flatMap(([, { value }]) => valuePaths(value)));
    const fields = propertyPaths(toJsonSchema(spec, body?.schema ?? {}, false));
    expect(fields.filter((field) => !shown.has(field))).toEqual([]);
  });

  test("documents a success, and what happens without a key and with too many requests", () => {
    expect(Object.keys(responses)).toEqual(expect.arrayContaining([expect.stringMatching(/^2/), "401", "429"]));
  });

  test("leaves responses open and closes requests", () => {
    for (const { content = {} } of Object.values(responses)) {
      for (const { schema } of Object.values(content)) expectOpen(schema, true);
    }
    expectOpen(body?.schema, false);
  });
});

/** Free objects have `additionalProperties: true`, and are open wherever they are. */
function expectOpen(root: Schema = {}, open: boolean): void {
  for (const { schema } of walk(root, [], spec)) {
    const { properties, additionalProperties } = schema;
    if (properties)
      expect({ schema, additionalProperties }).toEqual({ schema, additionalProperties: open ? undefined : false });
  }
}

test("x-documented has one of three values wherever it stands", () => {
  const degrees = ["full", "partial", "inferred"];
  const found: unknown[] = [];
  JSON.stringify(spec, (key, value) => {
    if (key === "x-documented") found.push(value);
    return value;
  });
  expect(found.length).toBeGreaterThan(entries.length);
  expect(found.filter((value) => !degrees.includes(value as string))).toEqual([]);
});

test("operationIds that are ours are marked, and the one that the docs show is not", () => {
  const marks = Object.fromEntries(entries.map(({ id, operation }) => [id, operation["x-operation-id"]]));
  expect(marks["disconnectIntegration"]).toBeUndefined();
  expect(marks["listIntegrations"]).toBe("inferred");
  expect([...new Set(Object.values(marks))].sort()).toEqual(["inferred", undefined]);
});

describe("the description states the limits and the default of", () => {
  const schemas = Object.entries(spec.components?.schemas ?? {}).flatMap(([name, schema]) => [
    [name, schema] as const,
    ...Object.entries(schema.properties ?? {}).map(([field, property]) => [`${name}.${field}`, property] as const),
  ]);
  const parameters = entries.flatMap(({ id, parameters }) =>
    parameters.map(({ name, schema, description = "" }) => [`${id} ${name}`, { ...schema, description }] as const),
  );
  const limited = [...schemas, ...parameters]
    .map(([name, schema]) => [name, figuresOf(schema), schema.description ?? ""] as const)
    .filter(([, figures]) => figures.length > 0);

  test.each(limited)("%s: %j", (_, figures, description) => {
    const words = description.split(/[^\w.,-]+/).map((word) => word.replace(/[.,]$/, ""));
    expect(figures.filter((figure) => !words.includes(figure))).toEqual([]);
  });
});

/** What a schema limits a value to, and its default, as an English text has them: `10,000`. */
function figuresOf({ default: value, ...schema }: Schema): string[] {
  const limits = Object.entries(schema).filter(([keyword]) => /^(min|max|multipleOf)/.test(keyword));
  const figures = [...limits.map(([, limit]) => limit), value].filter((figure) => figure !== undefined);
  return figures.map((figure) => (typeof figure === "number" ? figure.toLocaleString("en") : String(figure)));
}
