/** What the client needs of openapi-fetch, in a few lines: for the day it can no longer be installed. CONTRIBUTING.md has the plan. */

type Serializer<Value> = (value: Value) => string;
type Values = Record<string, unknown>;

interface ClientOptions {
  baseUrl: string;
  pathSerializer: (template: string, ids: Values) => string;
  querySerializer: Serializer<Values>;
  bodySerializer: Serializer<unknown>;
  Request: new (url: string, init: object) => object;
  fetch: (request: object) => Promise<{ json(): Promise<unknown> }>;
}

interface Init {
  params?: { path?: Values; query?: Values; header?: Record<string, string> };
  body?: unknown;
  querySerializer?: Serializer<Values>;
  bodySerializer?: (body: unknown) => string | FormData;
}

export default function createClient({ baseUrl, pathSerializer, fetch, ...client }: ClientOptions) {
  const method = (method: string) => async (template: string, init: Init) => {
    const { params = {}, body, querySerializer, bodySerializer, ...rest } = init;
    const search = (querySerializer ?? client.querySerializer)(params.query ?? {});
    const path = params.path ? pathSerializer(template, params.path) : template;
    const url = baseUrl + path + (search && `?${search}`);
    const request = new client.Request(url, {
      ...rest,
      method,
      body: body === undefined ? undefined : (bodySerializer ?? client.bodySerializer)(body),
      headers: new Headers(params.header),
    });
    const response = await fetch(request);
    return { data: await response.json(), response };
  };
  return {
    GET: method("GET"),
    POST: method("POST"),
    PUT: method("PUT"),
    PATCH: method("PATCH"),
    DELETE: method("DELETE"),
  };
}
