import type { Http } from "../http/client.ts";

/** What all resources have: the way to the API. */
export abstract class Resource {
  /** @internal */
  protected readonly http: Http;

  /** @internal */
  constructor(http: Http) {
    this.http = http;
  }
}
