/** A `fetch` that records what was sent and what came back. */

export interface Exchange {
  method: string;
  /** Path on the wire, as it was encoded. */
  path: string;
  /** A name that was sent several times has all its values. */
  query: Record<string, string | string[]>;
  /** As the client sent them. */
  headers: Record<string, string>;
  /** JSON is parsed; a form is an object of its fields, and a file is its text. */
  body: unknown;
  status: number;
  responseHeaders: Record<string, string>;
  responseText: string;
  /** Milliseconds until the end of the body. */
  duration: number;
  /** Why the body did not come to its end, if it did not. */
  brokeOff?: string;
}

/** Sends each request on by `send` and records it. `headers` are added to it; those that are undefined are removed. */
export function recordingFetch(
  exchanges: Exchange[],
  headers: Readonly<Record<string, string | undefined>> = {},
  send: typeof fetch = fetch,
): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(String(input));
    const own = new Headers(init.headers);
    const sent = new Headers(own);
    for (const [name, value] of Object.entries(headers)) {
      if (value === undefined) sent.delete(name);
      else sent.set(name, value);
    }
    const body = await readBody(init.body);
    if (body.type !== undefined) own.set("content-type", body.type);
    const started = performance.now();
    const response = await send(url, { ...init, headers: sent });
    const read = await response
      .clone()
      .text()
      .then((responseText) => ({ responseText }))
      .catch((error: Error) => ({ responseText: "", brokeOff: error.message }));
    exchanges.push({
      method: init.method ?? "GET",
      path: url.pathname,
      query: collect(url.searchParams),
      headers: Object.fromEntries(own),
      body: body.value,
      status: response.status,
      responseHeaders: Object.fromEntries(response.headers),
      ...read,
      duration: performance.now() - started,
    });
    return response;
  };
}

/** `fetch` itself adds the media type of a form. */
async function readBody(body: RequestInit["body"]): Promise<{ value: unknown; type?: string }> {
  if (typeof body === "string") return { value: JSON.parse(body) };
  if (body instanceof URLSearchParams) return { value: collect(body), type: "application/x-www-form-urlencoded" };
  if (!(body instanceof FormData)) return { value: undefined };
  const fields = [...body].map(async ([name, value]) => [name, typeof value === "string" ? value : await value.text()]);
  return { value: collect((await Promise.all(fields)) as [string, string][]), type: "multipart/form-data" };
}

/** The body of a response; undefined if it is not JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** As it stands in an address, with its question mark; empty without parameters. */
export function queryString(query: Exchange["query"]): string {
  const pairs = Object.entries(query).flatMap(([name, values]) => [values].flat().map((value) => [name, value]));
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
}

function collect(pairs: Iterable<[string, string]>): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of pairs) {
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}
