import { pageSizes } from "../../generated/rules.ts";
import type { HookedDecodeError } from "./errors.ts";
import { copyRequestOptions, type LongJobOptions, longJob, type RequestOptions } from "./options.ts";
import { broken, payloadOf, type Result } from "./unwrap.ts";
import { checkPlainObject, checkWhole, copyOptions, unreadable } from "./validate.ts";

/** What a resource reads of a response, field by field: fields that the server adds must not replace those of a page. */
export interface PageContent<T, Extra = unknown> {
  items: readonly T[];
  /** Items on all pages, where the server reports it. */
  total?: unknown;
  /** Items a page, where the server reports it. */
  limit?: unknown;
  /** Whether there is more, where the server reports it. */
  hasMore?: unknown;
  /** Further properties of the page. */
  extra?: Extra;
}

interface PageQuery {
  limit?: number | undefined;
  offset?: number | undefined;
}

/** One page as the server sent it. */
interface LoadedPage<T> {
  content: PageContent<T>;
  query: PageQuery;
  offset: number;
  limit: number;
  response: Response;
}

/** Loads the page at an offset. Where `walk` is set, it is one of many: it may be the largest possible, and wait for its turn. */
type Load<T, Extra> = (offset: number, walk: boolean) => Promise<Page<T> & Extra>;

/**
 * A list that is paged by offset.
 *
 * @param path of the operation, for its documented page sizes
 * @param request calls the operation for one page
 * @param read finds the items in the payload
 */
export function paged<Payload extends object, T, Extra, Query extends PageQuery>(
  path: string,
  given: Query,
  options: RequestOptions | undefined,
  request: (query: Query, options: RequestOptions | undefined) => Promise<Result<{ data: Payload }>>,
  read: (payload: Payload) => PageContent<T, Extra>,
): PagePromise<T, Extra> {
  const { default: usual = 1, max } = pageSizes[path] ?? {};
  const load: Load<T, Extra> = async (from, walk) => {
    const query = copyQuery(given);
    // A string, as a query of another request may hold, would be joined to the number of items.
    const start = asCount(query.offset ?? 0) ?? query.offset;
    const offset = checkWhole("offset", start as number, 0, Number.MAX_SAFE_INTEGER, "") + from;
    if (offset > 0) query.offset = offset;
    if (walk) query.limit ??= max;
    const result = await request(query, walk ? asJob(options) : options);
    const { response } = result;
    const content = read(payloadOf(result));
    const { items } = content;
    if (!Array.isArray(items)) throw broken("The response contains no list of items", response);
    const limit = asCount(content.limit) ?? query.limit ?? usual;
    const next = (onward: boolean) => load(from + items.length, onward);
    return Object.assign(new Page({ content, query, offset, limit, response }, next), content.extra as Extra);
  };
  return new PagePromise(load);
}

/** Marks the calls of a walk. */
function asJob(options: LongJobOptions = {}): LongJobOptions {
  const copy = copyRequestOptions(options);
  return { ...copy, [longJob]: copy[longJob] ?? true };
}

function copyQuery<Query extends object>(query: Query): Query {
  try {
    checkPlainObject("query", query);
    return { ...query };
  } catch (error) {
    throw unreadable("The query", error);
  }
}

function isFilter(name: string): boolean {
  return name !== "limit" && name !== "offset";
}

/** One page of a list. */
export class Page<T> {
  /** The items of this page. */
  readonly items: readonly T[];
  /** Items on all pages; undefined if the server does not report it. */
  readonly total: number | undefined;
  /** Items a page. */
  readonly limit: number;
  /** Items before this page. */
  readonly offset: number;
  /** Whether {@link next} loads another page, which may turn out to be empty. */
  readonly hasMore: boolean;
  readonly #next: (walk: boolean) => Promise<Page<T>>;
  readonly #loaded: LoadedPage<T>;

  /** @internal */
  constructor(loaded: LoadedPage<T>, next: (walk: boolean) => Promise<Page<T>>) {
    const { content, offset, limit } = loaded;
    this.items = content.items;
    this.total = asCount(content.total);
    this.limit = limit;
    this.offset = offset;
    this.hasMore = hasMore(this, content.hasMore);
    this.#next = next;
    this.#loaded = loaded;
  }

  /** Loads the next page. Returns undefined after the last one. */
  async next(): Promise<this | undefined> {
    return this.hasMore ? ((await this.#next(false)) as this) : undefined;
  }

  /**
   * Loads the next page of a walk, which must not end too early. Static, as the pages of a user have `next`.
   *
   * @internal
   */
  static async nextOfWalk<T>(page: Page<T>, before?: Page<T>): Promise<Page<T> | undefined> {
    const { items, total = 0, offset } = page;
    const { query, content } = page.#loaded;
    const filtered = Object.keys(query).some(isFilter);
    // Whether the total of a filtered list counts what the filter leaves out is not documented. After a full page it is
    // believed, else that would be the likely reason.
    const believed = !filtered || (before !== undefined && before.items.length >= before.limit);
    if (items.length === 0 && ((total > offset && believed) || content.hasMore === true)) {
      const count = total > offset ? total : "more";
      throw Page.broken(page, `The server reports ${count} items, but sends none from offset ${offset} on`);
    }
    return page.hasMore ? page.#next(true) : undefined;
  }

  /** @internal */
  static broken(page: Page<unknown>, problem: string): HookedDecodeError {
    return broken(problem, page.#loaded.response);
  }
}

/**
 * Whether to ask for another page. A total that is lower than what came, or that may be no more than the size of this page,
 * is not believed; without a total only an empty page is the end, since a short one is not: List Videos may return fewer.
 */
function hasMore({ items, total, offset, limit }: Omit<Page<unknown>, "hasMore">, reported: unknown): boolean {
  const count = items.length;
  const end = offset + count;
  if (count === 0) return false;
  if (typeof reported === "boolean") return reported;
  if (total === undefined || total < end) return true;
  return end < total || (count >= limit && total === count);
}

function asCount(value: unknown): number | undefined {
  const count = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof count === "number" && Number.isFinite(count) && count >= 0 ? count : undefined;
}

/** Pages in a row without anything new, after which a server is taken to repeat itself for ever. */
const mostRepeatedPages = 3;

/**
 * A list: `await` returns its first page, `for await` walks the items of all pages, `toArray` collects them. Nothing is sent
 * before one of them is used.
 *
 * Pages are counted by offset, so a list that changes meanwhile may shift: an item that comes twice is returned once, but one
 * that moves to an earlier page is missed. Collect first, then act. A walk uses the largest page that the API allows, unless
 * `limit` is given, and waits for the rate limit as long as it takes.
 *
 * `Extra` is what each page has besides its items.
 *
 * @example
 * for await (const post of hooked.schedules.list({ status: "pending" })) console.log(post.id);
 */
export class PagePromise<T, Extra = unknown> implements PromiseLike<Page<T> & Extra>, AsyncIterable<T> {
  readonly #load: Load<T, Extra>;
  #first: Promise<Page<T> & Extra> | undefined;

  /** @internal */
  constructor(load: Load<T, Extra>) {
    this.#load = load;
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

  /** Walks the items of all pages; each page is loaded when its first item is needed. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, void> {
    const seen = new Set<unknown>();
    let repeated = 0;
    let previous: Page<T> | undefined;
    for (let page: Page<T> | undefined = await this.#page(true); page; ) {
      const before = seen.size;
      for (const item of page.items) {
        const identity = identify(item);
        if (seen.has(identity)) continue;
        seen.add(identity);
        yield item;
      }
      repeated = seen.size === before && page.items.length > 0 ? repeated + 1 : 0;
      if (repeated === mostRepeatedPages) {
        throw Page.broken(
          page,
          `The server repeats itself: ${repeated} pages up to offset ${page.offset} held nothing new, of ${page.total ?? "an unknown number of"} items in all`,
        );
      }
      const next: Page<T> | undefined = await Page.nextOfWalk(page, previous);
      [previous, page] = [page, next];
    }
  }

  /**
   * Collects the items of all pages, or the first `max` of them.
   *
   * @param options `max`: the most items to collect, a whole number of 0 or more; default all
   */
  async toArray(options: { max?: number | undefined } = {}): Promise<T[]> {
    const { max = Number.POSITIVE_INFINITY } = copyOptions(options, ["max"], "{ max: 500 }");
    if (max !== Number.POSITIVE_INFINITY) checkWhole("max", max, 0, Number.MAX_SAFE_INTEGER, "");
    const items: T[] = [];
    if (max === 0) return items;
    for await (const item of this) {
      items.push(item);
      if (items.length >= max) break;
    }
    return items;
  }

  /** The first page is loaded once, unless that failed. */
  #page(walk = false): Promise<Page<T> & Extra> {
    if (this.#first) return this.#first;
    const first = this.#load(0, walk);
    first.catch(() => {
      this.#first = undefined;
    });
    this.#first = first;
    return first;
  }
}

/** What identifies an item: its id if that is a string or a number, else its content. */
function identify(item: unknown): unknown {
  if (typeof item !== "object" || item === null) return item;
  const { id } = item as { id?: unknown };
  if (typeof id === "string" || typeof id === "number") return id;
  try {
    return JSON.stringify(item);
  } catch {
    return "too deep to be compared";
  }
}
