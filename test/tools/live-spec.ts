/** A small document with operations of the client, for tests of the live check: a change of openapi.yaml is none of theirs. */
import { json, type Part, tinySpec } from "./tiny-spec.ts";

const text = { type: "string" };
const date = { type: "string", format: "date-time" };
const url = { type: "string", format: "uri" };
const yesOrNo = { type: "boolean" };
const whole = { type: "integer" };
const open = { type: "object", additionalProperties: true, "x-documented": "inferred" };
const words = (...known: string[]) => ({ type: "string", enum: known });
const object = (required: Part, optional: Part = {}) => ({
  type: "object",
  required: Object.keys(required),
  properties: { ...required, ...optional },
});

const platform = words("youtube", "tiktok", "instagram");
const status = words("pending", "published", "failed", "draft");
const account = object({ id: text, avatarUrl: url });
const integration = object({ id: text, type: platform, account });
const health = object({ status: words("healthy", "expired", "error"), tokenValid: yesOrNo, lastChecked: date });
const post = object(
  { id: text, status, scheduledDateTime: date, platform, integration, createdAt: date, updatedAt: date },
  {
    video: object({ id: text, thumbnail: url }),
    platformData: object({}, { tags: { type: "array", items: text }, madeForKids: yesOrNo }),
  },
);

const time = "2024-03-15T14:00:00.000Z";
const times = { createdAt: time, updatedAt: time };
const connected = (id: string, type: string) => ({
  id,
  type,
  account: { id: "UC1", avatarUrl: "https://x.test/a.jpg" },
});
const youtube = connected("int_yt_abc123", "youtube");
const postOf = (id: string, by = youtube) => ({
  id,
  status: "pending",
  scheduledDateTime: time,
  platform: by.type,
  integration: by,
  video: { id: "vid_def456", thumbnail: "https://x.test/v.jpg" },
  platformData: { tags: ["ai", "video"], madeForKids: false },
  ...times,
});

const error = object({ code: text, message: text }, { success: yesOrNo, details: open });
const failure = (...codes: string[]) =>
  json(error, Object.fromEntries(codes.map((code) => [code, { value: { code, message: code } }])));
const always = {
  401: { ...failure("missing_api_key", "invalid_api_key"), "x-documented": "partial" },
  429: failure("rate_limited"),
  500: json(open, { failed: { value: {} } }),
};
const ofOne = { ...always, 403: failure("forbidden"), 404: failure("not_found") };

/** What an operation is called, what it returns, and how it fails. */
const operation = (
  operationId: string,
  helper: string,
  schema: Part,
  data: unknown,
  failures: Part = always,
  more = {},
) => ({
  operationId,
  "x-helper": helper,
  "x-documented": "full",
  tags: ["Things"],
  ...more,
  responses: {
    200: json(object({ success: yesOrNo, data: schema }), { one: { value: { success: true, data } } }),
    ...failures,
  },
});
const body = (schema: Part, minimal: unknown) => ({
  requestBody: { required: true, ...json({ ...schema, additionalProperties: false }, { minimal: { value: minimal } }) },
});
const query = (parameters: Part) => ({
  parameters: Object.entries(parameters).map(([name, schema]) => ({ name, in: "query", schema })),
});
const id = (name: string, example: string) => ({
  parameters: [{ name, in: "path", required: true, schema: text, example }],
});
const gone = object({ id: text, deleted: yesOrNo });
const created = { videoId: "vid_def456", integrationId: "int_yt_abc123", scheduledDateTime: time };

const paths = {
  "/v1/integration/list": { get: operation("listIntegrations", "integrations.list", open, {}) },
  "/v1/integration/{integrationId}": {
    ...id("integrationId", "int_yt_abc123"),
    get: operation(
      "getIntegrationDetails",
      "integrations.get",
      object({ ...integration.properties, identifier: text, health, createdAt: date }),
      {
        ...youtube,
        identifier: "UC1",
        health: { status: "healthy", tokenValid: true, lastChecked: time },
        createdAt: time,
      },
      ofOne,
    ),
    delete: operation(
      "disconnectIntegration",
      "integrations.disconnect",
      gone,
      { id: "int_tt_def456", deleted: true },
      ofOne,
    ),
  },
  "/v1/schedule/create": {
    post: operation(
      "scheduleVideo",
      "schedules.create",
      object({ scheduleId: text }),
      { scheduleId: "post_abc123xyz" },
      always,
      body(object({ videoId: text, integrationId: text, scheduledDateTime: date }), created),
    ),
  },
  "/v1/schedule/list": {
    get: operation(
      "listScheduledPosts",
      "schedules.list",
      object({ scheduledPosts: { type: "array", items: post }, total: whole, limit: whole, offset: whole }),
      {
        scheduledPosts: [
          postOf("post_abc123"),
          postOf("post_abc124"),
          postOf("post_def456", connected("int_tt_def456", "tiktok")),
        ],
        total: 3,
        limit: 50,
        offset: 0,
      },
      always,
      query({ status, platform, limit: whole, offset: whole }),
    ),
  },
  "/v1/schedule/{scheduleId}": {
    ...id("scheduleId", "post_abc123"),
    // Here a bad key may be a 403 as well.
    get: operation("getScheduleDetails", "schedules.get", post, postOf("post_abc123"), {
      ...ofOne,
      403: failure("forbidden", "missing_api_key", "invalid_api_key"),
    }),
    patch: operation(
      "updateSchedule",
      "schedules.update",
      object({ id: text }),
      { id: "post_abc123" },
      ofOne,
      body(object({}, { scheduledDateTime: date }), { scheduledDateTime: time }),
    ),
    delete: operation("cancelSchedule", "schedules.cancel", gone, { id: "post_abc123xyz", deleted: true }, ofOne),
  },
};

const security = [{ Key: [] }];
const components = { securitySchemes: { Key: { type: "apiKey", in: "header", name: "x-api-key" } } };

export const liveSpec = () => tinySpec({ document: { security, components, paths } });
