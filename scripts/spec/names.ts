/** Gives each schema, and each query, a type of its own, whose name editors and compile errors show. */
import ts from "typescript";

const { factory } = ts;

/** Makes `components["schemas"]["Video"]` and the query of an operation exported types, which all else refers to. */
export function nameTypes(ast: readonly ts.Node[]): ts.Node[] {
  const named: ts.Node[] = [];
  const docs = new Map<string, readonly ts.SynthesizedComment[]>();

  /** Exports the type of a property, and returns a reference to it. */
  const name = (member: ts.PropertySignature, type: ts.TypeNode, name: string): ts.TypeNode => {
    const exported = [factory.createToken(ts.SyntaxKind.ExportKeyword)];
    const own = ts.isTypeLiteralNode(type)
      ? factory.createInterfaceDeclaration(exported, name, undefined, undefined, type.members)
      : factory.createTypeAliasDeclaration(exported, name, undefined, type);
    const comments = ts.getSyntheticLeadingComments(member) ?? [];
    docs.set(name, comments);
    named.push(ts.setSyntheticLeadingComments(own, [...comments]));
    ts.setSyntheticLeadingComments(member, undefined);
    return factory.createTypeReferenceNode(name);
  };

  const rest = ast.map((node) => {
    if (!ts.isInterfaceDeclaration(node)) return node;
    if (node.name.text === "components")
      return replaceAt(node, ["schemas", "*"], (member, type) => name(member, type, nameOf(member)));
    if (node.name.text !== "operations") return node;
    return replaceAt(node, ["*", "parameters", "query"], (member, type, [operation = ""]) =>
      ts.isTypeLiteralNode(type) ? name(member, type, queryName(operation)) : type,
    );
  });
  return [...named, ...rest].map((node) => documentReferences(referToNames(node), docs));
}

/** The name of the type of an operation's query. */
export function queryName(operationId: string): string {
  return `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Query`;
}

type Replace = (member: ts.PropertySignature, type: ts.TypeNode, path: readonly string[]) => ts.TypeNode;

/** Replaces the types of the properties at a path, whose `*` stands for any name. */
function replaceAt<N extends ts.InterfaceDeclaration | ts.TypeLiteralNode>(
  node: N,
  path: readonly string[],
  replace: Replace,
  above: readonly string[] = [],
): N {
  const [step, ...rest] = path;
  const members = node.members.map((member) => {
    if (!ts.isPropertySignature(member) || !member.type || (step !== "*" && step !== nameOf(member))) return member;
    const at = [...above, nameOf(member)];
    if (rest.length > 0 && !ts.isTypeLiteralNode(member.type)) return member;
    const type =
      rest.length === 0
        ? replace(member, member.type, at)
        : replaceAt(member.type as ts.TypeLiteralNode, rest, replace, at);
    return factory.updatePropertySignature(member, member.modifiers, member.name, member.questionToken, type);
  });
  return (
    ts.isInterfaceDeclaration(node)
      ? factory.updateInterfaceDeclaration(node, node.modifiers, node.name, undefined, undefined, members)
      : factory.updateTypeLiteralNode(node, factory.createNodeArray(members))
  ) as N;
}

function nameOf({ name }: ts.PropertySignature): string {
  return "text" in name ? name.text : "";
}

/** `components["schemas"]["Video"]` becomes `Video`. */
function referToNames<N extends ts.Node>(node: N): N {
  const visited = ts.visitEachChild(node, referToNames, undefined);
  const schemas = ts.isIndexedAccessTypeNode(visited) && visited.objectType;
  if (!schemas || !ts.isIndexedAccessTypeNode(schemas)) return visited;
  const root = ts.isTypeReferenceNode(schemas.objectType) && (schemas.objectType.typeName as ts.Identifier).text;
  if (root !== "components" || keyOf(schemas) !== "schemas") return visited;
  return factory.createTypeReferenceNode(keyOf(visited as ts.IndexedAccessTypeNode)) as ts.Node as N;
}

function keyOf({ indexType }: ts.IndexedAccessTypeNode): string {
  return ts.isLiteralTypeNode(indexType) && ts.isStringLiteral(indexType.literal) ? indexType.literal.text : "";
}

/** A property that only refers to a named type is documented as that type is: editors show no docs of the type there. */
function documentReferences<N extends ts.Node>(
  node: N,
  docs: ReadonlyMap<string, readonly ts.SynthesizedComment[]>,
): N {
  const visit = (child: ts.Node): void => {
    if (ts.isPropertySignature(child) && child.type && !ts.getSyntheticLeadingComments(child)?.length) {
      const types = ts.isUnionTypeNode(child.type) ? child.type.types : [child.type];
      const names = types.flatMap((type) =>
        ts.isTypeReferenceNode(type) ? [(type.typeName as ts.Identifier).text] : [],
      );
      const [comments] = names.flatMap((name) => (docs.has(name) ? [docs.get(name)] : []));
      if (comments && names.length === 1) ts.setSyntheticLeadingComments(child, [...comments]);
    }
    ts.forEachChild(child, visit);
  };
  if (ts.isInterfaceDeclaration(node) && node.name.text !== "components") visit(node);
  return node;
}
