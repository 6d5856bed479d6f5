/** The bytes of an error page that are read before the rest is thrown away. */
const errorBodyLimit = 64 * 1024;

/** A reply with its body read: what openapi-fetch needs of a `Response`, at a fraction of the cost of one. */
export class Reply {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  readonly redirected: boolean;
  readonly method: string;
  /** Path on the wire, without query. */
  readonly path: string;
  /** Requests that were sent until this reply came. */
  attempts = 1;
  /** Whether an earlier attempt, or this one, may have been carried out. */
  mayHaveBeenProcessed = false;
  /** openapi-fetch is told to stream and hands this on unread. */
  readonly body = null;
  readonly content: string;

  constructor(request: { method: string; path: string }, response: Response, content: string) {
    this.method = request.method;
    this.path = request.path;
    this.status = response.status;
    this.ok = response.ok;
    this.headers = response.headers;
    // Browsers hide what they do not follow: a redirect then has the status 0 and no headers.
    this.redirected = response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400);
    this.content = content;
  }

  /** What openapi-fetch asks for. */
  async text(): Promise<string> {
    return this.content;
  }
}

/** Reads the body of a success in full, and the beginning of any other. */
export async function readReply(request: { method: string; path: string }, response: Response): Promise<Reply> {
  return new Reply(request, response, response.ok ? await response.text() : await readStart(response));
}

async function readStart(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder();
  let text = "";
  for (let bytes = 0; bytes < errorBodyLimit; ) {
    // The status says more than a body that breaks off: what came of it is kept.
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }) as const);
    if (done) return text + decoder.decode();
    const part = value.subarray(0, errorBodyLimit - bytes);
    bytes += part.length;
    text += decoder.decode(part, { stream: true });
  }
  // Not awaited: the rest is of no interest, nor is the way its stream ends.
  reader.cancel().catch(() => {});
  return text;
}
