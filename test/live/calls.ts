/** How each operation is called on a live API. For most of them, the spec is enough. */
import type { operations } from "../../generated/schema.ts";
import { listOperations, type Method, type OperationEntry, readSpec } from "../../scripts/spec/read.ts";
import type { Hooked, Page, ScheduledPost, TemplateList, VideoSummary } from "../../src/index.ts";
import { callHelper } from "../engine/call.ts";

type OperationId = keyof operations;
type PathOf<Op> = Op extends { parameters: { path: infer P } } ? P : never;
type Intersection<Union> = (Union extends unknown ? (field: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** The id of each path parameter of the spec. A call reads only those of its own path. */
type PathIds = Intersection<PathOf<operations[OperationId]>>;

/** Ids, and what else of a response another call needs, by the name it has there. */
export type Known = Readonly<Record<string, unknown>>;

type Run = (hooked: Hooked, ids: PathIds, body: unknown) => PromiseLike<unknown>;

export interface LiveCall {
  /** What it does to the account. Only `reads` is done unasked. */
  does: "reads" | "creates" | "changes" | "destroys";
  calls: { minimal: Run } & Record<string, Run>;
  /** Reads that find what this call needs. */
  after?: readonly OperationId[];
  /** For lists: parameters that must have an effect, other than `limit` and `offset`. They have the name of a field of the items. */
  filters?: readonly string[];
  /** Values of its result for other calls. A live response may lack anything. */
  finds?: (result: unknown) => Known;
  /** Fields of the body that are not those of the minimal example of the spec. */
  body?: (known: Known) => Known;
  /** The operation that takes back what this one has created, by the id of that. */
  undo?: { operation: OperationId; id: (result: unknown) => unknown };
}

const inOneYear = () => new Date(Date.now() + 365 * 24 * 3_600_000).toISOString();

/** What the spec does not document of some: optional parameters, ids that one finds for others, bodies that hold a time. */
const further: { readonly [Op in OperationId]?: Partial<Omit<LiveCall, "calls">> & { calls?: Record<string, Run> } } = {
  getIntegrationDetails: { after: ["listScheduledPosts"] },
  scheduleVideo: {
    body: () => ({ scheduledDateTime: inOneYear() }),
    undo: { operation: "cancelSchedule", id: (result) => (result as { scheduleId?: unknown }).scheduleId },
  },
  listScheduledPosts: {
    // disconnectSafely relies on them.
    filters: ["status", "platform"],
    calls: { full: (hooked) => hooked.schedules.list({ status: "pending", platform: "youtube", limit: 1, offset: 0 }) },
    finds: (page) => {
      const [post] = (page as Page<Partial<ScheduledPost>>).items;
      return { scheduleId: post?.id, integrationId: post?.integration?.id, videoId: post?.video?.id };
    },
  },
  getScheduleDetails: {
    after: ["listScheduledPosts"],
    finds: (post) => ({ scheduledDateTime: (post as Partial<ScheduledPost>).scheduledDateTime }),
  },
  updateSchedule: {
    after: ["getScheduleDetails"],
    // The time that it has already.
    body: ({ scheduledDateTime }) => ({ scheduledDateTime }),
  },
  listVideos: {
    calls: { full: (hooked) => hooked.videos.list({ type: "class", status: "completed", limit: 1, offset: 0 }) },
    finds: (page) => ({ videoId: (page as Page<Partial<VideoSummary>>).items[0]?.id }),
  },
  getVideoDetails: { after: ["listVideos"] },
  listTemplates: { finds: (list) => ({ templateId: (list as Partial<TemplateList>).templates?.[0]?.id }) },
  getTemplateDetails: { after: ["listTemplates"] },
  listAvatars: { calls: { full: (hooked) => hooked.avatars.list({ type: "library" }) } },
  listTrendingVideos: {
    calls: {
      full: (hooked) => hooked.trends.listVideos({ platform: "tiktok", niche: "fitness", limit: 1, offset: 0 }),
    },
  },
};

const does: { readonly [M in Method]?: LiveCall["does"] } = { get: "reads", post: "creates", delete: "destroys" };

/** Every operation: its helper with the ids of the path, then the body. */
export const liveCalls = Object.fromEntries(
  listOperations(readSpec()).map((entry) => {
    const { calls, ...more } = further[entry.id as OperationId] ?? {};
    const call: LiveCall = { does: does[entry.method] ?? "changes", calls: { minimal: minimalCall(entry), ...calls } };
    return [entry.id, { ...call, ...more }];
  }),
) as Readonly<Record<OperationId, LiveCall>>;

function minimalCall({ operation, parameters, body }: OperationEntry): Run {
  const names = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
  return (hooked, ids: Known, sent) =>
    callHelper(hooked, operation["x-helper"], [...names.map((name) => ids[name]), ...(body ? [sent] : [])]);
}
