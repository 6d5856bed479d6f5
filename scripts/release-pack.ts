import { defineCommand, start } from "./cli/command.ts";
import { expectedFiles, pack } from "./release/pack.ts";

await start(
  defineCommand({
    usage: "npm run release:pack [-- --out DIR]",
    help: [
      "Builds the package and packs it as a release would: without scripts and development dependencies in its package.json, and",
      "with links in its README that work without the repository.",
      "",
      "  --out DIR   where the tarball is written. Default: the current folder",
    ].join("\n"),
    options: { out: { type: "string" } },
    async run({ out: folder = "." }, _, { out, err }) {
      const { tarball, files, size } = await pack(folder);
      out(`${tarball}: ${files.length} files, ${Math.round(size / 1000)} kB`);
      const unexpected = files.filter((file) => !expectedFiles.includes(file));
      for (const file of unexpected) err(`${file} is not among the files of scripts/release/pack.ts`);
      return unexpected.length > 0 ? 1 : 0;
    },
  }),
);
