/** Mistakes about videos, one a line, and none compiles. Nothing here is run. */
import { type Hooked, parseWebhook, type Video } from "../../src/index.ts";

const narrated = { script: "Hello.", voiceId: "voice_1" };
const spoken = { ...narrated, avatarId: "avatar_1" };

export function inScripts({ videos }: Hooked): void {
  // @ts-expect-error no mediaType
  videos.createScriptToVideo(narrated);
  // @ts-expect-error media needs media
  videos.createScriptToVideo({ ...narrated, mediaType: "media" });
  // @ts-expect-error gameplay needs gameplaySettings
  videos.createScriptToVideo({ ...narrated, mediaType: "gameplay" });
  // @ts-expect-error media belong to mediaType media
  videos.createScriptToVideo({ ...narrated, mediaType: "ai-images", media: ["media_1"] });
  // @ts-expect-error gameplaySettings belong to mediaType gameplay
  videos.createScriptToVideo({ ...narrated, mediaType: "media", media: ["media_1"], gameplaySettings: {} });
  // @ts-expect-error presetSettings are for AI
  videos.createScriptToVideo({ ...narrated, mediaType: "gameplay", gameplaySettings: {}, presetSettings: {} });
  // @ts-expect-error ids, not one id
  videos.createScriptToVideo({ ...narrated, mediaType: "media", media: "media_1" });
  // @ts-expect-error ids, not objects
  videos.createScriptToVideo({ ...narrated, mediaType: "media", media: [{ id: "media_1" }] });
  // @ts-expect-error ai-images
  videos.createScriptToVideo({ ...narrated, mediaType: "ai_images" });
  // @ts-expect-error no voice
  videos.createScriptToVideo({ script: "Hello.", mediaType: "ai-images" });
  // @ts-expect-error similarityBoost
  videos.createScriptToVideo({ ...narrated, mediaType: "ai-images", audio: { similarity: 1 } });
  // @ts-expect-error no prompt
  videos.createPromptToVideo({ voiceId: "voice_1" });
  // @ts-expect-error seconds
  videos.createPromptToVideo({ prompt: "A day at sea", targetDuration: "60" });
  // @ts-expect-error targetDuration
  videos.createPromptToVideo({ prompt: "A day at sea", targetLength: 60 });
}

export function inAvatars({ videos }: Hooked): void {
  // @ts-expect-error no media
  videos.createUgcAd(spoken);
  // @ts-expect-error base or pro
  videos.createUgcAd({ ...spoken, media: ["media_1"], lipsyncModel: "Pro" });
  // @ts-expect-error bRollType
  videos.createUgcAd({ ...spoken, media: ["media_1"], adSettings: { brollType: "rounded-cover" } });
  // @ts-expect-error no avatar
  videos.createTalkingAvatar(narrated);
  // @ts-expect-error an object
  videos.createTalkingAvatar({ ...spoken, caption: true });
  // @ts-expect-error JSON
  videos.createTalkingAvatar({ ...spoken, metadata: "order 7" });
  // @ts-expect-error the text is missing
  videos.createHookDemo({ avatarId: "avatar_1" });
  // @ts-expect-error hook_demo
  videos.createHookDemo({ avatarId: "avatar_1", text: "Wait", type: "hook-demo" });
  // @ts-expect-error no settings
  videos.createProductAd(spoken);
  // @ts-expect-error no address
  videos.createProductAd({ ...spoken, productAdSettings: { scrollInterval: 3 } });
  // @ts-expect-error a string
  videos.createProductAd({ ...spoken, productAdSettings: { websiteUrl: new URL("https://example.com") } });
  // @ts-expect-error no language
  videos.createUgcVideo({ ...spoken, caption: {}, aspectRatio: "ratio_9_16" });
}

export function inScenes({ videos }: Hooked): void {
  // @ts-expect-error no scenes
  videos.createScenes({ name: "Empty" });
  // @ts-expect-error no type
  videos.createScenes({ scenes: [{ script: "Hello." }] });
  // @ts-expect-error of no known type
  videos.createScenes({ scenes: [{ type: "image", mediaId: "media_1" }] });
  // @ts-expect-error an avatar says something
  videos.createScenes({ scenes: [{ type: "avatar", avatarId: "avatar_1" }] });
  // @ts-expect-error a video is one of yours
  videos.createScenes({ scenes: [{ type: "video", script: "Hello." }] });
  // @ts-expect-error a picture in a picture has one behind it
  videos.createScenes({ scenes: [{ type: "picture_in_picture", script: "Hello." }] });
  // @ts-expect-error and says something
  videos.createScenes({ scenes: [{ type: "picture_in_picture", mediaId: "media_1" }] });
  // @ts-expect-error a start without an end
  videos.createScenes({ scenes: [{ type: "start_end_frame", startFrameMediaId: "media_1" }] });
  // @ts-expect-error one of many is wrong
  videos.createScenes({ scenes: [{ type: "avatar", script: "Hello." }, { type: "video" }] });
}

export function inMedia({ videos }: Hooked): void {
  // @ts-expect-error no slides
  videos.createTikTokSlideshow({ name: "Empty" });
  // @ts-expect-error a slide shows something
  videos.createTikTokSlideshow({ slides: [{ duration: 3 }] });
  // @ts-expect-error the text is missing
  videos.createTikTokSlideshow({ slides: [{ media: "media_1", texts: [{ x: 0 }] }] });
  // @ts-expect-error texts are objects
  videos.createTikTokSlideshow({ slides: [{ media: "media_1", texts: ["Hello"] }] });
  // @ts-expect-error fontWeight is a string
  videos.createTikTokSlideshow({ slides: [{ media: "media_1", texts: [{ text: "Hello", fontWeight: 700 }] }] });
  // @ts-expect-error one id
  videos.addCaptions({ media: ["media_1"] });
  // @ts-expect-error no prompt
  videos.extend({ media: "media_1" });
  // @ts-expect-error targetDuration
  videos.extend({ media: "media_1", prompt: "On and on", targetLength: 8 });
  // @ts-expect-error media
  videos.removeBackground({ mediaId: "media_1" });
}

export function inTemplates({ videos }: Hooked): void {
  const variable = { key: "first_name", value: "Ada" };
  const scene = { script: "Hello, {{first_name}}.", variables: [variable] };
  const template = { type: "class", templateId: "template_1", title: "Hello", caption: true, language: "en" };
  // @ts-expect-error neither a template nor a script
  videos.createFromTemplate({ type: "class" });
  // @ts-expect-error no scenes
  videos.createFromTemplate(template);
  // @ts-expect-error here captions are there or not
  videos.createFromTemplate({ ...template, scenes: [scene], caption: { preset: "tiktok" } });
  // @ts-expect-error no variables
  videos.createFromTemplate({ ...template, scenes: [{ script: "Hello." }] });
  // @ts-expect-error a string
  videos.createFromTemplate({ ...template, scenes: [{ ...scene, variables: [{ ...variable, value: 36 }] }] });
  // @ts-expect-error no voice
  videos.createFromTemplate({ type: "class", script: "Hello.", avatarId: "avatar_1" });
}

export async function inLists({ videos }: Hooked, video: Video): Promise<void> {
  // @ts-expect-error an id is missing
  videos.get();
  // The list of the docs lacks some types.
  videos.list({ type: "talking_avatar" });
  // @ts-expect-error the filter is in lower case
  videos.list({ status: "COMPLETED" });
  // @ts-expect-error a number
  videos.list({ limit: "10" });
  // @ts-expect-error not on the wire
  videos.list({ query: { limit: 10 } });
  // @ts-expect-error the items
  (await videos.list()).videos;
  // @ts-expect-error there may be none
  (await videos.list()).items[0].id;
  // @ts-expect-error may be missing
  video.url.length;
  // @ts-expect-error may be missing
  video.videoSettings.caption;
  // @ts-expect-error may be null
  video.webhook.length;
  // @ts-expect-error a string, not a Date
  video.createdAt.getTime();
}

export async function inWaiting({ videos }: Hooked): Promise<void> {
  const { videoId } = await videos.createTalkingAvatar(spoken);
  // @ts-expect-error an id is missing
  videos.waitFor({ interval: 5_000 });
  // @ts-expect-error the id of the video alone
  videos.waitFor({ videoId });
  // @ts-expect-error interval
  videos.waitFor(videoId, { intervall: 5_000 });
  // @ts-expect-error milliseconds
  videos.waitFor(videoId, { interval: "5s" });
  // @ts-expect-error progress is a property of a video
  videos.waitFor(videoId, { onProgress: (progress: number) => progress });
  // @ts-expect-error projectId
  (await videos.createScenes({ scenes: [] })).projectID;
  // @ts-expect-error the payload, not the envelope
  (await videos.createFromTemplate({ type: "class", ...spoken })).data;
  // @ts-expect-error what is undocumented is to be checked
  videos.waitFor((await videos.createProductAd({ script: "", productAdSettings: { websiteUrl: "" } }))["videoId"]);
}

export function inWebhooks(request: Request): void {
  // @ts-expect-error parsed already
  parseWebhook({ event: "project.completed" });
  // @ts-expect-error the body, not the request
  parseWebhook(request);
  // @ts-expect-error not awaited
  parseWebhook(request.text());
  const event = parseWebhook("{}");
  // @ts-expect-error not before it is known
  event.projectId;
  // @ts-expect-error a video that failed is none
  if (event.event === "project.failed") event.video.url;
  // @ts-expect-error a video that is ready has no reason
  if (event.event === "project.completed") event.message.length;
  // @ts-expect-error no such event
  if (event.event === "video.completed") event.body;
  // @ts-expect-error any body is to be checked
  if (event.event === "unknown") event.body["projectId"].length;
}
