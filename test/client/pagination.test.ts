/** Pages and their ends, without a server. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { CheckedResponse } from "../../src/http/call.ts";
import { type PageContent, PagePromise, paged } from "../../src/http/pagination.ts";

interface Item {
  id: string;
}

const items = (...ids: string[]): Item[] => ids.map((id) => ({ id }));

const response = new CheckedResponse(200, {}, { lost: () => ({ method: "GET", path: "/v1/list" }) });

/** A list of what `contentAt` returns for an offset, and the offsets that were asked for. */
function listOfContents<T>(
  contentAt: (offset: number) => PageContent<T>,
  query: { offset?: number; filter?: true } = {},
) {
  const offsets: number[] = [];
  const request = async ({ offset = 0 }) => {
    offsets.push(offset);
    return { data: { data: contentAt(offset) }, response: response as unknown as Response };
  };
  return { offsets, list: paged("/v1/list", query, undefined, request, (content) => content) };
}

/** A list as a well-behaved server has it. */
function listOf(all: readonly Item[], limit: number, offset = 0) {
  const total = all.length;
  return listOfContents((at): PageContent<Item> => ({ items: all.slice(at, at + limit), total, limit }), { offset });
}

/** A server that answers with one content after the other, then with the last one for ever. */
function listFrom<T>(...contents: PageContent<T>[]) {
  return listOfContents(() => nextOf(contents));
}

function filteredListFrom<T>(...contents: PageContent<T>[]) {
  return listOfContents(() => nextOf(contents), { filter: true });
}

function nextOf<T>(contents: PageContent<T>[]): PageContent<T> {
  return (contents.length > 1 ? contents.shift() : contents[0]) as PageContent<T>;
}

describe("a list", () => {
  test("asks for nothing before it is asked", async () => {
    const { offsets, list } = listOf(items("a"), 10);
    list[Symbol.asyncIterator]();
    await list.toArray({ max: 0 });
    expect(offsets).toEqual([]);
  });

  test("asks for its first page once, however often it is awaited and walked", async () => {
    const { offsets, list } = listOf(items("a"), 10);
    const pages = await Promise.all([list, list, list.then((page) => page)]);
    expect(new Set(pages).size).toBe(1);
    expect(await list.toArray()).toEqual(items("a"));
    expect(offsets).toEqual([0]);
  });

  test("loads no page beyond the last item that is wanted", async () => {
    const { offsets, list } = listOf(items("a", "b", "c", "d"), 2);
    expect(await list.toArray({ max: 2 })).toEqual(items("a", "b"));
    expect(offsets).toEqual([0]);
  });

  test("returns all items from an offset on, whatever the size of its pages", async () => {
    const sizes = { size: fc.nat(30), limit: fc.integer({ min: 1, max: 12 }), from: fc.nat(35) };
    await fc.assert(
      fc.asyncProperty(fc.record(sizes), async ({ size, limit, from }) => {
        const all = items(...Array.from({ length: size }, (_, i) => `${i}`));
        const { offsets, list } = listOf(all, limit, from);
        expect(await list.toArray()).toEqual(all.slice(from));
        // A total that may be the size of the page is no proof that a first, full page is the last.
        const unsure = from === 0 && size === limit ? 1 : 0;
        expect(offsets).toHaveLength(Math.max(1, Math.ceil((size - from) / limit)) + unsure);
      }),
    );
  });

  test("hands its failure to each who asks", async () => {
    const failure = new Error("no");
    const list = new PagePromise<Item>(() => Promise.reject(failure));
    let ended = 0;
    await expect(list).rejects.toBe(failure);
    expect(await list.catch((error) => error)).toBe(failure);
    await expect(list.finally(() => ended++)).rejects.toBe(failure);
    await expect(list.toArray()).rejects.toBe(failure);
    expect(ended).toBe(1);
  });
});

describe("a page", () => {
  test("has its place, and leads to the next one", async () => {
    const { list } = listOf(items("a", "b", "c"), 2);
    const first = await list;
    expect(first).toMatchObject({ items: items("a", "b"), total: 3, limit: 2, offset: 0, hasMore: true });
    const second = await first.next();
    expect(second).toMatchObject({ items: items("c"), total: 3, limit: 2, offset: 2, hasMore: false });
    expect(await second?.next()).toBeUndefined();
  });

  test("is as long as it is, whatever limit the server names", async () => {
    const { offsets, list } = listFrom(
      { items: items("a", "b"), total: 3, limit: 50 },
      { items: items("c"), total: 3, limit: 50 },
    );
    expect(await list.toArray()).toEqual(items("a", "b", "c"));
    expect(offsets).toEqual([0, 2]);
  });

  test.each([true, false])("believes hasMore: %j, where the server says it, over the total", async (hasMore) => {
    const { list } = listFrom({ items: items("a"), total: hasMore ? 1 : 9, limit: 1, hasMore });
    expect((await list).hasMore).toBe(hasMore);
  });

  test.each([
    ["a total of 9", { total: 9 }, "The server reports 9 items, but sends none from offset 0 on (GET /v1/list: 200)"],
    [
      "hasMore",
      { hasMore: true },
      "The server reports more items, but sends none from offset 0 on (GET /v1/list: 200)",
    ],
  ])("without items but with %s is no silent end of a walk", async (_, content, message) => {
    const { list } = listFrom({ items: [], limit: 1, ...content });
    expect((await list).hasMore).toBe(false);
    await expect(list.toArray()).rejects.toMatchObject({ name: "HookedDecodeError", message, status: 200 });
  });

  test("without items ends a filtered walk, whose total may count all, unless the page before was full", async () => {
    const empty = { items: [], total: 250, limit: 2 };
    expect(await filteredListFrom<Item>(empty).list.toArray()).toEqual([]);
    const short = { items: items("a"), total: 250, limit: 2 };
    expect(await filteredListFrom(short, empty).list.toArray()).toEqual(items("a"));
    const full = { items: items("a", "b"), total: 250, limit: 2 };
    await expect(filteredListFrom(full, empty).list.toArray()).rejects.toMatchObject({ name: "HookedDecodeError" });
  });

  test("that is short is not the end, unless the total says so", async () => {
    const { offsets, list } = listFrom<Item>(
      { items: items("a"), limit: 2 },
      { items: items("b", "c"), limit: 2 },
      { items: [], limit: 2 },
    );
    expect(await list.toArray()).toEqual(items("a", "b", "c"));
    expect(offsets).toEqual([0, 1, 3]);
  });

  test.each([0, 3])("with a total of %i that is below what comes does not end a walk", async (total) => {
    const all = items("a", "b", "c", "d", "e");
    const { list } = listOfContents((at): PageContent<Item> => ({ items: all.slice(at, at + 2), total, limit: 50 }));
    expect(await list.toArray()).toEqual(all);
  });

  test("has counts only, whatever the server sends in their place", async () => {
    const hostile = Object.create(null);
    const { list } = listFrom({ items: items("a"), total: hostile, limit: 1, hasMore: hostile });
    expect(await list).toMatchObject({ total: undefined, limit: 1, hasMore: true });
  });
});

describe("walking a list that changes or repeats itself", () => {
  test("returns an item that comes twice once", async () => {
    const { list } = listFrom(
      { items: items("a", "b"), total: 4, limit: 2 },
      { items: items("b", "c"), total: 4, limit: 2 },
    );
    expect(await list.toArray()).toEqual(items("a", "b", "c"));
  });

  test("distinguishes items without an id by their content", async () => {
    const { list } = listFrom<unknown>(
      { items: ["x", null, "x"], total: 5, limit: 3 },
      { items: ["y", null], total: 5, limit: 3 },
    );
    expect(await list.toArray()).toEqual(["x", null, "y"]);
  });

  test("ends where ids are objects, or items are too deep to be compared", async () => {
    let deep: unknown = {};
    for (let i = 0; i < 20_000; i++) deep = [deep];
    for (const item of [{ id: { toString: null } }, { deep }]) {
      const { offsets, list } = listFrom({ items: [item], total: 1_000_000, limit: 1 });
      await expect(list.toArray()).rejects.toMatchObject({ name: "HookedDecodeError" });
      expect(offsets).toHaveLength(4);
    }
  });

  test("ends with an error after three pages in a row without anything new", async () => {
    const { offsets, list } = listFrom({ items: items("a"), total: 1_000_000, limit: 1 });
    const error = await list.toArray().catch((reason) => reason);
    expect(error).toMatchObject({ name: "HookedDecodeError" });
    expect(error.message).toBe(
      "The server repeats itself: 3 pages up to offset 3 held nothing new, of 1000000 items in all (GET /v1/list: 200)",
    );
    expect(offsets).toEqual([0, 1, 2, 3]);
  });

  test("goes on after fewer than that", async () => {
    const page = (...ids: string[]) => ({ items: items(...ids), total: 6, limit: 1 });
    const { list } = listFrom(page("a"), page("a"), page("a"), page("b"), page("b"), page("c"));
    expect(await list.toArray()).toEqual(items("a", "b", "c"));
  });
});
