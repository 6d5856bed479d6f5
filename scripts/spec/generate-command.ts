/** The command line of the generator. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineCommand } from "../cli/command.ts";
import { generate } from "./generate.ts";
import { readSpec, root } from "./read.ts";
import { structureProblems } from "./structure.ts";
import { findUnsupported } from "./supported.ts";

/** Generates for the project in `directory`. */
export const generateCommand = (directory = root) =>
  defineCommand({
    usage: "npm run generate [-- --check]",
    help: [
      "Writes generated/, API.md and llms.txt from openapi.yaml, as far as they changed.",
      "",
      "  --check   writes nothing, lists the files that are stale, and exits with 1 if there are any",
    ].join("\n"),
    options: { check: { type: "boolean" } },
    async run({ check }, _, { out, err }) {
      const spec = readSpec(join(directory, "openapi.yaml"));
      const problems = findUnsupported(spec, await structureProblems(spec));
      if (problems.length > 0) {
        for (const problem of problems) err(problem);
        return 2;
      }
      const files = Object.entries(await generate(spec));
      const stale = files.filter(([file, text]) => read(join(directory, file)) !== text);
      if (stale.length === 0) return out("Generated files are up to date with openapi.yaml");
      if (check) {
        for (const [file] of stale) err(`${file} is stale: openapi.yaml has changed since. Run: npm run generate`);
        return 1;
      }
      for (const [file, text] of stale) writeFileSync(join(directory, file), text);
      return out(`Wrote ${stale.map(([file]) => file).join(", ")}`);
    },
  });

/** Regardless of line ends, which Git may convert. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  } catch {
    return undefined;
  }
}
