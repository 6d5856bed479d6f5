/** ES modules and CommonJS, each with types of its own. */
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { defineConfig, type UserConfig } from "tsdown";

const shared: UserConfig = {
  cwd: process.cwd(),
  format: ["esm", "cjs"],
  platform: "neutral",
  fixedExtension: true,
  target: "es2022",
  dts: { compilerOptions: { stripInternal: true } },
};

export default defineConfig([
  {
    ...shared,
    entry: "src/index.ts",
    // Built in: from CommonJS, a bundler takes the whole of openapi-fetch for its default export.
    deps: { alwaysBundle: ["openapi-fetch"], onlyBundle: ["openapi-fetch"] },
    banner: { js: `/*\nWith openapi-fetch:\n\n${readFileSync("node_modules/openapi-fetch/LICENSE", "utf8")}*/` },
  },
  {
    ...shared,
    entry: { testing: "src/testing/index.ts" },
    clean: false,
    hooks: {
      // Plugins do not reach the types of CommonJS, which are the same.
      "build:done": () => {
        if (existsSync("dist/testing.d.mts")) copyFileSync("dist/testing.d.mts", "dist/testing.d.cts");
      },
    },
    // The client is not built in a second time: its errors must be those that a user imports.
    plugins: [
      {
        name: "external",
        resolveId: {
          order: "pre",
          handler: (id) => {
            if (/(^\.\.|\/src)\/index\.ts$/.test(id)) return { id: "hooked-client", external: true };
            return id === "node:http" ? { id, external: true } : undefined;
          },
        },
      },
    ],
  },
]);
