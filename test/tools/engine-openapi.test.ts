/** What the engine understands of OpenAPI, on tiny documents: correct ones raise no finding, and a contradiction is found. */
import { expect, test } from "@jest/globals";
import { startMock } from "../../scripts/spec/mock.ts";
import type { Spec } from "../../scripts/spec/read.ts";
import type { Expectation, ExpectedCall } from "../engine/expectation.ts";
import { groupByCause } from "../engine/findings.ts";
import { type Exchange, queryString, recordingFetch } from "../engine/record.ts";
import { verify } from "../engine/verify.ts";
import { envelope, ref, string, tinySpec } from "./tiny-spec.ts";

type Part = Record<string, unknown>;

interface Construct {
  method?: string;
  operation?: Part;
  schemas?: Part;
  calls?: Record<string, ExpectedCall>;
  expectation?: Partial<Expectation>;
}

const path = "/v1/things";
const sends = { method: "GET", path };
const thing = { id: "t1" };
const success = (value: unknown = { success: true, data: thing }, schema?: Part) => ({
  description: "Good",
  content: {
    "application/json": {
      schema: schema ?? envelope({ type: "object", required: ["id"], properties: { id: { type: "string" } } }),
      examples: { good: { value } },
    },
  },
});
const refused = success(
  { message: "API key is required" },
  { type: "object", required: ["message"], properties: { message: { type: "string" } } },
);
const parameter = (name: string, place: string, schema: Part, more?: Part) => ({ name, in: place, schema, ...more });
const get: ExpectedCall = { run: (hooked) => hooked.request("GET", path), sends };
const bodyOf = (schema: Part, value: unknown) => ({
  required: true,
  content: {
    "application/json": { schema: { ...schema, additionalProperties: false }, examples: { minimal: { value } } },
  },
});
const send = (method: "POST" | "PUT", body: unknown): ExpectedCall => ({
  run: (hooked) => hooked.request(method, path, { body }),
  sends: { method, path, body },
});

function documentOf({ method = "get", operation = {}, schemas = {} }: Construct): Spec {
  const { responses = { 200: success() }, ...rest } = operation;
  const securitySchemes = { Key: { type: "apiKey", in: "header", name: "x-api-key" } };
  return tinySpec({
    path,
    method,
    operation: { ...rest, responses: { ...(responses as Part), 401: refused } },
    document: { security: [{ Key: [] }], components: { schemas, securitySchemes } },
  });
}

async function findingsOf(construct: Construct, spec = documentOf(construct)) {
  const mock = await startMock(spec);
  const expectation: Expectation = {
    helper: "things.call",
    sendExample: (hooked, body) => hooked.request(construct.method === "put" ? "PUT" : "POST", path, { body }),
    calls: { minimal: get, ...construct.calls },
    expect: { 200: { good: thing }, 401: unauthorized },
    ...construct.expectation,
  };
  const facts = { serverUrl: "https://api.example.com", keyHeader: "x-api-key" };
  try {
    return (await verify(spec, { callThing: expectation }, facts, { baseUrl: mock.url })).findings;
  } finally {
    await mock.close();
  }
}

const unauthorized = { good: { error: "AuthenticationError", message: "API key is required" } };

/** A success of a schema, with a value. */
const returns = (schema: Part, data: unknown = thing): Construct => ({
  operation: { responses: { 200: success({ success: true, data }, envelope(schema)) } },
  expectation: { expect: { 200: { good: data }, 401: unauthorized } },
});
/** A parameter, and its value in a call, which is left out if it is undefined. */
const takes = (part: Part, query?: Record<string, string | string[]>): Construct => ({
  operation: { parameters: [part] },
  ...(query && {
    calls: { full: { run: (hooked) => hooked.request("GET", path, { query }), sends: { ...sends, query } } },
  }),
});
const sized = (schema: Part, size?: string) => takes(parameter("size", "query", schema), size ? { size } : undefined);
const upTo6 = (exclusiveMaximum: boolean, size: string) =>
  sized({ type: "integer", maximum: 6, exclusiveMaximum }, size);
const tagged = (maxLength: number) =>
  takes(parameter("tag", "query", { type: "array", items: { ...string, maxLength } }), { tag: ["a", "b"] });
const old = parameter("old", "query", string, { deprecated: true });

const kind = (name: string) => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { type: "string", enum: [name] } },
});
const eitherKind = (mapping?: Part): Construct => ({
  ...returns({ oneOf: [ref("Wave"), ref("Note")], discriminator: { propertyName: "kind", mapping } }, { kind: "Wave" }),
  schemas: { Wave: kind("Wave"), Note: kind("Note") },
});
const tree = (parts: unknown): Construct => ({
  ...returns(ref("Tree"), { id: "t1", parts }),
  schemas: {
    Tree: {
      type: "object",
      required: ["id"],
      properties: { id: string, parts: { type: "array", items: ref("Tree") } },
    },
  },
});

const constructs: Record<string, Construct> = {
  "a success with 204": {
    operation: { responses: { 204: { description: "Gone" } } },
    expectation: { expect: { 204: { empty: undefined }, 401: unauthorized } },
  },
  "a success with 201": {
    method: "post",
    operation: { responses: { 201: success() }, requestBody: bodyOf({ type: "object" }, {}) },
    calls: { minimal: send("POST", {}) },
    expectation: { expect: { 201: { good: thing }, 401: unauthorized } },
  },
  "an array as payload": returns({ type: "array", items: { type: "number" } }, [1]),
  "a header parameter": {
    operation: { parameters: [parameter("X-Team", "header", { type: "integer" })] },
    calls: {
      full: {
        run: (hooked) => hooked.request("GET", path, { headers: { "x-team": "7" } }),
        sends: { ...sends, headers: { "x-team": "7" } },
      },
    },
  },
  "an array in the query": tagged(2),
  "a deprecated query parameter that is sent": takes(old, { old: "a" }),
  "a deprecated query parameter that is not sent": takes(old),
  "a discriminator without mapping": eitherKind(),
  "a discriminator with mapping": eitherKind({ Wave: "#/components/schemas/Wave", Note: "Note" }),
  "a limit that is excluded": upTo6(true, "5"),
  "a limit that is included in so many words": upTo6(false, "6"),
  "what must not be": sized({ type: "integer", not: { enum: [6] } }, "5"),
  "a put": {
    method: "put",
    operation: { requestBody: bodyOf({ type: "object", properties: { a: string } }, {}) },
    calls: { minimal: send("PUT", {}), full: send("PUT", { a: "b" }) },
  },
  "a body that is composed": {
    ...returns({ allOf: [ref("Thing"), { type: "object", properties: { name: string } }] }, { id: "t1", name: "n" }),
    schemas: { Thing: { type: "object", required: ["id"], properties: { id: string } } },
  },
  "a default response": { operation: { responses: { 200: success(), default: { description: "Whatever else" } } } },
  "a charset in the media type": {
    operation: {
      responses: {
        200: {
          description: "Good",
          content: { "application/json; charset=utf-8": success().content["application/json"] },
        },
      },
    },
  },
  "a field that only requests have": returns({
    type: "object",
    required: ["id", "secret"],
    properties: { id: string, secret: { type: "string", writeOnly: true } },
  }),
  "a body that may be left out": {
    method: "post",
    operation: { requestBody: { ...bodyOf({ type: "object" }, {}), required: false } },
    calls: {
      minimal: { run: (hooked) => hooked.request("POST", path), sends: { method: "POST", path } },
      full: send("POST", {}),
    },
  },
  "a schema that contains itself": tree([{ id: "t2" }]),
  "a schema without a type, and a format of its own": returns({
    required: ["id"],
    properties: { id: { type: "string", format: "thing-id" } },
  }),
};

test.each(Object.entries(constructs))("%s", async (_, construct) => {
  const findings = await findingsOf(construct);
  expect(findings.map(({ message }) => message)).toEqual([]);
});

test.each<[string, Construct, RegExp]>([
  [
    "a discriminator that maps to another variant",
    eitherKind({ Wave: "#/components/schemas/Note" }),
    /the discriminator maps kind Wave to .*Note, which allows Note/,
  ],
  [
    "a discriminator that maps to no variant",
    eitherKind({ Wave: "#/components/schemas/Other" }),
    /which is no variant/,
  ],
  [
    "a field of a response that only requests may have",
    returns({ type: "object", properties: { id: { type: "string", writeOnly: true } } }),
    /\/data\/id must NOT be valid/,
  ],
  [
    "a value within a schema that contains itself",
    tree([{ id: "t2", parts: [{ id: 3 }] }]),
    /\/data\/parts\/0\/parts\/0\/id must be string/,
  ],
  [
    "a description that contradicts its schema",
    takes(parameter("size", "query", { type: "integer", maximum: 6 }, { description: "At most 60." })),
    /query.size: the description says 60, the schema 6/,
  ],
  ["a keyword that is misspelt", sized({ type: "integer", maxmum: 6 }), /unknown keyword: "maxmum"/],
  ["a value at a limit that is excluded", upTo6(true, "6"), /must be < 6/],
  ["a value above a limit", upTo6(false, "7"), /must be <= 6/],
  ["a value that must not be", sized({ type: "integer", not: { enum: [6] } }, "6"), /must NOT be valid/],
  [
    "a header parameter that is required and never sent",
    takes(parameter("X-Team", "header", string, { required: true })),
    /request \/header must have required property/,
  ],
  [
    "an element of an array in the query that is too long",
    tagged(0),
    /request \/query\/tag\/0 must NOT have more than 0 characters/,
  ],
])("%s is found", async (_, construct, message) => {
  expect((await findingsOf(construct)).map((finding) => finding.message).join("\n")).toMatch(message);
});

test("one new required field is one cause, however many calls and examples lack it", async () => {
  const body = { type: "object", required: ["voice"], properties: { voice: { type: "string" } } };
  const construct: Construct = {
    method: "post",
    operation: { requestBody: bodyOf(body, {}) },
    calls: { minimal: send("POST", {}), second: send("POST", {}), third: send("POST", {}) },
  };
  const findings = await findingsOf(construct);
  expect(findings.length).toBeGreaterThan(4);
  const causes = groupByCause(findings);
  expect(causes.map(({ title }) => title)).toEqual(["must have required property 'voice': voice"]);
  expect(findings[0]).toMatchObject({
    by: "client",
    expected: '{"id":"t1"}',
    outcome: expect.stringContaining("threw"),
  });
});

test("an operation whose contract fails is not asked to exercise more", async () => {
  const operation = { parameters: [parameter("size", "query", { type: "string" })] };
  expect((await findingsOf({ operation })).map(({ layer }) => layer)).toEqual(["coverage"]);
  const moved = documentOf({ operation });
  moved.paths["/v2/things"] = moved.paths[path] as never;
  delete moved.paths[path];
  const findings = await findingsOf({ operation }, moved);
  expect(new Set(findings.map(({ layer }) => layer))).toEqual(new Set(["contract"]));
  expect(groupByCause(findings)).toHaveLength(1);
});

test("records forms, files, and all values of a name in the query", async () => {
  const mock = await startMock(documentOf({ method: "post" }));
  const exchanges: Exchange[] = [];
  const fetch = recordingFetch(exchanges, { "x-api-key": "some-key" });
  const form = new FormData();
  form.append("name", "clip");
  form.append("tag", "a");
  form.append("tag", "b");
  form.append("file", new Blob(["bytes"], { type: "video/mp4" }), "clip.mp4");
  await fetch(`${mock.url}${path}?a=1&a=2&b=c`, { method: "POST", body: form });
  await mock.close();
  expect(exchanges).toMatchObject([
    {
      query: { a: ["1", "2"], b: "c" },
      headers: { "content-type": "multipart/form-data" },
      body: { name: "clip", tag: ["a", "b"], file: "bytes" },
    },
  ]);
  expect(queryString(exchanges[0]?.query ?? {})).toBe("?a=1&a=2&b=c");
});
