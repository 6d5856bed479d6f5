/** Runs every check, then the tests, and prints what each part took. Fails if any of them did. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const { check } = JSON.parse(readFileSync("package.json", "utf8")).scripts;
const parts = [...check.split(" ").filter((word: string) => !/^(run-s|--.*)$/.test(word)), "test:jest"];

const seconds = new Map<string, string>();
for (const part of parts) {
  const args = part === "test:jest" ? ["--", ...process.argv.slice(2)] : [];
  const started = performance.now();
  const npm = process.env["npm_execpath"] ?? "npm";
  const { status } = spawnSync(process.execPath, [npm, "run", part, ...args], { stdio: "inherit" });
  seconds.set(
    part,
    `${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s  ${status === 0 ? "" : "FAILED"}`,
  );
  if (status !== 0) process.exitCode = 1;
}
console.log("\nTime by part");
for (const [part, time] of seconds) console.log(`  ${part.padEnd(16)}${time}`);
