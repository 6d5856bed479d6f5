/** Which schemas of a document are sent, and which are received. */
import { listOperations, resolve, type Schema, type Spec } from "./read.ts";

/** Says of a place in the document whether it is sent or received. Parameters are neither: they are plain strings. */
export function directions(spec: Spec): (path: string) => "request" | "reply" | undefined {
  const sent = new Set<string>();
  const received = new Set<string>();
  for (const { body, responses, callbacks } of listOperations(spec)) {
    collectSchemas(spec, body?.schema, sent);
    // The API sends these: to our user they are received, like replies.
    for (const { schema } of callbacks) collectSchemas(spec, schema, received);
    for (const reply of Object.values(responses)) {
      for (const { schema } of Object.values(reply.content ?? {})) collectSchemas(spec, schema, received);
    }
  }
  for (const name of sent) {
    if (received.has(name) && dependsOnDirection(spec.components?.schemas?.[name])) {
      throw new Error(
        `openapi.yaml: the schema ${name} is sent and received, and has an enum or a date-time. Make it two schemas: ` +
          "requests accept a Date and known values only, replies hold strings and values that are new.",
      );
    }
  }
  return (path) => {
    const component = /^#\/components\/schemas\/([^/]+)/.exec(path)?.[1];
    if (component !== undefined) return sent.has(component) ? "request" : "reply";
    if (path.includes("/callbacks/")) return "reply";
    if (path.includes("/requestBody/")) return "request";
    return path.includes("/responses/") ? "reply" : undefined;
  };
}

function collectSchemas(spec: Spec, schema: Schema | undefined, names: Set<string>): void {
  if (!schema) return;
  const name = schema.$ref?.replace("#/components/schemas/", "");
  if (name !== undefined) {
    if (names.has(name)) return;
    names.add(name);
    collectSchemas(spec, resolve(spec, schema), names);
  }
  for (const child of children(schema)) collectSchemas(spec, child, names);
}

function dependsOnDirection(schema: Schema | undefined): boolean {
  return (
    !!schema &&
    (schema.enum !== undefined || schema.format === "date-time" || children(schema).some(dependsOnDirection))
  );
}

function children(schema: Schema): Schema[] {
  const { properties = {}, items, additionalProperties, allOf = [], oneOf = [], anyOf = [] } = schema;
  return [
    ...Object.values(properties),
    ...[items, additionalProperties].filter((child) => typeof child === "object"),
    ...allOf,
    ...oneOf,
    ...anyOf,
  ];
}
