/** What `npm run generate` refuses, with the place, the reason and exit code 2, because the result would be wrong. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { stringify } from "yaml";
import { generateCommand } from "../../scripts/spec/generate-command.ts";
import { type PathItem, readSpec } from "../../scripts/spec/read.ts";
import { findUnsupported } from "../../scripts/spec/supported.ts";
import { capture, useFolders } from "./capture.ts";
import { envelope, json, list, ref, string, type Tiny, tinySpec } from "./tiny-spec.ts";

const get = "/paths/~1v1~1things/get";
const post = "/paths/~1v1~1things/post";
const object = { type: "object" };
const file = { type: "object", properties: { file: { type: "string", format: "binary" } } };

const operation = (operation: Record<string, unknown>): Tiny => ({ operation });
const parameter = (parameter: object) => operation({ parameters: [{ name: "q", in: "query", ...parameter }] });
const body = (content: object): Tiny => ({ method: "post", operation: { requestBody: { content } } });
const form = (schema: object, rest: object = {}) => body({ "multipart/form-data": { schema, ...rest } });
const responses = (responses: Record<string, unknown>) => operation({ responses });
const content = (content: object) => responses({ 200: { description: "", content } });
const answer = (schema: object) => content({ "application/json": { schema } });
const schema = `${get}/responses/200/content/application~1json/schema`;

test.each<[string, Tiny, string]>([
  // The document
  ["OpenAPI 3.1", { document: { openapi: "3.1.0" } }, "/openapi: must be 3.0.x"],
  ["no servers", { document: { servers: undefined } }, "/servers: is missing"],
  [
    "variables in a server",
    { document: { servers: [{ url: "https://{a}.com" }] } },
    "/servers/0/url: must be an absolute",
  ],
  ["a server that is no web server", { document: { servers: [{ url: "ftp://a.com" }] } }, "/servers/0/url: must be"],
  ["a server with a query", { document: { servers: [{ url: "https://a.com/?b=1" }] } }, "/servers/0/url: must be"],
  ["no paths", { document: { paths: undefined } }, "/paths: is missing"],
  ["no operation", { document: { paths: {} } }, "/paths: is missing"],
  ["a path without a slash in front", { path: "v1/things" }, "/paths/v1~1things: must be steps such as"],
  ["a path with a query", { path: "/v1/things?a=1" }, "/paths/~1v1~1things?a=1: must be steps such as"],
  ["a step that is more than a parameter", { path: "/v1/{id}:stop" }, "/paths/~1v1~1{id}:stop: must be steps such as"],
  ["a merge key", answer({ ...envelope(object), "<<": object }), `${schema}/<<: merge keys`],
  // References
  ["a reference to another file", answer({ $ref: "other.yaml#/Thing" }), `${schema}: $ref must lead`],
  [
    "a reference that is no string, behind another",
    { ...answer(ref("A")), schemas: { A: { $ref: 5 } as never } },
    "/components/schemas/A: $ref must lead to a place in this document, such as #/components/schemas/Video, not 5",
  ],
  [
    "an error by a reference to a file",
    responses({ default: { $ref: "a.yaml" } }),
    `${get}/responses/default: $ref must`,
  ],
  [
    "a component by the name of a keyword with a reference to a file",
    { document: { components: { responses: { default: { $ref: "a.yaml" } } } } },
    "/components/responses/default: $ref must",
  ],
  [
    "null beside a reference",
    { ...answer(envelope({ properties: { a: { ...ref("A"), nullable: true } } })), schemas: { A: object } },
    "/properties/a/nullable: stands beside $ref, where it is ignored",
  ],
  [
    "a path item that is a reference and more",
    { item: { $ref: "#/paths/~1v1~1things" } },
    "/paths/~1v1~1things: #/paths/~1v1~1things leads back",
  ],
  [
    "a path item that is more than a reference",
    { path: "/a", document: { paths: { "/b": { $ref: "#/x-b", get: {} } }, "x-b": tinySpec().paths["/v1/things"] } },
    "/paths/~1b: has more than a $ref",
  ],
  ["a reference to nothing", answer(ref("No")), "#/components/schemas/No does not exist"],
  ["a percent-encoded reference to nothing", answer(ref("A%20B")), "A%20B does not exist"],
  [
    "a reference to a part of a schema",
    { ...answer(ref("A/properties/b")), schemas: { A: { properties: { b: string } } } },
    `${schema}: #/components/schemas/A/properties/b leads to a part of something else`,
  ],
  [
    "a reference to a part of the schema that has it",
    {
      ...answer(envelope({ allOf: [ref("A/properties/b")] })),
      schemas: { A: { properties: { b: { allOf: [ref("A/properties/b")] } } } },
    },
    "/components/schemas/A/properties/b/allOf/0: #/components/schemas/A/properties/b leads to a part of something else",
  ],
  [
    "a reference to itself",
    { schemas: { A: ref("B"), B: ref("A") } },
    "/components/schemas/A: #/components/schemas/B leads back to itself",
  ],
  [
    "a schema that consists of itself",
    { schemas: { A: { oneOf: [string, { allOf: [ref("A")] }] } } },
    "/components/schemas/A: consists of itself",
  ],
  // Names
  ["a name that is no name of a type", { schemas: { "a.b": string } }, "/components/schemas/a.b: must be named"],
  ["a name that is taken", { schemas: { Date: string } }, "/components/schemas/Date: Date is a name"],
  ["a name that is needed for maps", { schemas: { Record: string } }, "/schemas/Record: Record is a name"],
  ["a reserved word", { schemas: { class: string } }, "/components/schemas/class: class is a name"],
  ["a name that every object has", { schemas: { toString: string } }, "/schemas/toString: toString is a name"],
  [
    "the name of a query",
    { schemas: { CallThingQuery: string } },
    "/components/schemas/CallThingQuery: is the name of the query",
  ],
  // Operations
  ["no operationId", operation({ operationId: undefined }), `${get}/operationId: must be a name`],
  ["no tag", operation({ tags: undefined }), `${get}/tags: must be exactly one of the tags`],
  ["an unknown tag", operation({ tags: ["Others"] }), `${get}/tags: must be exactly one of the tags`],
  ["no x-helper", operation({ "x-helper": undefined }), `${get}/x-helper: must be a method`],
  ["no x-documented", operation({ "x-documented": undefined }), `${get}/x-documented: must be`],
  ["no summary", operation({ summary: undefined }), `${get}/summary: is missing`],
  ["servers of an operation", operation({ servers: [] }), `${get}/servers: is not supported`],
  ["servers of a path", { item: { servers: [] } }, "/paths/~1v1~1things/servers: is not supported"],
  ["HEAD", { method: "head" }, "/paths/~1v1~1things/head: is not supported"],
  [
    "two operations of one helper",
    { item: { delete: tinySpec().paths["/v1/things"]?.get } },
    "/paths/~1v1~1things/delete/x-helper: is also that of /paths/~1v1~1things/get",
  ],
  [
    "two operations whose queries would have one name",
    {
      item: { delete: { ...tinySpec().paths["/v1/things"]?.get, operationId: "CallThing", "x-helper": "things.stop" } },
    },
    "/paths/~1v1~1things/delete/operationId: is also that of /paths/~1v1~1things/get",
  ],
  ["an operationId that every object has", operation({ operationId: "constructor" }), `${get}/operationId: must be`],
  ["a method that makes a promise of it", operation({ "x-helper": "things.then" }), `${get}/x-helper: must be`],
  // Parameters
  ["a cookie", parameter({ in: "cookie", schema: string }), `${get}/parameters/0: is in cookie`],
  ["a deep object", parameter({ style: "deepObject", schema: object }), `${get}/parameters/0: has style deepObject`],
  [
    "pipes",
    parameter({ style: "pipeDelimited", schema: list(string) }),
    `${get}/parameters/0: has style pipeDelimited`,
  ],
  ["an object in the query", parameter({ schema: object }), `${get}/parameters/0: must be a string, a number`],
  ["a list of objects in the query", parameter({ schema: list(object) }), `${get}/parameters/0: must be a string`],
  ["JSON in the query", parameter({ content: { "application/json": {} } }), `${get}/parameters/0: has no schema`],
  ["reserved characters", parameter({ allowReserved: true, schema: string }), `${get}/parameters/0: has allowReserved`],
  [
    "a shared date-time",
    { ...parameter({ schema: ref("When") }), schemas: { When: { type: "string", format: "date-time" } } },
    `${get}/parameters/0: must have format`,
  ],
  [
    "a list of shared date-times",
    { ...parameter({ schema: list(ref("When")) }), schemas: { When: { type: "string", format: "date-time" } } },
    `${get}/parameters/0: must have format`,
  ],
  ["a file in the query", parameter({ schema: file.properties.file }), `${get}/parameters/0: format: binary`],
  [
    "a parameter of another operation",
    { item: { delete: { parameters: [{ $ref: `#${get}/parameters/0` }] } }, ...parameter({ schema: string }) },
    `/delete/parameters/0: #${get}/parameters/0 must be one of /components/parameters`,
  ],
  [
    "a cookie of all operations of a path",
    { item: { parameters: [{ name: "q", in: "cookie", schema: string }] } },
    "/paths/~1v1~1things/parameters/0: is in cookie",
  ],
  ["a list in a header", parameter({ in: "header", schema: list(string) }), `${get}/parameters/0: must be a string`],
  [
    "a header of the client's own",
    parameter({ name: "Accept", in: "header", schema: string }),
    `${get}/parameters/0: is the header`,
  ],
  [
    "an id that is a number",
    { path: "/v1/{id}", ...parameter({ name: "id", in: "path", required: true, schema: { type: "integer" } }) },
    "/get/parameters/0: must be of type string",
  ],
  [
    "a parameter of the path that the path has not",
    parameter({ name: "id", in: "path", required: true, schema: string }),
    `${get}/parameters/0: id is not part of the path /v1/things`,
  ],
  ["an id without a parameter", { path: "/v1/things/{id}" }, "/parameters: has no path parameter id"],
  // Bodies
  ["a GET with a body", operation({ requestBody: json(string) }), `${get}/requestBody: is not supported`],
  [
    "a form that is url-encoded",
    body({ "application/x-www-form-urlencoded": { schema: object } }),
    `${post}/requestBody/content: must be application/json or multipart`,
  ],
  [
    "a form whose type is in capitals",
    body({ "Multipart/Form-Data": { schema: file } }),
    `${post}/requestBody/content: must be application/json or multipart`,
  ],
  ["two forms of a body", body({ "application/json": {}, "text/plain": {} }), "not application/json and text/plain"],
  ["a body without a schema", body({ "application/json": {} }), "application~1json: has no schema"],
  [
    "a file in JSON",
    body({ "application/json": { schema: file } }),
    "/schema/properties/file: format: binary is supported",
  ],
  [
    "a file within a field of a form",
    form({ type: "object", properties: { a: file } }),
    "/properties/a/properties/file: format: binary",
  ],
  ["a form with encodings", form(file, { encoding: {} }), "/encoding: is not supported"],
  ["a form without fields", form(object), "/schema: must have properties"],
  [
    "readOnly in a request",
    body({ "application/json": { schema: { properties: { id: { ...string, readOnly: true } } } } }),
    "/schema/properties/id: is readOnly in a request",
  ],
  [
    "fields of another type than those without a name",
    body({
      "application/json": {
        schema: { type: "object", properties: { id: string }, additionalProperties: { type: "integer" } },
      },
    }),
    "/schema: has properties of other types than additionalProperties",
  ],
  ...[
    { type: "object", properties: { id: string }, additionalProperties: { ...string, enum: ["a"] } },
    { type: "object", properties: { at: { ...string, format: "date-time" } }, additionalProperties: string },
    { type: "object", properties: { id: { oneOf: [string, { type: "number" }] } }, additionalProperties: string },
    { type: "object", properties: { a: file }, additionalProperties: object },
    { allOf: [{ properties: { id: { type: "number" } } }, { additionalProperties: string }] },
  ].map((schema): [string, Tiny, string] => [
    `fields of another type than those without a name: ${JSON.stringify(schema)}`,
    form(schema),
    "/schema: has properties of other types than additionalProperties",
  ]),
  [
    "a field that would be a prototype",
    body({ "application/json": { schema: JSON.parse('{"properties":{"__proto__":{"type":"string"}}}') } }),
    "/schema/properties/__proto__: is a name that JavaScript keeps for itself",
  ],
  // Responses
  ["no responses", operation({ responses: undefined }), `${get}/responses: needs a status of success`],
  ["a default response alone", responses({ default: json(object) }), `${get}/responses: needs a status of success`],
  [
    "a status that openapi-fetch does not know",
    responses({ 205: { description: "" } }),
    `${get}/responses/205: is not supported`,
  ],
  ["a body of 204", responses({ 204: json(string) }), `${get}/responses/204/content: is not possible`],
  ["text", content({ "text/csv": {} }), `${get}/responses/200/content: must be application/json, not text/csv`],
  ["JSON or text", content({ "application/json": {}, "text/csv": {} }), "not application/json and text/csv"],
  ["a response without a schema", content({ "application/json": {} }), `${schema}: is missing`],
  [
    "an envelope in some variants only",
    answer({ oneOf: [envelope(object), { type: "object", properties: { id: string } }] }),
    `${schema}: must have data in all of its variants`,
  ],
  [
    "writeOnly in a response",
    answer(envelope({ type: "object", properties: { secret: { type: "string", writeOnly: true } } })),
    "/properties/data/properties/secret: is writeOnly in a response",
  ],
  [
    "a list or an object",
    responses({ 200: json(envelope(list(object))), 202: json(envelope(object)) }),
    `${get}/responses: must not return a list in data or an object in data`,
  ],
  [
    "a payload with an envelope or without",
    responses({ 200: json(envelope(object)), 201: json(object) }),
    `${get}/responses: must not return an object in data or an object as a whole`,
  ],
  [
    "a list that may be null",
    answer(envelope({ ...list(object), nullable: true })),
    `${get}/responses: must not return maybe a list in data`,
  ],
  [
    "variants that are objects and lists",
    answer(envelope({ oneOf: [list(object), object] })),
    `${get}/responses: must not return an object or a list in data`,
  ],
  [
    "a body that may be null",
    answer({ ...object, nullable: true }),
    `${get}/responses: must not return maybe an object as a whole`,
  ],
  ["a string as payload", answer(envelope(string)), `${schema}: must return an object or a list`],
  // Schemas
  [
    "a required field that is described nowhere",
    answer({ allOf: [envelope(object), { type: "object", required: ["next"] }] }),
    `${schema}/allOf/1/required: next is not one of the properties`,
  ],
  ["several schemas of a list", answer(envelope(list([string]))), "/properties/data/items: must be one schema"],
  [
    "open numbers",
    answer(envelope({ properties: { a: { type: "integer", enum: [1], "x-open": true } } })),
    "/properties/a: must be of type string",
  ],
  ...[{ "x-open": true }, { "x-open": "yes", enum: ["a"] }, { "x-open": true, allOf: [ref("A")] }].map(
    (open): [string, Tiny, string] => [
      `an open type by ${JSON.stringify(open)}`,
      {
        ...answer(envelope({ properties: { a: { ...string, ...open } } })),
        schemas: { A: { ...string, enum: ["a"] } },
      },
      "/properties/a/x-open: has no effect. Write true, beside an enum",
    ],
  ),
  [
    "a discriminator with a name of no schema",
    { schemas: { A: { oneOf: [object], discriminator: { propertyName: "a", mapping: { b: "B" } } } } },
    "/components/schemas/A/discriminator/mapping/b: #/components/schemas/B does not exist",
  ],
  ["several types", answer(envelope({ type: ["string", "null"] })), "/properties/data/type: must be one type"],
  [
    "a discriminator whose variants have other values",
    {
      ...answer(envelope(ref("Scene"))),
      schemas: {
        Scene: { oneOf: [ref("AvatarScene")], discriminator: { propertyName: "type" } },
        AvatarScene: { type: "object", required: ["type"], properties: { type: { type: "string", enum: ["avatar"] } } },
      },
    },
    '/components/schemas/Scene/discriminator: type of AvatarScene cannot be "AvatarScene". Map each',
  ],
  [
    "an enum that is sent and received",
    {
      method: "post",
      operation: { requestBody: json(ref("Kind")), responses: { 200: json(envelope(list(ref("Kind")))) } },
      schemas: { Kind: { type: "string", enum: ["a", "b"] } },
    },
    "/components/schemas/Kind: is sent and received",
  ],
])("%s", (_, tiny, problem) => {
  expect(findUnsupported(tinySpec(tiny))).toContainEqual(expect.stringContaining(problem));
});

test("what is supported is not refused", () => {
  const numbers = { type: "object", properties: { a: { type: "integer" } }, additionalProperties: { type: "number" } };
  const mapping = { a: "A" };
  const schemas = {
    Closed: { ...string, "x-open": false },
    A: object,
    B: { oneOf: [ref("A")], discriminator: { propertyName: "a", mapping } },
  };
  expect(findUnsupported(tinySpec({ ...body({ "application/json": { schema: numbers } }), schemas }))).toEqual([]);
  expect(findUnsupported(readSpec())).toEqual([]);
});

const newFolder = useFolders();

/** What the command prints where the document is this one. */
async function generateFrom(yaml: string) {
  const folder = newFolder();
  writeFileSync(join(folder, "openapi.yaml"), yaml);
  const { code, lines } = await capture(generateCommand(folder));
  return { code, lines, files: readdirSync(folder) };
}

test("each problem is a line of its own, nothing is written, and the exit code is 2", async () => {
  expect(await generateFrom(stringify(tinySpec({ operation: { "x-helper": undefined, tags: [] } })))).toEqual({
    code: 2,
    lines: [
      `openapi.yaml: ${get}/x-helper: must be a method of the client, such as videos.list`,
      `openapi.yaml: ${get}/tags: must be exactly one of the tags of the document: API.md lists the operation there`,
    ],
    files: ["openapi.yaml"],
  });
});

const spec = tinySpec();
const { get: known } = spec.paths["/v1/things"] as PathItem;
test.each<[string, unknown, string]>([
  ["is empty", null, "/: must be an OpenAPI document"],
  ["is a list", [], "/: must be an OpenAPI document"],
  ["is of no version", { swagger: "2.0" }, "/openapi: must be 3.0.x, not undefined"],
  ["has a number as version", { ...spec, openapi: 3.0 }, "/openapi: must be 3.0.x, not 3"],
  ["has no title", { ...spec, info: undefined }, "/: The field `info` must be present"],
  ["has a list of paths", { ...spec, paths: [1, 2] }, "/paths: Expected type `Paths`"],
  ["has a method in capitals", { ...spec, paths: { "/a": { GET: known } } }, "/paths/~1a/GET: Property `GET` is not"],
  ["has a schema that is null", tinySpec({ schemas: { A: null } }), "/components/schemas/A: Expected type `Schema`"],
])("a document that %s is refused with the place", async (_, document, problem) => {
  const { code, lines } = await generateFrom(stringify(document));
  expect([code, lines[0]]).toEqual([2, expect.stringContaining(`openapi.yaml: ${problem}`)]);
});

test("extensions of any kind, and fields with names that every object has, are no problem", async () => {
  const document = {
    ...tinySpec({
      operation: { responses: { "x-a": null, 200: json(envelope({ properties: { constructor: string } })) } },
    }),
    "x-a": null,
  };
  const paths = { "x-a": null, ...document.paths };
  expect((await generateFrom(stringify({ ...document, paths }))).lines.join()).not.toContain("openapi.yaml:");
});
