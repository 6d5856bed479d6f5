/** No response, or half of one: the error says what happened to which request, and whether the server can have seen it. */
import { describe, expect, test } from "@jest/globals";
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

  // What Node's fetch and others fail with where no loopback can show it.
  test.each<[string, object, string]>([
    [
      "an unknown host",
      { code: "ENOTFOUND", syscall: "getaddrinfo", message: "getaddrinfo ENOTFOUND api.hooked.so" },
      "",
    ],
    ["name service that is down", { code: "EAI_AGAIN", message: "getaddrinfo EAI_AGAIN api.hooked.so" }, ""],
    ["a host that is out of reach", { code: "EHOSTUNREACH", syscall: "connect", message: "connect EHOSTUNREACH" }, ""],
    ["a connect that takes too long", { code: "UND_ERR_CONNECT_TIMEOUT", message: "Connect Timeout Error" }, ""],
    [
      "several addresses that all refuse",
      { code: "ECONNREFUSED", name: "AggregateError", message: "" },
      "ECONNREFUSED",
    ],
  ])("because of %s is a HookedConnectionError that proves it", async (_, cause, words) => {
    let calls = 0;
    const hooked = hastyClientOf(
      { url: "https://api.hooked.so" },
      {
        fetch: async () => {
          calls++;
          throw Object.assign(new TypeError("fetch failed"), { cause });
        },
      },
    );
    const error = await failureOf(hooked.schedules.create(post));
    const said = words || (cause as { message: string }).message;
    expect(error.message).toBe(`No connection: ${said} (POST /v1/schedule/create)`);
    expect(error).toMatchObject({ name: "HookedConnectionError", attempts: 3, mayHaveBeenProcessed: false });
    expect(calls).toBe(3);
  });
});

test.each<[string, unknown, string]>([
  ["an error without a code", new TypeError("Load failed"), "Load failed"],
  ["a string", "no network", "no network"],
  ["nothing", undefined, "Error"],
  ["an error without words", new Error(""), "Error"],
])("a fetch that fails with %s proves nothing: a POST is not sent again", async (_, thrown, words) => {
  const fetch = () => Promise.reject(thrown);
  const error = await failureOf(clientOf({ url: "https://api.hooked.so" }, { fetch }).schedules.create(post));
  expect(error.message).toBe(`The connection broke: ${words} (POST /v1/schedule/create)`);
  expect(error).toMatchObject({ name: "HookedConnectionError", attempts: 1, mayHaveBeenProcessed: true });
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
