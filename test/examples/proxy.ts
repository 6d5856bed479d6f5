/**
 * Sends all requests through a proxy, on any Node. `npm install undici`, then:
 *
 *     import { ProxyAgent } from "undici";
 *     const hooked = throughDispatcher(new ProxyAgent("http://proxy.example:8080"));
 *
 * From Node 22.21 and 24.5 on no code is needed: NODE_USE_ENV_PROXY=1 HTTPS_PROXY=http://proxy.example:8080 node app.js
 */
import { type ClientOptions, Hooked } from "hooked-client";

/** @param dispatcher an agent of undici: `ProxyAgent`, or `Agent` with a certificate authority of your own (`connect: { ca }`) */
export function throughDispatcher(dispatcher: object, options: ClientOptions = {}): Hooked {
  return new Hooked({ ...options, fetch: (url, init) => fetch(url, { ...init, dispatcher }) });
}
