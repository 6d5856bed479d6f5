import type { RequestOptions } from "../http/options.ts";
import type {
  CreatedProject,
  CreatedScenesVideo,
  CreatedVideo,
  ProjectCreate,
  PromptToVideoCreate,
  ScenesVideoCreate,
  ScriptToVideoCreate,
} from "../types.ts";
import { MediaVideos } from "./media-videos.ts";

/** Making videos of scripts, scenes and templates. Part of {@link Videos}. */
export class ScriptVideos extends MediaVideos {
  /**
   * Turns a script into a narrated video. It costs credits and is never sent twice.
   *
   * @param body `script` has 1 to 10,000 characters. `mediaType` says where the pictures come from: `ai-images` or
   * `ai-videos` take `presetSettings`, `media` needs `media` (ids of media in your account), `gameplay` needs
   * `gameplaySettings` (whose members are undocumented). `name` at most 100 characters, `webhook` an https address of
   * at most 500, `metadata` 5 KB as JSON.
   * @throws {BadRequestError} a member is missing or not accepted, or the script is too long
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
    return this.http.post("/v1/project/create/script-to-video", { body }, options);
  }

  /**
   * Lets AI write a script from a prompt, and turns it into a narrated video. It costs credits and is never sent twice.
   * Only `prompt` is known to be required: the server may ask for more, such as `voiceId` and `mediaType`. Further
   * members may exist: {@link Hooked.request} takes any.
   *
   * @param body `prompt` has 1 to 4,000 characters; `targetDuration` is in seconds. `name` at most 100 characters,
   * `webhook` an https address of at most 500, `metadata` 5 KB as JSON.
   * @throws {BadRequestError} a member is missing or not accepted
   * @throws {PermissionDeniedError} your plan does not allow it
   * @example
   * const { videoId } = await hooked.videos.createPromptToVideo({
   *   prompt: "A calm explanation of compound interest",
   *   targetDuration: 60,
   *   voiceId: "tzX5paJ07p5hyWFcU3uG",
   *   mediaType: "ai-images",
   * });
   * @see https://docs.tryhooked.ai/api-reference/video/prompt-to-video
   */
  createPromptToVideo(body: PromptToVideoCreate, options?: RequestOptions): Promise<CreatedVideo> {
    return this.http.post("/v1/project/create/prompt-to-video", { body }, options);
  }

  /**
   * Makes a video of scenes, each of its own type. It costs credits and is never sent twice. This reply tells the
   * project only, and no video to wait for: a `webhook` says when it is done.
   *
   * @param body 1 to 50 `scenes`. By `type`: `avatar` needs `script`, `video` needs `mediaId`, `picture_in_picture`
   * needs both, and `start_end_frame` needs `startFrameMediaId` and `endFrameMediaId`; a `script` has at most 5,000
   * characters. `name` at most 100 characters, `webhook` an https address of at most 500, `metadata` 5 KB as JSON.
   * @throws {BadRequestError} a member is missing or not accepted, or a script is too long
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
    return this.http.post("/v1/project/create/scenes", { body }, options);
  }

  /**
   * Makes a video from a template, with your values for its variables; or, without a template, of type `class` from a
   * script. It costs credits and is never sent twice. Of this reply only `projectId` is known.
   *
   * @param body with `templateId`: `type` is that of the template, `title` has 1 to 100 characters, `language` two
   * letters, and each of the 1 to 20 `scenes` a `script` of 1 to 5,000 characters and at most 20 `variables` (`key` in
   * lower-case letters, digits and underscores, `value` at most 2,000 characters). Without: `type: "class"`, `script`,
   * `avatarId` and `voiceId`.
   * @throws {BadRequestError} a member is missing or not accepted, or a script is too long
   * @throws {NotFoundError} the template or the avatar does not exist
   * @throws {PermissionDeniedError} your plan does not allow it
   * @example
   * const variables = [{ key: "first_name", type: "text" as const, value: "Ada" }];
   * const { projectId } = await hooked.videos.createFromTemplate({
   *   type: "class",
   *   templateId: "cmha385y900012yhv17qfmase",
   *   title: "Welcome",
   *   caption: true,
   *   language: "en",
   *   scenes: [{ script: "Welcome, {{first_name}}!", variables }],
   * });
   * @see https://docs.tryhooked.ai/api-reference/template/generate
   */
  createFromTemplate(body: ProjectCreate, options?: RequestOptions): Promise<CreatedProject> {
    return this.http.post("/v1/project/create", { body }, options);
  }
}
