/** What leaves the client: ids, paths, queries, bodies and headers as they were meant, or nothing at all. */
import { describe, expect, test } from "@jest/globals";
import type { HttpMethod, RawRequest } from "../../src/index.ts";
import { clientOf, failureOf, ok, respond, useLoopback } from "../servers/loopback.ts";

const { startServer } = useLoopback();

const post = { videoId: "vid_1", integrationId: "int_1", scheduledDateTime: "2099-01-01T00:00:00.000Z" };

/** What a server received of one call with the escape hatch. */
async function receivedFrom(method: HttpMethod, path: string, init?: RawRequest) {
  const server = await startServer(ok);
  await clientOf(server).request(method, path, init);
  expect(server.received).toHaveLength(1);
  return server.received[0];
}

/** The error of a call with the escape hatch, of which nothing was sent. */
async function refusalOf(method: unknown, path: unknown, init?: object) {
  const server = await startServer(ok);
  const error = await failureOf(clientOf(server).request(method as HttpMethod, path as string, init));
  expect(error).toMatchObject({ name: "HookedArgumentError", attempts: 0, mayHaveBeenProcessed: false });
  expect(server.received).toEqual([]);
  return error;
}

describe("an id", () => {
  test.each([
    ["int_yt_abc123", "int_yt_abc123"],
    ["a/b", "a%2Fb"],
    ["ä", "%C3%A4"],
    ["%2F", "%252F"],
    ["a?b#c", "a%3Fb%23c"],
    ["a b", "a%20b"],
    ["a\\b", "a%5Cb"],
    ["../list", "..%2Flist"],
    ["...", "..."],
    ["%2e%2e", "%252e%252e"],
    ["List", "List"],
    ["{integrationId}", "%7BintegrationId%7D"],
    ["$&$1", "%24%26%241"],
    ["a;b,c", "a%3Bb%2Cc"],
    ["😀", "%F0%9F%98%80"],
    ["__proto__", "__proto__"],
  ])("%j is one segment of the path", async (id, segment) => {
    const server = await startServer(ok);
    const { integrations, schedules } = clientOf(server);
    await integrations.get(id);
    await integrations.disconnect(id);
    await schedules.update(id, { scheduledDateTime: new Date(0) });
    expect(server.received.map(({ path }) => path)).toEqual([
      `/v1/integration/${segment}`,
      `/v1/integration/${segment}`,
      `/v1/schedule/${segment}`,
    ]);
  });

  test("is quoted in errors as it went over the wire", async () => {
    const server = await startServer(respond(404));
    expect((await failureOf(clientOf(server).integrations.get("a/b?c"))).path).toBe("/v1/integration/a%2Fb%3Fc");
  });

  test.each<[unknown, RegExp]>([
    ["", /^integrationId must not be empty/],
    [" ", /must not be empty/],
    ["\t\n", /must not be empty/],
    [".", /must not be "\."/],
    ["..", /must not be "\.\."/],
    ["list", /must not be "list", which is another operation/],
    ["\ud800", /half a character/],
    [undefined, /must be a string, not undefined/],
    [null, /must be a string, not null/],
    [7, /must be a string, not 7/],
    [["int_1"], /must be a string, not an array/],
    [{ id: "int_1" }, /must be a string, not a value of type object/],
  ])("%j is refused, and nothing is sent", async (id, message) => {
    const server = await startServer(ok);
    const { integrations } = clientOf(server);
    for (const method of ["get", "disconnect", "disconnectSafely"] as const) {
      const error = await failureOf(integrations[method](id as string));
      expect(error).toMatchObject({ name: "HookedArgumentError", attempts: 0 });
      expect(error.message).toMatch(message);
    }
    expect(server.received).toEqual([]);
  });

  test.each(["create", "list"])("%j is no scheduled post", async (id) => {
    const server = await startServer(ok);
    const { schedules } = clientOf(server);
    for (const call of [schedules.get(id), schedules.update(id, {}), schedules.cancel(id)]) {
      expect((await failureOf(call)).message).toContain(`scheduleId must not be "${id}"`);
    }
    expect(server.received).toEqual([]);
  });
});

describe("a path of the escape hatch", () => {
  test.each(["/v1/thing", "/v1/a%20b/%C3%A4", "/v1/https://example.com", "/v1/thing/", "/", "/v1/a:b@c"])(
    "%j is sent as it is",
    async (path) => {
      expect((await receivedFrom("GET", path))?.path).toBe(path);
    },
  );

  test.each([
    "//example.com",
    "//example.com/v1/thing",
    "/\\example.com",
    "\\\\example.com",
    "https://example.com/v1/thing",
    "javascript:alert(1)",
    "@example.com/",
    ":8080/",
    ".example.com/",
    "v1/thing",
    "",
    "/../x",
    "/v1/../../x",
    "/v1/./x",
    "/v1\\..\\x",
    "/v1\\..",
    "/v1/%2e%2e/x",
    "/v1/%2E./x",
    "/v1/..",
    "/v1/\t../x",
    "/\n/example.com",
    "/v1/thing ",
    "/v1/a b",
    "/v1/ä",
    "/v1/{id}",
    "/v1/thing?limit=1",
    "/v1/thing?",
    "/v1/thing#top",
    undefined,
    null,
    7,
    new URL("https://example.com/v1/thing"),
  ])("%j is refused, and nothing is sent", async (path) => {
    const error = await refusalOf("GET", path);
    expect(error.message).toMatch(/^path must be an encoded path of the API, such as "\/v1\/integration\/list", not /);
  });

  test("comes after the path of the base URL, and cannot leave that either", async () => {
    const server = await startServer(ok);
    const hooked = clientOf({ url: `${server.url}/api/v1/` });
    await hooked.request("GET", "/v1/thing");
    expect(await failureOf(hooked.request("GET", "/../v1/thing"))).toMatchObject({ name: "HookedArgumentError" });
    expect(server.received.map(({ path }) => path)).toEqual(["/api/v1/thing"]);
  });
});

describe("a method of the escape hatch", () => {
  test.each<HttpMethod>(["GET", "POST", "PUT", "PATCH", "DELETE"])(
    "%s is sent, and the data comes back",
    async (method) => {
      const server = await startServer(respond(200, { success: true, data: [1, 2] }));
      expect(await clientOf(server).request(method, "/v1/thing")).toEqual([1, 2]);
      expect(server.received[0]?.method).toBe(method);
    },
  );

  test("HEAD returns nothing, or throws the error of its status", async () => {
    const server = await startServer(ok, respond(404, { message: "Gone" }));
    const hooked = clientOf(server);
    expect(await hooked.request("HEAD", "/v1/thing")).toBeUndefined();
    expect(await failureOf(hooked.request("HEAD", "/v1/thing"))).toMatchObject({ name: "NotFoundError", body: "" });
    expect(server.received.map(({ method }) => method)).toEqual(["HEAD", "HEAD"]);
  });

  test.each(["get", "TRACE", "CONNECT", "OPTIONS", "", "GET /x HTTP/1.1\r\n", undefined])(
    "%j is refused",
    async (method) => {
      expect((await refusalOf(method, "/v1/thing")).message).toMatch(/^method must be GET, HEAD, POST, PUT, PATCH or/);
    },
  );

  test.each([
    ["the whole response without an envelope", [1], [1]],
    ["the whole response if data is null", { success: true, data: null }, { success: true, data: null }],
    ["nothing for an empty response", "", undefined],
  ])("returns %s", async (_, sent, result) => {
    expect(await clientOf(await startServer(respond(200, sent))).request("GET", "/v1/thing")).toEqual(result);
  });
});

describe("a query", () => {
  test("is encoded, repeats what is an array, and leaves out what is not there", async () => {
    const query = {
      text: "a&b=c d+ä#?",
      tags: ["x", "y,z"],
      none: [],
      limit: 0,
      dry: false,
      empty: "",
      gone: undefined,
      nil: null,
      "a b": 1,
    };
    const { search, searchParams } = new URL(`http://x${(await receivedFrom("GET", "/v1/thing", { query }))?.path}`);
    expect(search).not.toMatch(/[ +ä#]/);
    expect([...searchParams]).toEqual([
      ["text", "a&b=c d+ä#?"],
      ["tags", "x"],
      ["tags", "y,z"],
      ["limit", "0"],
      ["dry", "false"],
      ["empty", ""],
      ["a b", "1"],
    ]);
  });

  test.each([{}, { gone: undefined }, undefined])("of %j leaves the path alone", async (query) => {
    expect((await receivedFrom("GET", "/v1/thing", { query }))?.path).toBe("/v1/thing");
  });

  test.each([
    [Number.NaN, "NaN"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    [{ a: 1 }, "a value of type object"],
    [new Date(0), "a value of type Date"],
    [[["a"]], "an array"],
    [["a", Number.NaN], "NaN"],
    [() => 1, "a value of type function"],
    [Symbol("s"), "Symbol(s)"],
  ])("with %p is refused by name, and nothing is sent", async (value, shown) => {
    const error = await refusalOf("GET", "/v1/thing", { query: { limit: value } });
    expect(error.message).toBe(
      `The query parameter limit must be a string, a finite number or a boolean, not ${shown}`,
    );
  });

  test("of a list is checked the same way", async () => {
    const server = await startServer(ok);
    const error = await failureOf(clientOf(server).schedules.list({ limit: Number.NaN }));
    expect(error).toMatchObject({ name: "HookedArgumentError", attempts: 0 });
    expect(server.received).toEqual([]);
  });
});

describe("a body", () => {
  test("is JSON, with dates as ISO strings and without what is undefined", async () => {
    const at = new Date("2099-01-01T12:00:00+02:00");
    const server = await startServer(ok);
    const platformData = { title: "Ä 😀", tags: ["ü"] };
    await clientOf(server).schedules.create({ ...post, scheduledDateTime: at, platformData });
    expect(JSON.parse(server.received[0]?.body ?? "")).toEqual({
      ...post,
      scheduledDateTime: "2099-01-01T10:00:00.000Z",
      platformData,
    });
    expect(server.received[0]?.headers["content-type"]).toBe("application/json");
  });

  test.each([
    [null, "null"],
    [0, "0"],
    [false, "false"],
    ["", '""'],
    ["text", '"text"'],
    [[], "[]"],
    [[null, new Date(0)], '[null,"1970-01-01T00:00:00.000Z"]'],
    [{ a: undefined, toJSON: undefined }, "{}"],
  ])("of %j is sent as %s", async (body, sent) => {
    const request = await receivedFrom("POST", "/v1/thing", { body });
    expect(request?.body).toBe(sent);
    expect(request?.headers).toMatchObject({ "content-type": "application/json", "content-length": `${sent.length}` });
  });

  test.each<HttpMethod>(["GET", "HEAD", "DELETE", "POST", "PUT", "PATCH"])(
    "that is not given has no content type: %s",
    async (method) => {
      const request = await receivedFrom(method, "/v1/thing");
      expect(request?.body).toBe("");
      expect(request?.headers).not.toHaveProperty("content-type");
    },
  );

  const circular: Record<string, unknown> = {};
  circular["self"] = circular;

  test.each<[string, unknown, RegExp]>([
    ["NaN", { progress: Number.NaN }, /^progress is NaN, which JSON cannot express/],
    ["an infinite number", [{ a: { b: -Infinity } }], /^\[0\]\.a\.b is -Infinity/],
    ["NaN alone", Number.NaN, /^The body is NaN/],
    ["an invalid Date", { at: new Date("soon") }, /^at is an invalid Date/],
    ["a circle", circular, /^self contains itself/],
    ["a BigInt", { big: 1n }, /^big is a bigint/],
    ["a function", () => 1, /^The body is a function/],
    ["a toJSON that throws", { toJSON: () => JSON.parse("{") }, /^The body cannot be sent as JSON/],
  ])("with %s is refused, and nothing is sent", async (_, body, message) => {
    expect((await refusalOf("POST", "/v1/thing", { body })).message).toMatch(message);
  });

  test.each(["GET", "HEAD"])("is refused with %s", async (method) => {
    expect((await refusalOf(method, "/v1/thing", { body: {} })).message).toMatch(/takes no body/);
  });

  test("of a helper is refused for the same reasons", async () => {
    const server = await startServer(ok);
    const call = clientOf(server).schedules.create({ ...post, scheduledDateTime: new Date(Number.NaN) });
    expect((await failureOf(call)).message).toMatch(/^scheduledDateTime is an invalid Date, which JSON cannot express/);
    expect(server.received).toEqual([]);
  });
});

describe("headers", () => {
  test("of the client go with every call, and those of a call over them, whatever their case", async () => {
    const server = await startServer(ok);
    const hooked = clientOf(server, { headers: { "X-Team": "client", "x-only": "client" } });
    await hooked.integrations.get("int_1", { headers: { "x-team": "call", "x-more": "call" } });
    await hooked.integrations.get("int_1");
    const [first, second] = server.received.map(({ headers }) => headers);
    expect(first).toMatchObject({ "x-team": "call", "x-only": "client", "x-more": "call" });
    expect(second).toMatchObject({ "x-team": "client", "x-only": "client" });
    expect(second).not.toHaveProperty("x-more");
  });

  test("of a caller may say another content type", async () => {
    const headers = { "Content-Type": "application/merge-patch+json" };
    const request = await receivedFrom("PATCH", "/v1/thing", { body: {}, headers });
    expect(request?.headers["content-type"]).toBe("application/merge-patch+json");
  });

  test.each<[string, unknown, RegExp]>([
    ["the key", { "X-Api-Key": "other" }, /^headers must not hold x-api-key: pass the key as apiKey/],
    ["a line break", { "x-a": "b\r\nx-api-key: c" }, /^The header "x-a" holds a character that no header can carry/],
    ["a character beyond Latin-1", { "x-a": "😀" }, /^The header "x-a" holds a character/],
    ["a name that is none", { "x a": "b" }, /^The header "x a" holds a character/],
    ["a number", { "x-a": 1 }, /^The header x-a must be a string, not 1/],
    ["undefined", { "x-a": undefined }, /^The header x-a must be a string, not undefined/],
    ["pairs", [["x-a", "b"]], /^headers must be a plain object of names and values/],
    ["an instance of Headers", new Headers({ "x-a": "b" }), /^headers must be a plain object/],
  ])("that hold %s are refused, and nothing is sent", async (_, headers, message) => {
    expect((await refusalOf("GET", "/v1/thing", { headers })).message).toMatch(message);
    const client = await failureOf(
      (async () => clientOf({ url: "http://localhost" }, { headers: headers as never }))(),
    );
    expect(client.message).toMatch(message);
  });
});

test.each([
  [{ timeout: 0 }, /^timeout must be a whole number of 1 to 2147483647 milliseconds, not 0/],
  [{ timeout: 2 ** 31 }, /^timeout must be/],
  [{ timeout: Number.NaN }, /^timeout must be/],
  [{ maxRetries: -1 }, /^maxRetries must be a whole number of 0 to 100, not -1/],
  [{ maxRetries: 1.5 }, /^maxRetries must be/],
  [{ maxRetries: Number.POSITIVE_INFINITY }, /^maxRetries must be/],
])("a call with the options %j is refused, and nothing is sent", async (options, message) => {
  expect((await refusalOf("GET", "/v1/thing", options)).message).toMatch(message);
});
