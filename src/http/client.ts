/** The seam to openapi-fetch: one typed client, with our own request, serializers and transport. */
import createClient, { type MaybeOptionalInit } from "openapi-fetch";
import type { OkStatus, PathsWithMethod, HttpMethod as Verb } from "openapi-typescript-helpers";
import type { commaLists } from "../../generated/rules.ts";
import type { paths } from "../../generated/schema.ts";
import { type CallInit, CallRequest, type CheckedResponse, call, findOperation } from "./call.ts";
import { limitsOf, readCallOptions } from "./call-options.ts";
import { runWithin } from "./deadline.ts";
import { HookedAbortError, HookedArgumentError, HookedTimeoutError } from "./errors.ts";
import { checkKey, type LongJobOptions, type RequestOptions, requestOptions, type Settings } from "./options.ts";
import { type Limits, Outgoing } from "./outgoing.ts";
import type { Pacer } from "./pacer.ts";
import { redactor, rememberKey } from "./redact.ts";
import { send } from "./send.ts";
import type { CheckedHeaders, CommaSeparated, serializeForm } from "./styles.ts";
import { checkPath, copyOptions, describe, serializeBody, serializePath, serializeQuery } from "./validate.ts";

/** Methods that {@link Hooked.request} can send. */
export type HttpMethod = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What {@link Hooked.request} takes besides method and path. */
export interface RawRequest extends RequestOptions {
  /** Parameters by their name. Those that are null or undefined are left out. */
  query?:
    | Record<string, string | number | boolean | readonly (string | number | boolean)[] | null | undefined>
    | undefined;
  /** Sent as JSON. */
  body?: unknown;
}

/**
 * The client of openapi-fetch as its helpers see it: `data` is never missing, since the transport throws every failure; and
 * its type is that of the document, which openapi-fetch's `Readable` would lose for open enums (`Known | (string & {})`).
 */
export type Api = {
  [M in "get" | "post" | "put" | "patch" | "delete" as Uppercase<M>]: Method<M>;
};

type Method<M extends Verb> = <P extends PathsWithMethod<paths, M>>(
  path: P,
  init: MaybeOptionalInit<paths[P], M> & { call: CallInit } & Demanded<P, M>,
) => Promise<{ data: Success<paths[P], M>; response: Response }>;

/** The body of a success, whichever 2xx status it has; undefined where it has none. */
type Success<Item, M extends Verb> =
  Item extends Record<M, { responses: infer Responses }> ? Content<Responses[keyof Responses & OkStatus]> : never;
type Content<Response> = Response extends { content: infer ByType } ? ByType[keyof ByType] : undefined;

/** What an operation must be called with for its form, its header parameters and its lists to be sent as documented. */
type Demanded<P extends keyof paths, M extends Verb> = (paths[P] extends Record<M, infer Operation>
  ? FormOf<Operation> & HeadersOf<Operation>
  : unknown) &
  (`${Uppercase<M>} ${P}` extends keyof typeof commaLists
    ? { querySerializer: CommaSeparated<`${Uppercase<M>} ${P}`> }
    : unknown);
type FormOf<Operation> = Operation extends { requestBody?: infer Body }
  ? [NonNullable<Body>] extends [never]
    ? unknown
    : NonNullable<Body> extends { content: { "multipart/form-data": unknown } }
      ? { bodySerializer: typeof serializeForm }
      : unknown
  : unknown;
type HeadersOf<Operation> = Operation extends { parameters: { header?: infer Headers } }
  ? [NonNullable<Headers>] extends [never]
    ? unknown
    : { params?: { header?: CheckedHeaders<NonNullable<Headers>> }; call: { hasHeaders: true } }
  : unknown;

/** Creates the client that all resources call. */
export function createApi(transport: Transport): Api {
  const client = createClient<paths>({
    // The transport adds the base URL, so that the path of an error need not be cut out of an address.
    baseUrl: "",
    pathSerializer: serializePath,
    querySerializer: serializeQuery,
    bodySerializer: serializeBody,
    Request: CallRequest as unknown as typeof Request,
    fetch: ((request: CallRequest) => transport.send(request)) as unknown as (request: Request) => Promise<Response>,
  });
  return client as unknown as Api;
}

/** What is sent with every request as long as the key stays the same, and the function that removes it from strings. */
interface Credentials {
  key: string;
  headers: Record<string, string>;
  /** Those of a request with a JSON body. */
  jsonHeaders: Record<string, string>;
  redact: (text: string) => string;
}

/** Adds key, headers and limits to a request, and sends it. */
export class Transport {
  readonly #settings: Settings;
  readonly #pacer: Pacer;
  #credentials: Credentials | undefined;

  constructor(settings: Settings, pacer: Pacer) {
    this.#settings = settings;
    this.#pacer = pacer;
    if (typeof settings.apiKey === "string") rememberKey(settings.apiKey);
  }

  /** Not an async function: what it throws is thrown on to the caller by those that call it. */
  send(request: CallRequest): Promise<CheckedResponse> {
    const settings = this.#settings;
    const { apiKey } = settings;
    checkBody(request);
    const options = readCallOptions(request.call.options);
    const limits = limitsOf(options, settings);
    if (typeof apiKey === "string") return this.#sendWith(apiKey, request, options, limits);
    return loadKey(apiKey, options, limits).then((key) => this.#sendWith(key, request, options, limits));
  }

  #sendWith(key: string, request: CallRequest, options: LongJobOptions, limits: Limits): Promise<CheckedResponse> {
    const credentials = this.#credentialsOf(key);
    const { redact } = credentials;
    const headers = headersOf(request, options, credentials);
    return send(new Outgoing({ request, options, headers, limits, settings: this.#settings, redact }), this.#pacer);
  }

  #credentialsOf(key: string): Credentials {
    if (this.#credentials?.key !== key) {
      const headers = { ...this.#settings.headers, "x-api-key": key };
      const jsonHeaders = { "content-type": "application/json", ...headers };
      this.#credentials = { key, headers, jsonHeaders, redact: redactor(key) };
    }
    return this.#credentials as Credentials;
  }

  /** Sends a request to a path that `openapi.yaml` does not document, by the same rules. */
  async request<T>(method: string, path: string, init: RawRequest = {}): Promise<T> {
    const { query, body, ...options } = copyOptions(
      init,
      [...requestOptions, "query", "body"],
      "{ query: { limit: 10 } }",
    );
    checkMethod(method);
    if (body !== undefined && (method === "GET" || method === "HEAD")) {
      throw new HookedArgumentError(`${method} takes no body. Pass parameters as query`);
    }
    checkPath(path, this.#settings.baseUrl);
    const search = query === undefined ? "" : serializeQuery(query);
    const request = new CallRequest(search ? `${path}?${search}` : path, {
      method,
      body: body === undefined ? undefined : serializeBody(body),
      ...call(options),
    });
    const { body: whole } = await this.send(request);
    const data = typeof whole === "object" && whole !== null ? (whole as { data?: unknown }).data : undefined;
    return (data ?? whole) as T;
  }
}

/** The headers of options bypass openapi-fetch, which would build two Headers objects of them. */
function headersOf(request: CallRequest, options: RequestOptions, common: Credentials): Record<string, string> {
  const headers = { ...(typeof request.body === "string" ? common.jsonHeaders : common.headers) };
  if (options.headers) Object.assign(headers, options.headers);
  request.headers?.forEach((value, name) => {
    if (name !== "content-type") headers[name] = value;
  });
  return headers;
}

/** A JavaScript caller may forget the body of a paid call, or pass something else. */
function checkBody(request: CallRequest): void {
  const { method, body } = request;
  if (method === "GET" || method === "DELETE" || typeof body === "object" || body?.[0] === "{") return;
  const { path } = request;
  if (!findOperation(method, path)?.body) return;
  const problem = body === undefined ? "is missing" : "must be an object";
  throw new HookedArgumentError(`The body ${problem} (${method} ${path}). Pass an object with the required fields`);
}

/** A key that does not arrive holds a call up no longer than a response that does not arrive. */
function loadKey(
  load: () => string | Promise<string>,
  { signal }: RequestOptions,
  { timeout }: { timeout: number },
): Promise<string> {
  const deadline = {
    timeout,
    signal,
    onTimeout: () => new HookedTimeoutError(`No API key within ${timeout} ms: the function apiKey did not return one`),
    onAbort: () => new HookedAbortError("Aborted before there was an API key", { cause: signal?.reason }),
  };
  return runWithin(deadline, async () => {
    const key = checkKey(await callKey(load));
    rememberKey(key);
    return key;
  });
}

async function callKey(load: () => string | Promise<string>): Promise<string> {
  try {
    return await load();
  } catch (cause) {
    throw new HookedArgumentError("The function apiKey threw an error, which is the cause. It must return the key", {
      cause,
    });
  }
}

function checkMethod(method: string): void {
  if (["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].includes(method)) return;
  throw new HookedArgumentError(`method must be GET, HEAD, POST, PUT, PATCH or DELETE, not ${describe(method)}`);
}
