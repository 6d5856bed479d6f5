/** Notifies observers of what happens to a call. */
import type { HookedError } from "./errors.ts";
import { notify, type RequestEvent, readableHeaders } from "./observers.ts";
import type { Outgoing } from "./outgoing.ts";
import type { Received } from "./response.ts";

export function notifyRequest(call: Outgoing): void {
  const { onRequest } = call.settings;
  if (onRequest) notify(onRequest, eventOf(call, call.attempts + 1));
}

export function notifyResponse(call: Outgoing, received: Received, sentAt: number): void {
  const own = call.options.onResponse;
  const { onResponse } = call.settings;
  if (!own && !onResponse) return;
  const duration = performance.now() - sentAt;
  for (const observer of [own, onResponse]) if (observer) notify(observer, responseEvent(call, received, duration));
}

export function notifyRetry(
  call: Outgoing,
  delay: number,
  received: Received | undefined,
  error: HookedError | undefined,
): void {
  const { onRetry } = call.settings;
  const status = received?.status;
  if (onRetry) notify(onRetry, { ...eventOf(call), delay, reason: error?.name ?? `status ${status}`, status, error });
}

function responseEvent(call: Outgoing, { status, headers }: Received, duration: number) {
  const { redact } = call;
  const requestId = redact(headers.get("x-request-id") ?? "") || undefined;
  return { ...eventOf(call), status, headers: readableHeaders(headers, redact), requestId, duration };
}

function eventOf({ callId, request, settings, attempts, redact }: Outgoing, attempt = attempts): RequestEvent {
  const { method, operation } = request;
  // An id may be the key, by mistake.
  const [path, url] = [redact(request.path), redact(settings.baseUrl + request.url)];
  return { callId, operation, method, path, url, attempt };
}
