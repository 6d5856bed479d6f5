/** The request that must leave, and calls that differ in one argument. */
import type { Hooked } from "../../../src/index.ts";
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

type Run<Argument> = (hooked: Hooked, argument: Argument) => PromiseLike<unknown>;

/** Calls with an id, which is `{id}` in the path: a plain one, and one that must be encoded. */
export function byId(sends: (path: string) => Sends, path: string, id: string, run: Run<string>) {
  const call = (passed: string, sent = passed): ExpectedCall => ({
    run: (hooked) => run(hooked, passed),
    sends: sends(path.replace("{id}", sent)),
  });
  return { minimal: call(id), awkwardId: call(awkward.id, awkward.path) };
}

/** Calls whose query or body leaves as it was passed. */
export function passing<Argument extends object | undefined, Names extends string>(
  sends: (path: string, argument: NoInfer<Argument>) => Sends,
  path: string,
  run: Run<Argument>,
  passed: { minimal: NoInfer<Argument> } & Record<Names, NoInfer<Argument>>,
): { minimal: ExpectedCall } & Record<Names, ExpectedCall> {
  const calls = Object.entries<Argument>(passed).map(([name, argument]) => [
    name,
    { run: (hooked: Hooked) => run(hooked, argument), sends: sends(path, argument) },
  ]);
  return Object.fromEntries(calls);
}
