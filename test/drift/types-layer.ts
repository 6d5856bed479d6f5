/** Type checks of a regenerated client: of files that change and all that depends on them, without starting anew each time. */
import { join } from "node:path";
import ts from "typescript";
import { root } from "../../scripts/spec/read.ts";

const asksForMore = /\/test\/(types\/docs|contract\/cases\/index)\.ts$/;

export class TypesLayer {
  readonly #changed = new Map<string, { text: string; version: number }>();
  readonly #unchanged = new Map<string, ts.IScriptSnapshot>();
  readonly #files: string[];
  readonly #service: ts.LanguageService;

  constructor() {
    const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
    const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    // That the fake lacks something new breaks nobody.
    const checked = /\/(src\/(?!testing\/)|generated\/|test\/types\/|test\/contract\/cases\/)/;
    const files = fileNames.filter((file) => checked.test(file));
    this.#files = files;
    const { fileExists, readFile, readDirectory, directoryExists, getDirectories } = ts.sys;
    this.#service = ts.createLanguageService({
      fileExists,
      readFile,
      readDirectory,
      directoryExists,
      getDirectories,
      getCompilationSettings: () => options,
      getScriptFileNames: () => files,
      getScriptVersion: (file) => String(this.#changed.get(file)?.version ?? 0),
      getScriptSnapshot: (file) => this.#snapshot(file),
      getCurrentDirectory: () => root,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
    });
  }

  /**
   * The first error with these files, by their path, in place of those on disk; undefined if there is none. If the change is
   * not `breaking`, docs and expectations may lack what is new.
   */
  firstError(files: Record<string, string>, breaking: boolean): string | undefined {
    for (const [file, text] of Object.entries(files)) {
      const before = this.#changed.get(join(root, file));
      if (before?.text !== text) this.#changed.set(join(root, file), { text, version: (before?.version ?? 0) + 1 });
    }
    for (const file of this.#files) {
      if (!breaking && asksForMore.test(file)) continue;
      const [error] = this.#service.getSemanticDiagnostics(file);
      if (!error) continue;
      const { line } = ts.getLineAndCharacterOfPosition(error.file as ts.SourceFile, error.start ?? 0);
      return `${file.slice(root.length + 1)}:${line + 1}: ${ts.flattenDiagnosticMessageText(error.messageText, " ")}`;
    }
    return undefined;
  }

  #snapshot(file: string): ts.IScriptSnapshot | undefined {
    const changed = this.#changed.get(file);
    if (changed) return ts.ScriptSnapshot.fromString(changed.text);
    const text = this.#unchanged.has(file) ? undefined : ts.sys.readFile(file);
    if (text !== undefined) this.#unchanged.set(file, ts.ScriptSnapshot.fromString(text));
    return this.#unchanged.get(file);
  }
}
