import { call } from "../http/call.ts";
import type { Api } from "../http/client.ts";
import type { RequestOptions } from "../http/options.ts";
import { findList, type Identified, unwrap } from "../http/unwrap.ts";
import type { DisconnectedIntegration, Integration, Undocumented } from "../types.ts";
import type { DisconnectReport } from "../workflows/disconnect-report.ts";
import { type DisconnectSafelyOptions, disconnectSafely } from "../workflows/disconnect-safely.ts";
import { Resource } from "./resource.ts";
import type { Schedules } from "./schedules.ts";

/** Social media platforms that are connected to your team. */
export class Integrations extends Resource {
  readonly #schedules: Schedules;
  readonly #maxRetries: number;

  /** @internal */
  constructor(api: Api, schedules: Schedules, maxRetries: number) {
    super(api);
    this.#schedules = schedules;
    this.#maxRetries = maxRetries;
  }

  /**
   * Lists the connected platforms. The response is **undocumented**: an open object, to be checked before use.
   * {@link find} returns the integrations in it, whatever its form.
   *
   * @example
   * console.log(await hooked.integrations.list());
   * @see https://docs.hooked.so/api-reference/integration/list
   */
  list(options?: RequestOptions): Promise<Undocumented> {
    return unwrap(this.api.GET("/v1/integration/list", call(options)));
  }

  /**
   * Finds the connected platforms in the response of {@link list}, whose form is undocumented: the one list of objects that
   * have an `id`, wherever it stands. Of each only the `id` is certain; check other fields before use, or {@link get} it.
   *
   * @throws {HookedDecodeError} the response has no such list, or several; the message quotes the keys that it has
   * @example
   * for (const { id, type } of await hooked.integrations.find()) console.log(id, type);
   * @see https://docs.hooked.so/api-reference/integration/list
   */
  find(options?: RequestOptions): Promise<Identified[]> {
    return findList(this.api.GET("/v1/integration/list", call(options)));
  }

  /**
   * Gets one connected platform with its account and the health of its connection.
   *
   * @throws {NotFoundError} it does not exist
   * @throws {PermissionDeniedError} it belongs to another team
   * @example
   * const { health } = await hooked.integrations.get("int_yt_abc123");
   * if (health.status !== "healthy") console.warn("Connect again: https://hooked.so/settings/integrations");
   * @see https://docs.hooked.so/api-reference/integration/details
   */
  get(integrationId: string, options?: RequestOptions): Promise<Integration> {
    return unwrap(
      this.api.GET("/v1/integration/{integrationId}", { ...call(options), params: { path: { integrationId } } }),
    );
  }

  /**
   * Disconnects a platform **for good**, with all its tokens. Its pending posts stay, and fail when their time comes:
   * {@link disconnectSafely} cancels them first. Reconnecting is possible in the dashboard only, and creates a new id.
   *
   * @throws {NotFoundError} it does not exist; with `mayHaveBeenProcessed` an earlier attempt may have removed it
   * @throws {PermissionDeniedError} it belongs to another team
   * @example
   * const { type } = await hooked.integrations.disconnect("int_yt_abc123");
   * @see https://docs.hooked.so/api-reference/integration/disconnect
   */
  disconnect(integrationId: string, options?: RequestOptions): Promise<DisconnectedIntegration> {
    return unwrap(
      this.api.DELETE("/v1/integration/{integrationId}", { ...call(options), params: { path: { integrationId } } }),
    );
  }

  /**
   * Cancels all pending posts of a platform, makes sure that none is left, and only then disconnects it **for good**.
   * If any post cannot be cancelled, the platform stays connected.
   *
   * @param options what to do with pending posts, `dryRun`, `concurrency`, `onProgress`; and those of any request, which
   * hold for each of the calls this makes
   * @throws {DisconnectAbortedError} posts were cancelled, but the platform was not disconnected: says which, and why
   * @throws {NotFoundError} the platform does not exist
   * @example
   * const report = await hooked.integrations.disconnectSafely("int_yt_abc123", {
   *   onProgress: (event) => console.log(event),
   * });
   * console.log(`Cancelled ${report.cancelled.length} posts of ${report.integration?.type}`);
   * @see https://docs.hooked.so/api-reference/integration/disconnect
   */
  disconnectSafely(integrationId: string, options: DisconnectSafelyOptions = {}): Promise<DisconnectReport> {
    const schedules = this.#schedules;
    return disconnectSafely(
      {
        maxRetries: this.#maxRetries,
        getIntegration: (id, request) => this.get(id, request),
        listPosts: (query, request) => schedules.list(query, request),
        getPost: (id, request) => schedules.get(id, request),
        cancelPost: (id, request) => schedules.cancel(id, request),
        disconnect: (id, request) => this.disconnect(id, request),
      },
      integrationId,
      options,
    );
  }
}
