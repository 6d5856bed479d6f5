import type { ScheduleCreate, ScheduleListQuery, ScheduleUpdate } from "../../../src/index.ts";
import type { Expectation } from "../../engine/expectation.ts";
import { badRequest, denied, everywhere, notFound, scheduleErrors } from "./errors.ts";
import { awkward, byId, get, passing, patch, post, remove } from "./requests.ts";

const time = "2024-03-15T14:00:00.000Z";
const required = { videoId: "vid_abc123xyz", integrationId: "int_yt_abc123", scheduledDateTime: time };
const platformData = {
  title: "My first video",
  description: "What it is about",
  tags: ["ai", "video"],
  privacyStatus: "unlisted" as const,
  madeForKids: true,
};
const inThePast = badRequest("Scheduled time must be in the future");

const pending = {
  id: "post_abc123",
  status: "pending",
  platform: "youtube",
  integration: {
    id: "int_yt_abc123",
    type: "youtube",
    account: { id: "UC1234567890", name: "My YouTube Channel", username: "mychannel" },
  },
  video: { id: "vid_def456", durationInSeconds: 45 },
};

export const schedules = {
  scheduleVideo: {
    helper: "schedules.create",
    calls: {
      ...passing(post, "/v1/schedule/create", (hooked, body: ScheduleCreate) => hooked.schedules.create(body), {
        minimal: required,
        full: { ...required, platformData },
      }),
      date: {
        run: (hooked) => hooked.schedules.create({ ...required, scheduledDateTime: new Date(time) }),
        sends: post("/v1/schedule/create", required),
      },
    },
    expect: {
      200: {
        // The id is `scheduleId` here, and `id` everywhere else.
        scheduled: {
          scheduleId: "post_abc123xyz",
          status: "pending",
          scheduledDateTime: time,
          platform: "youtube",
          videoId: "vid_abc123xyz",
        },
      },
      400: { video_not_completed: badRequest("Video must be completed"), time_in_the_past: inThePast },
      403: { other_team: denied("Video does not belong to your team") },
      404: { video_not_found: notFound("Video not found"), integration_not_found: notFound("Integration not found") },
      ...everywhere,
    },
    message: "Video scheduled successfully",
  },

  listScheduledPosts: {
    helper: "schedules.list",
    calls: passing(get, "/v1/schedule/list", (hooked, query?: ScheduleListQuery) => hooked.schedules.list(query), {
      minimal: undefined,
      full: { status: "pending", platform: "youtube", limit: 100, offset: 200 },
      published: { status: "published", platform: "tiktok" },
      failed: { status: "failed", platform: "instagram" },
      draft: { status: "draft" },
    }),
    expect: {
      200: {
        // Two posts of the integration that is disconnected elsewhere, and one of another.
        pending: {
          items: [pending, { integration: { id: "int_yt_abc123" } }, { integration: { id: "int_tt_def456" } }],
          total: 3,
          limit: 50,
        },
        past: { items: [{ status: "published" }, { status: "failed" }, { status: "draft" }], total: 3 },
        none: { items: [], total: 0, limit: 50, offset: 0, hasMore: false },
      },
      ...everywhere,
    },
    message: "Scheduled posts fetched successfully",
  },

  getScheduleDetails: {
    helper: "schedules.get",
    calls: byId(get, "/v1/schedule/{id}", "post_abc123", (hooked, id) => hooked.schedules.get(id)),
    expect: {
      200: { pending: { ...pending, platformData: { madeForKids: false } } },
      ...scheduleErrors,
    },
  },

  updateSchedule: {
    helper: "schedules.update",
    calls: {
      ...passing(
        patch,
        "/v1/schedule/post_abc123",
        (hooked, body: ScheduleUpdate) => hooked.schedules.update("post_abc123", body),
        {
          minimal: { scheduledDateTime: time },
          full: { scheduledDateTime: time, platformData },
          // Both forms take away what is stored.
          nulls: {
            platformData: { title: null, description: null, tags: null, privacyStatus: null, madeForKids: null },
          },
          empty: { platformData: { title: "", description: "", tags: [] } },
        },
      ),
      date: {
        run: (hooked) => hooked.schedules.update("post_abc123", { scheduledDateTime: new Date(time) }),
        sends: patch("/v1/schedule/post_abc123", { scheduledDateTime: time }),
      },
      awkwardId: {
        run: (hooked) => hooked.schedules.update(awkward.id, { platformData: { title: "A better title" } }),
        sends: patch(`/v1/schedule/${awkward.path}`, { platformData: { title: "A better title" } }),
      },
    },
    expect: {
      200: { updated: { status: "pending", platformData: {} } },
      ...scheduleErrors,
      400: {
        already_published: badRequest("Cannot update a published post"),
        time_in_the_past: inThePast,
        nothing_to_update: badRequest("No fields to update"),
      },
    },
    message: "Schedule updated successfully",
  },

  cancelSchedule: {
    helper: "schedules.cancel",
    calls: byId(remove, "/v1/schedule/{id}", "post_abc123xyz", (hooked, id) => hooked.schedules.cancel(id)),
    expect: {
      200: { cancelled: { id: "post_abc123xyz", deleted: true } },
      ...scheduleErrors,
      400: { already_published: badRequest("Cannot delete a published post") },
    },
    message: "Schedule cancelled successfully",
  },
} satisfies Record<string, Expectation>;
