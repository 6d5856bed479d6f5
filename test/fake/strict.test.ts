/** Every answer of the fake is what openapi.yaml documents. */
import { describe, expect, test } from "@jest/globals";
import { listOperations, type OperationEntry, readSpec } from "../../scripts/spec/read.ts";
import { Hooked } from "../../src/index.ts";
import { createFakeHooked } from "../../src/testing/index.ts";
import { checked } from "../engine/strict-fake.ts";

const entries = listOperations(readSpec());

/** A fake in which the things exist that the examples of the document name. */
async function setUp() {
  const fake = createFakeHooked({ now: "2024-03-01T00:00:00.000Z" });
  const { fetch, problems, seen } = checked(fake);
  const client = (apiKey: string) => new Hooked({ apiKey, baseUrl: "https://api.hooked.so", fetch, maxRetries: 0 });
  const hooked = client("test");
  const { id: integrationId } = fake.connectIntegration({ id: "int_yt_abc123" });
  const { videoId } = await hooked.videos.createHookDemo({ avatarId: "a", text: "b" });
  const [video] = fake.state.videos;
  fake.seed({ videos: [{ ...(video as NonNullable<typeof video>), id: "vid_abc123xyz" }] });
  const scheduledDateTime = "2024-03-10T00:00:00.000Z";
  const { scheduleId } = await hooked.schedules.create({ videoId, integrationId, scheduledDateTime });
  const { search } = await hooked.social.createSearch({ searchTerm: "fitness", platform: "tiktok" });
  const { account } = await hooked.social.analyzeAccount({ username: "fitcoach", platform: "tiktok" });
  const ids = { integrationId, videoId, scheduleId, searchId: search.id, accountId: account.id, templateId: "tpl_1" };
  return { fake, client, hooked, problems, seen, ids: ids as Record<string, string> };
}

function fill(path: string, ids: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "none");
}

async function call(hooked: Hooked, { method, path }: OperationEntry, ids: Record<string, string>, body?: unknown) {
  const init = body === undefined ? {} : { body: body as object };
  return hooked.request(method.toUpperCase() as "GET", fill(path, ids), init).catch((error: unknown) => error);
}

describe.each(entries.map((entry) => [entry.id, entry] as const))("%s", (id, entry) => {
  const examples = Object.values(entry.body?.examples ?? { none: { value: undefined } }).map(({ value }) => value);

  test("succeeds with each documented request", async () => {
    const { hooked, problems, seen, ids } = await setUp();
    for (const body of examples) {
      const before = seen.has(`${id} 200`);
      const result = await call(hooked, entry, ids, body);
      expect(result).not.toBeInstanceOf(Error);
      expect(before || seen.has(`${id} 200`)).toBe(true);
    }
    expect(problems).toEqual([]);
  });

  test("answers every documented status that has a cause in the rules", async () => {
    const { fake, hooked, client, problems, seen, ids } = await setUp();
    const [body] = examples;
    await call(client("sk_wrong_key"), entry, ids, body);
    await call(hooked, entry, {}, body);
    if (entry.body) await call(hooked, entry, ids, {});
    if (id === "scheduleVideo") await call(hooked, entry, ids, { ...(body as object), videoId: "vid_none" });
    if (id === "cancelSchedule") await fake.advance({ days: 365 });
    await call(hooked, entry, ids, body);
    fake.seed({ otherTeam: [...Object.values(ids), "vid_abc123xyz"] });
    await call(hooked, entry, ids, body);
    fake.fail(entry.id as never, { status: 500, body: { success: false } });
    await call(hooked, entry, ids, body);
    const ofTeam = ["401", "500", ...(entry.path.includes("/project/") ? [] : ["403", "404"])];
    const expected = Object.keys(entry.responses).filter((status) => ofTeam.includes(status));
    if (id === "getTemplateDetails") expected.splice(expected.indexOf("404"), 1);
    expect([...seen]).toEqual(expect.arrayContaining(expected.map((status) => `${id} ${status}`)));
    if (entry.responses[400]) expect(seen).toContain(`${id} 400`);
    expect(problems).toEqual([]);
  });
});

test("creations without a subscription, and avatars and templates that do not exist, are refused as documented", async () => {
  for (const [subscribed, status] of [
    [false, 403],
    [true, 404],
  ] as const) {
    const fake = createFakeHooked({ subscribed });
    const { fetch, problems, seen } = checked(fake);
    const hooked = new Hooked({ apiKey: "test", baseUrl: "https://api.hooked.so", fetch, maxRetries: 0 });
    const [template] = (await hooked.templates.list()).templates;
    const [avatar] = (await hooked.avatars.list()).avatars;
    fake.seed({ avatars: [{ ...avatar, id: "a1" } as never], templates: [{ ...template, id: "t1" } as never] });
    for (const entry of entries.filter(({ responses }) => responses[status])) {
      for (const { value } of Object.values(entry.body?.examples ?? {})) await call(hooked, entry, {}, value);
    }
    await hooked.templates.get("tpl_none").catch(() => {});
    const creations = entries.filter(({ responses, path }) => responses[status] && /project/.test(path));
    // Scenes name their avatars one by one, and a product ad does not need one.
    const reached = creations
      .map(({ id }) => `${id} ${status}`)
      .filter((each) => status === 403 || !/Scenes/.test(each));
    expect([...seen]).toEqual(expect.arrayContaining(reached));
    if (status === 404) expect(seen).toContain("getTemplateDetails 404");
    expect(problems).toEqual([]);
  }
});
