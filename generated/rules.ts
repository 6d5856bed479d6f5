// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml.
// Spec SHA-256: 7efdf8cfb0ce421c85246b7bab3878a56f1babe5e9bad065350db37bc4db88b1

/** The operations by method and path. `body`: whether an object is required. */
export const operations: Readonly<Record<string, { readonly id: string; readonly body?: boolean }>> = {
  "GET /v1/integration/list": {
    "id": "listIntegrations"
  },
  "GET /v1/integration/{integrationId}": {
    "id": "getIntegrationDetails"
  },
  "DELETE /v1/integration/{integrationId}": {
    "id": "disconnectIntegration"
  },
  "POST /v1/schedule/create": {
    "id": "scheduleVideo",
    "body": true
  },
  "GET /v1/schedule/list": {
    "id": "listScheduledPosts"
  },
  "GET /v1/schedule/{scheduleId}": {
    "id": "getScheduleDetails"
  },
  "PATCH /v1/schedule/{scheduleId}": {
    "id": "updateSchedule",
    "body": true
  },
  "DELETE /v1/schedule/{scheduleId}": {
    "id": "cancelSchedule"
  },
  "POST /v1/project/create/script-to-video": {
    "id": "createScriptToVideo",
    "body": true
  },
  "POST /v1/project/create/prompt-to-video": {
    "id": "createPromptToVideo",
    "body": true
  },
  "POST /v1/project/create/ugc-ads": {
    "id": "createUgcAdVideo",
    "body": true
  },
  "POST /v1/project/create/talking-avatar": {
    "id": "createTalkingAvatar",
    "body": true
  },
  "POST /v1/project/create/ugc-video": {
    "id": "createUgcVideo",
    "body": true
  },
  "POST /v1/project/create/hook-demo": {
    "id": "createHookDemoVideo",
    "body": true
  },
  "POST /v1/project/create/product-ads": {
    "id": "createProductAd",
    "body": true
  },
  "POST /v1/project/create/tiktok-slideshow": {
    "id": "createTikTokSlideshow",
    "body": true
  },
  "POST /v1/project/create/scenes": {
    "id": "createScenesVideo",
    "body": true
  },
  "POST /v1/project/create/add-captions": {
    "id": "addCaptions",
    "body": true
  },
  "POST /v1/project/create/extend-video": {
    "id": "extendVideo",
    "body": true
  },
  "POST /v1/project/create/remove-background": {
    "id": "removeBackground",
    "body": true
  },
  "POST /v1/project/create": {
    "id": "createProject",
    "body": true
  },
  "GET /v1/video/list": {
    "id": "listVideos"
  },
  "GET /v1/video/{videoId}": {
    "id": "getVideoDetails"
  },
  "GET /v1/avatar/list": {
    "id": "listAvatars"
  },
  "GET /v1/voice/list": {
    "id": "listVoices"
  },
  "GET /v1/music/list": {
    "id": "listMusic"
  },
  "GET /v1/template/list": {
    "id": "listTemplates"
  },
  "GET /v1/template/{templateId}": {
    "id": "getTemplateDetails"
  },
  "GET /v1/niche/list": {
    "id": "listNiches"
  },
  "GET /v1/trends/videos": {
    "id": "listTrendingVideos"
  },
  "POST /v1/social/search/create": {
    "id": "createSocialSearch",
    "body": true
  },
  "GET /v1/social/search/{searchId}": {
    "id": "getSocialSearchDetails"
  },
  "POST /v1/social/account/analyze": {
    "id": "analyzeSocialAccount",
    "body": true
  },
  "POST /v1/social/account/{accountId}/refresh": {
    "id": "refreshSocialAccount"
  }
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

/** Lists in the query of an operation that are sent as `a,b`, and not one by one. */
export const commaLists = {} as const satisfies Record<string, readonly string[]>;
