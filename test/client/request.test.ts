/** What leaves the client: ids, paths, queries, bodies and headers as they were meant. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { serializeBody } from "../../src/http/validate.ts";
import { Hooked, type HttpMethod, type RawRequest } from "../../src/index.ts";
import { clientOf, failureOf, ok, respond, useLoopback } from "../servers/loopback.ts";

const { startServer } = useLoopback();

/** What a server received of one call with the escape hatch. */
async function receivedFrom(method: HttpMethod, path: string, init?: RawRequest) {
  const server = await startServer(ok);
  await clientOf(server).request(method, path, init);
  expect(server.received).toHaveLength(1);
  return server.received[0];
}

describe("an id", () => {
  test.each([
    ["int_yt_abc123", "int_yt_abc123"],
    ["a/b", "a%2Fb"],
    ["ä", "%C3%A4"],
    ["a?b#c", "a%3Fb%23c"],
    ["a\\b", "a%5Cb"],
    ["../list", "..%2Flist"],
    ["...", "..."],
    ["%2e%2e", "%252e%252e"],
    ["List", "List"],
    [" list", "%20list"],
    ["create", "create"],
    ["{integrationId}", "%7BintegrationId%7D"],
    ["$&$1", "%24%26%241"],
    ["a;b,c", "a%3Bb%2Cc"],
    ["😀", "%F0%9F%98%80"],
    ["__proto__", "__proto__"],
  ])("%j is one segment of the path", async (id, segment) => {
    const server = await startServer(ok);
    await clientOf(server).integrations.get(id);
    expect(server.received.map(({ path }) => path)).toEqual([`/v1/integration/${segment}`]);
  });

  test("of any characters arrives as it was", async () => {
    const urls: string[] = [];
    const fetch = async (url: unknown) => {
      urls.push(String(url));
      return Response.json({ success: true, data: {} });
    };
    const hooked = new Hooked({ apiKey: "sk_1", baseUrl: "https://api.example", fetch });
    const ids = fc
      .string({ unit: "binary", minLength: 1 })
      .filter((id) => id.trim() !== "" && !/^(\.\.?|list)$/.test(id));
    await fc.assert(
      fc.asyncProperty(ids, async (id) => {
        await hooked.integrations.get(id);
        const { origin, pathname, search, hash } = new URL(urls.at(-1) ?? "");
        const [, encoded = ""] = /^\/v1\/integration\/([^/]+)$/.exec(pathname) ?? [];
        expect([origin, search, hash, decodeURIComponent(encoded)]).toEqual(["https://api.example", "", "", id]);
      }),
      { numRuns: 200 },
    );
  });

  test("is quoted in errors as it went over the wire", async () => {
    const server = await startServer(respond(404));
    expect((await failureOf(clientOf(server).integrations.get("a/b?c"))).path).toBe("/v1/integration/a%2Fb%3Fc");
  });
});

describe("a path of the escape hatch", () => {
  test.each([
    "/v1/thing",
    "/v1/a%20b/%C3%A4",
    "/v1/video/a%2Fb",
    "/v1/https://example.com",
    "/v1/thing/",
    "/",
    "/a:b@c",
  ])("%j is sent as it is", async (path) => {
    expect((await receivedFrom("GET", path))?.path).toBe(path);
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
    const query = Object.assign(Object.create({ inherited: 1 }), {
      text: "a&b=c d+ä#?",
      tags: ["x", "y,z", 1, true],
      none: [],
      limit: 0,
      less: -1.5,
      dry: false,
      empty: "",
      gone: undefined,
      nil: null,
      "a&b #\n": 1,
    });
    const { search, searchParams } = new URL(`http://x${(await receivedFrom("GET", "/v1/thing", { query }))?.path}`);
    expect(search).not.toMatch(/[ +ä#]/);
    expect([...searchParams]).toEqual([
      ["text", "a&b=c d+ä#?"],
      ["tags", "x"],
      ["tags", "y,z"],
      ["tags", "1"],
      ["tags", "true"],
      ["limit", "0"],
      ["less", "-1.5"],
      ["dry", "false"],
      ["empty", ""],
      ["a&b #\n", "1"],
    ]);
  });

  test.each([{}, { gone: undefined }, undefined])("of %j leaves the path alone", async (query) => {
    expect((await receivedFrom("GET", "/v1/thing", { query }))?.path).toBe("/v1/thing");
  });
});

describe("a body", () => {
  test("of a helper is JSON, with dates as ISO strings and without what is undefined", async () => {
    const server = await startServer(ok);
    const body = { videoId: "vid_1", integrationId: "int_1", platformData: { title: "Ä 😀", tags: ["ü"] } };
    const scheduledDateTime = new Date("2099-01-01T12:00:00+02:00");
    await clientOf(server).schedules.create({ ...body, scheduledDateTime });
    expect(JSON.parse(server.received[0]?.body ?? "")).toEqual({
      ...body,
      scheduledDateTime: "2099-01-01T10:00:00.000Z",
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
    [{ deep: { title: null, tags: ["a", null], "": [{}] } }, '{"deep":{"title":null,"tags":["a",null],"":[{}]}}'],
  ])("of %j is sent as %s", async (body, sent) => {
    const request = await receivedFrom("POST", "/v1/thing", { body });
    expect(request?.body).toBe(sent);
    expect(request?.headers).toMatchObject({ "content-type": "application/json", "content-length": `${sent.length}` });
  });

  test("of any JSON arrives as it was", () => {
    const json = fc.jsonValue({ stringUnit: "grapheme" });
    fc.assert(fc.property(json, (body) => expect(serializeBody(body)).toBe(JSON.stringify(body))));
  });

  test.each<HttpMethod>(["GET", "HEAD", "DELETE", "POST", "PUT", "PATCH"])(
    "that is not given has no content type: %s",
    async (method) => {
      const request = await receivedFrom(method, "/v1/thing");
      expect(request?.body).toBe("");
      expect(request?.headers).not.toHaveProperty("content-type");
    },
  );
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
});
