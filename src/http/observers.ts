/** What an observer is told of a request. It holds no headers and no body, hence no secrets. */
export interface RequestEvent {
  readonly method: string;
  /** Path on the wire, without query. */
  readonly path: string;
  readonly url: string;
  /** 1 is the first. */
  readonly attempt: number;
}

/** What an observer is told of a reply. */
export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  /** Milliseconds from the request to the end of the body. */
  readonly duration: number;
}

/** What an observer is told of an attempt that failed and is followed by another. */
export interface RetryEvent extends RequestEvent {
  /** Milliseconds until the next attempt. */
  readonly delay: number;
  /** What went wrong: the status, or the name of the error. */
  readonly reason: string;
}

/** Told of what happens. They cannot change anything: events are frozen, and what an observer throws is ignored. */
export interface Observers {
  /** Before each attempt. */
  onRequest?: ((event: RequestEvent) => void) | undefined;
  /** After each reply, whatever its status. */
  onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** Before the wait that precedes another attempt. */
  onRetry?: ((event: RetryEvent) => void) | undefined;
}

/** Calls an observer. Whatever it throws, or rejects with, is its own affair. */
export function notify<Event extends object>(observer: (event: Event) => unknown, event: Event): void {
  try {
    Promise.resolve(observer(Object.freeze(event))).catch(() => {});
  } catch {
    // An observer must not be able to break what it observes.
  }
}
