/** Boundaries of the usual kinds: what is just allowed, and what is just refused. */
import type { Boundary } from "../../engine/expectation.ts";

/** The same boundaries, in each of these calls. */
export const inCalls = (call: readonly string[], boundaries: Record<string, Boundary>): Record<string, Boundary> =>
  Object.fromEntries(Object.entries(boundaries).map(([place, boundary]) => [place, { ...boundary, call }]));

/** A text of at most so many characters, and at least `min` where the docs say so. */
export function text(max: number, min = 0): Boundary {
  const shortest =
    min > 0 ? { allows: ["x".repeat(min)], refuses: ["x".repeat(min - 1)] } : { allows: [], refuses: [] };
  return {
    allows: [...shortest.allows, "x".repeat(max)],
    refuses: [...shortest.refuses, "x".repeat(max + 1)],
  };
}

/** A list of at most so many items, each like the one given, and at least `min` where the docs say so. */
export function items(item: unknown, max: number, min = 0): Boundary {
  const list = (length: number) => Array.from({ length }, () => item);
  const shortest = min > 0 ? { allows: [list(min)], refuses: [list(min - 1)] } : { allows: [[]], refuses: [] };
  return { allows: [...shortest.allows, list(max)], refuses: [...shortest.refuses, list(max + 1)] };
}

/** A number between two others, both allowed. */
export const range = (min: number, max: number): Boundary => ({ allows: [min, max], refuses: [min - 1, max + 1] });

/** One of these words, and no other: `not` is one that somebody might think of. */
export const oneOf = (values: readonly string[], not: string): Boundary => ({ allows: values, refuses: [not] });

/** The same boundary, for a field that null takes away. */
export const orNull = ({ allows = [], ...rest }: Boundary): Boundary => ({ ...rest, allows: [...allows, null] });

/** The same boundary, for whole numbers. */
export const whole = ({ refuses, ...rest }: Boundary): Boundary => ({ ...rest, refuses: [...refuses, 1.5] });

/** A moment as ISO 8601. */
export const dateTime: Boundary = { allows: ["2024-03-15T14:00:00Z"], refuses: ["tomorrow"] };

/** An address of at most 500 characters that is encrypted. */
export const httpsUrl: Boundary = {
  allows: [`https://example.com/${"x".repeat(480)}`],
  refuses: [`https://example.com/${"x".repeat(481)}`, "http://example.com/", "see https://example.com/"],
};

/** That nothing at all is sent is refused. */
export const needed: Boundary = { refuses: [undefined] };
