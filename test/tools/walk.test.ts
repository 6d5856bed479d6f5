/** One walk through schemas, and one reading of pointers, for all that reads the document. */
import { describe, expect, test } from "@jest/globals";
import { apiPage } from "../../scripts/spec/api-page.ts";
import { keysOf, pointerOf, targetOf } from "../../scripts/spec/pointer.ts";
import { jsonContent, listOperations, type Schema, type Spec } from "../../scripts/spec/read.ts";
import { runtimeRules } from "../../scripts/spec/rules.ts";
import { findUnsupported } from "../../scripts/spec/supported.ts";
import { testingSource } from "../../scripts/spec/testing.ts";
import { merged, walk, walkPlaces } from "../../scripts/spec/walk.ts";
import { listSites, mapExamples } from "../drift/mutant.ts";
import { problems, toJsonSchema, toRequestSchema } from "../engine/json-schema.ts";
import { checkFields } from "../live/fields.ts";
import { envelope, json, ref, string, tinySpec } from "./tiny-spec.ts";

const every: Schema = {
  properties: { a: { items: { anyOf: [{ title: "1" }, { allOf: [{ title: "2" }] }] } } },
  additionalProperties: { oneOf: [{ title: "3" }] },
  not: { title: "4" },
};

describe("a walk", () => {
  test("passes every keyword that holds a schema, with its place in the document", () => {
    const titles = [...walk(every, ["x"])].flatMap(({ schema, keys }) =>
      schema["title"] === undefined ? [] : [[schema["title"], pointerOf(keys)]],
    );
    expect(titles).toEqual([
      ["1", "/x/properties/a/items/anyOf/0"],
      ["2", "/x/properties/a/items/anyOf/1/allOf/0"],
      ["3", "/x/additionalProperties/oneOf/0"],
      ["4", "/x/not"],
    ]);
  });

  test("has the places of values, and none for what must not be", () => {
    const titles = [...walkPlaces(every, { place: "body" })].flatMap(({ schema, place }) =>
      schema["title"] === undefined ? [] : [[schema["title"], place]],
    );
    expect(titles).toEqual([
      ["1", "body.a[]"],
      ["2", "body.a[]"],
      ["3", "body.*"],
    ]);
  });

  test("ends in cycles, and passes a schema once that thousands of ways lead to", () => {
    const schemas: Record<string, Schema> = { S0: { properties: { up: ref("S0"), down: ref("S20") } } };
    for (let i = 1; i <= 20; i++) schemas[`S${i}`] = { properties: { a: ref(`S${i - 1}`), b: ref(`S${i - 1}`) } };
    const spec = tinySpec({ schemas });
    expect([...walk(ref("S20"), [], spec)]).toHaveLength(21);
    expect([...walkPlaces(ref("S0"), { spec: tinySpec({ schemas: { S0: { items: ref("S0") } } }) })]).toHaveLength(1);
  });

  test("merges what a schema is composed of", () => {
    const schemas = {
      Base: { type: "object", required: ["a"], properties: { a: string } },
      Cat: { allOf: [ref("Base"), { required: ["b"], properties: { b: string } }] },
      Dog: { allOf: [ref("Base"), { properties: { c: string }, additionalProperties: false }] },
    };
    expect(merged(tinySpec({ schemas }), { oneOf: [ref("Cat"), ref("Dog")] })).toEqual({
      type: "object",
      required: ["a"],
      additionalProperties: false,
      properties: { a: string, b: string, c: string },
    });
  });
});

describe("a pointer", () => {
  test.each([
    ["/paths/~1a~1{b}/get", ["paths", "/a/{b}", "get"]],
    ["#/paths/~1a~1%7Bb%7D/get", ["paths", "/a/{b}", "get"]],
    ["#/x/50%/~01", ["x", "50%", "~1"]],
    ["", []],
    ["/", [""]],
  ])("%s is read", (pointer, keys) => {
    expect(keysOf(pointer)).toEqual(keys);
  });

  test("is resolved, and refused if it leads nowhere or back to itself", () => {
    const spec = tinySpec({ schemas: { "A b": string, Loop: ref("Loop"), Up: ref("constructor") } });
    expect(targetOf<Schema>(spec, ref("A%20b")).value).toEqual(string);
    expect(() => targetOf(spec, ref("Loop"), ["x"])).toThrow("/x: #/components/schemas/Loop leads back to itself");
    expect(() => targetOf(spec, ref("Up"))).toThrow("#/components/schemas/constructor does not exist");
    expect(() => targetOf(spec, { $ref: "other.yaml" })).toThrow("other.yaml does not exist");
  });
});

describe("composition is not overlooked by", () => {
  const limit = { allOf: [ref("Limit")], default: 7 };
  const paged = tinySpec({
    operation: {
      parameters: [
        { name: "limit", in: "query", schema: limit },
        { name: "offset", in: "query", schema: { type: "integer" } },
      ],
      responses: { 200: json(envelope({ allOf: [{ type: "object", properties: { things: list() } }] })) },
    },
    schemas: { Limit: { type: "integer", maximum: 30 }, Thing: { type: "object" } },
  });

  function list() {
    return { type: "array", items: ref("Thing") };
  }

  test("the page sizes of the client and of the fake", () => {
    expect(runtimeRules(paged).pageSizes).toEqual({ "/v1/things": { default: 7, max: 30 } });
    expect(testingSource(paged)).toContain('"limit":{"default":7,"max":30}');
  });

  test.each([
    [{ maximum: 10 }, { maximum: 5 }],
    [{ maximum: 5 }, { maximum: 10 }],
    [{ maximum: 6, exclusiveMaximum: true }, { maximum: 6 }],
    [{ maximum: 5 }, { maximum: 10, exclusiveMaximum: true }],
  ])("the tightest limit, in the client and in the fake: %j and %j", (...parts) => {
    const copy = structuredClone(paged);
    copy.components = { schemas: { Limit: { type: "integer", allOf: parts }, Thing: { type: "object" } } };
    expect(runtimeRules(copy).pageSizes).toEqual({ "/v1/things": { default: 7, max: 5 } });
    expect(testingSource(copy)).toContain('"limit":{"default":7,"max":5}');
  });

  test("the list of operations", () => {
    expect(apiPage(paged)).toContain("pages of `Thing`");
  });

  test("the check of forms and of lists in a query", () => {
    const form = { allOf: [{ properties: { file: { type: "string", format: "binary" } } }], type: "object" };
    const sent = {
      requestBody: { content: { "multipart/form-data": { schema: form } } },
      parameters: [{ name: "q", in: "query", schema: { allOf: [{ type: "array", items: string }] } }],
    };
    expect(findUnsupported(tinySpec({ method: "post", operation: sent }))).toEqual([]);
  });

  test("the check of discriminators", () => {
    const spec = tinySpec({
      schemas: {
        Kind: { properties: { kind: { type: "string", enum: ["cat"] } } },
        Cat: { allOf: [ref("Kind")] },
        Pet: { oneOf: [ref("Cat")], discriminator: { propertyName: "kind" } },
      },
    });
    expect(findUnsupported(spec)).toEqual([expect.stringContaining('kind of Cat cannot be "Cat"')]);
    expect(() => toJsonSchema(spec, ref("Pet"), false)).toThrow("the discriminator maps kind Cat");
  });

  test("the check of fields that must not be sent", () => {
    const schemas = { Id: { type: "string", readOnly: true } };
    const schema = toRequestSchema(tinySpec({ schemas }), { properties: { id: { allOf: [ref("Id")] } } });
    expect(problems(schema, { id: "1" })).toEqual(["/id must NOT be valid"]);
  });

  test("the live check, in items and in required fields", () => {
    const data = { allOf: [{ items: { required: ["id"], properties: { id: string, name: string } } }] };
    const notes = (value: unknown) => checkFields(tinySpec(), { properties: { data } }, [{ data: [value] }]);
    expect(notes({ id: "1", more: 1 }).notes).toEqual([{ path: "$.data[0].more", message: "not documented: 1" }]);
    const base = { allOf: [{ required: ["id"] }, { properties: { id: string, name: string } }] };
    // The required field is missing, and what is new may be that one.
    expect(checkFields(tinySpec(), base, [{ title: "a" }]).renamed).toEqual([]);
  });

  test("the mutation proof", () => {
    const schema = { allOf: [ref("Base"), { anyOf: [{ additionalProperties: ref("More") }] }] };
    const spec = tinySpec({
      schemas: { Base: { properties: { a: string } }, More: { type: "integer" } },
      operation: {
        responses: {
          200: {
            description: "",
            content: { "application/json": { schema, examples: { one: { value: { a: "x" } } } } },
          },
        },
      },
    });
    const pointers = listSites(spec).map(({ pointer }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(["#/components/schemas/Base", "#/components/schemas/More"]));
    mapExamples(spec, "#/components/schemas/Base/properties/a", () => "y");
    expect(exampleOf(spec)).toEqual({ a: "y" });
  });

  function exampleOf(spec: Spec): unknown {
    return jsonContent(listOperations(spec)[0]?.responses["200"]?.content)?.examples?.["one"]?.value;
  }
});

test.each([
  ["2XX", 200],
  ["201", 201],
])(
  "the fake knows the statuses of a success that is documented as %s, beside a default response",
  (documented, status) => {
    const spec = tinySpec({
      operation: { responses: { default: { description: "Any error" }, [documented]: json({ type: "object" }) } },
    });
    const operations = /testingOperations: .*? = (\[.*?\n\]);/s.exec(testingSource(spec))?.[1] ?? "";
    const statuses = documented === "2XX" ? [] : [201];
    expect(JSON.parse(operations)).toMatchObject([{ statuses, success: { status } }]);
  },
);
