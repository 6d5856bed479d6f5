/** Cuts values out of a YAML text and puts others in, where the parsed nodes say that they are. */
import { isCollection, isMap, isPair, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import type { Json } from "../spec/read.ts";
import { block, flow } from "./render.ts";

type Collection = YAMLMap<Node, Node | null> | YAMLSeq<Node>;

type Item = Node | Pair<Node, Node | null>;
type Span = [start: number, end: number];

/** A value and all that it lies in, outermost first. */
export interface Located {
  node: Node;
  parents: readonly Item[];
}

export function replace(text: string, { node, parents }: Located, value: Json): string {
  const parent = parents.at(-1);
  if (isInline(parents) || parent === undefined) return put(text, startOf(node), endOf(text, node), flow(value));
  if (isPair(parent)) {
    const key = parent.key as Node;
    const start = text.indexOf(":", key.range?.[1]) + 1;
    return put(text, start, endOf(text, node), block(value, columnOf(text, key)));
  }
  const dash = dashOf(text, parent as YAMLSeq, node);
  return put(text, dash + 1, endOf(text, node), item(value, dash - lineOf(text, dash)));
}

/** Adds a member or an item to a collection, behind the first `place` of those that it has. */
export function insert(text: string, { node, parents }: Located, key: string, value: Json, place: number): string {
  const collection = node as Collection;
  if (collection.items.length === 0) return replace(text, { node, parents }, isMap(node) ? { [key]: value } : [value]);
  const { items } = collection as { items: Item[] };
  const spans = items.map((one) => spanOf(text, one));
  const [, previous] = spans[place - 1] as Span;
  if (isInline([...parents, node]))
    return put(text, previous, previous, isMap(node) ? `, ${flow(key)}: ${flow(value)}` : `, ${flow(value)}`);
  const [start] = spans.at(-1) as Span;
  const end = endOfLine(text, previous);
  const column = isMap(node) ? start - lineOf(text, start) : columnOf(text, node);
  // Where a blank line lies between the others, one lies before this too.
  const gap = /\n\s*\n/.test(text.slice(spans.at(-2)?.[1] ?? start, start)) ? "\n\n" : "\n";
  const head = gap + " ".repeat(column);
  return put(
    text,
    end,
    end,
    isMap(node) ? `${head}${flow(key)}:${block(value, column)}` : `${head}-${item(value, column)}`,
  );
}

/** Takes a member or an item out of a collection. */
export function remove(text: string, { node, parents }: Located, key: string): string {
  const collection = node as Collection;
  const items = collection.items as Item[];
  const at = isMap(node)
    ? items.findIndex((one) => isPair(one) && isScalar(one.key) && String(one.key.value) === key)
    : Number(key);
  if (items.length === 1) return replace(text, { node, parents }, isMap(node) ? {} : []);
  const spans = items.map((one) => spanOf(text, one));
  const [start, end] = spans[at] as Span;
  const [next, previous] = [spans[at + 1], spans[at - 1]];
  if (isInline([...parents, node]))
    return next ? put(text, start, next[0], "") : put(text, (previous as Span)[1], end, "");
  return put(text, lineOf(text, start), endOfLine(text, end) + 1, "");
}

function spanOf(text: string, one: Item): Span {
  return isPair(one) ? [startOf(one.key), endOf(text, one.value ?? one.key)] : [startOf(one), endOf(text, one)];
}

function put(text: string, start: number, end: number, piece: string): string {
  return text.slice(0, start) + piece + text.slice(end);
}

function isInline(nodes: readonly unknown[]): boolean {
  return nodes.some((node) => isCollection(node) && node.flow === true);
}

function item(value: Json, column: number): string {
  return block(value, column).replace(/^\n +/, " ");
}

function startOf(node: Node): number {
  return node.range?.[0] as number;
}

/** Without the line break that a block ends with. */
function endOf(text: string, node: Node): number {
  return text.slice(0, node.range?.[1]).trimEnd().length;
}

function lineOf(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function columnOf(text: string, node: Node): number {
  return startOf(node) - lineOf(text, startOf(node));
}

function dashOf(text: string, list: YAMLSeq, node: Node): number {
  const column = columnOf(text, list);
  return text.lastIndexOf(`\n${" ".repeat(column)}-`, startOf(node)) + 1 + column;
}
