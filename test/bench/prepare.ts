/** Installs the clients to compare with, and builds the one that is generated from our document. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "tsdown";

const folder = fileURLToPath(new URL(".", import.meta.url));
const document = fileURLToPath(new URL("../../openapi.yaml", import.meta.url));

export async function prepare(): Promise<void> {
  if (!isNewer("node_modules/.package-lock.json", `${folder}package-lock.json`)) {
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: folder,
      shell: process.platform === "win32",
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  if (isNewer(".cache/hey-api.mjs", document)) return;
  const generator = ["node_modules/@hey-api/openapi-ts/bin/run.js", "-i", document, "-o", ".cache/hey-api", "--silent"];
  const plugins = ["-p", "@hey-api/client-fetch", "@hey-api/sdk", "@hey-api/typescript"];
  execFileSync(process.execPath, [...generator, ...plugins], { cwd: folder, stdio: "inherit" });
  const modules = ["export * from './sdk.gen';", "export { client } from './client.gen';"];
  writeFileSync(`${folder}.cache/hey-api/bundle.ts`, modules.join("\n"));
  await build({
    config: false,
    cwd: folder,
    entry: { "hey-api": `${folder}.cache/hey-api/bundle.ts` },
    outDir: `${folder}.cache`,
    format: "esm",
    fixedExtension: true,
    clean: false,
    dts: false,
    logLevel: "error",
  });
  rmSync(`${folder}.cache/hey-api`, { recursive: true });
}

function isNewer(file: string, than: string): boolean {
  return existsSync(folder + file) && statSync(folder + file).mtimeMs > statSync(than).mtimeMs;
}

/** The versions of what is compared, by name. */
export function versions(): Record<string, string> {
  const { dependencies } = JSON.parse(readFileSync(`${folder}package.json`, "utf8"));
  const { typescript: _, ...clients } = dependencies;
  const main = JSON.parse(readFileSync(`${folder}../../package.json`, "utf8"));
  return { [main.name]: main.version, "openapi-fetch": main.devDependencies["openapi-fetch"], ...clients };
}
