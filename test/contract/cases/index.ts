/**
 * What the contract suite knows of the API, by hand. It comes from the pages of the docs and never from openapi.yaml: else
 * the two would agree with each other, and could both be wrong.
 */
import { operations } from "../../docs/operations.ts";
import type { CompleteExpectations, DocumentFacts } from "../../engine/expectation.ts";
import { catalogues } from "./catalogues.ts";
import { integrations } from "./integrations.ts";
import { schedules } from "./schedules.ts";
import { trendsAndSocial } from "./trends-and-social.ts";
import { videoCreation } from "./video-creation.ts";
import { videoEditing } from "./video-editing.ts";
import { videos } from "./videos.ts";

export const facts: DocumentFacts = {
  serverUrl: "https://api.hooked.so",
  keyHeader: "x-api-key",
  tags: { schedules: "Scheduling" },
  operations,
};

export const expectations: CompleteExpectations = {
  ...integrations,
  ...schedules,
  ...videos,
  ...videoCreation,
  ...videoEditing,
  ...catalogues,
  ...trendsAndSocial,
};
