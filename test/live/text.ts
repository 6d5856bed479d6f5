/** Strings of servers and documents pass here before they are printed: first the key is removed, then it is escaped. */

/** A copy of a value with all its strings, names of fields included, changed. */
export function mapStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [change(name), mapStrings(field, change)]),
  ) as T;
}
