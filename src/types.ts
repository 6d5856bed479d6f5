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
