/** What cannot be right is refused before anything is sent, and everything else arrives as it was meant. */
import { expect, describe as group, test } from "@jest/globals";
import fc from "fast-check";
import { checkPath, describe, serializeBody, serializePath, serializeQuery } from "../../src/http/validate.ts";
import { Hooked } from "../../src/index.ts";

const refused = (message: string | RegExp) =>
  expect.objectContaining({
    name: "HookedArgumentError",
    attempts: 0,
    message: typeof message === "string" ? message : expect.stringMatching(message),
  });

/** What a call throws. */
function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

group("an id", () => {
  const template = "/v1/schedule/{scheduleId}";

  test.each<[unknown, string]>([
    ["", "must not be empty"],
    [" \n", "must not be empty"],
    [".", 'must not be ".", which has a meaning of its own in a URL'],
    ["..", 'must not be "..", which has a meaning of its own in a URL'],
    ["list", 'must not be "list", which is another operation of the API'],
    ["create", 'must not be "create", which is another operation of the API'],
    ["a\ud800b", "contains half a character (a lone surrogate), which no URL can carry"],
    [undefined, "must be a string, not undefined"],
    [null, "must be a string, not null"],
    [42, "must be a string, not 42"],
    [["a"], "must be a string, not an array"],
    [{ id: "a" }, "must be a string, not a value of type object"],
  ])("%j is refused", (scheduleId, problem) => {
    const error = thrownBy(() => serializePath(template, { scheduleId }));
    expect(error).toEqual(refused(`scheduleId ${problem}. Expected an id that the API returned`));
  });

  test("may be the name of a route that is no sibling", () => {
    expect(() => serializePath("/v1/integration/{integrationId}", { integrationId: "create" })).not.toThrow();
  });

  test.each(["%2e%2e", "...", "a/../b", "?", "#", "List", "😀", " list"])("%j is one like any other", (scheduleId) => {
    expect(() => serializePath(template, { scheduleId })).not.toThrow();
  });

  /** A client and the addresses it calls. */
  function recordingClient() {
    const urls: string[] = [];
    const fetch: typeof globalThis.fetch = async (url) => {
      urls.push(String(url));
      return Response.json({ success: true, data: {} });
    };
    return { urls, hooked: new Hooked({ apiKey: "sk_1", baseUrl: "https://api.example", fetch }) };
  }

  test("of any other characters is encoded, and arrives as it was", async () => {
    const { urls, hooked } = recordingClient();
    const ids = fc
      .string({ unit: "binary", minLength: 1 })
      .filter((id) => id.trim() !== "" && !/^(\.\.?|list)$/.test(id));
    const tricky = fc.constantFrom(
      "a/b",
      "../list",
      "%2e%2e",
      "a?b#c",
      "{integrationId}",
      "$&",
      "a b+c",
      "\\",
      ";x=1",
      "%",
      "a\n",
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(ids, tricky), async (id) => {
        await hooked.integrations.get(id);
        const { origin, pathname, search, hash } = new URL(urls.at(-1) ?? "");
        const [, version, resource, encoded = "", ...rest] = pathname.split("/");
        expect({ origin, version, resource, rest, search, hash }).toEqual({
          origin: "https://api.example",
          version: "v1",
          resource: "integration",
          rest: [],
          search: "",
          hash: "",
        });
        expect(decodeURIComponent(encoded)).toBe(id);
      }),
      { numRuns: 200 },
    );
  });

  test("is refused by each method that takes one, without a request", async () => {
    const { urls, hooked } = recordingClient();
    const { integrations, schedules } = hooked;
    const calls = [
      integrations.get(".."),
      integrations.disconnect(""),
      integrations.disconnectSafely("list"),
      schedules.get("create"),
      schedules.update(".", {}),
      schedules.cancel(undefined as never),
    ];
    const errors = await Promise.all(calls.map((call: Promise<unknown>) => call.catch((error: unknown) => error)));
    for (const error of errors) expect(error).toEqual(refused(/Expected an id that the API returned/));
    expect(urls).toEqual([]);
  });
});

group("a path of the escape hatch", () => {
  const baseUrl = "https://api.hooked.so/api";

  test.each(["/v1/integration/list", "/v1/video/a%2Fb", "/v1/a%20b", "/"])("%s is one", (path) => {
    expect(() => checkPath(path, baseUrl)).not.toThrow();
  });

  test.each<unknown>([
    "v1/integration/list",
    "//evil.example/v1",
    "https://evil.example",
    "@evil.example",
    ".evil.example",
    "/v1/../../admin",
    "/v1/./integration",
    "/v1/%2e%2e/admin",
    "/v1\\integration",
    "/v1/a b",
    "/v1/ä",
    "/v1/list?limit=1",
    "/v1/list#top",
    "/v1/list?",
    "/v1/list#",
    "/v1/a\tb",
    "/v1/list\n",
    "",
    undefined,
    ["/v1"],
    new URL("https://api.hooked.so/v1"),
  ])("%j would be another one", (path) => {
    const error = thrownBy(() => checkPath(path as string, baseUrl));
    expect(error).toEqual(refused(/^path must be an encoded path of the API, such as "\/v1\/integration\/list", not /));
  });
});

group("a query", () => {
  test("may hold strings, finite numbers, booleans, lists of them, and nothing", () => {
    const query = { a: "x", b: 0, c: -1.5, d: false, e: ["x", 1, true], f: undefined, g: null, h: [] };
    expect(() => serializeQuery(query)).not.toThrow();
  });

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
  ])("holding %p is refused", (value, described) => {
    const error = thrownBy(() => serializeQuery({ status: "pending", limit: value }));
    const expected = `The query parameter limit must be a string, a finite number or a boolean, not ${described}`;
    expect(error).toEqual(refused(expected));
  });
});

group("a body", () => {
  test("is JSON, with dates as ISO strings", () => {
    const body = { when: new Date(0), tags: ["a", null], title: null, left: undefined };
    expect(serializeBody(body)).toBe('{"when":"1970-01-01T00:00:00.000Z","tags":["a",null],"title":null}');
  });

  test("arrives as it was, whatever JSON it is", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
        expect(serializeBody(value)).toBe(JSON.stringify(value));
      }),
    );
  });

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
    [
      "a Promise",
      { voiceId: Promise.resolve("v") },
      "voiceId is a value of type Promise, whose content JSON would lose",
    ],
    ["a Promise as a whole", Promise.resolve({}), "The body is a value of type Promise, whose content JSON would lose"],
    ["a FormData", new FormData(), "The body is a value of type FormData, whose content JSON would lose"],
    ["a Blob", { media: new Blob([]) }, "media is a value of type Blob, whose content JSON would lose"],
    [
      "URLSearchParams",
      new URLSearchParams(),
      "The body is a value of type URLSearchParams, whose content JSON would lose",
    ],
    ["bytes", { media: new ArrayBuffer(1) }, "media is a value of type ArrayBuffer, whose content JSON would lose"],
    ["half a character", { script: "a\ud800" }, "script contains half a character (a lone surrogate)"],
  ])("with %s is refused, with its place: it would be lost", (_, body, problem) => {
    const message = `${problem}. Pass a value that JSON can express`;
    expect(thrownBy(() => serializeBody(body))).toEqual(refused(message));
  });

  test("with undefined or a hole in an array is refused: JSON would turn it into null", () => {
    const message = "tags[1] is undefined, which JSON would turn into null";
    expect(thrownBy(() => serializeBody({ tags: ["a", undefined] }))).toEqual(refused(message));
    // biome-ignore lint/suspicious/noSparseArray: that is the case
    expect(thrownBy(() => serializeBody({ tags: ["a", , "b"] }))).toEqual(refused(message));
  });

  test("that contains itself is refused", () => {
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    expect(thrownBy(() => serializeBody(circle))).toEqual(refused(/^self contains itself/));
  });

  test("that is nested too deep is refused", () => {
    let deep: unknown = {};
    for (let i = 0; i < 10_000; i++) deep = [deep];
    expect(thrownBy(() => serializeBody({ deep }))).toEqual(refused(/is nested deeper than 200 levels/));
  });

  test.each<[string, unknown, string]>([
    ["NaN", Number.NaN, "at is NaN, which JSON cannot express"],
    ["a Set", new Set(), "at is a value of type Set, whose content JSON would lose"],
    ["a Promise", Promise.resolve(1), "at is a value of type Promise, whose content JSON would lose"],
    ["a function", () => 1, "at is a function, which JSON cannot express"],
    ["an array with undefined", [undefined], "at[0] is undefined, which JSON would turn into null"],
  ])("whose toJSON returns %s is refused as that would be", (_, result, message) => {
    expect(thrownBy(() => serializeBody({ at: { toJSON: () => result } }))).toEqual(
      refused(new RegExp(`^${message.replace(/[[\]]/g, "\\$&")}`)),
    );
  });

  test("whose toJSON returns nothing as a whole is refused, and one that returns itself is sent", () => {
    expect(thrownBy(() => serializeBody({ toJSON: () => undefined }))).toEqual(
      refused(/^The body is undefined as JSON/),
    );
    const self = { a: 1, toJSON: () => self };
    expect(thrownBy(() => serializeBody({ self }))).toEqual(refused(/^self.toJSON is a function/));
    class Self {
      a = 1;
      toJSON() {
        return this;
      }
    }
    expect(serializeBody({ self: new Self() })).toBe('{"self":{"a":1}}');
  });

  test("is named by a place of readable length", () => {
    const body = { ["k".repeat(10_000)]: Number.NaN };
    expect((thrownBy(() => serializeBody(body)) as Error).message.length).toBeLessThan(200);
  });

  test.each([null, undefined, "no", new Error("no")])("whose toJSON throws %p is refused", (reason) => {
    const body = {
      toJSON() {
        throw reason;
      },
    };
    expect(thrownBy(() => serializeBody(body))).toEqual(refused(/^The body cannot be sent as JSON: /));
  });
});

group("what throws when it is read", () => {
  const hooked = new Hooked({ apiKey: "sk_12345678", fetch: async () => Response.json({ data: { id: "int_1" } }) });
  const throwing = (reason: unknown) =>
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw reason;
        },
      },
    ) as never;
  const calls: [string, (given: never) => unknown][] = [
    ["options of a call", (given) => hooked.integrations.get("int_1", given)],
    ["options of a list", (given) => hooked.schedules.list({}, given)],
    ["options of a walk", (given) => hooked.schedules.list({}, given).toArray()],
    ["options of toArray", (given) => hooked.schedules.list().toArray(given)],
    ["query of a list", (given) => hooked.schedules.list(given)],
    ["query of a request", (given) => hooked.request("GET", "/v1/x", { query: given })],
    ["init of a request", (given) => hooked.request("GET", "/v1/x", given)],
    ["headers of a call", (given) => hooked.integrations.get("int_1", { headers: given })],
    ["headers of a client", (given) => new Hooked({ apiKey: "sk_12345678", headers: given })],
    ["options of a client", (given) => new Hooked(given)],
    ["options of a copy", (given) => hooked.withOptions(given)],
    ["options of waitFor", (given) => hooked.videos.waitFor("vid_1", given)],
    ["options of waitForAll", (given) => hooked.videos.waitForAll(["vid_1"], given)],
    ["options of disconnectSafely", (given) => hooked.integrations.disconnectSafely("int_1", given)],
  ];

  test.each(calls)("as %s is refused as an argument", async (_, call) => {
    for (const reason of [null, undefined, new Error("no")]) {
      const error = await (async () => call(throwing(reason)))().catch((thrown: unknown) => thrown);
      expect(error).toEqual(refused(/cannot be read: (null|undefined|no)$/));
    }
  });

  test("as a signal is refused, and so is half a stub of one", async () => {
    const getter = {
      get aborted(): boolean {
        throw null;
      },
    };
    for (const signal of [
      getter,
      { aborted: false, addEventListener: () => {} },
      { addEventListener() {}, removeEventListener() {} },
    ]) {
      const waits = [
        hooked.integrations.get("int_1", { signal: signal as never }),
        hooked.videos.waitFor("vid_1", { signal: signal as never }),
        hooked.videos.waitForAll(["vid_1"], { signal: signal as never }),
      ];
      for (const wait of waits) {
        expect(await Promise.resolve(wait as PromiseLike<unknown>).catch((thrown: unknown) => thrown)).toEqual(
          refused(/^signal must be an AbortSignal/),
        );
      }
    }
  });
});

group("options that are no plain object", () => {
  const hooked = new Hooked({ apiKey: "sk_12345678", fetch: async () => Response.json({ data: { videos: [] } }) });

  test.each([[new Map([["timeout", 5]])], [Promise.resolve({})], [new Date()], [[]], [() => ({})], ["5"]])(
    "as %p are refused everywhere: they would be ignored",
    async (given) => {
      const options = given as never;
      const calls: (() => unknown)[] = [
        () => hooked.videos.get("vid_1", options),
        () => hooked.videos.list({}, options),
        () => hooked.videos.list({}, options).toArray(),
        () => hooked.videos.list().toArray(options),
        () => hooked.videos.waitFor("vid_1", options),
        () => hooked.videos.waitForAll(["vid_1"], options),
        () => hooked.integrations.disconnectSafely("int_1", options),
        () => hooked.request("GET", "/v1/x", options),
        () => hooked.withOptions(options),
        () => new Hooked(options),
      ];
      for (const call of calls) {
        const error = await (async () => call())().catch((thrown: unknown) => thrown);
        expect(error).toEqual(refused(/^Options must be an object/));
      }
    },
  );
});

group("a refused value is described", () => {
  test.each<[unknown, string]>([
    ["a", '"a"'],
    ['"\n', '"\\"\\n"'],
    ["x".repeat(60), `"${"x".repeat(60)}"`],
    ["x".repeat(61), `"${"x".repeat(60)}…"`],
    [1.5, "1.5"],
    [true, "true"],
    [12n, "12"],
    [null, "null"],
    [undefined, "undefined"],
    [Symbol("a"), "Symbol(a)"],
    [[1], "an array"],
    [{ secret: 1 }, "a value of type object"],
    [() => 1, "a value of type function"],
  ])("%p", (value, description) => {
    expect(describe(value)).toBe(description);
  });

  test("in few words, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.anything()), (value) => expect(describe(value).length).toBeLessThan(400)),
    );
  });
});
