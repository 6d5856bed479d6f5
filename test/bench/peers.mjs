/**
 * The same four calls by each client: get one thing, list things with a query, create one with a body, delete one. All have
 * their defaults for time-outs and retries. Where a client has no method for any path, calls of the same form stand in.
 */
import { body, query } from "./stub.mjs";

const apiKey = "bench-key-of-no-use";
const path = "/v1/integration/int_1";
const list = "/v1/schedule/list";
const create = "/v1/schedule/create";

/** Clients by name, in the order in which they are reported. Each is created with a base URL and a `fetch`. */
export const peers = {
  "raw fetch": async (baseUrl, fetch) => {
    const headers = { "x-api-key": apiKey };
    const json = async (response) => (await response).json();
    return {
      get: () => json(fetch(baseUrl + path, { headers })),
      list: () => json(fetch(`${baseUrl}${list}?${new URLSearchParams(query)}`, { headers })),
      post: () =>
        json(
          fetch(baseUrl + create, {
            method: "POST",
            headers: { ...headers, "content-type": "application/json" },
            body: JSON.stringify(body),
          }),
        ),
      delete: () => json(fetch(baseUrl + path, { method: "DELETE", headers })),
    };
  },

  "openapi-fetch": async (baseUrl, fetch) => {
    const { default: createClient } = await import("openapi-fetch");
    const api = createClient({ baseUrl, fetch, headers: { "x-api-key": apiKey } });
    const params = { path: { integrationId: "int_1" } };
    return {
      get: () => api.GET("/v1/integration/{integrationId}", { params }),
      list: () => api.GET(list, { params: { query } }),
      post: () => api.POST(create, { body }),
      delete: () => api.DELETE("/v1/integration/{integrationId}", { params }),
    };
  },

  "hooked-client": async (baseUrl, fetch) => {
    const { Hooked } = await import("../../dist/index.mjs");
    const hooked = new Hooked({ apiKey, baseUrl, fetch });
    const { signal } = new AbortController();
    return {
      get: () => hooked.integrations.get("int_1"),
      list: () => hooked.schedules.list(query),
      post: () => hooked.schedules.create(body),
      delete: () => hooked.integrations.disconnect("int_1"),
      "get with a signal": () => hooked.integrations.get("int_1", { signal }),
    };
  },

  "@hey-api/openapi-ts": async (baseUrl, fetch) => {
    const sdk = await import("./.cache/hey-api.mjs");
    sdk.client.setConfig({ baseUrl, fetch, auth: apiKey });
    const params = { path: { integrationId: "int_1" } };
    return {
      get: () => sdk.getIntegrationDetails(params),
      list: () => sdk.listScheduledPosts({ query }),
      post: () => sdk.scheduleVideo({ body }),
      delete: () => sdk.disconnectIntegration(params),
    };
  },

  ky: async (prefixUrl, fetch) => {
    const { default: ky } = await import("ky");
    const api = ky.create({ prefixUrl, fetch, headers: { "x-api-key": apiKey } });
    return {
      get: () => api.get(path.slice(1)).json(),
      list: () => api.get(list.slice(1), { searchParams: query }).json(),
      post: () => api.post(create.slice(1), { json: body }).json(),
      delete: () => api.delete(path.slice(1)).json(),
    };
  },

  axios: async (baseURL, fetch) => {
    const { default: axios } = await import("axios");
    const api = axios.create({ baseURL, adapter: "fetch", env: { fetch }, headers: { "x-api-key": apiKey } });
    const data = async (response) => (await response).data;
    return {
      get: () => data(api.get(path)),
      list: () => data(api.get(list, { params: query })),
      post: () => data(api.post(create, body)),
      delete: () => data(api.delete(path)),
    };
  },

  openai: async (baseURL, fetch) => {
    const { OpenAI } = await import("openai");
    return stainless(new OpenAI({ apiKey, baseURL, fetch }));
  },

  "@anthropic-ai/sdk": async (baseURL, fetch) => {
    const { Anthropic } = await import("@anthropic-ai/sdk");
    return stainless(new Anthropic({ apiKey, baseURL, fetch }));
  },

  "@mux/mux-node": async (baseURL, fetch) => {
    const { Mux } = await import("@mux/mux-node");
    return stainless(new Mux({ tokenId: apiKey, tokenSecret: apiKey, baseURL, fetch }));
  },

  stripe: async (baseUrl, fetch) => {
    const { Stripe } = await import("stripe");
    const { protocol, hostname: host, port } = new URL(baseUrl);
    const httpClient = Stripe.createFetchHttpClient(fetch);
    const address = { protocol: protocol.slice(0, -1), host, port: port || 443 };
    const { customers } = new Stripe(apiKey, { httpClient, telemetry: false, ...address });
    return {
      get: () => customers.retrieve("int_1"),
      list: () => customers.list({ limit: 50, email: "pending" }),
      post: () => customers.create({ name: "vid_1", description: "int_1", phone: body.scheduledDateTime }),
      delete: () => customers.del("int_1"),
    };
  },

  resend: async (baseUrl, fetch) => {
    const { Resend } = await import("resend");
    globalThis.fetch = fetch;
    const resend = new Resend(apiKey, { baseUrl });
    return {
      get: () => resend.get(path),
      list: () => resend.get(`${list}?${new URLSearchParams(query)}`),
      post: () => resend.post(create, body),
      delete: () => resend.delete(path),
    };
  },
};

function stainless(client) {
  return {
    get: () => client.get(path),
    list: () => client.get(list, { query }),
    post: () => client.post(create, { body }),
    delete: () => client.delete(path),
  };
}
