// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml.
// Spec SHA-256: 454563fc5c9d1e0c026462d80088fb155ab9f599d803d46158f94549674571d5

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
            platformData?: components["schemas"]["PlatformDataCreate"];
        };
        /** @description How the post is shown on its platform. */
        PlatformDataCreate: {
            /** @description Title on YouTube. Default the name of the video. */
            title?: string;
            /** @description Description or caption. At most 5,000 characters, on TikTok 2,200. */
            description?: string;
            /** @description For search on YouTube; hashtags on TikTok and Instagram. At most 30. */
            tags?: string[];
            /**
             * @description Who can see the video on YouTube. Default public.
             * @default public
             * @enum {string}
             */
            privacyStatus?: "public" | "unlisted" | "private";
            /**
             * @description YouTube's declaration for COPPA. Default false.
             * @default false
             */
            madeForKids?: boolean;
        };
        /** @description What to change; at least one member. */
        ScheduleUpdate: {
            /**
             * Format: date-time
             * @description When to publish; must be in the future
             */
            scheduledDateTime?: string | Date;
            platformData?: components["schemas"]["PlatformDataUpdate"];
        };
        /** @description Merged with what is stored. A member that is null or empty is dropped. */
        PlatformDataUpdate: {
            /** @description Title on YouTube */
            title?: string | null;
            /** @description Description or caption. At most 5,000 characters, on TikTok 2,200. */
            description?: string | null;
            /** @description Replace the stored tags. At most 30. */
            tags?: string[] | null;
            /**
             * @description Who can see the video on YouTube
             * @enum {string|null}
             */
            privacyStatus?: "public" | "unlisted" | "private" | null;
            /** @description YouTube's declaration for COPPA */
            madeForKids?: boolean | null;
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
                status?: "pending" | "published" | "failed" | "draft";
                /** @description Only posts for this platform */
                platform?: "youtube" | "tiktok" | "instagram";
                /** @description Posts a page. Default 50, at most 100. */
                limit?: number;
                /** @description Posts to skip. Default 0. */
                offset?: number;
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
}
