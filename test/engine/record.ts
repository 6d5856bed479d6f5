/** A `fetch` that writes down what left and what came back. */

export interface Exchange {
  method: string;
  /** Path on the wire, as it was encoded. */
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** Parsed. */
  body: unknown;
  status: number;
  responseHeaders: Record<string, string>;
  responseText: string;
  /** Milliseconds until the end of the body. */
  duration: number;
  /** Why the body did not come to its end, if it did not. */
  brokeOff?: string;
}

/** Sends each request on to the base URL, with `extraHeaders`, and records it. */
export function recordingFetch(exchanges: Exchange[], extraHeaders: Record<string, string> = {}): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(String(input));
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(extraHeaders)) headers.set(name, value);
    const started = performance.now();
    const response = await fetch(url, { ...init, headers });
    const read = await response
      .clone()
      .text()
      .then((responseText) => ({ responseText }))
      .catch((error: Error) => ({ responseText: "", brokeOff: error.message }));
    exchanges.push({
      method: init.method ?? "GET",
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: Object.fromEntries(headers),
      body: typeof init.body === "string" ? JSON.parse(init.body) : undefined,
      status: response.status,
      responseHeaders: Object.fromEntries(response.headers),
      ...read,
      duration: performance.now() - started,
    });
    return response;
  };
}

/** Sends a recorded request once more, with changes, past the client. */
export function replay(baseUrl: string, request: Pick<Exchange, "method" | "path" | "query" | "headers" | "body">) {
  const url = new URL(baseUrl + request.path);
  for (const [name, value] of Object.entries(request.query)) url.searchParams.set(name, value);
  const { prefer: _, ...headers } = request.headers;
  return fetch(url, {
    method: request.method,
    headers,
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
  });
}
