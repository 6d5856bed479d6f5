/** What cannot be right is refused before anything is sent, and everything else arrives as it was meant. */
import { expect, describe as group, test } from "@jest/globals";
import fc from "fast-check";
import { checkIds, checkPath, checkQuery, describe, serializeBody } from "../../src/http/validate.ts";
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
    ["a\ud800b", "holds half a character, which no URL can carry"],
    [undefined, "must be a string, not undefined"],
    [null, "must be a string, not null"],
    [42, "must be a string, not 42"],
    [["a"], "must be a string, not an array"],
    [{ id: "a" }, "must be a string, not a value of type object"],
  ])("%j is refused", (scheduleId, problem) => {
    const error = thrownBy(() => checkIds(template, { scheduleId }));
    expect(error).toEqual(refused(`scheduleId ${problem}. Expected is an id such as the API returns.`));
  });

  test("may be the name of a route that is no sibling", () => {
    expect(() => checkIds("/v1/integration/{integrationId}", { integrationId: "create" })).not.toThrow();
  });

  test.each(["%2e%2e", "...", "a/../b", "?", "#", "List", "😀", " list"])("%j is one like any other", (scheduleId) => {
    expect(() => checkIds(template, { scheduleId })).not.toThrow();
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
    for (const error of errors) expect(error).toEqual(refused(/Expected is an id such as the API returns/));
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
    expect(() => checkQuery(query)).not.toThrow();
  });

  test.each<[unknown, string]>([
    [Number.NaN, "NaN"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    [new Date(0), "a value of type object"],
    [{ status: "pending" }, "a value of type object"],
    [() => 1, "a value of type function"],
    [Symbol("a"), "Symbol(a)"],
    [[1, Number.NaN], "NaN"],
    [[["a"]], "an array"],
  ])("holding %p is refused", (value, described) => {
    const error = thrownBy(() => checkQuery({ status: "pending", limit: value }));
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
      fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
        expect(serializeBody(value)).toBe(JSON.stringify(value));
      }),
    );
  });

  test.each<[unknown, string]>([
    [{ scheduledDateTime: new Date("soon") }, "scheduledDateTime is an invalid Date, which JSON cannot express"],
    [[new Date(Number.NaN)], "0 is an invalid Date, which JSON cannot express"],
    [{ scenes: [{ duration: Number.NaN }] }, "duration is NaN, which JSON cannot express"],
    [{ volume: Number.NEGATIVE_INFINITY }, "volume is -Infinity, which JSON cannot express"],
    [Number.NaN, "The body is NaN, which JSON cannot express"],
    [undefined, "The body must not be undefined"],
    [() => 1, "The body must not be a value of type function"],
    [Symbol("a"), "The body must not be Symbol(a)"],
  ])("of %p is refused: it would get lost", (body, message) => {
    expect(thrownBy(() => serializeBody(body))).toEqual(refused(message));
  });

  test("that refers to itself, or holds a BigInt, is refused", () => {
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    expect(thrownBy(() => serializeBody(circle))).toEqual(refused(/^The body cannot be sent as JSON: .*circular/));
    expect(thrownBy(() => serializeBody({ id: 1n }))).toEqual(refused(/^The body cannot be sent as JSON: .*BigInt/));
  });
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
