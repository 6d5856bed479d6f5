import { pageSizes } from "../../generated/rules.ts";
import { HookedArgumentError, HookedDecodeError } from "./errors.ts";
import type { RequestOptions } from "./options.ts";
import { describe } from "./validate.ts";

/** One page as a resource reads it from a reply. */
export interface PageContent<T, Extra = unknown> {
  items: readonly T[];
  /** Items on all pages, where the server says. */
  total?: number | undefined;
  /** Items a page, as the server says. */
  limit?: number | undefined;
  /** Whether there is more, where the server says; else it follows from `total`. */
  hasMore?: boolean | undefined;
  /** Further members of the page. */
  extra?: Extra;
}

/**
 * A list of the API that is paged by offset.
 *
 * @param load calls the operation for one page
 * @param read finds the items in a response
 */
export function paged<T, Query extends { limit?: number | undefined; offset?: number | undefined }, Data, Extra>(
  path: string,
  query: Query,
  options: RequestOptions | undefined,
  load: (query: Query, options: RequestOptions | undefined) => Promise<Data>,
  read: (data: Data, limit: number) => PageContent<T, Extra>,
): PagePromise<T, Extra> {
  const { default: usual = 1, max = Number.POSITIVE_INFINITY } = pageSizes[path] ?? {};
  const limit = Math.min(query.limit ?? usual, max);
  const loadPage = async (offset: number) => {
    const content = read(await load({ ...query, ...(offset > 0 && { offset }) }, options), limit);
    return { ...content, limit: content.limit ?? limit };
  };
  return new PagePromise(query.offset, loadPage, path);
}

type LoadPage<T, Extra> = (offset: number) => Promise<PageContent<T, Extra>>;

/** One page of a list. */
export class Page<T> {
  /** The items of this page. */
  readonly items: readonly T[];
  /** Items on all pages; undefined if the server does not say. */
  readonly total: number | undefined;
  /** Items a page. */
  readonly limit: number;
  /** Items before this page. */
  readonly offset: number;
  /** Whether {@link next} loads another page, which may turn out to be empty. */
  readonly hasMore: boolean;
  readonly #load: LoadPage<T, unknown>;

  /** @internal */
  constructor(content: PageContent<T, unknown>, offset: number, load: LoadPage<T, unknown>) {
    const { items, limit = items.length } = content;
    const total = Number(content.total ?? Number.NaN);
    this.items = items;
    this.total = Number.isNaN(total) ? undefined : total;
    this.limit = limit;
    this.offset = offset;
    const end = offset + items.length;
    // A total that a full page exceeds, or that may be no more than the size of that page, tells nothing of what follows.
    const full = items.length >= limit && (total < end || total === items.length);
    // An empty page is an end, whatever the server says of the total.
    this.hasMore = items.length > 0 && (content.hasMore ?? (end < total || full || Number.isNaN(total)));
    this.#load = load;
  }

  /** Loads the next page, or returns undefined after the last one. */
  async next(): Promise<this | undefined> {
    return this.hasMore ? (loadPage(this.#load, this.offset + this.items.length) as Promise<this>) : undefined;
  }
}

async function loadPage<T, Extra>(load: LoadPage<T, Extra>, offset: number): Promise<Page<T> & Extra> {
  const content = await load(offset);
  return Object.assign(new Page(content, offset, load), content.extra as Extra);
}

/** Pages in a row without anything new, after which a server is taken to repeat itself for ever. */
const mostRepeatedPages = 3;

/**
 * A list: `await` gives its first page, `for await` walks the items of all pages, `toArray` collects them. Nothing is sent
 * before one of them is asked for.
 *
 * Pages are counted by offset, so a list that changes meanwhile may shift: an item that comes twice is given once, but one
 * that slips to an earlier page is missed. Collect first, then act.
 *
 * `Extra` is what each page holds besides its items.
 *
 * @example
 * for await (const post of hooked.schedules.list({ status: "pending" })) console.log(post.id);
 */
export class PagePromise<T, Extra = unknown> implements PromiseLike<Page<T> & Extra>, AsyncIterable<T> {
  readonly #load: LoadPage<T, Extra>;
  readonly #offset: number;
  readonly #path: string | undefined;
  #first: Promise<Page<T> & Extra> | undefined;

  /**
   * @internal
   * @param path of the list, for errors
   */
  constructor(offset: number | undefined, load: LoadPage<T, Extra>, path?: string) {
    this.#load = async (from) => {
      const content = await load(from);
      if (!Array.isArray(content.items)) throw this.#broken("The reply holds no list of items");
      return content;
    };
    // A text would be joined to the number of items, and not added.
    this.#offset = Number(offset ?? 0);
    this.#path = path;
  }

  // biome-ignore lint/suspicious/noThenProperty: `await list()` is what this class is for
  then<A = Page<T> & Extra, B = never>(
    onFulfilled?: ((page: Page<T> & Extra) => A | PromiseLike<A>) | null,
    onRejected?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#page().then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((error: unknown) => B | PromiseLike<B>) | null): Promise<(Page<T> & Extra) | B> {
    return this.#page().catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Page<T> & Extra> {
    return this.#page().finally(onFinally);
  }

  /** Walks the items of all pages; each page is loaded when its first item is asked for. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, void> {
    const seen = new Set<unknown>();
    let repeated = 0;
    for (let page: Page<T> | undefined = await this.#page(); page; page = await page.next()) {
      const before = seen.size;
      for (const item of page.items) {
        const identity = identify(item);
        if (seen.has(identity)) continue;
        seen.add(identity);
        yield item;
      }
      repeated = seen.size === before ? repeated + 1 : 0;
      if (repeated === mostRepeatedPages) {
        throw this.#broken(
          `The server repeats itself: ${repeated} pages up to offset ${page.offset} held nothing new, of ${page.total ?? "an unknown number of"} items in all`,
        );
      }
    }
  }

  /** Collects the items of all pages, or the first `max` of them. */
  async toArray({ max = Number.POSITIVE_INFINITY }: { max?: number | undefined } = {}): Promise<T[]> {
    if (max !== Number.POSITIVE_INFINITY && !(Number.isInteger(max) && max >= 0)) {
      throw new HookedArgumentError(`max must be a whole number of 0 or more, not ${describe(max)}`);
    }
    const items: T[] = [];
    if (max === 0) return items;
    for await (const item of this) {
      items.push(item);
      if (items.length >= max) break;
    }
    return items;
  }

  #page(): Promise<Page<T> & Extra> {
    this.#first ??= loadPage(this.#load, this.#offset);
    return this.#first;
  }

  #broken(problem: string): HookedDecodeError {
    const path = this.#path;
    return new HookedDecodeError(path ? `${problem} (GET ${path})` : problem, { method: "GET", path, attempts: 1 });
  }
}

/** What tells an item from others: its id, else all of it. */
function identify(item: unknown): unknown {
  if (typeof item !== "object" || item === null) return item;
  return (item as { id?: unknown }).id ?? JSON.stringify(item);
}
