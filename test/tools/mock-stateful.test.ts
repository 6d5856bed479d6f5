/** `npm run mock -- --stateful` remembers, logs nothing that has an effect on a terminal, and survives every request. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { apiKey, serveStateful } from "../../scripts/mock/stateful.ts";
import type { FakeServer } from "../../src/testing/index.ts";
import { sendRaw } from "../servers/loopback.ts";

let server: FakeServer;
let lines: string[];

beforeEach(async () => {
  lines = [];
  server = await serveStateful(0, (line) => lines.push(line));
});

afterEach(() => server.close());

function send(path: string, method = "GET", body = "", headers: Record<string, string> = {}) {
  const all = { "x-api-key": apiKey, "content-type": "application/json", ...headers };
  return sendRaw(server.url, path, all, method, body);
}

test("it remembers what is done, from its own key and integrations on", async () => {
  expect(lines).toEqual([
    `An in-memory Hooked listens on ${server.url}. Its key is test; a video takes 20 seconds`,
    "Connected: int_1 (youtube), int_2 (tiktok), int_3 (instagram)",
  ]);
  expect(await send("/v1/integration/int_1", "DELETE")).toBe(200);
  expect(await send("/v1/integration/int_1")).toBe(404);
  expect(await send("/v1/video/list", "GET", "", { "x-api-key": "sk_secret" })).toBe(401);
  expect(lines.slice(2)).toEqual([
    "DELETE  /v1/integration/int_1  200",
    "GET  /v1/integration/int_1  404 Integration not found",
    "GET  /v1/video/list  401 Invalid API key",
  ]);
});

test("its log shows no value that may be secret, and has no effect on a terminal", async () => {
  await send("/v1/schedule/list?status=pending&token=sk_secret");
  await send("/v1/schedule/list?status=%1b%5b2J%0aforged");
  expect(lines.slice(2)).toEqual([
    "GET  /v1/schedule/list?status=pending&token=…  200",
    "GET  /v1/schedule/list?status=\\u001b[2J\\nforged  200",
  ]);
});

test.each<[string, string, string, Record<string, string>]>([
  ["/v1/video/%zz", "GET", "", {}],
  ["//", "GET", "", {}],
  ["http://[", "GET", "", {}],
  ["*", "OPTIONS", "", {}],
  ["/v1/schedule/list", "GET", "", { accept: ";q=//" }],
  ["/v1/schedule/list", "PROPFIND", "", { "content-type": ";;;/" }],
  ["/v1/schedule/create", "POST", "[".repeat(100_000), {}],
  ["/v1/schedule/create", "POST", "null", {}],
  ["/v1/schedule/create", "POST", '{"__proto__":{"videoId":"x"}}', {}],
  ["/v1/schedule/create", "POST", "x".repeat(11_000_000), {}],
])("no request ends it: %s", async (path, method, body, headers) => {
  expect(await send(path, method, body, headers)).toBeLessThan(500);
  expect(await send("/v1/integration/int_2")).toBe(200);
});

/** The command as a process. `line` is the first that it prints. */
function run(...args: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/mock.ts", "--stateful", ...args]);
  let text = "";
  const line = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        text += chunk;
        if (text.includes("\n")) resolve(text.slice(0, text.indexOf("\n")));
      });
    }
  });
  const end = once(child, "close").then(([code]) => ({ code, last: text.trim().split("\n").at(-1) }));
  return { child, line, end };
}

test("a signal ends it, also while a connection is kept, and a port that is taken is named with another one", async () => {
  const { port } = new URL(server.url);
  const taken = run("--port", port);
  const ended = (["SIGINT", "SIGTERM"] as const).map(async (signal) => {
    const { child, line, end } = run("--port", "0");
    const [url = ""] = /http:[^ ]+(?=\. )/.exec(await line) ?? [];
    expect((await fetch(`${url}/v1/integration/list`, { headers: { "x-api-key": apiKey } })).status).toBe(200);
    child.kill(signal);
    return end;
  });
  expect(await Promise.all(ended)).toEqual([
    { code: 130, last: "Stopped by SIGINT" },
    { code: 143, last: "Stopped by SIGTERM" },
  ]);
  const last = expect.stringContaining(`Port ${port} is taken. Take another one, such as --port `);
  expect(await taken.end).toEqual({ code: 2, last });
});
