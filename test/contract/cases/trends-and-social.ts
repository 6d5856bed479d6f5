import type { Hooked } from "../../../src/index.ts";
import type { Expectation, ExpectedCall } from "../../engine/expectation.ts";
import { bodyErrors, everywhere, idErrors } from "./errors.ts";
import { awkward, get, post } from "./requests.ts";

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

export const trendsAndSocial = {
  listTrendingVideos: {
    helper: "trends.listVideos",
    title: "Trending Videos",
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
  },

  analyzeSocialAccount: {
    helper: "social.analyzeAccount",
    title: "Analyze Account",
    calls: {
      minimal: analyzeAccount({ username: "hooked", platform: "tiktok" }),
      youtube: analyzeAccount({ username: "hooked", platform: "youtube" }),
    },
    expect: { 200: { analyzed: { account } }, ...bodyErrors },
    message: "Account analyzed successfully",
  },

  refreshSocialAccount: {
    helper: "social.refreshAccount",
    title: "Refresh Account",
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
  },
} satisfies Record<string, Expectation>;
