import { call } from "../http/call.ts";
import type { RequestOptions } from "../http/options.ts";
import { type PagePromise, paged } from "../http/pagination.ts";
import { unwrap, unwrapFlat, unwrapOrBare } from "../http/unwrap.ts";
import type {
  AddCaptionsCreate,
  CreatedProject,
  CreatedScenesVideo,
  CreatedSlideshow,
  CreatedVideo,
  ExtendVideoCreate,
  HookDemoCreate,
  ProductAdCreate,
  ProjectCreate,
  PromptToVideoCreate,
  RemoveBackgroundCreate,
  ScenesVideoCreate,
  ScriptToVideoCreate,
  TalkingAvatarCreate,
  TikTokSlideshowCreate,
  UgcAdCreate,
  UgcVideoCreate,
  Undocumented,
  Video,
  VideoListQuery,
  VideoSummary,
} from "../types.ts";
import { type WaitOptions, waitForVideo } from "../workflows/wait-for-video.ts";
import { VideosWait, type WaitForAllOptions } from "../workflows/wait-for-videos.ts";
import { Resource } from "./resource.ts";

/** Making videos, and the videos of your team. */
export class Videos extends Resource {
  /**
   * Turns a script into a narrated video. It costs credits and is never sent twice.
   *
   * @throws {BadRequestError} a field is missing or has a value that is not accepted, or the script is too long
   * @throws {PermissionDeniedError} your plan does not allow it
   * @example
   * const { videoId } = await hooked.videos.createScriptToVideo({
   *   script: "Three habits that change your mornings.",
   *   voiceId: "tzX5paJ07p5hyWFcU3uG",
   *   mediaType: "ai-images",
   * });
   * const video = await hooked.videos.waitFor(videoId);
   * @see https://docs.hooked.so/api-reference/video/script-to-video
   */
  createScriptToVideo(body: ScriptToVideoCreate, options?: RequestOptions): Promise<CreatedVideo> {
    return unwrap(this.api.POST("/v1/project/create/script-to-video", { ...call(options), body }));
  }

  /**
   * Lets AI write a script from a prompt, and turns it into a narrated video. It costs credits and is never sent twice.
   *
   * @throws {BadRequestError} a field is missing or has a value that is not accepted
   * @throws {PermissionDeniedError} your plan does not allow it
   * @example
   * const { videoId } = await hooked.videos.createPromptToVideo({
   *   prompt: "A calm explanation of compound interest",
   *   voiceId: "tzX5paJ07p5hyWFcU3uG",
   *   targetDuration: 60,
   *   mediaType: "ai-images",
   * });
   * @see https://docs.tryhooked.ai/api-reference/video/prompt-to-video
   */
  createPromptToVideo(body: PromptToVideoCreate, options?: RequestOptions): Promise<CreatedVideo> {
    return unwrap(this.api.POST("/v1/project/create/prompt-to-video", { ...call(options), body }));
  }

  /**
   * Makes a video of scenes, each of its own type. It costs credits and is never sent twice. The response names the
   * project only, and no video to wait for: a `webhook` reports when it is done.
   *
   * @throws {BadRequestError} a field is missing or has a value that is not accepted, or a script is too long
   * @throws {NotFoundError} the avatar does not exist
   * @throws {PermissionDeniedError} your plan does not allow it
   * @example
   * const { projectId } = await hooked.videos.createScenes({
   *   scenes: [
   *     { type: "avatar", script: "Look at this.", avatarId: "avatar_sarah_01", voiceId: "tzX5paJ07p5hyWFcU3uG" },
   *     { type: "video", mediaId: "media_abc123" },
   *   ],
   * });
   * @see https://docs.hooked.so/api-reference/video/scenes
   */
  createScenes(body: ScenesVideoCreate, options?: RequestOptions): Promise<CreatedScenesVideo> {
    return unwrapFlat(this.api.POST("/v1/project/create/scenes", { ...call(options), body }));
  }

  /**
   * Makes a video from a template, with your values for its variables; or, without a template, from a script. It costs
   * credits and is never sent twice. The response names only the project, and no video to wait for: use a `webhook`.
   *
   * @throws {BadRequestError} a field is missing or has a value that is not accepted, or a script is too long
   * @throws {NotFoundError} the template or the avatar does not exist
   * @throws {PermissionDeniedError} your plan does not allow it
   * @example
   * const variables = [{ key: "first_name", type: "text" as const, value: "Ada" }];
   * const { projectId } = await hooked.videos.createFromTemplate({
   *   type: "class",
   *   templateId: "cmha385y900012yhv17qfmase",
   *   scenes: [{ script: "Welcome, {{first_name}}!", variables }],
   * });
   * @see https://docs.tryhooked.ai/api-reference/template/generate
   */
  createFromTemplate(body: ProjectCreate, options?: RequestOptions): Promise<CreatedProject> {
    return unwrap(this.api.POST("/v1/project/create", { ...call(options), body }));
  }

  /**
   * Makes an ad in the style of user-generated content: an avatar speaks a script over your media (B-roll). It costs
   * credits and is never sent twice.
   *
   * @throws {BadRequestError} a field is missing or has a value that is not accepted, or the script is too long
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
    return unwrap(this.api.POST("/v1/project/create/ugc-ads", { ...call(options), body }));
  }

  /**
   * Lets an avatar speak a script. It costs credits and is never sent twice.
   *
   * @throws {BadRequestError} a field is missing or has a value that is not accepted, or the script is too long
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
    return unwrap(this.api.POST("/v1/project/create/talking-avatar", { ...call(options), body }));
  }

  /**
   * Lets an avatar speak a script. It costs credits and is never sent twice.
   *
   * @throws {BadRequestError} a field is missing or has a value that is not accepted, or the script is too long
   * @throws {NotFoundError} the avatar does not exist
   * @throws {PermissionDeniedError} your plan does not allow it
   * @deprecated Documented by older docs only. Use {@link createTalkingAvatar}, which takes the same script, avatar and
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
    return unwrap(this.api.POST("/v1/project/create/ugc-video", { ...call(options), body }));
  }

  /**
   * Makes a video with a text hook over an avatar, while your media play behind it. It costs credits and is never sent
   * twice. It is made in real time: the `status` of the response is `COMPLETED`.
   *
   * @throws {BadRequestError} a field is missing or has a value that is not accepted
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
    return unwrap(this.api.POST("/v1/project/create/hook-demo", { ...call(options), body }));
  }

  /**
   * Lets an avatar advertise a website, which is captured and scrolls behind it. It costs credits and is never sent
   * twice. The response is **undocumented**: an open object, to be checked before use. Further fields of the
   * body may exist: {@link Hooked.request} takes any.
   *
   * @throws {BadRequestError} a field is missing or has a value that is not accepted, or the script is too long
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
    return unwrap(this.api.POST("/v1/project/create/product-ads", { ...call(options), body }));
  }

  /**
   * Transcribes a video of yours and puts captions on it. The result is a new video, which costs credits.
   *
   * @throws {BadRequestError} a field is missing or has a value that is not accepted
   * @throws {PermissionDeniedError} your plan does not allow it
   * @example
   * const { videoId } = await hooked.videos.addCaptions({ media: "media_abc123", caption: { preset: "beast" } });
   * const video = await hooked.videos.waitFor(videoId);
   * @see https://docs.hooked.so/api-reference/video/add-captions
   */
  addCaptions(body: AddCaptionsCreate, options?: RequestOptions): Promise<CreatedVideo> {
    return unwrap(this.api.POST("/v1/project/create/add-captions", { ...call(options), body }));
  }

  /**
   * Lets Veo 3.1 continue a video of yours, in segments of 4 to 8 seconds. The result is a new video, which costs credits.
   *
   * @throws {BadRequestError} a field is missing or has a value that is not accepted
   * @throws {PermissionDeniedError} your plan does not allow it
   * @example
   * const { videoId } = await hooked.videos.extend({ media: "media_abc123", prompt: "Zoom out", targetDuration: 8 });
   * const video = await hooked.videos.waitFor(videoId);
   * @see https://docs.hooked.so/api-reference/video/extend-video
   */
  extend(body: ExtendVideoCreate, options?: RequestOptions): Promise<CreatedVideo> {
    return unwrap(this.api.POST("/v1/project/create/extend-video", { ...call(options), body }));
  }

  /**
   * Removes the background of a video of yours. The result is a new video, which costs credits. Further fields of the
   * body may exist: {@link Hooked.request} takes any.
   *
   * @throws {BadRequestError} a field is missing or has a value that is not accepted
   * @throws {PermissionDeniedError} your plan does not allow it
   * @example
   * const { videoId } = await hooked.videos.removeBackground({ media: "media_abc123" });
   * const video = await hooked.videos.waitFor(videoId);
   * @see https://docs.hooked.so/api-reference/video/remove-background
   */
  removeBackground(body: RemoveBackgroundCreate, options?: RequestOptions): Promise<CreatedVideo> {
    return unwrap(this.api.POST("/v1/project/create/remove-background", { ...call(options), body }));
  }

  /**
   * Makes a slideshow of your media with texts on it. It costs credits and is never sent twice. Further fields of the
   * body may exist: {@link Hooked.request} takes any.
   *
   * @throws {BadRequestError} a field is missing or has a value that is not accepted
   * @throws {PermissionDeniedError} your plan does not allow it
   * @example
   * const { videoId } = await hooked.videos.createTikTokSlideshow({
   *   slides: [{ media: "media_abc123", duration: 4, texts: [{ text: "Three habits" }] }],
   * });
   * @see https://docs.hooked.so/api-reference/video/tiktok-slideshow
   */
  createTikTokSlideshow(body: TikTokSlideshowCreate, options?: RequestOptions): Promise<CreatedSlideshow> {
    return unwrap(this.api.POST("/v1/project/create/tiktok-slideshow", { ...call(options), body }));
  }

  /**
   * Lists the videos of your team, paged by offset. Templates are not among them.
   *
   * @returns one {@link Page} when awaited, all videos when walked
   * @example
   * for await (const video of hooked.videos.list({ status: "completed" })) console.log(video.name, video.url);
   * @see https://docs.hooked.so/api-reference/video/list
   */
  list(query: VideoListQuery = {}, options?: RequestOptions): PagePromise<VideoSummary> {
    return paged(
      "/v1/video/list",
      query,
      options,
      (page, request) => this.api.GET("/v1/video/list", { ...call(request), params: { query: page } }),
      ({ videos, total, limit }) => ({ items: videos, total, limit }),
    );
  }

  /**
   * Gets one video. What needs a completed video, such as `url`, is optional; {@link waitFor} waits for it.
   *
   * @throws {NotFoundError} it does not exist
   * @throws {PermissionDeniedError} it belongs to another team, or the API key is wrong: read `code`
   * @example
   * const { status, progress, url } = await hooked.videos.get("vid_abc123");
   * @see https://docs.hooked.so/api-reference/video/details
   */
  get(videoId: string, options?: RequestOptions): Promise<Video> {
    return unwrapOrBare(this.api.GET("/v1/video/{videoId}", { ...call(options), params: { path: { videoId } } }));
  }

  /**
   * Waits until a video is made, typically 2 to 5 minutes, and returns it. Polls at once, then after 5 seconds, backing off to
   * every 30 seconds. A poll that fails for now (429, 5xx, no connection) is not the end of the wait: its `timeout` is. An error
   * that no later poll can pass, such as a certificate that is not valid, ends it at once. For many videos
   * use {@link waitForAll}, or a `webhook`.
   *
   * @param options `timeout` is for the whole wait, in milliseconds (default 1,800,000); `interval` is the first wait
   * (default 5,000; 1,000 to 30,000); `onProgress` is called with the video after each poll; `onRateLimit` when the rate limit
   * makes the wait longer; `signal` ends the wait
   * @throws {VideoFailedError} it could not be made; `video.message` has the reason
   * @throws {VideoTimeoutError} it was not made in time; `video` is its last state, `cause` the last failure of a poll
   * @throws {NotFoundError} it does not exist
   * @throws {HookedDecodeError} the server returned a video without a status
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

  /**
   * Waits until many videos are made. Polls the list once for all of them, and gets those that the list does not show, ten in
   * a poll. A video that could not be made is a result like any other, with the status `failed`.
   *
   * @param ids the `videoId` of each video; none may be there twice
   * @param options as of {@link waitFor}; `timeout` is for all together; `onProgress` is called after each poll with what has
   * settled, with the ids that are pending, and with those that the server does not return
   * @returns each video as soon as it is done when walked, all of them in that order when awaited
   * @throws {VideosTimeoutError} `pending` names the videos that were not done in time, `settled` has the others
   * @throws {VideosAbortedError} it ended early, by `signal` or an error (`cause`), after some were done: `settled` has them
   * @throws {VideosMissingError} all others are done; those in `missing` do not exist, or belong to another team
   * @example
   * for await (const { status, video } of hooked.videos.waitForAll(["vid_1", "vid_2"])) {
   *   console.log(video.id, status, status === "completed" ? video.url : video.message);
   * }
   * @see https://docs.hooked.so/api-reference/video/list
   */
  waitForAll(ids: readonly string[], options: WaitForAllOptions = {}): VideosWait {
    const api = {
      list: (request: RequestOptions) => this.list({}, request),
      get: (id: string, request: RequestOptions) => this.get(id, request),
    };
    return new VideosWait(api, ids, options);
  }
}
