/** The request that must leave. */
import type { ExpectedCall } from "../../engine/expectation.ts";

type Sends = ExpectedCall["sends"];

/** In a query, everything is a string. */
export const get = (path: string, query: object = {}): Sends => ({
  method: "GET",
  path,
  query: Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  ),
});

export const post = (path: string, body?: unknown): Sends => ({ method: "POST", path, body });
export const patch = (path: string, body: unknown): Sends => ({ method: "PATCH", path, body });
export const remove = (path: string): Sends => ({ method: "DELETE", path });

/** An id with all that has a meaning in a URL, and how it leaves. */
export const awkward = { id: "a/b ä?#%", path: "a%2Fb%20%C3%A4%3F%23%25" };
