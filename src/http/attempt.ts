/** One attempt of a call: `fetch`, and the reading of its response, within the timeout. */
import type { CallRequest } from "./call.ts";
import { notifyRequest } from "./call-events.ts";
import { type Ended, raceDeadline } from "./deadline.ts";
import type { Outgoing } from "./outgoing.ts";
import { type Received, readBody, readHead } from "./response.ts";
import { isRead } from "./retry.ts";

/** What `fetch` threw, or the reading of its response. */
export class FetchFailure {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

/** Errors are created by the caller of this, so that their stacks name who made the call. */
export function sendOnce(call: Outgoing): Promise<Received | FetchFailure | Ended> {
  const { signal } = call.options;
  if (signal?.aborted) throw call.aborted();
  call.status = undefined;
  notifyRequest(call);
  if (signal?.aborted) throw call.aborted();
  return raceDeadline<Received | FetchFailure>(call.limits.timeout, signal, (abort, end) => exchange(call, abort, end));
}

async function exchange(call: Outgoing, signal: AbortSignal, end: (result: Received | FetchFailure) => void) {
  const { request, headers, settings } = call;
  const { fetch } = settings;
  try {
    const init = initOf(request, headers, signal);
    call.attempts++;
    const response = await fetch(settings.baseUrl + request.url, init);
    if (typeof response?.status === "number") call.status = response.status;
    const received = readHead(response ?? {});
    received.text = String(await readBody(response, received));
    end(received);
  } catch (error) {
    end(new FetchFailure(error));
  }
}

/** What `fetch` is called with. */
function initOf({ method, body }: CallRequest, headers: Record<string, string>, signal: AbortSignal): object {
  const redirect = "manual";
  // The patched fetch of Next.js keeps responses of GET for ever unless told otherwise. Others ignore `next`.
  if (isRead(method)) return { method, headers, signal, redirect, next: { revalidate: 0 } };
  // Deno sends a request again by itself when a kept connection drops, unless its body is a stream that it cannot rewind.
  if ("Deno" in globalThis && method !== "DELETE") {
    const { body: content, headers: own } = new Response(body ?? "");
    // Deno knows the stream of a Response, and rewinds that as well.
    const stream = content?.pipeThrough(new TransformStream());
    // That of a form names its boundary.
    const type = typeof body === "object" && own.get("content-type");
    const init = { method, headers, signal, redirect, body: stream, duplex: "half" };
    return type ? { ...init, headers: { ...headers, "content-type": type } } : init;
  }
  return body === undefined ? { method, headers, signal, redirect } : { method, headers, signal, redirect, body };
}
