/** disconnectSafely: no pending post is lost silently, whatever happens meanwhile. */
import { inspect } from "node:util";
import { describe, expect, jest, test } from "@jest/globals";
import { pageSizes } from "../../generated/rules.ts";
import { DisconnectAbortedError, type DisconnectProgress, type DisconnectSafelyOptions } from "../../src/index.ts";
import { createFakeHooked, type FakeResponse } from "../../src/testing/index.ts";
import { clientOf, failureOf, key, useLoopback } from "../servers/loopback.ts";
import { json, pendingPost, timedFake } from "../servers/timed.ts";
import {
  callsOfDisconnecting,
  editPage,
  failOn,
  loseResponseTo,
  type Twist,
  type TwistedFake,
  useTwistedFake,
} from "../servers/twisted.ts";
import { inVirtualTime } from "../servers/virtual-time.ts";

const { stopTime } = useLoopback();
const { startFake } = useTwistedFake();

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
const idsOf = (posts: readonly { id: string }[]) => posts.map(({ id }) => id);
const disconnectOf = (fake: TwistedFake, options?: DisconnectSafelyOptions) =>
  clientOf(fake).integrations.disconnectSafely("int_1", options);

/** The error of a disconnection that was given up. */
async function abortionOf(call: Promise<unknown>): Promise<DisconnectAbortedError> {
  const error: unknown = await failureOf(call);
  expect(error).toBeInstanceOf(DisconnectAbortedError);
  return error as DisconnectAbortedError;
}

/** What an error says was done, in short. */
const outcomeOf = ({ cancelled, failed, untouched }: DisconnectAbortedError) => ({
  cancelled: idsOf(cancelled),
  failed: idsOf(failed.map(({ post }) => post)),
  untouched: idsOf(untouched),
});

/** A list that shows what it held at first for a number of looks. */
const lagging = (looks: number) => {
  let first: unknown;
  return editPage((page, { nth }) => {
    first ??= page;
    return nth <= looks ? (first as object) : {};
  });
};

describe("an integration with pending posts", () => {
  test("is disconnected after all of them, from all pages, and those of others stay", async () => {
    const fake = await startFake();
    fake.connect("int_2", "tiktok");
    // Ours are on every page, and on the last one too.
    const { max = 0 } = pageSizes["/v1/schedule/list"] ?? {};
    const ours = names("ours_", max + 20);
    const others = names("other_", max + 30);
    for (const [i, other] of others.entries()) {
      fake.schedule(other, "int_2");
      if (ours[i]) fake.schedule(ours[i], "int_1");
    }
    const report = await disconnectOf(fake);
    expect(idsOf(report.cancelled)).toHaveLength(ours.length);
    expect(idsOf(report.pending)).toEqual(ours);
    expect(report).toMatchObject({ dryRun: false, alreadyGone: [] });
    expect(report.integration).toEqual({ id: "int_1", type: "youtube", deleted: true });
    expect([...fake.posts.keys()]).toEqual(others);
    expect([...fake.integrations.keys()]).toEqual(["int_2"]);
    const query = { status: "pending", platform: "youtube", limit: `${max}` };
    const page = (offset: number) => ({ ...query, ...(offset && { offset: `${offset}` }) });
    expect(fake.callsOf("listScheduledPosts").map((call) => call.query)).toEqual([0, max, 0].map(page));
    // Collected first, then cancelled, then looked at again, then disconnected.
    const steps = fake.calls.map(({ operation }) => operation);
    const look = (pages: number) => Array(pages).fill("listScheduledPosts");
    const cancels = Array(ours.length).fill("cancelSchedule");
    expect(steps).toEqual(["getIntegrationDetails", ...look(2), ...cancels, ...look(1), "disconnectIntegration"]);
  });

  test.each(["youtube", "tiktok", "instagram"] as const)("of %s is disconnected after them", async (type) => {
    const fake = await startFake();
    fake.connect("int_2", type);
    fake.schedule("ours", "int_2");
    const report = await clientOf(fake).integrations.disconnectSafely("int_2");
    expect(idsOf(report.cancelled)).toEqual(["ours"]);
    expect(fake.posts.has("ours")).toBe(false);
  });

  test("keeps its drafts and what is published or failed", async () => {
    const fake = await startFake({}, ["a"]);
    for (const status of ["draft", "published", "failed"] as const) fake.schedule(status, "int_1", status);
    // A server that ignores the filter must not make them pending.
    const everything = await startFake({
      listScheduledPosts: editPage(() => ({
        scheduledPosts: [...everything.posts.values()],
        total: everything.posts.size,
      })),
    });
    everything.seed({ posts: [...fake.posts.values()] });
    for (const server of [fake, everything]) {
      expect(idsOf((await disconnectOf(server)).cancelled)).toEqual(["a"]);
      expect([...server.posts.keys()]).toEqual(["draft", "published", "failed"]);
      expect(server.callsOf("cancelSchedule")).toHaveLength(1);
    }
  });

  test("and none left is disconnected at once", async () => {
    const fake = await startFake();
    expect(await disconnectOf(fake)).toEqual({
      dryRun: false,
      pending: [],
      cancelled: [],
      alreadyGone: [],
      integration: { id: "int_1", type: "youtube", deleted: true },
    });
    expect(fake.log).toEqual(["getIntegrationDetails int_1", "listScheduledPosts", "disconnectIntegration int_1"]);
  });

  test.each([undefined, 1, 4, 50])(
    "has them cancelled with concurrency %s, as many at a time and no more",
    async (concurrency) => {
      const size = concurrency ?? 4;
      let most = 0;
      const waiting: (() => void)[] = [];
      const fake = await startFake(
        {
          // Answers when as many have come as may; one too many would come while it waits for the event loop.
          cancelSchedule: async ({ nth }, work) => {
            const arrived = new Promise<void>((resolve) => waiting.push(resolve));
            most = Math.max(most, waiting.length);
            if (nth % size === 0) setTimeout(() => waiting.splice(0).forEach((go) => void go()), 10);
            await arrived;
            return work();
          },
        },
        names("post_", size * 2),
      );
      const report = await disconnectOf(fake, { concurrency });
      expect(report.cancelled).toHaveLength(size * 2);
      expect(most).toBe(size);
    },
  );
});

describe("posts that appear meanwhile", () => {
  test("are cancelled in the next round", async () => {
    const fake = await startFake(
      {
        cancelSchedule: ({ id }, work) => {
          if (id === "a") fake.schedule("late", "int_1");
          return work();
        },
      },
      ["a", "b"],
    );
    const report = await disconnectOf(fake, { concurrency: 1 });
    expect(idsOf(report.pending)).toEqual(["a", "b", "late"]);
    expect(idsOf(report.cancelled)).toEqual(["a", "b", "late"]);
    expect(fake.log).toEqual([
      "getIntegrationDetails int_1",
      "listScheduledPosts",
      "cancelSchedule a",
      "cancelSchedule b",
      "listScheduledPosts",
      "cancelSchedule late",
      "listScheduledPosts",
      "disconnectIntegration int_1",
    ]);
  });

  test("again and again make it give up after five rounds", async () => {
    const fake = await startFake(
      {
        cancelSchedule: ({ nth }, work) => {
          fake.schedule(`late_${nth}`, "int_1");
          return work();
        },
      },
      ["a"],
    );
    const error = await abortionOf(disconnectOf(fake));
    expect(error.message).toBe(
      "int_1 was not disconnected: posts are pending after 5 rounds. " +
        "Posts cancelled: 5, gone meanwhile: 0, failed: 0, untouched: 1",
    );
    expect(outcomeOf(error)).toEqual({
      cancelled: ["a", "late_1", "late_2", "late_3", "late_4"],
      failed: [],
      untouched: ["late_5"],
    });
    expect(error.cause).toBeUndefined();
    expect(fake.integrations.has("int_1")).toBe(true);
  });

  test("or move past while the list is read are found by another look", async () => {
    const fake = await startFake({
      // A post of the first page goes out after that page was read: ours moves up onto it.
      listScheduledPosts: ({ nth }, work) => {
        const answer = work();
        if (nth === 1) fake.publish("other_1");
        return answer;
      },
    });
    fake.connect("int_2");
    for (const id of names("other_", 100)) fake.schedule(id, "int_2");
    fake.schedule("ours", "int_1");
    fake.schedule("last", "int_2");
    const report = await disconnectOf(fake);
    expect(idsOf(report.cancelled)).toEqual(["ours"]);
    expect(fake.posts.has("ours")).toBe(false);
  });

  test("or move past an edge of pages that hold less than they could are found by another look", async () => {
    const fake = await startFake({
      listScheduledPosts: (call, work) => {
        const short = editPage(({ scheduledPosts, total }) => ({ scheduledPosts: scheduledPosts.slice(0, 2), total }));
        const answer = short(call, work);
        if (call.nth > 1) return answer;
        // Ours moves up, and what comes at the end keeps the total right.
        return Promise.resolve(answer).finally(() => {
          fake.publish("other_1");
          fake.schedule("late", "int_2");
        });
      },
    });
    fake.connect("int_2");
    for (const id of names("other_", 2)) fake.schedule(id, "int_2");
    fake.schedule("ours", "int_1");
    expect(idsOf((await disconnectOf(fake)).cancelled)).toEqual(["ours"]);
  });

  test.each([undefined, 100])(
    "or move past an edge of pages whose total is %s are found by another look",
    async (total) => {
      const fake = await startFake({
        listScheduledPosts: (call, work) => {
          const answer = editPage(() => ({ total }))(call, work);
          // Between the first page, which is full, and the next one a post goes out: ours moves up.
          if (call.nth === 1) fake.publish("other_1");
          return answer;
        },
      });
      fake.connect("int_2");
      for (const id of names("other_", 100)) fake.schedule(id, "int_2");
      fake.schedule("ours", "int_1");
      expect(idsOf((await disconnectOf(fake)).cancelled)).toEqual(["ours"]);
    },
  );

  /** A list of posts of others that no page shows whole: each look finds these, and a look beyond them what there is. */
  const unsteady = (...looks: string[][]) => {
    let look = 0;
    return editPage(({ scheduledPosts }, { query }) => {
      if (Number(query["offset"] ?? 0) > 0) return { total: 1_000 };
      const shown = looks[look++]?.map((id) => pendingPost(id, "int_2"));
      return { scheduledPosts: shown ?? scheduledPosts, total: 1_000 };
    });
  };
  const looksOf = (fake: TwistedFake) =>
    fake.callsOf("listScheduledPosts").filter(({ query }) => (query["offset"] ?? "0") === "0").length;

  test.each([
    [["a", "b"], ["a"]],
    [["a"], ["a", "b"]],
    [
      ["a", "b"],
      ["a", "c"],
    ],
    [["a"], ["b"]],
    [[], ["a"]],
  ])("are found by a third look where two without them differ: %j and %j", async (first, second) => {
    const fake = await startFake({ listScheduledPosts: unsteady(first, second) }, ["ours"]);
    expect(idsOf((await disconnectOf(fake)).cancelled)).toEqual(["ours"]);
  });

  test("are looked for twice where both looks agree, and three times where no two do", async () => {
    const steady = await startFake({ listScheduledPosts: unsteady(["a", "b"], ["b", "a"]) });
    await disconnectOf(steady);
    expect(looksOf(steady)).toBe(2);
    const restless = await startFake({ listScheduledPosts: unsteady(["a"], ["b"], ["c"], ["d"]) });
    await disconnectOf(restless);
    expect(looksOf(restless)).toBe(3);
  });

  test.each(["cancel", "abort"] as const)(
    "are not searched for ever on a server that counts otherwise: %s",
    async (onPending) => {
      const fake = await startFake({ listScheduledPosts: editPage(() => ({ total: 1_000 })) });
      fake.connect("int_2");
      fake.schedule("other", "int_2");
      expect(await disconnectOf(fake, { onPending })).toMatchObject({ integration: { id: "int_1" } });
      expect(fake.callsOf("listScheduledPosts").map(({ query }) => query["offset"] ?? "0")).toEqual([
        "0",
        "1",
        "0",
        "1",
      ]);
    },
  );
});

describe("a list that lags behind", () => {
  test("is given time, and what it shows again counts once", async () => {
    const fake = await startFake({ listScheduledPosts: lagging(3) }, ["a", "b"]);
    const report = await disconnectOf(fake);
    expect(idsOf(report.cancelled)).toEqual(["a", "b"]);
    expect(report.alreadyGone).toEqual([]);
    expect(fake.integrations.has("int_1")).toBe(false);
  });

  test("for ever makes it give up", async () => {
    const fake = await startFake({ listScheduledPosts: lagging(99) }, ["a"]);
    const error = await abortionOf(disconnectOf(fake));
    // Cancelled, but listed as pending: nobody knows which is true.
    expect(outcomeOf(error)).toEqual({ cancelled: [], failed: ["a"], untouched: [] });
    expect(error.failed[0]?.error.mayHaveBeenProcessed).toBe(true);
    const message = "The post a was cancelled, but is listed as pending: its state is not known";
    expect(error.failed[0]?.error.message).toBe(message);
    expect(fake.callsOf("listScheduledPosts")).toHaveLength(6);
    expect(fake.integrations.has("int_1")).toBe(true);
  });

  test.each([200, 404])("casts doubt on a post that was gone with %i and cannot be cancelled again", async (status) => {
    const cancelSchedule: Twist = ({ nth }) => ({ status: nth === 1 ? status : 403, body: { data: {} } });
    const fake = await startFake({ listScheduledPosts: lagging(2), cancelSchedule }, ["a"]);
    const error = await abortionOf(disconnectOf(fake));
    expect(outcomeOf(error)).toEqual({ cancelled: [], failed: ["a"], untouched: [] });
  });
});

describe("a post that cannot be cancelled", () => {
  test("keeps the integration connected, and the error lists all", async () => {
    const fake = await startFake({ cancelSchedule: failOn(2, 403, "Not yours") }, ["a", "b", "c", "d"]);
    const error = await abortionOf(disconnectOf(fake, { concurrency: 1 }));
    const why = "Not yours (DELETE /v1/schedule/b: 403)";
    expect(error.message).toBe(
      `int_1 was not disconnected: ${why}. Posts cancelled: 1, gone meanwhile: 0, failed: 1, untouched: 2`,
    );
    expect(error).toMatchObject({ integrationId: "int_1", method: "DELETE", path: "/v1/schedule/b", status: 403 });
    expect(outcomeOf(error)).toEqual({ cancelled: ["a"], failed: ["b"], untouched: ["c", "d"] });
    expect(error.failed[0]?.error).toBe(error.cause);
    expect(error.cause).toMatchObject({ name: "PermissionDeniedError" });
    expect([...fake.posts.keys()]).toEqual(["b", "c", "d"]);
    expect(fake.callsOf("disconnectIntegration")).toEqual([]);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: "DisconnectAbortedError",
      message: error.message,
      cancelled: ["a"],
      failed: [{ post: "b", error: { status: 403, message: why } }],
      untouched: ["c", "d"],
    });
    // Addresses of videos are signed: whoever reads the log could fetch them.
    expect(JSON.stringify(error)).not.toContain("https://");
  });

  test("is not quoted with the key, wherever it has that", async () => {
    const withKey = editPage(({ scheduledPosts }) => ({
      scheduledPosts: scheduledPosts.map((post) => ({ ...post, platformData: { title: key, [key]: [key] } })),
    }));
    const twists = { listScheduledPosts: withKey, cancelSchedule: failOn(2, 403, key) };
    const error = await abortionOf(disconnectOf(await startFake(twists, ["a", "b", "c"]), { concurrency: 1 }));
    expect(outcomeOf(error)).toEqual({ cancelled: ["a"], failed: ["b"], untouched: ["c"] });
    const { cancelled, failed, untouched } = error;
    // Its last part, as quotes and backslashes are escaped where it is printed.
    const part = key.slice(-8);
    expect(inspect([error, cancelled, failed, untouched], { depth: 20 })).not.toContain(part);
    expect(JSON.stringify([error, cancelled, failed, untouched])).not.toContain(part);
    const unclear = await startFake({
      listScheduledPosts: editPage((_, { nth }) => ({
        scheduledPosts: nth === 1 ? [{ id: key, status: "pending" }] : [],
      })),
    });
    expect((await failureOf(disconnectOf(unclear))).message).toMatch(/names no integration for "\[API key\]"$/);
  });

  test("lets those end that were begun, and no other begin", async () => {
    const fake = await startFake(
      {
        cancelSchedule: async ({ id }, work) => {
          if (id === "a") return { status: 403, body: {} };
          await failed;
          return work();
        },
      },
      ["a", "b", "c", "d", "e"],
    );
    let tellFailed = () => {};
    const failed = new Promise<void>((resolve) => {
      tellFailed = resolve;
    });
    const onProgress = ({ step }: DisconnectProgress) => step === "notCancelled" && tellFailed();
    const error = await abortionOf(disconnectOf(fake, { concurrency: 3, onProgress }));
    expect(outcomeOf(error)).toEqual({ cancelled: ["b", "c"], failed: ["a"], untouched: ["d", "e"] });
    expect(
      fake
        .callsOf("cancelSchedule")
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["a", "b", "c"]);
  });

  test("because the server fails is tried again first", async () => {
    const fake = await startFake({ cancelSchedule: failOn(1, 500) }, ["a"]);
    expect(idsOf((await disconnectOf(fake)).cancelled)).toEqual(["a"]);
    const hopeless = await startFake({ cancelSchedule: () => ({ status: 500, body: {} }) }, ["a"]);
    const error = await abortionOf(disconnectOf(hopeless));
    expect(error).toMatchObject({ status: 500, attempts: 3, cause: { name: "ServerError" } });
    expect(outcomeOf(error)).toEqual({ cancelled: [], failed: ["a"], untouched: [] });
  });

  test.each([400, 409])("with a status %i while it is pending is a failure", async (status) => {
    const fake = await startFake({ cancelSchedule: failOn(1, status, "Not now") }, ["a"]);
    const error = await abortionOf(disconnectOf(fake));
    expect(error).toMatchObject({ status, cause: { status } });
    expect(outcomeOf(error)).toEqual({ cancelled: [], failed: ["a"], untouched: [] });
    expect(fake.log).toEqual([
      "getIntegrationDetails int_1",
      "listScheduledPosts",
      "cancelSchedule a",
      "getScheduleDetails a",
    ]);
  });

  test.each<[string, FakeResponse]>([
    ["cannot be seen", { status: 403, body: {} }],
    ["has no state", { status: 200, body: { success: true, data: { id: "a" } } }],
  ])("and %s is a failure too", async (_, answer) => {
    const fake = await startFake({ cancelSchedule: failOn(1, 400, "Not now"), getScheduleDetails: () => answer }, [
      "a",
    ]);
    expect(await abortionOf(disconnectOf(fake))).toMatchObject({ status: 400 });
    expect(fake.integrations.has("int_1")).toBe(true);
  });
});

describe("a post that went meanwhile", () => {
  const leave: [string, (fake: TwistedFake) => void][] = [
    ["cancelled by others", (fake) => fake.remove("a")],
    ["published", (fake) => fake.publish("a")],
  ];

  test.each(leave)("%s counts as gone, and the rest goes on", async (_, go) => {
    const fake = await startFake(
      {
        cancelSchedule: (call, work) => {
          if (call.id === "a") go(fake);
          return work();
        },
      },
      ["a", "b"],
    );
    const report = await disconnectOf(fake);
    expect(idsOf(report.alreadyGone)).toEqual(["a"]);
    expect(idsOf(report.cancelled)).toEqual(["b"]);
    expect(fake.integrations.has("int_1")).toBe(false);
  });

  test("right after its cancellation was refused counts as gone", async () => {
    const fake = await startFake(
      {
        cancelSchedule: failOn(1, 409, "Busy"),
        getScheduleDetails: (_, work) => {
          fake.remove("a");
          return work();
        },
      },
      ["a"],
    );
    expect(await disconnectOf(fake)).toMatchObject({ cancelled: [], alreadyGone: [{ id: "a" }] });
  });

  test("is among the cancelled ones of an error", async () => {
    const fake = await startFake(
      {
        cancelSchedule: ({ id }, work) => {
          if (id === "b") return { status: 403, body: {} };
          fake.remove(id);
          return work();
        },
      },
      ["a", "b"],
    );
    const error = await abortionOf(disconnectOf(fake, { concurrency: 1 }));
    expect(error.message).toMatch(/Posts cancelled: 0, gone meanwhile: 1, failed: 1, untouched: 0$/);
    expect(outcomeOf(error)).toEqual({ cancelled: ["a"], failed: ["b"], untouched: [] });
  });
});

describe("a response that is lost", () => {
  test("does not make a cancelled post one of others", async () => {
    const fake = await startFake({ cancelSchedule: loseResponseTo(1) }, ["a"]);
    expect(await disconnectOf(fake)).toMatchObject({ cancelled: [{ id: "a" }], alreadyGone: [] });
    expect(fake.callsOf("cancelSchedule")).toHaveLength(2);
  });

  test("does not either if the second attempt is refused", async () => {
    const cancelSchedule: Twist = (call, work) => (call.nth === 1 ? loseResponseTo(1) : failOn(2, 409))(call, work);
    const fake = await startFake({ cancelSchedule }, ["a"]);
    expect(await disconnectOf(fake)).toMatchObject({ cancelled: [{ id: "a" }], alreadyGone: [] });
    expect(fake.callsOf("getScheduleDetails")).toHaveLength(1);
  });

  test("does not make a published post a cancelled one", async () => {
    const cancelSchedule: Twist = ({ nth }, work) => {
      if (nth > 1) return work();
      fake.publish("a");
      return "dropped";
    };
    const fake = await startFake({ cancelSchedule }, ["a"]);
    expect(await disconnectOf(fake)).toMatchObject({ cancelled: [], alreadyGone: [{ id: "a" }] });
  });

  test("of the disconnection itself does not make it fail", async () => {
    const fake = await startFake({ disconnectIntegration: loseResponseTo(1) }, ["a"]);
    const events: unknown[] = [];
    const report = await disconnectOf(fake, { onProgress: (event) => events.push(event) });
    expect(report.integration).toEqual({ id: "int_1", type: "youtube", deleted: true });
    expect(events.at(-1)).toEqual({ step: "disconnected", integration: report.integration });
    expect(fake.callsOf("disconnectIntegration")).toHaveLength(2);
  });

  test("for good leaves it open whether it was disconnected, and the error says so", async () => {
    const fake = await startFake({ disconnectIntegration: loseResponseTo(1) }, ["a"]);
    const error = await abortionOf(disconnectOf(fake, { maxRetries: 0 }));
    expect(error.message).toMatch(/^int_1 may not be disconnected: /);
    expect(error).toMatchObject({ mayHaveBeenProcessed: true, cause: { name: "HookedConnectionError" } });
    expect(outcomeOf(error)).toEqual({ cancelled: ["a"], failed: [], untouched: [] });
  });
});

describe("a success that does not confirm the deletion", () => {
  const answers: [string, FakeResponse, { mayHaveBeenProcessed: boolean }][] = [
    [
      "deleted: false",
      { status: 200, body: { success: true, data: { id: "x", deleted: false } } },
      { mayHaveBeenProcessed: false },
    ],
    ["no deleted", { status: 200, body: { success: true, data: { id: "x" } } }, { mayHaveBeenProcessed: true }],
    ["an empty body", { status: 200, body: undefined }, { mayHaveBeenProcessed: true }],
    ["a 204", { status: 204, body: undefined }, { mayHaveBeenProcessed: true }],
  ];

  test.each(answers)("of a post that is pending, with %s, is a failure", async (_, answer, doubt) => {
    const fake = await startFake({ cancelSchedule: () => answer }, ["a"]);
    const events: DisconnectProgress[] = [];
    const error = await abortionOf(disconnectOf(fake, { onProgress: (event) => events.push(event) }));
    expect(outcomeOf(error)).toEqual({ cancelled: [], failed: ["a"], untouched: [] });
    expect(error.cause).toMatchObject({ name: "HookedDecodeError", status: answer.status, ...doubt });
    expect(events.map(({ step }) => step)).toEqual(["collected", "notCancelled"]);
    expect([...fake.integrations.keys(), ...fake.posts.keys()]).toEqual(["int_1", "a"]);
  });

  /** Does what is asked, and answers otherwise. */
  const doThen =
    (answer: FakeResponse): Twist =>
    (_, work) => {
      work();
      return answer;
    };

  test.each(answers)("of a post that is gone, with %s, does not stop the flow", async (_, answer) => {
    const fake = await startFake({ cancelSchedule: doThen(answer) }, ["a"]);
    const { pending, integration } = await disconnectOf(fake);
    expect(idsOf(pending)).toEqual(["a"]);
    expect(integration).toEqual({ id: "int_1", type: "youtube", deleted: true });
  });

  test.each(answers)("of an integration that is still there, with %s, is an error", async (_, answer) => {
    const fake = await startFake({ disconnectIntegration: () => answer });
    expect(await failureOf(disconnectOf(fake))).toMatchObject({ name: "HookedDecodeError", status: answer.status });
    const error = await abortionOf(disconnectOf(await startFake({ disconnectIntegration: () => answer }, ["a"])));
    expect(error.message).toMatch(/^int_1 was not disconnected: /);
    expect(outcomeOf(error)).toEqual({ cancelled: ["a"], failed: [], untouched: [] });
  });

  test.each(answers)("of an integration that is gone, with %s, does not stop the flow", async (_, answer) => {
    const fake = await startFake({ disconnectIntegration: doThen(answer) }, ["a"]);
    const { cancelled, integration } = await disconnectOf(fake);
    expect(idsOf(cancelled)).toEqual(["a"]);
    expect(integration).toEqual({ id: "int_1", type: "youtube", deleted: true });
  });

  test("of an integration that cannot be looked at leaves it open", async () => {
    let asked = 0;
    const fake = await startFake(
      {
        disconnectIntegration: () => ({ status: 204, body: undefined }),
        getIntegrationDetails: (_, work) => (++asked === 1 ? work() : { status: 403, body: {} }),
      },
      ["a"],
    );
    const error = await abortionOf(disconnectOf(fake));
    expect(error.message).toMatch(/^int_1 may not be disconnected: /);
    expect(error.mayHaveBeenProcessed).toBe(true);
  });
});

describe("a disconnection that fails", () => {
  test("is tried again, and not before the server asks for it", async () => {
    let failures = 1;
    const busy = json(503, {}, { "retry-after": "7" });
    const fake = timedFake({ before: ({ method }) => (method === "DELETE" && failures-- > 0 ? busy : undefined) });
    const { result, elapsed } = await inVirtualTime(() => fake.client().integrations.disconnectSafely("int_1"));
    expect(result.integration).toMatchObject({ deleted: true });
    expect(elapsed).toBeGreaterThanOrEqual(7_000);
  });

  test("after posts were cancelled lists which", async () => {
    const fake = await startFake({ disconnectIntegration: failOn(1, 403, "Not yours") }, ["a"]);
    const error = await abortionOf(disconnectOf(fake));
    expect(error.message).toMatch(/^int_1 was not disconnected: Not yours/);
    expect(error).toMatchObject({
      status: 403,
      path: "/v1/integration/int_1",
      cause: { name: "PermissionDeniedError" },
    });
    expect(outcomeOf(error)).toEqual({ cancelled: ["a"], failed: [], untouched: [] });
  });

  test("is itself the error if nothing was changed", async () => {
    const fake = await startFake({ disconnectIntegration: failOn(1, 403, "Not yours") });
    expect(await failureOf(disconnectOf(fake))).toMatchObject({ name: "PermissionDeniedError" });
  });

  test("because somebody else did it first is an error", async () => {
    const fake = await startFake({
      disconnectIntegration: (_, work) => {
        fake.remove("int_1");
        return work();
      },
    });
    expect(await failureOf(disconnectOf(fake))).toMatchObject({ name: "NotFoundError", code: "not_found" });
  });

  test.each([
    ["int_unknown", "NotFoundError"],
    ["int_foreign", "PermissionDeniedError"],
  ])("because %s is not ours cancels nothing", async (id, name) => {
    const fake = await startFake({}, ["a"]);
    fake.seed({ otherTeam: ["int_foreign"] });
    expect(await failureOf(clientOf(fake).integrations.disconnectSafely(id))).toMatchObject({ name });
    expect(fake.log).toEqual([`getIntegrationDetails ${id}`]);
  });

  test("because the list fails cancels nothing", async () => {
    const fake = await startFake({ listScheduledPosts: failOn(2, 403) }, names("post_", 101));
    expect(await failureOf(disconnectOf(fake))).toMatchObject({ name: "PermissionDeniedError" });
    expect(fake.posts.size).toBe(101);
    const second = await startFake({ listScheduledPosts: failOn(2, 403) }, ["a"]);
    expect(outcomeOf(await abortionOf(disconnectOf(second)))).toEqual({ cancelled: ["a"], failed: [], untouched: [] });
    expect(second.integrations.has("int_1")).toBe(true);
  });
});

describe("a server that leaves it open whose posts are pending", () => {
  const twisted = (item: unknown) =>
    editPage(({ scheduledPosts }) => ({ scheduledPosts: [...scheduledPosts, item], total: 2 }));

  test.each([
    [{ id: "b", status: "pending" }, 'the list of pending posts names no integration for "b"'],
    [{ id: "b", status: "pending", integration: null }, 'the list of pending posts names no integration for "b"'],
    [{ id: "b", status: "pending", integration: { id: 1 } }, 'the list of pending posts names no integration for "b"'],
    [{ id: "b" }, 'the list of pending posts names no integration for "b"'],
    [{ status: "pending", integration: { id: "int_1" } }, "the list of pending posts contains one without an id"],
    [null, "the list of pending posts contains one without an id"],
    ...["", " ", "..", "list", "\ud800"].map((id): [unknown, string] => [
      { id, status: "pending", integration: { id: "int_1" } },
      `the list of pending posts contains one with the id ${JSON.stringify(id)}, which no request can name`,
    ]),
  ])("because of %j is not trusted", async (item, problem) => {
    const fake = await startFake({ listScheduledPosts: twisted(item) }, ["a"]);
    expect(await failureOf(disconnectOf(fake))).toMatchObject({
      name: "HookedDecodeError",
      message: `It is not clear which posts would be lost: ${problem}`,
    });
    expect(fake.log).toEqual(["getIntegrationDetails int_1", "listScheduledPosts"]);
  });

  test("is named with the request that showed it, and how often that was sent", async () => {
    const answer = editPage((_, { nth }) => ({ scheduledPosts: nth === 1 ? [null] : [] }));
    const fake = await startFake({
      listScheduledPosts: (call, work) =>
        call.nth === 2 || call.nth === 3 ? { status: 503, body: {} } : answer(call, work),
    });
    expect(await failureOf(disconnectOf(fake))).toMatchObject({
      name: "HookedDecodeError",
      method: "GET",
      path: "/v1/schedule/list",
      operation: "listScheduledPosts",
      status: 200,
      attempts: 3,
    });
    const deleted = await startFake({
      disconnectIntegration: () => ({ status: 200, body: { success: true, data: { deleted: false } } }),
    });
    expect(await failureOf(disconnectOf(deleted))).toMatchObject({ path: "/v1/integration/int_1", attempts: 1 });
    await expect(disconnectOf(deleted, { onResponse: 7 as never })).rejects.toThrow("onResponse must be a function");
  });

  test.each(["PENDING", "scheduled"])("because their state is %s has them cancelled", async (status) => {
    const fake = await startFake(
      {
        listScheduledPosts: editPage(({ scheduledPosts }) => ({
          scheduledPosts: scheduledPosts.map((post) => ({ ...post, status })),
        })),
      },
      ["a"],
    );
    expect(await disconnectOf(fake)).toMatchObject({ cancelled: [{ id: "a" }] });
    expect(fake.posts.size).toBe(0);
  });

  test("because it knows the integration by another id is not trusted", async () => {
    const fake = await startFake(
      {
        getIntegrationDetails: () => ({ status: 200, body: { success: true, data: { id: "int_1", type: "youtube" } } }),
      },
      ["a"],
    );
    expect(await failureOf(clientOf(fake).integrations.disconnectSafely("INT_1"))).toMatchObject({
      name: "HookedDecodeError",
      message: 'It is not clear which posts would be lost: the server returned the integration "int_1" for "INT_1"',
    });
    expect(fake.log).toEqual(["getIntegrationDetails INT_1"]);
  });

  test.each([
    ["no total", () => ({ total: undefined })],
    [
      "the size of the page as the total",
      ({ scheduledPosts }: { scheduledPosts: unknown[] }) => ({ total: scheduledPosts.length }),
    ],
    ["a total that is too small", () => ({ total: 1 })],
  ])("because it reports %s loses none of the later pages", async (_, edit) => {
    const fake = await startFake({ listScheduledPosts: editPage(edit) });
    fake.connect("int_2");
    for (const id of names("other_", 200)) fake.schedule(id, "int_2");
    fake.schedule("ours", "int_1");
    expect(idsOf((await disconnectOf(fake)).cancelled)).toEqual(["ours"]);
    expect(fake.posts.size).toBe(200);
  });
});

describe("what changes nothing", () => {
  test("a dry run reports what would be done", async () => {
    const fake = await startFake({}, ["a", "b"]);
    const report = await disconnectOf(fake, { dryRun: true });
    expect(report).toMatchObject({ dryRun: true, cancelled: [], alreadyGone: [] });
    expect(report.integration).toBeUndefined();
    expect(idsOf(report.pending)).toEqual(["a", "b"]);
    expect(fake.log).toEqual(["getIntegrationDetails int_1", "listScheduledPosts"]);
  });

  test("a dry run reports also what onPending abort would find", async () => {
    const fake = await startFake({}, ["a"]);
    expect(idsOf((await disconnectOf(fake, { dryRun: true, onPending: "abort" })).pending)).toEqual(["a"]);
  });

  test("onPending abort fails if there is a post", async () => {
    const fake = await startFake({}, ["a"]);
    const error = await abortionOf(disconnectOf(fake, { onPending: "abort" }));
    expect(error.message).toBe(
      "int_1 was not disconnected: posts are pending. Posts cancelled: 0, gone meanwhile: 0, failed: 0, untouched: 1",
    );
    expect(outcomeOf(error)).toEqual({ cancelled: [], failed: [], untouched: ["a"] });
    expect(fake.log).toEqual(["getIntegrationDetails int_1", "listScheduledPosts"]);
  });

  test("but onPending abort disconnects if there is none", async () => {
    const fake = await startFake();
    await disconnectOf(fake, { onPending: "abort" });
    expect(fake.integrations.has("int_1")).toBe(false);
  });

  test.each<[string, object]>([
    ["concurrency must be a whole number of 1 to 50, not 0", { concurrency: 0 }],
    ["concurrency must be a whole number of 1 to 50, not 51", { concurrency: 51 }],
    ["concurrency must be a whole number of 1 to 50, not 1.5", { concurrency: 1.5 }],
    ["concurrency must be a whole number of 1 to 50, not NaN", { concurrency: Number.NaN }],
    ['concurrency must be a whole number of 1 to 50, not "4"', { concurrency: "4" }],
    ['onPending must be "cancel" or "abort", not "x"', { onPending: "x" }],
    ['dryRun must be a boolean, not "false"', { dryRun: "false" }],
    ["dryRun must be a boolean, not null", { dryRun: null }],
    ["onProgress must be a function, not true", { onProgress: true }],
    [
      'Unknown option "dryrun", did you mean "dryRun"? Valid options: onPending, dryRun, concurrency, onProgress, signal, timeout, maxRetries, maxRateLimitWait, headers, onResponse',
      { dryrun: true },
    ],
    ["timeout must be a whole number of 1 to 2147483647 milliseconds, not 0", { timeout: 0 }],
    ["signal must be an AbortSignal, not a value of type AbortController", { signal: new AbortController() }],
  ])("a wrong option: %s", async (message, options) => {
    const fake = await startFake({}, ["a"]);
    expect(await failureOf(disconnectOf(fake, options))).toMatchObject({ name: "HookedArgumentError", message });
    expect(fake.calls).toEqual([]);
  });
});

describe("a signal", () => {
  test("that is aborted on the way stops all, and the error lists what was done", async () => {
    const controller = new AbortController();
    const reason = new Error("Ctrl-C");
    const fake = await startFake(
      {
        cancelSchedule: ({ id }, work) => {
          // Never answered: its fate is not known.
          if (id !== "c") return work();
          controller.abort(reason);
          return new Promise(() => {});
        },
      },
      ["a", "b", "c", "d", "e"],
    );
    const error = await abortionOf(disconnectOf(fake, { concurrency: 1, signal: controller.signal }));
    expect(error.message).toMatch(/^int_1 was not disconnected: Aborted \(DELETE \/v1\/schedule\/c\)/);
    expect(error.cause).toMatchObject({ name: "HookedAbortError", cause: reason, mayHaveBeenProcessed: true });
    expect(outcomeOf(error)).toEqual({ cancelled: ["a", "b"], failed: ["c"], untouched: ["d", "e"] });
    await clientOf(fake).integrations.get("int_1");
    expect(fake.log.slice(2)).toEqual([
      "cancelSchedule a",
      "cancelSchedule b",
      "cancelSchedule c",
      "getIntegrationDetails int_1",
    ]);
  });

  test("that is aborted before anything was changed is a plain HookedAbortError", async () => {
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const fake = await startFake({}, []);
    const error = await failureOf(disconnectOf(fake, { onProgress, signal: controller.signal }));
    expect(error.name).toBe("HookedAbortError");
    expect(fake.integrations.has("int_1")).toBe(true);
  });

  test("ends the wait for a list that lags behind", async () => {
    const controller = new AbortController();
    const fake = await startFake({ listScheduledPosts: lagging(99) }, ["a"]);
    const { setTimeout } = globalThis;
    const timer = jest.spyOn(globalThis, "setTimeout").mockImplementation(((work: () => void, ms: number) => {
      if (ms === 50) setImmediate(() => controller.abort());
      return setTimeout(work, ms === 50 ? 60_000 : ms);
    }) as typeof globalThis.setTimeout);
    const error = await abortionOf(disconnectOf(fake, { signal: controller.signal }));
    timer.mockRestore();
    expect(error.message).toMatch(/^int_1 was not disconnected: Aborted\. Posts cancelled: 1/);
    expect(error.cause).toMatchObject({ name: "HookedAbortError", cause: controller.signal.reason });
    expect(fake.callsOf("listScheduledPosts")).toHaveLength(2);
  });
});

describe("an observer", () => {
  test("is called with each step, in order", async () => {
    const fake = await startFake(
      {
        cancelSchedule: ({ id }, work) => {
          if (id === "b") fake.remove("b");
          return work();
        },
      },
      ["a", "b"],
    );
    const posts = [...fake.posts.values()];
    const [a, b] = posts;
    const events: DisconnectProgress[] = [];
    await disconnectOf(fake, { concurrency: 1, onProgress: (event) => events.push(event) });
    expect(events).toEqual([
      { step: "collected", pending: posts, round: 1 },
      { step: "cancelled", post: a, alreadyGone: false },
      { step: "cancelled", post: b, alreadyGone: true },
      { step: "collected", pending: [], round: 2 },
      { step: "disconnected", integration: { id: "int_1", type: "youtube", deleted: true } },
    ]);
  });

  test("is called with a failure", async () => {
    const fake = await startFake({ cancelSchedule: failOn(1, 403) }, ["a"]);
    const events: DisconnectProgress[] = [];
    const error = await abortionOf(disconnectOf(fake, { onProgress: (event) => events.push(event) }));
    expect(events.slice(1)).toEqual([{ step: "notCancelled", post: error.failed[0]?.post, error: error.cause }]);
  });

  test.each<[string, (event: DisconnectProgress) => unknown]>([
    [
      "throws",
      () => {
        throw new Error("mine");
      },
    ],
    [
      "rejects",
      async () => {
        throw new Error("mine");
      },
    ],
    ["never ends", () => new Promise(() => {})],
    [
      "changes what is in a post",
      (event) => "pending" in event && Object.assign(event.pending[0]?.video ?? {}, { name: "x" }),
    ],
    ["takes the posts away", (event) => "pending" in event && (event.pending as unknown[]).splice(0)],
  ])("that %s changes nothing", async (_, onProgress) => {
    const fake = await startFake({}, ["a", "b"]);
    const report = await disconnectOf(fake, { onProgress });
    expect(idsOf(report.cancelled)).toEqual(["a", "b"]);
    expect(idsOf(report.pending)).toEqual(["a", "b"]);
    expect(report.pending[0]?.video.name).toBe("A video");
    expect(fake.posts.size + fake.integrations.size).toBe(0);
  });
});

describe("the options of a request", () => {
  test("reach each call: headers", async () => {
    const publish: Twist = (_, work) => {
      fake.publish("a");
      return work();
    };
    const fake = await startFake({ cancelSchedule: publish }, ["a"]);
    await disconnectOf(fake, { headers: { "x-trace": "t1" } });
    expect(new Set(fake.calls.map(({ operation }) => operation))).toEqual(new Set(callsOfDisconnecting));
    expect(new Set(fake.calls.map(({ headers }) => headers["x-trace"]))).toEqual(new Set(["t1"]));
  });

  test.each(callsOfDisconnecting)("reach each call: maxRetries and timeout of %s", async (operation) => {
    const time = stopTime();
    const never = () => {
      time.pass(7_777);
      return new Promise<FakeResponse>(() => {});
    };
    for (const answer of [never, () => ({ status: 503, body: {} })]) {
      const refused = operation === "getScheduleDetails" && { cancelSchedule: failOn(1, 400) };
      const fake = await startFake({ ...refused, [operation]: answer }, ["a"]);
      await failureOf(disconnectOf(fake, { timeout: 7_777, maxRetries: 0 }));
      expect(fake.callsOf(operation)).toHaveLength(1);
      expect(fake.integrations.has("int_1")).toBe(true);
    }
  });
});

test.each([
  ["the client's", { maxRetries: 4 }, {}, 5],
  ["the client's, if that is 0", { maxRetries: 0 }, {}, 1],
  ["those of the call, if it has some", { maxRetries: 0 }, { maxRetries: 1 }, 2],
])("repeats the request to disconnect as often as the options say: %s", async (_, client, call, attempts) => {
  let sent = 0;
  const fake = createFakeHooked({
    client,
    intercept: ({ method }, respond) => (method === "DELETE" && ++sent ? { status: 502, body: {} } : respond()),
  });
  const { id } = fake.connectIntegration();
  await inVirtualTime(() => failureOf(fake.hooked.integrations.disconnectSafely(id, call)));
  expect(sent).toBe(attempts);
});
