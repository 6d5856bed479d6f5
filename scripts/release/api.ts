/** The public API as one page: every declaration that a user's compiler sees, without comments, sorted by name. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import type { Manifest } from "./manifest.ts";

/** Where the page is kept. */
export const apiFile = "test/package/api.md";

/** Writes the page from the types of a build in `folder`. */
export async function publicApi({ exports, engines }: Manifest, folder: string): Promise<string> {
  const entries = { "hooked-client": "index.d.mts", "hooked-client/testing": "testing.d.mts" };
  const sections: string[] = [];
  for (const [entry, file] of Object.entries(entries)) {
    const code = declarations(await readFile(join(folder, file), "utf8")).join("\n\n");
    sections.push(`## ${entry}\n\n\`\`\`ts\n${code}\n\`\`\`\n`);
  }
  return [
    "# Public API",
    "",
    "What users can depend on, from the types of the build. A change here is a change for users: `npm run release:api` writes it, and",
    "CONTRIBUTING.md lists what breaks users. Declarations that are not exported are part of others.",
    "",
    `Entry points: ${Object.keys(exports)
      .map((entry) => `\`${entry}\``)
      .join(", ")}. Node ${engines["node"]}.`,
    "",
    ...sections,
  ].join("\n");
}

function declarations(source: string): string[] {
  const file = ts.createSourceFile("index.d.ts", source, ts.ScriptTarget.ES2022);
  const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });
  const exported = exportedNames(file);
  const named = file.statements
    .filter((statement) => !ts.isExportDeclaration(statement))
    .map((statement) => {
      const name = nameOf(statement);
      const code = printer.printNode(ts.EmitHint.Unspecified, statement, file).replace(/^(export )?(declare )?/, "");
      const typeOnly = ts.isClassDeclaration(statement) && exported.get(name) === "type";
      return { name, code: `${typeOnly ? "// its type only\n" : ""}${exported.has(name) ? "export " : ""}${code}` };
    });
  return named.sort((a, b) => compare(a.name, b.name) || compare(a.code, b.code)).map(({ code }) => code);
}

function exportedNames(file: ts.SourceFile): Map<string, "type" | "value"> {
  const clauses = file.statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)
      ? [...statement.exportClause.elements]
      : [],
  );
  return new Map(
    clauses.map(({ name, propertyName, isTypeOnly }) => [(propertyName ?? name).text, isTypeOnly ? "type" : "value"]),
  );
}

function nameOf(statement: ts.Statement): string {
  const declaration = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : statement;
  return (declaration as { name?: { text?: string } } | undefined)?.name?.text ?? "";
}

/** Not by locale, which differs between machines. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
