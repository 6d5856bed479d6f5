/** generated/schema.ts: the types of a document. */
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { plainComments } from "./comments.ts";
import { directions } from "./directions.ts";
import { nameTypes } from "./names.ts";
import { plainDocument } from "./plain.ts";
import { jsonContent, listOperations, type Schema, type Spec } from "./read.ts";
import { walk } from "./walk.ts";

/**
 * The types of the spec. Some depend on the direction that a schema travels in: what we send may be a Date where the wire
 * has a date-time, or undefined, and what we receive may be an enum value that nobody knew when this was generated. What
 * a response returns can be sent back: an enum of a request is as open as that of a response with the same values, or with some of them.
 */
export async function schemaTypes(spec: Spec): Promise<string> {
  const directionOf = directions(spec);
  const returned = returnedEnums(spec);
  const ast = await openapiTS(plainDocument(spec) as never, {
    defaultNonNullable: false,
    transform: (schema, { path = "" }) => {
      const type = ownType(schema as Schema, directionOf(path) === "request");
      return type && (schema.nullable ? factory.createUnionTypeNode([type, nullType]) : type);
    },
    postTransform: (type, { path = "" }) => {
      // An enum of one value tells the variants of a union apart, and must stay closed for that.
      if (!ts.isUnionTypeNode(type)) return undefined;
      const values = type.types.flatMap((word) => (isStringLiteral(word) ? [JSON.parse(word.text)] : []));
      if (values.length < 2) return undefined;
      if (directionOf(path) !== "response" && !returned.some((known) => areRelated(known, values))) return undefined;
      return factory.createUnionTypeNode([...type.types, anyString]);
    },
  });
  const isSent = (path: string) =>
    directionOf(path) === "request" || /^#\/operations\/\w+\/parameters\/(query|header)$/.test(path);
  const types = nameTypes(ast.map((node) => acceptUndefined(node, isSent)));
  types.forEach(plainComments);
  return astToString(types);
}

/** The enums of all responses, without null. */
function returnedEnums(spec: Spec): (readonly unknown[])[] {
  return listOperations(spec).flatMap(({ responses, callbacks }) =>
    [...callbacks, ...Object.values(responses).map(({ content }) => jsonContent(content))].flatMap((body) =>
      [...walk(body?.schema ?? {}, [], spec)].flatMap(({ schema }) =>
        schema.enum ? [schema.enum.filter((value) => value !== null)] : [],
      ),
    ),
  );
}

/** Whether one of two enums has all values of the other: a value that is new on one side does not make them unrelated. */
export function areRelated(one: readonly unknown[], other: readonly unknown[]): boolean {
  const isPart = (part: readonly unknown[], whole: readonly unknown[]) =>
    part.length > 1 && part.every((value) => whole.includes(value));
  return isPart(one, other) || isPart(other, one);
}

const { factory } = ts;
const string = factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
const unknown = factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);
const nullType = factory.createLiteralTypeNode(factory.createNull());
const anyString = factory.createParenthesizedType(
  factory.createIntersectionTypeNode([string, factory.createTypeLiteralNode([])]),
);

/** The types that differ from those of openapi-typescript. */
function ownType(schema: Schema, sent: boolean): ts.TypeNode | undefined {
  const { type, format, properties, additionalProperties, enum: words, allOf, oneOf, anyOf, $ref } = schema;
  if ($ref !== undefined) return undefined;
  if (format === "date-time" && sent) return factory.createUnionTypeNode([string, reference("Date")]);
  // The second tells variants apart, and must stay closed for that.
  const { "x-known-values": known, "x-only-values": only } = schema;
  const values = known ?? only;
  if (Array.isArray(values)) {
    const words = values.map((word) => factory.createLiteralTypeNode(factory.createStringLiteral(String(word))));
    return factory.createUnionTypeNode(known ? [...words, anyString] : words);
  }
  if (format === "binary") return factory.createUnionTypeNode([reference("File"), reference("Blob")]);
  // openapi-typescript would make it an object without any fields.
  if (type !== "object" || (properties ?? additionalProperties ?? words ?? allOf ?? oneOf ?? anyOf) !== undefined)
    return undefined;
  const name = factory.createParameterDeclaration(undefined, undefined, "key", undefined, string);
  return factory.createTypeLiteralNode([factory.createIndexSignature(undefined, [name], unknown)]);
}

function reference(name: string): ts.TypeNode {
  return factory.createTypeReferenceNode(name);
}

/** What is sent may be undefined where it may be missing: it is left out, and a program can pass on what it may not have. */
function acceptUndefined<N extends ts.Node>(node: N, isSent: (path: string) => boolean, path = "#"): N {
  const name = ts.isInterfaceDeclaration(node) || ts.isPropertySignature(node) ? node.name : undefined;
  const inner = name && "text" in name ? `${path}/${name.text}` : path;
  const visited = ts.visitEachChild(node, (child) => acceptUndefined(child, isSent, inner), undefined);
  if (!ts.isPropertySignature(visited) || !visited.questionToken || !visited.type || !isSent(path)) return visited;
  const { modifiers, name: member, questionToken, type } = visited;
  const types = ts.isUnionTypeNode(type) ? type.types : [type];
  const undefinedType = factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
  const wider = factory.createUnionTypeNode([...types, undefinedType]);
  return factory.updatePropertySignature(visited, modifiers, member, questionToken, wider) as typeof visited;
}

/** openapi-typescript writes a string literal as an identifier in quotes. */
function isStringLiteral(type: ts.Node): type is ts.Identifier & ts.TypeNode {
  return ts.isIdentifier(type) && type.text.startsWith('"');
}
