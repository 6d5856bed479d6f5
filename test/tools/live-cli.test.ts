/** `npm run contract:live` as CI runs it: what it prints, and how it exits. */
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readSpec, root } from "../../scripts/spec/read.ts";
import { runCli } from "../live/cli.ts";
import { type Handler, key, useLoopback } from "../servers/loopback.ts";
import { serversOf } from "../servers/truthful.ts";
import { useFolders } from "./capture.ts";

const { startServer, closedUrl } = useLoopback();
const spec = readSpec();
const { truthful, lieOf } = serversOf(spec);
const states = spec.components?.schemas?.["ScheduledPost"]?.properties?.["status"]?.enum ?? [];

const folder = useFolders()();
const bodyFile = join(folder, "body.json");
writeFileSync(
  bodyFile,
  JSON.stringify({ videoId: "vid_1", integrationId: "int_1", scheduledDateTime: "2099-01-01T00:00:00Z" }),
);

interface Ending {
  code: unknown;
  stdout: string;
  stderr: string;
}

async function run(args: readonly string[], env: Record<string, string>): Promise<Ending> {
  let [stdout, stderr] = ["", ""];
  const code = await runCli(args, env, {
    out: (text) => (stdout += `${text}\n`),
    err: (text) => (stderr += `${text}\n`),
  });
  // Not even a part of it, which a value that is cut off may end with.
  expect(stdout + stderr).not.toContain(key.slice(0, 8));
  expect(stdout + stderr).not.toContain(JSON.stringify(key).slice(1, 9));
  return { code, stdout, stderr };
}

/** As CI does it. */
async function runProcess(args: readonly string[], env: Record<string, string>): Promise<Ending> {
  const { HOOKED_API_KEY: _, HOOKED_API_URL: __, ...rest } = process.env;
  const command = ["--import", "tsx", "scripts/contract-live.ts", ...args];
  const child = spawn(process.execPath, command, { cwd: root, env: { ...rest, ...env } });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
  const code = await new Promise((resolve) => child.once("close", resolve));
  return { code, stdout, stderr };
}

async function runAgainst(handler: Handler, ...args: string[]) {
  const { url, received } = await startServer(handler);
  return { ...(await run(args, { HOOKED_API_KEY: key, HOOKED_API_URL: url })), received };
}

/** Says something of each kind: a deviation, a note, and the key itself. */
const lying = lieOf("getScheduleDetails", (data) => Object.assign(data, { status: `queued ${key}`, timeZone: "UTC" }));
const only = ["--operation", "getScheduleDetails"];

test("0: in sync", async () => {
  const { code, stdout, stderr } = await runAgainst(truthful());
  expect(stdout).toMatch(/^ {2}getScheduleDetails: minimal 200, no key 401, unknown id 404$/m);
  expect(stdout).toMatch(/^ {2}cancelSchedule: it destroys, and needs --allow-writes$/m);
  expect(stdout).toMatch(/\nIn sync: \d+ calls of \d+ operations checked\n$/);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("1: it deviates, and this is where", async () => {
  const { code, stdout } = await runAgainst(lying, "--proxy", ...only);
  expect(stdout).toContain(`Deviations (1)
  getScheduleDetails  $.data.status
    expected one of ${states.map((state) => JSON.stringify(state)).join(", ")}
    got      "queued [API key]"
    (minimal call, status 200)
`);
  expect(stdout).toContain('  getScheduleDetails  $.data.timeZone: not documented: "UTC"\n');
  expect(stdout).toMatch(/Second opinion, of Prism's proxy \(1\)\n {2}getScheduleDetails \(minimal\): .*status/);
  expect(stdout).toMatch(/\nOut of sync: 1 deviation; \d+ calls of \d+ operations checked\n$/);
  expect(code).toBe(1);
});

test("marks deviations from what the docs do not show", async () => {
  const rude = truthful((answer) => {
    if (answer.operation === "getScheduleDetails" && answer.status === 404) answer.body = {};
    if (answer.operation === "getScheduleDetails" && answer.status === 401) answer.status = 403;
  });
  const { stdout } = await runAgainst(rude, ...only);
  expect(stdout).toContain("    (unknown id call, status 404; the docs do not show this, it is inferred)\n");
  expect(stdout).toContain("    (no key call, status 403; the docs show this only in part)\n");
});

test("1, as JSON", async () => {
  const { code, stdout } = await runAgainst(lying, "--json", ...only);
  expect(JSON.parse(stdout)).toMatchObject({
    baseUrl: expect.stringMatching(/^http:/),
    findings: [
      {
        operations: ["getScheduleDetails"],
        path: "$.data.status",
        expected: expect.stringMatching(/^one of "pending"/),
        got: '"queued [API key]"',
      },
    ],
    notes: [{ path: "$.data.timeZone" }],
  });
  expect(stdout).not.toContain("mychannel");
  expect(code).toBe(1);
});

test("writes are announced on stderr, with the body that was passed", async () => {
  const args = ["--allow-writes", "--operation", "scheduleVideo", "--body", bodyFile, "--json"];
  const { code, stdout, stderr, received } = await runAgainst(truthful(), ...args);
  expect(stderr).toBe(
    'Sending POST /v1/schedule/create {"videoId":"vid_1","integrationId":"int_1","scheduledDateTime":"2099-01-01T00:00:00Z"}\n' +
      "Sending DELETE /v1/schedule/post_abc123xyz\n",
  );
  expect(received.map(({ method }) => method)).toEqual(["POST", "DELETE"]);
  expect(JSON.parse(stdout).findings).toEqual([]);
  expect(code).toBe(0);
});

test("a part of the key that a long value ends with is not printed, nor lines and control characters of servers", async () => {
  const telling = truthful(({ operation, status, body: { data } }) => {
    if (status !== 200) return;
    if (operation === "listIntegrations") data["b\nIn sync: 36 calls"] = 7;
    if (operation !== "getScheduleDetails") return;
    for (let length = 33; length < 60; length++) data[`long${"g".repeat(length)}`] = `${"x".repeat(length)}${key}`;
    data["status"] = `${"x".repeat(45)}${key}`;
    data["a\nIn sync: 36 calls\u001b[2J\u202e"] = 7;
  });
  for (const args of [[], ["--json"], ["--proxy"]]) {
    const { code, stdout } = await runAgainst(telling, ...only, "--operation", "listIntegrations", ...args);
    expect(stdout).not.toMatch(/^\s*In sync/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
    expect(stdout).not.toMatch(/[\u0000-\u0009\u001b\u202e]/);
    expect(code).toBe(1);
  }
});

test("what is about to be written is printed without the key", async () => {
  const file = join(folder, "secret.json");
  writeFileSync(file, JSON.stringify({ videoId: `vid_${key}`, integrationId: "int_1", scheduledDateTime: key }));
  const args = ["--allow-writes", "--operation", "scheduleVideo", "--body", file];
  const { stderr } = await runAgainst(truthful(), ...args);
  expect(stderr).toMatch(/^Sending POST .*"videoId":"vid_\[API key\]"/);
});

test("2: what a failing server left unchecked is not in sync", async () => {
  const later = { status: 500, body: { success: false, message: "Later" } };
  const failing = lieOf("getScheduleDetails", (_, answer) => Object.assign(answer, later));
  const { code, stdout } = await runAgainst(failing);
  expect(stdout).toMatch(/\nIncomplete: \d+ calls of \d+ operations checked and in sync, but 1 call could not be/);
  expect(code).toBe(2);
});

test("--proxy has a result for a content type that is none", async () => {
  const odd = truthful((answer) => {
    if (answer.operation === "getScheduleDetails") answer.headers = { "content-type": ";;;/" };
  });
  const { code, stdout } = await runAgainst(odd, ...only, "--proxy");
  expect(stdout).toContain('cannot be asked: the content type ";;;/" is malformed');
  expect(stdout).toMatch(/got +nothing\n/);
  expect(stdout).toMatch(/\nOut of sync: /);
  expect(code).toBe(1);
});

describe("--record", () => {
  const file = join(folder, "shapes.json");
  const record = (handler: Handler) => runAgainst(handler, ...only, "--record", file);
  const fields = { status: "queued", timeZone: "Secret/Value", updatedAt: null, platformData: undefined };
  const changed = lieOf("getScheduleDetails", (data) => Object.assign(data, fields));

  test("keeps shapes without values, and lists what changed since, once", async () => {
    expect((await record(truthful())).stdout).not.toContain("Changed since");
    const first = readFileSync(file, "utf8");
    expect(JSON.parse(first).shapes["getScheduleDetails 200"].fields.data.fields.status).toEqual({
      types: ["string"],
      words: [expect.stringMatching(/^[a-z]+$/)],
    });
    expect(first).not.toMatch(/post_|http|2024/);

    const { code, stdout } = await record(changed);
    expect(stdout).toContain(`Changed since the last recording (4)
  getScheduleDetails 200  $.data.platformData: gone, was always there
  getScheduleDetails 200  $.data.status: new value "queued"
  getScheduleDetails 200  $.data.timeZone: new, string
  getScheduleDetails 200  $.data.updatedAt: was string, is also null
`);
    expect(code).toBe(1);
    expect(readFileSync(file, "utf8")).not.toContain("Secret");
    expect((await record(changed)).stdout).not.toContain("Changed since");
    expect((await record(truthful())).stdout).not.toContain("Changed since");
  });

  test("keeps documented words with digits, and lists another one, but no value that is not a word", async () => {
    const words = join(folder, "words.json");
    const ratio = (value: string) =>
      runAgainst(
        lieOf("getVideoDetails", ({ videoSettings }) => (videoSettings.aspectRatio = value)),
        ...["--operation", "getVideoDetails", "--record", words],
      );
    await ratio("ratio_9_16");
    expect(readFileSync(words, "utf8")).toContain('"ratio_9_16"');
    expect((await ratio("ratio_4_5")).stdout).toContain(
      '  getVideoDetails 200  $.data.videoSettings.aspectRatio: new value "ratio_4_5"\n',
    );
    for (const value of ["sk_live_4f9a", "vid_abc123", "1234", "a b", "https://x"]) await ratio(value);
    expect(readFileSync(words, "utf8")).not.toMatch(/sk_live|abc123|1234|a b|https/);
  });

  const recording = (shape: unknown) => JSON.stringify({ version: 1, shapes: { "getScheduleDetails 200": shape } });

  test.each<[string, string]>([
    ["is something else", '{"videoId":"vid_1"}'],
    ["is empty", ""],
    ["was cut off", recording({ types: ["object"] }).slice(0, -5)],
    ["is of another version", '{"version":2,"shapes":{}}'],
    ["has a list of shapes", '{"version":1,"shapes":[]}'],
    ["has a shape that is null", recording(null)],
    ["has a shape without types", recording({})],
    ["has types that are none", recording({ types: "object" })],
    ["has words that are none", recording({ types: ["string"], words: [7] })],
    ["has a field that is no shape", recording({ types: ["object"], fields: { data: { types: [null] } } })],
    ["has fields that are none", recording({ types: ["object"], fields: ["data"] })],
    ["has items that are no shape", recording({ types: ["array"], items: {} })],
  ])("refuses a file that %s, leaves it alone, and sends nothing", async (_, text) => {
    const damaged = join(folder, "damaged.json");
    writeFileSync(damaged, text);
    const { code, stderr, received } = await runAgainst(truthful(), ...only, "--record", damaged);
    expect(stderr).toMatch(/damaged\.json is not a recording of contract:live\. Name another file, or remove it/);
    expect({ code, received, left: readFileSync(damaged, "utf8") }).toEqual({ code: 2, received: [], left: text });
  });

  test.each(["", ".", "none/shapes.json"])(
    "refuses the file %j, which cannot be written, and sends nothing",
    async (name) => {
      const { code, stdout, received } = await runAgainst(truthful(), ...only, "--record", name && join(folder, name));
      expect({ code, stdout, received }).toEqual({ code: 2, stdout: "", received: [] });
    },
  );

  test("has nothing to compare with after a run that checked nothing", async () => {
    const fresh = join(folder, "fresh.json");
    const refuse = truthful((answer) => Object.assign(answer, { status: 401, body: { code: "x", message: "No" } }));
    expect((await runAgainst(refuse, ...only, "--record", fresh)).code).toBe(2);
    const { code, stdout } = await runAgainst(truthful(), ...only, "--record", fresh);
    expect(stdout).not.toContain("Changed since");
    expect(code).toBe(0);
  });
});

test("--help lists every option, and sends nothing", async () => {
  const { code, stdout, received } = await runAgainst(truthful(), "--help");
  const options = ["--schedule-id", "--video-id", "--cancel-schedule", "--disconnect-integration", "--allow-writes"];
  for (const name of options) expect(stdout).toContain(name);
  expect({ code, received }).toEqual({ code: 0, received: [] });
});

describe("2: it could not run", () => {
  const withKey = { HOOKED_API_KEY: key };

  test.each<[string, string[], Record<string, string>, RegExp]>([
    ["no key", [], {}, /^No API key\./],
    ["a key that no header can carry", [], { HOOKED_API_KEY: `${key} é` }, /^The API key holds/],
    ["an address that is none", [], { ...withKey, HOOKED_API_URL: "hooked" }, /^baseUrl .* is not a URL/],
    ["no TLS", [], { ...withKey, HOOKED_API_URL: "http://api.example" }, /would send the key unprotected/],
    ["an unknown option", ["--fast"], withKey, /'--fast'/],
    ["an operation that there is not", ["--operation", "toString"], withKey, /no such operation/],
    ["an interval that is none", ["--interval", "1s"], withKey, /--interval takes milliseconds/],
    ["a body without an operation", ["--body", bodyFile], withKey, /--body belongs to one --operation/],
    [
      "a body that is not there",
      ["--allow-writes", "--operation", "scheduleVideo", "--body", "none.json"],
      withKey,
      /ENOENT/,
    ],
    [
      "an id to destroy without leave to write",
      ["--cancel-schedule", "post_1"],
      withKey,
      /--cancel-schedule writes, and needs --allow-writes/,
    ],
  ])("%s", async (_, args, env, message) => {
    const { code, stdout, stderr } = await run(args, env);
    expect(stderr + stdout).toMatch(message);
    expect(code).toBe(2);
  });

  test("what answers is not TLS", async () => {
    const { url } = await startServer(truthful());
    const { code, stdout } = await run([], { ...withKey, HOOKED_API_URL: url.replace("http:", "https:") });
    expect(stdout).toMatch(/^Could not run: No connection: .*SSL/m);
    expect(code).toBe(2);
  });

  test("nobody listens", async () => {
    const { code, stdout } = await run([], { ...withKey, HOOKED_API_URL: await closedUrl() });
    expect(stdout).toMatch(/^Could not run: No connection: .*ECONNREFUSED/m);
    expect(code).toBe(2);
  });

  test("the key is refused", async () => {
    const body = { code: "INVALID_API_KEY", message: `Invalid API key ${key}` };
    const refuse = truthful((answer) => Object.assign(answer, { status: 401, body }));
    const { code, stdout } = await runAgainst(refuse);
    expect(stdout).toMatch(/\nCould not run: The server refuses the key: every call was answered 401/);
    expect(code).toBe(2);
  });
});

test("as a process it prints and exits as in process", async () => {
  const { url } = await startServer(lying);
  const env = { HOOKED_API_KEY: key, HOOKED_API_URL: url };
  const { code, stdout, stderr } = await runProcess(only, env);
  expect(stdout).toMatch(/\nOut of sync: .*\n$/);
  expect(stdout + stderr).not.toContain(key);
  expect(code).toBe(1);
});
