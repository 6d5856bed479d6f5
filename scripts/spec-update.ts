/** Tells what upstream says of the API that openapi.yaml does not. `npm run spec:update -- --help` says how. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { keysOf, pointerOf } from "./spec/pointer.ts";
import { parseSpec, root } from "./spec/read.ts";
import { apply, isOperation } from "./spec-update/apply.ts";
import { compare, type Difference } from "./spec-update/compare.ts";
import { textOf, todo } from "./spec-update/report.ts";
import { readUpstream } from "./spec-update/upstream.ts";

const help = `npm run spec:update -- <file | url> [options]

Compares a document of upstream with openapi.yaml: what is new in it, and what says something else. What ours says and
upstream does not is kept, and only counted. Writes nothing unless it is told to.

  file | url        an OpenAPI document in YAML or JSON, or a page of the docs in Markdown with its OpenAPI block;
                    https, or http from this machine
  --complete        upstream is all there is: operations, parameters and members that only ours has are gone
  --apply           write what is new. What only changes, or is shared with other operations, must be taken one by one.
  --take POINTER    write what upstream says at this JSON pointer, such as
                    /components/schemas/PlatformDataCreate/properties/title/maxLength; may be repeated
  --verbose         list what only ours says

Exit codes: 0 nothing to do, 1 differences (that are left, if some were written), 2 could not run.`;

export interface UpdateOptions {
  complete?: boolean;
  apply?: boolean;
  take?: string[];
  verbose?: boolean;
}

interface Update {
  /** What was told before anything was written. */
  differences: Difference[];
  taken: Difference[];
  left: Difference[];
  text: string;
}

/** Compares, and writes what it is told to into the openapi.yaml of `directory`. */
export async function specUpdate(source: string, options: UpdateOptions, directory = root): Promise<Update> {
  const file = join(directory, "openapi.yaml");
  const theirs = await readUpstream(source);
  const yaml = readFileSync(file, "utf8");
  const before = compare(parseSpec(yaml), theirs, options.complete);
  const taken = choose(before.differences, options);
  if (taken.length === 0) {
    const text = textOf(before, options.verbose);
    return { differences: before.differences, taken, left: before.differences, text };
  }
  const edited = apply(yaml, theirs, taken);
  writeFileSync(file, edited);
  const after = compare(parseSpec(edited), theirs, options.complete);
  const wrote = ["Written to openapi.yaml", ...taken.map(({ kind, pointer }) => `  ${kind.padEnd(7)} ${pointer}`), ""];
  const added = taken.filter(({ kind, keys }) => kind === "new" && isOperation(keys));
  const text = [...wrote, ...todo(added), textOf(after, options.verbose)].join("\n");
  return { differences: before.differences, taken, left: after.differences, text };
}

function choose(differences: readonly Difference[], { apply, take = [] }: UpdateOptions): Difference[] {
  const pointers = take.map((pointer) => pointerOf(keysOf(pointer)));
  for (const pointer of pointers) {
    if (!differences.some((difference) => difference.pointer === pointer))
      throw new Error(`${pointer}: there is no difference. Give a pointer as it is shown without --take.`);
  }
  return differences.filter(
    ({ kind, pointer, alsoChanges }) =>
      pointers.includes(pointer) || (apply && kind === "new" && alsoChanges.length === 0),
  );
}

async function main(): Promise<void> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        complete: { type: "boolean" },
        apply: { type: "boolean" },
        take: { type: "string", multiple: true },
        verbose: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
    const [source] = positionals;
    if (values.help) return console.log(help);
    if (source === undefined || positionals.length > 1) throw new Error(`Say what to compare with.\n\n${help}`);
    const { left, text } = await specUpdate(source, values);
    console.log(text);
    process.exitCode = left.length > 0 ? 1 : 0;
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) void main();
