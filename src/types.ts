/** Friendly names for what the spec defines. */
import type { components, operations } from "../generated/schema.ts";

type Schemas = components["schemas"];

/** An object whose members are not documented. Check what you read from it. */
export type Undocumented = Schemas["Undocumented"];

/** A social media platform that is connected to your team. */
export type Integration = Schemas["Integration"];
/** Confirms that an integration was disconnected. */
export type DisconnectedIntegration = Schemas["DisconnectedIntegration"];

/** A video that is, was or will be published to a platform. */
export type ScheduledPost = Schemas["ScheduledPost"];
/** What to publish, where and when. */
export type ScheduleCreate = Schemas["ScheduleCreate"];
/** What to change of a pending post; at least one member. */
export type ScheduleUpdate = Schemas["ScheduleUpdate"];
/** Confirms that a video was scheduled. The id of the post is `scheduleId` here, and `id` elsewhere. */
export type CreatedSchedule = Schemas["CreatedSchedule"];
/** A post after a change. */
export type UpdatedSchedule = Schemas["UpdatedSchedule"];
/** Confirms that a post was cancelled. */
export type CancelledSchedule = Schemas["CancelledSchedule"];
/** Which scheduled posts to list. */
export type ScheduleListQuery = NonNullable<operations["listScheduledPosts"]["parameters"]["query"]>;

/** A script, a voice, and where the pictures come from: `mediaType` tells the variants apart. */
export type ScriptToVideoCreate = Schemas["ScriptToVideoCreate"];
/** A narrated video whose pictures are made by AI. */
export type ScriptToVideoWithAi = Schemas["ScriptToVideoWithAi"];
/** A narrated video whose pictures are your own media. */
export type ScriptToVideoWithMedia = Schemas["ScriptToVideoWithMedia"];
/** A narrated video over gameplay. */
export type ScriptToVideoWithGameplay = Schemas["ScriptToVideoWithGameplay"];
/** What the video is about, and how it is made. */
export type PromptToVideoCreate = Schemas["PromptToVideoCreate"];
/** An avatar that speaks a script, and the media that are shown meanwhile. */
export type UgcAdCreate = Schemas["UgcAdCreate"];
/** An avatar that speaks a script. */
export type TalkingAvatarCreate = Schemas["TalkingAvatarCreate"];
/** An avatar that speaks a script, as older docs tell it. */
export type UgcVideoCreate = Schemas["UgcVideoCreate"];
/** A text over an avatar, and the media that follow. */
export type HookDemoCreate = Schemas["HookDemoCreate"];
/** An avatar that speaks a script before a website. */
export type ProductAdCreate = Schemas["ProductAdCreate"];
/** Slides with texts. */
export type TikTokSlideshowCreate = Schemas["TikTokSlideshowCreate"];
/** One slide. */
export type Slide = Schemas["Slide"];
/** A text on a slide. */
export type SlideText = Schemas["SlideText"];
/** Scenes in their order. */
export type ScenesVideoCreate = Schemas["ScenesVideoCreate"];
/** One scene: `type` tells the variants apart. */
export type Scene = Schemas["Scene"];
/** An avatar that speaks. */
export type AvatarScene = Schemas["AvatarScene"];
/** A video of yours. */
export type VideoScene = Schemas["VideoScene"];
/** An avatar that speaks within a video of yours. */
export type PictureInPictureScene = Schemas["PictureInPictureScene"];
/** A video that AI makes between two pictures. */
export type StartEndFrameScene = Schemas["StartEndFrameScene"];
/** The video, and how its captions look. */
export type AddCaptionsCreate = Schemas["AddCaptionsCreate"];
/** The video, and how it goes on. */
export type ExtendVideoCreate = Schemas["ExtendVideoCreate"];
/** The video whose background is removed. */
export type RemoveBackgroundCreate = Schemas["RemoveBackgroundCreate"];
/** A template with values for its variables, or a script. */
export type ProjectCreate = Schemas["ProjectCreate"];
/** A template, and values for its variables. */
export type TemplateProjectCreate = Schemas["TemplateProjectCreate"];
/** A script that an avatar speaks. */
export type ScriptProjectCreate = Schemas["ScriptProjectCreate"];
/** What a scene of a template says and shows. */
export type TemplateScene = Schemas["TemplateScene"];
/** The value of a variable. */
export type TemplateVariable = Schemas["TemplateVariable"];
/** The captions of a video. */
export type CaptionSettings = Schemas["CaptionSettings"];
/** How the voice sounds. */
export type AudioSettings = Schemas["AudioSettings"];

/** Confirms that a video is being made. */
export type CreatedVideo = Schemas["CreatedVideo"];
/** Confirms that a slideshow is being made. */
export type CreatedSlideshow = Schemas["CreatedSlideshow"];
/** Confirms that a video of scenes is being made. It tells the project only. */
export type CreatedScenesVideo = Schemas["CreatedScenesVideo"];
/** Confirms that a project was created. */
export type CreatedProject = Schemas["CreatedProject"];
/** A video of your team. What needs a completed video is optional, as are members of some types only. */
export type Video = Schemas["Video"];
/** A video as it is listed. */
export type VideoSummary = Schemas["VideoSummary"];
/** Which videos to list. */
export type VideoListQuery = NonNullable<operations["listVideos"]["parameters"]["query"]>;

/** Posted to your webhook when a video is ready. */
export type ProjectCompletedEvent = Schemas["ProjectCompletedEvent"];
/** Posted to your webhook when a video could not be made. */
export type ProjectFailedEvent = Schemas["ProjectFailedEvent"];
/** A video that is ready, as a webhook tells it. */
export type CompletedVideo = Schemas["CompletedVideo"];

/** Somebody who can speak in a video. */
export type Avatar = Schemas["Avatar"];
/** Avatars. */
export type AvatarList = Schemas["AvatarList"];
/** Which avatars to list. */
export type AvatarListQuery = NonNullable<operations["listAvatars"]["parameters"]["query"]>;

/** A video that many watch now. */
export type TrendingVideo = Schemas["TrendingVideo"];
/** Which trending videos to list. */
export type TrendingVideoQuery = NonNullable<operations["listTrendingVideos"]["parameters"]["query"]>;

/** What to search for, and where. */
export type SocialSearchCreate = Schemas["SocialSearchCreate"];
/** A search, and how much it found. */
export type CreatedSocialSearch = Schemas["CreatedSocialSearch"];
/** A search of a platform, with what its videos have in common. */
export type SocialSearch = Schemas["SocialSearch"];
/** A search of a platform, also with the music of its videos. The videos are on the pages. */
export type SocialSearchDetails = Omit<Schemas["SocialSearchPage"], "videos" | "pagination">;
/** Which videos of a search to give. */
export type SocialSearchQuery = NonNullable<operations["getSocialSearchDetails"]["parameters"]["query"]>;
/** A video that a search found. */
export type SocialVideo = Schemas["SocialVideo"];
/** Which account to read. */
export type SocialAccountAnalyze = Schemas["SocialAccountAnalyze"];
/** An account that was read just now. */
export type SocialAccountResult = Schemas["SocialAccountResult"];
/** An account of a platform, with what its videos have in common. */
export type SocialAccount = Schemas["SocialAccount"];
