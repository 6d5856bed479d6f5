/** parseWebhook reads raw bodies only, and returns what it does not know as unknown, with the body. */
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "@jest/globals";
import { listOperations, readSpec } from "../../scripts/spec/read.ts";
import { parseWebhook } from "../../src/index.ts";

const completed = {
  event: "project.completed",
  projectId: "proj_1",
  status: "completed",
  video: { id: "video_1", url: "https://cdn.hooked.so/1.mp4", duration: 45 },
  createdAt: "2024-03-15T14:00:00.000Z",
  completedAt: "2024-03-15T14:03:00.000Z",
};
const failed = {
  event: "project.failed",
  projectId: "proj_1",
  status: "failed",
  message: "Script too short to generate video: 短い",
  createdAt: "2024-03-15T14:00:00.000Z",
};
const bytes = new TextEncoder().encode(JSON.stringify(failed));

test("the examples of the spec are read as they stand", () => {
  const [content] = listOperations(readSpec()).flatMap(({ callbacks }) => callbacks);
  const examples = Object.values(content?.examples ?? {}).map(({ value }) => value);
  expect(examples).toHaveLength(2);
  expect(examples.map((example) => parseWebhook(JSON.stringify(example)))).toEqual(examples);
});

test("a string is read, and event narrows the type", () => {
  const event = parseWebhook(JSON.stringify(completed));
  if (event.event !== "project.completed") throw new Error(`not expected: ${event.event}`);
  expect(event.video.url).toBe("https://cdn.hooked.so/1.mp4");
  expect(event).toEqual(completed);
});

test.each<[string, string | Uint8Array | ArrayBuffer]>([
  ["a Uint8Array", bytes],
  ["a Buffer", Buffer.from(bytes)],
  ["an ArrayBuffer", new Uint8Array(bytes).buffer],
  ["bytes of another realm", runInNewContext("new Uint8Array(bytes)", { bytes: [...bytes] })],
  ["a part of a larger buffer", new Uint8Array([0, ...bytes, 0]).subarray(1, -1)],
])("%s is read", (_, body) => {
  expect(parseWebhook(body)).toEqual(failed);
});

test("a byte order mark is ignored, before a string as before bytes", () => {
  const text = `\uFEFF${JSON.stringify(failed)}`;
  expect(parseWebhook(text)).toEqual(failed);
  expect(parseWebhook(new TextEncoder().encode(text))).toEqual(failed);
  const within = { ...failed, message: "a\uFEFFb" };
  expect(parseWebhook(JSON.stringify(within))).toEqual(within);
});

test("fields that are new pass through", () => {
  const later = { ...completed, status: "done", credits: 5 };
  expect(parseWebhook(JSON.stringify(later))).toEqual(later);
});

test("metadata of the request passes through", () => {
  const metadata = { orderId: 7, nested: { tags: ["a"] } };
  for (const event of [completed, failed]) {
    expect(parseWebhook(JSON.stringify({ ...event, metadata }))).toEqual({ ...event, metadata });
  }
});

test("fields that a program can do without may be missing or null", () => {
  const bare = { ...completed, completedAt: null, video: { ...completed.video, thumbnail: null, duration: null } };
  expect(parseWebhook(JSON.stringify(bare))).toEqual(bare);
  const { duration: _, ...video } = completed.video;
  const { createdAt: __, completedAt: ___, ...event } = { ...completed, video };
  expect(parseWebhook(JSON.stringify(event))).toEqual(event);
  const { message: ____, ...silent } = failed;
  expect(parseWebhook(JSON.stringify(silent))).toEqual(silent);
});

describe("an event that its type would misrepresent is unknown, and readable", () => {
  const withVideo = (fields: object) => ({ ...completed, video: { ...completed.video, ...fields } });
  test.each<[string, object]>([
    ["a new event", { event: "schedule.published", scheduleId: "post_1" }],
    ["a new event of a project and its video", { ...completed, event: "project.renamed" }],
    ["no event", { videoId: "vid_1" }],
    ["a completed project without a video", { ...completed, video: null }],
    ["a completed project with an empty video", { ...completed, video: {} }],
    ["a completed project whose video has no id", withVideo({ id: undefined })],
    ["a completed project whose video has a number as id", withVideo({ id: 7 })],
    ["a completed project whose video has no url", withVideo({ url: null })],
    ["a completed project whose video has an empty url", withVideo({ url: "" })],
    ["a completed project whose video has a string as duration", withVideo({ duration: "45" })],
    ["a completed project whose video has an object as thumbnail", withVideo({ thumbnail: {} })],
    ["a completed project whose video has a number as resolution", withVideo({ resolution: 1080 })],
    ["a completed project whose video has a number as aspect ratio", withVideo({ aspectRatio: 1.5 })],
    ["a completed project with a number as time of creation", { ...completed, createdAt: 1_710_511_380 }],
    ["a completed project with a list of videos", { ...completed, video: [completed.video] }],
    ["a completed project with an empty projectId", { ...completed, projectId: "" }],
    ["a completed project with a number as time", { ...completed, completedAt: 1_710_511_380 }],
    ["a failed project without a projectId", { ...failed, projectId: undefined }],
    ["a failed project with a blank projectId", { ...failed, projectId: " " }],
    ["a failed project whose message is an object", { ...failed, message: { text: "No" } }],
    ["a failed project whose status is a number", { ...failed, status: 5 }],
    ["a completed project whose metadata is a string", { ...completed, metadata: "order 7" }],
    ["a completed project whose metadata is a list", { ...completed, metadata: [7] }],
  ])("%s", (_, event) => {
    const body = JSON.parse(JSON.stringify(event));
    expect(parseWebhook(JSON.stringify(body))).toEqual({ event: "unknown", body });
  });
});

describe("refuses, saying what arrived,", () => {
  class IncomingMessage {}
  const { proxy: unreadable, revoke } = Proxy.revocable({}, {});
  revoke();
  test.each<[string, unknown, string]>([
    ["an object that was parsed", completed, "not an object (Object)"],
    ["an object with a field constructor", { constructor: {} }, "not a value of type object"],
    ["an object without a class", Object.create(null), "not a value of type object"],
    ["a proxy that throws", unreadable, "not a value of type unknown"],
    ["an array", [completed], "not an object (Array)"],
    ["a promise", Promise.resolve("{}"), "not an object (Promise)"],
    ["a request", new IncomingMessage(), "not an object (IncomingMessage)"],
    ["nothing", undefined, "not undefined"],
    ["null", null, "not null"],
  ])("%s", (_, body, said) => {
    const read = () => parseWebhook(body as string);
    expect(read).toThrow(expect.objectContaining({ name: "HookedArgumentError" }));
    expect(read).toThrow(
      `rawBody must be the raw body, as a string or bytes, ${said}. Pass it before it is parsed: \`await request.text()\`, or`,
    );
  });

  test.each<[string, string | Uint8Array, string]>([
    [
      "a string that is not JSON",
      "event=project.completed",
      'is not valid JSON. It begins with "event=project.completed"',
    ],
    ["an empty body", "", "is empty"],
    ["a list", "[1]", "must be an object, not an array"],
    ["null as JSON", "null", "must be an object, not null"],
    ["bytes that are not UTF-8", new Uint8Array([0x22, 0xff, 0x22]), "is not valid UTF-8"],
  ])("%s", (_, body, said) => {
    const read = () => parseWebhook(body);
    expect(read).toThrow(expect.objectContaining({ name: "HookedArgumentError" }));
    expect(read).toThrow(`The body of the webhook ${said}`);
  });

  test.each<[string, string | Uint8Array]>([
    ["JSON", "{"],
    ["UTF-8", new Uint8Array([0xff])],
  ])("a body that is not %s, with the cause", (_, body) => {
    expect(() => parseWebhook(body)).toThrow(expect.objectContaining({ cause: expect.anything() }));
  });
});
