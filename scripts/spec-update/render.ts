/** Writes a value as YAML in the style of openapi.yaml. */
import { Document, isCollection, isMap, isScalar, type Node, visit } from "yaml";
import type { Json } from "../spec/read.ts";

/** On one line, as it stands between braces. */
export function flow(value: Json): string {
  return textOf(value, () => true, 0);
}

/** What follows `key:` where the key is indented by `indent`: small things on the same line, others on lines of their own. */
export function block(value: Json, indent: number): string {
  const text = textOf({ key: value }, (node, isRoot) => !isRoot && isSmall(node), 120 - indent);
  return text.slice("key:".length).replace(/\n(?=.)/g, `\n${" ".repeat(indent)}`);
}

function textOf(value: Json, isOnOneLine: (node: unknown, isRoot: boolean) => boolean, lineWidth: number): string {
  const document = new Document(value);
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === "string" && node.value.length > 90) node.type = "BLOCK_FOLDED";
    },
    Collection(key, node) {
      node.flow = isOnOneLine(node, key === null);
      return node.flow ? visit.SKIP : undefined;
    },
  });
  // Objects are written with spaces inside, lists without.
  const text = document.toString({ lineWidth, singleQuote: true });
  return text.trimEnd().replace(/\[ ([^[\]{}"']*) \]/g, "[$1]");
}

/** Objects of a few plain values, and lists of them. */
function isSmall(node: unknown): boolean {
  if (!isCollection(node)) return false;
  const values = isMap<Node, Node | null>(node) ? node.items.map(({ value }) => value) : node.items;
  const plain = values.every((value) => isScalar(value) || (isCollection(value) && value.items.every(isScalar)));
  return plain && JSON.stringify(node).length < 90;
}
