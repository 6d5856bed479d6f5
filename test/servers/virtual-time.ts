/**
 * Time that passes as fast as the work of a test allows: whenever nothing but timers is left to wait for, the next one is due.
 * Jest's own fake timers yield to the event loop for a millisecond each, which thousands of requests cannot afford.
 */
const real = { setTimeout, clearTimeout, now: Date.now, setImmediate };

interface Timer {
  at: number;
  run: () => void;
}

/** Turns of the event loop in which nothing happened, after which the work cannot end. */
const mostIdleTurns = 1_000;

/** The start of virtual time: a date that is easy to read. */
export const start = Date.UTC(2030, 0, 1);

/** Runs `work` in virtual time. Returns its result, the milliseconds that passed for it, and how many timers it left behind. */
export async function inVirtualTime<T>(
  work: () => Promise<T>,
): Promise<{ result: T; elapsed: number; timers: number }> {
  let now = 0;
  let ids = 0;
  const timers = new Map<number, Timer>();
  Object.assign(globalThis, {
    setTimeout: (run: () => void, ms = 0) => {
      timers.set(++ids, { at: now + Math.max(0, ms), run });
      return ids;
    },
    clearTimeout: (id: number) => void timers.delete(id),
  });
  const performanceNow = performance.now;
  performance.now = () => now;
  Date.now = () => start + now;
  try {
    let settled = false;
    const promise = work().finally(() => {
      settled = true;
    });
    promise.catch(() => {});
    for (let idle = 0; !settled; idle++) {
      await new Promise((resolve) => real.setImmediate(resolve));
      if (settled) break;
      const next = earliest(timers);
      if (next === undefined) {
        if (idle > mostIdleTurns) throw new Error("The work waits for something that no timer will bring");
        continue;
      }
      idle = 0;
      const timer = timers.get(next) as Timer;
      timers.delete(next);
      now = Math.max(now, timer.at);
      timer.run();
    }
    return { result: await promise, elapsed: now, timers: timers.size };
  } finally {
    Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
    performance.now = performanceNow;
    Date.now = real.now;
  }
}

function earliest(timers: ReadonlyMap<number, Timer>): number | undefined {
  let found: number | undefined;
  let at = Number.POSITIVE_INFINITY;
  for (const [id, timer] of timers) {
    if (timer.at < at) [found, at] = [id, timer.at];
  }
  return found;
}

/** Waits in virtual time. */
export function pass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
