/** Whatever an error response holds, and however much of it: the error has the class of its status and is fit for a log. */
import { describe, expect, test } from "@jest/globals";
import * as client from "../../src/index.ts";
import { clientOf, failureOf, type Handler, halfResponse, hangUp, respond, useLoopback } from "../servers/loopback.ts";

const { startServer } = useLoopback();

const where = "GET /v1/integration/int_1";
const limit = 64 * 1024;

/** The error of a call that a server answers so, once. */
async function errorFrom(handler: Handler): Promise<client.HookedApiError> {
  const server = await startServer(handler);
  return failureOf(clientOf(server, { maxRetries: 0, maxRateLimitWait: 0 }).integrations.get("int_1"));
}

test.each([
  [400, client.BadRequestError],
  [401, client.AuthenticationError],
  [402, client.HookedApiError],
  [403, client.PermissionDeniedError],
  [404, client.NotFoundError],
  [409, client.ConflictError],
  [418, client.HookedApiError],
  [422, client.UnprocessableError],
  [429, client.RateLimitError],
  [499, client.HookedApiError],
  [500, client.ServerError],
  [503, client.ServerError],
  [599, client.ServerError],
  [999, client.ServerError],
])("status %i has a class of its own, or that of all", async (status, Class) => {
  const error = await errorFrom(respond(status, { code: "x", message: "No" }));
  expect(error.constructor).toBe(Class);
  expect(error).toBeInstanceOf(client.HookedApiError);
  expect(error).toBeInstanceOf(client.HookedError);
  expect(client.isHookedError(error)).toBe(true);
  expect(error).toMatchObject({ name: Class.name, status, code: "x", path: "/v1/integration/int_1", attempts: 1 });
});

describe("the documented forms of a body", () => {
  test.each([
    [
      "the one of the integration pages",
      404,
      { code: "not_found", message: "Integration not found", details: { resource_id: "int_invalid" } },
      `Integration not found (${where}: 404 not_found)`,
    ],
    [
      "the one of the error guide",
      401,
      { success: false, message: "API key is required", code: "MISSING_API_KEY" },
      `API key is required (${where}: 401 MISSING_API_KEY). Check your API key: https://hooked.so/settings/api`,
    ],
    [
      "the one with an error inside",
      400,
      { error: { code: "SCRIPT_TOO_LONG", message: "Script is too long", details: { max: 5000 } } },
      `Script is too long (${where}: 400 SCRIPT_TOO_LONG)`,
    ],
  ])("%s is read", async (_, status, body, message) => {
    const error = await errorFrom(respond(status, body));
    const { code, details } = { details: undefined, ...("error" in body ? body.error : body) };
    expect(error.message).toBe(message);
    expect(error).toMatchObject({ status, code, body });
    expect(error.details).toEqual(details);
  });

  test("are read whatever the content type says", async () => {
    const error = await errorFrom(respond(403, { code: "forbidden" }, { "content-type": "text/html" }));
    expect(error.code).toBe("forbidden");
  });
});

describe("any other body", () => {
  const nothing = `The server gave no reason (${where}: 500)`;

  test.each<[string, string, unknown, string]>([
    ["plain text", "Bad gateway\n", "Bad gateway\n", `Bad gateway (${where}: 500)`],
    ["a long text", "x".repeat(300), "x".repeat(300), nothing],
    ["HTML", "<h1>502</h1>", "<h1>502</h1>", nothing],
    ["no body", "", "", nothing],
    ["blanks", " \n", " \n", nothing],
    ["broken JSON", '{"message":"No', '{"message":"No', `{"message":"No (${where}: 500)`],
    ["an array", '[{"message":"No"}]', [{ message: "No" }], nothing],
    ["null", "null", null, nothing],
    ["a number", "42", 42, nothing],
    ["a JSON text", '"Out of credits"', "Out of credits", `Out of credits (${where}: 500)`],
    ["a string as error", '{"error":"Not found"}', { error: "Not found" }, `Not found (${where}: 500)`],
    ["an empty object", "{}", {}, nothing],
    ["fields of other types", '{"code":7,"message":[],"details":"d"}', { code: 7, message: [], details: "d" }, nothing],
    ["an error that is null", '{"error":null,"message":"No"}', { error: null, message: "No" }, `No (${where}: 500)`],
  ])("%s is kept, and makes a readable message", async (_, sent, body, message) => {
    const error = await errorFrom(respond(500, sent));
    expect(error.message).toBe(message);
    expect(error).toMatchObject({ name: "ServerError", status: 500, attempts: 1 });
    expect(error.body).toEqual(body);
    expect([error.code, error.details]).toEqual([undefined, undefined]);
  });

  test("bytes that are no UTF-8 are replaced", async () => {
    const error = await errorFrom((response) => response.writeHead(500).end(Buffer.from([0x4e, 0xff, 0x6f])));
    expect(error.body).toBe("N\ufffdo");
  });

  test("a character that comes in two parts is one", async () => {
    const [first, second] = Buffer.from("ä");
    const error = await errorFrom((response) => {
      response.writeHead(500).write(Buffer.from([first as number]));
      setImmediate(() => response.end(Buffer.from([second as number])));
    });
    expect(error.body).toBe("ä");
  });

  test("that ends too early does not hide the status", async () => {
    const server = await startServer(halfResponse(403, "Not yours", hangUp));
    const error = await failureOf(clientOf(server).integrations.get("int_1"));
    expect(error).toMatchObject({ name: "PermissionDeniedError", status: 403 });
    expect(server.received).toHaveLength(1);
  });

  test("that breaks off is kept as far as it came", async () => {
    const parts = ["Not ", "yours"].map((text) => new TextEncoder().encode(text));
    const pull = (controller: ReadableStreamDefaultController) => {
      const part = parts.shift();
      if (part) controller.enqueue(part);
      else controller.error(new Error("read ECONNRESET"));
    };
    const fetch = async () => new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), { status: 403 });
    const error = await failureOf(clientOf({ url: "https://api.hooked.so" }, { fetch }).integrations.get("int_1"));
    expect(error).toMatchObject({ name: "PermissionDeniedError", body: "Not yours", attempts: 1 });
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
      expect(error).toMatchObject({ name: "ServerError", message: `The server gave no reason (${where}: 500)` });
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
    const fetch = async () => new Response(body, { status: 404 });
    const error = await failureOf(clientOf({ url: "https://api.hooked.so" }, { fetch }).integrations.get("int_1"));
    expect(error.body).toBe(chunk + chunk);
    expect([pulled, cancelled]).toEqual([2, true]);
  });

  test("of JSON is kept as far as it was read", async () => {
    const error = await errorFrom(respond(400, { message: "No", dump: "x".repeat(limit) }));
    expect(error.body).toMatch(/^\{"message":"No","dump":"x+$/);
    expect(error.body).toHaveLength(limit);
  });

  test("is cut between two characters", async () => {
    const error = await errorFrom(respond(400, `x${"é".repeat(limit)}`));
    expect(error.body).toMatch(/^xé+$/);
  });
});

test("a success is read in full, however long", async () => {
  const data = { text: "é".repeat(limit) };
  const server = await startServer(respond(200, { data }));
  expect(await clientOf(server).integrations.list()).toEqual(data);
});

describe("what an error says besides", () => {
  test("is the request id, and how long to wait", async () => {
    const error = await errorFrom(respond(429, {}, { "x-request-id": "req_1", "retry-after": "61" }));
    expect(error).toMatchObject({ requestId: "req_1", retryAfter: 61_000 });
  });

  test("is nothing where the server said nothing", async () => {
    const error = await errorFrom(respond(429, {}, { "x-request-id": "" }));
    expect([error.requestId, error.retryAfter]).toEqual([undefined, undefined]);
  });

  test("is all in toJSON, which is plain", async () => {
    const body = { code: "not_found", message: "Gone", details: { resource_id: "int_1" } };
    const error = await errorFrom(respond(404, body, { "x-request-id": "req_1" }));
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "NotFoundError",
      operation: "getIntegrationDetails",
      issues: [],
      message: `Gone (${where}: 404 not_found)`,
      method: "GET",
      path: "/v1/integration/int_1",
      status: 404,
      attempts: 1,
      mayHaveBeenProcessed: false,
      code: "not_found",
      details: { resource_id: "int_1" },
      requestId: "req_1",
      body,
    });
  });

  test("is in toJSON without the cause, which may be anything", async () => {
    const controller = new AbortController();
    const server = await startServer(() => controller.abort({ secret: true, circular: controller }));
    const error = await failureOf(clientOf(server).integrations.get("int_1", { signal: controller.signal }));
    expect(error.cause).toMatchObject({ secret: true });
    expect(JSON.stringify(error)).not.toContain("secret");
    expect(error.toJSON()).toMatchObject({ name: "HookedAbortError", message: `Aborted (${where})` });
  });
});
