/** Which schemas of a document are sent, and which are received. */
import { subschemas } from "./composition.ts";
import { jsonContent, listOperations, resolve, type Schema, type Spec } from "./read.ts";

type Direction = "request" | "response";

/**
 * Returns the direction of a place in the document, as openapi-typescript names it. The parameters of an operation have
 * none: they are plain strings.
 */
export function directions(spec: Spec): (path: string) => Direction | undefined {
  const { sent } = collectDirections(spec);
  return (path) => {
    const component = /^#\/components\/schemas\/([^/]+)/.exec(path)?.[1];
    if (component !== undefined) return sent.has(component) ? "request" : "response";
    // The API sends these: to our user they are received, like responses.
    if (path.includes("/callbacks/")) return "response";
    if (/\/(requestBody|requestBodies)\//.test(path)) return "request";
    return path.includes("/responses/") ? "response" : undefined;
  };
}

/** Schemas that are sent and received, and whose type would depend on the direction. */
export function directionConflicts(spec: Spec): string[] {
  const { sent, received } = collectDirections(spec);
  return [...sent].filter((name) => received.has(name) && dependsOnDirection(spec.components?.schemas?.[name]));
}

function collectDirections(spec: Spec): { sent: Set<string>; received: Set<string> } {
  const sent = new Set<string>();
  const received = new Set<string>();
  for (const { operation, parameters, responses, callbacks } of listOperations(spec)) {
    const content = operation.requestBody && resolve(spec, operation.requestBody).content;
    for (const { schema } of Object.values(content ?? {})) collectSchemas(spec, schema, sent);
    for (const { schema } of parameters) collectSchemas(spec, schema, sent);
    for (const { schema } of callbacks) collectSchemas(spec, schema, received);
    for (const response of Object.values(responses))
      collectSchemas(spec, jsonContent(response.content)?.schema, received);
  }
  return { sent, received };
}

function collectSchemas(spec: Spec, schema: Schema | undefined, names: Set<string>): void {
  if (!schema) return;
  const name = schema.$ref?.replace("#/components/schemas/", "");
  if (name !== undefined) {
    if (names.has(name)) return;
    names.add(name);
    collectSchemas(spec, resolve(spec, schema), names);
  }
  for (const [, child] of subschemas(schema)) collectSchemas(spec, child, names);
}

function dependsOnDirection(schema: Schema | undefined): boolean {
  return (
    !!schema &&
    (schema.enum !== undefined ||
      schema.format === "date-time" ||
      subschemas(schema).some(([, child]) => dependsOnDirection(child)))
  );
}
