/** The scripts of the first minute, as somebody who just cloned this runs them. */
import { execFile, spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, jest, test } from "@jest/globals";
import { startFake } from "../servers/fake-hooked.ts";
import { key } from "../servers/loopback.ts";

jest.setTimeout(30_000);

const tsx = join(process.cwd(), "node_modules/.bin/tsx");
const { HOOKED_API_KEY: _, HOOKED_API_URL: __, ...clean } = process.env;

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a script without a key, or with what `env` has. */
function run(script: string, args: string[], env: Record<string, string> = {}) {
  return new Promise<Ended>((resolve) => {
    execFile(tsx, [script, ...args], { env: { ...clean, ...env } }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

const demo = (args: string[], env?: Record<string, string>) => run("scripts/demo.ts", args, env);

/**
 * Presses Ctrl-C as soon as the script has printed `text`, and lets `before` look first. The exit code is as a shell has it.
 * Without the command line of tsx, which kills a script that is too busy to answer at once.
 */
function interrupt(script: string, args: string[], text: string, before = async (_stdout: string) => {}) {
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], { env: clean });
  const ended: Ended = { code: -1, stdout: "", stderr: "" };
  let pressed = false;
  child.stderr.on("data", (chunk) => {
    ended.stderr += chunk;
  });
  return new Promise<Ended>((resolve, reject) => {
    child.stdout.on("data", async (chunk) => {
      ended.stdout += chunk;
      if (pressed || !ended.stdout.includes(text)) return;
      pressed = true;
      await before(ended.stdout).catch(reject);
      child.kill("SIGINT");
    });
    child.on("close", (code, signal) => resolve({ ...ended, code: code ?? (signal === "SIGINT" ? 130 : -1) }));
  });
}

test("the demo lists, cancels, looks again and disconnects, and shows a failure with its details", async () => {
  const { code, stdout, stderr } = await demo([]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const steps = ["2 posts pending", "Cancelled post_abc123", "Cancelled post_abc124", "no posts pending"];
  const then = [
    "Disconnected int_yt_abc123 from youtube",
    "NotFoundError: Integration not found",
    "resource_id: 'int_inv",
  ];
  const places = [...steps, ...then].map((text) => stdout.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

describe("the demo refuses with exit code 2", () => {
  test.each<[string, string[], Record<string, string>, RegExp]>([
    ["an id without a key", ["int_1"], {}, /set HOOKED_API_KEY/],
    ["--yes without an id", ["--yes"], {}, /--yes needs the id/],
    ["an unknown flag", ["--frob"], {}, /^Unknown option '--frob'\. Usage: npm start.*\n$/],
    ["an id that is none", [".."], { HOOKED_API_KEY: "test-key" }, /integrationId must not be/],
  ])("%s", async (_, args, env, message) => {
    const { code, stderr } = await demo(args, env);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) });
  });
});

describe("the demo against a real API", () => {
  async function start() {
    const fake = await startFake({}, ["post_1"]);
    return { fake, env: { HOOKED_API_KEY: key, HOOKED_API_URL: fake.url } };
  }

  test("changes nothing without --yes", async () => {
    const { fake, env } = await start();
    const { code, stdout } = await demo(["int_1"], env);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining("Nothing was changed. To cancel 1 post"),
    });
    expect(fake.log).toEqual(["getIntegration int_1", "getIntegration int_1", "listPosts"]);
  });

  test("prints what a server says without its effect on a terminal", async () => {
    const { url } = await startFake({}, ["post\u001b[2J\nDisconnected"]);
    const { stdout } = await demo(["int_1"], { HOOKED_API_KEY: key, HOOKED_API_URL: url });
    expect(stdout).toContain("post\\u001b[2J\\nDisconnected");
    expect(stdout).not.toContain("\u001b");
  });

  test("does it with --yes", async () => {
    const { fake, env } = await start();
    const { code, stdout } = await demo(["int_1", "--yes"], env);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining("Disconnected int_1 from youtube") });
    expect([fake.integrations.size, fake.posts.size]).toEqual([0, 0]);
  });

  test("fails with exit code 1 and says why", async () => {
    const { env } = await start();
    const { code, stderr } = await demo(["int_2"], env);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^\nNotFoundError: Integration not found/),
    });
  });
});

test("Ctrl-C stops the demo and its mock, without a stack", async () => {
  // An open mock would keep the process alive.
  const { code, stderr } = await interrupt("scripts/demo.ts", [], "Starting a mock");
  expect({ code, stderr }).toEqual({ code: 130, stderr: "\nStopped.\n" });
});
