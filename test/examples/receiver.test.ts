/** The receiver of webhooks, under both kinds of servers. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Hooked } from "hooked-client";
import { clientOf, respond, useLoopback, type WireServer } from "../servers/loopback.ts";
import { fetchHandler, jobs, nodeHandler, start as startVideo } from "./receiver.ts";

const { startServer } = useLoopback();

const completed = {
  event: "project.completed",
  projectId: "proj_1",
  status: "completed",
  video: { id: "vid_1", url: "https://evil.example/" },
};

type Send = (body: string) => Promise<number>;

const receivers = {
  "node:http": async (hooked: Hooked): Promise<Send> => {
    server = createServer(nodeHandler(hooked));
    await once(server.listen(0, "127.0.0.1"), "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return async (body) => (await fetch(url, { method: "POST", body })).status;
  },
  fetch: async (hooked: Hooked): Promise<Send> => {
    const handle = fetchHandler(hooked);
    return async (body) => {
      const request = new Request("https://example.com", { method: "POST", body });
      return (await handle(request, () => {})).status;
    };
  },
};

let server: Server | undefined;
let api: WireServer;
let said: { [name in "log" | "warn" | "error"]: jest.Mock };

async function start(name: keyof typeof receivers, status: string): Promise<Send> {
  api = await startServer(
    respond(200, { success: true, data: { videoId: "vid_1", projectId: "proj_1", status: "STARTED" } }),
    respond(200, {
      success: true,
      data: { id: "vid_1", status, url: "https://cdn.example/1.mp4", message: "No voice" },
    }),
  );
  const hooked = clientOf(api);
  await startVideo(hooked, "https://example.com/hooked");
  return receivers[name](hooked);
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
  jobs.clear();
});

/** Returns what was printed, as soon as it is. */
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

  test("reports a video that could not be made, also by the id of the video", async () => {
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
