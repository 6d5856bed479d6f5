/** The command line of a release. */
import { execFile } from "node:child_process";
import { basename } from "node:path";
import { defineCommand } from "../cli/command.ts";
import { type Manifest, repositoryOf } from "./manifest.ts";
import { pack } from "./pack.ts";
import { checkProvenance, type Outside, releaseSteps } from "./steps.ts";

export interface Project {
  manifest: Manifest;
  changelog: string;
  env: NodeJS.ProcessEnv;
}

/** Releases the project in the working directory. */
export const releaseCommand = (load: () => Promise<Project>, outside: Outside = real) =>
  defineCommand({
    usage: "npm run release -- [--dry-run]",
    help: [
      "Checks all that a release needs (a clean checkout, a new version, its section in CHANGELOG.md, every test, the sizes), packs it,",
      "checks the tarball, and publishes it with provenance. The release workflow runs it for a tag.",
      "",
      "  --dry-run   does everything but publish",
    ].join("\n"),
    options: { "dry-run": { type: "boolean" } },
    async run({ "dry-run": dry }, _, { out, err }) {
      const { manifest, changelog, env } = await load();
      const remote = await outside.run("git", "remote", "get-url", "origin");
      const repository = repositoryOf(remote.ok ? remote.output : "", env);
      let packing: ReturnType<Outside["pack"]> | undefined;
      const packed = () => {
        packing ??= outside.pack(repository);
        return packing;
      };
      let isReady = true;
      for (const { name, check } of releaseSteps(manifest, changelog, outside, packed)) {
        const problems = await check();
        if (problems.length === 0) {
          out(`ok      ${name}`);
          continue;
        }
        isReady = false;
        err([`failed  ${name}`, ...problems.map((problem) => `        ${problem}`)].join("\n"));
      }
      const { tarball, files, size } = await packed();
      out(`${basename(tarball)}: ${files.length} files, ${Math.round(size / 1000)} kB, ${tarball}`);
      const missing = checkProvenance(repository, env);
      if (dry) {
        out(`Repository: ${repository ?? "not known; links and addresses are left out"}`);
        out(isReady ? `${manifest.name} ${manifest.version} can be released` : "Nothing was published");
        return isReady ? 0 : 1;
      }
      for (const problem of missing) err(problem);
      if (!isReady || missing.length > 0) return 1;
      const { ok, output } = await outside.run("npm", "publish", tarball, "--provenance", "--access", "public");
      if (!ok) throw new Error(`npm publish failed: ${output}`);
      out(`Published ${manifest.name} ${manifest.version}`);
      return 0;
    },
  });

const real: Outside = {
  run: (program, ...args) =>
    new Promise((resolve) => {
      execFile(program, args, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
        resolve({ ok: error === null, output: `${stdout}${error ? stderr : ""}` }),
      );
    }),
  pack: (repository) => pack(".cache/release", repository),
};
