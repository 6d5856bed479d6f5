/**
 * What the package promises on every runtime, as a script that needs nothing but `fetch`. `run.ts` runs it in each environment
 * against the packed tarball and the server of `server.ts`.
 */

/** What an environment differs in. */
const defaults = {
  /** Passed to every client. */
  options: {},
  /** Whether it counts as a browser, where the client is refused unless `dangerouslyAllowBrowser` is set. */
  browser: false,
  /** Whether `node:http` is there, so that the fake can listen. */
  listens: false,
};

/**
 * Runs all behaviours. Returns one `{ group, name, error }` each, where `error` is missing if it holds, and what was found out about
 * the runtime.
 *
 * @param client the module `hooked-client`
 * @param testing the module `hooked-client/testing`
 * @param server address of the server
 * @param environment see `defaults`
 */
export async function runBehaviours(client, testing, server, environment = {}) {
  const context = { ...defaults, ...environment, client, testing, server, facts: {} };
  const all = Object.entries(behaviours).flatMap(([group, own]) =>
    Object.entries(own).map(([name, behaviour]) => ({ group, name, behaviour })),
  );
  const run = async ({ group, name, behaviour }) => {
    const error = await within(40_000, behaviour(new Scene(context))).then(
      () => undefined,
      (reason) => `${reason?.message ?? reason}\n${reason?.stack ?? ""}`.slice(0, 1_500),
    );
    return { group, name, ...(error !== undefined && { error }) };
  };
  // Behaviours on kept connections run one at a time, the others side by side: they mostly wait.
  const alone = all.filter(({ group }) => group === "Lost connections");
  const first = [];
  for (const each of alone) first.push(await run(each));
  const others = await Promise.all(all.filter((each) => !alone.includes(each)).map(run));
  const results = [...first, ...others];
  return { results: all.map(({ name }) => results.find((result) => result.name === name)), facts: context.facts };
}

let scenes = 0;

/** A client, and a server that responds to it by a script. */
class Scene {
  constructor(context) {
    Object.assign(this, context);
    this.fetch = context.options.fetch ?? ((url, init) => globalThis.fetch(url, init));
    this.id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${++scenes}`;
  }

  /** Makes the server respond like this, in this order. Returns a client of it. */
  async respond(responses, options = {}) {
    await this.fetch(`${this.server}/script/${this.id}`, { method: "POST", body: JSON.stringify(responses) });
    return this.newClient(options);
  }

  newClient(options = {}) {
    const baseUrl = `${this.server}/api/${this.id}`;
    return new this.client.Hooked({ apiKey: key, baseUrl, ...this.options, ...options });
  }

  /** What the server received. */
  async requests() {
    const response = await this.fetch(`${this.server}/requests/${this.id}`, { method: "GET", cache: "no-store" });
    return JSON.parse(await response.text());
  }

  /** The error of a call, which must be of a class. */
  async failure(promise, className) {
    const error = await promise.then(
      (value) => {
        throw new Error(`Expected ${className}, but it resolved to ${JSON.stringify(value)}`);
      },
      (reason) => reason,
    );
    if (!(error instanceof this.client[className])) {
      throw new Error(
        `Expected ${className}, received ${error?.name}: ${error?.message}\n${error?.cause?.stack ?? ""}`,
      );
    }
    equal(this.client.isHookedError(error), true, "isHookedError");
    return error;
  }
}

const key = "sk_runtimes_0123456789";

const ok = (data) => ({ body: { success: true, message: "", data } });
const fails = (status, body = { success: false, message: `status ${status}` }, headers = {}) => ({
  status,
  body,
  headers,
});
const page = (items, total = items.length, name = "scheduledPosts") => ok({ [name]: items, total });
const post = (id) => ({ id, status: "pending", integration: { id: "int_1", type: "youtube" }, video: { id: "vid_1" } });
const integration = { id: "int_1", type: "youtube" };
const video = (status, id = "vid_1") => ({ id, status, url: "https://cdn.example/v.mp4", message: "Too short" });
const avatarBody = { script: "Grüße 🎬", avatarId: "avatar_1", voiceId: "voice_1" };
const soon = { "retry-after": "0.05" };

function equal(actual, expected, what = "value") {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== e) throw new Error(`${what}: expected ${e}, received ${a}`);
}

function atLeast(actual, least, what) {
  if (!(actual >= least)) throw new Error(`${what}: expected at least ${least}, received ${actual}`);
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const within = (ms, promise) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done within ${ms} ms`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

const summary = (requests) => requests.map(({ method, path }) => `${method} ${path}`);

const behaviours = {
  Requests: {
    async "get returns the payload, and sends the key"(scene) {
      const hooked = await scene.respond([ok(integration)]);
      equal(await hooked.integrations.get("int_1"), integration);
      const [request, ...others] = await scene.requests();
      equal(others, []);
      equal(`${request.method} ${request.path}`, "GET /v1/integration/int_1");
      equal(request.headers["x-api-key"], key);
      equal(request.body, "");
    },

    async "ids are percent-encoded"(scene) {
      const hooked = await scene.respond([ok(integration)]);
      await hooked.integrations.get("a/b?c d");
      equal(summary(await scene.requests()), ["GET /v1/integration/a%2Fb%3Fc%20d"]);
    },

    async "ids that lead elsewhere are refused, and nothing is sent"(scene) {
      const hooked = await scene.respond([ok({})]);
      for (const id of ["", ".", "..", "list", undefined]) {
        await scene.failure(hooked.integrations.get(id), "HookedArgumentError");
      }
      equal(await scene.requests(), []);
    },

    async "a JSON body arrives as it was passed"(scene) {
      const hooked = await scene.respond([ok({ videoId: "vid_1", projectId: "p_1" })]);
      equal((await hooked.videos.createTalkingAvatar(avatarBody)).videoId, "vid_1");
      const [request] = await scene.requests();
      equal(JSON.parse(request.body), avatarBody);
      equal(request.headers["content-type"], "application/json");
    },

    async "a patch with null, and a delete, arrive"(scene) {
      const hooked = await scene.respond([ok({ id: "post_1" }), ok({ id: "post_1", deleted: true })]);
      await hooked.schedules.update("post_1", { platformData: { tags: null } });
      equal((await hooked.schedules.cancel("post_1")).deleted, true);
      const requests = await scene.requests();
      equal(summary(requests), ["PATCH /v1/schedule/post_1", "DELETE /v1/schedule/post_1"]);
      equal(requests[0].body, '{"platformData":{"tags":null}}');
    },

    async "a post without a body arrives"(scene) {
      const hooked = await scene.respond([ok({})]);
      await hooked.social.refreshAccount("account_1");
      equal(
        (await scene.requests()).map(({ method, body }) => [method, body]),
        [["POST", ""]],
      );
    },

    async "any path can be called"(scene) {
      const hooked = await scene.respond([ok({ total: 1 }), { status: 204 }]);
      equal(await hooked.request("GET", "/v1/new", { query: { a: [1, 2], b: "ä&" } }), { total: 1 });
      equal(await hooked.request("POST", "/v1/new", { body: { a: 1 } }), undefined);
      equal(summary(await scene.requests()), ["GET /v1/new?a=1&a=2&b=%C3%A4%26", "POST /v1/new"]);
    },

    async "a compressed and a large response are read"(scene) {
      const text = "é🎬".repeat(100_000);
      const hooked = await scene.respond([{ ...ok({ text }), gzip: true }, ok({ text })]);
      equal((await hooked.request("GET", "/v1/new")).text.length, text.length, "compressed");
      equal((await hooked.request("GET", "/v1/new")).text === text, true, "large");
    },

    async "twenty calls at once each get their own response"(scene) {
      const hooked = await scene.respond([ok(integration)]);
      const ids = Array.from({ length: 20 }, (_, i) => `int_${i}`);
      await Promise.all(ids.map((id) => hooked.integrations.get(id)));
      const paths = (await scene.requests()).map(({ path }) => path);
      equal(paths.sort(), ids.map((id) => `/v1/integration/${id}`).sort());
    },
  },

  Lists: {
    async "a list is a page"(scene) {
      const hooked = await scene.respond([page([post("a"), post("b")], 3)]);
      const { items, total, hasMore } = await hooked.schedules.list({ status: "pending", limit: 2 });
      equal([items.map(({ id }) => id), total, hasMore], [["a", "b"], 3, true]);
      equal(summary(await scene.requests()), ["GET /v1/schedule/list?status=pending&limit=2"]);
    },

    async "a list is walked to its end"(scene) {
      const hooked = await scene.respond([page([post("a"), post("b")], 3), page([post("c")], 3)]);
      const ids = [];
      for await (const { id } of hooked.schedules.list({ limit: 2 })) ids.push(id);
      equal(ids, ["a", "b", "c"]);
      equal((await scene.requests()).length, 2);
    },

    async "a list is collected up to a maximum"(scene) {
      const hooked = await scene.respond([page([post("a"), post("b")], 9), page([post("c"), post("d")], 9)]);
      const items = await hooked.schedules.list({ limit: 2 }).toArray({ max: 3 });
      equal(
        items.map(({ id }) => id),
        ["a", "b", "c"],
      );
    },

    async "platforms are found in an undocumented list"(scene) {
      const hooked = await scene.respond([ok({ anything: [integration] })]);
      equal(await hooked.integrations.find(), [integration]);
    },
  },

  "Disconnect safely": {
    async "disconnecting safely cancels all posts first"(scene) {
      const hooked = await scene.respond([
        ok(integration),
        page([post("a"), post("b")]),
        ok({ id: "a", deleted: true }),
        ok({ id: "b", deleted: true }),
        page([]),
        ok({ id: "int_1", type: "youtube", deleted: true }),
      ]);
      const steps = [];
      const onProgress = ({ step }) => steps.push(step);
      const report = await hooked.integrations.disconnectSafely("int_1", { concurrency: 1, onProgress });
      equal([report.cancelled.map(({ id }) => id), report.integration.id], [["a", "b"], "int_1"]);
      equal(steps, ["collected", "cancelled", "cancelled", "collected", "disconnected"]);
      const paths = summary(await scene.requests()).filter((line) => line.startsWith("DELETE"));
      equal(paths, ["DELETE /v1/schedule/a", "DELETE /v1/schedule/b", "DELETE /v1/integration/int_1"]);
    },

    async "a platform stays connected if a post cannot be cancelled"(scene) {
      const hooked = await scene.respond([ok(integration), page([post("a")]), fails(403), fails(403)]);
      const error = await scene.failure(hooked.integrations.disconnectSafely("int_1"), "DisconnectAbortedError");
      equal(
        error.failed.map(({ post, error: { name } }) => [post.id, name]),
        [["a", "PermissionDeniedError"]],
      );
      equal(summary(await scene.requests()).includes("DELETE /v1/integration/int_1"), false);
    },
  },

  Errors: {
    async "each status has its class of error"(scene) {
      const classes = {
        400: "BadRequestError",
        401: "AuthenticationError",
        403: "PermissionDeniedError",
        404: "NotFoundError",
        409: "ConflictError",
        422: "UnprocessableError",
        500: "ServerError",
      };
      const headers = { "x-request-id": "req_1" };
      const hooked = await scene.respond(
        Object.keys(classes).map((status) =>
          fails(Number(status), { success: false, message: "No.", code: "C" }, headers),
        ),
        { maxRetries: 0 },
      );
      for (const [status, className] of Object.entries(classes)) {
        const error = await scene.failure(hooked.integrations.get("int_1"), className);
        equal(error.name, className);
        equal([error.status, error.code, error.requestId], [Number(status), "C", "req_1"]);
        equal(error.operation, "getIntegrationDetails");
        equal(error.path, "/v1/integration/int_1");
      }
    },

    async "an error of HTML, and one without a body, are errors of their status"(scene) {
      const html = { status: 502, text: "<h1>Bad gateway</h1>", headers: { "content-type": "text/html" } };
      const hooked = await scene.respond([html, { status: 404, text: "" }], { maxRetries: 0 });
      equal((await scene.failure(hooked.integrations.get("int_1"), "ServerError")).status, 502);
      equal((await scene.failure(hooked.integrations.get("int_1"), "NotFoundError")).status, 404);
    },

    async "a success that is not the documented JSON is an error"(scene) {
      const html = { text: "<p>Hello</p>", headers: { "content-type": "text/html" } };
      const hooked = await scene.respond([html, { text: "{" }, { body: { success: false, message: "No." } }], {
        maxRetries: 0,
      });
      await scene.failure(hooked.integrations.get("int_1"), "HookedDecodeError");
      await scene.failure(hooked.integrations.get("int_1"), "HookedDecodeError");
      await scene.failure(hooked.integrations.get("int_1"), "HookedApiError");
    },
  },

  Retries: {
    async "a read is retried after 503"(scene) {
      const hooked = await scene.respond([fails(503, {}, soon), fails(503, {}, soon), ok(integration)]);
      equal(await hooked.integrations.get("int_1"), integration);
      equal((await scene.requests()).length, 3);
    },

    async "a paid call is not retried after 500"(scene) {
      const hooked = await scene.respond([fails(500)]);
      const error = await scene.failure(hooked.videos.createTalkingAvatar(avatarBody), "ServerError");
      equal([error.attempts, error.mayHaveBeenProcessed, (await scene.requests()).length], [1, true, 1]);
    },

    async "a paid call is retried after 503 with Retry-After"(scene) {
      const hooked = await scene.respond([fails(503, {}, soon), ok({ videoId: "vid_1" })]);
      await hooked.videos.createTalkingAvatar(avatarBody);
      const bodies = (await scene.requests()).map(({ body }) => body);
      equal(bodies, [JSON.stringify(avatarBody), JSON.stringify(avatarBody)]);
    },
  },

  "Lost connections": {
    async "a read is retried after the connection dropped"(scene) {
      const hooked = await scene.respond([{ drop: "response" }, { drop: "response" }, ok(integration)], {
        maxRetries: 5,
      });
      equal(await within(20_000, hooked.integrations.get("int_1")), integration);
    },

    async "a response that breaks off is a lost connection"(scene) {
      const hooked = await scene.respond([{ ...ok({ text: "x".repeat(10_000) }), drop: "body" }]);
      const error = await scene.failure(hooked.videos.createTalkingAvatar(avatarBody), "HookedConnectionError");
      equal([error.attempts, error.mayHaveBeenProcessed, (await scene.requests()).length], [1, true, 1]);
    },

    async "a connection that was never made is told apart"(scene) {
      const port = JSON.parse(await (await scene.fetch(`${scene.server}/closed-port`, { method: "GET" })).text());
      const hooked = scene.newClient({ baseUrl: `http://127.0.0.1:${port}`, maxRetries: 0 });
      const error = await scene.failure(hooked.videos.createTalkingAvatar(avatarBody), "HookedConnectionError");
      equal(error.mayHaveBeenProcessed, false);
    },

    async "a paid call is sent once when a kept connection drops"(scene) {
      const plain = async () => {
        const init = { method: "POST", body: JSON.stringify(avatarBody) };
        await (await scene.fetch(`${scene.server}/api/${scene.id}/v1/thing`, init)).text();
      };
      const calls = {
        "with a body": (hooked) => hooked.videos.createTalkingAvatar(avatarBody),
        "without a body": (hooked) => hooked.social.refreshAccount("account_1"),
        "of any path": (hooked) => hooked.request("POST", "/v1/thing", { body: { a: 1 } }),
        plain,
      };
      const { facts } = scene;
      Object.assign(facts, { keepsConnections: false, resends: false, resendsPlain: false });
      for (const [name, call] of Object.entries(calls)) {
        const hooked = await scene.respond([ok(integration), ok(integration), { drop: "response" }]);
        // The second opens no connection of its own where they are kept.
        for (const id of ["int_1", "int_2"]) {
          await hooked.integrations.get(id);
          await pause(50);
        }
        if (call === plain) await call().catch(() => {});
        else {
          const error = await scene.failure(call(hooked), "HookedConnectionError");
          equal([error.attempts, error.mayHaveBeenProcessed], [1, true], name);
        }
        const [, get, ...posts] = await scene.requests();
        if (get.connection === posts[0].connection) facts.keepsConnections = true;
        if (posts.length > 1) facts[call === plain ? "resendsPlain" : "resends"] = true;
      }
      equal(facts.resends, false, "sent again by the runtime");
    },

    async "a paid call with status 421 is reported as refused"(scene) {
      const hooked = await scene.respond([fails(421)]);
      const error = await scene.failure(hooked.videos.createTalkingAvatar(avatarBody), "HookedApiError");
      scene.facts.resends421 = (await scene.requests()).length > 1;
      equal([error.status, error.attempts, error.mayHaveBeenProcessed], [421, 1, false]);
    },
  },

  "Timeout, abort": {
    async "the timeout ends a wait for headers"(scene) {
      const hooked = await scene.respond([{ stall: "headers" }], { maxRetries: 0, timeout: 150 });
      await within(20_000, scene.failure(hooked.integrations.get("int_1"), "HookedTimeoutError"));
    },

    async "the timeout ends a wait for the body"(scene) {
      const hooked = await scene.respond([{ ...ok({ text: "x".repeat(10_000) }), stall: "body" }], { timeout: 2_000 });
      const error = await within(
        20_000,
        scene.failure(hooked.videos.createTalkingAvatar(avatarBody), "HookedTimeoutError"),
      );
      equal([error.status, error.attempts, error.mayHaveBeenProcessed], [200, 1, true]);
    },

    async "a call is aborted before it is sent"(scene) {
      const hooked = await scene.respond([ok(integration)]);
      const controller = new AbortController();
      controller.abort("no longer wanted");
      const { signal } = controller;
      const error = await scene.failure(hooked.integrations.get("int_1", { signal }), "HookedAbortError");
      equal([error.cause, (await scene.requests()).length], ["no longer wanted", 0]);
    },

    async "a call is aborted while it waits for headers, for the body, and for a retry"(scene) {
      const waits = [{ stall: "headers" }, { ...ok({ text: "x".repeat(10_000) }), stall: "body" }];
      for (const response of [...waits, fails(503, {}, { "retry-after": "30" })]) {
        const hooked = await scene.respond([response]);
        const controller = new AbortController();
        const { signal } = controller;
        const error = scene.failure(hooked.integrations.get("int_1", { signal }), "HookedAbortError");
        setTimeout(() => controller.abort("enough"), 150);
        equal((await within(20_000, error)).cause, "enough");
      }
    },
  },

  "Rate limit": {
    async "a 429 holds all calls of the client"(scene) {
      const hooked = await scene.respond([fails(429, {}, { "retry-after": "1" }), ok(integration)]);
      const first = hooked.integrations.get("int_1");
      while ((await scene.requests()).length === 0) await pause(20);
      await pause(50);
      await Promise.all([first, hooked.integrations.get("int_2")]);
      const times = (await scene.requests()).map(({ at }) => at);
      equal(times.length, 3);
      // The way of the first request may have taken longer than that of the second.
      atLeast(times[1] - times[0], 500, "milliseconds until the next request");
    },

    async "a rate limit that lasts too long is an error"(scene) {
      const hooked = await scene.respond([fails(429, {}, { "retry-after": "30" })], { maxRateLimitWait: 0 });
      const error = await scene.failure(hooked.videos.createTalkingAvatar(avatarBody), "RateLimitError");
      equal([error.status, error.mayHaveBeenProcessed], [429, false]);
      atLeast(error.retryAfter, 1_000, "retryAfter");
    },

    async "requests are paced"(scene) {
      const hooked = await scene.respond([ok(integration)], { requestsPerMinute: 60 });
      await Promise.all(Array.from({ length: 8 }, (_, i) => hooked.integrations.get(`int_${i}`)));
      const times = (await scene.requests()).map(({ at }) => at);
      // Five at once, then one each second.
      atLeast(times[7] - times[0], 1_000, "milliseconds of 8 requests");
    },
  },

  Security: {
    async "redirects are not followed"(scene) {
      const other = new Scene({ ...scene });
      await other.respond([ok({})]);
      const location = `${scene.server.replace("127.0.0.1", "localhost")}/api/${other.id}/v1/integration/int_1`;
      for (const status of [302, 307, 308]) {
        const hooked = await scene.respond([{ status, text: "", headers: { location } }]);
        await scene.failure(hooked.integrations.get("int_1"), "HookedApiError");
        await scene.failure(hooked.videos.createTalkingAvatar(avatarBody), "HookedApiError");
      }
      equal(await other.requests(), []);
    },

    async "no error contains the key"(scene) {
      const quoting = fails(
        400,
        { success: false, message: `Wrong key ${key}`, details: { key } },
        { "x-request-id": key },
      );
      const hooked = await scene.respond([quoting, { text: `${key}{`, headers: { "content-type": "text/html" } }]);
      const errors = [
        await scene.failure(hooked.integrations.get("int_1"), "BadRequestError"),
        await scene.failure(hooked.integrations.get("int_1"), "HookedDecodeError"),
      ];
      for (const error of errors) {
        const shown = [String(error), error.stack, JSON.stringify(error), JSON.stringify(Object.entries(error))];
        equal(
          shown.filter((text) => text.includes(key)),
          [],
        );
      }
      equal(JSON.stringify(hooked).includes(key), false, "the client quotes its key");
    },

    async "headers of one's own are sent, and those of the connection refused"(scene) {
      const hooked = await scene.respond([ok(integration)], { headers: { "X-App": "a" } });
      await hooked.integrations.get("int_1", { headers: { "x-trace": "t" } });
      const [{ headers }] = await scene.requests();
      equal([headers["x-app"], headers["x-trace"]], ["a", "t"]);
      for (const name of ["connection", "transfer-encoding", "expect", "x-api-key"]) {
        await scene.failure(hooked.integrations.get("int_1", { headers: { [name]: "x" } }), "HookedArgumentError");
      }
    },

    async "a browser is refused unless it is allowed"({ client: { Hooked }, options, browser }) {
      const { dangerouslyAllowBrowser, ...others } = options;
      let message = "";
      try {
        new Hooked({ ...others, apiKey: key });
      } catch (error) {
        message = error.message;
      }
      equal(/^This is a browser/.test(message), browser);
    },
  },

  Waits: {
    async "a video is waited for"(scene) {
      const hooked = await scene.respond([ok(video("STARTED")), ok(video("COMPLETED"))]);
      const seen = [];
      const onProgress = ({ status }) => seen.push(status);
      const { url } = await hooked.videos.waitFor("vid_1", { interval: 1_000, onProgress });
      equal([url, seen], ["https://cdn.example/v.mp4", ["STARTED", "COMPLETED"]]);
    },

    async "a video that failed, and one that is late, are errors"(scene) {
      const hooked = await scene.respond([ok(video("FAILED")), ok(video("STARTED"))]);
      const failed = await scene.failure(hooked.videos.waitFor("vid_1"), "VideoFailedError");
      equal(failed.video.message, "Too short");
      const late = await scene.failure(hooked.videos.waitFor("vid_1", { timeout: 3_000 }), "VideoTimeoutError");
      equal(late.video.status, "STARTED");
    },

    async "many videos are waited for by one list"(scene) {
      const list = (...statuses) =>
        page(
          statuses.map((status, i) => video(status, `vid_${i + 1}`)),
          2,
          "videos",
        );
      const hooked = await scene.respond([list("COMPLETED", "STARTED"), list("COMPLETED", "FAILED")]);
      const settled = [];
      for await (const { status, video } of hooked.videos.waitForAll(["vid_1", "vid_2"], { interval: 1_000 })) {
        settled.push([video.id, status]);
      }
      equal(settled, [
        ["vid_1", "completed"],
        ["vid_2", "failed"],
      ]);
    },
  },

  "Webhooks, observers": {
    async "webhooks are read from strings and bytes"({ client: { parseWebhook, HookedArgumentError } }) {
      const event = {
        event: "project.completed",
        projectId: "p_1",
        video: { id: "vid_1", url: "https://cdn.example/ä" },
      };
      equal(parseWebhook(JSON.stringify(event)), event);
      equal(parseWebhook(new TextEncoder().encode(JSON.stringify(event))), event);
      equal(parseWebhook('{"event":"new"}').event, "unknown");
      try {
        parseWebhook("no JSON");
      } catch (error) {
        equal(error instanceof HookedArgumentError, true);
        return;
      }
      throw new Error("A body that is not JSON was accepted");
    },

    async "observers see each attempt"(scene) {
      const seen = [];
      const hooked = await scene.respond(
        [fails(503, {}, soon), { ...ok(integration), headers: { "x-request-id": "req_1" } }],
        {
          onRequest: ({ attempt }) => seen.push(`request ${attempt}`),
          onResponse: ({ status, requestId }) => seen.push(`response ${status} ${requestId}`),
          onRetry: ({ reason }) => seen.push(`retry ${reason}`),
        },
      );
      let quota;
      await hooked.integrations.get("int_1", { onResponse: ({ headers }) => (quota = headers.get("x-request-id")) });
      equal(seen, ["request 1", "response 503 undefined", "retry status 503", "request 2", "response 200 req_1"]);
      equal(quota, "req_1");
    },
  },

  Options: {
    async "a copy has other options"(scene) {
      const hooked = await scene.respond([fails(503), fails(503), ok(integration)]);
      const impatient = hooked.withOptions({ maxRetries: 0 });
      equal((await scene.failure(impatient.integrations.get("int_1"), "ServerError")).attempts, 1);
    },

    async "a key may come from a function"(scene) {
      const keys = ["sk_first_012345", "sk_second_012345"];
      const hooked = await scene.respond([ok(integration)], { apiKey: async () => keys.shift() });
      await hooked.integrations.get("int_1");
      await hooked.integrations.get("int_1");
      const sent = (await scene.requests()).map(({ headers }) => headers["x-api-key"]);
      equal(sent, ["sk_first_012345", "sk_second_012345"]);
    },

    async "the global fetch can be passed"(scene) {
      if (scene.options.fetch) return;
      const hooked = await scene.respond([ok(integration)], { fetch: globalThis.fetch });
      equal(await hooked.integrations.get("int_1"), integration);
    },

    async "without a key there is a clear error"({ client: { Hooked, HookedArgumentError }, options }) {
      for (const apiKey of [undefined, "", " sk_space "]) {
        try {
          new Hooked({ ...options, apiKey });
        } catch (error) {
          equal([error instanceof HookedArgumentError, /API key/.test(error.message)], [true, true]);
          continue;
        }
        throw new Error("A client was made without a key");
      }
    },
  },

  Fake: {
    async "the fake disconnects in memory"({ testing, options }) {
      const { fetch, ...client } = options;
      const fake = testing.createFakeHooked({ client });
      const { id } = fake.connectIntegration({ type: "youtube" });
      const { integration } = await fake.hooked.integrations.disconnectSafely(id);
      equal([integration.id, fake.state.integrations], [id, []]);
    },

    async "the fake makes a video by its own clock, and sends a webhook"({
      testing,
      options,
      client: { parseWebhook },
    }) {
      const { fetch, ...client } = options;
      const events = [];
      const fake = testing.createFakeHooked({ client, onWebhook: (request) => void events.push(request) });
      const webhook = "https://example.com/hooked";
      const { videoId } = await fake.hooked.videos.createTalkingAvatar({ ...avatarBody, webhook });
      equal((await fake.hooked.videos.waitFor(videoId)).status, "COMPLETED");
      equal(events.length, 1);
      equal(parseWebhook(events[0].body).event, "project.completed");
    },

    async "the fake fails on demand"(scene) {
      const { fetch, ...client } = scene.options;
      const fake = scene.testing.createFakeHooked({ client });
      fake.fail("listVideos", { status: 503 });
      equal((await scene.failure(fake.hooked.videos.list(), "ServerError")).status, 503);
      fake.fail("listVideos", { drop: true });
      await scene.failure(fake.hooked.videos.list(), "HookedConnectionError");
      equal((await fake.hooked.videos.list()).items, []);
    },

    async "the fake listens on a port"({ testing, client: { Hooked }, options, listens }) {
      if (!listens) return;
      const { fetch, ...client } = options;
      const fake = testing.createFakeHooked({ client });
      const { id } = fake.connectIntegration({ type: "tiktok" });
      const server = await fake.listen();
      try {
        equal(
          (await new Hooked({ ...options, apiKey: "test", baseUrl: server.url }).integrations.get(id)).type,
          "tiktok",
        );
      } finally {
        await server.close();
      }
    },
  },
};
