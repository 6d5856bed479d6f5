/** The rules of catalogues, trends and social research: mostly the examples of the document. */
import { type Call, example, pageOf, type Rule, success, undocumentedError, type World } from "./answer.ts";
import { copy, type Fields } from "./state.ts";

function examplePage(world: World, call: Call) {
  const { data } = copy(call.operation.success.body) as { data: { videos: Fields[] } };
  return { data, page: pageOf(data.videos, call, world) };
}

export const researchRules = {
  listAvatars: ({ store }, call) => {
    const type = call.query.get("type");
    if (store.avatars.size === 0) return example(call);
    const avatars = [...store.avatars.values()].filter(
      ({ isCustom }) => !type || type === "all" || isCustom === (type === "custom"),
    );
    return success(call, { avatars });
  },
  listVoices: (_, call) => example(call),
  listMusic: (_, call) => example(call),
  listNiches: (_, call) => example(call),
  listTemplates: ({ store }, call) =>
    store.templates.size === 0 ? example(call) : success(call, { templates: [...store.templates.values()] }),
  getTemplateDetails: ({ store }, call) => {
    if (store.templates.size === 0) return example(call, { id: call.id });
    const template = store.templates.get(call.id);
    return template ? success(call, template) : undocumentedError(404);
  },
  listTrendingVideos: (world, call) => {
    const { page } = examplePage(world, call);
    const platform = call.query.get("platform");
    return example(call, { videos: page.items.filter((video) => !platform || video["platform"] === platform) });
  },
  createSocialSearch: ({ store, clock }, call) => {
    const { searchTerm, platform } = call.body as { searchTerm: string; platform: string };
    const answer = example(call);
    const { data } = answer.body as { data: { search: Fields } };
    const times = { lastSearched: clock.iso, createdAt: clock.iso };
    data.search = { ...data.search, id: store.id("search"), searchTerm: searchTerm.trim(), platform, ...times };
    store.searches.set(data.search["id"] as string, data.search);
    return answer;
  },
  getSocialSearchDetails: (world, call) => {
    const search = world.store.searches.get(call.id);
    if (!search) return undocumentedError(404);
    const { items, total, limit, offset } = examplePage(world, call).page;
    const { id, searchTerm, platform, lastSearched, createdAt } = search;
    const pagination = { total, limit, offset, hasMore: offset + items.length < total };
    const known = { id, searchTerm, platform, lastSearched, createdAt };
    return example(call, { ...known, videos: items, pagination });
  },
  analyzeSocialAccount: ({ store, clock }, call) => {
    const { platform } = call.body;
    const username = (call.body["username"] as string).replace(/^@/, "");
    const answer = example(call);
    const { data } = answer.body as { data: { account: Fields } };
    const times = { lastAnalyzed: clock.iso, createdAt: clock.iso };
    data.account = { ...data.account, id: store.id("account"), username, platform, ...times };
    store.accounts.set(data.account["id"] as string, data.account);
    return answer;
  },
  refreshSocialAccount: ({ store, clock }, call) => {
    const account = store.accounts.get(call.id);
    if (!account) return undocumentedError(404);
    const answer = example(call);
    const { data } = answer.body as { data: { account: Fields } };
    const { id, username, platform } = account;
    data.account = { ...data.account, id, username, platform, lastAnalyzed: clock.iso };
    return answer;
  },
} satisfies Record<string, Rule>;
