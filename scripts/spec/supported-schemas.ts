/** What is not supported of schemas, wherever they are used. */
import { keysOf, targetOf } from "./pointer.ts";
import type { Schema, Spec } from "./read.ts";
import { propertyOf, subschemas, tagOf, walk } from "./walk.ts";

export type Problem = readonly [keys: readonly string[], reason: string];

/** Names that every object has, or that make a promise of it. */
export function isBuiltIn(name: string): boolean {
  return name in {} || name === "then";
}

export function referenceProblem(spec: Spec, $ref: unknown): string | undefined {
  if (typeof $ref !== "string" || !$ref.startsWith("#/"))
    return `$ref must lead to a place in this document, such as #/components/schemas/Video, not ${$ref}`;
  try {
    targetOf(spec, { $ref });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** What is wrong wherever a schema is used. */
export function* schemaProblems(spec: Spec, root: Schema, place: readonly string[]): Iterable<Problem> {
  for (const { schema, keys } of walk(root, place)) yield* ownProblems(spec, schema, keys);
  yield* requiredProblems(spec, root, place);
}

/** Required fields that no part of what a value is composed of describes: no type would have them. */
function* requiredProblems(spec: Spec, schema: Schema, keys: readonly string[], whole = schema): Iterable<Problem> {
  for (const name of schema.required ?? [])
    if (propertyOf(spec, whole, name).length === 0)
      yield [[...keys, "required"], `${name} is not one of the properties. Describe it there, or leave it out here`];
  for (const [below, child] of subschemas(schema)) {
    if (below[0] === "not") continue;
    const isPart = ["allOf", "oneOf", "anyOf"].includes(below[0] as string);
    yield* requiredProblems(spec, child, [...keys, ...below], isPart ? whole : child);
  }
}

/** Keywords that may stand beside a reference: they change nothing. */
const besideReferences = /^(\$ref|description|summary|title|example|deprecated|externalDocs|x-(?!open|known).*)$/;

function* ownProblems(spec: Spec, schema: Schema, keys: readonly string[]): Iterable<Problem> {
  if (schema.$ref !== undefined && keysOf(schema.$ref).slice(0, -1).join("/") !== "components/schemas")
    yield [keys, `${schema.$ref} leads to a part of something else. Make it a schema of /components/schemas`];
  const ignored = Object.keys(schema).find((keyword) => !besideReferences.test(keyword));
  if (schema.$ref !== undefined && ignored !== undefined)
    yield [[...keys, ignored], "stands beside $ref, where it is ignored. Write a schema of its own"];
  if (Object.hasOwn(schema.properties ?? {}, "__proto__"))
    yield [[...keys, "properties", "__proto__"], "is a name that JavaScript keeps for itself"];
  if (Array.isArray(schema.items)) yield [[...keys, "items"], "must be one schema: lists of several are not supported"];
  if (Array.isArray(schema.type)) yield [[...keys, "type"], "must be one type. For null, write nullable: true"];
  const { "x-open": isOpen, "x-known-values": known, discriminator } = schema;
  if ((isOpen ?? known) !== undefined && schema.type !== "string")
    yield [keys, "must be of type string: x-open and x-known-values are for strings only"];
  else if (isOpen !== undefined && isOpen !== false && !(isOpen === true && schema.enum))
    yield [[...keys, "x-open"], "has no effect. Write true, beside an enum"];
  for (const [value, target] of Object.entries(Object(Object(discriminator).mapping))) {
    const reason = referenceProblem(spec, /^\w+$/.test(`${target}`) ? `#/components/schemas/${target}` : target);
    if (reason !== undefined) yield [[...keys, "discriminator", "mapping", value], reason];
  }
  for (const variant of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) {
    const { propertyName, name, values = [], allowed } = tagOf(spec, discriminator, variant) ?? {};
    const wrong = values.find((value) => allowed && !allowed.includes(value));
    if (wrong !== undefined)
      yield [
        [...keys, "discriminator"],
        `${propertyName} of ${name} cannot be "${wrong}". Map each of its values to ${variant.$ref}`,
      ];
  }
}
