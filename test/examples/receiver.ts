/**
 * Receives webhooks: responds at once, then gets the video, since an event is not signed and may come twice.
 *
 *     HOOKED_API_KEY=… PORT=3000 npx tsx test/examples/receiver.ts
 */
import { createServer, type RequestListener } from "node:http";
import { Hooked, parseWebhook, VideoFailedError, type WebhookEvent } from "hooked-client";

/** What was asked for, by its project and by its video. Use a table of a database: this one is lost with the process. */
export const jobs = new Map<string, { videoId: string; taken: boolean }>();

/** Makes a video and remembers it under both ids, as the docs leave open which of them an event names. */
export async function start(hooked: Hooked, webhook: string): Promise<void> {
  const { videoId, projectId } = await hooked.videos.createTalkingAvatar({
    script: "Hello! Let me show you something.",
    avatarId: "avatar_sarah_01",
    voiceId: "tzX5paJ07p5hyWFcU3uG",
    webhook,
  });
  const job = { videoId, taken: false };
  jobs.set(projectId, job).set(videoId, job);
}

/** Returns undefined for what is no event. An event is small: whoever sends more than 64 KiB is not Hooked. */
async function readEvent(body: AsyncIterable<Uint8Array>): Promise<WebhookEvent | undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > 65_536) return undefined;
      text += decoder.decode(chunk, { stream: true });
    }
    return parseWebhook(text + decoder.decode());
  } catch {
    return undefined;
  }
}

/** The body of a `Request`, which is not iterable in every runtime. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

async function finish(hooked: Hooked, event: WebhookEvent): Promise<void> {
  if (event.event === "unknown") return console.warn("Unknown event", event.body);
  const job = jobs.get(event.projectId);
  if (!job || job.taken) return; // somebody else's, or sent again
  job.taken = true;
  try {
    const video = await hooked.videos.waitFor(job.videoId, { timeout: 20_000 });
    console.log("Ready:", video.url);
  } catch (error) {
    if (error instanceof VideoFailedError) return console.error(error.message);
    job.taken = false;
    throw error;
  }
}

/** For `node:http`: `createServer(nodeHandler(hooked))`. In Express: `app.post("/hooked", nodeHandler(hooked))`, without a body parser. */
export function nodeHandler(hooked: Hooked): RequestListener {
  return async (request, response) => {
    const event = request.method === "POST" ? await readEvent(request) : undefined;
    response.writeHead(event ? 200 : 400).end();
    if (event) finish(hooked, event).catch(console.error);
  };
}

/**
 * For handlers in the style of fetch. A Worker passes `context.waitUntil`, Next.js `after` of `next/server`, which keep the
 * process alive after the response. In Hono: `app.post("/hooked", (c) => handler(c.req.raw, (work) => c.executionCtx.waitUntil(work)))`
 */
export function fetchHandler(hooked: Hooked) {
  return async (request: Request, waitUntil: (work: Promise<unknown>) => void): Promise<Response> => {
    const event = request.body ? await readEvent(chunksOf(request.body)) : undefined;
    if (event) waitUntil(finish(hooked, event).catch(console.error));
    return new Response(undefined, { status: event ? 200 : 400 });
  };
}

if (process.argv[1] === import.meta.filename) {
  createServer(nodeHandler(new Hooked())).listen(Number(process.env["PORT"] ?? 3000));
}
