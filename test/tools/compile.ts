/** Compiles examples of the documents as a user's files, against the source of the package. */
import { join } from "node:path";
import ts from "typescript";

const root = process.cwd();

/** What the compiler says of each text as a file of its own, by its name. A client is at hand where an example makes none. */
export function compile(examples: Readonly<Record<string, string>>): string[] {
  const files = new Map([
    [join(root, "client.d.ts"), 'declare const hooked: import("hooked-client").Hooked;'],
    ...Object.entries(examples).map(([name, code]) => [join(root, `${name}.ts`), `${code}\nexport {};`] as const),
  ]);
  const options: ts.CompilerOptions = {
    ...readCompilerOptions(),
    noUnusedLocals: false,
    noPropertyAccessFromIndexSignature: false,
    paths: { "hooked-client": [entryFile], "hooked-client/testing": [join(root, "src/testing/index.ts")] },
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.getSourceFile = (name, languageOptions, ...rest) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile(name, languageOptions, ...rest)
      : ts.createSourceFile(name, text, languageOptions);
  };
  const program = ts.createProgram({ rootNames: [...files.keys()], options, host });
  return [...files.keys()].flatMap((name) => {
    const file = program.getSourceFile(name);
    const problems = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    const place = name.slice(root.length + 1);
    return problems.map(({ messageText }) => `${place}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  });
}

/** What an editor shows of the last occurrence of a word in a user's file: what it is, and its docs. */
export function hover(code: string, word: string): { text: string; docs: string } {
  const name = join(root, "hover.ts");
  const text = `declare const hooked: import("./src/index.ts").Hooked;\n${code};\nexport {};`;
  const info = editor(name, text).getQuickInfoAtPosition(name, text.lastIndexOf(word));
  const shown = ts.displayPartsToString(info?.displayParts);
  return { text: shown.replace(/\s+/g, " "), docs: ts.displayPartsToString(info?.documentation) };
}

let edited: { text: string; version: number; service: ts.LanguageService } | undefined;

/** One for all files: it keeps what it knows of the package. */
function editor(name: string, text: string): ts.LanguageService {
  if (edited) {
    edited = { ...edited, text, version: edited.version + 1 };
    return edited.service;
  }
  const service = ts.createLanguageService({
    getCompilationSettings: readCompilerOptions,
    getScriptFileNames: () => [name],
    getScriptVersion: (file) => (file === name ? String(edited?.version) : "0"),
    getScriptSnapshot: (file) => {
      const content = file === name ? edited?.text : ts.sys.readFile(file);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (file) => file === name || ts.sys.fileExists(file),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
  });
  edited = { text, version: 0, service };
  return service;
}

/** The TypeScript examples of a document in Markdown. */
export function examplesIn(markdown: string): string[] {
  return [...markdown.matchAll(/```ts\n(.*?)```/gs)].map(([, code = ""]) => code);
}

/** What users import. */
export const entryFile = join(root, "src/index.ts");

/** Those of the project. */
export function readCompilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}
