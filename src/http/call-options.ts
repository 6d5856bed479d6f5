/** Reads the options of a call. */
import { HookedArgumentError } from "./errors.ts";
import {
  checkMaxRetries,
  checkRateLimitWait,
  checkTimeout,
  copyRequestOptions,
  type LongJobOptions,
  type RequestOptions,
  readHeaders,
  type Settings,
} from "./options.ts";
import type { Limits } from "./outgoing.ts";
import { checkFunction, describe } from "./validate.ts";

const noOptions: LongJobOptions = /* @__PURE__ */ Object.freeze({});

/** Reads the options of a call, each once: a getter may throw, or return something else the next time. */
export function readCallOptions(given: LongJobOptions | undefined): LongJobOptions {
  if (given === undefined) return noOptions;
  const options = copyRequestOptions(given);
  const { timeout, maxRetries, maxRateLimitWait, headers } = options;
  checkSignal(options.signal);
  checkFunction("onResponse", options.onResponse);
  if (headers !== undefined) options.headers = readHeaders(headers);
  if (timeout !== undefined) checkTimeout(timeout);
  if (maxRetries !== undefined) checkMaxRetries(maxRetries);
  if (maxRateLimitWait !== undefined) checkRateLimitWait(maxRateLimitWait);
  return options;
}

export function limitsOf(options: RequestOptions, settings: Settings): Limits {
  if (options === noOptions) return settings;
  const { timeout, maxRetries, maxRateLimitWait } = settings;
  return {
    timeout: options.timeout ?? timeout,
    maxRetries: options.maxRetries ?? maxRetries,
    maxRateLimitWait: options.maxRateLimitWait ?? maxRateLimitWait,
  };
}

/** A controller in place of its signal, or half a stub of one, would fail only when it is listened to. */
export function checkSignal(signal: AbortSignal | undefined): AbortSignal | undefined {
  if (signal === undefined) return signal;
  if (!isSignal(signal)) throw new HookedArgumentError(`signal must be an AbortSignal, not ${describe(signal)}`);
  return signal;
}

function isSignal(signal: AbortSignal): boolean {
  try {
    const { aborted, addEventListener, removeEventListener } = signal;
    return (
      typeof aborted === "boolean" &&
      [addEventListener, removeEventListener].every((each) => typeof each === "function")
    );
  } catch {
    return false; // null, or a proxy that throws
  }
}
