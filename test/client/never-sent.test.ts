/** What the errors of each runtime's fetch prove, by the shapes in which they were recorded. */
import { describe, expect, test } from "@jest/globals";
import { reachOf } from "../../src/http/never-sent.ts";
import { Hooked } from "../../src/index.ts";
import { failureOf } from "../servers/loopback.ts";
import { inVirtualTime } from "../servers/virtual-time.ts";

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

describe.each([
  ["was never sent and may be sent again", notYet, { sent: false, permanent: false }],
  ["was never sent and never will be", never, { sent: false, permanent: true }],
  ["may have been received, and would fail again by a mistake in the fetch", mistakes, { sent: true, permanent: true }],
  ["may have been received", perhaps, { sent: true, permanent: false }],
])("a request %s", (_, shapes, reach) => {
  test.each(Object.entries(shapes))("%s", (_name, error) => {
    expect(reachOf(error)).toEqual(reach);
  });
});

test("causes that form a circle end", () => {
  const circle: { cause?: unknown } = {};
  circle.cause = circle;
  expect(reachOf(circle)).toEqual({ sent: true, permanent: false });
});

const create = (fetch: unknown) =>
  failureOf(
    new Hooked({ apiKey: "sk_12345678", fetch: fetch as typeof globalThis.fetch }).videos.createTalkingAvatar({
      script: "Hello",
      avatarId: "a",
      voiceId: "v",
    }),
  );

test.each(Object.entries(never))(
  "a paid call that ends in %s is sent once, and was not processed",
  async (_, error) => {
    let calls = 0;
    const failure = await create(() => {
      calls++;
      return Promise.reject(error);
    });
    expect(failure).toMatchObject({ name: "HookedConnectionError", mayHaveBeenProcessed: false });
    expect(calls).toBe(1);
  },
);

describe.each(["waitFor", "waitForAll"] as const)("%s", (method) => {
  const wait = (fetch: () => Promise<never>) => {
    const { videos } = new Hooked({ apiKey: "sk_12345678", baseUrl: "https://api.example", fetch });
    const waits = { waitFor: () => videos.waitFor("vid_1"), waitForAll: () => videos.waitForAll(["vid_1"]) };
    return failureOf(waits[method]() as PromiseLike<unknown>);
  };

  test.each(Object.entries({ ...never, ...mistakes }))(
    "ends at once with %s, which no later poll can pass",
    async (_, error) => {
      let calls = 0;
      const { result: failure } = await inVirtualTime(() =>
        wait(() => {
          calls++;
          return Promise.reject(error);
        }),
      );
      expect(failure).toMatchObject({ name: "HookedConnectionError", mayHaveBeenProcessed: false });
      expect(calls).toBe(1);
    },
  );

  test.each(
    Object.entries({ ...notYet, reset: perhaps["Node: reset"], browser: perhaps["Chromium, whatever it was"] }),
  )("goes on after %s", async (_, error) => {
    const { result: failure, elapsed } = await inVirtualTime(() => wait(() => Promise.reject(error)));
    expect(failure).toMatchObject({
      name: expect.stringMatching(/^Videos?TimeoutError$/),
      cause: { name: "HookedConnectionError" },
    });
    expect(elapsed).toBeGreaterThanOrEqual(1_800_000);
  });
});

test("a body that breaks with a code of connecting was received all the same: its status had come", async () => {
  let calls = 0;
  const failure = await create(async () => {
    calls++;
    const body = new ReadableStream({ start: (controller) => controller.error(failed(withCode("ECONNREFUSED"))) });
    return new Response(body, { headers: { "content-type": "application/json" } });
  });
  expect(failure).toMatchObject({ name: "HookedConnectionError", status: 200, mayHaveBeenProcessed: true });
  expect(calls).toBe(1);
});

test.each([undefined, null, "a string", {}, { status: 200 }])(
  "a fetch that returns %j is an argument error",
  async (response) => {
    const failure = await create(async () => response);
    expect(failure).toMatchObject({ name: "HookedArgumentError", mayHaveBeenProcessed: false });
    expect(failure.message).toMatch(/^fetch must return a Response/);
  },
);
