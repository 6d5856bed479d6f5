/** The comparison of the document with the docs, on a tiny document. */
import { expect, test } from "@jest/globals";
import { listOperations, type OperationEntry } from "../../scripts/spec/read.ts";
import { compareDocs } from "../engine/compare-docs.ts";
import type { OperationFacts } from "../engine/expectation.ts";
import { envelope, json, list, tinySpec } from "./tiny-spec.ts";

type Part = Record<string, unknown>;

const page = "https://docs.example.com/things";
const text = { type: "string" };
const object = (required: Part, optional: Part = {}, more: Part = {}) => ({
  type: "object",
  properties: { ...required, ...optional },
  required: Object.keys(required),
  ...more,
});
const closed = (required: Part, optional: Part = {}) => object(required, optional, { additionalProperties: false });
const kind = (word: string, more: Part = {}) => closed({ kind: { ...text, enum: [word] }, ...more });
const union = (...oneOf: Part[]) => ({ oneOf });

/** What is found of an operation, without the address of the page. */
function compare(facts: OperationFacts | undefined, operation: Part): { contract: string[]; coverage: string[] } {
  const spec = tinySpec({
    method: "post",
    operation: { externalDocs: { url: page }, "x-documented": "full", ...operation },
  });
  const { contract, coverage } = compareDocs(spec, listOperations(spec)[0] as OperationEntry, facts);
  return { contract: contract.map((message) => message.replace(` (${page})`, "")), coverage };
}

const facts: OperationFacts = {
  page,
  documented: { operation: "full" },
  path: closed({}),
  query: closed({}),
  responses: { 200: envelope(text) },
};
const requestBody = (schema: Part) => ({ requestBody: { required: true, ...json(schema) } });

const compareSent = (docs: Part, spec: Part) =>
  compare({ ...facts, body: docs }, { ...requestBody(spec), responses: { 200: json(envelope(text)) } });
const compareReceived = (docs: Part, spec: Part) =>
  compare({ ...facts, responses: { 200: envelope(docs) } }, { responses: { 200: json(envelope(spec)) } });

test.each<[what: string, docs: Part, spec: Part, message: string]>([
  ["a limit", { maxLength: 9 }, { maxLength: 8 }, "must have maxLength 9, got 8"],
  ["a limit that is gone", { pattern: "^a" }, {}, 'must have pattern "^a", got nothing'],
  ["a limit that no page has", {}, { minLength: 1 }, "must have no minLength, got 1"],
  ["a default", { default: "a" }, { default: "b" }, 'must have default "a", got "b"'],
  ["a format", { format: "date-time" }, { format: "date" }, 'must have format "date-time", got "date"'],
  ["a type", { type: "integer" }, { type: "number" }, "must be integer, got number"],
  ["null", { type: ["string", "null"] }, {}, "must be null or string, got string"],
  ["a value", { enum: ["a", "b"] }, { enum: ["a"] }, 'must allow "b", got ["a"]'],
  ["a closed list of values", {}, { enum: ["a"] }, 'must have no enum, got ["a"]'],
  ["the page of one field", { maxLength: 9, $comment: "seed" }, {}, "must have maxLength 9 (seed), got nothing"],
])("%s of a field that is sent must be that of the docs", (_, docs, spec, message) => {
  const found = compareSent(closed({ name: { ...text, ...docs } }), closed({ name: { ...text, ...spec } }));
  expect(found).toEqual({ contract: [`/body/name ${message}`], coverage: [] });
});

test.each<[what: string, docs: Part, spec: Part, message: string]>([
  ["a field", closed({}, { name: text }), closed({}), "/body/name must be documented, got nothing"],
  ["what is required", closed({}, { name: text }), closed({ name: text }), "/body/name must be optional, got required"],
  ["a new required field", closed({}), closed({ name: text }), "/body/name must not be required, got required"],
  ["an open object", closed({}), object({}), "/body must have additionalProperties false, got true"],
  ["an item", list({ ...text, maxLength: 2 }), list(text), "/body[] must have maxLength 2, got nothing"],
  [
    "a variant that is gone",
    union(kind("a"), kind("b"), kind("c")),
    union(kind("c"), kind("a")),
    "/body must have the variant an object with kind, got nothing",
  ],
  [
    "a field of a variant",
    union(kind("a", { size: text }), kind("b")),
    union(kind("b"), kind("a", { size: { type: "number" } })),
    "/body/size must be string, got number",
  ],
])("%s of a body that is sent must be that of the docs", (_, docs, spec, message) => {
  expect(compareSent(docs, spec)).toEqual({ contract: [message], coverage: [] });
});

test.each<[what: string, docs: Part, spec: Part, message: string]>([
  ["a field", object({ id: text }), object({}), "/200/data/id must be documented, got nothing"],
  ["a required field", object({ id: text }), object({}, { id: text }), "/200/data/id must be required, got optional"],
  ["a value", { ...text, enum: ["a", "b"] }, { ...text, enum: ["a"] }, '/200/data must allow "b", got ["a"]'],
  ["an open object", object({}), closed({}), "/200/data must have additionalProperties true, got false"],
  ["a whole number", { type: "integer" }, { type: "number" }, "/200/data must be integer, got number"],
])("%s that is received must be that of the docs", (_, docs, spec, message) => {
  expect(compareReceived(docs, spec)).toEqual({ contract: [message], coverage: [] });
});

const values = [
  { ...text, enum: ["a"] },
  { ...text, enum: ["a", "b"] },
] as const;

const number = (type: string, more: Part = {}) => closed({ size: { type, ...more } });

test.each<[what: string, docs: Part, spec: Part]>([
  ["keywords without effect", closed({ name: text }), closed({ name: { ...text, minLength: 0, pattern: "" } })],
  ["a format that limits nothing", number("number"), number("number", { format: "double" })],
  ["a limit of integers", number("integer", { minimum: 1 }), number("integer", { minimum: 0, exclusiveMinimum: true })],
  ["a free object", object({}, {}, { additionalProperties: true }), object({}, {}, { additionalProperties: {} })],
])("%s may be written in another way", (_, docs, spec) => {
  expect(compareSent(docs, spec)).toEqual({ contract: [], coverage: [] });
});

test.each<[what: string, found: ReturnType<typeof compare>, place: string]>([
  ["an optional field of a request", compareSent(closed({}), closed({}, { name: text })), "/body/name"],
  ["a value of a request", compareSent(...values), '/body "b"'],
  ["a required field of a response", compareReceived(object({}), object({ id: text })), "/200/data/id"],
  ["a value of a response", compareReceived(...values), '/200/data "b"'],
  ["a list of values of a response", compareReceived(text, values[1]), '/200/data ["a","b"]'],
])("%s that is new contradicts nothing", (_, found, place) => {
  expect(found).toEqual({ contract: [], coverage: [`${place} is documented, but test/docs does not have it`] });
});

const partial = (schema: Part): Part => ({ ...schema, "x-documented": "partial" });

test.each<[what: string, docs: Part, spec: Part, ...messages: string[]]>([
  ["as in the docs", partial(object({ id: text })), partial(object({ id: partial(text) }))],
  [
    "that of the whole",
    object({ id: text }),
    partial(object({ id: text })),
    " must have x-documented full, got partial",
  ],
  [
    "that of a field",
    object({ id: text }),
    object({ id: partial(text) }),
    "/id must have x-documented full, got partial",
  ],
  ["missing", object({ id: partial(text) }), object({ id: text }), "/id must have x-documented partial, got full"],
  ["that of one use", partial(object({})), partial({ allOf: [object({})] })],
])("how much of a schema is documented: %s", (_, docs, spec, ...messages) => {
  const contract = messages.map((message) => `/200/data${message}`);
  expect(compareReceived(docs, spec)).toEqual({ contract, coverage: [] });
});

test("how much of a response is documented, and of all within it", () => {
  const ofResponse = (degree: Part) =>
    compare(
      { ...facts, documented: { operation: "full", 200: "inferred" } },
      { responses: { 200: { ...json(envelope(text)), ...degree } } },
    );
  expect(ofResponse({ "x-documented": "inferred" })).toEqual({ contract: [], coverage: [] });
  expect(ofResponse({}).contract).toEqual(["/200 must have x-documented inferred, got full"]);
});

test("how much of a webhook is documented", () => {
  const post = { "x-documented": "partial", requestBody: json(object({})), responses: {} };
  const callbacks = { done: { "{$request.body#/url}": { post } } };
  expect(compare({ ...facts, webhook: object({}) }, { callbacks, responses: { 200: json(envelope(text)) } })).toEqual({
    contract: ["/webhook must have x-documented full, got partial"],
    coverage: [],
  });
});

test.each<[what: string, docs: Part, spec: Part]>([
  ["a schema in an allOf of one", object({ id: text }), { allOf: [object({ id: text })] }],
  [
    "a schema in two parts",
    object({ id: text, name: text }),
    { allOf: [object({ id: text }), object({ name: text })] },
  ],
  ["a union by another word", union(kind("a"), kind("b")), { anyOf: [kind("a"), kind("b")] }],
  ["the order of variants", union(kind("a"), kind("b")), union(kind("b"), kind("a"))],
  ["a limit of what is received", list(text), { ...list(text), minItems: 1 }],
  ["a whole number that is received", { type: "number" }, { type: "integer" }],
  ["the size of an integer", { type: "integer" }, { type: "integer", format: "int64" }],
  ["a description", text, { ...text, description: "A text" }],
  ["a field that only requests have", object({ id: text }), object({ id: text, key: { ...text, writeOnly: true } })],
])("%s makes no difference", (_, docs, spec) => {
  expect(compareReceived(docs, spec)).toEqual({ contract: [], coverage: [] });
});

const limit = { type: "integer", maximum: 50 };
const parameter = { name: "limit", in: "query", schema: limit };
const team = { name: "X-Team", in: "header", schema: text };
const responses = { 200: json(envelope(text)), 404: json(object({ message: text })) };

test.each<[what: string, operation: Part, contract: string[], ...coverage: string[]]>([
  ["nothing", {}, []],
  ["a parameter", { parameters: [] }, ["/query/limit must be documented, got nothing"]],
  [
    "a limit of a parameter",
    { parameters: [{ ...parameter, schema: { ...limit, maximum: 20 } }] },
    ["/query/limit must have maximum 50, got 20"],
  ],
  [
    "a required header",
    { parameters: [parameter, { ...team, required: true }] },
    ["/header/x-team must not be required, got required"],
  ],
  ["an optional header", { parameters: [parameter, team] }, [], "/header/x-team"],
  [
    "a status",
    { responses: { 200: responses[200], 410: responses[404] } },
    ["status 404 must be documented"],
    "status 410",
  ],
  [
    "the body of a status",
    { responses: { ...responses, 404: { description: "None" } } },
    ["status 404 must have a body in JSON"],
  ],
  [
    "the page",
    { externalDocs: { url: "https://docs.example.com/others" } },
    [`externalDocs: expected ${page}, got https://docs.example.com/others`],
  ],
  ["how much is documented", { "x-documented": "partial" }, ["x-documented: expected full, got partial"]],
])("of an operation, %s must be that of the docs", (_, operation, contract, ...coverage) => {
  const query = closed({}, { limit });
  const all = { ...facts, query, responses: { 200: envelope(text), 404: object({ message: text }) } };
  expect(compare(all, { parameters: [parameter], responses, ...operation })).toEqual({
    contract,
    coverage: coverage.map((place) => `${place} is documented, but test/docs does not have it`),
  });
});

test("an operation that the docs do not have is asked for", () => {
  const coverage = ["the operation is documented, but test/docs does not have it"];
  expect(compare(undefined, { responses })).toEqual({ contract: [], coverage });
});
