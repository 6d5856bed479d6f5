/** A fetch that checks every exchange of the fake strictly against openapi.yaml. */
import { listOperations, readSpec } from "../../scripts/spec/read.ts";
import type { FetchFunction } from "../../src/index.ts";
import type { FakeHooked } from "../../src/testing/index.ts";
import { checkRequest } from "./check-request.ts";
import { checkResponse } from "./check-response.ts";
import type { Exchange } from "./record.ts";

const spec = readSpec();
const entries = new Map(listOperations(spec).map((entry) => [entry.id, entry]));

export interface Checked {
  fetch: FetchFunction;
  /** `operation status: problem` for everything that is not documented so. */
  problems: string[];
  /** What was answered, as `operation status`. */
  seen: Set<string>;
}

export function checked(fake: FakeHooked): Checked {
  const problems: string[] = [];
  const seen = new Set<string>();
  const fetch: FetchFunction = async (url, init) => {
    const response = await fake.fetch(url, init);
    const { operation } = fake.requests.at(-1) ?? {};
    const entry = operation && entries.get(operation);
    if (!entry) return response;
    const responseText = await response.text();
    const { status } = response;
    const { pathname: path, searchParams } = new URL(url);
    const exchange: Exchange = {
      method: init.method,
      path,
      query: Object.fromEntries(searchParams),
      headers: init.headers,
      body: typeof init.body === "string" ? JSON.parse(init.body) : undefined,
      status,
      responseHeaders: { "content-type": "application/json" },
      responseText,
      duration: 0,
    };
    // What is refused may be wrong on purpose.
    const sent = status < 400 ? checkRequest(spec, entry, exchange) : [];
    const found = [...sent, ...checkResponse(spec, entry, exchange, true)];
    problems.push(...found.map((problem) => `${operation} ${status}: ${problem}`));
    seen.add(`${operation} ${status}`);
    return { status, headers: response.headers, text: async () => responseText };
  };
  return { fetch, problems, seen };
}
