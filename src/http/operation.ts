/** How an operation of the spec is called, and what it gives, as types. */
import type { paths } from "../../generated/schema.ts";

type Verb = "get" | "post" | "patch" | "delete";

/** The paths of the spec that know a method. */
export type PathsWith<M extends Verb> = {
  [P in keyof paths]: paths[P] extends Record<M, object> ? P : never;
}[keyof paths];

type Operation<P extends keyof paths, M extends Verb> = paths[P] extends Record<M, infer O> ? O : never;

/** What an operation is sent: `path`, `query`, `header` and `body`, each as the spec has it. */
export type ParamsOf<P extends keyof paths, M extends Verb> = Params<Operation<P, M>>;

type Params<O> = (O extends { parameters: infer P }
  ? { [K in keyof P as P[K] extends undefined ? never : K]: P[K] }
  : never) &
  (O extends { requestBody: { content: { "application/json": infer B } } } ? { body: B } : unknown);

/** What a call gives: the payload of the envelope, or the whole where there is none. */
export type DataOf<P extends keyof paths, M extends Verb> =
  Success<Operation<P, M>> extends { data: infer D } ? D : Success<Operation<P, M>>;

type Success<O> = O extends { responses: { 200: { content: { "application/json": infer B } } } } ? B : never;

/** What is known of the parameters of any operation. */
export interface AnyParams {
  path?: Record<string, string>;
  query?: object;
  body?: unknown;
}
