/** Changes that nobody needs to react to: the suite must stay silent, or ask no more than that the new thing be exercised. */
import {
  listOperations,
  type Operation,
  type ResponseObject,
  type Schema,
  type Spec,
} from "../../../scripts/spec/read.ts";
import { listSites, type Mutant, mapExamples, mutantsAt, pointerTo } from "../mutant.ts";
import { addParameter } from "./operations.ts";

/** What a new field may be, with all that could be asked of it. */
const newSchemas: Schema[] = [
  { type: "string", description: "New", enum: ["a", "b"], default: "a" },
  { type: "integer", description: "New", minimum: 1, maximum: 9 },
  { type: "string", description: "New", maxLength: 9, nullable: true, format: "date-time" },
];

const reworded = { description: "In other words." };

export function* compatibleMutants(spec: Spec): Generator<Mutant> {
  let kinds = 0;
  const nextSchema = () => newSchemas[kinds++ % newSchemas.length] as Schema;
  for (const { pointer, schema, sent, operations } of listSites(spec)) {
    const { properties } = schema;
    const mutant = mutantsAt<Schema>({ breaking: false, place: pointer, operations });
    const direction = sent ? "request" : "response";
    if (properties) {
      const added = nextSchema();
      yield mutant(`optional ${direction} property added`, JSON.stringify(added), {
        properties: { ...properties, added },
      });
    }
    if (properties && !sent) {
      yield mutant("optional response property added that is a new schema", "Added", (changed, copy) => {
        changed.properties = { ...properties, added: { $ref: "#/components/schemas/Added" } };
        Object.assign(copy.components?.schemas ?? {}, { Added: { type: "object", description: "New" } });
      });
      const required = mutant("required response property added", "added", (changed, copy) => {
        changed.properties = { ...changed.properties, added: { type: "string", description: "New" } };
        changed.required = [...(changed.required ?? []), "added"];
        mapExamples(copy, pointer, (value) => ({ ...(value as object), added: "new" }));
      });
      // After a lost response, the client returns this one itself.
      yield { ...required, breaking: pointer.endsWith("/CancelledSchedule") };
    }
    // A single value tells the variants of a union apart: another one would be another variant.
    if (schema.enum && schema.enum.length > 1) {
      yield mutant(`${direction} enum value added`, "added", { enum: [...schema.enum, "added"] });
    }
    yield mutant("wording of a schema", "description", reworded);
  }
  for (const entry of listOperations(spec)) {
    const { id, operation } = entry;
    const mutant = mutantsAt<Operation>({ breaking: false, place: pointerTo(entry), operations: [id] });
    const schema = nextSchema();
    yield mutant("optional query parameter added", JSON.stringify(schema), (changed) =>
      addParameter(changed, "query", false, schema),
    );
    yield mutant("wording of an operation", operation.summary, reworded);
    for (const status of ["409", "422", "503"].filter((code) => !(code in operation.responses))) {
      yield mutant("status of an error added", status, ({ responses }) => {
        responses[status] = structuredClone(responses["500"] as ResponseObject);
      });
    }
    if (operation.requestBody || entry.method === "get") continue;
    yield mutant("optional body added", "reason", (changed) => {
      const field = { type: "string", description: "Why" };
      const body = { type: "object", additionalProperties: false, properties: { reason: field } };
      changed.requestBody = {
        content: {
          "application/json": { schema: body, examples: { minimal: { value: {} }, full: { value: { reason: "no" } } } },
        },
      };
    });
  }
  const operations = listOperations(spec).map(({ id }) => id);
  yield mutantsAt({ breaking: false, place: "#/info", operations })("wording of the document", "description", reworded);
  yield mutantsAt({ breaking: false, place: "#/paths", operations })("order of the document", "reversed", (_, copy) => {
    copy.paths = Object.fromEntries(Object.entries(copy.paths).reverse());
    copy.tags?.reverse();
  });
}
