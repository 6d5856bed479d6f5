/** The live check reports each way in which a server leaves the spec, with its place, and nothing else. */
import { describe, expect, jest, test } from "@jest/globals";
import { readSpec } from "../../scripts/spec/read.ts";
import { HookedApiError, NotFoundError, ServerError } from "../../src/index.ts";
import type { Exchange } from "../engine/record.ts";
import { checkClient } from "../live/check.ts";
import type { LiveFinding } from "../live/result.ts";
import { type LiveOptions, verifyLive } from "../live/verify.ts";
import { type Handler, halfResponse, key, respond, useLoopback } from "../servers/loopback.ts";
import { type Answer, truthful } from "../servers/truthful.ts";
import { inVirtualTime } from "../servers/virtual-time.ts";

const { startServer } = useLoopback();

const spec = readSpec();

/** Body of the response, as loosely as a lie needs it. */
// biome-ignore lint/suspicious/noExplicitAny: lies fit no type
type Loose = any;

async function check(handler: Handler, options: LiveOptions = {}, document = spec) {
  const server = await startServer(handler);
  return { ...(await verifyLive(document, { baseUrl: server.url, apiKey: key }, options)), server };
}

/** Lies in the good responses of one operation. */
function lieOf(operation: string, lie: (answer: Answer, data: Loose) => void, status = 200): Handler {
  return truthful(spec, (answer) => {
    if (answer.operation === operation && answer.status === status) lie(answer, (answer.body as Loose).data);
  });
}

const short = ({ operations, path, expected, got }: LiveFinding) => [operations.join(), path, expected, got];
const list = "listScheduledPosts";
const details = "getIntegrationDetails";
const post = "getScheduleDetails";
const statuses = "one of 200, 401, 403, 404, 429, 500";

test("a server that keeps to the spec has neither findings nor notes", async () => {
  const { findings, notes, checked, notChecked, problem, server } = await check(truthful(spec));
  const own = ({ operation }: { operation: string }) => /Integration|Schedule/i.test(operation);
  expect({ findings, notes, problem }).toEqual({ findings: [], notes: [], problem: undefined });
  expect(checked.filter(own).map(({ operation, call, status }) => `${operation}: ${call} ${status}`)).toEqual([
    "listIntegrations: minimal 200",
    "listScheduledPosts: minimal 200",
    "listScheduledPosts: limit and offset 200",
    "listScheduledPosts: filter status 200",
    "listScheduledPosts: filter platform 200",
    "listScheduledPosts: full 200",
    "getIntegrationDetails: minimal 200",
    "getScheduleDetails: minimal 200",
    "listIntegrations: no key 401",
    "listIntegrations: wrong key 401",
    "listScheduledPosts: no key 401",
    "getIntegrationDetails: no key 401",
    "getIntegrationDetails: unknown id 404",
    "getScheduleDetails: no key 401",
    "getScheduleDetails: unknown id 404",
  ]);
  expect(notChecked.filter(own).map(({ operation, reason }) => `${operation}: ${reason}`)).toEqual([
    "scheduleVideo: it creates, and needs --allow-writes",
    "updateSchedule: it changes, and needs --allow-writes",
    "disconnectIntegration: it destroys, and needs --allow-writes",
    "cancelSchedule: it destroys, and needs --allow-writes",
  ]);
  expect(server.received.filter(({ method }) => method !== "GET")).toEqual([]);
});

type Lie = (answer: Answer, data: Loose) => void;
type Row = [string, string, Lie, [path: string, expected: string, got: string][]];

describe("finds, and nothing else", () => {
  test.each<Row>([
    [
      "a missing field",
      details,
      (_, data) => delete data.createdAt,
      [["$.data.createdAt", "string (date-time)", "nothing"]],
    ],
    [
      "a missing nested field",
      details,
      (_, data) => delete data.health.tokenValid,
      [["$.data.health.tokenValid", "boolean", "nothing"]],
    ],
    [
      "a missing envelope",
      details,
      (answer, data) => (answer.body = { success: true, result: data.id }),
      [["$.data", "object", "nothing"]],
    ],
    ["a payload without envelope", list, (answer) => (answer.body = []), [["$", "object", "array of 0"]]],
    ["another type", details, (_, data) => (data.identifier = 7), [["$.data.identifier", "string", "7"]]],
    [
      "another type within",
      details,
      (_, data) => (data.health.tokenValid = "yes"),
      [["$.data.health.tokenValid", "boolean", '"yes"']],
    ],
    [
      "an object that is a string",
      details,
      (_, data) => (data.account = "UC1"),
      [["$.data.account", "object", '"UC1"']],
    ],
    ["null", post, (_, data) => (data.video.thumbnail = null), [["$.data.video.thumbnail", "string (uri)", "null"]]],
    [
      "null for an enum",
      post,
      (_, data) => (data.status = null),
      [["$.data.status", 'one of "pending", "published", "failed", "draft"', "null"]],
    ],
    ["an integer with a fraction", list, (_, data) => (data.total = 3.5), [["$.data.total", "integer", "3.5"]]],
    ["an integer as a string", list, (_, data) => (data.limit = "50"), [["$.data.limit", "integer", '"50"']]],
    [
      "an object for a list",
      list,
      (_, data) => (data.scheduledPosts = { 0: data.scheduledPosts[0] }),
      [["$.data.scheduledPosts", "array", "object with 0"]],
    ],
    [
      "an item that is none",
      post,
      (_, data) => (data.platformData.tags = ["ai", 7]),
      [["$.data.platformData.tags[1]", "string", "7"]],
    ],
    [
      "a list under another name",
      list,
      (_, data) => rename(data, "scheduledPosts", "posts"),
      [["$.data.scheduledPosts", "array", "nothing"]],
    ],
    [
      "a value that the enum does not have",
      details,
      (_, data) => (data.health.status = "stale"),
      [["$.data.health.status", 'one of "healthy", "expired", "error"', '"stale"']],
    ],
    [
      "a date of another form",
      details,
      (_, data) => (data.createdAt = "15/01/2024"),
      [["$.data.createdAt", "string (date-time)", '"15/01/2024"']],
    ],
    [
      "a number for a date",
      details,
      (_, data) => (data.health.lastChecked = 1710496800),
      [["$.data.health.lastChecked", "string (date-time)", "1710496800"]],
    ],
    [
      "an address that is none",
      details,
      (_, data) => (data.account.avatarUrl = "avatar.jpg"),
      [["$.data.account.avatarUrl", "string (uri)", '"avatar.jpg"']],
    ],
    [
      "a required field renamed",
      details,
      (_, data) => rename(data, "identifier", "handle"),
      [["$.data.identifier", "string", "nothing"]],
    ],
    [
      "an optional field renamed",
      post,
      (_, data) => rename(data, "platformData", "platform_data"),
      [
        [
          "$.data.platformData",
          "platformData, if anything",
          "nothing, but platform_data, which is not documented and would fit here",
        ],
      ],
    ],
    [
      "an optional field renamed within",
      post,
      (_, data) => rename(data.platformData, "madeForKids", "forKids"),
      [
        [
          "$.data.platformData.madeForKids",
          "madeForKids, if anything",
          "nothing, but forKids, which is not documented and would fit here",
        ],
      ],
    ],
    [
      "success: false with 200",
      details,
      (answer) => ((answer.body as Loose).success = false),
      [["$.success", "true", "false"]],
    ],
    [
      "an error with 200",
      post,
      (answer) => (answer.body = { success: false, message: "No" }),
      [
        ["$.data", "object", "nothing"],
        ["$.success", "true", "false"],
      ],
    ],
    [
      "success that is a string",
      post,
      (answer) => ((answer.body as Loose).success = "true"),
      [["$.success", "boolean", '"true"']],
    ],
    [
      "JSON of another content type",
      post,
      (answer) => (answer.headers = { "content-type": "text/plain" }),
      [["content-type", "application/json", "text/plain"]],
    ],
    [
      "JSON without content type",
      post,
      (answer) => (answer.headers = {}),
      [["content-type", "application/json", "nothing"]],
    ],
    [
      "HTML",
      post,
      (answer) =>
        Object.assign(answer, { headers: { "content-type": "text/html; charset=utf-8" }, body: "<h1>Hi</h1>" }),
      [["content-type", "application/json", "text/html"]],
    ],
    ["HTML that claims to be JSON", post, (answer) => (answer.body = "<h1>Hi</h1>"), [["$", "JSON", '"<h1>Hi</h1>"']]],
    [
      "JSON that breaks off",
      post,
      (answer) => (answer.body = '{"success":true,"da'),
      [["$", "JSON", '"{\\"success\\":true,\\"da"']],
    ],
    ["an empty body", post, (answer) => (answer.body = ""), [["$", "JSON", "nothing"]]],
    [
      "204",
      post,
      (answer) => Object.assign(answer, { status: 204, headers: {}, body: "" }),
      [["status", statuses, "204"]],
    ],
    ["201", post, (answer) => (answer.status = 201), [["status", statuses, "201"]]],
    ["418", post, (answer) => (answer.status = 418), [["status", statuses, "418"]]],
    ["501", post, (answer) => (answer.status = 501), [["status", statuses, "501"]]],
    [
      "a redirect",
      post,
      (answer) => Object.assign(answer, { status: 302, headers: { location: "https://elsewhere.example/" } }),
      [["status", statuses, "302 to https://elsewhere.example/"]],
    ],
  ])("%s", async (_, operation, lie, expected) => {
    const { findings, problem } = await check(lieOf(operation, lie), { operations: [operation] });
    expect(findings.map(short)).toEqual(expected.map((finding) => [operation, ...finding]));
    expect(problem).toBeUndefined();
  });

  test.each<[string, number, Lie, [path: string, expected: string, got: string][]]>([
    [
      "no message in a 404",
      404,
      (answer) => delete (answer.body as Loose).message,
      [["$.message", "string", "nothing"]],
    ],
    [
      "a 404 of another form",
      404,
      (answer) => (answer.body = { error: { message: "No" } }),
      [
        ["$.code", "string", "nothing"],
        ["$.message", "string", "nothing"],
      ],
    ],
    [
      "HTML with a 404",
      404,
      (answer) => Object.assign(answer, { headers: { "content-type": "text/html" }, body: "<p>" }),
      [["content-type", "application/json", "text/html"]],
    ],
    ["400 for an unknown id", 404, (answer) => (answer.status = 400), [["status", "404", "400"]]],
    ["403 for an unknown id", 404, (answer) => (answer.status = 403), [["status", "404", "403"]]],
    [
      "a code that is a number in a 401",
      401,
      (answer) => ((answer.body as Loose).code = 401),
      [["$.code", "string", "401"]],
    ],
    [
      "success: true in a 401",
      401,
      (answer) => ((answer.body as Loose).success = true),
      [["$.success", "false", "true"]],
    ],
    ["403 without a key", 401, (answer) => (answer.status = 403), [["status", "401", "403"]]],
  ])("%s", async (_, status, lie, expected) => {
    const { findings } = await check(lieOf(details, lie, status), { operations: [details] });
    expect(findings.map(short)).toEqual(expected.map((finding) => [details, ...finding]));
  });
});

test.each(["limit", "offset", "status", "platform"])("finds that %s of a list has no effect", async (name) => {
  const { findings } = await check(truthful(spec, undefined, [name]), { operations: [list] });
  expect(findings.map(({ operations, path }) => [operations, path])).toEqual([[[list], `query ${name}`]]);
});

test("reports of an empty list that no effect can be seen", async () => {
  const { findings, notChecked } = await check(
    lieOf(list, (_, data) => Object.assign(data, { scheduledPosts: [], total: 0 })),
    { operations: [list] },
  );
  expect(findings).toEqual([]);
  expect(notChecked.map(({ call }) => call)).toEqual(["limit and offset", "filter status", "filter platform"]);
});

test.each<[string, string[], object]>([
  ["as its fields are described", ["type", "script", "usedCredits", "webhook"], { teamId: "team_1", size: 1_000_000 }],
  ["as its sample shows", ["teamId", "size"], { type: "class", script: "Hello", usedCredits: 5, webhook: null }],
])("takes the details of a video %s", async (_, lacks, has) => {
  const form = lieOf("getVideoDetails", (_answer, data) => {
    for (const name of lacks) delete data[name];
    Object.assign(data, has);
  });
  const { findings, notes, checked } = await check(form, { operations: ["getVideoDetails"] });
  expect({ findings, notes }).toEqual({ findings: [], notes: [] });
  expect(checked).toContainEqual({ operation: "getVideoDetails", call: "minimal", status: 200 });
});

/** A server in memory, so that virtual time can pass. */
function inMemory(handler: Handler): typeof fetch {
  const answer = async (url: string | URL | Request, { method = "GET", headers }: RequestInit = {}) => {
    const { pathname, search } = new URL(String(url));
    const request = { method, path: pathname + search, headers: Object.fromEntries(new Headers(headers)) };
    let init: ResponseInit = {};
    return new Promise<Response>((resolve) => {
      const response = {
        writeHead: (status: number, sent?: Record<string, string>) => {
          init = { status, ...(sent && { headers: sent }) };
          return response;
        },
        end: (text = "") => resolve(new Response(text, init)),
      };
      handler(response as never, request as never);
    });
  };
  return answer as typeof fetch;
}

async function checkInVirtualTime(handler: Handler, options: LiveOptions = {}) {
  const fetch = jest.spyOn(globalThis, "fetch").mockImplementation(inMemory(handler));
  try {
    const target = { baseUrl: "http://127.0.0.1:1", apiKey: key };
    const { result, elapsed } = await inVirtualTime(() => verifyLive(spec, target, options));
    return { ...result, elapsed };
  } finally {
    fetch.mockRestore();
  }
}

const slowDown = { success: false, code: "RATE_LIMITED", message: "Slow down" };

test("a 429 is waited for, and holds what follows too", async () => {
  let requests = 0;
  const honest = truthful(spec);
  const limited: Handler = (response, request) => {
    const handler = requests++ === 0 ? respond(429, slowDown, { "retry-after": "20" }) : honest;
    return handler(response, request);
  };
  const waits: string[] = [];
  const options = { operations: ["listIntegrations"], announce: (line: string) => void waits.push(line) };
  const { findings, checked, notChecked, elapsed } = await checkInVirtualTime(limited, options);
  expect(waits).toContainEqual(expect.stringMatching(/^The rate limit is reached: waiting until \d{4}-/));
  expect(elapsed).toBeGreaterThanOrEqual(20_000);
  expect(checked.map(({ call }) => call)).toEqual(["minimal", "no key", "wrong key"]);
  expect({ findings: findings.map(({ path }) => path), notChecked }).toEqual({ findings: [], notChecked: [] });
});

test("checks everything under 20 requests a minute, although no 429 names a time to wait", async () => {
  const unlimited = await check(truthful(spec));
  const honest = truthful(spec);
  const allowed: number[] = [];
  let refused = 0;
  const { findings, checked, notChecked, elapsed } = await checkInVirtualTime((response, request) => {
    while (allowed[0] !== undefined && allowed[0] <= performance.now() - 60_000) allowed.shift();
    if (allowed.length < 20) {
      allowed.push(performance.now());
      return honest(response, request);
    }
    refused++;
    return respond(429, slowDown)(response, request);
  });
  expect(findings).toEqual([]);
  expect({ checked, notChecked }).toEqual({ checked: unlimited.checked, notChecked: unlimited.notChecked });
  expect(refused).toBeGreaterThan(0);
  expect(elapsed).toBeGreaterThan(60_000);
});

test("one lie of all operations is one finding, which names them", async () => {
  const { findings } = await check(
    truthful(spec, (answer) => {
      if (answer.status === 401) answer.status = 403;
    }),
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ path: "status", expected: "401", got: "403", call: "no key" });
  expect(findings[0]?.operations.length).toBeGreaterThan(5);
});

test.each(["constructor", "toString", "hasOwnProperty", "__proto__"])("sees a field called %s", async (name) => {
  const { findings, notes } = await check(
    lieOf(details, (answer) => {
      answer.body = JSON.stringify(answer.body).replace('"account":{', `"account":{${JSON.stringify(name)}:7,`);
    }),
    { operations: [details] },
  );
  expect(findings).toEqual([]);
  expect(notes.map(({ path, message }) => [path, message])).toEqual([[`$.data.account.${name}`, "not documented: 7"]]);
});

test("reads no more of a response than any of the API has", async () => {
  const { findings } = await check(
    lieOf("listIntegrations", (answer) => (answer.body = " ".repeat(20_000_000))),
    { operations: ["listIntegrations"], maxRetries: 0 },
  );
  expect(findings.map(short)).toEqual([
    ["listIntegrations", "$", "a complete body", "a part of it: it is longer than 16 MB"],
  ]);
});

function rename(value: Loose, from: string, to: string): void {
  value[to] = value[from];
  delete value[from];
}

test("finds a response without a key, whatever it holds", async () => {
  const body = { success: true, data: {} };
  const { findings } = await check(
    lieOf("listIntegrations", (answer) => Object.assign(answer, { status: 200, body }), 401),
  );
  expect(findings.map(short)).toEqual([["listIntegrations", "status", "401", "200"]]);
  expect(findings[0]).toMatchObject({ call: "no key", status: 200, documented: "partial", places: 1 });
});

test("finds a body that breaks off", async () => {
  const honest = truthful(spec);
  const { findings } = await check((response, request) => {
    if (!request.path.endsWith("/integration/list") || request.headers["x-api-key"] !== key) {
      return honest(response, request);
    }
    halfResponse(200, '{"success":true,', () => response.socket?.destroy())(response, request);
  });
  expect(findings.map(short)).toEqual([
    ["listIntegrations", "$", "a complete body", expect.stringMatching(/^a part of it: /)],
  ]);
});

test("finds that a connection is closed without a response", async () => {
  const honest = truthful(spec);
  const { findings } = await check((response, request) => {
    if (!/schedule.post/.test(request.path) || /unknown/.test(request.path)) return honest(response, request);
    response.socket?.destroy();
  });
  expect(findings.map(short)).toEqual([[post, "status", "a response", expect.stringMatching(/^The connection broke/)]]);
});

test("checks each response that led to another attempt", async () => {
  let first = true;
  const { findings } = await check(
    lieOf(post, (answer) => {
      if (first) Object.assign(answer, { status: 500, body: "<p>" });
      first = false;
    }),
  );
  expect(findings.map(short)).toEqual([[post, "$", "JSON", '"<p>"']]);
});

test("finds a 500 that is not documented, although the client tries again", async () => {
  const without = readSpec();
  delete without.paths["/v1/schedule/{scheduleId}"]?.get?.responses["500"];
  let first = true;
  const { findings } = await check(
    lieOf(post, (answer) => {
      if (first) Object.assign(answer, { status: 500, body: { success: false, message: "Later" } });
      first = false;
    }),
    { operations: [post] },
    without,
  );
  expect(findings.map(short)).toEqual([[post, "status", "one of 200, 401, 403, 404, 429", "500"]]);
});

describe("the same mistake in many places", () => {
  test("is one finding, which counts them", async () => {
    const { findings } = await check(
      lieOf(list, (_, data) => {
        for (const item of data.scheduledPosts) item.createdAt = "soon";
      }),
    );
    expect(findings).toEqual([
      expect.objectContaining({
        operations: [list],
        path: "$.data.scheduledPosts[0].createdAt",
        call: "minimal",
        places: 3,
      }),
    ]);
  });

  test("is one for each value that an enum does not have", async () => {
    const { findings } = await check(
      lieOf(list, (_, data) => {
        for (const [i, item] of data.scheduledPosts.entries()) item.status = i < 2 ? "queued" : "paused";
      }),
    );
    expect(findings.map(({ got, places }) => [got, places])).toEqual([
      ['"queued"', 2],
      ['"paused"', 1],
    ]);
  });
});

describe("a field that is not documented", () => {
  const notesOf = async (operation: string, lie: Lie, status = 200) => {
    const { findings, notes } = await check(lieOf(operation, lie, status), { operations: [operation] });
    expect(findings.map(short)).toEqual([]);
    return notes.map(({ path, message }) => [path, message]);
  };

  test("is a note", async () => {
    expect(await notesOf(details, (_, data) => (data.account.badges = [1]))).toEqual([
      ["$.data.account.badges", "not documented: array of 1"],
    ]);
  });

  test("is one note for all items of all pages", async () => {
    const lie: Lie = (_, data) => {
      for (const item of data.scheduledPosts) item["time zone"] = "UTC";
    };
    expect(await notesOf(list, lie)).toEqual([['$.data.scheduledPosts[0]["time zone"]', 'not documented: "UTC"']]);
  });

  test("is not taken for an optional one that has another type", async () => {
    const lie: Lie = (_, data) => {
      delete data.platformData;
      data.timeZone = "UTC";
    };
    expect(await notesOf(post, lie)).toEqual([["$.data.timeZone", 'not documented: "UTC"']]);
  });

  test("is not taken for an optional one that other items have", async () => {
    const lie: Lie = (_, data) => {
      if (data.scheduledPosts[1]) data.scheduledPosts[1].options = {};
    };
    expect(await notesOf(list, lie)).toEqual([
      ["$.data.scheduledPosts[1].options", "not documented: object with no fields"],
    ]);
  });

  test("is noted of an object that the spec leaves open because nothing is known of it", async () => {
    expect(await notesOf("listIntegrations", (_, data) => (data.integrations = []))).toEqual([
      ["$.data", "the spec leaves this open; it holds integrations"],
    ]);
  });

  test("stands beside the required one that it may be", async () => {
    const { findings, notes } = await check(lieOf(list, (_, data) => rename(data, "scheduledPosts", "posts")));
    expect(findings.map(short)).toEqual([[list, "$.data.scheduledPosts", "array", "nothing"]]);
    expect(notes).toEqual([{ operation: list, path: "$.data.posts", message: "not documented: array of 3" }]);
  });
});

test("an optional field that is missing is not reported", async () => {
  const { findings, notes } = await check(lieOf(post, (_, data) => delete data.platformData));
  expect({ findings, notes }).toEqual({ findings: [], notes: [] });
});

describe("the client", () => {
  const exchange = (status: number) => ({ status }) as Exchange;

  test("must understand what the spec allows", async () => {
    const loose = readSpec();
    const response = loose.paths["/v1/integration/{integrationId}"]?.get?.responses["200"];
    Object.assign(response?.content?.["application/json"] ?? {}, { schema: { type: "object" } });
    const server = await startServer(lieOf(details, (answer) => (answer.body = { success: true })));
    const { findings } = await verifyLive(loose, { baseUrl: server.url, apiKey: key }, { operations: [details] });
    expect(findings.map(short)).toEqual([
      [details, "client", "a result", expect.stringMatching(/^HookedDecodeError: The response has no data/)],
    ]);
  });

  test.each([
    [404, new NotFoundError({ status: 404 })],
    [503, new ServerError({ status: 503 })],
    [410, new HookedApiError({ status: 410 })],
  ])("is right to throw for %i what it throws", (status, error) => {
    expect(checkClient(exchange(status), { error })).toEqual([]);
  });

  test.each<[number, object, string]>([
    [404, { error: new ServerError({ status: 404 }) }, "NotFoundError"],
    [404, { error: new NotFoundError({ status: 400 }) }, "NotFoundError"],
    [404, { error: new TypeError("No") }, "NotFoundError"],
    [404, { result: {} }, "NotFoundError"],
    [500, { error: new HookedApiError({ status: 500 }) }, "ServerError"],
    [200, { error: new NotFoundError({ status: 404 }) }, "a result"],
  ])("must not end otherwise after %i: %j", (status, outcome, expected) => {
    expect(checkClient(exchange(status), outcome)).toEqual([expect.objectContaining({ path: "client", expected })]);
  });
});
