/** The command line of spec:update: what a document of upstream has that openapi.yaml has not. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineCommand } from "../cli/command.ts";
import { keysOf, pointerOf } from "../spec/pointer.ts";
import { parseSpec, root } from "../spec/read.ts";
import { apply, isOperation } from "./apply.ts";
import { compare, type Difference } from "./compare.ts";
import { textOf, todo } from "./report.ts";
import { readUpstream } from "./upstream.ts";

export const specUpdateCommand = defineCommand({
  usage: "npm run spec:update -- <file | url> [options]",
  help: `Compares a document of upstream with openapi.yaml: what is new in it, and what says something else. What ours says and
upstream does not is kept, and only counted. Writes nothing unless it is told to.

  file | url        an OpenAPI document in YAML or JSON, or a page of the docs in Markdown with its OpenAPI block;
                    https, or http from this machine
  --complete        upstream is all there is: operations, parameters and members that only ours has are gone
  --apply           write what is new. What only changes, or is shared with other operations, must be taken one by one.
  --take POINTER    write what upstream says at this JSON pointer, such as
                    /components/schemas/PlatformDataCreate/properties/title/maxLength; may be repeated
  --verbose         list what only ours says

It exits with 1 if there are differences (that are left, if some were written).`,
  options: {
    complete: { type: "boolean" },
    apply: { type: "boolean" },
    take: { type: "string", multiple: true },
    verbose: { type: "boolean" },
  },
  argument: { name: "<file | url>" },
  async run(options, source, { out }) {
    const { left, text } = await specUpdate(source as string, options);
    out(text);
    return left.length > 0 ? 1 : 0;
  },
});

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
