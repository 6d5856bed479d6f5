/** Commands that run in this process, and a folder for their files. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "@jest/globals";
import { type Command, runCommand } from "../../scripts/cli/command.ts";

/** Runs a command. `lines` is all that it prints, on either stream. */
export async function capture(command: object, ...args: string[]) {
  const printed = { out: [] as string[], err: [] as string[], lines: [] as string[] };
  const print = (stream: "out" | "err") => (text: string) => {
    printed[stream].push(text);
    printed.lines.push(text);
  };
  const code = await runCommand(command as Command, args, { out: print("out"), err: print("err") });
  return { code, ...printed };
}

/** Call it at the top of a file or of a `describe`: makes folders that are removed after its tests. */
export function useFolders(): () => string {
  const base = mkdtempSync(join(tmpdir(), "hooked-test-"));
  afterAll(() => rmSync(base, { recursive: true }));
  return () => mkdtempSync(join(base, "folder-"));
}
