import type { RequestOptions } from "../http/options.ts";
import type {
  AddCaptionsCreate,
  CreatedSlideshow,
  CreatedVideo,
  ExtendVideoCreate,
  RemoveBackgroundCreate,
  TikTokSlideshowCreate,
} from "../types.ts";
import { Resource } from "./resource.ts";

/** Making videos of your media. Part of {@link Videos}. */
export class MediaVideos extends Resource {
  /**
   * Transcribes a video of yours and puts captions on it. The result is a new video, which costs credits.
   *
   * @param body `media` is the id of a video that is in your account already. `caption.preset` is `classic` by default,
   * `caption.alignment` `bottom`. `name` at most 100 characters, `musicId` 30, `webhook` an https address of at most 500,
   * `metadata` 5 KB as JSON.
   * @throws {BadRequestError} a member is missing or not accepted
   * @throws {PermissionDeniedError} your plan does not allow it
   * @example
   * const { videoId } = await hooked.videos.addCaptions({ media: "media_abc123", caption: { preset: "beast" } });
   * const video = await hooked.videos.waitFor(videoId);
   * @see https://docs.hooked.so/api-reference/video/add-captions
   */
  addCaptions(body: AddCaptionsCreate, options?: RequestOptions): Promise<CreatedVideo> {
    return this.http.post("/v1/project/create/add-captions", { body }, options);
  }

  /**
   * Lets Veo 3.1 continue a video of yours, in segments of 4 to 8 seconds. The result is a new video, which costs credits.
   *
   * @param body `media` is the id of a video that is in your account already. `prompt` has 1 to 2,000 characters.
   * `targetDuration` is in seconds: a multiple of 4, from 4 (default) to 60. `generateAudio` is true by default. `name` at
   * most 100 characters, `webhook` an https address of at most 500, `metadata` 5 KB as JSON.
   * @throws {BadRequestError} a member is missing or not accepted
   * @throws {PermissionDeniedError} your plan does not allow it
   * @example
   * const { videoId } = await hooked.videos.extend({ media: "media_abc123", prompt: "Zoom out", targetDuration: 8 });
   * const video = await hooked.videos.waitFor(videoId);
   * @see https://docs.hooked.so/api-reference/video/extend-video
   */
  extend(body: ExtendVideoCreate, options?: RequestOptions): Promise<CreatedVideo> {
    return this.http.post("/v1/project/create/extend-video", { body }, options);
  }

  /**
   * Removes the background of a video of yours. The result is a new video, which costs credits. Further members of the
   * body may exist: {@link Hooked.request} takes any.
   *
   * @param body `media` is the id of a video that is in your account already. `name` at most 100 characters, `webhook` an
   * https address of at most 500, `metadata` 5 KB as JSON.
   * @throws {BadRequestError} a member is missing or not accepted
   * @throws {PermissionDeniedError} your plan does not allow it
   * @example
   * const { videoId } = await hooked.videos.removeBackground({ media: "media_abc123" });
   * const video = await hooked.videos.waitFor(videoId);
   * @see https://docs.hooked.so/api-reference/video/remove-background
   */
  removeBackground(body: RemoveBackgroundCreate, options?: RequestOptions): Promise<CreatedVideo> {
    return this.http.post("/v1/project/create/remove-background", { body }, options);
  }

  /**
   * Makes a slideshow of your media with texts on it. It costs credits and is never sent twice. Further members of the
   * body may exist: {@link Hooked.request} takes any.
   *
   * @param body 1 to 50 `slides`, each a medium in your account that is shown for `duration` seconds (1 to 10, default
   * 3) with at most 10 `texts` of 1 to 500 characters. `name` at most 100 characters, `webhook` an https address of at
   * most 500, `metadata` 5 KB as JSON.
   * @throws {BadRequestError} a member is missing or not accepted
   * @throws {PermissionDeniedError} your plan does not allow it
   * @example
   * const { videoId } = await hooked.videos.createTikTokSlideshow({
   *   slides: [{ media: "media_abc123", duration: 4, texts: [{ text: "Three habits" }] }],
   * });
   * @see https://docs.hooked.so/api-reference/video/tiktok-slideshow
   */
  createTikTokSlideshow(body: TikTokSlideshowCreate, options?: RequestOptions): Promise<CreatedSlideshow> {
    return this.http.post("/v1/project/create/tiktok-slideshow", { body }, options);
  }
}
