/** The fake as a real server, on Node, Bun and Deno. */
import type { IncomingMessage } from "node:http";
import type { Incoming, Outcome } from "./server.ts";

/** A server that runs. */
export interface FakeServer extends Disposal {
  /** Such as `http://127.0.0.1:49152`. */
  url: string;
  close(): Promise<void>;
}

/** `[Symbol.asyncDispose]` where the libraries of the compiler have it: naming it would not compile without them. */
type Disposal = SymbolConstructor extends { readonly asyncDispose: infer S extends symbol }
  ? { [K in S]: () => Promise<void> }
  : object;

/** More than any documented request needs. */
const maxBody = 10_000_000;

/** Serves requests. Whatever is sent, or thrown on the way, ends that request at most. */
export async function listen(serve: (incoming: Incoming) => Promise<Outcome>, port: number): Promise<FakeServer> {
  // Not imported: bundles for browsers and Workers have no node:http, and Jest refuses import() in CommonJS.
  const http = globalThis.process?.getBuiltinModule?.("node:http");
  if (!http) throw new TypeError("listen() needs Node, Bun or Deno. Elsewhere pass `fetch: fake.fetch` to your client");
  const server = http.createServer(async (request, response) => {
    try {
      const outcome = await receive(request).then((incoming) => incoming && serve(incoming));
      if (outcome === "stalled") return;
      if (outcome === "dropped") return void request.socket.destroy();
      const { status, headers, text } = outcome ?? failure(413, "The body is larger than 10 MB");
      response.writeHead(status, headers).end(text);
    } catch (error) {
      if (response.headersSent || response.destroyed) return void response.destroy();
      const { status, headers, text } = failure(500, `The fake failed on this request: ${error}`);
      response.writeHead(status, headers).end(text);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : port}`,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Reads a request, or returns undefined if its body is too large. */
async function receive(request: IncomingMessage): Promise<Incoming | undefined> {
  let text = "";
  request.setEncoding("utf8");
  let length = 0;
  for await (const part of request) {
    length += part.length;
    // Goes on reading: ending early would close the connection before the response.
    if (length <= maxBody) text += part;
  }
  if (length > maxBody) return undefined;
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  return { method: request.method ?? "GET", target: request.url ?? "/", headers, text };
}

function failure(status: number, message: string) {
  const text = JSON.stringify({ success: false, message });
  return { status, headers: { "content-type": "application/json" }, text };
}
