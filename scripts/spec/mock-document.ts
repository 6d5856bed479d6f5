/** Changes a document into one that Prism serves correctly. Does not import Prism, which takes a second to load. */
import { methods, type Spec } from "./read.ts";

/** Prism adds null to the enum of a nullable schema. If null is there already, as OpenAPI requires, Prism validates nothing. */
export function withoutNullInEnums(spec: Spec): object {
  return JSON.parse(
    JSON.stringify(spec, (_, value) =>
      value?.nullable && Array.isArray(value.enum)
        ? { ...value, enum: value.enum.filter((item: unknown) => item !== null) }
        : value,
    ),
  );
}

/** Prism calls the webhook address of a request, and has no option against it. */
export function withoutCallbacks(spec: Spec): Spec {
  const copy = structuredClone(spec);
  for (const item of Object.values(copy.paths)) for (const method of methods) delete item[method]?.callbacks;
  return copy;
}
