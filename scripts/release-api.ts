import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineCommand, start } from "./cli/command.ts";
import { apiFile, publicApi } from "./release/api.ts";
import { build, readManifest } from "./release/pack.ts";

await start(
  defineCommand({
    usage: "npm run release:api",
    help: `Builds the package, and writes its public API into ${apiFile}: what the compiler of a user sees.`,
    async run(_values, _argument, { out }) {
      const folder = await mkdtemp(join(tmpdir(), "hooked-api-"));
      try {
        await build(folder);
        const page = await publicApi(await readManifest(), folder);
        await writeFile(apiFile, page);
        out(`Wrote ${apiFile}`);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  }),
);
