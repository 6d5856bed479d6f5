/** Compile-time expectations. `npm run typecheck` is their runner. */

/** Whether two types are the same in everything: members, nullability, optionality, and what a union tells apart. */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only for `true`. */
export type Expect<T extends true> = T;

/** It would be worth nothing if it let these pass. */
export type Proof = [
  Expect<Equal<{ a: string; b: { c: 1 }[] }, { b: { c: 1 }[]; a: string }>>,
  // @ts-expect-error optional is not required
  Expect<Equal<{ a?: string }, { a: string }>>,
  // @ts-expect-error null is a value
  Expect<Equal<{ a: { b: string | null } }, { a: { b: string } }>>,
  // @ts-expect-error any equals nothing else
  Expect<Equal<{ a: unknown }, { a: ReturnType<typeof JSON.parse> }>>,
  // @ts-expect-error a text is more than the texts that are known
  Expect<Equal<"a" | (string & {}), string>>,
  // @ts-expect-error readonly counts
  Expect<Equal<{ readonly a: string }, { a: string }>>,
];
