/** What `npm run spec:update` reports of a document of upstream, and what it writes. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import { stringify } from "yaml";
import { parseSpec, root } from "../../scripts/spec/read.ts";
import { Document } from "../../scripts/spec-diff/flat.ts";
import { specUpdate, specUpdateCommand, type UpdateOptions } from "../../scripts/spec-update/command.ts";
import { parseUpstream, readUpstream } from "../../scripts/spec-update/upstream.ts";
import { halfResponse, respond, silence, useLoopback } from "../servers/loopback.ts";
import { capture, useFolders } from "./capture.ts";
import { ref, string } from "./tiny-spec.ts";

const seed = join(root, "test/docs/disconnect-integration.md");

const ours = `# Kept
openapi: 3.0.3
info: { title: Things, version: 1.0.0 } # also kept
servers: [{ url: https://api.example.com }]
security: [{ Key: [] }]
paths:
  /things/{thingId}:
    parameters:
      - { name: thingId, in: path, required: true, schema: { type: string } }
    get:
      operationId: getThing
      summary: Get Thing
      parameters:
        - name: limit
          in: query
          description: At most 100
          schema: { type: integer, maximum: 100 } # kept too
      responses:
        '200':
          description: The thing
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Thing' }
              examples:
                one: { value: &one { id: t_1 } }
                two: { value: *one }
        '404': &missing { description: No such thing }

  /things:
    post:
      operationId: createThing
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties: { name: { type: string }, size: { type: integer } }
      responses:
        '200': { description: Made, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
        '404': *missing

components:
  securitySchemes:
    Key: { type: apiKey, in: header, name: x-api-key }
  schemas:
    Thing:
      type: object
      required: [id]
      properties:
        id: { type: string, description: Its id }
`;

const { startServer, closedUrl } = useLoopback();
const newFolder = useFolders();
let directory: string;

beforeEach(() => {
  directory = newFolder();
  writeFileSync(join(directory, "openapi.yaml"), ours);
});

/** Runs it with `upstream` as the document, and returns what it did. */
async function update(upstream: string, options: UpdateOptions = {}) {
  const file = join(directory, "upstream.yaml");
  writeFileSync(file, upstream);
  const result = await specUpdate(file, options, directory);
  const yaml = readFileSync(join(directory, "openapi.yaml"), "utf8");
  return { ...result, found: result.differences.map(({ place, what }) => `${place} ${what}`), yaml };
}

/** An upstream with this one operation. */
function only(path: string, method: string, operation: unknown, rest: object = {}): string {
  return JSON.stringify({ openapi: "3.0.0", paths: { [path]: { [method]: operation } }, ...rest });
}

const getThing = (operation: object) => only("/things/{thingId}", "get", operation);
const limitOf = (maximum: number) =>
  getThing({ parameters: [{ name: "limit", in: "query", schema: { type: "integer", maximum } }] });
const post = (operation: object, schemas: object = {}) =>
  only("/things", "post", operation, { components: { schemas } });
const limit = "GET /things/{thingId} query limit maximum: 100 → 50";
const json = (content: object) => ({ content: { "application/json": content } });
const returns = (schema: unknown) => ({ responses: { 200: json({ schema }) } });
const sends = (properties: object) => ({ requestBody: json({ schema: { properties } }) });
const shows = (value: unknown) => ({ responses: { 200: json({ example: value }) } });
const id = { name: "id", in: "path", required: true, schema: string };

test("the page of the docs has nothing that our document has not", async () => {
  const { differences, text } = await specUpdate(seed, {});
  expect(differences).toEqual([]);
  expect(text).toMatch(
    /^openapi\.yaml documents all that upstream does\.\nopenapi\.yaml documents more in \d+ places\.$/,
  );
});

test("our own document has nothing new, also as all there is", async () => {
  expect((await specUpdate(join(root, "openapi.yaml"), { complete: true })).differences).toEqual([]);
});

describe("it reports", () => {
  test.each<[string, string, string[]]>([
    ["nothing that upstream leaves out", limitOf(100), []],
    ["another value", limitOf(50), [limit]],
    ["a new operation", only("/things", "get", {}), ["GET /things is new"]],
    [
      "a new status and a new parameter",
      post({ parameters: [{ name: "dry", in: "query", schema: {} }], responses: { 409: { description: "Busy" } } }),
      ["POST /things query dry is new", "POST /things response 409 is new"],
    ],
    [
      "a field that upstream has behind another reference than ours",
      post(returns(ref("A")), { A: { type: "object", properties: { id: { type: "integer" }, at: {} } } }),
      ['schema A (was Thing): id type: "string" → "integer"', "schema A (was Thing): at is new"],
    ],
    [
      "what upstream has of a shared component, also where a second operation uses it",
      JSON.stringify({
        paths: {
          "/things/{thingId}": { get: returns(ref("Thing")) },
          "/things": { post: returns({ properties: { at: string } }) },
        },
        components: { schemas: { Thing: { properties: { by: string } } } },
      }),
      ["POST /things response 200: at is new", "schema Thing: by is new"],
    ],
    [
      "an example without a name that ours does not have",
      getThing(shows({ id: "t_2" })),
      ["GET /things/{thingId} response 200 example is new"],
    ],
    ["no example that ours has by a name", getThing(shows({ id: "t_1" })), []],
    [
      "no other name of a parameter of the path, which is not sent",
      only("/things/{id}", "get", { parameters: [id] }),
      [],
    ],
    [
      "no operation twice if its server has the first part of the path",
      only("/{thingId}", "get", {}, { servers: [{ url: "https://api.example.com/things/" }] }),
      [],
    ],
    [
      "another key",
      only("/things", "post", {}, { components: { securitySchemes: { Key: { name: "x-key" } } } }),
      ['security scheme Key name: "x-api-key" → "x-key"'],
    ],
    ["an operation that needs no key", post({ security: [] }), ["POST /things key: Key → none"]],
    ["no default that is written out", post({ deprecated: false, requestBody: { required: false } }), []],
    [
      "a new form of a field beside those that ours has",
      post(sends({ name: { oneOf: [{ type: "integer" }, string] } })),
      ["POST /things body: name<1> is new"],
    ],
    [
      "fields with names that every object has",
      post(returns(JSON.parse('{"properties":{"constructor":{"type":"string"},"__proto__":{"type":"string"}}}'))),
      ["POST /things response 200: constructor is new", "POST /things response 200: __proto__ is new"],
    ],
  ])("%s", async (_, upstream, expected) => {
    const { found, yaml } = await update(upstream);
    expect(found).toEqual(expected);
    expect(yaml).toBe(ours);
  });

  test("both values of what differs, and a description that contradicts the new one", async () => {
    expect((await update(limitOf(50))).text).toContain(
      `${limit} (its description mentions 100)\n    openapi.yaml: 100\n    upstream:     50\n`,
    );
  });

  test("the whole of what is new, to write it by hand", async () => {
    const at = { type: "string", description: `When it was made. ${"x".repeat(200)}` };
    expect((await update(post(returns({ properties: { at } })))).text).toContain(JSON.stringify(at));
  });

  test("the new components that what is new refers to", async () => {
    const upstream = post(returns({ properties: { part: ref("Part") } }), {
      Part: { properties: { thing: ref("Thing"), inner: ref("Inner") } },
      Inner: string,
      Thing: string,
      Other: string,
    });
    expect((await update(upstream)).text).toContain(
      [
        "Components of upstream that these refer to, and openapi.yaml has not:",
        `    /components/schemas/Part: ${JSON.stringify({ properties: { thing: ref("Thing"), inner: ref("Inner") } })}`,
        '    /components/schemas/Inner: {"type":"string"}',
      ].join("\n"),
    );
  });

  test("what is gone only if upstream is all there is", async () => {
    const upstream = post(sends({ name: string }));
    expect((await update(upstream)).found).toEqual([]);
    expect((await update(upstream, { complete: true })).found).toEqual([
      "GET /things/{thingId} is gone",
      "POST /things body: size is gone",
    ]);
  });

  test("the operations that share what differs", async () => {
    const upstream = post(returns(ref("Thing")), { Thing: { properties: { id: { type: "integer" } } } });
    expect((await update(upstream)).text).toContain("(received by createThing)");
  });
});

describe("it writes", () => {
  /** A new operation that refers to a component of the same name as one of ours. */
  const getPart = (thing: object = string) =>
    only(
      "/parts/{partId}",
      "get",
      {
        tags: ["Parts"],
        operationId: "getPart",
        responses: { 200: { description: "It", ...json({ schema: ref("Part") }) } },
      },
      { components: { schemas: { Part: { properties: { thing: ref("Thing") } }, Thing: thing } } },
    );

  test("nothing that is there already, also with --apply", async () => {
    expect(await update(limitOf(50), { apply: true })).toMatchObject({ yaml: ours, found: [limit], written: [] });
  });

  test("a new operation with the components that it needs, and lists what is still to be done", async () => {
    const { yaml, found, written, text } = await update(getPart(), { apply: true });
    expect([found, written]).toEqual([[], ["GET /parts/{partId}"]]);
    const operation = `  /parts/{partId}:
    get:
      tags:
        - Parts
      operationId: getPart
      x-documented: partial
      responses:
        '200':
          description: It
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Part' }

`;
    const components = `    Part:
      properties:
        thing: { $ref: '#/components/schemas/UpstreamThing' }
    UpstreamThing: { type: string }
`;
    expect(yaml).toBe(`${ours.replace("components:", `${operation}components:`)}${components}`);
    expect(text).toContain("To be filled in by hand");
    expect(text).toMatch(/x-helper, a tag[\s\S]*401 and 429, and 500 where the page has it/);
  });

  test("a new method of a path that is known, with its names and without its parameters", async () => {
    const upstream = only("/things/{id}", "delete", { parameters: [id], responses: {} });
    const { yaml, found } = await update(upstream, { apply: true });
    expect(found).toEqual([]);
    expect(parseSpec(yaml).paths["/things/{thingId}"]?.delete).toEqual({ "x-documented": "partial", responses: {} });
  });

  test("with the part of the path that is in the server", async () => {
    const servers = [{ url: "https://api.example.com/v1" }];
    const { yaml } = await update(only("/parts", "get", { responses: {} }, { servers }), { apply: true });
    expect(Object.keys(parseSpec(yaml).paths)).toContain("/v1/parts");
  });

  test("a component that ours has too only if it differs", async () => {
    const { yaml } = await update(getPart({ properties: { id: string } }), { apply: true });
    expect(Object.keys(parseSpec(yaml).components?.schemas ?? {})).toEqual(["Thing", "Part"]);
  });

  const schemasOf = (yaml: string) => Object.keys(parseSpec(yaml).components?.schemas ?? {});
  const parts = (operations: Record<string, unknown>, components: object = {}) =>
    JSON.stringify({ openapi: "3.0.0", paths: { "/parts": operations }, components });
  const apply = (upstream: string) => update(upstream, { apply: true });

  test("a component that differs once, under a name that is free", async () => {
    const taken = "  schemas:\n    UpstreamThing: { type: integer }\n";
    writeFileSync(join(directory, "openapi.yaml"), ours.replace("  schemas:\n", taken));
    const upstream = parts({ get: returns(ref("Thing")), put: returns(ref("Thing")) }, { schemas: { Thing: string } });
    const { yaml, written } = await apply(upstream);
    expect(written).toEqual(["GET /parts", "PUT /parts"]);
    expect(schemasOf(yaml)).toEqual(["UpstreamThing", "Thing", "UpstreamUpstreamThing"]);
    expect((await apply(upstream)).yaml).toBe(yaml);
  });

  test("the security schemes that are needed", async () => {
    const scheme = { type: "http", scheme: "bearer" };
    const upstream = parts(
      {
        get: { security: [{ Bearer: [] }], ...returns(string) },
        put: { security: [{ Same: [] }], ...returns(string) },
      },
      { securitySchemes: { Bearer: scheme, Same: { type: "apiKey", in: "header", name: "x-api-key" } } },
    );
    const { paths, components } = parseSpec((await apply(upstream)).yaml);
    expect(components?.["securitySchemes"]).toMatchObject({ Key: {}, Bearer: scheme });
    expect(Object.keys(components?.["securitySchemes"] ?? {})).toEqual(["Key", "Bearer"]);
    expect([paths["/parts"]?.get?.security, paths["/parts"]?.put?.security]).toEqual([[{ Bearer: [] }], undefined]);
  });

  test("a security scheme under a name that is free if ours means something else by its name", async () => {
    const bearer = { type: "http", scheme: "bearer" };
    const operation = { security: [{ Key: [] }], ...returns(string) };
    const { paths, components } = parseSpec(
      (await apply(parts({ get: operation }, { securitySchemes: { Key: bearer } }))).yaml,
    );
    expect(paths["/parts"]?.get?.security).toEqual([{ UpstreamKey: [] }]);
    expect(components?.["securitySchemes"]).toMatchObject({ Key: { type: "apiKey" }, UpstreamKey: bearer });
  });

  test("no security that holds for the whole of ours", async () => {
    const securitySchemes = { Key: { type: "apiKey", in: "header", name: "X-Api-Key", description: "It" } };
    const upstream = JSON.parse(parts({ get: returns(string) }, { securitySchemes }));
    const { yaml } = await apply(JSON.stringify({ ...upstream, security: [{ Key: [] }] }));
    expect(parseSpec(yaml).paths["/parts"]?.get?.security).toBeUndefined();
  });

  test("no component again that is only described otherwise", async () => {
    const schemas = { Thing: { description: "Theirs", properties: { id: { ...string, description: "Its own id" } } } };
    expect(schemasOf((await apply(parts({ get: returns(ref("Thing")) }, { schemas }))).yaml)).toEqual(["Thing"]);
  });

  test("a chain of components that differ in the last, each compared once", async () => {
    const chain = (last: object) =>
      Object.fromEntries(
        Array.from({ length: 100 }, (_, i) => [`C${i}`, i === 99 ? last : { properties: { next: ref(`C${i + 1}`) } }]),
      );
    const { paths, ...rest } = parseSpec(ours);
    const components = { ...rest.components, schemas: { ...rest.components?.schemas, ...chain(string) } };
    writeFileSync(join(directory, "openapi.yaml"), stringify({ ...rest, paths, components }));
    const resolve = jest.spyOn(Document.prototype, "resolve");
    const { yaml } = await apply(parts({ get: returns(ref("C0")) }, { schemas: chain({ type: "integer" }) }));
    expect(schemasOf(yaml)).toContain("UpstreamC99");
    expect(resolve.mock.calls.length).toBeLessThan(5_000);
    resolve.mockRestore();
  });

  test("the components that a discriminator names", async () => {
    const union = (name: string) => ({
      oneOf: [ref("Thing"), ref("Other")],
      discriminator: { propertyName: "k", mapping: { a: ref(name).$ref, b: "Other" } },
    });
    const schemas = { Union: union("Thing"), Thing: string, Other: { type: "object" } };
    const { yaml } = await apply(parts({ get: returns(ref("Union")) }, { schemas }));
    expect(parseSpec(yaml).components?.schemas).toMatchObject({
      Union: { discriminator: { mapping: { a: ref("UpstreamThing").$ref, b: ref("Other").$ref } } },
    });
  });

  test("what a reference to no component leads to, and examples as they are", async () => {
    const content = { "application/json": { schema: {}, example: { $ref: "#/nothing" } } };
    const { yaml } = await apply(
      parts({ get: { responses: { 200: { content }, 201: { $ref: "#/paths/~1parts/get/responses/200" } } } }),
    );
    expect(parseSpec(yaml).paths["/parts"]?.get?.responses).toEqual({ 200: { content }, 201: { content } });
  });

  test("into the path item that ours refers to, with the line ends of Windows", async () => {
    const shared = "  /others: { $ref: '#/x-others' }\n\nx-others:\n  get: { responses: {} }\n\ncomponents:";
    const own = ours.replace("\ncomponents:", shared).replaceAll("\n", "\r\n");
    writeFileSync(join(directory, "openapi.yaml"), own);
    const { yaml } = await apply(only("/others", "delete", { responses: {} }));
    expect(parseSpec(yaml)).toMatchObject({ "x-others": { get: {}, delete: { responses: {} } } });
    expect(yaml.replaceAll("\r\n", "")).not.toContain("\n");
  });

  test("no component without a name that YAML and JavaScript can have", async () => {
    const schemas = JSON.parse('{"__proto__":{"type":"string"}}');
    await expect(apply(parts({ get: returns(ref("__proto__")) }, { schemas }))).rejects.toThrow(
      "/components/schemas/__proto__ cannot be written",
    );
  });

  test("components that refer to each other", async () => {
    const { yaml } = await update(getPart({ items: ref("Part") }), { apply: true });
    expect(parseSpec(yaml).components?.schemas).toMatchObject({ UpstreamThing: { items: ref("Part") } });
  });

  test("nothing where the layout leaves no room", async () => {
    writeFileSync(join(directory, "openapi.yaml"), "openapi: 3.0.3\npaths: { /a: { get: { responses: {} } } }\n");
    await expect(update(getPart(), { apply: true })).rejects.toThrow(
      "openapi.yaml: /paths/~1parts~1{partId} cannot be written without touching more: write it by hand",
    );
  });
});

test("names the place that cannot be written, not the first one that can", async () => {
  const kept = "*missing\n      description: |+\n        Kept\n\n\ncomponents";
  const text = ours.replace("*missing\n\ncomponents", kept);
  writeFileSync(join(directory, "openapi.yaml"), text);
  const operation = { responses: { 200: { description: "It", ...json({ schema: ref("Part") }) } } };
  const upstream = only("/parts", "get", operation, { components: { schemas: { Part: string } } });
  await expect(update(upstream, { apply: true })).rejects.toThrow("openapi.yaml: /paths/~1parts cannot be written");
});

describe("upstream", () => {
  test("may be several blocks on one page, whatever its line ends", () => {
    const fence = "````";
    const page = ["get", "post"]
      .map((method) => `# It\n\n${fence}yaml ${method.toUpperCase()} /a\npaths: { /a: { ${method}: {} } }\n${fence}\n`)
      .join("\n");
    const expected = { paths: { "/a": { get: {}, post: {} } } };
    expect(parseUpstream(page, "page")).toEqual(expected);
    expect(parseUpstream(page.replaceAll("\n", "\r\n"), "page")).toEqual(expected);
  });

  const laughs = Array.from({ length: 20 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(", ")}]`);

  test.each([
    ["a page without a block", "# Title\n\nText: more\n", "x.md has no OpenAPI document"],
    ["a list", "[1, 2]", "x.md has no OpenAPI document"],
    ["empty", "", "x.md has no OpenAPI document"],
    ["no YAML", "a: [", "x.md is not YAML"],
    ["Swagger 2.0", "swagger: '2.0'\npaths: {}", "x.md is Swagger 2.0: only OpenAPI 3.0 can be compared"],
    ["OpenAPI 3.1", "openapi: 3.1.0\npaths: {}", "x.md is OpenAPI 3.1.0: only OpenAPI 3.0 can be compared"],
    ["a list of paths", "paths: [1, 2]", "x.md: /paths must be an object"],
    ["a path that is a number", "paths: { /a: 1 }", "x.md: /paths/~1a must be an object"],
    ["a reference to itself", "paths: {}\nx: { $ref: '#/x' }", "x.md: /x: #/x leads back to itself"],
    ["a reference to another file", "paths: {}\nx: { $ref: 'a.yaml' }", "x.md: /x: $ref must lead to a place in this"],
    ["aliases that grow without end", `l0: &l0 [lol]\n${laughs.join("\n")}\npaths: {}`, "x.md is not YAML"],
  ])("is refused if it is %s", (_, text, message) => {
    expect(() => parseUpstream(text, "x.md")).toThrow(message);
  });

  test.each<[string, object, string]>([
    ["an operation", { get: 5 }, "/paths/~1a/get: Expected type `Operation`"],
    ["the parameters", { get: { parameters: {} } }, "/paths/~1a/get/parameters: Expected type `ParameterList`"],
    ["what is required", { get: returns({ required: true }) }, "/schema/required: Expected type `array`"],
  ])("is refused with the place if something else stands where %s should", async (_, item, message) => {
    await expect(update(JSON.stringify({ paths: { "/a": item } }))).rejects.toThrow(message);
  });

  test("may lack what a document must have, and hold a number for a version", async () => {
    const upstream = { info: { version: 1 }, paths: { "/things": { post: { responses: { 200: {} } } } } };
    expect((await update(JSON.stringify(upstream))).found).toEqual(['info version: "1.0.0" → 1']);
  });

  test("is fetched from this machine, and not over http from another", async () => {
    const { url } = await startServer(respond(200, limitOf(50)), respond(404, limitOf(50)));
    expect((await specUpdate(`${url}/openapi.json`, {}, directory)).differences).toHaveLength(1);
    await expect(readUpstream(`${url}/none`)).rejects.toMatchObject({
      message: `${url}/none cannot be read`,
      cause: { message: "the server answered with status 404" },
    });
    await expect(specUpdate("http://example.com/openapi.json", {}, directory)).rejects.toThrow("only https is read");
  });

  test("is given up if its body has no end", async () => {
    const { url } = await startServer(halfResponse(200, "openapi: 3.0.3\n", silence));
    await expect(readUpstream(url, 100)).rejects.toMatchObject({
      message: `${url} cannot be read`,
      cause: { message: "it took longer than 0.1 seconds" },
    });
  });

  test("must exist", async () => {
    await expect(specUpdate("no-such-file.yaml", {}, directory)).rejects.toThrow("no-such-file.yaml does not exist");
  });
});

describe("the command", () => {
  async function run(from: string) {
    const { code, lines } = await capture(specUpdateCommand(directory), from);
    return { code, text: lines.join("\n") };
  }

  test.each([
    ["0 without differences", limitOf(100), 0],
    ["1 with differences", limitOf(50), 1],
    ["2 without a document", "[]", 2],
  ])("exits with %s", async (_, upstream, code) => {
    writeFileSync(join(directory, "upstream.yaml"), upstream);
    expect((await run(join(directory, "upstream.yaml"))).code).toBe(code);
  });

  test("names the address and the cause if nothing answers", async () => {
    const { code, text } = await run(await closedUrl());
    expect(code).toBe(2);
    expect(text).toMatch(/^http:\/\/127\.0\.0\.1:\d+ cannot be read: fetch failed: .*ECONNREFUSED/);
  });

  test("prints what comes from upstream escaped", async () => {
    const upstream = post(returns({ properties: { "a\n0 differences\u001b[2J": {} } }));
    writeFileSync(join(directory, "upstream.yaml"), upstream);
    const { text } = await run(join(directory, "upstream.yaml"));
    expect(text).toContain("POST /things response 200: a\\n0 differences\\u001b[2J is new");
  });
});
