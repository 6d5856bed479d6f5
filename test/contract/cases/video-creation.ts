import type { Expectation } from "../../engine/expectation.ts";
import { audio, caption, creation, spoken, started, undocumented, webhook } from "./creation.ts";
import { avatarErrors, creationErrors, scriptErrors, spokenErrors } from "./errors.ts";

const { script, avatarId, voiceId } = spoken;
const look = { musicId: "music_lofi_01", aspectRatio: "ratio_9_16", caption, addStickers: true, audio } as const;
const presetSettings = { preset: "realistic", quality: "pro" } as const;
const websiteUrl = "https://example.com/product";

export const videoCreation = {
  createScriptToVideo: creation("createScriptToVideo", "/v1/project/create/script-to-video", {
    bodies: {
      minimal: { script, voiceId, mediaType: "ai-images" },
      full: { script, voiceId, mediaType: "ai-images", name: "First", presetSettings, ...look, ...webhook },
      aiVideos: { script, voiceId, mediaType: "ai-videos", presetSettings },
      media: { script, voiceId, mediaType: "media", media: ["media_abc123"] },
      // Its fields are not documented.
      gameplay: { script, voiceId, mediaType: "gameplay", gameplaySettings: {} },
    },
    result: {
      started: { videoId: "vid_s2v_abc123xyz", projectId: "proj_s2v_abc123xyz", status: "STARTED" },
    },
    errors: scriptErrors,
    message: "Script to Video successfully created",
  }),

  createPromptToVideo: creation("createPromptToVideo", "/v1/project/create/prompt-to-video", {
    bodies: {
      minimal: { prompt: "A day at sea", voiceId },
      full: {
        name: "First",
        prompt: "A day at sea",
        targetDuration: 45,
        voiceId,
        mediaType: "ai-videos",
        presetSettings,
        ...look,
        ...webhook,
      },
      // The docs mention examples of both; the names of the fields are those of script-to-video.
      media: { prompt: "A day at sea", voiceId, mediaType: "media", media: ["media_abc123"] },
      gameplay: { prompt: "A day at sea", voiceId, mediaType: "gameplay", gameplaySettings: {} },
    },
    result: started,
    errors: creationErrors,
    message: "Prompt to Video successfully created",
  }),

  createUgcAdVideo: creation("createUgcAd", "/v1/project/create/ugc-ads", {
    bodies: {
      minimal: { ...spoken, media: ["media_abc123"] },
      full: {
        ...spoken,
        media: ["media_abc123", "product_video"],
        name: "First",
        lipsyncModel: "pro",
        adSettings: { bRollType: "rounded-cover", removeAvatarBackground: true },
        musicId: "1",
        caption,
        aspectRatio: "ratio_16_9",
        ...webhook,
      },
    },
    result: started,
    errors: spokenErrors,
    message: "UGC ad successfully created",
  }),

  createTalkingAvatar: creation("createTalkingAvatar", "/v1/project/create/talking-avatar", {
    bodies: {
      minimal: spoken,
      full: { ...spoken, name: "First", lipsyncModel: "pro", musicId: "1", caption, audio, ...webhook },
    },
    result: started,
    errors: spokenErrors,
    message: "Talking avatar successfully created",
  }),

  createHookDemoVideo: creation("createHookDemo", "/v1/project/create/hook-demo", {
    bodies: {
      minimal: { avatarId, text: "Wait for it" },
      full: {
        // The page asks for the type, its sample does without.
        type: "hook_demo",
        avatarId,
        text: "Wait for it",
        name: "First",
        media: ["media_abc123"],
        musicId: "1",
        textSettings: {
          preset: "modern",
          alignment: "middle",
          textColor: "#FFFFFF",
          backgroundColor: "transparent",
          disabled: false,
        },
        aspectRatio: "ratio_1_1",
        ...webhook,
      },
    },
    // It is made at once.
    result: { completed: { videoId: "vid_abc123", projectId: "proj_abc123", status: "COMPLETED" } },
    errors: avatarErrors,
    message: "Hook Demo successfully created",
  }),

  createProductAd: creation("createProductAd", "/v1/project/create/product-ads", {
    bodies: {
      minimal: { script, productAdSettings: { websiteUrl } },
      // The page breaks off before it lists more of its own fields.
      full: {
        ...spoken,
        name: "First",
        productAdSettings: { websiteUrl, avatarIntroSeconds: 5, scrollInterval: 2 },
        ...webhook,
      },
      alias: { script, productAdSettings: { websiteUrl, showWebsiteAfter: 5 } },
    },
    title: "Product Ads",
    result: undocumented,
    errors: spokenErrors,
  }),
} satisfies Record<string, Expectation>;
