/** Whatever an error response holds, and however much of it: the documented forms are read, and all others do no harm. */
import { inspect } from "node:util";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { HookedApiError } from "../../src/index.ts";
import { clientOf, failureOf, type Handler, halfResponse, hangUp, respond, useLoopback } from "../servers/loopback.ts";

const { startServer } = useLoopback();

const where = "GET /v1/integration/int_1";
const limit = 64 * 1024;
const nothing = "The server gave no reason";

/** The error of a call that a server answers so, once. */
async function errorFrom(handler: Handler): Promise<HookedApiError> {
  const server = await startServer(handler);
  return failureOf(clientOf(server, { maxRetries: 0, maxRateLimitWait: 0 }).integrations.get("int_1"));
}

/** The error of a call whose response has this body, without a server. */
function errorOf(body: BodyInit | null, init: ResponseInit = { status: 418 }): Promise<HookedApiError> {
  const fetch = async () => new Response(body, init);
  return failureOf(clientOf({ url: "https://api.hooked.so" }, { fetch }).integrations.get("int_1"));
}

/** What is read of a body in JSON. */
async function read(body: unknown) {
  const { code, details, issues, message } = await errorOf(JSON.stringify(body));
  return { code, details, issues, message: message.replace(/ \(GET [^()]*\)$/, "") };
}

describe("a documented body", () => {
  const details = { resource_id: "int_invalid", resource_type: "Integration" };
  const documented = { code: "not_found", message: "Integration not found", details };

  test.each<[string, object]>([
    ["without success", { ...documented }],
    ["with success: false", { success: false, ...documented }],
    ["within error", { error: documented }],
    ["within error, with success: false", { success: false, error: documented }],
    ["within error, beside another", { error: documented, message: "outer", code: "outer" }],
  ])("%s is read and kept", async (_, body) => {
    const error = await errorOf(JSON.stringify(body));
    expect(error.message).toBe(`Integration not found (${where}: 418 not_found)`);
    expect(error).toMatchObject({ status: 418, code: "not_found", body, issues: [], attempts: 1 });
    expect(error.details).toEqual(details);
  });

  test("is read whatever the content type says, and may have empty details or a message only", async () => {
    const html = { status: 403, headers: { "content-type": "text/html" } };
    expect((await errorOf('{"code":"forbidden"}', html)).code).toBe("forbidden");
    expect(await read({ message: "No", details: {} })).toMatchObject({ code: undefined, message: "No", details: {} });
  });

  test("is not mixed of what stands in error and beside it", async () => {
    const inner = { error: { message: "inner" }, message: "outer", code: "outer" };
    expect(await read(inner)).toMatchObject({ code: undefined, message: "inner" });
    expect(await read({ error: "Gone", message: "No", code: "x" })).toMatchObject({ code: "x" });
  });

  test.each<[object, string]>([
    [{ missing: ["script", "avatarId"] }, "No (missing: script, avatarId)"],
    [
      { field: "aspectRatio", value: "16:9", allowed: ["ratio_9_16", "ratio_16_9"] },
      "No (field: aspectRatio; allowed: ratio_9_16, ratio_16_9)",
    ],
    [{ missing: [], allowed: "all", field: 7 }, "No"],
    [{ missing: "script", allowed: [] }, "No"],
    [{ missing: [{}, "script"] }, "No (missing: script)"],
    [{ allowed: Array(40).fill("x") }, `No (allowed: ${Array(30).fill("x").join(", ")})`],
  ])("makes a message of what its details name: %j", async (details, message) => {
    expect((await read({ success: false, message: "No", code: "X", details })).message).toBe(message);
  });
});

describe("the issues of a request", () => {
  const path = "slides.0.media";
  const message = "String must contain at least 1 character(s)";

  test.each<[string, object, object[], string]>([
    [
      "the documented form of a message",
      { message: `${path}: ${message}` },
      [{ path, message }],
      `${path}: ${message}`,
    ],
    [
      "a list of messages",
      { message: ["a.b: too long", "no"] },
      [{ path: "a.b", message: "too long" }, { message: "no" }],
      "a.b: too long; no",
    ],
    [
      "a list of errors",
      { errors: [{ path: ["slides", 0], message: "no" }] },
      [{ path: "slides.0", message: "no" }],
      "slides.0: no",
    ],
    [
      "a list of errors of a field",
      { errors: [{ field: "script", detail: "no" }] },
      [{ path: "script", message: "no" }],
      "script: no",
    ],
    ["a list of strings, of which blank ones are ignored", { errors: ["no", " "] }, [{ message: "no" }], "no"],
    ["a list of blank strings: none", { error: { details: [""] } }, [], nothing],
    [
      "a list of details with a location",
      { detail: [{ loc: ["body", "script"], msg: "field required" }] },
      [{ path: "body.script", message: "field required" }],
      "body.script: field required",
    ],
    [
      "messages by field",
      { errors: { title: ["too long", "no"], tags: "too many", other: { a: 1 } } },
      [
        { path: "title", message: "too long" },
        { path: "title", message: "no" },
        { path: "tags", message: "too many" },
      ],
      "title: too long; title: no; tags: too many",
    ],
    ["any message with a field", { message: "note: again" }, [{ path: "note", message: "again" }], "note: again"],
    ["a message that begins with a word: none", { message: "Error: again" }, [], "Error: again"],
    ["a message that begins with error: none", { message: "error: again" }, [], "error: again"],
    [
      "the fields that are missing by details",
      { message: "No", details: { missing: ["script", "slides.0.media", 7, ""], field: "script" } },
      [
        { path: "script", message: "No" },
        { path: "slides.0.media", message: "No" },
      ],
      "No (missing: script, slides.0.media, 7, ; field: script)",
    ],
    [
      "the field of details, without a message",
      { details: { field: "aspectRatio", allowed: ["ratio_9_16"] } },
      [{ path: "aspectRatio", message: "The server refused the request" }],
      "The server refused the request (field: aspectRatio; allowed: ratio_9_16)",
    ],
    [
      "a message with a field, not from its details",
      { message: `${path}: ${message}`, details: { field: "slides" } },
      [{ path, message }],
      `${path}: ${message} (field: slides)`,
    ],
    [
      "problem+json: none",
      { title: "Bad gateway", detail: "The upstream timed out" },
      [],
      "Bad gateway: The upstream timed out",
    ],
  ])("are read from %s", async (_, body, issues, text) => {
    const error = await read(body);
    expect(error.issues).toEqual(issues);
    expect(error.message).toBe(text);
  });
});

describe("any other body", () => {
  const failed = (message: string) => `${message} (${where}: 500)`;

  test.each<[string, string, unknown, string]>([
    ["plain text", "Bad gateway\n", "Bad gateway\n", "Bad gateway"],
    ["the longest text", "x".repeat(200), "x".repeat(200), "x".repeat(200)],
    ["a long text", "x".repeat(201), "x".repeat(201), nothing],
    ["HTML", "<h1>502</h1>", "<h1>502</h1>", nothing],
    ["no body", "", "", nothing],
    ["blanks", " \n", " \n", nothing],
    ["broken JSON", '{"message":"No', '{"message":"No', '{"message":"No'],
    ["an array", '[{"message":"No"}]', [{ message: "No" }], nothing],
    ["null", "null", null, nothing],
    ["a number", "42", 42, nothing],
    ["a JSON text", '"Out of credits"', "Out of credits", "Out of credits"],
    ["a string as error", '{"error":"Not found"}', { error: "Not found" }, "Not found"],
    ["a message beside that", '{"error":"Gone","message":"No"}', { error: "Gone", message: "No" }, "No"],
    ["an empty object", "{}", {}, nothing],
    ["an empty message", '{"message":"  "}', { message: "  " }, nothing],
    ["fields of other types", '{"code":7,"message":{},"details":"d"}', { code: 7, message: {}, details: "d" }, nothing],
    ["a list of details", '{"code":[],"details":[1]}', { code: [], details: [1] }, nothing],
    ["null as details", '{"error":["no"],"details":null}', { error: ["no"], details: null }, nothing],
    ["an error that is null", '{"error":null,"message":"No"}', { error: null, message: "No" }, "No"],
  ])("%s is kept, and makes a readable message", async (_, sent, body, message) => {
    const error = await errorFrom(respond(500, sent));
    expect(error.message).toBe(failed(message));
    expect(error).toMatchObject({ name: "ServerError", status: 500, attempts: 1 });
    expect(error.body).toEqual(body);
    expect([error.code, error.details]).toEqual([undefined, undefined]);
  });

  test("never sets code, message or details to a value of another type", async () => {
    const name = fc.constantFrom("code", "message", "details", "error", "errors", "success");
    const bodies = fc.dictionary(name, fc.oneof(fc.jsonValue(), fc.dictionary(name, fc.jsonValue())));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), bodies), async (body) => {
        const { code, message, details } = await read(body);
        expect(["string", "undefined"]).toContain(typeof code);
        expect(message).not.toBe("");
        expect(["object", "undefined"]).toContain(typeof details);
        expect(details).not.toBeNull();
      }),
    );
  });

  test("bytes that are no UTF-8 are replaced, and a character that comes in two parts is one", async () => {
    expect((await errorFrom((response) => response.writeHead(500).end(Buffer.from([0x4e, 0xff, 0x6f])))).body).toBe(
      "N\ufffdo",
    );
    const [first, second] = Buffer.from("ä");
    const error = await errorFrom((response) => {
      response.writeHead(500).write(Buffer.from([first as number]));
      setImmediate(() => response.end(Buffer.from([second as number])));
    });
    expect(error.body).toBe("ä");
  });

  test("that ends too early does not hide the status", async () => {
    const error = await errorFrom(halfResponse(403, "Not yours", hangUp));
    expect(error).toMatchObject({ name: "PermissionDeniedError", status: 403 });
  });

  test("that breaks off is kept as far as it came", async () => {
    const parts = ["Not ", "yours"].map((text) => new TextEncoder().encode(text));
    const pull = (controller: ReadableStreamDefaultController) => {
      const part = parts.shift();
      if (part) controller.enqueue(part);
      else controller.error(new Error("read ECONNRESET"));
    };
    const error = await errorOf(new ReadableStream({ pull }, { highWaterMark: 0 }), { status: 403 });
    expect(error).toMatchObject({ name: "PermissionDeniedError", body: "Not yours", attempts: 1 });
  });

  test.each([
    ['{"a":', "}"],
    ["[", "]"],
  ])("that is nested 10,000 deep by %s leaves an error that can be printed", async (open, close) => {
    const deep = `${open.repeat(10_000)}1${close.repeat(10_000)}`;
    const error = await errorOf(`{"message":"Deep","details":${deep}}`);
    expect(error.message).toMatch(/^Deep/);
    expect(() => JSON.stringify(error)).not.toThrow();
    expect(() => inspect(error, { depth: Number.POSITIVE_INFINITY })).not.toThrow();
  });
});

describe("an error page of 10 MB", () => {
  const chunk = "é".repeat(limit / 4);

  /** Sends more and more for as long as somebody takes it. */
  function flood(bytes: number): Handler {
    return (response) => {
      let left = bytes;
      const more = () => {
        for (let fits = true; fits && left > 0; left -= limit / 2) fits = response.write(chunk);
        if (left <= 0) response.end();
      };
      response.writeHead(500).on("drain", more);
      more();
    };
  }

  test.each([10 * 1024 * 1024, Number.POSITIVE_INFINITY])(
    "or of %d bytes is read up to 64 KiB, and the connection is given up",
    async (bytes) => {
      const server = await startServer(flood(bytes), respond(200, { data: { id: "int_1" } }));
      const { integrations } = clientOf(server, { maxRetries: 0, maxRateLimitWait: 0 });
      const error = await failureOf(integrations.get("int_1"));
      expect(error).toMatchObject({ name: "ServerError", message: `${nothing} (${where}: 500)` });
      expect(Buffer.byteLength(error.body as string)).toBe(limit);
      await server.received[0]?.over;
      expect(await integrations.get("int_1")).toEqual({ id: "int_1" });
    },
  );

  test("is not even fetched beyond that", async () => {
    let pulled = 0;
    let cancelled = false;
    const body = new ReadableStream(
      {
        pull(controller) {
          controller.enqueue(new TextEncoder().encode(chunk));
          pulled++;
        },
        cancel() {
          cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    expect((await errorOf(body)).body).toBe(chunk + chunk);
    expect([pulled, cancelled]).toEqual([2, true]);
  });

  test("of JSON is kept as far as it was read, and cut between two characters", async () => {
    const { body } = await errorOf(JSON.stringify({ message: "No", dump: "x".repeat(limit) }));
    expect(body).toMatch(/^\{"message":"No","dump":"x+$/);
    expect(body).toHaveLength(limit);
    expect((await errorOf(`x${"é".repeat(limit)}`)).body).toMatch(/^xé+$/);
  });
});

test("the request id and the time to wait are read, or undefined where the server sends none", async () => {
  const said = await errorFrom(respond(429, {}, { "x-request-id": "req_1", "retry-after": "61" }));
  expect(said).toMatchObject({ requestId: "req_1", retryAfter: 61_000 });
  for (const headers of [{}, { "x-request-id": "" }] as Record<string, string>[]) {
    const silent = await errorFrom(respond(429, {}, headers));
    expect([silent.requestId, silent.retryAfter]).toEqual([undefined, undefined]);
  }
});
