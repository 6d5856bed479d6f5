/** Integrations, scheduled posts and errors. */
import { Type } from "typebox";
import { by, date, docs, free, olderDocs, open, orNull, partial, received, sent, sentDate, sisterDocs, text, url } from "./schema.ts";
import { platforms, postStatuses, privacy } from "./values.ts";

const integrationPage = docs("api-reference/integration/details");
const createPage = docs("api-reference/schedule/create");
const listPage = docs("api-reference/schedule/list");
const updatePage = docs("api-reference/schedule/update");

/** Nothing is known of the fields. */
export const Undocumented = by("inferred", free);

const errorFields = { success: Type.Boolean(), details: free };
/** In two forms: the seed page has no `success` and codes in lower case, the error guide the opposite. */
export const Error = received("seed", { code: text, message: text }, errorFields);
/** Of most errors the pages show only the message. */
export const ErrorMessage = partial(received(createPage, { message: text }));
/** Of some, the code of one of the examples is known. */
export const PartialError = received(sisterDocs("guides/error-handling"), { message: text }, { ...errorFields, code: text });

export const Account = received(integrationPage, { id: text, name: text, username: text, avatarUrl: url });
export const IntegrationHealth = received(integrationPage, {
  status: open(["healthy", "expired", "error"]),
  tokenValid: Type.Boolean(),
  lastChecked: date,
});
export const Integration = received(integrationPage, {
  id: text,
  type: open(platforms),
  identifier: text,
  account: Account,
  health: IntegrationHealth,
  createdAt: date,
});
export const DisconnectedIntegration = received("seed", { id: text, type: open(platforms), deleted: Type.Boolean() });

const title = Type.String({ maxLength: 100 });
const description = Type.String({ maxLength: 5000 });
const tags = Type.Array(Type.String(), { maxItems: 30 });

export const PlatformDataCreate = sent(
  createPage,
  {},
  {
    title,
    description,
    tags,
    privacyStatus: open(privacy, { default: "public" }),
    madeForKids: Type.Boolean({ default: false }),
  },
);
export const ScheduleCreate = sent(
  createPage,
  { videoId: text, integrationId: text, scheduledDateTime: sentDate },
  { platformData: PlatformDataCreate },
);

/** It is merged with what is stored; null removes a field. */
export const PlatformDataUpdate = sent(
  updatePage,
  {},
  {
    title: orNull(title),
    description: orNull(description),
    tags: orNull(tags),
    privacyStatus: orNull(open(privacy)),
    madeForKids: orNull(Type.Boolean()),
  },
);
export const ScheduleUpdate = sent(
  updatePage,
  {},
  { scheduledDateTime: sentDate, platformData: PlatformDataUpdate },
  // "No fields to update" is an error.
  { minProperties: 1 },
);

export const PlatformData = received(
  docs("api-reference/schedule/details"),
  {},
  {
    title: text,
    description: text,
    tags: Type.Array(text),
    privacyStatus: open(privacy),
    madeForKids: Type.Boolean(),
    // The pages name them, and show no type.
    publishedUrl: partial(url),
    error: partial(text),
  },
);
export const ScheduledPostIntegration = received(listPage, { id: text, type: open(platforms), account: Account });
export const ScheduledPostVideo = received(listPage, {
  id: text,
  name: text,
  url,
  thumbnail: url,
  durationInSeconds: Type.Number(),
});
export const ScheduledPost = received(
  listPage,
  {
    id: text,
    status: open(postStatuses),
    scheduledDateTime: date,
    platform: open(platforms),
    integration: ScheduledPostIntegration,
    video: ScheduledPostVideo,
    createdAt: date,
    updatedAt: date,
  },
  { platformData: PlatformData },
);
export const ScheduledPostPage = received(olderDocs("api-reference/schedule/list"), {
  scheduledPosts: Type.Array(ScheduledPost),
  total: Type.Integer(),
  limit: Type.Integer(),
  offset: Type.Integer(),
});
/** The ID of the post is `scheduleId` here, and `id` everywhere else. */
export const CreatedSchedule = received(olderDocs("api-reference/schedule/create"), {
  scheduleId: text,
  status: open(postStatuses),
  scheduledDateTime: date,
  platform: open(platforms),
  videoId: text,
});
export const UpdatedSchedule = received(updatePage, {
  id: text,
  status: open(postStatuses),
  scheduledDateTime: date,
  platformData: PlatformData,
});
export const CancelledSchedule = received(olderDocs("api-reference/schedule/delete"), {
  id: text,
  deleted: Type.Boolean(),
});
