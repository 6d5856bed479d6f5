/** The types of the package, and what the documents show, under each compiler, resolution and set of options. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/spec/read.ts";
import { examplesIn } from "../tools/compile.ts";
import type { Environment, Report } from "./environments.ts";
import { install, type Tool, versionOf } from "./tools.ts";
import { newApp, run, writeFiles } from "./workplace.ts";

/** A program of a user, as ES module and as CommonJS. */
const program = `
import { Hooked, isHookedError, type ScheduledPost } from "hooked-client";
import { createFakeHooked, type FakeHooked } from "hooked-client/testing";

export const fake: FakeHooked = createFakeHooked({ apiKey: "test" });
export const own = new Hooked({ apiKey: "test", fetch: fake.fetch, timeout: undefined });
export const patched = new Hooked({ fetch: globalThis.fetch });

export async function titles(hooked: Hooked, signal: AbortSignal): Promise<string[]> {
  const posts: ScheduledPost[] = await hooked.schedules.list({ status: "pending" }, { signal }).toArray({ max: 10 });
  for await (const post of hooked.schedules.list()) posts.push(post);
  return posts.map((post) => post.platformData?.title ?? post.video.name);
}

export const statusOf = (error: unknown): number | undefined => (isHookedError(error) ? error.status : undefined);

// @ts-expect-error a misspelt parameter does not compile
own.schedules.list({ lmit: 10 });
`;

const resolutions = {
  node16: { module: "node16", moduleResolution: "node16" },
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
  // `esModuleInterop` as `tsc --init` sets it: the others imply it.
  node10: { module: "esnext", moduleResolution: "node10", esModuleInterop: true },
};

/** As in the templates of common tools, which leave out DOM.AsyncIterable. */
const dom = ["es2022", "dom", "dom.iterable"];
const libraries = {
  DOM: { lib: dom, types: [] },
  Node: { lib: ["es2022"], types: ["node"] },
  "DOM and Node": { lib: dom, types: ["node"] },
};

/** An example that imports a module of Node needs the types of Node. */
function fits(code: string, library: string): boolean {
  return library !== "DOM" || !code.includes('from "node:');
}

/** The examples of README.md, as files. */
function readExamples(): Record<string, string> {
  const examples = examplesIn(readFileSync(join(root, "README.md"), "utf8"));
  return Object.fromEntries(examples.map((code, i) => [`example-${i + 1}.ts`, `${code}\nexport {};\n`]));
}

function readPrograms(): Record<string, string> {
  const folder = join(root, "test/examples");
  const names = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

const versions = ["5.4", "5.9", "6", "7"] as const;

const noNode10 = "node10, which this version does not have";

export const typescript = versions.map((number): Environment => {
  const tool: Tool = `typescript-${number}`;
  return {
    id: tool,
    name: `TypeScript ${number}`,
    version: versionOf(tool),
    ...(number === "7" && { known: { [noNode10]: "noNode10" } }),
    async run(workplace) {
      const compiler = join(await install(tool), "typescript/bin/tsc");
      const app = await newApp(workplace, tool, {}, { "@types/node": "types-node", "undici-types": "types-node" });
      const examples = readExamples();
      const programs = readPrograms();
      writeFiles(app, {
        "package.json": JSON.stringify({ name: "app", private: true, type: "module" }),
        "client.d.ts": 'declare const hooked: import("hooked-client").Hooked;\n',
        "app.mts": program,
        "app.cts": program,
        "app.ts": program,
        ...examples,
        ...programs,
      });
      const results: Report["results"] = [];
      for (const [group, resolution] of Object.entries(resolutions)) {
        if (group === "node10" && number === "7") {
          results.push({ group, name: noNode10, error: "removed" });
          continue;
        }
        for (const exactOptionalPropertyTypes of [false, true]) {
          for (const [library, options] of Object.entries(libraries)) {
            const exact = exactOptionalPropertyTypes ? ", exactOptionalPropertyTypes" : "";
            const name = `${group}, ${library}${exact}`;
            const compilerOptions = {
              target: "es2022",
              strict: true,
              skipLibCheck: false,
              noEmit: true,
              exactOptionalPropertyTypes,
              ...resolution,
              ...options,
              ...(group === "node10" && number === "6" && { ignoreDeprecations: "6.0" }),
            };
            const files = [
              "client.d.ts",
              ...(group.startsWith("node1") && group !== "node10" ? ["app.mts", "app.cts"] : ["app.ts"]),
              ...Object.entries(examples).flatMap(([file, code]) => (fits(code, library) ? [file] : [])),
              // Programs of Node: files, servers and processes.
              ...(library === "DOM" ? [] : Object.keys(programs)),
            ];
            const project = `tsconfig.${results.length}.json`;
            writeFiles(app, { [project]: JSON.stringify({ compilerOptions, files }) });
            const error: string | undefined = await run(process.execPath, [compiler, "--project", project], {
              cwd: app,
            }).then(
              () => undefined,
              (reason: Error) => reason.message,
            );
            results.push({ group, name, ...(error !== undefined && { error }) });
          }
        }
      }
      return { results };
    },
  };
});
