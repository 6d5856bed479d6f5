/** Real servers on loopback that answer, or misbehave, as a test asks. */
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, jest } from "@jest/globals";
import { type ClientOptions, Hooked, type HookedApiError } from "../../src/index.ts";

/** No real key; the rare characters are those that JSON escapes or may escape. */
export const key = 'sk_"quoted"\\and/slashed';

/** What a server was sent. */
export interface Received {
  method: string;
  /** With the query. */
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** Settles when the response is over: sent in full, or given up by either side. */
  over: Promise<void>;
}

/** Answers one request. */
export type Handler = (response: ServerResponse, request: Received) => void;

export interface WireServer {
  url: string;
  received: Received[];
}

/** What a test file needs to start servers and to stop time. */
export interface Loopback {
  /** Starts a server whose first request is answered by the first handler, and so on; the last one answers all that follow. */
  startServer(...handlers: Handler[]): Promise<WireServer>;
  /** A URL where nobody listens, and nobody else can begin to: the port is the near end of an open connection. */
  closedUrl(): Promise<string>;
  /**
   * Time that passes only when `pass` is called: for the timers of the client alone, since those of Node's own fetch and
   * server are out of Jest's reach. So a timeout comes exactly when a test wants it, on a busy machine too.
   */
  stopTime(options?: { advanceTimers?: boolean }): { pass: (ms: number) => void };
  /** A client whose waits between attempts are over at once, however long they are. */
  hastyClientOf(server: { url: string }, options?: ClientOptions): Hooked;
}

/**
 * Call it once, at the top of a test file: registers hooks that close every server after the test that started it, let
 * time pass again, and keep the waits before a retry as short as they get (50 ms).
 */
export function useLoopback(): Loopback {
  const running = new Set<Server>();
  let random: ReturnType<typeof jest.spyOn>;
  beforeEach(() => {
    random = jest.spyOn(Math, "random").mockReturnValue(0);
  });
  afterEach(async () => {
    random.mockRestore();
    jest.useRealTimers();
    for (const server of running) {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    }
    running.clear();
  });

  async function startServer(...handlers: Handler[]): Promise<WireServer> {
    const { server, received } = createWireServer(handlers);
    running.add(server);
    await once(server.listen(0, "127.0.0.1"), "listening");
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
  }

  function stopTime(options: { advanceTimers?: boolean } = {}): { pass: (ms: number) => void } {
    jest.useFakeTimers({
      ...options,
      doNotFake: ["Date", "hrtime", "nextTick", "queueMicrotask", "setImmediate", "setInterval"],
    });
    return { pass: (ms) => setImmediate(() => jest.advanceTimersByTime(ms)) };
  }

  return {
    startServer,
    stopTime,
    closedUrl: async () => {
      const { url } = await startServer();
      const socket = connect(Number(new URL(url).port), "127.0.0.1");
      await once(socket, "connect");
      return `http://127.0.0.1:${socket.localPort}`;
    },
    hastyClientOf: (server, { onRetry, ...options } = {}) => {
      const time = stopTime({ advanceTimers: true });
      return clientOf(server, {
        ...options,
        onRetry: (event) => {
          onRetry?.(event);
          time.pass(event.delay);
        },
      });
    },
  };
}

function createWireServer(handlers: readonly Handler[]): { server: Server; received: Received[] } {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const { method = "", url: path = "", headers } = request;
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    const handler = handlers[Math.min(received.length, handlers.length - 1)];
    const over = new Promise<void>((resolve) => response.once("close", resolve));
    const entry = { method, path, headers, body, over };
    received.push(entry);
    handler?.(response, entry);
  });
  return { server, received };
}

/** A client of a server, with a key of no value. */
export function clientOf(server: { url: string }, options: ClientOptions = {}): Hooked {
  return new Hooked({ apiKey: key, baseUrl: server.url, ...options });
}

/** Answers with JSON, or with a string as it is. */
export function respond(status: number, body: unknown = {}, headers: Record<string, string> = {}): Handler {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}

/** What a working server answers. */
export const ok = respond(200, { success: true, data: { id: "int_1" } });

/** Takes a request and never answers. */
export const silence: Handler = () => {};

/** Drops the connection as a crash would. */
export const reset: Handler = (response) => response.socket?.resetAndDestroy();

/** Closes the connection in good order, with whatever was or was not sent. */
export const hangUp: Handler = (response) => response.socket?.end();

/** Sends bytes that need not be HTTP, and closes the connection. */
export function raw(bytes: string): Handler {
  return (response) => response.socket?.end(bytes);
}

/** Sends the head and the beginning of a body, then whatever `next` does. */
export function halfResponse(status: number, start: string, next: Handler): Handler {
  return (response, request) => {
    response.writeHead(status, { "content-type": "application/json", "content-length": "1000" });
    response.write(start, () => next(response, request));
  };
}

/** Sends a request that fetch itself may refuse to send. Returns the status. */
export function sendRaw(to: string, path: string, headers: Record<string, string>, method = "GET", body = "") {
  return new Promise<number>((resolve, reject) => {
    const { hostname, port } = new URL(to);
    const outgoing = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    });
    outgoing.on("error", reject).end(body);
  });
}

/** The error of a call that must fail. Typed as the richest one: tests check which it is. */
export async function failureOf(call: PromiseLike<unknown>): Promise<HookedApiError> {
  return call.then(
    () => {
      throw new Error("The call was expected to fail");
    },
    (error) => error,
  );
}
