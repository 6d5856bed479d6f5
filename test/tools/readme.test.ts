/** What the documents show is true: examples run (docs.test.ts compiles them), links lead somewhere, commands exist. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import ts from "typescript";
import * as client from "../../src/index.ts";
import * as testing from "../../src/testing/index.ts";
import { json, type TimedFake, timedFake } from "../servers/timed.ts";
import { inVirtualTime } from "../servers/virtual-time.ts";
import { useFolders } from "./capture.ts";
import { examplesIn } from "./compile.ts";

const root = process.cwd();
const read = (file: string) => readFileSync(join(root, file), "utf8");

const examples = examplesIn(read("README.md"));

function transpile(code: string): string {
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
  return ts.transpileModule(code, { compilerOptions: options }).outputText;
}

/** Runs the one example that contains a string, with a client of the fake. Returns what it exports. */
async function runExample(text: string, fake: TimedFake): Promise<Record<string, unknown>> {
  const [code = "", ...others] = examples.filter((example) => example.includes(text));
  expect(others).toEqual([]);
  const options = { apiKey: "sk_timed", baseUrl: "https://api.example", fetch: fake.fetch };
  class Hooked extends client.Hooked {
    constructor() {
      super(options);
    }
  }
  const exports: Record<string, unknown> = {};
  const run = new Function("require", "exports", "hooked", `return (async () => {${transpile(code)}})()`);
  const load = (name: string) => (name === "hooked-client/testing" ? testing : { ...client, Hooked });
  await run(load, exports, new Hooked());
  return exports;
}

let log: jest.SpiedFunction<typeof console.log>;
beforeEach(() => {
  log = jest.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(() => log.mockRestore());

test("the first example makes a video, waits for it and schedules it", async () => {
  const fake = timedFake();
  await inVirtualTime(() => runExample("const [integration] = await", fake));
  expect(fake.state.posts).toMatchObject([{ video: { id: "vid_1" }, integration: { id: "int_1", type: "youtube" } }]);
});

test("the example of disconnecting cancels the posts of the platform", async () => {
  const fake = timedFake();
  fake.connectIntegration({ id: "int_yt_abc123" });
  fake.schedule("int_yt_abc123");
  await inVirtualTime(() => runExample("disconnectSafely(", fake));
  expect(log).toHaveBeenLastCalledWith("Cancelled 1 posts, disconnected youtube");
  expect(fake.state).toMatchObject({ posts: [], integrations: [{ id: "int_1" }] });
});

test("the example of looking first finds the post whose response was lost", async () => {
  const fake = timedFake({
    before: async ({ operation }, respond) => {
      if (operation !== "scheduleVideo") return undefined;
      await respond();
      return json(502, { message: "Bad gateway" });
    },
  });
  fake.addVideo("vid_1", 0);
  await inVirtualTime(() => runExample("const body: ScheduleCreate", fake));
  expect(log.mock.calls).toEqual([["It is scheduled"], ["Try again"]]);
});

const [ownTest = ""] = examples.filter((example) => example.includes("createFakeHooked"));

describe("a test of one's own", () => {
  const folder = useFolders()();
  const modules: Record<string, unknown> = { "node:assert/strict": assert, "node:test": test };
  // In place of the import of another runner: Jest's own function, which adds the test of README to this file.
  new Function("require", "exports", transpile(ownTest))((name: string) => modules[name] ?? testing, {});

  test("passes with node:test", () => {
    const source = pathToFileURL(join(root, "src/testing/index.ts")).href;
    writeFileSync(join(folder, "own.test.mts"), ownTest.replace("hooked-client/testing", source));
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const args = ["--import", "tsx", "--test", join(folder, "own.test.mts")];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, env, encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/# pass 1\n|pass 1\n/) });
  });
});

test("the example of a webhook responds before it gets the video", async () => {
  const fake = timedFake();
  fake.addVideo("vid_1", 0);
  const { POST } = (await runExample("// webhook.ts", fake)) as { POST: (request: Request) => Promise<Response> };
  const body = JSON.stringify({
    event: "project.completed",
    projectId: "vid_1",
    video: { id: "vid_1", url: "https://x.example" },
  });
  const { result } = await inVirtualTime(async () => {
    const response = await POST(new Request("https://example.com", { method: "POST", body }));
    const before = log.mock.calls.length;
    while (log.mock.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 1_000));
    return { status: response.status, before };
  });
  expect(result).toEqual({ status: 200, before: 0 });
  expect(log).toHaveBeenCalledWith("Ready:", "https://cdn.hooked.so/vid_1.mp4");
});

const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "CODE_OF_CONDUCT.md",
  "test/README.md",
  "test/docs/disagreements.md",
];

describe.each(documents)("%s", (file) => {
  const text = read(file);

  test("links to files and headings that exist", () => {
    const links = [...text.matchAll(/\]\(((?!https:)[^)]+)\)/g)].map(([, link = ""]) => link.split("#"));
    const broken = links.filter(([path = "", heading]) => {
      const target = path ? join(dirname(file), path) : file;
      return !existsSync(join(root, target)) || (heading && !headingsOf(read(target)).includes(heading));
    });
    expect(broken).toEqual([]);
  });

  test("names npm scripts that exist", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const named = [...text.matchAll(/npm (?:run ([\w:]+)|(start|test))/g)].map(([, script, short]) => script ?? short);
    expect(named.filter((name) => !((name as string) in scripts))).toEqual([]);
  });

  test("names files and folders that exist", () => {
    const named = text.match(/\b(?:src|test|scripts|\.ci)\/[\w./-]*\w/g) ?? [];
    expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });
});

/** As GitHub makes them into anchors. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\w -]/g, "")
      .replaceAll(" ", "-"),
  );
}
