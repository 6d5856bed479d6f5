import { Http, type HttpMethod, type RawRequest } from "./http/client.ts";
import { type ClientOptions, readOptions } from "./http/options.ts";
import { Avatars, Music, Niches, Templates, Voices } from "./resources/catalogues.ts";
import { Integrations } from "./resources/integrations.ts";
import { Schedules } from "./resources/schedules.ts";
import { Social } from "./resources/social.ts";
import { Trends } from "./resources/trends.ts";
import { Videos } from "./resources/videos.ts";

/**
 * The client of the Hooked API.
 *
 * @example
 * import { Hooked } from "hooked-client";
 *
 * const hooked = new Hooked(); // the key is in HOOKED_API_KEY
 * const integration = await hooked.integrations.get("int_yt_abc123");
 * @throws {HookedArgumentError} an option is missing or cannot be right
 * @see https://docs.hooked.so
 */
export class Hooked {
  /** Social media platforms that are connected to your team. */
  readonly integrations: Integrations;
  /** Posts that Hooked publishes to a connected platform at a given time. */
  readonly schedules: Schedules;
  /** Making videos, and those that were made. */
  readonly videos: Videos;
  /** Avatars that can speak in a video. */
  readonly avatars: Avatars;
  /** Voices that can speak a script. */
  readonly voices: Voices;
  /** Music that can play in a video. */
  readonly music: Music;
  /** Templates that videos can be made from. */
  readonly templates: Templates;
  /** Niches that trends can be filtered by. */
  readonly niches: Niches;
  /** Videos that many watch now. */
  readonly trends: Trends;
  /** Research on social media platforms. */
  readonly social: Social;
  readonly #options: ClientOptions;
  readonly #http: Http;

  constructor(options: ClientOptions = {}) {
    const settings = readOptions(options);
    // What was read from the environment stays, should that change before a copy is made.
    this.#options = { ...options, ...settings };
    const http = new Http(settings);
    this.#http = http;
    this.schedules = new Schedules(http);
    this.integrations = new Integrations(http, this.schedules);
    this.videos = new Videos(http);
    this.avatars = new Avatars(http);
    this.voices = new Voices(http);
    this.music = new Music(http);
    this.templates = new Templates(http);
    this.niches = new Niches(http);
    this.trends = new Trends(http);
    this.social = new Social(http);
  }

  /**
   * A new client with other options; those not given are as they are here. This client is not changed.
   *
   * @example
   * const patient = hooked.withOptions({ timeout: 120_000, maxRetries: 5 });
   * @throws {HookedArgumentError} an option cannot be right
   */
  withOptions(patch: ClientOptions): Hooked {
    const given = Object.entries(patch).filter(([, value]) => value !== undefined);
    return new Hooked({ ...this.#options, ...Object.fromEntries(given) });
  }

  /**
   * Calls a path that this client has no method for, with the same rules: key, limits, retries, errors. Gives the member
   * `data` of the reply, or the whole reply if there is none. The type is yours to know: nothing checks it.
   *
   * @param path of the API, encoded, from `/v1` on. What it names stays on the base URL.
   * @param init `query`, `body` (sent as JSON), and the options of any request
   * @throws {HookedArgumentError} method or path cannot be right
   * @example
   * const report = await hooked.request<{ total: number }>("GET", "/v1/some/new/path", { query: { limit: 10 } });
   */
  request<T = unknown>(method: HttpMethod, path: string, init?: RawRequest): Promise<T> {
    return this.#http.raw<T>(method, path, init);
  }
}
