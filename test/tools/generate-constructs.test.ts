/**
 * Constructs of OpenAPI that this document of Hooked does not use yet: each is generated, compiled as a helper would use it,
 * and called through the core of the client against a server.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type ts from "typescript";
import { generate } from "../../scripts/spec/generate.ts";
import { root } from "../../scripts/spec/read.ts";
import { failureOf, type Received, respond, useLoopback } from "../servers/loopback.ts";
import { createProgram, problemsIn, readCompilerOptions } from "./compile.ts";
import { envelope, json, list, ref, string, type Tiny, tinySpec } from "./tiny-spec.ts";

const { startServer } = useLoopback();

type Response = [status: number, body: unknown, result: unknown];

interface Construct {
  tiny: Tiny;
  /** The body of a helper. It has `api`, and what the files of `src/http` export. */
  helper: string;
  /** The type that the helper returns a promise of. Default: an open object. */
  returns?: string;
  /** Calls that must not compile. */
  wrong: string[];
  /** Responses of the server to the first call, the second, …; and what the helper returns or throws. Default: an empty object. */
  responses?: Response[];
  /** What the first request must look like. */
  sent?: (request: Received) => void;
}

const thing = (more: object = {}) => ({ type: "object", required: ["id"], properties: { id: string, ...more } });
const query = (parameter: object) => ({
  parameters: [{ name: "ids", in: "query", schema: list(string), ...parameter }],
});
const variant = (form: string, size: string) => ({
  type: "object",
  required: ["form", size],
  properties: { form: { type: "string", enum: [form] }, [size]: { type: "number" } },
});
/** `Shape` is either of two, by a discriminator that refers to each as written here. */
const shapes = (round: string, square: string, mapped = square) => ({
  Shape: {
    oneOf: [ref(round), ref(square)],
    discriminator: { propertyName: "form", mapping: { round: ref("Round").$ref, square: ref(mapped).$ref } },
  },
  Round: variant("round", "radius"),
  Square: variant("square", "side"),
});
/** A document whose path is a reference to this, with an operation that has references. */
const referring = ($ref: string, name: string, operation: object, components: object): Tiny => {
  const item = tinySpec({ method: "post", operation: { ...operation } }).paths["/v1/things"];
  return { document: { paths: { "/v1/things": { $ref } }, "x-paths": { [name]: item }, components } };
};
/** A response with this in its envelope, which is what the helper returns. */
const gives = (data: unknown): Response => [200, { data }, data];
const form = (schema: object, required = true): Tiny => ({
  method: "post",
  operation: { requestBody: { required, content: { "multipart/form-data": { schema } } } },
});
const withHeaders = (header: string) =>
  `api.GET("/v1/things", { ...call(options, { hasHeaders: true }), params: { header: ${header} } })`;
/** An operation with these successes, or with one of 200. */
const responds = (responses: object): Tiny => ({ operation: { responses } });
const returns = (schema: object) => responds({ 200: json(schema as never) });
const sends = (schema: object, required = true): Tiny => ({
  method: "post",
  operation: { requestBody: { ...json(schema as never), required } },
});
const request = (method: string, more = "") => `api.${method}("/v1/things", { ...call(options)${more} })`;
const get = request("GET");
const post = (body: string, more = "") => request("POST", `, body: ${body}${more}`);
const search = (query: string, more = "") => request("GET", `, params: { query: ${query} }${more}`);

const constructs: Record<string, Construct> = {
  "an enum of a parameter that takes other values": {
    tiny: { operation: query({ name: "kind", schema: { ...string, enum: ["cat", "dog"], "x-open": true } }) },
    helper: `return unwrap(${search('{ kind: "bird" }')})`,
    wrong: [`unwrap(${search("{ kind: 1 }")})`],
  },
  "all statuses of success, each with its own type": {
    tiny: {
      method: "post",
      operation: {
        ...sends(thing()).operation,
        responses: {
          201: json(envelope(thing({ created: { type: "boolean" } }))),
          202: json(envelope(thing({ job: string }))),
        },
      },
    },
    helper: `return unwrap(${post('{ id: "a" }')})`,
    returns: "{ id: string; created?: boolean } | { id: string; job?: string }",
    wrong: [`unwrapFlat(${post('{ id: "a" }')})`, post("{ id: 1 }"), post("{ id: 'a', extra: 1 }"), get],
    responses: [
      [201, { success: true, data: { id: "a", created: true } }, { id: "a", created: true }],
      [202, { success: true, data: { id: "a", job: "j" } }, { id: "a", job: "j" }],
    ],
  },
  "a status of success that any of 2XX stands for": {
    tiny: responds({ "2XX": json(envelope(thing())) }),
    helper: `return unwrap(${get})`,
    returns: "{ id: string }",
    wrong: [`unwrapEmpty(${get})`],
    responses: [[207, { data: { id: "a" } }, { id: "a" }]],
  },
  "204 without a body": {
    tiny: { method: "delete", operation: { responses: { 204: { description: "Gone" } } } },
    helper: `return unwrapEmpty(${request("DELETE")})`,
    returns: "void",
    wrong: [`unwrap(${request("DELETE")})`],
    responses: [[204, "", undefined]],
  },
  "204 beside 200": {
    tiny: responds({ 200: json(envelope(thing())), 204: { description: "None" } }),
    helper: `return unwrapOptional(${get})`,
    returns: "{ id: string } | undefined",
    wrong: [`unwrap(${get})`],
    responses: [[204, "", undefined], gives({ id: "a" })],
  },
  "a list as payload": {
    tiny: returns(envelope(list(thing()))),
    helper: `return unwrapList(${get})`,
    returns: "{ id: string }[]",
    wrong: [`unwrap(${get})`, `unwrapFlatList(${get})`],
    responses: [gives([{ id: "a" }]), [200, { data: { id: "a" } }, /has no list/]],
  },
  "a list as the whole body": {
    tiny: returns(list(thing())),
    helper: `return unwrapFlatList(${get})`,
    returns: "{ id: string }[]",
    wrong: [`unwrapFlat(${get})`, `unwrapList(${get})`],
    responses: [
      [200, [{ id: "a" }], [{ id: "a" }]],
      [200, { data: [] }, /is not a JSON array/],
    ],
  },
  "a payload that may be null": {
    tiny: returns(envelope({ ...thing(), nullable: true })),
    helper: `return unwrapOptional(${get})`,
    returns: "{ id: string } | null",
    wrong: [`unwrap(${get})`],
    responses: [gives(null), gives({ id: "a" }), [200, { data: "a" }, /has no data object/]],
  },
  "a payload that may be missing": {
    tiny: returns({ type: "object", properties: { data: thing() } }),
    helper: `return unwrapOptional(${get})`,
    returns: "{ id: string } | undefined",
    wrong: [`unwrap(${get})`],
    responses: [[200, {}, undefined], gives({ id: "a" })],
  },
  "an object as the whole body": {
    tiny: returns(thing()),
    helper: `return unwrapFlat(${get})`,
    returns: "{ id: string }",
    wrong: [`unwrap(${get})`, `unwrapFlatList(${get})`],
    responses: [
      [200, { id: "a" }, { id: "a" }],
      [200, [], /is not a JSON object/],
    ],
  },
  "an envelope by allOf": {
    tiny: {
      ...returns({ allOf: [ref("Envelope"), { type: "object", required: ["data"], properties: { data: thing() } }] }),
      schemas: { Envelope: { type: "object", required: ["success"], properties: { success: { type: "boolean" } } } },
    },
    helper: `return unwrap(${get})`,
    returns: "{ id: string }",
    wrong: [`unwrapFlat(${get})`],
    responses: [[200, { success: true, data: { id: "a" } }, { id: "a" }]],
  },
  "a choice beside other fields": {
    tiny: returns(
      envelope({
        ...thing(),
        anyOf: [thing({ a: string }), { type: "object", required: ["b"], properties: { b: string } }],
      }),
    ),
    helper: `return unwrap(${get})`,
    returns: "{ id: string } & ({ id: string; a?: string } | { b: string })",
    wrong: [`unwrap(${get}).then((thing) => thing.b)`],
    responses: [gives({ id: "i", b: "b" })],
  },
  "a request of at least one of two fields": {
    tiny: sends({
      type: "object",
      properties: { a: string, b: string },
      anyOf: [{ required: ["a"] }, { required: ["b"] }],
    }),
    helper: `return unwrap(${post('{ b: "x" }')})`,
    wrong: [post("{}"), post("{ a: 1 }"), post('{ b: "x", c: 1 }')],
    sent: ({ body }) => expect(body).toBe('{"b":"x"}'),
  },
  "a field that another part requires": {
    tiny: {
      ...sends({ allOf: [ref("Thing"), { type: "object", required: ["size"] }] }),
      schemas: { Thing: { allOf: [ref("Base")] }, Base: thing({ size: { type: "number" } }) },
    },
    helper: `return unwrap(${post('{ id: "a", size: 1 }')})`,
    wrong: [post('{ id: "a" }'), post('{ id: "a", size: "1" }')],
    sent: ({ body }) => expect(body).toBe('{"id":"a","size":1}'),
  },
  "a list of lists that are composed": {
    tiny: returns(envelope(list({ allOf: [{ anyOf: [list(string)] }], description: "Rows", minItems: 1 }))),
    helper: `return unwrapList(${get})`,
    returns: "string[][]",
    wrong: [`unwrapList(${get}).then(([first]) => first?.trim())`],
    responses: [gives([["a"]])],
  },
  "choices beside a type": {
    tiny: returns(
      envelope({
        type: "object",
        required: ["when", "sizes"],
        properties: {
          when: { ...string, anyOf: [{ format: "date" }, { pattern: "^now$" }] },
          sizes: { ...list({ type: "number" }), anyOf: [{ minItems: 1 }, { uniqueItems: true }] },
        },
      }),
    ),
    helper: `return unwrap(${get})`,
    returns: "{ when: string; sizes: number[] }",
    wrong: [`unwrap(${get}).then(({ when }) => when.getTime())`],
  },
  "data that looks like references": {
    tiny: {
      ...returns({
        ...envelope({ type: "object", properties: { a: { ...string, example: { $ref: "nowhere" } } } }),
        "x-note": { $ref: "https://127.0.0.1:9/nowhere" },
      }),
    },
    helper: `return unwrap(${get})`,
    returns: "{ a?: string }",
    wrong: [`unwrap(${get}).then(({ a }) => a.b)`],
  },
  "fields with the names of parts of an operation": {
    tiny: returns(
      envelope({
        type: "object",
        properties: { requestBody: { type: "object", properties: { at: { type: "string", format: "date-time" } } } },
      }),
    ),
    helper: `return unwrap(${get})`,
    returns: "{ requestBody?: { at?: string } }",
    wrong: [`unwrap(${get}).then(({ requestBody }) => requestBody?.at?.getTime())`],
  },
  "a body that may be null": {
    tiny: sends({ ...thing(), nullable: true }),
    helper: `return unwrap(${post("null")})`,
    wrong: [request("POST"), post("{}")],
    sent: ({ body }) => expect(body).toBe("null"),
  },
  "header parameters": {
    tiny: {
      operation: {
        parameters: [
          { name: "x-team", in: "header", required: true, schema: string },
          { name: "x-depth", in: "header", schema: { type: "integer" } },
          { name: "x-kind", in: "header", schema: string },
        ],
      },
    },
    helper: `return unwrap(${withHeaders('headerParams({ "x-team": "red", "x-depth": 2, "x-kind": undefined as never })')})`,
    wrong: [
      get,
      'api.GET("/v1/things", { ...call(options), params: { header: headerParams({ "x-team": "red" }) } })',
      withHeaders('{ "x-team": "red" }'),
      withHeaders('headerParams({ "x-depth": 2 })'),
    ],
    sent: ({ headers }) => {
      expect(headers).toMatchObject({ "x-team": "red", "x-depth": "2" });
      expect(headers).not.toHaveProperty("x-kind");
    },
  },
  "a list in the query, item by item": {
    tiny: { operation: query({}) },
    helper: `return unwrap(${search('{ ids: ["a,b", "c"] }')})`,
    wrong: [search('{ ids: "a" }')],
    sent: ({ path }) => expect(path).toBe("/v1/things?ids=a%2Cb&ids=c"),
  },
  "a list in the query, separated by commas, among others": {
    tiny: {
      operation: {
        parameters: ["ids", "none", "tags"].map((name) => ({
          name,
          in: "query",
          explode: name === "tags",
          schema: list(string),
        })),
      },
    },
    helper: `return unwrap(${search(
      '{ ids: ["a,b", "c"], none: [], tags: ["x", "y"] }',
      ', querySerializer: commaSeparated("GET /v1/things")',
    )})`,
    wrong: [search('{ ids: ["a"] }')],
    sent: ({ path }) => expect(path).toBe("/v1/things?ids=a%2Cb,c&tags=x&tags=y"),
  },
  "a form with files": {
    tiny: form({
      type: "object",
      required: ["file"],
      properties: {
        file: { type: "string", format: "binary" },
        cover: { type: "string", format: "binary" },
        draft: { type: "boolean" },
        none: string,
        size: { type: "integer" },
        tags: list(string),
        meta: thing(),
        at: { type: "string", format: "date-time" },
      },
    }),
    helper: `const file = new File(["hi"], "a.txt", { type: "text/plain" });
      const more = { cover: new Blob(["yo"]), draft: true, none: undefined as never };
      const body = { file, size: 2, tags: ["x", "y"], meta: { id: "m" }, at: new Date(0), ...more };
      return unwrap(${post("body", ", bodySerializer: serializeForm")})`,
    wrong: [post("{ file: new Blob([]) }"), post('{ file: "hi" }', ", bodySerializer: serializeForm")],
    sent: ({ headers, body }) => {
      expect(headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
      const parts = body
        .split(/--[-\w]+(?:\r\n|--)/)
        .map((part) => part.trim().replace(/^Content-Disposition: form-data; /i, ""));
      expect(parts.filter((part) => part !== "")).toEqual([
        'name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhi',
        'name="size"\r\n\r\n2',
        'name="tags"\r\n\r\nx',
        'name="tags"\r\n\r\ny',
        'name="meta"; filename="blob"\r\nContent-Type: application/json\r\n\r\n{"id":"m"}',
        'name="at"\r\n\r\n1970-01-01T00:00:00.000Z',
        'name="cover"; filename="blob"\r\nContent-Type: application/octet-stream\r\n\r\nyo',
        'name="draft"\r\n\r\ntrue',
      ]);
    },
  },
  "a form with null, which no form can express": {
    tiny: form(thing()),
    helper: `return unwrap(${post("{ id: null as never }", ", bodySerializer: serializeForm")})`,
    wrong: [post("{ id: null }", ", bodySerializer: serializeForm")],
    responses: [[200, {}, /id is null, which a form cannot express/]],
  },
  "a form that is optional": {
    tiny: form({ type: "object", properties: { id: string } }, false),
    helper: `return unwrap(${request("POST", ", bodySerializer: serializeForm")})`,
    wrong: [request("POST"), post("{ id: 1 }", ", bodySerializer: serializeForm")],
    sent: ({ body, headers }) => expect([body, headers["content-type"]]).toEqual(["", undefined]),
  },
  "a body that is optional": {
    tiny: sends(thing(), false),
    helper: `return unwrap(${request("POST")})`,
    wrong: [post("{ id: 1 }")],
    sent: ({ body, headers }) => expect([body, headers["content-type"]]).toEqual(["", undefined]),
  },
  "a body that is a list": {
    tiny: sends(list(thing())),
    helper: `return unwrap(${post('[{ id: "a" }]')})`,
    wrong: [post('{ id: "a" }')],
    sent: ({ body }) => expect(JSON.parse(body)).toEqual([{ id: "a" }]),
  },
  "references to a path item, a body and a schema that contains itself": {
    tiny: referring(
      "#/x-paths/things",
      "things",
      { requestBody: { $ref: "#/components/requestBodies/Tree" }, responses: { 200: json(envelope(ref("Tree"))) } },
      {
        requestBodies: { Tree: { ...json(ref("Tree")), required: true } },
        schemas: { Tree: thing({ children: list(ref("Tree")) }) },
      },
    ),
    helper: `return unwrap(${post('{ id: "a", children: [{ id: "b", children: undefined }] }')})`,
    returns: 'import("./generated/schema.ts").Tree',
    wrong: [post('{ id: "a", children: [{}] }'), request("POST")],
    responses: [gives({ id: "a", children: [{ id: "b" }] })],
  },
  "percent-encoded references": {
    tiny: referring(
      "#/x-paths/~1%7Bthings%7D",
      "/{things}",
      {
        requestBody: { $ref: "#/components/requestBodies/%54hing" },
        responses: { 200: { $ref: "#/components/responses/%53hape" } },
      },
      {
        requestBodies: { Thing: { ...json(ref("%54hing")), required: true } },
        responses: { Shape: json(envelope(ref("%53hape"))) },
        schemas: { Thing: thing(), ...shapes("%52ound", "Square", "%53quare") },
      },
    ),
    helper: `return unwrap(${post('{ id: "a" }')})`,
    returns: 'import("./generated/schema.ts").Round | import("./generated/schema.ts").Square',
    wrong: [post("{}")],
    responses: [gives({ form: "square", side: 3 })],
  },
  "variants told apart by a discriminator": {
    tiny: { ...returns(envelope(ref("Shape"))), schemas: shapes("Round", "Square") },
    helper: `const shape = await unwrap(${get});
      return { size: shape.form === "round" ? shape.radius : shape.side }`,
    returns: "{ size: number }",
    wrong: [`unwrap(${get}).then((shape) => shape.radius)`],
    responses: [[200, { data: { form: "square", side: 3 } }, { size: 3 }]],
  },
  "variants told apart by the mapping of a discriminator alone, in two unions": {
    tiny: {
      ...returns(
        envelope({ type: "object", required: ["one", "two"], properties: { one: ref("One"), two: ref("Two") } }),
      ),
      schemas: {
        One: {
          oneOf: [ref("A"), ref("B")],
          discriminator: { propertyName: "form", mapping: { a: ref("A").$ref, b: ref("B").$ref } },
        },
        Two: { anyOf: [ref("A"), ref("B")], discriminator: { propertyName: "form", mapping: { x: ref("A").$ref } } },
        A: thing({ form: string, round: string }),
        B: thing({ form: string, square: string }),
      },
    },
    helper: `const { one, two } = await unwrap(${get});
      return { one: one.form === "b" ? one.square : one.round, two: two.form === "x" ? two.round : two.square }`,
    returns: "{ one: string | undefined; two: string | undefined }",
    wrong: [`unwrap(${get}).then(({ two }) => two.form === "a")`],
    responses: [
      [200, { data: { one: { form: "b", square: "q" }, two: { form: "x", round: "r" } } }, { one: "q", two: "r" }],
    ],
  },
  "variants told apart by several values of a discriminator each": {
    tiny: {
      ...returns(envelope(ref("One"))),
      schemas: {
        One: {
          oneOf: [ref("A"), ref("B")],
          discriminator: { propertyName: "form", mapping: { a: "A", z: "A", b: "B" } },
        },
        A: thing({ form: string, round: string }),
        B: thing({ form: string, square: string }),
      },
    },
    helper: `const one = await unwrap(${get});
      return { it: one.form === "b" ? one.square : one.round }`,
    returns: "{ it: string | undefined }",
    wrong: [`unwrap(${get}).then(({ form }) => form === "c")`],
    responses: [[200, { data: { form: "z", round: "r" } }, { it: "r" }]],
  },
  "a schema that others extend, with a discriminator": {
    tiny: {
      ...returns(envelope(ref("Cat"))),
      schemas: {
        Pet: { ...thing({ kind: { type: "string", enum: ["cat", "dog"] } }), discriminator: { propertyName: "kind" } },
        Cat: { allOf: [ref("Pet"), { type: "object", properties: { lives: { type: "number" } } }] },
      },
    },
    helper: `return unwrap(${get})`,
    returns: '{ id: string; kind?: "cat" | "dog" | (string & {}); lives?: number }',
    wrong: [`unwrap(${get}).then(({ lives }) => lives?.trim())`],
    responses: [gives({ id: "a", kind: "cat" })],
  },
  "an enum by reference in the query": {
    tiny: {
      operation: { parameters: [{ name: "kind", in: "query", schema: ref("Kind") }] },
      schemas: { Kind: { type: "string", enum: ["a", "b"] } },
    },
    helper: `return unwrap(${search('{ kind: "a" }')})`,
    wrong: [search('{ kind: "c" }')],
    sent: ({ path }) => expect(path).toBe("/v1/things?kind=a"),
  },
};

const names = Object.keys(constructs);
const helperOf = ({ helper }: Construct) => `async (options?: RequestOptions) => { ${helper} }`;

/** Modules of a helper, beside a copy of the client whose generated files are those of the construct. */
const imports = `
  import { call } from "./src/http/call.ts";
  import { createApi, Transport } from "./src/http/client.ts";
  import { readOptions, type RequestOptions } from "./src/http/options.ts";
  import { Pacer } from "./src/http/pacer.ts";
  import { commaSeparated, headerParams, serializeForm } from "./src/http/styles.ts";
  import { unwrap, unwrapEmpty, unwrapFlat, unwrapFlatList, unwrapList, unwrapOptional } from "./src/http/unwrap.ts";
  const used = [unwrap, unwrapEmpty, unwrapFlat, unwrapFlatList, unwrapList, unwrapOptional, commaSeparated, headerParams, serializeForm];
  const clientOf = (baseUrl: string) => {
    const settings = readOptions({ apiKey: "key-of-no-value", baseUrl });
    return createApi(new Transport(settings, new Pacer(settings.requestsPerMinute, settings.onRateLimit)));
  };
  export const keep = used.length;
`;

let folder: string;
let program: ts.Program;
const fileOf = (name: string, file: string) => join(folder, `construct-${names.indexOf(name)}`, file);

beforeAll(async () => {
  mkdirSync(join(root, ".cache"), { recursive: true });
  folder = mkdtempSync(join(root, ".cache/constructs-"));
  for (const name of names) {
    const construct = constructs[name] as Construct;
    cpSync(join(root, "src/http"), fileOf(name, "src/http"), { recursive: true });
    mkdirSync(fileOf(name, "generated"));
    for (const [file, text] of Object.entries(await generate(tinySpec(construct.tiny))))
      writeFileSync(fileOf(name, file), text);
    const code = `${imports} export const helper = (baseUrl: string) => { const api = clientOf(baseUrl); return ${helperOf(construct)}; };`;
    writeFileSync(fileOf(name, "helper.ts"), code);
    construct.wrong.forEach((wrong, i) => {
      const right = code.replace(construct.helper, `return ${wrong}`);
      writeFileSync(fileOf(name, `wrong-${i}.ts`), right);
    });
    writeFileSync(
      fileOf(name, "returns.ts"),
      `import type { helper } from "./helper.ts";
       type Same<A, B> = [A, B] extends [B, A] ? true : false;
       export const same: Same<Awaited<ReturnType<ReturnType<typeof helper>>>, ${construct.returns ?? "{ [key: string]: unknown }"}> = true;`,
    );
  }
  const files = names.flatMap((name) => [
    fileOf(name, "helper.ts"),
    fileOf(name, "returns.ts"),
    ...(constructs[name] as Construct).wrong.map((_, i) => fileOf(name, `wrong-${i}.ts`)),
  ]);
  program = createProgram(files, { ...readCompilerOptions(), types: [], rootDir: folder });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(Object.entries(constructs))("%s", (name, { wrong, responses = [[200, { data: {} }, {}]], sent }) => {
  const errors = (file: string) => problemsIn(program, [fileOf(name, file)]);

  test("compiles with the type that it returns, and not otherwise", () => {
    expect({ helper: errors("helper.ts"), returns: errors("returns.ts") }).toEqual({ helper: [], returns: [] });
    expect(wrong.flatMap((code, i) => (errors(`wrong-${i}.ts`).length > 0 ? [] : [code]))).toEqual([]);
  });

  test("is sent and read as documented", async () => {
    const server = await startServer(...responses.map(([status, body]) => respond(status, body as string | object)));
    const { helper } = require(fileOf(name, "helper.ts"));
    for (const [, , result] of responses) {
      const returned = helper(server.url)();
      if (result instanceof RegExp) expect((await failureOf(returned)).message).toMatch(result);
      else expect(await returned).toEqual(result);
    }
    sent?.(server.received[0] as Received);
  });
});
