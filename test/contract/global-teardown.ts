import { existsSync, readFileSync, rmSync } from "node:fs";
import type { Mock } from "../../scripts/spec/mock.ts";

/** A run ends with what it covered, below all that Jest has to say. */
export default async function teardown(): Promise<void> {
  await (globalThis as { hookedMock?: Mock }).hookedMock?.close();
  const file = process.env["HOOKED_COVERAGE_TABLE"] as string;
  if (!existsSync(file)) return;
  process.stderr.write(`\n${readFileSync(file, "utf8")}\n`);
  rmSync(file);
}
