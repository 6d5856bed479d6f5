/** Lists are walked alike, in whatever way the API reports further pages. */
import { expect, test } from "@jest/globals";
import type { TrendingVideoQuery } from "../../src/index.ts";
import { clientOf, failureOf, type Handler, respond, useLoopback } from "../servers/loopback.ts";

const { startServer } = useLoopback();

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

test.each<[TrendingVideoQuery, number, string[]]>([
  // The largest documented page is 50. Only an empty page is the end.
  [{}, 45, ["0", "45"]],
  [{}, 100, ["0", "50", "100"]],
  [{ limit: 20 }, 45, ["0", "20", "40", "45"]],
])("without a total, each page is followed by another: %j, %i videos", async (query, count, offsets) => {
  const server = await startServer(serve(count, 20, withoutTotal));
  const videos = await clientOf(server).trends.listVideos(query).toArray();
  expect(videos.map(({ id }) => Number(id))).toEqual([...Array(count).keys()]);
  const sent = server.received.map(({ path }) => new URL(path, server.url).searchParams.get("offset") ?? "0");
  expect(sent).toEqual(offsets);
});

test("without a total, a server that sends less than was asked for is followed as well", async () => {
  const server = await startServer((response, request) => {
    serve(60, 20, withoutTotal)(response, { ...request, path: request.path.replace("limit=100", "limit=50") });
  });
  expect(await clientOf(server).trends.listVideos({ limit: 100 }).toArray()).toHaveLength(60);
});

test("without a total, the page has none", async () => {
  const server = await startServer(serve(3, 20, withoutTotal));
  const page = await clientOf(server).trends.listVideos({ niche: "fitness" });
  expect(page).toMatchObject({ limit: 20, offset: 0, hasMore: true });
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

test.each(["videos.list", "trends.listVideos", "social.getSearch"])(
  "%s fails on a page without a list",
  async (name) => {
    const server = await startServer(respond(200, { success: true, data: { total: 3, limit: 2, offset: 0 } }));
    const { videos, trends, social } = clientOf(server);
    const lists = {
      "videos.list": videos.list(),
      "trends.listVideos": trends.listVideos(),
      "social.getSearch": social.getSearch("search_1"),
    };
    const error = await failureOf(lists[name as keyof typeof lists]);
    expect(error).toMatchObject({
      name: "HookedDecodeError",
      message: expect.stringMatching(/^The response contains no list of items/),
    });
  },
);

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

test.each(["pending", 7, [], new Map(), new URLSearchParams("status=pending")])(
  "%p in place of the query is refused before anything is sent",
  async (query) => {
    const server = await startServer(respond(200));
    const error = await failureOf(clientOf(server).schedules.list(query as never));
    expect(error).toMatchObject({
      name: "HookedArgumentError",
      message: expect.stringMatching(/^query must be a plain/),
    });
    expect(server.received).toEqual([]);
  },
);

test("an error of a list has the attempts and the status of its request", async () => {
  const server = await startServer(respond(502), respond(200, { success: true, data: {} }));
  const error = await failureOf(clientOf(server).schedules.list());
  expect(error).toMatchObject({ name: "HookedDecodeError", attempts: 2, status: 200, operation: "listScheduledPosts" });
});
