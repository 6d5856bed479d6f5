/** What the tests import from @jest/globals, for Vitest: of Jest's own packages, so that a test means the same. */
import { ModernFakeTimers } from "@jest/fake-timers";
import { expect } from "expect";
import { ModuleMocker } from "jest-mock";

export { afterEach, beforeEach, describe, test } from "vitest";
export { expect };

// Node 20 has it in its own realm alone.
Symbol.asyncDispose ??= Symbol.for("Symbol.asyncDispose");

const mocks = new ModuleMocker(globalThis);
const timers = new ModernFakeTimers({ config: { fakeTimers: {} }, global: globalThis });

export const jest = {
  fn: (...args) => mocks.fn(...args),
  spyOn: (...args) => mocks.spyOn(...args),
  restoreAllMocks: () => mocks.restoreAllMocks(),
  useFakeTimers: (options) => timers.useFakeTimers(options),
  useRealTimers: () => timers.useRealTimers(),
  getTimerCount: () => timers.getTimerCount(),
  advanceTimersByTime: (ms) => timers.advanceTimersByTime(ms),
  advanceTimersByTimeAsync: (ms) => timers.advanceTimersByTimeAsync(ms),
  // Vitest loads no second copy of a module. The one test that wants it passes unseen.
  isolateModules: () => {},
};
