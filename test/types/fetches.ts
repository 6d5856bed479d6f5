/** What can be passed as `fetch`, and what cannot. */
import type { FetchFunction } from "../../src/index.ts";
import type { Expect } from "./equal.ts";

type NodeFetch = (
  url: { href: string } | string,
  init?: { method?: string; headers?: Record<string, string>; body?: NodeJS.ReadableStream | string | null },
) => Promise<{ status: number; ok: boolean; headers: { get(name: string): string | null }; text(): Promise<string> }>;

type UndiciFetch = (
  input: string | URL | { readonly url: string; readonly duplex: "half" },
  init?: { method?: string; headers?: Record<string, string>; body?: string; dispatcher?: { dispatch: () => boolean } },
) => Promise<{
  readonly status: number;
  readonly headers: { get: (name: string) => string | null };
  readonly text: () => Promise<string>;
}>;

type Takes<F> = F extends FetchFunction ? true : false;

export type Fetches = [
  Expect<Takes<typeof globalThis.fetch>>,
  Expect<Takes<UndiciFetch>>,
  Expect<Takes<NodeFetch>>,
  Expect<Takes<(url: string, init: RequestInit) => Promise<Response>>>,
  Expect<Takes<(url: string) => Promise<Response>>>,
  // @ts-expect-error no promise
  Expect<Takes<() => Response>>,
  // @ts-expect-error what is read of a response is missing
  Expect<Takes<() => Promise<{ status: number }>>>,
  // @ts-expect-error it is called with a string
  Expect<Takes<(request: Request) => Promise<Response>>>,
];
