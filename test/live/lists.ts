/** Whether `limit`, `offset` and filters of a list have an effect: `disconnectSafely` and every walk over pages rely on them. */
import type { OperationEntry } from "../../scripts/spec/read.ts";
import type { Hooked } from "../../src/index.ts";
import { callHelper } from "../engine/call.ts";
import type { Deviation } from "../engine/deviations.ts";

interface ListProbe {
  call: string;
  send: (hooked: Hooked) => PromiseLike<unknown>;
  check: (result: unknown) => Deviation[];
}

type Item = Readonly<Record<string, unknown>>;

/** Further calls of a list, by what its first page holds; or why an effect would not be seen. */
export function listProbes(
  entry: OperationEntry,
  filters: readonly string[],
  result: unknown,
): (ListProbe | { call: string; reason: string })[] {
  const { parameters, operation } = entry;
  const send = (query: object) => (hooked: Hooked) => callHelper(hooked, operation["x-helper"], [query]);
  const query = parameters.filter((parameter) => parameter.in === "query");
  const items = itemsOf(result);
  const [first] = items;
  const probes: ReturnType<typeof listProbes> = [];
  if (query.some(({ name }) => name === "offset") && query.some(({ name }) => name === "limit")) {
    const call = "limit and offset";
    if (items.length < 2) probes.push({ call, reason: "needs a list of two or more" });
    else probes.push({ call, send: send({ limit: 1, offset: 1 }), check: (page) => checkPage(itemsOf(page), first) });
  }
  for (const filter of filters) {
    const call = `filter ${filter}`;
    const values = query.find(({ name }) => name === filter)?.schema?.enum ?? [];
    // The value of another item, so that a working filter shows an effect; else one that no item has.
    const wanted = [...items.map((item) => item[filter]), ...values].find(
      (value) => value !== first?.[filter] && values.includes(value as never),
    );
    if (!first || wanted === undefined) probes.push({ call, reason: "needs a list that is not empty" });
    else {
      const isThere = items.some((item) => item[filter] === wanted);
      const check = (page: unknown) => checkFilter(itemsOf(page), filter, wanted, isThere);
      probes.push({ call, send: send({ [filter]: wanted }), check });
    }
  }
  return probes;
}

function itemsOf(page: unknown): Item[] {
  const { items } = Object(page) as { items?: unknown };
  return Array.isArray(items) ? items.map((item) => Object(item) as Item) : [];
}

function checkPage(items: readonly Item[], first: Item | undefined): Deviation[] {
  const found: Deviation[] = [];
  if (items.length === 0) found.push({ path: "query offset", expected: "the second item", got: "no item" });
  if (items.length > 1) found.push({ path: "query limit", expected: "one item at most", got: `${items.length} items` });
  if (items[0] && JSON.stringify(idOf(items[0])) === JSON.stringify(idOf(first))) {
    found.push({ path: "query offset", expected: "the second item", got: "the first item" });
  }
  return found;
}

/** Signed addresses of an item differ from one response to the next. */
function idOf(item: Item | undefined): unknown {
  return item?.["id"] ?? item;
}

/** `isThere`: the list has such an item. */
function checkFilter(items: readonly Item[], filter: string, wanted: unknown, isThere: boolean): Deviation[] {
  const other = items.some((item) => item[filter] !== wanted);
  if (!other && (items.length > 0 || !isThere)) return [];
  const expected = `${other ? "only items" : "the items"} whose ${filter} is ${JSON.stringify(wanted)}`;
  return [{ path: `query ${filter}`, expected, got: other ? `one whose ${filter} is another` : "none" }];
}
