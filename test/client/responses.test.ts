/** A 2xx is a success only if it is the JSON that is documented. */
import { describe, expect, test } from "@jest/globals";
import { clientOf, failureOf, type Handler, ok, respond, useLoopback } from "../servers/loopback.ts";

const { startServer } = useLoopback();

const data = { success: true, data: { id: "int_1" } };
const html = "<!doctype html><h1>Welcome</h1>";

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
    [
      "a type that only begins like JSON",
      respond(200, data, { "content-type": "application/jsonp" }),
      /^The response is app/,
    ],
    [
      "no type",
      (response) => void response.writeHead(200).end(JSON.stringify(data)),
      /^The response is no content type/,
    ],
    ["an array", respond(200, [1]), /^The response is not a JSON object/],
    ["null", respond(200, "null"), /^The response is not a JSON object/],
    ["no data", respond(200, { success: true }), /^The response has no data object/],
    ["data that is null", respond(200, { success: true, data: null }), /^The response has no data object/],
  ])("%s is a HookedDecodeError, and is not asked for again", async (_, handler, message) => {
    const server = await startServer(handler);
    const error = await failureOf(clientOf(server).integrations.get("int_1"));
    expect(error).toMatchObject({ name: "HookedDecodeError", message: expect.stringMatching(message), attempts: 1 });
    expect(error).toMatchObject({ method: "GET", path: "/v1/integration/int_1", mayHaveBeenProcessed: false });
    expect(server.received).toHaveLength(1);
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

test("success:false is an error, whatever the status says", async () => {
  const body = { success: false, message: "Quota used up", code: "quota", details: { left: 0 } };
  const server = await startServer(respond(200, body));
  const error = await failureOf(clientOf(server).schedules.cancel("post_1"));
  expect(error).toMatchObject({ name: "HookedApiError", status: 200, code: "quota", details: { left: 0 }, body });
  expect(error.message).toBe("Quota used up (DELETE /v1/schedule/post_1: 200 quota)");
  expect(error.mayHaveBeenProcessed).toBe(false);
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
