/** A Hooked in memory, as a `fetch`: posts, one integration, and videos that take their time. It works in virtual time. */
import { type ClientOptions, Hooked, type ScheduledPost } from "../../src/index.ts";
import { pass } from "./virtual-time.ts";

export interface SimulatedOptions {
  /** Returns the headers of a 429, or undefined if a request is allowed. */
  refuses?: ((now: number) => Record<string, string> | undefined) | undefined;
  /** Milliseconds that a request takes. */
  latency?: number;
  /** Milliseconds until a video is made. */
  videoTime?: number;
  /** Items a page at most, whatever is asked for. Default 100. */
  pageSize?: number;
  /** Called before each request that is not refused. A response that it returns is sent in place of the usual one. */
  before?: (request: SimulatedRequest) => Response | undefined | Promise<Response | undefined>;
}

export interface SimulatedRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  /** What was sent as JSON; empty for a request without a body. */
  body: Record<string, unknown>;
}

type Post = Pick<ScheduledPost, "id" | "status" | "platform"> & {
  integration: { id: string; type: string };
  video?: { id: string };
  scheduledDateTime?: string;
  platformData?: unknown;
};

export class Simulated {
  readonly posts = new Map<string, Post>();
  readonly integrations = new Map<string, string>([["int_1", "youtube"]]);
  /** When each video is made. */
  readonly videos = new Map<string, number>();
  /** The names of videos that were given one. */
  readonly names = new Map<string, string>();
  /** Videos that end as failed. */
  readonly failing = new Set<string>();
  requests = 0;
  refused = 0;
  readonly #options: SimulatedOptions;
  #ids = 0;

  constructor(options: SimulatedOptions = {}) {
    this.#options = options;
  }

  client(options: ClientOptions = {}): Hooked {
    return new Hooked({ apiKey: "sk_simulated", baseUrl: "https://api.example", fetch: this.fetch, ...options });
  }

  schedule(integration = "int_1", type = "youtube", more: Partial<Post> = {}): Post {
    const id = `post_${++this.#ids}`;
    const post: Post = { id, status: "pending", platform: type, integration: { id: integration, type }, ...more };
    this.posts.set(id, post);
    return post;
  }

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const { latency = 100, refuses, before } = this.#options;
    const { pathname: path, searchParams: query } = new URL(url);
    const body = typeof init.body === "string" ? JSON.parse(init.body) : {};
    const request = { method: init.method ?? "GET", path, query, body };
    init.signal?.throwIfAborted();
    this.requests++;
    await pass(latency / 2);
    const headers = refuses?.(performance.now());
    if (headers) this.refused++;
    const response = headers
      ? json(429, { success: false, message: "Rate limit exceeded" }, headers)
      : ((await before?.(request)) ?? this.answer(request));
    await pass(latency / 2);
    return response;
  };

  answer({ method, path, query, body }: SimulatedRequest): Response {
    const [, , resource, id = ""] = path.split("/");
    if (resource === "integration" && id === "list") {
      return ok({ integrations: [...this.integrations].map(([id, type]) => ({ id, type })) });
    }
    if (resource === "integration") {
      const type = this.integrations.get(id);
      if (!type) return notFound();
      if (method === "DELETE") this.integrations.delete(id);
      return ok({ id, type, deleted: true });
    }
    if (resource === "schedule" && id === "list") {
      const status = query.get("status");
      const platform = query.get("platform");
      const all = [...this.posts.values()].filter(
        (post) => (!status || post.status === status) && (!platform || post.platform === platform),
      );
      return page("scheduledPosts", all, query, this.#options.pageSize ?? 100);
    }
    if (resource === "schedule" && id === "create") {
      const { integrationId, videoId, ...more } = body as Record<string, string>;
      const type = this.integrations.get(integrationId ?? "");
      if (!type || !this.videos.has(videoId ?? "")) return notFound();
      const post = this.schedule(integrationId, type, { ...more, video: { id: videoId as string } });
      return ok({ scheduleId: post.id, status: post.status, videoId });
    }
    if (resource === "schedule") {
      const post = this.posts.get(id);
      if (!post) return notFound();
      if (method === "GET") return ok(post);
      if (post.status !== "pending") return json(400, { message: "Cannot delete a published post" });
      this.posts.delete(id);
      return ok({ id, deleted: true });
    }
    if (resource === "project") {
      const videoId = `vid_${++this.#ids}`;
      this.videos.set(videoId, performance.now() + (this.#options.videoTime ?? 180_000));
      if (typeof body["name"] === "string") this.names.set(videoId, body["name"]);
      return ok({ videoId, projectId: videoId, status: "STARTED" });
    }
    if (resource === "video" && id === "list") {
      return page(
        "videos",
        [...this.videos.keys()].reverse().map((videoId) => this.#video(videoId)),
        query,
        100,
      );
    }
    return this.videos.has(id) ? ok(this.#video(id)) : notFound();
  }

  #video(id: string): object {
    const done = (this.videos.get(id) ?? 0) <= performance.now();
    const status = !done ? "STARTED" : this.failing.has(id) ? "FAILED" : "COMPLETED";
    return { id, name: this.names.get(id) ?? id, status, progress: done ? 100 : 50, message: "" };
  }
}

function page(name: string, all: readonly unknown[], query: URLSearchParams, max: number): Response {
  const limit = Math.min(Number(query.get("limit") ?? 50), max);
  const offset = Number(query.get("offset") ?? 0);
  return ok({ [name]: all.slice(offset, offset + limit), total: all.length, limit, offset });
}

function ok(data: object): Response {
  return json(200, { success: true, message: "", data });
}

function notFound(): Response {
  return json(404, { code: "not_found", message: "Not found", details: {} });
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });
}
