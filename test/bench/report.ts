/** The form of the results: tables, and the goals that they are held to. */
import { markdownTable } from "../../scripts/cli/markdown.ts";
import type { Spread } from "./rounds.ts";

export interface Size {
  /** Fewer rounds: for a look, not for a record. */
  quick: boolean;
}

export interface Goal {
  name: string;
  value: number;
  most: number;
}

export interface Section {
  title: string;
  text: string;
  columns: string[];
  rows: string[][];
  notes?: string[];
  goals?: Goal[];
}

export function goal(name: string, value: number, most: number): Goal {
  return { name, value, most };
}

/** Without a value, it is missed. */
export function isMet({ value, most }: Goal): boolean {
  return Number(value.toFixed(2)) <= most;
}

export function spread({ low, median, high }: Spread): string {
  return Number.isNaN(median) ? "" : `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

/** One section in Markdown. */
export function markdown({ title, text, columns, rows, notes = [] }: Section): string {
  return [`## ${title}`, text, markdownTable(columns, rows), ...notes].join("\n\n");
}

export function goalTable(goals: readonly Goal[]): string {
  const rows = goals.map((goal) => [
    goal.name,
    goal.value.toFixed(2),
    `≤ ${goal.most.toFixed(2)}`,
    isMet(goal) ? "met" : "**missed**",
  ]);
  return markdownTable(["goal", "measured", "limit", ""], rows);
}
