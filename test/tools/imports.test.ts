/** Who may import whom. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "@jest/globals";
import ts from "typescript";
import { root } from "../../scripts/spec/read.ts";

/** The files below a folder, and what each of them imports of the project. */
function importsBelow(folder: string): Map<string, string[]> {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return new Map(
    files
      .filter((file) => /\.(ts|cjs)$/.test(file) && !file.includes("node_modules"))
      .map((file) => [join(folder, file), importsOf(join(folder, file))]),
  );
}

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), "utf8"), true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith("."))
    .map((name) => relative(root, resolve(root, dirname(file), name)));
}

const src = importsBelow("src");
const all = new Map([...src, ...importsBelow("scripts"), ...importsBelow("test")]);

/** From what is public down to what is generated. Nothing of the client imports the fake, which stands on top of it. */
const floors = [
  /^src\/testing\//,
  /^src\/index\.ts/,
  /^src\/hooked\.ts/,
  /^src\/resources\//,
  /^src\/workflows\/|^src\/webhooks\.ts/,
  /^src\/http\//,
];

function floorOf(file: string): number {
  const floor = floors.findIndex((pattern) => pattern.test(file));
  return floor < 0 ? floors.length : floor;
}

/** The imports that a rule forbids, as `importer -> imported`. */
function broken(rule: (importer: string, imported: string) => boolean): string[] {
  return [...all].flatMap(([importer, imports]) =>
    imports.filter((imported) => rule(importer, imported)).map((imported) => `${importer} -> ${imported}`),
  );
}

test("the client imports downwards only: testing, index, hooked, resources, workflows, http, generated", () => {
  expect(broken((importer, imported) => importer.startsWith("src/") && floorOf(imported) < floorOf(importer))).toEqual(
    [],
  );
});

test("the client imports nothing but itself and what is generated", () => {
  const own = /^(src|generated)\//;
  expect(broken((importer, imported) => importer.startsWith("src/") && !own.test(imported))).toEqual([]);
});

test("no file of the client imports itself in a circle", () => {
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    else for (const imported of src.get(file) ?? []) visit(imported, [...path, file]);
  };
  visit("src/index.ts", []);
  visit("src/testing/index.ts", []);
  expect(circles).toEqual([]);
});

test("the library on the document imports nothing of the client and of the tests", () => {
  const library = /^scripts\/spec[^.]*\//;
  expect(broken((importer, imported) => library.test(importer) && /^(src|test)\//.test(imported))).toEqual([]);
});

test("files right in scripts/ are entry points: nothing imports them", () => {
  expect([...all.keys()]).toContain("scripts/generate.ts");
  expect(broken((_, imported) => /^scripts\/[^/]+$/.test(imported))).toEqual([]);
});

/** The report reads a file that the drift proof wrote: they share its type. */
const shared = "test/drift/results.ts";

test("live check, drift proof and report never import each other, and the engine none of them", () => {
  const programs = ["test/live/", "test/drift/", "test/report/"];
  const roomOf = (file: string) => programs.find((program) => file.startsWith(program));
  const bad = broken((importer, imported) => {
    const [from, to] = [roomOf(importer), roomOf(imported)];
    return (
      imported !== shared &&
      to !== undefined &&
      (importer.startsWith("test/engine/") || (from !== undefined && from !== to))
    );
  });
  expect(bad).toEqual([]);
});

test("the contract engine knows no Jest", () => {
  const jest = [...all.keys()]
    .filter((file) => file.startsWith("test/engine/"))
    .filter((file) => readFileSync(join(root, file), "utf8").includes("@jest/"));
  expect(jest).toEqual([]);
});
