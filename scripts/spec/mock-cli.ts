/** The mock as a process of its own: Prism's command line on a document without callbacks. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { withoutNullInEnums } from "./mock.ts";
import { methods, readSpec, root, type Spec } from "./read.ts";

const prism = join(root, "node_modules/@stoplight/prism-cli/dist/index.js");
const guard = join(root, "scripts/spec/mock-guard.cjs");

/** Starts Prism's command line. `stdio` is as of `spawn`. The document that it reads is removed when it ends. */
export async function spawnMock(spec: Spec, port: number, stdio: "inherit" | "pipe"): Promise<ChildProcess> {
  const free = await freePort(port);
  const folder = mkdtempSync(join(tmpdir(), "hooked-mock-"));
  const file = join(folder, "openapi.json");
  writeFileSync(file, JSON.stringify(withoutNullInEnums(withoutCallbacks(spec))));
  const args = ["--require", guard, prism, "mock", "--host", "127.0.0.1", "--port", String(free), file];
  const child = spawn(process.execPath, args, { stdio: ["ignore", stdio, stdio] });
  child.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return child;
}

/** Runs the mock until a signal ends it. Returns the exit code. */
export async function runMock(port: number): Promise<number> {
  const child = await spawnMock(readSpec(), port, "inherit");
  const stop = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  return code ?? 128 + constants.signals[signal ?? "SIGTERM"];
}

/** Prism would really call the webhook address of a request, and cannot be told not to. */
function withoutCallbacks(spec: Spec): Spec {
  const copy = structuredClone(spec);
  for (const item of Object.values(copy.paths)) for (const method of methods) delete item[method]?.callbacks;
  return copy;
}

/** Prism takes a port that is taken for a crash. */
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
