/** What Prism does not take well in a document. Without Prism itself, which takes a second to load. */
import { methods, type Spec } from "./read.ts";

/** Prism adds null to the enum of what is nullable itself. Where it stands already, as it must, Prism would validate nothing. */
export function withoutNullInEnums(spec: Spec): object {
  return JSON.parse(
    JSON.stringify(spec, (_, value) =>
      value?.nullable && Array.isArray(value.enum)
        ? { ...value, enum: value.enum.filter((item: unknown) => item !== null) }
        : value,
    ),
  );
}

/** Prism would really call the webhook address of a request, and cannot be told not to. */
export function withoutCallbacks(spec: Spec): Spec {
  const copy = structuredClone(spec);
  for (const item of Object.values(copy.paths)) for (const method of methods) delete item[method]?.callbacks;
  return copy;
}
