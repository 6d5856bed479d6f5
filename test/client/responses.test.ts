/** A 2xx is a success only if it is the JSON that is documented, all of it, and not too much. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { clientOf, failureOf, type Handler, key, ok, respond, useLoopback } from "../servers/loopback.ts";

const { startServer } = useLoopback();

const data = { success: true, data: { id: "int_1" } };
const html = "<!doctype html><h1>Welcome</h1>";

test.each([
  ["in its envelope", { success: true, message: "Fetched", data: { id: "vid_1", status: "COMPLETED" } }],
  // As the skill and a page of the sister docs have it.
  ["without envelope", { id: "vid_1", status: "COMPLETED" }],
])("a video is read %s", async (_, body) => {
  const { videos } = clientOf(await startServer(respond(200, body)));
  expect(await videos.get("vid_1")).toEqual({ id: "vid_1", status: "COMPLETED" });
  expect(await videos.waitFor("vid_1")).toMatchObject({ status: "COMPLETED" });
});

describe("a success that is none", () => {
  test.each<[string, Handler, RegExp]>([
    [
      "HTML",
      respond(200, html, { "content-type": "text/html" }),
      /^The response is text\/html, expected JSON.*doctype/,
    ],
    ["HTML that claims to be JSON", respond(200, html), /^The response is not valid JSON.*doctype/],
    ["an empty body", respond(200, ""), /^The response is empty, expected JSON/],
    ["a status that has no body", respond(204, ""), /^The response is empty.*: 204\)$/],
    ["broken JSON", respond(200, '{"success":true,"da'), /^The response is not valid JSON/],
    ["JSON as text", respond(200, data, { "content-type": "text/plain" }), /^The response is text\/plain/],
    ...["application/jsonp", "application/json-seq", "application/jsonl", "application/x-json", "text/json"].map(
      (type): [string, Handler, RegExp] => [
        type,
        respond(200, data, { "content-type": type }),
        /^The response is \w+\//,
      ],
    ),
    [
      "no type",
      (response) => void response.writeHead(200).end(JSON.stringify(data)),
      /^The response is no content type/,
    ],
    ["an array", respond(200, [1]), /^The response is not a JSON object/],
    ["null", respond(200, "null"), /^The response is not a JSON object/],
    ["no data", respond(200, { success: true }), /^The response has no data object/],
    ...[false, 0, "", "text", [], [{ id: 1 }], null, 7].map((value): [string, Handler, RegExp] => [
      `data: ${JSON.stringify(value)}`,
      respond(200, { success: true, data: value }),
      /^The response has no data object/,
    ]),
  ])("%s is a HookedDecodeError, and is not asked for again", async (_, handler, message) => {
    const server = await startServer(handler);
    const error = await failureOf(clientOf(server).integrations.get("int_1"));
    expect(error).toMatchObject({ name: "HookedDecodeError", message: expect.stringMatching(message), attempts: 1 });
    const call = { method: "GET", path: "/v1/integration/int_1", mayHaveBeenProcessed: false };
    expect(error).toMatchObject({ ...call, status: expect.any(Number) });
    expect(server.received).toHaveLength(1);
  });

  test.each<[string, object]>([
    ["another object", { status: "ok" }],
    ["an id that is no string", { id: 7 }],
    ["an envelope with an id", { success: true, id: "req_1", data: null }],
  ])("is not taken for a video without envelope: %s", async (_, body) => {
    const server = await startServer(respond(200, body));
    expect(await failureOf(clientOf(server).videos.get("vid_1"))).toMatchObject({ name: "HookedDecodeError" });
  });

  test("quotes no more than the beginning of what came", async () => {
    const server = await startServer(respond(200, "x".repeat(100_000)));
    const error = await failureOf(clientOf(server).integrations.get("int_1"));
    expect(error.message.length).toBeLessThan(250);
  });

  test("leaves open whether a DELETE was carried out", async () => {
    const server = await startServer(respond(200, html));
    const error = await failureOf(clientOf(server).integrations.disconnect("int_1"));
    expect(error).toMatchObject({ name: "HookedDecodeError", status: 200, mayHaveBeenProcessed: true });
    expect(server.received).toHaveLength(1);
  });
});

test.each([false, "false", 0, "FALSE", " false ", "no", "0", ""])(
  "success: %j is an error, whatever the status says",
  async (success) => {
    const body = { success, message: "Quota used up", code: "quota", details: { left: 0 }, data: { id: "post_1" } };
    const server = await startServer(respond(200, body));
    const error = await failureOf(clientOf(server).schedules.cancel("post_1"));
    expect(error).toMatchObject({ name: "HookedApiError", status: 200, code: "quota", details: { left: 0 }, body });
    expect(error.message).toBe("Quota used up (DELETE /v1/schedule/post_1: 200 quota)");
    expect(error.mayHaveBeenProcessed).toBe(false);
  },
);

test.each(["true", "yes", "nothing", "false alarm", "not 0", 1, null])(
  "success: %j reports no failure",
  async (success) => {
    const server = await startServer(respond(200, { success, data: { id: "int_1" } }));
    expect(await clientOf(server).integrations.get("int_1")).toEqual({ id: "int_1" });
  },
);

test.each<[unknown, unknown]>([
  [{ data: { id: "a" }, success: true }, { id: "a" }],
  [{ data: [1] }, [1]],
  [{ data: null }, { data: null }],
  [{ id: "a" }, { id: "a" }],
  [[1], [1]],
  [null, null],
])("the escape hatch returns data, or the whole body if it has none: %j", async (body, result) => {
  const server = await startServer(respond(200, body as object));
  expect(await clientOf(server).request("GET", "/v1/x")).toEqual(result);
});

test.each(["application/json; charset=utf-8", "APPLICATION/JSON", "application/vnd.hooked+json"])(
  "%s is JSON",
  async (type) => {
    const server = await startServer(respond(200, data, { "content-type": type }));
    expect(await clientOf(server).integrations.get("int_1")).toEqual(data.data);
  },
);

test("what the API may add later passes through", async () => {
  const later = { id: "int_1", type: "threads", health: { status: "resting" }, badges: [{ kind: "gold" }] };
  const server = await startServer(respond(200, { success: true, data: later, requestCost: 3 }));
  expect(await clientOf(server).integrations.get("int_1")).toEqual(later);
});

test("a client works on after failures", async () => {
  const server = await startServer(respond(200, html), respond(404), ok);
  const { integrations } = clientOf(server);
  await failureOf(integrations.get("int_1"));
  await failureOf(integrations.get("int_1"));
  expect(await integrations.get("int_1")).toEqual({ id: "int_1" });
});

const mebibyte = 1024 * 1024;

describe("a body", () => {
  test("that is announced as larger than 64 MiB is not read", async () => {
    const server = await startServer((response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": String(300 * mebibyte) });
      response.write("{");
    });
    const error = await failureOf(clientOf(server).integrations.get("int_1"));
    expect(error).toMatchObject({ name: "HookedDecodeError", attempts: 1 });
    expect(error.message).toMatch(/larger than 64 MiB/);
  });

  test("of a few bytes that decompresses to more than that is not kept", async () => {
    const bomb = gzipSync(Buffer.alloc(80 * mebibyte, " "));
    const server = await startServer((response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(bomb);
    });
    expect((await failureOf(clientOf(server).integrations.get("int_1"))).message).toMatch(/larger than 64 MiB/);
  });

  test("that nearly holds the key again and again is refused in good time", async () => {
    const near = key.slice(0, -1);
    const server = await startServer(respond(200, near.repeat(100_000)));
    const error = await failureOf(clientOf(server).integrations.get("int_1"));
    expect(error.message.length).toBeLessThan(400);
    expect(error.message).not.toContain(near);
  });

  test("that decompression lost the end of is a broken connection, and is asked for again", async () => {
    // What a decompressor makes of a body that was cut off: the start of the text, without an error.
    const headers = { "content-type": "application/json", "content-encoding": "identity" };
    const cut: Handler = (response) => response.writeHead(200, headers).end('{"success":true,"data":{"id":');
    const server = await startServer(cut, respond(200, { success: true, data: { id: "int_1" } }));
    expect(await clientOf(server).integrations.get("int_1")).toEqual({ id: "int_1" });
    const paid = await startServer(cut);
    const error = await failureOf(
      clientOf(paid).schedules.create({ videoId: "v", integrationId: "i", scheduledDateTime: new Date() }),
    );
    const expected = { name: "HookedConnectionError", attempts: 1, mayHaveBeenProcessed: true, status: 200 };
    expect(error).toMatchObject(expected);
    expect(error.message).toMatch(/^The connection broke: the compressed body is cut off \(POST /);
  });
});

test("a success is read in full, however long", async () => {
  const data = { text: "é".repeat(mebibyte) };
  const server = await startServer(respond(200, { data }));
  expect(await clientOf(server).integrations.list()).toEqual(data);
});

test("a character that comes in two parts is one", async () => {
  const [start = "", end = ""] = JSON.stringify({ data: { id: "|" } }).split("|");
  const [first, second] = Buffer.from("ä");
  const server = await startServer((response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write(Buffer.from([...Buffer.from(start), first as number]), () =>
      setTimeout(() => response.end(Buffer.from([second as number, ...Buffer.from(end)])), 10),
    );
  });
  expect(await clientOf(server).integrations.get("int_1")).toEqual({ id: "ä" });
});
