/** Changes that nobody needs to react to: the suite must stay silent, or ask no more than that the new thing be exercised. */
import { listOperations, type Schema, type Spec } from "../../../scripts/spec.ts";
import { at, escaped, listSites, type Mutant } from "../mutant.ts";
import { addParameter } from "./operations.ts";

export function* compatibleMutants(spec: Spec): Generator<Mutant> {
  for (const { pointer, schema, sent, operations } of listSites(spec)) {
    const mutant = (operator: string, change: string, apply: (schema: Schema) => void): Mutant => ({
      operator,
      breaking: false,
      place: pointer,
      change,
      operations: [...operations],
      apply: (copy) => apply(at<Schema>(copy, pointer)),
    });
    if (schema.properties) {
      yield mutant(`optional ${sent ? "request" : "reply"} property added`, "added", ({ properties = {} }) => {
        properties["added"] = { type: "string", description: "New" };
      });
    }
    yield mutant(
      "wording of a schema",
      "description",
      (changed) => void Object.assign(changed, { description: "In other words." }),
    );
  }
  for (const entry of listOperations(spec)) {
    const { id, path, method, operation } = entry;
    const place = `#/paths/${escaped(path)}/${method}`;
    const common = { breaking: false, place, operations: [id] };
    yield {
      ...common,
      operator: "optional query parameter added",
      change: "teamId",
      apply: (copy) => addParameter(copy, entry, "query", false),
    };
    yield {
      ...common,
      operator: "wording of an operation",
      change: operation.summary,
      apply: (copy) => void Object.assign(at(copy, place), { summary: "Other", description: "In other words." }),
    };
  }
  const wording = { breaking: false, operations: listOperations(spec).map(({ id }) => id) };
  yield {
    ...wording,
    operator: "wording of the document",
    place: "#/info",
    change: "description",
    apply: (copy) => void Object.assign(copy.info, { description: "In other words." }),
  };
  yield {
    ...wording,
    operator: "order of the document",
    place: "#/paths",
    change: "reversed",
    apply: (copy) => {
      copy.paths = Object.fromEntries(Object.entries(copy.paths).reverse());
      copy.tags?.reverse();
    },
  };
}
