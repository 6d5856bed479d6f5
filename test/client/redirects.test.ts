/** The key goes nowhere else: a redirect is an error, and the address that it names is never asked. */
import { describe, expect, test } from "@jest/globals";
import { clientOf, failureOf, ok, respond, useLoopback } from "../servers/loopback.ts";

const { startServer } = useLoopback();

const methods = ["GET", "POST", "DELETE"] as const;

describe.each([301, 302, 303, 307, 308])("a redirect with status %i", (status) => {
  test.each(methods)("fails a %s, and the other origin sees nothing of it", async (method) => {
    const other = await startServer(ok);
    const location = `${other.url}/v1/secret-path?token=secret-token#secret-fragment`;
    const server = await startServer(respond(status, { hint: "secret-body" }, { location }));
    const error = await failureOf(clientOf(server).request(method, "/v1/thing"));
    expect(error.message).toBe(
      `The server redirects to ${other.url}. Redirects are not followed, so that the API key stays here: check baseUrl (${method} /v1/thing: ${status})`,
    );
    expect(error).toMatchObject({ name: "HookedApiError", status, attempts: 1 });
    // 303 is the usual answer to a request that was carried out: "done, look there".
    expect(error.mayHaveBeenProcessed).toBe(method !== "GET" && status < 304);
    expect(JSON.stringify(error)).not.toContain("secret");
    expect(other.received).toEqual([]);
    expect(server.received).toHaveLength(1);
  });

  test.each(methods)("fails a %s also within the same origin", async (method) => {
    const server = await startServer(respond(status, "", { location: "/v1/elsewhere?token=secret" }), ok);
    const error = await failureOf(clientOf(server).request(method, "/v1/thing"));
    expect(error).toMatchObject({ name: "HookedApiError", status, attempts: 1 });
    expect(error.message).toMatch(/^The server redirects to another path of the same server\. /);
    expect(JSON.stringify(error)).not.toContain("elsewhere");
    expect(server.received.map(({ path }) => path)).toEqual(["/v1/thing"]);
  });
});

test.each([
  ["no location", {}, "another address"],
  ["a location that is no URL", { location: "http://[" }, "another address"],
  ["a user and a password", { location: "https://user:secret@example.com/" }, "https://example.com"],
])("a redirect with %s is an error as well", async (_, headers: Record<string, string>, named) => {
  const server = await startServer(respond(302, "", headers));
  const error = await failureOf(clientOf(server).integrations.get("int_1"));
  expect(error.message).toMatch(`The server redirects to ${named}. `);
  expect(JSON.stringify(error)).not.toContain("secret");
});

test('a fetch is called with redirect: "manual"', async () => {
  let seen: RequestInit | undefined;
  const hooked = clientOf(await startServer(ok), {
    fetch: (url, init) => {
      seen = init;
      return fetch(url, init);
    },
  });
  await hooked.integrations.get("int_1");
  expect(seen?.redirect).toBe("manual");
});

test("what a browser shows of a redirect, which is nothing, is an error too", async () => {
  const hidden = { type: "opaqueredirect", status: 0, ok: false, headers: new Headers(), body: null } as Response;
  const hooked = clientOf({ url: "https://api.hooked.so" }, { fetch: async () => hidden });
  const error = await failureOf(hooked.integrations.disconnect("int_1"));
  expect(error.message).toMatch(/^The server redirects to another address\. /);
});

test("a 304 is not reported as a redirect", async () => {
  const server = await startServer((response) => void response.writeHead(304).end());
  expect((await failureOf(clientOf(server).integrations.get("int_1"))).message).toMatch(/^The server gave no reason/);
});
