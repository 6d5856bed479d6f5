/** Which schemas of a document are sent, and which are received. */
import { jsonContent, listOperations, resolve, type Schema, type Spec } from "./read.ts";
import { walk } from "./walk.ts";

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
    const [, part] =
      /^#\/(?:components|(?:operations|paths\/[^/]+)\/[^/]+)\/(requestBod|responses|callbacks)/.exec(path) ?? [];
    if (part === undefined) return undefined;
    // The API sends callbacks: to our user they are received, like responses.
    return part === "requestBod" ? "request" : "response";
  };
}

/** Schemas that are sent and received, and whose type would depend on the direction. */
export function directionConflicts(spec: Spec): string[] {
  const { sent, received } = collectDirections(spec);
  return [...sent].filter((name) => received.has(name) && dependsOnDirection(spec.components?.schemas?.[name]));
}

function collectDirections(spec: Spec): { sent: Set<string>; received: Set<string> } {
  const sent = new Set<Schema>();
  const received = new Set<Schema>();
  for (const { operation, parameters, responses, callbacks } of listOperations(spec)) {
    const content = operation.requestBody && resolve(spec, operation.requestBody).content;
    const collect = ({ schema = {} }: { schema?: Schema }, seen: Set<Schema>) => [...walk(schema, [], spec, seen)];
    for (const body of Object.values(content ?? {})) collect(body, sent);
    for (const parameter of parameters) collect(parameter, sent);
    for (const body of callbacks) collect(body, received);
    for (const response of Object.values(responses)) collect(jsonContent(response.content) ?? {}, received);
  }
  const namesOf = (schemas: Set<Schema>) =>
    Object.entries(spec.components?.schemas ?? {}).flatMap(([name, schema]) =>
      schemas.has(resolve(spec, schema)) ? [name] : [],
    );
  return { sent: new Set(namesOf(sent)), received: new Set(namesOf(received)) };
}

function dependsOnDirection(schema: Schema = {}): boolean {
  return [...walk(schema, [])].some((at) => at.schema.enum !== undefined || at.schema.format === "date-time");
}
