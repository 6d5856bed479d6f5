/** Compile-time expectations. `npm run typecheck` is their runner. */

/** Whether two types are the same in everything: properties, nullability, optionality, and the variants of a union. */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only for `true`. */
export type Expect<T extends true> = T;

/** Compiles only for nothing; else the compiler names what there is. */
export type None<T extends never> = T;

/** It would be worth nothing if it let these pass. */
export type Proof = [
  Expect<Equal<{ a: string; b: { c: 1 }[] }, { b: { c: 1 }[]; a: string }>>,
  // @ts-expect-error optional is not required
  Expect<Equal<{ a?: string }, { a: string }>>,
  // @ts-expect-error null is a value
  Expect<Equal<{ a: { b: string | null } }, { a: { b: string } }>>,
  // @ts-expect-error any equals nothing else
  Expect<Equal<{ a: unknown }, { a: ReturnType<typeof JSON.parse> }>>,
  // @ts-expect-error any string is more than the known strings
  Expect<Equal<"a" | (string & {}), string>>,
  // @ts-expect-error readonly counts
  Expect<Equal<{ readonly a: string }, { a: string }>>,
];
