import { call } from "../http/call.ts";
import { isHookedError } from "../http/errors.ts";
import type { RequestOptions } from "../http/options.ts";
import { type PagePromise, paged } from "../http/pagination.ts";
import { unwrap } from "../http/unwrap.ts";
import type {
  CancelledSchedule,
  CreatedSchedule,
  ScheduleCreate,
  ScheduledPost,
  ScheduleListQuery,
  ScheduleUpdate,
  UpdatedSchedule,
} from "../types.ts";
import { Resource } from "./resource.ts";

/** Posts that Hooked publishes to a connected platform at a given time. */
export class Schedules extends Resource {
  /**
   * Schedules a completed video for publishing to a connected platform.
   *
   * The id of the new post is `scheduleId` in this response, and `id` everywhere else. It is never sent twice: if it fails
   * with `mayHaveBeenProcessed`, list the pending posts before you try again.
   *
   * @throws {BadRequestError} the video is not completed, or the time has passed
   * @throws {NotFoundError} the video or the integration does not exist
   * @throws {PermissionDeniedError} the video belongs to another team
   * @example
   * const { scheduleId } = await hooked.schedules.create({
   *   videoId: "vid_abc123xyz",
   *   integrationId: "int_yt_abc123",
   *   scheduledDateTime: new Date(Date.now() + 3_600_000),
   * });
   * @see https://docs.hooked.so/api-reference/schedule/create
   */
  create(body: ScheduleCreate, options?: RequestOptions): Promise<CreatedSchedule> {
    return unwrap(this.api.POST("/v1/schedule/create", { ...call(options), body }));
  }

  /**
   * Lists scheduled posts, paged by offset.
   *
   * @returns one {@link Page} when awaited, all posts when walked
   * @example
   * for await (const post of hooked.schedules.list({ status: "pending", limit: 100 })) console.log(post.id);
   * @see https://docs.hooked.so/api-reference/schedule/list
   */
  list(query: ScheduleListQuery = {}, options?: RequestOptions): PagePromise<ScheduledPost> {
    return paged(
      "/v1/schedule/list",
      query,
      options,
      (page, request) => this.api.GET("/v1/schedule/list", { ...call(request), params: { query: page } }),
      ({ scheduledPosts, total, limit }) => ({ items: scheduledPosts, total, limit }),
    );
  }

  /**
   * Gets one scheduled post.
   *
   * @throws {NotFoundError} it does not exist
   * @throws {PermissionDeniedError} it belongs to another team
   * @example
   * const post = await hooked.schedules.get("post_abc123");
   * if (post.status === "failed") console.error(post.platformData?.error);
   * @see https://docs.hooked.so/api-reference/schedule/details
   */
  get(scheduleId: string, options?: RequestOptions): Promise<ScheduledPost> {
    return unwrap(this.api.GET("/v1/schedule/{scheduleId}", { ...call(options), params: { path: { scheduleId } } }));
  }

  /**
   * Changes the time or the platform data of a pending post.
   *
   * @throws {BadRequestError} the post is published, the time has passed, or there is nothing to update
   * @throws {NotFoundError} it does not exist
   * @throws {PermissionDeniedError} it belongs to another team
   * @example
   * await hooked.schedules.update("post_abc123", { platformData: { title: "A better title", tags: null } });
   * @see https://docs.hooked.so/api-reference/schedule/update
   */
  update(scheduleId: string, body: ScheduleUpdate, options?: RequestOptions): Promise<UpdatedSchedule> {
    return unwrap(
      this.api.PATCH("/v1/schedule/{scheduleId}", {
        // The values are absolute: sent twice, they change no more than sent once.
        ...call(options, { repeatable: true }),
        params: { path: { scheduleId } },
        body,
      }),
    );
  }

  /**
   * Cancels a pending post for good. The video is kept and can be scheduled again. If the response of an attempt was lost and
   * the next one finds no such post, it is cancelled.
   *
   * @throws {BadRequestError} the post is published: delete it on the platform itself
   * @throws {NotFoundError} it does not exist
   * @throws {PermissionDeniedError} it belongs to another team
   * @example
   * await hooked.schedules.cancel("post_abc123");
   * @see https://docs.hooked.so/api-reference/schedule/delete
   */
  async cancel(scheduleId: string, options?: RequestOptions): Promise<CancelledSchedule> {
    const params = { path: { scheduleId } };
    try {
      return await unwrap(this.api.DELETE("/v1/schedule/{scheduleId}", { ...call(options), params }));
    } catch (error) {
      // An earlier attempt of this call, whose response was lost, has cancelled it.
      const done = isHookedError(error) && error.status === 404 && error.mayHaveBeenProcessed;
      if (done) return { id: scheduleId, deleted: true };
      throw error;
    }
  }
}
