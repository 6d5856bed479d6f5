import type { RequestOptions } from "../http/options.ts";
import type { PagePromise } from "../http/pagination.ts";
import type { Video, VideoListQuery, VideoSummary } from "../types.ts";
import { type WaitOptions, waitForVideo } from "../workflows/wait-for-video.ts";
import { AvatarVideos } from "./avatar-videos.ts";

/**
 * Making videos, and those that were made. Making one costs credits: if that fails with `mayHaveBeenProcessed`, look for
 * the video before you try again.
 *
 * One class for users, in four files by what a video is made of: {@link ScriptVideos} words, {@link AvatarVideos} somebody
 * who speaks, {@link MediaVideos} media of yours; and here what all videos have.
 */
export class Videos extends AvatarVideos {
  /**
   * Lists the videos of your team, paged by offset. Templates are not among them.
   *
   * @param query `type` and `status` (in lower case here, in upper case in replies) filter; `limit` is the videos a page
   * (default 50, at most 100), `offset` the videos to skip (default 0)
   * @returns one {@link Page} when awaited, all videos when walked
   * @example
   * for await (const video of hooked.videos.list({ status: "completed" })) console.log(video.name, video.url);
   * @see https://docs.hooked.so/api-reference/video/list
   */
  list(query: VideoListQuery = {}, options?: RequestOptions): PagePromise<VideoSummary> {
    return this.http.pages("/v1/video/list", { query }, options, (data) => ({ ...data, items: data.videos }));
  }

  /**
   * Gets one video. What needs a completed video, such as `url`, is optional; {@link waitFor} waits for it.
   *
   * @throws {NotFoundError} it does not exist
   * @throws {PermissionDeniedError} it belongs to another team
   * @example
   * const { status, progress, url } = await hooked.videos.get("vid_abc123");
   * @see https://docs.hooked.so/api-reference/video/details
   */
  get(videoId: string, options?: RequestOptions): Promise<Video> {
    return this.http.get("/v1/video/{videoId}", { path: { videoId } }, options);
  }

  /**
   * Waits until a video is made, typically 2 to 5 minutes, and gives it. It asks for the video after 5 seconds, then less
   * and less often, up to every 30 seconds. Requests that fail are tried again as any other. For many videos at a time,
   * use a `webhook`: all requests together must stay below 60 a minute.
   *
   * @param options `timeout` is for the whole wait, in milliseconds (default 1,800,000); `interval` is the first wait
   * (default 5,000); `onProgress` is told of the video each time; `signal` ends the wait
   * @throws {VideoFailedError} it could not be made; `video.message` says why
   * @throws {VideoTimeoutError} it was not made in time; `video` is its last state
   * @throws {NotFoundError} it does not exist
   * @example
   * const { url } = await hooked.videos.waitFor("vid_abc123", {
   *   timeout: 10 * 60_000,
   *   onProgress: ({ status, progress }) => console.log(status, progress),
   * });
   * @see https://docs.hooked.so/api-reference/video/details
   */
  waitFor(videoId: string, options: WaitOptions = {}): Promise<Video> {
    return waitForVideo((id, request) => this.get(id, request), videoId, options);
  }
}
