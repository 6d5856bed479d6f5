/** Reading what Hooked posts to your webhook. */

import { HookedArgumentError } from "./http/errors.ts";
import { describe } from "./http/validate.ts";
import type { ProjectCompletedEvent, ProjectFailedEvent } from "./types.ts";

/** An event that this client does not know, or that lacks what the docs promise of it. */
export interface UnknownWebhookEvent {
  event: "unknown";
  /** As it came. Its own `event` is the name, if it has one. */
  body: Record<string, unknown>;
}

/** What Hooked posts to your webhook: `event` tells them apart. */
export type WebhookEvent = ProjectCompletedEvent | ProjectFailedEvent | UnknownWebhookEvent;

/**
 * Reads what Hooked posted to your webhook.
 *
 * Events are **not signed**, as far as is known, so anybody can post one: before you act on it, ask for the video with
 * {@link Videos.get}, and trust what that says. Answer 200 at once, and be ready to get an event again: what is not
 * answered with 200 is sent again after 1, 5 and 15 minutes.
 *
 * @param rawBody the body of the request as it came, as text or bytes, before anything has parsed it
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
  const text = typeof rawBody === "string" ? rawBody : decodeBytes(rawBody);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    const problem = text === "" ? "is empty" : `is not valid JSON. It begins with ${describe(text)}`;
    throw new HookedArgumentError(`The body of the webhook ${problem}`, { cause });
  }
  if (!isObject(body))
    throw new HookedArgumentError(`The body of the webhook must be an object, not ${describe(body)}`);
  return isKnown(body) ? body : { event: "unknown", body };
}

function decodeBytes(rawBody: unknown): string {
  // Bytes of another realm, as in a test runner, are bytes too.
  if (!ArrayBuffer.isView(rawBody) && Object.prototype.toString.call(rawBody) !== "[object ArrayBuffer]") {
    const isObject = typeof rawBody === "object" && rawBody !== null;
    const what = isObject ? `an object (${rawBody.constructor?.name ?? "Object"})` : describe(rawBody);
    throw new HookedArgumentError(
      `rawBody must be the raw body, as a string or bytes, not ${what}. Pass what arrived before any JSON parser has ` +
        "read it, such as `await request.text()`, or what `express.raw()` gives.",
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(rawBody as ArrayBufferView);
  } catch (cause) {
    throw new HookedArgumentError("The body of the webhook is not valid UTF-8", { cause });
  }
}

/** Whether an event has what its type promises, as far as a program would fall over its lack. */
function isKnown(body: object): body is ProjectCompletedEvent | ProjectFailedEvent {
  const { event, projectId, video } = body as Record<string, unknown>;
  return (
    typeof projectId === "string" && (event === "project.failed" || (event === "project.completed" && isObject(video)))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
