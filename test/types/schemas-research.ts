/** What the docs say of trends, of searches and of accounts of social media platforms. */
import type { Open, Schemas, SearchedPlatform } from "./schemas-values.ts";

export interface ResearchSent {
  SocialSearchCreate: { searchTerm: string; platform: Open<SearchedPlatform>; limit?: number };
  SocialAccountAnalyze: { username: string; platform: Open<SearchedPlatform> };
}

/** A search without its videos. */
export interface SearchDetails {
  id: string;
  searchTerm: string;
  platform: Open<SearchedPlatform>;
  totalResults: number;
  analytics: Schemas["SocialSearchAnalytics"];
  topHashtags: string[];
  music: string[];
  keywords: string[];
  keywordsStatus: Open<"pending" | "completed">;
  lastSearched: string;
  createdAt: string;
}

export interface ResearchReceived {
  TrendingVideoPage: { videos: Schemas["TrendingVideo"][] };
  TrendingVideo: {
    id: string;
    externalId: string;
    platform: Open<SearchedPlatform>;
    title: string;
    thumbnailUrl: string;
    videoUrl: string;
  };

  CreatedSocialSearch: { search: Schemas["SocialSearch"]; videosFound: number };
  SocialSearch: Omit<SearchDetails, "music">;
  SocialSearchPage: SearchDetails & { videos: Schemas["SocialVideo"][]; pagination: Schemas["Pagination"] };
  SocialSearchAnalytics: {
    avgViews: number;
    avgLikes: number;
    avgComments: number;
    avgShares: number;
    engagementRate: number;
  };
  Pagination: { total: number; limit: number; offset: number; hasMore: boolean };
  SocialVideo: {
    id: string;
    externalId: string;
    platform: Open<SearchedPlatform>;
    title: string;
    description: string;
    thumbnailUrl: string;
    videoUrl: string;
    duration: number;
    creator: Schemas["SocialCreator"];
    stats: Schemas["SocialVideoStats"];
    viralScore: number;
    engagementRate: number;
    hashtags: string[];
    music: Schemas["SocialVideoMusic"];
    publishedAt: string;
  };
  SocialCreator: {
    username: string;
    displayName: string;
    avatarUrl: string;
    followers: number;
    isVerified: boolean;
  };
  SocialVideoStats: { views: number; likes: number; comments: number; shares: number };
  SocialVideoMusic: { title: string; artist: string };

  SocialAccountResult: { account: Schemas["SocialAccount"] };
  /** A refreshed account comes without hashtags, keywords and createdAt. */
  SocialAccount: {
    id: string;
    username: string;
    platform: Open<SearchedPlatform>;
    displayName: string;
    bio: string;
    avatarUrl: string;
    isVerified: boolean;
    stats: Schemas["SocialAccountStats"];
    analytics: Schemas["SocialAccountAnalytics"];
    topHashtags?: string[];
    keywords?: string[];
    lastAnalyzed: string;
    createdAt?: string;
    profileUrl: string;
  };
  SocialAccountStats: { followers: number; following: number; videos: number; likes: number };
  SocialAccountAnalytics: { engagementRate: number; viralityScore: number; avgViews: number };
}
