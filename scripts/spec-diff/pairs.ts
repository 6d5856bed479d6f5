/** What two lists have in common. */

/** Any side may be missing. */
export type Pair<T> = readonly [T, T | undefined] | readonly [undefined, T];

/** Pairs what has the same first key, then of the rest what has the same second key, and so on. */
export function pairs<T>(
  old: readonly T[],
  current: readonly T[],
  keys: readonly ((one: T, isNew: boolean) => unknown)[],
): Pair<T>[] {
  const left = new Set(current);
  const found = new Map<T, T>();
  for (const key of keys) {
    const candidates = new Map<unknown, T[]>();
    for (const one of left) {
      const value = key(one, true);
      const alike = candidates.get(value);
      if (alike) alike.push(one);
      else if (value) candidates.set(value, [one]);
    }
    for (const one of old) {
      const other = found.has(one) ? undefined : candidates.get(key(one, false))?.shift();
      if (!other) continue;
      found.set(one, other);
      left.delete(other);
    }
  }
  return [
    ...old.map((one) => [one, found.get(one)] as const),
    ...[...left].map((other) => [undefined, other] as const),
  ];
}
