/** The form of the results: tables, and the goals that they are held to. */
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

/** One section in Markdown, which is readable in a terminal too. */
export function markdown({ title, text, columns, rows, notes = [] }: Section): string {
  return [`## ${title}`, text, table(columns, rows), ...notes].join("\n\n");
}

export function goalTable(goals: readonly Goal[]): string {
  const rows = goals.map((goal) => [
    goal.name,
    goal.value.toFixed(2),
    `≤ ${goal.most.toFixed(2)}`,
    isMet(goal) ? "met" : "**missed**",
  ]);
  return table(["goal", "measured", "limit", ""], rows);
}

function table(columns: string[], rows: string[][]): string {
  const all = [columns, ...rows];
  const widths = columns.map((_, i) => Math.max(3, ...all.map((row) => row[i]?.length ?? 0)));
  const line = (row: string[]) => `| ${row.map((text, i) => text.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  return [line(columns), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
