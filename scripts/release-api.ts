import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineCommand, start } from "./cli/command.ts";
import { apiFile, publicApi } from "./release/api.ts";
import { build, readManifest } from "./release/pack.ts";

await start(
  defineCommand({
    usage: "npm run release:api [-- --check]",
    help: [
      `Builds the package, and writes its public API into ${apiFile}: what the compiler of a user sees.`,
      "",
      "  --check   writes nothing, and exits with 1 if the page is stale",
    ].join("\n"),
    options: { check: { type: "boolean" } },
    async run({ check }, _, { out, err }) {
      const folder = await mkdtemp(join(tmpdir(), "hooked-api-"));
      try {
        await build(folder);
        const page = await publicApi(await readManifest(), folder);
        const isStale = page !== (await readFile(apiFile, "utf8").catch(() => "")).replaceAll("\r\n", "\n");
        if (isStale && check) {
          err(`${apiFile} is stale: the public API has changed. If that is meant, run: npm run release:api`);
          return 1;
        }
        if (isStale) await writeFile(apiFile, page);
        return out(isStale ? `Wrote ${apiFile}` : `${apiFile} is up to date`);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  }),
);
