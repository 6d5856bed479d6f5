/** The live check reports each way in which a server leaves the spec, with its place, and nothing else. */
import { describe, expect, jest, test } from "@jest/globals";
import { readSpec } from "../../scripts/spec/read.ts";
import { HookedApiError, NotFoundError, ServerError } from "../../src/index.ts";
import type { Exchange } from "../engine/record.ts";
import { checkClient } from "../live/check.ts";
import type { LiveFinding } from "../live/result.ts";
import { type LiveOptions, verifyLive } from "../live/verify.ts";
import { type Handler, halfResponse, key, respond, useLoopback } from "../servers/loopback.ts";
import { type Answer, type Lie, serversOf } from "../servers/truthful.ts";
import { inVirtualTime } from "../servers/virtual-time.ts";
import { liveSpec } from "./live-spec.ts";

const { startServer } = useLoopback();

const spec = liveSpec();
const { truthful, lieOf } = serversOf(spec);

async function check(handler: Handler, options: LiveOptions = {}, document = spec) {
  const server = await startServer(handler);
  return { ...(await verifyLive(document, { baseUrl: server.url, apiKey: key }, options)), server };
}

/** What was found, in one line. */
const short = ({ operations, path, expected, got }: LiveFinding) => `${operations} ${path}: ${expected}, not ${got}`;
/** Sets fields of an answer. */
const answers = (fields: Partial<Answer>) => (_: unknown, answer: Answer) => Object.assign(answer, fields);
const list = "listScheduledPosts";
const details = "getIntegrationDetails";
const post = "getScheduleDetails";
const statuses = "one of 200, 401, 403, 404, 429, 500";
const states = 'one of "pending", "published", "failed", "draft"';
const html = "<h1>Hi</h1>";
const typed = (type: string) => ({ headers: { "content-type": type } });
const renamed = (from: string, to: string) =>
  `${from}, if anything, not nothing, but ${to}, which is not documented and would fit here`;

const rename =
  (from: string, to: string): Lie =>
  (value) => {
    value[to] = value[from];
    delete value[from];
  };

test("a server that keeps to the spec has neither findings nor notes", async () => {
  const { findings, notes, checked, notChecked, problem, server } = await check(truthful());
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

/** What is found, as `path: expected, not got`. */
type Row = [name: string, lie: Lie, ...found: string[]];

/** By operation and status. */
const lies: [operation: string, status: number, ...rows: Row[]][] = [
  [
    details,
    200,
    ["a missing field", (data) => delete data.createdAt, "$.data.createdAt: string (date-time), not nothing"],
    ["no nested field", ({ health }) => delete health.tokenValid, "$.data.health.tokenValid: boolean, not nothing"],
    ["no envelope", answers({ body: { success: true, result: "int_1" } }), "$.data: object, not nothing"],
    ["another type", (data) => (data.identifier = 7), "$.data.identifier: string, not 7"],
    ["an object that is a string", (data) => (data.account = "UC1"), '$.data.account: object, not "UC1"'],
    [
      "an unknown value",
      ({ health }) => (health.status = "stale"),
      `$.data.health.status: one of "healthy", "expired", "error", not "stale"`,
    ],
    [
      "a date of another form",
      (data) => (data.createdAt = "15/01/2024"),
      '$.data.createdAt: string (date-time), not "15/01/2024"',
    ],
    [
      "an address that is none",
      ({ account }) => (account.avatarUrl = "a.jpg"),
      '$.data.account.avatarUrl: string (uri), not "a.jpg"',
    ],
    ["a required field renamed", rename("identifier", "handle"), "$.data.identifier: string, not nothing"],
    ["success: false with 200", (_, { body }) => (body.success = false), "$.success: true, not false"],
  ],
  [
    list,
    200,
    ["a payload without envelope", answers({ body: [] }), "$: object, not array of 0"],
    ["an integer with a fraction", (data) => (data.total = 3.5), "$.data.total: integer, not 3.5"],
    [
      "an object for a list",
      (data) => (data.scheduledPosts = { 0: {} }),
      "$.data.scheduledPosts: array, not object with 0",
    ],
    ["a list under another name", rename("scheduledPosts", "posts"), "$.data.scheduledPosts: array, not nothing"],
  ],
  [
    post,
    200,
    ["null", ({ video }) => (video.thumbnail = null), "$.data.video.thumbnail: string (uri), not null"],
    ["null for an enum", (data) => (data.status = null), `$.data.status: ${states}, not null`],
    [
      "an item that is none",
      ({ platformData }) => (platformData.tags = ["ai", 7]),
      "$.data.platformData.tags[1]: string, not 7",
    ],
    [
      "an optional field renamed",
      rename("platformData", "platform_data"),
      `$.data.platformData: ${renamed("platformData", "platform_data")}`,
    ],
    [
      "an optional field renamed within",
      ({ platformData }, answer) => rename("madeForKids", "forKids")(platformData, answer),
      `$.data.platformData.madeForKids: ${renamed("madeForKids", "forKids")}`,
    ],
    [
      "an error with 200",
      answers({ body: { success: false, message: "No" } }),
      "$.data: object, not nothing",
      "$.success: true, not false",
    ],
    ["success that is a string", (_, { body }) => (body.success = "true"), '$.success: boolean, not "true"'],
    ["JSON of another content type", answers(typed("text/plain")), "content-type: application/json, not text/plain"],
    ["JSON without content type", answers({ headers: {} }), "content-type: application/json, not nothing"],
    [
      "HTML",
      answers({ ...typed("text/html; charset=utf-8"), body: html }),
      "content-type: application/json, not text/html",
    ],
    ["HTML that claims to be JSON", answers({ body: html }), '$: JSON, not "<h1>Hi</h1>"'],
    ["an empty body", answers({ body: "" }), "$: JSON, not nothing"],
    ["204", answers({ status: 204, headers: {}, body: "" }), `status: ${statuses}, not 204`],
    ["201", answers({ status: 201 }), `status: ${statuses}, not 201`],
    ["418", answers({ status: 418 }), `status: ${statuses}, not 418`],
    ["501", answers({ status: 501 }), `status: ${statuses}, not 501`],
    [
      "a redirect",
      answers({ status: 302, headers: { location: "https://elsewhere.example/" } }),
      `status: ${statuses}, not 302 to https://elsewhere.example/`,
    ],
  ],
  [
    details,
    404,
    ["no message in a 404", (_, { body }) => delete body.message, "$.message: string, not nothing"],
    [
      "a 404 of another form",
      answers({ body: { error: {} } }),
      "$.code: string, not nothing",
      "$.message: string, not nothing",
    ],
    [
      "HTML with a 404",
      answers({ ...typed("text/html"), body: html }),
      "content-type: application/json, not text/html",
    ],
    ["400 for an unknown id", answers({ status: 400 }), "status: 404, not 400"],
    ["403 for an unknown id", answers({ status: 403 }), "status: 404, not 403"],
  ],
  [
    details,
    401,
    ["a code that is a number in a 401", (_, { body }) => (body.code = 401), "$.code: string, not 401"],
    ["success: true in a 401", (_, { body }) => (body.success = true), "$.success: false, not true"],
    ["403 without a key", answers({ status: 403 }), "status: 401, not 403"],
  ],
  [
    post,
    401,
    ["no 403 with the code for a bad key", answers({ status: 403 })],
    [
      "403 with another code",
      (_, answer) => (Object.assign(answer, { status: 403 }).body.code = "forbidden"),
      "status: 401, not 403",
    ],
  ],
];

describe.each(lies)("finds only this in %s %i", (operation, status, ...rows) => {
  test.each(rows)("%s", async (_, lie, ...found) => {
    const { findings, problem } = await check(lieOf(operation, lie, status), { operations: [operation] });
    expect(findings.map(short)).toEqual(found.map((finding) => `${operation} ${finding}`));
    expect(problem).toBeUndefined();
  });
});

test.each([
  [401, "INVALID_API_KEY"],
  [403, "INVALID_API_KEY"],
  [403, "invalid_api_key"],
])("says that the key is refused by %i %s, and asks no further", async (status, code) => {
  const body = { success: false, message: "Invalid API key", code };
  const { problem, server } = await check(truthful((answer) => Object.assign(answer, { status, body })));
  expect(problem).toBe(`The server refuses the key: every call was answered ${status}. Check HOOKED_API_KEY`);
  expect(server.received.every(({ headers }) => headers["x-api-key"] === key)).toBe(true);
});

test.each(["limit", "offset", "status", "platform"])("finds that %s of a list has no effect", async (name) => {
  const { findings } = await check(truthful(undefined, [name]), { operations: [list] });
  expect(findings.map(({ operations, path }) => [operations, path])).toEqual([[[list], `query ${name}`]]);
});

test.each(["offset", "platform"])("finds that %s of a list leaves nothing of it", async (name) => {
  const handler: Handler = (response, request) => {
    const isAsked = request.path.includes(`${name}=`);
    const lie = lieOf(list, (data) => isAsked && Object.assign(data, { scheduledPosts: [], total: 0 }));
    return lie(response, request);
  };
  const { findings } = await check(handler, { operations: [list] });
  expect(findings.map(({ path, got }) => [path, got])).toEqual([[`query ${name}`, expect.stringMatching(/^no/)]]);
});

test("reports of an empty list that no effect can be seen", async () => {
  const { findings, notChecked } = await check(
    lieOf(list, (data) => Object.assign(data, { scheduledPosts: [], total: 0 })),
    { operations: [list] },
  );
  expect(findings).toEqual([]);
  expect(notChecked.map(({ call }) => call)).toEqual(["limit and offset", "filter status", "filter platform"]);
});

test("takes the details of a video without envelope", async () => {
  const document = readSpec();
  const form = serversOf(document).lieOf("getVideoDetails", (data, answer) => Object.assign(answer, { body: data }));
  const { findings, notes, checked } = await check(form, { operations: ["getVideoDetails"] }, document);
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
  const honest = truthful();
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

test("checks everything under 10 requests a minute, although no 429 names a time to wait", async () => {
  const unlimited = await check(truthful());
  const honest = truthful();
  const allowed: number[] = [];
  let refused = 0;
  const { findings, checked, notChecked, elapsed } = await checkInVirtualTime((response, request) => {
    while (allowed[0] !== undefined && allowed[0] <= performance.now() - 60_000) allowed.shift();
    if (allowed.length < 10) {
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
    truthful((answer) => answer.status === 401 && Object.assign(answer, { status: 403 })),
  );
  expect(findings.map((finding) => short({ ...finding, operations: [] }))).toEqual([" status: 401, not 403"]);
  expect(findings[0]).toMatchObject({ call: "no key" });
  expect(findings[0]?.operations).toEqual(["listIntegrations", list, details]);
});

test.each(["constructor", "toString", "hasOwnProperty", "__proto__"])("sees a field called %s", async (name) => {
  const { findings, notes } = await check(
    lieOf(details, (_, answer) => {
      answer.body = JSON.stringify(answer.body).replace('"account":{', `"account":{${JSON.stringify(name)}:7,`);
    }),
    { operations: [details] },
  );
  expect(findings).toEqual([]);
  expect(notes.map(({ path, message }) => [path, message])).toEqual([[`$.data.account.${name}`, "not documented: 7"]]);
});

test("reads no more of a response than any of the API has", async () => {
  const server = lieOf("listIntegrations", answers({ body: " ".repeat(20_000_000) }));
  const { findings } = await check(server, { operations: ["listIntegrations"], maxRetries: 0 });
  expect(findings.map(short)).toEqual([
    "listIntegrations $: a complete body, not a part of it: it is longer than 16 MB",
  ]);
});

test("finds a response without a key, whatever it holds", async () => {
  const body = { success: true, data: {} };
  const { findings } = await check(lieOf("listIntegrations", answers({ status: 200, body }), 401));
  expect(findings.map(short)).toEqual(["listIntegrations status: 401, not 200"]);
  expect(findings[0]).toMatchObject({ call: "no key", status: 200, documented: "partial", places: 1 });
});

test.each<[name: string, breaks: Handler, path: RegExp, found: RegExp]>([
  [
    "a body breaks off",
    (response, request) => halfResponse(200, '{"success":true,', () => response.socket?.destroy())(response, request),
    /integration.list$/,
    /^listIntegrations \$: a complete body, not a part of it: /,
  ],
  [
    "a connection is closed without a response",
    (response) => response.socket?.destroy(),
    /schedule.post(?!_unknown)/,
    /^getScheduleDetails status: a response, not The connection broke/,
  ],
])("finds that %s", async (_, breaks, path, found) => {
  const honest = truthful();
  const { findings } = await check((response, request) => {
    const isMeant = path.test(request.path) && request.headers["x-api-key"] === key;
    (isMeant ? breaks : honest)(response, request);
  });
  expect(findings.map(short)).toEqual([expect.stringMatching(found)]);
});

/** Changes the first response of an operation. */
function firstOf(operation: string, fields: Partial<Answer>): Handler {
  let first = true;
  return lieOf(operation, (_, answer) => {
    if (first) Object.assign(answer, fields);
    first = false;
  });
}

test("checks each response that led to another attempt", async () => {
  const { findings } = await check(firstOf(post, { status: 500, body: "<p>" }));
  expect(findings.map(short)).toEqual([`${post} $: JSON, not "<p>"`]);
});

test("finds a 500 that is not documented, although the client tries again", async () => {
  const without = liveSpec();
  delete without.paths["/v1/schedule/{scheduleId}"]?.get?.responses["500"];
  const server = firstOf(post, { status: 500, body: { success: false, message: "Later" } });
  const { findings } = await check(server, { operations: [post] }, without);
  expect(findings.map(short)).toEqual([`${post} status: one of 200, 401, 403, 404, 429, not 500`]);
});

describe("the same mistake in many places", () => {
  test("is one finding, which counts them", async () => {
    const { findings } = await check(
      lieOf(list, ({ scheduledPosts }) => {
        for (const item of scheduledPosts) item.createdAt = "soon";
      }),
    );
    const path = "$.data.scheduledPosts[0].createdAt";
    expect(findings).toEqual([expect.objectContaining({ operations: [list], path, call: "minimal", places: 3 })]);
  });

  test("is one for each value that an enum does not have", async () => {
    const { findings } = await check(
      lieOf(list, ({ scheduledPosts }) => {
        for (const [i, item] of scheduledPosts.entries()) item.status = i < 2 ? "queued" : "paused";
      }),
    );
    expect(findings.map(({ got, places }) => [got, places])).toEqual([
      ['"queued"', 2],
      ['"paused"', 1],
    ]);
  });
});

describe("a field that is not documented", () => {
  test.each<[name: string, operation: string, lie: Lie, path: string, message: string]>([
    [
      "is a note",
      details,
      ({ account }) => (account.badges = [1]),
      "$.data.account.badges",
      "not documented: array of 1",
    ],
    [
      "is one note for all items of all pages",
      list,
      ({ scheduledPosts }) => {
        for (const item of scheduledPosts) item["time zone"] = "UTC";
      },
      '$.data.scheduledPosts[0]["time zone"]',
      'not documented: "UTC"',
    ],
    [
      "is not taken for an optional one that has another type",
      post,
      (data) => Object.assign(data, { platformData: undefined, timeZone: "UTC" }),
      "$.data.timeZone",
      'not documented: "UTC"',
    ],
    [
      "is not taken for an optional one that other items have",
      list,
      ({ scheduledPosts: [, second = {}] }) => (second.options = {}),
      "$.data.scheduledPosts[1].options",
      "not documented: object with no fields",
    ],
    [
      "is noted of an object that the spec leaves open because nothing is known of it",
      "listIntegrations",
      (data) => (data.integrations = []),
      "$.data",
      "the spec leaves this open; it holds integrations",
    ],
  ])("%s", async (_, operation, lie, path, message) => {
    const { findings, notes } = await check(lieOf(operation, lie), { operations: [operation] });
    expect({ findings, notes }).toEqual({ findings: [], notes: [{ operation, path, message }] });
  });

  test("stands beside the required one that it may be", async () => {
    const { findings, notes } = await check(lieOf(list, rename("scheduledPosts", "posts")));
    expect(findings.map(short)).toEqual([`${list} $.data.scheduledPosts: array, not nothing`]);
    expect(notes).toEqual([{ operation: list, path: "$.data.posts", message: "not documented: array of 3" }]);
  });
});

test("an optional field that is missing is not reported", async () => {
  const { findings, notes } = await check(lieOf(post, (data) => delete data.platformData));
  expect({ findings, notes }).toEqual({ findings: [], notes: [] });
});

describe("the client", () => {
  const exchange = (status: number) => ({ status }) as Exchange;

  test("must understand what the spec allows", async () => {
    const loose = liveSpec();
    const response = loose.paths["/v1/integration/{integrationId}"]?.get?.responses["200"];
    Object.assign(response?.content?.["application/json"] ?? {}, { schema: { type: "object" } });
    const { findings } = await check(
      lieOf(details, answers({ body: { success: true } })),
      { operations: [details] },
      loose,
    );
    expect(findings.map(short)).toEqual([
      expect.stringMatching(/^getIntegrationDetails client: a result, not HookedDecodeError: The response has no data/),
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
