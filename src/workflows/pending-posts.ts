/** Looks for the pending posts of an integration until it is certain that none is left. */
import { backoff } from "../http/retry.ts";
import { describe, serializePath } from "../http/validate.ts";
import type { Integration, ScheduledPost, ScheduleListQuery } from "../types.ts";
import { cancelAll } from "./cancel-posts.ts";
import { DisconnectAbortedError } from "./disconnect-report.ts";
import { copyOf, isPending, pause, type Run, unclear } from "./disconnect-run.ts";

/** Looks for pending posts before it gives up on a list that never empties. */
const mostRounds = 5;
/** Looks in a row without pending posts that count as certain, although the list changed between them. */
const quietLooks = 3;

/** Looks at the list of pending posts, again and again. */
export class Looks {
  readonly #run: Run;
  readonly #query: ScheduleListQuery;
  #round = 0;

  constructor(run: Run, { type }: Integration) {
    this.#run = run;
    const platform = ["youtube", "tiktok", "instagram"].find((name) => name === type);
    // An integration of a platform that is new is looked for among all.
    this.#query = { status: "pending", ...(platform && { platform }) };
  }

  /** Looks until it is certain that no post is pending, and cancels those that are. */
  async untilQuiet(): Promise<void> {
    const { state, integrationId, onPending } = this.#run;
    let quiet = 0;
    let before: ReadonlySet<string> | undefined;
    for (let rounds = 1; ; rounds++) {
      const { pending, ids, atOnce } = await this.once();
      quiet = pending.size === 0 ? quiet + 1 : 0;
      // A post that moves to an earlier page while pages are read is missed. One complete page, or two looks that agree, miss none.
      if (quiet > 0 && (atOnce || quiet >= quietLooks || (quiet > 1 && before && sameIds(before, ids)))) return;
      before = ids;
      if (pending.size === 0) continue;
      if (onPending === "abort") throw new DisconnectAbortedError(integrationId, "posts are pending", state);
      if (rounds > mostRounds) {
        throw new DisconnectAbortedError(integrationId, `posts are pending after ${mostRounds} rounds`, state);
      }
      await cancelAll(this.#run, pending);
    }
  }

  /** Reads all pages: cancelling while a list is read would shift the rest of it. */
  async once(): Promise<{ pending: Map<string, ScheduledPost>; ids: ReadonlySet<string>; atOnce: boolean }> {
    const { api, request, state, integrationId, report } = this.#run;
    this.#round++;
    // Round 2 finds what came meanwhile. Later ones are there for a list that lags behind, so they wait first.
    if (this.#round > 2) await pause(this.#run, backoff(this.#round - 2));
    const list = api.listPosts(this.#query, request);
    const posts = await list.toArray();
    const { items, total, limit } = await list;
    const pending = new Map<string, ScheduledPost>();
    const ids = new Set<string>();
    for (const post of posts) {
      if (!isPending(post)) continue;
      const { id, integration } = identify(post, this.#run);
      ids.add(id);
      if (integration !== integrationId) continue;
      checkAddressable(id, this.#run);
      pending.set(id, post);
      state.found(id, post);
    }
    report?.({ step: "collected", pending: [...pending.values()].map(copyOf), round: this.#round });
    // A total that is no more than the size of a full page may be just that.
    const atOnce = items.length === posts.length && total === posts.length && items.length < limit;
    return { pending, ids, atOnce };
  }
}

function sameIds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}

/** The id is the server's: that no request can name it is no mistake of the caller. */
function checkAddressable(scheduleId: string, run: Run): void {
  try {
    serializePath("/v1/schedule/{scheduleId}", { scheduleId });
  } catch {
    throw unclear(
      `the list of pending posts contains one with the id ${describe(scheduleId)}, which no request can name`,
      run,
    );
  }
}

function identify(post: ScheduledPost | null, run: Run): { id: string; integration: string } {
  const [id, integration] = [post?.id, post?.integration?.id];
  if (typeof id !== "string") throw unclear("the list of pending posts contains one without an id", run);
  if (typeof integration !== "string") {
    throw unclear(`the list of pending posts names no integration for ${describe(id)}`, run);
  }
  return { id, integration };
}
