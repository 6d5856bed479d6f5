/** What the docs say of the bodies that make a video, and of their parts. */
import type { Alignment, AspectRatio, CaptionPreset, Free, LipsyncModel, Open, Schemas } from "./schemas-values.ts";

/** What follows the progress of any video. */
interface Followed {
  webhook?: string;
  metadata?: Free;
}

interface Narrated extends Followed {
  script: string;
  voiceId: string;
  name?: string;
  musicId?: string;
  aspectRatio?: Open<AspectRatio>;
  caption?: Schemas["CaptionSettings"];
  addStickers?: boolean;
  audio?: Schemas["AudioSettings"];
}

interface Caption {
  preset?: Open<CaptionPreset>;
  alignment?: Open<Alignment>;
  disabled?: boolean;
}

export interface CreationSent {
  ScriptToVideoWithAi: Narrated & {
    mediaType: "ai-images" | "ai-videos";
    presetSettings?: Schemas["PresetSettings"];
  };
  ScriptToVideoWithMedia: Narrated & { mediaType: "media"; media: string[] };
  ScriptToVideoWithGameplay: Narrated & { mediaType: "gameplay"; gameplaySettings: Free };
  PromptToVideoCreate: Followed & {
    prompt: string;
    voiceId: string;
    targetDuration?: number;
    mediaType?: "ai-images" | "ai-videos" | "media" | "gameplay";
    media?: string[];
    gameplaySettings?: Free;
    presetSettings?: Schemas["PresetSettings"];
    name?: string;
    musicId?: string;
    aspectRatio?: Open<AspectRatio>;
    caption?: Schemas["CaptionSettings"];
    addStickers?: boolean;
    audio?: Schemas["AudioSettings"];
  };
  UgcAdCreate: Followed & {
    script: string;
    avatarId: string;
    voiceId: string;
    media: string[];
    name?: string;
    lipsyncModel?: LipsyncModel;
    adSettings?: Schemas["AdSettings"];
    musicId?: string;
    caption?: Schemas["CaptionSettings"];
    aspectRatio?: Open<AspectRatio>;
  };
  TalkingAvatarCreate: Followed & {
    script: string;
    avatarId: string;
    voiceId: string;
    name?: string;
    lipsyncModel?: LipsyncModel;
    musicId?: string;
    caption?: Schemas["TalkingAvatarCaptionSettings"];
    audio?: Schemas["AudioSettings"];
  };
  UgcVideoCreate: Followed & {
    script: string;
    avatarId: string;
    voiceId: string;
    caption: Schemas["CaptionSettings"];
    aspectRatio: Open<AspectRatio>;
    language: string;
    name?: string;
  };
  HookDemoCreate: Followed & {
    avatarId: string;
    text: string;
    type?: "hook_demo";
    name?: string;
    media?: string[];
    musicId?: string;
    textSettings?: Schemas["TextSettings"];
    aspectRatio?: Open<AspectRatio>;
  };
  ProductAdCreate: Followed & {
    script: string;
    productAdSettings: Schemas["ProductAdSettings"];
    avatarId?: string;
    voiceId?: string;
    name?: string;
  };
  TikTokSlideshowCreate: Followed & {
    slides: Schemas["Slide"][];
    name?: string;
    musicId?: string;
    script?: string;
    avatarId?: string;
    voiceId?: string;
    lipsyncModel?: LipsyncModel;
    aspectRatio?: Open<AspectRatio>;
  };
  ScenesVideoCreate: Followed & {
    scenes: Schemas["Scene"][];
    name?: string;
    musicId?: string;
    aspectRatio?: Open<AspectRatio>;
    caption?: Schemas["CaptionSettings"];
    addStickers?: boolean;
    audio?: Schemas["AudioSettings"];
    language?: string;
  };
  AddCaptionsCreate: Followed & {
    media: string;
    name?: string;
    musicId?: string;
    caption?: Schemas["AddedCaptionSettings"];
    language?: string;
    addStickers?: boolean;
  };
  ExtendVideoCreate: Followed & {
    media: string;
    prompt: string;
    name?: string;
    targetDuration?: number;
    generateAudio?: boolean;
  };
  RemoveBackgroundCreate: Followed & { media: string; name?: string };
  TemplateProjectCreate: Followed & {
    type: string;
    templateId: string;
    /** The page requires these three, an example of the docs does without. */
    title?: string;
    /** Here it is whether there are any. */
    caption?: boolean;
    language?: string;
    aspectRatio?: Open<AspectRatio>;
    scenes: Schemas["TemplateSceneCreate"][];
  };
  ScriptProjectCreate: {
    type: Open<"class" | "ugc_ads" | "ugc_video" | "ai_short" | "hook_demo" | "tiktok_slideshow">;
    script: string;
    voiceId: string;
    avatarId?: string;
    name?: string;
    aspectRatio?: Open<AspectRatio>;
    music?: string;
    captions?: boolean;
    webhook?: string;
  };

  CaptionSettings: Caption;
  TalkingAvatarCaptionSettings: Caption;
  AddedCaptionSettings: Omit<Caption, "disabled">;
  AudioSettings: {
    speed?: number;
    stability?: number;
    similarityBoost?: number;
    style?: number;
    useSpeakerBoost?: boolean;
  };
  PresetSettings: { preset?: string; quality?: string };
  AdSettings: { bRollType?: string; removeAvatarBackground?: boolean };
  TextSettings: {
    preset?: string;
    alignment?: string;
    textColor?: string;
    backgroundColor?: string;
    disabled?: boolean;
  };
  ProductAdSettings: {
    websiteUrl: string;
    avatarIntroSeconds?: number;
    showWebsiteAfter?: number;
    scrollInterval?: number;
  };
  Slide: { media: string; duration?: number; texts?: Schemas["SlideText"][] };
  SlideText: {
    text: string;
    x?: number;
    y?: number;
    width?: number;
    height?: number;
    fontSize?: number;
    fontWeight?: string;
    color?: string;
    backgroundColor?: string;
    textAlign?: string;
    borderRadius?: number;
    padding?: number;
    opacity?: number;
  };
  AvatarScene: { type: "avatar"; script: string; avatarId?: string; voiceId?: string };
  VideoScene: { type: "video"; mediaId: string; script?: string; voiceId?: string };
  PictureInPictureScene: {
    type: "picture_in_picture";
    script: string;
    mediaId: string;
    avatarId?: string;
    voiceId?: string;
  };
  StartEndFrameScene: {
    type: "start_end_frame";
    startFrameMediaId: string;
    endFrameMediaId: string;
    frameModel?: string;
    framePrompt?: string;
    frameDuration?: number;
    script?: string;
    voiceId?: string;
  };
  TemplateSceneCreate: {
    script: string;
    variables: Schemas["TemplateVariableCreate"][];
    voiceId?: string;
    avatar?: Schemas["AvatarBoxCreate"];
    caption?: Schemas["CaptionBoxCreate"];
  };
  TemplateVariableCreate: { key: string; type?: Open<"text" | "media">; value: string };
  AvatarBoxCreate: { id?: string; topLeft: Schemas["PointCreate"]; bottomRight: Schemas["PointCreate"] };
  CaptionBoxCreate: { topLeft: Schemas["PointCreate"]; bottomRight: Schemas["PointCreate"] };
  PointCreate: { x: number; y: number };
}

/** Each variant is checked by its own name. */
export interface CreationUnions {
  ScriptToVideoCreate:
    | Schemas["ScriptToVideoWithAi"]
    | Schemas["ScriptToVideoWithMedia"]
    | Schemas["ScriptToVideoWithGameplay"];
  Scene:
    | Schemas["AvatarScene"]
    | Schemas["VideoScene"]
    | Schemas["PictureInPictureScene"]
    | Schemas["StartEndFrameScene"];
  ProjectCreate: Schemas["TemplateProjectCreate"] | Schemas["ScriptProjectCreate"];
}
