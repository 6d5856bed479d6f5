/** What the live check sends: reads unasked, anything else only by name or id; and what it cannot check. */
import { describe, expect, test } from "@jest/globals";
import { listOperations, readSpec } from "../../scripts/spec/read.ts";
import { liveCalls } from "../live/calls.ts";
import { askPrism } from "../live/second-opinion.ts";
import { defaultInterval, pace } from "../live/traffic.ts";
import { type LiveOptions, verifyLive } from "../live/verify.ts";
import { type Handler, key, type Received, reset, respond, useLoopback } from "../servers/loopback.ts";
import { type Lie, serversOf } from "../servers/truthful.ts";
import { liveSpec } from "./live-spec.ts";

const { startServer } = useLoopback();

const spec = liveSpec();
const { truthful, lieOf } = serversOf(spec);

async function check(options: LiveOptions = {}, handler: Handler = truthful()) {
  const server = await startServer(handler);
  const announced: string[] = [];
  const announce = (line: string) => void announced.push(line);
  const result = await verifyLive(spec, { baseUrl: server.url, apiKey: key }, { announce, ...options });
  return { ...result, announced, received: server.received };
}

const line = ({ method, path }: Received) => `${method} ${path}`;
const writes = (received: readonly Received[]) => received.filter(({ method }) => method !== "GET").map(line);
const reasons = (result: { notChecked: readonly { operation: string; reason: string }[] }) =>
  Object.fromEntries(result.notChecked.map(({ operation, reason }) => [operation, reason]));

/** An account without posts. */
const empty = lieOf("listScheduledPosts", (data) => Object.assign(data, { scheduledPosts: [], total: 0 }));

test("every GET reads, and nothing else does", () => {
  for (const { id, method } of listOperations(readSpec())) {
    expect([id, liveCalls[id as keyof typeof liveCalls].does === "reads"]).toEqual([id, method === "get"]);
  }
});

describe("ids", () => {
  test("come from the lists", async () => {
    const { received } = await check();
    expect(received.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["/v1/schedule/post_abc123", "/v1/integration/int_yt_abc123"]),
    );
  });

  test("are those that were given, if any", async () => {
    const { received } = await check({ ids: { integrationId: "int_ig_ghi789" } });
    expect(received.map(({ path }) => path)).toContain("/v1/integration/int_ig_ghi789");
    expect(received.map(({ path }) => path)).not.toContain("/v1/integration/int_yt_abc123");
  });

  test("that are missing leave an operation not checked, though its refusals are", async () => {
    const result = await check({}, empty);
    expect(result.findings).toEqual([]);
    expect(reasons(result)).toMatchObject({
      getScheduleDetails: "no list gave an id: needs --schedule-id ID",
      getIntegrationDetails: "no list gave an id: needs --integration-id ID",
    });
    expect(result.checked).toContainEqual({ operation: "getScheduleDetails", call: "unknown id", status: 404 });
  });

  test("that no path can carry are a problem", async () => {
    const { problem } = await check({ ids: { scheduleId: ".." } });
    expect(problem).toMatch(/^scheduleId must not be "\.\."/);
  });
});

test("an operation alone is called with the lists that it needs, and no other", async () => {
  const { received } = await check({ operations: ["getScheduleDetails"] });
  expect(received.map(line)).toEqual([
    expect.stringMatching(/^GET .v1.schedule.list/),
    "GET /v1/schedule/post_abc123",
    "GET /v1/schedule/post_unknown",
    "GET /v1/schedule/post_unknown",
    "GET /v1/schedule/post_unknown",
  ]);
});

describe("nothing is written", () => {
  test.each<[string, LiveOptions]>([
    ["with all ids, but no leave to write", { ids: { integrationId: "int_yt_abc123", scheduleId: "post_abc123" } }],
    [
      "with a name, but no leave to write",
      { operations: ["scheduleVideo", "cancelSchedule", "disconnectIntegration"] },
    ],
    ["with leave to write, but ids that only lists gave", { allowWrites: true }],
  ])("%s", async (_, options) => {
    const { received, announced } = await check(options);
    expect(writes(received)).toEqual([]);
    expect(announced).toEqual([]);
  });

  test("for good by an id that was given to be read", async () => {
    const ids = { integrationId: "int_yt_abc123", scheduleId: "post_abc123", videoId: "vid_def456" };
    const result = await check({ allowWrites: true, ids });
    expect(writes(result.received)).toEqual(["PATCH /v1/schedule/post_abc123"]);
    expect(reasons(result)).toMatchObject({
      scheduleVideo: "it creates, and needs --operation scheduleVideo",
      cancelSchedule: "it destroys, and needs --cancel-schedule ID",
      disconnectIntegration: "it destroys, and needs --disconnect-integration ID",
    });
  });

  test("without the ids that its body needs", async () => {
    const result = await check({ allowWrites: true, operations: ["scheduleVideo"] });
    expect(writes(result.received)).toEqual([]);
    expect(result.problem).toBe(
      "No response could be checked: it creates, and needs --video-id ID and --integration-id ID",
    );
  });
});

describe("what is written", () => {
  test("is announced before: a change that changes nothing", async () => {
    const { received, announced, findings } = await check({ allowWrites: true, ids: { scheduleId: "post_abc123" } });
    expect(announced).toEqual([
      'Sending PATCH /v1/schedule/post_abc123 {"scheduledDateTime":"2024-03-15T14:00:00.000Z"}',
    ]);
    expect(received.find(({ method }) => method === "PATCH")?.body).toBe(announced[0]?.replace(/^[^{]*/, ""));
    expect(findings).toEqual([]);
  });

  test("is destroyed by its own id", async () => {
    const { received, findings } = await check({
      allowWrites: true,
      destroy: { cancelSchedule: "post_abc123", disconnectIntegration: "int_tt_def456" },
    });
    expect(writes(received)).toEqual(["DELETE /v1/integration/int_tt_def456", "DELETE /v1/schedule/post_abc123"]);
    expect(findings).toEqual([]);
  });

  const creates: LiveOptions = {
    allowWrites: true,
    operations: ["scheduleVideo"],
    ids: { videoId: "vid_def456", integrationId: "int_yt_abc123" },
  };

  test("is taken back if it was created here", async () => {
    const { received, checked, findings, problem } = await check(creates);
    expect(writes(received)).toEqual(["POST /v1/schedule/create", "DELETE /v1/schedule/post_abc123xyz"]);
    const sent = JSON.parse(received[0]?.body ?? "");
    expect(sent).toMatchObject({ videoId: "vid_def456", integrationId: "int_yt_abc123" });
    expect(Date.parse(sent.scheduledDateTime)).toBeGreaterThan(Date.parse("2025-01-01"));
    expect(checked).toEqual([
      { operation: "scheduleVideo", call: "minimal", status: 200 },
      { operation: "cancelSchedule", call: "undoes scheduleVideo", status: 200 },
    ]);
    expect({ findings, problem }).toEqual({ findings: [], problem: undefined });
  });

  test.each<[string, Lie]>([
    ["no id", (data) => delete data.scheduleId],
    ["nothing", (_, answer) => (answer.body = "")],
  ])("and cannot be taken back, as the response has %s, is noted", async (_, lie) => {
    const { received, notes } = await check(creates, lieOf("scheduleVideo", lie));
    expect(writes(received)).toEqual(["POST /v1/schedule/create"]);
    expect(notes.map(({ message }) => message)).toEqual([expect.stringMatching(/look for it in the dashboard$/)]);
  });

  test("is the body that was given, and is checked as well", async () => {
    const body = { videoId: "vid_1", colour: "red" };
    const { received, findings } = await check({ ...creates, body });
    expect(JSON.parse(received[0]?.body ?? "")).toEqual(body);
    expect(findings.map(({ path, got }) => `${path}: ${got}`)).toEqual([
      "request: request /body must have required property 'integrationId': integrationId",
      "request: request /body must have required property 'scheduledDateTime': scheduledDateTime",
      "request: request /body must NOT have additional properties: colour",
    ]);
  });
});

test.each<[string, Handler, RegExp]>([
  [
    "the server fails",
    respond(500, { success: false }),
    /^No response could be checked: answered 500: The server gave no reason/,
  ],
  ["connections break", reset, /^The connection broke: .* \(GET \/v1\/integration\/list\)$/],
])("what cannot be checked is reported with the reason: %s", async (_, handler, problem) => {
  expect((await check({ maxRetries: 0 }, handler)).problem).toMatch(problem);
});

test("a documented refusal of one call leaves that one not checked", async () => {
  const body = { code: "forbidden", message: "Integration does not belong to your team" };
  const refused = lieOf("getIntegrationDetails", (_, answer) => Object.assign(answer, { status: 403, body }));
  const result = await check({}, refused);
  expect(result.findings).toEqual([]);
  expect(reasons(result)["getIntegrationDetails"]).toMatch(/^answered 403: Integration does not belong to your team/);
});

test("requests keep their distance, however long each takes", async () => {
  let time = 5;
  const slept: number[] = [];
  const sleep = async (ms: number) => {
    slept.push(ms);
    time += ms;
  };
  const next = pace(1_000, { now: () => time, sleep });
  for (const duration of [300, 1_000, 2_000, 1]) {
    await next();
    time += duration;
  }
  expect(slept).toEqual([700]);
  await next();
  expect(slept).toEqual([700, 999]);
});

test.each([
  ["https://api.hooked.so", 1_000],
  ["http://127.0.0.1:4010", 0],
  ["http://[::1]:4010", 0],
  ["http://api.localhost:4010", 0],
])("at %s, that is %i ms by default", (baseUrl, interval) => {
  expect(defaultInterval(baseUrl)).toBe(interval);
});

test("no string of the result holds the key, whatever the server sends", async () => {
  const telling = truthful(({ body }) => Object.assign(body, { [key]: `your key is ${key}` }));
  const { received, ...result } = await check({}, telling);
  expect(result.notes.length).toBeGreaterThan(0);
  expect(result.exchanges.length).toBeGreaterThan(0);
  const texts: string[] = [];
  JSON.stringify(result, (name, value) => {
    texts.push(name, String(value));
    return value;
  });
  expect(texts.filter((text) => text.includes(key) || text.includes(JSON.stringify(key).slice(1, -1)))).toEqual([]);
});

describe("the second opinion of Prism", () => {
  test("sees what a schema refuses, and no field that is renamed", async () => {
    const lying = lieOf("getIntegrationDetails", (data) => (data.identifier = 7));
    const { exchanges } = await check({ operations: ["getIntegrationDetails"] }, lying);
    expect(await askPrism(spec, exchanges)).toEqual([
      {
        operation: "getIntegrationDetails",
        call: "minimal",
        message: expect.stringMatching(/identifier.*must be string/),
      },
    ]);
  });

  test("finds nothing where nothing is wrong", async () => {
    const { exchanges } = await check();
    expect(await askPrism(spec, exchanges)).toEqual([]);
  });

  test("follows no redirect and gets no key", async () => {
    const elsewhere = await startServer(respond(200));
    const moved = truthful((answer) => Object.assign(answer, { status: 302, headers: { location: elsewhere.url } }));
    const { exchanges } = await check({ operations: ["listIntegrations"] }, moved);
    const opinions = await askPrism(spec, exchanges);
    expect(opinions.length).toBeGreaterThan(0);
    expect(elsewhere.received).toEqual([]);
  });
});
