/** All documented forms of an error body are read, and all others do no harm. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readErrorBody as readAll } from "../../src/http/error-body.ts";

/** Without the issues, which have tests of their own. */
function readErrorBody(body: unknown): Partial<ReturnType<typeof readAll>> {
  const { issues: _, ...rest } = readAll(body);
  return rest;
}

const details = { resource_id: "int_invalid", resource_type: "Integration" };
const documented = { code: "not_found", message: "Integration not found", details };

describe("a documented body", () => {
  test.each<[string, object]>([
    ["without success", { ...documented }],
    ["with success: false", { success: false, ...documented }],
    ["within error", { error: documented }],
    ["within error, with success: false", { success: false, error: documented }],
  ])("%s", (_, body) => {
    expect(readErrorBody(body)).toEqual(documented);
  });

  test("may have a message only", () => {
    expect(readErrorBody({ message: "Video not found" })).toEqual({ message: "Video not found" });
  });

  test("may have empty details", () => {
    expect(readErrorBody({ ...documented, details: {} })).toEqual({ ...documented, details: {} });
  });
});

test("what stands in error goes before what stands beside it", () => {
  expect(readErrorBody({ message: "outer", code: "outer", error: { message: "inner" } })).toEqual({ message: "inner" });
});

test("an error that is a string is the message, if there is no other", () => {
  expect(readErrorBody({ error: "Not found" })).toEqual({ message: "Not found" });
  expect(readErrorBody({ error: "Not found", message: "No such video", code: "x" })).toEqual({
    message: "No such video",
    code: "x",
  });
});

test.each<[string, unknown]>([
  ["code", { code: 404 }],
  ["message", { message: { text: "no" } }],
  ["details", { details: [1] }],
  ["details", { details: "a" }],
  ["details", { details: null }],
  ["error", { error: ["no"] }],
  ["error", { error: null }],
])("%s of another type than documented is left out: %j", (_, body) => {
  expect(readErrorBody(body)).toEqual({});
});

describe("a body of text", () => {
  test.each([
    ["Bad gateway", "Bad gateway"],
    ["  upstream timed out\n", "upstream timed out"],
    ["x".repeat(200), "x".repeat(200)],
  ])("is the message: %j", (body, message) => {
    expect(readErrorBody(body)).toEqual({ message });
  });

  test.each(["", " \n", "<html><body>502</body></html>", "x".repeat(201)])("is none: %j", (body) => {
    expect(readErrorBody(body)).toEqual({});
  });
});

test.each([undefined, null, 0, true, [], [documented]])("%j has no message", (body) => {
  expect(readErrorBody(body)).toEqual({});
});

test("no body makes it throw, or say something that is not of its type", () => {
  const anyField = fc.constantFrom("code", "message", "details", "error", "success");
  const bodies = fc.oneof(
    fc.anything(),
    fc.dictionary(anyField, fc.oneof(fc.anything(), fc.dictionary(anyField, fc.anything()))),
  );
  fc.assert(
    fc.property(bodies, (body) => {
      const { code, message, details } = readErrorBody(body);
      expect(["string", "undefined"]).toContain(typeof code);
      expect(["string", "undefined"]).toContain(typeof message);
      expect(["object", "undefined"]).toContain(typeof details);
      expect(details).not.toBeNull();
    }),
  );
});

describe("a message says what the documented details name", () => {
  test.each<[object, string]>([
    [{ missing: ["script", "avatarId"] }, "No (missing: script, avatarId)"],
    [
      { field: "aspectRatio", value: "16:9", allowed: ["ratio_9_16", "ratio_16_9"] },
      "No (field: aspectRatio; allowed: ratio_9_16, ratio_16_9)",
    ],
    [{ missing: [], allowed: "all", field: 7 }, "No"],
  ])("%j", (details, message) => {
    expect(readErrorBody({ success: false, message: "No", code: "VALIDATION_ERROR", details })).toMatchObject({
      message,
    });
  });
});

describe("the issues of a request", () => {
  test("are read from the documented form of a validation message", () => {
    const message = "slides.0.media: String must contain at least 1 character(s)";
    expect(readAll({ message }).issues).toEqual([
      { path: "slides.0.media", message: "String must contain at least 1 character(s)" },
    ]);
  });

  test.each<[string, unknown, object[], string]>([
    [
      "messages",
      { message: ["a.b: too long", "no"] },
      [{ path: "a.b", message: "too long" }, { message: "no" }],
      "a.b: too long; no",
    ],
    [
      "errors",
      { errors: [{ path: ["slides", 0], message: "no" }] },
      [{ path: "slides.0", message: "no" }],
      "slides.0: no",
    ],
    [
      "errors of a field",
      { errors: [{ field: "script", detail: "no" }] },
      [{ path: "script", message: "no" }],
      "script: no",
    ],
    ["strings", { errors: ["no"] }, [{ message: "no" }], "no"],
    [
      "details with a location",
      { detail: [{ loc: ["body", "script"], msg: "field required" }] },
      [{ path: "body.script", message: "field required" }],
      "body.script: field required",
    ],
    [
      "messages by field",
      { errors: { title: ["too long", "no"], tags: "too many", other: { a: 1 } } },
      [
        { path: "title", message: "too long" },
        { path: "title", message: "no" },
        { path: "tags", message: "too many" },
      ],
      "title: too long; title: no; tags: too many",
    ],
  ])("are read from a list of %s", (_, body, issues, message) => {
    expect(readAll(body).issues).toEqual(issues);
    expect(readAll(body).message).toBe(message);
  });

  test("are none in an ordinary message", () => {
    expect(readAll({ message: "Integration not found" }).issues).toEqual([]);
    expect(readAll({ message: "Note: try again" }).issues).toEqual([{ path: "Note", message: "try again" }]);
  });
});

test("problem+json is read", () => {
  const body = { type: "about:blank", title: "Bad gateway", detail: "The upstream timed out", status: 502 };
  expect(readErrorBody(body)).toMatchObject({ message: "Bad gateway: The upstream timed out" });
});

test.each(["", "  "])("an empty message %j is none", (message) => {
  expect(readErrorBody({ message })).toEqual({});
});
