/** The comparison of the document with the docs, on a tiny document. */
import { expect, test } from "@jest/globals";
import { listOperations, type OperationEntry, type Spec } from "../../scripts/spec/read.ts";
import { compareDocs } from "../engine/compare-docs.ts";
import type { OperationFacts } from "../engine/expectation.ts";
import { envelope, tinySpec } from "./tiny-spec.ts";

type Part = Record<string, unknown>;

const page = "https://docs.example.com/things";
/** The messages without the address of the page. */
const shorten = (messages: readonly string[]) => messages.map((message) => message.replace(`(${page})`, "(page)"));
const object = (required: Part, optional: Part = {}, more: Part = {}) => ({
  type: "object",
  properties: { ...required, ...optional },
  required: Object.keys(required),
  ...more,
});
const closed = { additionalProperties: false };
const text = { type: "string" };

/** One operation that posts a thing and gets it back, as the docs and as the document have it. */
interface Sides {
  docs?: Part;
  spec?: Part;
}

function compareBodies({ docs, spec }: Sides, direction: "sent" | "received") {
  const [sent, received] = direction === "sent" ? [docs, spec] : [undefined, undefined];
  const facts = {
    page,
    documented: "full",
    path: object({}, {}, closed),
    query: object({}, {}, closed),
    body: sent ?? object({}, {}, closed),
    responses: { 200: envelope(direction === "sent" ? text : (docs as Part)) },
  };
  return compare(facts, {
    requestBody: { required: true, content: { "application/json": { schema: received ?? object({}, {}, closed) } } },
    responses: { 200: json(envelope(direction === "sent" ? text : (spec as Part))) },
  });
}

function json(schema: Part) {
  return { description: "Good", content: { "application/json": { schema } } };
}

function compare(facts: OperationFacts | undefined, operation: Part, schemas: Part = {}) {
  const spec: Spec = tinySpec({
    path: "/v1/things",
    method: "post",
    operation: { externalDocs: { url: page }, "x-documented": "full", ...operation },
    document: { components: { schemas } },
  });
  const { contract, coverage } = compareDocs(spec, listOperations(spec)[0] as OperationEntry, facts);
  return { contract: shorten(contract), coverage };
}

const name = (schema: Part) => object({ name: schema }, {}, closed);
const kind = (word: string, more: Part = {}) => object({ kind: { type: "string", enum: [word] }, ...more }, {}, closed);

test.each<[string, Sides, string[]]>([
  [
    "a limit",
    { docs: name({ ...text, maxLength: 9 }), spec: name({ ...text, maxLength: 8 }) },
    ["/body/name must have maxLength 9 (page), got 8"],
  ],
  [
    "a limit that is gone",
    { docs: name({ ...text, pattern: "^a" }), spec: name(text) },
    ['/body/name must have pattern "^a" (page), got nothing'],
  ],
  [
    "a limit that no page has",
    { docs: name(text), spec: name({ ...text, minLength: 1 }) },
    ["/body/name must have no minLength (page), got 1"],
  ],
  [
    "a default",
    { docs: name({ ...text, default: "a" }), spec: name({ ...text, default: "b" }) },
    ['/body/name must have default "a" (page), got "b"'],
  ],
  [
    "a format",
    { docs: name({ ...text, format: "date-time" }), spec: name({ ...text, format: "date" }) },
    ['/body/name must have format "date-time" (page), got "date"'],
  ],
  [
    "a type",
    { docs: name({ type: "integer" }), spec: name({ type: "number" }) },
    ["/body/name must be integer (page), got number"],
  ],
  [
    "null",
    { docs: name({ type: ["string", "null"] }), spec: name(text) },
    ["/body/name must be null or string (page), got string"],
  ],
  [
    "a value",
    { docs: name({ ...text, enum: ["a", "b"] }), spec: name({ ...text, enum: ["a"] }) },
    ['/body/name must allow "b" (page), got ["a"]'],
  ],
  [
    "all values",
    { docs: name(text), spec: name({ ...text, enum: ["a"] }) },
    ['/body/name must have no enum (page), got ["a"]'],
  ],
  [
    "a field",
    { docs: object({}, { name: text }, closed), spec: object({}, {}, closed) },
    ["/body/name must be documented (page), got nothing"],
  ],
  [
    "what is required",
    { docs: object({}, { name: text }, closed), spec: name(text) },
    ["/body/name must be optional (page), got required"],
  ],
  [
    "a new required field",
    { docs: object({}, {}, closed), spec: name(text) },
    ["/body/name must not be required (page), got required"],
  ],
  [
    "an open object",
    { docs: name(text), spec: object({ name: text }) },
    ["/body must have additionalProperties false (page), got true"],
  ],
  [
    "an item",
    { docs: name({ type: "array", items: { ...text, maxLength: 2 } }), spec: name({ type: "array", items: text }) },
    ["/body/name[] must have maxLength 2 (page), got nothing"],
  ],
  [
    "the page of one field",
    { docs: name({ ...text, maxLength: 9, $comment: "seed" }), spec: name(text) },
    ["/body/name must have maxLength 9 (seed), got nothing"],
  ],
  [
    "a variant",
    { docs: { oneOf: [kind("a"), kind("b"), kind("c")] }, spec: { oneOf: [kind("c"), kind("a")] } },
    ["/body must have the variant an object with kind (page), got nothing"],
  ],
  [
    "a field of a variant",
    {
      docs: { oneOf: [kind("a", { size: text }), kind("b")] },
      spec: { oneOf: [kind("b"), kind("a", { size: { type: "number" } })] },
    },
    ["/body/size must be string (page), got number"],
  ],
])("%s of a request that differs is found", (_, sides, contract) => {
  expect(compareBodies(sides, "sent")).toEqual({ contract, coverage: [] });
});

test.each<[string, Sides, string[]]>([
  [
    "a field that is gone",
    { docs: object({ id: text }), spec: object({}) },
    ["/200/data/id must be documented (page), got nothing"],
  ],
  [
    "a field that may be missing",
    { docs: object({ id: text }), spec: object({}, { id: text }) },
    ["/200/data/id must be required (page), got optional"],
  ],
  [
    "a value that is gone",
    { docs: { ...text, enum: ["a", "b"] }, spec: { ...text, enum: ["a"] } },
    ['/200/data must allow "b" (page), got ["a"]'],
  ],
  [
    "a closed object",
    { docs: object({ id: text }), spec: object({ id: text }, {}, closed) },
    ["/200/data must have additionalProperties true (page), got false"],
  ],
  [
    "a number that was an integer",
    { docs: { type: "integer" }, spec: { type: "number" } },
    ["/200/data must be integer (page), got number"],
  ],
])("%s in a response is found", (_, sides, contract) => {
  expect(compareBodies(sides, "received")).toEqual({ contract, coverage: [] });
});

test.each<[string, Sides, "sent" | "received", string[]]>([
  [
    "an optional field of a request",
    { docs: object({}, {}, closed), spec: object({}, { name: text }, closed) },
    "sent",
    ["/body/name is documented, but test/docs does not have it"],
  ],
  [
    "a value of a request",
    { docs: name({ ...text, enum: ["a"] }), spec: name({ ...text, enum: ["a", "b"] }) },
    "sent",
    ['/body/name "b" is documented, but test/docs does not have it'],
  ],
  [
    "a required field of a response",
    { docs: object({}), spec: object({ id: text }) },
    "received",
    ["/200/data/id is documented, but test/docs does not have it"],
  ],
  [
    "a value of a response",
    { docs: { ...text, enum: ["a"] }, spec: { ...text, enum: ["a", "b"] } },
    "received",
    ['/200/data "b" is documented, but test/docs does not have it'],
  ],
])("%s that is new contradicts nothing", (_, sides, direction, coverage) => {
  expect(compareBodies(sides, direction)).toEqual({ contract: [], coverage });
});

test.each<[string, Sides]>([
  ["a schema in an allOf of one", { docs: object({ id: text }), spec: { allOf: [object({ id: text })] } }],
  [
    "a schema in two parts",
    { docs: object({ id: text, name: text }), spec: { allOf: [object({ id: text }), object({ name: text })] } },
  ],
  ["a union by another word", { docs: { oneOf: [kind("a"), kind("b")] }, spec: { anyOf: [kind("a"), kind("b")] } }],
  ["the order of variants", { docs: { oneOf: [kind("a"), kind("b")] }, spec: { oneOf: [kind("b"), kind("a")] } }],
  [
    "a limit of what is received",
    { docs: { type: "array", items: text }, spec: { type: "array", items: text, minItems: 1 } },
  ],
  ["a whole number that is received", { docs: { type: "number" }, spec: { type: "integer" } }],
  ["a description", { docs: text, spec: { ...text, description: "A text" } }],
  [
    "a field that only requests have",
    { docs: object({ id: text }), spec: object({ id: text, secret: { ...text, writeOnly: true } }) },
  ],
])("%s makes no difference", (_, sides) => {
  expect(compareBodies(sides, "received")).toEqual({ contract: [], coverage: [] });
});

const facts: OperationFacts = {
  page,
  documented: "full",
  path: object({}, {}, closed),
  query: object({}, { limit: { type: "integer", maximum: 50 } }, closed),
  responses: { 200: envelope(text), 404: object({ message: text }) },
};
const parameter = { name: "limit", in: "query", schema: { type: "integer", maximum: 50 } };
const responses = { 200: json(envelope(text)), 404: json(object({ message: text })) };

test.each<[string, Part, ReturnType<typeof compare>]>([
  ["nothing", {}, { contract: [], coverage: [] }],
  [
    "a parameter",
    { parameters: [] },
    { contract: ["/query/limit must be documented (page), got nothing"], coverage: [] },
  ],
  [
    "a limit of a parameter",
    { parameters: [{ ...parameter, schema: { type: "integer", maximum: 20 } }] },
    { contract: ["/query/limit must have maximum 50 (page), got 20"], coverage: [] },
  ],
  [
    "a required header",
    { parameters: [parameter, { name: "X-Team", in: "header", required: true, schema: text }] },
    { contract: ["/header/x-team must not be required (page), got required"], coverage: [] },
  ],
  [
    "an optional header",
    { parameters: [parameter, { name: "X-Team", in: "header", schema: text }] },
    { contract: [], coverage: ["/header/x-team is documented, but test/docs does not have it"] },
  ],
  [
    "a status",
    { responses: { 200: responses[200], 410: responses[404] } },
    {
      contract: ["status 404 must be documented (page)"],
      coverage: ["status 410 is documented, but test/docs does not have it"],
    },
  ],
  [
    "the body of a status",
    { responses: { ...responses, 404: { description: "None" } } },
    { contract: ["status 404 must have a body in JSON (page)"], coverage: [] },
  ],
  [
    "the page",
    { externalDocs: { url: "https://docs.example.com/others" } },
    {
      contract: ["externalDocs: expected https://docs.example.com/things, got https://docs.example.com/others"],
      coverage: [],
    },
  ],
  [
    "how much is documented",
    { "x-documented": "partial" },
    { contract: ["x-documented: expected full, got partial"], coverage: [] },
  ],
])("of an operation, %s that differs", (_, operation, found) => {
  expect(compare(facts, { parameters: [parameter], responses, ...operation })).toEqual(found);
});

test("an operation that the docs do not have is asked for", () => {
  const coverage = ["the operation is documented, but test/docs does not have it"];
  expect(compare(undefined, { responses })).toEqual({ contract: [], coverage });
});
