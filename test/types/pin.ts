/**
 * Compile-time pins: a type still has all that it was promised to have. Unlike {@link Equal}, a pin lets the API grow in ways
 * that break nobody: responses may have more values and properties, requests more optional properties.
 */
import type { Equal, Expect } from "./equal.ts";

/** `Actual`, which the server sends, has everything of `Promised`, to the letter, and perhaps more. */
export type Received<Actual, Promised> = Pinned<Actual, Promised, "received">;

/** `Actual`, which we send, has everything of `Promised`, to the letter, and perhaps more that is optional. */
export type Sent<Actual, Promised> = Pinned<Actual, Promised, "sent">;

type Direction = "received" | "sent";

type Pinned<Actual, Promised, D extends Direction> =
  Equal<Actual, Promised> extends true
    ? true
    : Equal<null extends Actual ? 1 : 0, null extends Promised ? 1 : 0> extends false
      ? false
      : PinnedValue<Exclude<Actual, null>, Exclude<Promised, null>, D>;

type PinnedValue<Actual, Promised, D extends Direction> = [Promised] extends [string]
  ? PinnedText<Actual, Promised>
  : [Promised] extends [readonly (infer PromisedItem)[]]
    ? Actual extends readonly (infer Item)[]
      ? Pinned<Item, PromisedItem, D>
      : false
    : [Promised] extends [object]
      ? [Actual] extends [object]
        ? PinnedMembers<Actual, Promised, D>
        : false
      : Equal<Actual, Promised>;

type PinnedText<Actual, Promised> = [Actual] extends [string]
  ? Equal<IsOpen<Actual>, IsOpen<Promised>> extends true
    ? [Known<Promised>] extends [Known<Actual>]
      ? Equal<[Known<Promised>] extends [never] ? 1 : 0, [Known<Actual>] extends [never] ? 1 : 0>
      : false
    : false
  : false;

/** The values that a union names. */
type Known<Text> = Text extends unknown ? (string extends Text ? never : Text) : never;
type IsOpen<Text> = true extends (Text extends unknown ? (string extends Text ? true : never) : never) ? true : false;

type PinnedMembers<Actual, Promised, D extends Direction> = [keyof Promised] extends [keyof Actual]
  ? false extends { [Name in keyof Promised]-?: PinnedMember<Actual, Promised, Name, D> }[keyof Promised]
    ? false
    : D extends "received"
      ? true
      : [Promised] extends [Actual]
        ? true
        : false
  : false;

type PinnedMember<Actual, Promised, Name extends keyof Promised, D extends Direction> = Name extends keyof Actual
  ? Equal<IsOptional<Actual, Name>, IsOptional<Promised, Name>> extends true
    ? Pinned<Given<Actual, Name, D>, Required<Promised>[Name], D>
    : false
  : false;

/** What is sent may be undefined where it may be missing: it is left out. */
type Given<Actual, Name extends keyof Actual, D extends Direction> = D extends "sent"
  ? Exclude<Required<Actual>[Name], undefined>
  : Required<Actual>[Name];

type IsOptional<T, Name extends keyof T> = Record<never, never> extends Pick<T, Name> ? true : false;

type Free = { [key: string]: unknown };
type Post = { id: string; status: "a" | "b" | (string & {}); video?: { tags: string[]; size: number | null } };

/** They would be worth nothing if they let these pass. */
export type Proof = [
  Expect<Received<Post, Post>>,
  Expect<Received<Post & { more: string }, Post>>,
  Expect<Received<{ video: { more: 1; name: string }[] }, { video: { name: string }[] }>>,
  Expect<Received<"a" | "b" | (string & {}), "a" | (string & {})>>,
  Expect<Sent<{ id: string; more?: string }, { id: string }>>,
  Expect<Sent<{ kind: "a" | "b" }, { kind: "a" }>>,
  Expect<Sent<{ kind?: "a" | "b" | null }, { kind?: "a" | null }>>,
  Expect<Sent<{ more?: string }, Record<never, never>>>,
  Expect<Sent<{ kind?: "a" | undefined }, { kind?: "a" }>>,
  Expect<Received<{ data: Post & { more: string } }, { data: Post }>>,
  Expect<Received<Free & { id: string }, Free>>,
  // @ts-expect-error a value went
  Expect<Received<"a" | (string & {}), "a" | "b" | (string & {})>>,
  // @ts-expect-error no new value may come
  Expect<Received<"a" | "b", "a" | "b" | (string & {})>>,
  // @ts-expect-error known values are any string now
  Expect<Received<string, "a" | (string & {})>>,
  // @ts-expect-error any string is known values now
  Expect<Received<"a" | (string & {}), string>>,
  // @ts-expect-error a property went
  Expect<Received<{ id: string }, { id: string; name: string }>>,
  // @ts-expect-error a nested property went
  Expect<Received<{ a: { b: string }[] }, { a: { b: string; c: string }[] }>>,
  // @ts-expect-error it may be missing
  Expect<Received<{ id?: string }, { id: string }>>,
  // @ts-expect-error it may not be missing
  Expect<Received<{ id: string }, { id?: string }>>,
  // @ts-expect-error it may be null
  Expect<Received<{ a: { id: string | null } }, { a: { id: string } }>>,
  // @ts-expect-error it may not be null
  Expect<Received<{ a: { id: string } }, { a: { id: string | null } }>>,
  // @ts-expect-error another type
  Expect<Received<{ id: number }, { id: string }>>,
  // @ts-expect-error another type of items
  Expect<Received<{ tags: number[] }, { tags: string[] }>>,
  // @ts-expect-error an object in place of a string
  Expect<Received<{ a: { b: string } }, { a: string }>>,
  // @ts-expect-error anything
  Expect<Received<{ a: ReturnType<typeof JSON.parse> }, { a: string }>>,
  // @ts-expect-error unknown promises the unknown, and not just anything
  Expect<Received<{ data: Post }, { data: unknown }>>,
  // @ts-expect-error nothing comes
  Expect<Received<never, { id: string }>>,
  // @ts-expect-error a response can have any property no more
  Expect<Received<Record<string, never>, Free>>,
  // @ts-expect-error nor some
  Expect<Received<{ id: string }, Free>>,
  // @ts-expect-error a request can have any property no more
  Expect<Sent<{ metadata?: Record<string, never> }, { metadata?: Free }>>,
  // @ts-expect-error a property of a free object is required
  Expect<Sent<Free & { id: string }, Free>>,
  // @ts-expect-error dates are refused
  Expect<Sent<{ at: string }, { at: string | Date }>>,
  // @ts-expect-error what is sent must have more
  Expect<Sent<{ id: string; more: string }, { id: string }>>,
  // @ts-expect-error in a nested property too
  Expect<Sent<{ a: { id: string; more: string } }, { a: { id: string } }>>,
  // @ts-expect-error a value is refused
  Expect<Sent<{ kind: "a" }, { kind: "a" | "b" }>>,
];
