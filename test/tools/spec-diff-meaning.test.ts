/** `spec:diff` compares what documents mean, not how they are written: tiny documents, each with one change. */
import { describe, expect, jest, test } from "@jest/globals";
import type { Schema, Spec } from "../../scripts/spec/read.ts";
import { compareApi } from "../../scripts/spec-diff/api.ts";
import { gravest, lineOf } from "../../scripts/spec-diff/change.ts";
import { envelope, json, list, ref, string, type Tiny, tinySpec } from "./tiny-spec.ts";

type Change = [change: string, before: Tiny, after: Tiny];

const integer = { type: "integer" };
const strings = list(string);
const enumOf = (...values: string[]) => ({ ...string, enum: values });
const either = { oneOf: [ref("A"), ref("B")] };
const object = (properties: object, rest: object = {}) => ({ type: "object", properties, ...rest }) as Schema;
const objectOf = (field: object) => object({ a: field });
const field = (more: object = {}) => objectOf({ ...string, ...more });
const toldApartBy = (propertyName: string, more: object = {}) => ({
  ...either,
  discriminator: { propertyName, ...more },
});
/** Components A and B with a field `kind`. */
const kinds = (...schemas: object[]) => {
  const [A, B] = schemas.map((kind) => object({ kind }, { required: ["kind"] }));
  return { schemas: { A, B } };
};

const operation = (operation: object): Tiny => ({ operation: { ...operation } });
const query = (parameter: object) => operation({ parameters: [{ name: "q", in: "query", ...parameter }] });
const sends = (schema: object, rest: object = {}): Tiny => ({
  method: "post",
  operation: { requestBody: { ...json(schema as never), ...rest } },
});
const returnsContent = (content: object) => operation({ responses: { 200: { description: "JSON", content } } });
const returns = (schema: object) => returnsContent({ "application/json": { schema } });
const callback = (operation: object): Tiny => ({
  method: "post",
  operation: { callbacks: { done: { "{$request.body#/hook}": { post: { responses: {}, ...operation } } } } },
});
const servers = (...urls: string[]) => ({ servers: urls.map((url) => ({ url })) });
const ids = (path: string) => ({
  path,
  item: { parameters: ["a", "b"].map((name) => ({ name, in: "path", required: true, schema: string })) },
});
const header = (required: object) =>
  operation({ responses: { 200: { ...json({}), headers: { "X-Id": { schema: string, ...required } } } } });
/** A schema that a response has first, and a parameter after it. */
const both = (schema: object): Tiny => ({
  operation: {
    responses: { 200: json(envelope(ref("Kind"))) },
    parameters: [{ name: "kind", in: "query", schema: ref("Kind") }],
  },
  schemas: { Kind: schema },
});
const key = { type: "apiKey", in: "header", name: "x-key" };
const oauth = (scopes: object, tokenUrl = "https://a.example.com") => ({
  Key: { type: "oauth2", flows: { clientCredentials: { tokenUrl, scopes } } },
});
const secured = (securitySchemes: object, name = "Key"): Tiny => ({
  document: { security: [{ [name]: [] }], components: { securitySchemes } },
});

/** A change of a parameter of the query. */
const inQuery = (name: string, before: object, after: object): Change => [
  name,
  query({ schema: string, ...before }),
  query({ schema: string, ...after }),
];
/** A change of the schema of a request. */
const inRequest = (name: string, before: object, after: object): Change => [name, sends(before), sends(after)];
/** A change of the schema of a response. */
const inResponse = (name: string, before: object, after: object): Change => [name, returns(before), returns(after)];

const breaking: Change[] = [
  ["a body is new and required", { method: "post" }, sends(object({}), { required: true })],
  ["a response loses its schema", returns(field()), returnsContent({ "application/json": {} })],
  [
    "a body gets a schema",
    { method: "post", operation: { requestBody: { content: { "application/json": {} } } } },
    sends(field()),
  ],
  ["a value is gone from an enum that a parameter and a response share", both(enumOf("a", "b")), both(enumOf("a"))],
  [
    "a default is gone from a schema that a parameter and a response share",
    both({ ...string, default: "a" }),
    both(string),
  ],
  ["a helper has another name", {}, operation({ "x-helper": "things.ask" })],
  ["an operation has a server of its own", {}, operation(servers("https://other.example.com"))],
  ["a path has a server of its own", {}, { item: servers("https://other.example.com") }],
  ["the address of the server is no longer documented", {}, { document: { servers: undefined } }],
  ["a header of a response may be missing", header({ required: true }), header({})],
  inRequest("an enum of a request is no longer open", { ...enumOf("a"), "x-open": true }, enumOf("a")),
  inQuery("a default is gone", { schema: { ...string, default: "a" } }, {}),
  inRequest("a field of a request becomes readOnly", field(), field({ readOnly: true })),
  inResponse("a field of a response becomes writeOnly", field(), field({ writeOnly: true })),
  ["two parameters of a path are swapped", ids("/v1/{a}/to/{b}"), ids("/v1/{b}/to/{a}")],
  ["the body of a callback is gone", callback({ requestBody: json(object({})) }), callback({})],
  [
    "a response that a callback may have is gone",
    callback({ responses: { 200: { description: "" }, 204: { description: "" } } }),
    callback({ responses: { 204: { description: "" } } }),
  ],
  [
    "a callback has a header no longer",
    callback({ parameters: [{ name: "X-Id", in: "header", schema: string }] }),
    callback({}),
  ],
  ["a callback needs a key", callback({}), callback({ security: [{ Key: [] }] })],
  [
    "a second media type beside JSON is returned",
    returns(object({})),
    returnsContent({ "application/json": { schema: object({}) }, "text/csv": {} }),
  ],
  inResponse(
    "fields without a name lose their type",
    { additionalProperties: integer },
    { additionalProperties: true },
  ),
  inResponse("a discriminator is another field", toldApartBy("a"), toldApartBy("b")),
  inResponse(
    "the discriminator of a second part of allOf is another field",
    { allOf: [toldApartBy("a"), toldApartBy("b")] },
    { allOf: [toldApartBy("a"), toldApartBy("c")] },
  ),
  [
    "a discriminator is gone that alone told variants apart",
    { ...returns(toldApartBy("kind", { mapping: { a: "A", b: "B" } })), ...kinds(string, string) },
    { ...returns(either), ...kinds(string, string) },
  ],
  inRequest("a date of a request is any string, which takes no Date", { ...string, format: "date-time" }, string),
  inResponse("an enum of one value of a response becomes open", enumOf("a"), {
    ...enumOf("a"),
    "x-open": true,
  }),
  inRequest("what must not be is more", { not: { required: ["a"] } }, { not: {} }),
  inResponse("a part of allOf is gone from a response", { allOf: [ref("A"), ref("B")] }, { allOf: [ref("A")] }),
  inResponse(
    "a $ref is wrapped in an allOf of one, and may be null",
    objectOf(ref("A")),
    objectOf({ allOf: [ref("A")], nullable: true }),
  ),
  inRequest(
    "two choices of allOf are in another order, and one takes less",
    { allOf: [{ oneOf: [ref("A"), ref("B")] }, { oneOf: [string, integer] }] },
    { allOf: [{ oneOf: [string, { ...integer, maximum: 1 }] }, { oneOf: [ref("A"), ref("B")] }] },
  ),
  inQuery("explode is false", { schema: strings }, { schema: strings, explode: false }),
  [
    "a security scheme has another name and key",
    secured({ Key: key }),
    secured({ Token: { ...key, name: "x" } }, "Token"),
  ],
  ["a scope less is offered", secured(oauth({ read: "Read", all: "All" })), secured(oauth({ read: "Read" }))],
  [
    "a token is had from another address",
    secured(oauth({}, "https://a.example.com")),
    secured(oauth({}, "https://b.example.com")),
  ],
  ["a response has null in place of content, as upstream writes it", returns(string), returnsContent(null as never)],
  inResponse(
    "fields have names that objects have",
    object(JSON.parse('{"__proto__":{"type":"string"},"constructor":{"type":"string"}}')),
    object({ constructor: string }),
  ),
];

const compatible: Change[] = [
  [
    "a discriminator is gone beside fields that tell variants apart",
    { ...returns(toldApartBy("kind")), ...kinds(enumOf("a"), enumOf("b")) },
    { ...returns(either), ...kinds(enumOf("a"), enumOf("b")) },
  ],
  inRequest("a request takes one form more", ref("A"), either),
  inRequest("a field of a request takes one form more", field(), objectOf({ anyOf: [string, strings] })),
  inResponse("a response has one form less", either, ref("A")),
  inQuery("a request has a new value of an enum", { schema: enumOf("a") }, { schema: enumOf("a", "b") }),
  inRequest(
    "the whole of allOf may be null",
    { type: "object", allOf: [ref("A")] },
    { type: "object", allOf: [ref("A")], nullable: true },
  ),
  inRequest(
    "a number may be a multiple of a tenth of what it was",
    { type: "number", multipleOf: 0.1 },
    { type: "number", multipleOf: 0.01 },
  ),
  inRequest("what is described nowhere is no longer required", object({}, { required: ["a"] }), object({})),
  inQuery("a parameter that was no list takes one form more", {}, { schema: { anyOf: [string, integer] } }),
  [
    "a key needs one scope less",
    { document: { security: [{ Key: ["read", "write"] }] } },
    { document: { security: [{ Key: ["read"] }] } },
  ],
  [
    "a callback has a header more",
    callback({}),
    callback({ parameters: [{ name: "X-Id", in: "header", required: true, schema: string }] }),
  ],
  ["a scope more is offered", secured(oauth({ read: "Read" })), secured(oauth({ read: "Read", all: "All" }))],
  [
    "a default response is documented",
    returns({}),
    operation({ responses: { 200: json({}), default: { description: "" } } }),
  ],
];

const documentation: Change[] = [
  inResponse(
    "a $ref is wrapped in an allOf of one, and described",
    objectOf(ref("A")),
    objectOf({ allOf: [ref("A")], description: "An A" }),
  ),
  [
    "the format of a token is documented",
    secured({ Key: { type: "http", scheme: "bearer" } }),
    secured({ Key: { type: "http", scheme: "Bearer", bearerFormat: "JWT" } }),
  ],
  ["a scope is described otherwise", secured(oauth({ read: "Read" })), secured(oauth({ read: "See" }))],
];

const nothing: Change[] = [
  inResponse("a field of a response becomes readOnly", field(), field({ readOnly: true })),
  [
    "a parameter moves from the path to the operation",
    { item: { parameters: [{ name: "q", in: "query", schema: string }] } },
    query({ schema: string }),
  ],
  inQuery(
    "a description moves from a parameter to its schema",
    { description: "x".repeat(500) },
    { schema: { ...string, description: "x".repeat(500) } },
  ),
  inResponse("a $ref is wrapped in an allOf of one", objectOf(ref("A")), objectOf({ allOf: [ref("A")] })),
  inRequest(
    "fields of allOf are written into one schema",
    { allOf: [object({ a: string }, { required: ["a"] }), object({ b: string })] },
    object({ a: string, b: string }, { required: ["a"] }),
  ),
  inRequest(
    "two choices of allOf are in another order",
    { allOf: [{ oneOf: [string, integer] }, { oneOf: [strings, object({})] }] },
    { allOf: [{ oneOf: [object({}), strings] }, { oneOf: [integer, string] }] },
  ),
  inRequest("one part of allOf may be null, the other not", { allOf: [{ ...string, nullable: true }, string] }, string),
  inRequest(
    "the second part of allOf may be null, the first not",
    { allOf: [string, { ...string, nullable: true }] },
    string,
  ),
  inRequest(
    "both parts of allOf may be null",
    {
      allOf: [
        { ...string, nullable: true },
        { ...string, nullable: true },
      ],
    },
    { ...string, nullable: true },
  ),
  ...[
    { limits: [{ maximum: 10, exclusiveMaximum: true }, { maximum: 5 }], tighter: { maximum: 5 } },
    { limits: [{ maximum: 5 }, { maximum: 10, exclusiveMaximum: true }], tighter: { maximum: 5 } },
    { limits: [{ minimum: 1 }, { minimum: 0, exclusiveMinimum: true }], tighter: { minimum: 1 } },
    {
      limits: [{ maximum: 5, exclusiveMaximum: true }, { maximum: 5 }],
      tighter: { maximum: 5, exclusiveMaximum: true },
    },
  ].map(({ limits, tighter }) =>
    inRequest(
      `of ${JSON.stringify(limits)} the tighter limit remains`,
      { allOf: limits.map((limit) => ({ type: "number", ...limit })) },
      { type: "number", ...tighter },
    ),
  ),
  inRequest("oneOf becomes anyOf", { oneOf: [string, integer] }, { anyOf: [string, integer] }),
  inQuery("style is written out", {}, { style: "form" }),
  inQuery("explode is written out", { schema: strings }, { schema: strings, explode: true }),
  ...Object.entries({
    minLength: 0,
    minItems: 0,
    nullable: false,
    deprecated: false,
    uniqueItems: false,
    exclusiveMaximum: false,
    pattern: "",
    additionalProperties: true,
    required: [],
  }).map(([name, value]) =>
    inRequest(`${name}: ${JSON.stringify(value)} is written out`, object({}), object({}, { [name]: value })),
  ),
  inRequest("additionalProperties: {} is written out", object({}), object({}, { additionalProperties: {} })),
  inQuery("required: false is written out", {}, { required: false }),
  ["deprecated: false is written out", {}, operation({ deprecated: false })],
  inQuery(
    "a limit of integers is written as exclusive",
    { schema: { ...integer, maximum: 100 } },
    { schema: { ...integer, maximum: 101, exclusiveMaximum: true } },
  ),
  inRequest("an enum is in another order", enumOf("a", "b"), enumOf("b", "a")),
  inRequest(
    "required is in another order",
    object({ a: string, b: string }, { required: ["a", "b"] }),
    object({ a: string, b: string }, { required: ["b", "a"] }),
  ),
  inRequest("an enum has a value twice", enumOf("a", "b"), enumOf("a", "b", "a")),
  ...[
    { ...integer, format: "int64" },
    { type: "number", format: "double" },
    { ...string, format: "password" },
    { ...integer, multipleOf: 1 },
  ].map(({ type, ...more }) =>
    inRequest(`${type} has ${JSON.stringify(more)}, which limits nothing`, { type }, { type, ...more }),
  ),
  inRequest("an integer has a limit between two integers", { ...integer, minimum: 1 }, { ...integer, minimum: 0.5 }),
  inQuery("an example moves from a parameter to its schema", { example: "a" }, { schema: { ...string, example: "a" } }),
  ["a server is written in capitals, with its port", {}, { document: servers("https://API.example.com:443") }],
  ["the header of a key is written in capitals", secured({ Key: key }), secured({ Key: { ...key, name: "X-Key" } })],
  ["a server ends with a slash", {}, { document: servers("https://api.example.com/") }],
  [
    "a server is written with a variable",
    {},
    { document: { servers: [{ url: "https://{host}", variables: { host: { default: "api.example.com" } } }] } },
  ],
  ["a part of the path moves to the server", {}, { path: "/things", document: servers("https://api.example.com/v1") }],
  ["a security scheme that nothing uses is gone", secured({ Key: key, Other: key }), secured({ Key: key })],
  ["a security scheme has another name", secured({ Key: key }), secured({ Token: key }, "Token")],
  [
    "a security scheme has another name and another description",
    secured({ Key: { ...key, description: "A" } }),
    secured({ Token: { ...key, description: "B" } }, "Token"),
  ],
  [
    "an example moves from the schema of a response to its content",
    returns({ ...string, example: "a" }),
    returnsContent({ "application/json": { schema: string, example: "a" } }),
  ],
  [
    "a media type has a charset",
    returns(string),
    returnsContent({ "application/json; charset=utf-8": { schema: string } }),
  ],
  inQuery("a header has its name in capitals", { in: "header" }, { in: "header", name: "Q" }),
  [
    "an example gets a name",
    returnsContent({ "application/json": { example: 1 } }),
    returnsContent({ "application/json": { examples: { one: { value: 1 } } } }),
  ],
  inResponse(
    "a discriminator is written out",
    toldApartBy("a"),
    toldApartBy("a", { mapping: { A: "#/components/schemas/A", B: "B" } }),
  ),
];

const shared = { A: field(), B: object({ b: string }) };

/** With the schemas that rows refer to. */
function specOf(tiny: Tiny): Spec {
  const spec = tinySpec(tiny);
  return { ...spec, components: { ...spec.components, schemas: { ...shared, ...spec.components?.schemas } } };
}

describe.each(Object.entries({ breaking, compatible, documentation, nothing }))("%s:", (level, rows) => {
  test.each(rows)("%s", (_, before, after) => {
    const changes = compareApi(specOf(before), specOf(after));
    expect({ changes, level: gravest(changes) ?? "nothing" }).toEqual({ changes, level });
  });
});

test.each(nothing)("%s, and the reverse", (_, before, after) => {
  expect(compareApi(specOf(after), specOf(before))).toEqual([]);
});

const linesOf = (before: Spec, after: Spec) =>
  compareApi(before, after).map((change) => `${change.level} ${lineOf(change)}`);

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
      ...servers("https://a.example.com"),
      paths: { "/a": { post: operation(ref("Outer")) }, "/b": { put: { ...operation(string), operationId: "b" } } },
      components: {
        schemas: {
          Outer: object({ inner: ref("Inner"), again: ref("Inner") }),
          Inner: object({ kind }, { required: ["kind"] }),
        },
      },
    }) as unknown as Spec;

  test("is named once for each direction, with the operations that it reaches", () => {
    expect(linesOf(document(enumOf("a", "b")), document(enumOf("b", "c")))).toEqual([
      "breaking schema Inner: kind enum: -a +c (sent by a)",
      "compatible schema Inner: kind enum: -a +c (received by 2 operations: a, b)",
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
    expect(linesOf(pets(object({ id: string, name: string })), pets(object({ id: integer })))).toEqual([
      'breaking schema Base: id type: "string" → "integer" (received by callThing)',
      "breaking schema Base: name is gone (received by callThing)",
    ]);
  });

  test("such as a response or a parameter is named too", () => {
    const spec = (maximum: number, message: string): Spec => {
      const limit = { name: "limit", in: "query", schema: { ...integer, maximum }, description: "At most 1,000" };
      const components = { parameters: { Limit: limit }, responses: { Busy: json(object({ [message]: string })) } };
      const parameters = [{ $ref: "#/components/parameters/Limit" }];
      const responses = { 429: { $ref: "#/components/responses/Busy" } };
      return tinySpec({ operation: { parameters, responses }, document: { components } });
    };
    expect(linesOf(spec(1000, "error"), spec(500, "message"))).toEqual([
      "breaking parameter Limit maximum: 1000 → 500 (sent by callThing; its description mentions 1,000)",
      "breaking response Busy: error is gone (received by callThing)",
      "compatible response Busy: message is new (received by callThing)",
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

  test("is listed once, with its shared component", () => {
    const after = spec((name) => ({
      summary: "Another",
      parameters: [{ name: "limit", in: "query", schema: name === "beta" ? string : integer }],
      responses: { 429: { $ref: "#/components/responses/Busy" } },
    }));
    expect(linesOf(before, after)).toEqual([
      'documentation 4 operations: summary: "Call Thing" → "Another" (alpha, beta, delta, …)',
      "breaking 4 operations: query old is gone (alpha, beta, delta, …)",
      "compatible 3 operations: query limit is new (alpha, delta, gamma)",
      "breaking 4 operations: response 200 is gone (alpha, beta, delta, …)",
      "compatible 4 operations: response 429 is new (alpha, beta, delta, …; component Busy)",
      "compatible GET /v1/beta query limit is new",
    ]);
  });

  test("is listed at each of them where the operation itself is new or gone", () => {
    expect(linesOf(before, { ...before, paths: {} })).toEqual(names.map((name) => `breaking GET /v1/${name} is gone`));
  });
});

test("what is printed of a document has no effect on a terminal", () => {
  const after = specOf(returns(object({ "a\nBreaking: 0 changes\u001b[2J": string })));
  expect(linesOf(specOf({}), after)).toContain(
    "compatible GET /v1/things response 200: a\\nBreaking: 0 changes\\u001b[2J is new",
  );
});

describe("the time it takes does not grow with the ways that lead to a schema", () => {
  const asItIs = (reference: Schema) => reference;
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
    ["as it is", asItIs],
    ["in a list", (items) => ({ type: "array", items })],
    ["beside another", (reference) => ({ allOf: [reference, object({ d: string })] })],
    ["in a union", (reference) => ({ anyOf: [reference, string] })],
  ];

  const many = <T>(count: number, one: (i: number) => T) => Array.from({ length: count }, (_, i) => one(i));

  test.each<[string, (first: number) => Schema]>([
    ["values of an enum", (first) => ({ enum: many(2000, (i) => `v${first + i}`) })],
    ["variants of a union", (first) => ({ oneOf: many(500, (i) => object({ [`v${i}`]: { enum: [first] } })) })],
  ])("nor with the square of the number of %s", (_, schema) => {
    const stringify = jest.spyOn(JSON, "stringify");
    compareApi(tinySpec(returns(schema(0))), tinySpec(returns(schema(1))));
    expect(stringify.mock.calls.length).toBeLessThan(60_000);
    stringify.mockRestore();
  });

  test.each(wraps)("%s", (_, wrap) => {
    const changes = compareApi(chain("string", wrap), chain("integer", wrap));
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.length).toBeLessThan(10);
    expect(changes[0]).toMatchObject({ place: "schema S59: c", operations: ["callThing"] });
    expect(compareApi(chain("string", asItIs), chain("string", wrap)).length).toBeLessThan(400);
  });
});
