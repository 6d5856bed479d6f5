/** Cancels pending posts, and finds out what became of those that cannot be cancelled. */
import { HookedError, isHookedError } from "../http/errors.ts";
import { describe } from "../http/validate.ts";
import type { ScheduledPost } from "../types.ts";
import { copyOf, ifThere, isPending, isUnreadable, notDeleted, noting, type Run } from "./disconnect-run.ts";

/** Cancels posts, some at a time. After a failure no other is begun, and the failure is thrown when all have ended. */
export async function cancelAll(run: Run, posts: ReadonlyMap<string, ScheduledPost>): Promise<void> {
  // One iterator for all: to shift a long array would move all that is left of it.
  const queue = posts.entries();
  let failure: HookedError | undefined;
  const work = async () => {
    for (const [id, post] of queue) {
      if (failure) return;
      const error = await cancelOne(run, id, post);
      failure ??= error;
    }
  };
  await Promise.all(Array.from({ length: Math.min(run.concurrency, posts.size) }, work));
  if (failure) throw failure;
}

/** Returns the error of a post that was not cancelled. */
async function cancelOne(run: Run, id: string, post: ScheduledPost): Promise<HookedError | undefined> {
  const { state, report } = run;
  try {
    const alreadyGone = !(await cancelIfPending(run, id));
    // A list that lags behind shows again what is done with.
    const before = state.doubted.get(id);
    state.failed.delete(id);
    state[alreadyGone ? (before ?? "alreadyGone") : "cancelled"].set(id, post);
    if (!before) report?.({ step: "cancelled", post: copyOf(post), alreadyGone });
    return undefined;
  } catch (reason) {
    const error = isHookedError(reason)
      ? reason
      : new HookedError(`Not cancelled: ${describe(reason)}`, { cause: reason });
    // A request that was never sent changed nothing: the post is untouched.
    if (error.attempts > 0) state.failed.set(id, { post, error });
    report?.({ step: "notCancelled", post: copyOf(post), error });
    return error;
  }
}

/** Resolves to false if there was nothing left to cancel: the post was published, or somebody else cancelled it. */
async function cancelIfPending({ api, request: shared }: Run, id: string): Promise<boolean> {
  // Others are cancelled at the same time.
  const { request, context } = noting(shared);
  try {
    const { deleted } = await api.cancelPost(id, request);
    if (deleted !== true) throw notDeleted("cancel", deleted, { context });
    return true;
  } catch (error) {
    if (!isHookedError(error)) throw error;
    // An attempt of ours whose response was lost may be the reason that it is gone.
    if (error.status === 404) return error.mayHaveBeenProcessed;
    // Refused, as a post is that was published; or a success that cannot be read, such as an empty one, or says otherwise.
    if (error.status !== 400 && error.status !== 409 && !isUnreadable(error)) throw error;
    const current = await ifThere(api.getPost(id, request), error);
    if (current && isPending(current)) throw error;
    return !current && error.mayHaveBeenProcessed;
  }
}
