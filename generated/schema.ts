// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml.
// Spec SHA-256: 7d60e732954a39dd4f4e9302795597ff2d647f2418091d95ff6949fb156d4d59

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
         * @description List the social media platforms that are connected to your team. The page of this operation is known by its links only: parameters and reply are undocumented.
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
                 * @description Integration ID
                 * @example int_yt_abc123
                 */
                integrationId: string;
            };
            cookie?: never;
        };
        /**
         * Get Integration Details
         * @description Get one connected platform with its account and the health of its connection.
         */
        get: operations["getIntegrationDetails"];
        put?: never;
        post?: never;
        /**
         * Disconnect Integration
         * @description Remove a connected social media platform
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
         * @description Schedule a completed video for publishing to a connected platform.
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
         * @description List scheduled posts, paged by offset.
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
                 * @description Schedule ID
                 * @example post_abc123
                 */
                scheduleId: string;
            };
            cookie?: never;
        };
        /**
         * Get Schedule Details
         * @description Get one scheduled post.
         */
        get: operations["getScheduleDetails"];
        put?: never;
        post?: never;
        /**
         * Cancel Schedule
         * @description Remove a pending post for good. The video is kept and can be scheduled again; what is published must be deleted on the platform itself.
         */
        delete: operations["cancelSchedule"];
        options?: never;
        head?: never;
        /**
         * Update Schedule
         * @description Change the time or the platform data of a pending post. platformData is merged with what is stored; a member that is null or empty is dropped, and tags replace the stored ones.
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
         * @description Turn a script into a narrated video. Its pictures are made by AI, or are your own media, or gameplay, as mediaType says.
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
         * @description Let AI write a script from a prompt, and turn it into a narrated video.
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
         * @description Make an ad in the style of user-generated content, where an avatar speaks over your media (B-roll).
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
         * @description Let an avatar speak a script.
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
         * @deprecated
         * @description Let an avatar speak a script. Told by older docs only; Create Talking Avatar takes its place.
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
         * @description Put a text over an avatar, the hook, and let your media follow, the demo. Made at once.
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
         * @description Let an avatar advertise a website, which is captured and scrolls behind it. The reply is undocumented, and so are further members of the request.
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
         * @description Make a slideshow of your media with texts on it. Further members of the request are undocumented.
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
         * @description Make a video of scenes, each of its own type. The reply has no envelope and tells the project only.
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
         * @description Transcribe a video of yours and put captions on it.
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
         * @description Let Veo 3.1 continue a video of yours, in segments of 4 to 8 seconds.
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
         * @description Remove the background of a video of yours. Further members of the request are undocumented.
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
         * @description Make a video from a template, with your values for its variables, or of type class from a script. Of the reply only the project is known.
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
         * @description List the videos of your team, paged by offset. Templates are not among them.
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
                 * @description Video ID
                 * @example vid_abc123
                 */
                videoId: string;
            };
            cookie?: never;
        };
        /**
         * Get Video Details
         * @description Get one video of your team, with its state and, if it is completed, its address.
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
         * @description List the avatars that you can use. The end of the reply is undocumented.
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
         * @description List the voices that can speak a script. Parameters and reply are undocumented.
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
         * @description List the music that can play in a video. Parameters and reply are undocumented.
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
         * @description List the templates that videos can be made from. Parameters and reply are undocumented.
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
                 * @description Template ID
                 * @example cmha385y900012yhv17qfmase
                 */
                templateId: string;
            };
            cookie?: never;
        };
        /**
         * Get Template Details
         * @description Get one template with its scenes and variables. The path is inferred, the reply undocumented.
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
         * @description List the niches that trends can be filtered by. The path is inferred, the reply undocumented.
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
         * @description List trending videos, those of the highest viral score first, paged by offset. The end of the reply is undocumented, also whether it tells how many there are.
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
         * @description Search a platform for videos now, and keep what is found.
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
                 * @description Search ID
                 * @example clx123abc
                 */
                searchId: string;
            };
            cookie?: never;
        };
        /**
         * Get Social Search Details
         * @description Get a search and the videos that it found, paged by offset.
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
         * @description Read an account of a platform now, and keep what is found.
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
                 * @description Account ID, as Analyze Social Account returns it
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
         * @description Read an account again that was analyzed before.
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
        /** @description An object whose members are not documented. Check what you read from it. */
        Undocumented: {
            [key: string]: unknown;
        };
        /** @description The body of an error. The Disconnect Integration page shows it without success and with codes in lower case, the Error Handling guide with success false and codes in upper case. */
        Error: {
            /** @description false, where it is sent */
            success?: boolean;
            /** @description What went wrong, for programs */
            code: string;
            /** @description What went wrong, for people */
            message: string;
            /** @description More about it; the members depend on the code */
            details?: {
                [key: string]: unknown;
            };
        };
        /** @description An error of which the docs tell the message only; its status is inferred. */
        ErrorMessage: {
            /** @description What went wrong, for people */
            message: string;
        };
        /** @description A social media platform that is connected to your team. */
        Integration: {
            /** @description Unique id of the integration */
            id: string;
            /**
             * @description The platform
             * @enum {string}
             */
            type: "youtube" | "tiktok" | "instagram" | (string & {});
            /** @description The platform's own identifier, such as a channel id or a username */
            identifier: string;
            account: components["schemas"]["Account"];
            health: components["schemas"]["IntegrationHealth"];
            /**
             * Format: date-time
             * @description When it was connected
             */
            createdAt: string;
        };
        /** @description The account on the platform. */
        Account: {
            /** @description The platform's id of the account */
            id: string;
            /** @description The name that is shown */
            name: string;
            /** @description The name in addresses */
            username: string;
            /**
             * Format: uri
             * @description The picture
             */
            avatarUrl: string;
        };
        /** @description Whether the connection works. If the status is expired or error, the user must connect again in the dashboard. */
        IntegrationHealth: {
            /**
             * @description State of the connection
             * @enum {string}
             */
            status: "healthy" | "expired" | "error" | (string & {});
            /** @description Whether the platform accepts the token */
            tokenValid: boolean;
            /**
             * Format: date-time
             * @description When this was found out
             */
            lastChecked: string;
        };
        /** @description Confirms that an integration was disconnected. */
        DisconnectedIntegration: {
            /** @description ID of the disconnected integration */
            id: string;
            /**
             * @description Platform type that was disconnected
             * @enum {string}
             */
            type: "youtube" | "tiktok" | "instagram" | (string & {});
            /** @description Confirmation of deletion (always true) */
            deleted: boolean;
        };
        /** @description What to publish, where and when. */
        ScheduleCreate: {
            /** @description The video to publish; it must be completed */
            videoId: string;
            /** @description The connected platform to publish to */
            integrationId: string;
            /**
             * Format: date-time
             * @description When to publish; must be in the future
             */
            scheduledDateTime: string | Date;
            platformData?: components["schemas"]["PlatformDataCreate"] | undefined;
        };
        /** @description How the post is shown on its platform. */
        PlatformDataCreate: {
            /** @description Title on YouTube. Default the name of the video. */
            title?: string | undefined;
            /** @description Description or caption. At most 5,000 characters, on TikTok 2,200. */
            description?: string | undefined;
            /** @description For search on YouTube; hashtags on TikTok and Instagram. At most 30. */
            tags?: string[] | undefined;
            /**
             * @description Who can see the video on YouTube. Default public.
             * @default public
             * @enum {string}
             */
            privacyStatus?: "public" | "unlisted" | "private" | undefined;
            /**
             * @description YouTube's declaration for COPPA. Default false.
             * @default false
             */
            madeForKids?: boolean | undefined;
        };
        /** @description What to change; at least one member. */
        ScheduleUpdate: {
            /**
             * Format: date-time
             * @description When to publish; must be in the future
             */
            scheduledDateTime?: string | Date | undefined;
            platformData?: components["schemas"]["PlatformDataUpdate"] | undefined;
        };
        /** @description Merged with what is stored. A member that is null or empty is dropped. */
        PlatformDataUpdate: {
            /** @description Title on YouTube */
            title?: string | null | undefined;
            /** @description Description or caption. At most 5,000 characters, on TikTok 2,200. */
            description?: string | null | undefined;
            /** @description Replace the stored tags. At most 30. */
            tags?: string[] | null | undefined;
            /**
             * @description Who can see the video on YouTube
             * @enum {string|null}
             */
            privacyStatus?: "public" | "unlisted" | "private" | null | undefined;
            /** @description YouTube's declaration for COPPA */
            madeForKids?: boolean | null | undefined;
        };
        /** @description A video that is, was or will be published to a platform. */
        ScheduledPost: {
            /** @description Unique id of the post */
            id: string;
            /**
             * @description pending waits for its time, published is live, failed could not be published (see platformData.error), draft is saved and not scheduled.
             * @enum {string}
             */
            status: "pending" | "published" | "failed" | "draft" | (string & {});
            /**
             * Format: date-time
             * @description When it will be or was published
             */
            scheduledDateTime: string;
            /**
             * @description The platform
             * @enum {string}
             */
            platform: "youtube" | "tiktok" | "instagram" | (string & {});
            integration: components["schemas"]["ScheduledPostIntegration"];
            video: components["schemas"]["ScheduledPostVideo"];
            platformData?: components["schemas"]["PlatformData"];
            /**
             * Format: date-time
             * @description When it was scheduled
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was changed last
             */
            updatedAt: string;
        };
        /** @description The integration that a post is published through. */
        ScheduledPostIntegration: {
            /** @description Unique id of the integration */
            id: string;
            /**
             * @description The platform
             * @enum {string}
             */
            type: "youtube" | "tiktok" | "instagram" | (string & {});
            account: components["schemas"]["Account"];
        };
        /** @description The video of a post. */
        ScheduledPostVideo: {
            /** @description Unique id of the video */
            id: string;
            /** @description Its name */
            name: string;
            /**
             * Format: uri
             * @description Signed address of the video
             */
            url: string;
            /**
             * Format: uri
             * @description Signed address of the picture
             */
            thumbnail: string;
            /** @description Its length in seconds */
            durationInSeconds: number;
        };
        /** @description How the post is shown on its platform, and what became of it. */
        PlatformData: {
            /** @description Title on YouTube */
            title?: string;
            /** @description Description or caption */
            description?: string;
            /** @description For search on YouTube; hashtags on TikTok and Instagram */
            tags?: string[];
            /**
             * @description Who can see the video on YouTube
             * @enum {string}
             */
            privacyStatus?: "public" | "unlisted" | "private" | (string & {});
            /** @description YouTube's declaration for COPPA */
            madeForKids?: boolean;
            /**
             * Format: uri
             * @description Where it is live, if it is published
             */
            publishedUrl?: string;
            /** @description Why it could not be published, if it failed */
            error?: string;
        };
        /** @description One page of scheduled posts. */
        ScheduledPostPage: {
            /** @description The posts of this page */
            scheduledPosts: components["schemas"]["ScheduledPost"][];
            /** @description Posts on all pages */
            total: number;
            /** @description Posts a page */
            limit: number;
            /** @description Posts before this page */
            offset: number;
        };
        /** @description Confirms that a video was scheduled. The id of the post is named scheduleId here, and id elsewhere. */
        CreatedSchedule: {
            /** @description Unique id of the post */
            scheduleId: string;
            /**
             * @description State of the post
             * @enum {string}
             */
            status: "pending" | "published" | "failed" | "draft" | (string & {});
            /**
             * Format: date-time
             * @description When it will be published
             */
            scheduledDateTime: string;
            /**
             * @description The platform
             * @enum {string}
             */
            platform: "youtube" | "tiktok" | "instagram" | (string & {});
            /** @description The video */
            videoId: string;
        };
        /** @description A post after a change. */
        UpdatedSchedule: {
            /** @description Unique id of the post */
            id: string;
            /**
             * @description State of the post
             * @enum {string}
             */
            status: "pending" | "published" | "failed" | "draft" | (string & {});
            /**
             * Format: date-time
             * @description When it will be published
             */
            scheduledDateTime: string;
            platformData: components["schemas"]["PlatformData"];
        };
        /** @description Confirms that a post was cancelled. */
        CancelledSchedule: {
            /** @description Unique id of the post */
            id: string;
            /** @description Whether it is gone */
            deleted: boolean;
        };
        /** @description A script, a voice, and where the pictures come from: mediaType tells the variants apart. */
        ScriptToVideoCreate: components["schemas"]["ScriptToVideoWithAi"] | components["schemas"]["ScriptToVideoWithMedia"] | components["schemas"]["ScriptToVideoWithGameplay"];
        /** @description A narrated video whose pictures are made by AI. */
        ScriptToVideoWithAi: {
            /** @description What is spoken. 1 to 10,000 characters. */
            script: string;
            /** @description The voice that speaks, by its id */
            voiceId: string;
            /**
             * @description Still or moving pictures
             * @enum {string}
             */
            mediaType: "ai-images" | "ai-videos";
            presetSettings?: components["schemas"]["PresetSettings"] | undefined;
            /** @description Name of the video. At most 100 characters. */
            name?: string | undefined;
            /** @description Music that plays, by its id or that of your own music */
            musicId?: string | undefined;
            /**
             * @description Shape of the picture. ratio_9_16 (upright) is recommended.
             * @enum {string}
             */
            aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | undefined;
            caption?: components["schemas"]["CaptionSettings"] | undefined;
            /** @description Whether stickers are put on the video */
            addStickers?: boolean | undefined;
            audio?: components["schemas"]["AudioSettings"] | undefined;
            /** @description Where Hooked posts the outcome to. https only, at most 500 characters. */
            webhook?: string | undefined;
            /** @description Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description A narrated video whose pictures are your own media. */
        ScriptToVideoWithMedia: {
            /** @description What is spoken. 1 to 10,000 characters. */
            script: string;
            /** @description The voice that speaks, by its id */
            voiceId: string;
            /**
             * @description Your own media
             * @enum {string}
             */
            mediaType: "media";
            /** @description The media, by their ids. They must be in your account already. */
            media: string[];
            /** @description Name of the video. At most 100 characters. */
            name?: string | undefined;
            /** @description Music that plays, by its id or that of your own music */
            musicId?: string | undefined;
            /**
             * @description Shape of the picture. ratio_9_16 (upright) is recommended.
             * @enum {string}
             */
            aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | undefined;
            caption?: components["schemas"]["CaptionSettings"] | undefined;
            /** @description Whether stickers are put on the video */
            addStickers?: boolean | undefined;
            audio?: components["schemas"]["AudioSettings"] | undefined;
            /** @description Where Hooked posts the outcome to. https only, at most 500 characters. */
            webhook?: string | undefined;
            /** @description Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description A narrated video over gameplay. */
        ScriptToVideoWithGameplay: {
            /** @description What is spoken. 1 to 10,000 characters. */
            script: string;
            /** @description The voice that speaks, by its id */
            voiceId: string;
            /**
             * @description Gameplay
             * @enum {string}
             */
            mediaType: "gameplay";
            /** @description Which gameplay. Its members are not documented. */
            gameplaySettings: {
                [key: string]: unknown;
            };
            /** @description Name of the video. At most 100 characters. */
            name?: string | undefined;
            /** @description Music that plays, by its id or that of your own music */
            musicId?: string | undefined;
            /**
             * @description Shape of the picture. ratio_9_16 (upright) is recommended.
             * @enum {string}
             */
            aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | undefined;
            caption?: components["schemas"]["CaptionSettings"] | undefined;
            /** @description Whether stickers are put on the video */
            addStickers?: boolean | undefined;
            audio?: components["schemas"]["AudioSettings"] | undefined;
            /** @description Where Hooked posts the outcome to. https only, at most 500 characters. */
            webhook?: string | undefined;
            /** @description Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description What the video is about, and how it is made. Only the prompt is known to be required; more members may be. */
        PromptToVideoCreate: {
            /** @description What the video is about. 1 to 4,000 characters. */
            prompt: string;
            /** @description How long it should be, in seconds */
            targetDuration?: number | undefined;
            /** @description The voice that speaks, by its id */
            voiceId?: string | undefined;
            /** @description Where the pictures come from, such as ai-images. Which values there are here is not documented. */
            mediaType?: string | undefined;
            presetSettings?: components["schemas"]["PresetSettings"] | undefined;
            /** @description Name of the video. At most 100 characters. */
            name?: string | undefined;
            /** @description Music that plays, by its id or that of your own music */
            musicId?: string | undefined;
            /**
             * @description Shape of the picture. ratio_9_16 (upright) is recommended.
             * @enum {string}
             */
            aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | undefined;
            caption?: components["schemas"]["CaptionSettings"] | undefined;
            /** @description Whether stickers are put on the video */
            addStickers?: boolean | undefined;
            audio?: components["schemas"]["AudioSettings"] | undefined;
            /** @description Where Hooked posts the outcome to. https only, at most 500 characters. */
            webhook?: string | undefined;
            /** @description Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description An avatar that speaks a script, and the media that are shown meanwhile. */
        UgcAdCreate: {
            /** @description What is spoken. 1 to 10,000 characters. */
            script: string;
            /** @description The avatar, by its id */
            avatarId: string;
            /** @description The voice that speaks, by its id */
            voiceId: string;
            /** @description The media (B-roll), by their ids. 1 to 50, in your account already. */
            media: string[];
            /** @description Name of the video. At most 100 characters. */
            name?: string | undefined;
            /**
             * @description base is faster, pro looks better. Default base.
             * @default base
             * @enum {string}
             */
            lipsyncModel?: "base" | "pro" | undefined;
            adSettings?: components["schemas"]["AdSettings"] | undefined;
            /** @description Music that plays, by its id or that of your own music */
            musicId?: string | undefined;
            /**
             * @description Shape of the picture. ratio_9_16 (upright) is recommended.
             * @enum {string}
             */
            aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | undefined;
            caption?: components["schemas"]["CaptionSettings"] | undefined;
            /** @description Where Hooked posts the outcome to. https only, at most 500 characters. */
            webhook?: string | undefined;
            /** @description Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description An avatar that speaks a script. */
        TalkingAvatarCreate: {
            /** @description What is spoken. 1 to 10,000 characters. */
            script: string;
            /** @description The avatar, by its id */
            avatarId: string;
            /** @description The voice that speaks, by its id */
            voiceId: string;
            /** @description Name of the video. At most 100 characters. */
            name?: string | undefined;
            /**
             * @description base is faster, pro looks better. Default base.
             * @default base
             * @enum {string}
             */
            lipsyncModel?: "base" | "pro" | undefined;
            /** @description Music that plays, by its id or that of your own music */
            musicId?: string | undefined;
            caption?: components["schemas"]["TalkingAvatarCaptionSettings"] | undefined;
            audio?: components["schemas"]["AudioSettings"] | undefined;
            /** @description Where Hooked posts the outcome to. https only, at most 500 characters. */
            webhook?: string | undefined;
            /** @description Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description An avatar that speaks a script, as older docs tell it. */
        UgcVideoCreate: {
            /** @description What is spoken. 1 to 10,000 characters. */
            script: string;
            /** @description The avatar, by its id */
            avatarId: string;
            /** @description The voice that speaks, by its id */
            voiceId: string;
            caption: components["schemas"]["CaptionSettings"];
            /**
             * @description Shape of the picture. ratio_9_16 (upright) is recommended.
             * @enum {string}
             */
            aspectRatio: "ratio_9_16" | "ratio_16_9" | "ratio_1_1";
            /** @description The language in two letters, such as en */
            language: string;
            /** @description Name of the video. At most 100 characters. */
            name?: string | undefined;
            /** @description Where Hooked posts the outcome to. https only, at most 500 characters. */
            webhook?: string | undefined;
            /** @description Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description A text over an avatar, and the media that follow. */
        HookDemoCreate: {
            /** @description The avatar, by its id */
            avatarId: string;
            /** @description The hook. 1 to 5,000 characters. */
            text: string;
            /**
             * @description Asked for by the page, but not sent by its sample
             * @enum {string}
             */
            type?: "hook_demo" | undefined;
            /** @description Name of the video. At most 100 characters. */
            name?: string | undefined;
            /** @description The demo: media by their ids, in your account already. At most 50. */
            media?: string[] | undefined;
            /** @description Music that plays, by its id or that of your own music */
            musicId?: string | undefined;
            textSettings?: components["schemas"]["TextSettings"] | undefined;
            /**
             * @description Shape of the picture. ratio_9_16 (upright) is recommended.
             * @enum {string}
             */
            aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | undefined;
            /** @description Where Hooked posts the outcome to. https only, at most 500 characters. */
            webhook?: string | undefined;
            /** @description Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description An avatar that speaks a script before a website. More members may exist. */
        ProductAdCreate: {
            /** @description What is spoken. 1 to 10,000 characters. */
            script: string;
            productAdSettings: components["schemas"]["ProductAdSettings"];
            /** @description The avatar, by its id */
            avatarId?: string | undefined;
            /** @description The voice that speaks, by its id */
            voiceId?: string | undefined;
            /** @description Name of the video. At most 100 characters. */
            name?: string | undefined;
            /** @description Where Hooked posts the outcome to. https only, at most 500 characters. */
            webhook?: string | undefined;
            /** @description Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description Slides with texts. More members may exist. */
        TikTokSlideshowCreate: {
            /** @description The slides in their order. 1 to 50. */
            slides: components["schemas"]["Slide"][];
            /** @description Name of the video. At most 100 characters. */
            name?: string | undefined;
            /** @description What is spoken. Shown by an older example only. */
            script?: string | undefined;
            /** @description The avatar, by its id. Shown by an older example only. */
            avatarId?: string | undefined;
            /** @description The voice that speaks, by its id. Shown by an older example only. */
            voiceId?: string | undefined;
            /** @description Music that plays, by its id or that of your own music */
            musicId?: string | undefined;
            /**
             * @description Shape of the picture. ratio_9_16 (upright) is recommended.
             * @enum {string}
             */
            aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | undefined;
            /** @description Where Hooked posts the outcome to. https only, at most 500 characters. */
            webhook?: string | undefined;
            /** @description Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description Scenes in their order. */
        ScenesVideoCreate: {
            /** @description The scenes in their order. 1 to 50. */
            scenes: components["schemas"]["Scene"][];
            /** @description Name of the video. At most 100 characters. */
            name?: string | undefined;
            /** @description Music that plays, by its id or that of your own music */
            musicId?: string | undefined;
            /**
             * @description Shape of the picture. ratio_9_16 (upright) is recommended.
             * @enum {string}
             */
            aspectRatio?: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | undefined;
            caption?: components["schemas"]["CaptionSettings"] | undefined;
            /** @description Whether stickers are put on the video */
            addStickers?: boolean | undefined;
            audio?: components["schemas"]["AudioSettings"] | undefined;
            /** @description The language in two letters, such as en */
            language?: string | undefined;
            /** @description Where Hooked posts the outcome to. https only, at most 500 characters. */
            webhook?: string | undefined;
            /** @description Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description The video, and how its captions look. */
        AddCaptionsCreate: {
            /** @description The video, by its media id. It must be in your account already. */
            media: string;
            /** @description Name of the video. At most 100 characters. */
            name?: string | undefined;
            /** @description Music that plays, by its id or that of your own music. At most 30 characters. */
            musicId?: string | undefined;
            caption?: components["schemas"]["AddedCaptionSettings"] | undefined;
            /** @description Whether stickers are put on the video */
            addStickers?: boolean | undefined;
            /**
             * @description The language in two letters. Default en.
             * @default en
             */
            language?: string | undefined;
            /** @description Where Hooked posts the outcome to. https only, at most 500 characters. */
            webhook?: string | undefined;
            /** @description Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description The video, and how it goes on. */
        ExtendVideoCreate: {
            /** @description The video, by its media id. It must be in your account already. */
            media: string;
            /** @description How the video goes on. 1 to 2,000 characters. */
            prompt: string;
            /** @description Name of the video. At most 100 characters. */
            name?: string | undefined;
            /**
             * @description Seconds to add. A multiple of 4, from 4 to 60. Default 4.
             * @default 4
             */
            targetDuration?: number | undefined;
            /**
             * @description Whether it has sound. Default true.
             * @default true
             */
            generateAudio?: boolean | undefined;
            /** @description Where Hooked posts the outcome to. https only, at most 500 characters. */
            webhook?: string | undefined;
            /** @description Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description The video. More members may exist. */
        RemoveBackgroundCreate: {
            /** @description The video, by its media id. It must be in your account already. */
            media: string;
            /** @description Name of the video. At most 100 characters. */
            name?: string | undefined;
            /** @description Where Hooked posts the outcome to. https only, at most 500 characters. */
            webhook?: string | undefined;
            /** @description Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description A template with values for its variables, or a script. */
        ProjectCreate: components["schemas"]["TemplateProjectCreate"] | components["schemas"]["ScriptProjectCreate"];
        /** @description A template, and values for its variables. */
        TemplateProjectCreate: {
            /** @description Type of the template, such as class */
            type: string;
            /** @description The template, by its id. (The page says at most 20 characters, and shows an id of 25.) */
            templateId: string;
            /** @description Title of the video. 1 to 100 characters. */
            title: string;
            /** @description Whether the video has captions */
            caption: boolean;
            /** @description The language in two letters, such as en */
            language: string;
            /** @description The scenes of the template. 1 to 20. */
            scenes: components["schemas"]["TemplateScene"][];
            /** @description Where Hooked posts the outcome to. https only, at most 500 characters. */
            webhook?: string | undefined;
            /** @description Anything of yours, at most 5 KB as JSON; passed through to the webhook. */
            metadata?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description A script that an avatar speaks, as the webhook pages show it. More members may exist. */
        ScriptProjectCreate: {
            /**
             * @description Always class
             * @enum {string}
             */
            type: "class";
            /** @description What is spoken. 1 to 10,000 characters. */
            script: string;
            /** @description The avatar, by its id */
            avatarId: string;
            /** @description The voice that speaks, by its id */
            voiceId: string;
            /** @description Where Hooked posts the outcome to. https only, at most 500 characters. */
            webhook?: string | undefined;
        };
        /** @description The captions of a video. */
        CaptionSettings: {
            /**
             * @description How they look
             * @enum {string}
             */
            preset?: "default" | "beast" | "umi" | "tiktok" | "wrap1" | "wrap2" | "ariel" | "hooked" | "classic" | "active" | "bubble" | "glass" | "comic" | "glow" | "pastel" | "neon" | "retroTV" | "red" | "marker" | "modern" | "blue" | "vivid" | undefined;
            /**
             * @description Where they stand
             * @enum {string}
             */
            alignment?: "top" | "middle" | "bottom" | undefined;
            /** @description Whether there are none */
            disabled?: boolean | undefined;
        };
        /** @description The captions of a talking avatar. */
        TalkingAvatarCaptionSettings: {
            /**
             * @description How they look. Default tiktok.
             * @default tiktok
             * @enum {string}
             */
            preset?: "default" | "beast" | "umi" | "tiktok" | "wrap1" | "wrap2" | "ariel" | "hooked" | "classic" | "active" | "bubble" | "glass" | "comic" | "glow" | "pastel" | "neon" | "retroTV" | "red" | "marker" | "modern" | "blue" | "vivid" | undefined;
            /**
             * @description Where they stand
             * @enum {string}
             */
            alignment?: "top" | "middle" | "bottom" | undefined;
            /** @description Whether there are none */
            disabled?: boolean | undefined;
        };
        /** @description The captions that are added to a video. */
        AddedCaptionSettings: {
            /**
             * @description How they look. Default classic.
             * @default classic
             * @enum {string}
             */
            preset?: "default" | "beast" | "umi" | "tiktok" | "wrap1" | "wrap2" | "ariel" | "hooked" | "classic" | "active" | "bubble" | "glass" | "comic" | "glow" | "pastel" | "neon" | "retroTV" | "red" | "marker" | "modern" | "blue" | "vivid" | undefined;
            /**
             * @description Where they stand. Default bottom.
             * @default bottom
             * @enum {string}
             */
            alignment?: "top" | "middle" | "bottom" | undefined;
            /** @description Whether there are none */
            disabled?: boolean | undefined;
        };
        /** @description How the voice sounds. The ranges are not documented; the values told here are those of the samples. */
        AudioSettings: {
            /** @description How fast it speaks, such as 1 */
            speed?: number | undefined;
            /** @description How even it is, such as 0.5 */
            stability?: number | undefined;
            /** @description How close it stays to its original, such as 0.75 */
            similarityBoost?: number | undefined;
            /** @description How much its style is stressed, such as 0 */
            style?: number | undefined;
            /** @description Whether its likeness is enhanced */
            useSpeakerBoost?: boolean | undefined;
        };
        /** @description The style of pictures that AI makes. Other values than those named may exist. */
        PresetSettings: {
            /**
             * @description The style. Default realistic.
             * @default realistic
             */
            preset?: string | undefined;
            /** @description The quality, such as pro */
            quality?: string | undefined;
        };
        /** @description How avatar and media share the picture. Other values than those named may exist. */
        AdSettings: {
            /** @description How the media are shown, such as rounded-cover */
            bRollType?: string | undefined;
            /** @description Whether the avatar stands before the media */
            removeAvatarBackground?: boolean | undefined;
        };
        /** @description How the hook looks. Other values than those named may exist. */
        TextSettings: {
            /** @description How it looks, such as modern */
            preset?: string | undefined;
            /** @description Where it stands, such as middle */
            alignment?: string | undefined;
            /** @description Its colour, such as #FFFFFF */
            textColor?: string | undefined;
            /** @description The colour behind it, such as transparent */
            backgroundColor?: string | undefined;
            /** @description Whether there is none */
            disabled?: boolean | undefined;
        };
        /** @description The website, and how it is shown. */
        ProductAdSettings: {
            /** @description The website. https only, at most 500 characters. */
            websiteUrl: string;
            /**
             * @description Seconds until the website appears. 1 to 30, default 3.
             * @default 3
             */
            avatarIntroSeconds?: number | undefined;
            /** @description Another name of avatarIntroSeconds */
            showWebsiteAfter?: number | undefined;
            /**
             * @description Seconds between two scrolls. Default 3.
             * @default 3
             */
            scrollInterval?: number | undefined;
        };
        /** @description One slide. */
        Slide: {
            /** @description The picture, by its media id. It must be in your account already. */
            media: string;
            /**
             * @description Seconds it is shown. 1 to 10, default 3.
             * @default 3
             */
            duration?: number | undefined;
            /** @description The texts on it. At most 10. */
            texts?: components["schemas"]["SlideText"][] | undefined;
        };
        /** @description A text on a slide. x and y must be within the picture. */
        SlideText: {
            /** @description What it says. 1 to 500 characters. */
            text: string;
            /**
             * @description Distance from the left. Default 0.
             * @default 0
             */
            x?: number | undefined;
            /**
             * @description Distance from the top. Default 43.13.
             * @default 43.13
             */
            y?: number | undefined;
            /** @description Its width */
            width?: number | undefined;
            /** @description Its height */
            height?: number | undefined;
            /** @description Size of its letters */
            fontSize?: number | undefined;
            /** @description Weight of its letters, such as 700 */
            fontWeight?: string | undefined;
            /** @description Its colour */
            color?: string | undefined;
            /** @description The colour behind it */
            backgroundColor?: string | undefined;
            /** @description Its alignment */
            textAlign?: string | undefined;
            /** @description How round its corners are */
            borderRadius?: number | undefined;
            /** @description The space around it */
            padding?: number | undefined;
            /** @description How opaque it is */
            opacity?: number | undefined;
        };
        /** @description One scene: type tells the variants apart. */
        Scene: components["schemas"]["AvatarScene"] | components["schemas"]["VideoScene"] | components["schemas"]["PictureInPictureScene"] | components["schemas"]["StartEndFrameScene"];
        /** @description An avatar that speaks. */
        AvatarScene: {
            /**
             * @description An avatar
             * @enum {string}
             */
            type: "avatar";
            /** @description What is spoken. At most 5,000 characters. */
            script: string;
            /** @description The avatar, by its id */
            avatarId?: string | undefined;
            /** @description The voice that speaks, by its id */
            voiceId?: string | undefined;
        };
        /** @description A video of yours. That mediaId is required is inferred. */
        VideoScene: {
            /**
             * @description A video
             * @enum {string}
             */
            type: "video";
            /** @description The video, by its media id. It must be in your account already. */
            mediaId: string;
            /** @description What is spoken. At most 5,000 characters. */
            script?: string | undefined;
            /** @description The voice that speaks, by its id */
            voiceId?: string | undefined;
        };
        /** @description An avatar that speaks within a video of yours. That mediaId is required is inferred. */
        PictureInPictureScene: {
            /**
             * @description An avatar within a video
             * @enum {string}
             */
            type: "picture_in_picture";
            /** @description What is spoken. At most 5,000 characters. */
            script: string;
            /** @description The video, by its media id. It must be in your account already. */
            mediaId: string;
            /** @description The avatar, by its id */
            avatarId?: string | undefined;
            /** @description The voice that speaks, by its id */
            voiceId?: string | undefined;
        };
        /** @description A video that AI makes between two pictures. That both are required is inferred. */
        StartEndFrameScene: {
            /**
             * @description A video between two pictures
             * @enum {string}
             */
            type: "start_end_frame";
            /** @description The first picture, by its media id */
            startFrameMediaId: string;
            /** @description The last picture, by its media id */
            endFrameMediaId: string;
            /** @description What makes the video, such as veo_3_1 */
            frameModel?: string | undefined;
            /** @description What happens */
            framePrompt?: string | undefined;
            /** @description Its length in seconds, such as 5 */
            frameDuration?: number | undefined;
            /** @description What is spoken. At most 5,000 characters. */
            script?: string | undefined;
            /** @description The voice that speaks, by its id */
            voiceId?: string | undefined;
        };
        /** @description What a scene of a template says and shows. More members may exist. */
        TemplateScene: {
            /** @description What is spoken, with variables such as {{first_name}}. 1 to 5,000 characters. */
            script: string;
            /** @description Values for the variables. At most 20. */
            variables: components["schemas"]["TemplateVariable"][];
            /** @description The voice that speaks, by its id. At most 20 characters. */
            voiceId?: string | undefined;
            /** @description A box from its corner top-left to bottom-right, each with x and y. Its form is not documented further. */
            avatar?: {
                [key: string]: unknown;
            } | undefined;
            /** @description A box from its corner top-left to bottom-right, each with x and y. Its form is not documented further. */
            caption?: {
                [key: string]: unknown;
            } | undefined;
        };
        /** @description The value of a variable. */
        TemplateVariable: {
            /** @description Its name, in lower-case letters, digits and underscores, no digit first. 1 to 100 characters. */
            key: string;
            /**
             * @description What its value is (one page shows it, another does without)
             * @enum {string}
             */
            type?: "text" | "media" | undefined;
            /** @description Its value. 1 to 2,000 characters. */
            value: string;
        };
        /** @description Confirms that a video is being made. */
        CreatedVideo: {
            /** @description Unique id of the video */
            videoId: string;
            /** @description Unique id of its project */
            projectId: string;
            /**
             * @description State of the video. The samples show STARTED and COMPLETED; PROCESSING, FAILED and DRAFT are inferred.
             * @enum {string}
             */
            status: "STARTED" | "PROCESSING" | "COMPLETED" | "FAILED" | "DRAFT" | (string & {});
        };
        /** @description Confirms that a slideshow is being made. More members are likely. */
        CreatedSlideshow: {
            /** @description Unique id of the video */
            videoId: string;
            /** @description Unique id of its project */
            projectId: string;
        };
        /** @description Confirms that a video of scenes is being made. This reply has no envelope. */
        CreatedScenesVideo: {
            /** @description Whether the request was successful */
            success: boolean;
            /** @description Unique id of the project */
            projectId: string;
            /** @description Status message */
            message: string;
        };
        /** @description Confirms that a project was created. More members are likely. */
        CreatedProject: {
            /** @description Unique id of the project */
            projectId: string;
        };
        /** @description A video of your team. What needs a completed video is optional, as are members of some types only. */
        Video: {
            /** @description Unique id of the video */
            id: string;
            /** @description Its name */
            name: string;
            /** @enum {string} */
            type: "class" | "ugc_ads" | "ugc_video" | "script_to_video" | "prompt_to_video" | "hook_demo" | "product_ads" | "scenes" | "add_captions" | "extend_video" | "remove_background" | "tiktok_slideshow" | (string & {});
            /**
             * @description State of the video. The samples show STARTED and COMPLETED; PROCESSING, FAILED and DRAFT are inferred.
             * @enum {string}
             */
            status: "STARTED" | "PROCESSING" | "COMPLETED" | "FAILED" | "DRAFT" | (string & {});
            /**
             * Format: uri
             * @description Address of the video
             */
            url?: string;
            /**
             * Format: uri
             * @description Address of the picture
             */
            thumbnail?: string;
            /** @description How far it is, from 0 to 100 */
            progress: number;
            /** @description Its state, in words */
            message: string;
            /** @description Its length in frames */
            durationInFrames?: number;
            /** @description Its length in seconds */
            durationInSeconds?: number;
            /** @description The avatar */
            avatarId?: string;
            /** @description The voice */
            voiceId?: string;
            /** @description The music */
            musicId?: string;
            videoSettings?: components["schemas"]["VideoSettings"];
            /** @description What is spoken */
            script?: string;
            /** @description Unique id of its project */
            projectId: string;
            /**
             * Format: date-time
             * @description When it was asked for
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it changed last
             */
            updatedAt: string;
            /** @description What it cost */
            usedCredits?: number;
            /** @description Where its outcome is posted to, or null */
            webhook?: string | null;
        };
        /** @description How a video looks. */
        VideoSettings: {
            /**
             * @description Shape of the picture
             * @enum {string}
             */
            aspectRatio: "ratio_9_16" | "ratio_16_9" | "ratio_1_1" | (string & {});
            caption: components["schemas"]["VideoCaption"];
        };
        /** @description The captions of a video. */
        VideoCaption: {
            /** @description Whether there are none */
            disabled: boolean;
            /** @description How they look */
            preset: string;
        };
        /** @description A video as it is listed. What needs a completed video is optional. */
        VideoSummary: {
            /** @description Unique id of the video */
            id: string;
            /** @description Its name */
            name: string;
            /**
             * @description State of the video. The samples show STARTED and COMPLETED; PROCESSING, FAILED and DRAFT are inferred.
             * @enum {string}
             */
            status: "STARTED" | "PROCESSING" | "COMPLETED" | "FAILED" | "DRAFT" | (string & {});
            /**
             * Format: uri
             * @description Signed address of the video
             */
            url?: string;
            /** @description Its length in frames */
            durationInFrames?: number;
            /** @description Unique id of its project */
            projectId: string;
            /**
             * Format: uri
             * @description Address of the picture
             */
            thumbnail?: string;
            /** @description Its size in bytes */
            size?: number;
            /** @description How far it is, from 0 to 100 */
            progress: number;
            /** @description Its state, in words */
            message: string;
            /**
             * Format: date-time
             * @description When it was asked for
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it changed last
             */
            updatedAt: string;
        };
        /** @description One page of videos. */
        VideoPage: {
            /** @description The videos of this page */
            videos: components["schemas"]["VideoSummary"][];
            /** @description Videos on all pages */
            total: number;
            /** @description Videos a page */
            limit: number;
            /** @description Videos before this page */
            offset: number;
        };
        /** @description Posted to your webhook when a video is ready. */
        ProjectCompletedEvent: {
            /**
             * @description What happened
             * @enum {string}
             */
            event: "project.completed";
            /** @description Unique id of the project or video */
            projectId: string;
            /**
             * @description State of the project, in lower case
             * @enum {string}
             */
            status: "completed";
            video: components["schemas"]["CompletedVideo"];
            /** @description What the request gave as metadata. Told, but not shown, by the docs. */
            metadata?: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When it was asked for
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was ready
             */
            completedAt: string;
        };
        /** @description A video that is ready. */
        CompletedVideo: {
            /** @description Unique id of the video */
            id: string;
            /**
             * Format: uri
             * @description Where to download it. Expires after 7 days.
             */
            url: string;
            /** @description Its length in seconds */
            duration: number;
            /**
             * Format: uri
             * @description Address of the picture
             */
            thumbnail: string;
            /** @description Shape of the picture, such as 9:16 */
            aspectRatio: string;
            /** @description Width and height in pixels, such as 1080x1920 */
            resolution: string;
        };
        /** @description Posted to your webhook when a video could not be made. */
        ProjectFailedEvent: {
            /**
             * @description What happened
             * @enum {string}
             */
            event: "project.failed";
            /** @description Unique id of the project or video */
            projectId: string;
            /**
             * @description State of the project, in lower case
             * @enum {string}
             */
            status: "failed";
            /** @description Why, in words */
            message: string;
            /** @description What the request gave as metadata. Told, but not shown, by the docs. */
            metadata?: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When it was asked for
             */
            createdAt: string;
        };
        /** @description Avatars. More members may exist. */
        AvatarList: {
            /** @description The avatars */
            avatars: components["schemas"]["Avatar"][];
        };
        /** @description Somebody who can speak in a video. More members exist that could not be read. */
        Avatar: {
            /** @description Unique id of the avatar */
            id: string;
            /** @description The name */
            name: string;
            /**
             * @description How it was made
             * @enum {string}
             */
            type: "AI" | "Realistic" | (string & {});
            /**
             * @description The gender
             * @enum {string}
             */
            gender: "Male" | "Female" | "Non-binary" | (string & {});
            /**
             * @description The age
             * @enum {string}
             */
            age: "Young" | "Middle-aged" | "Senior" | (string & {});
            /**
             * Format: uri
             * @description Address of the picture
             */
            thumbnail: string;
            /** @description Whether it is your own */
            isCustom: boolean;
            /** @description Whether it needs the plan Pro */
            isPro: boolean;
            /** @description Whether it has a high resolution */
            isHD: boolean;
        };
        /** @description One page of trending videos. More members exist that could not be read. */
        TrendingVideoPage: {
            /** @description The videos of this page */
            videos: components["schemas"]["TrendingVideo"][];
        };
        /** @description A video that many watch now. More members exist that could not be read. */
        TrendingVideo: {
            /** @description Unique id of the video here */
            id: string;
            /** @description The platform's id of the video */
            externalId: string;
            /**
             * @description The platform
             * @enum {string}
             */
            platform: "tiktok" | "youtube" | (string & {});
            /** @description Its title */
            title: string;
            /**
             * Format: uri
             * @description Address of the picture
             */
            thumbnailUrl: string;
            /**
             * Format: uri
             * @description Address of the video
             */
            videoUrl: string;
        };
        /** @description What to search for, and where. */
        SocialSearchCreate: {
            /** @description What to search for; it is trimmed. 1 to 200 characters. */
            searchTerm: string;
            /**
             * @description The platform
             * @enum {string}
             */
            platform: "tiktok" | "youtube";
            /**
             * @description Videos to find. 1 to 50, default 20.
             * @default 20
             */
            limit?: number | undefined;
        };
        /** @description A search, and how much it found. */
        CreatedSocialSearch: {
            search: components["schemas"]["SocialSearch"];
            /** @description Videos that were found */
            videosFound: number;
        };
        /** @description A search of a platform, with what its videos have in common. */
        SocialSearch: {
            /** @description Unique id of the search */
            id: string;
            /** @description What was searched for */
            searchTerm: string;
            /**
             * @description The platform
             * @enum {string}
             */
            platform: "tiktok" | "youtube" | (string & {});
            /** @description Videos that it knows */
            totalResults: number;
            analytics: components["schemas"]["SocialSearchAnalytics"];
            /** @description The most frequent hashtags */
            topHashtags: string[];
            /** @description The most frequent keywords */
            keywords: string[];
            /**
             * @description Whether the keywords are still being looked for
             * @enum {string}
             */
            keywordsStatus: "pending" | "completed" | (string & {});
            /**
             * Format: date-time
             * @description When the platform was searched last
             */
            lastSearched: string;
            /**
             * Format: date-time
             * @description When it was created
             */
            createdAt: string;
        };
        /** @description A search of a platform, with what its videos have in common and one page of them. */
        SocialSearchPage: {
            /** @description Unique id of the search */
            id: string;
            /** @description What was searched for */
            searchTerm: string;
            /**
             * @description The platform
             * @enum {string}
             */
            platform: "tiktok" | "youtube" | (string & {});
            /** @description Videos that it knows */
            totalResults: number;
            analytics: components["schemas"]["SocialSearchAnalytics"];
            /** @description The most frequent hashtags */
            topHashtags: string[];
            /** @description The most frequent music */
            music: string[];
            /** @description The most frequent keywords */
            keywords: string[];
            /**
             * @description Whether the keywords are still being looked for
             * @enum {string}
             */
            keywordsStatus: "pending" | "completed" | (string & {});
            /** @description The videos of this page */
            videos: components["schemas"]["SocialVideo"][];
            pagination: components["schemas"]["Pagination"];
            /**
             * Format: date-time
             * @description When the platform was searched last
             */
            lastSearched: string;
            /**
             * Format: date-time
             * @description When it was created
             */
            createdAt: string;
        };
        /** @description What the videos of a search reach on average. */
        SocialSearchAnalytics: {
            /** @description Views a video */
            avgViews: number;
            /** @description Likes a video */
            avgLikes: number;
            /** @description Comments a video */
            avgComments: number;
            /** @description Shares a video */
            avgShares: number;
            /** @description Share of viewers who react, in percent */
            engagementRate: number;
        };
        /** @description A video that a search found. */
        SocialVideo: {
            /** @description Unique id of the video here */
            id: string;
            /** @description The platform's id of the video */
            externalId: string;
            /**
             * @description The platform
             * @enum {string}
             */
            platform: "tiktok" | "youtube" | (string & {});
            /** @description Its title */
            title: string;
            /** @description Its description */
            description: string;
            /**
             * Format: uri
             * @description Address of the picture
             */
            thumbnailUrl: string;
            /**
             * Format: uri
             * @description Address of the video
             */
            videoUrl: string;
            /** @description Its length in seconds */
            duration: number;
            creator: components["schemas"]["SocialCreator"];
            stats: components["schemas"]["SocialVideoStats"];
            /** @description How viral it is, such as 88.5 */
            viralScore: number;
            /** @description Share of viewers who react, in percent */
            engagementRate: number;
            /** @description Its hashtags */
            hashtags: string[];
            music: components["schemas"]["SocialVideoMusic"];
            /**
             * Format: date-time
             * @description When it was published
             */
            publishedAt: string;
        };
        /** @description Who published a video. */
        SocialCreator: {
            /** @description The name in addresses */
            username: string;
            /** @description The name that is shown */
            displayName: string;
            /**
             * Format: uri
             * @description The picture
             */
            avatarUrl: string;
            /** @description How many follow */
            followers: number;
            /** @description Whether the platform has verified the account */
            isVerified: boolean;
        };
        /** @description What a video has reached. */
        SocialVideoStats: {
            /** @description Views */
            views: number;
            /** @description Likes */
            likes: number;
            /** @description Comments */
            comments: number;
            /** @description Shares */
            shares: number;
        };
        /** @description The music of a video. */
        SocialVideoMusic: {
            /** @description Its title */
            title: string;
            /** @description Its artist */
            artist: string;
        };
        /** @description Where a page is in its list. */
        Pagination: {
            /** @description Items on all pages */
            total: number;
            /** @description Items a page */
            limit: number;
            /** @description Items before this page */
            offset: number;
            /** @description Whether there is another page */
            hasMore: boolean;
        };
        /** @description Which account to read. */
        SocialAccountAnalyze: {
            /** @description The name in addresses, without @ */
            username: string;
            /**
             * @description The platform
             * @enum {string}
             */
            platform: "tiktok" | "youtube";
        };
        /** @description An account that was read just now. */
        SocialAccountResult: {
            account: components["schemas"]["SocialAccount"];
        };
        /** @description An account of a platform, with what its videos have in common. */
        SocialAccount: {
            /** @description Unique id of the account here, for Refresh Social Account */
            id: string;
            /** @description The name in addresses */
            username: string;
            /**
             * @description The platform
             * @enum {string}
             */
            platform: "tiktok" | "youtube" | (string & {});
            /** @description The name that is shown */
            displayName: string;
            /** @description What it says of itself */
            bio: string;
            /**
             * Format: uri
             * @description The picture
             */
            avatarUrl: string;
            /** @description Whether the platform has verified the account */
            isVerified: boolean;
            stats: components["schemas"]["SocialAccountStats"];
            analytics: components["schemas"]["SocialAccountAnalytics"];
            /** @description The most frequent hashtags */
            topHashtags?: string[];
            /** @description The most frequent keywords */
            keywords?: string[];
            /**
             * Format: date-time
             * @description When it was read last
             */
            lastAnalyzed: string;
            /**
             * Format: date-time
             * @description When it was read first
             */
            createdAt?: string;
            /**
             * Format: uri
             * @description Address of the account
             */
            profileUrl: string;
        };
        /** @description What an account has reached. */
        SocialAccountStats: {
            /** @description How many follow it */
            followers: number;
            /** @description How many it follows */
            following: number;
            /** @description Its videos */
            videos: number;
            /** @description Likes of all its videos */
            likes: number;
        };
        /** @description What the videos of an account reach. */
        SocialAccountAnalytics: {
            /** @description Share of viewers who react, in percent */
            engagementRate: number;
            /** @description How viral its videos are, such as 88.5 */
            viralityScore: number;
            /** @description Views a video */
            avgViews: number;
        };
    };
    responses: {
        /** @description The API key is missing or wrong */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Too Many Requests - Rate limit exceeded */
        RateLimited: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The server failed (rare). The members of this body are not documented. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Undocumented"];
            };
        };
        /** @description The integration does not exist */
        IntegrationNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The integration belongs to another team */
        IntegrationForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The scheduled post does not exist */
        ScheduleNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMessage"];
            };
        };
        /** @description The scheduled post belongs to another team */
        ScheduleForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMessage"];
            };
        };
        /** @description A member is missing or has a value that is not accepted. The guide tells these errors as headings; their codes could not be read. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMessage"];
            };
        };
        /** @description A member is missing or has a value that is not accepted, or the script is too long. The guide tells these errors as headings; their codes could not be read. */
        BadScript: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMessage"];
            };
        };
        /** @description Your plan does not allow this. The guide tells this error as a heading. */
        SubscriptionRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMessage"];
            };
        };
        /** @description The avatar does not exist. The guide tells this error as a heading. */
        AvatarNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMessage"];
            };
        };
        /** @description It does not exist, or you have no access to it. The members of this body are not documented. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Undocumented"];
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
            /** @description Connected platforms, in a form that is not documented */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        data: components["schemas"]["Undocumented"];
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
                 * @description Integration ID
                 * @example int_yt_abc123
                 */
                integrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The integration */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        data: components["schemas"]["Integration"];
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
                 * @description Integration ID
                 * @example int_yt_abc123
                 */
                integrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Integration disconnected successfully */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        /** @description Status message */
                        message: string;
                        data: components["schemas"]["DisconnectedIntegration"];
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
                "application/json": components["schemas"]["ScheduleCreate"];
            };
        };
        responses: {
            /** @description Schedule created successfully */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        /** @description Status message */
                        message: string;
                        data: components["schemas"]["CreatedSchedule"];
                    };
                };
            };
            /** @description The video or the time does not fit */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The video belongs to another team */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            /** @description The video or the integration does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    listScheduledPosts: {
        parameters: {
            query?: {
                /** @description Only posts of this status */
                status?: "pending" | "published" | "failed" | "draft" | undefined;
                /** @description Only posts for this platform */
                platform?: "youtube" | "tiktok" | "instagram" | undefined;
                /** @description Posts a page. Default 50, at most 100. */
                limit?: number | undefined;
                /** @description Posts to skip. Default 0. */
                offset?: number | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of scheduled posts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        /** @description Status message */
                        message: string;
                        data: components["schemas"]["ScheduledPostPage"];
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
                 * @description Schedule ID
                 * @example post_abc123
                 */
                scheduleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scheduled post */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        data: components["schemas"]["ScheduledPost"];
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
                 * @description Schedule ID
                 * @example post_abc123
                 */
                scheduleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Schedule cancelled successfully */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        /** @description Status message */
                        message: string;
                        data: components["schemas"]["CancelledSchedule"];
                    };
                };
            };
            /** @description The post is not pending any more */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
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
                 * @description Schedule ID
                 * @example post_abc123
                 */
                scheduleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleUpdate"];
            };
        };
        responses: {
            /** @description Schedule updated successfully */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        /** @description Status message */
                        message: string;
                        data: components["schemas"]["UpdatedSchedule"];
                    };
                };
            };
            /** @description The post or the change does not fit */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
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
                "application/json": components["schemas"]["ScriptToVideoCreate"];
            };
        };
        responses: {
            /** @description The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        /** @description Status message */
                        message: string;
                        data: components["schemas"]["CreatedVideo"];
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
                "application/json": components["schemas"]["PromptToVideoCreate"];
            };
        };
        responses: {
            /** @description The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        /** @description Status message */
                        message: string;
                        data: components["schemas"]["CreatedVideo"];
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
                "application/json": components["schemas"]["UgcAdCreate"];
            };
        };
        responses: {
            /** @description The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        /** @description Status message */
                        message: string;
                        data: components["schemas"]["CreatedVideo"];
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
                "application/json": components["schemas"]["TalkingAvatarCreate"];
            };
        };
        responses: {
            /** @description The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        /** @description Status message */
                        message: string;
                        data: components["schemas"]["CreatedVideo"];
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
                "application/json": components["schemas"]["UgcVideoCreate"];
            };
        };
        responses: {
            /** @description The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        /** @description Status message */
                        message: string;
                        data: components["schemas"]["CreatedVideo"];
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
                "application/json": components["schemas"]["HookDemoCreate"];
            };
        };
        responses: {
            /** @description The video is made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        /** @description Status message */
                        message: string;
                        data: components["schemas"]["CreatedVideo"];
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
                "application/json": components["schemas"]["ProductAdCreate"];
            };
        };
        responses: {
            /** @description The ad is being made; the members of data are not documented */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        data: components["schemas"]["Undocumented"];
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
                "application/json": components["schemas"]["TikTokSlideshowCreate"];
            };
        };
        responses: {
            /** @description The slideshow is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        data: components["schemas"]["CreatedSlideshow"];
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
                "application/json": components["schemas"]["ScenesVideoCreate"];
            };
        };
        responses: {
            /** @description The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedScenesVideo"];
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
                "application/json": components["schemas"]["AddCaptionsCreate"];
            };
        };
        responses: {
            /** @description The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        data: components["schemas"]["CreatedVideo"];
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
                "application/json": components["schemas"]["ExtendVideoCreate"];
            };
        };
        responses: {
            /** @description The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        data: components["schemas"]["CreatedVideo"];
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
                "application/json": components["schemas"]["RemoveBackgroundCreate"];
            };
        };
        responses: {
            /** @description The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        /** @description Status message */
                        message: string;
                        data: components["schemas"]["CreatedVideo"];
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
                "application/json": components["schemas"]["ProjectCreate"];
            };
        };
        responses: {
            /** @description The video is being made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        data: components["schemas"]["CreatedProject"];
                    };
                };
            };
            400: components["responses"]["BadScript"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["SubscriptionRequired"];
            /** @description The template or the avatar does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    listVideos: {
        parameters: {
            query?: {
                /** @description Only videos of this type */
                type?: "class" | "ugc_ads" | "ugc_video" | "script_to_video" | "prompt_to_video" | "hook_demo" | "product_ads" | "scenes" | "add_captions" | "extend_video" | "remove_background" | "tiktok_slideshow" | undefined;
                /** @description Only videos of this status. In lower case here, in upper case in replies. */
                status?: "draft" | "processing" | "completed" | "failed" | undefined;
                /** @description Videos a page. Default 50, at most 100. */
                limit?: number | undefined;
                /** @description Videos to skip. Default 0. */
                offset?: number | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of videos */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        data: components["schemas"]["VideoPage"];
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
                 * @description Video ID
                 * @example vid_abc123
                 */
                videoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The video */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        /** @description Status message */
                        message: string;
                        data: components["schemas"]["Video"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The video belongs to another team */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            /** @description The video does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    listAvatars: {
        parameters: {
            query?: {
                /** @description Those of the library, your own, or both. Default all. */
                type?: "library" | "custom" | "all" | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The avatars */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        data: components["schemas"]["AvatarList"];
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
            /** @description Voices, in a form that is not documented */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        data: components["schemas"]["Undocumented"];
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
            /** @description Music, in a form that is not documented */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        data: components["schemas"]["Undocumented"];
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
            /** @description Templates, in a form that is not documented */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        data: components["schemas"]["Undocumented"];
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
                 * @description Template ID
                 * @example cmha385y900012yhv17qfmase
                 */
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template, in a form that is not documented */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        data: components["schemas"]["Undocumented"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The template does not exist */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
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
            /** @description Niches, in a form that is not documented */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        data: components["schemas"]["Undocumented"];
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
            query?: {
                /** @description Only videos of this platform. Default both. */
                platform?: "tiktok" | "youtube" | undefined;
                /** @description Only videos of this niche, by its id, such as fitness */
                niche?: string | undefined;
                /** @description Videos a page. Default 20, 1 to 50. */
                limit?: number | undefined;
                /** @description Videos to skip. Default 0. */
                offset?: number | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of trending videos */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        data: components["schemas"]["TrendingVideoPage"];
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
                "application/json": components["schemas"]["SocialSearchCreate"];
            };
        };
        responses: {
            /** @description What was found; its keywords are still being looked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        /** @description Status message */
                        message: string;
                        data: components["schemas"]["CreatedSocialSearch"];
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
            query?: {
                /** @description Videos a page */
                limit?: number | undefined;
                /** @description Videos to skip */
                offset?: number | undefined;
            };
            header?: never;
            path: {
                /**
                 * @description Search ID
                 * @example clx123abc
                 */
                searchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The search and one page of its videos */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        data: components["schemas"]["SocialSearchPage"];
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
                "application/json": components["schemas"]["SocialAccountAnalyze"];
            };
        };
        responses: {
            /** @description The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        /** @description Status message */
                        message: string;
                        data: components["schemas"]["SocialAccountResult"];
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
                 * @description Account ID, as Analyze Social Account returns it
                 * @example clx123abc
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the request was successful */
                        success: boolean;
                        /** @description Status message */
                        message: string;
                        data: components["schemas"]["SocialAccountResult"];
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
