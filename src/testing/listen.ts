/** The fake as a real server, on Node, Bun and Deno. */
import type { Incoming, Outcome } from "./server.ts";

/** A server that runs. */
export interface FakeServer {
  /** Such as `http://127.0.0.1:49152`. */
  url: string;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function listen(serve: (incoming: Incoming) => Promise<Outcome>, port: number): Promise<FakeServer> {
  // Not at the top: bundles for browsers and Workers have no node:http.
  const { createServer } = await import("node:http");
  const server = createServer(async (request, response) => {
    let text = "";
    request.setEncoding("utf8");
    for await (const part of request) text += part;
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const outcome = await serve({ method: request.method ?? "GET", target: request.url ?? "/", headers, text });
    if (outcome === "stalled") return;
    if (outcome === "dropped") request.socket.destroy();
    else response.writeHead(outcome.status, outcome.headers).end(outcome.text);
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
