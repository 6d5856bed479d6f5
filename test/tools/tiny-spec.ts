/** Documents of one operation, for tests of what the generator makes of each construct of OpenAPI. */
import type { Spec } from "../../scripts/spec/read.ts";

/** A place in a tiny document, whose form the generator is to find out. */
export type Part = Record<string, unknown>;

export interface Tiny {
  path?: string;
  method?: string;
  /** Replaces or adds fields of the operation. One that is undefined is taken out. */
  operation?: Part;
  /** Adds fields to the path item. */
  item?: Part;
  schemas?: Part;
  /** Replaces fields of the document. */
  document?: Part;
}

export function tinySpec({ path = "/v1/things", method = "get", operation, item, schemas, document }: Tiny = {}): Spec {
  const whole = {
    openapi: "3.0.3",
    info: { title: "Things", version: "1.0.0" },
    servers: [{ url: "https://api.example.com" }],
    tags: [{ name: "Things", description: "Things." }],
    paths: {
      [path]: {
        [method]: {
          operationId: "callThing",
          tags: ["Things"],
          summary: "Call Thing",
          "x-helper": "things.call",
          "x-documented": "full",
          responses: { 200: json({ type: "object", required: ["data"], properties: { data: { type: "object" } } }) },
          ...operation,
        },
        ...item,
      },
    },
    components: { schemas: schemas ?? {} },
    ...document,
  };
  return JSON.parse(JSON.stringify(whole));
}

export const string = { type: "string" };
export const list = (items: object) => ({ type: "array", items });
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** A response, or the body of a request, in JSON. */
export function json(schema: Part, examples?: Part): Part {
  return { description: "JSON", content: { "application/json": { schema, examples } } };
}

/** The envelope of a payload. */
export function envelope(data: Part): Part {
  return { type: "object", required: ["success", "data"], properties: { success: { type: "boolean" }, data } };
}
