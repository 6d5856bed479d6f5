/** The key goes to the API, in one header, and shows up nowhere else: whatever is printed, logged or thrown. */
import { inspect } from "node:util";
import { describe, expect, test } from "@jest/globals";
import { type ClientOptions, Hooked, isHookedError } from "../../src/index.ts";
import {
  clientOf,
  failureOf,
  type Handler,
  halfResponse,
  hangUp,
  key,
  ok,
  type Received,
  reset,
  respond,
  silence,
  useLoopback,
} from "../servers/loopback.ts";

const { startServer, closedUrl, hastyClientOf } = useLoopback();

/** Any part of the key that the tests use, however it is escaped. */
const traces = /quoted|slashed|plain-key/i;

/** All that logs, debuggers and crash reports could show of a value. */
function everythingOf(value: unknown): string {
  const { stack, message, cause } = (value ?? {}) as Partial<Error>;
  const views = [true, false].map((customInspect) =>
    inspect(value, { depth: 10, showHidden: true, getters: true, customInspect, maxStringLength: null }),
  );
  const below = cause === undefined ? [] : [everythingOf(cause)];
  return [...views, JSON.stringify(value), String(value), stack, message, ...below].join("\n");
}

/** Sends back the key that it was sent, in whatever this makes of it. */
function echo(make: (key: string) => Handler): Handler {
  return (response, request) => make(String(request.headers["x-api-key"]))(response, request);
}

test("the traces are found where they are", () => {
  const error = new Error("a", { cause: new Error("b", { cause: { deep: { deeper: { deepest: key } } } }) });
  expect(everythingOf(error)).toMatch(traces);
  expect(everythingOf(new Error(key))).toMatch(traces);
});

describe("a server that sends the key back", () => {
  const asUnicode = (text: string) => text.replace(/./g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

  test.each<[string, (key: string) => Handler]>([
    ["in JSON", (key) => respond(401, { code: "INVALID", message: `Bad key ${key}`, details: { [key]: [key] } })],
    ["in the code", (key) => respond(403, { success: false, code: key, message: "No" })],
    ["in an error within the body", (key) => respond(400, { error: { code: "X", message: key } })],
    ["in JSON within JSON", (key) => respond(400, { message: JSON.stringify({ headers: { "x-api-key": key } }) })],
    ["in escaped JSON", (key) => respond(400, `{"message":"${asUnicode(key)}"}`)],
    ["in JSON with escaped slashes", (key) => respond(400, JSON.stringify({ message: key }).replaceAll("/", "\\/"))],
    ["in plain text", (key) => respond(500, `Bad key ${key}`, { "content-type": "text/plain" })],
    ["in HTML", (key) => respond(404, `<h1>${key}</h1>`, { "content-type": "text/html" })],
    ["in broken JSON", (key) => respond(409, `{"message": ${JSON.stringify(key)}`)],
    ["in x-request-id", (key) => respond(422, {}, { "x-request-id": key })],
    ["in a success that is none", (key) => respond(200, { success: false, message: key })],
    ["in the content type of a success", (key) => respond(200, {}, { "content-type": `text/${key}` })],
    ["in HTML with 200", (key) => respond(200, `<h1>${key}</h1>`, { "content-type": "text/html" })],
    [
      "where the quotation of HTML ends",
      (key) => respond(200, `<${"b".repeat(69)}${key}>`, { "content-type": "text/html" }),
    ],
    ["and then breaks off", (key) => halfResponse(500, `{"message":"Bad key ${key.slice(0, -4)}`, hangUp)],
    ["where an error page is too long to be read", (key) => respond(500, "x".repeat(64 * 1024 - 12) + key)],
    ["in broken JSON with 200", (key) => respond(200, `{"key": ${JSON.stringify(key)}`)],
    ["in plain text with 200", (key) => respond(200, key, { "content-type": "text/plain" })],
  ])("%s finds it taken out of the error", async (_, make) => {
    const server = await startServer(echo(make));
    const error = await failureOf(clientOf(server, { maxRetries: 0 }).integrations.get("int_1"));
    expect(isHookedError(error)).toBe(true);
    expect(everythingOf(error)).toContain("[API key]");
    expect(everythingOf(error)).not.toMatch(traces);
  });

  test.each<[string, (key: string) => Handler]>([
    ["in a header that nobody reads", (key) => respond(400, {}, { "x-debug": key, "retry-after": key, date: key })],
    ["in the location of a redirect", (key) => respond(302, key, { location: `https://example.com/${key}?${key}` })],
    ["as a user of a redirect", (key) => respond(302, "", { location: `https://user:${encodeURI(key)}@example.com/` })],
    ["in the words of the status", (key) => (response) => response.writeHead(500, key).end()],
    ["and then breaks off", (key) => halfResponse(200, JSON.stringify(key), hangUp)],
    ["in what is not HTTP", (key) => (response) => response.socket?.end(`${key}\r\n\r\n`)],
    ["in a header that is none", (key) => (response) => response.socket?.end(`HTTP/1.1 200 OK\r\n${key}\r\n\r\n`)],
  ])("%s has no error that shows it", async (_, make) => {
    const server = await startServer(echo(make));
    const error = await failureOf(clientOf(server, { maxRetries: 0 }).integrations.get("int_1"));
    expect(isHookedError(error)).toBe(true);
    expect(everythingOf(error)).not.toMatch(traces);
  });

  test("in the host of a redirect, where case is lost, finds it taken out of the error", async () => {
    const server = await startServer(echo((key) => respond(302, "", { location: `https://${key}.example.com/` })));
    const error = await failureOf(clientOf(server, { apiKey: "SK-Plain-Key" }).integrations.get("int_1"));
    expect(error.message).toContain("https://[API key].example.com");
    expect(everythingOf(error)).not.toMatch(traces);
  });

  test("does not get a success changed", async () => {
    const server = await startServer(echo((key) => respond(200, { data: { key } })));
    expect(await clientOf(server).integrations.list()).toEqual({ key });
  });
});

describe("a failure without a response", () => {
  test.each<[string, Handler | undefined, ClientOptions]>([
    ["nobody listens", undefined, {}],
    ["the connection is reset", reset, {}],
    ["the time is up", silence, { timeout: 1 }],
  ])("does not show the key when %s", async (_, handler, options) => {
    const url = handler ? (await startServer(handler)).url : await closedUrl();
    const error = await failureOf(clientOf({ url }, { maxRetries: 0, ...options }).integrations.disconnect("int_1"));
    expect(error.name).toMatch(/^Hooked(Connection|Timeout)Error$/);
    expect(everythingOf(error)).not.toMatch(traces);
  });

  test("does not show what a fetch quotes of its request", async () => {
    const fetch = async (url: unknown, init?: RequestInit) => {
      const quotes = { name: key, code: key, syscall: key, request: { url, init }, stack: `at ${key}` };
      const cause = Object.assign(new Error(`x-api-key: ${key}`), quotes);
      throw Object.assign(new Error(`Cannot send ${key}`, { cause }), quotes);
    };
    const hooked = clientOf({ url: "https://api.hooked.so" }, { fetch, maxRetries: 0 });
    const error = await failureOf(hooked.integrations.get("int_1"));
    expect(error.message).toContain("x-api-key: [API key]");
    expect(everythingOf(error)).not.toMatch(traces);
  });

  test("does not show the key when it is aborted", async () => {
    const controller = new AbortController();
    const server = await startServer(() => controller.abort());
    const error = await failureOf(clientOf(server).integrations.get("int_1", { signal: controller.signal }));
    expect(error.name).toBe("HookedAbortError");
    expect(everythingOf(error)).not.toMatch(traces);
  });
});

describe("a key that cannot be right", () => {
  test.each([`${key}\n`, `${key}\r\nx-other: 1`, ` ${key}`, `${key}é`, `${key}\u0000`, `${key}😀`])(
    "%j is refused without being shown",
    async (apiKey) => {
      const server = await startServer(ok);
      const refusals = [
        failureOf((async () => clientOf(server, { apiKey }))()),
        failureOf(clientOf(server, { apiKey: () => apiKey }).integrations.get("int_1")),
        failureOf(clientOf(server, { apiKey: async () => apiKey }).schedules.list()),
      ];
      for (const error of await Promise.all(refusals)) {
        expect(error).toMatchObject({ name: "HookedArgumentError", attempts: 0 });
        expect(error.message).toMatch(/^The API key holds a space, a line break or a character that is not ASCII/);
        expect(everythingOf(error)).not.toMatch(traces);
      }
      expect(server.received).toEqual([]);
    },
  );

  test("is not shown when it is in the wrong place or of the wrong type", async () => {
    const wrong: object[] = [
      { apiKey: { key } },
      { apiKey: [key] },
      { apiKey: Buffer.from(key) },
      { apiKey: key, baseUrl: `https://user:${encodeURIComponent(key)}@api.hooked.so` },
      { apiKey: key, baseUrl: `https://api.hooked.so/?key=${encodeURIComponent(key)}` },
      { apiKey: key, baseUrl: "http://api.hooked.so" },
      { apiKey: key, headers: { "X-API-Key": key } },
      { apiKey: key, headers: { authorization: `${key}\n` } },
      { apiKey: key, headers: [["x-api-key", key]] },
    ];
    for (const options of wrong) {
      const error = await failureOf((async () => new Hooked(options))());
      expect(error).toMatchObject({ name: "HookedArgumentError" });
      expect(everythingOf(error)).not.toMatch(traces);
    }
  });
});

test("the key in place of an id, a path or an option is not quoted", async () => {
  const secret = "sk_live_0123456789abcdef";
  const hooked = new Hooked({ apiKey: secret, fetch: async () => Response.json({ data: { id: "int_1" } }) });
  const errors = await Promise.all([
    failureOf(hooked.integrations.get([secret] as never)),
    failureOf(hooked.request("GET", secret)),
    failureOf(hooked.request(secret as never, "/v1/x")),
    failureOf(hooked.integrations.get("int_1", { [secret]: 1 } as never)),
    failureOf(hooked.integrations.disconnectSafely(secret)),
    failureOf(new Hooked({ apiKey: secret, fetch: async () => Response.json({}, { status: 404 }) }).videos.get(secret)),
  ]);
  for (const error of errors) expect(everythingOf(error)).not.toContain(secret);
});

test("the client, its copies and its parts do not show the key", async () => {
  const server = await startServer(ok);
  const hooked = clientOf(server);
  const copy = hooked.withOptions({ timeout: 1_000 });
  const other = hooked.withOptions({ apiKey: "SK-Plain-Key" });
  for (const value of [hooked, copy, other, copy.integrations, copy.schedules, copy.schedules.list()]) {
    expect(everythingOf(value)).not.toMatch(traces);
    expect(everythingOf(Object.getOwnPropertyDescriptors(value))).not.toMatch(traces);
    expect(everythingOf({ ...value })).not.toMatch(traces);
  }
  await copy.integrations.get("int_1");
  await other.integrations.get("int_1");
  expect(server.received.map(({ headers }) => headers["x-api-key"])).toEqual([key, "SK-Plain-Key"]);
});

test("observers see everything but the key", async () => {
  const events: unknown[][] = [];
  const observe = (...event: unknown[]) => void events.push(event);
  const server = await startServer(
    reset,
    echo((key) => respond(503, { message: key }, { "retry-after": "1", "x-request-id": key })),
    ok,
  );
  const hooked = hastyClientOf(server, { onRequest: observe, onResponse: observe, onRetry: observe });
  await hooked.request("DELETE", "/v1/thing", { query: { limit: 1 }, headers: { "x-trace": "t1" } });
  expect(events).toHaveLength(7);
  expect(everythingOf(events)).toContain(`${server.url}/v1/thing?limit=1`);
  expect(everythingOf(events)).not.toMatch(traces);
});

test("observers do not see a key that was passed as an id", async () => {
  const events: unknown[] = [];
  const server = await startServer(ok);
  const observe = (event: unknown) => void events.push(event);
  await clientOf(server, { onRequest: observe, onResponse: observe }).integrations.get(key);
  expect(events).toHaveLength(2);
  expect(everythingOf(events)).not.toMatch(traces);
});

test("the key is sent as x-api-key and in nothing else", async () => {
  const server = await startServer(ok);
  const { schedules } = clientOf(server);
  await schedules.create({ videoId: "vid_1", integrationId: "int_1", scheduledDateTime: new Date() });
  const { method, path, body, headers } = server.received[0] as Received;
  const { "x-api-key": sent, ...others } = headers;
  expect([method, path, sent]).toEqual(["POST", "/v1/schedule/create", key]);
  expect(everythingOf({ path, body, others })).not.toMatch(traces);
});

test("the key is sent to the base URL only", async () => {
  const urls: string[] = [];
  const fetch = async (url: unknown) => {
    urls.push(String(url));
    return Response.json({ data: {} });
  };
  const hooked = clientOf({ url: "https://api.hooked.so/api/v1/" }, { fetch });
  await hooked.integrations.get("https://example.com");
  await hooked.request("GET", "/v1/https://example.com/@example.com");
  expect(urls).toEqual([
    "https://api.hooked.so/api/v1/integration/https%3A%2F%2Fexample.com",
    "https://api.hooked.so/api/v1/https://example.com/@example.com",
  ]);
});
