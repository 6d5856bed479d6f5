/** What the docs say of each thing that is sent or received, written by hand: a change of the spec must be meant. */
import type {
  CancelledSchedule,
  CreatedSchedule,
  DisconnectedIntegration,
  Integration,
  ScheduleCreate,
  ScheduledPost,
  ScheduleListQuery,
  ScheduleUpdate,
  Undocumented,
  UpdatedSchedule,
} from "../../src/index.ts";
import type { Equal, Expect } from "./equal.ts";

/** In replies: known values, and those that may come. */
type Open<Known> = Known | (string & {});

type Platform = "youtube" | "tiktok" | "instagram";
type Status = "pending" | "published" | "failed" | "draft";
type Privacy = "public" | "unlisted" | "private";

interface Account {
  id: string;
  name: string;
  username: string;
  avatarUrl: string;
}

interface PlatformData {
  title?: string;
  description?: string;
  tags?: string[];
  privacyStatus?: Open<Privacy>;
  madeForKids?: boolean;
  publishedUrl?: string;
  error?: string;
}

export type Pins = [
  Expect<Equal<Undocumented, { [key: string]: unknown }>>,
  Expect<
    Equal<
      Integration,
      {
        id: string;
        type: Open<Platform>;
        identifier: string;
        account: Account;
        health: { status: Open<"healthy" | "expired" | "error">; tokenValid: boolean; lastChecked: string };
        createdAt: string;
      }
    >
  >,
  Expect<Equal<DisconnectedIntegration, { id: string; type: Open<Platform>; deleted: boolean }>>,
  Expect<
    Equal<
      ScheduledPost,
      {
        id: string;
        status: Open<Status>;
        scheduledDateTime: string;
        platform: Open<Platform>;
        integration: { id: string; type: Open<Platform>; account: Account };
        video: { id: string; name: string; url: string; thumbnail: string; durationInSeconds: number };
        platformData?: PlatformData;
        createdAt: string;
        updatedAt: string;
      }
    >
  >,
  Expect<Equal<ScheduleListQuery, { status?: Status; platform?: Platform; limit?: number; offset?: number }>>,
  Expect<
    Equal<
      ScheduleCreate,
      {
        videoId: string;
        integrationId: string;
        scheduledDateTime: Date | string;
        platformData?: {
          title?: string;
          description?: string;
          tags?: string[];
          privacyStatus?: Privacy;
          madeForKids?: boolean;
        };
      }
    >
  >,
  Expect<
    Equal<
      CreatedSchedule,
      {
        scheduleId: string;
        status: Open<Status>;
        scheduledDateTime: string;
        platform: Open<Platform>;
        videoId: string;
      }
    >
  >,
  Expect<
    Equal<
      ScheduleUpdate,
      {
        scheduledDateTime?: Date | string;
        platformData?: {
          title?: string | null;
          description?: string | null;
          tags?: string[] | null;
          privacyStatus?: Privacy | null;
          madeForKids?: boolean | null;
        };
      }
    >
  >,
  Expect<
    Equal<UpdatedSchedule, { id: string; status: Open<Status>; scheduledDateTime: string; platformData: PlatformData }>
  >,
  Expect<Equal<CancelledSchedule, { id: string; deleted: boolean }>>,
];
