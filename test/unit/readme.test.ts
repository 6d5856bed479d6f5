/** What the documents show is true: examples compile, links lead somewhere, commands exist. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";

const root = process.cwd();
const read = (file: string) => readFileSync(join(root, file), "utf8");

test("the examples of README.md compile, and a wrong one would not", () => {
  const examples = [...read("README.md").matchAll(/```ts\n(.*?)```/gs)].map(([, code = ""]) => code);
  expect(examples.length).toBeGreaterThan(5);
  const wrong = "await hooked.schedules.list({ lmit: 1 });";
  expect(compile([...examples, wrong])).toEqual([
    expect.stringMatching(new RegExp(`example-${examples.length + 1}.ts: .*'lmit' does not exist`)),
  ]);
});

describe.each(["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])("%s", (file) => {
  const text = read(file);

  test("links to files and headings that exist", () => {
    const links = [...text.matchAll(/\]\(((?!https:)[^)]+)\)/g)].map(([, link = ""]) => link);
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(
      ([, title = ""]) => `#${title.toLowerCase().replaceAll(" ", "-")}`,
    );
    expect(links.filter((link) => !headings.includes(link) && !existsSync(join(root, link)))).toEqual([]);
  });

  test("names npm scripts that exist", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const named = [...text.matchAll(/npm (?:run ([\w:]+)|(start|test))/g)].map(([, script, short]) => script ?? short);
    expect(named.filter((name) => !((name as string) in scripts))).toEqual([]);
  });

  test("names files and folders that exist", () => {
    const named = text.match(/\b(?:src|test|scripts|\.ci)\/[\w./-]*\w/g) ?? [];
    expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });
});

/** What the compiler says of each text as a file of its own. A client is at hand where an example makes none. */
function compile(examples: readonly string[]): string[] {
  const files = new Map([
    [join(root, "client.d.ts"), 'declare const hooked: import("hooked-client").Hooked;'],
    ...examples.map((code, i) => [join(root, `example-${i + 1}.ts`), `${code}\nexport {};`] as const),
  ]);
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.getSourceFile = (name, languageOptions, ...rest) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile(name, languageOptions, ...rest)
      : ts.createSourceFile(name, text, languageOptions);
  };
  const program = ts.createProgram({
    rootNames: [...files.keys()],
    options: { ...options, noUnusedLocals: false, types: [], paths: { "hooked-client": [join(root, "src/index.ts")] } },
    host,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
}
