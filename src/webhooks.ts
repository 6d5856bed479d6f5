/** Reading what Hooked posts to your webhook. */

import { HookedArgumentError } from "./http/errors.ts";
import { describe, kindOf } from "./http/validate.ts";
import type { ProjectCompletedEvent, ProjectFailedEvent } from "./types.ts";

/** An event of another kind, or one without what {@link parseWebhook} requires of its kind. */
export interface UnknownWebhookEvent {
  event: "unknown";
  /** The body as it arrived. Its own `event` is the name, if it has one. */
  body: Record<string, unknown>;
}

/** What Hooked posts to your webhook, by `event`. */
export type WebhookEvent = ProjectCompletedEvent | ProjectFailedEvent | UnknownWebhookEvent;

/**
 * Reads what Hooked posted to your webhook.
 *
 * Events are **not signed**, as far as is documented, so anybody can post one: before you act on it, get the video with
 * {@link Videos.get} and use that. Answer with 200 at once, and expect an event more than once: Hooked sends it again after
 * 1, 5 and 15 minutes unless it gets a 200.
 *
 * An event has its `projectId`, and a completed one its `video.id` and `video.url`. Other fields may be missing, as the
 * server may send less than is documented, but have the declared type if they are there. Anything else is `unknown`.
 *
 * @param rawBody the body of the request as it arrived, as a string or bytes, before anything has parsed it
 * @throws {HookedArgumentError} it is something else, or not a JSON object
 * @example
 * import { parseWebhook } from "hooked-client";
 *
 * export async function POST(request: Request) {
 *   const event = parseWebhook(await request.text());
 *   if (event.event === "project.completed") console.log(event.projectId, event.video.url);
 *   else if (event.event === "project.failed") console.error(event.projectId, event.message);
 *   else console.warn("Unknown event", event.body);
 *   return new Response();
 * }
 * @see https://docs.hooked.so/guides/webhooks
 */
export function parseWebhook(rawBody: string | Uint8Array | ArrayBuffer): WebhookEvent {
  // TextDecoder removes a byte order mark from bytes.
  const text = typeof rawBody === "string" ? rawBody.replace(/^\uFEFF/, "") : decodeBytes(rawBody);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    const problem = text === "" ? "is empty" : `is not valid JSON. It begins with ${describe(text)}`;
    throw new HookedArgumentError(`The body of the webhook ${problem}`, { cause });
  }
  if (!isObject(body)) {
    throw new HookedArgumentError(`The body of the webhook must be an object, not ${describe(body)}`);
  }
  return isKnown(body) ? body : { event: "unknown", body };
}

function decodeBytes(rawBody: unknown): string {
  // Bytes of another realm, as in a test runner, are bytes too.
  if (!ArrayBuffer.isView(rawBody) && kindOf(rawBody) !== "ArrayBuffer") {
    let what = describe(rawBody);
    try {
      const { name } = (rawBody as object).constructor;
      if (typeof rawBody === "object" && name) what = `an object (${name})`;
    } catch {} // null, or an object without a class
    throw new HookedArgumentError(
      `rawBody must be the raw body, as a string or bytes, not ${what}. Pass it before it is parsed: ` +
        "`await request.text()`, or `express.raw()`.",
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(rawBody as ArrayBufferView);
  } catch (cause) {
    throw new HookedArgumentError("The body of the webhook is not valid UTF-8", { cause });
  }
}

/** Whether an event has what a program needs of it, and nothing that is not of its declared type. */
function isKnown(
  body: Record<string, unknown>,
): body is Record<string, unknown> & (ProjectCompletedEvent | ProjectFailedEvent) {
  const { event, projectId, video, metadata } = body;
  if (!isText(projectId) || !haveTexts(body, "status", "message", "createdAt", "completedAt")) return false;
  if (metadata != null && !isObject(metadata)) return false;
  if (event === "project.failed") return true;
  if (event !== "project.completed" || !isObject(video)) return false;
  const { id, url, duration = null } = video;
  if (duration !== null && typeof duration !== "number") return false;
  return isText(id) && isText(url) && haveTexts(video, "thumbnail", "aspectRatio", "resolution");
}

function isText(value: unknown): boolean {
  return typeof value === "string" && /\S/.test(value);
}

/** Whether each of these fields is a string, null or missing. */
function haveTexts(fields: Record<string, unknown>, ...names: string[]): boolean {
  return names.every((name) => typeof (fields[name] ?? "") === "string");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
