/** The rules of openapi.yaml that its head promises and no linter knows. */
import { describe, expect, test } from "@jest/globals";
import { listOperations, readSpec, resolve, type Schema } from "../../scripts/spec/read.ts";
import { propertyPaths, toJsonSchema, valuePaths } from "../engine/json-schema.ts";

const spec = readSpec();
const entries = listOperations(spec);
const degrees = ["full", "partial", "inferred"];

describe.each(entries.map((entry) => [entry.id, entry] as const))("%s", (_, entry) => {
  const { operation, responses, body } = entry;

  test("is described, and says where it is documented and how well", () => {
    expect(operation).toMatchObject({
      operationId: expect.stringMatching(/^[a-z][A-Za-z]+$/),
      tags: [expect.any(String)],
      summary: expect.stringMatching(/^[A-Z].*[^.]$/),
      description: expect.stringMatching(/\S/),
      externalDocs: {
        url: expect.stringMatching(/^https:\/\/docs\.(hooked\.so|tryhooked\.ai)\/(api-reference\/[\w/-]+|llms\.txt)$/),
      },
    });
    expect(degrees).toContain(operation["x-documented"]);
    expect(spec.tags?.map(({ name }) => name)).toContain(operation.tags[0]);
  });

  test("has a minimal and a full example of its body, and shows every member in some", () => {
    const examples = Object.entries(body?.examples ?? {});
    expect(examples.map(([name]) => name)).toEqual(body ? expect.arrayContaining(["minimal", "full"]) : []);
    const shown = new Set(examples.flatMap(([, { value }]) => valuePaths(value)));
    const members = propertyPaths(toJsonSchema(spec, body?.schema ?? {}, false));
    expect(members.filter((member) => !shown.has(member))).toEqual([]);
  });

  test("documents what happens without a key, with too many requests, and when the server fails", () => {
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(["200", "401", "429", "500"]));
  });

  test("leaves replies open and closes requests", () => {
    for (const reply of Object.values(responses)) {
      for (const { schema } of Object.values(reply.content ?? {})) expectOpen(schema, true);
    }
    expectOpen(body?.schema, false);
  });
});

/** Free objects, which say so with `additionalProperties: true`, are open wherever they are. */
function expectOpen(schema: Schema | undefined, open: boolean): void {
  if (!schema) return;
  const { properties, items, additionalProperties, oneOf = [] } = resolve(spec, schema);
  if (properties)
    expect({ schema, additionalProperties }).toEqual({ schema, additionalProperties: open ? undefined : false });
  for (const child of [...Object.values(properties ?? {}), ...(items ? [items] : []), ...oneOf])
    expectOpen(child, open);
}

test("x-documented has one of three values wherever it stands", () => {
  const found: unknown[] = [];
  JSON.stringify(spec, (key, value) => {
    if (key === "x-documented") found.push(value);
    return value;
  });
  expect(found.length).toBeGreaterThan(entries.length);
  expect(found.filter((value) => !degrees.includes(value as string))).toEqual([]);
});

test("operationIds are unique", () => {
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});

test("no shared schema or response is left over", () => {
  const references = new Set(JSON.stringify(spec).match(/#\/components\/\w+\/\w+/g));
  const shared = (["schemas", "responses"] as const).flatMap((section) =>
    Object.keys(spec.components?.[section] ?? {}).map((name) => `#/components/${section}/${name}`),
  );
  expect(shared.filter((reference) => !references.has(reference))).toEqual([]);
});
