/**
 * One mistake a line, and none compiles. Nothing here is run. docs.ts checks that each field has the type of the docs; this file
 * checks parameters of methods, unions and unknown names.
 */
import { Hooked, type Integration, parseWebhook, type ScheduledPost, type Video } from "../../src/index.ts";

const post = { videoId: "vid_1", integrationId: "int_1", scheduledDateTime: new Date() };
const narrated = { script: "Hello.", voiceId: "voice_1" };
const spoken = { ...narrated, avatarId: "avatar_1" };

export function inIds({ integrations, schedules, social, videos }: Hooked): void {
  // @ts-expect-error an id is missing
  integrations.get();
  // @ts-expect-error an id is no number
  integrations.get(1);
  // @ts-expect-error an id may be undefined
  integrations.disconnect([{ id: "int_1" }][0]?.id);
  // @ts-expect-error an id is no object
  integrations.disconnectSafely({ integrationId: "int_1" });
  // @ts-expect-error an id is not null
  schedules.cancel(null);
  // @ts-expect-error the id comes first
  schedules.update({ scheduledDateTime: new Date() }, "post_1");
  // @ts-expect-error an id is missing before the query
  social.getSearch({ limit: 10 });
  // @ts-expect-error an id is missing before the options
  videos.waitFor({ interval: 5_000 });
}

export function inQueries({ avatars, schedules, videos, voices }: Hooked): void {
  // @ts-expect-error limit
  schedules.list({ lmit: 10 });
  // @ts-expect-error a number
  schedules.list({ limit: "10" });
  // @ts-expect-error one status
  schedules.list({ status: ["pending", "failed"] });
  // @ts-expect-error not of openapi-fetch
  schedules.list({ query: { limit: 10 } });
  // @ts-expect-error options come second
  schedules.list({ timeout: 1_000 });
  // @ts-expect-error takes options only
  voices.list({ language: "en" });
  // @ts-expect-error library, custom or all
  avatars.list({ type: "mine" });
  // @ts-expect-error the filter is in lower case
  videos.list({ status: "COMPLETED" });
  // The list of the docs lacks some types.
  videos.list({ type: "talking_avatar" });
}

export function inBodies({ schedules, social, videos }: Hooked): void {
  // @ts-expect-error nothing to schedule
  schedules.create();
  // @ts-expect-error no videoId
  schedules.create({ integrationId: "int_1", scheduledDateTime: new Date() });
  // @ts-expect-error platformData
  schedules.create({ ...post, platfromData: {} });
  // @ts-expect-error a Date or a string
  schedules.create({ ...post, scheduledDateTime: 1_700_000_000 });
  // @ts-expect-error may be missing
  schedules.create({ ...post, videoId: process.env["VIDEO"] });
  // @ts-expect-error cannot be dropped before it is there
  schedules.create({ ...post, platformData: { title: null } });
  // @ts-expect-error title
  schedules.create({ ...post, platformData: { titel: "A" } });
  // @ts-expect-error the server writes it
  schedules.create({ ...post, platformData: { publishedUrl: "https://example.com" } });
  // @ts-expect-error nothing to update
  schedules.update("post_1");
  // @ts-expect-error a string
  videos.createProductAd({ ...spoken, productAdSettings: { websiteUrl: new URL("https://example.com") } });
  // @ts-expect-error JSON
  videos.createTalkingAvatar({ ...spoken, metadata: "order 7" });
  // @ts-expect-error here captions are there or not
  videos.createFromTemplate({ type: "class", templateId: "t", scenes: [], caption: { preset: "tiktok" } });
  // @ts-expect-error no body
  social.refreshAccount("account_1", { platform: "tiktok" });
}

export function inUnions({ videos }: Hooked): void {
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
  // @ts-expect-error ai-images
  videos.createScriptToVideo({ ...narrated, mediaType: "ai_images" });
  // @ts-expect-error of no known type
  videos.createScenes({ scenes: [{ type: "image", mediaId: "media_1" }] });
  // @ts-expect-error a picture in a picture says something
  videos.createScenes({ scenes: [{ type: "picture_in_picture", mediaId: "media_1" }] });
  // @ts-expect-error one of many is wrong
  videos.createScenes({ scenes: [{ type: "avatar", script: "Hello." }, { type: "video" }] });
  // @ts-expect-error neither a template nor a script
  videos.createFromTemplate({ type: "class" });
  // @ts-expect-error no scenes
  videos.createFromTemplate({ type: "class", templateId: "template_1" });
  // @ts-expect-error no voice
  videos.createFromTemplate({ type: "class", script: "Hello.", avatarId: "avatar_1" });
}

export function inOptions(hooked: Hooked): void {
  const { integrations, schedules, videos } = hooked;
  // @ts-expect-error timeout
  integrations.get("int_1", { timeuot: 1_000 });
  // @ts-expect-error milliseconds
  integrations.get("int_1", { timeout: "10s" });
  // @ts-expect-error the signal of the controller
  integrations.get("int_1", { signal: new AbortController() });
  // @ts-expect-error of the client only
  integrations.get("int_1", { apiKey: "sk_1" });
  // @ts-expect-error no params
  integrations.get("int_1", { params: { path: { integrationId: "int_1" } } });
  // @ts-expect-error options are last
  schedules.create(post, {}, {});
  // @ts-expect-error dryRun
  integrations.disconnectSafely("int_1", { dryrun: true });
  // @ts-expect-error what looks like true must not disconnect anything
  integrations.disconnectSafely("int_1", { dryRun: "false" });
  // @ts-expect-error a step that is none
  integrations.disconnectSafely("int_1", { onProgress: (event) => event.step === "done" });
  // @ts-expect-error interval
  videos.waitFor("vid_1", { intervall: 5_000 });
  // @ts-expect-error progress is a property of a video
  videos.waitFor("vid_1", { onProgress: (progress: number) => progress });
  // @ts-expect-error a method in capitals
  hooked.request("get", "/v1/integration/list");
  // @ts-expect-error no nested queries
  hooked.request("GET", "/v1/integration/list", { query: { filter: { status: "pending" } } });
  // @ts-expect-error query
  hooked.request("GET", "/v1/integration/list", { params: {} });
  // @ts-expect-error of a call only
  hooked.withOptions({ signal: AbortSignal.timeout(1_000) });
  // @ts-expect-error apiKey
  new Hooked({ apikey: "sk_1" });
  // @ts-expect-error not a string alone
  new Hooked("sk_1");
  // @ts-expect-error returns a string
  new Hooked({ apiKey: async () => 1 });
  // @ts-expect-error observers see no headers
  new Hooked({ onRequest: (event) => event.headers });
}

export async function inResults(hooked: Hooked, integration: Integration, scheduled: ScheduledPost, video: Video) {
  const { integrations, schedules, social, videos } = hooked;
  // @ts-expect-error the payload, not the envelope
  integration.data;
  // @ts-expect-error a string, not a Date
  scheduled.scheduledDateTime.getTime();
  // @ts-expect-error may be missing
  scheduled.platformData.title;
  // @ts-expect-error may be null
  video.webhook.length;
  // @ts-expect-error what is undocumented is to be checked
  (await integrations.list())["integrations"].length;
  // @ts-expect-error not before it is awaited
  schedules.list().items;
  // @ts-expect-error not with for alone
  for (const each of schedules.list()) each.id;
  // @ts-expect-error max
  await schedules.list().toArray({ limit: 10 });
  // @ts-expect-error there may be none
  (await (await schedules.list()).next()).items;
  // @ts-expect-error there may be none
  (await videos.list()).items[0].id;
  // @ts-expect-error not before it is awaited
  social.getSearch("search_1").search;
  // @ts-expect-error the videos are the items
  (await social.getSearch("search_1")).search.videos;
}

export function inWebhooks(request: Request): void {
  // @ts-expect-error parsed already
  parseWebhook({ event: "project.completed" });
  // @ts-expect-error not awaited
  parseWebhook(request.text());
  const event = parseWebhook("{}");
  // @ts-expect-error not before it is known
  event.projectId;
  // @ts-expect-error a video that failed is none
  if (event.event === "project.failed") event.video.url;
  // @ts-expect-error no such event
  if (event.event === "video.completed") event.body;
  // @ts-expect-error any body is to be checked
  if (event.event === "unknown") event.body["projectId"].length;
}
