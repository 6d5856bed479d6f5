import { HookedArgumentError } from "./errors.ts";
import type { Observers } from "./observers.ts";
import { checkFunction, checkNames, checkWhole, describe } from "./validate.ts";

/** How a client behaves. Everything has a default but the key, which may also come from `HOOKED_API_KEY`. */
export interface ClientOptions extends Observers {
  /**
   * The API key, or a function that returns it (called once a call, so that keys can be rotated).
   * Default: the environment variable `HOOKED_API_KEY`. Get one at https://hooked.so/settings/api
   */
  apiKey?: string | (() => string | Promise<string>) | undefined;
  /**
   * Where the API is, with or without a trailing `/` or `/v1`. https only; http is accepted for loopback hosts.
   * Default: the environment variable `HOOKED_API_URL`, else `https://api.hooked.so`.
   */
  baseUrl?: string | undefined;
  /** Milliseconds for each attempt, from connecting to the end of the body. Default 60,000; 1 to 2,147,483,647. */
  timeout?: number | undefined;
  /**
   * How often a request is sent again after a failure that may pass. Default 2; 0 turns retries off.
   * What may have cost credits is never repeated: POST and PATCH are sent again only if they certainly were not carried out.
   */
  maxRetries?: number | undefined;
  /** Milliseconds. A reply that asks for a longer wait (`Retry-After`) fails at once and says how long. Default 60,000. */
  maxRetryAfter?: number | undefined;
  /** Used in place of the global `fetch`. It gets a URL and an init, and must not follow redirects when told so. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Sent with every request. Not for the key: that is `apiKey`. */
  headers?: Record<string, string> | undefined;
  /** Whoever opens the page can read the key. Set this only if the key is not yours to protect. Default false. */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** How one call behaves. What is not given is as the client says. */
export interface RequestOptions {
  /** Ends the call, also while it waits to be sent again, with a `HookedAbortError`. */
  signal?: AbortSignal | undefined;
  /** Milliseconds for each attempt, from connecting to the end of the body. */
  timeout?: number | undefined;
  /** How often the request is sent again after a failure that may pass. */
  maxRetries?: number | undefined;
  /** Sent with this request, over the client's. */
  headers?: Record<string, string> | undefined;
}

/** Client options that were checked, with their defaults. */
export interface Settings extends Observers {
  apiKey: string | (() => string | Promise<string>);
  baseUrl: string;
  timeout: number;
  maxRetries: number;
  maxRetryAfter: number;
  fetch: typeof globalThis.fetch;
  headers: Record<string, string>;
}

const longestTimeout = 2 ** 31 - 1;

const clientOptions = new Set([
  ...["apiKey", "baseUrl", "timeout", "maxRetries", "maxRetryAfter", "fetch", "headers", "dangerouslyAllowBrowser"],
  ...["onRequest", "onResponse", "onRetry"],
]);
const requestOptions = new Set(["signal", "timeout", "maxRetries", "headers"]);

/** Checks options and fills in what is missing. Throws a {@link HookedArgumentError}. */
export function readOptions(options: ClientOptions): Settings {
  checkNames(options, clientOptions, "new Hooked({ apiKey })");
  if (isBrowser() && !options.dangerouslyAllowBrowser) {
    throw new HookedArgumentError(
      "This is a browser, where anybody could read the API key: call Hooked from your server instead. " +
        "If you know that nobody else uses this page, set dangerouslyAllowBrowser to true.",
    );
  }
  return {
    apiKey: typeof options.apiKey === "function" ? options.apiKey : checkKey(options.apiKey ?? env("HOOKED_API_KEY")),
    baseUrl: readBaseUrl(options.baseUrl ?? env("HOOKED_API_URL") ?? "https://api.hooked.so"),
    timeout: checkTimeout(options.timeout ?? 60_000),
    maxRetries: checkMaxRetries(options.maxRetries ?? 2),
    maxRetryAfter: checkWhole("maxRetryAfter", options.maxRetryAfter ?? 60_000, 0, longestTimeout),
    fetch: checkFunction("fetch", options.fetch) ?? ((input, init) => globalThis.fetch(input, init)),
    headers: readHeaders(options.headers ?? {}),
    onRequest: checkFunction("onRequest", options.onRequest),
    onResponse: checkFunction("onResponse", options.onResponse),
    onRetry: checkFunction("onRetry", options.onRetry),
  };
}

export function checkRequestOptions(options: RequestOptions): void {
  checkNames(options, requestOptions, "{ timeout: 10_000 }");
}

/** Milliseconds that a timer can hold. */
export function checkTimeout(timeout: number): number {
  return checkWhole("timeout", timeout, 1, longestTimeout);
}

export function checkMaxRetries(maxRetries: number): number {
  return checkWhole("maxRetries", maxRetries, 0, 100, "");
}

/** Never says what the key is, also not when it is wrong. */
export function checkKey(key: unknown): string {
  if (key === undefined || key === "") {
    throw new HookedArgumentError(
      "No API key. Create one at https://hooked.so/settings/api, then set the environment variable HOOKED_API_KEY or " +
        "pass it: new Hooked({ apiKey })",
    );
  }
  if (typeof key !== "string") {
    throw new HookedArgumentError(`apiKey must be a string or a function that returns one, not of type ${typeof key}`);
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new HookedArgumentError(
      "The API key holds a space, a line break or a character that is not ASCII. Check how it was copied or read " +
        "from its file (a trailing line break is the usual reason).",
    );
  }
  return key;
}

/** A copy with names in lower case, so that of two that differ in case only one is sent. */
export function readHeaders(headers: Record<string, string>): Record<string, string> {
  if (typeof headers !== "object" || Symbol.iterator in headers) {
    throw new HookedArgumentError("headers must be a plain object of names and values");
  }
  const copy: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (name.toLowerCase() === "x-api-key") {
      throw new HookedArgumentError("headers must not hold x-api-key: pass the key as apiKey, which keeps it secret");
    }
    if (typeof value !== "string") {
      throw new HookedArgumentError(`The header ${name} must be a string, not ${describe(value)}`);
    }
    // Not quoted: fetch would, and a value may be secret.
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(value)) {
      throw new HookedArgumentError(`The header ${describe(name)} holds a character that no header can carry`);
    }
    copy[name.toLowerCase()] = value;
  }
  return copy;
}

/** A controller in place of its signal would fail only when it is listened to. */
export function checkSignal(signal: AbortSignal | undefined): AbortSignal | undefined {
  if (signal && typeof signal.addEventListener !== "function") {
    throw new HookedArgumentError(`signal must be an AbortSignal, not ${describe(signal)}`);
  }
  return signal;
}

function readBaseUrl(text: string): string {
  const accepted = "Accepted is an address such as https://api.hooked.so (http for loopback hosts only)";
  if (typeof text !== "string" || !URL.canParse(text)) {
    // Not quoted: where two variables were mixed up, it is the key.
    throw new HookedArgumentError(`baseUrl (or HOOKED_API_URL) is not a URL. ${accepted}`);
  }
  const url = new URL(text);
  // The address is not quoted here: it may hold a password.
  if (url.username || url.password) throw new HookedArgumentError(`baseUrl holds a user or password. ${accepted}`);
  if (url.search || url.hash) throw new HookedArgumentError(`baseUrl has a query or a fragment. ${accepted}`);
  const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback)) {
    throw new HookedArgumentError(
      `baseUrl would send the key unprotected, over ${url.protocol}//${url.host}. ${accepted}`,
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, "").replace(/\/v1$/, "");
}

/** Works without Node's types, and where there is no `process`. An empty variable is as good as none. */
function env(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env?.[name]?.trim() || undefined;
}

function isBrowser(): boolean {
  const { window } = globalThis as { window?: { document?: unknown } };
  return window?.document !== undefined;
}
