/** The generated types are those of the docs: of each schema, and of the parameters, body and responses of each operation. */
import type { Static, TSchema } from "typebox";
import type { components, operations } from "../../generated/schema.ts";
import type { operations as pages } from "../docs/operations.ts";
import type * as docs from "../docs/schemas.ts";
import type { Equal, None } from "./equal.ts";

type Schemas = components["schemas"];
type Docs = typeof docs;
type Value<T> = T extends TSchema ? Static<T> : "none";

/** Names the schemas that are not those of the docs, and those that only one of the two has. */
export type Different = None<
  | { [Name in keyof (Schemas | Docs)]: Equal<Schemas[Name], Static<Docs[Name]>> extends true ? never : Name }[keyof (
      | Schemas
      | Docs
    )]
  | Exclude<keyof Schemas, keyof Docs>
  | Exclude<keyof Docs, keyof Schemas>
>;

type Pages = typeof pages;
type Operation = keyof (operations | Pages);
type Status<Op extends Operation> = (keyof operations[Op]["responses"] | keyof Pages[Op]["responses"]) & number;

type Json<Content> = Content extends { content: { "application/json": infer Body } } ? Body : "none";
type Sent<Op extends Operation, In extends "path" | "query"> = [operations[Op]["parameters"][In]] extends [undefined]
  ? Record<never, never>
  : NonNullable<operations[Op]["parameters"][In]>;
type Body<Op extends Operation> = operations[Op] extends { requestBody: infer Required } ? Json<Required> : "none";
type At<T, Name> = Name extends keyof T ? T[Name] : "none";

type DifferentRequest<Op extends Operation> =
  | { [In in "path" | "query"]: Equal<Sent<Op, In>, Static<Pages[Op][In]>> extends true ? never : `${Op} ${In}` }[
      | "path"
      | "query"]
  | (Equal<Body<Op>, Value<Pages[Op]["body"]>> extends true ? never : `${Op} body`);
type DifferentResponse<Op extends Operation> = {
  [S in Status<Op>]: Equal<Json<At<operations[Op]["responses"], S>>, Value<At<Pages[Op]["responses"], S>>> extends true
    ? never
    : `${Op} ${S}`;
}[Status<Op>];

/** Names the operations that are not those of the docs, with the place, such as `listVideos query` or `listVideos 200`. */
export type DifferentOperation = None<
  | { [Op in Operation]: DifferentRequest<Op> | DifferentResponse<Op> }[Operation]
  | Exclude<keyof operations, keyof Pages>
  | Exclude<keyof Pages, keyof operations>
>;
