/** Words that several schemas share, as the pages list them. */
export const platforms = ["youtube", "tiktok", "instagram"] as const;
/** Searches and trends know fewer. */
export const searchedPlatforms = ["tiktok", "youtube"] as const;
export const privacy = ["public", "unlisted", "private"] as const;
export const postStatuses = ["pending", "published", "failed", "draft"] as const;
export const aspectRatios = ["ratio_9_16", "ratio_16_9", "ratio_1_1"] as const;
export const videoStatuses = ["STARTED", "COMPLETED", "FAILED"] as const;
/** The filter of List Videos is in lower case, unlike the status of a video. */
export const statusFilters = ["draft", "processing", "completed", "failed"] as const;
export const alignments = ["top", "middle", "bottom"] as const;
export const lipsyncModels = ["base", "pro"] as const;
export const mediaTypes = ["ai-images", "ai-videos", "media", "gameplay"] as const;
export const projectTypes = ["class", "ugc_ads", "ugc_video", "ai_short", "hook_demo", "tiktok_slideshow"] as const;

export const videoTypes = [
  ...["class", "ugc_ads", "ugc_video", "script_to_video", "prompt_to_video", "hook_demo"],
  ...["product_ads", "scenes", "add_captions", "extend_video", "remove_background", "tiktok_slideshow"],
] as const;

export const captionPresets = [
  ...["default", "beast", "umi", "tiktok", "wrap1", "wrap2", "ariel", "hooked", "classic", "active", "bubble"],
  ...["glass", "comic", "glow", "pastel", "neon", "retroTV", "red", "marker", "modern", "blue", "vivid"],
] as const;
