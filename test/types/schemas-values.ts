/** Values that several schemas share, written by hand as the docs list them. */
import type { components } from "../../generated/schema.ts";

/** What is nested in a schema is checked by its own name. */
export type Schemas = components["schemas"];

/** Known values, and those that may come: in responses, and where a response can be sent back. */
export type Open<Known> = Known | (string & {});

/** An object whose fields are not documented. */
export type Free = { [key: string]: unknown };

export type Platform = "youtube" | "tiktok" | "instagram";
export type SearchedPlatform = "tiktok" | "youtube";
export type Privacy = "public" | "unlisted" | "private";
export type PostStatus = "pending" | "published" | "failed" | "draft";
export type AspectRatio = "ratio_9_16" | "ratio_16_9" | "ratio_1_1";
export type VideoStatus = "STARTED" | "COMPLETED" | "FAILED";
export type Alignment = "top" | "middle" | "bottom";
export type LipsyncModel = "base" | "pro";

export type VideoType =
  | "class"
  | "ugc_ads"
  | "ugc_video"
  | "script_to_video"
  | "prompt_to_video"
  | "hook_demo"
  | "product_ads"
  | "scenes"
  | "add_captions"
  | "extend_video"
  | "remove_background"
  | "tiktok_slideshow";

export type CaptionPreset =
  | "default"
  | "beast"
  | "umi"
  | "tiktok"
  | "wrap1"
  | "wrap2"
  | "ariel"
  | "hooked"
  | "classic"
  | "active"
  | "bubble"
  | "glass"
  | "comic"
  | "glow"
  | "pastel"
  | "neon"
  | "retroTV"
  | "red"
  | "marker"
  | "modern"
  | "blue"
  | "vivid";
