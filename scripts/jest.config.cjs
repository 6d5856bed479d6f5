/** CommonJS, because Jest below Node 24.9 reads ES modules only with flags. */
const rootDir = require("node:path").dirname(__dirname);

/** Packages that are large, or ES modules: each worker loads them once, outside of Jest, instead of once for each test file. */
const entries = [
  "@stoplight/prism-[a-z-]+/dist/index.js",
  "openapi-typescript/dist/index.cjs",
  "typebox/build/index.mjs",
  "typescript/lib/typescript.js",
  "yaml/dist/index.js",
].map((entry) => `${entry.replaceAll(".", "\\.")}$`);

const shared = {
  rootDir,
  testEnvironment: "<rootDir>/scripts/jest-environment.cjs",
  // The programs of test/examples import the package by its name, as users do.
  moduleNameMapper: { "^hooked-client$": "<rootDir>/src/index.ts" },
  // The copies of the project in which source mutants run.
  modulePathIgnorePatterns: ["<rootDir>/.cache/stryker/"],
  transformIgnorePatterns: [`/node_modules/(?!${entries.join("|")})`],
  transform: {
    [`/node_modules/(${entries.join("|")})`]: "<rootDir>/scripts/jest-load-once.cjs",
    "\\.m?[jt]s$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }],
  },
};

module.exports = {
  rootDir,
  // Both cores of a small machine: Jest would leave one to its parent, which waits.
  maxWorkers: "100%",
  reporters: ["default", "<rootDir>/scripts/jest-times.cjs"],
  // No test depends on the speed of the machine: this ends what hangs.
  testTimeout: 300_000,
  projects: [
    ...["contract", "client", "fake", "examples", "tools", "package"].map((name) => ({
      ...shared,
      displayName: name,
      testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
    })),
    {
      ...shared,
      displayName: "seam",
      moduleNameMapper: { ...shared.moduleNameMapper, "^openapi-fetch$": "<rootDir>/test/seam/stand-in.ts" },
      testMatch: [
        "<rootDir>/test/seam/*.test.ts",
        "<rootDir>/test/client/{arguments,errors,paging,request,responses,retries}.test.ts",
      ],
    },
  ],
};
