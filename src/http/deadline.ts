import type { HookedError } from "./errors.ts";

/** Milliseconds that a timer can hold. */
export const longestTimer = 2_147_483_647;

/** Ends work that takes too long or that its caller no longer wants. */
export interface Deadline {
  /** Milliseconds. */
  timeout: number;
  /** The caller's signal. */
  signal: AbortSignal | undefined;
  /** Returns the error to throw when the time is up. */
  onTimeout: () => HookedError;
  /** Returns the error to throw when the signal is aborted. */
  onAbort: () => HookedError;
}

/** What is listened for on each caller's signal: by one listener of its own, since Node warns of a leak at the eleventh. */
const listening = new WeakMap<AbortSignal, { listeners: Set<() => void>; abort: () => void }>();

/** Calls `listener` when the signal is aborted. Returns a function that ends this, and leaves nothing behind. */
export function listen(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (!signal) return () => {};
  let known = listening.get(signal);
  if (!known) {
    const listeners = new Set<() => void>();
    known = { listeners, abort: () => [...listeners].forEach((each) => void each()) };
    signal.addEventListener("abort", known.abort);
    listening.set(signal, known);
  }
  const { listeners, abort } = known;
  listeners.add(listener);
  return () => {
    if (!listeners.delete(listener) || listeners.size > 0) return;
    signal.removeEventListener("abort", abort);
    listening.delete(signal);
  };
}

/** Why work ended before it was done. */
export const timedOut = Symbol("timedOut");
export const aborted = Symbol("aborted");
export type Ended = typeof timedOut | typeof aborted;

/**
 * Runs `work` until it calls `end`, the time is up or the caller's signal is aborted, then aborts the signal passed to it.
 * Ends on time even if `work` ignores that signal, as a custom `fetch` may. Leaves no timer and no listener behind
 * (`AbortSignal.any` and `AbortSignal.timeout` would keep memory until the caller's signal is collected).
 */
export function raceDeadline<T>(
  timeout: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal, end: (result: T | Promise<T>) => void) => void,
): Promise<T | Ended> {
  return new Promise((resolve) => {
    const controller = new AbortController();
    const end = (result: T | Promise<T> | Ended) => {
      clearTimeout(timer);
      unlisten?.();
      resolve(result);
      if (result === timedOut || result === aborted) controller.abort();
    };
    const unlisten = signal && listen(signal, () => end(aborted));
    const timer = setTimeout(() => end(timedOut), timeout);
    work(controller.signal, end);
  });
}

/** Like {@link raceDeadline}, but throws an error when the time is up or the signal is aborted. */
export async function runWithin<T>(deadline: Deadline, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal, timeout, onTimeout, onAbort } = deadline;
  if (signal?.aborted) throw onAbort();
  const result = await raceDeadline<T>(timeout, signal, (ended, end) => {
    const working = work(ended);
    const settle = () => end(working);
    working.then(settle, settle);
  });
  // Created here and not in the timer, so that the stack names the caller.
  if (result === timedOut) throw onTimeout();
  if (result === aborted) throw onAbort();
  return result;
}

/** Waits `ms` milliseconds. Rejects at once with the error of `onAbort` if the signal is or becomes aborted. */
export async function sleep(ms: number, signal: AbortSignal | undefined, onAbort: () => HookedError): Promise<void> {
  if (signal?.aborted) throw onAbort();
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      unlisten();
      resolve();
    };
    const unlisten = listen(signal, end);
    const timer = setTimeout(end, ms);
  });
  if (signal?.aborted) throw onAbort();
}
