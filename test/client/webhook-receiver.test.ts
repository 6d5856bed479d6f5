/** The receivers that the README shows, run as they stand there. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import * as http from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import ts from "typescript";
import * as client from "../../src/index.ts";
import { clientOf, key, reply, startServer, type WireServer } from "../servers/loopback.ts";

const readme = readFileSync(join(process.cwd(), "README.md"), "utf8");
const completed = {
  event: "project.completed",
  projectId: "proj_1",
  status: "completed",
  video: { id: "vid_1", url: "https://evil.example/" },
};

/** Runs an example that is a file, with these modules to import. */
function load(name: string, modules: Record<string, unknown>) {
  const code = new RegExp(`\`\`\`ts\n// ${name}\n(.*?)\`\`\``, "s").exec(readme)?.[1] as string;
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports: Record<string, unknown> = {};
  new Function("require", "exports", outputText)((id: string) => modules[id], exports);
  return exports;
}

type Receiver = { start: (hooked: client.Hooked, webhook: string) => Promise<void> };
type Send = (body: string) => Promise<number>;

/** Starts one of the receivers, after it has asked for a video. */
const receivers = {
  "server.ts": async (modules: Record<string, unknown>): Promise<Send> => {
    const own = http.createServer();
    server = own;
    const createServer = (listener: http.RequestListener) => own.on("request", listener);
    load("server.ts", { ...modules, "node:http": { createServer } });
    await once(own, "listening");
    const url = `http://127.0.0.1:${(own.address() as AddressInfo).port}`;
    return async (body) => (await fetch(url, { method: "POST", body })).status;
  },
  "worker.ts": async (modules: Record<string, unknown>): Promise<Send> => {
    const worker = load("worker.ts", modules)["default"] as { fetch: (...args: unknown[]) => Promise<Response> };
    const context = { waitUntil: () => {} };
    return async (body) => {
      const request = new Request("https://example.com", { method: "POST", body });
      return (await worker.fetch(request, { HOOKED_API_KEY: key }, context)).status;
    };
  },
};

let server: http.Server | undefined;
let api: WireServer;
let said: { [name in "log" | "warn" | "error"]: jest.Mock };

async function start(name: keyof typeof receivers, status: string): Promise<Send> {
  api = await startServer(
    reply(200, { success: true, data: { videoId: "vid_1", projectId: "proj_1", status: "STARTED" } }),
    reply(200, { success: true, data: { id: "vid_1", status, url: "https://cdn.example/1.mp4", message: "No voice" } }),
  );
  Object.assign(process.env, { HOOKED_API_KEY: key, HOOKED_API_URL: api.url, PORT: "0" });
  const receiver = load("receiver.ts", { "hooked-client": client });
  await (receiver as Receiver).start(clientOf(api), "https://example.com/hooked");
  return receivers[name]({ "hooked-client": client, "./receiver.ts": receiver });
}

beforeEach(() => {
  const spy = (name: "log" | "warn" | "error") => jest.spyOn(console, name).mockImplementation(() => {}) as jest.Mock;
  said = { log: spy("log"), warn: spy("warn"), error: spy("error") };
});

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  jest.restoreAllMocks();
  for (const name of ["HOOKED_API_KEY", "HOOKED_API_URL", "PORT"]) delete process.env[name];
});

/** Gives what was printed, as soon as it is. */
async function firstOf(mock: jest.Mock): Promise<unknown[]> {
  while (mock.mock.calls.length === 0) await new Promise(setImmediate);
  return mock.mock.calls[0] as unknown[];
}

describe.each(Object.keys(receivers) as (keyof typeof receivers)[])("%s", (name) => {
  test("takes an event as a hint, and what the API says as the truth", async () => {
    const send = await start(name, "COMPLETED");
    expect(await send(JSON.stringify(completed))).toBe(200);
    expect(await firstOf(said.log)).toEqual(["Ready:", "https://cdn.example/1.mp4"]);
  });

  test("does the work of an event that comes again once", async () => {
    const send = await start(name, "COMPLETED");
    expect([await send(JSON.stringify(completed)), await send(JSON.stringify(completed))]).toEqual([200, 200]);
    await firstOf(said.log);
    expect(api.received.map(({ path }) => path)).toEqual(["/v1/project/create/talking-avatar", "/v1/video/vid_1"]);
  });

  test("tells a video that could not be made, also by the id of the video", async () => {
    const send = await start(name, "FAILED");
    expect(await send(JSON.stringify({ event: "project.failed", projectId: "vid_1" }))).toBe(200);
    expect(await firstOf(said.error)).toEqual(["The video vid_1 has failed: No voice"]);
  });

  test("asks nothing about the events of others", async () => {
    const send = await start(name, "COMPLETED");
    expect(await send(JSON.stringify({ ...completed, projectId: "proj_2" }))).toBe(200);
    expect(await send(JSON.stringify({ event: "video.completed" }))).toBe(200);
    await firstOf(said.warn);
    expect(api.received).toHaveLength(1);
  });

  test("refuses what is no event", async () => {
    const send = await start(name, "COMPLETED");
    expect(await send("no JSON")).toBe(400);
    expect(api.received).toHaveLength(1);
  });

  test("does not read what is too large to be one", async () => {
    const send = await start(name, "COMPLETED");
    const status = await send(JSON.stringify({ ...completed, more: "x".repeat(100_000) })).catch(() => "hung up");
    expect([400, "hung up"]).toContain(status);
    expect(api.received).toHaveLength(1);
  });
});
