/** What cannot be right is refused before anything is sent. */
import { expect, describe as group, jest, test } from "@jest/globals";
import fc from "fast-check";
import { describe, serializeBody } from "../../src/http/validate.ts";
import { Hooked } from "../../src/index.ts";
import { failureOf, useLoopback } from "../servers/loopback.ts";

const { stopTime } = useLoopback();

/** The message of the refusal of a call, of which nothing was sent. */
async function refusalOf(call: (hooked: Hooked) => unknown): Promise<string> {
  const fetch = jest.fn(async () => Response.json({ data: { id: "int_1", videos: [] } }));
  const hooked = new Hooked({ apiKey: "sk_12345678", baseUrl: "https://api.hooked.so/api", fetch });
  const error = await failureOf((async () => call(hooked))());
  expect(error).toMatchObject({ name: "HookedArgumentError", attempts: 0, mayHaveBeenProcessed: false });
  expect(fetch).not.toHaveBeenCalled();
  return error.message;
}

function refuse(): never {
  throw null;
}

const { proxy: revoked, revoke } = Proxy.revocable([], {});
revoke();

/** What a getter or a proxy of a caller may throw, and how it is described. */
const reasons: [string, unknown, string][] = [
  ["null", null, "null"],
  ["undefined", undefined, "undefined"],
  ["an error", new Error("no"), "no"],
  ["a revoked proxy", revoked, "a value of type unknown"],
  [
    "an error whose message throws",
    Object.defineProperty(new Error(), "message", { get: refuse }),
    "an unreadable error",
  ],
];

group("an id", () => {
  test.each<[unknown, string]>([
    ["", "must not be empty"],
    [" \t\n", "must not be empty"],
    [".", 'must not be ".", which has a meaning of its own in a URL'],
    ["..", 'must not be "..", which has a meaning of its own in a URL'],
    ["list", 'must not be "list", which is another operation of the API'],
    ["a\ud800b", "contains half a character (a lone surrogate), which no URL can carry"],
    [undefined, "must be a string, not undefined"],
    [null, "must be a string, not null"],
    [42, "must be a string, not 42"],
    [["a"], "must be a string, not an array"],
    [{ id: "a" }, "must be a string, not a value of type object"],
  ])("%j is refused by each method that takes one", async (given, problem) => {
    const id = given as string;
    const calls: [string, (hooked: Hooked) => unknown][] = [
      ["integrationId", ({ integrations }) => integrations.get(id)],
      ["integrationId", ({ integrations }) => integrations.disconnect(id)],
      ["integrationId", ({ integrations }) => integrations.disconnectSafely(id)],
      ["scheduleId", ({ schedules }) => schedules.get(id)],
      ["scheduleId", ({ schedules }) => schedules.update(id, {})],
      ["scheduleId", ({ schedules }) => schedules.cancel(id)],
      ["videoId", ({ videos }) => videos.get(id)],
      ["videoId", ({ videos }) => videos.waitFor(id)],
      ["ids[1]", ({ videos }) => videos.waitForAll(["vid_1", id])],
    ];
    for (const [name, call] of calls) {
      const message = await refusalOf(call);
      expect(message).toBe(`${name} ${problem}. Expected an id that the API returned`);
    }
  });

  test('"create" is refused where it is a sibling', async () => {
    const problem = 'scheduleId must not be "create", which is another operation of the API';
    expect(await refusalOf(({ schedules }) => schedules.get("create"))).toContain(problem);
  });
});

group("a path of the escape hatch", () => {
  test.each<unknown>([
    "v1/integration/list",
    "//evil.example/v1",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "@evil.example",
    ":8080/",
    ".evil.example",
    "/../x",
    "/v1/../../admin",
    "/v1/./integration",
    "/v1/..",
    "/v1/%2e%2e/admin",
    "/v1/%2E./x",
    "/v1\\..\\x",
    "/v1/a b",
    "/v1/thing ",
    "/v1/ä",
    "/v1/{id}",
    "/v1/list?limit=1",
    "/v1/list#top",
    "/v1/list?",
    "/v1/list#",
    "/v1/\t../x",
    "/v1/list\n",
    "",
    undefined,
    ["/v1"],
    new URL("https://api.hooked.so/v1"),
  ])("%j is refused", async (path) => {
    const message = await refusalOf((hooked) => hooked.request("GET", path as string));
    expect(message).toMatch(
      /^path must be an encoded path of the API, such as "\/v1\/integration\/list", not .*\. Pass query parameters as query/,
    );
  });
});

test.each(["get", "TRACE", "CONNECT", "OPTIONS", "", "GET /x HTTP/1.1\r\n", undefined])(
  "a method %j of the escape hatch is refused",
  async (method) => {
    const message = await refusalOf((hooked) => hooked.request(method as "GET", "/v1/thing"));
    expect(message).toMatch(/^method must be GET, HEAD, POST, PUT, PATCH or/);
  },
);

group("a query", () => {
  const limit = "The query parameter limit must be a string, a finite number or a boolean, not";

  test.each<[unknown, string]>([
    [Number.NaN, "NaN"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    [new Date(0), "a value of type Date"],
    [{ status: "pending" }, "a value of type object"],
    [() => 1, "a value of type function"],
    [Symbol("a"), "Symbol(a)"],
    [new Map(), "a value of type Map"],
    [[1, null, 2], "null"],
    [[1, Number.NaN], "NaN"],
    [[["a"]], "an array"],
  ])("holding %p is refused by name", async (value, described) => {
    const query = { status: "pending", limit: value } as never;
    expect(await refusalOf((hooked) => hooked.request("GET", "/v1/x", { query }))).toBe(`${limit} ${described}`);
    expect(await refusalOf(({ schedules }) => schedules.list(query))).toBe(`${limit} ${described}`);
  });

  test.each([{ a: "\ud800" }, { "\udc00": 1 }])("holding half a character is refused: %j", async (query) => {
    const message = await refusalOf((hooked) => hooked.request("GET", "/v1/x", { query }));
    expect(message).toMatch(/^The query parameter "\S+" contains half a character/);
  });

  test.each(["pending", 7, null, [], new Map(), new URLSearchParams("status=pending")])(
    "%p in place of a query is refused",
    async (query) => {
      await refusalOf((hooked) => hooked.request("GET", "/v1/x", { query: query as never }));
      expect(await refusalOf(({ schedules }) => schedules.list(query as never))).toMatch(/^query must be a plain/);
    },
  );
});

group("a body", () => {
  const refusalOfBody = (body: unknown) => refusalOf((hooked) => hooked.request("POST", "/v1/thing", { body }));
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;

  test.each<[string, unknown, string]>([
    ["an invalid Date", { when: new Date("soon") }, "when is an invalid Date, which JSON cannot express"],
    ["an invalid Date in an array", [new Date(Number.NaN)], "[0] is an invalid Date, which JSON cannot express"],
    ["NaN", { scenes: [{ duration: Number.NaN }] }, "scenes[0].duration is NaN, which JSON cannot express"],
    ["-Infinity", { volume: Number.NEGATIVE_INFINITY }, "volume is -Infinity, which JSON cannot express"],
    ["NaN as a whole", Number.NaN, "The body is NaN, which JSON cannot express"],
    ["a function", { onDone: () => 1 }, "onDone is a function, which JSON cannot express"],
    ["a symbol", { a: Symbol("a") }, "a is a symbol, which JSON cannot express"],
    ["a BigInt", { id: 1n }, "id is a bigint, which JSON cannot express"],
    ["a Set", { tags: new Set(["a"]) }, "tags is a value of type Set, whose content JSON would lose"],
    ["a Map", { metadata: new Map() }, "metadata is a value of type Map, whose content JSON would lose"],
    ["a Promise", Promise.resolve({}), "The body is a value of type Promise, whose content JSON would lose"],
    ["a FormData", new FormData(), "The body is a value of type FormData, whose content JSON would lose"],
    ["a Blob", { media: new Blob([]) }, "media is a value of type Blob, whose content JSON would lose"],
    ["bytes", { media: new ArrayBuffer(1) }, "media is a value of type ArrayBuffer, whose content JSON would lose"],
    ["half a character", { script: "a\ud800" }, "script contains half a character (a lone surrogate)"],
    ["a circle", circle, "self contains itself, which JSON cannot express"],
    ["a toJSON that returns NaN", { at: { toJSON: () => Number.NaN } }, "at is NaN, which JSON cannot express"],
    [
      "a toJSON that returns a Set",
      { at: { toJSON: () => new Set() } },
      "at is a value of type Set, whose content JSON would lose",
    ],
  ])("with %s is refused, with its place: it would be lost", async (_, body, problem) => {
    expect(await refusalOfBody(body)).toBe(`${problem}. Pass a value that JSON can express`);
  });

  test.each<[string, unknown]>([
    ["undefined", ["a", undefined]],
    // biome-ignore lint/suspicious/noSparseArray: that is the case
    ["a hole", ["a", , "b"]],
    ["a toJSON that returns undefined", { toJSON: () => ["a", undefined] }],
  ])("with %s in an array is refused: JSON would turn it into null", async (_, tags) => {
    expect(await refusalOfBody({ tags })).toBe("tags[1] is undefined, which JSON would turn into null");
  });

  test("that is nested too deep is refused", async () => {
    let deep: unknown = {};
    for (let i = 0; i < 10_000; i++) deep = [deep];
    expect(await refusalOfBody({ deep })).toMatch(/is nested deeper than 200 levels/);
  });

  test("whose toJSON returns nothing as a whole is refused, and one that returns itself is sent", async () => {
    expect(await refusalOfBody({ toJSON: () => undefined })).toMatch(/^The body is undefined as JSON/);
    const self = { a: 1, toJSON: () => self };
    expect(await refusalOfBody({ self })).toMatch(/^self.toJSON is a function/);
    class Self {
      a = 1;
      toJSON() {
        return this;
      }
    }
    expect(serializeBody({ self: new Self() })).toBe('{"self":{"a":1}}');
  });

  test.each(reasons)("whose toJSON throws %s is refused", async (_, reason, described) => {
    const body = {
      toJSON() {
        throw reason;
      },
    };
    expect(await refusalOfBody(body)).toBe(`The body cannot be sent as JSON: ${described}`);
  });

  test("is named by a place of readable length", async () => {
    expect((await refusalOfBody({ ["k".repeat(10_000)]: Number.NaN })).length).toBeLessThan(200);
  });

  test.each(["GET", "HEAD"] as const)("is refused with %s", async (method) => {
    expect(await refusalOf((hooked) => hooked.request(method, "/v1/thing", { body: {} }))).toMatch(/takes no body/);
  });

  test("of a helper is refused for the same reasons", async () => {
    const post = { videoId: "vid_1", integrationId: "int_1", scheduledDateTime: new Date(Number.NaN) };
    const message = /^scheduledDateTime is an invalid Date, which JSON cannot express/;
    expect(await refusalOf(({ schedules }) => schedules.create(post))).toMatch(message);
  });
});

const ofCall = ["signal", "timeout", "maxRetries", "maxRateLimitWait", "headers", "onResponse"];
const ofWait = [...ofCall, "interval", "onProgress", "onRateLimit"];
const ofClient = [
  ...["apiKey", "baseUrl", "timeout", "maxRetries", "maxRetryAfter", "maxRateLimitWait", "requestsPerMinute", "fetch"],
  ...["headers", "dangerouslyAllowBrowser", "onRequest", "onResponse", "onRetry", "onRateLimit"],
];

/** All that take options, and the names of those. */
const optionsOf: [string, string[], (hooked: Hooked, given: object) => unknown][] = [
  ["a call", ofCall, ({ integrations }, given) => integrations.get("int_1", given)],
  ["a list", ofCall, ({ schedules }, given) => schedules.list({}, given)],
  ["a walk", ofCall, ({ schedules }, given) => schedules.list({}, given).toArray()],
  ["toArray", ["max"], ({ schedules }, given) => schedules.list().toArray(given)],
  ["a request", [...ofCall, "query", "body"], (hooked, given) => hooked.request("POST", "/v1/x", given)],
  ["a client", ofClient, (_, given) => new Hooked(given)],
  ["a copy", ofClient, (hooked, given) => hooked.withOptions(given)],
  ["waitFor", ofWait, ({ videos }, given) => videos.waitFor("vid_1", given)],
  ["waitForAll", ofWait, ({ videos }, given) => videos.waitForAll(["vid_1"], given)],
  [
    "disconnectSafely",
    ["onPending", "dryRun", "concurrency", "onProgress", ...ofCall],
    ({ integrations }, given) => integrations.disconnectSafely("int_1", given),
  ],
];

/** A value that throws this when it is read. */
function throwing(reason: unknown): never {
  const ownKeys = () => {
    throw reason;
  };
  return new Proxy({}, { ownKeys }) as never;
}

group.each(optionsOf)("options of %s", (_, names, call) => {
  test.each([[null], [new Map([["timeout", 5]])], [Promise.resolve({})], [new Date()], [[]], [() => ({})], ["5"], [7]])(
    "are refused where they are %p, which would be ignored",
    async (given) => {
      const message = await refusalOf((hooked) => call(hooked, given as never));
      expect(message).toMatch(/^Options must be an object, such as .*, not [\w ]+$/);
    },
  );

  test("that have a misspelt name are refused, and the valid names are listed", async () => {
    const message = await refusalOf((hooked) => call(hooked, { x: 1, mx: 1 }));
    expect(message.slice(0, 35)).toBe('Unknown option "x". Valid options: ');
    expect(message.slice(35).split(", ").toSorted()).toEqual(names.toSorted());
  });

  test.each(reasons)("that throw %s when they are read are refused", async (_, reason, described) => {
    const message = await refusalOf((hooked) => call(hooked, throwing(reason)));
    expect(message).toBe(`The options cannot be read: ${described}`);
  });
});

test.each([
  [undefined, "is missing"],
  ["script", "must be an object"],
  [7, "must be an object"],
  [[], "must be an object"],
  [null, "must be an object"],
])("%j as the body of a helper is refused", async (body, problem) => {
  const message = await refusalOf(({ videos }) => videos.createTalkingAvatar(body as never));
  const call = "POST /v1/project/create/talking-avatar";
  expect(message).toBe(`The body ${problem} (${call}). Pass an object with the required fields`);
});

group("an unknown option", () => {
  test.each([
    ["timeut", "timeout"],
    ["timeoutt", "timeout"],
    ["timaout", "timeout"],
    ["tiemout", "timeout"],
    ["timeeout", "timeout"],
    ["TIMEOUT", "timeout"],
    ["timeoutMs", undefined],
    ["tiemaut", undefined],
    ["tmieuot", undefined],
    ["aimeoub", undefined],
    ["tixmout", undefined],
    ["xy", undefined],
  ])("%s may have been meant as %s", async (name, meant) => {
    const message = await refusalOf((hooked) => hooked.integrations.get("int_1", { [name]: 1 } as never));
    const start = `Unknown option "${name}"${meant ? `, did you mean "${meant}"?` : "."} Valid options: `;
    expect(message.slice(0, start.length)).toBe(start);
  });
});

/** Values that throw as soon as anything is asked of them. */
const untouchable: [string, unknown][] = [
  ["a revoked proxy", revoked],
  ["an object", new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse })],
  ["a function", new Proxy(() => {}, { get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse })],
];

group.each(untouchable)("%s that throws whatever is asked of it", (_, value) => {
  test.each(optionsOf)("is refused as an option of %s", async (_, names, call) => {
    const needed = names.includes("apiKey") ? { apiKey: "sk_12345678" } : {};
    for (const name of names) {
      // What a function does is seen when it is called.
      if (typeof value === "function" && /^(on(Re|Progress|Rate)|fetch|apiKey)/.test(name)) continue;
      if (name === "dangerouslyAllowBrowser") continue;
      const message = await refusalOf((hooked) => call(hooked, { ...needed, [name]: value }));
      expect(message).toMatch(name === "body" ? /^The body / : new RegExp(`^(The )?${name}( \\(|\\b)`));
    }
  });

  test.each<[string, (hooked: Hooked, value: never) => unknown]>([
    ["the options", ({ integrations }, given) => integrations.get("int_1", given)],
    ["the options of a client", (_, given) => new Hooked(given)],
    ["an id", ({ integrations }, id) => integrations.get(id)],
    ["one of many ids", ({ videos }, id) => videos.waitForAll([id])],
    ["the ids", ({ videos }, ids) => videos.waitForAll(ids)],
    ["a query", ({ schedules }, query) => schedules.list(query)],
    ["a query parameter", ({ schedules }, limit) => schedules.list({ limit })],
    ["a body", ({ schedules }, body) => schedules.create(body)],
    ["a field", (hooked, field) => hooked.request("POST", "/v1/x", { body: { field } })],
    ["a path", (hooked, path) => hooked.request("GET", path)],
    ["a method", (hooked, method) => hooked.request(method, "/v1/x")],
  ])("is refused as %s", async (_, call) => {
    await refusalOf((hooked) => call(hooked, value as never));
  });
});

test.each<[string, string, (hooked: Hooked, given: never) => unknown]>([
  ["query of a list", "The query", ({ schedules }, given) => schedules.list(given)],
  ["query of a request", "The query", (hooked, query) => hooked.request("GET", "/v1/x", { query })],
  ["headers of a call", "headers", ({ integrations }, headers) => integrations.get("int_1", { headers })],
  ["headers of a client", "headers", (_, headers) => new Hooked({ apiKey: "sk_12345678", headers })],
])("a %s that throws when it is read is refused", async (_, what, call) => {
  for (const [, reason, described] of reasons) {
    const message = await refusalOf((hooked) => call(hooked, throwing(reason)));
    expect(message).toBe(`${what} cannot be read: ${described}`);
  }
});

const halfStub = { addEventListener() {}, removeEventListener() {} };
const throwingStub = {
  get aborted(): boolean {
    throw null;
  },
};

test.each<[string, unknown]>([
  ["false", false],
  ["an empty string", ""],
  ["null", null],
  ["a string", "abort"],
  ["an object", {}],
  ["its controller", new AbortController()],
  ["a stub that throws", throwingStub],
  ["half a stub", halfStub],
  ["the other half", { aborted: false }],
])("%s in place of a signal is refused, and no timer is left", async (_, given) => {
  stopTime();
  const options = { signal: given as never };
  const calls: ((hooked: Hooked) => unknown)[] = [
    ({ integrations }) => integrations.get("int_1", options),
    ({ videos }) => videos.waitFor("vid_1", options),
    ({ videos }) => videos.waitForAll(["vid_1"], options),
    ({ integrations }) => integrations.disconnectSafely("int_1", options),
  ];
  for (const call of calls) expect(await refusalOf(call)).toMatch(/^signal must be an AbortSignal, not /);
  expect(jest.getTimerCount()).toBe(0);
});

group("a refused value is described", () => {
  test.each<[unknown, string]>([
    ['"\n', '"\\"\\n"'],
    ["x".repeat(60), `"${"x".repeat(60)}"`],
    ["x".repeat(61), `"${"x".repeat(60)}…"`],
    [true, "true"],
    [12n, "12"],
  ])("%p", (value, description) => {
    expect(describe(value)).toBe(description);
  });

  test("in few words, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.anything()), (value) => expect(describe(value).length).toBeLessThan(400)),
    );
  });
});
