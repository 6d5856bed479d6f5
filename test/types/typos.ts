/** One mistake a line, and none compiles. Nothing here is run. */
import { Hooked, type Integration, type ScheduledPost } from "../../src/index.ts";

const post = { videoId: "vid_1", integrationId: "int_1", scheduledDateTime: new Date() };

export function inIds({ integrations, schedules }: Hooked): void {
  // @ts-expect-error an id is missing
  integrations.get();
  // @ts-expect-error an id is no number
  integrations.get(1);
  // @ts-expect-error an id may be undefined
  integrations.disconnect([{ id: "int_1" }][0]?.id);
  // @ts-expect-error an id is no object
  integrations.disconnectSafely({ integrationId: "int_1" });
  // @ts-expect-error an id is not null
  schedules.cancel(null);
  // @ts-expect-error the id comes first
  schedules.update({ scheduledDateTime: new Date() }, "post_1");
}

export function inQueries({ schedules }: Hooked): void {
  // @ts-expect-error limit
  schedules.list({ lmit: 10 });
  // @ts-expect-error no page numbers
  schedules.list({ limit: 10, page: 2 });
  // @ts-expect-error a number
  schedules.list({ limit: "10" });
  // @ts-expect-error a number
  schedules.list({ offset: null });
  // @ts-expect-error one status
  schedules.list({ status: ["pending", "failed"] });
  // @ts-expect-error not of openapi-fetch
  schedules.list({ query: { limit: 10 } });
  // @ts-expect-error options come second
  schedules.list({ timeout: 1_000 });
}

export function inBodies({ schedules }: Hooked): void {
  // @ts-expect-error nothing to schedule
  schedules.create();
  // @ts-expect-error no videoId
  schedules.create({ integrationId: "int_1", scheduledDateTime: new Date() });
  // @ts-expect-error no integrationId
  schedules.create({ videoId: "vid_1", scheduledDateTime: new Date() });
  // @ts-expect-error no time
  schedules.create({ videoId: "vid_1", integrationId: "int_1" });
  // @ts-expect-error platformData
  schedules.create({ ...post, platfromData: {} });
  // @ts-expect-error not documented
  schedules.create({ ...post, hook: "https://example.com" });
  // @ts-expect-error a Date or a string
  schedules.create({ ...post, scheduledDateTime: 1_700_000_000 });
  // @ts-expect-error a string
  schedules.create({ ...post, videoId: 1 });
  // @ts-expect-error may be missing
  schedules.create({ ...post, videoId: process.env["VIDEO"] });
  // @ts-expect-error cannot be dropped before it is there
  schedules.create({ ...post, platformData: { title: null } });
  // @ts-expect-error title
  schedules.create({ ...post, platformData: { titel: "A" } });
  // @ts-expect-error tags is a list
  schedules.create({ ...post, platformData: { tags: "a,b" } });
  // @ts-expect-error tags are texts
  schedules.create({ ...post, platformData: { tags: ["a", 1] } });
  // @ts-expect-error true or false
  schedules.create({ ...post, platformData: { madeForKids: "no" } });
  // @ts-expect-error the server writes it
  schedules.create({ ...post, platformData: { publishedUrl: "https://example.com" } });
  // @ts-expect-error cannot be changed
  schedules.update("post_1", { videoId: "vid_1" });
  // @ts-expect-error nothing to update
  schedules.update("post_1");
  // @ts-expect-error not to be dropped
  schedules.update("post_1", { scheduledDateTime: null });
  // @ts-expect-error description
  schedules.update("post_1", { platformData: { descripton: "A" } });
}

export function inOptions(hooked: Hooked): void {
  const { integrations, schedules } = hooked;
  // @ts-expect-error timeout
  integrations.get("int_1", { timeuot: 1_000 });
  // @ts-expect-error milliseconds
  integrations.get("int_1", { timeout: "10s" });
  // @ts-expect-error the signal of the controller
  integrations.get("int_1", { signal: new AbortController() });
  // @ts-expect-error of the client only
  integrations.get("int_1", { apiKey: "sk_1" });
  // @ts-expect-error texts
  integrations.get("int_1", { headers: { "x-team": 1 } });
  // @ts-expect-error no params
  integrations.get("int_1", { params: { path: { integrationId: "int_1" } } });
  // @ts-expect-error an object
  schedules.cancel("post_1", 1_000);
  // @ts-expect-error options are last
  schedules.create(post, {}, {});
  // @ts-expect-error cancel or abort
  integrations.disconnectSafely("int_1", { onPending: "skip" });
  // @ts-expect-error dryRun
  integrations.disconnectSafely("int_1", { dryrun: true });
  // @ts-expect-error what looks like true must not disconnect anything
  integrations.disconnectSafely("int_1", { dryRun: "false" });
  // @ts-expect-error a step that is none
  integrations.disconnectSafely("int_1", { onProgress: (event) => event.step === "done" });
  // @ts-expect-error a method in capitals
  hooked.request("get", "/v1/integration/list");
  // @ts-expect-error no nested queries
  hooked.request("GET", "/v1/integration/list", { query: { filter: { status: "pending" } } });
  // @ts-expect-error query
  hooked.request("GET", "/v1/integration/list", { params: {} });
}

export function inClientOptions(hooked: Hooked): void {
  // @ts-expect-error apiKey
  new Hooked({ apikey: "sk_1" });
  // @ts-expect-error not a string alone
  new Hooked("sk_1");
  // @ts-expect-error a string
  new Hooked({ apiKey: 1 });
  // @ts-expect-error returns a string
  new Hooked({ apiKey: async () => 1 });
  // @ts-expect-error baseUrl
  new Hooked({ baseURL: "https://api.hooked.so" });
  // @ts-expect-error a string
  new Hooked({ baseUrl: new URL("https://api.hooked.so") });
  // @ts-expect-error a number
  new Hooked({ maxRetries: true });
  // @ts-expect-error a function
  new Hooked({ onRetry: "log" });
  // @ts-expect-error observers see no headers
  new Hooked({ onRequest: (event) => event.headers });
  // @ts-expect-error of a call only
  hooked.withOptions({ signal: AbortSignal.timeout(1_000) });
  // @ts-expect-error maxRetries
  hooked.withOptions({ retries: 1 });
}

export function inReplies(integration: Integration, scheduled: ScheduledPost): void {
  // @ts-expect-error username
  integration.account.userName;
  // @ts-expect-error the payload, not the envelope
  integration.data;
  // @ts-expect-error a string, not a Date
  scheduled.scheduledDateTime.getTime();
  // @ts-expect-error may be missing
  scheduled.platformData.title;
  // @ts-expect-error here it is id
  scheduled.scheduleId;
}

export async function inPages({ integrations, schedules }: Hooked): Promise<void> {
  // @ts-expect-error not before it is awaited
  schedules.list().items;
  // @ts-expect-error not with for alone
  for (const scheduled of schedules.list()) scheduled.id;
  // @ts-expect-error max
  await schedules.list().toArray({ limit: 10 });
  // @ts-expect-error there may be none
  (await (await schedules.list()).next()).items;
  // @ts-expect-error what is undocumented is to be checked
  (await integrations.list())["integrations"].length;
}
