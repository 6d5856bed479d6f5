/** The public name of each schema, and of what is made of several. */
import type { components, operations } from "../../generated/schema.ts";
import type * as client from "../../src/index.ts";
import type { Equal, Expect, None } from "./equal.ts";

type Schemas = components["schemas"];
type Query<Op extends keyof operations> = NonNullable<operations[Op]["parameters"]["query"]>;

interface Public {
  Undocumented: client.Undocumented;
  Integration: client.Integration;
  DisconnectedIntegration: client.DisconnectedIntegration;
  ScheduledPost: client.ScheduledPost;
  ScheduleCreate: client.ScheduleCreate;
  ScheduleUpdate: client.ScheduleUpdate;
  CreatedSchedule: client.CreatedSchedule;
  UpdatedSchedule: client.UpdatedSchedule;
  CancelledSchedule: client.CancelledSchedule;
  ScriptToVideoCreate: client.ScriptToVideoCreate;
  ScriptToVideoWithAi: client.ScriptToVideoWithAi;
  ScriptToVideoWithMedia: client.ScriptToVideoWithMedia;
  ScriptToVideoWithGameplay: client.ScriptToVideoWithGameplay;
  PromptToVideoCreate: client.PromptToVideoCreate;
  UgcAdCreate: client.UgcAdCreate;
  TalkingAvatarCreate: client.TalkingAvatarCreate;
  UgcVideoCreate: client.UgcVideoCreate;
  HookDemoCreate: client.HookDemoCreate;
  ProductAdCreate: client.ProductAdCreate;
  TikTokSlideshowCreate: client.TikTokSlideshowCreate;
  Slide: client.Slide;
  SlideText: client.SlideText;
  ScenesVideoCreate: client.ScenesVideoCreate;
  Scene: client.Scene;
  AvatarScene: client.AvatarScene;
  VideoScene: client.VideoScene;
  PictureInPictureScene: client.PictureInPictureScene;
  StartEndFrameScene: client.StartEndFrameScene;
  AddCaptionsCreate: client.AddCaptionsCreate;
  ExtendVideoCreate: client.ExtendVideoCreate;
  RemoveBackgroundCreate: client.RemoveBackgroundCreate;
  ProjectCreate: client.ProjectCreate;
  TemplateProjectCreate: client.TemplateProjectCreate;
  ScriptProjectCreate: client.ScriptProjectCreate;
  TemplateScene: client.TemplateScene;
  TemplateVariable: client.TemplateVariable;
  CaptionSettings: client.CaptionSettings;
  AudioSettings: client.AudioSettings;
  CreatedVideo: client.CreatedVideo;
  CreatedSlideshow: client.CreatedSlideshow;
  CreatedScenesVideo: client.CreatedScenesVideo;
  CreatedProject: client.CreatedProject;
  Video: client.Video;
  VideoSummary: client.VideoSummary;
  ProjectCompletedEvent: client.ProjectCompletedEvent;
  ProjectFailedEvent: client.ProjectFailedEvent;
  CompletedVideo: client.CompletedVideo;
  Avatar: client.Avatar;
  AvatarList: client.AvatarList;
  TrendingVideo: client.TrendingVideo;
  SocialSearchCreate: client.SocialSearchCreate;
  CreatedSocialSearch: client.CreatedSocialSearch;
  SocialSearch: client.SocialSearch;
  SocialVideo: client.SocialVideo;
  SocialAccountAnalyze: client.SocialAccountAnalyze;
  SocialAccountResult: client.SocialAccountResult;
  SocialAccount: client.SocialAccount;
}

/** Names the types that are another schema than the one they are called after. */
export type Misnamed = None<
  { [Name in keyof Public]: Equal<Public[Name], Schemas[Name]> extends true ? never : Name }[keyof Public]
>;

export type Queries = [
  Expect<Equal<client.ScheduleListQuery, Query<"listScheduledPosts">>>,
  Expect<Equal<client.VideoListQuery, Query<"listVideos">>>,
  Expect<Equal<client.AvatarListQuery, Query<"listAvatars">>>,
  Expect<Equal<client.TrendingVideoQuery, Query<"listTrendingVideos">>>,
  Expect<Equal<client.SocialSearchQuery, Query<"getSocialSearchDetails">>>,
];

export type Parts = [
  Expect<Equal<client.SocialSearchDetails, Omit<Schemas["SocialSearchPage"], "videos" | "pagination">>>,
];
