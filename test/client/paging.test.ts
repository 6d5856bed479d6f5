/** Lists of several pages: whatever a server says of them, none of their items is lost silently, and none comes for ever. */
import { describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { pageSizes } from "../../generated/rules.ts";
import type { RequestOptions, ScheduledPost, ScheduleListQuery, TrendingVideoQuery } from "../../src/index.ts";
import { createFakeHooked } from "../../src/testing/index.ts";
import { clientOf, failureOf, type Handler, respond, useLoopback } from "../servers/loopback.ts";
import { pendingPost } from "../servers/timed.ts";
import { editPage, failOn, type Twist, type TwistedFake, useTwistedFake } from "../servers/twisted.ts";

const { startServer } = useLoopback();
const { startFake } = useTwistedFake();

/** Items a page, as documented. */
const sizeOf = (path: string) => ({ default: 0, max: 0, ...pageSizes[path] });

const names = (count: number) => Array.from({ length: count }, (_, i) => `post_${i + 1}`);
const idsOf = (posts: readonly ScheduledPost[]) => posts.map(({ id }) => id);

/** A server with posts, and their list. */
async function startList(
  count: number,
  query?: ScheduleListQuery,
  listScheduledPosts?: Twist,
  options?: RequestOptions,
) {
  const fake = await startFake(listScheduledPosts && { listScheduledPosts }, names(count));
  return { fake, list: clientOf(fake).schedules.list(query, options) };
}

/** A client of a server that sends one payload after the other, then the last one for ever. */
async function clientFrom(...payloads: unknown[]) {
  return clientOf(await startServer(...payloads.map((data) => respond(200, { success: true, data }))));
}

const items = (...ids: string[]) => ids.map((id) => ({ id }));

/** The pages that were asked for. */
const asked = (fake: TwistedFake) => fake.calls.map(({ query: { offset = "none" } }) => offset);

/** Takes a part of a walk. */
async function walk(list: AsyncIterable<ScheduledPost>, most: number): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of list) {
    ids.push(id);
    if (ids.length === most) break;
  }
  return ids;
}

describe("a list", () => {
  test("sends nothing before it is asked", async () => {
    const { fake, list } = await startList(3);
    list[Symbol.asyncIterator]();
    await clientOf(fake).integrations.get("int_1");
    expect(fake.log).toEqual(["getIntegrationDetails int_1"]);
  });

  test("returns one page when awaited, and leads to the next", async () => {
    const { fake, list } = await startList(5, { limit: 3 });
    const first = await list;
    expect(first).toMatchObject({ total: 5, limit: 3, offset: 0, hasMore: true });
    expect(first.items).toEqual([...fake.posts.values()].slice(0, 3));
    expect(fake.calls).toHaveLength(1);
    const second = await first.next();
    expect(second).toMatchObject({ total: 5, limit: 3, offset: 3, hasMore: false });
    expect(idsOf(second?.items ?? [])).toEqual(["post_4", "post_5"]);
    expect(await second?.next()).toBeUndefined();
    expect(asked(fake)).toEqual(["none", "3"]);
  });

  test("sends once, however often it is awaited", async () => {
    const { fake, list } = await startList(3);
    const pages = await Promise.all([list, list, list.then((page) => page)]);
    expect(await list).toBe(pages[0]);
    expect(new Set(pages).size).toBe(1);
    expect(await list.toArray()).toHaveLength(3);
    expect(fake.calls).toHaveLength(1);
  });

  test("sends its filters with each page, and the largest limit unless one is given", async () => {
    const filters = { status: "pending", platform: "youtube" } as const;
    const { max } = sizeOf("/v1/schedule/list");
    const { fake, list } = await startList(max + 1, filters);
    await list.toArray();
    const limit = `${max}`;
    expect(fake.calls.map(({ query }) => query)).toEqual([
      { ...filters, limit },
      { ...filters, limit, offset: limit },
    ]);
    const { list: fromStart, fake: other } = await startList(1, { offset: 0, limit: 7 });
    await fromStart;
    expect(other.calls[0]?.query).toEqual({ offset: "0", limit: "7" });
  });

  test("sends the largest limit for videos as well", async () => {
    const fake = await startFake();
    await clientOf(fake).videos.list().toArray();
    expect(fake.calls[0]?.query).toEqual({ limit: `${sizeOf("/v1/video/list").max}` });
  });

  test("holds all items from an offset on, each once, whatever the size of its pages", async () => {
    const sizes = { size: fc.nat(30), limit: fc.integer({ min: 1, max: 12 }), offset: fc.nat(35) };
    await fc.assert(
      fc.asyncProperty(fc.record(sizes), async ({ size, limit, offset }) => {
        const fake = createFakeHooked({ now: "2099-01-01T00:00:00.000Z" });
        fake.seed({ posts: names(size).map((id) => pendingPost(id, "int_1")) });
        const list = fake.hooked.schedules.list({ limit, offset });
        expect(idsOf(await list.toArray())).toEqual(names(size).slice(offset));
        expect((await list).offset).toBe(offset);
        // A total that may be the size of the page is no proof that a first, full page is the last.
        const unsure = offset === 0 && size === limit ? 1 : 0;
        expect(fake.requests).toHaveLength(Math.max(1, Math.ceil((size - offset) / limit)) + unsure);
      }),
    );
  });

  test("accepts an offset that is a number in a string", async () => {
    const { fake, list } = await startList(5, { offset: "1" as never, limit: 2 });
    expect(idsOf(await list.toArray())).toEqual(names(5).slice(1));
    expect(asked(fake)).toEqual(["1", "3"]);
  });

  test("passes the options of a request on with each page", async () => {
    const { fake, list } = await startList(160, {}, undefined, { headers: { "x-trace": "t1" } });
    await list.toArray();
    expect(fake.calls.map(({ headers }) => headers["x-trace"])).toEqual(["t1", "t1"]);
  });
});

describe("walking", () => {
  test("asks for a page only when its first item is wanted", async () => {
    const { fake, list } = await startList(6, { limit: 2 });
    const seen: string[] = [];
    for await (const { id } of list) seen.push(`${id} of ${fake.calls.length} pages`);
    expect(seen).toEqual([1, 1, 2, 2, 3, 3].map((pages, i) => `post_${i + 1} of ${pages} pages`));
  });

  test("ends for good with a break", async () => {
    const { fake, list } = await startList(6, { limit: 2 });
    expect(await walk(list, 2)).toEqual(["post_1", "post_2"]);
    await clientOf(fake).integrations.get("int_1");
    expect(fake.log).toEqual(["listScheduledPosts", "getIntegrationDetails int_1"]);
  });

  test("ends with its signal, also between two pages and within one", async () => {
    const reason = new Error("Ctrl-C");
    for (const when of ["between", "within"] as const) {
      const controller = new AbortController();
      const stop: Twist = ({ nth }, work) => {
        if (when === "within" && nth === 2) {
          controller.abort(reason);
          return new Promise(() => {});
        }
        return work();
      };
      const { fake, list } = await startList(9, { limit: 3 }, stop, { signal: controller.signal });
      const walkOn = async () => {
        for await (const { id } of list) if (when === "between" && id === "post_3") controller.abort(reason);
      };
      expect(await failureOf(walkOn())).toMatchObject({ name: "HookedAbortError", cause: reason });
      expect(fake.calls).toHaveLength(when === "between" ? 1 : 2);
    }
  });

  test("fails where a page fails, after the items before it, and knows the call", async () => {
    const { fake, list } = await startList(5, { limit: 2 }, failOn(2, 403, "Not yours"));
    const seen: string[] = [];
    const walkOn = async () => {
      for await (const { id } of list) seen.push(id);
    };
    expect(await failureOf(walkOn())).toMatchObject({
      name: "PermissionDeniedError",
      message: "Not yours (GET /v1/schedule/list: 403)",
      method: "GET",
      path: "/v1/schedule/list",
      attempts: 1,
    });
    expect(seen).toEqual(["post_1", "post_2"]);
    // A list that failed can be taken up where it was.
    expect(await clientOf(fake).schedules.list({ limit: 2, offset: 2 }).toArray()).toHaveLength(3);
  });

  test("tries a page again as any other call", async () => {
    const { fake, list } = await startList(5, { limit: 2 }, failOn(2, 503));
    expect(idsOf(await list.toArray())).toEqual(names(5));
    expect(asked(fake)).toEqual(["none", "2", "2", "4"]);
  });
});

describe("a list that changes while it is walked", () => {
  test("returns an item that moved to a later page once", async () => {
    const { fake, list } = await startList(4, { limit: 2 }, ({ nth }, work) => {
      if (nth !== 2) return work();
      const posts = [...fake.posts.values()];
      fake.remove(...posts.map(({ id }) => id));
      fake.schedule("new", "int_1");
      fake.seed({ posts });
      return work();
    });
    expect(idsOf(await list.toArray())).toEqual(names(4));
    expect(asked(fake)).toEqual(["none", "2", "4"]);
  });

  test("ends where it has become shorter", async () => {
    const { fake, list } = await startList(6, { limit: 2 }, ({ nth }, work) => {
      if (nth === 2) for (const id of ["post_3", "post_4", "post_5", "post_6"]) fake.remove(id);
      return work();
    });
    expect(idsOf(await list.toArray())).toEqual(["post_1", "post_2"]);
    expect(asked(fake)).toEqual(["none", "2"]);
  });
});

describe("toArray", () => {
  test.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [Number.POSITIVE_INFINITY, 3],
  ])("with a max of %d sends no more than it needs", async (max, pages) => {
    const { fake, list } = await startList(5, { limit: 2 });
    expect(idsOf(await list.toArray({ max }))).toEqual(names(5).slice(0, max));
    expect(fake.calls).toHaveLength(pages);
  });

  test.each<[unknown, string]>([
    [-1, "-1"],
    [1.5, "1.5"],
    [Number.NaN, "NaN"],
    [Number.NEGATIVE_INFINITY, "-Infinity"],
    ["5", '"5"'],
    [null, "null"],
  ])("refuses a max of %p before anything is sent", async (max, picture) => {
    const { fake, list } = await startList(5);
    expect(await failureOf(list.toArray({ max: max as number }))).toMatchObject({
      name: "HookedArgumentError",
      message: `max must be a whole number of 0 to 9007199254740991, not ${picture}`,
    });
    expect(fake.calls).toEqual([]);
  });
});

describe("a server", () => {
  test("that caps the limit loses no item", async () => {
    const fake = await startFake({}, names(120), { maxPageSize: 50 });
    const list = clientOf(fake).schedules.list({ limit: 100 });
    expect(idsOf(await list.toArray())).toEqual(names(120));
    expect(asked(fake)).toEqual(["none", "50", "100"]);
    expect(await list).toMatchObject({ limit: 50 });
  });

  test.each<[unknown, string[]]>([
    [7, ["none", "3", "6"]],
    [undefined, ["none", "3", "6", "7"]],
    [null, ["none", "3", "6", "7"]],
  ])("that sends less than it could, of a total of %s, loses no item", async (total, offsets) => {
    const sparse = editPage(({ scheduledPosts }) => ({ scheduledPosts: scheduledPosts.slice(0, 3), total }));
    const { fake, list } = await startList(7, { limit: 5 }, sparse);
    expect(idsOf(await list.toArray())).toEqual(names(7));
    expect(asked(fake)).toEqual(offsets);
  });

  test.each<[string, unknown, number, number | undefined]>([
    ["zero", 0, 4, 0],
    ["too small", 1, 4, 1],
    ["none", undefined, 4, undefined],
    ["null", null, 4, undefined],
    ["no number", "many", 4, undefined],
    ["a string", "5", 3, 5],
    ["a blank string", " ", 4, undefined],
    ["the size of a page", 2, 4, 2],
  ])("whose total is %s loses no item", async (_, total, pages, reported) => {
    const { fake, list } = await startList(
      5,
      { limit: 2 },
      editPage(() => ({ total })),
    );
    expect(idsOf(await list.toArray())).toEqual(names(5));
    expect(fake.calls.length).toBeLessThanOrEqual(pages);
    const page = await list;
    expect(page.hasMore).toBe(true);
    expect(page.total).toBe(reported);
  });

  test("whose total and limit are missing loses no item", async () => {
    const { list } = await startList(
      5,
      { limit: 2 },
      editPage(() => ({ total: undefined, limit: undefined })),
    );
    expect(idsOf(await list.toArray())).toEqual(names(5));
  });

  test("whose only page is full is asked whether there is more", async () => {
    // A total of 2 may be that of the page: the docs do not say.
    const { fake, list } = await startList(2, { limit: 2 });
    expect(idsOf(await list.toArray())).toEqual(names(2));
    expect(asked(fake)).toEqual(["none", "2"]);
  });

  test("whose page is not full is not asked for another", async () => {
    const { fake, list } = await startList(2, { limit: 3 });
    expect(await list).toMatchObject({ hasMore: false });
    expect(await list.toArray()).toHaveLength(2);
    expect(fake.calls).toHaveLength(1);
  });

  test("that counts whole pages right is not asked for one more", async () => {
    const { fake, list } = await startList(6, { limit: 2 });
    expect(await list.toArray()).toHaveLength(6);
    expect(fake.calls).toHaveLength(3);
  });

  test("whose total is too big is no silent end", async () => {
    const { list } = await startList(
      5,
      { limit: 2 },
      editPage(() => ({ total: 1_000 })),
    );
    expect(await failureOf(list.toArray())).toMatchObject({
      name: "HookedDecodeError",
      message: expect.stringContaining("The server reports 1000 items, but sends none from offset 5 on"),
      status: 200,
    });
  });

  test.each([1_000_000, undefined])("that repeats itself for ever, with a total of %s, is left soon", async (total) => {
    let first: object | undefined;
    const repeat = editPage((page) => {
      first ??= page;
      return { ...first, total };
    });
    const { fake, list } = await startList(9, { limit: 2 }, repeat);
    const seen: string[] = [];
    const walkOn = async () => {
      for await (const { id } of list) seen.push(id);
    };
    const error = await failureOf(walkOn());
    expect(error).toMatchObject({ name: "HookedDecodeError", method: "GET", path: "/v1/schedule/list", attempts: 1 });
    const all = total ?? "an unknown number of";
    expect(error.message).toBe(
      `The server repeats itself: 3 pages up to offset 6 held nothing new, of ${all} items in all (GET /v1/schedule/list: 200)`,
    );
    expect(seen).toEqual(["post_1", "post_2"]);
    expect(fake.calls).toHaveLength(4);
  });

  test("that repeats itself for less than that is followed", async () => {
    const page = (...ids: string[]) => ({ scheduledPosts: items(...ids), total: 6, limit: 1 });
    const { schedules } = await clientFrom(page("a"), page("a"), page("a"), page("b"), page("b"), page("c"));
    expect(await schedules.list().toArray()).toEqual(items("a", "b", "c"));
  });

  test("whose ids are numbers returns an item once, though it changed", async () => {
    const page = (...posts: [number, string][]) => ({
      scheduledPosts: posts.map(([id, status]) => ({ id, status })),
      total: 4,
      limit: 2,
    });
    const { schedules } = await clientFrom(
      page([1, "pending"], [2, "pending"]),
      page([2, "published"], [3, "pending"]),
    );
    expect(idsOf(await schedules.list().toArray())).toEqual([1, 2, 3]);
  });

  test("whose items have no id is read by their content, unless that is too deep to be compared", async () => {
    const page = (...scheduledPosts: unknown[]) => ({ scheduledPosts, total: 5, limit: 3 });
    const { schedules } = await clientFrom(page("x", null, { name: "a" }), page({ name: "b" }, null));
    expect(await schedules.list().toArray()).toEqual(["x", null, { name: "a" }, { name: "b" }]);
    const deep = `{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}`;
    const body = `{"success":true,"data":{"scheduledPosts":[${deep}],"total":1000000,"limit":1}}`;
    const server = await startServer(respond(200, body));
    expect(await failureOf(clientOf(server).schedules.list().toArray())).toMatchObject({ name: "HookedDecodeError" });
    expect(server.received).toHaveLength(4);
  });

  test("without items ends a filtered walk, whose total may count all, unless the page before was full", async () => {
    const page = (...ids: string[]) => ({ scheduledPosts: items(...ids), total: 250, limit: 2 });
    const walk = async (...pages: object[]) =>
      (await clientFrom(...pages)).schedules.list({ status: "draft" }).toArray();
    expect(await walk(page())).toEqual([]);
    expect(await walk(page("a"), page())).toEqual(items("a"));
    expect(await failureOf(walk(page("a", "b"), page()))).toMatchObject({ name: "HookedDecodeError" });
  });

  test.each([{ name: "a" }, { id: { toString: null } }, { id: ["a"] }])(
    "that repeats items such as %j, which no id tells apart, is left soon, too",
    async (item) => {
      const scheduledPosts = [item, { name: "b" }];
      const { fake, list } = await startList(
        9,
        {},
        editPage(() => ({ scheduledPosts, total: 1_000_000 })),
      );
      expect(await failureOf(list.toArray())).toMatchObject({ name: "HookedDecodeError" });
      expect(fake.calls).toHaveLength(4);
    },
  );

  test.each<[string, unknown, string]>([
    ["no list", {}, "The response contains no list of items"],
    ["null in its place", { scheduledPosts: null }, "The response contains no list of items"],
    [
      "an object in its place",
      { scheduledPosts: { 0: { id: "a" }, length: 1 } },
      "The response contains no list of items",
    ],
    ["a string in its place", { scheduledPosts: "post_1" }, "The response contains no list of items"],
    ["a bare list", [{ id: "post_1" }], "The response has no data object: data is an array"],
    ["a string for a page", "post_1", 'The response has no data object: data is "post_1"'],
  ])("that sends %s has broken its promise", async (_, data, problem) => {
    const server = await startServer(respond(200, { success: true, data }));
    for (const use of [
      (list: PromiseLike<unknown>) => list,
      (list: { toArray(): Promise<unknown> }) => list.toArray(),
    ]) {
      expect(await failureOf(use(clientOf(server).schedules.list()))).toMatchObject({
        name: "HookedDecodeError",
        message: expect.stringContaining(`${problem} (GET /v1/schedule/list`),
        method: "GET",
        path: "/v1/schedule/list",
        attempts: 1,
        mayHaveBeenProcessed: false,
      });
    }
  });

  test("that breaks its promise on the second page does not end the list silently", async () => {
    const broken = editPage((_, { nth }) => (nth === 2 ? { scheduledPosts: undefined } : {}));
    const { list } = await startList(5, { limit: 2 }, broken);
    const page = await list;
    expect(await failureOf(page.next())).toMatchObject({ name: "HookedDecodeError", path: "/v1/schedule/list" });
    expect(idsOf((await page.next())?.items ?? [])).toEqual(["post_3", "post_4"]);
  });
});

describe("as a promise", () => {
  test("catch and finally see how it ended", async () => {
    const { list } = await startList(1, {}, failOn(1, 403));
    const { list: failing } = await startList(1, {}, failOn(1, 403));
    const ended = jest.fn();
    expect(await list.catch((error) => (error as Error).name)).toBe("PermissionDeniedError");
    expect(await failureOf(failing.finally(ended))).toMatchObject({ status: 403 });
    const { list: fine } = await startList(1);
    expect(await fine.catch(() => undefined).then((page) => page?.items.length)).toBe(1);
    expect((await fine.finally(ended)).total).toBe(1);
    expect(ended).toHaveBeenCalledTimes(2);
    expect(ended).toHaveBeenCalledWith();
  });

  test("that failed can be asked again", async () => {
    const { list } = await startList(1, {}, failOn(1, 403));
    expect(await failureOf(list)).toMatchObject({ status: 403 });
    expect(await list.toArray()).toHaveLength(1);
  });

  test("fails each who asks, with one request, and leaves no rejection unhandled", async () => {
    const unhandled = jest.fn();
    process.on("unhandledRejection", unhandled);
    const { fake, list } = await startList(1, {}, failOn(1, 403));
    const errors = await Promise.all([failureOf(list), failureOf(list.toArray()), failureOf(walk(list, 1))]);
    expect(new Set(errors).size).toBe(1);
    expect(fake.calls).toHaveLength(1);
    // Nobody asked this one: it has nothing to reject.
    clientOf(fake).schedules.list({ limit: Number.NaN });
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

/** Serves numbered items by `limit` and `offset`, in pages that `frame` puts around them. */
function serve(count: number, defaultLimit: number, frame: (items: unknown[], offset: number) => object): Handler {
  return (response, { path }) => {
    const query = new URL(path, "http://localhost").searchParams;
    const offset = Number(query.get("offset"));
    const limit = Number(query.get("limit") ?? defaultLimit);
    const items = Array.from({ length: Math.max(0, Math.min(limit, count - offset)) }, (_, i) => ({
      id: String(offset + i),
    }));
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ success: true, data: frame(items, offset) }));
  };
}

const withoutTotal = (videos: unknown[]) => ({ videos });

const trends = sizeOf("/v1/trends/videos");

test.each<[TrendingVideoQuery, number, number[]]>([
  // A walk uses the largest documented page. Only an empty page is the end.
  [{}, trends.max - 5, [0, trends.max - 5]],
  [{}, 2 * trends.max, [0, trends.max, 2 * trends.max]],
  [{ limit: 20 }, 45, [0, 20, 40, 45]],
])("without a total, each page is followed by another: %j, %i videos", async (query, count, offsets) => {
  const server = await startServer(serve(count, 20, withoutTotal));
  const videos = await clientOf(server).trends.listVideos(query).toArray();
  expect(videos.map(({ id }) => Number(id))).toEqual([...Array(count).keys()]);
  const sent = server.received.map(({ path }) => Number(new URL(path, server.url).searchParams.get("offset")));
  expect(sent).toEqual(offsets);
});

test("without a total, the page has none", async () => {
  const server = await startServer(serve(3, 20, withoutTotal));
  const page = await clientOf(server).trends.listVideos({ niche: "fitness" });
  expect(page).toMatchObject({ limit: trends.default, offset: 0, hasMore: true });
  expect(page.total).toBeUndefined();
  const empty = await page.next();
  expect(empty).toMatchObject({ items: [], hasMore: false });
  expect(await empty?.next()).toBeUndefined();
});

test("each page of a search holds the search, and hasMore says whether another follows", async () => {
  const server = await startServer(
    serve(5, 2, (videos, offset) => ({
      id: "search_1",
      searchTerm: "home workout",
      videos,
      // The total lags behind here: hasMore is what counts.
      pagination: { total: 3, limit: 2, offset, hasMore: offset < 4 },
    })),
  );
  const { social } = clientOf(server);
  const first = await social.getSearch("search_1", { limit: 2 });
  expect(first).toMatchObject({ total: 3, limit: 2, offset: 0, hasMore: true });
  expect(first.search).toEqual({ id: "search_1", searchTerm: "home workout" });
  expect(first.items.map(({ id }) => id)).toEqual(["0", "1"]);
  const second = await first.next();
  expect(second?.search.searchTerm).toBe("home workout");
  expect(second?.items.map(({ id }) => id)).toEqual(["2", "3"]);

  expect((await social.getSearch("search_1", { limit: 2 }).toArray()).map(({ id }) => id)).toHaveLength(5);
  expect(server.received[0]?.path).toBe("/v1/social/search/search_1?limit=2");
});

test.each([true, false])("hasMore: %j, where the server says it, counts more than the total", async (hasMore) => {
  const pagination = { total: hasMore ? 1 : 9, limit: 1, hasMore };
  const { social } = await clientFrom({ videos: items("a"), pagination });
  expect((await social.getSearch("search_1")).hasMore).toBe(hasMore);
});

test("hasMore: true on an empty page fails the walk, and a hasMore that is not a boolean is ignored", async () => {
  const { social } = await clientFrom({ videos: [], pagination: { limit: 1, hasMore: true } });
  expect((await social.getSearch("search_1")).hasMore).toBe(false);
  const message = /^The server reports more items, but sends none from offset 0 on \(GET .*: 200\)$/;
  expect((await failureOf(social.getSearch("search_1").toArray())).message).toMatch(message);
  const other = await clientFrom({ videos: items("a"), pagination: { total: {}, limit: 1, hasMore: {} } });
  expect(await other.social.getSearch("search_1")).toMatchObject({ total: undefined, limit: 1, hasMore: true });
});

test("each list method throws a HookedDecodeError if the page has no list", async () => {
  const { videos, trends, social } = await clientFrom({ total: 3, limit: 2, offset: 0 });
  for (const list of [videos.list(), trends.listVideos(), social.getSearch("search_1")]) {
    const error = await failureOf(list);
    expect(error.name).toBe("HookedDecodeError");
    expect(error.message).toMatch(/^The response contains no list of items/);
  }
});

test("fields that the server adds replace nothing of a page", async () => {
  // biome-ignore lint/suspicious/noThenProperty: that is the case
  const extra = { items: [], hasMore: false, next: null, then: 1, offset: 9, extra: { items: [] } };
  const posts = [{ id: "post_1" }, { id: "post_2" }];
  const hostile = `{"__proto__":{"items":[]},${JSON.stringify({ scheduledPosts: posts, total: 2, limit: 50, ...extra }).slice(1)}`;
  const server = await startServer(respond(200, `{"success":true,"data":${hostile}}`));
  const page = await clientOf(server).schedules.list();
  expect(page).toMatchObject({ items: posts, total: 2, limit: 50, offset: 0, hasMore: false });
  expect(await page.next()).toBeUndefined();
  expect(await clientOf(server).schedules.list().toArray()).toEqual(posts);
});

test("an error of a list has the attempts and the status of its request", async () => {
  const server = await startServer(respond(502), respond(200, { success: true, data: {} }));
  const error = await failureOf(clientOf(server).schedules.list());
  expect(error).toMatchObject({ name: "HookedDecodeError", attempts: 2, status: 200, operation: "listScheduledPosts" });
});
