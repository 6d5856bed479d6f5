// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml.
// Spec SHA-256: 454563fc5c9d1e0c026462d80088fb155ab9f599d803d46158f94549674571d5

/** Ids that would name another route: `/v1/video/list` is not the video whose id is `list`. */
export const reservedIds: Readonly<Record<string, readonly string[]>> = {
  "/v1/integration/{integrationId}": [
    "list"
  ],
  "/v1/schedule/{scheduleId}": [
    "create",
    "list"
  ]
};

/** Operations whose reply is the payload itself, without the `data` of the envelope. */
export const flatReplies: readonly string[] = [];

/** Operations that may succeed without a body. */
export const emptyReplies: readonly string[] = [];
