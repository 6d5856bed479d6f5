/** What the fake remembers. */
import type { Avatar, Integration, ScheduledPost, Template, Video } from "../index.ts";
import { checkNames } from "./names.ts";

/** A video of the fake, with all that Get Video Details documents. */
export interface FakeVideo extends Video {
  projectId: string;
  usedCredits: number;
}

/** What to put into the fake before a test. Things with the same id are replaced. */
export interface FakeSeed {
  integrations?: readonly Integration[];
  posts?: readonly ScheduledPost[];
  /** A video in progress is finished `videoTime` after its `createdAt`. */
  videos?: readonly FakeVideo[];
  /** Once there are any, only these avatars exist. Before, every id does. */
  avatars?: readonly Avatar[];
  /** Once there are any, only these templates exist. Before, every id does. */
  templates?: readonly Template[];
  /** Ids of integrations, posts and videos that belong to another team. */
  otherTeam?: readonly string[];
}

const seedNames: Record<keyof FakeSeed, true> = {
  integrations: true,
  posts: true,
  videos: true,
  avatars: true,
  templates: true,
  otherTeam: true,
};

/** A copy of what the fake remembers. */
export interface FakeSnapshot {
  now: Date;
  integrations: Integration[];
  posts: ScheduledPost[];
  videos: FakeVideo[];
  usedCredits: number;
}

/** The object of a body or of an example. */
export type Fields = Record<string, unknown>;

export class Store {
  readonly integrations = new Map<string, Integration>();
  readonly posts = new Map<string, ScheduledPost>();
  readonly videos = new Map<string, FakeVideo>();
  readonly avatars = new Map<string, Avatar>();
  readonly templates = new Map<string, Template>();
  readonly searches = new Map<string, Fields>();
  readonly accounts = new Map<string, Fields>();
  readonly otherTeam = new Set<string>();
  /** When each video in progress will be finished. */
  readonly finishing = new Map<string, number>();
  /** Reasons for the next videos to fail. */
  readonly failures: string[] = [];
  usedCredits = 0;
  readonly #ids = new Map<string, number>();

  id(prefix: string): string {
    const known = [this.integrations, this.posts, this.videos];
    let number = this.#ids.get(prefix) ?? 0;
    do number++;
    while (known.some((things) => things.has(`${prefix}_${number}`)));
    this.#ids.set(prefix, number);
    return `${prefix}_${number}`;
  }

  seed(seed: FakeSeed): void {
    checkNames("property of a seed", seed, seedNames);
    const { integrations, posts, videos, avatars, templates, otherTeam = [] } = seed;
    put(this.integrations, integrations);
    put(this.posts, posts);
    put(this.videos, videos);
    put(this.avatars, avatars);
    put(this.templates, templates);
    for (const id of otherTeam) this.otherTeam.add(id);
  }

  remove(ids: readonly string[]): void {
    for (const id of ids)
      for (const map of [this.integrations, this.posts, this.videos, this.finishing]) map.delete(id);
  }

  snapshot(now: number): FakeSnapshot {
    const remembered = copy({
      integrations: [...this.integrations.values()],
      posts: [...this.posts.values()],
      videos: [...this.videos.values()],
      usedCredits: this.usedCredits,
    });
    return { now: new Date(now), ...remembered };
  }
}

function put<T extends { id: string }>(map: Map<string, T>, items: readonly T[] = []): void {
  for (const item of items) map.set(item.id, copy(item));
}

/** A copy of JSON. Environments such as jsdom have no `structuredClone`. */
export function copy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copy) as T;
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return value.toISOString() as T;
  // Object.fromEntries takes three times as long.
  const result: Fields = {};
  for (const name of Object.keys(value)) if (name !== "__proto__") result[name] = copy((value as Fields)[name]);
  return result as T;
}
