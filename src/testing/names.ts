/** Refuses names that would be ignored: in JavaScript, no compiler finds a misspelt one. */
export function checkNames(what: string, given: object, valid: Readonly<Record<string, unknown>>): void {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(valid, name));
  if (unknown !== undefined) {
    throw new TypeError(`Unknown ${what} "${unknown}". Valid ones: ${Object.keys(valid).join(", ")}`);
  }
}
