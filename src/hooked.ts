import { createApi, type HttpMethod, type RawRequest, Transport } from "./http/client.ts";
import { type ClientOptions, copyClientOptions, readOptions } from "./http/options.ts";
import { Pacer } from "./http/pacer.ts";
import { Avatars, Music, Niches, Templates, Voices } from "./resources/catalogues.ts";
import { Integrations } from "./resources/integrations.ts";
import { Schedules } from "./resources/schedules.ts";
import { Social } from "./resources/social.ts";
import { Trends } from "./resources/trends.ts";
import { Videos } from "./resources/videos.ts";

/** Passes the pacer of a client to its copies. */
const sharedPacer = Symbol("pacer");
type Copied = ClientOptions & { [sharedPacer]?: Pacer | undefined };

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
  readonly #options: Copied;
  readonly #transport: Transport;

  constructor(options: ClientOptions = {}) {
    const settings = readOptions(options);
    const pacer = (options as Copied)[sharedPacer] ?? new Pacer(settings.requestsPerMinute, settings.onRateLimit);
    // A copy uses what was read from the environment, even if that has changed since.
    this.#options = { ...settings, [sharedPacer]: pacer };
    this.#transport = new Transport(settings, pacer);
    const api = createApi(this.#transport);
    this.schedules = new Schedules(api);
    this.integrations = new Integrations(api, this.schedules, settings.maxRetries);
    this.videos = new Videos(api);
    this.avatars = new Avatars(api);
    this.voices = new Voices(api);
    this.music = new Music(api);
    this.templates = new Templates(api);
    this.niches = new Niches(api);
    this.trends = new Trends(api);
    this.social = new Social(api);
  }

  /**
   * Creates a client with other options; those not given are as they are here. This client is not changed. Both share the
   * wait for the rate limit, unless the copy has another key, address, `requestsPerMinute` or `onRateLimit`.
   *
   * @param patch options as of the constructor; `headers` replace those of this client as a whole
   * @throws {HookedArgumentError} an option cannot be right
   * @example
   * const patient = hooked.withOptions({ timeout: 120_000, maxRetries: 5 });
   */
  withOptions(patch: ClientOptions): Hooked {
    const given: Copied = copyClientOptions(patch);
    for (const name of Object.keys(given) as (keyof Copied)[]) if (given[name] === undefined) delete given[name];
    const ofLimit = ["apiKey", "baseUrl", "requestsPerMinute", "onRateLimit"] as const;
    if (ofLimit.some((name) => name in given && given[name] !== this.#options[name])) given[sharedPacer] = undefined;
    return new Hooked({ ...this.#options, ...given });
  }

  /**
   * Calls a path that this client has no method for, by the same rules: key, limits, retries, errors. Returns the field
   * `data` of the response, or the whole response if there is none. `T` is your assertion; the response is not validated.
   *
   * @param path encoded path of the API, from `/v1` on. It cannot lead to another origin.
   * @param init `query`, `body` (sent as JSON), and the options of any request
   * @throws {HookedArgumentError} method, path, query or body cannot be right
   * @example
   * const report = await hooked.request<{ total: number }>("GET", "/v1/some/new/path", { query: { limit: 10 } });
   */
  request<T = unknown>(method: HttpMethod, path: string, init?: RawRequest): Promise<T> {
    return this.#transport.request<T>(method, path, init);
  }
}
