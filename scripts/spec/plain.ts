/** A document as openapi-typescript reads it right: what it would overlook or take for something else is written out. */
import { methods, pathsOf, resolve, type Schema, type Spec } from "./read.ts";
import { isComposedOf, isData, nodesOf, propertyOf, tagOf } from "./walk.ts";

/**
 * A copy without extensions and references for which openapi-typescript would make types of their own, without data that it
 * would take for references, and without schemas that it would get wrong.
 */
export function plainDocument(document: Spec): Spec {
  const spec = structuredClone(document);
  spec.paths = Object.fromEntries(pathsOf(spec).map(([path, item]) => [path, structuredClone(resolve(spec, item))]));
  for (const item of Object.values(spec.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (!operation) continue;
      if (operation.requestBody) operation.requestBody = resolve(spec, operation.requestBody);
      const responses = Object.entries(operation.responses).filter(([status]) => !status.startsWith("x-"));
      operation.responses = Object.fromEntries(responses);
    }
  }
  for (const { node, isMap } of nodesOf(spec))
    for (const [name, value] of Object.entries(node))
      if (!isMap && isData(name) && JSON.stringify(value).includes('"$ref":')) delete node[name];
  // A schema that was written out must not be met again.
  for (const { node, keys, isMap } of [...nodesOf(spec)]) {
    const schemas = isMap && keys[0] === "components" && keys[1] === "schemas" && keys.length === 2;
    for (const [name, schema] of Object.entries(node))
      if (schemas || (name === "schema" && !isMap)) node[name] = plain(document, schema as Schema);
  }
  return spec;
}

/** `whole` is what the schema is a part of, by composition. */
function plain(spec: Spec, schema: Schema, whole = schema, above: readonly Schema[] = []): Schema {
  if (schema.$ref !== undefined || above.includes(schema)) return schema;
  const inside = [...above, schema];
  const below = (child: Schema) => plain(spec, child, child, inside);
  const parts = (list: Schema[]) => list.map((part) => plain(spec, part, whole, inside));
  const { discriminator, anyOf, "x-open": isOpen, ...result } = schema;
  // openapi-typescript calls no hook for the enum of a parameter, of an item or of a component itself.
  if (isOpen === true && result.enum) {
    result["x-known-values"] = result.enum.filter((value) => value !== null);
    delete result.enum;
  }
  const { properties = {}, items, additionalProperties, allOf, oneOf, required = [] } = schema;
  // openapi-typescript makes required only what the same schema describes.
  const described = required.flatMap((name) => {
    const [found] = Object.hasOwn(properties, name) ? [] : propertyOf(spec, whole, name);
    return found ? [[name, found] as const] : [];
  });
  const fields = [...Object.entries(properties), ...described].map(([name, field]) => [name, below(field)] as const);
  if (fields.length > 0) result.properties = Object.fromEntries(fields);
  if (items) result.items = unwrapped(spec, below(items));
  if (typeof additionalProperties === "object") result.additionalProperties = below(additionalProperties);
  if (allOf) result.allOf = parts(allOf);
  if (oneOf) result.oneOf = parts(tagged(spec, discriminator, oneOf));
  if (!anyOf) return result;
  // openapi-typescript would take what stands beside anyOf for one more variant.
  const keywords = ["properties", "additionalProperties", "items", "allOf", "oneOf"];
  const isMore = keywords.some((keyword) => keyword in result) || (result.type ?? "object") !== "object";
  const variants = { anyOf: parts(tagged(spec, discriminator, anyOf)) };
  return isMore ? { ...result, allOf: [...(result.allOf ?? []), variants] } : { ...result, ...variants };
}

/** A list of lists: openapi-typescript takes it for one list if the inner one is composed, unless that is an intersection. */
function unwrapped(spec: Spec, items: Schema): Schema {
  const isList = isComposedOf(spec, items, ({ type }) => type === "array");
  return isList && items.type === undefined && items.$ref === undefined ? { allOf: [items, {}] } : items;
}

/**
 * The variants of a union, each with the values that the discriminator maps to it. openapi-typescript would write them into
 * the variants themselves, for all unions that have them.
 */
function tagged(spec: Spec, discriminator: unknown, variants: Schema[]): Schema[] {
  return variants.map((variant) => {
    const tag = tagOf(spec, discriminator, variant);
    if (!tag || tag.allowed) return variant;
    const { propertyName: name, values } = tag;
    const field = { type: "string", "x-only-values": values };
    return { allOf: [variant, { type: "object", required: [name], properties: { [name]: field } }] };
  });
}
