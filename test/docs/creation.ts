/** The bodies that make a video, and their parts. */
import { type TNumber, type TString, Type } from "typebox";
import { by, docs, free, olderDocs, oneOf, open, partial, sent, sisterDocs, text, union, url } from "./schema.ts";
import { alignments, aspectRatios, captionPresets, lipsyncModels, mediaTypes, projectTypes } from "./values.ts";

const page = (name: string) => docs(`api-reference/video/${name}`);
const olderPage = (name: string) => olderDocs(`api-reference/video/${name}`);
const templatePage = olderDocs("api-reference/template/generate");
const sisterTemplatePage = sisterDocs("api-reference/template/generate");

const required = (max: number, options = {}) => Type.String({ minLength: 1, maxLength: max, ...options });
const notEmpty = Type.String({ minLength: 1 });
const upTo = (max: number, options = {}) => Type.String({ maxLength: max, ...options });
const numbers = <const Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, Type.Number()])) as Record<Name, TNumber>;
const texts = <const Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, text])) as Record<Name, TString>;

const httpsUrl = Type.String({ maxLength: 500, pattern: "^https://" });
/** How the outcome is reported. At most 5 KB of metadata. */
const reported = { webhook: httpsUrl, metadata: free };
const named = { name: upTo(100) };
const script = required(10_000);
const twoLetters = upTo(2);
const media = Type.Array(text, { maxItems: 50 });
const aspectRatio = open(aspectRatios);
const lipsyncModel = oneOf(lipsyncModels, { default: "base" });

const captions = (preset: object = {}, alignment: object = {}) => ({
  preset: open(captionPresets, preset),
  alignment: open(alignments, alignment),
});
export const CaptionSettings = sent(page("script-to-video"), {}, { ...captions(), disabled: Type.Boolean() });
export const TalkingAvatarCaptionSettings = sent(
  page("talking-avatar"),
  {},
  { ...captions({ default: "tiktok" }), disabled: Type.Boolean() },
);
export const AddedCaptionSettings = sent(
  page("add-captions"),
  {},
  captions({ default: "classic" }, { default: "bottom" }),
);
/** The ranges could not be read. */
export const AudioSettings = sent(
  olderPage("script-to-video"),
  {},
  { ...numbers("speed", "stability", "similarityBoost", "style"), useSpeakerBoost: Type.Boolean() },
);
/** The other presets could not be read. */
export const PresetSettings = sent(
  page("script-to-video"),
  {},
  { preset: Type.String({ default: "realistic" }), quality: by(olderPage("script-to-video"), text) },
);

const look = {
  musicId: text,
  aspectRatio,
  caption: CaptionSettings,
  addStickers: Type.Boolean(),
  audio: AudioSettings,
};
const narration = { script, voiceId: text };
const narrated = { ...named, ...look, ...reported };

export const ScriptToVideoWithAi = sent(
  page("script-to-video"),
  { ...narration, mediaType: oneOf(["ai-images", "ai-videos"]) },
  { ...narrated, presetSettings: PresetSettings },
);
export const ScriptToVideoWithMedia = sent(
  page("script-to-video"),
  // The limit is that of the sister docs.
  { ...narration, mediaType: oneOf(["media"]), media: partial(media) },
  narrated,
);
export const ScriptToVideoWithGameplay = sent(
  page("script-to-video"),
  { ...narration, mediaType: oneOf(["gameplay"]), gameplaySettings: by("inferred", free) },
  narrated,
);
export const ScriptToVideoCreate = union(ScriptToVideoWithAi, ScriptToVideoWithMedia, ScriptToVideoWithGameplay);

export const PromptToVideoCreate = sent(
  olderPage("prompt-to-video"),
  { prompt: required(4_000), voiceId: by(sisterDocs("api-reference/video/prompt-to-video"), text) },
  {
    targetDuration: by(
      sisterDocs("api-reference/video/prompt-to-video"),
      Type.Number({ minimum: 10, maximum: 120, default: 60 }),
    ),
    mediaType: oneOf(mediaTypes),
    // There are examples of both, without names that could be read.
    media: by("inferred", media),
    gameplaySettings: by("inferred", free),
    presetSettings: PresetSettings,
    ...narrated,
  },
);

const spoken = { script, avatarId: text, voiceId: text };

export const AdSettings = sent(page("ugc-ads"), {}, { bRollType: text, removeAvatarBackground: Type.Boolean() });
export const UgcAdCreate = sent(
  page("ugc-ads"),
  { ...spoken, media: Type.Array(text, { minItems: 1, maxItems: 50 }) },
  {
    ...named,
    lipsyncModel,
    adSettings: AdSettings,
    musicId: text,
    caption: CaptionSettings,
    aspectRatio,
    ...reported,
  },
);
export const TalkingAvatarCreate = sent(page("talking-avatar"), spoken, {
  ...named,
  lipsyncModel,
  musicId: text,
  caption: TalkingAvatarCaptionSettings,
  audio: AudioSettings,
  ...reported,
});
export const UgcVideoCreate = sent(
  olderPage("ugc-video"),
  { ...spoken, caption: CaptionSettings, aspectRatio, language: twoLetters },
  { ...named, ...reported },
);

export const TextSettings = sent(
  page("hook-demo"),
  {},
  { ...texts("preset", "alignment", "textColor", "backgroundColor"), disabled: Type.Boolean() },
);
export const HookDemoCreate = sent(
  page("hook-demo"),
  { avatarId: text, text: required(5_000) },
  // The page asks for the type, its sample does not send it.
  { type: oneOf(["hook_demo"]), ...named, media, musicId: text, textSettings: TextSettings, aspectRatio, ...reported },
);

const introSeconds = Type.Number({ minimum: 1, maximum: 30, default: 3 });
export const ProductAdSettings = sent(
  page("product-ads"),
  { websiteUrl: httpsUrl },
  {
    avatarIntroSeconds: introSeconds,
    // An alias of the field above.
    showWebsiteAfter: Type.Number({ minimum: 1, maximum: 30 }),
    // Its description breaks off: "seconds to p…".
    scrollInterval: partial(Type.Number({ default: 3 })),
  },
);
/** The page breaks off after its settings. */
export const ProductAdCreate = sent(
  page("product-ads"),
  { script, productAdSettings: ProductAdSettings },
  { avatarId: text, voiceId: text, ...named, ...reported },
);

export const SlideText = sent(
  page("tiktok-slideshow"),
  { text: required(500) },
  {
    x: Type.Number({ minimum: 0, default: 0 }),
    y: Type.Number({ minimum: 0, default: 43.13 }),
    ...numbers("width", "height", "fontSize", "borderRadius", "padding", "opacity"),
    ...texts("fontWeight", "color", "backgroundColor", "textAlign"),
  },
);
const shown = {
  duration: Type.Number({ minimum: 1, maximum: 10, default: 3 }),
  texts: Type.Array(SlideText, { maxItems: 10 }),
};
export const Slide = sent(page("tiktok-slideshow"), { media: notEmpty }, shown);
/** An official example must pass, although the reference page has another form. It does not show what is required. */
const slideshowExample = olderDocs("examples/tiktok-slideshow");
export const OlderSlide = partial(
  sent(slideshowExample, { url, mediaId: text, mediaType: text }, { ...shown, isAIGenerated: Type.Boolean() }),
);
export const TikTokSlideshowCreate = sent(
  page("tiktok-slideshow"),
  { slides: Type.Array(union(Slide, OlderSlide), { minItems: 1, maxItems: 50 }) },
  {
    ...named,
    musicId: upTo(30),
    lipsyncModel,
    script: by(slideshowExample, text),
    avatarId: by(slideshowExample, text),
    voiceId: by(slideshowExample, text),
    aspectRatio: by(slideshowExample, aspectRatio),
    language: by(slideshowExample, twoLetters),
    ...reported,
  },
);

const sceneScript = upTo(5_000);
export const AvatarScene = sent(
  page("scenes"),
  { type: oneOf(["avatar"]), script: sceneScript },
  texts("avatarId", "voiceId"),
);
export const VideoScene = sent(
  page("scenes"),
  { type: oneOf(["video"]), mediaId: text },
  { script: sceneScript, voiceId: text },
);
export const PictureInPictureScene = sent(
  page("scenes"),
  { type: oneOf(["picture_in_picture"]), script: sceneScript, mediaId: text },
  texts("avatarId", "voiceId"),
);
export const StartEndFrameScene = sent(
  page("scenes"),
  { type: oneOf(["start_end_frame"]), startFrameMediaId: text, endFrameMediaId: text },
  { ...texts("frameModel", "framePrompt", "voiceId"), frameDuration: Type.Number(), script: sceneScript },
);
export const Scene = union(AvatarScene, VideoScene, PictureInPictureScene, StartEndFrameScene);
export const ScenesVideoCreate = sent(
  page("scenes"),
  { scenes: Type.Array(Scene, { minItems: 1, maxItems: 50 }) },
  { ...narrated, language: by(olderPage("scenes"), twoLetters) },
);

export const AddCaptionsCreate = sent(
  page("add-captions"),
  { media: text },
  {
    ...named,
    musicId: upTo(30),
    caption: AddedCaptionSettings,
    language: by(olderPage("add-captions"), upTo(2, { default: "en" })),
    addStickers: by(olderPage("add-captions"), Type.Boolean()),
    ...reported,
  },
);
export const ExtendVideoCreate = sent(
  page("extend-video"),
  { media: text, prompt: required(2_000) },
  {
    ...named,
    targetDuration: Type.Number({ minimum: 4, maximum: 60, multipleOf: 4, default: 4 }),
    generateAudio: Type.Boolean({ default: true }),
    ...reported,
  },
);
export const RemoveBackgroundCreate = sent(
  page("remove-background"),
  { media: text },
  { name: by("inferred", upTo(100)), ...reported },
);

export const PointCreate = sent(sisterTemplatePage, numbers("x", "y"));
const box = { topLeft: PointCreate, bottomRight: PointCreate };
export const AvatarBoxCreate = sent(sisterTemplatePage, box, { id: text });
export const CaptionBoxCreate = sent(sisterTemplatePage, box);
/** Lower-case letters, digits and underscores, no digit first. The guide of the sister docs allows empty values. */
export const TemplateVariableCreate = sent(
  templatePage,
  { key: upTo(100, { pattern: "^[a-z_][a-z0-9_]*$" }), value: upTo(2_000) },
  // An official example sends none.
  { type: open(["text", "media"]) },
);
export const TemplateSceneCreate = sent(
  templatePage,
  { script: required(5_000), variables: Type.Array(TemplateVariableCreate, { maxItems: 20 }) },
  { voiceId: upTo(20), avatar: AvatarBoxCreate, caption: CaptionBoxCreate },
);
/** The page requires title, caption and language too; an official example sends none of them. */
export const TemplateProjectCreate = sent(
  templatePage,
  // At most 20 characters by the page, whose own sample has 25.
  { type: text, templateId: notEmpty, scenes: Type.Array(TemplateSceneCreate, { minItems: 1, maxItems: 20 }) },
  {
    title: required(100),
    caption: Type.Boolean(),
    language: twoLetters,
    aspectRatio: by(sisterTemplatePage, aspectRatio),
    ...reported,
  },
);
export const ScriptProjectCreate = sent(
  sisterDocs(""),
  { type: open(projectTypes), script: Type.String({ minLength: 10, maxLength: 5_000 }), voiceId: text },
  {
    avatarId: text,
    ...named,
    aspectRatio: open(aspectRatios, { default: "ratio_9_16" }),
    music: text,
    captions: Type.Boolean({ default: true }),
    webhook: httpsUrl,
  },
);
export const ProjectCreate = union(TemplateProjectCreate, ScriptProjectCreate);
