import type { Expectation } from "../../engine/expectation.ts";
import { audio, caption, creation, limits, spoken, started, webhook } from "./creation.ts";
import {
  avatarNotFound,
  creationErrors,
  scriptErrors,
  slideshowErrors,
  spokenErrors,
  templateNotFound,
} from "./errors.ts";
import { inCalls, items, needed, oneOf, range, text } from "./limits.ts";

const media = "media_abc123";
const [template, language] = ["cmha385y900012yhv17qfmase", "en"];

const slideText = {
  text: "Three tips",
  x: 10,
  y: 20.5,
  width: 80,
  height: 12,
  fontSize: 48,
  fontWeight: "700",
  color: "#FFFFFF",
  backgroundColor: "#000000",
  textAlign: "center",
  borderRadius: 8,
  padding: 4,
  opacity: 1,
} as const;
const [atLeastZero, twoLetters] = [
  { allows: [0], refuses: [-1] },
  { allows: ["en", "es"], refuses: ["eng"] },
];

const avatarScene = { type: "avatar", ...spoken } as const;
const videoScene = { type: "video", mediaId: media } as const;
const pictureScene = { type: "picture_in_picture", ...spoken, mediaId: media } as const;
const frameScene = {
  type: "start_end_frame",
  startFrameMediaId: media,
  endFrameMediaId: "product_video",
  frameModel: "veo_3_1",
  framePrompt: "The box opens",
  frameDuration: 5,
} as const;

const projectTypes = ["class", "ugc_ads", "ugc_video", "ai_short", "hook_demo", "tiktok_slideshow"];
const templateScene = { script: "Hello {{name}}", variables: [] };
const fromTemplate = { type: "class", templateId: template } as const;
const corners = { topLeft: { x: 10, y: 20 }, bottomRight: { x: 500, y: 700.5 } };
const variable = { key: "name", type: "text", value: "Ada" } as const;

export const videoEditing = {
  createTikTokSlideshow: creation(
    "createTikTokSlideshow",
    "/v1/project/create/tiktok-slideshow",
    {
      minimal: { slides: [{ media }] },
      full: {
        slides: [{ media, duration: 5, texts: [slideText] }],
        name: "First",
        ...spoken,
        lipsyncModel: "pro",
        musicId: "1",
        aspectRatio: "ratio_9_16",
        ...webhook,
      },
      plainText: { slides: [{ media, texts: [{ text: "Three tips" }] }] },
    },
    {
      // Its message is not documented.
      result: { created: { videoId: "vid_abc123", projectId: "proj_abc123" } },
      errors: slideshowErrors,
      boundaries: {
        "body.slides": items({ media }, 50, 1),
        "body.slides.0.media": { refuses: ["", undefined] },
        "body.slides.0.duration": range(1, 10),
        "body.slides.0.texts": items({ text: "Three tips" }, 10),
        "body.slides.0.texts.0.text": { ...text(500, 1), refuses: [...text(500, 1).refuses, undefined] },
        "body.slides.0.texts.0.x": atLeastZero,
        "body.slides.0.texts.0.y": atLeastZero,
        "body.musicId": text(30),
        ...limits.lipsyncModel,
        ...limits.name,
        ...limits.aspectRatio,
        ...limits.webhook,
      },
      defaults: {
        "body.slides[].duration": 3,
        "body.slides[].texts[].x": 0,
        "body.slides[].texts[].y": 43.13,
        "body.lipsyncModel": "base",
      },
    },
  ),

  createScenesVideo: creation(
    "createScenes",
    "/v1/project/create/scenes",
    {
      minimal: { scenes: [{ type: "avatar", script: "Hello there" }] },
      full: {
        scenes: [avatarScene, pictureScene, videoScene, frameScene],
        name: "First",
        musicId: "1",
        aspectRatio: "ratio_9_16",
        caption,
        addStickers: true,
        audio,
        language,
        ...webhook,
      },
      video: { scenes: [videoScene] },
      pictureInPicture: { scenes: [pictureScene] },
      startEndFrame: { scenes: [frameScene] },
    },
    {
      // The only response without an envelope.
      result: { created: { success: true, message: "Scenes project successfully created" } },
      errors: spokenErrors,
      message: "Scenes project successfully created",
      boundaries: {
        "body.scenes": items(videoScene, 50, 1),
        "body.scenes.0.type": {
          call: ["full", "video", "pictureInPicture", "startEndFrame"],
          refuses: ["text", undefined],
        },
        "body.scenes.0.script": [
          { call: ["full", "pictureInPicture"], ...text(5_000), refuses: [...text(5_000).refuses, undefined] },
          { call: ["video", "startEndFrame"], ...text(5_000) },
        ],
        ...limits.name,
        ...limits.aspectRatio,
        ...limits.caption,
        ...limits.webhook,
        "body.language": twoLetters,
      },
    },
  ),

  addCaptions: creation(
    "addCaptions",
    "/v1/project/create/add-captions",
    {
      minimal: { media },
      full: {
        media,
        name: "First",
        musicId: "1",
        caption: { preset: "beast", alignment: "top" },
        language,
        addStickers: true,
        ...webhook,
      },
    },
    {
      result: started,
      errors: creationErrors,
      boundaries: {
        ...limits.name,
        "body.musicId": text(30),
        ...limits.caption,
        ...limits.webhook,
        "body.language": twoLetters,
      },
      defaults: { "body.caption.preset": "classic", "body.caption.alignment": "bottom", "body.language": "en" },
    },
  ),

  extendVideo: creation(
    "extend",
    "/v1/project/create/extend-video",
    {
      minimal: { media, prompt: "The camera moves back" },
      full: {
        media,
        prompt: "The camera moves back",
        name: "First",
        targetDuration: 8,
        generateAudio: false,
        ...webhook,
      },
    },
    {
      result: started,
      errors: creationErrors,
      boundaries: {
        "body.prompt": text(2_000, 1),
        ...limits.name,
        "body.targetDuration": { allows: [4, 60], refuses: [0, 64, 6] },
        ...limits.webhook,
      },
      defaults: { "body.targetDuration": 4, "body.generateAudio": true },
    },
  ),

  removeBackground: creation(
    "removeBackground",
    "/v1/project/create/remove-background",
    { minimal: { media }, full: { media, name: "First", ...webhook } },
    {
      result: started,
      errors: creationErrors,
      message: "Remove Background successfully created",
      boundaries: { ...limits.name, ...limits.webhook },
    },
  ),

  createUgcVideo: creation(
    "createUgcVideo",
    "/v1/project/create/ugc-video",
    {
      minimal: { ...spoken, caption: {}, aspectRatio: "ratio_9_16", language },
      full: { ...spoken, name: "First", caption, aspectRatio: "ratio_1_1", language: "es", ...webhook },
    },
    {
      deprecated: true,
      result: started,
      errors: spokenErrors,
      message: "UGC video successfully created",
      boundaries: {
        ...limits.script,
        ...limits.name,
        ...limits.caption,
        ...limits.aspectRatio,
        "body.language": twoLetters,
        ...limits.webhook,
      },
    },
  ),

  createProject: creation(
    "createFromTemplate",
    "/v1/project/create",
    {
      // An example of the docs does without the title, captions and language that the page requires.
      minimal: { ...fromTemplate, scenes: [templateScene] },
      // The page also mentions settings of the voice, whose name and fields are not known.
      full: {
        ...fromTemplate,
        title: "First",
        caption: true,
        language,
        aspectRatio: "ratio_1_1",
        scenes: [
          {
            ...templateScene,
            avatar: { id: "avatar_sarah_01", ...corners },
            caption: corners,
            variables: [variable, { ...variable, type: "media" }],
            voiceId: spoken.voiceId,
          },
        ],
        ...webhook,
      },
      untypedVariable: { ...fromTemplate, scenes: [{ ...templateScene, variables: [{ key: "name", value: "Ada" }] }] },
      plain: { type: "class", script: spoken.script, voiceId: spoken.voiceId },
      // As the webhook pages have it.
      plainWithAvatar: { type: "class", ...spoken, webhook: webhook.webhook },
      plainFull: {
        type: "ai_short",
        ...spoken,
        name: "First",
        aspectRatio: "ratio_16_9",
        music: "1",
        captions: false,
        webhook: webhook.webhook,
      },
    },
    {
      // In lower case, unlike the state of a video.
      result: { created: { projectId: "proj_abc123", status: "processing" } },
      message: "Project created successfully",
      errors: { ...scriptErrors, 404: { ...templateNotFound, ...avatarNotFound } },
      boundaries: {
        // The page says at most 20 characters, and shows an id of 25.
        "body.templateId": { allows: ["x", template], refuses: [""] },
        "body.title": text(100, 1),
        "body.type": { call: "plain", ...oneOf(projectTypes, "essay") },
        "body.script": { call: "plain", ...text(5_000, 10) },
        "body.voiceId": { call: "plain", ...needed },
        "body.language": { allows: ["en"], refuses: ["eng"] },
        "body.scenes": items(templateScene, 20, 1),
        "body.scenes.0.script": text(5_000, 1),
        "body.scenes.0.variables": items(variable, 20),
        "body.scenes.0.variables.0.key": [
          text(100, 1),
          { allows: ["first_name", "_a1"], refuses: ["Name", "1st", "first-name", "first name"] },
        ],
        "body.scenes.0.variables.0.type": oneOf(["text", "media"], "number"),
        // The page says 1 to 2,000 characters, the guide that empty values are allowed.
        "body.scenes.0.variables.0.value": text(2_000),
        "body.scenes.0.avatar.topLeft.x": needed,
        "body.scenes.0.caption.bottomRight": needed,
        "body.scenes.0.voiceId": text(20),
        ...inCalls(["full", "plainFull"], { ...limits.webhook, ...limits.aspectRatio }),
        ...inCalls(["plainFull"], limits.name),
      },
      defaults: { "body.aspectRatio": "ratio_9_16", "body.captions": true },
    },
  ),
} satisfies Record<string, Expectation>;
