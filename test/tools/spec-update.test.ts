/** What `npm run spec:update` tells of a document of upstream, and what it writes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { parseSpec, root } from "../../scripts/spec/read.ts";
import { specUpdate, type UpdateOptions } from "../../scripts/spec-update/command.ts";
import { edit } from "../../scripts/spec-update/edit.ts";
import { parseUpstream } from "../../scripts/spec-update/upstream.ts";

const seed = join(root, "test/docs/disconnect-integration.md");

const ours = `# Kept
openapi: 3.0.3
info: { title: Things, version: 1.0.0 } # also kept
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
          schema: { type: integer, maximum: 100 } # at most
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

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "spec-update-test-"));
  writeFileSync(join(directory, "openapi.yaml"), ours);
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Runs it with `upstream` as the document, and says what it did. */
async function update(upstream: string, options: UpdateOptions = {}) {
  const file = join(directory, "upstream.yaml");
  writeFileSync(file, upstream);
  const result = await specUpdate(file, options, directory);
  const written = readFileSync(join(directory, "openapi.yaml"), "utf8");
  const lines = (list: typeof result.left) => list.map(({ kind, pointer }) => `${kind} ${pointer}`);
  return { ...result, told: lines(result.differences), left: lines(result.left), written };
}

/** An upstream that says this of one operation, and nothing else. */
function only(path: string, method: string, operation: unknown, rest: object = {}): string {
  return JSON.stringify({ openapi: "3.0.0", paths: { [path]: { [method]: operation } }, ...rest });
}

const limit = "/paths/~1things~1{thingId}/get/parameters/0/schema/maximum";
const getThing = (maximum: number) =>
  only("/things/{thingId}", "get", {
    operationId: "getThing",
    parameters: [{ name: "limit", in: "query", schema: { type: "integer", maximum } }],
    responses: { 200: { description: "The thing" } },
  });

test("the page of the docs says nothing that our spec does not", async () => {
  const { differences, text } = await specUpdate(seed, {});
  expect(differences).toEqual([]);
  expect(text).toMatch(/^Upstream says nothing .*\nOurs says more in \d+ places/);
});

test("our own spec says nothing new, also as all there is", async () => {
  expect((await specUpdate(join(root, "openapi.yaml"), { complete: true })).differences).toEqual([]);
});

describe("it tells", () => {
  test.each<[string, string, string[]]>([
    ["nothing of what upstream says less", getThing(100), []],
    ["another value, with both", getThing(50), [`changed ${limit}`]],
    [
      "a new operation",
      only("/things", "get", { operationId: "listThings", responses: {} }),
      ["new /paths/~1things/get"],
    ],
    [
      "a new status and a new parameter",
      only("/things", "post", {
        parameters: [{ name: "dry", in: "query", schema: { type: "boolean" } }],
        responses: { 200: { description: "Made" }, 409: { description: "Busy" } },
      }),
      ["new /paths/~1things/post/responses/409", "new /paths/~1things/post/parameters/0"],
    ],
    [
      "a member that upstream has behind a reference and ours behind another",
      only(
        "/things",
        "post",
        { responses: { 200: { content: { "application/json": { schema: { $ref: "#/components/schemas/A" } } } } } },
        { components: { schemas: { A: { type: "object", properties: { id: { type: "integer" }, at: {} } } } } },
      ),
      ["changed /components/schemas/Thing/properties/id/type", "new /components/schemas/Thing/properties/at"],
    ],
    [
      "an example without a name that ours does not have",
      only("/things/{thingId}", "get", {
        responses: { 200: { content: { "application/json": { example: { id: "t_2" } } } } },
      }),
      ["new /paths/~1things~1{thingId}/get/responses/200/content/application~1json/examples/upstream"],
    ],
    [
      "no example that ours has by a name",
      only("/things/{thingId}", "get", {
        responses: { 200: { content: { "application/json": { example: { id: "t_1" } } } } },
      }),
      [],
    ],
    [
      "no other name of a parameter of the path, which is not sent",
      only("/things/{id}", "get", {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      }),
      [],
    ],
    [
      "another key",
      only("/things", "post", { responses: {} }, { components: { securitySchemes: { Key: { name: "x-key" } } } }),
      ["changed /components/securitySchemes/Key/name"],
    ],
    [
      "an operation that needs no key",
      only("/things", "post", { security: [] }),
      ["changed /paths/~1things/post/security"],
    ],
    [
      "what the default is anyway",
      only("/things", "post", { deprecated: false, requestBody: { required: false } }),
      [],
    ],
  ])("%s", async (_, upstream, expected) => {
    const { told, written } = await update(upstream);
    expect(told).toEqual(expected);
    expect(written).toBe(ours);
  });

  test("both values of what changed", async () => {
    expect((await update(getThing(50))).text).toContain(
      `getThing\n  changed ${limit}\n          ours:     100\n          upstream: 50\n`,
    );
  });

  test("what is gone only if upstream is all there is", async () => {
    const upstream = only("/things", "post", {
      requestBody: { content: { "application/json": { schema: { properties: { name: { type: "string" } } } } } },
    });
    expect((await update(upstream)).told).toEqual([]);
    expect((await update(upstream, { complete: true })).told).toEqual([
      "gone /paths/~1things/post/requestBody/content/application~1json/schema/properties/size",
      "gone /paths/~1things~1{thingId}/get",
    ]);
  });

  test("who shares what would change", async () => {
    const upstream = only("/things", "post", {
      responses: { 200: { content: { "application/json": { schema: { required: ["id", "at"] } } } } },
    });
    expect((await update(upstream)).text).toContain("shared with getThing");
  });
});

describe("it writes", () => {
  test("a value that it is told to take, and not a letter more", async () => {
    const { written, left } = await update(getThing(50), { take: [limit] });
    expect(written).toBe(ours.replace("maximum: 100", "maximum: 50"));
    expect(left).toEqual([]);
  });

  test("what is new with --apply, and nothing that changes", async () => {
    const upstream = only("/things", "post", { summary: "Create Thing", operationId: "makeThing" });
    const { written, left } = await update(upstream, { apply: true });
    expect(parseSpec(written).paths["/things"]?.post).toMatchObject({
      operationId: "createThing",
      summary: "Create Thing",
    });
    expect(left).toEqual(["changed /paths/~1things/post/operationId"]);
  });

  test("a status among the others, and a member of an operation where the file has it", async () => {
    const upstream = only("/things", "post", {
      parameters: [{ name: "dry", in: "query", schema: { type: "boolean" } }],
      responses: { 202: { description: "Later" }, 409: { description: "Busy" } },
    });
    const { written } = await update(upstream, { apply: true });
    expect(written).toContain(`
      operationId: createThing
      parameters:
        - name: dry
          in: query
          schema: { type: boolean }
      requestBody:
`);
    expect(written).toMatch(
      /\n {8}'200': .*\n {8}'202': \{ description: Later \}\n {8}'404': .*\n {8}'409': \{ description: Busy \}\n\n/,
    );
  });

  test("nothing that other operations share, unless it is told to take it", async () => {
    const upstream = only("/things", "post", {
      responses: { 200: { content: { "application/json": { schema: { properties: { at: { type: "string" } } } } } } },
    });
    const at = "/components/schemas/Thing/properties/at";
    expect(await update(upstream, { apply: true })).toMatchObject({ written: ours, left: [`new ${at}`] });
    expect((await update(upstream, { take: [at] })).written).toBe(`${ours}        at: { type: string }\n`);
  });

  test("a new operation with what it refers to, in the style of the file, and says what else it needs", async () => {
    const upstream = only(
      "/parts/{partId}",
      "get",
      {
        tags: ["Parts"],
        operationId: "getPart",
        responses: {
          200: {
            description: "It",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Part" } } },
          },
        },
      },
      {
        components: {
          schemas: {
            Part: { properties: { thing: { $ref: "#/components/schemas/Thing" } } },
            Thing: { type: "string" },
          },
        },
      },
    );
    const { written, left, text } = await update(upstream, { apply: true });
    expect(left).toEqual([]);
    expect(written).toContain(`        '404': *missing

  /parts/{partId}:
    get:
      tags: [Parts]
      operationId: getPart
      x-documented: partial
      responses:
        '200':
          description: It
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Part' }

components:`);
    expect(written).toContain(`        id: { type: string, description: Its id }
    Part:
      properties:
        thing: { $ref: '#/components/schemas/UpstreamThing' }
    UpstreamThing: { type: string }
`);
    expect(text).toContain("To be filled in by hand for GET /parts/{partId}");
  });

  test("an operation away that is gone, with its path", async () => {
    const upstream = only("/things/{thingId}", "get", { operationId: "getThing" });
    const { written } = await update(upstream, { complete: true, take: ["/paths/~1things/post"] });
    expect(Object.keys(parseSpec(written).paths)).toEqual(["/things/{thingId}"]);
  });

  test("nothing at a pointer where there is no difference", async () => {
    await expect(update(getThing(50), { take: ["/info/title"] })).rejects.toThrow(
      "/info/title: there is no difference",
    );
  });
});

describe("an edit", () => {
  const one = [
    "paths",
    "/things/{thingId}",
    "get",
    "responses",
    "200",
    "content",
    "application/json",
    "examples",
    "one",
  ];
  const two = [...one.slice(0, -1), "two"];
  const exampleOf = (text: string, name: string) =>
    parseSpec(text).paths["/things/{thingId}"]?.get?.responses["200"]?.content?.["application/json"]?.examples?.[name];

  test("in a place that others repeat changes that place only", () => {
    const text = edit(ours, [...one, "value", "id"], "t_9");
    expect([exampleOf(text, "one"), exampleOf(text, "two")]).toEqual([
      { value: { id: "t_9" } },
      { value: { id: "t_1" } },
    ]);
  });

  test("in a place that repeats another changes that place only", () => {
    const text = edit(ours, [...two, "value", "id"], "t_9");
    expect([exampleOf(text, "one"), exampleOf(text, "two")]).toEqual([
      { value: { id: "t_1" } },
      { value: { id: "t_9" } },
    ]);
    expect(text).toBe(ours.replace("two: { value: *one }", "two: { value: { id: t_9 } }"));
  });

  test("that removes what others repeat leaves it with them", () => {
    const text = edit(ours, one, undefined);
    expect([exampleOf(text, "one"), exampleOf(text, "two")]).toEqual([undefined, { value: { id: "t_1" } }]);
  });

  test("begins an object, whatever its first member is named", () => {
    const text = edit(ours, ["components", "schemas", "Thing", "properties", "id", "x-names", "1"], "one");
    expect(parseSpec(text).components?.schemas?.["Thing"]).toMatchObject({
      properties: { id: { "x-names": { 1: "one" } } },
    });
  });

  test("is refused where the layout would make it another", () => {
    const odd = "paths: {}\nx:\n  - - a\n    - b\n";
    expect(() => edit(odd, ["x", "0", "0"], "c")).toThrow("/x/0/0 cannot be changed without touching more");
  });
});

describe("upstream", () => {
  test("may be several blocks on one page", () => {
    const page = ["GET /a", "POST /a"]
      .map((route) => {
        const [method = "", path] = route.split(" ");
        return `# ${route}\n\n\`\`\`\`yaml ${route}\npaths:\n  ${path}:\n    ${method.toLowerCase()}: { summary: ${method} }\n\`\`\`\`\n`;
      })
      .join("\n");
    expect(parseUpstream(page, "page")).toEqual({
      paths: { "/a": { get: { summary: "GET" }, post: { summary: "POST" } } },
    });
  });

  test.each([
    ["a page without a block", "# Title\n\nText: more\n"],
    ["a list", "[1, 2]"],
    ["nothing", ""],
  ])("is refused if it is %s", (_, text) => {
    expect(() => parseUpstream(text, "x.md")).toThrow(/x\.md (has no OpenAPI document|is not YAML)/);
  });

  test("is fetched from this machine, and not over http from another", async () => {
    const server = createServer((request, response) => {
      response.statusCode = request.url === "/openapi.json" ? 200 : 404;
      response.end(getThing(50));
    });
    await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { differences } = await specUpdate(`${url}/openapi.json`, {}, directory);
    expect(differences.map(({ pointer }) => pointer)).toEqual([limit]);
    await expect(specUpdate(`${url}/none`, {}, directory)).rejects.toThrow("answers 404");
    server.close();
    await expect(specUpdate("http://example.com/openapi.json", {}, directory)).rejects.toThrow("only https is read");
  });

  test("must exist", async () => {
    await expect(specUpdate("no-such-file.yaml", {}, directory)).rejects.toThrow("no-such-file.yaml does not exist");
  });
});
