/** Reads responses, and checks what reports success. */
import { type ErrorContext, HookedApiError, HookedArgumentError, HookedDecodeError } from "./errors.ts";
import type { FetchedResponse } from "./options.ts";
import { parseRetryAfter } from "./retry.ts";
import { kindOf } from "./validate.ts";

/** Bytes of an error body that are read before the rest is discarded. */
const errorBodyLimit = 65_536;
/** Bytes of a success that are read at most, after decompression. */
const bodyLimit = 67_108_864;
/** Characters of a body that are searched for the key before a part of them is quoted. */
const quotedStart = 2_048;
/** Levels of an error body that are kept: deeper ones would overflow `JSON.stringify` and `inspect`. */
const deepest = 20;

/** A response with its body read. */
export interface Received {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  readonly redirected: boolean;
  /** The body, once it is read. */
  text: string;
}

/** Reads the status and the headers of what `fetch` returned. */
export function readHead(response: FetchedResponse): Received {
  const { status, headers: given, type, ok = status >= 200 && status < 300 } = response as Response;
  if (typeof status !== "number" || typeof given?.get !== "function") {
    throw new HookedArgumentError(
      "fetch must return a Response, with a status and headers. Check the fetch you passed",
    );
  }
  // Browsers hide what they do not follow: such a redirect has the status 0 and no headers.
  const redirected = type === "opaqueredirect" || (status >= 300 && status < 400 && status !== 304);
  const headers = given instanceof Headers || kindOf(given) === "Headers" ? given : ofStub(given);
  return { status, ok, headers, redirected, text: "" };
}

/** Headers of a stub, whose values may be anything. */
function ofStub(headers: Headers): Headers {
  const get = (name: string) => {
    const value: unknown = headers.get(name);
    return typeof value === "string" ? value : null;
  };
  return { get, forEach: headers.forEach?.bind(headers) } as Headers;
}

/** Reads the body of a success in full, and the start of any other. */
export function readBody(response: FetchedResponse, { ok }: Received): Promise<string> | string {
  return ok ? readAll(response as Response) : readStart(response as Response);
}

function readAll(response: Response): Promise<string> | string {
  const length = Number(response.headers.get("content-length") ?? Number.NaN);
  if (length > bodyLimit) throw new BodyTooLargeError();
  // A length that was announced is kept, unless the body is compressed.
  if (length <= bodyLimit && !response.headers.get("content-encoding")) return readText(response);
  const reader = readerOf(response);
  return reader ? readUpToLimit(reader) : readText(response);
}

async function readUpToLimit(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > bodyLimit) {
      reader.cancel().catch(() => {});
      throw new BodyTooLargeError();
    }
    text += decoder.decode(value, { stream: true });
  }
}

async function readStart(response: Response): Promise<string> {
  const reader = readerOf(response);
  // The status says more than a body that breaks off: what arrived of it is kept.
  if (!reader) {
    try {
      return String(await readText(response)).slice(0, errorBodyLimit);
    } catch {
      return "";
    }
  }
  const decoder = new TextDecoder();
  let text = "";
  for (let bytes = 0; bytes < errorBodyLimit; ) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }) as const);
    if (done) return text + decoder.decode();
    const part = value.subarray(0, errorBodyLimit - bytes);
    bytes += part.length;
    text += decoder.decode(part, { stream: true });
  }
  // Not awaited: neither the rest nor the way its stream ends matters.
  reader.cancel().catch(() => {});
  return text;
}

/** The body of node-fetch is a stream of Node, and that of stubs may be missing. Under Jest, jsdom has no TextDecoder. */
function readerOf(response: Response): ReadableStreamDefaultReader<Uint8Array> | undefined {
  if (typeof TextDecoder !== "function" || typeof response.body?.getReader !== "function") return undefined;
  return response.body.getReader();
}

/** A custom `fetch` may return something other than a string here, or no promise. */
function readText(response: Response): Promise<string> | string {
  if (typeof response.text === "function") return response.text();
  return typeof response.json === "function" ? readJson(response) : "";
}

async function readJson(response: Response): Promise<string> {
  return JSON.stringify(await response.json()) ?? "";
}

/** Thrown inside, and turned into a {@link HookedDecodeError} that names the call. */
export class BodyTooLargeError extends Error {
  constructor() {
    super(`The response is larger than ${bodyLimit / 1024 / 1024} MiB, which is the most that is read`);
  }
}

/** The error of a response that reports failure: a {@link HookedApiError}. */
export function apiError(
  { status, headers, redirected, text }: Received,
  context: ErrorContext,
  redact: (text: string) => string,
  baseUrl: string,
): HookedApiError {
  const body = redirected
    ? { message: redact(explainRedirect(headers, baseUrl)) }
    : parseBounded(redact(text.slice(0, errorBodyLimit)));
  return HookedApiError.from({
    ...context,
    status,
    body,
    requestId: redact(headers.get("x-request-id") ?? "") || undefined,
    retryAfter: parseRetryAfter(headers),
  });
}

/** Names the other origin only: what follows it may be a token. */
function explainRedirect(headers: Headers, baseUrl: string): string {
  const location = headers.get("location") ?? "";
  const target = location && URL.canParse(location, baseUrl) ? new URL(location, baseUrl).origin : undefined;
  const where = !target
    ? "another address"
    : target === new URL(baseUrl).origin
      ? "another path of the same server"
      : target;
  return `The server redirects to ${where}. Redirects are not followed, so that the API key stays here: check baseUrl`;
}

/** What a checked success contains: the parsed body, or undefined where there is none. */
export interface Success {
  body: unknown;
}

/** What errors about a response need. */
interface SentCall {
  lost(): ErrorContext;
  readonly redact: (text: string) => string;
}

/**
 * Checks a response whose status reports success: its content type, its JSON, and `success`. Returns the parsed body, "failed"
 * if the body reports failure, "cut off" if it seems to have been cut off; else throws a {@link HookedDecodeError}.
 */
export function checkSuccess(received: Received, call: SentCall): Success | "failed" | "cut off" {
  const { headers, text } = received;
  if (text === "") return { body: undefined };
  const type = headers.get("content-type") ?? "no content type";
  if (type !== "application/json" && !/^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(type)) {
    throw undecodable(`The response is ${call.redact(type.slice(0, 100))}, expected JSON`, received, call);
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    if (mayBeCutOff(received)) return "cut off";
    throw undecodable("The response is not valid JSON", received, call);
  }
  const success = typeof body === "object" && body !== null ? (body as { success?: unknown }).success : undefined;
  return isNo(success) ? "failed" : { body };
}

/** Servers write false in more than one way. */
function isNo(success: unknown): boolean {
  return success === false || success === 0 || (typeof success === "string" && /^\s*(false|no|0)?\s*$/i.test(success));
}

/** The server reported success: the request was carried out, whatever is wrong with the response. */
function undecodable(problem: string, { status, text }: Received, call: SentCall): HookedDecodeError {
  const { method, path, ...rest } = call.lost();
  const start = JSON.stringify(call.redact(text.slice(0, quotedStart)).slice(0, 80));
  const message = `${problem}. It begins with ${start} (${method} ${path}: ${status})`;
  return new HookedDecodeError(message, { method, path, ...rest, status });
}

/** Whether a body that is no valid JSON may have been cut off on its way: decompression hides that. */
function mayBeCutOff({ headers, text }: Received): boolean {
  return headers.get("content-encoding") !== null && /^\s*[[{]/.test(text) && !/[\]}]\s*$/.test(text);
}

function parseBounded(text: string): unknown {
  try {
    return boundDepth(JSON.parse(text), deepest);
  } catch {
    return text;
  }
}

/** Copies a value up to a depth, so that whatever prints an error cannot overflow the stack. */
export function boundDepth(value: unknown, levels: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (levels === 0) return Array.isArray(value) ? "[…]" : "{…}";
  if (Array.isArray(value)) return value.map((item) => boundDepth(item, levels - 1));
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, boundDepth(child, levels - 1)]));
}
