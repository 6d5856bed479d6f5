/** `npm run mock` is Prism's own command line: it answers as the mock in process does, calls nobody, and no request ends either. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Mock, startMock } from "../../scripts/spec/mock.ts";
import { readSpec } from "../../scripts/spec/read.ts";
import { sendRaw } from "../servers/loopback.ts";

let inProcess: Mock;
let command: ChildProcess;
let url = "";
let log = "";
/** Where the command keeps the document that Prism reads. */
const temp = mkdtempSync(join(tmpdir(), "mock-test-"));
const documents = () => readdirSync(temp).filter((name) => name.startsWith("hooked-mock-"));

beforeAll(async () => {
  command = run("--port", "0");
  [inProcess, url] = await Promise.all([startMock(readSpec()), addressOf(command)]);
});

afterAll(async () => {
  if (command.exitCode === null) {
    command.kill();
    await once(command, "exit");
  }
  await inProcess.close();
  rmSync(temp, { recursive: true });
});

function run(...args: string[]): ChildProcess {
  const env = { ...process.env, TMPDIR: temp, TEMP: temp };
  return spawn(process.execPath, ["--import", "tsx", "scripts/mock.ts", ...args], { env });
}

/** The address that Prism prints when it listens. */
function addressOf(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    process.once("exit", () => reject(new Error(`The mock ended: ${log}`)));
    process.stdout?.on("data", (chunk) => {
      log += chunk;
      const listening = /Prism is listening on (http:\/\/[\d.:]+)/.exec(log);
      if (listening) resolve(listening[1] as string);
    });
  });
}

interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: unknown;
}

const key = { "x-api-key": "any" };
const json = { ...key, "content-type": "application/json" };
const sent: Record<string, Sent> = {
  "a list": { method: "GET", path: "/v1/schedule/list?status=pending", headers: key },
  "an example by name": {
    method: "GET",
    path: "/v1/integration/int_1",
    headers: { ...key, prefer: "code=404, example=not_found" },
  },
  "a DELETE": { method: "DELETE", path: "/v1/integration/int_1", headers: key },
  "no key": { method: "GET", path: "/v1/schedule/list", headers: {} },
  "a value that is not allowed": { method: "GET", path: "/v1/schedule/list?status=no", headers: key },
  "a body that lacks what is required": { method: "POST", path: "/v1/schedule/create", headers: json, body: {} },
  "a nullable enum": {
    method: "PATCH",
    path: "/v1/schedule/post_1",
    headers: json,
    body: { platformData: { privacyStatus: null } },
  },
  "no such path": { method: "GET", path: "/v1/nothing", headers: key },
};

async function answer(base: string, { method, path, headers, body }: Sent) {
  const init = { method, headers: { ...headers, connection: "close" } };
  const response = await fetch(base + path, body === undefined ? init : { ...init, body: JSON.stringify(body) });
  return { status: response.status, violations: response.headers.get("sl-violations"), body: await response.text() };
}

test.each(Object.entries(sent))("it answers %s as the mock in process does", async (_, request) => {
  expect(await answer(url, request)).toEqual(await answer(inProcess.url, request));
});

test("its log shows requests and why they are refused", async () => {
  await answer(url, sent["a value that is not allowed"] as Sent);
  expect(log).toMatch(/GET.*\/v1\/schedule\/list/i);
  expect(log).toMatch(/query parameter status must be equal to one of the allowed values/);
});

test("it calls no webhook address", async () => {
  let calls = 0;
  const receiver = createServer().listen(0, "127.0.0.1");
  // The document wants https: a connection is a call, whatever becomes of it.
  receiver.on("connection", () => calls++);
  await once(receiver, "listening");
  const webhook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  const body = { script: "Hello", avatarId: "a", voiceId: "v", webhook: webhook.replace("http:", "https:") };
  const create = { method: "POST", path: "/v1/project/create/talking-avatar", headers: json };
  expect(await answer(url, { ...create, body })).toMatchObject({ status: 200 });
  // Prism calls before it answers the next request, if it calls at all.
  await answer(url, sent["a list"] as Sent);
  receiver.close();
  expect(calls).toBe(0);
  expect(log).not.toMatch(/CALLBACK/);
});

describe.each<[string, () => string]>([
  ["Prism's command line", () => url],
  ["the mock in process", () => inProcess.url],
])("no request ends %s", (_, base) => {
  const alive = async () => expect(await answer(base(), sent["a list"] as Sent)).toMatchObject({ status: 200 });

  test.each([
    ["/v1/video/%zz", 400],
    ["/v1/video/%", 400],
    ["/v1/video/%c3%28", 400],
    ["/v1/schedule/list?status=%zz", 400],
    ["//", 400],
    ["http://[", 400],
    ["/v1/video/%00", 200],
    ["*", 404],
  ])("GET %s", async (path, expected) => {
    const status = await sendRaw(base(), path, key);
    // The document refuses the value of the query, where nothing refuses its encoding.
    if (base() === url) expect(status).toBe(expected);
    else expect([expected, 422, 500]).toContain(status);
    await alive();
  });

  test.each<Record<string, string>>([
    { accept: ";q=//" },
    { accept: "a" },
    { accept: "text/*;q=2, ;" },
    { "content-type": ";;;/" },
    { prefer: "code=, example=;;" },
    { prefer: "code=999" },
    { "content-type": "application/json; charset=no-such" },
  ])("%j", async (headers) => {
    await sendRaw(base(), "/v1/schedule/list", { ...key, ...headers });
    await sendRaw(base(), "/v1/schedule/create", { ...key, ...headers }, "POST", "{");
    await alive();
  });

  test("a method that the document does not know, and a body without an end of JSON", async () => {
    await sendRaw(base(), "/v1/schedule/list", key, "PROPFIND");
    await sendRaw(base(), "/v1/schedule/create", json, "POST", "[".repeat(100_000));
    await alive();
  });

  test("bytes that are no HTTP", async () => {
    const socket = connect(Number(new URL(base()).port), "127.0.0.1");
    socket.end("\u0000\u0001 nonsense\r\n\r\n");
    socket.resume();
    await once(socket, "close");
    await alive();
  });
});

test("a port that is taken is named", async () => {
  const { port } = new URL(url);
  const taken = run("--port", port);
  let stderr = "";
  taken.stderr?.on("data", (chunk) => {
    stderr += chunk;
  });
  expect(await once(taken, "close")).toEqual([2, null]);
  expect(stderr).toMatch(`Port ${port} is taken. Take another one, such as --port `);
});

test("Ctrl-C ends the command and its mock, and nothing is left of the document that it reads", async () => {
  expect(documents()).toHaveLength(1);
  command.kill("SIGINT");
  expect(await once(command, "exit")).toEqual([130, null]);
  expect(documents()).toEqual([]);
  await expect(fetch(url)).rejects.toThrow();
});
