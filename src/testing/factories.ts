/** Pages and errors for tests that replace single methods. */
import { Hooked, type HookedApiError, type PagePromise } from "../index.ts";

/**
 * A list as methods of the client return it: await it for its page, or walk it.
 *
 * @example
 * jest.spyOn(hooked.schedules, "list").mockReturnValue(fakePage([post]));
 */
export function fakePage<T>(items: readonly T[], total = items.length): PagePromise<T> {
  const fetch = async () => response(200, { success: true, data: { videos: items, total, limit: 50, offset: 0 } });
  return client(fetch).videos.list() as PagePromise<unknown> as PagePromise<T>;
}

/**
 * The error that the client throws for a status.
 *
 * @example
 * jest.spyOn(hooked.videos, "get").mockRejectedValue(await fakeError(404));
 */
export async function fakeError(
  status: number,
  { code = `STATUS_${status}`, message = `Error ${status}` }: { code?: string; message?: string } = {},
): Promise<HookedApiError> {
  if (!(status >= 400 && status <= 599))
    throw new TypeError(`fakeError() expects a status of 400 to 599, not ${status}`);
  const fetch = async () => response(status, { success: false, code, message });
  return client(fetch, 0)
    .videos.get("vid_1")
    .then(
      () => Promise.reject(new Error("The client took an error status for a success")),
      (error) => error,
    );
}

function client(fetch: () => Promise<ReturnType<typeof response>>, maxRateLimitWait = 1): Hooked {
  return new Hooked({ apiKey: "test", baseUrl: "https://api.hooked.so", fetch, maxRetries: 0, maxRateLimitWait });
}

/** What the client reads of a response. Environments such as jsdom have no `Response`. */
export function response(status: number, body: unknown, headers: Record<string, string> = {}) {
  const all: Record<string, string> = { "content-type": "application/json", ...headers };
  return {
    status,
    headers: { get: (name: string): string | null => all[name.toLowerCase()] ?? null },
    text: async (): Promise<string> => (typeof body === "string" ? body : JSON.stringify(body)),
  };
}
