/** The client works with the fetch of others, and what they do cannot end the process. */
import { describe, expect, test } from "@jest/globals";
import { Hooked } from "../../src/index.ts";
import { failureOf } from "../servers/loopback.ts";

const integration = { success: true, data: { id: "int_1" } };
const json = { get: (name: string) => (name === "content-type" ? "application/json" : null) };

/** A client of a stub. */
function stubbed(fetch: unknown, options: object = {}): Hooked {
  return new Hooked({ apiKey: "sk_12345678", fetch: fetch as typeof globalThis.fetch, maxRetries: 0, ...options });
}

describe("a fetch", () => {
  test("is called as a plain function, and sees no settings", async () => {
    let self: unknown = "not called";
    const fetch = function (this: unknown) {
      self = this;
      return Promise.resolve(Response.json(integration));
    };
    await stubbed(fetch).integrations.get("int_1");
    expect(self).toBeUndefined();
  });

  test("may return a body that is a stream of Node, or none but text() or json()", async () => {
    const bodies = [
      { body: { pipe: () => {} }, text: async () => JSON.stringify(integration) },
      { text: async () => JSON.stringify(integration) },
      { json: async () => integration },
    ];
    for (const body of bodies) {
      const hooked = stubbed(async () => ({ status: 200, ok: true, headers: json, ...body }));
      expect(await hooked.integrations.get("int_1")).toEqual({ id: "int_1" });
    }
  });

  test("that returns a body without text() and json() fails as an empty response", async () => {
    const hooked = stubbed(async () => ({ status: 200, ok: true, headers: json }));
    expect((await failureOf(hooked.integrations.get("int_1"))).message).toMatch(
      /^The response is empty, expected JSON/,
    );
  });

  test("is read without a TextDecoder, which jsdom does not have under Jest", async () => {
    const { TextDecoder } = globalThis;
    Reflect.deleteProperty(globalThis, "TextDecoder");
    try {
      const responses = [Response.json(integration), new Response('{"code":"gone","message":"No."}', { status: 404 })];
      const hooked = stubbed(async () => responses.shift());
      expect(await hooked.integrations.get("int_1")).toEqual({ id: "int_1" });
      expect(await failureOf(hooked.integrations.get("int_1"))).toMatchObject({ name: "NotFoundError", code: "gone" });
    } finally {
      globalThis.TextDecoder = TextDecoder;
    }
  });

  test("that returns a stream of Node keeps code and message of an error", async () => {
    const text = async () => JSON.stringify({ code: "not_found", message: "Integration not found" });
    const hooked = stubbed(async () => ({ status: 404, ok: false, headers: json, body: { pipe: () => {} }, text }));
    expect(await failureOf(hooked.integrations.get("int_1"))).toMatchObject({
      name: "NotFoundError",
      message: expect.stringMatching(/^Integration not found \(/),
      code: "not_found",
    });
  });

  test.each([7, {}, ["application/json"], undefined])(
    "whose headers have %j as each value counts as one without headers",
    async (value) => {
      const text = async () => JSON.stringify(integration);
      for (const status of [200, 404, 429, 503]) {
        const hooked = stubbed(async () => ({ status, headers: { get: () => value }, text }), {
          maxRateLimitWait: 0,
          onResponse: () => {},
        });
        const name = status === 200 ? "HookedDecodeError" : expect.stringMatching(/Error$/);
        expect(await failureOf(hooked.integrations.get("int_1"))).toMatchObject({ name, status });
      }
    },
  );

  test("that throws an error that cannot be read is a broken connection", async () => {
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const getter = {
      get message() {
        throw null;
      },
    };
    for (const reason of [revoked.proxy, getter]) {
      const error = await failureOf(
        stubbed(() => Promise.reject(reason)).videos.addCaptions({ media: "m", caption: {} }),
      );
      expect(error).toMatchObject({ name: "HookedConnectionError", mayHaveBeenProcessed: true });
      expect(error.message).toMatch(/^The connection broke: fetch threw an error that cannot be read/);
    }
  });

  test.each([undefined, null, "a string", {}, { status: 200 }])(
    "that returns %j is an argument error",
    async (value) => {
      const error = await failureOf(stubbed(async () => value).videos.addCaptions({ media: "m" }));
      expect(error).toMatchObject({ name: "HookedArgumentError", mayHaveBeenProcessed: false });
      expect(error.message).toMatch(/^fetch must return a Response/);
    },
  );

  test("whose status is no number leaves an error that can be printed", async () => {
    const error = await failureOf(stubbed(async () => ({ status: 200n, headers: json })).integrations.get("int_1"));
    expect(error).toMatchObject({ name: "HookedArgumentError" });
    expect(JSON.parse(JSON.stringify(error)).status).toBeUndefined();
  });

  test("that is patched to cache is called with options that prevent it", async () => {
    const inits: RequestInit[] = [];
    const hooked = stubbed(async (_: string, init: RequestInit) => {
      inits.push(init);
      return Response.json(integration);
    });
    await hooked.integrations.get("int_1");
    await hooked.integrations.disconnect("int_1");
    expect(inits.map((init) => (init as { next?: unknown }).next)).toEqual([{ revalidate: 0 }, undefined]);
  });

  test("that is missing is named", async () => {
    const { fetch } = globalThis;
    Object.assign(globalThis, { fetch: undefined });
    try {
      const error = await failureOf(new Hooked({ apiKey: "sk_12345678" }).integrations.get("int_1"));
      expect(error).toMatchObject({ name: "HookedArgumentError", attempts: 1, mayHaveBeenProcessed: false });
      expect(error.message).toMatch(/^There is no global fetch here\. Pass one/);
    } finally {
      Object.assign(globalThis, { fetch });
    }
  });
});

test("connection errors, time-outs and waits have a stack that names the caller", async () => {
  async function theCallerOfTheTest() {
    const hooked = stubbed(() => Promise.reject(new TypeError("fetch failed")));
    return await hooked.integrations.get("int_1");
  }
  expect((await failureOf(theCallerOfTheTest())).stack).toContain("theCallerOfTheTest");
  async function anotherCaller() {
    return await stubbed(() => new Promise(() => {})).integrations.get("int_1", { timeout: 1 });
  }
  expect((await failureOf(anotherCaller())).stack).toContain("anotherCaller");
  async function oneThatWaits() {
    return await stubbed(() => new Promise(() => {})).videos.waitFor("vid_1", { timeout: 1 });
  }
  expect((await failureOf(oneThatWaits())).stack).toContain("oneThatWaits");
});
