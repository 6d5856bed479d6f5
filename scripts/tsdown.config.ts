/** ES modules and CommonJS, each with types and source maps of its own. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { defineConfig, type UserConfig } from "tsdown";

/** Where a source is seen from `dist`, wherever the build is written: a map must not name folders of this machine. */
function fromDist(source: string, map: string): string {
  const path = relative(process.cwd(), resolve(dirname(map), source));
  return `../${path.replaceAll(sep, "/")}`;
}

/** Types have no maps, but the bundler refers to some. Those of CommonJS are the same, and are not made twice. */
function finishTypes({ options: { outDir: folder } }: { options: { outDir: string } }): void {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".d.mts"))) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, "utf8").replace(/\n\/\/# sourceMappingURL=.*\n?$/, "\n"));
    copyFileSync(path, path.replace(/mts$/, "cts"));
  }
}

/**
 * The serializers of openapi-fetch: the client passes its own in their place, which no bundler can see. Without a use of them,
 * all that only they call is left out.
 */
const unused = /\bfunction (createQuerySerializer|defaultPathSerializer|defaultBodySerializer)\(/g;
const withoutUnused: UserConfig["plugins"] = {
  name: "without-unused",
  transform: {
    filter: { id: /openapi-fetch\/dist\/index\.\w+$/ },
    handler: (code) => {
      const reduced = code.replace(unused, "function $1() {} function unused_$1(");
      if (reduced === code) throw new Error("openapi-fetch has other serializers now: mend `unused` above");
      return reduced;
    },
  },
};

const shared: UserConfig = {
  cwd: process.cwd(),
  format: { esm: {}, cjs: { dts: false } },
  platform: "neutral",
  fixedExtension: true,
  target: "es2022",
  sourcemap: true,
  dts: { compilerOptions: { stripInternal: true, declarationMap: false }, sourcemap: false },
  // Fields that the constructor assigns need not be defined before it.
  inputOptions: {
    // That of the project targets ES2022, which defines each field.
    tsconfig: false,
    transform: {
      assumptions: { setPublicClassFields: true },
      typescript: { removeClassFieldsWithoutInitializer: true },
    },
  },
  hooks: { "build:done": finishTypes },
  // Editors read the comments of the types: in the code they only cost time at every start.
  outputOptions: { comments: { legal: true, annotation: true, jsdoc: false }, sourcemapPathTransform: fromDist },
};

export default defineConfig([
  {
    ...shared,
    entry: "src/index.ts",
    // Built in: from CommonJS, a bundler takes the whole of openapi-fetch for its default export.
    deps: { alwaysBundle: ["openapi-fetch"], onlyBundle: ["openapi-fetch"] },
    plugins: [withoutUnused],
    banner: { js: "/*! hooked-client, with openapi-fetch (c) 2023 Drew Powers. MIT, see its LICENSE */" },
  },
  {
    ...shared,
    entry: { testing: "src/testing/index.ts" },
    clean: false,
    // The client is not built in a second time: its errors must be those that a user imports.
    plugins: [
      {
        name: "external",
        resolveId: {
          order: "pre",
          handler: (id) => {
            return /(^\.\.|\/src)\/index\.ts$/.test(id) ? { id: "hooked-client", external: true } : undefined;
          },
        },
      },
    ],
  },
]);
