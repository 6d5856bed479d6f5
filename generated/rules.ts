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

/** Items a page of each list that is paged by offset: without `limit`, and at most, as far as it is documented. */
export const pageSizes: Readonly<Record<string, { readonly default?: number; readonly max?: number }>> = {
  "/v1/schedule/list": {
    "default": 50,
    "max": 100
  },
  "/v1/video/list": {
    "default": 50,
    "max": 100
  },
  "/v1/trends/videos": {
    "default": 20,
    "max": 50
  },
  "/v1/social/search/{searchId}": {}
};

/** Operations whose response body is the payload itself, without the `data` of the envelope. */
export const bareResponses: readonly string[] = [
  "POST /v1/project/create/scenes"
];

/** Operations that may succeed without a response body. */
export const emptyResponses: readonly string[] = [];
