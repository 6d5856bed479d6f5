/** The schemas that the tables beside this file lack. Nothing is broken: a new schema asks for a row. */
import type { None } from "./equal.ts";
import type { Expected } from "./schemas.ts";
import type { Schemas } from "./schemas-values.ts";

/** Names the schemas without a row. */
export type Uncovered = None<Exclude<keyof Schemas, Expected>>;
