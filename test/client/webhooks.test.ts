/** Webhooks are read from the raw body only, and what nobody knows yet stays readable. */
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

test("the types are those of the spec, and read as its examples", () => {
  const [content] = listOperations(readSpec()).flatMap(({ callbacks }) => callbacks);
  const examples = Object.values(content?.examples ?? {}).map(({ value }) => value);
  expect(examples).toHaveLength(2);
  expect(examples.map((example) => parseWebhook(JSON.stringify(example)))).toEqual(examples);
});

test("text is read, and event tells the types apart", () => {
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

test("members that are new pass through", () => {
  const later = { ...completed, status: "done", credits: 5 };
  expect(parseWebhook(JSON.stringify(later))).toEqual(later);
});

describe("what the types do not promise is unknown, and readable", () => {
  test.each([
    ["a new event", { event: "schedule.published", scheduleId: "post_1" }],
    ["no event", { videoId: "vid_1" }],
    ["a completed project without a video", { ...completed, video: null }],
    ["a failed project without a project", { event: "project.failed", status: "failed" }],
  ])("%s", (_, body) => {
    expect(parseWebhook(JSON.stringify(body))).toEqual({ event: "unknown", body });
  });
});

describe("refuses, saying what arrived,", () => {
  class IncomingMessage {}
  test.each<[string, unknown, string]>([
    ["an object that was parsed", completed, "not an object (Object)"],
    ["an object without a class", Object.create(null), "not an object (Object)"],
    ["an array", [completed], "not an object (Array)"],
    ["a promise", Promise.resolve("{}"), "not an object (Promise)"],
    ["a request", new IncomingMessage(), "not an object (IncomingMessage)"],
    ["nothing", undefined, "not undefined"],
    ["null", null, "not null"],
  ])("%s", (_, body, said) => {
    const read = () => parseWebhook(body as string);
    expect(read).toThrow(expect.objectContaining({ name: "HookedArgumentError" }));
    expect(read).toThrow(`rawBody must be the raw body, as a string or bytes, ${said}. Pass what arrived before`);
  });

  test.each<[string, string | Uint8Array, string]>([
    ["text that is not JSON", "event=project.completed", 'is not valid JSON. It begins with "event=project.completed"'],
    ["an empty body", "", "is empty"],
    ["a list", "[1]", "must be an object, not an array"],
    ["null as JSON", "null", "must be an object, not null"],
    ["bytes that are no text", new Uint8Array([0x22, 0xff, 0x22]), "is not valid UTF-8"],
  ])("%s", (_, body, said) => {
    const read = () => parseWebhook(body);
    expect(read).toThrow(expect.objectContaining({ name: "HookedArgumentError" }));
    expect(read).toThrow(`The body of the webhook ${said}`);
  });
});
