/** Runs every check, several at a time, then the tests, and prints what each part took. Fails if any of them did. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";

const { check } = JSON.parse(readFileSync("package.json", "utf8")).scripts;
const checks: string[] = check.split(" ").filter((word: string) => !/^(run-s|--.*)$/.test(word));
const seconds = new Map<string, string>();

/** What a check prints is kept until it ends, so that it stands together. */
async function run(part: string, ...args: string[]): Promise<void> {
  const started = performance.now();
  const npm = process.env["npm_execpath"] ?? "npm";
  const stdio = checks.includes(part) ? "pipe" : "inherit";
  const child = spawn(process.execPath, [npm, "run", part, ...args], { stdio: ["inherit", stdio, stdio] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => output.push(chunk));
  const status = await new Promise((resolve) => child.once("close", resolve));
  process.stdout.write(Buffer.concat(output));
  const time = ((performance.now() - started) / 1000).toFixed(1).padStart(7);
  seconds.set(part, `${time} s  ${status === 0 ? "" : "FAILED"}`);
  if (status !== 0) process.exitCode = 1;
}

const waiting = [...checks];
async function runWaiting(): Promise<void> {
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) await run(part);
}

const started = performance.now();
await Promise.all(Array.from({ length: availableParallelism() }, runWaiting));
await run("test:jest", "--", ...process.argv.slice(2));

console.log("\nTime by part, of which the checks ran side by side");
for (const part of [...checks, "test:jest"]) console.log(`  ${part.padEnd(16)}${seconds.get(part)}`);
console.log(`  ${"in all".padEnd(16)}${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s`);
