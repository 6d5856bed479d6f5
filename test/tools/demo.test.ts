/** `npm start`, as somebody who just cloned this runs it. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { demoCommand } from "../../scripts/demo/command.ts";
import { createFakeHooked, type FakeHooked, type FakeHookedOptions, type FakeServer } from "../../src/testing/index.ts";
import { capture } from "./capture.ts";

const key = "sk_demo";
const env = { ...process.env };
delete env["HOOKED_API_KEY"];
delete env["HOOKED_API_URL"];
let server: FakeServer | undefined;

afterEach(async () => {
  process.env = { ...env };
  await server?.close();
  server = undefined;
});

/** Runs the command in this process, without a key unless the test sets one. */
async function demo(args: string[]) {
  const { code, out, err } = await capture(demoCommand, ...args);
  return { code, stdout: out.join("\n"), stderr: err.join("\n") };
}

/** Expects strings in an output, in this order. */
function expectInOrder(stdout: string, strings: string[]): void {
  const places = strings.map((text) => stdout.indexOf(text));
  expect(places.map((place, i) => place >= 0 || strings[i])).toEqual(places.map(() => true));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
}

test("the demo disconnects a platform with its posts, and makes and publishes a video", async () => {
  process.env = { ...env };
  const { code, stdout, stderr } = await demo([]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const cancelled = ["2 posts pending", "Cancelled post_1", "Cancelled post_3", "no posts pending"];
  const gone = ["Disconnected int_1 from youtube", "post_2  Sleep better, on tiktok", "NotFoundError: Integration not"];
  const made = ["costs 5 credits", "COMPLETED after 3 minutes: https://", "post_4 is due at", "published: https://"];
  expectInOrder(stdout, [...cancelled, ...gone, "resource_id: 'int_1'", ...made]);
});

test("npm start runs it", async () => {
  const tsx = join(process.cwd(), "node_modules/.bin/tsx");
  const stdout = await new Promise((resolve) => {
    execFile(tsx, ["scripts/demo.ts"], { env }, (error, text) => resolve(error ?? text));
  });
  expect(stdout).toContain("Disconnected int_1 from youtube");
});

describe("the demo refuses with exit code 2", () => {
  test.each<[string, string[], string, RegExp]>([
    ["an id without a key", ["int_1"], "", /set HOOKED_API_KEY/],
    ["--yes without an id", ["--yes"], "", /--yes needs the id/],
    ["an unknown flag", ["--frob"], "", /^Unknown option '--frob'\. Usage: npm start.*$/],
    ["an id that is none", [".."], key, /integrationId must not be/],
  ])("%s", async (_, args, apiKey, message) => {
    process.env = { ...env, HOOKED_API_KEY: apiKey };
    const { code, stderr } = await demo(args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) });
  });
});

describe("the demo on a real account", () => {
  /** A server with an integration that has a post. */
  async function start(options: FakeHookedOptions = {}, name = "Habits"): Promise<FakeHooked> {
    const fake = createFakeHooked({ apiKey: key, ...options });
    fake.connectIntegration({ type: "youtube" });
    const { videoId } = await fake.hooked.videos.createHookDemo({ name, avatarId: "a", text: "b" });
    const scheduledDateTime = new Date(fake.state.now.getTime() + 3_600_000);
    await fake.hooked.schedules.create({ videoId, integrationId: "int_1", scheduledDateTime });
    server = await fake.listen();
    process.env = { ...env, HOOKED_API_KEY: key, HOOKED_API_URL: server.url };
    return fake;
  }

  test("changes nothing without --yes", async () => {
    const fake = await start();
    const { code, stdout } = await demo(["int_1"]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining("Nothing was changed. To cancel 1 post"),
    });
    expect(fake.requests.map(({ method }) => method).slice(2)).toEqual(["GET", "GET", "GET"]);
  });

  test("does it with --yes", async () => {
    const fake = await start();
    const { code, stdout } = await demo(["int_1", "--yes"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining("Disconnected int_1 from youtube") });
    expect(fake.state).toMatchObject({ integrations: [], posts: [] });
  });

  test("shows an integration without account and a post without video, and goes on", async () => {
    await start({
      intercept: async ({ operation }, respond) => {
        const response = await respond();
        const { data } = response.body as { data: { account: object; scheduledPosts: object[] } };
        if (operation === "getIntegrationDetails") delete (data as { account?: object }).account;
        if (operation === "listScheduledPosts") {
          for (const post of data.scheduledPosts as { video?: object; scheduledDateTime?: string }[]) {
            delete post.video;
            delete post.scheduledDateTime;
          }
        }
        return response;
      },
    });
    const { code, stdout, stderr } = await demo(["int_1", "--yes"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expectInOrder(stdout, ["An account without a name on youtube", "post_1  (no time)  (no video)", "Disconnected"]);
  });

  test("prints what a server sends without its effect on a terminal", async () => {
    await start({}, "Habits\u001b[2J\nDisconnected");
    const { stdout } = await demo(["int_1"]);
    expect(stdout).toContain("Habits\\u001b[2J\\nDisconnected");
    expect(stdout).not.toContain("\u001b");
  });

  test("fails with exit code 1 and says why", async () => {
    await start();
    const { code, stderr } = await demo(["int_2"]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^\nNotFoundError: Integration not found/),
    });
  });

  test("stops at Ctrl-C, without a stack", async () => {
    const fake = await start();
    const interrupt = jest.fn();
    process.on("SIGINT", interrupt);
    fake.fail("listScheduledPosts", { stall: true });
    const ended = demo(["int_1"]);
    while (!fake.requests.some(({ outcome }) => outcome === "stalled")) await new Promise(setImmediate);
    process.emit("SIGINT");
    expect(await ended).toMatchObject({ code: 130, stderr: "\nStopped." });
    process.off("SIGINT", interrupt);
  });
});
