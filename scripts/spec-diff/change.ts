/** What a change means to those who use the API or its client. */
import type { Json } from "../spec/read.ts";

export const levels = ["documentation", "compatible", "breaking"] as const;
export type Level = (typeof levels)[number];

export interface Change {
  level: Level;
  kind: "added" | "removed" | "changed" | "deprecated";
  /** Where, in words: `GET /v1/schedule/list response 200: data.total`, or `schema Video: title`. */
  place: string;
  /** What happened there: `is gone`. */
  what: string;
  /** Both values, where there are. */
  from?: Json;
  to?: Json;
  /** Of a shared component: the operations that send or receive it. */
  operations?: string[];
  /** Each of `operations` has this change by itself. */
  each?: true;
  sent?: boolean;
  /** What else is to be changed. */
  note?: string;
  /** The new document may just not mention it: a part that a complete document lists, or a detail that it may leave out. */
  silent?: "part" | "detail";
}

/** A change on one line, with the operations that a shared component reaches. */
export function lineOf({ place, what, operations = [], each, sent, note }: Change): string {
  const names = operations.length > 3 ? `${operations.slice(0, 3).join(", ")}, …` : operations.join(", ");
  const verb = sent === undefined ? "used" : sent ? "sent" : "received";
  const reach =
    operations.length === 1 ? `${verb} by ${names}` : `${verb} by ${operations.length} operations: ${names}`;
  const more = [...(operations.length > 0 ? [each ? names : reach] : []), ...(note === undefined ? [] : [note])];
  return `${place} ${what}${more.length > 0 ? ` (${more.join("; ")})` : ""}`;
}

/** The gravest level there is, or undefined where nothing changed. */
export function gravest(changes: readonly Change[]): Level | undefined {
  return levels.findLast((level) => changes.some((change) => change.level === level));
}
