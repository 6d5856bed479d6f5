/**
 * The server of the behaviours. A behaviour posts the responses that it wants, makes its calls, and reads what arrived. It answers
 * with CORS headers, since in a browser the page is of another origin.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/** One response. The last one of a script is repeated. */
interface ScriptedResponse {
  /** Default 200. */
  status?: number;
  headers?: Record<string, string>;
  /** Sent as it is. */
  text?: string;
  /** Sent as JSON. Default: `{ success: true, data: {} }`. */
  body?: unknown;
  gzip?: boolean;
  /** Drops the connection after the request was read, or in the middle of the body. */
  drop?: "response" | "body";
  /** Never sends the headers, or never ends the body. */
  stall?: "headers" | "body";
}

/** A request that arrived. */
interface ReceivedRequest {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  body: string;
  /** The same for requests of one connection. */
  connection: number;
  /** Milliseconds since the script was posted. */
  at: number;
}

interface Script {
  responses: ScriptedResponse[];
  requests: ReceivedRequest[];
  started: number;
}

const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-allow-methods": "GET, HEAD, POST, PUT, PATCH, DELETE",
  "access-control-expose-headers": "*",
};

/** Starts the server on a free port of 127.0.0.1. */
export async function startServer(): Promise<Listening> {
  const scripts = new Map<string, Script>();
  const connections = new WeakMap<object, number>();
  let lastConnection = 0;

  const server = createServer(async (request, response) => {
    const body = await readBody(request).catch(() => undefined);
    if (body === undefined) return;
    const { method = "GET", url = "/", socket, headers } = request;
    if (method === "OPTIONS") return void response.writeHead(204, cors).end();
    const [, kind, id = "", ...rest] = url.split("/");
    const script = scripts.get(id);
    if (kind === "script") {
      scripts.set(id, { responses: JSON.parse(body), requests: [], started: performance.now() });
      return send(response, {});
    }
    if (kind === "requests") return send(response, { body: script?.requests ?? [] });
    if (kind === "closed-port") return send(response, { body: await closedPort() });
    if (!script) return send(response, { status: 500, body: { message: `No script for ${url}` } });
    const connection = connections.get(socket) ?? ++lastConnection;
    connections.set(socket, connection);
    const at = performance.now() - script.started;
    script.requests.push({ method, path: `/${rest.join("/")}`, headers, body, connection, at });
    const { responses, requests } = script;
    send(response, responses[Math.min(requests.length, responses.length) - 1] ?? {});
  });
  return listen(server);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, scripted: ScriptedResponse): void {
  const { status = 200, text, body = { success: true, data: {} }, gzip, drop, stall } = scripted;
  if (drop === "response") return void response.socket?.destroy();
  if (stall === "headers") return;
  const plain = status === 204 ? "" : (text ?? JSON.stringify(body));
  const content = gzip ? gzipSync(plain) : Buffer.from(plain);
  response.writeHead(status, {
    ...cors,
    "content-type": "application/json",
    ...(status !== 204 && { "content-length": content.length }),
    ...(gzip && { "content-encoding": "gzip" }),
    ...scripted.headers,
  });
  if (!drop && !stall) return void response.end(content);
  response.write(content.subarray(0, Math.ceil(content.length / 2)), () => {
    if (drop) response.socket?.destroy();
  });
}

export interface Listening {
  url: string;
  port: number;
  close(): Promise<unknown>;
}

/** Lets a server listen on a free port of 127.0.0.1. */
export async function listen(server: Server): Promise<Listening> {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
    return once(server, "close");
  };
  return { url: `http://127.0.0.1:${port}`, port, close };
}

/** A port that nobody listens on. */
async function closedPort(): Promise<number> {
  const { port, close } = await listen(createServer());
  await close();
  return port;
}
