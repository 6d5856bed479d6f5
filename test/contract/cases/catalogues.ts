import type { Hooked } from "../../../src/index.ts";
import type { Expectation, ExpectedCall } from "../../engine/expectation.ts";
import { everywhere, templateNotFound } from "./errors.ts";
import { awkward, get } from "./requests.ts";

const listAvatars = (query: NonNullable<Parameters<Hooked["avatars"]["list"]>[0]>): ExpectedCall => ({
  run: (hooked) => hooked.avatars.list(query),
  sends: get("/v1/avatar/list", query),
});

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
    calls: {
      minimal: { run: (hooked) => hooked.avatars.list(), sends: get("/v1/avatar/list") },
      full: listAvatars({ type: "all" }),
      library: listAvatars({ type: "library" }),
      custom: listAvatars({ type: "custom" }),
    },
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
    calls: {
      minimal: {
        run: (hooked) => hooked.templates.get("cmha385y900012yhv17qfmase"),
        sends: get("/v1/template/cmha385y900012yhv17qfmase"),
      },
      awkwardId: { run: (hooked) => hooked.templates.get(awkward.id), sends: get(`/v1/template/${awkward.path}`) },
    },
    expect: { 200: { template: { ...template, webhook: null } }, ...everywhere, 404: templateNotFound },
  },

  listNiches: {
    helper: "niches.list",
    calls: { minimal: { run: (hooked) => hooked.niches.list(), sends: get("/v1/niche/list") } },
    expect: undocumented,
  },
} satisfies Record<string, Expectation>;
