// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml.
// Spec SHA-256: f5a403061322deb4b1169ee689ec72064070d80c95525e653c4b951bc910719f

/** An object whose fields are not documented. Check what you read from it. */
export interface Undocumented {
    [key: string]: unknown;
}
/** The body of an error. The Disconnect Integration page shows it without success and with codes in lower case, the Error Handling guide with success false and codes in upper case. */
export interface Error {
    /** false, where it is sent */
    success?: boolean;
    /** What went wrong, for programs */
    code: string;
    /** What went wrong, for people */
    message: string;
    /** More about it; the fields depend on the code */
    details?: {
        [key: string]: unknown;
    };
}
/** An error of which the docs document only the message; its status is inferred. */
export interface ErrorMessage {
    /** What went wrong, for people */
    message: string;
}
/** A social media platform that is connected to your team. */
export interface Integration {
    /** Unique id of the integration */
    id: string;
    /** The platform */
    type: "youtube" | "tiktok" | "instagram" | (string & {});
    /** The platform's own identifier, such as a channel id or a username */
    identifier: string;
    /** The account on the platform. */
    account: Account;
    /** Whether the connection works. If the status is expired or error, the user must connect again in the dashboard. */
    health: IntegrationHealth;
    /**
     * When it was connected
     * Format: date-time
     */
    createdAt: string;
}
/** The account on the platform. */
export interface Account {
    /** The platform's id of the account */
    id: string;
    /** The name that is shown */
    name: string;
    /** The name in addresses */
    username: string;
    /**
     * The picture
     * Format: uri
     */
    avatarUrl: string;
}
/** Whether the connection works. If the status is expired or error, the user must connect again in the dashboard. */
export interface IntegrationHealth {
    /** State of the connection */
    status: "healthy" | "expired" | "error" | (string & {});
    /** Whether the platform accepts the token */
    tokenValid: boolean;
    /**
     * When this was found out
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
    /** The video to publish; it must be completed */
    videoId: string;
    /** The connected platform to publish to */
    integrationId: string;
    /**
     * When to publish; must be in the future
     * Format: date-time
     */
    scheduledDateTime: string | Date;
    /** How the post is shown on its platform. */
    platformData?: PlatformDataCreate | undefined;
}
/** How the post is shown on its platform. */
export interface PlatformDataCreate {
    /** Title on YouTube. At most 100 characters. Default the name of the video. */
    title?: string | undefined;
    /** Description or caption. At most 5,000 characters, on TikTok 2,200. */
    description?: string | undefined;
    /** For search on YouTube; hashtags on TikTok and Instagram. At most 30. */
    tags?: string[] | undefined;
    /**
     * Who can see the video on YouTube. Default public.
     * @default public
     */
    privacyStatus?: "public" | "unlisted" | "private" | undefined;
    /**
     * YouTube's declaration for COPPA. Default false.
     * @default false
     */
    madeForKids?: boolean | undefined;
}
/** What to change; at least one field. */
export interface ScheduleUpdate {
    /**
     * When to publish; must be in the future
     * Format: date-time
     */
    scheduledDateTime?: string | Date | undefined;
    /** Merged with what is stored. A field that is null or empty is dropped. */
    platformData?: PlatformDataUpdate | undefined;
}
/** Merged with what is stored. A field that is null or empty is dropped. */
export interface PlatformDataUpdate {
    /** Title on YouTube. At most 100 characters. */
    title?: string | null | undefined;
    /** Description or caption. At most 5,000 characters, on TikTok 2,200. */
    description?: string | null | undefined;
    /** Replace the stored tags. At most 30. */
    tags?: string[] | null | undefined;
    /** Who can see the video on YouTube */
    privacyStatus?: "public" | "unlisted" | "private" | null | undefined;
    /** YouTube's declaration for COPPA */
    madeForKids?: boolean | null | undefined;
}
/** A video that is, was or will be published to a platform. */
export interface ScheduledPost {
    /** Unique id of the post */
    id: string;
    /** pending waits for its time, published is live, failed could not be published (see platformData.error), draft is saved and not scheduled. */
    status: "pending" | "published" | "failed" | "draft" | (string & {});
    /**
     * When it will be or was published
     * Format: date-time
     */
    scheduledDateTime: string;
    /** The platform */
    platform: "youtube" | "tiktok" | "instagram" | (string & {});
    /** The integration that a post is published through. */
    integration: ScheduledPostIntegration;
    /** The video of a post. */
    video: ScheduledPostVideo;
    /** How the post is shown on its platform, and what became of it. */
    platformData?: PlatformData;
    /**
     * When it was scheduled
     * Format: date-time
     */
    createdAt: string;
    /**
     * When it was changed last
     * Format: date-time
     */
    updatedAt: string;
}
/** The integration that a post is published through. */
export interface ScheduledPostIntegration {
    /** Unique id of the integration */
    id: string;
    /** The platform */
    type: "youtube" | "tiktok" | "instagram" | (string & {});
    /** The account on the platform. */
    account: Account;
}
/** The video of a post. */
export interface ScheduledPostVideo {
    /** Unique id of the video */
    id: string;
    /** Its name */
    name: string;
    /**
     * Signed address of the video
     * Format: uri
     */
    url: string;
    /**
     * Signed address of the picture
     * Format: uri
     */
    thumbnail: string;
    /** Its length in seconds */
    durationInSeconds: number;
}
/** How the post is shown on its platform, and what became of it. */
export interface PlatformData {
    /** Title on YouTube */
    title?: string;
    /** Description or caption */
    description?: string;
    /** For search on YouTube; hashtags on TikTok and Instagram */
    tags?: string[];
    /** Who can see the video on YouTube */
    privacyStatus?: "public" | "unlisted" | "private" | (string & {});
    /** YouTube's declaration for COPPA */
    madeForKids?: boolean;
    /**
     * Where it is live, if it is published
     * Format: uri
     */
    publishedUrl?: string;
    /** Why it could not be published, if it failed */
    error?: string;
}
/** One page of scheduled posts. */
export interface ScheduledPostPage {
    /** The posts of this page */
    scheduledPosts: ScheduledPost[];
    /** Posts on all pages */
    total: number;
    /** Posts a page */
    limit: number;
    /** Posts before this page */
    offset: number;
}
/** Confirms that a video was scheduled. The id of the post is named scheduleId here, and id elsewhere. */
export interface CreatedSchedule {
    /** Unique id of the post */
    scheduleId: string;
    /** State of the post */
    status: "pending" | "published" | "failed" | "draft" | (string & {});
    /**
     * When it will be published
     * Format: date-time
     */
    scheduledDateTime: string;
    /** The platform */
    platform: "youtube" | "tiktok" | "instagram" | (string & {});
    /** The video */
    videoId: string;
}
/** A post after a change. */
export interface UpdatedSchedule {
    /** Unique id of the post */
    id: string;
    /** State of the post */
    status: "pending" | "published" | "failed" | "draft" | (string & {});
    /**
     * When it will be published
     * Format: date-time
     */
    scheduledDateTime: string;
    /** How the post is shown on its platform, and what became of it. */
    platformData: PlatformData;
}
/** Confirms that a post was cancelled. */
export interface CancelledSchedule {
    /** Unique id of the post */
    id: string;
    /** Whether it is gone */
    deleted: boolean;
}
/** A script, a voice, and where the pictures come from: mediaType distinguishes the variants. */
export type ScriptToVideoCreate = ScriptToVideoWithAi | ScriptToVideoWithMedia | ScriptToVideoWithGameplay;
/** A narrated video whose pictures are made by AI. */
export interface ScriptToVideoWithAi {
    /** What is spoken. 1 to 10,000 characters. */
    script: string;
    /** The voice that speaks, by its id */
    voiceId: string;
    /** Still or moving pictures */
    mediaType: "ai-images" | "ai-videos";
    /** The style of pictures that AI makes. Other values than those named may exist. */
    presetSettings?: PresetSettings | undefined;
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** Music that plays, by its id or that of your own music */
    musicId?: string | undefined;
    /** Shape of the picture. ratio_9_16 (upright) is recommended. */
    aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | undefined;
    /** The captions of a video. */
    caption?: CaptionSettings | undefined;
    /** Whether stickers are put on the video */
    addStickers?: boolean | undefined;
    /** How the voice sounds. The ranges are not documented; the values given here are those of the samples. */
    audio?: AudioSettings | undefined;
    /** Where Hooked posts the outcome to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** A narrated video whose pictures are your own media. */
export interface ScriptToVideoWithMedia {
    /** What is spoken. 1 to 10,000 characters. */
    script: string;
    /** The voice that speaks, by its id */
    voiceId: string;
    /** Your own media */
    mediaType: "media";
    /** The media, by their ids. They must be in your account already. */
    media: string[];
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** Music that plays, by its id or that of your own music */
    musicId?: string | undefined;
    /** Shape of the picture. ratio_9_16 (upright) is recommended. */
    aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | undefined;
    /** The captions of a video. */
    caption?: CaptionSettings | undefined;
    /** Whether stickers are put on the video */
    addStickers?: boolean | undefined;
    /** How the voice sounds. The ranges are not documented; the values given here are those of the samples. */
    audio?: AudioSettings | undefined;
    /** Where Hooked posts the outcome to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** A narrated video over gameplay. */
export interface ScriptToVideoWithGameplay {
    /** What is spoken. 1 to 10,000 characters. */
    script: string;
    /** The voice that speaks, by its id */
    voiceId: string;
    /** Gameplay */
    mediaType: "gameplay";
    /** Which gameplay. Its fields are not documented. */
    gameplaySettings: {
        [key: string]: unknown;
    };
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** Music that plays, by its id or that of your own music */
    musicId?: string | undefined;
    /** Shape of the picture. ratio_9_16 (upright) is recommended. */
    aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | undefined;
    /** The captions of a video. */
    caption?: CaptionSettings | undefined;
    /** Whether stickers are put on the video */
    addStickers?: boolean | undefined;
    /** How the voice sounds. The ranges are not documented; the values given here are those of the samples. */
    audio?: AudioSettings | undefined;
    /** Where Hooked posts the outcome to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** What the video is about, and how it is made. Only the prompt is known to be required; more fields may be. */
export interface PromptToVideoCreate {
    /** What the video is about. 1 to 4,000 characters. */
    prompt: string;
    /** How long it should be, in seconds */
    targetDuration?: number | undefined;
    /** The voice that speaks, by its id */
    voiceId?: string | undefined;
    /** Where the pictures come from, such as ai-images. Which values there are here is not documented. */
    mediaType?: string | undefined;
    /** The style of pictures that AI makes. Other values than those named may exist. */
    presetSettings?: PresetSettings | undefined;
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** Music that plays, by its id or that of your own music */
    musicId?: string | undefined;
    /** Shape of the picture. ratio_9_16 (upright) is recommended. */
    aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | undefined;
    /** The captions of a video. */
    caption?: CaptionSettings | undefined;
    /** Whether stickers are put on the video */
    addStickers?: boolean | undefined;
    /** How the voice sounds. The ranges are not documented; the values given here are those of the samples. */
    audio?: AudioSettings | undefined;
    /** Where Hooked posts the outcome to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** An avatar that speaks a script, and the media that are shown meanwhile. */
export interface UgcAdCreate {
    /** What is spoken. 1 to 10,000 characters. */
    script: string;
    /** The avatar, by its id */
    avatarId: string;
    /** The voice that speaks, by its id */
    voiceId: string;
    /** The media (B-roll), by their ids. 1 to 50, in your account already. */
    media: string[];
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /**
     * base is faster, pro looks better. Default base.
     * @default base
     */
    lipsyncModel?: "base" | "pro" | undefined;
    /** How avatar and media share the picture. Other values than those named may exist. */
    adSettings?: AdSettings | undefined;
    /** Music that plays, by its id or that of your own music */
    musicId?: string | undefined;
    /** Shape of the picture. ratio_9_16 (upright) is recommended. */
    aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | undefined;
    /** The captions of a video. */
    caption?: CaptionSettings | undefined;
    /** Where Hooked posts the outcome to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** An avatar that speaks a script. */
export interface TalkingAvatarCreate {
    /** What is spoken. 1 to 10,000 characters. */
    script: string;
    /** The avatar, by its id */
    avatarId: string;
    /** The voice that speaks, by its id */
    voiceId: string;
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /**
     * base is faster, pro looks better. Default base.
     * @default base
     */
    lipsyncModel?: "base" | "pro" | undefined;
    /** Music that plays, by its id or that of your own music */
    musicId?: string | undefined;
    /** The captions of a talking avatar. */
    caption?: TalkingAvatarCaptionSettings | undefined;
    /** How the voice sounds. The ranges are not documented; the values given here are those of the samples. */
    audio?: AudioSettings | undefined;
    /** Where Hooked posts the outcome to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** An avatar that speaks a script, as older docs describe it. */
export interface UgcVideoCreate {
    /** What is spoken. 1 to 10,000 characters. */
    script: string;
    /** The avatar, by its id */
    avatarId: string;
    /** The voice that speaks, by its id */
    voiceId: string;
    /** The captions of a video. */
    caption: CaptionSettings;
    /** Shape of the picture. ratio_9_16 (upright) is recommended. */
    aspectRatio: "ratio_9_16" | "ratio_16_9" | "ratio_1_1";
    /** The language in two letters, such as en */
    language: string;
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** Where Hooked posts the outcome to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** A text over an avatar, and the media that follow. */
export interface HookDemoCreate {
    /** The avatar, by its id */
    avatarId: string;
    /** The hook. 1 to 5,000 characters. */
    text: string;
    /** Asked for by the page, but not sent by its sample */
    type?: "hook_demo" | undefined;
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** The demo: media by their ids, in your account already. At most 50. */
    media?: string[] | undefined;
    /** Music that plays, by its id or that of your own music */
    musicId?: string | undefined;
    /** How the hook looks. Other values than those named may exist. */
    textSettings?: TextSettings | undefined;
    /** Shape of the picture. ratio_9_16 (upright) is recommended. */
    aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | undefined;
    /** Where Hooked posts the outcome to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** An avatar that speaks a script before a website. More fields may exist. */
export interface ProductAdCreate {
    /** What is spoken. 1 to 10,000 characters. */
    script: string;
    /** The website, and how it is shown. */
    productAdSettings: ProductAdSettings;
    /** The avatar, by its id */
    avatarId?: string | undefined;
    /** The voice that speaks, by its id */
    voiceId?: string | undefined;
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** Where Hooked posts the outcome to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** Slides with texts. More fields may exist. */
export interface TikTokSlideshowCreate {
    /** The slides in their order. 1 to 50. */
    slides: Slide[];
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** What is spoken. Shown by an older example only. */
    script?: string | undefined;
    /** The avatar, by its id. Shown by an older example only. */
    avatarId?: string | undefined;
    /** The voice that speaks, by its id. Shown by an older example only. */
    voiceId?: string | undefined;
    /** Music that plays, by its id or that of your own music */
    musicId?: string | undefined;
    /** Shape of the picture. ratio_9_16 (upright) is recommended. */
    aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | undefined;
    /** Where Hooked posts the outcome to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** Scenes in their order. */
export interface ScenesVideoCreate {
    /** The scenes in their order. 1 to 50. */
    scenes: Scene[];
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** Music that plays, by its id or that of your own music */
    musicId?: string | undefined;
    /** Shape of the picture. ratio_9_16 (upright) is recommended. */
    aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | undefined;
    /** The captions of a video. */
    caption?: CaptionSettings | undefined;
    /** Whether stickers are put on the video */
    addStickers?: boolean | undefined;
    /** How the voice sounds. The ranges are not documented; the values given here are those of the samples. */
    audio?: AudioSettings | undefined;
    /** The language in two letters, such as en */
    language?: string | undefined;
    /** Where Hooked posts the outcome to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** The video, and how its captions look. */
export interface AddCaptionsCreate {
    /** The video, by its media id. It must be in your account already. */
    media: string;
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** Music that plays, by its id or that of your own music. At most 30 characters. */
    musicId?: string | undefined;
    /** The captions that are added to a video. */
    caption?: AddedCaptionSettings | undefined;
    /** Whether stickers are put on the video */
    addStickers?: boolean | undefined;
    /**
     * The language in two letters. Default en.
     * @default en
     */
    language?: string | undefined;
    /** Where Hooked posts the outcome to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** The video, and how it goes on. */
export interface ExtendVideoCreate {
    /** The video, by its media id. It must be in your account already. */
    media: string;
    /** How the video goes on. 1 to 2,000 characters. */
    prompt: string;
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /**
     * Seconds to add. A multiple of 4, from 4 to 60. Default 4.
     * @default 4
     */
    targetDuration?: number | undefined;
    /**
     * Whether it has sound. Default true.
     * @default true
     */
    generateAudio?: boolean | undefined;
    /** Where Hooked posts the outcome to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** The video. More fields may exist. */
export interface RemoveBackgroundCreate {
    /** The video, by its media id. It must be in your account already. */
    media: string;
    /** Name of the video. At most 100 characters. */
    name?: string | undefined;
    /** Where Hooked posts the outcome to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** A template with values for its variables, or a script. */
export type ProjectCreate = TemplateProjectCreate | ScriptProjectCreate;
/** A template, and values for its variables. */
export interface TemplateProjectCreate {
    /** Type of the template, such as class */
    type: string;
    /** The template, by its id. (The page says at most 20 characters, and shows an id of 25.) */
    templateId: string;
    /** Title of the video. 1 to 100 characters. */
    title: string;
    /** Whether the video has captions */
    caption: boolean;
    /** The language in two letters, such as en */
    language: string;
    /** The scenes of the template. 1 to 20. */
    scenes: TemplateScene[];
    /** Where Hooked posts the outcome to. https only, at most 500 characters. */
    webhook?: string | undefined;
    /** Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}
/** A script that an avatar speaks, as the webhook pages show it. More fields may exist. */
export interface ScriptProjectCreate {
    /** Always class */
    type: "class";
    /** What is spoken. 1 to 10,000 characters. */
    script: string;
    /** The avatar, by its id */
    avatarId: string;
    /** The voice that speaks, by its id */
    voiceId: string;
    /** Where Hooked posts the outcome to. https only, at most 500 characters. */
    webhook?: string | undefined;
}
/** The captions of a video. */
export interface CaptionSettings {
    /** How they look */
    preset?: "default" | "beast" | "umi" | "tiktok" | "wrap1" | "wrap2" | "ariel" | "hooked" | "classic" | "active" | "bubble" | "glass" | "comic" | "glow" | "pastel" | "neon" | "retroTV" | "red" | "marker" | "modern" | "blue" | "vivid" | undefined;
    /** Where they stand */
    alignment?: "top" | "middle" | "bottom" | undefined;
    /** Whether there are none */
    disabled?: boolean | undefined;
}
/** The captions of a talking avatar. */
export interface TalkingAvatarCaptionSettings {
    /**
     * How they look. Default tiktok.
     * @default tiktok
     */
    preset?: "default" | "beast" | "umi" | "tiktok" | "wrap1" | "wrap2" | "ariel" | "hooked" | "classic" | "active" | "bubble" | "glass" | "comic" | "glow" | "pastel" | "neon" | "retroTV" | "red" | "marker" | "modern" | "blue" | "vivid" | undefined;
    /** Where they stand */
    alignment?: "top" | "middle" | "bottom" | undefined;
    /** Whether there are none */
    disabled?: boolean | undefined;
}
/** The captions that are added to a video. */
export interface AddedCaptionSettings {
    /**
     * How they look. Default classic.
     * @default classic
     */
    preset?: "default" | "beast" | "umi" | "tiktok" | "wrap1" | "wrap2" | "ariel" | "hooked" | "classic" | "active" | "bubble" | "glass" | "comic" | "glow" | "pastel" | "neon" | "retroTV" | "red" | "marker" | "modern" | "blue" | "vivid" | undefined;
    /**
     * Where they stand. Default bottom.
     * @default bottom
     */
    alignment?: "top" | "middle" | "bottom" | undefined;
    /** Whether there are none */
    disabled?: boolean | undefined;
}
/** How the voice sounds. The ranges are not documented; the values given here are those of the samples. */
export interface AudioSettings {
    /** How fast it speaks, such as 1 */
    speed?: number | undefined;
    /** How even it is, such as 0.5 */
    stability?: number | undefined;
    /** How close it stays to its original, such as 0.75 */
    similarityBoost?: number | undefined;
    /** How much its style is stressed, such as 0 */
    style?: number | undefined;
    /** Whether its likeness is enhanced */
    useSpeakerBoost?: boolean | undefined;
}
/** The style of pictures that AI makes. Other values than those named may exist. */
export interface PresetSettings {
    /**
     * The style. Default realistic.
     * @default realistic
     */
    preset?: string | undefined;
    /** The quality, such as pro */
    quality?: string | undefined;
}
/** How avatar and media share the picture. Other values than those named may exist. */
export interface AdSettings {
    /** How the media are shown, such as rounded-cover */
    bRollType?: string | undefined;
    /** Whether the avatar stands before the media */
    removeAvatarBackground?: boolean | undefined;
}
/** How the hook looks. Other values than those named may exist. */
export interface TextSettings {
    /** How it looks, such as modern */
    preset?: string | undefined;
    /** Where it stands, such as middle */
    alignment?: string | undefined;
    /** Its colour, such as #FFFFFF */
    textColor?: string | undefined;
    /** The colour behind it, such as transparent */
    backgroundColor?: string | undefined;
    /** Whether there is none */
    disabled?: boolean | undefined;
}
/** The website, and how it is shown. */
export interface ProductAdSettings {
    /** The website. https only, at most 500 characters. */
    websiteUrl: string;
    /**
     * Seconds until the website appears. 1 to 30, default 3.
     * @default 3
     */
    avatarIntroSeconds?: number | undefined;
    /** Another name of avatarIntroSeconds */
    showWebsiteAfter?: number | undefined;
    /**
     * Seconds between two scrolls. Default 3.
     * @default 3
     */
    scrollInterval?: number | undefined;
}
/** One slide. */
export interface Slide {
    /** The picture, by its media id. It must be in your account already. */
    media: string;
    /**
     * Seconds it is shown. 1 to 10, default 3.
     * @default 3
     */
    duration?: number | undefined;
    /** The texts on it. At most 10. */
    texts?: SlideText[] | undefined;
}
/** A text on a slide. x and y must be within the picture. */
export interface SlideText {
    /** What it says. 1 to 500 characters. */
    text: string;
    /**
     * Distance from the left. Default 0.
     * @default 0
     */
    x?: number | undefined;
    /**
     * Distance from the top. Default 43.13.
     * @default 43.13
     */
    y?: number | undefined;
    /** Its width */
    width?: number | undefined;
    /** Its height */
    height?: number | undefined;
    /** Size of its letters */
    fontSize?: number | undefined;
    /** Weight of its letters, such as 700 */
    fontWeight?: string | undefined;
    /** Its colour */
    color?: string | undefined;
    /** The colour behind it */
    backgroundColor?: string | undefined;
    /** Its alignment */
    textAlign?: string | undefined;
    /** How round its corners are */
    borderRadius?: number | undefined;
    /** The space around it */
    padding?: number | undefined;
    /** How opaque it is */
    opacity?: number | undefined;
}
/** One scene: type distinguishes the variants. */
export type Scene = AvatarScene | VideoScene | PictureInPictureScene | StartEndFrameScene;
/** An avatar that speaks. */
export interface AvatarScene {
    /** An avatar */
    type: "avatar";
    /** What is spoken. At most 5,000 characters. */
    script: string;
    /** The avatar, by its id */
    avatarId?: string | undefined;
    /** The voice that speaks, by its id */
    voiceId?: string | undefined;
}
/** A video of yours. That mediaId is required is inferred. */
export interface VideoScene {
    /** A video */
    type: "video";
    /** The video, by its media id. It must be in your account already. */
    mediaId: string;
    /** What is spoken. At most 5,000 characters. */
    script?: string | undefined;
    /** The voice that speaks, by its id */
    voiceId?: string | undefined;
}
/** An avatar that speaks within a video of yours. That mediaId is required is inferred. */
export interface PictureInPictureScene {
    /** An avatar within a video */
    type: "picture_in_picture";
    /** What is spoken. At most 5,000 characters. */
    script: string;
    /** The video, by its media id. It must be in your account already. */
    mediaId: string;
    /** The avatar, by its id */
    avatarId?: string | undefined;
    /** The voice that speaks, by its id */
    voiceId?: string | undefined;
}
/** A video that AI makes between two pictures. That both are required is inferred. */
export interface StartEndFrameScene {
    /** A video between two pictures */
    type: "start_end_frame";
    /** The first picture, by its media id */
    startFrameMediaId: string;
    /** The last picture, by its media id */
    endFrameMediaId: string;
    /** What makes the video, such as veo_3_1 */
    frameModel?: string | undefined;
    /** What happens */
    framePrompt?: string | undefined;
    /** Its length in seconds, such as 5 */
    frameDuration?: number | undefined;
    /** What is spoken. At most 5,000 characters. */
    script?: string | undefined;
    /** The voice that speaks, by its id */
    voiceId?: string | undefined;
}
/** What a scene of a template says and shows. More fields may exist. */
export interface TemplateScene {
    /** What is spoken, with variables such as {{first_name}}. 1 to 5,000 characters. */
    script: string;
    /** Values for the variables. At most 20. */
    variables: TemplateVariable[];
    /** The voice that speaks, by its id. At most 20 characters. */
    voiceId?: string | undefined;
    /** A box from its corner top-left to bottom-right, each with x and y. Its form is not documented further. */
    avatar?: {
        [key: string]: unknown;
    } | undefined;
    /** A box from its corner top-left to bottom-right, each with x and y. Its form is not documented further. */
    caption?: {
        [key: string]: unknown;
    } | undefined;
}
/** The value of a variable. */
export interface TemplateVariable {
    /** Its name, in lower-case letters, digits and underscores, no digit first. 1 to 100 characters. */
    key: string;
    /** What its value is (one page shows it, another does without) */
    type?: "text" | "media" | undefined;
    /** Its value. 1 to 2,000 characters. */
    value: string;
}
/** Confirms that a video is being made. */
export interface CreatedVideo {
    /** Unique id of the video */
    videoId: string;
    /** Unique id of its project */
    projectId: string;
    /** State of the video. The samples show STARTED and COMPLETED; PROCESSING, FAILED and DRAFT are inferred. */
    status: "STARTED" | "PROCESSING" | "COMPLETED" | "FAILED" | "DRAFT" | (string & {});
}
/** Confirms that a slideshow is being made. More fields are likely. */
export interface CreatedSlideshow {
    /** Unique id of the video */
    videoId: string;
    /** Unique id of its project */
    projectId: string;
}
/** Confirms that a video of scenes is being made. This response has no envelope. */
export interface CreatedScenesVideo {
    /** Whether the request was successful */
    success: boolean;
    /** Unique id of the project */
    projectId: string;
    /** Status message */
    message: string;
}
/** Confirms that a project was created. More fields are likely. */
export interface CreatedProject {
    /** Unique id of the project */
    projectId: string;
}
/** A video of your team. What needs a completed video is optional, as are fields of some types only. */
export interface Video {
    /** Unique id of the video */
    id: string;
    /** Its name */
    name: string;
    /**  */
    type: "class" | "ugc_ads" | "ugc_video" | "script_to_video" | "prompt_to_video" | "hook_demo" | "product_ads" | "scenes" | "add_captions" | "extend_video" | "remove_background" | "tiktok_slideshow" | (string & {});
    /** State of the video. The samples show STARTED and COMPLETED; PROCESSING, FAILED and DRAFT are inferred. */
    status: "STARTED" | "PROCESSING" | "COMPLETED" | "FAILED" | "DRAFT" | (string & {});
    /**
     * Address of the video
     * Format: uri
     */
    url?: string;
    /**
     * Address of the picture
     * Format: uri
     */
    thumbnail?: string;
    /** How far it is, from 0 to 100 */
    progress: number;
    /** Its state, in words */
    message: string;
    /** Its length in frames */
    durationInFrames?: number;
    /** Its length in seconds */
    durationInSeconds?: number;
    /** The avatar */
    avatarId?: string;
    /** The voice */
    voiceId?: string;
    /** The music */
    musicId?: string;
    /** How a video looks. */
    videoSettings?: VideoSettings;
    /** What is spoken */
    script?: string;
    /** Unique id of its project */
    projectId: string;
    /**
     * When it was asked for
     * Format: date-time
     */
    createdAt: string;
    /**
     * When it changed last
     * Format: date-time
     */
    updatedAt: string;
    /** What it cost */
    usedCredits?: number;
    /** Where its outcome is posted to, or null */
    webhook?: string | null;
}
/** How a video looks. */
export interface VideoSettings {
    /** Shape of the picture */
    aspectRatio: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | (string & {});
    /** The captions of a video. */
    caption: VideoCaption;
}
/** The captions of a video. */
export interface VideoCaption {
    /** Whether there are none */
    disabled: boolean;
    /** How they look */
    preset: string;
}
/** A video as it is listed. What needs a completed video is optional. */
export interface VideoSummary {
    /** Unique id of the video */
    id: string;
    /** Its name */
    name: string;
    /** State of the video. The samples show STARTED and COMPLETED; PROCESSING, FAILED and DRAFT are inferred. */
    status: "STARTED" | "PROCESSING" | "COMPLETED" | "FAILED" | "DRAFT" | (string & {});
    /**
     * Signed address of the video
     * Format: uri
     */
    url?: string;
    /** Its length in frames */
    durationInFrames?: number;
    /** Unique id of its project */
    projectId: string;
    /**
     * Address of the picture
     * Format: uri
     */
    thumbnail?: string;
    /** Its size in bytes */
    size?: number;
    /** How far it is, from 0 to 100 */
    progress: number;
    /** Its state, in words */
    message: string;
    /**
     * When it was asked for
     * Format: date-time
     */
    createdAt: string;
    /**
     * When it changed last
     * Format: date-time
     */
    updatedAt: string;
}
/** One page of videos. */
export interface VideoPage {
    /** The videos of this page */
    videos: VideoSummary[];
    /** Videos on all pages */
    total: number;
    /** Videos a page */
    limit: number;
    /** Videos before this page */
    offset: number;
}
/** Posted to your webhook when a video is ready. */
export interface ProjectCompletedEvent {
    /** What happened */
    event: "project.completed";
    /** Unique id of the project or video */
    projectId: string;
    /** State of the project, in lower case */
    status: "completed";
    /** A video that is ready. */
    video: CompletedVideo;
    /** The metadata of the request. Documented in words, without a sample. */
    metadata?: {
        [key: string]: unknown;
    };
    /**
     * When it was asked for
     * Format: date-time
     */
    createdAt: string;
    /**
     * When it was ready
     * Format: date-time
     */
    completedAt: string;
}
/** A video that is ready. */
export interface CompletedVideo {
    /** Unique id of the video */
    id: string;
    /**
     * Where to download it. Expires after 7 days.
     * Format: uri
     */
    url: string;
    /** Its length in seconds */
    duration: number;
    /**
     * Address of the picture
     * Format: uri
     */
    thumbnail: string;
    /** Shape of the picture, such as 9:16 */
    aspectRatio: string;
    /** Width and height in pixels, such as 1080x1920 */
    resolution: string;
}
/** Posted to your webhook when a video could not be made. */
export interface ProjectFailedEvent {
    /** What happened */
    event: "project.failed";
    /** Unique id of the project or video */
    projectId: string;
    /** State of the project, in lower case */
    status: "failed";
    /** Why, in words */
    message: string;
    /** The metadata of the request. Documented in words, without a sample. */
    metadata?: {
        [key: string]: unknown;
    };
    /**
     * When it was asked for
     * Format: date-time
     */
    createdAt: string;
}
/** Avatars. More fields may exist. */
export interface AvatarList {
    /** The avatars */
    avatars: Avatar[];
}
/** Somebody who can speak in a video. More fields exist that could not be read. */
export interface Avatar {
    /** Unique id of the avatar */
    id: string;
    /** The name */
    name: string;
    /** How it was made */
    type: "AI" | "Realistic" | (string & {});
    /** The gender */
    gender: "Male" | "Female" | "Non-binary" | (string & {});
    /** The age */
    age: "Young" | "Middle-aged" | "Senior" | (string & {});
    /**
     * Address of the picture
     * Format: uri
     */
    thumbnail: string;
    /** Whether it is your own */
    isCustom: boolean;
    /** Whether it needs the plan Pro */
    isPro: boolean;
    /** Whether it has a high resolution */
    isHD: boolean;
}
/** One page of trending videos. More fields exist that could not be read. */
export interface TrendingVideoPage {
    /** The videos of this page */
    videos: TrendingVideo[];
}
/** A video that many watch now. More fields exist that could not be read. */
export interface TrendingVideo {
    /** Unique id of the video here */
    id: string;
    /** The platform's id of the video */
    externalId: string;
    /** The platform */
    platform: "tiktok" | "youtube" | (string & {});
    /** Its title */
    title: string;
    /**
     * Address of the picture
     * Format: uri
     */
    thumbnailUrl: string;
    /**
     * Address of the video
     * Format: uri
     */
    videoUrl: string;
}
/** What to search for, and where. */
export interface SocialSearchCreate {
    /** What to search for; it is trimmed. 1 to 200 characters. */
    searchTerm: string;
    /** The platform */
    platform: "tiktok" | "youtube";
    /**
     * Videos to find. 1 to 50, default 20.
     * @default 20
     */
    limit?: number | undefined;
}
/** A search, and how much it found. */
export interface CreatedSocialSearch {
    /** A search of a platform, with what its videos have in common. */
    search: SocialSearch;
    /** Videos that were found */
    videosFound: number;
}
/** A search of a platform, with what its videos have in common. */
export interface SocialSearch {
    /** Unique id of the search */
    id: string;
    /** What was searched for */
    searchTerm: string;
    /** The platform */
    platform: "tiktok" | "youtube" | (string & {});
    /** Videos that it knows */
    totalResults: number;
    /** What the videos of a search reach on average. */
    analytics: SocialSearchAnalytics;
    /** The most frequent hashtags */
    topHashtags: string[];
    /** The most frequent keywords */
    keywords: string[];
    /** Whether the keywords are still being looked for */
    keywordsStatus: "pending" | "completed" | (string & {});
    /**
     * When the platform was searched last
     * Format: date-time
     */
    lastSearched: string;
    /**
     * When it was created
     * Format: date-time
     */
    createdAt: string;
}
/** A search of a platform, with what its videos have in common and one page of them. */
export interface SocialSearchPage {
    /** Unique id of the search */
    id: string;
    /** What was searched for */
    searchTerm: string;
    /** The platform */
    platform: "tiktok" | "youtube" | (string & {});
    /** Videos that it knows */
    totalResults: number;
    /** What the videos of a search reach on average. */
    analytics: SocialSearchAnalytics;
    /** The most frequent hashtags */
    topHashtags: string[];
    /** The most frequent music */
    music: string[];
    /** The most frequent keywords */
    keywords: string[];
    /** Whether the keywords are still being looked for */
    keywordsStatus: "pending" | "completed" | (string & {});
    /** The videos of this page */
    videos: SocialVideo[];
    /** Where a page is in its list. */
    pagination: Pagination;
    /**
     * When the platform was searched last
     * Format: date-time
     */
    lastSearched: string;
    /**
     * When it was created
     * Format: date-time
     */
    createdAt: string;
}
/** What the videos of a search reach on average. */
export interface SocialSearchAnalytics {
    /** Views a video */
    avgViews: number;
    /** Likes a video */
    avgLikes: number;
    /** Comments a video */
    avgComments: number;
    /** Shares a video */
    avgShares: number;
    /** Share of viewers who react, in percent */
    engagementRate: number;
}
/** A video that a search found. */
export interface SocialVideo {
    /** Unique id of the video here */
    id: string;
    /** The platform's id of the video */
    externalId: string;
    /** The platform */
    platform: "tiktok" | "youtube" | (string & {});
    /** Its title */
    title: string;
    /** Its description */
    description: string;
    /**
     * Address of the picture
     * Format: uri
     */
    thumbnailUrl: string;
    /**
     * Address of the video
     * Format: uri
     */
    videoUrl: string;
    /** Its length in seconds */
    duration: number;
    /** Who published a video. */
    creator: SocialCreator;
    /** What a video has reached. */
    stats: SocialVideoStats;
    /** How viral it is, such as 88.5 */
    viralScore: number;
    /** Share of viewers who react, in percent */
    engagementRate: number;
    /** Its hashtags */
    hashtags: string[];
    /** The music of a video. */
    music: SocialVideoMusic;
    /**
     * When it was published
     * Format: date-time
     */
    publishedAt: string;
}
/** Who published a video. */
export interface SocialCreator {
    /** The name in addresses */
    username: string;
    /** The name that is shown */
    displayName: string;
    /**
     * The picture
     * Format: uri
     */
    avatarUrl: string;
    /** How many follow */
    followers: number;
    /** Whether the platform has verified the account */
    isVerified: boolean;
}
/** What a video has reached. */
export interface SocialVideoStats {
    /** Views */
    views: number;
    /** Likes */
    likes: number;
    /** Comments */
    comments: number;
    /** Shares */
    shares: number;
}
/** The music of a video. */
export interface SocialVideoMusic {
    /** Its title */
    title: string;
    /** Its artist */
    artist: string;
}
/** Where a page is in its list. */
export interface Pagination {
    /** Items on all pages */
    total: number;
    /** Items a page */
    limit: number;
    /** Items before this page */
    offset: number;
    /** Whether there is another page */
    hasMore: boolean;
}
/** Which account to read. */
export interface SocialAccountAnalyze {
    /** The name in addresses, without @ */
    username: string;
    /** The platform */
    platform: "tiktok" | "youtube";
}
/** An account that was read just now. */
export interface SocialAccountResult {
    /** An account of a platform, with what its videos have in common. */
    account: SocialAccount;
}
/** An account of a platform, with what its videos have in common. */
export interface SocialAccount {
    /** Unique id of the account here, for Refresh Social Account */
    id: string;
    /** The name in addresses */
    username: string;
    /** The platform */
    platform: "tiktok" | "youtube" | (string & {});
    /** The name that is shown */
    displayName: string;
    /** What it says of itself */
    bio: string;
    /**
     * The picture
     * Format: uri
     */
    avatarUrl: string;
    /** Whether the platform has verified the account */
    isVerified: boolean;
    /** What an account has reached. */
    stats: SocialAccountStats;
    /** What the videos of an account reach. */
    analytics: SocialAccountAnalytics;
    /** The most frequent hashtags */
    topHashtags?: string[];
    /** The most frequent keywords */
    keywords?: string[];
    /**
     * When it was read last
     * Format: date-time
     */
    lastAnalyzed: string;
    /**
     * When it was read first
     * Format: date-time
     */
    createdAt?: string;
    /**
     * Address of the account
     * Format: uri
     */
    profileUrl: string;
}
/** What an account has reached. */
export interface SocialAccountStats {
    /** How many follow it */
    followers: number;
    /** How many it follows */
    following: number;
    /** Its videos */
    videos: number;
    /** Likes of all its videos */
    likes: number;
}
/** What the videos of an account reach. */
export interface SocialAccountAnalytics {
    /** Share of viewers who react, in percent */
    engagementRate: number;
    /** How viral its videos are, such as 88.5 */
    viralityScore: number;
    /** Views a video */
    avgViews: number;
}
export interface ListScheduledPostsQuery {
    /** Only posts of this status */
    status?: "pending" | "published" | "failed" | "draft" | undefined;
    /** Only posts for this platform */
    platform?: "youtube" | "tiktok" | "instagram" | undefined;
    /** Posts a page. Default 50, at most 100. */
    limit?: number | undefined;
    /** Posts to skip. Default 0. */
    offset?: number | undefined;
}
export interface ListVideosQuery {
    /** Only videos of this type. The docs list the known values, which lack some, such as that of a talking avatar. */
    type?: "class" | "ugc_ads" | "ugc_video" | "script_to_video" | "prompt_to_video" | "hook_demo" | "product_ads" | "scenes" | "add_captions" | "extend_video" | "remove_background" | "tiktok_slideshow" | (string & {}) | undefined;
    /** Only videos of this status. In lower case here, in upper case in responses. */
    status?: "draft" | "processing" | "completed" | "failed" | undefined;
    /** Videos a page. Default 50, at most 100. */
    limit?: number | undefined;
    /** Videos to skip. Default 0. */
    offset?: number | undefined;
}
export interface ListAvatarsQuery {
    /** Those of the library, your own, or both. Default all. */
    type?: "library" | "custom" | "all" | undefined;
}
export interface ListTrendingVideosQuery {
    /** Only videos of this platform. Default both. */
    platform?: "tiktok" | "youtube" | undefined;
    /** Only videos of this niche, by its id, such as fitness */
    niche?: string | undefined;
    /** Videos a page. Default 20, 1 to 50. */
    limit?: number | undefined;
    /** Videos to skip. Default 0. */
    offset?: number | undefined;
}
export interface GetSocialSearchDetailsQuery {
    /** Videos a page */
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
         * List the social media platforms that are connected to your team. The page of this operation is known by its links only: parameters and response are undocumented.
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
         * Remove a pending post for good. The video is kept and can be scheduled again; what is published must be deleted on the platform itself.
         */
        delete: operations["cancelSchedule"];
        options?: never;
        head?: never;
        /**
         * Update Schedule
         *
         * Change the time or the platform data of a pending post. platformData is merged with what is stored; a field that is null or empty is dropped, and tags replace the stored ones.
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
         * Turn a script into a narrated video. Its pictures are made by AI, or are your own media, or gameplay, as mediaType says.
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
         * Make an ad in the style of user-generated content, where an avatar speaks over your media (B-roll).
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
         * Let an avatar speak a script.
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
         * Let an avatar speak a script. Documented by older docs only. Use Create Talking Avatar.
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
         * Put a text over an avatar, the hook, and let your media follow, the demo. Made at once.
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
         * Create Product Ad
         *
         * Let an avatar advertise a website, which is captured and scrolls behind it. The response is undocumented, and so are further fields of the request.
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
         * Make a slideshow of your media with texts on it. Further fields of the request are undocumented.
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
         * Make a video of scenes, each of its own type. The response has no envelope and names the project only.
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
         * Transcribe a video of yours and put captions on it.
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
         * Let Veo 3.1 continue a video of yours, in segments of 4 to 8 seconds.
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
         * Make a video from a template, with your values for its variables, or of type class from a script. Of the response only the project is known.
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
         * List the videos of your team, paged by offset. Templates are not among them.
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
         * Get one video of your team, with its state and, if it is completed, its address.
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
         * List the avatars that you can use. The end of the response is undocumented.
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
         * List the templates that videos can be made from. Parameters and response are undocumented.
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
         * Get Template Details
         *
         * Get one template with its scenes and variables. The path is inferred, the response undocumented.
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
         * List Trending Videos
         *
         * List trending videos, those of the highest viral score first, paged by offset. The end of the response is undocumented, also whether it reports how many there are.
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
         * Search a platform for videos now, and keep what is found.
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
         * Get a search and the videos that it found, paged by offset.
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
         * Analyze Social Account
         *
         * Read an account of a platform now, and keep what is found.
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
                 * Account ID, as Analyze Social Account returns it
                 * @example clx123abc
                 */
                accountId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh Social Account
         *
         * Read an account again that was analyzed before.
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
        SlideText: SlideText;
        Scene: Scene;
        AvatarScene: AvatarScene;
        VideoScene: VideoScene;
        PictureInPictureScene: PictureInPictureScene;
        StartEndFrameScene: StartEndFrameScene;
        TemplateScene: TemplateScene;
        TemplateVariable: TemplateVariable;
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
        /** The API key is missing or wrong */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** Too Many Requests - Rate limit exceeded */
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
        /** The integration does not exist */
        IntegrationNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** The integration belongs to another team */
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
        /** A field is missing or has a value that is not accepted. The guide documents these errors as headings; their codes could not be read. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorMessage;
            };
        };
        /** A field is missing or has a value that is not accepted, or the script is too long. The guide documents these errors as headings; their codes could not be read. */
        BadScript: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorMessage;
            };
        };
        /** Your plan does not allow this. The guide documents this error as a heading only. */
        SubscriptionRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorMessage;
            };
        };
        /** The avatar does not exist. The guide documents this error as a heading only. */
        AvatarNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorMessage;
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
            /** Connected platforms, in a form that is not documented */
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
                        /** Confirms that a video was scheduled. The id of the post is named scheduleId here, and id elsewhere. */
                        data: CreatedSchedule;
                    };
                };
            };
            /** The video or the time does not fit */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** An error of which the docs document only the message; its status is inferred. */
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
                    /** An error of which the docs document only the message; its status is inferred. */
                    "application/json": ErrorMessage;
                };
            };
            /** The video or the integration does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** An error of which the docs document only the message; its status is inferred. */
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
            /** The post is not pending any more */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** An error of which the docs document only the message; its status is inferred. */
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
                /** What to change; at least one field. */
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
                        /** A post after a change. */
                        data: UpdatedSchedule;
                    };
                };
            };
            /** The post or the change does not fit */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** An error of which the docs document only the message; its status is inferred. */
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
                /** A script, a voice, and where the pictures come from: mediaType distinguishes the variants. */
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
                /** What the video is about, and how it is made. Only the prompt is known to be required; more fields may be. */
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
                /** An avatar that speaks a script, and the media that are shown meanwhile. */
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
                /** An avatar that speaks a script. */
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
                /** An avatar that speaks a script, as older docs describe it. */
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
                /** A text over an avatar, and the media that follow. */
                "application/json": HookDemoCreate;
            };
        };
        responses: {
            /** The video is made */
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
                /** An avatar that speaks a script before a website. More fields may exist. */
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
                /** Slides with texts. More fields may exist. */
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
            400: components["responses"]["BadRequest"];
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
                /** Scenes in their order. */
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
                /** The video, and how it goes on. */
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
                /** The video. More fields may exist. */
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
                        /** Confirms that a project was created. More fields are likely. */
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
                    /** An error of which the docs document only the message; its status is inferred. */
                    "application/json": ErrorMessage;
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
                        /** A video of your team. What needs a completed video is optional, as are fields of some types only. */
                        data: Video;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** The video belongs to another team */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** An error of which the docs document only the message; its status is inferred. */
                    "application/json": ErrorMessage;
                };
            };
            /** The video does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** An error of which the docs document only the message; its status is inferred. */
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
            /** Voices, in a form that is not documented */
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
            /** Music, in a form that is not documented */
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
            /** Templates, in a form that is not documented */
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
            /** The template, in a form that is not documented */
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
            /** The template does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** An error of which the docs document only the message; its status is inferred. */
                    "application/json": ErrorMessage;
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
            /** Niches, in a form that is not documented */
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
            /** What was found; its keywords are still being looked for */
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
                        /** A search, and how much it found. */
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
                        /** A search of a platform, with what its videos have in common and one page of them. */
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
                /** Which account to read. */
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
                        /** An account that was read just now. */
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
                 * Account ID, as Analyze Social Account returns it
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
                        /** An account that was read just now. */
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
