/** Whether a document has the structure of OpenAPI: what else reads it relies on that. */
import { BaseResolver, createConfig, lintDocument, Source } from "@redocly/openapi-core";
import { keysOf } from "./pointer.ts";
import { isObject, type Spec } from "./read.ts";
import { isBuiltIn, type Problem } from "./supported-schemas.ts";

/** References to other files are refused elsewhere, and not followed. */
class NoFiles extends BaseResolver {
  override loadExternalRef(): never {
    throw new Error("not part of the document");
  }
}

/** Fields that are unknown, missing, or of another type than OpenAPI says. */
export async function structureProblems(spec: Spec): Promise<Problem[]> {
  if (!isObject(spec)) return [[[], "must be an OpenAPI document"]];
  // Another version is refused as such.
  if (!/^3\.0\./.test(String((spec as Spec).openapi))) return [];
  const document = { source: new Source("openapi.yaml", JSON.stringify(spec), "application/json"), parsed: spec };
  const { styleguide: config } = await createConfig({ rules: { struct: "error" } });
  const problems = await lintDocument({ document, config, externalRefResolver: new NoFiles() }).catch((error) => {
    if (error.name === "RangeError") throw new Error("openapi.yaml: too many references or schemas within each other");
    throw error;
  });
  return problems.flatMap(({ location: [at], message }): Problem[] => {
    const keys = keysOf(at?.pointer ?? "");
    // Redocly takes the name of such a field for a keyword.
    return isBuiltIn(keys.at(-1) ?? "") ? [] : [[keys, message]];
  });
}
