import type { RequestOptions } from "../http/options.ts";
import type {
  CreatedVideo,
  HookDemoCreate,
  ProductAdCreate,
  TalkingAvatarCreate,
  UgcAdCreate,
  UgcVideoCreate,
  Undocumented,
} from "../types.ts";
import { ScriptVideos } from "./script-videos.ts";

/** Making videos in which an avatar speaks. Part of {@link Videos}. */
export class AvatarVideos extends ScriptVideos {
  /**
   * Makes an ad in the style of user-generated content: an avatar speaks a script over your media (B-roll). It costs
   * credits and is never sent twice.
   *
   * @param body `script` has 1 to 10,000 characters; `media` holds 1 to 50 ids of media in your account; `lipsyncModel`
   * is `base` (default, faster) or `pro` (looks better). `name` at most 100 characters, `webhook` an https address of
   * at most 500, `metadata` 5 KB as JSON.
   * @throws {BadRequestError} a member is missing or not accepted, or the script is too long
   * @throws {NotFoundError} the avatar does not exist
   * @throws {PermissionDeniedError} your plan does not allow it
   * @example
   * const { videoId } = await hooked.videos.createUgcAd({
   *   script: "I tried this for a week, and I am not going back.",
   *   avatarId: "avatar_sarah_01",
   *   voiceId: "tzX5paJ07p5hyWFcU3uG",
   *   media: ["product_video"],
   * });
   * @see https://docs.hooked.so/api-reference/video/ugc-ads
   */
  createUgcAd(body: UgcAdCreate, options?: RequestOptions): Promise<CreatedVideo> {
    return this.http.post("/v1/project/create/ugc-ads", { body }, options);
  }

  /**
   * Lets an avatar speak a script. It costs credits and is never sent twice.
   *
   * @param body `script` has 1 to 10,000 characters; `lipsyncModel` is `base` (default, faster) or `pro` (looks
   * better); `caption.preset` is `tiktok` by default. `name` at most 100 characters, `webhook` an https address of at
   * most 500, `metadata` 5 KB as JSON.
   * @throws {BadRequestError} a member is missing or not accepted, or the script is too long
   * @throws {NotFoundError} the avatar does not exist
   * @throws {PermissionDeniedError} your plan does not allow it
   * @example
   * const { videoId } = await hooked.videos.createTalkingAvatar({
   *   script: "Hello! Let me show you something.",
   *   avatarId: "avatar_sarah_01",
   *   voiceId: "tzX5paJ07p5hyWFcU3uG",
   * });
   * const video = await hooked.videos.waitFor(videoId);
   * @see https://docs.hooked.so/api-reference/video/talking-avatar
   */
  createTalkingAvatar(body: TalkingAvatarCreate, options?: RequestOptions): Promise<CreatedVideo> {
    return this.http.post("/v1/project/create/talking-avatar", { body }, options);
  }

  /**
   * Lets an avatar speak a script. It costs credits and is never sent twice.
   *
   * @param body `script` has 1 to 10,000 characters; `language` is in two letters, such as `en`. `name` at most 100
   * characters, `webhook` an https address of at most 500, `metadata` 5 KB as JSON.
   * @throws {BadRequestError} a member is missing or not accepted, or the script is too long
   * @throws {NotFoundError} the avatar does not exist
   * @throws {PermissionDeniedError} your plan does not allow it
   * @deprecated Told by older docs only. Use {@link createTalkingAvatar}, which takes the same script, avatar and
   * voice.
   * @example
   * await hooked.videos.createUgcVideo({
   *   script: "Hello! Let me show you something.",
   *   avatarId: "avatar_sarah_01",
   *   voiceId: "tzX5paJ07p5hyWFcU3uG",
   *   caption: { preset: "tiktok" },
   *   aspectRatio: "ratio_9_16",
   *   language: "en",
   * });
   * @see https://docs.tryhooked.ai/api-reference/video/ugc-video
   */
  createUgcVideo(body: UgcVideoCreate, options?: RequestOptions): Promise<CreatedVideo> {
    return this.http.post("/v1/project/create/ugc-video", { body }, options);
  }

  /**
   * Puts a text over an avatar, the hook, and lets your media follow, the demo. It costs credits and is never sent
   * twice. It is made at once: the `status` of the reply is `COMPLETED`.
   *
   * @param body `text` has 1 to 5,000 characters; `media` holds at most 50 ids of media in your account. `name` at most
   * 100 characters, `webhook` an https address of at most 500, `metadata` 5 KB as JSON.
   * @throws {BadRequestError} a member is missing or not accepted
   * @throws {NotFoundError} the avatar does not exist
   * @throws {PermissionDeniedError} your plan does not allow it
   * @example
   * const { videoId } = await hooked.videos.createHookDemo({
   *   avatarId: "avatar_sarah_01",
   *   text: "Wait until you see this",
   *   media: ["product_video"],
   * });
   * @see https://docs.hooked.so/api-reference/video/hook-demo
   */
  createHookDemo(body: HookDemoCreate, options?: RequestOptions): Promise<CreatedVideo> {
    return this.http.post("/v1/project/create/hook-demo", { body }, options);
  }

  /**
   * Lets an avatar advertise a website, which is captured and scrolls behind it. It costs credits and is never sent
   * twice. What the reply holds is **undocumented**: an open object, to be checked before use. Further members of the
   * body may exist: {@link Hooked.request} takes any.
   *
   * @param body `script` has 1 to 10,000 characters; `productAdSettings.websiteUrl` is an https address of at most 500,
   * which appears after `avatarIntroSeconds` (1 to 30, default 3). `name` at most 100 characters, `webhook` an https
   * address of at most 500, `metadata` 5 KB as JSON.
   * @throws {BadRequestError} a member is missing or not accepted, or the script is too long
   * @throws {NotFoundError} the avatar does not exist
   * @throws {PermissionDeniedError} your plan does not allow it
   * @example
   * const ad = await hooked.videos.createProductAd({
   *   script: "This tool saves me an hour a day.",
   *   avatarId: "avatar_sarah_01",
   *   voiceId: "tzX5paJ07p5hyWFcU3uG",
   *   productAdSettings: { websiteUrl: "https://example.com" },
   * });
   * @see https://docs.hooked.so/api-reference/video/product-ads
   */
  createProductAd(body: ProductAdCreate, options?: RequestOptions): Promise<Undocumented> {
    return this.http.post("/v1/project/create/product-ads", { body }, options);
  }
}
