/** The seam to openapi-fetch: the only file that knows it. Typed by the spec, it sends and gives the payload back. */
import createClient from "openapi-fetch";
import { bareResponses, emptyResponses } from "../../generated/rules.ts";
import { runWithin } from "./deadline.ts";
import { HookedAbortError, HookedArgumentError, HookedTimeoutError } from "./errors.ts";
import type { AnyParams, DataOf, ParamsOf, PathsWith } from "./operation.ts";
import {
  checkKey,
  checkMaxRetries,
  checkRequestOptions,
  checkSignal,
  checkTimeout,
  type RequestOptions,
  readHeaders,
  type Settings,
} from "./options.ts";
import { type PageContent, PagePromise } from "./pagination.ts";
import { redactor } from "./redact.ts";
import type { Reply } from "./response.ts";
import { type Limits, send } from "./send.ts";
import { decode, type Expected } from "./unwrap.ts";
import { checkIds, checkPath, checkQuery, describe, serializeBody } from "./validate.ts";

/** What {@link Hooked.request} sends. */
export type HttpMethod = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What the escape hatch takes besides method and path. */
export interface RawRequest extends RequestOptions {
  /** Parameters by their name. Those that are null or undefined are left out. */
  query?:
    | Record<string, string | number | boolean | readonly (string | number | boolean)[] | null | undefined>
    | undefined;
  /** Sent as JSON. */
  body?: unknown;
}

/** Stands in for `Request`, which nobody here needs and which costs more than the rest: openapi-fetch hands it on as it is. */
class LightRequest {
  readonly url: string;
  readonly method: string;
  readonly body: string | undefined;

  constructor(url: string, { method, body }: { method: string; body?: string }) {
    this.url = url;
    this.method = method;
    this.body = body;
  }
}

export class Http {
  readonly #settings: Settings;
  readonly #client;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#client = createClient<Record<string, never>>({
      baseUrl: settings.baseUrl,
      Request: LightRequest as unknown as typeof Request,
      bodySerializer: serializeBody,
    });
  }

  get<P extends PathsWith<"get">>(path: P, params: ParamsOf<P, "get">, options?: RequestOptions) {
    return this.#call<DataOf<P, "get">>("GET", path, params as AnyParams, options);
  }

  post<P extends PathsWith<"post">>(path: P, params: ParamsOf<P, "post">, options?: RequestOptions) {
    return this.#call<DataOf<P, "post">>("POST", path, params as AnyParams, options);
  }

  patch<P extends PathsWith<"patch">>(path: P, params: ParamsOf<P, "patch">, options?: RequestOptions) {
    return this.#call<DataOf<P, "patch">>("PATCH", path, params as AnyParams, options);
  }

  delete<P extends PathsWith<"delete">>(path: P, params: ParamsOf<P, "delete">, options?: RequestOptions) {
    return this.#call<DataOf<P, "delete">>("DELETE", path, params as AnyParams, options);
  }

  /** A list that comes in pages; `read` finds the items in a reply. */
  pages<P extends PathsWith<"get">, T, Extra>(
    path: P,
    params: ParamsOf<P, "get"> & { query: { offset?: number | undefined } },
    options: RequestOptions | undefined,
    read: (data: DataOf<P, "get">) => PageContent<T, Extra>,
  ): PagePromise<T, Extra> {
    const { query } = params;
    const load = async (offset: number) => {
      const page = { ...params, query: { ...query, ...(offset && { offset }) } };
      return read(await this.#call<DataOf<P, "get">>("GET", path, page as AnyParams, options));
    };
    return new PagePromise(query.offset, load, path);
  }

  /** A path that the spec does not know, with the same rules. */
  async raw<T>(method: string, path: string, { query, body, ...options }: RawRequest = {}): Promise<T> {
    const verb = checkMethod(method);
    if (body !== undefined && (verb === "GET" || verb === "HEAD")) {
      throw new HookedArgumentError(`${verb} takes no body: what it asks for belongs in query`);
    }
    checkPath(path, this.#settings.baseUrl);
    return this.#send(verb, path, { query: query ?? {}, body }, options, {
      mayBeEmpty: true,
      envelope: "if present",
    });
  }

  #call<T>(method: string, template: string, params: AnyParams, options?: RequestOptions): Promise<T> {
    const operation = `${method} ${template}`;
    return this.#send(method, template, params, options, {
      mayBeEmpty: emptyResponses.includes(operation),
      envelope: bareResponses.includes(operation) ? "none" : "required",
    });
  }

  async #send<T>(
    method: string,
    template: string,
    params: AnyParams,
    options: RequestOptions = {},
    expected: Expected,
  ): Promise<T> {
    checkRequestOptions(options);
    if (params.path) checkIds(template, params.path);
    if (params.query) checkQuery(params.query);
    const settings = this.#settings;
    const limits: Limits = {
      timeout: options.timeout === undefined ? settings.timeout : checkTimeout(options.timeout),
      maxRetries: options.maxRetries === undefined ? settings.maxRetries : checkMaxRetries(options.maxRetries),
      maxRetryAfter: settings.maxRetryAfter,
      signal: checkSignal(options.signal),
    };
    const headers: Record<string, string> = {
      ...(params.body !== undefined && { "content-type": "application/json" }),
      ...settings.headers,
      ...(options.headers && readHeaders(options.headers)),
    };
    const key = typeof settings.apiKey === "string" ? settings.apiKey : await loadKey(settings.apiKey, limits);
    headers["x-api-key"] = key;
    const redact = redactor(key);
    // The headers go past openapi-fetch, which would build two objects of them.
    const { response } = await this.#client.request(
      method as "get",
      template as never,
      {
        params,
        body: params.body,
        parseAs: "stream",
        fetch: ({ url, body }: LightRequest) => {
          const path = url.slice(settings.baseUrl.length).replace(/\?.*/, "");
          return send({ method, url, path, headers, body, limits, redact }, settings);
        },
      } as never,
    );
    return decode(response as unknown as Reply, redact, expected);
  }
}

/** A key that does not come holds a call up no longer than a reply that does not come. */
function loadKey(load: () => string | Promise<string>, { timeout, signal }: Limits): Promise<string> {
  const deadline = {
    timeout,
    signal,
    onTimeout: () => new HookedTimeoutError(`No API key within ${timeout} ms: apiKey did not give one`),
    onAbort: () => new HookedAbortError("Aborted before there was an API key", { cause: signal?.reason }),
  };
  return runWithin(deadline, async () => checkKey(await callKey(load)));
}

async function callKey(load: () => string | Promise<string>): Promise<string> {
  try {
    return await load();
  } catch (cause) {
    throw new HookedArgumentError("The function apiKey gave no key: it threw an error, which is the cause", { cause });
  }
}

function checkMethod(method: string): string {
  if (["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].includes(method)) return method;
  throw new HookedArgumentError(`method must be GET, HEAD, POST, PUT, PATCH or DELETE, not ${describe(method)}`);
}
