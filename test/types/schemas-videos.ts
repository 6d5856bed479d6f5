/** What the docs say of videos that are made, of what is posted to a webhook, and of avatars. */
import type { Alignment, AspectRatio, Free, Open, Schemas, VideoStatus, VideoType } from "./schemas-values.ts";

export interface VideosReceived {
  CreatedVideo: { videoId: string; projectId: string; status: Open<VideoStatus> };
  CreatedSlideshow: { videoId: string; projectId: string };
  CreatedProject: { projectId: string; status: string };
  /** The one response without `data`. */
  CreatedScenesVideo: { success: boolean; projectId: string; message: string };

  Video: {
    id: string;
    name: string;
    /** Only the sample of the page has it. */
    type?: Open<VideoType>;
    status: Open<VideoStatus>;
    url?: string;
    thumbnail?: string;
    progress: number;
    message: string;
    durationInFrames?: number;
    durationInSeconds?: number;
    avatarId?: string;
    voiceId?: string;
    musicId?: string;
    videoSettings?: Schemas["VideoSettings"];
    script?: string;
    /** Some videos belong to none. */
    projectId?: string;
    /** Only the schema part of the page has these two. */
    teamId?: string;
    size?: number;
    createdAt: string;
    updatedAt: string;
    usedCredits?: number;
    webhook?: string | null;
  };
  VideoSettings: { aspectRatio: Open<AspectRatio>; caption: Schemas["VideoCaption"] };
  VideoCaption: { disabled: boolean; preset: string };
  VideoSummary: {
    id: string;
    name: string;
    status: Open<VideoStatus>;
    url?: string;
    durationInFrames?: number;
    projectId: string;
    thumbnail?: string;
    size?: number;
    progress: number;
    message: string;
    createdAt: string;
    updatedAt: string;
  };
  VideoPage: { videos: Schemas["VideoSummary"][]; total: number; limit: number; offset: number };

  ProjectCompletedEvent: {
    event: "project.completed";
    projectId: string;
    status: "completed";
    video: Schemas["CompletedVideo"];
    metadata?: Free;
    createdAt: string;
    completedAt: string;
  };
  CompletedVideo: {
    id: string;
    url: string;
    duration: number;
    thumbnail: string;
    aspectRatio: string;
    resolution: string;
  };
  ProjectFailedEvent: {
    event: "project.failed";
    projectId: string;
    status: "failed";
    message: string;
    metadata?: Free;
    createdAt: string;
  };

  TemplateList: { templates: Schemas["TemplateSummary"][] };
  TemplateSummary: TemplateBasics;
  Template: TemplateBasics & { webhook: string | null; createdAt: string };
  TemplateVideoSettings: { aspectRatio: Open<AspectRatio>; caption: Schemas["TemplateCaption"] };
  TemplateCaption: { enabled: boolean; preset: string; alignment: Open<Alignment> };
  TemplateScene: {
    script: string;
    variables: Schemas["TemplateVariable"][];
    avatar?: Schemas["AvatarBox"];
    caption?: Schemas["CaptionBox"];
  };
  TemplateVariable: { key: string; type: Open<"text" | "media">; value: string };
  AvatarBox: { id: string; topLeft: Schemas["Point"]; bottomRight: Schemas["Point"] };
  CaptionBox: { topLeft: Schemas["Point"]; bottomRight: Schemas["Point"] };
  Point: { x: number; y: number };

  AvatarList: { avatars: Schemas["Avatar"][] };
  Avatar: {
    id: string;
    name: string;
    type: Open<"AI" | "Realistic">;
    gender: Open<"Male" | "Female" | "Non-binary">;
    age: Open<"Young" | "Middle-aged" | "Senior">;
    thumbnail: string;
    isCustom: boolean;
    isPro: boolean;
    isHD: boolean;
  };
}

interface TemplateBasics {
  id: string;
  name: string;
  type: string;
  thumbnail: string;
  isTemplate: boolean;
  videoSettings: Schemas["TemplateVideoSettings"];
  scenes: Schemas["TemplateScene"][];
}
