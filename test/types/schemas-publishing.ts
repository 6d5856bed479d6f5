/** What the docs say of integrations, scheduled posts and errors. */
import type { Free, Open, Platform, PostStatus, Privacy, Schemas } from "./schemas-values.ts";

export interface PublishingSent {
  ScheduleCreate: {
    videoId: string;
    integrationId: string;
    scheduledDateTime: string | Date;
    platformData?: Schemas["PlatformDataCreate"];
  };
  PlatformDataCreate: {
    title?: string;
    description?: string;
    tags?: string[];
    privacyStatus?: Open<Privacy>;
    madeForKids?: boolean;
  };
  ScheduleUpdate: { scheduledDateTime?: string | Date; platformData?: Schemas["PlatformDataUpdate"] };
  /** null drops what is stored. */
  PlatformDataUpdate: {
    title?: string | null;
    description?: string | null;
    tags?: string[] | null;
    privacyStatus?: Open<Privacy> | null;
    madeForKids?: boolean | null;
  };
}

export interface PublishingReceived {
  Undocumented: Free;
  /** Two forms of the docs in one: with `success` and without. */
  Error: { success?: boolean; code: string; message: string; details?: Free };
  /** Of most errors only the message was seen. */
  ErrorMessage: { message: string };
  /** Of some the code was seen as well. */
  PartialError: { success?: boolean; code?: string; message: string; details?: Free };

  Integration: {
    id: string;
    type: Open<Platform>;
    identifier: string;
    account: Schemas["Account"];
    health: Schemas["IntegrationHealth"];
    createdAt: string;
  };
  Account: { id: string; name: string; username: string; avatarUrl: string };
  IntegrationHealth: { status: Open<"healthy" | "expired" | "error">; tokenValid: boolean; lastChecked: string };
  DisconnectedIntegration: { id: string; type: Open<Platform>; deleted: boolean };

  ScheduledPost: {
    id: string;
    status: Open<PostStatus>;
    scheduledDateTime: string;
    platform: Open<Platform>;
    integration: Schemas["ScheduledPostIntegration"];
    video: Schemas["ScheduledPostVideo"];
    platformData?: Schemas["PlatformData"];
    createdAt: string;
    updatedAt: string;
  };
  ScheduledPostIntegration: { id: string; type: Open<Platform>; account: Schemas["Account"] };
  ScheduledPostVideo: { id: string; name: string; url: string; thumbnail: string; durationInSeconds: number };
  PlatformData: {
    title?: string;
    description?: string;
    tags?: string[];
    privacyStatus?: Open<Privacy>;
    madeForKids?: boolean;
    publishedUrl?: string;
    error?: string;
  };
  ScheduledPostPage: { scheduledPosts: Schemas["ScheduledPost"][]; total: number; limit: number; offset: number };
  /** The id of the post is `scheduleId` here only. */
  CreatedSchedule: {
    scheduleId: string;
    status: Open<PostStatus>;
    scheduledDateTime: string;
    platform: Open<Platform>;
    videoId: string;
  };
  UpdatedSchedule: {
    id: string;
    status: Open<PostStatus>;
    scheduledDateTime: string;
    platformData: Schemas["PlatformData"];
  };
  CancelledSchedule: { id: string; deleted: boolean };
}
