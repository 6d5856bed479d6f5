/** What must compile of videos, catalogues, trends and social research. Nothing here is run. */
import {
  type Hooked,
  parseWebhook,
  type RequestOptions,
  type Scene,
  type ScriptToVideoCreate,
  type Template,
  type Video,
  VideoFailedError,
  VideoTimeoutError,
} from "../../src/index.ts";

const narrated = { script: "Hello.", voiceId: "voice_1" };
const spoken = { ...narrated, avatarId: "avatar_1" };
const followed = { webhook: "https://example.com/hooked", metadata: { order: 7, tags: ["new"] } };

/** Each variant with what it needs, and no more. */
export const scripts: ScriptToVideoCreate[] = [
  { ...narrated, mediaType: "ai-images" },
  { ...narrated, ...followed, mediaType: "ai-videos", presetSettings: { preset: "realistic", quality: "pro" } },
  { ...narrated, mediaType: "media", media: [] },
  { ...narrated, mediaType: "gameplay", gameplaySettings: { game: "any" } },
];

export const scenes: Scene[] = [
  { type: "avatar", script: "Hello." },
  { type: "video", mediaId: "media_1" },
  { type: "picture_in_picture", script: "Hello.", mediaId: "media_1" },
  { type: "start_end_frame", startFrameMediaId: "media_1", endFrameMediaId: "media_2" },
];

export function creations({ videos }: Hooked, options: RequestOptions): PromiseLike<unknown>[] {
  const settings = { websiteUrl: "https://example.com" };
  const template = { type: "class", templateId: "template_1" };
  const scene = { script: "Hello, {{first_name}}.", variables: [{ key: "first_name", value: "Ada" }] };
  return [
    ...scripts.map((body) => videos.createScriptToVideo(body, options)),
    videos.createPromptToVideo({ prompt: "A day at sea", voiceId: "voice_1" }),
    videos.createUgcAd({ ...spoken, media: ["media_1"] }, options),
    videos.createTalkingAvatar({ ...spoken, ...followed, lipsyncModel: "pro", caption: { preset: "beast" } }),
    videos.createUgcVideo({ ...spoken, caption: {}, aspectRatio: "ratio_1_1", language: "en" }),
    videos.createHookDemo({ avatarId: "avatar_1", text: "Wait" }),
    videos.createHookDemo({ avatarId: "avatar_1", text: "Wait", type: "hook_demo", media: [] }),
    videos.createProductAd({ script: "Hello.", productAdSettings: settings }),
    videos.createProductAd({ ...spoken, productAdSettings: settings }, options),
    videos.createTikTokSlideshow({ slides: [{ media: "media_1" }, { media: "media_2", texts: [{ text: "Hello" }] }] }),
    videos.createScenes({ scenes, ...followed }),
    videos.addCaptions({ media: "media_1" }),
    videos.extend({ media: "media_1", prompt: "On and on", targetDuration: 8, generateAudio: false }),
    videos.removeBackground({ media: "media_1" }),
    videos.createFromTemplate({ ...template, scenes: [scene] }, options),
    videos.createFromTemplate({ type: "class", ...spoken }),
  ];
}

/** The scenes of a template can be sent with values filled in, boxes included. */
export function fillIn({ videos }: Hooked, template: Template, values: Record<string, string>): PromiseLike<unknown> {
  const scenes = template.scenes.map(({ variables, ...scene }) => ({
    ...scene,
    variables: variables.map(({ key, value }) => ({ key, value: values[key] ?? value })),
  }));
  return videos.createFromTemplate({ type: template.type, templateId: template.id, scenes });
}

/** A type narrows what a scene holds. */
export function mediaOf(scene: Scene): string[] {
  switch (scene.type) {
    case "avatar":
      return [];
    case "video":
    case "picture_in_picture":
      return [scene.mediaId];
    case "start_end_frame":
      return [scene.startFrameMediaId, scene.endFrameMediaId];
  }
}

/** A status or a type that is new compiles, and is not lost to the compiler. */
export function describeVideo({ status, type, progress, url, webhook }: Video): string {
  if (type === "podcast" || webhook === null) return type ?? "no type";
  switch (status) {
    case "COMPLETED":
      return url ?? "no address";
    case "QUEUED":
      return "not yet";
    default:
      return `${status.toLowerCase()} ${progress} %`;
  }
}

export async function waiting({ videos }: Hooked, signal: AbortSignal): Promise<string | undefined> {
  const { videoId, status } = await videos.createTalkingAvatar(spoken);
  if (status === "COMPLETED") return (await videos.get(videoId)).url;
  await videos.waitFor(videoId);
  try {
    const { url } = await videos.waitFor(videoId, {
      signal,
      timeout: 600_000,
      interval: 2_000,
      maxRetries: 5,
      onProgress: ({ progress, message }) => console.log(progress, message),
    });
    return url;
  } catch (error) {
    if (error instanceof VideoFailedError) return error.video.message;
    if (error instanceof VideoTimeoutError) return error.video?.status;
    throw error;
  }
}

/** The event narrows what was posted, and an unknown one is readable. */
export function describeEvent(rawBody: string | Uint8Array | ArrayBuffer): string {
  const posted = parseWebhook(rawBody);
  switch (posted.event) {
    case "project.completed":
      return `${posted.projectId} ${posted.video.url} ${posted.metadata?.["order"]}`;
    case "project.failed":
      return `${posted.projectId} ${posted.message}`;
    case "unknown":
      return JSON.stringify(posted.body["event"]);
  }
}

export async function research(hooked: Hooked, options: RequestOptions): Promise<unknown[]> {
  const { avatars, voices, music, templates, niches, trends, social } = hooked;
  const { search, items } = await social.getSearch("search_1", { limit: 10, offset: 20 }, options);
  for await (const { viralScore, creator } of social.getSearch("search_1")) console.log(viralScore, creator.username);
  for await (const { title } of trends.listVideos({ platform: "tiktok", niche: "fitness" }, options))
    console.log(title);
  const { account } = await social.analyzeAccount({ username: "ada", platform: "youtube" }, options);
  return [
    (await avatars.list({ type: "custom" }, options)).avatars.filter(({ age, isPro }) => age !== "Teen" && !isPro),
    (await avatars.list()).avatars,
    await voices.list(options),
    await music.list(options),
    await templates.list(options),
    (await templates.get("template_1", options))["scenes"],
    await niches.list(options),
    await trends.listVideos().toArray({ max: 10 }),
    (await hooked.videos.list({ type: "scenes", status: "completed", limit: 100 }, options)).total,
    (await social.createSearch({ searchTerm: "fitness", platform: "tiktok", limit: 5 })).search.keywordsStatus,
    [search.searchTerm, search.music, items.map(({ stats }) => stats.views)],
    [account.keywords?.length, (await social.refreshAccount(account.id)).account.stats.followers],
  ];
}
