import { type ErrorContext, HookedApiError, HookedDecodeError } from "./errors.ts";
import type { Reply } from "./response.ts";
import { mayHaveBeenProcessed, parseRetryAfter } from "./retry.ts";

/** What a success looks like. */
export interface Expected {
  /** Whether there may be no body at all. */
  mayBeEmpty: boolean;
  /** Whether the payload is the member `data` of the body. */
  envelope: "required" | "if present" | "none";
}

/** Turns a reply into its payload. Throws a {@link HookedApiError} or, if a success is not what it should be, a {@link HookedDecodeError}. */
export function decode<T>(reply: Reply, redact: (text: string) => string, expected: Expected): T {
  const { status, method, path, attempts, content: text } = reply;
  const context: ErrorContext = { method, path, status, attempts, mayHaveBeenProcessed: reply.mayHaveBeenProcessed };
  const apiError = (body: string | { message: string }) =>
    HookedApiError.from({
      ...context,
      status,
      body: typeof body === "string" ? parseOrKeep(redact(body)) : body,
      requestId: redact(reply.headers.get("x-request-id") ?? "") || undefined,
      retryAfter: parseRetryAfter(reply.headers),
    });
  if (reply.redirected) throw apiError({ message: redact(explainRedirect(reply)) });
  if (!reply.ok) throw apiError(text);

  // It reported success: what was asked is done, whatever is wrong with the way it says so.
  const broken = (problem: string) =>
    new HookedDecodeError(`${redact(problem)} (${method} ${path}: ${status})`, {
      ...context,
      mayHaveBeenProcessed: mayHaveBeenProcessed(method, { kind: "timeout" }),
    });
  const start = () => `It begins with ${JSON.stringify(redact(text).slice(0, 80))}`;
  if (text === "") {
    if (expected.mayBeEmpty) return undefined as T;
    throw broken("The reply is empty, JSON was expected");
  }
  const type = reply.headers.get("content-type") ?? "no content type";
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type))
    throw broken(`The reply is ${type}, JSON was expected. ${start()}`);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw broken(`The reply is not valid JSON. ${start()}`);
  }
  const members =
    typeof body === "object" && body !== null ? (body as { success?: unknown; data?: unknown }) : undefined;
  if (members?.success === false) throw apiError(text);
  if (expected.envelope !== "if present" && (!members || Array.isArray(body))) {
    throw broken(`The reply is not a JSON object. ${start()}`);
  }
  if (expected.envelope === "none" || members?.data === undefined || members.data === null) {
    if (expected.envelope === "required") throw broken(`The reply has no data. ${start()}`);
    return body as T;
  }
  return members.data as T;
}

function parseOrKeep(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Names the other origin only: what follows it may be a token. */
function explainRedirect(reply: Reply): string {
  const location = reply.headers.get("location") ?? "";
  const target = URL.canParse(location) ? new URL(location).origin : "another address";
  return `The server redirects to ${target}. Redirects are not followed, so that the API key stays here: check baseUrl`;
}
