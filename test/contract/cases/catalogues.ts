import type { AvatarListQuery } from "../../../src/index.ts";
import type { Expectation } from "../../engine/expectation.ts";
import { everywhere, templateNotFound } from "./errors.ts";
import { byId, get, passing } from "./requests.ts";

/** What the list and the details of a template have in common. */
const template = {
  id: "cmha385y900012yhv17qfmase",
  type: "class",
  isTemplate: true,
  videoSettings: { aspectRatio: "ratio_9_16", caption: { enabled: true, preset: "tiktok", alignment: "bottom" } },
  scenes: [
    {
      variables: [
        { key: "first_name", type: "text" },
        { key: "photo", type: "media" },
      ],
      avatar: { id: "avatar_sarah_01", topLeft: { x: 0, y: 0 }, bottomRight: {} },
      caption: { topLeft: {}, bottomRight: {} },
    },
  ],
};

/** No page shows a response. */
const undocumented = { 200: { undocumented: {} }, ...everywhere };

export const catalogues = {
  listAvatars: {
    helper: "avatars.list",
    calls: passing(get, "/v1/avatar/list", (hooked, query?: AvatarListQuery) => hooked.avatars.list(query), {
      minimal: undefined,
      full: { type: "all" },
      library: { type: "library" },
      custom: { type: "custom" },
    }),
    expect: {
      200: {
        library: {
          avatars: [
            { type: "Realistic", gender: "Female", age: "Young", isCustom: false },
            { type: "AI", gender: "Non-binary", age: "Middle-aged", isCustom: true },
          ],
        },
      },
      ...everywhere,
    },
  },

  listVoices: {
    helper: "voices.list",
    calls: { minimal: { run: (hooked) => hooked.voices.list(), sends: get("/v1/voice/list") } },
    expect: undocumented,
  },

  listMusic: {
    helper: "music.list",
    calls: { minimal: { run: (hooked) => hooked.music.list(), sends: get("/v1/music/list") } },
    expect: undocumented,
  },

  listTemplates: {
    helper: "templates.list",
    calls: { minimal: { run: (hooked) => hooked.templates.list(), sends: get("/v1/template/list") } },
    expect: { 200: { templates: { templates: [template] }, none: { templates: [] } }, ...everywhere },
  },

  getTemplateDetails: {
    helper: "templates.get",
    title: "Retrieve Template Details",
    calls: byId(get, "/v1/template/{id}", "cmha385y900012yhv17qfmase", (hooked, id) => hooked.templates.get(id)),
    expect: { 200: { template: { ...template, webhook: null } }, ...everywhere, 404: templateNotFound },
  },

  listNiches: {
    helper: "niches.list",
    calls: { minimal: { run: (hooked) => hooked.niches.list(), sends: get("/v1/niche/list") } },
    expect: undocumented,
  },
} satisfies Record<string, Expectation>;
