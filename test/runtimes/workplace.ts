/** Temporary folders: the packed tarball, and apps that have it installed. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { pack } from "../../scripts/release/pack.ts";
import { root } from "../../scripts/spec/read.ts";
import { install, type Tool } from "./tools.ts";

const execute = promisify(execFile);
const here = join(root, "test/runtimes");

/** A folder for one run, with the tarball of the package. */
export interface Workplace {
  folder: string;
  tarball: string;
  remove(): void;
}

export async function prepare(): Promise<Workplace> {
  const folder = mkdtempSync(join(tmpdir(), "runtimes-"));
  const { tarball } = await pack(folder);
  return { folder, tarball, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A new app that has the package as `npm install` lays it, the behaviours, and the given files. */
export async function newApp(
  { folder, tarball }: Workplace,
  name: string,
  files: Record<string, string>,
  tools: Record<string, Tool> = {},
): Promise<string> {
  const app = join(folder, "apps", name);
  const modules = join(app, "node_modules");
  mkdirSync(join(modules, "hooked-client"), { recursive: true });
  await execute("tar", ["-xzf", tarball, "--strip-components=1", "-C", join(modules, "hooked-client")]);
  for (const [dependency, tool] of Object.entries(tools)) {
    const link = join(modules, dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(await install(tool), dependency), link, "junction");
  }
  writeFiles(app, { "package.json": JSON.stringify({ name: "app", private: true }), ...files });
  return app;
}

export function writeFiles(folder: string, files: Record<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  cpSync(join(here, "behaviours.mjs"), join(folder, "behaviours.mjs"));
}

/** Bundles a file of an app, as a user's bundler would. */
export async function bundle(app: string, entry: string, format: "esm" | "cjs" | "iife"): Promise<string> {
  const esbuild = join(await install("esbuild"), "esbuild/bin/esbuild");
  const out = join(app, `${entry}.${format}.bundle.js`);
  // What only the fake imports, and only where there is Node.
  const options = ["--bundle", `--format=${format}`, "--external:node:http", "--log-level=error", `--outfile=${out}`];
  await run(process.execPath, [esbuild, entry, ...options], { cwd: app });
  return out;
}

interface RunOptions {
  cwd: string;
  env?: Record<string, string>;
}

const timeout = 120_000;

/** Runs a program to its end, which it must reach by itself. Returns what it prints. */
export async function run(command: string, args: readonly string[], { cwd, env = {} }: RunOptions): Promise<string> {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  try {
    const { stdout } = await execute(command, args, { cwd, env: { ...inherited, ...env }, timeout, maxBuffer: 1e8 });
    return stdout;
  } catch (error) {
    const { killed, stdout, stderr, message } = error as {
      killed?: boolean;
      stdout?: string;
      stderr?: string;
      message: string;
    };
    const problem = killed ? `Still running after ${timeout / 1000} s` : message;
    throw new Error(`${problem}\n${`${stderr}\n${stdout}`.trim().slice(-2_000)}`);
  }
}
