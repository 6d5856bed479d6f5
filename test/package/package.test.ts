/** The tarball, unpacked where a consumer would have it, and used as a consumer would. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import ts from "typescript";
import { apiFile, publicApi } from "../../scripts/release/api.ts";
import { expectedFiles, pack, readManifest } from "../../scripts/release/pack.ts";
import { listOperations, readSpec } from "../../scripts/spec/read.ts";
import type * as Package from "../../src/index.ts";
import { createProgram, problemsIn, readCompilerOptions } from "../tools/compile.ts";
import { readDocs } from "./field-docs.ts";

const run = promisify(execFile);
const modules = join(process.cwd(), "node_modules");

/** Where the tarball is made, and where it is used. */
let temp: string;
let app: string;
let tarball: string;
let unpacked: string;

/** The output of the slow tools, which share the processors. */
let reports: { publint: string; attw: string };

beforeAll(async () => {
  temp = await mkdtemp(join(tmpdir(), "package-"));
  [app, unpacked] = [join(temp, "app"), join(temp, "app/node_modules/hooked-client")];
  ({ tarball } = await pack(temp));
  await install();
  const [publint, attw] = await Promise.all([
    report("publint", "run", unpacked, "--strict"),
    report("attw", tarball, "--no-color", "--exclude-entrypoints", "./openapi.yaml"),
  ]);
  reports = { publint, attw };
});

afterAll(() => rm(temp, { recursive: true }));

/** What `npm install` would do, without a registry. Nothing else of ours is there: all that it needs is within. */
async function install(): Promise<void> {
  await mkdir(unpacked, { recursive: true });
  await run("tar", ["-xzf", tarball, "--strip-components=1", "-C", unpacked]);
  await writeFile(join(app, "package.json"), JSON.stringify({ name: "app", type: "module" }));
}

/** What a tool prints, whether it is content or not. */
async function report(tool: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(join(modules, ".bin", tool), args, { cwd: app }).catch((error) => error);
  return stdout;
}

const program = `
  import { Hooked, isHookedError, type ScheduledPost } from "hooked-client";

  export async function titles(hooked: Hooked): Promise<string[]> {
    const posts: ScheduledPost[] = await hooked.schedules.list({ status: "pending" }).toArray({ max: 10 });
    for await (const post of hooked.schedules.list()) posts.push(post);
    return posts.map((post) => post.platformData?.title ?? post.video.name);
  }

  export async function disconnect(hooked: Hooked, signal: AbortSignal): Promise<boolean | number | undefined> {
    try {
      return (await hooked.integrations.disconnect("int_1", { signal })).deleted;
    } catch (error) {
      return isHookedError(error) ? error.status : undefined;
    }
  }

  // @ts-expect-error what is misspelt does not compile
  new Hooked().schedules.list({ lmit: 10 });`;

/** What the compiler finds in the program in such files, and in the types that it gets from the package. */
function compile(options: object, ...files: string[]): string[] {
  const names = files.map((file) => join(app, file));
  const shared = {
    noEmit: true,
    strict: true,
    skipLibCheck: false,
    target: "es2022",
    typeRoots: [join(modules, "@types")],
  };
  const { options: parsed, errors } = ts.convertCompilerOptionsFromJson({ ...shared, ...options }, app);
  expect(errors).toEqual([]);
  const compiled = createProgram(names, parsed, new Map(names.map((name) => [name, program])));
  const checked = compiled.getSourceFiles().map(({ fileName }) => fileName);
  const ofPackage = checked.filter((name) => name.startsWith(unpacked));
  expect(ofPackage).not.toEqual([]);
  const general = [...compiled.getOptionsDiagnostics(), ...compiled.getGlobalDiagnostics()];
  return [...general.map(({ messageText }) => String(messageText)), ...problemsIn(compiled, [...names, ...ofPackage])];
}

/** What a program of the app prints as JSON. */
async function outputOf(source: string): Promise<unknown> {
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", source], { cwd: app, env: {} });
  return JSON.parse(stdout);
}

const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, "");

const readUnpacked = (file: string) => readFile(join(unpacked, file), "utf8");

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

describe("the tarball", () => {
  test("holds what is needed and nothing else", async () => {
    expect(await filesIn(unpacked)).toEqual(expectedFiles);
  });

  test("reveals nothing of the machine that made it", async () => {
    const places = [`${process.cwd()}/`, `${homedir()}/`, `${tmpdir()}/`, "_authToken"];
    for (const file of await filesIn(unpacked)) {
      const text = await readUnpacked(file);
      expect({ file, found: places.filter((place) => text.includes(place)) }).toEqual({ file, found: [] });
    }
  });

  test.each(["dist/index.mjs", "dist/index.cjs"])(
    "%s begins with a licence notice that bundlers keep",
    async (file) => {
      const [notice] = (await readUnpacked(file)).split("\n");
      expect(notice).toMatch(/^\/\*! hooked-client, with openapi-fetch .* MIT, see its LICENSE \*\/$/);
      const [, holder] = /openapi-fetch (\(c\) .*?)\./.exec(notice ?? "") ?? [];
      for (const licence of ["LICENSE", join(modules, "openapi-fetch/LICENSE")])
        expect(await readFile(resolve(unpacked, licence), "utf8")).toContain(`Copyright ${holder}`);
    },
  );

  test.each(["index.mjs", "index.cjs", "testing.mjs", "testing.cjs"])(
    "dist/%s has no comments that cost time at every start, and a map with the sources",
    async (file) => {
      expect(await readUnpacked(`dist/${file}`)).not.toMatch(/\/\*\*/);
      const map = JSON.parse(await readUnpacked(`dist/${file}.map`));
      expect(map.sources).toContain(file.startsWith("index") ? "../src/hooked.ts" : "../src/testing/fake.ts");
      expect(map.sources.filter((source: string) => !/^\.\.\/(src|generated|node_modules)\//.test(source))).toEqual([]);
      expect(map.sourcesContent).toHaveLength(map.sources.length);
    },
  );

  test("has every file that its package.json names", async () => {
    const { exports, main, module, types } = JSON.parse(await readUnpacked("package.json"));
    const named: string[] = JSON.stringify([exports, main, module, types]).match(/\.\/[^"]+\.\w+/g) ?? [];
    const there = await filesIn(unpacked);
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((file) => !there.includes(file.slice(2)))).toEqual([]);
  });

  test("has no scripts and development dependencies in its package.json, and what users need", async () => {
    const { version, ...published } = JSON.parse(await readUnpacked("package.json"));
    const { description, license, engines } = await readManifest();
    expect(published).toMatchObject({ name: "hooked-client", description, license, engines, sideEffects: false });
    const fields = [
      "scripts",
      "dependencies",
      "devDependencies",
      "peerDependencies",
      "overrides",
      "jest",
      "size-limit",
    ];
    expect(fields.filter((field) => field in published)).toEqual([]);
  });

  test("has a README whose links work without the repository", async () => {
    const links = [...(await readUnpacked("README.md")).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !/^(https:|#)/.test(link))).toEqual([]);
    const here = links.flatMap((link) => /unpkg\.com\/hooked-client@\d+\.\d+\.\d+\/([^#]+)/.exec(link)?.[1] ?? []);
    expect(expectedFiles).toEqual(expect.arrayContaining(here));
  });

  test("has the public API of test/package/api.md. If a change of it is meant, run: npm run release:api", async () => {
    const page = (await readFile(apiFile, "utf8")).replaceAll("\r\n", "\n");
    expect(await publicApi(await readManifest(), join(unpacked, "dist"))).toBe(page);
  });

  test("is clean to publint and attw", () => {
    expect(reports.publint).toMatch(/All good!/);
    expect(reports.attw).toMatch(/No problems found/);
  });
});

describe("a program of", () => {
  const names = `Object.keys(await import("hooked-client"))`;
  const required = `import { createRequire } from "node:module"; const cjs = createRequire(import.meta.url)("hooked-client");`;

  test("ES modules and one of CommonJS get the same names", async () => {
    const expected = [
      "AuthenticationError",
      "BadRequestError",
      "ConflictError",
      "DisconnectAbortedError",
      "Hooked",
      "HookedAbortError",
      "HookedApiError",
      "HookedArgumentError",
      "HookedConnectionError",
      "HookedDecodeError",
      "HookedError",
      "HookedTimeoutError",
      "NotFoundError",
      "PermissionDeniedError",
      "RateLimitError",
      "ServerError",
      "UnprocessableError",
      "VideoFailedError",
      "VideoTimeoutError",
      "VideosAbortedError",
      "VideosMissingError",
      "VideosTimeoutError",
      "isHookedError",
      "parseWebhook",
    ];
    expect(await outputOf(`console.log(JSON.stringify(${names}.sort()))`)).toEqual(expected);
    expect(await outputOf(`${required} console.log(JSON.stringify(Object.keys(cjs).sort()))`)).toEqual(expected);
  });

  test.each(["esm", "cjs"])("%s makes a call", async (format) => {
    const source = `${required}
      import * as esm from "hooked-client";
      const fetch = async (url) => Response.json({ success: true, data: { url } });
      const { integrations } = new ${format}.Hooked({ apiKey: "sk_1", fetch });
      console.log(JSON.stringify(await integrations.get("int/1")));`;
    expect(await outputOf(source)).toEqual({ url: "https://api.hooked.so/v1/integration/int%2F1" });
  });

  test("both knows the errors of either copy", async () => {
    const source = `${required}
      import * as esm from "hooked-client";
      const [a, b] = [new esm.NotFoundError({ status: 404 }), new cjs.NotFoundError({ status: 404 })];
      console.log(JSON.stringify([a instanceof cjs.HookedError, cjs.isHookedError(a), esm.isHookedError(b)]));`;
    expect(await outputOf(source)).toEqual([false, true, true]);
  });

  test("Jest requires it, and tells its errors apart by class", async () => {
    const { Hooked, NotFoundError } = createRequire(join(app, "app.test.js"))("hooked-client") as typeof Package;
    const answers = [Response.json({ success: true, data: { id: "int_1" } }), new Response("", { status: 404 })];
    const hooked = new Hooked({ apiKey: "sk_1", fetch: async () => answers.shift() as Response });
    expect(await hooked.integrations.get("int_1")).toEqual({ id: "int_1" });
    await expect(hooked.integrations.get("int_1")).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe("importing it", () => {
  test("has no effect: nothing is read, opened or left behind", async () => {
    const effects = await outputOf(`
      const read = [];
      process.env = new Proxy({}, { get: (_, name) => { if (/HOOKED/.test(String(name))) read.push(name); } });
      globalThis.fetch = () => read.push("fetch");
      for (const name of ["setTimeout", "setInterval", "queueMicrotask"]) globalThis[name] = () => read.push(name);
      const state = () => JSON.stringify([Object.getOwnPropertyNames(globalThis), process.eventNames()]);
      const before = state();
      await import("hooked-client");
      console.log(JSON.stringify({ read, changed: state() !== before }));`);
    expect(effects).toEqual({ read: [], changed: false });
  });

  test.each(["dist/index.mjs", "dist/index.cjs"])("needs nothing else, not even of Node: %s", async (file) => {
    const code = withoutComments(await readUnpacked(file));
    expect(code.match(/\brequire\(.*|\bimport\b.*|\bfrom ["'].*/g)).toBeNull();
  });
});

describe("the types", () => {
  test("compile in ES modules and CommonJS of Node, without those of browsers", () => {
    const options = { module: "nodenext", lib: ["es2022"], types: ["node"] };
    expect(compile(options, "app.mts", "app.cts")).toEqual([]);
  });

  test("compile for a bundler and a browser, without those of Node", () => {
    const options = { module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom"], types: [] };
    expect(compile(options, "app.ts")).toEqual([]);
  });

  test("stand alone: openapi-fetch can be replaced without anybody noticing", async () => {
    const types = await readUnpacked("dist/index.d.mts");
    expect(withoutComments(types)).not.toMatch(/openapi-fetch|openapi-typescript|\bfrom ["']|\bimport\(|\bimport ["']/);
    expect(await readUnpacked("dist/index.d.cts")).toBe(types);
    expect(await readUnpacked("dist/testing.d.cts")).toBe(
      (await readUnpacked("dist/testing.d.mts")).replaceAll(".mjs", ".cjs"),
    );
  });

  test.each([
    ["dist/index.d.mts", "src/index.ts", 500],
    ["dist/testing.d.mts", "src/testing/index.ts", 60],
  ])("%s documents each name and field as the source does", (file, source, least) => {
    const entries = [join(unpacked, file), join(process.cwd(), source)] as const;
    const documenting = createProgram(entries, { ...readCompilerOptions(), noEmit: true });
    const [published, own] = entries.map((entry) => readDocs(documenting, entry)) as [
      Map<string, string>,
      Map<string, string>,
    ];
    const documented = [...own].filter(([, text]) => text !== "");
    expect(documented.length).toBeGreaterThan(least);
    // If an object type within another type is listed here, make it an interface: the bundler misplaces its comments.
    expect(documented.filter(([place, text]) => published.get(place) !== text).map(([place]) => place)).toEqual([]);
  });

  test("cost the compiler of a user little: an app of 24 operations is below 3,000 type instantiations", async () => {
    const calls = listOperations(readSpec())
      .slice(0, 24)
      .map(({ operation, parameters, body }) => {
        const ids = parameters.filter((parameter) => parameter.in === "path").map(() => '"id_1"');
        return `console.log(await hooked.${operation["x-helper"]}(${[...ids, ...(body ? ["body"] : [])]}));`;
      });
    const file = join(app, "large.mts");
    await writeFile(
      file,
      [
        'import { Hooked } from "hooked-client";',
        "const [hooked, body] = [new Hooked(), JSON.parse('{}')];",
        ...calls,
      ].join("\n"),
    );
    const large = createProgram([file], { ...readCompilerOptions(), typeRoots: [join(modules, "@types")] });
    expect(problemsIn(large, [file])).toEqual([]);
    expect(large.getInstantiationCount()).toBeLessThan(3_000);
  });

  test("reveal nothing of what is within", async () => {
    const types = await readUnpacked("dist/index.d.mts");
    expect(types).not.toMatch(/\bHttp\b|\bPageContent\b|\binterface (paths|operations|components)\b|@internal/);
  });
});
