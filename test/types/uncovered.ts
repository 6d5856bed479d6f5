/** What is new in the spec and has no pin yet. Nothing is broken: it asks to be told of in the tables beside this file. */
import type { None } from "./equal.ts";
import type { Told } from "./schemas.ts";
import type { Schemas } from "./schemas-values.ts";

/** Names the schemas that nobody has told of. */
export type Untold = None<Exclude<keyof Schemas, Told>>;
