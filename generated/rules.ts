// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml.
// Spec SHA-256: f30296a71b9424f2c0c2a2034a3e93bdbe33bc8e317e75fbfe2ad4da82b6b081

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
