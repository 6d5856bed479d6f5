/** Videos, what is posted to a webhook, templates and avatars. */
import { Type } from "typebox";
import { by, date, docs, free, olderDocs, oneOf, open, orNull, partial, received, sisterDocs, text, url } from "./schema.ts";
import { alignments, aspectRatios, videoStatuses, videoTypes } from "./values.ts";

const detailsPage = olderDocs("api-reference/video/details");
const templatePage = sisterDocs("api-reference/template/details");
const webhookPage = docs("guides/webhooks");
const avatarPage = docs("api-reference/avatar/list");

const created = { videoId: text, projectId: text };
export const CreatedVideo = received(olderDocs("api-reference/video/script-to-video"), {
  ...created,
  status: open(videoStatuses),
});
/** Only an example page reads a response. */
export const CreatedSlideshow = received(olderDocs("examples/tiktok-slideshow"), created);
export const CreatedProject = received(sisterDocs(""), { projectId: text, status: text });
/** The one success without `data`. */
export const CreatedScenesVideo = received(olderDocs("api-reference/video/scenes"), {
  success: Type.Boolean(),
  projectId: text,
  message: text,
});

export const VideoCaption = received(detailsPage, { disabled: Type.Boolean(), preset: text });
export const VideoSettings = received(detailsPage, { aspectRatio: open(aspectRatios), caption: VideoCaption });
const state = { id: text, name: text, status: open(videoStatuses), progress: Type.Number(), message: text };
/** Of a completed video. */
const file = { url, durationInFrames: Type.Number(), thumbnail: url, size: Type.Number() };
const dates = { createdAt: date, updatedAt: date };
/** The schema part and the sample of the page have different fields: those that only one of them has may be missing. */
export const Video = received(
  detailsPage,
  { ...state, ...dates },
  {
    type: partial(open(videoTypes)),
    ...file,
    durationInSeconds: Type.Number(),
    avatarId: text,
    voiceId: text,
    musicId: text,
    videoSettings: VideoSettings,
    script: text,
    projectId: text,
    teamId: partial(text),
    usedCredits: Type.Number(),
    webhook: orNull(text),
  },
);
export const VideoSummary = received(olderDocs("api-reference/video/list"), { ...state, projectId: text, ...dates }, file);
export const VideoPage = received(olderDocs("api-reference/video/list"), {
  videos: Type.Array(VideoSummary),
  total: Type.Integer(),
  limit: Type.Integer(),
  offset: Type.Integer(),
});

export const CompletedVideo = received(webhookPage, {
  id: text,
  url,
  duration: Type.Number(),
  thumbnail: url,
  aspectRatio: text,
  resolution: text,
});
const metadata = by(sisterDocs("guides/webhooks"), free);
export const ProjectCompletedEvent = received(
  webhookPage,
  {
    event: oneOf(["project.completed"]),
    projectId: text,
    status: oneOf(["completed"]),
    video: CompletedVideo,
    createdAt: date,
    completedAt: date,
  },
  { metadata },
);
export const ProjectFailedEvent = received(
  webhookPage,
  { event: oneOf(["project.failed"]), projectId: text, status: oneOf(["failed"]), message: text, createdAt: date },
  { metadata },
);

export const Point = received(templatePage, { x: Type.Number(), y: Type.Number() });
const box = { topLeft: Point, bottomRight: Point };
export const AvatarBox = received(templatePage, { id: text, ...box });
export const CaptionBox = received(templatePage, box);
export const TemplateVariable = received(templatePage, { key: text, type: open(["text", "media"]), value: text });
export const TemplateScene = received(
  templatePage,
  { script: text, variables: Type.Array(TemplateVariable) },
  { avatar: AvatarBox, caption: CaptionBox },
);
export const TemplateCaption = received(templatePage, {
  enabled: Type.Boolean(),
  preset: text,
  alignment: open(alignments),
});
export const TemplateVideoSettings = received(templatePage, {
  aspectRatio: open(aspectRatios),
  caption: TemplateCaption,
});
const template = {
  id: text,
  name: text,
  type: text,
  thumbnail: url,
  isTemplate: Type.Boolean(),
  videoSettings: TemplateVideoSettings,
  scenes: Type.Array(TemplateScene),
};
export const TemplateSummary = received(sisterDocs("api-reference/template/list"), template);
export const TemplateList = received(sisterDocs("api-reference/template/list"), {
  templates: Type.Array(TemplateSummary),
});
export const Template = received(templatePage, { ...template, webhook: orNull(text), createdAt: date });

export const Avatar = received(avatarPage, {
  id: text,
  name: text,
  type: open(["AI", "Realistic"]),
  gender: open(["Male", "Female", "Non-binary"]),
  age: open(["Young", "Middle-aged", "Senior"]),
  thumbnail: url,
  isCustom: Type.Boolean(),
  isPro: Type.Boolean(),
  isHD: Type.Boolean(),
});
export const AvatarList = received(avatarPage, { avatars: Type.Array(Avatar) });
