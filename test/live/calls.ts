/** How each operation is called on a live API. An operation without a call does not compile. */
import type { operations } from "../../generated/schema.ts";
import type { Hooked, Page, ScheduleCreate, ScheduledPost, ScheduleUpdate } from "../../src/index.ts";

type OperationId = keyof operations;
type PathOf<Op> = Op extends { parameters: { path: infer P } } ? P : never;
type Intersection<Union> = (Union extends unknown ? (member: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** The id of each path parameter of the spec. A call reads only those of its own path. */
type PathIds = Intersection<PathOf<operations[OperationId]>>;

/** Ids, and what else one reply tells that another call needs, by the name it has there. */
export type Known = Readonly<Record<string, unknown>>;

type Run = (hooked: Hooked, ids: PathIds, body: unknown) => PromiseLike<unknown>;

export interface LiveCall {
  /** What it does to the account. Only `reads` is done unasked. */
  does: "reads" | "creates" | "changes" | "destroys";
  calls: { minimal: Run } & Record<string, Run>;
  /** Reads that find what this call needs. */
  after?: readonly OperationId[];
  /** What its result tells for other calls. A live reply may lack anything. */
  finds?: (result: unknown) => Known;
  /** Members of the body that are not those of the minimal example of the spec. */
  body?: (known: Known) => Known;
  /** The operation that takes back what this one has created, by the id of that. */
  undo?: { operation: OperationId; id: (result: unknown) => unknown };
}

const inOneYear = () => new Date(Date.now() + 365 * 24 * 3_600_000).toISOString();

export const liveCalls: { readonly [Op in OperationId]: LiveCall } = {
  listIntegrations: {
    does: "reads",
    calls: { minimal: (hooked) => hooked.integrations.list() },
  },
  getIntegrationDetails: {
    does: "reads",
    after: ["listScheduledPosts"],
    calls: { minimal: (hooked, { integrationId }) => hooked.integrations.get(integrationId) },
  },
  disconnectIntegration: {
    does: "destroys",
    calls: { minimal: (hooked, { integrationId }) => hooked.integrations.disconnect(integrationId) },
  },
  scheduleVideo: {
    does: "creates",
    calls: { minimal: (hooked, _, body) => hooked.schedules.create(body as ScheduleCreate) },
    body: () => ({ scheduledDateTime: inOneYear() }),
    undo: { operation: "cancelSchedule", id: (result) => (result as { scheduleId?: unknown }).scheduleId },
  },
  listScheduledPosts: {
    does: "reads",
    calls: {
      minimal: (hooked) => hooked.schedules.list(),
      full: (hooked) => hooked.schedules.list({ status: "pending", platform: "youtube", limit: 1, offset: 0 }),
    },
    finds: (page) => {
      const [post] = (page as Page<Partial<ScheduledPost>>).items;
      return { scheduleId: post?.id, integrationId: post?.integration?.id, videoId: post?.video?.id };
    },
  },
  getScheduleDetails: {
    does: "reads",
    after: ["listScheduledPosts"],
    calls: { minimal: (hooked, { scheduleId }) => hooked.schedules.get(scheduleId) },
    finds: (post) => ({ scheduledDateTime: (post as Partial<ScheduledPost>).scheduledDateTime }),
  },
  updateSchedule: {
    does: "changes",
    after: ["getScheduleDetails"],
    calls: { minimal: (hooked, { scheduleId }, body) => hooked.schedules.update(scheduleId, body as ScheduleUpdate) },
    // The time that it has already.
    body: ({ scheduledDateTime }) => ({ scheduledDateTime }),
  },
  cancelSchedule: {
    does: "destroys",
    calls: { minimal: (hooked, { scheduleId }) => hooked.schedules.cancel(scheduleId) },
  },
};
