/** Trends, searches and accounts of social media platforms. */
import { Type } from "typebox";
import { date, docs, olderDocs, open, received, sent, text, url } from "./schema.ts";
import { searchedPlatforms } from "./values.ts";

const searchPage = olderDocs("api-reference/social/search-details");
const createPage = olderDocs("api-reference/social/search-create");
const accountPage = olderDocs("api-reference/social/account-analyze");
const trendsPage = docs("api-reference/trends/videos");

const platform = open(searchedPlatforms);
const texts = Type.Array(text);

export const SocialSearchCreate = sent(
  createPage,
  { searchTerm: Type.String({ minLength: 1, maxLength: 200 }), platform: open(searchedPlatforms) },
  { limit: Type.Integer({ minimum: 1, maximum: 50, default: 20 }) },
);
export const SocialAccountAnalyze = sent(docs("api-reference/social/account-analyze"), {
  username: text,
  platform: open(searchedPlatforms),
});

const video = { id: text, externalId: text, platform, title: text, thumbnailUrl: url, videoUrl: url };
/** The page breaks off after these fields. */
export const TrendingVideo = received(trendsPage, video);
export const TrendingVideoPage = received(trendsPage, { videos: Type.Array(TrendingVideo) });

export const SocialSearchAnalytics = received(createPage, {
  avgViews: Type.Number(),
  avgLikes: Type.Number(),
  avgComments: Type.Number(),
  avgShares: Type.Number(),
  engagementRate: Type.Number(),
});
const search = {
  id: text,
  searchTerm: text,
  platform,
  totalResults: Type.Integer(),
  analytics: SocialSearchAnalytics,
  topHashtags: texts,
  keywords: texts,
  keywordsStatus: open(["pending", "completed"]),
  lastSearched: date,
  createdAt: date,
};
export const SocialSearch = received(createPage, search);
export const CreatedSocialSearch = received(createPage, { search: SocialSearch, videosFound: Type.Integer() });

export const SocialCreator = received(searchPage, {
  username: text,
  displayName: text,
  avatarUrl: url,
  followers: Type.Integer(),
  isVerified: Type.Boolean(),
});
export const SocialVideoStats = received(searchPage, {
  views: Type.Integer(),
  likes: Type.Integer(),
  comments: Type.Integer(),
  shares: Type.Integer(),
});
export const SocialVideoMusic = received(searchPage, { title: text, artist: text });
export const SocialVideo = received(searchPage, {
  ...video,
  description: text,
  duration: Type.Number(),
  creator: SocialCreator,
  stats: SocialVideoStats,
  viralScore: Type.Number(),
  engagementRate: Type.Number(),
  hashtags: texts,
  music: SocialVideoMusic,
  publishedAt: date,
});
export const Pagination = received(searchPage, {
  total: Type.Integer(),
  limit: Type.Integer(),
  offset: Type.Integer(),
  hasMore: Type.Boolean(),
});
export const SocialSearchPage = received(searchPage, {
  ...search,
  music: texts,
  videos: Type.Array(SocialVideo),
  pagination: Pagination,
});

export const SocialAccountStats = received(accountPage, {
  followers: Type.Integer(),
  following: Type.Integer(),
  videos: Type.Integer(),
  likes: Type.Integer(),
});
export const SocialAccountAnalytics = received(accountPage, {
  engagementRate: Type.Number(),
  viralityScore: Type.Number(),
  avgViews: Type.Number(),
});
export const SocialAccount = received(
  accountPage,
  {
    id: text,
    username: text,
    platform,
    displayName: text,
    bio: text,
    avatarUrl: url,
    isVerified: Type.Boolean(),
    stats: SocialAccountStats,
    analytics: SocialAccountAnalytics,
    lastAnalyzed: date,
    profileUrl: url,
  },
  // A refreshed account comes without these.
  { topHashtags: texts, keywords: texts, createdAt: date },
);
export const SocialAccountResult = received(accountPage, { account: SocialAccount });
