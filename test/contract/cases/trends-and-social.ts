import type { SocialAccountAnalyze, SocialSearchCreate, TrendingVideoQuery } from "../../../src/index.ts";
import type { Expectation } from "../../engine/expectation.ts";
import { bodyErrors, everywhere, idErrors } from "./errors.ts";
import { byId, get, passing, post } from "./requests.ts";

/** The fields are documented, most of their values are not. */
const account = { stats: {}, analytics: {} };

export const trendsAndSocial = {
  listTrendingVideos: {
    helper: "trends.listVideos",
    title: "Trending Videos",
    calls: passing(get, "/v1/trends/videos", (hooked, query?: TrendingVideoQuery) => hooked.trends.listVideos(query), {
      minimal: undefined,
      full: { platform: "tiktok", niche: "fitness", limit: 50, offset: 100 },
      youtube: { platform: "youtube" },
    }),
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
    calls: passing(
      post,
      "/v1/social/search/create",
      (hooked, body: SocialSearchCreate) => hooked.social.createSearch(body),
      {
        minimal: { searchTerm: "fitness", platform: "tiktok" },
        full: { searchTerm: "fitness", platform: "youtube", limit: 50 },
      },
    ),
    expect: {
      200: { created: { search: { analytics: {}, keywordsStatus: "pending" }, videosFound: 25 } },
      ...bodyErrors,
    },
    message: "Search created successfully",
  },

  getSocialSearchDetails: {
    helper: "social.getSearch",
    calls: {
      ...byId(get, "/v1/social/search/{id}", "clx123abc", (hooked, id) => hooked.social.getSearch(id)),
      full: {
        run: (hooked) => hooked.social.getSearch("clx123abc", { limit: 10, offset: 20 }),
        sends: get("/v1/social/search/clx123abc", { limit: 10, offset: 20 }),
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
    calls: passing(
      post,
      "/v1/social/account/analyze",
      (hooked, body: SocialAccountAnalyze) => hooked.social.analyzeAccount(body),
      {
        minimal: { username: "hooked", platform: "tiktok" },
        youtube: { username: "hooked", platform: "youtube" },
      },
    ),
    expect: { 200: { analyzed: { account } }, ...bodyErrors },
    message: "Account analyzed successfully",
  },

  refreshSocialAccount: {
    helper: "social.refreshAccount",
    title: "Refresh Account",
    calls: byId(post, "/v1/social/account/{id}/refresh", "clx123abc", (hooked, id) => hooked.social.refreshAccount(id)),
    expect: { 200: { refreshed: { account } }, ...idErrors },
    message: "Account refreshed successfully",
  },
} satisfies Record<string, Expectation>;
