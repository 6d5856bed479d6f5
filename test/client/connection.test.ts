/** No response, or half of one: the error says what happened to which request, and whether the server can have seen it. */
import { describe, expect, test } from "@jest/globals";
import { Hooked } from "../../src/index.ts";
import {
  clientOf,
  failureOf,
  type Handler,
  halfResponse,
  hangUp,
  key,
  ok,
  raw,
  reset,
  useLoopback,
} from "../servers/loopback.ts";
import { inVirtualTime } from "../servers/virtual-time.ts";

const { startServer, closedUrl, hastyClientOf } = useLoopback();

const post = { videoId: "vid_1", integrationId: "int_1", scheduledDateTime: "2099-01-01T00:00:00.000Z" };
const chunked = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n";

describe("a connection that breaks", () => {
  test.each<[string, Handler, RegExp]>([
    ["with a reset", reset, /ECONNRESET|other side closed/],
    ["before a response", hangUp, /other side closed/],
    ["with a reset in the body", halfResponse(200, "{", reset), /ECONNRESET|other side closed|terminated/],
    ["before all of the promised body", halfResponse(200, '{"success":true,', hangUp), /other side closed|terminated/],
    ["in the head", raw("HTTP/1.1 200 OK\r\ncontent-ty"), /other side closed/],
    ["in a chunk", raw(`${chunked}ff\r\n{"success":`), /other side closed|terminated/],
    ["with what is not HTTP", raw("220 mail.example.com ESMTP\r\n\r\n"), /Expected HTTP/],
    ["with a header that is none", raw("HTTP/1.1 200 OK\r\nno header\r\n\r\n"), /header/i],
    ["with a chunk of no size", raw(`${chunked}size\r\n{}`), /chunk size/],
    ["with two lengths", raw("HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}"), /content-length/i],
  ])("%s may have carried a POST, which is not sent again", async (_, handler, words) => {
    const server = await startServer(handler);
    const error = await failureOf(clientOf(server).schedules.create(post));
    expect(error).toMatchObject({
      name: "HookedConnectionError",
      method: "POST",
      path: "/v1/schedule/create",
      attempts: 1,
      mayHaveBeenProcessed: true,
    });
    expect(error.message).toMatch(/^The connection broke: .+ \(POST \/v1\/schedule\/create\)$/);
    expect(error.message).toMatch(words);
    expect(server.received).toHaveLength(1);
  });

  test("is no reason to believe that a GET did anything", async () => {
    const server = await startServer(hangUp);
    const error = await failureOf(hastyClientOf(server).integrations.get("int_1"));
    expect(error).toMatchObject({ name: "HookedConnectionError", attempts: 3, mayHaveBeenProcessed: false });
  });

  test("in the body leaves the status known", async () => {
    const server = await startServer(raw(`${chunked}size\r\n`));
    const error = await failureOf(clientOf(server).integrations.get("int_1", { maxRetries: 0 }));
    expect(error).toMatchObject({ name: "HookedConnectionError", status: 200 });
  });
});

describe("a connection that is never made", () => {
  test("was never sent a POST, which is tried again and fails as not processed", async () => {
    const url = await closedUrl();
    const error = await failureOf(hastyClientOf({ url }).schedules.create(post));
    expect(error.message).toBe(`No connection: connect ECONNREFUSED ${new URL(url).host} (POST /v1/schedule/create)`);
    expect(error).toMatchObject({ name: "HookedConnectionError", attempts: 3, mayHaveBeenProcessed: false });
    expect(error.status).toBeUndefined();
    expect(error.cause).toMatchObject({ message: "fetch failed", cause: { code: "ECONNREFUSED" } });
  });

  test("is tried again, and a POST goes out once when somebody listens", async () => {
    const server = await startServer(ok);
    const closed = await closedUrl();
    const addresses = [closed, server.url];
    const hooked = hastyClientOf(server, {
      fetch: (url, init) => fetch(String(url).replace(server.url, addresses.shift() ?? server.url), init),
    });
    await hooked.schedules.create(post);
    expect(server.received.map(({ body }) => JSON.parse(body))).toEqual([post]);
  });
});

/** What the errors of each runtime's fetch prove, by the shapes in which they were recorded. */
const failed = (cause: unknown) => Object.assign(new TypeError("fetch failed"), { cause });
const withCode = (code: string, message = "", more: object = {}) =>
  Object.assign(new Error(message), { code, ...more });
const anyAddress = (...codes: string[]) =>
  failed(Object.assign(new Error(""), { errors: codes.map((code) => withCode(code)) }));

const notYet: Record<string, unknown> = {
  "Node: refused": failed(withCode("ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:1", { syscall: "connect" })),
  "Node: unknown host": failed(withCode("ENOTFOUND", "getaddrinfo ENOTFOUND x", { syscall: "getaddrinfo" })),
  "Node: DNS for now": failed(withCode("EAI_AGAIN")),
  "Node: no route": failed(withCode("EHOSTUNREACH")),
  "Node: no network": failed(withCode("ENETUNREACH")),
  "Node: time-out of connecting": failed(withCode("ETIMEDOUT", "", { syscall: "connect" })),
  "undici: time-out of connecting": failed(withCode("UND_ERR_CONNECT_TIMEOUT", "Connect Timeout Error")),
  "Node: time-out of each address": failed(withCode("ERR_SOCKET_CONNECTION_TIMEOUT", "Socket connection timeout")),
  "Node: dropped in the handshake": failed(
    withCode("ECONNRESET", "Client network socket disconnected before secure TLS connection was established"),
  ),
  "undici: TLS to the proxy": failed(withCode("UND_ERR_PRX_TLS", "Secure Proxy Connection failed")),
  "Node: happy eyeballs, one that lasts and one that passes": anyAddress("CERT_HAS_EXPIRED", "ECONNREFUSED"),
  "Node: happy eyeballs, all addresses": anyAddress("ETIMEDOUT", "ENETUNREACH", "EHOSTUNREACH", "ECONNREFUSED"),
  "Bun: refused": Object.assign(new Error("Unable to connect. Is the computer able to access the url?"), {
    code: "ConnectionRefused",
  }),
  "Bun: no socket": withCode("FailedToOpenSocket"),
  "Deno: refused": new TypeError(
    "error sending request for url (http://127.0.0.1:1/): client error (Connect): tcp connect error: Connection refused (os error 111)",
  ),
  "Deno: unknown host": new TypeError(
    "error sending request for url (http://x/): client error (Connect): dns error: failed to lookup address",
  ),
};

const never: Record<string, unknown> = {
  "Node: self-signed": failed(withCode("DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed certificate")),
  "Node: self-signed in the chain": failed(withCode("SELF_SIGNED_CERT_IN_CHAIN")),
  "Node: unknown issuer": failed(withCode("UNABLE_TO_VERIFY_LEAF_SIGNATURE", "unable to verify the first certificate")),
  "Node: expired": failed(withCode("CERT_HAS_EXPIRED", "certificate has expired")),
  "Node: another host": failed(withCode("ERR_TLS_CERT_ALTNAME_INVALID", "Hostname/IP does not match")),
  "Node: https to a plain port": failed(withCode("ERR_SSL_WRONG_VERSION_NUMBER", "wrong version number")),
  "Node: https to a plain port, older": failed(withCode("EPROTO", "write EPROTO")),
  "undici: a bad port": failed(new Error("bad port")),
  "undici: a proxy that refuses": failed(new Error("Proxy response (407) !== 200 when HTTP Tunneling")),
  "undici: a header": failed(withCode("UND_ERR_INVALID_ARG", "invalid transfer-encoding header")),
  "undici: expect": failed(withCode("UND_ERR_NOT_SUPPORTED", "expect header not supported")),
  "Bun: unknown certificate": withCode("UNKNOWN_CERTIFICATE_VERIFICATION_ERROR"),
  "Deno: certificate": new TypeError(
    "error sending request for url (https://x/): client error (Connect): invalid peer certificate: UnknownIssuer",
  ),
};

const perhaps: Record<string, unknown> = {
  "Node: reset": failed(withCode("ECONNRESET", "read ECONNRESET", { syscall: "read" })),
  "Node: broken pipe": failed(withCode("EPIPE", "write EPIPE", { syscall: "write" })),
  "Node: time-out of a socket": failed(withCode("ETIMEDOUT", "", { syscall: "read" })),
  "undici: other side closed": failed(withCode("UND_ERR_SOCKET", "other side closed")),
  "undici: no headers": failed(withCode("UND_ERR_HEADERS_TIMEOUT")),
  "happy eyeballs, one of them reset": anyAddress("ECONNREFUSED", "ECONNRESET"),
  "Node: a TLS record that is damaged": failed(withCode("ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC")),
  "Node: TLS that ends early": failed(withCode("ERR_SSL_UNEXPECTED_EOF_WHILE_READING")),
  "Bun: closed": withCode("ConnectionClosed", "The socket connection was closed unexpectedly"),
  "Deno: closed": new TypeError(
    "error sending request for url (http://x/): client error (SendRequest): connection closed",
  ),
  "workerd, also when refused": new Error("Network connection lost."),
  "Chromium, whatever it was": new TypeError("Failed to fetch"),
  "Firefox, whatever it was": new TypeError("NetworkError when attempting to fetch resource."),
  "Safari, whatever it was": new TypeError("Load failed"),
  nothing: undefined,
  "a string": "ECONNREFUSED",
  "hostile values": { code: { toString: null }, message: Symbol("a"), cause: null, errors: [null] },
};

const mistakes: Record<string, unknown> = {
  "V8: a name that is misspelt": new TypeError("undici.fetchh is not a function"),
  "V8: a variable that is not there": new ReferenceError("agent is not defined"),
  "V8: a field of nothing": new TypeError("Cannot read properties of undefined (reading 'dispatch')"),
  "JavaScriptCore: a field of nothing": new TypeError("undefined is not an object (evaluating 'agent.dispatch')"),
};

/** The failure of a call without a server, and how often it was sent. */
async function failing(call: (hooked: Hooked) => PromiseLike<unknown>, error: unknown) {
  let sent = 0;
  const fetch = () => {
    sent++;
    return Promise.reject(error);
  };
  const hooked = new Hooked({ apiKey: key, baseUrl: "https://api.example", fetch });
  const { result, elapsed } = await inVirtualTime(() => failureOf(call(hooked)));
  return { error: result, elapsed, sent };
}

describe.each([
  ["was never sent and may be sent again", notYet, "No connection", { paid: 3, read: 3, mayHaveBeenProcessed: false }],
  ["was never sent and never will be", never, "No connection", { paid: 1, read: 1, mayHaveBeenProcessed: false }],
  [
    "may have been received, and fails every time: a bug in the custom fetch",
    mistakes,
    "The connection broke",
    { paid: 1, read: 1, mayHaveBeenProcessed: true },
  ],
  ["may have been received", perhaps, "The connection broke", { paid: 1, read: 3, mayHaveBeenProcessed: true }],
])("a request %s", (_, shapes, words, { paid, read, mayHaveBeenProcessed }) => {
  test.each(Object.entries(shapes))("%s", async (name, shape) => {
    const creation = await failing(({ schedules }) => schedules.create(post), shape);
    expect(creation).toMatchObject({ error: { attempts: paid, mayHaveBeenProcessed }, sent: paid });
    const late = name === "undici: no headers";
    expect(creation.error.name).toBe(late ? "HookedTimeoutError" : "HookedConnectionError");
    if (!late) expect(creation.error.message).toMatch(new RegExp(`^${words}: .+ \\(POST /v1/schedule/create\\)$`));
    const reading = await failing(({ integrations }) => integrations.get("int_1"), shape);
    expect(reading).toMatchObject({ error: { attempts: read, mayHaveBeenProcessed: false }, sent: read });
  });
});

test.each<[string, unknown, string]>([
  [
    "the message of the cause",
    failed(withCode("EAI_AGAIN", "getaddrinfo EAI_AGAIN x")),
    "No connection: getaddrinfo EAI_AGAIN x",
  ],
  ["the code without one", failed({ code: "ECONNREFUSED", message: "" }), "No connection: ECONNREFUSED"],
  ["the message without a cause", new TypeError("Load failed"), "The connection broke: Load failed"],
  ["a string", "no network", "The connection broke: no network"],
  ["nothing", undefined, "The connection broke: Error"],
  ["an error without words", new Error(""), "The connection broke: Error"],
])("the message has %s", async (_, thrown, message) => {
  const { error } = await failing(({ schedules }) => schedules.create(post), thrown);
  expect(error.message).toBe(`${message} (POST /v1/schedule/create)`);
});

describe.each<["waitFor" | "waitForAll", (hooked: Hooked) => PromiseLike<unknown>]>([
  ["waitFor", ({ videos }) => videos.waitFor("vid_1")],
  ["waitForAll", ({ videos }) => videos.waitForAll(["vid_1"])],
])("%s", (_, wait) => {
  test.each([...Object.entries(never).slice(0, 2), ...Object.entries(mistakes)])(
    "ends at once with %s, which no later poll can pass",
    async (_name, shape) => {
      const { error, sent } = await failing(wait, shape);
      expect(error).toMatchObject({ name: "HookedConnectionError", mayHaveBeenProcessed: false });
      expect(sent).toBe(1);
    },
  );

  test.each(["Node: refused", "Node: reset", "Chromium, whatever it was"])("goes on after %s", async (name) => {
    const { error, elapsed } = await failing(wait, { ...notYet, ...perhaps }[name]);
    expect(error).toMatchObject({
      name: expect.stringMatching(/^Videos?TimeoutError$/),
      cause: { name: "HookedConnectionError" },
    });
    expect(elapsed).toBeGreaterThanOrEqual(1_800_000);
  });
});

test("a body that breaks with the code of a refused connection counts as received, because the status had arrived", async () => {
  let calls = 0;
  const fetch = async () => {
    calls++;
    const body = new ReadableStream({ start: (controller) => controller.error(failed(withCode("ECONNREFUSED"))) });
    return new Response(body, { headers: { "content-type": "application/json" } });
  };
  const failure = await failureOf(clientOf({ url: "https://api.hooked.so" }, { fetch }).schedules.create(post));
  expect(failure).toMatchObject({ name: "HookedConnectionError", status: 200, mayHaveBeenProcessed: true });
  expect(calls).toBe(1);
});

test("a fetch that throws before it returns a promise fails the same way", async () => {
  const fetch = () => {
    throw new TypeError(`Invalid header value ${key}`);
  };
  const hooked = clientOf({ url: "https://api.hooked.so" }, { fetch, maxRetries: 0 });
  const error = await failureOf(hooked.integrations.get("int_1"));
  expect(error.message).toBe("The connection broke: Invalid header value [API key] (GET /v1/integration/int_1)");
});

test("a fetch that fails with an error that is its own cause fails the same way", async () => {
  const thrown: Error = new TypeError("fetch failed");
  thrown.cause = thrown;
  const hooked = clientOf({ url: "https://api.hooked.so" }, { fetch: () => Promise.reject(thrown), maxRetries: 0 });
  const error = await failureOf(hooked.integrations.get("int_1"));
  expect(error).toMatchObject({ name: "HookedConnectionError", attempts: 1 });
  expect(error.message).toBe("The connection broke: fetch failed (GET /v1/integration/int_1)");
});
