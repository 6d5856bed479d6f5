/** generated/schema.ts: the types of a document. */
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { plainComments } from "./comments.ts";
import { directions } from "./directions.ts";
import { nameTypes } from "./names.ts";
import type { Spec } from "./read.ts";

/**
 * The types of the spec. Some depend on the direction that a schema travels in: what we send may be a Date where the wire
 * has a date-time, or undefined, and what we receive may be an enum value that nobody knew when this was generated.
 */
export async function schemaTypes(spec: Spec): Promise<string> {
  const directionOf = directions(spec);
  const date = ts.factory.createTypeReferenceNode("Date");
  const string = ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
  const nullType = ts.factory.createLiteralTypeNode(ts.factory.createNull());
  const anyString = ts.factory.createParenthesizedType(
    ts.factory.createIntersectionTypeNode([string, ts.factory.createTypeLiteralNode([])]),
  );
  const ast = await openapiTS(structuredClone(spec) as never, {
    defaultNonNullable: false,
    transform: (schema, { path = "" }) => {
      if (schema.format !== "date-time" || directionOf(path) !== "request") return undefined;
      return ts.factory.createUnionTypeNode([string, date, ...(schema.nullable ? [nullType] : [])]);
    },
    postTransform: (type, { path = "" }) => {
      // An enum of one value tells the variants of a union apart, and must stay closed for that.
      if (!ts.isUnionTypeNode(type) || !type.types.some(isStringLiteral) || directionOf(path) !== "reply")
        return undefined;
      return ts.factory.createUnionTypeNode([...type.types, anyString]);
    },
  });
  const isSent = (path: string) => directionOf(path) === "request" || path.endsWith("/parameters/query");
  const types = nameTypes(ast.map((node) => acceptUndefined(node, isSent)));
  types.forEach(plainComments);
  return astToString(types);
}

/** What is sent may be undefined where it may be missing: it is left out, and a program can pass on what it may not have. */
function acceptUndefined<N extends ts.Node>(node: N, isSent: (path: string) => boolean, path = "#"): N {
  const name = ts.isInterfaceDeclaration(node) || ts.isPropertySignature(node) ? node.name : undefined;
  const inner = name && "text" in name ? `${path}/${name.text}` : path;
  const visited = ts.visitEachChild(node, (child) => acceptUndefined(child, isSent, inner), undefined);
  if (!ts.isPropertySignature(visited) || !visited.questionToken || !visited.type || !isSent(path)) return visited;
  const { modifiers, name: member, questionToken, type } = visited;
  const types = ts.isUnionTypeNode(type) ? type.types : [type];
  const undefinedType = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
  const wider = ts.factory.createUnionTypeNode([...types, undefinedType]);
  return ts.factory.updatePropertySignature(visited, modifiers, member, questionToken, wider) as typeof visited;
}

/** openapi-typescript writes a string literal as an identifier in quotes. */
function isStringLiteral(type: ts.Node): boolean {
  return ts.isIdentifier(type) && type.text.startsWith('"');
}
