/** The seam to openapi-fetch: the only file that knows it. Typed by the spec, it sends and gives the payload back. */
import createClient from "openapi-fetch";
import { emptyReplies, flatReplies } from "../generated/rules.ts";
import type { paths } from "../generated/schema.ts";
import { checkIds, checkPath, checkQuery, describe, serializeBody } from "./arguments.ts";
import { runWithin } from "./deadline.ts";
import { decode, type Expected } from "./decode.ts";
import { HookedAbortError, HookedArgumentError, HookedTimeoutError } from "./errors.ts";
import {
  checkHeaders,
  checkKey,
  checkMaxRetries,
  checkSignal,
  checkTimeout,
  type RequestOptions,
  type Settings,
} from "./options.ts";
import { redactor } from "./redact.ts";
import type { Reply } from "./reply.ts";
import { type Limits, type Outgoing, send } from "./transport.ts";

/** What {@link Hooked.request} sends. */
export type HttpMethod = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";

type Verb = "get" | "post" | "patch" | "delete";

/** The paths of the spec that know a method. */
type PathsWith<M extends Verb> = { [P in keyof paths]: paths[P] extends Record<M, object> ? P : never }[keyof paths];
type OperationAt<P extends keyof paths, M extends Verb> = paths[P] extends Record<M, infer O> ? O : never;

/** What an operation is sent: `path`, `query`, `header`, `cookie` and `body`, each as the spec has it. */
type Params<O> = (O extends { parameters: infer P }
  ? { [K in keyof P as P[K] extends undefined ? never : K]: P[K] }
  : never) &
  (O extends { requestBody: { content: { "application/json": infer B } } } ? { body: B } : unknown);

type Success<O> = O extends { responses: { 200: { content: { "application/json": infer B } } } } ? B : never;
/** What a call gives: the payload of the envelope, or the whole where there is none. */
export type Data<O> = Success<O> extends { data: infer D } ? D : Success<O>;

interface AnyParams {
  path?: Record<string, string>;
  query?: object;
  header?: Record<string, unknown>;
  body?: unknown;
}

/** What the escape hatch takes besides method and path. */
export interface RawRequest extends RequestOptions {
  query?:
    | Record<string, string | number | boolean | readonly (string | number | boolean)[] | null | undefined>
    | undefined;
  /** Sent as JSON. */
  body?: unknown;
}

/** Stands in for `Request`: openapi-fetch hands it to `fetch` as it is. */
class LightRequest {
  constructor(url: string, init: { limits: Limits; baseUrlLength: number }) {
    const end = url.indexOf("?");
    Object.assign(this, init, { url, path: url.slice(init.baseUrlLength, end < 0 ? undefined : end) });
  }
}

export class Http {
  readonly #settings: Settings;
  readonly #client;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#client = createClient<Record<string, never>>({
      baseUrl: settings.baseUrl,
      headers: settings.headers,
      Request: LightRequest as unknown as typeof Request,
      fetch: (request) => send(request as unknown as Outgoing, settings) as unknown as Promise<Response>,
      bodySerializer: serializeBody,
    });
  }

  get<P extends PathsWith<"get">>(path: P, params: Params<OperationAt<P, "get">>, options?: RequestOptions) {
    return this.#call<Data<OperationAt<P, "get">>>("GET", path, params as AnyParams, options);
  }

  post<P extends PathsWith<"post">>(path: P, params: Params<OperationAt<P, "post">>, options?: RequestOptions) {
    return this.#call<Data<OperationAt<P, "post">>>("POST", path, params as AnyParams, options);
  }

  patch<P extends PathsWith<"patch">>(path: P, params: Params<OperationAt<P, "patch">>, options?: RequestOptions) {
    return this.#call<Data<OperationAt<P, "patch">>>("PATCH", path, params as AnyParams, options);
  }

  delete<P extends PathsWith<"delete">>(path: P, params: Params<OperationAt<P, "delete">>, options?: RequestOptions) {
    return this.#call<Data<OperationAt<P, "delete">>>("DELETE", path, params as AnyParams, options);
  }

  /** A path that the spec does not know, with the same rules. */
  async raw<T>(method: string, path: string, { query, body, ...options }: RawRequest = {}): Promise<T> {
    const verb = checkMethod(method);
    if (body !== undefined && (verb === "GET" || verb === "HEAD")) {
      throw new HookedArgumentError(`${verb} takes no body: what it asks for belongs in query`);
    }
    checkPath(path, this.#settings.baseUrl);
    return this.#send<T>(verb, path, { query: query ?? {}, body }, options, {
      mayBeEmpty: true,
      envelope: "if present",
    });
  }

  async #call<T>(method: string, template: string, params: AnyParams, options?: RequestOptions): Promise<T> {
    if (params.path) checkIds(template, params.path);
    const operation = `${method} ${template}`;
    return this.#send<T>(method, template, params, options, {
      mayBeEmpty: emptyReplies.includes(operation),
      envelope: flatReplies.includes(operation) ? "none" : "required",
    });
  }

  async #send<T>(
    method: string,
    path: string,
    params: AnyParams,
    options: RequestOptions = {},
    expected: Expected,
  ): Promise<T> {
    if (params.query) checkQuery(params.query);
    const settings = this.#settings;
    const limits: Limits = {
      timeout: options.timeout === undefined ? settings.timeout : checkTimeout(options.timeout),
      maxRetries: options.maxRetries === undefined ? settings.maxRetries : checkMaxRetries(options.maxRetries),
      maxRetryAfter: settings.maxRetryAfter,
      signal: checkSignal(options.signal),
    };
    const key = typeof settings.apiKey === "string" ? settings.apiKey : await loadKey(settings.apiKey, limits);
    const redact = redactor(key);
    const { response } = (await this.#client.request(
      method as "get",
      path as never,
      {
        params: { path: params.path, query: params.query },
        headers: { ...(options.headers && checkHeaders(options.headers)), ...params.header, "x-api-key": key },
        ...(params.body !== undefined && { body: params.body }),
        parseAs: "stream",
        limits,
        redact,
        baseUrlLength: settings.baseUrl.length,
      } as never,
    )) as { response: unknown };
    return decode<T>(response as Reply, redact, expected);
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
  return runWithin(deadline, async () => checkKey(await load()));
}

function checkMethod(method: string): string {
  if (["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].includes(method)) return method;
  throw new HookedArgumentError(`method must be GET, HEAD, POST, PUT, PATCH or DELETE, not ${describe(method)}`);
}
