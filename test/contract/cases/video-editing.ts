import type { Expectation } from "../../engine/expectation.ts";
import { audio, caption, creation, spoken, started, webhook } from "./creation.ts";
import {
  avatarNotFound,
  creationErrors,
  scriptErrors,
  slideshowErrors,
  spokenErrors,
  templateNotFound,
} from "./errors.ts";

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

const olderSlide = {
  url: "https://cdn.hooked.so/media_abc123.jpg",
  mediaId: media,
  mediaType: "image",
  duration: 3,
  texts: [slideText],
  isAIGenerated: false,
};

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

const templateScene = { script: "Hello {{name}}", variables: [] };
const fromTemplate = { type: "class", templateId: template } as const;
const corners = { topLeft: { x: 10, y: 20 }, bottomRight: { x: 500, y: 700.5 } };
const variable = { key: "name", type: "text", value: "Ada" } as const;

export const videoEditing = {
  createTikTokSlideshow: creation("createTikTokSlideshow", "/v1/project/create/tiktok-slideshow", {
    bodies: {
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
      // As an older example of the docs has it.
      older: { slides: [olderSlide], name: "First", ...spoken, musicId: "1", aspectRatio: "ratio_9_16", language },
    },
    // Its message is not documented.
    result: { created: { videoId: "vid_abc123", projectId: "proj_abc123" } },
    errors: slideshowErrors,
  }),

  createScenesVideo: creation("createScenes", "/v1/project/create/scenes", {
    bodies: {
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
    // The only response without an envelope.
    result: { created: { success: true, message: "Scenes project successfully created" } },
    errors: spokenErrors,
    message: "Scenes project successfully created",
  }),

  addCaptions: creation("addCaptions", "/v1/project/create/add-captions", {
    bodies: {
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
    result: started,
    errors: creationErrors,
  }),

  extendVideo: creation("extend", "/v1/project/create/extend-video", {
    bodies: {
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
    result: started,
    errors: creationErrors,
  }),

  removeBackground: creation("removeBackground", "/v1/project/create/remove-background", {
    bodies: { minimal: { media }, full: { media, name: "First", ...webhook } },
    result: started,
    errors: creationErrors,
    message: "Remove Background successfully created",
  }),

  createUgcVideo: creation("createUgcVideo", "/v1/project/create/ugc-video", {
    bodies: {
      minimal: { ...spoken, caption: {}, aspectRatio: "ratio_9_16", language },
      full: { ...spoken, name: "First", caption, aspectRatio: "ratio_1_1", language: "es", ...webhook },
    },
    deprecated: true,
    result: started,
    errors: spokenErrors,
    message: "UGC video successfully created",
  }),

  createProject: creation("createFromTemplate", "/v1/project/create", {
    bodies: {
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
    // In lower case, unlike the state of a video.
    result: { created: { projectId: "proj_abc123", status: "processing" } },
    message: "Project created successfully",
    errors: { ...scriptErrors, 404: { ...templateNotFound, ...avatarNotFound } },
  }),
} satisfies Record<string, Expectation>;
