/** What `npm run generate` refuses, with the place, the reason and exit code 2, because the result would be wrong. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { stringify } from "yaml";
import { runCommand } from "../../scripts/cli/command.ts";
import { generateCommand } from "../../scripts/spec/generate-command.ts";
import { readSpec } from "../../scripts/spec/read.ts";
import { findUnsupported } from "../../scripts/spec/supported.ts";
import { envelope, json, type Tiny, tinySpec } from "./tiny-spec.ts";

const get = "/paths/~1v1~1things/get";
const post = "/paths/~1v1~1things/post";
const string = { type: "string" };
const object = { type: "object" };

const query = (parameter: object): Tiny => ({ operation: { parameters: [{ name: "q", in: "query", ...parameter }] } });
const body = (content: object): Tiny => ({ method: "post", operation: { requestBody: { content } } });
const jsonBody = (schema: object) => body({ "application/json": { schema } });
const answer = (schema: Record<string, unknown>): Tiny => ({ operation: { responses: { 200: json(schema) } } });
const schemaOf = (place: string) => `${place}/content/application~1json/schema`;

test.each<[string, Tiny, string]>([
  // The document
  ["OpenAPI 3.1", { document: { openapi: "3.1.0" } }, "/openapi: must be 3.0.x"],
  ["no servers", { document: { servers: undefined } }, "/servers: is missing"],
  [
    "variables in a server",
    { document: { servers: [{ url: "https://{region}.example.com" }] } },
    "/servers/0/url: must be an absolute",
  ],
  ["no paths", { document: { paths: undefined } }, "/paths: is missing"],
  [
    "a merge key",
    answer({ ...envelope(object), "<<": { type: "object" } }),
    `${schemaOf(`${get}/responses/200`)}/<<: merge keys`,
  ],
  // References
  [
    "a reference to another file",
    answer({ $ref: "other.yaml#/Thing" }),
    `${schemaOf(`${get}/responses/200`)}: $ref must lead`,
  ],
  ["a reference to nothing", answer({ $ref: "#/components/schemas/No" }), "#/components/schemas/No does not exist"],
  ["a percent-encoded reference to nothing", answer({ $ref: "#/components/schemas/A%20B" }), "A%20B does not exist"],
  [
    "a reference to a part of a schema",
    { ...answer({ $ref: "#/components/schemas/A/properties/b" }), schemas: { A: { properties: { b: string } } } },
    `${schemaOf(`${get}/responses/200`)}: #/components/schemas/A/properties/b leads to a part of something else`,
  ],
  [
    "a reference to itself",
    { schemas: { A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } } },
    "/components/schemas/A: #/components/schemas/B leads back to itself",
  ],
  [
    "a schema that consists of itself",
    { schemas: { A: { oneOf: [string, { allOf: [{ $ref: "#/components/schemas/A" }] }] } } },
    "/components/schemas/A: consists of itself",
  ],
  // Names
  [
    "a name that is no name of a type",
    { schemas: { "my.Thing": string } },
    "/components/schemas/my.Thing: must be named",
  ],
  ["a name that is taken", { schemas: { Date: string } }, "/components/schemas/Date: Date is a name"],
  [
    "the name of a query",
    { schemas: { CallThingQuery: string } },
    "/components/schemas/CallThingQuery: is the name of the query",
  ],
  // Operations
  ["no operationId", { operation: { operationId: undefined } }, `${get}/operationId: must be a name`],
  ["no tag", { operation: { tags: undefined } }, `${get}/tags: must be one of the tags`],
  ["an unknown tag", { operation: { tags: ["Others"] } }, `${get}/tags: must be one of the tags`],
  ["no x-helper", { operation: { "x-helper": undefined } }, `${get}/x-helper: must be a method`],
  ["no x-documented", { operation: { "x-documented": undefined } }, `${get}/x-documented: must be`],
  ["no summary", { operation: { summary: undefined } }, `${get}/summary: is missing`],
  ["servers of an operation", { operation: { servers: [] } }, `${get}/servers: is not supported`],
  ["servers of a path", { item: { servers: [] } }, "/paths/~1v1~1things/servers: is not supported"],
  ["HEAD", { method: "head" }, "/paths/~1v1~1things/head: is not supported"],
  [
    "two operations of one helper",
    { item: { delete: tinySpec().paths["/v1/things"]?.get } },
    "/paths/~1v1~1things/delete/x-helper: is also that of /paths/~1v1~1things/get",
  ],
  // Parameters
  [
    "a cookie",
    { operation: { parameters: [{ name: "c", in: "cookie", schema: string }] } },
    `${get}/parameters/c: is in cookie`,
  ],
  [
    "a deep object",
    query({ style: "deepObject", schema: { type: "object" } }),
    `${get}/parameters/q: has style deepObject`,
  ],
  [
    "pipes",
    query({ style: "pipeDelimited", schema: { type: "array", items: string } }),
    `${get}/parameters/q: has style pipeDelimited`,
  ],
  ["an object in the query", query({ schema: { type: "object" } }), `${get}/parameters/q: must be a string, a number`],
  [
    "a list of objects in the query",
    query({ schema: { type: "array", items: { type: "object" } } }),
    `${get}/parameters/q: must be a string`,
  ],
  [
    "JSON in the query",
    query({ content: { "application/json": { schema: string } } }),
    `${get}/parameters/q: has no schema`,
  ],
  ["reserved characters", query({ allowReserved: true, schema: string }), `${get}/parameters/q: has allowReserved`],
  [
    "a shared date-time",
    {
      ...query({ schema: { $ref: "#/components/schemas/When" } }),
      schemas: { When: { type: "string", format: "date-time" } },
    },
    `${get}/parameters/q: must have format`,
  ],
  [
    "a list in a header",
    { operation: { parameters: [{ name: "x-l", in: "header", schema: { type: "array", items: string } }] } },
    `${get}/parameters/x-l: must be a string`,
  ],
  [
    "a header of the client's own",
    { operation: { parameters: [{ name: "Accept", in: "header", schema: string }] } },
    `${get}/parameters/Accept: is the header`,
  ],
  [
    "an id that is a number",
    {
      path: "/v1/things/{id}",
      operation: { parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }] },
    },
    "/parameters/id: must be of type string",
  ],
  ["an id without a parameter", { path: "/v1/things/{id}" }, "/parameters: has no path parameter id"],
  // Bodies
  ["a GET with a body", { operation: { requestBody: json(string) } }, `${get}/requestBody: is not supported`],
  [
    "a form that is url-encoded",
    body({ "application/x-www-form-urlencoded": { schema: { type: "object" } } }),
    `${post}/requestBody/content: must be application/json or multipart`,
  ],
  [
    "two forms of a body",
    body({ "application/json": { schema: string }, "text/plain": { schema: string } }),
    "not application/json and text/plain",
  ],
  ["a body without a schema", body({ "application/json": {} }), "application~1json: has no schema"],
  [
    "a file in JSON",
    jsonBody({ type: "object", properties: { file: { type: "string", format: "binary" } } }),
    "/schema/properties/file: format: binary is supported",
  ],
  [
    "a file within a field of a form",
    body({
      "multipart/form-data": {
        schema: {
          type: "object",
          properties: { a: { type: "object", properties: { file: { type: "string", format: "binary" } } } },
        },
      },
    }),
    "/properties/a/properties/file: format: binary",
  ],
  [
    "a form with encodings",
    body({ "multipart/form-data": { encoding: {}, schema: { type: "object", properties: { a: string } } } }),
    "/encoding: is not supported",
  ],
  [
    "a form without fields",
    body({ "multipart/form-data": { schema: { type: "object" } } }),
    "/schema: must have properties",
  ],
  [
    "readOnly in a request",
    jsonBody({ type: "object", properties: { id: { type: "string", readOnly: true } } }),
    "/schema/properties/id: is readOnly in a request",
  ],
  // Responses
  ["no responses", { operation: { responses: undefined } }, `${get}/responses: needs a status of success`],
  [
    "a default response alone",
    { operation: { responses: { default: json(envelope(object)) } } },
    `${get}/responses: needs a status of success`,
  ],
  [
    "a status that openapi-fetch does not know",
    { operation: { responses: { 205: { description: "" } } } },
    `${get}/responses/205: is not supported`,
  ],
  [
    "a body of 204",
    { operation: { responses: { 204: json(string) } } },
    `${get}/responses/204/content: is not possible`,
  ],
  [
    "text",
    { operation: { responses: { 200: { description: "", content: { "text/csv": { schema: string } } } } } },
    `${get}/responses/200/content: must be application/json, not text/csv`,
  ],
  [
    "JSON or text",
    {
      operation: {
        responses: {
          200: { description: "", content: { "application/json": { schema: string }, "text/csv": { schema: string } } },
        },
      },
    },
    "not application/json and text/csv",
  ],
  [
    "a response without a schema",
    { operation: { responses: { 200: { description: "", content: { "application/json": {} } } } } },
    "/schema: is missing",
  ],
  [
    "an envelope in some variants only",
    answer({ oneOf: [envelope(object), { type: "object", properties: { id: string } }] }),
    `${schemaOf(`${get}/responses/200`)}: must have data in all of its variants`,
  ],
  [
    "writeOnly in a response",
    answer(envelope({ type: "object", properties: { secret: { type: "string", writeOnly: true } } })),
    "/properties/data/properties/secret: is writeOnly in a response",
  ],
  [
    "a string as payload",
    answer(envelope(string)),
    `${schemaOf(`${get}/responses/200`)}: must return an object or a list`,
  ],
  // Schemas
  ["several types", answer(envelope({ type: ["string", "null"] })), "/properties/data/type: must be one type"],
  [
    "a discriminator whose variants have other values",
    {
      ...answer(envelope({ $ref: "#/components/schemas/Scene" })),
      schemas: {
        Scene: { oneOf: [{ $ref: "#/components/schemas/AvatarScene" }], discriminator: { propertyName: "type" } },
        AvatarScene: { type: "object", required: ["type"], properties: { type: { type: "string", enum: ["avatar"] } } },
      },
    },
    '/components/schemas/Scene/discriminator: type of AvatarScene cannot be "AvatarScene". Map each',
  ],
  [
    "an enum that is sent and received",
    {
      method: "post",
      operation: {
        requestBody: json({ $ref: "#/components/schemas/Kind" }),
        responses: { 200: json(envelope({ type: "array", items: { $ref: "#/components/schemas/Kind" } })) },
      },
      schemas: { Kind: { type: "string", enum: ["a", "b"] } },
    },
    "/components/schemas/Kind: is sent and received",
  ],
])("%s", (_, tiny, problem) => {
  expect(findUnsupported(tinySpec(tiny))).toContainEqual(expect.stringContaining(problem));
});

test("what is supported is not refused", () => {
  expect(findUnsupported(tinySpec())).toEqual([]);
  expect(findUnsupported(readSpec())).toEqual([]);
});

test("each problem is a line of its own, nothing is written, and the exit code is 2", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hooked-refusals-"));
  try {
    const spec = tinySpec({ operation: { "x-helper": undefined, tags: [] } });
    writeFileSync(join(folder, "openapi.yaml"), stringify(spec));
    const lines: string[] = [];
    const output = { out: (text: string) => lines.push(text), err: (text: string) => lines.push(text) };
    expect(await runCommand(generateCommand(folder), [], output)).toBe(2);
    expect(lines).toEqual([
      `openapi.yaml: ${get}/x-helper: must be a method of the client, such as videos.list`,
      `openapi.yaml: ${get}/tags: must be one of the tags of the document: API.md lists the operation there`,
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
