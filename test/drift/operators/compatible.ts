/** Changes that nobody needs to react to: the suite must stay silent, or ask no more than that the new thing be exercised. */
import { listOperations, type Schema, type Spec } from "../../../scripts/spec/read.ts";
import { at, escaped, listSites, type Mutant, mapExamples } from "../mutant.ts";
import { addParameter } from "./operations.ts";

/** What a new field may be, with all that could be asked of it. */
const newSchemas: Schema[] = [
  { type: "string", description: "New", enum: ["a", "b"], default: "a" },
  { type: "integer", description: "New", minimum: 1, maximum: 9 },
  { type: "string", description: "New", maxLength: 9, nullable: true, format: "date-time" },
];

/** Returns one after the other, and begins anew. */
function cycle<T>(items: readonly T[]): () => T {
  let i = 0;
  return () => items[i++ % items.length] as T;
}

export function* compatibleMutants(spec: Spec): Generator<Mutant> {
  const kinds = cycle(newSchemas);
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
      const added = kinds();
      yield {
        ...mutant(`optional ${sent ? "request" : "response"} property added`, JSON.stringify(added), () => {}),
        apply: (copy) => {
          at<Schema>(copy, pointer).properties = { ...schema.properties, added: structuredClone(added) };
        },
      };
    }
    if (schema.properties && !sent) {
      yield {
        ...mutant("optional response property added that is a new schema", "Added", () => {}),
        apply: (copy) => {
          at<Schema>(copy, pointer).properties = {
            ...schema.properties,
            added: { $ref: "#/components/schemas/Added" },
          };
          Object.assign(copy.components?.schemas ?? {}, { Added: { type: "object", description: "New" } });
        },
      };
    }
    if (schema.properties && !sent) {
      yield {
        ...mutant("required response property added", "added", () => {}),
        // After a lost response, the client returns this one itself.
        breaking: pointer.endsWith("/CancelledSchedule"),
        apply: (copy) => {
          const changed = at<Schema>(copy, pointer);
          changed.properties = { ...changed.properties, added: { type: "string", description: "New" } };
          changed.required = [...(changed.required ?? []), "added"];
          mapExamples(copy, pointer, (value) => ({ ...(value as object), added: "new" }));
        },
      };
    }
    // A single value tells the variants of a union apart: another one would be another variant.
    if ((schema.enum?.length ?? 0) > 1) {
      yield mutant(`${sent ? "request" : "response"} enum value added`, "added", (changed) => {
        changed.enum = [...(changed.enum ?? []), "added"];
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
    const schema = kinds();
    yield {
      ...common,
      operator: "optional query parameter added",
      change: JSON.stringify(schema),
      apply: (copy) => addParameter(copy, entry, "query", false, schema),
    };
    yield {
      ...common,
      operator: "wording of an operation",
      change: operation.summary,
      apply: (copy) => void Object.assign(at(copy, place), { description: "In other words." }),
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
