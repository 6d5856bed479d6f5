/** Mistakes about catalogues, trends and social research, one a line, and none compiles. Nothing here is run. */
import type { Avatar, Hooked } from "../../src/index.ts";

export async function inCatalogues({ avatars, voices, music, templates, niches }: Hooked): Promise<void> {
  // @ts-expect-error library, custom or all
  avatars.list({ type: "mine" });
  // @ts-expect-error type
  avatars.list({ types: "custom" });
  // @ts-expect-error an object with a list
  (await avatars.list()).map((avatar: Avatar) => avatar.id);
  // @ts-expect-error isHD
  (await avatars.list()).avatars[0]?.isHd;
  // @ts-expect-error takes options only
  voices.list({ language: "en" });
  // @ts-expect-error what is undocumented is to be checked
  (await voices.list())["voices"].length;
  // @ts-expect-error takes options only
  music.list({ mood: "calm" });
  // @ts-expect-error not a list
  [...(await templates.list())];
  // @ts-expect-error an id is missing
  templates.get();
  // @ts-expect-error an id is no number
  templates.get(7);
  // @ts-expect-error not paged
  niches.list().items;
}

export async function inTrends({ trends }: Hooked): Promise<void> {
  // @ts-expect-error one id
  trends.listVideos({ niche: ["fitness", "cooking"] });
  // @ts-expect-error a number
  trends.listVideos({ limit: "20" });
  // @ts-expect-error listVideos
  trends.list();
  // @ts-expect-error thumbnailUrl
  (await trends.listVideos()).items[0]?.thumbnailURL;
}

export async function inSocial({ social }: Hooked): Promise<void> {
  // @ts-expect-error no platform
  social.createSearch({ searchTerm: "fitness" });
  // @ts-expect-error searchTerm
  social.createSearch({ query: "fitness", platform: "tiktok" });
  // @ts-expect-error an id is missing
  social.getSearch({ limit: 10 });
  // @ts-expect-error the search is a property
  (await social.createSearch({ searchTerm: "fitness", platform: "tiktok" })).id;
  // @ts-expect-error the search is a property here too
  (await social.getSearch("search_1")).searchTerm;
  // @ts-expect-error the videos are the items
  (await social.getSearch("search_1")).search.videos;
  // @ts-expect-error not before it is awaited
  social.getSearch("search_1").search;
  // @ts-expect-error username
  social.analyzeAccount({ userName: "ada", platform: "tiktok" });
  // @ts-expect-error no body
  social.refreshAccount("account_1", { platform: "tiktok" });
  // @ts-expect-error a refresh may leave them out
  (await social.refreshAccount("account_1")).account.keywords.length;
}
