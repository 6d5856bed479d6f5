// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml.
// Spec SHA-256: 7fc844390a2fc02c1f6fa2d03df6f8eaca03c5d9d7280cffd3a6fb2a3825b5b8

/** A schema with the keywords that decide whether a value is valid. */
export interface TestingSchema {
  readonly [keyword: string]: unknown;
}

export interface TestingOperation {
  readonly id: OperationName;
  readonly method: string;
  readonly path: string;
  readonly body?: TestingSchema;
  readonly limit?: { readonly default?: number; readonly max?: number };
  /** The documented statuses. */
  readonly statuses: readonly number[];
  /** The first documented example of a success. */
  readonly success: { readonly status: number; readonly body?: unknown };
}

/** The `operationId` of each operation. */
export type OperationName =
  | "listIntegrations"
  | "getIntegrationDetails"
  | "disconnectIntegration"
  | "scheduleVideo"
  | "listScheduledPosts"
  | "getScheduleDetails"
  | "updateSchedule"
  | "cancelSchedule"
  | "createScriptToVideo"
  | "createPromptToVideo"
  | "createUgcAdVideo"
  | "createTalkingAvatar"
  | "createUgcVideo"
  | "createHookDemoVideo"
  | "createProductAd"
  | "createTikTokSlideshow"
  | "createScenesVideo"
  | "addCaptions"
  | "extendVideo"
  | "removeBackground"
  | "createProject"
  | "listVideos"
  | "getVideoDetails"
  | "listAvatars"
  | "listVoices"
  | "listMusic"
  | "listTemplates"
  | "getTemplateDetails"
  | "listNiches"
  | "listTrendingVideos"
  | "createSocialSearch"
  | "getSocialSearchDetails"
  | "analyzeSocialAccount"
  | "refreshSocialAccount";

export const testingOperations: readonly TestingOperation[] = [
  {
    "id": "listIntegrations",
    "method": "GET",
    "path": "/v1/integration/list",
    "statuses": [
      200,
      401,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "data": {}
      }
    }
  },
  {
    "id": "getIntegrationDetails",
    "method": "GET",
    "path": "/v1/integration/{integrationId}",
    "statuses": [
      200,
      401,
      403,
      404,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "data": {
          "id": "int_yt_abc123",
          "type": "youtube",
          "identifier": "UC1234567890",
          "account": {
            "id": "UC1234567890",
            "name": "My YouTube Channel",
            "username": "mychannel",
            "avatarUrl": "https://yt3.ggpht.com/avatar.jpg"
          },
          "health": {
            "status": "healthy",
            "tokenValid": true,
            "lastChecked": "2024-03-15T10:00:00.000Z"
          },
          "createdAt": "2024-01-15T08:30:00.000Z"
        }
      }
    }
  },
  {
    "id": "disconnectIntegration",
    "method": "DELETE",
    "path": "/v1/integration/{integrationId}",
    "statuses": [
      200,
      401,
      403,
      404,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "message": "Integration disconnected successfully",
        "data": {
          "id": "int_yt_abc123",
          "type": "youtube",
          "deleted": true
        }
      }
    }
  },
  {
    "id": "scheduleVideo",
    "method": "POST",
    "path": "/v1/schedule/create",
    "body": {
      "$ref": "ScheduleCreate"
    },
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "message": "Video scheduled successfully",
        "data": {
          "scheduleId": "post_abc123xyz",
          "status": "pending",
          "scheduledDateTime": "2024-03-15T14:00:00.000Z",
          "platform": "youtube",
          "videoId": "vid_abc123xyz"
        }
      }
    }
  },
  {
    "id": "listScheduledPosts",
    "method": "GET",
    "path": "/v1/schedule/list",
    "limit": {
      "default": 50,
      "max": 100
    },
    "statuses": [
      200,
      401,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "message": "Scheduled posts fetched successfully",
        "data": {
          "scheduledPosts": [
            {
              "id": "post_abc123",
              "status": "pending",
              "scheduledDateTime": "2024-03-15T14:00:00.000Z",
              "platform": "youtube",
              "integration": {
                "id": "int_yt_abc123",
                "type": "youtube",
                "account": {
                  "id": "UC1234567890",
                  "name": "My YouTube Channel",
                  "username": "mychannel",
                  "avatarUrl": "https://yt3.ggpht.com/avatar.jpg"
                }
              },
              "video": {
                "id": "vid_def456",
                "name": "My video",
                "url": "https://cdn.hooked.so/vid_def456.mp4",
                "thumbnail": "https://cdn.hooked.so/vid_def456.jpg",
                "durationInSeconds": 45
              },
              "platformData": {
                "title": "My video",
                "description": "What it is about",
                "tags": [
                  "ai",
                  "video"
                ],
                "privacyStatus": "public"
              },
              "createdAt": "2024-03-10T09:00:00.000Z",
              "updatedAt": "2024-03-10T09:00:00.000Z"
            },
            {
              "id": "post_abc124",
              "status": "pending",
              "scheduledDateTime": "2024-03-16T14:00:00.000Z",
              "platform": "youtube",
              "integration": {
                "id": "int_yt_abc123",
                "type": "youtube",
                "account": {
                  "id": "UC1234567890",
                  "name": "My YouTube Channel",
                  "username": "mychannel",
                  "avatarUrl": "https://yt3.ggpht.com/avatar.jpg"
                }
              },
              "video": {
                "id": "vid_def456",
                "name": "My video",
                "url": "https://cdn.hooked.so/vid_def456.mp4",
                "thumbnail": "https://cdn.hooked.so/vid_def456.jpg",
                "durationInSeconds": 45
              },
              "createdAt": "2024-03-10T09:05:00.000Z",
              "updatedAt": "2024-03-10T09:05:00.000Z"
            },
            {
              "id": "post_def456",
              "status": "pending",
              "scheduledDateTime": "2024-03-17T14:00:00.000Z",
              "platform": "tiktok",
              "integration": {
                "id": "int_tt_def456",
                "type": "tiktok",
                "account": {
                  "id": "7123456789",
                  "name": "My TikTok",
                  "username": "mytiktok",
                  "avatarUrl": "https://cdn.hooked.so/avatar.jpg"
                }
              },
              "video": {
                "id": "vid_def456",
                "name": "My video",
                "url": "https://cdn.hooked.so/vid_def456.mp4",
                "thumbnail": "https://cdn.hooked.so/vid_def456.jpg",
                "durationInSeconds": 45
              },
              "createdAt": "2024-03-10T09:10:00.000Z",
              "updatedAt": "2024-03-10T09:10:00.000Z"
            }
          ],
          "total": 3,
          "limit": 50,
          "offset": 0
        }
      }
    }
  },
  {
    "id": "getScheduleDetails",
    "method": "GET",
    "path": "/v1/schedule/{scheduleId}",
    "statuses": [
      200,
      401,
      403,
      404,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "data": {
          "id": "post_abc123",
          "status": "pending",
          "scheduledDateTime": "2024-03-15T14:00:00.000Z",
          "platform": "youtube",
          "integration": {
            "id": "int_yt_abc123",
            "type": "youtube",
            "account": {
              "id": "UC1234567890",
              "name": "My YouTube Channel",
              "username": "mychannel",
              "avatarUrl": "https://yt3.ggpht.com/avatar.jpg"
            }
          },
          "video": {
            "id": "vid_def456",
            "name": "My video",
            "url": "https://cdn.hooked.so/vid_def456.mp4",
            "thumbnail": "https://cdn.hooked.so/vid_def456.jpg",
            "durationInSeconds": 45
          },
          "platformData": {
            "title": "My video",
            "description": "What it is about",
            "tags": [
              "ai",
              "video"
            ],
            "privacyStatus": "public",
            "madeForKids": false
          },
          "createdAt": "2024-03-10T09:00:00.000Z",
          "updatedAt": "2024-03-10T09:00:00.000Z"
        }
      }
    }
  },
  {
    "id": "updateSchedule",
    "method": "PATCH",
    "path": "/v1/schedule/{scheduleId}",
    "body": {
      "$ref": "ScheduleUpdate"
    },
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "message": "Schedule updated successfully",
        "data": {
          "id": "post_abc123",
          "status": "pending",
          "scheduledDateTime": "2024-03-20T16:00:00.000Z",
          "platformData": {
            "title": "A better title",
            "description": "What it is about",
            "tags": [
              "ai"
            ],
            "privacyStatus": "private",
            "madeForKids": true
          }
        }
      }
    }
  },
  {
    "id": "cancelSchedule",
    "method": "DELETE",
    "path": "/v1/schedule/{scheduleId}",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "message": "Schedule cancelled successfully",
        "data": {
          "id": "post_abc123xyz",
          "deleted": true
        }
      }
    }
  },
  {
    "id": "createScriptToVideo",
    "method": "POST",
    "path": "/v1/project/create/script-to-video",
    "body": {
      "$ref": "ScriptToVideoCreate"
    },
    "statuses": [
      200,
      400,
      401,
      403,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "message": "Script to Video successfully created",
        "data": {
          "videoId": "vid_s2v_abc123xyz",
          "projectId": "proj_s2v_abc123xyz",
          "status": "STARTED"
        }
      }
    }
  },
  {
    "id": "createPromptToVideo",
    "method": "POST",
    "path": "/v1/project/create/prompt-to-video",
    "body": {
      "$ref": "PromptToVideoCreate"
    },
    "statuses": [
      200,
      400,
      401,
      403,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "message": "Prompt to Video successfully created",
        "data": {
          "videoId": "vid_abc123",
          "projectId": "proj_abc123",
          "status": "STARTED"
        }
      }
    }
  },
  {
    "id": "createUgcAdVideo",
    "method": "POST",
    "path": "/v1/project/create/ugc-ads",
    "body": {
      "$ref": "UgcAdCreate"
    },
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "message": "UGC ad successfully created",
        "data": {
          "videoId": "vid_abc123",
          "projectId": "proj_abc123",
          "status": "STARTED"
        }
      }
    }
  },
  {
    "id": "createTalkingAvatar",
    "method": "POST",
    "path": "/v1/project/create/talking-avatar",
    "body": {
      "$ref": "TalkingAvatarCreate"
    },
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "message": "Talking avatar successfully created",
        "data": {
          "videoId": "vid_abc123",
          "projectId": "proj_abc123",
          "status": "STARTED"
        }
      }
    }
  },
  {
    "id": "createUgcVideo",
    "method": "POST",
    "path": "/v1/project/create/ugc-video",
    "body": {
      "$ref": "UgcVideoCreate"
    },
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "message": "UGC video successfully created",
        "data": {
          "videoId": "vid_abc123",
          "projectId": "proj_abc123",
          "status": "STARTED"
        }
      }
    }
  },
  {
    "id": "createHookDemoVideo",
    "method": "POST",
    "path": "/v1/project/create/hook-demo",
    "body": {
      "$ref": "HookDemoCreate"
    },
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "message": "Hook Demo successfully created",
        "data": {
          "videoId": "vid_abc123",
          "projectId": "proj_abc123",
          "status": "COMPLETED"
        }
      }
    }
  },
  {
    "id": "createProductAd",
    "method": "POST",
    "path": "/v1/project/create/product-ads",
    "body": {
      "$ref": "ProductAdCreate"
    },
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "data": {}
      }
    }
  },
  {
    "id": "createTikTokSlideshow",
    "method": "POST",
    "path": "/v1/project/create/tiktok-slideshow",
    "body": {
      "$ref": "TikTokSlideshowCreate"
    },
    "statuses": [
      200,
      400,
      401,
      403,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "data": {
          "videoId": "vid_abc123",
          "projectId": "proj_abc123"
        }
      }
    }
  },
  {
    "id": "createScenesVideo",
    "method": "POST",
    "path": "/v1/project/create/scenes",
    "body": {
      "$ref": "ScenesVideoCreate"
    },
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "projectId": "proj_abc123",
        "message": "Scenes project successfully created"
      }
    }
  },
  {
    "id": "addCaptions",
    "method": "POST",
    "path": "/v1/project/create/add-captions",
    "body": {
      "$ref": "AddCaptionsCreate"
    },
    "statuses": [
      200,
      400,
      401,
      403,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "data": {
          "videoId": "vid_abc123",
          "projectId": "proj_abc123",
          "status": "STARTED"
        }
      }
    }
  },
  {
    "id": "extendVideo",
    "method": "POST",
    "path": "/v1/project/create/extend-video",
    "body": {
      "$ref": "ExtendVideoCreate"
    },
    "statuses": [
      200,
      400,
      401,
      403,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "data": {
          "videoId": "vid_abc123",
          "projectId": "proj_abc123",
          "status": "STARTED"
        }
      }
    }
  },
  {
    "id": "removeBackground",
    "method": "POST",
    "path": "/v1/project/create/remove-background",
    "body": {
      "$ref": "RemoveBackgroundCreate"
    },
    "statuses": [
      200,
      400,
      401,
      403,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "message": "Remove Background successfully created",
        "data": {
          "videoId": "vid_abc123",
          "projectId": "proj_abc123",
          "status": "STARTED"
        }
      }
    }
  },
  {
    "id": "createProject",
    "method": "POST",
    "path": "/v1/project/create",
    "body": {
      "$ref": "ProjectCreate"
    },
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "message": "Project created successfully",
        "data": {
          "projectId": "proj_abc123",
          "status": "processing"
        }
      }
    }
  },
  {
    "id": "listVideos",
    "method": "GET",
    "path": "/v1/video/list",
    "limit": {
      "default": 50,
      "max": 100
    },
    "statuses": [
      200,
      401,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "data": {
          "videos": [
            {
              "id": "vid_abc123",
              "name": "My video",
              "status": "COMPLETED",
              "url": "https://cdn.hooked.so/vid_abc123.mp4",
              "durationInFrames": 7500,
              "projectId": "proj_abc123",
              "thumbnail": "https://cdn.hooked.so/vid_abc123.jpg",
              "size": 15728640,
              "progress": 100,
              "message": "Video ready",
              "createdAt": "2024-03-10T09:00:00Z",
              "updatedAt": "2024-03-10T09:05:00Z"
            }
          ],
          "total": 1,
          "limit": 50,
          "offset": 0
        }
      }
    }
  },
  {
    "id": "getVideoDetails",
    "method": "GET",
    "path": "/v1/video/{videoId}",
    "statuses": [
      200,
      401,
      403,
      404,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "message": "Video details fetched successfully",
        "data": {
          "id": "vid_abc123",
          "name": "My video",
          "type": "class",
          "status": "COMPLETED",
          "url": "https://cdn.hooked.so/vid_abc123.mp4",
          "thumbnail": "https://cdn.hooked.so/vid_abc123.jpg",
          "progress": 100,
          "message": "Video completed successfully",
          "durationInFrames": 7500,
          "durationInSeconds": 300,
          "avatarId": "avatar_sarah_01",
          "voiceId": "tzX5paJ07p5hyWFcU3uG",
          "musicId": "1",
          "videoSettings": {
            "aspectRatio": "ratio_9_16",
            "caption": {
              "disabled": false,
              "preset": "tiktok"
            }
          },
          "script": "Hello! Let me show you something.",
          "projectId": "proj_abc123",
          "createdAt": "2024-03-10T09:00:00Z",
          "updatedAt": "2024-03-10T09:05:00Z",
          "usedCredits": 5,
          "webhook": null
        }
      }
    }
  },
  {
    "id": "listAvatars",
    "method": "GET",
    "path": "/v1/avatar/list",
    "statuses": [
      200,
      401,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "data": {
          "avatars": [
            {
              "id": "avatar_sarah_01",
              "name": "Sarah",
              "type": "Realistic",
              "gender": "Female",
              "age": "Young",
              "thumbnail": "https://cdn.hooked.so/avatar_sarah_01.jpg",
              "isCustom": false,
              "isPro": false,
              "isHD": true
            },
            {
              "id": "6",
              "name": "My avatar",
              "type": "AI",
              "gender": "Non-binary",
              "age": "Middle-aged",
              "thumbnail": "https://cdn.hooked.so/6.jpg",
              "isCustom": true,
              "isPro": true,
              "isHD": false
            }
          ]
        }
      }
    }
  },
  {
    "id": "listVoices",
    "method": "GET",
    "path": "/v1/voice/list",
    "statuses": [
      200,
      401,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "data": {}
      }
    }
  },
  {
    "id": "listMusic",
    "method": "GET",
    "path": "/v1/music/list",
    "statuses": [
      200,
      401,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "data": {}
      }
    }
  },
  {
    "id": "listTemplates",
    "method": "GET",
    "path": "/v1/template/list",
    "statuses": [
      200,
      401,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "data": {
          "templates": [
            {
              "id": "cmha385y900012yhv17qfmase",
              "name": "Welcome",
              "type": "class",
              "thumbnail": "https://cdn.hooked.so/cmha385y900012yhv17qfmase.jpg",
              "isTemplate": true,
              "videoSettings": {
                "aspectRatio": "ratio_9_16",
                "caption": {
                  "enabled": true,
                  "preset": "tiktok",
                  "alignment": "bottom"
                }
              },
              "scenes": [
                {
                  "script": "Welcome, {{first_name}}!",
                  "variables": [
                    {
                      "key": "first_name",
                      "type": "text",
                      "value": "Ada"
                    },
                    {
                      "key": "photo",
                      "type": "media",
                      "value": "media_abc123"
                    }
                  ],
                  "avatar": {
                    "id": "avatar_sarah_01",
                    "topLeft": {
                      "x": 0,
                      "y": 0
                    },
                    "bottomRight": {
                      "x": 1080,
                      "y": 1920
                    }
                  },
                  "caption": {
                    "topLeft": {
                      "x": 90,
                      "y": 1500
                    },
                    "bottomRight": {
                      "x": 990,
                      "y": 1800
                    }
                  }
                }
              ]
            }
          ]
        }
      }
    }
  },
  {
    "id": "getTemplateDetails",
    "method": "GET",
    "path": "/v1/template/{templateId}",
    "statuses": [
      200,
      401,
      404,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "data": {
          "id": "cmha385y900012yhv17qfmase",
          "name": "Welcome",
          "type": "class",
          "thumbnail": "https://cdn.hooked.so/cmha385y900012yhv17qfmase.jpg",
          "isTemplate": true,
          "videoSettings": {
            "aspectRatio": "ratio_9_16",
            "caption": {
              "enabled": true,
              "preset": "tiktok",
              "alignment": "bottom"
            }
          },
          "scenes": [
            {
              "script": "Welcome, {{first_name}}!",
              "variables": [
                {
                  "key": "first_name",
                  "type": "text",
                  "value": "Ada"
                },
                {
                  "key": "photo",
                  "type": "media",
                  "value": "media_abc123"
                }
              ],
              "avatar": {
                "id": "avatar_sarah_01",
                "topLeft": {
                  "x": 0,
                  "y": 0
                },
                "bottomRight": {
                  "x": 1080,
                  "y": 1920
                }
              },
              "caption": {
                "topLeft": {
                  "x": 90,
                  "y": 1500
                },
                "bottomRight": {
                  "x": 990,
                  "y": 1800
                }
              }
            }
          ],
          "webhook": null,
          "createdAt": "2024-03-10T09:00:00Z"
        }
      }
    }
  },
  {
    "id": "listNiches",
    "method": "GET",
    "path": "/v1/niche/list",
    "statuses": [
      200,
      401,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "data": {}
      }
    }
  },
  {
    "id": "listTrendingVideos",
    "method": "GET",
    "path": "/v1/trends/videos",
    "limit": {
      "default": 20,
      "max": 50
    },
    "statuses": [
      200,
      401,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "data": {
          "videos": [
            {
              "id": "video123",
              "externalId": "7123456789",
              "platform": "tiktok",
              "title": "Five minute workout",
              "thumbnailUrl": "https://cdn.hooked.so/video123.jpg",
              "videoUrl": "https://www.tiktok.com/@fitcoach/video/7123456789"
            }
          ]
        }
      }
    }
  },
  {
    "id": "createSocialSearch",
    "method": "POST",
    "path": "/v1/social/search/create",
    "body": {
      "$ref": "SocialSearchCreate"
    },
    "statuses": [
      200,
      400,
      401,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "message": "Search created successfully",
        "data": {
          "search": {
            "id": "clx123abc",
            "searchTerm": "home workout",
            "platform": "tiktok",
            "totalResults": 25,
            "analytics": {
              "avgViews": 150000,
              "avgLikes": 12000,
              "avgComments": 350,
              "avgShares": 900,
              "engagementRate": 7.2
            },
            "topHashtags": [
              "fitness",
              "workout"
            ],
            "keywords": [],
            "keywordsStatus": "pending",
            "lastSearched": "2024-03-15T10:00:00Z",
            "createdAt": "2024-03-15T10:00:00Z"
          },
          "videosFound": 25
        }
      }
    }
  },
  {
    "id": "getSocialSearchDetails",
    "method": "GET",
    "path": "/v1/social/search/{searchId}",
    "limit": {},
    "statuses": [
      200,
      401,
      404,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "data": {
          "id": "clx123abc",
          "searchTerm": "home workout",
          "platform": "tiktok",
          "totalResults": 25,
          "analytics": {
            "avgViews": 150000,
            "avgLikes": 12000,
            "avgComments": 350,
            "avgShares": 900,
            "engagementRate": 7.2
          },
          "topHashtags": [
            "fitness",
            "workout"
          ],
          "music": [
            "Original sound"
          ],
          "keywords": [
            "home workout",
            "no equipment"
          ],
          "keywordsStatus": "completed",
          "videos": [
            {
              "id": "video123",
              "externalId": "7123456789",
              "platform": "tiktok",
              "title": "Five minute workout",
              "description": "No equipment needed",
              "thumbnailUrl": "https://cdn.hooked.so/video123.jpg",
              "videoUrl": "https://www.tiktok.com/@fitcoach/video/7123456789",
              "duration": 45,
              "creator": {
                "username": "fitcoach",
                "displayName": "Fit Coach",
                "avatarUrl": "https://cdn.hooked.so/fitcoach.jpg",
                "followers": 1200000,
                "isVerified": true
              },
              "stats": {
                "views": 1500000,
                "likes": 120000,
                "comments": 3500,
                "shares": 9000
              },
              "viralScore": 88.5,
              "engagementRate": 7.2,
              "hashtags": [
                "fitness",
                "workout"
              ],
              "music": {
                "title": "Original sound",
                "artist": "fitcoach"
              },
              "publishedAt": "2024-03-10T08:00:00Z"
            }
          ],
          "pagination": {
            "total": 1,
            "limit": 20,
            "offset": 0,
            "hasMore": false
          },
          "lastSearched": "2024-03-15T10:00:00Z",
          "createdAt": "2024-03-15T10:00:00Z"
        }
      }
    }
  },
  {
    "id": "analyzeSocialAccount",
    "method": "POST",
    "path": "/v1/social/account/analyze",
    "body": {
      "$ref": "SocialAccountAnalyze"
    },
    "statuses": [
      200,
      400,
      401,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "message": "Account analyzed successfully",
        "data": {
          "account": {
            "id": "clx123abc",
            "username": "fitcoach",
            "platform": "tiktok",
            "displayName": "Fit Coach",
            "bio": "Workouts for busy people",
            "avatarUrl": "https://cdn.hooked.so/fitcoach.jpg",
            "isVerified": true,
            "stats": {
              "followers": 1200000,
              "following": 150,
              "videos": 420,
              "likes": 25000000
            },
            "analytics": {
              "engagementRate": 7.2,
              "viralityScore": 88.5,
              "avgViews": 150000
            },
            "topHashtags": [
              "fitness",
              "workout"
            ],
            "keywords": [
              "home workout"
            ],
            "lastAnalyzed": "2024-03-15T10:00:00Z",
            "createdAt": "2024-03-15T10:00:00Z",
            "profileUrl": "https://www.tiktok.com/@fitcoach"
          }
        }
      }
    }
  },
  {
    "id": "refreshSocialAccount",
    "method": "POST",
    "path": "/v1/social/account/{accountId}/refresh",
    "statuses": [
      200,
      401,
      404,
      429,
      500
    ],
    "success": {
      "status": 200,
      "body": {
        "success": true,
        "message": "Account refreshed successfully",
        "data": {
          "account": {
            "id": "clx123abc",
            "username": "fitcoach",
            "platform": "tiktok",
            "displayName": "Fit Coach",
            "bio": "Workouts for busy people",
            "avatarUrl": "https://cdn.hooked.so/fitcoach.jpg",
            "isVerified": true,
            "stats": {
              "followers": 1250000,
              "following": 150,
              "videos": 425,
              "likes": 25500000
            },
            "analytics": {
              "engagementRate": 7.3,
              "viralityScore": 89,
              "avgViews": 152000
            },
            "lastAnalyzed": "2024-03-20T10:00:00Z",
            "profileUrl": "https://www.tiktok.com/@fitcoach"
          }
        }
      }
    }
  }
];

/** The schemas that requests refer to. */
export const requestSchemas: Readonly<Record<string, TestingSchema>> = {
  "ScheduleCreate": {
    "type": "object",
    "required": [
      "videoId",
      "integrationId",
      "scheduledDateTime"
    ],
    "additionalProperties": false,
    "properties": {
      "videoId": {
        "type": "string"
      },
      "integrationId": {
        "type": "string"
      },
      "scheduledDateTime": {
        "type": "string",
        "format": "date-time"
      },
      "platformData": {
        "$ref": "PlatformDataCreate"
      }
    }
  },
  "PlatformDataCreate": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "title": {
        "type": "string",
        "maxLength": 100
      },
      "description": {
        "type": "string",
        "maxLength": 5000
      },
      "tags": {
        "type": "array",
        "maxItems": 30,
        "items": {
          "type": "string"
        }
      },
      "privacyStatus": {
        "type": "string",
        "enum": [
          "public",
          "unlisted",
          "private"
        ]
      },
      "madeForKids": {
        "type": "boolean"
      }
    }
  },
  "ScheduleUpdate": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "scheduledDateTime": {
        "type": "string",
        "format": "date-time"
      },
      "platformData": {
        "$ref": "PlatformDataUpdate"
      }
    }
  },
  "PlatformDataUpdate": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "title": {
        "type": "string",
        "nullable": true,
        "maxLength": 100
      },
      "description": {
        "type": "string",
        "nullable": true,
        "maxLength": 5000
      },
      "tags": {
        "type": "array",
        "nullable": true,
        "maxItems": 30,
        "items": {
          "type": "string"
        }
      },
      "privacyStatus": {
        "type": "string",
        "nullable": true,
        "enum": [
          "public",
          "unlisted",
          "private",
          null
        ]
      },
      "madeForKids": {
        "type": "boolean",
        "nullable": true
      }
    }
  },
  "ScriptToVideoCreate": {
    "oneOf": [
      {
        "$ref": "ScriptToVideoWithAi"
      },
      {
        "$ref": "ScriptToVideoWithMedia"
      },
      {
        "$ref": "ScriptToVideoWithGameplay"
      }
    ]
  },
  "ScriptToVideoWithAi": {
    "type": "object",
    "required": [
      "script",
      "voiceId",
      "mediaType"
    ],
    "additionalProperties": false,
    "properties": {
      "script": {
        "type": "string",
        "minLength": 1,
        "maxLength": 10000
      },
      "voiceId": {
        "type": "string"
      },
      "mediaType": {
        "type": "string",
        "enum": [
          "ai-images",
          "ai-videos"
        ]
      },
      "presetSettings": {
        "$ref": "PresetSettings"
      },
      "name": {
        "type": "string",
        "maxLength": 100
      },
      "musicId": {
        "type": "string"
      },
      "aspectRatio": {
        "type": "string",
        "enum": [
          "ratio_9_16",
          "ratio_16_9",
          "ratio_1_1"
        ]
      },
      "caption": {
        "$ref": "CaptionSettings"
      },
      "addStickers": {
        "type": "boolean"
      },
      "audio": {
        "$ref": "AudioSettings"
      },
      "webhook": {
        "type": "string",
        "maxLength": 500,
        "pattern": "^https://"
      },
      "metadata": {
        "type": "object",
        "additionalProperties": true
      }
    }
  },
  "PresetSettings": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "preset": {
        "type": "string"
      },
      "quality": {
        "type": "string"
      }
    }
  },
  "CaptionSettings": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "preset": {
        "type": "string",
        "enum": [
          "default",
          "beast",
          "umi",
          "tiktok",
          "wrap1",
          "wrap2",
          "ariel",
          "hooked",
          "classic",
          "active",
          "bubble",
          "glass",
          "comic",
          "glow",
          "pastel",
          "neon",
          "retroTV",
          "red",
          "marker",
          "modern",
          "blue",
          "vivid"
        ]
      },
      "alignment": {
        "type": "string",
        "enum": [
          "top",
          "middle",
          "bottom"
        ]
      },
      "disabled": {
        "type": "boolean"
      }
    }
  },
  "AudioSettings": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "speed": {
        "type": "number"
      },
      "stability": {
        "type": "number"
      },
      "similarityBoost": {
        "type": "number"
      },
      "style": {
        "type": "number"
      },
      "useSpeakerBoost": {
        "type": "boolean"
      }
    }
  },
  "ScriptToVideoWithMedia": {
    "type": "object",
    "required": [
      "script",
      "voiceId",
      "mediaType",
      "media"
    ],
    "additionalProperties": false,
    "properties": {
      "script": {
        "type": "string",
        "minLength": 1,
        "maxLength": 10000
      },
      "voiceId": {
        "type": "string"
      },
      "mediaType": {
        "type": "string",
        "enum": [
          "media"
        ]
      },
      "media": {
        "type": "array",
        "maxItems": 50,
        "items": {
          "type": "string"
        }
      },
      "name": {
        "type": "string",
        "maxLength": 100
      },
      "musicId": {
        "type": "string"
      },
      "aspectRatio": {
        "type": "string",
        "enum": [
          "ratio_9_16",
          "ratio_16_9",
          "ratio_1_1"
        ]
      },
      "caption": {
        "$ref": "CaptionSettings"
      },
      "addStickers": {
        "type": "boolean"
      },
      "audio": {
        "$ref": "AudioSettings"
      },
      "webhook": {
        "type": "string",
        "maxLength": 500,
        "pattern": "^https://"
      },
      "metadata": {
        "type": "object",
        "additionalProperties": true
      }
    }
  },
  "ScriptToVideoWithGameplay": {
    "type": "object",
    "required": [
      "script",
      "voiceId",
      "mediaType",
      "gameplaySettings"
    ],
    "additionalProperties": false,
    "properties": {
      "script": {
        "type": "string",
        "minLength": 1,
        "maxLength": 10000
      },
      "voiceId": {
        "type": "string"
      },
      "mediaType": {
        "type": "string",
        "enum": [
          "gameplay"
        ]
      },
      "gameplaySettings": {
        "type": "object",
        "additionalProperties": true
      },
      "name": {
        "type": "string",
        "maxLength": 100
      },
      "musicId": {
        "type": "string"
      },
      "aspectRatio": {
        "type": "string",
        "enum": [
          "ratio_9_16",
          "ratio_16_9",
          "ratio_1_1"
        ]
      },
      "caption": {
        "$ref": "CaptionSettings"
      },
      "addStickers": {
        "type": "boolean"
      },
      "audio": {
        "$ref": "AudioSettings"
      },
      "webhook": {
        "type": "string",
        "maxLength": 500,
        "pattern": "^https://"
      },
      "metadata": {
        "type": "object",
        "additionalProperties": true
      }
    }
  },
  "PromptToVideoCreate": {
    "type": "object",
    "required": [
      "prompt",
      "voiceId"
    ],
    "additionalProperties": false,
    "properties": {
      "prompt": {
        "type": "string",
        "minLength": 1,
        "maxLength": 4000
      },
      "voiceId": {
        "type": "string"
      },
      "targetDuration": {
        "type": "number",
        "minimum": 10,
        "maximum": 120
      },
      "mediaType": {
        "type": "string",
        "enum": [
          "ai-images",
          "ai-videos",
          "media",
          "gameplay"
        ]
      },
      "media": {
        "type": "array",
        "maxItems": 50,
        "items": {
          "type": "string"
        }
      },
      "gameplaySettings": {
        "type": "object",
        "additionalProperties": true
      },
      "presetSettings": {
        "$ref": "PresetSettings"
      },
      "name": {
        "type": "string",
        "maxLength": 100
      },
      "musicId": {
        "type": "string"
      },
      "aspectRatio": {
        "type": "string",
        "enum": [
          "ratio_9_16",
          "ratio_16_9",
          "ratio_1_1"
        ]
      },
      "caption": {
        "$ref": "CaptionSettings"
      },
      "addStickers": {
        "type": "boolean"
      },
      "audio": {
        "$ref": "AudioSettings"
      },
      "webhook": {
        "type": "string",
        "maxLength": 500,
        "pattern": "^https://"
      },
      "metadata": {
        "type": "object",
        "additionalProperties": true
      }
    }
  },
  "UgcAdCreate": {
    "type": "object",
    "required": [
      "script",
      "avatarId",
      "voiceId",
      "media"
    ],
    "additionalProperties": false,
    "properties": {
      "script": {
        "type": "string",
        "minLength": 1,
        "maxLength": 10000
      },
      "avatarId": {
        "type": "string"
      },
      "voiceId": {
        "type": "string"
      },
      "media": {
        "type": "array",
        "minItems": 1,
        "maxItems": 50,
        "items": {
          "type": "string"
        }
      },
      "name": {
        "type": "string",
        "maxLength": 100
      },
      "lipsyncModel": {
        "type": "string",
        "enum": [
          "base",
          "pro"
        ]
      },
      "adSettings": {
        "$ref": "AdSettings"
      },
      "musicId": {
        "type": "string"
      },
      "aspectRatio": {
        "type": "string",
        "enum": [
          "ratio_9_16",
          "ratio_16_9",
          "ratio_1_1"
        ]
      },
      "caption": {
        "$ref": "CaptionSettings"
      },
      "webhook": {
        "type": "string",
        "maxLength": 500,
        "pattern": "^https://"
      },
      "metadata": {
        "type": "object",
        "additionalProperties": true
      }
    }
  },
  "AdSettings": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "bRollType": {
        "type": "string"
      },
      "removeAvatarBackground": {
        "type": "boolean"
      }
    }
  },
  "TalkingAvatarCreate": {
    "type": "object",
    "required": [
      "script",
      "avatarId",
      "voiceId"
    ],
    "additionalProperties": false,
    "properties": {
      "script": {
        "type": "string",
        "minLength": 1,
        "maxLength": 10000
      },
      "avatarId": {
        "type": "string"
      },
      "voiceId": {
        "type": "string"
      },
      "name": {
        "type": "string",
        "maxLength": 100
      },
      "lipsyncModel": {
        "type": "string",
        "enum": [
          "base",
          "pro"
        ]
      },
      "musicId": {
        "type": "string"
      },
      "caption": {
        "$ref": "TalkingAvatarCaptionSettings"
      },
      "audio": {
        "$ref": "AudioSettings"
      },
      "webhook": {
        "type": "string",
        "maxLength": 500,
        "pattern": "^https://"
      },
      "metadata": {
        "type": "object",
        "additionalProperties": true
      }
    }
  },
  "TalkingAvatarCaptionSettings": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "preset": {
        "type": "string",
        "enum": [
          "default",
          "beast",
          "umi",
          "tiktok",
          "wrap1",
          "wrap2",
          "ariel",
          "hooked",
          "classic",
          "active",
          "bubble",
          "glass",
          "comic",
          "glow",
          "pastel",
          "neon",
          "retroTV",
          "red",
          "marker",
          "modern",
          "blue",
          "vivid"
        ]
      },
      "alignment": {
        "type": "string",
        "enum": [
          "top",
          "middle",
          "bottom"
        ]
      },
      "disabled": {
        "type": "boolean"
      }
    }
  },
  "UgcVideoCreate": {
    "type": "object",
    "required": [
      "script",
      "avatarId",
      "voiceId",
      "caption",
      "aspectRatio",
      "language"
    ],
    "additionalProperties": false,
    "properties": {
      "script": {
        "type": "string",
        "minLength": 1,
        "maxLength": 10000
      },
      "avatarId": {
        "type": "string"
      },
      "voiceId": {
        "type": "string"
      },
      "caption": {
        "$ref": "CaptionSettings"
      },
      "aspectRatio": {
        "type": "string",
        "enum": [
          "ratio_9_16",
          "ratio_16_9",
          "ratio_1_1"
        ]
      },
      "language": {
        "type": "string",
        "maxLength": 2
      },
      "name": {
        "type": "string",
        "maxLength": 100
      },
      "webhook": {
        "type": "string",
        "maxLength": 500,
        "pattern": "^https://"
      },
      "metadata": {
        "type": "object",
        "additionalProperties": true
      }
    }
  },
  "HookDemoCreate": {
    "type": "object",
    "required": [
      "avatarId",
      "text"
    ],
    "additionalProperties": false,
    "properties": {
      "avatarId": {
        "type": "string"
      },
      "text": {
        "type": "string",
        "minLength": 1,
        "maxLength": 5000
      },
      "type": {
        "type": "string",
        "enum": [
          "hook_demo"
        ]
      },
      "name": {
        "type": "string",
        "maxLength": 100
      },
      "media": {
        "type": "array",
        "maxItems": 50,
        "items": {
          "type": "string"
        }
      },
      "musicId": {
        "type": "string"
      },
      "textSettings": {
        "$ref": "TextSettings"
      },
      "aspectRatio": {
        "type": "string",
        "enum": [
          "ratio_9_16",
          "ratio_16_9",
          "ratio_1_1"
        ]
      },
      "webhook": {
        "type": "string",
        "maxLength": 500,
        "pattern": "^https://"
      },
      "metadata": {
        "type": "object",
        "additionalProperties": true
      }
    }
  },
  "TextSettings": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "preset": {
        "type": "string"
      },
      "alignment": {
        "type": "string"
      },
      "textColor": {
        "type": "string"
      },
      "backgroundColor": {
        "type": "string"
      },
      "disabled": {
        "type": "boolean"
      }
    }
  },
  "ProductAdCreate": {
    "type": "object",
    "required": [
      "script",
      "productAdSettings"
    ],
    "additionalProperties": false,
    "properties": {
      "script": {
        "type": "string",
        "minLength": 1,
        "maxLength": 10000
      },
      "productAdSettings": {
        "$ref": "ProductAdSettings"
      },
      "avatarId": {
        "type": "string"
      },
      "voiceId": {
        "type": "string"
      },
      "name": {
        "type": "string",
        "maxLength": 100
      },
      "webhook": {
        "type": "string",
        "maxLength": 500,
        "pattern": "^https://"
      },
      "metadata": {
        "type": "object",
        "additionalProperties": true
      }
    }
  },
  "ProductAdSettings": {
    "type": "object",
    "required": [
      "websiteUrl"
    ],
    "additionalProperties": false,
    "properties": {
      "websiteUrl": {
        "type": "string",
        "maxLength": 500,
        "pattern": "^https://"
      },
      "avatarIntroSeconds": {
        "type": "number",
        "minimum": 1,
        "maximum": 30
      },
      "showWebsiteAfter": {
        "type": "number",
        "minimum": 1,
        "maximum": 30
      },
      "scrollInterval": {
        "type": "number"
      }
    }
  },
  "TikTokSlideshowCreate": {
    "type": "object",
    "required": [
      "slides"
    ],
    "additionalProperties": false,
    "properties": {
      "slides": {
        "type": "array",
        "minItems": 1,
        "maxItems": 50,
        "items": {
          "$ref": "Slide"
        }
      },
      "name": {
        "type": "string",
        "maxLength": 100
      },
      "script": {
        "type": "string"
      },
      "avatarId": {
        "type": "string"
      },
      "voiceId": {
        "type": "string"
      },
      "lipsyncModel": {
        "type": "string",
        "enum": [
          "base",
          "pro"
        ]
      },
      "musicId": {
        "type": "string",
        "maxLength": 30
      },
      "aspectRatio": {
        "type": "string",
        "enum": [
          "ratio_9_16",
          "ratio_16_9",
          "ratio_1_1"
        ]
      },
      "webhook": {
        "type": "string",
        "maxLength": 500,
        "pattern": "^https://"
      },
      "metadata": {
        "type": "object",
        "additionalProperties": true
      }
    }
  },
  "Slide": {
    "type": "object",
    "required": [
      "media"
    ],
    "additionalProperties": false,
    "properties": {
      "media": {
        "type": "string",
        "minLength": 1
      },
      "duration": {
        "type": "number",
        "minimum": 1,
        "maximum": 10
      },
      "texts": {
        "type": "array",
        "maxItems": 10,
        "items": {
          "$ref": "SlideText"
        }
      }
    }
  },
  "SlideText": {
    "type": "object",
    "required": [
      "text"
    ],
    "additionalProperties": false,
    "properties": {
      "text": {
        "type": "string",
        "minLength": 1,
        "maxLength": 500
      },
      "x": {
        "type": "number",
        "minimum": 0
      },
      "y": {
        "type": "number",
        "minimum": 0
      },
      "width": {
        "type": "number"
      },
      "height": {
        "type": "number"
      },
      "fontSize": {
        "type": "number"
      },
      "fontWeight": {
        "type": "string"
      },
      "color": {
        "type": "string"
      },
      "backgroundColor": {
        "type": "string"
      },
      "textAlign": {
        "type": "string"
      },
      "borderRadius": {
        "type": "number"
      },
      "padding": {
        "type": "number"
      },
      "opacity": {
        "type": "number"
      }
    }
  },
  "ScenesVideoCreate": {
    "type": "object",
    "required": [
      "scenes"
    ],
    "additionalProperties": false,
    "properties": {
      "scenes": {
        "type": "array",
        "minItems": 1,
        "maxItems": 50,
        "items": {
          "$ref": "Scene"
        }
      },
      "name": {
        "type": "string",
        "maxLength": 100
      },
      "musicId": {
        "type": "string"
      },
      "aspectRatio": {
        "type": "string",
        "enum": [
          "ratio_9_16",
          "ratio_16_9",
          "ratio_1_1"
        ]
      },
      "caption": {
        "$ref": "CaptionSettings"
      },
      "addStickers": {
        "type": "boolean"
      },
      "audio": {
        "$ref": "AudioSettings"
      },
      "language": {
        "type": "string",
        "maxLength": 2
      },
      "webhook": {
        "type": "string",
        "maxLength": 500,
        "pattern": "^https://"
      },
      "metadata": {
        "type": "object",
        "additionalProperties": true
      }
    }
  },
  "Scene": {
    "oneOf": [
      {
        "$ref": "AvatarScene"
      },
      {
        "$ref": "VideoScene"
      },
      {
        "$ref": "PictureInPictureScene"
      },
      {
        "$ref": "StartEndFrameScene"
      }
    ]
  },
  "AvatarScene": {
    "type": "object",
    "required": [
      "type",
      "script"
    ],
    "additionalProperties": false,
    "properties": {
      "type": {
        "type": "string",
        "enum": [
          "avatar"
        ]
      },
      "script": {
        "type": "string",
        "maxLength": 5000
      },
      "avatarId": {
        "type": "string"
      },
      "voiceId": {
        "type": "string"
      }
    }
  },
  "VideoScene": {
    "type": "object",
    "required": [
      "type",
      "mediaId"
    ],
    "additionalProperties": false,
    "properties": {
      "type": {
        "type": "string",
        "enum": [
          "video"
        ]
      },
      "mediaId": {
        "type": "string"
      },
      "script": {
        "type": "string",
        "maxLength": 5000
      },
      "voiceId": {
        "type": "string"
      }
    }
  },
  "PictureInPictureScene": {
    "type": "object",
    "required": [
      "type",
      "script",
      "mediaId"
    ],
    "additionalProperties": false,
    "properties": {
      "type": {
        "type": "string",
        "enum": [
          "picture_in_picture"
        ]
      },
      "script": {
        "type": "string",
        "maxLength": 5000
      },
      "mediaId": {
        "type": "string"
      },
      "avatarId": {
        "type": "string"
      },
      "voiceId": {
        "type": "string"
      }
    }
  },
  "StartEndFrameScene": {
    "type": "object",
    "required": [
      "type",
      "startFrameMediaId",
      "endFrameMediaId"
    ],
    "additionalProperties": false,
    "properties": {
      "type": {
        "type": "string",
        "enum": [
          "start_end_frame"
        ]
      },
      "startFrameMediaId": {
        "type": "string"
      },
      "endFrameMediaId": {
        "type": "string"
      },
      "frameModel": {
        "type": "string"
      },
      "framePrompt": {
        "type": "string"
      },
      "frameDuration": {
        "type": "number"
      },
      "script": {
        "type": "string",
        "maxLength": 5000
      },
      "voiceId": {
        "type": "string"
      }
    }
  },
  "AddCaptionsCreate": {
    "type": "object",
    "required": [
      "media"
    ],
    "additionalProperties": false,
    "properties": {
      "media": {
        "type": "string"
      },
      "name": {
        "type": "string",
        "maxLength": 100
      },
      "musicId": {
        "type": "string",
        "maxLength": 30
      },
      "caption": {
        "$ref": "AddedCaptionSettings"
      },
      "addStickers": {
        "type": "boolean"
      },
      "language": {
        "type": "string",
        "maxLength": 2
      },
      "webhook": {
        "type": "string",
        "maxLength": 500,
        "pattern": "^https://"
      },
      "metadata": {
        "type": "object",
        "additionalProperties": true
      }
    }
  },
  "AddedCaptionSettings": {
    "type": "object",
    "additionalProperties": false,
    "properties": {
      "preset": {
        "type": "string",
        "enum": [
          "default",
          "beast",
          "umi",
          "tiktok",
          "wrap1",
          "wrap2",
          "ariel",
          "hooked",
          "classic",
          "active",
          "bubble",
          "glass",
          "comic",
          "glow",
          "pastel",
          "neon",
          "retroTV",
          "red",
          "marker",
          "modern",
          "blue",
          "vivid"
        ]
      },
      "alignment": {
        "type": "string",
        "enum": [
          "top",
          "middle",
          "bottom"
        ]
      }
    }
  },
  "ExtendVideoCreate": {
    "type": "object",
    "required": [
      "media",
      "prompt"
    ],
    "additionalProperties": false,
    "properties": {
      "media": {
        "type": "string"
      },
      "prompt": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000
      },
      "name": {
        "type": "string",
        "maxLength": 100
      },
      "targetDuration": {
        "type": "number",
        "minimum": 4,
        "maximum": 60,
        "multipleOf": 4
      },
      "generateAudio": {
        "type": "boolean"
      },
      "webhook": {
        "type": "string",
        "maxLength": 500,
        "pattern": "^https://"
      },
      "metadata": {
        "type": "object",
        "additionalProperties": true
      }
    }
  },
  "RemoveBackgroundCreate": {
    "type": "object",
    "required": [
      "media"
    ],
    "additionalProperties": false,
    "properties": {
      "media": {
        "type": "string"
      },
      "name": {
        "type": "string",
        "maxLength": 100
      },
      "webhook": {
        "type": "string",
        "maxLength": 500,
        "pattern": "^https://"
      },
      "metadata": {
        "type": "object",
        "additionalProperties": true
      }
    }
  },
  "ProjectCreate": {
    "oneOf": [
      {
        "$ref": "TemplateProjectCreate"
      },
      {
        "$ref": "ScriptProjectCreate"
      }
    ]
  },
  "TemplateProjectCreate": {
    "type": "object",
    "required": [
      "type",
      "templateId",
      "scenes"
    ],
    "additionalProperties": false,
    "properties": {
      "type": {
        "type": "string"
      },
      "templateId": {
        "type": "string",
        "minLength": 1
      },
      "title": {
        "type": "string",
        "minLength": 1,
        "maxLength": 100
      },
      "caption": {
        "type": "boolean"
      },
      "language": {
        "type": "string",
        "maxLength": 2
      },
      "aspectRatio": {
        "type": "string",
        "enum": [
          "ratio_9_16",
          "ratio_16_9",
          "ratio_1_1"
        ]
      },
      "scenes": {
        "type": "array",
        "minItems": 1,
        "maxItems": 20,
        "items": {
          "$ref": "TemplateSceneCreate"
        }
      },
      "webhook": {
        "type": "string",
        "maxLength": 500,
        "pattern": "^https://"
      },
      "metadata": {
        "type": "object",
        "additionalProperties": true
      }
    }
  },
  "TemplateSceneCreate": {
    "type": "object",
    "required": [
      "script",
      "variables"
    ],
    "additionalProperties": false,
    "properties": {
      "script": {
        "type": "string",
        "minLength": 1,
        "maxLength": 5000
      },
      "variables": {
        "type": "array",
        "maxItems": 20,
        "items": {
          "$ref": "TemplateVariableCreate"
        }
      },
      "voiceId": {
        "type": "string",
        "maxLength": 20
      },
      "avatar": {
        "$ref": "AvatarBoxCreate"
      },
      "caption": {
        "$ref": "CaptionBoxCreate"
      }
    }
  },
  "TemplateVariableCreate": {
    "type": "object",
    "required": [
      "key",
      "value"
    ],
    "additionalProperties": false,
    "properties": {
      "key": {
        "type": "string",
        "maxLength": 100,
        "pattern": "^[a-z_][a-z0-9_]*$"
      },
      "type": {
        "type": "string",
        "enum": [
          "text",
          "media"
        ]
      },
      "value": {
        "type": "string",
        "maxLength": 2000
      }
    }
  },
  "AvatarBoxCreate": {
    "type": "object",
    "required": [
      "topLeft",
      "bottomRight"
    ],
    "additionalProperties": false,
    "properties": {
      "id": {
        "type": "string"
      },
      "topLeft": {
        "$ref": "PointCreate"
      },
      "bottomRight": {
        "$ref": "PointCreate"
      }
    }
  },
  "PointCreate": {
    "type": "object",
    "required": [
      "x",
      "y"
    ],
    "additionalProperties": false,
    "properties": {
      "x": {
        "type": "number"
      },
      "y": {
        "type": "number"
      }
    }
  },
  "CaptionBoxCreate": {
    "type": "object",
    "required": [
      "topLeft",
      "bottomRight"
    ],
    "additionalProperties": false,
    "properties": {
      "topLeft": {
        "$ref": "PointCreate"
      },
      "bottomRight": {
        "$ref": "PointCreate"
      }
    }
  },
  "ScriptProjectCreate": {
    "type": "object",
    "required": [
      "type",
      "script",
      "voiceId"
    ],
    "additionalProperties": false,
    "properties": {
      "type": {
        "type": "string",
        "enum": [
          "class",
          "ugc_ads",
          "ugc_video",
          "ai_short",
          "hook_demo",
          "tiktok_slideshow"
        ]
      },
      "script": {
        "type": "string",
        "minLength": 10,
        "maxLength": 5000
      },
      "voiceId": {
        "type": "string"
      },
      "avatarId": {
        "type": "string"
      },
      "name": {
        "type": "string",
        "maxLength": 100
      },
      "aspectRatio": {
        "type": "string",
        "enum": [
          "ratio_9_16",
          "ratio_16_9",
          "ratio_1_1"
        ]
      },
      "music": {
        "type": "string"
      },
      "captions": {
        "type": "boolean"
      },
      "webhook": {
        "type": "string",
        "maxLength": 500,
        "pattern": "^https://"
      }
    }
  },
  "SocialSearchCreate": {
    "type": "object",
    "required": [
      "searchTerm",
      "platform"
    ],
    "additionalProperties": false,
    "properties": {
      "searchTerm": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200
      },
      "platform": {
        "type": "string",
        "enum": [
          "tiktok",
          "youtube"
        ]
      },
      "limit": {
        "type": "integer",
        "minimum": 1,
        "maximum": 50
      }
    }
  },
  "SocialAccountAnalyze": {
    "type": "object",
    "required": [
      "username",
      "platform"
    ],
    "additionalProperties": false,
    "properties": {
      "username": {
        "type": "string"
      },
      "platform": {
        "type": "string",
        "enum": [
          "tiktok",
          "youtube"
        ]
      }
    }
  }
};
