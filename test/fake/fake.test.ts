/** What the fake knows of Hooked, through the public client. */
import { describe, expect, jest, test } from "@jest/globals";
import { pageSizes } from "../../generated/rules.ts";
import { Hooked, NotFoundError, type ProjectCompletedEvent, parseWebhook, VideoFailedError } from "../../src/index.ts";
import {
  createFakeHooked,
  type FakeHooked,
  type FakeHookedOptions,
  fakeError,
  fakePage,
  type WebhookDelivery,
} from "../../src/testing/index.ts";
import { failureOf, key } from "../servers/loopback.ts";
import { inVirtualTime } from "../servers/virtual-time.ts";

const now = "2030-01-01T00:00:00.000Z";
const script = { script: "Hello!", avatarId: "avatar_1", voiceId: "voice_1" };
const hours = (count: number) => new Date(Date.parse(now) + count * 3_600_000).toISOString();

function setUp(options: FakeHookedOptions = {}) {
  const fake = createFakeHooked({ now, ...options });
  const integration = fake.connectIntegration({ type: "youtube" });
  const video = async () => (await fake.hooked.videos.createTalkingAvatar(script)).videoId;
  const post = async (at = 3) => {
    const { id } = await fake.hooked.videos.waitFor(await video());
    const times = { videoId: id, integrationId: integration.id, scheduledDateTime: hours(at) };
    return (await fake.hooked.schedules.create({ ...times, platformData: { tags: ["a", "b"] } })).scheduleId;
  };
  return { fake, hooked: fake.hooked, integration, video, post };
}

describe("videos", () => {
  test("are in progress until their time, cost credits, and are waited for at once", async () => {
    const { fake, hooked, video } = setUp();
    const id = await video();
    expect(fake.state).toMatchObject({ usedCredits: 5, videos: [{ id, status: "STARTED" }] });
    expect(await hooked.videos.waitFor(id)).toMatchObject({ status: "COMPLETED", durationInSeconds: 45 });
    expect(fake.state.now).toEqual(new Date("2030-01-01T00:03:00.000Z"));
  });

  test("stay in progress until advance() where autoAdvance is off", async () => {
    const { fake, hooked, video } = setUp({ autoAdvance: false });
    const id = await video();
    await fake.advance({ minutes: 1, seconds: 30 });
    expect(await hooked.videos.get(id)).toMatchObject({ status: "STARTED", progress: 50 });
    await fake.advance({ minutes: 2 });
    expect(await hooked.videos.get(id)).toMatchObject({ status: "COMPLETED" });
    expect((await hooked.videos.list({ status: "completed" })).items).toHaveLength(1);
    expect((await hooked.videos.list({ status: "processing" })).items).toHaveLength(0);
  });

  test("are waited for by polling under fake timers", async () => {
    jest.useFakeTimers();
    try {
      const { fake, hooked, video } = setUp({ autoAdvance: false });
      const wait = hooked.videos.waitFor(await video());
      await jest.advanceTimersByTimeAsync(10_000);
      await fake.advance({ minutes: 3 });
      await jest.advanceTimersByTimeAsync(60_000);
      expect(await wait).toMatchObject({ status: "COMPLETED" });
    } finally {
      jest.useRealTimers();
    }
  });

  test("fail as asked", async () => {
    const { fake, hooked, video } = setUp();
    fake.failNextVideo("Voice model temporarily unavailable");
    const error = await failureOf(hooked.videos.waitFor(await video()));
    expect(error).toBeInstanceOf(VideoFailedError);
    expect(error).toMatchObject({ message: expect.stringContaining("Voice model temporarily unavailable") });
    expect(await hooked.videos.waitFor(await video())).toMatchObject({ status: "COMPLETED" });
  });

  test("are refused without a subscription, and with an avatar that does not exist", async () => {
    const { fake, video } = setUp({ subscribed: false });
    expect(await failureOf(video())).toMatchObject({ status: 403, code: "SUBSCRIPTION_REQUIRED" });
    expect(fake.state.usedCredits).toBe(0);
    const { fake: other, video: another } = setUp();
    const [avatar] = (await other.hooked.avatars.list()).avatars;
    other.seed({ avatars: [{ ...avatar, id: "avatar_2" } as NonNullable<typeof avatar>] });
    expect(await failureOf(another())).toMatchObject({ status: 404 });
  });

  test("are refused with a type that no variant of the body has, and with all that there are", async () => {
    const body = { script: "Hello!", voiceId: "voice_1", mediaType: "audio" } as never;
    const allowed = ["ai-images", "ai-videos", "media", "gameplay"];
    expect(await failureOf(setUp().hooked.videos.createScriptToVideo(body))).toMatchObject({
      details: { field: "mediaType", value: "audio", allowed },
    });
  });

  test.each<[unknown, string]>([
    [6, "Number must be a multiple of 4"],
    [64, "Number must be between 4 and 60"],
    ["8", "Expected number, received string"],
  ])("are not extended to %j seconds", async (targetDuration, problem) => {
    const body = { media: "media_1", prompt: "Zoom out", targetDuration } as never;
    const message = `targetDuration: ${problem}`;
    expect(await failureOf(setUp().hooked.videos.extend(body))).toMatchObject({ body: { message } });
  });

  test.each([
    [
      { ...script, script: "" },
      { message: expect.stringContaining("script: String must contain at least 1 character") },
    ],
    [{ script: "Hi" }, { code: "VALIDATION_ERROR", details: { missing: ["avatarId", "voiceId"] } }],
    [{ ...script, script: "x".repeat(10_001) }, { message: expect.stringContaining("Script exceeds maximum length") }],
    [
      { ...script, lipsyncModel: "best" },
      { code: "INVALID_VALUE", details: { field: "lipsyncModel", value: "best", allowed: ["base", "pro"] } },
    ],
    [{ ...script, webhook: "http://example.com" }, { message: expect.stringContaining("webhook: ") }],
  ])("are refused for %j", async (body, error) => {
    const { hooked } = setUp();
    expect(await failureOf(hooked.videos.createTalkingAvatar(body as never))).toMatchObject({ status: 400, ...error });
  });
});

const slide = { media: "media_1" };

test.each<[string, unknown]>([
  ["slides: At least one slide is required", []],
  ["slides: Cannot have more than 50 slides", Array(51).fill(slide)],
  ["slides.0.media: String must contain at least 1 character(s)", [{ media: "" }]],
  ["slides.1.duration: Number must be between 1 and 10", [slide, { ...slide, duration: 11 }]],
  ["slides.0.texts.0.x: Number must be at least 0", [{ ...slide, texts: [{ text: "a", x: -1 }] }]],
  ["slides.0.texts: Cannot have more than 10 text elements", [{ ...slide, texts: Array(11).fill({ text: "a" }) }]],
])("slideshows are refused in the words of the docs: %s", async (message, slides) => {
  const { hooked } = setUp();
  const error = await failureOf(hooked.videos.createTikTokSlideshow({ slides } as never));
  expect(error).toMatchObject({ status: 400, body: { message } });
});

describe("posts", () => {
  test("go out when their time comes, and are then neither changed nor cancelled", async () => {
    const { fake, hooked, post } = setUp();
    const id = await post();
    await fake.advance({ hours: 2 });
    expect(await hooked.schedules.get(id)).toMatchObject({ status: "pending" });
    await fake.advance({ hours: 1 });
    const published = { status: "published", platformData: { publishedUrl: expect.any(String), tags: ["a", "b"] } };
    expect(await hooked.schedules.get(id)).toMatchObject(published);
    const change = hooked.schedules.update(id, { scheduledDateTime: hours(9) });
    expect(await failureOf(change)).toMatchObject({ status: 400, message: /Cannot update a published post/ });
    expect(await failureOf(hooked.schedules.cancel(id))).toMatchObject({ status: 400 });
  });

  test("are gone when they are cancelled", async () => {
    const { hooked, post } = setUp();
    const [id, other] = [await post(), await post()];
    expect(await hooked.schedules.cancel(id)).toEqual({ id, deleted: true });
    expect(await failureOf(hooked.schedules.get(id))).toBeInstanceOf(NotFoundError);
    expect(await hooked.schedules.list({ status: "pending", platform: "youtube" }).toArray()).toMatchObject([
      { id: other },
    ]);
    expect(await hooked.schedules.list({ status: "draft" }).toArray()).toEqual([]);
  });

  test("merge what is changed, replace tags, drop what is null, and go out at the new time", async () => {
    const { fake, hooked, post } = setUp();
    const id = await post();
    await hooked.schedules.update(id, { platformData: { tags: ["c"], title: null, description: "New" } });
    const { platformData } = await hooked.schedules.get(id);
    expect(platformData).toEqual({ tags: ["c"], description: "New", privacyStatus: "public", madeForKids: false });
    const late = await failureOf(hooked.schedules.update(id, { scheduledDateTime: now }));
    expect(late).toMatchObject({ status: 400, message: /must be in the future/ });
    await hooked.schedules.update(id, { scheduledDateTime: hours(5) });
    await fake.advance({ hours: 4 });
    expect(fake.state.posts[0]).toMatchObject({ status: "pending" });
    await fake.advance({ hours: 1 });
    expect(fake.state.posts[0]).toMatchObject({ status: "published" });
  });

  test("of a disconnected integration stay pending, and then fail with a reason", async () => {
    const { fake, hooked, integration, post } = setUp();
    const id = await post();
    await hooked.integrations.disconnect(integration.id);
    expect(await hooked.schedules.get(id)).toMatchObject({ status: "pending" });
    await fake.advance({ hours: 3 });
    expect(await hooked.schedules.get(id)).toMatchObject({
      status: "failed",
      platformData: { error: "Integration is disconnected" },
    });
  });

  test("need a completed video, an integration and a time in the future", async () => {
    const { fake, hooked, integration, video } = setUp();
    const videoId = await video();
    const body = { videoId, integrationId: integration.id, scheduledDateTime: hours(1) };
    const refused = async (change: object) => failureOf(hooked.schedules.create({ ...body, ...change }));
    expect(await refused({})).toMatchObject({ status: 400, message: /Video must be completed/ });
    await hooked.videos.waitFor(videoId);
    expect(await refused({ videoId: "vid_none" })).toMatchObject({ status: 404, message: /Video not found/ });
    expect(await refused({ integrationId: "int_none" })).toMatchObject({ message: /Integration not found/ });
    expect(await refused({ scheduledDateTime: now })).toMatchObject({ message: /must be in the future/ });
    expect(await refused({ scheduledDateTime: "soon" })).toMatchObject({
      message: /scheduledDateTime: Invalid date-time/,
    });
    fake.seed({ otherTeam: [videoId] });
    expect(await refused({})).toMatchObject({ status: 403, message: /Video does not belong to your team/ });
    expect(fake.state.posts).toEqual([]);
  });

  test("are paged by the documented default and at most the documented maximum", async () => {
    const { fake, hooked, post } = setUp();
    await post();
    const [first] = fake.state.posts;
    fake.seed({
      posts: Array.from({ length: 119 }, (_, i) => ({ ...(first as NonNullable<typeof first>), id: `p${i}` })),
    });
    const { default: usual = 0, max = 0 } = pageSizes["/v1/schedule/list"] ?? {};
    expect((await hooked.schedules.list()).items).toHaveLength(usual);
    expect((await hooked.schedules.list({ limit: max + 1 })).items).toHaveLength(max);
    expect(await hooked.schedules.list({ status: "pending" }).toArray()).toHaveLength(120);
    expect(await hooked.schedules.list({ platform: "tiktok" })).toMatchObject({ items: [], total: 0 });
  });
});

test("avatars of a seed are listed by their type", async () => {
  const { fake, hooked } = setUp();
  const [avatar] = (await hooked.avatars.list()).avatars;
  fake.seed({
    avatars: [true, false].map((isCustom) => ({
      ...(avatar as NonNullable<typeof avatar>),
      id: `${isCustom}`,
      isCustom,
    })),
  });
  const idsOf = async (type?: "library" | "custom" | "all") =>
    (await hooked.avatars.list({ type })).avatars.map(({ id }) => id);
  expect(await idsOf("custom")).toEqual(["true"]);
  expect(await idsOf("library")).toEqual(["false"]);
  expect(await idsOf("all")).toEqual(["true", "false"]);
  expect(await idsOf()).toEqual(["true", "false"]);
});

describe("integrations", () => {
  test("are gone after disconnect, and new with each connect", async () => {
    const { fake, hooked, integration } = setUp();
    expect(await hooked.integrations.disconnect(integration.id)).toMatchObject({ type: "youtube", deleted: true });
    expect(await failureOf(hooked.integrations.disconnect(integration.id))).toBeInstanceOf(NotFoundError);
    expect(fake.connectIntegration({ type: "youtube" }).id).not.toBe(integration.id);
    expect(await hooked.integrations.find()).toHaveLength(1);
  });

  test("and all other things of another team are forbidden", async () => {
    const { fake, hooked, integration, post } = setUp();
    const id = await post();
    const [videoId = ""] = fake.state.videos.map((each) => each.id);
    fake.seed({ otherTeam: [integration.id, id, videoId] });
    for (const call of [
      hooked.integrations.get(integration.id),
      hooked.integrations.disconnect(integration.id),
      hooked.schedules.cancel(id),
      hooked.videos.get(videoId),
    ]) {
      expect(await failureOf(call)).toMatchObject({ status: 403 });
    }
    expect((await hooked.videos.list()).items).toEqual([]);
    expect(fake.state.posts).toHaveLength(1);
  });
});

describe("webhooks", () => {
  test("are sent with the metadata, again after 1, 5 and 15 minutes, and twice if asked", async () => {
    const received: string[] = [];
    const { fake, hooked } = setUp({
      webhookCopies: 2,
      onWebhook: ({ body, attempt }) => {
        const { event, metadata } = parseWebhook(body) as ProjectCompletedEvent;
        const time = fake.state.now.toISOString().slice(11, 16);
        received.push(`${attempt} ${event} ${time} ${JSON.stringify(metadata)}`);
        if (attempt === 2) throw new Error("down");
        return attempt < 4 ? 503 : 200;
      },
    });
    await hooked.videos.createTalkingAvatar({ ...script, webhook: "https://example.com", metadata: { order: 1 } });
    await fake.advance({ hours: 1 });
    const times = ["1 project.completed 00:03", "2 project.completed 00:04", "3 project.completed 00:08"];
    const lines = [...times, "4 project.completed 00:18"].map((line) => `${line} {"order":1}`);
    expect(received).toEqual(lines.flatMap((line) => [line, line]));
  });

  test("carry at most 5 KB of metadata", async () => {
    const { hooked } = setUp();
    const create = (note: string) => hooked.videos.createTalkingAvatar({ ...script, metadata: { note } });
    const fits = "é".repeat((5 * 1024 - '{"note":""}'.length - 1) / 2);
    await create(fits);
    await expect(create(`${fits}é`)).rejects.toMatchObject({ status: 400, issues: [{ path: "metadata" }] });
  });

  test("report a failure", async () => {
    const deliveries: WebhookDelivery[] = [];
    const { fake, hooked } = setUp({ onWebhook: (delivery) => void deliveries.push(delivery) });
    fake.failNextVideo();
    await hooked.videos.createTalkingAvatar({ ...script, webhook: "https://example.com" });
    await fake.advance({ hours: 1 });
    expect(deliveries).toMatchObject([
      { url: "https://example.com", headers: { "content-type": "application/json" }, attempt: 1 },
    ]);
    expect(deliveries.map(({ body }) => parseWebhook(body))).toMatchObject([
      { event: "project.failed", message: "Script too short to generate video" },
    ]);
  });
});

describe("the fake", () => {
  test("checks keys, and leaves them out of what it records", async () => {
    const { fake } = setUp();
    const { fetch } = fake;
    const wrong = new Hooked({ apiKey: "sk_wrong_key", baseUrl: "https://api.hooked.so", fetch });
    expect(await failureOf(wrong.videos.list())).toMatchObject({ status: 401, code: "INVALID_API_KEY" });
    expect(fake.requests).toMatchObject([
      { operation: "listVideos", method: "GET", path: "/v1/video/list", outcome: 401 },
    ]);
    expect(JSON.stringify(fake.requests)).not.toContain("sk_wrong_key");
  });

  test("limits requests, and says for how long", async () => {
    const rateLimit = { window: "fixed window", hint: "Retry-After", limit: 2 } as const;
    const { hooked } = setUp({ rateLimit, client: { maxRateLimitWait: 0 } });
    await hooked.videos.list();
    await hooked.videos.list();
    expect(await failureOf(hooked.videos.list())).toMatchObject({ status: 429, retryAfter: expect.any(Number) });
  });

  test("goes wrong as asked, before or after the work, and as often", async () => {
    const { fake, hooked, integration } = setUp({ client: { timeout: 50 } });
    const disconnect = () => hooked.integrations.disconnect(integration.id);
    fake.fail("disconnectIntegration", { status: 503, times: 2 });
    fake.fail("disconnectIntegration", { stall: true });
    fake.fail("disconnectIntegration", { malformed: true });
    fake.fail("disconnectIntegration", { drop: true, after: true });
    expect(await failureOf(disconnect())).toMatchObject({ status: 503 });
    expect(await failureOf(disconnect())).toMatchObject({ status: 503 });
    expect(await failureOf(disconnect())).toMatchObject({ name: "HookedTimeoutError" });
    expect(await failureOf(disconnect())).toMatchObject({ name: "HookedDecodeError" });
    expect(fake.state.integrations).toHaveLength(1);
    expect(await failureOf(disconnect())).toMatchObject({ name: "HookedConnectionError" });
    expect(fake.state.integrations).toHaveLength(0);
    expect(fake.requests.map(({ outcome }) => outcome)).toEqual([503, 503, "stalled", 200, "dropped"]);
  });

  test("answers late as asked", async () => {
    const { fake, hooked } = setUp();
    fake.fail("listVideos", { delay: 7_000 });
    const { result, elapsed } = await inVirtualTime(async () => hooked.videos.list());
    expect([result.items, elapsed]).toEqual([[], 7_000]);
  });

  test.each<[string, (fake: FakeHooked) => unknown]>([
    ['Unknown operation "videos.list". Valid ones: listIntegrations, ', (fake) => fake.fail("videos.list" as never)],
    ['Unknown property of a fault "staus". ', (fake) => fake.fail("listVideos", { staus: 500 } as never)],
    ['Unknown unit of time "hour". Valid ones: days, hours, ', (fake) => fake.advance({ hour: 1 } as never)],
    ['Unknown property of a seed "post". ', (fake) => fake.seed({ post: [] } as never)],
    ['Unknown option "clok". Valid ones: apiKey, ', () => createFakeHooked({ clok: "system" } as never)],
    ["rateLimit.window: expected one of fixed window, ", () => createFakeHooked({ rateLimit: {} as never })],
    [
      "rateLimit.hint: expected one of Retry-After, ",
      () => createFakeHooked({ rateLimit: { window: "fixed window" } as never }),
    ],
    ["now: expected a date or an ISO string, received soon", () => createFakeHooked({ now: "soon" })],
    ["times: expected a number of 1 or more, received 0", (fake) => fake.fail("listVideos", { times: 0 })],
    ["advance() expects a duration of 0 or more", (fake) => fake.advance({ hours: -1 })],
    ["fakeError() expects a status of 400 to 599, not 200", () => fakeError(200)],
  ])("refuses what it would ignore: %s", async (message, use) => {
    await expect(async () => use(createFakeHooked())).rejects.toThrow(message);
  });

  test("forgets everything at reset", async () => {
    const { fake, hooked, post } = setUp();
    await post();
    fake.fail("listVideos");
    fake.reset();
    expect(fake.state).toEqual({ now: new Date(now), integrations: [], posts: [], videos: [], usedCredits: 0 });
    expect(fake.requests).toEqual([]);
    expect((await hooked.videos.list()).items).toEqual([]);
  });

  test("is a real server as well", async () => {
    const { fake, integration } = setUp({ apiKey: key });
    const server = await fake.listen();
    try {
      const hooked = new Hooked({ apiKey: key, baseUrl: server.url, maxRetries: 0 });
      expect(await hooked.integrations.get(integration.id)).toEqual(integration);
      fake.fail("getIntegrationDetails", { drop: true });
      expect(await failureOf(hooked.integrations.get(integration.id))).toMatchObject({ name: "HookedConnectionError" });
    } finally {
      await server.close();
    }
  });

  test("survives what no client sends, as a server", async () => {
    const { fake, integration } = setUp();
    await using server = await fake.listen();
    const headers = { "x-api-key": "test", "content-type": "application/json" };
    const post = (body: string) => ({ method: "POST", headers, body });
    const create = `${server.url}/v1/project/create/talking-avatar`;
    const statusOf = async (url: string, init: RequestInit = { headers }) => (await fetch(url, init)).status;
    expect(await statusOf(`${server.url}/v1/video/%zz`)).toBe(404);
    expect(await statusOf(`${server.url}/v1/schedule/list?status=%zz&limit=-1`)).toBe(200);
    expect(await statusOf(`${server.url}//`)).toBe(404);
    expect(await statusOf(create, { method: "POST", headers: { ...headers, accept: ";q=//" }, body: "{" })).toBe(400);
    expect(await statusOf(create, post("[".repeat(100_000)))).toBe(400);
    expect(await statusOf(create, post(`{"metadata":${"[".repeat(100_000)}${"]".repeat(100_000)}}`))).toBe(400);
    expect(await statusOf(create, post(JSON.stringify("x".repeat(10_000_001))))).toBe(413);
    expect(await statusOf(`${server.url}/v1/integration/${integration.id}`)).toBe(200);
  });

  test("fails on a request alone where a handler of the test throws, as a server", async () => {
    const { fake } = setUp({
      intercept: () => {
        throw new Error("mine");
      },
    });
    await using server = await fake.listen();
    const response = await fetch(`${server.url}/v1/video/list`);
    expect([response.status, await response.text()]).toEqual([500, expect.stringContaining("Error: mine")]);
  });

  test("lets a test answer in its place, change a response, and read what was asked", async () => {
    const { fake, hooked, integration } = setUp({
      intercept: async ({ operation, query }, respond) => {
        if (operation === "listVideos") return { status: 418, body: "short" };
        const response = await respond();
        if (operation === "getIntegrationDetails") (response.body as { data: object }).data = { id: "int_other" };
        return query["limit"] === "7" ? "dropped" : response;
      },
    });
    expect(await failureOf(hooked.videos.list())).toMatchObject({ status: 418 });
    expect(await hooked.integrations.get(integration.id)).toEqual({ id: "int_other" });
    expect(await failureOf(hooked.schedules.list({ limit: 7 }))).toMatchObject({ name: "HookedConnectionError" });
    expect(fake.requests).toMatchObject([
      { operation: "listVideos", outcome: 418 },
      { operation: "getIntegrationDetails", id: integration.id, outcome: 200 },
      { operation: "listScheduledPosts", query: { limit: "7" }, outcome: "dropped" },
    ]);
  });

  test("follows the time of the system where it is asked to", async () => {
    jest.useFakeTimers();
    try {
      const { fake, hooked, video, integration } = setUp({ clock: "system" });
      const videoId = await video();
      jest.advanceTimersByTime(90_000);
      expect(await hooked.videos.get(videoId)).toMatchObject({ status: "STARTED", progress: 50 });
      await fake.advance({ seconds: 90 });
      expect(await hooked.videos.get(videoId)).toMatchObject({ status: "COMPLETED" });
      await hooked.schedules.create({ videoId, integrationId: integration.id, scheduledDateTime: hours(1) });
      jest.advanceTimersByTime(3_600_000);
      expect(fake.state).toMatchObject({ now: new Date(hours(1.05)), posts: [{ status: "published" }] });
    } finally {
      jest.useRealTimers();
    }
  });

  test("has small pages, forgets old requests, and removes things if asked", async () => {
    const { fake, hooked, post } = setUp({ maxPageSize: 2, maxRequests: 3 });
    const [first = ""] = [await post(4), await post(5), await post(6)];
    expect((await hooked.schedules.list({ limit: 100 })).items).toHaveLength(2);
    expect(await hooked.schedules.list().toArray()).toHaveLength(3);
    expect(fake.requests).toHaveLength(3);
    fake.remove(first);
    expect(await failureOf(hooked.schedules.get(first))).toBeInstanceOf(NotFoundError);
  });

  test("has pages and errors for mocks of single methods", async () => {
    const { hooked } = setUp();
    const list = jest.spyOn(hooked.videos, "list").mockReturnValue(fakePage([{ id: "vid_1" }] as never[]));
    expect(await hooked.videos.list().toArray()).toEqual([{ id: "vid_1" }]);
    list.mockRestore();
    expect(await fakeError(404, { message: "Video not found" })).toBeInstanceOf(NotFoundError);
    expect(await fakeError(429)).toMatchObject({ name: "RateLimitError", status: 429 });
  });
});

test("the fake needs no structuredClone, which jsdom does not have under Jest", async () => {
  const { structuredClone } = globalThis;
  Reflect.deleteProperty(globalThis, "structuredClone");
  try {
    const { fake, hooked, integration } = setUp();
    expect(fake.state.integrations).toEqual([integration]);
    expect((await hooked.videos.list()).items).toEqual([]);
  } finally {
    globalThis.structuredClone = structuredClone;
  }
});
