/** A shorter key protects nothing. It is a stand-in, such as `key` in a test, and part of many other words. */
const shortestSecret = 8;

/** Of a longer key the rest is what follows up to a space: no engine takes a pattern of any size. */
const longestPattern = 256;

/** Keys of this process that were used last, for errors that are built where no key is at hand. */
const knownKeys = new Map<string, (text: string) => string>();
const mostKnownKeys = 32;

/** Keeps a key out of all errors from now on. Short ones are words of any message, and stay. */
export function rememberKey(key: string): void {
  if (key.length < shortestSecret || knownKeys.has(key)) return;
  knownKeys.set(key, redactor(key));
  const [oldest] = knownKeys.keys();
  if (knownKeys.size > mostKnownKeys && oldest !== undefined) knownKeys.delete(oldest);
}

/** Replaces every known key in a string. */
export function redactKnown(text: string): string {
  for (const redact of knownKeys.values()) text = redact(text);
  return text;
}

/** A copy of a value without the known keys, or the value itself if it holds none. */
export function withoutKeys<T>(value: T): T {
  try {
    const json = JSON.stringify(value);
    const redacted = redactKnown(json);
    return redacted === json ? value : JSON.parse(redacted);
  } catch {
    return value; // too deep, or no JSON
  }
}

/**
 * Removes the key from a string that may quote it, also where JSON has escaped it (once, or twice as JSON within JSON), where
 * a host name has changed its case, and where the text ends within it. The pattern is built when a call has failed: others
 * do not pay for it.
 */
export function redactor(key: string): (text: string) => string {
  let pattern: RegExp | undefined;
  return (text) => {
    pattern ??= anyFormOf(key);
    return text.replace(pattern, "[API key]");
  };
}

function anyFormOf(key: string): RegExp {
  const steps = (key.match(/\\*[^\\]|\\+$/g) ?? []).map(anyFormOfStep);
  if (key.length < shortestSecret) return new RegExp(`(?<!\\w)${steps.join("")}(?!\\w)`, "gi");
  const [start, middle] = [steps.slice(0, shortestSecret), steps.slice(shortestSecret, longestPattern)];
  const end = steps.length > longestPattern ? "\\S*" : "";
  const halfEscape = "(?:(?:\\\\+|%)\\w{0,4})?";
  const cutOff = middle.reduceRight((rest, step) => `(?:${step}${rest})?`, "") + halfEscape;
  return new RegExp(`${start.join("")}(?:${middle.join("")}${end}|${cutOff}$)`, "gi");
}

/**
 * A character with the backslashes before it: the key's own, and those of escaping. They are counted together and up to a
 * limit, so that no text can make the search slow.
 */
function anyFormOfStep(step: string): string {
  const own = step.lastIndexOf("\\") + 1;
  const backslashes = own === 0 ? "\\\\{0,3}" : `(?:\\\\|u005c|%5c){${own},${4 * own + 3}}`;
  if (own === step.length) return backslashes;
  const code = step.charCodeAt(own).toString(16);
  return `${backslashes}(?:\\x${code}|u00${code}|%${code})`;
}

export function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

const mostCauses = 5;

/**
 * Copies an error of `fetch`, which may quote the request: only its name, message, code and syscall are kept, and those of its
 * causes.
 */
export function withoutSecrets(error: unknown, redact: (text: string) => string, depth = 0): Error {
  const { name, message, code, syscall, cause } = (
    typeof error === "object" && error !== null ? error : { message: error }
  ) as { [field in "name" | "message" | "code" | "syscall" | "cause"]?: unknown };
  const copy = new Error(redact(asText(message).slice(0, 1_000)));
  copy.name = typeof name === "string" ? redact(name) : "Error";
  if (typeof code === "string") Object.assign(copy, { code: redact(code) });
  if (typeof syscall === "string") Object.assign(copy, { syscall: redact(syscall) });
  // Causes may form a circle.
  if (cause !== undefined && cause !== null && depth < mostCauses) {
    copy.cause = withoutSecrets(cause, redact, depth + 1);
  }
  return copy;
}

/** An object without a primitive value makes `String` throw. */
function asText(value: unknown): string {
  return typeof value === "object" || typeof value === "function" ? "" : String(value ?? "");
}
