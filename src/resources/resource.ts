import type { Api } from "../http/client.ts";

/** What all resources have: the openapi-fetch client. */
export abstract class Resource {
  /** @internal */
  protected readonly api: Api;

  /** @internal */
  constructor(api: Api) {
    this.api = api;
  }
}
