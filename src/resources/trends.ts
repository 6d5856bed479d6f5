import { call } from "../http/call.ts";
import type { RequestOptions } from "../http/options.ts";
import { type PagePromise, paged } from "../http/pagination.ts";
import type { TrendingVideo, TrendingVideoQuery } from "../types.ts";
import { Resource } from "./resource.ts";

/** Videos that many watch now. */
export class Trends extends Resource {
  /**
   * Lists trending videos, those of the highest viral score first, paged by offset. The API does not report how many there are, so
   * `total` is undefined, and a walk ends with an empty page. The end of the response is **undocumented**: a video may have
   * more fields than its type.
   *
   * @returns one {@link Page} when awaited, all videos when walked
   * @example
   * const top = await hooked.trends.listVideos({ platform: "tiktok", niche: "fitness" }).toArray({ max: 50 });
   * @see https://docs.hooked.so/api-reference/trends/videos
   */
  listVideos(query: TrendingVideoQuery = {}, options?: RequestOptions): PagePromise<TrendingVideo> {
    return paged(
      "/v1/trends/videos",
      query,
      options,
      (page, request) => this.api.GET("/v1/trends/videos", { ...call(request), params: { query: page } }),
      ({ videos }) => ({ items: videos }),
    );
  }
}
