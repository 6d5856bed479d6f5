/** The options of a client: defaults, environment, and what is refused. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readOptions } from "../../src/http/options.ts";
import { type ClientOptions, Hooked, type RequestOptions } from "../../src/index.ts";

const apiKey = "sk_test_1234";
const variables = ["HOOKED_API_KEY", "HOOKED_API_URL"];
const before = variables.map((name) => [name, process.env[name]] as const);

beforeEach(() => {
  for (const name of variables) delete process.env[name];
});
afterEach(() => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

/** Options as a program without types may give them. */
const untyped = (options: object) => options as ClientOptions;

/** The message of the refusal; fails if there is none, or one of another kind. */
function refusal(options: object): string {
  try {
    readOptions(untyped({ apiKey, ...options }));
  } catch (error) {
    expect(error).toMatchObject({ name: "HookedArgumentError", attempts: 0, mayHaveBeenProcessed: false });
    return (error as Error).message;
  }
  throw new Error("The options were expected to be refused");
}

/** Runs with other properties of the global object. */
function withGlobals(globals: Record<string, unknown>, run: () => void): void {
  const before = Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
  try {
    run();
  } finally {
    for (const [name, descriptor] of before) {
      Reflect.deleteProperty(globalThis, name);
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    }
  }
}

describe("what is not given", () => {
  test("has a default", () => {
    const { fetch, ...settings } = readOptions({ apiKey });
    expect(settings).toEqual({
      apiKey,
      baseUrl: "https://api.hooked.so",
      timeout: 60_000,
      maxRetries: 2,
      maxRetryAfter: 60_000,
      maxRateLimitWait: 300_000,
      headers: {},
    });
    expect(typeof fetch).toBe("function");
  });

  test("may also be undefined", () => {
    const names = ["baseUrl", "timeout", "maxRetries", "maxRetryAfter", "fetch", "headers", "onRequest", "onRetry"];
    const given = Object.fromEntries(names.map((name) => [name, undefined]));
    expect(JSON.stringify(readOptions(untyped({ apiKey, ...given })))).toBe(JSON.stringify(readOptions({ apiKey })));
  });

  test("is the fetch that is global when a call is made, not before", async () => {
    const { fetch } = readOptions({ apiKey });
    const original = globalThis.fetch;
    globalThis.fetch = async () => "replaced" as never;
    try {
      expect(await fetch("https://api.hooked.so", {})).toBe("replaced");
    } finally {
      globalThis.fetch = original;
    }
  });
});

describe("the environment", () => {
  test("has the key and the address", () => {
    process.env["HOOKED_API_KEY"] = "sk_env";
    process.env["HOOKED_API_URL"] = "https://proxy.example/v1/";
    expect(readOptions({})).toMatchObject({ apiKey: "sk_env", baseUrl: "https://proxy.example" });
  });

  test("goes behind what is given", () => {
    process.env["HOOKED_API_KEY"] = "sk_env";
    process.env["HOOKED_API_URL"] = "https://proxy.example";
    const settings = readOptions({ apiKey, baseUrl: "https://given.example" });
    expect(settings).toMatchObject({ apiKey, baseUrl: "https://given.example" });
  });

  test("may end in a line break, as files do", () => {
    process.env["HOOKED_API_KEY"] = " sk_env\r\n";
    expect(readOptions({}).apiKey).toBe("sk_env");
  });

  test.each(["", " ", "\n"])("is ignored if it is %j", (value) => {
    process.env["HOOKED_API_KEY"] = value;
    process.env["HOOKED_API_URL"] = value;
    expect(() => readOptions({})).toThrow(/^No API key/);
    expect(readOptions({ apiKey }).baseUrl).toBe("https://api.hooked.so");
  });

  test("need not be there", () => {
    const { process } = globalThis;
    // As in browsers and some workers.
    Object.defineProperty(globalThis, "process", { value: undefined, configurable: true, writable: true });
    try {
      expect(readOptions({ apiKey }).baseUrl).toBe("https://api.hooked.so");
      expect(() => readOptions({})).toThrow(/^No API key/);
    } finally {
      Object.defineProperty(globalThis, "process", { value: process, configurable: true, writable: true });
    }
  });

  test("may be unreadable if the key is passed", () => {
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
});

describe("the key", () => {
  test.each([undefined, null, ""])(
    "is missing if it is %j: the error says where to get one, and where to put it",
    (value) => {
      expect(refusal({ apiKey: value })).toBe(
        "No API key. Create one at https://hooked.so/settings/api, then set the environment variable HOOKED_API_KEY or " +
          "pass it: new Hooked({ apiKey })",
      );
      expect(() => new Hooked(untyped({ apiKey: value }))).toThrow(/^No API key/);
    },
  );

  test.each([
    [123456789, "number"],
    [{ secret: "sk_secret" }, "object"],
    [["sk_secret"], "object"],
    [true, "boolean"],
  ])("%j is refused by its type alone", (value, type) => {
    expect(refusal({ apiKey: value })).toBe(
      `apiKey must be a string or a function that returns one, not of type ${type}`,
    );
  });

  test("may be any characters of visible ASCII", () => {
    const visible = fc.string({
      unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
      minLength: 1,
    });
    fc.assert(fc.property(visible, (value) => expect(readOptions({ apiKey: value }).apiKey).toBe(value)));
  });
});

describe("the base URL", () => {
  test.each([
    ["https://api.hooked.so", "https://api.hooked.so"],
    ["https://api.hooked.so/", "https://api.hooked.so"],
    ["https://api.hooked.so///", "https://api.hooked.so"],
    ["https://api.hooked.so/v1", "https://api.hooked.so"],
    ["https://api.hooked.so/v1/", "https://api.hooked.so"],
    ["https://api.hooked.so/api", "https://api.hooked.so/api"],
    ["https://api.hooked.so/api/v1/", "https://api.hooked.so/api"],
    ["https://api.hooked.so/v10", "https://api.hooked.so/v10"],
    ["https://API.Hooked.so:443", "https://api.hooked.so"],
    ["https://proxy.example:8443/hooked", "https://proxy.example:8443/hooked"],
    ["http://localhost:4010", "http://localhost:4010"],
    ["http://hooked.localhost", "http://hooked.localhost"],
    ["http://127.0.0.1:4010/", "http://127.0.0.1:4010"],
    ["http://127.9.8.7", "http://127.9.8.7"],
    ["http://[::1]:4010/v1", "http://[::1]:4010"],
    ["https://[::1]:4010", "https://[::1]:4010"],
  ])("%s is taken as %s", (baseUrl, expected) => {
    expect(readOptions({ apiKey, baseUrl }).baseUrl).toBe(expected);
  });

  const accepted = "Accepted is an address such as https://api.hooked.so (http for loopback hosts only)";

  test.each([
    "http://api.hooked.so",
    "http://localhost.example",
    "http://notlocalhost",
    "http://127.0.0.1.example",
    "http://128.0.0.1",
    "http://0.0.0.0",
    "http://192.168.0.1:4010",
    "http://[::2]",
    "ftp://api.hooked.so",
    "ftp://localhost",
    "ws://localhost",
  ])("%s would send the key unprotected", (baseUrl) => {
    const { protocol, host } = new URL(baseUrl);
    expect(refusal({ baseUrl })).toBe(`baseUrl would send the key unprotected, over ${protocol}//${host}. ${accepted}`);
  });

  test.each(["https://api.hooked.so?team=1", "https://api.hooked.so/#v1", "https://api.hooked.so/v1?x#y"])(
    "%s has a part that no call could keep",
    (baseUrl) => {
      expect(refusal({ baseUrl })).toBe(`baseUrl has a query or a fragment. ${accepted}`);
    },
  );

  test.each(["https://user:hunter2@api.hooked.so", "https://hunter2@api.hooked.so", "http://:hunter2@localhost"])(
    "%s is refused without its secret",
    (baseUrl) => {
      expect(refusal({ baseUrl })).toBe(`baseUrl holds a user or password. ${accepted}`);
    },
  );

  test.each([
    ["api.hooked.so"],
    ["sk_live_key_in_the_wrong_variable"],
    [""],
    ["/v1"],
    ["https://"],
    ["https://api.hooked.so:99999"],
    [42],
    [["https://api.hooked.so"]],
    [new URL("https://api.hooked.so")],
  ])("%j is no URL, and is not quoted: it may be the key", (baseUrl) => {
    expect(refusal({ baseUrl })).toBe(`baseUrl (or HOOKED_API_URL) is not a URL. ${accepted}`);
  });

  test("from the environment is checked too", () => {
    process.env["HOOKED_API_URL"] = "http://api.hooked.so";
    expect(refusal({})).toMatch(/^baseUrl would send the key unprotected/);
  });
});

describe("numbers", () => {
  const ranges = [
    ["timeout", 1, 2_147_483_647, " milliseconds"],
    ["maxRetries", 0, 100, ""],
    ["maxRetryAfter", 0, 2_147_483_647, " milliseconds"],
    ["maxRateLimitWait", 0, 2_147_483_647, " milliseconds"],
    ["requestsPerMinute", 1, 1_000_000, ""],
  ] as const;

  test.each(ranges)("%s is a whole number of %i to %i", (name, least, most, unit) => {
    for (const value of [least, most]) expect(readOptions({ apiKey, [name]: value })).toMatchObject({ [name]: value });
    for (const value of [least - 1, most + 1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "10"]) {
      const quoted = typeof value === "string" ? `"${value}"` : value;
      expect(refusal({ [name]: value })).toBe(
        `${name} must be a whole number of ${least} to ${most}${unit}, not ${quoted}`,
      );
    }
  });

  test.each(["timeout", "maxRetries", "maxRateLimitWait"])(
    "%s of one call is checked as the client's is",
    async (name) => {
      const hooked = new Hooked({ apiKey, fetch: async () => new Response() });
      const call = hooked.integrations.list({ [name]: -1 } as RequestOptions);
      await expect(call).rejects.toMatchObject({ name: "HookedArgumentError", attempts: 0 });
    },
  );
});

describe("headers", () => {
  test("are copied, with names in lower case and values as they are", () => {
    const headers = { "X-Team": "blue", "user-agent": "App/1.0 (tab\tand é)" };
    const read = readOptions({ apiKey, headers }).headers;
    headers["X-Team"] = "red\r\n";
    expect(read).toEqual({ "x-team": "blue", "user-agent": "App/1.0 (tab\tand é)" });
  });

  test.each([
    [{ "X-Api-Key": "sk_secret" }, "headers must not hold x-api-key: pass the key as apiKey, which keeps it secret"],
    [{ "x-team": 1 }, "The header x-team must be a string, not 1"],
    [{ "x-team": undefined }, "The header x-team must be a string, not undefined"],
    [{ "x-team": "a\r\nx-admin: 1" }, 'The header "x-team" holds a character that no header can carry'],
    [{ "x-team": "→" }, 'The header "x-team" holds a character that no header can carry'],
    [{ "x team": "a" }, 'The header "x team" holds a character that no header can carry'],
    [{ "": "a" }, 'The header "" holds a character that no header can carry'],
    [new Map(), "headers must be a plain object of names and values"],
    [new Headers(), "headers must be a plain object of names and values"],
    [[["x-team", "a"]], "headers must be a plain object of names and values"],
    ["x-team: a", "headers must be a plain object of names and values"],
    ...["transfer-encoding", "Connection", "expect", "upgrade", "keep-alive"].map((name): [object, string] => [
      { [name]: "x" },
      `headers must not contain ${name}, which fetch refuses or sets itself. Leave it out`,
    ]),
  ])("%o are refused, of the client and of a call", async (headers, message) => {
    expect(refusal({ headers })).toBe(message);
    const hooked = new Hooked({ apiKey, fetch: () => Promise.reject(new Error("Nothing may be sent")) });
    const call = hooked.integrations.list({ headers } as RequestOptions);
    await expect(call).rejects.toMatchObject({ name: "HookedArgumentError", attempts: 0, message });
  });
});

test.each(["fetch", "onRequest", "onResponse", "onRetry"])("%s must be a function", (name) => {
  expect(refusal({ [name]: "log" })).toBe(`${name} must be a function, not "log"`);
  expect(refusal({ [name]: null })).toBe(`${name} must be a function, not null`);
});

describe("in a browser", () => {
  const scope = globalThis as { window?: unknown };
  beforeEach(() => {
    scope.window = { document: {} };
  });
  afterEach(() => {
    delete scope.window;
  });

  test("the key would be everybody's: refused, with the way out", () => {
    expect(refusal({})).toMatch(/^This is a browser, where anybody could read the API key.*dangerouslyAllowBrowser/);
    expect(refusal({ dangerouslyAllowBrowser: false })).toMatch(/^This is a browser/);
  });

  test("dangerouslyAllowBrowser allows it", () => {
    expect(readOptions({ apiKey, dangerouslyAllowBrowser: true }).apiKey).toBe(apiKey);
  });

  test("a window without a document is none", () => {
    scope.window = {};
    expect(readOptions({ apiKey }).apiKey).toBe(apiKey);
  });

  test.each([
    ["a browser", "Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0", true],
    ["Cloudflare", "Cloudflare-Workers", false],
    ["Deno", "Deno/2.9.6", false],
  ])("in a worker of %s, whose user agent is %s: refused is %s", (_, userAgent, refused) => {
    delete scope.window;
    withGlobals({ WorkerGlobalScope: class {}, navigator: { userAgent } }, () => {
      if (refused) expect(refusal({})).toMatch(/^This is a browser/);
      else expect(readOptions({ apiKey }).apiKey).toBe(apiKey);
    });
  });
});

test("React Native is refused, as its fetch follows redirects with the key", () => {
  withGlobals({ navigator: { product: "ReactNative" } }, () => {
    expect(refusal({ dangerouslyAllowBrowser: true })).toMatch(/^React Native is not supported.*from your server/);
  });
});

describe("withOptions", () => {
  /** A client and the requests that it and its copies send. */
  function recordingClient(options: ClientOptions = {}) {
    const sent: { url: string; headers: Record<string, string> }[] = [];
    const fetch: typeof globalThis.fetch = async (url, init) => {
      sent.push({ url: String(url), headers: Object.fromEntries(new Headers(init?.headers)) });
      return Response.json({ success: true, data: {} });
    };
    return { sent, hooked: new Hooked({ apiKey, fetch, ...options }) };
  }

  test("keeps what is not given, patches what is, and leaves the original as it was", async () => {
    const { sent, hooked } = recordingClient({ baseUrl: "https://a.example", headers: { "x-team": "blue" } });
    const copy = hooked.withOptions({ baseUrl: "https://b.example" });
    await copy.integrations.list();
    await hooked.integrations.list();
    expect(sent).toEqual([
      { url: "https://b.example/v1/integration/list", headers: { "x-api-key": apiKey, "x-team": "blue" } },
      { url: "https://a.example/v1/integration/list", headers: { "x-api-key": apiKey, "x-team": "blue" } },
    ]);
  });

  test("keeps what is given as undefined", async () => {
    const { sent, hooked } = recordingClient({ baseUrl: "https://a.example" });
    await hooked.withOptions({ baseUrl: undefined, apiKey: undefined }).integrations.list();
    expect(sent).toMatchObject([{ url: "https://a.example/v1/integration/list", headers: { "x-api-key": apiKey } }]);
  });

  test("keeps what was read from the environment, whatever became of that", async () => {
    process.env["HOOKED_API_KEY"] = "sk_env";
    process.env["HOOKED_API_URL"] = "https://env.example/api/v1";
    const { sent, hooked } = recordingClient({ apiKey: undefined });
    process.env["HOOKED_API_KEY"] = "sk_later";
    process.env["HOOKED_API_URL"] = "https://later.example";
    await hooked.withOptions({ timeout: 1_000 }).integrations.list();
    expect(sent).toEqual([{ url: "https://env.example/api/v1/integration/list", headers: { "x-api-key": "sk_env" } }]);
  });

  test("keeps the options of other copies", async () => {
    const { sent, hooked } = recordingClient();
    await hooked
      .withOptions({ apiKey: "sk_2" })
      .withOptions({ headers: { "x-team": "red" } })
      .integrations.list();
    expect(sent).toMatchObject([{ headers: { "x-api-key": "sk_2", "x-team": "red" } }]);
  });

  test("checks as the constructor does", () => {
    const { hooked } = recordingClient();
    expect(() => hooked.withOptions({ timeout: 0 })).toThrow(/^timeout must be a whole number/);
    expect(() => hooked.withOptions({ apiKey: "" })).toThrow(/^No API key/);
  });

  test("keeps the leave to run in a browser", () => {
    const scope = globalThis as { window?: unknown };
    scope.window = { document: {} };
    try {
      const { hooked } = recordingClient({ dangerouslyAllowBrowser: true });
      expect(() => hooked.withOptions({ timeout: 1 })).not.toThrow();
    } finally {
      delete scope.window;
    }
  });
});

describe("what is no option", () => {
  test.each([
    ["a string, which may be the key", "sk_live_1234", "string"],
    ["null", null, "null"],
    ["a number", 7, "number"],
  ])("%s in place of the options is refused, and not quoted", (_, options, type) => {
    const message = `Options must be an object, such as new Hooked({ apiKey }), not ${type}`;
    expect(() => new Hooked(options as never)).toThrow(message);
  });
});

test("a function apiKey that throws is an error of ours, before anything is sent", async () => {
  const cause = new Error("The vault is closed");
  const hooked = new Hooked({ apiKey: () => Promise.reject(cause), fetch: () => Promise.reject(new Error("sent")) });
  const failure = hooked.integrations.get("int_1");
  await expect(failure).rejects.toMatchObject({ name: "HookedArgumentError", attempts: 0, cause });
});
