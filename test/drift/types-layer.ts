/** Type checks of a regenerated client: of files that change and all that depends on them, without starting anew each time. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "../../scripts/spec/read.ts";

/** First asks what stands on the generated types alone, which takes a fraction of the time and notices most. */
export class TypesLayer {
  readonly #programs: Program[];

  constructor() {
    const parsed = ts.parseJsonConfigFileContent(
      ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config,
      ts.sys,
      root,
    );
    // That the docs lack something new breaks nobody: like the coverage gate, these files only ask for it.
    const fileNames = parsed.fileNames.filter((file) => !/\/types\/(uncovered|docs)\.ts$/.test(file));
    const pins = fileNames.filter(
      (file) => file.includes("/test/types/") && !readFileSync(file, "utf8").includes("/src/"),
    );
    const all = fileNames.filter((file) => /\/(src|generated|test\/types|test\/contract\/cases)\//.test(file));
    this.#programs = [
      new Program(pins, { ...parsed.options, lib: ["lib.es2023.d.ts"], types: [] }),
      new Program(all, parsed.options),
    ];
  }

  /** The first error with these files, by their path, in place of those on disk; undefined if there is none. */
  firstError(files: Record<string, string>): string | undefined {
    for (const program of this.#programs) {
      const error = program.firstError(files);
      if (error) return error;
    }
    return undefined;
  }
}

class Program {
  readonly #changed = new Map<string, { text: string; version: number }>();
  readonly #unchanged = new Map<string, ts.IScriptSnapshot>();
  readonly #files: string[];
  readonly #service: ts.LanguageService;

  constructor(files: string[], options: ts.CompilerOptions) {
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

  #snapshot(file: string): ts.IScriptSnapshot | undefined {
    const changed = this.#changed.get(file);
    if (changed) return ts.ScriptSnapshot.fromString(changed.text);
    const text = this.#unchanged.has(file) ? undefined : ts.sys.readFile(file);
    if (text !== undefined) this.#unchanged.set(file, ts.ScriptSnapshot.fromString(text));
    return this.#unchanged.get(file);
  }
}
