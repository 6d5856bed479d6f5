import type { Hooked } from "../../../src/index.ts";
import type { Expectation, ExpectedCall } from "../../engine/expectation.ts";
import { bodyErrors, everywhere, idErrors } from "./errors.ts";
import { needed, oneOf, range, text, whole } from "./limits.ts";
import { awkward, get, post } from "./requests.ts";

// Other than posts, which may go to Instagram as well.
const platform = oneOf(["tiktok", "youtube"], "instagram");
const limit = whole(range(1, 50));
const offset = whole({ allows: [0], refuses: [] });

const listVideos = (query: NonNullable<Parameters<Hooked["trends"]["listVideos"]>[0]>): ExpectedCall => ({
  run: (hooked) => hooked.trends.listVideos(query),
  sends: get("/v1/trends/videos", query),
});

const createSearch = (body: Parameters<Hooked["social"]["createSearch"]>[0]): ExpectedCall => ({
  run: (hooked) => hooked.social.createSearch(body),
  sends: post("/v1/social/search/create", body),
});

const analyzeAccount = (body: Parameters<Hooked["social"]["analyzeAccount"]>[0]): ExpectedCall => ({
  run: (hooked) => hooked.social.analyzeAccount(body),
  sends: post("/v1/social/account/analyze", body),
});

/** The fields are documented, most of their values are not. */
const account = { stats: {}, analytics: {} };

const accountFormats = {
  "data.account.avatarUrl": "uri",
  "data.account.stats.followers": "integer",
  "data.account.stats.following": "integer",
  "data.account.stats.videos": "integer",
  "data.account.stats.likes": "integer",
  "data.account.lastAnalyzed": "date-time",
  "data.account.profileUrl": "uri",
};

// Averages are not whole numbers.
const searchFormats = (search: string) => ({
  [`${search}.totalResults`]: "integer",
  [`${search}.lastSearched`]: "date-time",
  [`${search}.createdAt`]: "date-time",
});

export const trendsAndSocial = {
  listTrendingVideos: {
    helper: "trends.listVideos",
    calls: {
      minimal: { run: (hooked) => hooked.trends.listVideos(), sends: get("/v1/trends/videos") },
      full: listVideos({ platform: "tiktok", niche: "fitness", limit: 50, offset: 100 }),
      youtube: listVideos({ platform: "youtube" }),
    },
    expect: {
      200: {
        // Without a total, only an empty page is the end.
        trending: { items: [{}], hasMore: true },
        none: { items: [], hasMore: false },
      },
      ...everywhere,
    },
    formats: { "data.videos[].thumbnailUrl": "uri", "data.videos[].videoUrl": "uri" },
    boundaries: { "query.platform": platform, "query.limit": limit, "query.offset": offset },
    defaults: { "query.limit": 20, "query.offset": 0 },
  },

  createSocialSearch: {
    helper: "social.createSearch",
    calls: {
      minimal: createSearch({ searchTerm: "fitness", platform: "tiktok" }),
      full: createSearch({ searchTerm: "fitness", platform: "youtube", limit: 50 }),
    },
    expect: {
      200: { created: { search: { analytics: {}, keywordsStatus: "pending" }, videosFound: 25 } },
      ...bodyErrors,
    },
    message: "Search created successfully",
    formats: { ...searchFormats("data.search"), "data.videosFound": "integer" },
    boundaries: { body: needed, "body.searchTerm": text(200, 1), "body.platform": platform, "body.limit": limit },
    defaults: { "body.limit": 20 },
  },

  getSocialSearchDetails: {
    helper: "social.getSearch",
    calls: {
      minimal: { run: (hooked) => hooked.social.getSearch("clx123abc"), sends: get("/v1/social/search/clx123abc") },
      full: {
        run: (hooked) => hooked.social.getSearch("clx123abc", { limit: 10, offset: 20 }),
        sends: get("/v1/social/search/clx123abc", { limit: 10, offset: 20 }),
      },
      awkwardId: {
        run: (hooked) => hooked.social.getSearch(awkward.id),
        sends: get(`/v1/social/search/${awkward.path}`),
      },
    },
    expect: {
      200: {
        completed: {
          search: { analytics: {}, keywordsStatus: "completed" },
          items: [{ creator: {}, stats: {}, viralScore: 88.5, engagementRate: 7.2, music: {} }],
        },
      },
      ...idErrors,
    },
    formats: {
      ...searchFormats("data"),
      "data.videos[].thumbnailUrl": "uri",
      "data.videos[].videoUrl": "uri",
      "data.videos[].creator.avatarUrl": "uri",
      "data.videos[].creator.followers": "integer",
      "data.videos[].stats.views": "integer",
      "data.videos[].stats.likes": "integer",
      "data.videos[].stats.comments": "integer",
      "data.videos[].stats.shares": "integer",
      "data.videos[].publishedAt": "date-time",
      "data.pagination.total": "integer",
      "data.pagination.limit": "integer",
      "data.pagination.offset": "integer",
    },
    // Which numbers are allowed is not documented.
    boundaries: { "query.limit": whole({ allows: [10], refuses: [] }), "query.offset": offset },
  },

  analyzeSocialAccount: {
    helper: "social.analyzeAccount",
    calls: {
      minimal: analyzeAccount({ username: "hooked", platform: "tiktok" }),
      youtube: analyzeAccount({ username: "hooked", platform: "youtube" }),
    },
    expect: { 200: { analyzed: { account } }, ...bodyErrors },
    message: "Account analyzed successfully",
    formats: { ...accountFormats, "data.account.createdAt": "date-time" },
    boundaries: { body: needed, "body.platform": platform },
  },

  refreshSocialAccount: {
    helper: "social.refreshAccount",
    calls: {
      minimal: {
        run: (hooked) => hooked.social.refreshAccount("clx123abc"),
        sends: post("/v1/social/account/clx123abc/refresh"),
      },
      awkwardId: {
        run: (hooked) => hooked.social.refreshAccount(awkward.id),
        sends: post(`/v1/social/account/${awkward.path}/refresh`),
      },
    },
    expect: { 200: { refreshed: { account } }, ...idErrors },
    message: "Account refreshed successfully",
    formats: { ...accountFormats, "data.account.createdAt": "date-time" },
  },
} satisfies Record<string, Expectation>;
