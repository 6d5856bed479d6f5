/** ES modules and CommonJS, each with types of its own. */
import { defineConfig } from "tsdown";

export default defineConfig({
  cwd: process.cwd(),
  entry: "src/index.ts",
  format: ["esm", "cjs"],
  platform: "neutral",
  fixedExtension: true,
  target: "es2022",
  dts: true,
});
