/** Responses that are too large, too deep or half true end in an error that says so, and never in more. */
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { clientOf, failureOf, type Handler, key, respond, useLoopback } from "../servers/loopback.ts";

const { startServer } = useLoopback();

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

  test.each(["gzip", "br"])(
    "that %s lost the end of is a broken connection, and is asked for again",
    async (encoding) => {
      // What a decompressor makes of a body that was cut off: the start of the text, without an error.
      const cut: Handler = (response) => {
        response.writeHead(200, {
          "content-type": "application/json",
          "content-encoding": "identity",
          "x-encoding": encoding,
        });
        response.end('{"success":true,"data":{"id":');
      };
      const server = await startServer(cut, respond(200, { success: true, data: { id: "int_1" } }));
      expect(await clientOf(server).integrations.get("int_1")).toEqual({ id: "int_1" });
      const paid = await startServer(cut);
      const error = await failureOf(
        clientOf(paid).schedules.create({
          videoId: "v",
          integrationId: "i",
          scheduledDateTime: "2030-01-01T00:00:00Z",
        }),
      );
      expect(error).toMatchObject({
        name: "HookedConnectionError",
        attempts: 1,
        mayHaveBeenProcessed: true,
        status: 200,
      });
    },
  );

  test("that is nested 10,000 deep leaves an error that can be printed", async () => {
    const deep = `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`;
    const server = await startServer(respond(400, `{"message":"Deep","details":${deep}}`));
    const error = await failureOf(clientOf(server).integrations.get("int_1"));
    expect(error.message).toMatch(/^Deep/);
    expect(() => JSON.stringify(error)).not.toThrow();
    expect(() => inspect(error, { depth: Number.POSITIVE_INFINITY })).not.toThrow();
  });
});

describe("a success", () => {
  test.each([false, 0, "", "text", [], [{ id: 1 }], null, 7])(
    "with data: %j is not taken for the object that is documented",
    async (data) => {
      const server = await startServer(respond(200, { success: true, data }));
      expect(await failureOf(clientOf(server).integrations.get("int_1"))).toMatchObject({
        name: "HookedDecodeError",
        status: 200,
      });
    },
  );

  test.each([false, "false", 0, "FALSE", " false ", "no", "0", ""])(
    "that says success: %j is a failure",
    async (success) => {
      const server = await startServer(respond(200, { success, message: "No", data: { id: "int_1" } }));
      expect(await failureOf(clientOf(server).integrations.get("int_1"))).toMatchObject({
        name: "HookedApiError",
        status: 200,
      });
    },
  );

  test.each(["application/json-seq", "application/jsonl", "application/x-json", "text/json"])(
    "of type %s is not JSON",
    async (type) => {
      const server = await startServer(respond(200, { success: true, data: {} }, { "content-type": type }));
      expect(await failureOf(clientOf(server).integrations.get("int_1"))).toMatchObject({ name: "HookedDecodeError" });
    },
  );
});

test.each([
  ["MISSING_API_KEY", true],
  ["INVALID_API_KEY", true],
  ["forbidden", false],
])("a 403 with the code %s hints at the key: %j", async (code, hints) => {
  const server = await startServer(respond(403, { code, message: "No" }));
  const error = await failureOf(clientOf(server).integrations.get("int_1"));
  expect(error.name).toBe("PermissionDeniedError");
  expect(error.message.includes("Check your API key")).toBe(hints);
});

test("a 304 is not reported as a redirect", async () => {
  const server = await startServer((response) => void response.writeHead(304).end());
  expect((await failureOf(clientOf(server).integrations.get("int_1"))).message).toMatch(/^The server gave no reason/);
});

describe("a video", () => {
  const failureWith = async (field: string, json: string) => {
    const server = await startServer(
      respond(200, `{"success":true,"data":{"id":"vid_1","status":"FAILED",${JSON.stringify(field)}:${json}}}`),
    );
    return failureOf(clientOf(server).videos.waitFor("vid_1"));
  };

  test.each([
    ["an object without a primitive value", '{"toString":null}'],
    ["an array of 5,000 levels", "[".repeat(5_000) + "]".repeat(5_000)],
    ["a number", "7"],
    ["null", "null"],
  ])("whose id is %s can fail all the same", async (_, id) => {
    expect(await failureWith("id", id)).toMatchObject({ name: "VideoFailedError" });
  });

  test.each(["id", "name", "message"])("whose %s has 2 MB leaves an error of readable length", async (field) => {
    const error = await failureWith(field, JSON.stringify("x".repeat(2_000_000)));
    expect(error.name).toBe("VideoFailedError");
    expect(error.message.length).toBeLessThan(5_000);
    expect(JSON.stringify(error).length).toBeLessThan(10_000);
  });
});
