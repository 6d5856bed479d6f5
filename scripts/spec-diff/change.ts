/** What a change means to those who use the API or its client. */
export const levels = ["documentation", "compatible", "breaking"] as const;
export type Level = (typeof levels)[number];

export interface Change {
  level: Level;
  kind: "added" | "removed" | "changed" | "deprecated";
  /** Where, in words: `GET /v1/schedule/list reply 200: data.total`. */
  place: string;
  /** What happened there: `is gone`. */
  what: string;
}

/** The gravest level there is, or undefined where nothing changed. */
export function gravest(changes: readonly Change[]): Level | undefined {
  return levels.findLast((level) => changes.some((change) => change.level === level));
}
