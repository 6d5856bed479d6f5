/** The errors: one tree, distinguished by class, name and status, and fit for a log. */
import { inspect } from "node:util";
import { describe, expect, jest, test } from "@jest/globals";
import * as errors from "../../src/http/errors.ts";
import { DisconnectAbortedError, DisconnectState } from "../../src/workflows/disconnect-report.ts";

const { HookedApiError, HookedError, isHookedError } = errors;
const call = { method: "DELETE", path: "/v1/integration/int_1", attempts: 2, mayHaveBeenProcessed: true };
const body = { code: "not_found", message: "Integration not found", details: { resource_id: "int_1" } };

const aborted = new DisconnectAbortedError("int_1", "posts are pending", new DisconnectState());

describe("each error knows its name and its kin", () => {
  test.each<[string, errors.HookedError, string[]]>([
    ["HookedError", new HookedError("x"), []],
    ["HookedArgumentError", new errors.HookedArgumentError("x"), []],
    ["HookedConnectionError", new errors.HookedConnectionError("x"), []],
    ["HookedTimeoutError", new errors.HookedTimeoutError("x"), ["HookedConnectionError"]],
    ["HookedAbortError", new errors.HookedAbortError("x"), []],
    ["HookedDecodeError", new errors.HookedDecodeError("x"), []],
    ["BadRequestError", HookedApiError.from({ ...call, status: 400 }), ["HookedApiError"]],
    ["AuthenticationError", HookedApiError.from({ ...call, status: 401 }), ["HookedApiError"]],
    ["HookedApiError", HookedApiError.from({ ...call, status: 402 }), []],
    ["PermissionDeniedError", HookedApiError.from({ ...call, status: 403 }), ["HookedApiError"]],
    ["NotFoundError", HookedApiError.from({ ...call, status: 404 }), ["HookedApiError"]],
    ["ConflictError", HookedApiError.from({ ...call, status: 409 }), ["HookedApiError"]],
    ["HookedApiError", HookedApiError.from({ ...call, status: 418 }), []],
    ["UnprocessableError", HookedApiError.from({ ...call, status: 422 }), ["HookedApiError"]],
    ["RateLimitError", HookedApiError.from({ ...call, status: 429 }), ["HookedApiError"]],
    ["ServerError", HookedApiError.from({ ...call, status: 500 }), ["HookedApiError"]],
    ["ServerError", HookedApiError.from({ ...call, status: 503 }), ["HookedApiError"]],
    ["ServerError", HookedApiError.from({ ...call, status: 599 }), ["HookedApiError"]],
    ["ServerError", HookedApiError.from({ ...call, status: 999 }), ["HookedApiError"]],
    ["HookedApiError", HookedApiError.from({ ...call, status: 499 }), []],
    ["HookedApiError", HookedApiError.from({ ...call, status: 302 }), []],
    ["DisconnectAbortedError", aborted, []],
  ])("%s", (name, error, parents) => {
    const classes = { ...errors, DisconnectAbortedError } as unknown as Record<string, new () => Error>;
    const kin = Object.entries(classes).filter(([key, kind]) => /Error$/.test(key) && error instanceof kind);
    expect(kin.map(([key]) => key).sort()).toEqual([...new Set(["HookedError", ...parents, name])].sort());
    expect(error.name).toBe(name);
    expect(error).toBeInstanceOf(Error);
    expect(error.stack).toMatch(/errors\.test\.ts/);
    expect(isHookedError(error)).toBe(true);
  });
});

describe("isHookedError", () => {
  test("knows the errors of another copy, which instanceof does not", () => {
    jest.isolateModules(() => {
      const copy = jest.requireActual<typeof errors>("../../src/http/errors.ts");
      const foreign = copy.HookedApiError.from({ ...call, status: 404 });
      expect(foreign).not.toBeInstanceOf(HookedError);
      expect(isHookedError(foreign)).toBe(true);
      expect(copy.isHookedError(new HookedError("x"))).toBe(true);
    });
  });

  test.each<[string, unknown]>([
    ["Error", new Error("x")],
    ["an object that looks like one", { name: "HookedError", status: 404, toJSON() {} }],
    ["undefined", undefined],
    ["null", null],
    ["a string", "HookedError"],
    ["a function", () => {}],
  ])("does not take %s for one", (_, value) => {
    expect(isHookedError(value)).toBe(false);
  });
});

describe("what an error of the API says", () => {
  test("is the server's message, and what was called", () => {
    const error = HookedApiError.from({ ...call, status: 404, body, requestId: "req_1", retryAfter: 500 });
    expect(error.message).toBe("Integration not found (DELETE /v1/integration/int_1: 404 not_found)");
    expect({ ...error }).toEqual({
      name: "NotFoundError",
      ...call,
      status: 404,
      code: "not_found",
      details: { resource_id: "int_1" },
      issues: [],
      requestId: "req_1",
      retryAfter: 500,
      body,
    });
  });

  test.each([
    [401, undefined, "AuthenticationError", /: 401\). Check your API key: https:\/\/hooked\.so\/settings\/api$/],
    [401, "MISSING_API_KEY", "AuthenticationError", /Check your API key: https:\/\/hooked\.so\/settings\/api$/],
    // One page documents 403 for a bad key.
    [403, "MISSING_API_KEY", "PermissionDeniedError", /Check your API key: https:\/\/hooked\.so\/settings\/api$/],
    [403, "INVALID_API_KEY", "PermissionDeniedError", /Check your API key: https:\/\/hooked\.so\/settings\/api$/],
    [403, "SUBSCRIPTION_REQUIRED", "PermissionDeniedError", /Your plan does not include this$/],
    // Another has codes in lower case.
    [403, "invalid_api_key", "PermissionDeniedError", /Check your API key: https:\/\/hooked\.so\/settings\/api$/],
    [403, "subscription_required", "PermissionDeniedError", /Your plan does not include this$/],
    [403, undefined, "PermissionDeniedError", /: 403\)$/],
    [403, "forbidden", "PermissionDeniedError", /: 403 forbidden\)$/],
  ])("%i %s is a %s with the advice for its code", (status, code, name, message) => {
    const error = HookedApiError.from({ ...call, status, body: { success: false, message: "No", code } });
    expect([error.name, error.code]).toEqual([name, code]);
    expect(error.message).toMatch(message);
  });
});

describe("an error that knows little", () => {
  test("says that nothing was sent and nothing was done", () => {
    const { method, path, status, attempts, mayHaveBeenProcessed } = new HookedError("x");
    expect([method, path, status]).toEqual([undefined, undefined, undefined]);
    expect({ attempts, mayHaveBeenProcessed }).toEqual({ attempts: 0, mayHaveBeenProcessed: false });
  });

  test("has a cause only if there is one", () => {
    expect("cause" in new HookedError("x")).toBe(false);
    const cause = new Error("beneath");
    expect(new HookedError("x", { cause }).cause).toBe(cause);
  });
});

describe("in a log", () => {
  const error = HookedApiError.from({ ...call, status: 404, body, cause: new Error("sk_secret beneath") });

  test("JSON has all fields and the message, and no cause", () => {
    expect(JSON.parse(JSON.stringify({ error }))).toEqual({
      error: {
        name: "NotFoundError",
        message: error.message,
        ...call,
        status: 404,
        code: body.code,
        details: body.details,
        issues: [],
        body,
      },
    });
  });

  test("the cause is not enumerable", () => {
    expect(Object.keys(error)).not.toContain("cause");
    expect(JSON.stringify({ ...error })).not.toContain("sk_secret");
  });

  test("inspect shows name, message and fields, but not the mark of a HookedError", () => {
    const text = inspect(error);
    expect(text).toMatch(/^NotFoundError: Integration not found \(DELETE/);
    expect(text).toContain("attempts: 2");
    expect(text).not.toContain("hooked-client.error");
  });
});
