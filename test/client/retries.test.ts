/** Nothing paid happens twice; what is safe is tried again, when the server wants it to be. */
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { backoff, mayHaveBeenProcessed, type Outcome, parseRetryAfter, shouldRetry } from "../../src/http/retry.ts";
import type { ClientOptions, HttpMethod, RetryEvent } from "../../src/index.ts";
import {
  clientOf,
  failureOf,
  type Handler,
  halfResponse,
  hangUp,
  key,
  ok,
  reset,
  respond,
  useLoopback,
  type WireServer,
} from "../servers/loopback.ts";

const { startServer, closedUrl, hastyClientOf } = useLoopback();

afterEach(() => {
  jest.restoreAllMocks();
});

/** What a server does, how often it is asked by methods that may be repeated and by others, and how it ends. */
interface Failure {
  does: Handler | "not listen";
  attempts: { safe: number; paid: number };
  /** Whether a request that changes something may have been carried out. */
  mayHaveBeenProcessed: boolean;
  name: string;
}

const never = { safe: 1, paid: 1 };
const always = { safe: 3, paid: 3 };
const tenTimes = { safe: 10, paid: 10 };
const onlyIfSafe = { safe: 3, paid: 1 };
const wait = { "retry-after": "1" };
const begun = '{"success":true,';

function broken(does: Failure["does"], attempts: Failure["attempts"], mayHaveBeenProcessed: boolean): Failure {
  return { does, attempts, mayHaveBeenProcessed, name: "HookedConnectionError" };
}

function responded(does: Handler, attempts: Failure["attempts"], mayHaveBeenProcessed: boolean, name: string): Failure {
  return { does, attempts, mayHaveBeenProcessed, name };
}

const failures: Record<string, Failure> = {
  "a refused connection": broken("not listen", always, false),
  "a reset before the response": broken(reset, onlyIfSafe, true),
  "a connection that closes before the response": broken(hangUp, onlyIfSafe, true),
  "a reset in the body": broken(halfResponse(200, begun, reset), onlyIfSafe, true),
  "a body that ends too early": broken(halfResponse(200, begun, hangUp), onlyIfSafe, true),
  "400": responded(respond(400), never, false, "BadRequestError"),
  "404": responded(respond(404), never, false, "NotFoundError"),
  "408": responded(respond(408), onlyIfSafe, true, "HookedApiError"),
  "409": responded(respond(409), never, false, "ConflictError"),
  "409 with Retry-After": responded(respond(409, {}, wait), never, false, "ConflictError"),
  "425": responded(respond(425), never, false, "HookedApiError"),
  // Not counted by maxRetries: the pauses of 1, 2, 4 … 60 seconds add up to maxRateLimitWait.
  "429": responded(respond(429), tenTimes, false, "RateLimitError"),
  "429 with Retry-After that does not help": responded(respond(429, {}, wait), tenTimes, false, "RateLimitError"),
  "303": responded(respond(303), never, true, "HookedApiError"),
  "307": responded(respond(307), never, false, "HookedApiError"),
  "499": responded(respond(499), never, true, "HookedApiError"),
  "500": responded(respond(500), onlyIfSafe, true, "ServerError"),
  "500 with Retry-After": responded(respond(500, {}, wait), onlyIfSafe, true, "ServerError"),
  "501": responded(respond(501), never, true, "ServerError"),
  "502": responded(respond(502), onlyIfSafe, true, "ServerError"),
  "503": responded(respond(503), onlyIfSafe, true, "ServerError"),
  "503 with Retry-After": responded(respond(503, {}, wait), always, false, "ServerError"),
  "503 with Retry-After of no sense": responded(
    respond(503, {}, { "retry-after": "soon" }),
    onlyIfSafe,
    true,
    "ServerError",
  ),
  "504": responded(respond(504), onlyIfSafe, true, "ServerError"),
};

async function startFailing({ does }: Failure): Promise<WireServer> {
  return does === "not listen" ? { url: await closedUrl(), received: [] } : startServer(does);
}

describe.each(Object.entries(failures))("%s", (_, failure) => {
  test.each<HttpMethod>(["GET", "DELETE", "POST", "PATCH"])("after a %s", async (method) => {
    const server = await startFailing(failure);
    const sent: string[] = [];
    const hooked = hastyClientOf(server, { onRequest: (request) => sent.push(request.method) });
    const error = await failureOf(hooked.request(method, "/v1/thing"));
    const attempts = method === "GET" || method === "DELETE" ? failure.attempts.safe : failure.attempts.paid;
    expect(error).toMatchObject({
      name: failure.name,
      method,
      path: "/v1/thing",
      attempts,
      mayHaveBeenProcessed: failure.mayHaveBeenProcessed && method !== "GET",
    });
    expect(sent).toEqual(Array(attempts).fill(method));
    if (failure.does !== "not listen") expect(server.received.map((request) => request.method)).toEqual(sent);
  });
});

test("a HEAD is repeated as a GET is, a PUT no more than a POST", async () => {
  const server = await startServer(respond(500));
  const hooked = hastyClientOf(server);
  const head = await failureOf(hooked.request("HEAD", "/v1/thing"));
  expect(head).toMatchObject({ name: "ServerError", attempts: 3, mayHaveBeenProcessed: false });
  const put = await failureOf(hooked.request("PUT", "/v1/thing", { body: {} }));
  expect(put).toMatchObject({ name: "ServerError", attempts: 1, mayHaveBeenProcessed: true });
  expect(server.received.map(({ method }) => method)).toEqual(["HEAD", "HEAD", "HEAD", "PUT"]);
});

describe("of all statuses", () => {
  const statuses = Array.from({ length: 500 }, (_, i) => i + 100);
  const response = (status: number, retryAfter?: number): Outcome => ({ kind: "response", status, retryAfter });
  const where = (accept: (outcome: Outcome) => boolean, retryAfter?: number) =>
    statuses.filter((status) => accept(response(status, retryAfter)));

  test("few are sent again, and only one if the request must not be repeated", () => {
    for (const retryAfter of [undefined, 0, 1000]) {
      expect(where((outcome) => shouldRetry(true, outcome), retryAfter)).toEqual([408, 429, 500, 502, 503, 504]);
    }
    expect(where((outcome) => shouldRetry(false, outcome))).toEqual([]);
    // A time that has passed proves nothing about what was done.
    expect(where((outcome) => shouldRetry(false, outcome), 0)).toEqual([]);
    expect(where((outcome) => shouldRetry(false, outcome), 1000)).toEqual([503]);
  });

  test.each(["DELETE", "POST", "PATCH", "PUT"])(
    "a %s may have been carried out by all but clear refusals",
    (method) => {
      const maybe = (outcome: Outcome) => mayHaveBeenProcessed(method, outcome);
      const clear = (status: number) =>
        status === 307 || status === 308 || (status >= 400 && status < 500 && status !== 408 && status !== 499);
      const unclear = statuses.filter((status) => !clear(status));
      expect(where(maybe)).toEqual(unclear);
      expect(where(maybe, 0)).toEqual(unclear);
      // A server that says when to come back has refused.
      expect(where(maybe, 1000)).toEqual(unclear.filter((status) => status !== 503));
    },
  );
});

describe("Retry-After", () => {
  const day = "Wed, 01 Jan 2020";
  const date = `${day} 00:00:00 GMT`;

  /** The wait before the second attempt, after a response with these headers. */
  async function delayAfter(
    status: number,
    headers: Record<string, string>,
    options: ClientOptions = {},
  ): Promise<number | undefined> {
    const server = await startServer(respond(status, {}, headers), ok);
    const retries: RetryEvent[] = [];
    await hastyClientOf(server, { ...options, onRetry: (event) => retries.push(event) }).integrations.get("int_1");
    expect(server.received).toHaveLength(2);
    return retries[0]?.delay;
  }

  test.each([
    ["3", 3_000],
    ["0.25", 250],
    ["1.5", 1_500],
    [" 2 ", 2_000],
    ["60", 60_000],
    [`${day} 00:00:07 GMT`, 7_000],
    [`${day} 00:01:00 GMT`, 60_000],
  ])("%j is kept", async (value, delay) => {
    expect(await delayAfter(503, { "retry-after": value, date })).toBe(delay);
    expect(await delayAfter(429, { "retry-after": value, date })).toBe(delay);
  });

  test("a wait below 50 ms becomes 50 ms", async () => {
    expect(await delayAfter(503, { "retry-after": "0.001" })).toBe(50);
  });

  // 0 and a past date are over at once, the others make no sense. The own back-off is 500 ms here.
  test.each([
    "0",
    "0.0004",
    "Tue, 31 Dec 2019 23:59:00 GMT",
    "-5",
    "+5",
    "soon",
    "",
    "5 s",
    "1,000",
    ".7",
    "5.",
    "1e3",
    "0x10",
    "Infinity",
    "NaN",
    "2020-01-01T00:00:07Z",
    "1 Jan 2027",
    "tomorrow GMT",
  ])("%j makes the client wait on its own terms", async (value) => {
    jest.spyOn(Math, "random").mockReturnValue(1);
    expect(await delayAfter(503, { "retry-after": value, date })).toBe(500);
  });

  test("is read of any text without an error, and is never negative", () => {
    const dates = fc.date({ noInvalidDate: true }).map((date) => date.toUTCString());
    const texts = fc.oneof(fc.string({ unit: "binary" }), fc.double().map(String), fc.nat().map(String), dates);
    fc.assert(
      fc.property(
        fc.oneof(
          texts,
          texts.map((text) => `${text} GMT`),
        ),
        texts,
        (value, date) => {
          const ms = parseRetryAfter({ get: (name) => ({ "retry-after": value, date })[name.toLowerCase()] ?? null });
          expect(ms === undefined || ms >= 0).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test.each([undefined, "soon"])("a date is read against the client's clock if the server's is %s", async (clock) => {
    jest.spyOn(Date, "now").mockReturnValue(Date.parse(date));
    const tooMany: Handler = (response) => {
      response.sendDate = false;
      response.writeHead(429, { "retry-after": `${day} 00:00:09 GMT`, ...(clock && { date: clock }) }).end();
    };
    const delays: number[] = [];
    const server = await startServer(tooMany, ok);
    await hastyClientOf(server, { onRetry: ({ delay }) => delays.push(delay) }).integrations.get("int_1");
    expect(delays).toEqual([9_000]);
  });

  test.each([
    ["61", 61_000],
    ["86400", 86_400_000],
    [`${day} 00:01:01 GMT`, 61_000],
    ["100000000000000000000", 1e23],
    ["9".repeat(400), Number.POSITIVE_INFINITY],
  ])("%j is longer than the client waits: it fails at once, and says how long", async (value, retryAfter) => {
    const server = await startServer(respond(429, {}, { "retry-after": value, date }));
    const error = await failureOf(clientOf(server).integrations.get("int_1"));
    expect(error).toMatchObject({ name: "RateLimitError", attempts: 1, retryAfter });
    expect(server.received).toHaveLength(1);
  });

  test("the client waits as long as maxRetryAfter allows, and no longer", async () => {
    expect(await delayAfter(503, { "retry-after": "2147483" }, { maxRetryAfter: 2 ** 31 - 1 })).toBe(2_147_483_000);
    const server = await startServer(respond(503, {}, { "retry-after": "0.1" }));
    const error = await failureOf(clientOf(server, { maxRetryAfter: 99 }).integrations.disconnect("int_1"));
    expect(error).toMatchObject({ attempts: 1, retryAfter: 100, mayHaveBeenProcessed: false });
  });

  test.each(["0", "Tue, 31 Dec 2019 23:59:00 GMT"])(
    "a 503 with a wait of %j does not prove that a POST was not carried out",
    async (value) => {
      const server = await startServer(respond(503, {}, { "retry-after": value, date }), ok);
      const error = await failureOf(clientOf(server).request("POST", "/v1/thing"));
      expect(error).toMatchObject({ status: 503, attempts: 1, mayHaveBeenProcessed: true });
    },
  );
});

test("without a word from the server the waits double, up to eight seconds", async () => {
  jest.spyOn(Math, "random").mockReturnValue(1);
  const delays: number[] = [];
  const hooked = hastyClientOf(await startServer(respond(500)), { onRetry: ({ delay }) => delays.push(delay) });
  await failureOf(hooked.integrations.get("int_1", { maxRetries: 7 }));
  expect(delays).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
});

test("the own back-off is a whole number of 50 to 8,000 ms, in proportion to the random number", () => {
  expect([0, 0.5].map((luck) => backoff(3, () => luck))).toEqual([50, 1_000]);
  const luck = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 101 }), luck, (attempt, random) => {
      const delay = backoff(attempt, () => random);
      expect(Number.isInteger(delay)).toBe(true);
      expect(delay).toBeGreaterThanOrEqual(50);
      expect(delay).toBeLessThanOrEqual(8_000);
    }),
  );
});

test("onRetry reports what failed, when the call goes on, and the attempt", async () => {
  const events: RetryEvent[] = [];
  const server = await startServer(reset, respond(503, {}, wait), ok);
  await hastyClientOf(server, { onRetry: (event) => events.push(event) }).schedules.get("post_1");
  const call = { callId: expect.any(Number), operation: "getScheduleDetails" };
  const request = { ...call, method: "GET", path: "/v1/schedule/post_1", url: `${server.url}/v1/schedule/post_1` };
  const broken = { reason: "HookedConnectionError", error: expect.any(Error), status: undefined };
  const refused = { reason: "status 503", status: 503, error: undefined };
  expect(events).toEqual([
    { ...request, attempt: 1, delay: 50, ...broken },
    { ...request, attempt: 2, delay: 1_000, ...refused },
  ]);
  expect(events[0]?.callId).toBe(events[1]?.callId);
});

describe("a DELETE that is repeated and finds nothing", () => {
  const gone = respond(404, { code: "not_found", message: "Integration not found" });

  test.each([
    ["was perhaps carried out by the first attempt", [respond(500)], true],
    ["was perhaps carried out before the connection broke", [reset], true],
    ["was not if the first attempt was refused", [respond(429)], false],
    ["was perhaps carried out by any attempt before", [respond(502), respond(429)], true],
  ])("%s", async (_, before, mayHaveBeenProcessed) => {
    const server = await startServer(...before, gone);
    const error = await failureOf(hastyClientOf(server).integrations.disconnect("int_1"));
    const attempts = before.length + 1;
    expect(error).toMatchObject({ name: "NotFoundError", code: "not_found", attempts, mayHaveBeenProcessed });
    expect(server.received).toHaveLength(attempts);
  });
});

test.each<[string, Handler]>([
  ["500", respond(500)],
  ["a reset", reset],
])("a cancel that finds nothing after %s has cancelled the post", async (_, before) => {
  const server = await startServer(before, respond(404, { message: "Schedule not found" }));
  expect(await hastyClientOf(server).schedules.cancel("post_1")).toEqual({ id: "post_1", deleted: true });
  const other = await startServer(respond(404, { message: "Schedule not found" }));
  expect(await failureOf(clientOf(other).schedules.cancel("post_1"))).toMatchObject({ name: "NotFoundError" });
});

test.each<[string, Handler]>([
  ["a reset", reset],
  ["500", respond(500)],
  ["503", respond(503)],
])("an update sets absolute values, and is repeated after %s", async (_, before) => {
  const server = await startServer(before, respond(200, { success: true, data: { id: "post_1" } }));
  await hastyClientOf(server).schedules.update("post_1", { scheduledDateTime: new Date(0) });
  const [first, second] = server.received.map(({ method, path, body }) => ({ method, path, body }));
  expect(second).toEqual(first);
});

describe("maxRetries", () => {
  test.each([0, 1, 5])("%i of the client allows as many", async (maxRetries) => {
    const server = await startServer(respond(500));
    const error = await failureOf(hastyClientOf(server, { maxRetries }).integrations.get("int_1"));
    expect(error.attempts).toBe(maxRetries + 1);
    expect(server.received).toHaveLength(maxRetries + 1);
  });

  test.each([0, 1, 5])("%i of a call counts in place of the client's", async (maxRetries) => {
    const server = await startServer(respond(500));
    const hooked = hastyClientOf(server, { maxRetries: 3 });
    expect((await failureOf(hooked.integrations.get("int_1", { maxRetries }))).attempts).toBe(maxRetries + 1);
    expect(server.received).toHaveLength(maxRetries + 1);
    expect((await failureOf(hooked.integrations.get("int_1"))).attempts).toBe(4);
  });
});

test("each attempt sends the same, byte for byte, with the key of the call", async () => {
  const server = await startServer(respond(429), respond(503, {}, wait), ok);
  let calls = 0;
  const hooked = hastyClientOf(server, { apiKey: () => `${key}-${++calls}` });
  const options = { query: { dry: true }, body: { at: new Date(0), title: "Ä" }, headers: { "x-trace": "t1" } };
  await hooked.request("POST", "/v1/thing", options);
  const [first, ...others] = server.received.map(({ over: _, ...sent }) => sent);
  expect(first).toMatchObject({
    method: "POST",
    path: "/v1/thing?dry=true",
    body: '{"at":"1970-01-01T00:00:00.000Z","title":"Ä"}',
    headers: { "x-api-key": `${key}-1`, "x-trace": "t1", "content-type": "application/json" },
  });
  expect(others).toEqual([first, first]);
});

test.each([
  ["refusals", [respond(429), respond(503)]],
  ["broken connections", [reset, hangUp]],
  ["bodies that break off", [halfResponse(200, begun, hangUp), halfResponse(200, begun, hangUp)]],
])("a call succeeds after %s, and returns what the last response contains", async (_, before) => {
  const server = await startServer(...before, ok);
  expect(await hastyClientOf(server).integrations.get("int_1")).toEqual({ id: "int_1" });
  expect(server.received).toHaveLength(3);
});

test("a call that failed for good leaves the client as it was", async () => {
  const server = await startServer(reset, reset, reset, ok);
  const { integrations } = hastyClientOf(server);
  expect((await failureOf(integrations.get("int_1"))).attempts).toBe(3);
  expect(await integrations.get("int_1")).toEqual({ id: "int_1" });
});
