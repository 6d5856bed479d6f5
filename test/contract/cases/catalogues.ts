import type { Hooked } from "../../../src/index.ts";
import type { Expectation, ExpectedCall } from "../../engine/expectation.ts";
import { everywhere, templateNotFound } from "./errors.ts";
import { oneOf } from "./limits.ts";
import { awkward, get } from "./requests.ts";

const listAvatars = (query: NonNullable<Parameters<Hooked["avatars"]["list"]>[0]>): ExpectedCall => ({
  run: (hooked) => hooked.avatars.list(query),
  sends: get("/v1/avatar/list", query),
});

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
    formats: { "data.avatars[].thumbnail": "uri" },
    boundaries: { "query.type": oneOf(["library", "custom", "all"], "stock") },
    defaults: { "query.type": "all" },
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
    expect: undocumented,
  },

  getTemplateDetails: {
    helper: "templates.get",
    calls: {
      minimal: {
        run: (hooked) => hooked.templates.get("cmha385y900012yhv17qfmase"),
        sends: get("/v1/template/cmha385y900012yhv17qfmase"),
      },
      awkwardId: { run: (hooked) => hooked.templates.get(awkward.id), sends: get(`/v1/template/${awkward.path}`) },
    },
    expect: { 200: { undocumented: {} }, ...everywhere, 404: templateNotFound },
  },

  listNiches: {
    helper: "niches.list",
    calls: { minimal: { run: (hooked) => hooked.niches.list(), sends: get("/v1/niche/list") } },
    expect: undocumented,
  },
} satisfies Record<string, Expectation>;
