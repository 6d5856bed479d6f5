/** ES modules and CommonJS, each with types of its own. */
import { readFileSync } from "node:fs";
import { defineConfig } from "tsdown";

export default defineConfig({
  cwd: process.cwd(),
  entry: "src/index.ts",
  format: ["esm", "cjs"],
  platform: "neutral",
  fixedExtension: true,
  target: "es2022",
  dts: true,
  // Built in: from CommonJS, a bundler takes the whole of openapi-fetch for its default export.
  deps: { alwaysBundle: ["openapi-fetch"], onlyBundle: ["openapi-fetch"] },
  banner: { js: `/*\nWith openapi-fetch:\n\n${readFileSync("node_modules/openapi-fetch/LICENSE", "utf8")}*/` },
});
