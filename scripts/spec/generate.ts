/** Generates the types and the rules of the client, API.md and llms.txt, from a document. */
import { apiPage } from "./api-page.ts";
import { llmsPage } from "./llms-page.ts";
import { type Spec, specHash } from "./read.ts";
import { rulesSource } from "./rules.ts";
import { findUnsupported } from "./supported.ts";
import { testingSource } from "./testing.ts";
import { schemaTypes } from "./types.ts";

/** Every generated file by its path. Throws if the document has anything that is not supported. */
export async function generate(spec: Spec): Promise<Record<string, string>> {
  const problems = findUnsupported(spec);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const origin = [
    "Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml.",
    `Spec SHA-256: ${specHash(spec)}`,
  ];
  const banner = `${origin.map((line) => `// ${line}`).join("\n")}\n\n`;
  const comment = `<!--\n${origin.join("\n")}\n-->\n\n`;
  return {
    "generated/schema.ts": banner + (await schemaTypes(spec)),
    "generated/rules.ts": banner + rulesSource(spec),
    "generated/testing.ts": banner + testingSource(spec),
    "API.md": comment + apiPage(spec),
    // Its title must come first.
    "llms.txt": `${llmsPage(spec)}\n${comment.trimEnd()}\n`,
  };
}
