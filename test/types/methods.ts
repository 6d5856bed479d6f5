/** The parameters and the result of each method, exactly. What is in a schema is checked elsewhere, and may grow. */
import type {
  AddCaptionsCreate,
  AvatarList,
  AvatarListQuery,
  Avatars,
  CancelledSchedule,
  ClientOptions,
  CreatedProject,
  CreatedScenesVideo,
  CreatedSchedule,
  CreatedSlideshow,
  CreatedSocialSearch,
  CreatedVideo,
  DisconnectedIntegration,
  DisconnectReport,
  DisconnectSafelyOptions,
  ExtendVideoCreate,
  HookDemoCreate,
  Hooked,
  HookedError,
  HttpMethod,
  Integration,
  Integrations,
  isHookedError,
  Music,
  Niches,
  PagePromise,
  ProductAdCreate,
  ProjectCreate,
  PromptToVideoCreate,
  parseWebhook,
  RawRequest,
  RemoveBackgroundCreate,
  RequestOptions,
  ScenesVideoCreate,
  ScheduleCreate,
  ScheduledPost,
  ScheduleListQuery,
  Schedules,
  ScheduleUpdate,
  ScriptToVideoCreate,
  Social,
  SocialAccountAnalyze,
  SocialAccountResult,
  SocialSearchCreate,
  SocialSearchDetails,
  SocialSearchQuery,
  SocialVideo,
  TalkingAvatarCreate,
  Template,
  TemplateList,
  Templates,
  TikTokSlideshowCreate,
  TrendingVideo,
  TrendingVideoQuery,
  Trends,
  UgcAdCreate,
  UgcVideoCreate,
  Undocumented,
  UpdatedSchedule,
  Video,
  VideoListQuery,
  VideoSummary,
  Videos,
  Voices,
  WaitOptions,
  WebhookEvent,
} from "../../src/index.ts";
import type { Equal, Expect } from "./equal.ts";

/** A class by its public methods. */
/** The methods that are listed here. A class may have more: the contract cases cover those. */
type Listed<T, Expected> = Pick<T, keyof T & keyof Expected>;

/** Whether a class has exactly these methods. */
type Has<T, Expected> = Equal<Listed<T, Expected>, Expected>;

type ListsUndocumented = { list: (options?: RequestOptions) => Promise<Undocumented> };

export type Methods = [
  Expect<
    Has<
      Hooked,
      {
        readonly integrations: Integrations;
        readonly schedules: Schedules;
        readonly videos: Videos;
        readonly avatars: Avatars;
        readonly voices: Voices;
        readonly music: Music;
        readonly templates: Templates;
        readonly niches: Niches;
        readonly trends: Trends;
        readonly social: Social;
        withOptions: (patch: ClientOptions) => Hooked;
        request: <T = unknown>(method: HttpMethod, path: string, init?: RawRequest) => Promise<T>;
      }
    >
  >,
  Expect<Equal<ConstructorParameters<typeof Hooked>, [options?: ClientOptions]>>,
  Expect<Equal<typeof isHookedError, (error: unknown) => error is HookedError>>,
  Expect<Equal<typeof parseWebhook, (rawBody: string | Uint8Array | ArrayBuffer) => WebhookEvent>>,
];

export type Resources = [
  Expect<
    Has<
      Integrations,
      {
        list: (options?: RequestOptions) => Promise<Undocumented>;
        get: (integrationId: string, options?: RequestOptions) => Promise<Integration>;
        disconnect: (integrationId: string, options?: RequestOptions) => Promise<DisconnectedIntegration>;
        disconnectSafely: (integrationId: string, options?: DisconnectSafelyOptions) => Promise<DisconnectReport>;
      }
    >
  >,
  Expect<
    Has<
      Schedules,
      {
        create: (body: ScheduleCreate, options?: RequestOptions) => Promise<CreatedSchedule>;
        list: (query?: ScheduleListQuery, options?: RequestOptions) => PagePromise<ScheduledPost>;
        get: (scheduleId: string, options?: RequestOptions) => Promise<ScheduledPost>;
        update: (scheduleId: string, body: ScheduleUpdate, options?: RequestOptions) => Promise<UpdatedSchedule>;
        cancel: (scheduleId: string, options?: RequestOptions) => Promise<CancelledSchedule>;
      }
    >
  >,
  Expect<
    Has<
      Videos,
      {
        list: (query?: VideoListQuery, options?: RequestOptions) => PagePromise<VideoSummary>;
        get: (videoId: string, options?: RequestOptions) => Promise<Video>;
        waitFor: (videoId: string, options?: WaitOptions) => Promise<Video>;
        createScriptToVideo: (body: ScriptToVideoCreate, options?: RequestOptions) => Promise<CreatedVideo>;
        createPromptToVideo: (body: PromptToVideoCreate, options?: RequestOptions) => Promise<CreatedVideo>;
        createUgcAd: (body: UgcAdCreate, options?: RequestOptions) => Promise<CreatedVideo>;
        createTalkingAvatar: (body: TalkingAvatarCreate, options?: RequestOptions) => Promise<CreatedVideo>;
        createUgcVideo: (body: UgcVideoCreate, options?: RequestOptions) => Promise<CreatedVideo>;
        createHookDemo: (body: HookDemoCreate, options?: RequestOptions) => Promise<CreatedVideo>;
        createProductAd: (body: ProductAdCreate, options?: RequestOptions) => Promise<Undocumented>;
        createTikTokSlideshow: (body: TikTokSlideshowCreate, options?: RequestOptions) => Promise<CreatedSlideshow>;
        createScenes: (body: ScenesVideoCreate, options?: RequestOptions) => Promise<CreatedScenesVideo>;
        createFromTemplate: (body: ProjectCreate, options?: RequestOptions) => Promise<CreatedProject>;
        addCaptions: (body: AddCaptionsCreate, options?: RequestOptions) => Promise<CreatedVideo>;
        extend: (body: ExtendVideoCreate, options?: RequestOptions) => Promise<CreatedVideo>;
        removeBackground: (body: RemoveBackgroundCreate, options?: RequestOptions) => Promise<CreatedVideo>;
      }
    >
  >,
  Expect<Has<Avatars, { list: (query?: AvatarListQuery, options?: RequestOptions) => Promise<AvatarList> }>>,
  Expect<Has<Voices, ListsUndocumented>>,
  Expect<Has<Music, ListsUndocumented>>,
  Expect<
    Has<
      Templates,
      {
        list: (options?: RequestOptions) => Promise<TemplateList>;
        get: (templateId: string, options?: RequestOptions) => Promise<Template>;
      }
    >
  >,
  Expect<Has<Niches, ListsUndocumented>>,
  Expect<
    Has<Trends, { listVideos: (query?: TrendingVideoQuery, options?: RequestOptions) => PagePromise<TrendingVideo> }>
  >,
  Expect<
    Has<
      Social,
      {
        createSearch: (body: SocialSearchCreate, options?: RequestOptions) => Promise<CreatedSocialSearch>;
        getSearch: (
          searchId: string,
          query?: SocialSearchQuery,
          options?: RequestOptions,
        ) => PagePromise<SocialVideo, { readonly search: SocialSearchDetails }>;
        analyzeAccount: (body: SocialAccountAnalyze, options?: RequestOptions) => Promise<SocialAccountResult>;
        refreshAccount: (accountId: string, options?: RequestOptions) => Promise<SocialAccountResult>;
      }
    >
  >,
];
