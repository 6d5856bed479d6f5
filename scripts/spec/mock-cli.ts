/** The mock as a process of its own: Prism's command line on a document without callbacks. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { withoutCallbacks, withoutNullInEnums } from "./mock-document.ts";
import { readSpec, root } from "./read.ts";

const prism = join(root, "node_modules/@stoplight/prism-cli/dist/index.js");
const guard = join(root, "scripts/spec/mock-guard.cjs");

/** Starts Prism's command line. The document that it reads is removed when it ends. */
async function spawnMock(port: number): Promise<ChildProcess> {
  const free = await freePort(port);
  const folder = mkdtempSync(join(tmpdir(), "hooked-mock-"));
  const file = join(folder, "openapi.json");
  writeFileSync(file, JSON.stringify(withoutNullInEnums(withoutCallbacks(readSpec()))));
  const args = ["--require", guard, prism, "mock", "--host", "127.0.0.1", "--port", String(free), file];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
  child.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return child;
}

/** Runs the mock until a signal ends it. Returns the exit code. */
export async function runMock(port: number): Promise<number> {
  const child = await spawnMock(port);
  const stop = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  return code ?? 128 + constants.signals[signal ?? "SIGTERM"];
}

/** Returns a port that is free. Throws if it is taken, which Prism would report as a crash. */
export async function freePort(port: number): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const other = port === 65_535 ? 0 : port + 1;
      const taken = `Port ${port} is taken. Take another one, such as --port ${other}`;
      reject(new Error(error.code === "EADDRINUSE" ? taken : `The mock could not start: ${error.message}`));
    });
    server.listen(port, "127.0.0.1", () => {
      const { port: free } = server.address() as { port: number };
      server.close(() => resolve(free));
    });
  });
}
