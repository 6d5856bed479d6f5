/** CommonJS, because Jest below Node 24.9 reads ES modules only with flags. */
const rootDir = require("node:path").dirname(__dirname);

const shared = {
  rootDir,
  testEnvironment: "node",
  moduleNameMapper: {
    // The programs of test/examples import the package by its name, as users do.
    "^hooked-client$": "<rootDir>/src/index.ts",
    // Prism loads what it makes random values of, in fifty languages, and the mock makes none: one language will do.
    "^@faker-js/faker$": "@faker-js/faker/locale/en",
  },
  // Packages that are ES modules: TypeBox, and what openapi-typescript's CommonJS build requires.
  transformIgnorePatterns: [
    "/node_modules/(?!(.*/)?(typebox|change-case|index-to-position|parse-json|supports-color)/)",
  ],
  transform: { "\\.m?[jt]s$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }] },
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
