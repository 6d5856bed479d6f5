/** Packs what a release publishes, from a copy, so that the checkout stays as it is. */
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { type Manifest, releasedManifest, releasedReadme } from "./manifest.ts";

const run = promisify(execFile);

export interface Packed {
  /** Where the tarball is. */
  tarball: string;
  /** Paths within the package. */
  files: string[];
  /** Bytes of the tarball. */
  size: number;
}

export async function readManifest(): Promise<Manifest> {
  return JSON.parse(await readFile("package.json", "utf8"));
}

/** Every file that a release consists of. A file that is new, or missing, is a change to decide on. */
export const expectedFiles = [
  "API.md",
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  ...["index", "testing"].flatMap((entry) =>
    ["cjs", "cjs.map", "d.cts", "d.mts", "mjs", "mjs.map"].map((extension) => `dist/${entry}.${extension}`),
  ),
  "llms.txt",
  "openapi.yaml",
  "package.json",
];

/** Builds into `folder`, whatever is in `dist`. */
export async function build(folder: string): Promise<void> {
  await run("npm", ["run", "--silent", "build", "--", "--out-dir", folder]);
}

/** Builds and packs the project in the working directory into `folder`. */
export async function pack(folder: string, repository?: string): Promise<Packed> {
  const stage = await mkdtemp(join(tmpdir(), "hooked-pack-"));
  try {
    await build(join(stage, "dist"));
    const manifest = await readManifest();
    const copied = ["LICENSE", ...manifest.files.filter((file) => file !== "dist")];
    for (const file of copied) await cp(file, join(stage, file), { recursive: true });
    const released = releasedManifest(manifest, repository);
    await writeFile(join(stage, "package.json"), `${JSON.stringify(released, null, 2)}\n`);
    const readme = await readFile("README.md", "utf8");
    await writeFile(join(stage, "README.md"), releasedReadme(readme, manifest, repository));
    await mkdir(folder, { recursive: true });
    const destination = ["--pack-destination", resolve(folder)];
    const { stdout } = await run("npm", ["pack", "--json", "--ignore-scripts", "--offline", ...destination], {
      cwd: stage,
    });
    const [{ filename, files, size }] = JSON.parse(stdout);
    const paths = files.map(({ path }: { path: string }) => path).sort();
    return { tarball: join(resolve(folder), filename), files: paths, size };
  } finally {
    await rm(stage, { recursive: true });
  }
}
