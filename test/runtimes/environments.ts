/** Where the behaviours run: runtimes, test runners and package managers. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/spec/read.ts";
import { examplesIn } from "../tools/compile.ts";
import { type Listening, listen } from "./server.ts";
import { binaryOf, install, type Tool, versionOf } from "./tools.ts";
import { typescript } from "./typescript.ts";
import { bundle, newApp, run, type Workplace, writeFiles } from "./workplace.ts";

/** What was found in an environment. */
export interface Report {
  results: { group: string; name: string; error?: string }[];
  facts?: Facts;
}

/** What was found out about a runtime. */
export interface Facts {
  /** Whether it sends a POST of this client again by itself after a kept connection dropped, and after status 421. */
  resends?: boolean;
  resends421?: boolean;
  /** The same of a POST by `fetch`, after a kept connection dropped. */
  resendsPlain?: boolean;
  /** Whether it keeps connections at all: else nothing is known about `resends`. */
  keepsConnections?: boolean;
}

export interface Environment {
  /** How the command line names it. */
  id: string;
  name: string;
  version: string;
  /** Footnotes that hold for all that is found there. */
  notes?: readonly Footnote[];
  /** Behaviours that do not hold, each with its footnote. */
  known?: Record<string, Footnote>;
  /** Returns undefined if it is not on this machine, and the registry does not have it. */
  run(workplace: Workplace, server: string): Promise<Report | undefined>;
}

const ownServer = "make videos from a server of your own.";

/** What a user does about what does not hold. */
export const footnotes = {
  chromium:
    "Not installed on this machine, and not in the npm registry: `apt-get install chromium`, or set `CHROMIUM_PATH`.",
  browser:
    "Pass `dangerouslyAllowBrowser: true`: whoever opens the page can read the key. The server must allow the origin of the page " +
    `(CORS); whether Hooked does is not documented. Else ${ownServer}`,
  resends:
    "A browser sends a POST again by itself if a kept connection drops, and reports one success. No option prevents it: " +
    ownServer,
  unnamed:
    "The runtime reports a connection that was refused like one that broke. So a paid call that was never sent is not retried, " +
    "and has `mayHaveBeenProcessed: true`: look first, as for any lost connection.",
  testsOfBrowsers:
    "It counts as a browser: pass `dangerouslyAllowBrowser: true` in the test, or test code of a server in the environment `node` " +
    "(a comment `@jest-environment node` or `@vitest-environment node` at the top of the file).",
  jestJsdom:
    "jsdom has no `fetch` under Jest: pass `fake.fetch` of `hooked-client/testing`, or Node's own with a signal of its realm, as " +
    "`jest-fixed-jsdom` does. It has no `TextDecoder` either: pass webhooks as strings.",
  happyDom:
    "Its `fetch` applies the rules of CORS, which the fake's server knows nothing of: pass `fake.fetch` in place of `fake.listen()`.",
  noNode10: "TypeScript 7 has no such resolution: use `bundler`, or `nodenext`.",
} as const;

export type Footnote = keyof typeof footnotes;

/** A behaviour that a runtime makes impossible where it does not say why `fetch` failed. */
const unnamed = { "a connection that was never made is told apart": "unnamed" } as const;

const mark = "RESULT ";

const imports = `
import * as client from "hooked-client";
import * as testing from "hooked-client/testing";
import { runBehaviours } from "./behaviours.mjs";`;
const requires = `
const client = require("hooked-client");
const testing = require("hooked-client/testing");`;

/** Programs for a process that take the server as their last argument and print the report. */
const esmProgram = `${imports}
const report = await runBehaviours(client, testing, process.argv.at(-1), { listens: true });
console.log("${mark}" + JSON.stringify(report));
`;
const cjsProgram = `${requires}
import("./behaviours.mjs")
  .then(({ runBehaviours }) => runBehaviours(client, testing, process.argv.at(-1), { listens: true }))
  .then((report) => console.log("${mark}" + JSON.stringify(report)));
`;

function readReport(output: string): Report {
  const line = output.split("\n").find((each) => each.startsWith(mark));
  if (!line) throw new Error(`It printed no report:\n${output.slice(-2_000)}`);
  return JSON.parse(line.slice(mark.length));
}

/** A runtime that runs a file in a process. */
function processes(
  id: string,
  name: string,
  tool: Parameters<typeof binaryOf>[0],
  format: "esm" | "cjs",
  args: readonly string[] = [],
): Environment {
  return {
    id,
    name,
    version: versionOf(tool),
    async run(workplace, server) {
      const [file, program] = format === "esm" ? ["main.mjs", esmProgram] : ["main.cjs", cjsProgram];
      const app = await newApp(workplace, id, { [file]: program });
      return readReport(await run(await binaryOf(tool), [...args, file, server], { cwd: app }));
    },
  };
}

const formats = ["esm", "cjs"] as const;
const named = { esm: "ES modules", cjs: "CommonJS" };

const node: Environment[] = ([20, 22, 24, 26] as const).flatMap((major) =>
  formats.map((format) =>
    processes(`node-${major}-${format}`, `Node ${major}, ${named[format]}`, `node-${major}`, format),
  ),
);

const bun = formats.map((format) => processes(`bun-${format}`, `Bun, ${named[format]}`, "bun", format));

const denoArgs = ["run", "--no-prompt", "--allow-net"];
const deno = [
  processes("deno", "Deno", "deno", "esm", [...denoArgs, "--allow-env"]),
  processes("deno-no-env", "Deno without `--allow-env`", "deno", "esm", denoArgs),
];

const worker = `${imports}
export default {
  async fetch(request) {
    return Response.json(await runBehaviours(client, testing, new URL(request.url).searchParams.get("server")));
  },
};
`;

const workerd: Environment = {
  id: "workerd",
  name: "Cloudflare Workers (workerd)",
  version: versionOf("workerd"),
  known: unnamed,
  async run(workplace, server) {
    const config = `
      using Workerd = import "/workerd/workerd.capnp";
      const config :Workerd.Config = (
        services = [
          (name = "main", worker = (modules = [(name = "main", esModule = embed "main.mjs.esm.bundle.js")], compatibilityDate = "2025-01-01")),
          (name = "internet", network = (allow = ["public", "private", "local"])),
        ],
        sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
      );`;
    const app = await newApp(workplace, "workerd", { "main.mjs": worker, "config.capnp": config });
    await bundle(app, "main.mjs", "esm");
    const child = spawn(await binaryOf("workerd"), ["serve", "config.capnp", "--control-fd=1"], { cwd: app });
    try {
      let log = "";
      child.stderr.on("data", (part) => {
        log += part;
      });
      const port = await new Promise<number>((resolve, reject) => {
        child.once("error", reject);
        child.once("exit", () => reject(new Error(`workerd ended: ${log}`)));
        createInterface(child.stdout).on("line", (line) => {
          const event = JSON.parse(line);
          if (event.event === "listen") resolve(event.port);
        });
      });
      const response = await fetch(`http://127.0.0.1:${port}/?server=${server}`, {
        signal: AbortSignal.timeout(120_000),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${text}\n${log}`);
      return JSON.parse(text);
    } finally {
      child.kill();
    }
  },
};

const edge: Environment = {
  id: "edge-vm",
  name: "Vercel Edge (edge-vm)",
  version: versionOf("edge-vm"),
  async run(workplace, server) {
    const files = {
      "main.mjs": `${imports}
        globalThis.run = async (server) => JSON.stringify(await runBehaviours(client, testing, server));`,
      "host.cjs": `
        const { readFileSync } = require("node:fs");
        const { EdgeVM } = require("@edge-runtime/vm");
        const vm = new EdgeVM();
        vm.evaluate(readFileSync("main.mjs.iife.bundle.js", "utf8"));
        vm.evaluate("globalThis.run(" + JSON.stringify(process.argv.at(-1)) + ")").then((json) => console.log("${mark}" + json));`,
    };
    const app = await newApp(workplace, "edge-vm", files, { "@edge-runtime/vm": "edge-vm" });
    await bundle(app, "main.mjs", "iife");
    return readReport(await run(process.execPath, ["host.cjs", server], { cwd: app }));
  },
};

const browserSettings = JSON.stringify({ browser: true, options: { dangerouslyAllowBrowser: true } });

const browserFiles = {
  "index.html": `<!doctype html><script type="importmap">${JSON.stringify({
    imports: {
      "hooked-client": "/node_modules/hooked-client/dist/index.mjs",
      "hooked-client/testing": "/node_modules/hooked-client/dist/testing.mjs",
    },
  })}</script>`,
  "page.mjs": `${imports}
    export const run = (server) => runBehaviours(client, testing, server, ${browserSettings});`,
  // For web workers, service workers and the page: where import maps do not reach.
  "worker.mjs": `
    import { run } from "./page.mjs";
    self.addEventListener("message", async ({ data, ports: [port] }) => port.postMessage(await run(data)));`,
};

/** Asks a worker, and waits for what it posts back. */
const ask = (worker: string) => `
    const { port1, port2 } = new MessageChannel();
    ${worker}.postMessage(server, [port2]);
    return new Promise((resolve) => { port1.onmessage = ({ data }) => resolve(data); });`;

/** Runs in the page. */
const inPage = {
  page: `return (await import("/page.mjs")).run(server);`,
  "web-worker": ask('new Worker("/worker.mjs.iife.bundle.js")'),
  "service-worker": `
    await navigator.serviceWorker.register("/worker.mjs.iife.bundle.js");
    ${ask("(await navigator.serviceWorker.ready).active")}`,
};

const chromiumPath = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path && existsSync(path));

const browsers = Object.entries(inPage).map(
  ([kind, code]): Environment => ({
    id: `chromium-${kind}`,
    name: `Chromium, ${kind.replace("-", " ")}`,
    version: "",
    notes: ["browser"],
    known: { "a paid call is sent once when a kept connection drops": "resends", ...unnamed },
    async run(workplace, server) {
      if (!chromiumPath) return undefined;
      const app = await newApp(workplace, `chromium-${kind}`, browserFiles);
      await bundle(app, "worker.mjs", "iife");
      const { chromium } = await import(
        pathToFileURL(join(await install("chromium"), "playwright-core/index.mjs")).href
      );
      const pages = await serveFolder(app);
      // As root, Chromium starts without its sandbox only.
      const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
      try {
        this.version = browser.version();
        const page = await browser.newPage();
        await page.goto(pages.url);
        return await page.evaluate(`(async (server) => {${code}})(${JSON.stringify(server)})`);
      } finally {
        await browser.close();
        await pages.close();
      }
    },
  }),
);

/** Serves an app to a browser, from an origin that is not that of the API. */
function serveFolder(folder: string): Promise<Listening> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = join(folder, path === "/" ? "index.html" : path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    const type = file.endsWith(".html") ? "text/html" : "text/javascript";
    response.writeHead(200, { "content-type": type }).end(readFileSync(file));
  });
  return listen(server);
}

/** Node's fetch refuses the signals of jsdom, which are of another realm. */
const withHostSignal = `(url, { signal, ...init }) => {
  const controller = new HostAbortController();
  signal?.addEventListener("abort", () => controller.abort());
  return hostFetch(url, { ...init, signal: controller.signal });
}`;

/** The test of one's own that README shows, as it says to write it for Vitest. */
function readmeTest(): string {
  const [code = ""] = examplesIn(readFileSync(join(root, "README.md"), "utf8")).filter((example) =>
    example.includes("createFakeHooked"),
  );
  return code.replace(/^import test from "node:test";.* Vitest: (import [^.]*)\..*$/m, "$1;");
}

/** The files of an app with one test, and the arguments of the runner, of which the first is its program. */
interface TestApp {
  files: Record<string, string>;
  tools?: Record<string, Tool>;
  args: string[];
}

const testRunners = {
  jest: (environment: string, modules: string, test: string): TestApp => ({
    files: {
      "behaviours.test.cjs": `${requires}
        const { runBehaviours } = require("./behaviours.mjs.cjs.bundle.js");
        ${test}`,
      "environment.cjs": `
        const { TestEnvironment, default: Default } = require(${JSON.stringify(join(modules, `jest-environment-${environment}`))});
        module.exports = class extends (TestEnvironment ?? Default) {
          async setup() {
            await super.setup();
            this.global.hostFetch = fetch;
            this.global.HostAbortController = AbortController;
          }
        };`,
      "jest.config.json": JSON.stringify({
        testEnvironment: "./environment.cjs",
        transform: {},
        testMatch: ["**/*.test.cjs"],
        moduleFileExtensions: ["js", "cjs"],
        cache: false,
      }),
    },
    args: ["jest/bin/jest.js", "--ci"],
  }),
  vitest: (environment: string, _: string, test: string): TestApp => ({
    files: {
      "behaviours.test.mjs": `import { createRequire } from "node:module";${imports}
        const require = createRequire(import.meta.url);
        ${test}`,
      ...(environment === "node" && { "readme.test.ts": readmeTest() }),
    },
    tools: { vitest: "vitest" },
    args: ["vitest/vitest.mjs", "run", "--globals", "--environment", environment, "--root", "."],
  }),
};

function testRunner(
  runner: keyof typeof testRunners,
  environment: string,
  differs: Pick<Environment, "notes" | "known"> = {},
): Environment {
  const id = `${runner}-${environment}`;
  const fetch = id === "jest-jsdom" ? `, fetch: ${withHostSignal}` : "";
  const browser = `browser: true, options: { dangerouslyAllowBrowser: true${fetch} }, `;
  const settings = `{ ${environment === "node" ? "" : browser}listens: true }`;
  const test = `
test("behaviours", async () => {
  const report = await runBehaviours(client, testing, process.env.BEHAVIOURS_SERVER, ${settings});
  require("node:fs").writeFileSync("report.json", JSON.stringify(report));
}, 120_000);
`;
  return {
    id,
    name: `${runner === "jest" ? "Jest" : "Vitest"}, ${environment}`,
    version: versionOf(runner),
    ...differs,
    async run(workplace, server) {
      const modules = await install(runner);
      const { files, tools, args } = testRunners[runner](environment, modules, test);
      const [program = "", ...options] = args;
      const app = await newApp(workplace, id, files, tools);
      await bundle(app, "behaviours.mjs", "cjs");
      const env = { BEHAVIOURS_SERVER: server, CI: "1" };
      await run(process.execPath, [join(modules, program), ...options], { cwd: app, env });
      return JSON.parse(readFileSync(join(app, "report.json"), "utf8"));
    },
  };
}

const runners = [
  testRunner("jest", "node"),
  testRunner("jest", "jsdom", {
    notes: ["testsOfBrowsers", "jestJsdom"],
    known: { "webhooks are read from strings and bytes": "jestJsdom" },
  }),
  testRunner("vitest", "node"),
  testRunner("vitest", "jsdom", { notes: ["testsOfBrowsers"] }),
  testRunner("vitest", "happy-dom", {
    notes: ["testsOfBrowsers"],
    known: { ...unnamed, "the fake listens on a port": "happyDom" },
  }),
];

/** How each package manager installs the tarball: a command, or a program of its own that Node runs. */
const managers: Record<string, { name: string; tool?: Tool; add: string[]; files?: Record<string, string> }> = {
  npm: { name: "npm", add: ["npm", "install", "--ignore-scripts", "--no-audit"] },
  pnpm: { name: "pnpm", tool: "pnpm", add: ["pnpm/bin/pnpm.mjs", "add", "--ignore-scripts"] },
  yarn: { name: "Yarn 1", tool: "yarn", add: ["yarn/bin/yarn.js", "add", "--ignore-scripts", "--non-interactive"] },
  "yarn-pnp": {
    name: "Yarn 4, Plug'n'Play",
    tool: "yarn-pnp",
    add: ["@yarnpkg/cli-dist/bin/yarn.js", "add"],
    files: {
      ".yarnrc.yml": "enableScripts: false\nenableTelemetry: false\nenableGlobalCache: false\nnodeLinker: pnp\n",
      "yarn.lock": "",
    },
  },
};

const installs = Object.entries(managers).map(
  ([
    id,
    {
      name,
      tool,
      add: [program = "", ...args],
      files,
    },
  ]): Environment => ({
    id: `install-${id}`,
    name: `Installed by ${name}`,
    version: tool ? versionOf(tool) : "",
    async run({ folder, tarball }, server) {
      const app = join(folder, "apps", id);
      const manifest = JSON.stringify({ name: "app", private: true });
      writeFiles(app, { "package.json": manifest, "main.mjs": esmProgram, ...files });
      const [command, ...manager] = tool ? [process.execPath, join(await install(tool), program)] : [program];
      const isPnp = id === "yarn-pnp";
      const specifier = isPnp ? `hooked-client@file:${tarball}` : tarball;
      await run(command as string, [...manager, ...args, specifier], { cwd: app });
      const node = isPnp ? [...manager, "node"] : [];
      return readReport(await run(process.execPath, [...node, "main.mjs", server], { cwd: app }));
    },
  }),
);

export const environments: readonly Environment[] = [
  ...node,
  ...bun,
  ...deno,
  workerd,
  edge,
  ...browsers,
  ...runners,
  ...installs,
  ...typescript,
];
