// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml.
// Spec SHA-256: 7d60e732954a39dd4f4e9302795597ff2d647f2418091d95ff6949fb156d4d59

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
