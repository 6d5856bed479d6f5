/** The client works with the fetch of others, in surroundings of others, and what they do cannot end the process. */
import { describe, expect, jest, test } from "@jest/globals";
import { Hooked, type ResponseEvent } from "../../src/index.ts";
import { clientOf, failureOf, key, ok, respond, useLoopback } from "../servers/loopback.ts";

const { startServer, stopTime } = useLoopback();

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

  test("of that kind keeps code and message of an error", async () => {
    const text = async () => JSON.stringify({ code: "not_found", message: "Integration not found" });
    const hooked = stubbed(async () => ({ status: 404, ok: false, headers: json, body: { pipe: () => {} }, text }));
    expect(await failureOf(hooked.integrations.get("int_1"))).toMatchObject({
      name: "NotFoundError",
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
    expect(inits.map((init) => "next" in init)).toEqual([true, false]);
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

test("a process that must not be asked for its environment is not an error, if the key is passed", async () => {
  const descriptor = Object.getOwnPropertyDescriptor(process, "env") as PropertyDescriptor;
  Object.defineProperty(process, "env", {
    configurable: true,
    get: () => {
      throw new Error("NotCapable: requires env access");
    },
  });
  try {
    expect(() => new Hooked({ apiKey: "sk_12345678" })).not.toThrow();
  } finally {
    Object.defineProperty(process, "env", descriptor);
  }
});

describe("arguments of JavaScript", () => {
  test.each([false, 0, "", null, "abort", {}, new AbortController()])(
    "a signal of %p is refused, and no timer is left",
    async (signal) => {
      stopTime();
      const server = await startServer(ok);
      const error = await failureOf(clientOf(server).integrations.get("int_1", { signal: signal as never }));
      expect(error).toMatchObject({
        name: "HookedArgumentError",
        message: expect.stringMatching(/^signal must be an AbortSignal/),
      });
      expect(jest.getTimerCount()).toBe(0);
      expect(server.received).toEqual([]);
    },
  );

  test.each<[string, (hooked: Hooked) => PromiseLike<unknown>]>([
    ["options of get", ({ integrations }) => integrations.get("int_1", null as never)],
    ["options of a list", ({ schedules }) => schedules.list({}, null as never)],
    ["query of a list", ({ schedules }) => schedules.list(null as never)],
    ["options of toArray", ({ schedules }) => schedules.list().toArray(null as never)],
    ["options of a wait", ({ videos }) => videos.waitFor("vid_1", null as never)],
    ["options of waitForAll", ({ videos }) => videos.waitForAll(["vid_1"], null as never)],
    ["options of disconnectSafely", ({ integrations }) => integrations.disconnectSafely("int_1", null as never)],
    ["init of request", (hooked) => hooked.request("GET", "/v1/x", null as never)],
    ["query of request", (hooked) => hooked.request("GET", "/v1/x", { query: null as never })],
    ["withOptions", async (hooked) => hooked.withOptions(null as never)],
    ["body of a paid call", ({ videos }) => videos.createTalkingAvatar(null as never)],
    ["no body of a paid call", ({ videos }) => (videos.createTalkingAvatar as () => Promise<unknown>)()],
    ["a string as body of a paid call", ({ videos }) => videos.createTalkingAvatar("Hello" as never)],
  ])("null as %s is a HookedArgumentError", async (_, call) => {
    const server = await startServer(ok);
    const hooked = clientOf(server);
    const error = await failureOf((async () => call(hooked))());
    expect(error).toMatchObject({ name: "HookedArgumentError" });
    expect(server.received).toEqual([]);
  });

  test.each<[string, Record<string, unknown>, string | RegExp]>([
    ["names are encoded", { "c#d": 1, "a&b": 2, "e\nf": 3 }, "/v1/x?c%23d=1&a%26b=2&e%0Af=3"],
    ["own fields only are sent", Object.assign(Object.create({ inherited: 1 }), { own: 2 }), "/v1/x?own=2"],
    ["a lone surrogate in a value", { a: "\ud800" }, /contains half a character/],
    ["a lone surrogate in a name", { "\udc00": 1 }, /contains half a character/],
    ["null in a list", { a: [1, null, 2] }, /must be a string, a finite number or a boolean, not null/],
  ])("query: %s", async (_, query, expected) => {
    const server = await startServer(ok);
    const call = clientOf(server).request("GET", "/v1/x", { query: query as never });
    if (typeof expected === "string") {
      await call;
      expect(server.received[0]?.path).toBe(expected);
    } else {
      expect((await failureOf(call)).message).toMatch(expected);
    }
  });

  test.each(["transfer-encoding", "Connection", "expect", "upgrade", "keep-alive"])(
    "the header %s is refused",
    (name) => {
      expect(() => new Hooked({ apiKey: "sk_12345678", headers: { [name]: "x" } })).toThrow(
        /which fetch refuses or sets itself/,
      );
    },
  );

  test("the key in place of an id, a path or an option is not quoted", async () => {
    const secret = "sk_live_0123456789abcdef";
    const hooked = new Hooked({ apiKey: secret, fetch: async () => Response.json(integration) });
    const errors = await Promise.all([
      failureOf(hooked.integrations.get([secret] as never)),
      failureOf(hooked.request("GET", secret)),
      failureOf(hooked.request(secret as never, "/v1/x")),
      failureOf(hooked.integrations.get("int_1", { [secret]: 1 } as never)),
      failureOf(hooked.integrations.disconnectSafely(secret)),
      failureOf(
        new Hooked({ apiKey: secret, fetch: async () => Response.json({}, { status: 404 }) }).videos.get(secret),
      ),
    ]);
    for (const error of errors)
      expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain(secret);
  });
});

describe("per call, onResponse", () => {
  test("has status, headers, request id, duration and attempt, and never the key", async () => {
    const headers = { "x-request-id": "req_1", "x-ratelimit-remaining": "7", "x-echo": key, "set-cookie": "a=b" };
    const server = await startServer(respond(502, {}), respond(200, integration, headers));
    const events: ResponseEvent[] = [];
    await clientOf(server).integrations.get("int_1", { onResponse: (event) => events.push(event) });
    expect(events.map(({ status, attempt }) => [status, attempt])).toEqual([
      [502, 1],
      [200, 2],
    ]);
    const [first, last] = events;
    expect(last).toMatchObject({ operation: "getIntegrationDetails", requestId: "req_1", method: "GET" });
    expect(last?.callId).toBe(first?.callId);
    expect(last?.duration).toBeGreaterThan(0);
    expect(last?.headers.get("x-ratelimit-remaining")).toBe("7");
    expect(last?.headers.get("x-echo")).toBe("[API key]");
    expect(last?.headers.has("set-cookie")).toBe(false);
  });

  test("that throws changes nothing", async () => {
    const server = await startServer(ok);
    const onResponse = () => {
      throw new Error("observer");
    };
    expect(await clientOf(server).integrations.get("int_1", { onResponse })).toEqual({ id: "int_1" });
  });
});

test("a hundred calls on one signal print no warning and leave no listener", async () => {
  const warnings: Error[] = [];
  const collect = (warning: Error) => warnings.push(warning);
  process.on("warning", collect);
  const { signal } = new AbortController();
  let listeners = 0;
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = function (...args: Parameters<AbortSignal["addEventListener"]>) {
    listeners++;
    return addEventListener.apply(this, args as never);
  };
  signal.removeEventListener = function (...args: Parameters<AbortSignal["removeEventListener"]>) {
    listeners--;
    return removeEventListener.apply(this, args as never);
  };
  const server = await startServer(ok);
  const { integrations } = clientOf(server);
  await Promise.all(Array.from({ length: 100 }, () => integrations.get("int_1", { signal })));
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", collect);
  expect(warnings.filter(({ name }) => name === "MaxListenersExceededWarning")).toEqual([]);
  expect(listeners).toBe(0);
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
});
