/** The docs that the compiler finds at each name and field of a module, as an editor would show them. */
import ts from "typescript";

/** By place, such as `Video.status` or `RequestOptions`. */
export function readDocs(program: ts.Program, entry: string): Map<string, string> {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  const docs = new Map<string, string>();

  const note = (place: string, symbol: ts.Symbol) => {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
    const tags = symbol.getJsDocTags(checker).map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`);
    // A link is printed with the name that it resolves to, or as it is written.
    docs.set(place, [text, ...tags].join("\n").replaceAll(" }", "}"));
  };

  /** As it is declared: the types that it is made of are visited under their own names. */
  const visit = (place: string, node: ts.Node): void => {
    const isMember = ts.isTypeElement(node) || ts.isClassElement(node);
    if (isMember && ts.getJSDocTags(node).some(({ tagName }) => tagName.text === "internal")) return;
    const name = isMember && node.name && !ts.isPrivateIdentifier(node.name) ? node.name : undefined;
    const symbol = name && checker.getSymbolAtLocation(name);
    const inner = name ? `${place}.${name.getText()}` : place;
    if (symbol) note(inner, symbol);
    ts.forEachChild(node, (child) => visit(inner, child));
  };

  for (const exported of module ? checker.getExportsOfModule(module) : []) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    note(exported.name, symbol);
    for (const inherited of checker.getDeclaredTypeOfSymbol(symbol).getBaseTypes() ?? [])
      for (const declaration of inherited.symbol?.declarations ?? []) visit(exported.name, declaration);
    for (const declaration of symbol.declarations ?? []) visit(exported.name, declaration);
  }
  return docs;
}
