/** Compiles examples of the documents as a user's files, against the source of the package. */
import { join } from "node:path";
import ts from "typescript";

const root = process.cwd();

/** What users import. */
export const entryFile = join(root, "src/index.ts");

/** Those of the project. */
export function readCompilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}

/** What is on the disk is parsed once for all programs: it stays as it is while a test file runs. */
const parsed = new Map<string, ts.SourceFile>();
const keyOf = (...parts: [name: string, target: ts.ScriptTarget, format: ts.ResolutionMode]) => parts.join();

/** A program of the files of the disk, and of others that are nowhere on it, or stand in place of those there. */
export function createProgram(
  rootNames: readonly string[],
  options: ts.CompilerOptions,
  texts: ReadonlyMap<string, string> = new Map(),
): ts.Program {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.getSourceFile = (name, language, ...rest) => {
    const text = texts.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, language);
    const { languageVersion, impliedNodeFormat } = language as ts.CreateSourceFileOptions;
    const key = keyOf(name, languageVersion, impliedNodeFormat);
    const file = parsed.get(key) ?? getSourceFile(name, language, ...rest);
    if (file) parsed.set(key, file);
    return file;
  };
  return ts.createProgram({ rootNames, options, host });
}

/** What the compiler finds in these files of a program, one message each. */
export function problemsIn(program: ts.Program, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const file = program.getSourceFile(name);
    if (!file) throw new Error(`${name} is not part of the program`);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
  });
}

/** What the compiler says of each text as a file of its own, by its name. A client is at hand where an example makes none. */
export function compile(examples: Readonly<Record<string, string>>): string[] {
  const texts = new Map([
    [join(root, "client.d.ts"), 'declare const hooked: import("hooked-client").Hooked;'],
    ...Object.entries(examples).map(([name, code]) => [join(root, `${name}.ts`), `${code}\nexport {};`] as const),
  ]);
  const options: ts.CompilerOptions = {
    ...readCompilerOptions(),
    noUnusedLocals: false,
    noPropertyAccessFromIndexSignature: false,
    paths: { "hooked-client": [entryFile], "hooked-client/testing": [join(root, "src/testing/index.ts")] },
  };
  const names = [...texts.keys()];
  return problemsIn(createProgram(names, options, texts), names).map((problem) => problem.slice(root.length + 1));
}

/** The package in an editor, with files of a user that use it. */
export interface Editor {
  program: ts.Program;
  /** What is shown of the last occurrence of a word in one of the files: what it is, and its docs. */
  hover(code: string, word: string): { text: string; docs: string };
}

export function openEditor(codes: readonly string[]): Editor {
  const fileOf = (code: string) => join(root, `hover-${codes.indexOf(code)}.ts`);
  const textOf = (code: string) => `declare const hooked: import("./src/index.ts").Hooked;\n${code};\nexport {};`;
  const texts = new Map(codes.map((code) => [fileOf(code), textOf(code)]));
  const service = ts.createLanguageService({
    getCompilationSettings: readCompilerOptions,
    getScriptFileNames: () => [entryFile, ...texts.keys()],
    getScriptVersion: () => "0",
    getScriptSnapshot: (file) => {
      const content = texts.get(file) ?? ts.sys.readFile(file);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (file) => texts.has(file) || ts.sys.fileExists(file),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
  });
  const program = service.getProgram() as ts.Program;
  for (const file of program.getSourceFiles().filter(({ fileName }) => !texts.has(fileName)))
    parsed.set(keyOf(file.fileName, file.languageVersion, file.impliedNodeFormat), file);
  return {
    program,
    hover(code, word) {
      const info = service.getQuickInfoAtPosition(fileOf(code), textOf(code).lastIndexOf(word));
      const shown = ts.displayPartsToString(info?.displayParts);
      return { text: shown.replace(/\s+/g, " "), docs: ts.displayPartsToString(info?.documentation) };
    },
  };
}

/** The TypeScript examples of a document in Markdown. */
export function examplesIn(markdown: string): string[] {
  return [...markdown.matchAll(/```ts\n(.*?)```/gs)].map(([, code = ""]) => code);
}
