import type { HookedError } from "./errors.ts";

/** Ends work that takes too long or that its caller no longer wants. Leaves no timer and no listener behind. */
export interface Deadline {
  /** Milliseconds. */
  timeout: number;
  /** The caller's signal. */
  signal: AbortSignal | undefined;
  /** The error for a time that is up. */
  onTimeout: () => HookedError;
  /** The error for a signal that was aborted. */
  onAbort: () => HookedError;
}

/**
 * Runs `work` until the deadline. It ends on time even if `work` does not listen to the signal it is given, as a `fetch`
 * of the caller's may not. (`AbortSignal.any` and `AbortSignal.timeout` would hold memory until the caller's signal goes.)
 */
export function runWithin<T>(deadline: Deadline, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal, timeout, onTimeout, onAbort } = deadline;
  if (signal?.aborted) return Promise.reject(onAbort());
  const controller = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    const stop = (error: HookedError) => {
      settle();
      reject(error);
      controller.abort();
    };
    const abort = () => stop(onAbort());
    const timer = setTimeout(() => stop(onTimeout()), timeout);
    signal?.addEventListener("abort", abort);
    work(controller.signal).then(
      (result) => {
        settle();
        resolve(result);
      },
      (error) => {
        settle();
        reject(error);
      },
    );
  });
}

/** Waits; rejects at once with the error of `onAbort` if the signal is or gets aborted. */
export function sleep(ms: number, signal: AbortSignal | undefined, onAbort: () => HookedError): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(onAbort());
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, ms);
    const abort = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      reject(onAbort());
    };
    signal?.addEventListener("abort", abort);
  });
}
