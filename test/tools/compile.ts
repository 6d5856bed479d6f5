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
    paths: { "hooked-client": [entryFile] },
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

/** What users import. */
export const entryFile = join(root, "src/index.ts");

/** Those of the project. */
export function readCompilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}
