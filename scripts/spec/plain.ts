/** A document as openapi-typescript reads it right: what it would overlook or take for something else is written out. */
import { mappedName, nameOf } from "./pointer.ts";
import { methods, pathsOf, resolve, type Schema, type Spec } from "./read.ts";
import { merged, nodesOf, propertyOf } from "./walk.ts";

/**
 * A copy without extensions and references for which openapi-typescript would make types of their own, and without schemas
 * that it would get wrong.
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
  // openapi-typescript asks nobody about the enum of a parameter, of an item or of a component itself.
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
  if (items) result.items = unwrapped(below(items));
  if (typeof additionalProperties === "object") result.additionalProperties = below(additionalProperties);
  if (allOf) result.allOf = parts(allOf);
  if (oneOf) result.oneOf = parts(tagged(spec, discriminator, oneOf));
  if (!anyOf) return result;
  // openapi-typescript would take what stands beside anyOf for one more variant.
  const isMore = ["properties", "additionalProperties", "allOf", "oneOf"].some((keyword) => keyword in result);
  const variants = { anyOf: parts(tagged(spec, discriminator, anyOf)) };
  return isMore ? { ...result, allOf: [...(result.allOf ?? []), variants] } : { ...result, ...variants };
}

/** A list of lists, which openapi-typescript takes for one list if the inner one is composed. */
function unwrapped(items: Schema): Schema {
  const { allOf = [], oneOf = [], anyOf = [], ...own } = items;
  const [part, ...others] = [...allOf, ...oneOf, ...anyOf];
  return part?.type === "array" && others.length + Object.keys(own).length === 0 ? part : items;
}

/**
 * The variants of a union, each with the values that the discriminator maps to it. openapi-typescript would write them into
 * the variants themselves, for all unions that have them.
 */
function tagged(spec: Spec, discriminator: unknown, variants: Schema[]): Schema[] {
  const { propertyName, mapping = {} } = Object(discriminator) as {
    propertyName?: string;
    mapping?: Record<string, string>;
  };
  return variants.map((variant) => {
    const { $ref } = variant;
    if (propertyName === undefined || $ref === undefined) return variant;
    if (merged(spec, merged(spec, variant).properties?.[propertyName] ?? {}).enum) return variant;
    const mapped = Object.entries(mapping).flatMap(([value, name]) =>
      mappedName(name) === nameOf($ref) ? [value] : [],
    );
    const tag = { type: "string", enum: mapped.length > 0 ? mapped : [nameOf($ref)] };
    return { allOf: [variant, { type: "object", required: [propertyName], properties: { [propertyName]: tag } }] };
  });
}
