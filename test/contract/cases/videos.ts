import type { Hooked } from "../../../src/index.ts";
import { statusFilters, videoTypes } from "../../docs/values.ts";
import type { Expectation, ExpectedCall } from "../../engine/expectation.ts";
import { everywhere, videoErrors } from "./errors.ts";
import { awkward, get } from "./requests.ts";

const list = (query: NonNullable<Parameters<Hooked["videos"]["list"]>[0]>): ExpectedCall => ({
  run: (hooked) => hooked.videos.list(query),
  sends: get("/v1/video/list", query),
});

export const videos = {
  listVideos: {
    helper: "videos.list",
    calls: {
      minimal: { run: (hooked) => hooked.videos.list(), sends: get("/v1/video/list") },
      full: list({ type: "ugc_ads", status: "completed", limit: 100, offset: 200 }),
      ...Object.fromEntries(videoTypes.map((type) => [type, list({ type })])),
      ...Object.fromEntries(statusFilters.map((status) => [status, list({ status })])),
    },
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
    calls: {
      minimal: { run: (hooked) => hooked.videos.get("vid_abc123"), sends: get("/v1/video/vid_abc123") },
      awkwardId: { run: (hooked) => hooked.videos.get(awkward.id), sends: get(`/v1/video/${awkward.path}`) },
    },
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
