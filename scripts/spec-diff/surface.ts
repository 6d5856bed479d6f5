/**
 * What changed of the public TypeScript types: each name that src/types.ts exports, generated from the old document and
 * from the new one, and compared property by property in the direction in which it travels.
 *
 *   - sent: what was accepted must stay accepted. A property may be added if it is optional, and must not be removed.
 *   - received: what was there must stay there. A property may be added, and must not be removed or become optional.
 */
import { join } from "node:path";
import ts from "typescript";
import { directions } from "../spec/directions.ts";
import { root, type Spec } from "../spec/read.ts";
import { schemaTypes } from "../spec/types.ts";
import type { Change } from "./change.ts";
import { compareTypes } from "./properties.ts";

/** One version of the project: its document, and the text of its src/types.ts. */
export interface Version {
  spec: Spec;
  names: string;
}

export async function compareSurface(before: Version, after: Version): Promise<Change[]> {
  const files = new Map([...(await filesOf("old", before)), ...(await filesOf("new", after))]);
  const program = programOf(files);
  const [old, current] = [namesOf(program, "old", before.spec), namesOf(program, "new", after.spec)];
  const shared = new Map([...old].map(([name, { type }]) => [type, current.get(name)?.type]));
  const areNamed = (was: ts.Type, is: ts.Type) => shared.get(was) === is;
  return [...new Set([...old.keys(), ...current.keys()])].sort().flatMap((name): Change[] => {
    const [was, is] = [old.get(name), current.get(name)];
    if (!was) return [{ level: "compatible", kind: "added", place: name, what: "is new" }];
    if (!is) return [{ level: "breaking", kind: "removed", place: name, what: "is gone" }];
    return compareTypes(program.getTypeChecker(), name, was.type, is.type, is.sent, areNamed);
  });
}

function fileOf(side: string, file: string): string {
  return join(root, side, file).replaceAll("\\", "/");
}

async function filesOf(side: string, { spec, names }: Version): Promise<[string, string][]> {
  const files = { "generated/schema.ts": await schemaTypes(spec), "src/types.ts": names };
  return Object.entries(files).map(([file, text]) => [fileOf(side, file), text]);
}

/** A program of files that are nowhere on the disk. */
function programOf(files: ReadonlyMap<string, string>): ts.Program {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    lib: ["lib.es5.d.ts"],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (file) => files.get(file) ?? readFile(file);
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.directoryExists = () => true;
  return ts.createProgram([...files.keys()], options, host);
}

/** The exported types. Names whose schema is not in the document are left out. */
function namesOf(program: ts.Program, side: string, spec: Spec): Map<string, { type: ts.Type; sent: boolean }> {
  const checker = program.getTypeChecker();
  const directionOf = directions(spec);
  const source = program.getSourceFile(fileOf(side, "src/types.ts"));
  const module = source && checker.getSymbolAtLocation(source);
  const names = new Map<string, { type: ts.Type; sent: boolean }>();
  for (const symbol of module ? checker.getExportsOfModule(module) : []) {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const type = checker.getDeclaredTypeOfSymbol(target);
    if (type.flags & ts.TypeFlags.Any) continue;
    const text = target.declarations?.[0]?.getText() ?? "";
    const schema = /Schemas\["(\w+)"\]/.exec(text)?.[1] ?? target.name;
    const query = text.includes('["parameters"]') || /\bextends \w+Query\b/.test(text);
    const sent = query || directionOf(`#/components/schemas/${schema}`) === "request";
    names.set(symbol.name, { type, sent });
  }
  return names;
}
