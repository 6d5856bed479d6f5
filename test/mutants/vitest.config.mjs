import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The longest that a file took: the run of a mutant ends at the first failure, and is then shorter. */
const longest = new Map();

class FastestFirst extends BaseSequencer {
  async sort(files) {
    const time = ({ project, moduleId }) => {
      const last = this.ctx.cache.getFileTestResults(`${project.name}:${moduleId.slice(root.length)}`)?.duration ?? 0;
      longest.set(moduleId, Math.max(last, longest.get(moduleId) ?? 0));
      return longest.get(moduleId);
    };
    return files.sort((a, b) => time(a) - time(b));
  }
}

export default defineConfig({
  root,
  resolve: { alias: { "@jest/globals": `${root}test/mutants/jest.mjs`, "hooked-client": `${root}src/index.ts` } },
  plugins: [
    {
      name: "a realm for the tests, as under Jest: Node's own fetch and servers keep their timers. Stryker asks for threads",
      configureVitest({ project }) {
        project.config.pool = "vmThreads";
      },
    },
  ],
  test: {
    include: ["test/{client,fake,examples}/*.test.ts"],
    // A mutant may wait for what never comes.
    testTimeout: 30_000,
    sequence: { sequencer: FastestFirst },
  },
});
