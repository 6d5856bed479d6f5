import type { VideoListQuery } from "../../../src/index.ts";
import { statusFilters, videoTypes } from "../../docs/values.ts";
import type { Expectation } from "../../engine/expectation.ts";
import { everywhere, videoErrors } from "./errors.ts";
import { byId, get, passing } from "./requests.ts";

export const videos = {
  listVideos: {
    helper: "videos.list",
    calls: passing(get, "/v1/video/list", (hooked, query?: VideoListQuery) => hooked.videos.list(query), {
      minimal: undefined,
      full: { type: "ugc_ads", status: "completed", limit: 100, offset: 200 },
      ...Object.fromEntries(videoTypes.map((type) => [type, { type }])),
      ...Object.fromEntries(statusFilters.map((status) => [status, { status }])),
    }),
    expect: {
      200: {
        completed: { items: [{ status: "COMPLETED", message: "Video ready" }], limit: 50 },
        none: { items: [], total: 0, limit: 50, offset: 0, hasMore: false },
      },
      ...everywhere,
    },
  },

  getVideoDetails: {
    helper: "videos.get",
    calls: byId(get, "/v1/video/{id}", "vid_abc123", (hooked, id) => hooked.videos.get(id)),
    expect: {
      200: {
        completed: {
          id: "vid_abc123",
          type: "class",
          status: "COMPLETED",
          progress: 100,
          message: "Video completed successfully",
          durationInFrames: 7500,
          durationInSeconds: 300,
          musicId: "1",
          videoSettings: { caption: {} },
          usedCredits: 5,
          webhook: null,
        },
        // The schema part of the page has two fields that the sample lacks, and lacks four that it has.
        completed_other_form: {
          id: "vid_abc123",
          status: "COMPLETED",
          durationInFrames: 7500,
          durationInSeconds: 300,
          projectId: "proj_abc123",
          teamId: "team_abc123",
          size: 15728640,
          progress: 100,
        },
        // Only a completed video has a URL, and not every video belongs to a project.
        started: { status: "STARTED", progress: 40, teamId: "team_abc123" },
        failed: { status: "FAILED", message: "Script too short to generate video" },
      },
      ...videoErrors,
    },
    message: "Video details fetched successfully",
  },
} satisfies Record<string, Expectation>;
