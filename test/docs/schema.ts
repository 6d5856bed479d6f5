/**
 * How the facts of the docs are written down: as values of TypeBox, which are JSON Schema and a static type at once, each with
 * its source. They come from the pages and never from openapi.yaml: else the two would agree with each other, and could both
 * be wrong.
 */
import { type Static, type TProperties, type TSchema, type TUnsafe, Type } from "typebox";

/** The page of the Disconnect Integration operation is known in full. What no source shows is `inferred`. */
export type Source = "seed" | "inferred" | `https://${string}`;

/** The newest docs, which win. */
export const docs = <const Page extends string>(page: Page) => `https://docs.hooked.so/${page}` as const;
export const olderDocs = <const Page extends string>(page: Page) => `https://docs.tryhooked.ai/${page}` as const;
/** The same pages under another brand and of an earlier date. They fill gaps and never win. */
export const sisterDocs = <const Page extends string>(page: Page) => `https://docs.slidevid.ai/${page}` as const;

/** What stands only under the other brand counts as known in part. */
const sourced = (source: Source) => ({
  $comment: source,
  ...(source === "inferred" && { "x-documented": "inferred" }),
  ...(source.startsWith("https://docs.slidevid.ai/") && { "x-documented": "partial" }),
});

type Fields<Required, Optional> = { [Name in keyof Required]: Required[Name] } & { [Name in keyof Optional]?: Optional[Name] };
type Flat<T> = { [Name in keyof T]: T[Name] };
type Values<P extends TProperties> = { [Name in keyof P]: Static<P[Name]> };
/** What is sent may be undefined where it may be missing: it is left out. */
type OrUndefined<P extends TProperties> = { [Name in keyof P]: Static<P[Name]> | undefined };

type None = Record<never, never>;

/** An object of a request, with the fields that are required and those that are not. It takes no others. */
export function sent<Required extends TProperties, Optional extends TProperties = None>(
  source: Source,
  required: Required,
  optional?: Optional,
  options?: object,
): TUnsafe<Flat<Fields<Values<Required>, OrUndefined<Optional>>>> {
  return objectOf(source, required, optional, { additionalProperties: false, ...options });
}

/** An object of a response. The API may add fields at any time. */
export function received<Required extends TProperties, Optional extends TProperties = None>(
  source: Source,
  required: Required,
  optional?: Optional,
): TUnsafe<Flat<Fields<Values<Required>, Values<Optional>>>> {
  return objectOf(source, required, optional, {});
}

function objectOf<T>(source: Source, required: TProperties, optional: TProperties = {}, options: object): TUnsafe<T> {
  const mayBeMissing = Object.entries(optional).map(([name, schema]) => [name, Type.Optional(schema)]);
  return Type.Unsafe<T>(
    Type.Object({ ...required, ...Object.fromEntries(mayBeMissing) }, { ...sourced(source), ...options }),
  );
}

/** Known strings of a request. */
export const oneOf = <const Known extends string>(known: readonly Known[], options = {}): TUnsafe<Known> =>
  Type.Unsafe<Known>({ type: "string", enum: known, ...options });

/** Known strings of a response, or of a request that takes what a response returned. Others may come. */
export const open = <const Known extends string>(known: readonly Known[], options = {}): TUnsafe<Known | (string & {})> =>
  Type.Unsafe<Known | (string & {})>({ type: "string", enum: known, ...options });

/** Known strings of a request whose list is not complete: any other can be sent. */
export const suggested = <const Known extends string>(known: readonly Known[]): TUnsafe<Known | (string & {})> =>
  Type.Unsafe<Known | (string & {})>({ type: "string", "x-known-values": known });

export const orNull = <T extends TSchema>(schema: T): TUnsafe<Static<T> | null> => {
  const { type, enum: known } = schema as { type?: string; enum?: readonly string[] };
  return Type.Unsafe<Static<T> | null>({ ...schema, type: [type, "null"], ...(known && { enum: [...known, null] }) });
};

/** One of several objects. */
export const union = <const Variants extends readonly TSchema[]>(
  ...oneOf: Variants
): TUnsafe<Static<Variants[number]>> => Type.Unsafe<Static<Variants[number]>>({ oneOf });

/** The same field, by another source than that of the object it belongs to. */
export const by = <T extends TSchema>(source: Source, schema: T): TUnsafe<Static<T>> =>
  Type.Unsafe<Static<T>>({ ...schema, ...sourced(source) });

/** What the source of a schema does not show as a whole. */
export const partial = <T extends TSchema>(schema: T): TUnsafe<Static<T>> =>
  Type.Unsafe<Static<T>>({ ...schema, "x-documented": "partial" });

/** A date that is sent may be a Date. */
export const sentDate = Type.Unsafe<string | Date>({ type: "string", format: "date-time" });
export const date = Type.String({ format: "date-time" });
export const url = Type.String({ format: "uri" });
export const text = Type.String();

/** An object whose fields are not documented. */
export const free = Type.Unsafe<{ [key: string]: unknown }>({ type: "object", additionalProperties: true });
