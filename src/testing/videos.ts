/** The rules of making videos, and of those that were made. */
import type { Video } from "../index.ts";
import {
  type Call,
  example,
  failure,
  pageOf,
  type Rule,
  refusal,
  success,
  undocumentedError,
  type World,
} from "./answer.ts";
import type { FakeVideo, Fields } from "./state.ts";

/** Seconds that a video of the fake lasts, as in the webhook sample of the docs. */
const duration = 45;
/** Frames a second, as the docs say. */
const frameRate = 25;

/** The statuses of videos by the values of the filter, which are others. Drafts are not documented. */
const filters: Record<string, string> = { processing: "STARTED", completed: "COMPLETED", failed: "FAILED" };

/** The video that a creation makes, and `answer` for the rest. */
function create(type: Video["type"], answer: (call: Call, video: FakeVideo) => ReturnType<Rule>): Rule {
  return (world, call) => {
    const { body, operation } = call;
    const refused = operation.statuses.includes(404) && missing(world, body);
    if (refused) return undocumentedError(404);
    return answer(call, start(world, type, body));
  };
}

/** Whether the request names an avatar or a template that does not exist. */
function missing({ store }: World, { avatarId, templateId }: Fields): boolean {
  const unknown = (known: ReadonlyMap<string, unknown>, id: unknown) =>
    known.size > 0 && id !== undefined && !known.has(id as string);
  return unknown(store.avatars, avatarId) || unknown(store.templates, templateId);
}

function start(world: World, type: Video["type"], body: Fields): FakeVideo {
  const { store, clock, creditsPerVideo } = world;
  const { name, title, avatarId, voiceId, musicId, script, webhook, caption, aspectRatio } = body as Record<
    string,
    string
  >;
  const settings = caption as unknown;
  const { disabled = false, preset = "default" } = (typeof settings === "object" ? settings : {}) as Fields;
  const video = {
    id: store.id("vid"),
    name: name ?? title ?? "Untitled",
    type,
    status: "STARTED",
    progress: 0,
    message: "Video started",
    ...(avatarId !== undefined && { avatarId }),
    ...(voiceId !== undefined && { voiceId }),
    ...(musicId !== undefined && { musicId }),
    ...(script !== undefined && { script }),
    videoSettings: { aspectRatio: aspectRatio ?? "ratio_9_16", caption: { disabled, preset } },
    projectId: store.id("proj"),
    createdAt: clock.iso,
    updatedAt: clock.iso,
    usedCredits: creditsPerVideo,
    webhook: webhook ?? null,
  } as FakeVideo;
  store.usedCredits += creditsPerVideo;
  store.videos.set(video.id, video);
  if (type === "hook_demo") finishVideo(world, video.id, store.failures.shift(), body["metadata"]);
  else armVideo(world, video, body["metadata"]);
  return store.videos.get(video.id) as FakeVideo;
}

/** Finishes a video in progress when its time has come. A video that was replaced or removed meanwhile is left alone. */
export function armVideo(world: World, { id, createdAt }: FakeVideo, metadata?: unknown): void {
  const { store, clock, videoTime } = world;
  const failed = store.failures.shift();
  const end = Math.max(clock.now, Date.parse(createdAt) + videoTime);
  store.finishing.set(id, end);
  clock.at(end, () => {
    if (store.finishing.get(id) === end) finishVideo(world, id, failed, metadata);
  });
}

function finishVideo(world: World, id: string, failed: string | undefined, metadata: unknown): void {
  const { store, clock, notify } = world;
  store.finishing.delete(id);
  const video = store.videos.get(id);
  if (!video) return;
  const url = `https://cdn.hooked.so/${id}.mp4`;
  const thumbnail = `https://cdn.hooked.so/${id}.jpg`;
  const made = { durationInFrames: duration * frameRate, durationInSeconds: duration, url, thumbnail };
  const outcome =
    failed === undefined
      ? { status: "COMPLETED", progress: 100, message: "Video completed successfully", ...made }
      : { status: "FAILED", message: failed };
  store.videos.set(id, { ...video, ...outcome, updatedAt: clock.iso } as FakeVideo);
  if (typeof video.webhook !== "string") return;
  const { projectId, createdAt } = video;
  const passedOn = { ...(metadata !== undefined && { metadata }), createdAt };
  const { aspectRatio = "ratio_9_16" } = video.videoSettings ?? {};
  const [width = "9", height = "16"] = aspectRatio.replace("ratio_", "").split("_");
  const resolutions: Record<string, string> = { ratio_16_9: "1920x1080", ratio_1_1: "1080x1080" };
  const file = { id, url, duration, thumbnail, aspectRatio: `${width}:${height}` };
  const completed = { ...file, resolution: resolutions[aspectRatio] ?? "1080x1920" };
  notify(
    video.webhook,
    failed === undefined
      ? {
          event: "project.completed",
          projectId,
          status: "completed",
          video: completed,
          ...passedOn,
          completedAt: clock.iso,
        }
      : { event: "project.failed", projectId, status: "failed", message: failed, ...passedOn },
  );
}

/** A creation whose data is the one that most of them return. */
function usual(type: Video["type"]): Rule {
  return create(type, (call, { id: videoId, projectId, status }) => success(call, { videoId, projectId, status }));
}

/** How far a video is, by the clock. */
function progressed({ store, clock, videoTime }: World, video: FakeVideo): FakeVideo {
  const finishing = store.finishing.get(video.id);
  if (finishing === undefined) return video;
  const progress = Math.floor(100 * Math.max(0, 1 - (finishing - clock.now) / (videoTime || 1)));
  return { ...video, progress: Math.min(progress, 99) };
}

/** Whoever asks for a video in progress waits for it: move on to its end. */
async function waitFor({ clock, autoAdvance }: World, finishing: number | undefined): Promise<void> {
  if (autoAdvance && finishing !== undefined) await clock.moveTo(finishing);
}

const listVideos: Rule = async (world, call) => {
  const { store } = world;
  await waitFor(world, store.finishing.size > 0 ? Math.min(...store.finishing.values()) : undefined);
  const [type, status] = [call.query.get("type"), call.query.get("status")];
  const where = (video: FakeVideo) =>
    !store.otherTeam.has(video.id) &&
    (!type || type === "all" || video.type === type) &&
    (!status || video.status === filters[status]);
  const { items, ...page } = pageOf(store.videos, call, world, { where, newestFirst: true });
  const videos = items.map((video) => {
    const { id, name, status, url, durationInFrames, projectId, thumbnail, progress, message, createdAt, updatedAt } =
      progressed(world, video);
    const made = status === "COMPLETED" ? { url, durationInFrames, thumbnail } : {};
    return { id, name, status, ...made, projectId, progress, message, createdAt, updatedAt };
  });
  return success(call, { videos, ...page });
};

const getVideoDetails: Rule = async (world, call) => {
  const { store } = world;
  if (store.otherTeam.has(call.id)) return refusal(403, "Video does not belong to your team");
  await waitFor(world, store.finishing.get(call.id));
  const video = store.videos.get(call.id);
  return video ? success(call, progressed(world, video)) : refusal(404, "Video not found");
};

/** What every creation of a team without a subscription is answered with. */
export const subscriptionRequired = failure(403, "SUBSCRIPTION_REQUIRED", "Active subscription required");

export const videoRules = {
  createScriptToVideo: usual("script_to_video"),
  createPromptToVideo: usual("prompt_to_video"),
  createUgcAdVideo: usual("ugc_ads"),
  createTalkingAvatar: usual("talking_avatar"),
  createUgcVideo: usual("ugc_video"),
  createHookDemoVideo: usual("hook_demo"),
  // The docs do not show this response.
  createProductAd: create("product_ads", (call) => example(call)),
  createTikTokSlideshow: create("tiktok_slideshow", (call, { id: videoId, projectId }) =>
    success(call, { videoId, projectId }),
  ),
  createScenesVideo: create("scenes", ({ operation: { success: documented } }, { projectId }) => ({
    status: documented.status,
    body: { ...(documented.body as Fields), projectId },
  })),
  addCaptions: usual("add_captions"),
  extendVideo: usual("extend_video"),
  removeBackground: usual("remove_background"),
  createProject: create("class", (call, { projectId }) => success(call, { projectId, status: "processing" })),
  listVideos,
  getVideoDetails,
} satisfies Record<string, Rule>;
