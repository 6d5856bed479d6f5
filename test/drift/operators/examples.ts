/** Examples that contradict their schema, wherever they are. */
import { isObject, type Json, type Schema, type Spec } from "../../../scripts/spec/read.ts";
import { problems, toJsonSchema } from "../../engine/json-schema.ts";
import { at, escaped, holder, type Mutant, mutantsAt, operationsAt } from "../mutant.ts";

export function* exampleMutants(spec: Spec): Generator<Mutant> {
  for (const pointer of examplePointers(spec, "#")) {
    const value = at<Json>(spec, pointer);
    const { schema = {} } = at<{ schema?: Schema }>(spec, pointer.replace(/\/example(s\/[^/]+\/value)?$/, ""));
    const mutant = mutantsAt({ breaking: true, place: pointer, operations: operationsAt(spec, pointer) });
    const wrongs = { "its first field": breakFirst(value), "its deepest field": breakDeepest(value) };
    for (const [where, wrong] of Object.entries(wrongs)) {
      // Where nothing is documented, nothing can be contradicted.
      if (problems(toJsonSchema(spec, schema, false), wrong).length === 0) continue;
      yield mutant("example contradicts its schema", where, (_, copy) => {
        const { parent, name } = holder(copy, pointer);
        parent[name] = wrong;
      });
    }
  }
}

/** Of bodies and of parameters; those of schemas are for people. */
function* examplePointers(spec: Spec, pointer: string): Generator<string> {
  const node = at<Record<string, unknown> | null>(spec, pointer);
  if (typeof node !== "object" || node === null) return;
  const { schema, example, examples } = node as { schema?: object; example?: Json; examples?: object };
  if (schema && example !== undefined) yield `${pointer}/example`;
  if (schema && examples) for (const name of Object.keys(examples)) yield `${pointer}/examples/${escaped(name)}/value`;
  if (schema || pointer === "#/components/schemas") return;
  for (const name of Object.keys(node)) yield* examplePointers(spec, `${pointer}/${escaped(name)}`);
}

const unexpected = { unexpected: [true] };

function breakFirst(value: Json): Json {
  if (!isObject(value)) return unexpected;
  const [name = "none"] = Object.keys(value);
  return { ...value, [name]: unexpected };
}

/** Goes down the last fields, as far as there are any. */
function breakDeepest(value: Json): Json {
  if (Array.isArray(value) && value.length > 0) return [...value.slice(0, -1), breakDeepest(value.at(-1) as Json)];
  if (!isObject(value)) return unexpected;
  const name = Object.keys(value).at(-1);
  return name === undefined ? { none: unexpected } : { ...value, [name]: breakDeepest(value[name] as Json) };
}
