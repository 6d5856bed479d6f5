/** The whole contract suite, with the fake in place of Prism. */
import { expect, test } from "@jest/globals";
import { jsonContent, listOperations, readSpec } from "../../scripts/spec/read.ts";
import type { Integration, ScheduledPost, Template } from "../../src/index.ts";
import { createFakeHooked, type FakeHooked, type FakeHookedOptions, type FakeVideo } from "../../src/testing/index.ts";
import { expectations, facts } from "../contract/cases/index.ts";
import { causesText, groupByCause } from "../engine/findings.ts";
import { differences } from "../engine/outcome.ts";
import { verify } from "../engine/verify.ts";

const spec = readSpec();
const entries = new Map(listOperations(spec).map((entry) => [entry.id as string, entry]));

function exampleOf(operation: string, status: string, name: string): unknown {
  return jsonContent(entries.get(operation)?.responses[status]?.content)?.examples?.[name]?.value;
}

const dataOf = <T>(operation: string, name: string) => (exampleOf(operation, "200", name) as { data: T }).data;
const integration = dataOf<Integration>("getIntegrationDetails", "healthy");
const post = dataOf<ScheduledPost>("getScheduleDetails", "pending");
const video = dataOf<FakeVideo>("getVideoDetails", "completed");
const template = dataOf<Template>("getTemplateDetails", "template");

interface Sent {
  url: string;
  init: { method: string; headers: Record<string, string>; body?: string };
}

/** What has to be the case for an example, as a caller would bring it about. */
function situation(status: string, example: string, id: string, { init }: Sent) {
  const body = JSON.parse(init.body ?? "{}") as { videoId?: string };
  const options: FakeHookedOptions = { apiKey: "contract-key", now: "2024-03-01T00:00:00.000Z" };
  if (example === "subscription_required") options.subscribed = false;
  if (status === "429") options.rateLimit = { window: "fixed window", hint: "nothing", limit: 0 };
  if (example === "missing_api_key") delete init.headers["x-api-key"];
  if (example === "invalid_api_key") init.headers["x-api-key"] = "another";
  const fake = createFakeHooked(options);
  if (/not_found/.test(example)) return fake;
  const empty = example === "none" || example === "past";
  fake.seed({
    integrations: [integration, { ...integration, id }],
    posts: empty ? [] : [{ ...post, id, status: example === "already_published" ? "published" : "pending" }],
    videos: empty ? [] : [video, { ...video, id }, { ...video, id: body.videoId ?? "vid_1" }],
    templates: [template, { ...template, id }],
    otherTeam: status === "403" ? [id, body.videoId ?? id] : [],
  });
  return fake;
}

/** Puts what the documented example of a success contains into the fake. */
function seedExample(fake: FakeHooked, operation: string, value: unknown): void {
  const { data } = value as { data: { scheduledPosts: ScheduledPost[] } };
  if (operation === "listScheduledPosts") {
    fake.remove(...fake.state.posts.map(({ id }) => id));
    fake.seed({ posts: data.scheduledPosts });
  }
  if (operation === "getIntegrationDetails") fake.seed({ integrations: [data as never] });
  if (operation === "getVideoDetails") fake.seed({ videos: [data as never] });
}

/** The examples that the rules of the fake brought about. It was made to answer the others by `fail`. */
const byRules = new Set<string>();

async function answer(input: unknown, given: RequestInit = {}): Promise<Response> {
  const { prefer = "", connection: _, ...headers } = Object.fromEntries(new Headers(given.headers));
  const [, status = "", example = ""] = /code=(\d+)(?:, example=(\w+))?/.exec(prefer) ?? [];
  const sent = (): Sent => {
    const init = { method: given.method ?? "GET", headers: { ...headers } };
    return { url: String(input), init: typeof given.body === "string" ? { ...init, body: given.body } : init };
  };
  const probe = createFakeHooked({ apiKey: "contract-key" });
  await probe.fetch(sent().url, sent().init as never);
  const [{ operation = "listVideos", id = "none" } = {}] = probe.requests;
  const value = exampleOf(operation, status, example);
  const request = sent();
  const fake = situation(status, example, id, request);
  if (status === "200") seedExample(fake, operation, value);
  const response = await fake.fetch(request.url, request.init as never);
  const text = await response.text();
  const name = `${operation} ${status} ${example}`;
  const isExample = String(response.status) === status && differences(value, JSON.parse(text), "body").length === 0;
  if (prefer === "" || isExample) {
    if (prefer !== "") byRules.add(name);
    return new Response(text, { status: response.status, headers: { "content-type": "application/json" } });
  }
  fake.fail(operation, { status: Number(status), body: value });
  const forced = await fake.fetch(request.url, request.init as never);
  const init = { status: forced.status, headers: { "content-type": "application/json" } };
  return new Response(await forced.text(), init);
}

test("the contract suite passes with the fake as its target", async () => {
  const target = { baseUrl: "http://127.0.0.1", fetch: answer as typeof fetch };
  const { findings, cases } = await verify(spec, expectations, facts, target);
  expect(causesText(groupByCause(findings))).toBe("");
  expect(cases.length).toBeGreaterThan(300);
  // What the rules bring about by themselves must not become less.
  const rules = [...byRules];
  expect(rules.filter((name) => / (401|429) /.test(name))).toHaveLength(entries.size * 3);
  expect(rules.length).toBeGreaterThan(140);
  for (const name of [
    "disconnectIntegration 200 disconnected",
    "listScheduledPosts 200 pending",
    "cancelSchedule 404 not_found",
  ]) {
    expect(rules).toContain(name);
  }
}, 120_000);
