/** `spec:diff` compares what documents mean, not how they are written: tiny documents, each with one change. */
import { describe, expect, test } from "@jest/globals";
import type { Schema, Spec } from "../../scripts/spec/read.ts";
import { compareApi } from "../../scripts/spec-diff/api.ts";
import { gravest, type Level, lineOf } from "../../scripts/spec-diff/change.ts";
import { envelope, json, type Tiny, tinySpec } from "./tiny-spec.ts";

type Row = [change: string, level: Level | "nothing", before: Tiny, after: Tiny];

const string = { type: "string" };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const query = (parameter: object) => ({ operation: { parameters: [{ name: "q", in: "query", ...parameter }] } });
const sends = (schema: object, rest: object = {}): Tiny => ({
  method: "post",
  operation: { requestBody: { ...json(schema as never), ...rest } },
});
const returns = (schema: object): Tiny => ({ operation: { responses: { 200: json(schema as never) } } });
const object = (properties: object, rest: object = {}) => ({ type: "object", properties, ...rest }) as Schema;
const callback = (operation: object): Tiny => ({
  method: "post",
  operation: { callbacks: { done: { "{$request.body#/hook}": { post: operation } } } },
});
const servers = (...urls: string[]) => urls.map((url) => ({ url }));
const ids = (path: string) => ({
  path,
  item: { parameters: ["a", "b"].map((name) => ({ name, in: "path", required: true, schema: string })) },
});
const header = (required?: boolean) => ({
  operation: {
    responses: {
      200: {
        ...json({ type: "object" }),
        headers: { "X-Id": { schema: string, ...(required !== undefined && { required }) } },
      },
    },
  },
});
/** A schema that a response has first, and a parameter after it. */
const both = (schema: object): Tiny => ({
  operation: { responses: { 200: json(envelope(ref("Kind"))) } },
  schemas: { Kind: schema },
  document: { components: { schemas: { Kind: schema } } },
});
const withParameter = (tiny: Tiny): Tiny => ({
  ...tiny,
  operation: { ...tiny.operation, parameters: [{ name: "kind", in: "query", schema: ref("Kind") }] },
});
const key = { type: "apiKey", in: "header", name: "x-key" };
const secured = (schemes: object): Tiny => ({
  document: { security: [{ Key: [] }], components: { securitySchemes: schemes } },
});

const rows: Row[] = [
  // Taken for harmless as they are written, but they break
  ["a body is new and required", "breaking", { method: "post" }, sends(object({}), { required: true })],
  [
    "a response loses its schema",
    "breaking",
    returns(object({ id: string })),
    { operation: { responses: { 200: { description: "", content: { "application/json": {} } } } } },
  ],
  [
    "a body gets a schema",
    "breaking",
    { method: "post", operation: { requestBody: { content: { "application/json": {} } } } },
    sends(object({ id: string })),
  ],
  [
    "a value is gone from an enum that a parameter and a response share",
    "breaking",
    withParameter(both({ ...string, enum: ["a", "b"] })),
    withParameter(both({ ...string, enum: ["a"] })),
  ],
  [
    "a default is gone from a schema that a parameter and a response share",
    "breaking",
    withParameter(both({ ...string, default: "a" })),
    withParameter(both(string)),
  ],
  ["a helper has another name", "breaking", {}, { operation: { "x-helper": "things.ask" } }],
  [
    "an operation has a server of its own",
    "breaking",
    {},
    { operation: { servers: servers("https://other.example.com") } },
  ],
  ["a path has a server of its own", "breaking", {}, { item: { servers: servers("https://other.example.com") } }],
  ["a header of a response may be missing", "breaking", header(true), header()],
  [
    "an enum of a request is no longer open",
    "breaking",
    query({ schema: { ...string, enum: ["a"], "x-open": true } }),
    query({ schema: { ...string, enum: ["a"] } }),
  ],
  ["a default is gone", "breaking", query({ schema: { ...string, default: "a" } }), query({ schema: string })],
  [
    "a field of a request becomes readOnly",
    "breaking",
    sends(object({ id: string })),
    sends(object({ id: { ...string, readOnly: true } })),
  ],
  [
    "a field of a response becomes writeOnly",
    "breaking",
    returns(object({ id: string })),
    returns(object({ id: { ...string, writeOnly: true } })),
  ],
  [
    "a field of a response becomes readOnly",
    "nothing",
    returns(object({ id: string })),
    returns(object({ id: { ...string, readOnly: true } })),
  ],
  ["two parameters of a path are swapped", "breaking", ids("/v1/{a}/to/{b}"), ids("/v1/{b}/to/{a}")],
  [
    "the body of a callback is gone",
    "breaking",
    callback({ requestBody: json(object({})), responses: {} }),
    callback({ responses: {} }),
  ],
  [
    "a response that a callback may have is gone",
    "breaking",
    callback({ responses: { 200: { description: "" }, 204: { description: "" } } }),
    callback({ responses: { 204: { description: "" } } }),
  ],
  [
    "a callback needs a key",
    "breaking",
    callback({ responses: {} }),
    callback({ responses: {}, security: [{ Key: [] }] }),
  ],
  [
    "a second media type beside JSON is returned",
    "breaking",
    returns(object({})),
    {
      operation: {
        responses: {
          200: { description: "", content: { "application/json": { schema: object({}) }, "text/csv": {} } },
        },
      },
    },
  ],
  [
    "fields without a name lose their type",
    "breaking",
    returns({ additionalProperties: { type: "integer" } }),
    returns({ additionalProperties: true }),
  ],
  [
    "a discriminator is another field",
    "breaking",
    returns({ oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "a" } }),
    returns({ oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "b" } }),
  ],
  ["what must not be is more", "breaking", sends({ not: { required: ["a"] } }), sends({ not: {} })],
  [
    "a part of allOf is gone from a response",
    "breaking",
    returns({ allOf: [ref("A"), ref("B")] }),
    returns({ allOf: [ref("A")] }),
  ],

  // Taken for breaking as they are written, but harmless
  [
    "a parameter moves from the path to the operation",
    "nothing",
    { item: { parameters: [{ name: "q", in: "query", schema: string }] } },
    query({ schema: string }),
  ],
  [
    "a description moves from a parameter to its schema",
    "nothing",
    query({ description: "x".repeat(500), schema: string }),
    query({ schema: { ...string, description: "x".repeat(500) } }),
  ],
  ["a request takes one form more", "compatible", sends(ref("A")), sends({ oneOf: [ref("A"), ref("B")] })],
  [
    "a field of a request takes one form more",
    "compatible",
    sends(object({ a: string })),
    sends(object({ a: { anyOf: [string, { type: "array", items: string }] } })),
  ],
  ["a response has one form less", "compatible", returns({ oneOf: [ref("A"), ref("B")] }), returns(ref("A"))],
  [
    "a request has a new value of an enum",
    "compatible",
    query({ schema: { ...string, enum: ["a"] } }),
    query({ schema: { ...string, enum: ["a", "b"] } }),
  ],
  [
    "a $ref is wrapped in an allOf of one",
    "nothing",
    returns(object({ a: ref("A") })),
    returns(object({ a: { allOf: [ref("A")] } })),
  ],
  [
    "a $ref is wrapped in an allOf of one, and described",
    "documentation",
    returns(object({ a: ref("A") })),
    returns(object({ a: { allOf: [ref("A")], description: "An A" } })),
  ],
  [
    "a $ref is wrapped in an allOf of one, and may be null",
    "breaking",
    returns(object({ a: ref("A") })),
    returns(object({ a: { allOf: [ref("A")], nullable: true } })),
  ],
  [
    "fields of allOf are written into one schema",
    "nothing",
    sends({ allOf: [object({ a: string }, { required: ["a"] }), object({ b: string })] }),
    sends(object({ a: string, b: string }, { required: ["a"] })),
  ],
  [
    "oneOf becomes anyOf",
    "nothing",
    sends({ oneOf: [string, { type: "integer" }] }),
    sends({ anyOf: [string, { type: "integer" }] }),
  ],
  ["style is written out", "nothing", query({ schema: string }), query({ schema: string, style: "form" })],
  [
    "explode is written out",
    "nothing",
    query({ schema: { type: "array", items: string } }),
    query({ schema: { type: "array", items: string }, explode: true }),
  ],
  [
    "explode is false",
    "breaking",
    query({ schema: { type: "array", items: string } }),
    query({ schema: { type: "array", items: string }, explode: false }),
  ],
  ...(
    [
      ["minLength", 0],
      ["minItems", 0],
      ["nullable", false],
      ["deprecated", false],
      ["uniqueItems", false],
      ["exclusiveMaximum", false],
      ["pattern", ""],
      ["additionalProperties", true],
      ["additionalProperties", {}],
      ["required", []],
    ] as const
  ).map(
    ([name, value]): Row => [
      `${name}: ${JSON.stringify(value)} is written out`,
      "nothing",
      sends(object({})),
      sends({ ...object({}), [name]: value }),
    ],
  ),
  ["required: false is written out", "nothing", query({ schema: string }), query({ schema: string, required: false })],
  ["deprecated: false is written out", "nothing", {}, { operation: { deprecated: false } }],
  [
    "a limit of integers is written as exclusive",
    "nothing",
    query({ schema: { type: "integer", maximum: 100 } }),
    query({ schema: { type: "integer", maximum: 101, exclusiveMaximum: true } }),
  ],
  [
    "an enum is in another order",
    "nothing",
    sends({ ...string, enum: ["a", "b"] }),
    sends({ ...string, enum: ["b", "a"] }),
  ],
  [
    "required is in another order",
    "nothing",
    sends(object({ a: string, b: string }, { required: ["a", "b"] })),
    sends(object({ a: string, b: string }, { required: ["b", "a"] })),
  ],
  ["a server ends with a slash", "nothing", {}, { document: { servers: servers("https://api.example.com/") } }],
  [
    "a server is written with a variable",
    "nothing",
    {},
    { document: { servers: [{ url: "https://{host}", variables: { host: { default: "api.example.com" } } }] } },
  ],
  [
    "a part of the path moves to the server",
    "nothing",
    {},
    { path: "/things", document: { servers: servers("https://api.example.com/v1") } },
  ],
  ["a security scheme that nothing uses is gone", "nothing", secured({ Key: key, Other: key }), secured({ Key: key })],
  [
    "a security scheme has another name",
    "nothing",
    secured({ Key: key }),
    { document: { security: [{ Token: [] }], components: { securitySchemes: { Token: key } } } },
  ],
  [
    "a media type has a charset",
    "nothing",
    returns(string),
    {
      operation: {
        responses: { 200: { description: "JSON", content: { "application/json; charset=utf-8": { schema: string } } } },
      },
    },
  ],
  [
    "a header has its name in capitals",
    "nothing",
    query({ in: "header", schema: string }),
    query({ in: "header", name: "Q", schema: string }),
  ],
  [
    "an example gets a name",
    "nothing",
    { operation: { responses: { 200: { description: "", content: { "application/json": { example: 1 } } } } } },
    {
      operation: {
        responses: { 200: { description: "", content: { "application/json": { examples: { one: { value: 1 } } } } } },
      },
    },
  ],
  [
    "a discriminator is written out",
    "nothing",
    returns({ oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "a" } }),
    returns({
      oneOf: [ref("A"), ref("B")],
      discriminator: { propertyName: "a", mapping: { A: "#/components/schemas/A", B: "B" } },
    }),
  ],
  [
    "a default response is documented",
    "compatible",
    {},
    {
      operation: {
        responses: { 200: json(object({ data: object({}) }, { required: ["data"] })), default: { description: "" } },
      },
    },
  ],
  [
    "fields have names that objects have",
    "breaking",
    returns(object(JSON.parse('{"__proto__":{"type":"string"},"constructor":{"type":"string"}}'))),
    returns(object({ constructor: string })),
  ],
];

const shared = { A: object({ a: string }), B: object({ b: string }) } as unknown as Record<string, Schema>;

/** With the schemas that rows refer to. */
function specOf(tiny: Tiny): Spec {
  const spec = tinySpec({ schemas: shared, ...tiny });
  return {
    ...spec,
    components: { ...spec.components, schemas: { ...shared, ...spec.components?.schemas } as Record<string, Schema> },
  };
}

test.each(rows)("%s: %s", (_, level, before, after) => {
  const changes = compareApi(specOf(before), specOf(after));
  expect({ changes, level: gravest(changes) ?? "nothing" }).toEqual({ changes, level });
});

test.each(rows.filter(([, level]) => level === "nothing"))("%s, and the reverse: %s", (_, __, before, after) => {
  expect(compareApi(specOf(after), specOf(before))).toEqual([]);
});

describe("a shared component", () => {
  const operation = (schema: object) => ({
    operationId: "a",
    requestBody: json(schema as never),
    responses: { 200: json(ref("Outer")) },
  });
  const document = (kind: object): Spec =>
    ({
      openapi: "3.0.3",
      info: { title: "T", version: "1" },
      servers: servers("https://a.example.com"),
      paths: { "/a": { post: operation(ref("Outer")) }, "/b": { put: { ...operation(string), operationId: "b" } } },
      components: {
        schemas: {
          Outer: object({ inner: ref("Inner"), again: ref("Inner") }),
          Inner: object({ kind }, { required: ["kind"] }),
        },
      },
    }) as unknown as Spec;

  test("is named once for each direction, with the operations that it reaches", () => {
    const changes = compareApi(document({ ...string, enum: ["a", "b"] }), document({ ...string, enum: ["b", "c"] }));
    expect(changes).toEqual([
      expect.objectContaining({
        place: "schema Inner: kind",
        what: "enum: -a +c",
        level: "breaking",
        sent: true,
        operations: ["a"],
      }),
      expect.objectContaining({
        place: "schema Inner: kind",
        what: "enum: -a +c",
        level: "compatible",
        sent: false,
        operations: ["a", "b"],
      }),
    ]);
  });

  test("that a part of allOf comes from is named, not each that is composed of it", () => {
    const pets = (base: object): Spec => {
      const schemas = {
        Base: base,
        Cat: { allOf: [ref("Base"), object({ c: string })] },
        Dog: { allOf: [ref("Base"), object({ d: string })] },
      };
      return tinySpec({ ...returns(object({ cat: ref("Cat"), dog: ref("Dog") })), schemas });
    };
    const changes = compareApi(pets(object({ id: string, name: string })), pets(object({ id: { type: "integer" } })));
    expect(changes.map(({ place, what }) => `${place} ${what}`)).toEqual([
      'schema Base: id type: "string" → "integer"',
      "schema Base: name is gone",
    ]);
  });

  test("such as a response or a parameter is named too", () => {
    const spec = (limit: number, message: string): Spec => ({
      ...tinySpec({
        operation: {
          parameters: [{ $ref: "#/components/parameters/Limit" }],
          responses: { 429: { $ref: "#/components/responses/Busy" } },
        },
      }),
      components: {
        parameters: {
          Limit: {
            name: "limit",
            in: "query",
            schema: { type: "integer", maximum: limit },
            description: "At most 1,000",
          },
        },
        responses: { Busy: json(object({ [message]: string })) as never },
      },
    });
    expect(compareApi(spec(1000, "error"), spec(500, "message"))).toEqual([
      expect.objectContaining({
        place: "parameter Limit",
        what: "maximum: 1000 → 500",
        note: "its description mentions 1,000",
        operations: ["callThing"],
      }),
      expect.objectContaining({ place: "response Busy: error", what: "is gone", operations: ["callThing"] }),
      expect.objectContaining({ place: "response Busy: message", what: "is new" }),
    ]);
  });
});

describe("the same change of several operations", () => {
  const names = ["alpha", "beta", "gamma", "delta"];
  const spec = (parts: (name: string) => object): Spec => {
    const paths = Object.fromEntries(
      names.map((name) => {
        const [item] = Object.values(tinySpec({ operation: { operationId: name, ...parts(name) } }).paths);
        return [`/v1/${name}`, item];
      }),
    );
    return tinySpec({ document: { paths, components: { responses: { Busy: json(object({})) } } } });
  };
  const before = spec(() => ({ parameters: [{ name: "old", in: "query", schema: string }] }));
  const linesOf = (after: Spec) => compareApi(before, after).map(lineOf);

  test("is listed once, with its shared component", () => {
    const after = spec((name) => ({
      summary: "Another",
      parameters: [{ name: "limit", in: "query", schema: { type: name === "beta" ? "string" : "integer" } }],
      responses: { 429: { $ref: "#/components/responses/Busy" } },
    }));
    expect(linesOf(after)).toEqual([
      '4 operations: summary: "Call Thing" → "Another" (alpha, beta, delta, …)',
      "4 operations: query old is gone (alpha, beta, delta, …)",
      "3 operations: query limit is new (alpha, delta, gamma)",
      "4 operations: response 200 is gone (alpha, beta, delta, …)",
      "4 operations: response 429 is new (alpha, beta, delta, …; component Busy)",
      "GET /v1/beta query limit is new",
    ]);
  });

  test("is listed at each of them where the operation itself is new or gone", () => {
    expect(linesOf({ ...before, paths: {} })).toEqual(names.map((name) => `GET /v1/${name} is gone`));
  });
});

test("what is printed of a document has no effect on a terminal", () => {
  const changes = compareApi(specOf({}), specOf(returns(object({ "a\nBreaking: 0 changes\u001b[2J": string }))));
  expect(changes.map(({ place }) => place)).toContain("GET /v1/things response 200: a\\nBreaking: 0 changes\\u001b[2J");
});

describe("the time it takes does not grow with the ways that lead to a schema", () => {
  /** Each schema refers to the next one twice, and the last to the first: 2^60 ways. */
  const chain = (type: string, wrap: (reference: Schema) => Schema): Spec => {
    const schemas = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => {
        const next = ref(`S${(i + 1) % 60}`);
        return [`S${i}`, object({ a: wrap(next), b: wrap(next), c: i === 59 ? { type } : string })];
      }),
    );
    return tinySpec({ ...returns(ref("S0")), schemas });
  };
  const wraps: [string, (reference: Schema) => Schema][] = [
    ["as it is", (reference) => reference],
    ["in a list", (items) => ({ type: "array", items })],
    ["beside another", (reference) => ({ allOf: [reference, object({ d: string })] })],
    ["in a union", (reference) => ({ anyOf: [reference, string] })],
  ];

  test.each(wraps)("%s", (_, wrap) => {
    const changes = compareApi(chain("string", wrap), chain("integer", wrap));
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.length).toBeLessThan(10);
    expect(changes[0]).toMatchObject({ place: "schema S59: c", operations: ["callThing"] });
    expect(
      compareApi(
        chain("string", (reference) => reference),
        chain("string", wrap),
      ).length,
    ).toBeLessThan(400);
  });
});
