/** What a response returns can be sent back without a cast. It compiles, and is never run. */
import type { Hooked, ProjectCompletedEvent, SettledVideo } from "../../src/index.ts";

export async function posts({ schedules, integrations, videos, trends, social }: Hooked): Promise<void> {
  const post = await schedules.get("post_1");
  const { id, status, platform, scheduledDateTime, integration, video, platformData } = post;
  await schedules.list({ status, platform });
  await schedules.list({ platform: integration.type });
  await schedules.create({ videoId: video.id, integrationId: integration.id, scheduledDateTime, platformData });
  await schedules.update(id, { scheduledDateTime, platformData });
  const { title, description, tags, privacyStatus, madeForKids } = platformData ?? {};
  await schedules.update(id, { platformData: { title, description, tags, privacyStatus, madeForKids } });
  await trends.listVideos({ platform });
  await social.analyzeAccount({ platform, username: integration.account.username });
  await videos.get(video.id);
  await integrations.disconnectSafely(integration.id);

  const updated = await schedules.update(id, { platformData });
  await schedules.update(updated.id, { platformData: updated.platformData });
  await schedules.list({ status: updated.status });
  const created = await schedules.create({ videoId: "vid_1", integrationId: "int_1", scheduledDateTime });
  await schedules.list({ status: created.status, platform: created.platform });
  await schedules.update(created.scheduleId, { scheduledDateTime: created.scheduledDateTime });
}

export async function connections({ schedules, integrations, trends }: Hooked): Promise<void> {
  const { id, type } = await integrations.get("int_1");
  await schedules.list({ platform: type });
  await trends.listVideos({ platform: type });
  await schedules.list({ platform: (await integrations.disconnect(id)).type });
}

export async function madeVideos({ videos }: Hooked, settled: SettledVideo): Promise<void> {
  const video = await videos.get("vid_1");
  const { name, type, script = "", avatarId = "", voiceId = "", musicId, videoSettings } = video;
  const { aspectRatio, caption } = videoSettings ?? {};
  const webhook = video.webhook ?? undefined;
  const narrated = { name, script, voiceId, musicId, aspectRatio, caption, webhook };
  await videos.list({ type });
  await videos.list({ status: settled.status });
  await videos.createScriptToVideo({ ...narrated, mediaType: "ai-images" });
  await videos.createScriptToVideo({ ...narrated, mediaType: "media", media: [] });
  await videos.createScriptToVideo({ ...narrated, mediaType: "gameplay", gameplaySettings: {} });
  await videos.createPromptToVideo({ name, prompt: script, voiceId, musicId, aspectRatio, caption, webhook });
  await videos.createUgcAd({ ...narrated, avatarId, media: [] });
  await videos.createTalkingAvatar({ name, script, avatarId, voiceId, musicId, caption, webhook });
  await videos.createHookDemo({ name, avatarId, text: script, media: [], musicId, aspectRatio, webhook });
  await videos.createTikTokSlideshow({ name, slides: [], aspectRatio, musicId, webhook });
  await videos.createScenes({ name, scenes: [], aspectRatio, musicId, caption, webhook });
  await videos.addCaptions({ name, media: "media_1", caption, musicId, webhook });
  await videos.createFromTemplate({ type: type ?? "class", script, voiceId, avatarId, name, aspectRatio, webhook });
  // Not the status of a video, which is in other words: STARTED, COMPLETED, FAILED.
  // @ts-expect-error lower case
  await videos.list({ status: video.status });
}

export async function templateOf({ templates, videos }: Hooked): Promise<void> {
  const { id, type, name, videoSettings, scenes, webhook } = await templates.get("template_1");
  const { aspectRatio, caption } = videoSettings;
  await videos.createFromTemplate({
    type,
    templateId: id,
    title: name,
    aspectRatio,
    caption: caption.enabled,
    scenes,
    webhook: webhook ?? undefined,
  });
  await videos.addCaptions({ media: "media_1", caption });
  await videos.createScenes({ scenes: [], caption });
}

export async function events({ videos }: Hooked, event: ProjectCompletedEvent): Promise<void> {
  const { metadata, video } = event;
  await videos.removeBackground({ media: "media_1", metadata });
  await videos.createScenes({ scenes: [], metadata, aspectRatio: video.aspectRatio });
  await videos.list({ status: event.status });
}

export async function research({ social, trends }: Hooked): Promise<void> {
  const { search } = await social.createSearch({ searchTerm: "fitness", platform: "tiktok" });
  await social.createSearch({ searchTerm: search.searchTerm, platform: search.platform });
  const page = await social.getSearch(search.id);
  await social.createSearch({ searchTerm: page.search.searchTerm, platform: page.search.platform });
  for (const { platform, creator } of page.items) await social.analyzeAccount({ platform, username: creator.username });
  const { account } = await social.analyzeAccount({ platform: "tiktok", username: "somebody" });
  await social.analyzeAccount({ platform: account.platform, username: account.username });
  const [video] = await trends.listVideos().toArray({ max: 1 });
  await trends.listVideos({ platform: video?.platform });
}
