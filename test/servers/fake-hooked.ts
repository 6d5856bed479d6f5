/**
 * A small Hooked that remembers what was done to it, written from its docs alone and not from openapi.yaml. Where the docs
 * print the message of an error without its code, so does this.
 */
import type { IncomingHttpHeaders } from "node:http";
import type { Integration, ScheduledPost } from "../../src/index.ts";
import { type Handler, key, type Received, reset, respond, useLoopback, type WireServer } from "./loopback.ts";

const { startServer } = useLoopback();

/** What a request is answered with. */
export interface Answer {
  status: number;
  body: unknown;
}

export type Operation =
  | "listIntegrations"
  | "getIntegration"
  | "disconnectIntegration"
  | "createPost"
  | "listPosts"
  | "getPost"
  | "updatePost"
  | "cancelPost";

export interface Call {
  operation: Operation;
  /** 1 is the first of this operation. */
  nth: number;
  /** Of the integration or post that is called for. */
  id: string;
  query: Record<string, string>;
  body: Record<string, unknown>;
  headers: IncomingHttpHeaders;
}

/** Takes over from the fake: `work` does and answers what a good server would. "reset" drops the connection in place of an answer. */
export type Twist = (call: Call, work: () => Answer) => Answer | "reset" | Promise<Answer | "reset">;

type Twists = Partial<Record<Operation, Twist>>;

const routes: [method: string, path: RegExp, operation: Operation][] = [
  ["GET", /^\/v1\/integration\/list$/, "listIntegrations"],
  ["GET", /^\/v1\/integration\/([^/]+)$/, "getIntegration"],
  ["DELETE", /^\/v1\/integration\/([^/]+)$/, "disconnectIntegration"],
  ["POST", /^\/v1\/schedule\/create$/, "createPost"],
  ["GET", /^\/v1\/schedule\/list$/, "listPosts"],
  ["GET", /^\/v1\/schedule\/([^/]+)$/, "getPost"],
  ["PATCH", /^\/v1\/schedule\/([^/]+)$/, "updatePost"],
  ["DELETE", /^\/v1\/schedule\/([^/]+)$/, "cancelPost"],
];

export class FakeHooked {
  readonly integrations = new Map<string, Integration>();
  readonly posts = new Map<string, ScheduledPost>();
  /** Whether a video is completed. */
  readonly videos = new Map<string, boolean>();
  /** Ids that belong to another team. */
  readonly foreign = new Set<string>();
  /** Every request that was understood, in order. */
  readonly calls: Call[] = [];
  readonly #twists: Twists;

  constructor(twists: Twists = {}) {
    this.#twists = twists;
  }

  /** What was called, such as `cancelPost post_1`. */
  get log(): string[] {
    return this.calls.map(({ operation, id }) => (id ? `${operation} ${id}` : operation));
  }

  callsOf(operation: Operation): Call[] {
    return this.calls.filter((call) => call.operation === operation);
  }

  connect(id: string, type: Integration["type"] = "youtube"): void {
    const account = {
      id: `account of ${id}`,
      name: "My Channel",
      username: "mychannel",
      avatarUrl: "https://x.test/a",
    };
    const health = { status: "healthy", tokenValid: true, lastChecked: time } as const;
    this.integrations.set(id, { id, type, identifier: account.id, account, health, createdAt: time });
  }

  /** Schedules a post of an integration that is there. */
  schedule(id: string, integrationId: string, status: ScheduledPost["status"] = "pending"): void {
    const { type, account } = this.integrations.get(integrationId) as Integration;
    const integration = { id: integrationId, type, account };
    const video = { id: "vid_1", name: "A video", url: "https://x.test/v", thumbnail: "https://x.test/t" };
    const what = { id, status, platform: type, integration, video: { ...video, durationInSeconds: 45 } };
    this.posts.set(id, { ...what, scheduledDateTime: time, platformData: {}, createdAt: time, updatedAt: time });
  }

  /** The time of a post comes. */
  publish(id: string): void {
    const post = this.posts.get(id) as ScheduledPost;
    this.posts.set(id, { ...post, status: "published", platformData: { publishedUrl: "https://youtu.be/x" } });
  }

  async answer({ method, path, headers, body }: Received): Promise<Answer | "reset"> {
    const url = new URL(path, "http://fake");
    const apiKey = headers["x-api-key"];
    if (!apiKey) return failure(401, { code: "MISSING_API_KEY", message: "API key is required" });
    if (apiKey !== key) return failure(401, { message: "Invalid API key" });
    const route = routes.find(([verb, pattern]) => verb === method && pattern.test(url.pathname));
    if (!route) return failure(404, { message: "Not found" });
    const [, pattern, operation] = route;
    const call = {
      operation,
      nth: this.callsOf(operation).length + 1,
      id: decodeURIComponent(pattern.exec(url.pathname)?.[1] ?? ""),
      query: Object.fromEntries(url.searchParams),
      body: body === "" ? {} : JSON.parse(body),
      headers,
    };
    this.calls.push(call);
    const work = () => this.#work(call);
    return this.#twists[operation]?.(call, work) ?? work();
  }

  #work(call: Call): Answer {
    const { operation, id, query, body } = call;
    if (id && this.foreign.has(id)) return forbidden(operation.endsWith("Integration") ? "Integration" : "Schedule");
    switch (operation) {
      // What this response holds is not documented.
      case "listIntegrations":
        return success(undefined, {});
      case "getIntegration":
        return this.#integration(id, (integration) => success(undefined, integration));
      case "disconnectIntegration":
        return this.#integration(id, ({ type }) => {
          this.integrations.delete(id);
          return success("Integration disconnected successfully", { id, type, deleted: true });
        });
      case "createPost":
        return this.#create(body);
      case "listPosts":
        return this.#list(query);
      case "getPost":
        return this.#post(id, (post) => success(undefined, post));
      case "updatePost":
        return this.#post(id, (post) => this.#update(post, body));
      case "cancelPost":
        return this.#post(id, ({ status }) => {
          if (status === "published") return failure(400, { message: "Cannot delete a published post" });
          this.posts.delete(id);
          return success("Schedule cancelled successfully", { id, deleted: true });
        });
    }
  }

  #integration(id: string, act: (integration: Integration) => Answer): Answer {
    const integration = this.integrations.get(id);
    if (integration) return act(integration);
    const details = { resource_id: id, resource_type: "Integration" };
    return { status: 404, body: { code: "not_found", message: "Integration not found", details } };
  }

  #post(id: string, act: (post: ScheduledPost) => Answer): Answer {
    const post = this.posts.get(id);
    return post ? act(post) : failure(404, { message: "Schedule not found" });
  }

  #create(body: Record<string, unknown>): Answer {
    const { videoId, integrationId, scheduledDateTime } = body as Record<string, string>;
    if (!videoId || !integrationId || !scheduledDateTime) return failure(400, { message: "Missing required fields" });
    if (this.foreign.has(videoId)) return forbidden("Video");
    if (!this.videos.has(videoId)) return failure(404, { message: "Video not found" });
    if (!this.videos.get(videoId)) return failure(400, { message: "Video must be completed" });
    if (!this.integrations.has(integrationId)) return failure(404, { message: "Integration not found" });
    if (isPast(scheduledDateTime)) return failure(400, { message: "Scheduled time must be in the future" });
    const scheduleId = `post_${this.calls.length}`;
    this.schedule(scheduleId, integrationId);
    const post = this.posts.get(scheduleId) as ScheduledPost;
    const { status, platform, video } = post;
    const { platformData = {} } = body as Partial<ScheduledPost>;
    this.posts.set(scheduleId, { ...post, scheduledDateTime, platformData, video: { ...video, id: videoId } });
    return success("Video scheduled successfully", { scheduleId, status, scheduledDateTime, platform, videoId });
  }

  #list({ status, platform, limit = "50", offset = "0" }: Record<string, string>): Answer {
    if (!(Number(limit) >= 1 && Number(limit) <= 100)) return failure(400, { message: "Invalid field value" });
    const found = [...this.posts.values()].filter(
      (post) => (!status || post.status === status) && (!platform || post.platform === platform),
    );
    const [from, size] = [Number(offset), Number(limit)];
    const page = { scheduledPosts: found.slice(from, from + size), total: found.length, limit: size, offset: from };
    return success("Scheduled posts fetched successfully", page);
  }

  #update(post: ScheduledPost, body: Record<string, unknown>): Answer {
    const { scheduledDateTime = post.scheduledDateTime, platformData: patch } = body as Partial<ScheduledPost>;
    if (post.status !== "pending") return failure(400, { message: "Cannot update a published post" });
    if (!("scheduledDateTime" in body) && !patch) return failure(400, { message: "No fields to update" });
    if ("scheduledDateTime" in body && isPast(scheduledDateTime)) {
      return failure(400, { message: "Scheduled time must be in the future" });
    }
    const merged = Object.entries({ ...post.platformData, ...patch });
    const platformData = Object.fromEntries(merged.filter(([, value]) => !isEmpty(value)));
    this.posts.set(post.id, { ...post, scheduledDateTime, platformData });
    const { id, status } = post;
    return success("Schedule updated successfully", { id, status, scheduledDateTime, platformData });
  }
}

const time = "2024-03-15T14:00:00.000Z";

function isPast(dateTime: string): boolean {
  return !(Date.parse(dateTime) > Date.now());
}

function isEmpty(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function success(message: string | undefined, data: unknown): Answer {
  return { status: 200, body: { success: true, message, data } };
}

function failure(status: number, body: { code?: string; message: string }): Answer {
  return { status, body: { success: false, ...body } };
}

function forbidden(what: string): Answer {
  return { status: 403, body: { code: "forbidden", message: `${what} does not belong to your team`, details: {} } };
}

/** Starts a fake with an integration `int_1`, and the ids of pending posts that it has. */
export async function startFake(twists?: Twists, posts: readonly string[] = []): Promise<FakeHooked & WireServer> {
  const fake = new FakeHooked(twists);
  fake.connect("int_1");
  for (const id of posts) fake.schedule(id, "int_1");
  const handler: Handler = async (response, request) => {
    const answer = await fake.answer(request);
    const send = answer === "reset" ? reset : respond(answer.status, answer.body);
    send(response, request);
  };
  return Object.assign(fake, await startServer(handler));
}

/** Fails the nth call, and does nothing then. */
export function failOn(nth: number, status: number, message = "No"): Twist {
  return (call, work) => (call.nth === nth ? failure(status, { message }) : work());
}

/** Does what is asked, but the response to the nth call is lost on its way. */
export function loseReplyTo(nth: number): Twist {
  return (call, work) => {
    const answer = work();
    return call.nth === nth ? "reset" : answer;
  };
}

/** Changes what the fake says in a page. */
export function editPage(edit: (page: PostPage, call: Call) => object): Twist {
  return (call, work) => {
    const { status, body } = work() as { status: number; body: { data: PostPage } };
    return { status, body: { ...body, data: { ...body.data, ...edit(body.data, call) } } };
  };
}

interface PostPage {
  scheduledPosts: ScheduledPost[];
  total: number;
  limit: number;
  offset: number;
}
