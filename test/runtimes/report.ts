/** The matrix, as Markdown. */
import { markdownTable } from "../../scripts/cli/markdown.ts";
import { type Environment, type Footnote, footnotes, type Report } from "./environments.ts";

/** An environment and what was found in it. */
export interface Row {
  environment: Environment;
  /** Undefined if the environment is not installed; a string if it failed to run at all. */
  report: Report | string | undefined;
}

/** Behaviours that hold, that do not, and that are known not to hold. */
export interface Counts {
  passed: number;
  failed: number;
  known: number;
}

/** What is wrong in an environment, one line each. A behaviour that is known not to hold, and holds, is wrong as well. */
export function problemsOf({ environment: { known = {} }, report }: Row): string[] {
  if (report === undefined) return [];
  if (typeof report === "string") return [report];
  return report.results.flatMap(({ name, error }) => {
    if (error !== undefined) return name in known ? [] : [`${name}\n${error}`];
    return name in known ? [`${name}\nIt holds. Remove it from what is known not to hold`] : [];
  });
}

export function count(rows: readonly Row[]): Counts {
  const counts = { passed: 0, failed: 0, known: 0 };
  for (const row of rows) {
    const failed = problemsOf(row).length;
    counts.failed += failed;
    if (typeof row.report !== "object") continue;
    const { results } = row.report;
    const { known: expected = {} } = row.environment;
    const known = results.filter(({ name, error }) => error !== undefined && name in expected).length;
    counts.known += known;
    counts.passed += results.length - known - failed;
  }
  return counts;
}

/** Numbers footnotes in the order in which they are first named. */
class Notes {
  readonly #numbers = new Map<Footnote, number>();

  number(note: Footnote): number {
    const number = this.#numbers.get(note) ?? this.#numbers.size + 1;
    this.#numbers.set(note, number);
    return number;
  }

  /** Numbers without repetition. */
  refer(notes: readonly Footnote[]): string {
    return [...new Set(notes)].map((note) => `[${this.number(note)}]`).join(" ");
  }

  list(): string[] {
    return [...this.#numbers].map(([note, number]) => `${number}. ${footnotes[note]}`);
  }
}

/** The whole page. */
export function describeRows(rows: readonly Row[]): string {
  const notes = new Notes();
  const isTypes = ({ environment }: Row) => environment.id.startsWith("typescript");
  const [runtimes, compilers] = [rows.filter((row) => !isTypes(row)), rows.filter(isTypes)];
  const tables = [
    ...(runtimes.length > 0 ? [table(runtimes, notes), resending(runtimes)] : []),
    ...(compilers.length > 0 ? ["## TypeScript", intro.types, table(compilers, notes)] : []),
  ];
  const list = notes.list();
  return [
    "# Runtimes",
    intro.runtimes,
    ...tables,
    ...(list.length > 0 ? ["## Notes", list.join("\n")] : []),
    "## React Native",
    intro.reactNative,
    "## What is checked",
    behavioursOf(runtimes),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

const intro = {
  runtimes:
    "Written by `npm run test:runtimes`, which packs the package, installs it outside this project, and runs `behaviours.mjs` in each\n" +
    "environment against a server on loopback. `ok`: all behaviours of the column hold. A number leads to a [note](#notes).",
  types:
    "The package, every example of README.md and the programs of `test/examples` are compiled with `strict` and without\n" +
    "`skipLibCheck`: with and without `exactOptionalPropertyTypes`, with the types of the DOM and with those of Node.",
  reactNative:
    "Refused, with an error that says so: its `fetch` follows redirects and sends the key along, and whoever has the app can read\n" +
    "the key. Call Hooked from your server.",
};

function table(rows: readonly Row[], notes: Notes): string {
  const groups = [...new Set(rows.flatMap(({ report }) => resultsOf(report).map(({ group }) => group)))];
  const lines = rows.map((row) => {
    const { name, version, notes: all = [] } = row.environment;
    const head = all.length > 0 ? `${name} ${notes.refer(all)}` : name;
    return [head, version, ...groups.map((group) => cell(row, group, notes))];
  });
  return markdownTable(["", "Version", ...groups], lines);
}

function cell({ environment: { known = {} }, report }: Row, group: string, notes: Notes): string {
  if (report === undefined) return `not installed ${notes.refer(["chromium"])}`;
  if (typeof report === "string") return "**does not run**";
  const results = report.results.filter((result) => result.group === group);
  const failed = results.filter(({ error }) => error !== undefined);
  if (failed.length === 0) return "ok";
  if (failed.some(({ name }) => !(name in known))) return "**fails**";
  return notes.refer(failed.map(({ name }) => known[name] as Footnote));
}

function resultsOf(report: Row["report"]): Report["results"] {
  return typeof report === "object" ? report.results : [];
}

/** Whether a runtime sends a paid call again by itself. */
function resending(rows: readonly Row[]): string {
  const yes = (value: boolean | undefined) => (value ? "yes" : "no");
  const lines = rows.flatMap(({ environment: { id, name }, report }) => {
    // Test runners and package managers have the fetch of a runtime.
    if (typeof report !== "object" || !report.facts || /^(jest|vitest|install)|-cjs$/.test(id)) return [];
    const { resends, resendsPlain, resends421, keepsConnections } = report.facts;
    const dropped = keepsConnections ? [yes(resends), yes(resendsPlain)] : ["keeps no connections", ""];
    return [[name, ...dropped, yes(resends421)]];
  });
  if (lines.length === 0) return "";
  return [
    "## What a runtime sends again by itself",
    "",
    "The server carries out a POST and drops the kept connection before it responds, or responds with status 421, which says that it\n" +
      "did not carry it out. `attempts` does not count what the runtime sends again.",
    "",
    markdownTable(
      [
        "",
        "A POST of this client after a kept connection drops",
        "The same with plain `fetch`",
        "A POST of this client after status 421",
      ],
      lines,
    ),
  ].join("\n");
}

function behavioursOf(rows: readonly Row[]): string {
  const results = resultsOf(rows.find(({ report }) => typeof report === "object")?.report);
  const groups = [...new Set(results.map(({ group }) => group))];
  return groups
    .map((group) => {
      const names = results.filter((result) => result.group === group).map(({ name }) => name);
      return `- **${group}**: ${names.join("; ")}.`;
    })
    .join("\n");
}
