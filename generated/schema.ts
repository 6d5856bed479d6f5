// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml.
// Spec SHA-256: 7efdf8cfb0ce421c85246b7bab3878a56f1babe5e9bad065350db37bc4db88b1

/** An object whose fields are not documented. Check what you read from it. */
export interface Undocumented {
    [key: string]: unknown;
}
/** The body of an error. The Disconnect Integration page shows it without `success` and with codes in lower case, the Error Handling guide with `success: false` and codes in upper case. */
export interface Error {
    /** `false`, where it is sent */
    success?: boolean;
    /** What went wrong, for programs, such as `not_found` or `INVALID_API_KEY` */
    code: string;
    /** What went wrong, for people. Validation messages begin with the path of the field, such as `slides.0.media`. */
    message: string;
    /** More about the error, by its code: `missing` has the missing fields; `field`, `value` and `allowed` have a field, its value and the allowed values. */
    details?: {
        [key: string]: unknown;
    };
}
/** The body of an error of which a page shows only the message. By the error guide, it has a code as well. */
export interface ErrorMessage {
    /** What went wrong, for people. Validation messages begin with the path of the field, such as `slides.0.media`. */
    message: string;
}
/** The body of an error whose code is known in some cases only. */
export interface PartialError {
    /** `false`, where it is sent */
    success?: boolean;
    /** What went wrong, for programs, such as `not_found` or `INVALID_API_KEY` */
    code?: string;
    /** What went wrong, for people. Validation messages begin with the path of the field, such as `slides.0.media`. */
    message: string;
    /** More about the error, by its code: `missing` has the missing fields; `field`, `value` and `allowed` have a field, its value and the allowed values. */
    details?: {
        [key: string]: unknown;
    };
}
/** A social media platform that is connected to your team. */
export interface Integration {
    /** Unique ID of the integration */
    id: string;
    /** The platform */
    type: "youtube" | "tiktok" | "instagram" | (string & {});
    /** The platform's own identifier, such as a channel ID or a username */
    identifier: string;
    /** The account on the platform. */
    account: Account;
    /** Whether the connection works. If `status` is `expired` or `error`, the user must reconnect in the dashboard. */
    health: IntegrationHealth;
    /**
     * When the platform was connected
     * Format: date-time
     */
    createdAt: string;
}
/** The account on the platform. */
export interface Account {
    /** ID of the account on the platform */
    id: string;
    /** Display name of the account */
    name: string;
    /** Username of the account */
    username: string;
    /**
     * URL of the profile picture
     * Format: uri
     */
    avatarUrl: string;
}
/** Whether the connection works. If `status` is `expired` or `error`, the user must reconnect in the dashboard. */
export interface IntegrationHealth {
    /** State of the connection */
    status: "healthy" | "expired" | "error" | (string & {});
    /** Whether the token of the platform is valid */
    tokenValid: boolean;
    /**
     * When the connection was last checked
     * Format: date-time
     */
    lastChecked: string;
}
/** Confirms that an integration was disconnected. */
export interface DisconnectedIntegration {
    /** ID of the disconnected integration */
    id: string;
    /** Platform type that was disconnected */
    type: "youtube" | "tiktok" | "instagram" | (string & {});
    /** Confirmation of deletion (always true) */
    deleted: boolean;
}
/** What to publish, where and when. */
export interface ScheduleCreate {
    /** ID of the video to publish. It must be completed. */
    videoId: string;
    /** ID of the integration to publish to */
    integrationId: string;
    /**
     * When to publish, as ISO 8601. Must be in the future.
     * Format: date-time
     */
    scheduledDateTime: string | Date;
    /** How the post appears on its platform. */
    platformData?: PlatformDataCreate | undefined;
}
/** How the post appears on its platform. */
export interface PlatformDataCreate {
    /** Title on YouTube. At most 100 characters. Default the name of the video. */
    title?: string | undefined;
    /** Description or caption. At most 5,000 characters, on TikTok 2,200. */
    description?: string | undefined;
    /** Tags for the search on YouTube; hashtags on TikTok and Instagram. At most 30. */
    tags?: string[] | undefined;
    /**
     * Who can see the video on YouTube. Default `public`.
     * @default public
     */
    privacyStatus?: "public" | "unlisted" | "private" | (string & {}) | undefined;
    /**
     * Whether the video is made for kids, which YouTube asks for (COPPA). Default false.
     * @default false
     */
    madeForKids?: boolean | undefined;
}
/** What to change. At least 1 field is needed. */
export interface ScheduleUpdate {
    /**
     * When to publish, as ISO 8601. Must be in the future.
     * Format: date-time
     */
    scheduledDateTime?: string | Date | undefined;
    /** Merged with the stored data. A field that is null or empty is removed. */
    platformData?: PlatformDataUpdate | undefined;
}
/** Merged with the stored data. A field that is null or empty is removed. */
export interface PlatformDataUpdate {
    /** Title on YouTube. At most 100 characters. */
    title?: string | null | undefined;
    /** Description or caption. At most 5,000 characters, on TikTok 2,200. */
    description?: string | null | undefined;
    /** Tags or hashtags, which replace the stored ones. At most 30. */
    tags?: string[] | null | undefined;
    /** Who can see the video on YouTube */
    privacyStatus?: "public" | "unlisted" | "private" | null | (string & {}) | undefined;
    /** Whether the video is made for kids, which YouTube asks for (COPPA) */
    madeForKids?: boolean | null | undefined;
}
/** A video that is, was or will be published to a platform. */
export interface ScheduledPost {
    /** Unique ID of the post */
    id: string;
    /** `pending` waits for its time, `published` is live (see `platformData.publishedUrl`), `failed` could not be published (see `platformData.error`), `draft` is saved and not scheduled. */
    status: "pending" | "published" | "failed" | "draft" | (string & {});
    /**
     * When the post will be or was published
     * Format: date-time
     */
    scheduledDateTime: string;
    /** The platform */
    platform: "youtube" | "tiktok" | "instagram" | (string & {});
    /** The integration that a post is published through. */
    integration: ScheduledPostIntegration;
    /** The video of a post. */
    video: ScheduledPostVideo;
    /** How the post appears on its platform, and the result of publishing it. */
    platformData?: PlatformData;
    /**
     * When the post was scheduled
     * Format: date-time
     */
    createdAt: string;
    /**
     * When the post was last changed
     * Format: date-time
     */
    updatedAt: string;
}
/** The integration that a post is published through. */
export interface ScheduledPostIntegration {
    /** Unique ID of the integration */
    id: string;
    /** The platform */
    type: "youtube" | "tiktok" | "instagram" | (string & {});
    /** The account on the platform. */
    account: Account;
}
/** The video of a post. */
export interface ScheduledPostVideo {
    /** Unique ID of the video */
    id: string;
    /** Name of the video */
    name: string;
    /**
     * Signed URL of the video
     * Format: uri
     */
    url: string;
    /**
     * Signed URL of the thumbnail
     * Format: uri
     */
    thumbnail: string;
    /** Length of the video in seconds */
    durationInSeconds: number;
}
/** How the post appears on its platform, and the result of publishing it. */
export interface PlatformData {
    /** Title on YouTube */
    title?: string;
    /** Description or caption */
    description?: string;
    /** Tags for the search on YouTube; hashtags on TikTok and Instagram */
    tags?: string[];
    /** Who can see the video on YouTube */
    privacyStatus?: "public" | "unlisted" | "private" | (string & {});
    /** Whether the video is made for kids, which YouTube asks for (COPPA) */
    madeForKids?: boolean;
    /**
     * URL of the live post, once it is published. That it is a string is inferred.
     * Format: uri
     */
    publishedUrl?: string;
    /** Why publishing failed, if it did. That it is a string is inferred. */
    error?: string;
}
/** One page of scheduled posts. */
export interface ScheduledPostPage {
    /** The posts of this page */
    scheduledPosts: ScheduledPost[];
    /** Number of posts on all pages */
    total: number;
    /** Posts per page */
    limit: number;
    /** Number of posts before this page */
    offset: number;
}
/** Confirms that a video was scheduled. The ID of the post is `scheduleId` here, and `id` everywhere else. */
export interface CreatedSchedule {
    /** Unique ID of the post */
    scheduleId: string;
    /** State of the post */
    status: "pending" | "published" | "failed" | "draft" | (string & {});
    /**
     * When the post will be published
     * Format: date-time
     */
    scheduledDateTime: string;
    /** The platform */
    platform: "youtube" | "tiktok" | "instagram" | (string & {});
    /** ID of the video */
    videoId: string;
}
/** A post after an update. */
export interface UpdatedSchedule {
    /** Unique ID of the post */
    id: string;
    /** State of the post */
    status: "pending" | "published" | "failed" | "draft" | (string & {});
    /**
     * When the post will be published
     * Format: date-time
     */
    scheduledDateTime: string;
    /** How the post appears on its platform, and the result of publishing it. */
    platformData: PlatformData;
}
/** Confirms that a post was cancelled. */
export interface CancelledSchedule {
    /** Unique ID of the post */
    id: string;
    /** Whether the post was cancelled */
    deleted: boolean;
}
/** A script, a voice, and the visuals, which `mediaType` selects. */
export type ScriptToVideoCreate = ScriptToVideoWithAi | ScriptToVideoWithMedia | ScriptToVideoWithGameplay;
/** A narrated video with visuals generated by AI. */
export interface ScriptToVideoWithAi {
    /** Text to speak. 1 to 10,000 characters. */
    script: string;
    /** ID of the voice, from List Voices */
    voiceId: string;
    /** Visuals generated by AI: images or videos */
    mediaType: "ai-images" | "ai-videos";
    /** Style and quality of visuals generated by AI. The lists of values could not be read. */
    presetSettings?: PresetSettings | undefined;
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** ID of the background music, from List Music or of your own */
    musicId?: string | undefined;
    /** Aspect ratio of the video. `ratio_9_16` (vertical) is recommended. */
    aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | (string & {}) | undefined;
    /** How the captions look. */
    caption?: CaptionSettings | undefined;
    /** Whether to add stickers */
    addStickers?: boolean | undefined;
    /** How the voice sounds. Ranges and defaults are not documented; the values named are those of the samples. */
    audio?: AudioSettings | undefined;
    /** URL that the outcome is posted to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Any JSON of yours, passed on to the webhook. At most 5 KB. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** A narrated video with stock media. */
export interface ScriptToVideoWithMedia {
    /** Text to speak. 1 to 10,000 characters. */
    script: string;
    /** ID of the voice, from List Voices */
    voiceId: string;
    /** Stock media, listed in `media` */
    mediaType: "media";
    /** IDs of the media, which must be in your account. At most 50. */
    media: string[];
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** ID of the background music, from List Music or of your own */
    musicId?: string | undefined;
    /** Aspect ratio of the video. `ratio_9_16` (vertical) is recommended. */
    aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | (string & {}) | undefined;
    /** How the captions look. */
    caption?: CaptionSettings | undefined;
    /** Whether to add stickers */
    addStickers?: boolean | undefined;
    /** How the voice sounds. Ranges and defaults are not documented; the values named are those of the samples. */
    audio?: AudioSettings | undefined;
    /** URL that the outcome is posted to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Any JSON of yours, passed on to the webhook. At most 5 KB. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** A narrated video over gameplay footage. */
export interface ScriptToVideoWithGameplay {
    /** Text to speak. 1 to 10,000 characters. */
    script: string;
    /** ID of the voice, from List Voices */
    voiceId: string;
    /** Gameplay footage */
    mediaType: "gameplay";
    /** Settings of the gameplay footage. Their fields are not documented. */
    gameplaySettings: {
        [key: string]: unknown;
    };
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** ID of the background music, from List Music or of your own */
    musicId?: string | undefined;
    /** Aspect ratio of the video. `ratio_9_16` (vertical) is recommended. */
    aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | (string & {}) | undefined;
    /** How the captions look. */
    caption?: CaptionSettings | undefined;
    /** Whether to add stickers */
    addStickers?: boolean | undefined;
    /** How the voice sounds. Ranges and defaults are not documented; the values named are those of the samples. */
    audio?: AudioSettings | undefined;
    /** URL that the outcome is posted to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Any JSON of yours, passed on to the webhook. At most 5 KB. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** What the video is about, its voice and its visuals. */
export interface PromptToVideoCreate {
    /** What the video is about. 1 to 4,000 characters. */
    prompt: string;
    /** ID of the voice, from List Voices */
    voiceId: string;
    /**
     * Length to aim for, in seconds. 10 to 120, default 60.
     * @default 60
     */
    targetDuration?: number | undefined;
    /** The visuals: generated by AI, stock media (see `media`) or gameplay (see `gameplaySettings`) */
    mediaType?: "ai-images" | "ai-videos" | "media" | "gameplay" | undefined;
    /** IDs of the media, which must be in your account. At most 50. */
    media?: string[] | undefined;
    /** Settings of the gameplay footage. Their fields are not documented. */
    gameplaySettings?: {
        [key: string]: unknown;
    } | undefined;
    /** Style and quality of visuals generated by AI. The lists of values could not be read. */
    presetSettings?: PresetSettings | undefined;
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** ID of the background music, from List Music or of your own */
    musicId?: string | undefined;
    /** Aspect ratio of the video. `ratio_9_16` (vertical) is recommended. */
    aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | (string & {}) | undefined;
    /** How the captions look. */
    caption?: CaptionSettings | undefined;
    /** Whether to add stickers */
    addStickers?: boolean | undefined;
    /** How the voice sounds. Ranges and defaults are not documented; the values named are those of the samples. */
    audio?: AudioSettings | undefined;
    /** URL that the outcome is posted to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Any JSON of yours, passed on to the webhook. At most 5 KB. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** A script, the avatar that speaks it, and the media that are shown meanwhile. */
export interface UgcAdCreate {
    /** Text to speak. 1 to 10,000 characters. */
    script: string;
    /** ID of the avatar, from List Avatars */
    avatarId: string;
    /** ID of the voice, from List Voices */
    voiceId: string;
    /** IDs of the media (B-roll), which must be in your account. 1 to 50. */
    media: string[];
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /**
     * Lip-sync model. `base` is faster, `pro` has a higher quality. Default `base`.
     * @default base
     */
    lipsyncModel?: "base" | "pro" | undefined;
    /** How avatar and media share the picture. The list of values could not be read. */
    adSettings?: AdSettings | undefined;
    /** ID of the background music, from List Music or of your own */
    musicId?: string | undefined;
    /** Aspect ratio of the video. `ratio_9_16` (vertical) is recommended. */
    aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | (string & {}) | undefined;
    /** How the captions look. */
    caption?: CaptionSettings | undefined;
    /** URL that the outcome is posted to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Any JSON of yours, passed on to the webhook. At most 5 KB. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** A script, and the avatar that speaks it. */
export interface TalkingAvatarCreate {
    /** Text to speak. 1 to 10,000 characters. */
    script: string;
    /** ID of the avatar, from List Avatars */
    avatarId: string;
    /** ID of the voice, from List Voices */
    voiceId: string;
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /**
     * Lip-sync model. `base` is faster, `pro` has a higher quality. Default `base`.
     * @default base
     */
    lipsyncModel?: "base" | "pro" | undefined;
    /** ID of the background music, from List Music or of your own */
    musicId?: string | undefined;
    /** How the captions of a talking avatar look. */
    caption?: TalkingAvatarCaptionSettings | undefined;
    /** How the voice sounds. Ranges and defaults are not documented; the values named are those of the samples. */
    audio?: AudioSettings | undefined;
    /** URL that the outcome is posted to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Any JSON of yours, passed on to the webhook. At most 5 KB. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** A script, and the avatar that speaks it, in the form of older docs. */
export interface UgcVideoCreate {
    /** Text to speak. 1 to 10,000 characters. */
    script: string;
    /** ID of the avatar, from List Avatars */
    avatarId: string;
    /** ID of the voice, from List Voices */
    voiceId: string;
    /** How the captions look. */
    caption: CaptionSettings;
    /** Aspect ratio of the video. `ratio_9_16` (vertical) is recommended. */
    aspectRatio: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | (string & {});
    /** Language code, such as `en`. At most 2 letters. */
    language: string;
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** URL that the outcome is posted to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Any JSON of yours, passed on to the webhook. At most 5 KB. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** A text hook over an avatar, and the media that play behind it. */
export interface HookDemoCreate {
    /** ID of the avatar, from List Avatars */
    avatarId: string;
    /** Text of the hook. 1 to 5,000 characters. */
    text: string;
    /** The page asks for it, its sample does not send it */
    type?: "hook_demo" | undefined;
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** IDs of the media that play behind the hook, which must be in your account. At most 50. */
    media?: string[] | undefined;
    /** ID of the background music, from List Music or of your own */
    musicId?: string | undefined;
    /** How the text of the hook looks. The lists of values could not be read. */
    textSettings?: TextSettings | undefined;
    /** Aspect ratio of the video. `ratio_9_16` (vertical) is recommended. */
    aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | (string & {}) | undefined;
    /** URL that the outcome is posted to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Any JSON of yours, passed on to the webhook. At most 5 KB. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** A script, and the website that the avatar speaks about. More fields may exist. */
export interface ProductAdCreate {
    /** Text to speak. 1 to 10,000 characters. */
    script: string;
    /** The website, and how it is shown. */
    productAdSettings: ProductAdSettings;
    /** ID of the avatar, from List Avatars */
    avatarId?: string | undefined;
    /** ID of the voice, from List Voices */
    voiceId?: string | undefined;
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** URL that the outcome is posted to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Any JSON of yours, passed on to the webhook. At most 5 KB. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** Slides, optionally with an avatar, a voice and music. More fields may exist. By aspect ratio, the canvas has 1080x1920, 1920x1080 or 1080x1080 pixels. */
export interface TikTokSlideshowCreate {
    /** The slides in their order. 1 to 50. */
    slides: (Slide | OlderSlide)[];
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** Text to speak */
    script?: string | undefined;
    /** ID of the avatar, from List Avatars */
    avatarId?: string | undefined;
    /** ID of the voice, from List Voices */
    voiceId?: string | undefined;
    /**
     * Lip-sync model. `base` is faster, `pro` has a higher quality. Default `base`.
     * @default base
     */
    lipsyncModel?: "base" | "pro" | undefined;
    /** ID of the background music, from List Music or of your own. At most 30 characters. */
    musicId?: string | undefined;
    /** Aspect ratio of the video. `ratio_9_16` (vertical) is recommended. */
    aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | (string & {}) | undefined;
    /** Language code, such as `en`. At most 2 letters. Only an older example of the docs has it. */
    language?: string | undefined;
    /** URL that the outcome is posted to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Any JSON of yours, passed on to the webhook. At most 5 KB. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** Scenes in their order, and settings of the whole video. */
export interface ScenesVideoCreate {
    /** The scenes in their order. 1 to 50. */
    scenes: Scene[];
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** ID of the background music, from List Music or of your own */
    musicId?: string | undefined;
    /** Aspect ratio of the video. `ratio_9_16` (vertical) is recommended. */
    aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | (string & {}) | undefined;
    /** How the captions look. */
    caption?: CaptionSettings | undefined;
    /** Whether to add stickers */
    addStickers?: boolean | undefined;
    /** How the voice sounds. Ranges and defaults are not documented; the values named are those of the samples. */
    audio?: AudioSettings | undefined;
    /** Language code, such as `en`. At most 2 letters. */
    language?: string | undefined;
    /** URL that the outcome is posted to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Any JSON of yours, passed on to the webhook. At most 5 KB. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** The video, and how its captions look. */
export interface AddCaptionsCreate {
    /** Media ID of the video, which must be in your account */
    media: string;
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** ID of the background music, from List Music or of your own. At most 30 characters. */
    musicId?: string | undefined;
    /** How the captions look that are added to a video. */
    caption?: AddedCaptionSettings | undefined;
    /** Whether to add stickers */
    addStickers?: boolean | undefined;
    /**
     * Language code. At most 2 letters, default `en`.
     * @default en
     */
    language?: string | undefined;
    /** URL that the outcome is posted to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Any JSON of yours, passed on to the webhook. At most 5 KB. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** The video, and how it continues. */
export interface ExtendVideoCreate {
    /** Media ID of the video, which must be in your account */
    media: string;
    /** How the video continues. 1 to 2,000 characters. */
    prompt: string;
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /**
     * Length in seconds; whether of what is added or of the whole video is not documented. A multiple of 4, from 4 to 60. Default 4.
     * @default 4
     */
    targetDuration?: number | undefined;
    /**
     * Whether to generate audio. Default true.
     * @default true
     */
    generateAudio?: boolean | undefined;
    /** URL that the outcome is posted to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Any JSON of yours, passed on to the webhook. At most 5 KB. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** The video whose background is removed. More fields may exist. */
export interface RemoveBackgroundCreate {
    /** Media ID of the video, which must be in your account */
    media: string;
    /** Name of the video. At most 100 characters. No page has it for this operation. */
    name?: string | undefined;
    /** URL that the outcome is posted to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Any JSON of yours, passed on to the webhook. At most 5 KB. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** A template with values for its variables, or a script. */
export type ProjectCreate = TemplateProjectCreate | ScriptProjectCreate;
/** A template, and values for its variables. The reference page requires `title`, `caption` and `language`; an example of the docs does without them. */
export interface TemplateProjectCreate {
    /** Type of the template, such as `class`. It must be that of the template. */
    type: string;
    /** ID of the template, from List Templates. At least 1 character. (The page limits it to 20, its sample has 25.) */
    templateId: string;
    /** Title of the video. 1 to 100 characters. */
    title?: string | undefined;
    /** Whether the video has captions */
    caption?: boolean | undefined;
    /** Language code, such as `en`. At most 2 letters. */
    language?: string | undefined;
    /** Aspect ratio of the video. `ratio_9_16` (vertical) is recommended. */
    aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | (string & {}) | undefined;
    /** The scenes of the template. 1 to 20. */
    scenes: TemplateSceneCreate[];
    /** URL that the outcome is posted to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Any JSON of yours, passed on to the webhook. At most 5 KB. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** A script, and the voice that speaks it, in the form of an older generation of the docs. The webhook pages still show it, with the type `class`. */
export interface ScriptProjectCreate {
    /** Type of the video */
    type: "class" | "ugc_ads" | "ugc_video" | "ai_short" | "hook_demo" | "tiktok_slideshow" | (string & {});
    /** Text to speak. 10 to 5,000 characters. */
    script: string;
    /** ID of the voice, from List Voices */
    voiceId: string;
    /** ID of the avatar, from List Avatars. Most types need it. */
    avatarId?: string | undefined;
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /**
     * Aspect ratio of the video. Default `ratio_9_16` (vertical).
     * @default ratio_9_16
     */
    aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | (string & {}) | undefined;
    /** Background music */
    music?: string | undefined;
    /**
     * Whether the video has captions. Default true.
     * @default true
     */
    captions?: boolean | undefined;
    /** URL that the outcome is posted to. https only, at most 500 characters. */
    webhook?: string | undefined;
}
/** How the captions look. */
export interface CaptionSettings {
    /** Style of the captions */
    preset?: "default" | "beast" | "umi" | "tiktok" | "wrap1" | "wrap2" | "ariel" | "hooked" | "classic" | "active" | "bubble" | "glass" | "comic" | "glow" | "pastel" | "neon" | "retroTV" | "red" | "marker" | "modern" | "blue" | "vivid" | (string & {}) | undefined;
    /** Vertical position of the captions */
    alignment?: "top" | "middle" | "bottom" | (string & {}) | undefined;
    /** Whether to leave out the captions */
    disabled?: boolean | undefined;
}
/** How the captions of a talking avatar look. */
export interface TalkingAvatarCaptionSettings {
    /**
     * Style of the captions. Default `tiktok`.
     * @default tiktok
     */
    preset?: "default" | "beast" | "umi" | "tiktok" | "wrap1" | "wrap2" | "ariel" | "hooked" | "classic" | "active" | "bubble" | "glass" | "comic" | "glow" | "pastel" | "neon" | "retroTV" | "red" | "marker" | "modern" | "blue" | "vivid" | (string & {}) | undefined;
    /** Vertical position of the captions */
    alignment?: "top" | "middle" | "bottom" | (string & {}) | undefined;
    /** Whether to leave out the captions */
    disabled?: boolean | undefined;
}
/** How the captions look that are added to a video. */
export interface AddedCaptionSettings {
    /**
     * Style of the captions. Default `classic`.
     * @default classic
     */
    preset?: "default" | "beast" | "umi" | "tiktok" | "wrap1" | "wrap2" | "ariel" | "hooked" | "classic" | "active" | "bubble" | "glass" | "comic" | "glow" | "pastel" | "neon" | "retroTV" | "red" | "marker" | "modern" | "blue" | "vivid" | (string & {}) | undefined;
    /**
     * Vertical position of the captions. Default `bottom`.
     * @default bottom
     */
    alignment?: "top" | "middle" | "bottom" | (string & {}) | undefined;
}
/** How the voice sounds. Ranges and defaults are not documented; the values named are those of the samples. */
export interface AudioSettings {
    /** Speed of the voice, such as 1 */
    speed?: number | undefined;
    /** Stability of the voice, such as 0.5 */
    stability?: number | undefined;
    /** Similarity to the original voice, such as 0.75 */
    similarityBoost?: number | undefined;
    /** Exaggeration of the style, such as 0 */
    style?: number | undefined;
    /** Whether to boost the similarity to the speaker */
    useSpeakerBoost?: boolean | undefined;
}
/** Style and quality of visuals generated by AI. The lists of values could not be read. */
export interface PresetSettings {
    /**
     * Style of the visuals. Default `realistic`.
     * @default realistic
     */
    preset?: string | undefined;
    /** Quality of the visuals, such as `pro` */
    quality?: string | undefined;
}
/** How avatar and media share the picture. The list of values could not be read. */
export interface AdSettings {
    /** How the media are shown, such as `rounded-cover` */
    bRollType?: string | undefined;
    /** Whether to remove the background of the avatar */
    removeAvatarBackground?: boolean | undefined;
}
/** How the text of the hook looks. The lists of values could not be read. */
export interface TextSettings {
    /** Style of the text, such as `modern` */
    preset?: string | undefined;
    /** Vertical position of the text, such as `middle` */
    alignment?: string | undefined;
    /** Color of the text, such as `#FFFFFF` */
    textColor?: string | undefined;
    /** Color behind the text, such as `transparent` */
    backgroundColor?: string | undefined;
    /** Whether to leave out the text */
    disabled?: boolean | undefined;
}
/** The website, and how it is shown. */
export interface ProductAdSettings {
    /** URL of the website. https only, at most 500 characters. */
    websiteUrl: string;
    /**
     * Seconds until the website appears. 1 to 30, default 3.
     * @default 3
     */
    avatarIntroSeconds?: number | undefined;
    /** Alias of `avatarIntroSeconds`. 1 to 30. */
    showWebsiteAfter?: number | undefined;
    /**
     * Seconds between two scrolls, as far as could be read. Default 3.
     * @default 3
     */
    scrollInterval?: number | undefined;
}
/** One slide. */
export interface Slide {
    /** Media ID of an image or a video clip, which must be in your account. At least 1 character. */
    media: string;
    /**
     * Seconds that the slide is shown. 1 to 10, default 3.
     * @default 3
     */
    duration?: number | undefined;
    /** Texts on the slide. At most 10. */
    texts?: SlideText[] | undefined;
}
/**
 * One slide, in the form of an older example of the docs. The reference page has the other form. That `url`, `mediaId` and `mediaType` are required is inferred.
 * @deprecated
 */
export interface OlderSlide {
    /**
     * URL of the image
     * Format: uri
     */
    url: string;
    /** Media ID of the image, which must be in your account */
    mediaId: string;
    /** Type of the media, such as `image` */
    mediaType: string;
    /**
     * Seconds that the slide is shown. 1 to 10, default 3.
     * @default 3
     */
    duration?: number | undefined;
    /** Texts on the slide. At most 10. */
    texts?: SlideText[] | undefined;
    /** Whether AI has generated the image */
    isAIGenerated?: boolean | undefined;
}
/** A text on a slide. It must lie within the canvas. Units are not documented. */
export interface SlideText {
    /** The text. 1 to 500 characters. */
    text: string;
    /**
     * Distance from the left, 0 or more. Default 0.
     * @default 0
     */
    x?: number | undefined;
    /**
     * Distance from the top, 0 or more. Default 43.13.
     * @default 43.13
     */
    y?: number | undefined;
    /** Width of the text box */
    width?: number | undefined;
    /** Height of the text box */
    height?: number | undefined;
    /** Font size */
    fontSize?: number | undefined;
    /** Font weight, such as `700` */
    fontWeight?: string | undefined;
    /** Color of the text */
    color?: string | undefined;
    /** Color behind the text */
    backgroundColor?: string | undefined;
    /** Alignment of the text */
    textAlign?: string | undefined;
    /** Radius of the corners */
    borderRadius?: number | undefined;
    /** Space around the text */
    padding?: number | undefined;
    /** Opacity of the text box */
    opacity?: number | undefined;
}
/** One scene. `type` selects the variant. */
export type Scene = AvatarScene | VideoScene | PictureInPictureScene | StartEndFrameScene;
/** A scene with an avatar that speaks. */
export interface AvatarScene {
    /** An avatar that speaks */
    type: "avatar";
    /** Text to speak. At most 5,000 characters. */
    script: string;
    /** ID of the avatar, from List Avatars */
    avatarId?: string | undefined;
    /** ID of the voice, from List Voices */
    voiceId?: string | undefined;
}
/** A scene with a video or an image of yours. That `mediaId` is required is inferred. */
export interface VideoScene {
    /** A video or an image */
    type: "video";
    /** Media ID of a video or an image, which must be in your account */
    mediaId: string;
    /** Text to speak. At most 5,000 characters. */
    script?: string | undefined;
    /** ID of the voice, from List Voices */
    voiceId?: string | undefined;
}
/** A scene with an avatar that speaks within a video or an image of yours. That `mediaId` is required is inferred. */
export interface PictureInPictureScene {
    /** An avatar within a video or an image */
    type: "picture_in_picture";
    /** Text to speak. At most 5,000 characters. */
    script: string;
    /** Media ID of a video or an image, which must be in your account */
    mediaId: string;
    /** ID of the avatar, from List Avatars */
    avatarId?: string | undefined;
    /** ID of the voice, from List Voices */
    voiceId?: string | undefined;
}
/** A scene that AI generates between two images. That both are required is inferred. */
export interface StartEndFrameScene {
    /** A video between two images */
    type: "start_end_frame";
    /** Media ID of the first image */
    startFrameMediaId: string;
    /** Media ID of the last image */
    endFrameMediaId: string;
    /** Model that generates the video, such as `veo_3_1` */
    frameModel?: string | undefined;
    /** What happens between the images */
    framePrompt?: string | undefined;
    /** Length in seconds, such as 5 */
    frameDuration?: number | undefined;
    /** Text to speak. At most 5,000 characters. */
    script?: string | undefined;
    /** ID of the voice, from List Voices */
    voiceId?: string | undefined;
}
/** Script, variables and layout of a scene. More fields may exist, such as settings of the voice. */
export interface TemplateSceneCreate {
    /** Text to speak, with variables such as `{{first_name}}`. 1 to 5,000 characters. */
    script: string;
    /** Values of the variables of the template, and no others. At most 20. */
    variables: TemplateVariableCreate[];
    /** ID of the voice, from List Voices. At most 20 characters. */
    voiceId?: string | undefined;
    /** Where the avatar of a scene stands, and which avatar it is. */
    avatar?: AvatarBoxCreate | undefined;
    /** Where the captions of a scene stand. */
    caption?: CaptionBoxCreate | undefined;
}
/** The value of a variable. */
export interface TemplateVariableCreate {
    /** Name of the variable: lower-case letters, digits and underscores, not beginning with a digit. 1 to 100 characters. */
    key: string;
    /** What the value is. The reference page has it, an example of the docs does without. */
    type?: "text" | "media" | (string & {}) | undefined;
    /** The value. At most 2,000 characters. The reference page asks for 1 at least, the guide allows empty values. */
    value: string;
}
/** Where the avatar of a scene stands, and which avatar it is. */
export interface AvatarBoxCreate {
    /** ID of the avatar, from List Avatars */
    id?: string | undefined;
    /** A corner of a box. Units are not documented. */
    topLeft: PointCreate;
    /** A corner of a box. Units are not documented. */
    bottomRight: PointCreate;
}
/** Where the captions of a scene stand. */
export interface CaptionBoxCreate {
    /** A corner of a box. Units are not documented. */
    topLeft: PointCreate;
    /** A corner of a box. Units are not documented. */
    bottomRight: PointCreate;
}
/** A corner of a box. Units are not documented. */
export interface PointCreate {
    /** Distance from the left */
    x: number;
    /** Distance from the top */
    y: number;
}
/** Confirms that a video is being made. */
export interface CreatedVideo {
    /** Unique ID of the video */
    videoId: string;
    /** Unique ID of the project */
    projectId: string;
    /** State of the video: `STARTED` is in progress (see `progress`), `COMPLETED` is ready (see `url`), `FAILED` could not be made (see `message`). */
    status: "STARTED" | "COMPLETED" | "FAILED" | (string & {});
}
/** Confirms that a slideshow is being made. More fields are likely. */
export interface CreatedSlideshow {
    /** Unique ID of the video */
    videoId: string;
    /** Unique ID of the project */
    projectId: string;
}
/** Confirms that a video of scenes is being made. This response has no envelope. */
export interface CreatedScenesVideo {
    /** Whether the request was successful */
    success: boolean;
    /** Unique ID of the project */
    projectId: string;
    /** Status message */
    message: string;
}
/** Confirms that a project was created. */
export interface CreatedProject {
    /** Unique ID of the project */
    projectId: string;
    /** State of the project, such as `processing`. In lower case, unlike that of a video. */
    status: string;
}
/** A video of your team. Which optional fields it has depends on its state and its type. */
export interface Video {
    /** Unique ID of the video */
    id: string;
    /** Name of the video */
    name: string;
    /** How the video was made. Only the sample of the page has it. */
    type?: "class" | "ugc_ads" | "ugc_video" | "script_to_video" | "prompt_to_video" | "hook_demo" | "product_ads" | "scenes" | "add_captions" | "extend_video" | "remove_background" | "tiktok_slideshow" | (string & {});
    /** State of the video: `STARTED` is in progress (see `progress`), `COMPLETED` is ready (see `url`), `FAILED` could not be made (see `message`). */
    status: "STARTED" | "COMPLETED" | "FAILED" | (string & {});
    /**
     * Signed URL of the video, once it is completed. Valid for 24 hours.
     * Format: uri
     */
    url?: string;
    /**
     * URL of the thumbnail
     * Format: uri
     */
    thumbnail?: string;
    /** Progress in percent, 0 to 100 */
    progress: number;
    /** State of the video in words. The reason if it has failed. */
    message: string;
    /** Length of the video in frames. A second has 25. */
    durationInFrames?: number;
    /** Length of the video in seconds */
    durationInSeconds?: number;
    /** ID of the avatar */
    avatarId?: string;
    /** ID of the voice */
    voiceId?: string;
    /** ID of the background music */
    musicId?: string;
    /** How a video looks. */
    videoSettings?: VideoSettings;
    /** Text that is spoken */
    script?: string;
    /** Unique ID of the project, if the video belongs to one */
    projectId?: string;
    /** Unique ID of the team. Only the schema part of the page has it. */
    teamId?: string;
    /** Size of the video in bytes */
    size?: number;
    /**
     * When the video was requested
     * Format: date-time
     */
    createdAt: string;
    /**
     * When the video last changed
     * Format: date-time
     */
    updatedAt: string;
    /** Credits that the video cost */
    usedCredits?: number;
    /** URL that the outcome is posted to, or null */
    webhook?: string | null;
}
/** How a video looks. */
export interface VideoSettings {
    /** Aspect ratio of the video */
    aspectRatio: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | (string & {});
    /** The captions of a video. */
    caption: VideoCaption;
}
/** The captions of a video. */
export interface VideoCaption {
    /** Whether the captions are left out */
    disabled: boolean;
    /** Style of the captions */
    preset: string;
}
/** A video in a list. It has a URL and a length once it is completed. */
export interface VideoSummary {
    /** Unique ID of the video */
    id: string;
    /** Name of the video */
    name: string;
    /** State of the video: `STARTED` is in progress (see `progress`), `COMPLETED` is ready (see `url`), `FAILED` could not be made (see `message`). */
    status: "STARTED" | "COMPLETED" | "FAILED" | (string & {});
    /**
     * Signed URL of the video, once it is completed
     * Format: uri
     */
    url?: string;
    /** Length of the video in frames. A second has 25. */
    durationInFrames?: number;
    /** Unique ID of the project */
    projectId: string;
    /**
     * URL of the thumbnail
     * Format: uri
     */
    thumbnail?: string;
    /** Size of the video in bytes */
    size?: number;
    /** Progress in percent, 0 to 100 */
    progress: number;
    /** State of the video in words. The reason if it has failed. */
    message: string;
    /**
     * When the video was requested
     * Format: date-time
     */
    createdAt: string;
    /**
     * When the video last changed
     * Format: date-time
     */
    updatedAt: string;
}
/** One page of videos. */
export interface VideoPage {
    /** The videos of this page */
    videos: VideoSummary[];
    /** Number of videos on all pages */
    total: number;
    /** Videos per page */
    limit: number;
    /** Number of videos before this page */
    offset: number;
}
/** Posted to your webhook when a video is ready. */
export interface ProjectCompletedEvent {
    /** The video is ready */
    event: "project.completed";
    /** Unique ID of the project or video */
    projectId: string;
    /** State of the project, in lower case */
    status: "completed";
    /** A video that is ready. */
    video: CompletedVideo;
    /** The `metadata` of the request, if it had any. */
    metadata?: {
        [key: string]: unknown;
    };
    /**
     * When the video was requested
     * Format: date-time
     */
    createdAt: string;
    /**
     * When the video was ready
     * Format: date-time
     */
    completedAt: string;
}
/** A video that is ready. */
export interface CompletedVideo {
    /** Unique ID of the video */
    id: string;
    /**
     * Download URL. Expires after 7 days.
     * Format: uri
     */
    url: string;
    /** Length of the video in seconds */
    duration: number;
    /**
     * URL of the thumbnail
     * Format: uri
     */
    thumbnail: string;
    /** Aspect ratio, such as `9:16` */
    aspectRatio: string;
    /** Width and height in pixels, such as `1080x1920` */
    resolution: string;
}
/** Posted to your webhook when a video could not be made. */
export interface ProjectFailedEvent {
    /** The video could not be made */
    event: "project.failed";
    /** Unique ID of the project or video */
    projectId: string;
    /** State of the project, in lower case */
    status: "failed";
    /** Why the video could not be made */
    message: string;
    /** The `metadata` of the request, if it had any. */
    metadata?: {
        [key: string]: unknown;
    };
    /**
     * When the video was requested
     * Format: date-time
     */
    createdAt: string;
}
/** Avatars. More fields may exist. */
export interface AvatarList {
    /** The avatars */
    avatars: Avatar[];
}
/** Someone who can speak in a video. More fields exist that could not be read. */
export interface Avatar {
    /** Unique ID of the avatar */
    id: string;
    /** Name of the avatar */
    name: string;
    /** How the avatar was made */
    type: "AI" | "Realistic" | (string & {});
    /** Gender of the avatar */
    gender: "Male" | "Female" | "Non-binary" | (string & {});
    /** Age of the avatar */
    age: "Young" | "Middle-aged" | "Senior" | (string & {});
    /**
     * URL of the thumbnail
     * Format: uri
     */
    thumbnail: string;
    /** Whether the avatar is your own */
    isCustom: boolean;
    /** Whether the avatar needs the Pro plan */
    isPro: boolean;
    /** Whether the avatar has a high resolution */
    isHD: boolean;
}
/** Templates. More fields may exist. */
export interface TemplateList {
    /** The templates */
    templates: TemplateSummary[];
}
/** A template in a list. */
export interface TemplateSummary {
    /** Unique ID of the template */
    id: string;
    /** Name of the template */
    name: string;
    /** Type of the videos made from it, such as `class` */
    type: string;
    /**
     * URL of the thumbnail
     * Format: uri
     */
    thumbnail: string;
    /** Always true */
    isTemplate: boolean;
    /** How videos made from a template look. */
    videoSettings: TemplateVideoSettings;
    /** The scenes in their order */
    scenes: TemplateScene[];
}
/** A template with its scenes and variables. More fields exist that could not be read. */
export interface Template {
    /** Unique ID of the template */
    id: string;
    /** Name of the template */
    name: string;
    /** Type of the videos made from it, such as `class` */
    type: string;
    /**
     * URL of the thumbnail
     * Format: uri
     */
    thumbnail: string;
    /** Always true */
    isTemplate: boolean;
    /** How videos made from a template look. */
    videoSettings: TemplateVideoSettings;
    /** The scenes in their order */
    scenes: TemplateScene[];
    /** URL that outcomes are posted to, or null */
    webhook: string | null;
    /**
     * When the template was created
     * Format: date-time
     */
    createdAt: string;
}
/** How videos made from a template look. */
export interface TemplateVideoSettings {
    /** Aspect ratio of the video */
    aspectRatio: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | (string & {});
    /** The captions of videos made from a template. */
    caption: TemplateCaption;
}
/** The captions of videos made from a template. */
export interface TemplateCaption {
    /** Whether the videos have captions */
    enabled: boolean;
    /** Style of the captions */
    preset: string;
    /** Vertical position of the captions */
    alignment: "top" | "middle" | "bottom" | (string & {});
}
/** A scene of a template, with the variables that a request fills in. */
export interface TemplateScene {
    /** Text to speak, with variables such as `{{first_name}}` */
    script: string;
    /** The variables of the scene */
    variables: TemplateVariable[];
    /** Where the avatar of a scene stands, and which avatar it is. */
    avatar?: AvatarBox;
    /** Where the captions of a scene stand. */
    caption?: CaptionBox;
}
/** A variable of a template. Its key is case-sensitive. */
export interface TemplateVariable {
    /** Name of the variable */
    key: string;
    /** What the value is */
    type: "text" | "media" | (string & {});
    /** Value of the variable in the template */
    value: string;
}
/** Where the avatar of a scene stands, and which avatar it is. */
export interface AvatarBox {
    /** ID of the avatar */
    id: string;
    /** A corner of a box. Units are not documented. */
    topLeft: Point;
    /** A corner of a box. Units are not documented. */
    bottomRight: Point;
}
/** Where the captions of a scene stand. */
export interface CaptionBox {
    /** A corner of a box. Units are not documented. */
    topLeft: Point;
    /** A corner of a box. Units are not documented. */
    bottomRight: Point;
}
/** A corner of a box. Units are not documented. */
export interface Point {
    /** Distance from the left */
    x: number;
    /** Distance from the top */
    y: number;
}
/** One page of trending videos. More fields exist that could not be read. */
export interface TrendingVideoPage {
    /** The videos of this page */
    videos: TrendingVideo[];
}
/** A trending video. More fields exist that could not be read. */
export interface TrendingVideo {
    /** Unique ID of the video at Hooked */
    id: string;
    /** ID of the video on the platform */
    externalId: string;
    /** The platform */
    platform: "tiktok" | "youtube" | (string & {});
    /** Title of the video */
    title: string;
    /**
     * URL of the thumbnail
     * Format: uri
     */
    thumbnailUrl: string;
    /**
     * URL of the video on the platform
     * Format: uri
     */
    videoUrl: string;
}
/** What to search for, and where. */
export interface SocialSearchCreate {
    /** What to search for; white space around it is removed. 1 to 200 characters. */
    searchTerm: string;
    /** The platform */
    platform: "tiktok" | "youtube" | (string & {});
    /**
     * Videos to search for. 1 to 50, default 20.
     * @default 20
     */
    limit?: number | undefined;
}
/** A search, and how many videos it found. */
export interface CreatedSocialSearch {
    /** A search on a platform, with figures about the videos found. */
    search: SocialSearch;
    /** Number of videos found */
    videosFound: number;
}
/** A search on a platform, with figures about the videos found. */
export interface SocialSearch {
    /** Unique ID of the search */
    id: string;
    /** What was searched for */
    searchTerm: string;
    /** The platform */
    platform: "tiktok" | "youtube" | (string & {});
    /** Number of videos of the search */
    totalResults: number;
    /** Averages of the videos of a search. */
    analytics: SocialSearchAnalytics;
    /** The most frequent hashtags */
    topHashtags: string[];
    /** The most frequent keywords */
    keywords: string[];
    /** Whether the keywords are still being extracted */
    keywordsStatus: "pending" | "completed" | (string & {});
    /**
     * When the platform was last searched
     * Format: date-time
     */
    lastSearched: string;
    /**
     * When the search was created
     * Format: date-time
     */
    createdAt: string;
}
/** A search on a platform, with figures about the videos found and one page of them. */
export interface SocialSearchPage {
    /** Unique ID of the search */
    id: string;
    /** What was searched for */
    searchTerm: string;
    /** The platform */
    platform: "tiktok" | "youtube" | (string & {});
    /** Number of videos of the search */
    totalResults: number;
    /** Averages of the videos of a search. */
    analytics: SocialSearchAnalytics;
    /** The most frequent hashtags */
    topHashtags: string[];
    /** The most frequent music */
    music: string[];
    /** The most frequent keywords */
    keywords: string[];
    /** Whether the keywords are still being extracted */
    keywordsStatus: "pending" | "completed" | (string & {});
    /** The videos of this page */
    videos: SocialVideo[];
    /** Where a page is in its list. */
    pagination: Pagination;
    /**
     * When the platform was last searched
     * Format: date-time
     */
    lastSearched: string;
    /**
     * When the search was created
     * Format: date-time
     */
    createdAt: string;
}
/** Averages of the videos of a search. */
export interface SocialSearchAnalytics {
    /** Average views per video */
    avgViews: number;
    /** Average likes per video */
    avgLikes: number;
    /** Average comments per video */
    avgComments: number;
    /** Average shares per video */
    avgShares: number;
    /** Engagement rate, such as 7.2 */
    engagementRate: number;
}
/** A video that a search found. */
export interface SocialVideo {
    /** Unique ID of the video at Hooked */
    id: string;
    /** ID of the video on the platform */
    externalId: string;
    /** The platform */
    platform: "tiktok" | "youtube" | (string & {});
    /** Title of the video */
    title: string;
    /** Description of the video */
    description: string;
    /**
     * URL of the thumbnail
     * Format: uri
     */
    thumbnailUrl: string;
    /**
     * URL of the video on the platform
     * Format: uri
     */
    videoUrl: string;
    /** Length of the video in seconds */
    duration: number;
    /** The account that published a video. */
    creator: SocialCreator;
    /** Figures about a video. */
    stats: SocialVideoStats;
    /** Viral score, such as 88.5 */
    viralScore: number;
    /** Engagement rate, such as 7.2 */
    engagementRate: number;
    /** Hashtags of the video */
    hashtags: string[];
    /** The music of a video. */
    music: SocialVideoMusic;
    /**
     * When the video was published
     * Format: date-time
     */
    publishedAt: string;
}
/** The account that published a video. */
export interface SocialCreator {
    /** Username of the account */
    username: string;
    /** Display name of the account */
    displayName: string;
    /**
     * URL of the profile picture
     * Format: uri
     */
    avatarUrl: string;
    /** Number of followers */
    followers: number;
    /** Whether the platform has verified the account */
    isVerified: boolean;
}
/** Figures about a video. */
export interface SocialVideoStats {
    /** Number of views */
    views: number;
    /** Number of likes */
    likes: number;
    /** Number of comments */
    comments: number;
    /** Number of shares */
    shares: number;
}
/** The music of a video. */
export interface SocialVideoMusic {
    /** Title of the music */
    title: string;
    /** Artist of the music */
    artist: string;
}
/** Where a page is in its list. */
export interface Pagination {
    /** Number of items on all pages */
    total: number;
    /** Items per page */
    limit: number;
    /** Number of items before this page */
    offset: number;
    /** Whether there is another page */
    hasMore: boolean;
}
/** The account to analyze. */
export interface SocialAccountAnalyze {
    /** Username of the account, without @ */
    username: string;
    /** The platform */
    platform: "tiktok" | "youtube" | (string & {});
}
/** An account that was just analyzed. */
export interface SocialAccountResult {
    /** An account on a platform, with figures about its videos. */
    account: SocialAccount;
}
/** An account on a platform, with figures about its videos. */
export interface SocialAccount {
    /** Unique ID of the account at Hooked, for Refresh Account */
    id: string;
    /** Username of the account */
    username: string;
    /** The platform */
    platform: "tiktok" | "youtube" | (string & {});
    /** Display name of the account */
    displayName: string;
    /** Biography of the account */
    bio: string;
    /**
     * URL of the profile picture
     * Format: uri
     */
    avatarUrl: string;
    /** Whether the platform has verified the account */
    isVerified: boolean;
    /** Figures about an account. */
    stats: SocialAccountStats;
    /** Figures about the videos of an account. */
    analytics: SocialAccountAnalytics;
    /** The most frequent hashtags */
    topHashtags?: string[];
    /** The most frequent keywords */
    keywords?: string[];
    /**
     * When the account was last analyzed
     * Format: date-time
     */
    lastAnalyzed: string;
    /**
     * When the account was first analyzed
     * Format: date-time
     */
    createdAt?: string;
    /**
     * URL of the profile
     * Format: uri
     */
    profileUrl: string;
}
/** Figures about an account. */
export interface SocialAccountStats {
    /** Number of followers */
    followers: number;
    /** Number of accounts it follows */
    following: number;
    /** Number of videos */
    videos: number;
    /** Number of likes of all its videos */
    likes: number;
}
/** Figures about the videos of an account. */
export interface SocialAccountAnalytics {
    /** Engagement rate, such as 7.2 */
    engagementRate: number;
    /** Virality score, such as 88.5 */
    viralityScore: number;
    /** Average views per video */
    avgViews: number;
}
export interface ListScheduledPostsQuery {
    /** Only posts with this status */
    status?: "pending" | "published" | "failed" | "draft" | (string & {}) | undefined;
    /** Only posts for this platform */
    platform?: "youtube" | "tiktok" | "instagram" | (string & {}) | undefined;
    /** Posts per page. At most 100, default 50. */
    limit?: number | undefined;
    /** Posts to skip. Default 0. */
    offset?: number | undefined;
}
export interface ListVideosQuery {
    /** Only videos of this type. The list of the docs is incomplete, so any value can be sent. Default all types. */
    type?: "class" | "ugc_ads" | "ugc_video" | "script_to_video" | "prompt_to_video" | "hook_demo" | "product_ads" | "scenes" | "add_captions" | "extend_video" | "remove_background" | "tiktok_slideshow" | (string & {}) | undefined;
    /** Only videos with this status. In lower case here, in upper case in responses. */
    status?: "draft" | "processing" | "completed" | "failed" | undefined;
    /** Videos per page. At most 100, default 50. A page may have fewer although more follow. */
    limit?: number | undefined;
    /** Videos to skip. Default 0. */
    offset?: number | undefined;
}
export interface ListAvatarsQuery {
    /** Which avatars: those of the library, your own (`custom`), or both. Default all. */
    type?: "library" | "custom" | "all" | undefined;
}
export interface ListTrendingVideosQuery {
    /** Only videos of this platform. Default both platforms. */
    platform?: "tiktok" | "youtube" | (string & {}) | undefined;
    /** Only videos of this niche: its ID, such as `fitness`, from List Niches */
    niche?: string | undefined;
    /** Videos per page. 1 to 50, default 20. */
    limit?: number | undefined;
    /** Videos to skip. Default 0. */
    offset?: number | undefined;
}
export interface GetSocialSearchDetailsQuery {
    /** Videos per page */
    limit?: number | undefined;
    /** Videos to skip */
    offset?: number | undefined;
}
export interface paths {
    "/v1/integration/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Integrations
         *
         * List the social media platforms that are connected to your team. Other pages link to the page of this operation, which could not be read: parameters and response are undocumented.
         */
        get: operations["listIntegrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/integration/{integrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Integration ID
                 * @example int_yt_abc123
                 */
                integrationId: string;
            };
            cookie?: never;
        };
        /**
         * Get Integration Details
         *
         * Get one connected platform with its account and the health of its connection.
         */
        get: operations["getIntegrationDetails"];
        put?: never;
        post?: never;
        /**
         * Disconnect Integration
         *
         * Remove a connected social media platform
         */
        delete: operations["disconnectIntegration"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedule/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Schedule Video
         *
         * Schedule a completed video for publishing to a connected platform.
         */
        post: operations["scheduleVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedule/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Scheduled Posts
         *
         * List scheduled posts, paged by offset.
         */
        get: operations["listScheduledPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schedule/{scheduleId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Schedule ID
                 * @example post_abc123
                 */
                scheduleId: string;
            };
            cookie?: never;
        };
        /**
         * Get Schedule Details
         *
         * Get one scheduled post.
         */
        get: operations["getScheduleDetails"];
        put?: never;
        post?: never;
        /**
         * Cancel Schedule
         *
         * Cancel a pending post, permanently. The video is kept and can be scheduled again. A published post must be deleted on the platform itself.
         */
        delete: operations["cancelSchedule"];
        options?: never;
        head?: never;
        /**
         * Update Schedule
         *
         * Change the time or the platform data of a pending post. `platformData` is merged with the stored one: a field that is null or empty is removed, and `tags` replace the stored tags.
         */
        patch: operations["updateSchedule"];
        trace?: never;
    };
    "/v1/project/create/script-to-video": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Script to Video
         *
         * Turn a script into a narrated video. `mediaType` selects the visuals: generated by AI, stock media or gameplay.
         */
        post: operations["createScriptToVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/project/create/prompt-to-video": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Prompt to Video
         *
         * Let AI write a script from a prompt, and turn it into a narrated video.
         */
        post: operations["createPromptToVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/project/create/ugc-ads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create UGC Ad Video
         *
         * Create an ad in the style of user-generated content: an avatar speaks while your media (B-roll) are shown.
         */
        post: operations["createUgcAdVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/project/create/talking-avatar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Talking Avatar
         *
         * Create a video of an avatar that speaks a script.
         */
        post: operations["createTalkingAvatar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/project/create/ugc-video": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create UGC Video
         *
         * Create a video of an avatar that speaks a script. Only older docs have it; use Create Talking Avatar.
         * @deprecated
         */
        post: operations["createUgcVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/project/create/hook-demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Hook + Demo Video
         *
         * Create a video with a text hook over an avatar, while your media, the demo, play behind the hook. It is created in real time: the response already has the status `COMPLETED`.
         */
        post: operations["createHookDemoVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/project/create/product-ads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Product Ads
         *
         * Create an ad in which an avatar speaks while a website, which is captured automatically, scrolls behind it. The response and further fields of the request are undocumented.
         */
        post: operations["createProductAd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/project/create/tiktok-slideshow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create TikTok Slideshow
         *
         * Create a slideshow of images and video clips with texts on them, optionally with an avatar, a voice and music. Further fields of the request are undocumented.
         */
        post: operations["createTikTokSlideshow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/project/create/scenes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Scenes Video
         *
         * Create a video from scenes, each of its own type. The response has no envelope and names only the project.
         */
        post: operations["createScenesVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/project/create/add-captions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Captions
         *
         * Transcribe a video of yours and add captions to it.
         */
        post: operations["addCaptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/project/create/extend-video": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend Video
         *
         * Extend a video of yours with Veo 3.1, in segments of 4 to 8 seconds.
         */
        post: operations["extendVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/project/create/remove-background": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove Background
         *
         * Remove the background of a video of yours. Further fields of the request are undocumented.
         */
        post: operations["removeBackground"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/project/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Project
         *
         * Create a video from a template, with values for its variables; or from a script, as an older generation of the docs shows it.
         */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/video/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Videos
         *
         * List the videos of your team, paged by offset. Templates are excluded. By an older state of the docs, a page may have fewer videos than `limit` although more follow: only an empty page, or `total`, is the end.
         */
        get: operations["listVideos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/video/{videoId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Video ID
                 * @example vid_abc123
                 */
                videoId: string;
            };
            cookie?: never;
        };
        /**
         * Get Video Details
         *
         * Get one video of your team, with its state and, once it is completed, its URL. The page documents two forms of the response: its schema part has `teamId` and `size`, its sample `type`, `script`, `usedCredits` and `webhook`.
         */
        get: operations["getVideoDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/avatar/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Avatars
         *
         * List the avatars that you can use. The end of the response could not be read.
         */
        get: operations["listAvatars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/voice/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Voices
         *
         * List the voices that can speak a script. Parameters and response are undocumented.
         */
        get: operations["listVoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/music/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Music
         *
         * List the music that can play in a video. Parameters and response are undocumented.
         */
        get: operations["listMusic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/template/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Templates
         *
         * List the templates that videos can be made from. Parameters and the end of the response could not be read.
         */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/template/{templateId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Template ID
                 * @example cmha385y900012yhv17qfmase
                 */
                templateId: string;
            };
            cookie?: never;
        };
        /**
         * Retrieve Template Details
         *
         * Get one template with its scenes and variables. The end of the response could not be read.
         */
        get: operations["getTemplateDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/niche/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Niches
         *
         * List the niches that trends can be filtered by. The path is inferred, the response undocumented.
         */
        get: operations["listNiches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trends/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Trending Videos
         *
         * List trending videos, highest viral score first, paged by offset. The end of the response could not be read; whether it has a total is not known.
         */
        get: operations["listTrendingVideos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/social/search/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Social Search
         *
         * Search a platform for videos now, and save the results.
         */
        post: operations["createSocialSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/social/search/{searchId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Search ID
                 * @example clx123abc
                 */
                searchId: string;
            };
            cookie?: never;
        };
        /**
         * Get Social Search Details
         *
         * Get a search and the videos it found, paged by offset.
         */
        get: operations["getSocialSearchDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/social/account/analyze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Analyze Account
         *
         * Analyze an account of a platform now, and save the result.
         */
        post: operations["analyzeSocialAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/social/account/{accountId}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * ID of the account, from Analyze Account
                 * @example clx123abc
                 */
                accountId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh Account
         *
         * Analyze an account again that was analyzed before.
         */
        post: operations["refreshSocialAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Undocumented: Undocumented;
        Error: Error;
        ErrorMessage: ErrorMessage;
        PartialError: PartialError;
        Integration: Integration;
        Account: Account;
        IntegrationHealth: IntegrationHealth;
        DisconnectedIntegration: DisconnectedIntegration;
        ScheduleCreate: ScheduleCreate;
        PlatformDataCreate: PlatformDataCreate;
        ScheduleUpdate: ScheduleUpdate;
        PlatformDataUpdate: PlatformDataUpdate;
        ScheduledPost: ScheduledPost;
        ScheduledPostIntegration: ScheduledPostIntegration;
        ScheduledPostVideo: ScheduledPostVideo;
        PlatformData: PlatformData;
        ScheduledPostPage: ScheduledPostPage;
        CreatedSchedule: CreatedSchedule;
        UpdatedSchedule: UpdatedSchedule;
        CancelledSchedule: CancelledSchedule;
        ScriptToVideoCreate: ScriptToVideoCreate;
        ScriptToVideoWithAi: ScriptToVideoWithAi;
        ScriptToVideoWithMedia: ScriptToVideoWithMedia;
        ScriptToVideoWithGameplay: ScriptToVideoWithGameplay;
        PromptToVideoCreate: PromptToVideoCreate;
        UgcAdCreate: UgcAdCreate;
        TalkingAvatarCreate: TalkingAvatarCreate;
        UgcVideoCreate: UgcVideoCreate;
        HookDemoCreate: HookDemoCreate;
        ProductAdCreate: ProductAdCreate;
        TikTokSlideshowCreate: TikTokSlideshowCreate;
        ScenesVideoCreate: ScenesVideoCreate;
        AddCaptionsCreate: AddCaptionsCreate;
        ExtendVideoCreate: ExtendVideoCreate;
        RemoveBackgroundCreate: RemoveBackgroundCreate;
        ProjectCreate: ProjectCreate;
        TemplateProjectCreate: TemplateProjectCreate;
        ScriptProjectCreate: ScriptProjectCreate;
        CaptionSettings: CaptionSettings;
        TalkingAvatarCaptionSettings: TalkingAvatarCaptionSettings;
        AddedCaptionSettings: AddedCaptionSettings;
        AudioSettings: AudioSettings;
        PresetSettings: PresetSettings;
        AdSettings: AdSettings;
        TextSettings: TextSettings;
        ProductAdSettings: ProductAdSettings;
        Slide: Slide;
        OlderSlide: OlderSlide;
        SlideText: SlideText;
        Scene: Scene;
        AvatarScene: AvatarScene;
        VideoScene: VideoScene;
        PictureInPictureScene: PictureInPictureScene;
        StartEndFrameScene: StartEndFrameScene;
        TemplateSceneCreate: TemplateSceneCreate;
        TemplateVariableCreate: TemplateVariableCreate;
        AvatarBoxCreate: AvatarBoxCreate;
        CaptionBoxCreate: CaptionBoxCreate;
        PointCreate: PointCreate;
        CreatedVideo: CreatedVideo;
        CreatedSlideshow: CreatedSlideshow;
        CreatedScenesVideo: CreatedScenesVideo;
        CreatedProject: CreatedProject;
        Video: Video;
        VideoSettings: VideoSettings;
        VideoCaption: VideoCaption;
        VideoSummary: VideoSummary;
        VideoPage: VideoPage;
        ProjectCompletedEvent: ProjectCompletedEvent;
        CompletedVideo: CompletedVideo;
        ProjectFailedEvent: ProjectFailedEvent;
        AvatarList: AvatarList;
        Avatar: Avatar;
        TemplateList: TemplateList;
        TemplateSummary: TemplateSummary;
        Template: Template;
        TemplateVideoSettings: TemplateVideoSettings;
        TemplateCaption: TemplateCaption;
        TemplateScene: TemplateScene;
        TemplateVariable: TemplateVariable;
        AvatarBox: AvatarBox;
        CaptionBox: CaptionBox;
        Point: Point;
        TrendingVideoPage: TrendingVideoPage;
        TrendingVideo: TrendingVideo;
        SocialSearchCreate: SocialSearchCreate;
        CreatedSocialSearch: CreatedSocialSearch;
        SocialSearch: SocialSearch;
        SocialSearchPage: SocialSearchPage;
        SocialSearchAnalytics: SocialSearchAnalytics;
        SocialVideo: SocialVideo;
        SocialCreator: SocialCreator;
        SocialVideoStats: SocialVideoStats;
        SocialVideoMusic: SocialVideoMusic;
        Pagination: Pagination;
        SocialAccountAnalyze: SocialAccountAnalyze;
        SocialAccountResult: SocialAccountResult;
        SocialAccount: SocialAccount;
        SocialAccountStats: SocialAccountStats;
        SocialAccountAnalytics: SocialAccountAnalytics;
    };
    responses: {
        /** The API key is missing or invalid */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** Too Many Requests - Rate limit exceeded. Neither the limit nor the headers of this response are documented. */
        RateLimited: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** The server failed (rare). The fields of this body are not documented. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Undocumented;
            };
        };
        /** The integration does not exist. The page shows this body without its status, which is inferred from the code. */
        IntegrationNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** The integration belongs to another team. The page shows this body without its status, which is inferred from the code. */
        IntegrationForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** The scheduled post does not exist */
        ScheduleNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorMessage;
            };
        };
        /** The scheduled post belongs to another team */
        ScheduleForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorMessage;
            };
        };
        /** A field is missing or has a value that is not accepted */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** A field is missing or has a value that is not accepted, or the script is too long */
        BadScript: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": PartialError;
            };
        };
        /** Your plan does not include this */
        SubscriptionRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** The avatar does not exist. The guide has only the heading of this error. */
        AvatarNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Undocumented;
            };
        };
        /** It does not exist, or you have no access to it. The fields of this body are not documented. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Undocumented;
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listIntegrations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The connected platforms; the form of data is not documented */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** An object whose fields are not documented. Check what you read from it. */
                        data: Undocumented;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    getIntegrationDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Integration ID
                 * @example int_yt_abc123
                 */
                integrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The integration */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** A social media platform that is connected to your team. */
                        data: Integration;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["IntegrationForbidden"];
            404: components["responses"]["IntegrationNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    disconnectIntegration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Integration ID
                 * @example int_yt_abc123
                 */
                integrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Integration disconnected successfully */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Status message */
                        message: string;
                        /** Confirms that an integration was disconnected. */
                        data: DisconnectedIntegration;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["IntegrationForbidden"];
            404: components["responses"]["IntegrationNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    scheduleVideo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** What to publish, where and when. */
                "application/json": ScheduleCreate;
            };
        };
        responses: {
            /** Schedule created successfully */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Status message */
                        message: string;
                        /** Confirms that a video was scheduled. The ID of the post is `scheduleId` here, and `id` everywhere else. */
                        data: CreatedSchedule;
                    };
                };
            };
            /** The video is not completed, or the time is not in the future */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** The body of an error of which a page shows only the message. By the error guide, it has a code as well. */
                    "application/json": ErrorMessage;
                };
            };
            401: components["responses"]["Unauthorized"];
            /** The video belongs to another team */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** The body of an error of which a page shows only the message. By the error guide, it has a code as well. */
                    "application/json": ErrorMessage;
                };
            };
            /** The video or the integration does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** The body of an error of which a page shows only the message. By the error guide, it has a code as well. */
                    "application/json": ErrorMessage;
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    listScheduledPosts: {
        parameters: {
            query?: ListScheduledPostsQuery;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of scheduled posts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Status message */
                        message: string;
                        /** One page of scheduled posts. */
                        data: ScheduledPostPage;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    getScheduleDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Schedule ID
                 * @example post_abc123
                 */
                scheduleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The scheduled post */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** A video that is, was or will be published to a platform. */
                        data: ScheduledPost;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ScheduleForbidden"];
            404: components["responses"]["ScheduleNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    cancelSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Schedule ID
                 * @example post_abc123
                 */
                scheduleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Schedule cancelled successfully */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Status message */
                        message: string;
                        /** Confirms that a post was cancelled. */
                        data: CancelledSchedule;
                    };
                };
            };
            /** The post is not pending anymore */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** The body of an error of which a page shows only the message. By the error guide, it has a code as well. */
                    "application/json": ErrorMessage;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ScheduleForbidden"];
            404: components["responses"]["ScheduleNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    updateSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Schedule ID
                 * @example post_abc123
                 */
                scheduleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** What to change. At least 1 field is needed. */
                "application/json": ScheduleUpdate;
            };
        };
        responses: {
            /** Schedule updated successfully */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Status message */
                        message: string;
                        /** A post after an update. */
                        data: UpdatedSchedule;
                    };
                };
            };
            /** The post is published, the time is not in the future, or the body has no fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** The body of an error of which a page shows only the message. By the error guide, it has a code as well. */
                    "application/json": ErrorMessage;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ScheduleForbidden"];
            404: components["responses"]["ScheduleNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createScriptToVideo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** A script, a voice, and the visuals, which `mediaType` selects. */
                "application/json": ScriptToVideoCreate;
            };
        };
        responses: {
            /** The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Status message */
                        message: string;
                        /** Confirms that a video is being made. */
                        data: CreatedVideo;
                    };
                };
            };
            400: components["responses"]["BadScript"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["SubscriptionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createPromptToVideo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** What the video is about, its voice and its visuals. */
                "application/json": PromptToVideoCreate;
            };
        };
        responses: {
            /** The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Status message */
                        message: string;
                        /** Confirms that a video is being made. */
                        data: CreatedVideo;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["SubscriptionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createUgcAdVideo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** A script, the avatar that speaks it, and the media that are shown meanwhile. */
                "application/json": UgcAdCreate;
            };
        };
        responses: {
            /** The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Status message */
                        message: string;
                        /** Confirms that a video is being made. */
                        data: CreatedVideo;
                    };
                };
            };
            400: components["responses"]["BadScript"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["SubscriptionRequired"];
            404: components["responses"]["AvatarNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createTalkingAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** A script, and the avatar that speaks it. */
                "application/json": TalkingAvatarCreate;
            };
        };
        responses: {
            /** The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Status message */
                        message: string;
                        /** Confirms that a video is being made. */
                        data: CreatedVideo;
                    };
                };
            };
            400: components["responses"]["BadScript"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["SubscriptionRequired"];
            404: components["responses"]["AvatarNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createUgcVideo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** A script, and the avatar that speaks it, in the form of older docs. */
                "application/json": UgcVideoCreate;
            };
        };
        responses: {
            /** The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Status message */
                        message: string;
                        /** Confirms that a video is being made. */
                        data: CreatedVideo;
                    };
                };
            };
            400: components["responses"]["BadScript"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["SubscriptionRequired"];
            404: components["responses"]["AvatarNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createHookDemoVideo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** A text hook over an avatar, and the media that play behind it. */
                "application/json": HookDemoCreate;
            };
        };
        responses: {
            /** The video is completed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Status message */
                        message: string;
                        /** Confirms that a video is being made. */
                        data: CreatedVideo;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["SubscriptionRequired"];
            404: components["responses"]["AvatarNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createProductAd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** A script, and the website that the avatar speaks about. More fields may exist. */
                "application/json": ProductAdCreate;
            };
        };
        responses: {
            /** The ad is being made; the fields of data are not documented */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** An object whose fields are not documented. Check what you read from it. */
                        data: Undocumented;
                    };
                };
            };
            400: components["responses"]["BadScript"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["SubscriptionRequired"];
            404: components["responses"]["AvatarNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createTikTokSlideshow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** Slides, optionally with an avatar, a voice and music. More fields may exist. By aspect ratio, the canvas has 1080x1920, 1920x1080 or 1080x1080 pixels. */
                "application/json": TikTokSlideshowCreate;
            };
        };
        responses: {
            /** The slideshow is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Confirms that a slideshow is being made. More fields are likely. */
                        data: CreatedSlideshow;
                    };
                };
            };
            /** A field is missing or has a value that is not accepted. The status is inferred. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** The body of an error whose code is known in some cases only. */
                    "application/json": PartialError;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["SubscriptionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createScenesVideo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** Scenes in their order, and settings of the whole video. */
                "application/json": ScenesVideoCreate;
            };
        };
        responses: {
            /** The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** Confirms that a video of scenes is being made. This response has no envelope. */
                    "application/json": CreatedScenesVideo;
                };
            };
            400: components["responses"]["BadScript"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["SubscriptionRequired"];
            404: components["responses"]["AvatarNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    addCaptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** The video, and how its captions look. */
                "application/json": AddCaptionsCreate;
            };
        };
        responses: {
            /** The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Confirms that a video is being made. */
                        data: CreatedVideo;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["SubscriptionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    extendVideo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** The video, and how it continues. */
                "application/json": ExtendVideoCreate;
            };
        };
        responses: {
            /** The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Confirms that a video is being made. */
                        data: CreatedVideo;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["SubscriptionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    removeBackground: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** The video whose background is removed. More fields may exist. */
                "application/json": RemoveBackgroundCreate;
            };
        };
        responses: {
            /** The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Status message */
                        message: string;
                        /** Confirms that a video is being made. */
                        data: CreatedVideo;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["SubscriptionRequired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** A template with values for its variables, or a script. */
                "application/json": ProjectCreate;
            };
        };
        responses: {
            /** The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Status message */
                        message: string;
                        /** Confirms that a project was created. */
                        data: CreatedProject;
                    };
                };
            };
            400: components["responses"]["BadScript"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["SubscriptionRequired"];
            /** The template or the avatar does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** An object whose fields are not documented. Check what you read from it. */
                    "application/json": Undocumented;
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    listVideos: {
        parameters: {
            query?: ListVideosQuery;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of videos */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** One page of videos. */
                        data: VideoPage;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    getVideoDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Video ID
                 * @example vid_abc123
                 */
                videoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The video */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Status message */
                        message: string;
                        /** A video of your team. Which optional fields it has depends on its state and its type. */
                        data: Video;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** The video belongs to another team, or the API key is missing or invalid: this page documents 403 for the key, the error guide 401. Read the code. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** The body of an error whose code is known in some cases only. */
                    "application/json": PartialError;
                };
            };
            /** The video does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** The body of an error of which a page shows only the message. By the error guide, it has a code as well. */
                    "application/json": ErrorMessage;
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    listAvatars: {
        parameters: {
            query?: ListAvatarsQuery;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The avatars */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Avatars. More fields may exist. */
                        data: AvatarList;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    listVoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The voices; the form of data is not documented */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** An object whose fields are not documented. Check what you read from it. */
                        data: Undocumented;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    listMusic: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The music; the form of data is not documented */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** An object whose fields are not documented. Check what you read from it. */
                        data: Undocumented;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The templates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Templates. More fields may exist. */
                        data: TemplateList;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    getTemplateDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Template ID
                 * @example cmha385y900012yhv17qfmase
                 */
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The template */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** A template with its scenes and variables. More fields exist that could not be read. */
                        data: Template;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** The template does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** An object whose fields are not documented. Check what you read from it. */
                    "application/json": Undocumented;
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    listNiches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The niches; the form of data is not documented */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** An object whose fields are not documented. Check what you read from it. */
                        data: Undocumented;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    listTrendingVideos: {
        parameters: {
            query?: ListTrendingVideosQuery;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of trending videos */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** One page of trending videos. More fields exist that could not be read. */
                        data: TrendingVideoPage;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createSocialSearch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** What to search for, and where. */
                "application/json": SocialSearchCreate;
            };
        };
        responses: {
            /** The search and its results; the keywords are still being extracted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Status message */
                        message: string;
                        /** A search, and how many videos it found. */
                        data: CreatedSocialSearch;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    getSocialSearchDetails: {
        parameters: {
            query?: GetSocialSearchDetailsQuery;
            header?: never;
            path: {
                /**
                 * Search ID
                 * @example clx123abc
                 */
                searchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The search and one page of its videos */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** A search on a platform, with figures about the videos found and one page of them. */
                        data: SocialSearchPage;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    analyzeSocialAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** The account to analyze. */
                "application/json": SocialAccountAnalyze;
            };
        };
        responses: {
            /** The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Status message */
                        message: string;
                        /** An account that was just analyzed. */
                        data: SocialAccountResult;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    refreshSocialAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * ID of the account, from Analyze Account
                 * @example clx123abc
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Whether the request was successful */
                        success: boolean;
                        /** Status message */
                        message: string;
                        /** An account that was just analyzed. */
                        data: SocialAccountResult;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
}
