import { call } from "../http/call.ts";
import type { RequestOptions } from "../http/options.ts";
import { type PagePromise, paged } from "../http/pagination.ts";
import { unwrap } from "../http/unwrap.ts";
import type {
  CreatedSocialSearch,
  SocialAccountAnalyze,
  SocialAccountResult,
  SocialSearchCreate,
  SocialSearchDetails,
  SocialSearchQuery,
  SocialVideo,
} from "../types.ts";
import { Resource } from "./resource.ts";

/** Research on social media platforms. */
export class Social extends Resource {
  /**
   * Searches a platform for videos now, and keeps what is found for {@link getSearch}. It is never sent twice: if it
   * fails with `mayHaveBeenProcessed`, the search may exist.
   *
   * @throws {BadRequestError} a field is missing or has a value that is not accepted
   * @example
   * const { search } = await hooked.social.createSearch({ searchTerm: "home workout", platform: "tiktok" });
   * console.log(search.id, search.analytics.avgViews);
   * @see https://docs.tryhooked.ai/api-reference/social/search-create
   */
  createSearch(body: SocialSearchCreate, options?: RequestOptions): Promise<CreatedSocialSearch> {
    return unwrap(this.api.POST("/v1/social/search/create", { ...call(options), body }));
  }

  /**
   * Gets a search and the videos that it found, paged by offset. Each page holds the videos as `items`, and the search
   * itself as `search`.
   *
   * @returns one {@link Page} with `search` when awaited, all videos when walked
   * @throws {NotFoundError} it does not exist, or you have no access to it
   * @example
   * const { search, items, total } = await hooked.social.getSearch("clx123abc", { limit: 10 });
   * console.log(`${items.length} of ${total} videos of ${search.searchTerm}`);
   * for await (const video of hooked.social.getSearch("clx123abc")) console.log(video.viralScore);
   * @see https://docs.tryhooked.ai/api-reference/social/search-details
   */
  getSearch(
    searchId: string,
    query: SocialSearchQuery = {},
    options?: RequestOptions,
  ): PagePromise<SocialVideo, { readonly search: SocialSearchDetails }> {
    return paged(
      "/v1/social/search/{searchId}",
      query,
      options,
      (page, request) => {
        const params = { path: { searchId }, query: page };
        return this.api.GET("/v1/social/search/{searchId}", { ...call(request), params });
      },
      ({ videos, pagination, ...search }) => {
        const { total, limit, hasMore } = pagination ?? {};
        return { items: videos, total, limit, hasMore, extra: { search } };
      },
    );
  }

  /**
   * Reads an account of a platform now, and keeps what is found. It is never sent twice: if it fails with
   * `mayHaveBeenProcessed`, the account may have been analyzed.
   *
   * @throws {BadRequestError} a field is missing or has a value that is not accepted
   * @example
   * const { account } = await hooked.social.analyzeAccount({ username: "fitcoach", platform: "tiktok" });
   * console.log(account.id, account.stats.followers, account.analytics.engagementRate);
   * @see https://docs.hooked.so/api-reference/social/account-analyze
   */
  analyzeAccount(body: SocialAccountAnalyze, options?: RequestOptions): Promise<SocialAccountResult> {
    return unwrap(this.api.POST("/v1/social/account/analyze", { ...call(options), body }));
  }

  /**
   * Reads an account again that was analyzed before. This response has no `topHashtags`, `keywords` and `createdAt`.
   *
   * @param accountId the `id` that {@link analyzeAccount} gave, not the one of the platform
   * @throws {NotFoundError} it does not exist, or you have no access to it
   * @example
   * const { account } = await hooked.social.refreshAccount("clx123abc");
   * console.log(account.lastAnalyzed, account.stats.followers);
   * @see https://docs.hooked.so/api-reference/social/account-refresh
   */
  refreshAccount(accountId: string, options?: RequestOptions): Promise<SocialAccountResult> {
    return unwrap(
      this.api.POST("/v1/social/account/{accountId}/refresh", { ...call(options), params: { path: { accountId } } }),
    );
  }
}
