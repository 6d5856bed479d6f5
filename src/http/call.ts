/** One call as it passes through openapi-fetch: what a helper hands over, the request, and the response that comes back. */
import { operations } from "../../generated/rules.ts";
import type { ErrorContext } from "./errors.ts";
import type { LongJobOptions, RequestOptions } from "./options.ts";

/** What a call hands to openapi-fetch besides its parameters. openapi-fetch copies it onto the request. */
export interface CallInit {
  options: LongJobOptions | undefined;
  /** Whether the request sets absolute values, so that sending it twice does no more than sending it once. */
  repeatable: boolean;
  /** Whether there are header parameters. Without them, the headers that openapi-fetch builds are not read. */
  hasHeaders?: boolean;
}

/**
 * The options of a call, in the form that openapi-fetch passes on: `api.GET(path, { ...call(options), params })`. Spread
 * first: V8 copies an object that a literal begins with at once, any other field by field.
 */
export function call(options: RequestOptions | undefined, more?: { repeatable?: boolean }): { call: CallInit };
export function call(
  options: RequestOptions | undefined,
  more: { hasHeaders: true; repeatable?: boolean },
): { call: CallInit & { hasHeaders: true } };
export function call(
  options: RequestOptions | undefined,
  more?: { hasHeaders?: boolean; repeatable?: boolean },
): { call: CallInit } {
  if (options === undefined && more === undefined) return plainCall;
  return { call: { options, repeatable: more?.repeatable ?? false, hasHeaders: more?.hasHeaders ?? false } };
}

const plainCall = { call: { options: undefined, repeatable: false, hasHeaders: false } };

interface RequestInitOfOpenapiFetch {
  method: string;
  body?: string | FormData | undefined;
  headers?: Headers;
  call?: CallInit | undefined;
}

/** Stands in for `Request` (openapi-fetch's documented option), which costs more than the rest of a call. */
export class CallRequest {
  /** Path and query. The client adds its base URL. */
  readonly url: string;
  readonly method: string;
  readonly body: string | FormData | undefined;
  /** The header parameters, beside the content type. */
  readonly headers: Headers | undefined;
  readonly call: CallInit;

  constructor(url: string, { method, body, headers, call = plainCall.call }: RequestInitOfOpenapiFetch) {
    this.url = url;
    this.method = method;
    this.body = body;
    this.headers = call.hasHeaders ? headers : undefined;
    this.call = call;
  }

  get path(): string {
    const query = this.url.indexOf("?");
    return query < 0 ? this.url : this.url.slice(0, query);
  }

  /** The `operationId`. Looked up when an error or an observer needs it. */
  get operation(): string | undefined {
    return findOperation(this.method, this.path)?.id;
  }
}

const noBody = { get: (name: string) => (name === "Content-Length" ? "0" : null) };
const someBody = { get: (name: string) => (name === "Content-Length" ? "1" : null) };

/** A checked success, in the form that openapi-fetch reads: its body is parsed already. */
export class CheckedResponse {
  readonly ok = true;
  readonly status: number;
  readonly body: unknown;
  readonly #call: { lost(): ErrorContext };

  constructor(status: number, body: unknown, call: { lost(): ErrorContext }) {
    this.status = status;
    this.body = body;
    this.#call = call;
  }

  /** What errors about the payload need: the server carried the request out, whatever is wrong with its response. */
  context(): ErrorContext {
    return { ...this.#call.lost(), status: this.status };
  }

  /** openapi-fetch parses the text itself where the length is unknown; 0 is no body. */
  get headers() {
    return this.body === undefined ? noBody : someBody;
  }

  json(): unknown {
    return this.body;
  }
}

/** What the document says of the operation that a request belongs to. */
export function findOperation(method: string, path: string): (typeof operations)[string] | undefined {
  const exact = `${method} ${path}`;
  if (Object.hasOwn(operations, exact)) return operations[exact];
  const steps = exact.split("/");
  const match = Object.keys(operations).find((operation) => {
    const template = operation.split("/");
    return template.length === steps.length && template.every((step, i) => step === steps[i] || step.startsWith("{"));
  });
  return match === undefined ? undefined : operations[match];
}
