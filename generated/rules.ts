// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml.
// Spec SHA-256: ce4cc065c314feaa9c2319c58e78c8134cbddad63d7dbfe7b84c3571ec8fb5a5

/** Ids that would name another route: `/v1/video/list` is not the video whose id is `list`. */
export const reservedIds: Readonly<Record<string, readonly string[]>> = {
  "/v1/integration/{integrationId}": [
    "list"
  ],
  "/v1/schedule/{scheduleId}": [
    "create",
    "list"
  ],
  "/v1/video/{videoId}": [
    "list"
  ],
  "/v1/template/{templateId}": [
    "list"
  ],
  "/v1/social/search/{searchId}": [
    "create"
  ]
};

/** Operations whose reply is the payload itself, without the `data` of the envelope. */
export const flatReplies: readonly string[] = [
  "POST /v1/project/create/scenes"
];

/** Operations that may succeed without a body. */
export const emptyReplies: readonly string[] = [];
