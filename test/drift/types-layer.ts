/** Type checks of a regenerated client: of one file that changes and all that depends on it, without starting anew each time. */
import { join } from "node:path";
import ts from "typescript";
import { root } from "../../scripts/spec.ts";

/** What knows the types of the spec. */
const checked = /\/(src|generated|test\/types|test\/contract\/drivers)\/.*\.ts$/;

export class TypesLayer {
  readonly #changed = new Map<string, { text: string; version: number }>();
  readonly #files: string[];
  readonly #service: ts.LanguageService;

  constructor() {
    const { fileNames, options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config,
      ts.sys,
      root,
    );
    this.#files = fileNames.filter((file) => checked.test(file));
    const snapshots = new Map<string, ts.IScriptSnapshot>();
    const read = (file: string) => {
      const changed = this.#changed.get(file);
      if (changed) return ts.ScriptSnapshot.fromString(changed.text);
      const text = snapshots.has(file) ? undefined : ts.sys.readFile(file);
      if (text !== undefined) snapshots.set(file, ts.ScriptSnapshot.fromString(text));
      return snapshots.get(file);
    };
    const { fileExists, readFile, readDirectory, directoryExists, getDirectories } = ts.sys;
    this.#service = ts.createLanguageService({
      fileExists,
      readFile,
      readDirectory,
      directoryExists,
      getDirectories,
      getCompilationSettings: () => options,
      getScriptFileNames: () => this.#files,
      getScriptVersion: (file) => String(this.#changed.get(file)?.version ?? 0),
      getScriptSnapshot: read,
      getCurrentDirectory: () => root,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
    });
  }

  /** The first error with these files, by their path, in place of those on disk; undefined if there is none. */
  firstError(files: Record<string, string>): string | undefined {
    for (const [file, text] of Object.entries(files)) {
      const before = this.#changed.get(join(root, file));
      if (before?.text !== text) this.#changed.set(join(root, file), { text, version: (before?.version ?? 0) + 1 });
    }
    for (const file of this.#files) {
      const [error] = this.#service.getSemanticDiagnostics(file);
      if (!error) continue;
      const { line } = ts.getLineAndCharacterOfPosition(error.file as ts.SourceFile, error.start ?? 0);
      return `${file.slice(root.length + 1)}:${line + 1}: ${ts.flattenDiagnosticMessageText(error.messageText, " ")}`;
    }
    return undefined;
  }
}
