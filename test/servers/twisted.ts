/** The fake as a server whose responses a test can change. */
import { afterEach } from "@jest/globals";
import type { Integration, ScheduledPost } from "../../src/index.ts";
import {
  createFakeHooked,
  type FakeHooked,
  type FakeHookedOptions,
  type FakeRequest,
  type FakeResponse,
  type FakeServer,
  type OperationName,
} from "../../src/testing/index.ts";
import { key } from "./loopback.ts";
import { pendingPost } from "./timed.ts";

/** The operations that `disconnectSafely` calls. */
export const callsOfDisconnecting = [
  "getIntegrationDetails",
  "listScheduledPosts",
  "cancelSchedule",
  "getScheduleDetails",
  "disconnectIntegration",
] as const;

export interface Call extends FakeRequest {
  /** 1 is the first of this operation. */
  nth: number;
  id: string;
}

type Outcome = FakeResponse | "dropped";

/** Takes the place of the rules of an operation: `work` does and responds what they would. */
export type Twist = (call: Call, work: () => Promise<FakeResponse>) => Outcome | Promise<Outcome>;

type Twists = Partial<Record<OperationName, Twist>>;

/** A fake with an integration `int_1`. */
export interface TwistedFake extends FakeHooked {
  url: string;
  calls: readonly FakeRequest[];
  /** What was called, such as `cancelSchedule post_1`. */
  readonly log: string[];
  readonly integrations: ReadonlyMap<string, Integration>;
  readonly posts: ReadonlyMap<string, ScheduledPost>;
  callsOf(operation: OperationName): FakeRequest[];
  connect(id: string, type?: Integration["type"]): void;
  /** Schedules a post of an integration that is there. */
  schedule(id: string, integrationId: string, status?: ScheduledPost["status"]): void;
  /** The time of a post comes. */
  publish(id: string): void;
}

/** Closes the servers that it starts after the test that started them. */
export function useTwistedFake() {
  const running: FakeServer[] = [];
  afterEach(async () => {
    for (const server of running.splice(0)) await server.close();
  });
  /** Starts a fake with the ids of pending posts of `int_1`. */
  const startFake = async (twists: Twists = {}, posts: readonly string[] = [], options: FakeHookedOptions = {}) => {
    const fake = twistedFake(twists, options);
    const server = await fake.listen();
    running.push(server);
    fake.url = server.url;
    for (const id of posts) fake.schedule(id, "int_1");
    return fake;
  };
  return { startFake };
}

function twistedFake(twists: Twists, options: FakeHookedOptions): TwistedFake {
  const counts = new Map<string, number>();
  const fake = createFakeHooked({
    apiKey: key,
    now: "2099-01-01T00:00:00.000Z",
    ...options,
    intercept: (request, respond) => {
      const { operation, id = "" } = request;
      const twist = operation && twists[operation];
      if (!twist) return respond();
      const nth = (counts.get(operation) ?? 0) + 1;
      counts.set(operation, nth);
      return twist({ ...request, nth, id }, respond);
    },
  });
  const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));
  const twisted: TwistedFake = Object.defineProperties(
    {
      ...fake,
      url: "",
      calls: fake.requests,
      callsOf: (operation: OperationName) => fake.requests.filter((request) => request.operation === operation),
      connect: (id: string, type: Integration["type"] = "youtube") => void fake.connectIntegration({ id, type }),
      schedule(id: string, integrationId: string, status: ScheduledPost["status"] = "pending") {
        const platform = twisted.integrations.get(integrationId)?.type ?? "youtube";
        fake.seed({ posts: [pendingPost(id, integrationId, { status, platform })] });
      },
      publish(id: string) {
        const post = twisted.posts.get(id) as ScheduledPost;
        const platformData = { publishedUrl: "https://youtu.be/x" };
        fake.seed({ posts: [{ ...post, status: "published", platformData }] });
      },
    } as never,
    {
      state: { get: () => fake.state },
      posts: { get: () => byId(fake.state.posts) },
      integrations: { get: () => byId(fake.state.integrations) },
      log: { get: () => fake.requests.map(({ operation, id }) => (id ? `${operation} ${id}` : `${operation}`)) },
    },
  );
  twisted.connect("int_1");
  return twisted;
}

/** Fails the nth call, and does nothing then. */
export function failOn(nth: number, status: number, message = "No"): Twist {
  return (call, work) => (call.nth === nth ? { status, body: { success: false, message } } : work());
}

/** Does what is asked, but the response to the nth call is lost on its way. */
export function loseResponseTo(nth: number): Twist {
  return async (call, work) => {
    const response = await work();
    return call.nth === nth ? "dropped" : response;
  };
}

/** Changes a page of posts. */
export function editPage(edit: (page: PostPage, call: Call) => object): Twist {
  return async (call, work) => {
    const { status, body } = (await work()) as { status: number; body: { data: PostPage } };
    return { status, body: { ...body, data: { ...body.data, ...edit(body.data, call) } } };
  };
}

interface PostPage {
  scheduledPosts: ScheduledPost[];
  total: number;
  limit: number;
  offset: number;
}
