import { readFile } from "node:fs/promises";
import { start } from "./cli/command.ts";
import { releaseCommand } from "./release/command.ts";
import { readManifest } from "./release/pack.ts";

await start(
  releaseCommand(async () => ({
    manifest: await readManifest(),
    changelog: await readFile("CHANGELOG.md", "utf8"),
    env: process.env,
  })),
);
