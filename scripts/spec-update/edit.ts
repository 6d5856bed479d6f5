/**
 * Changes one place of a YAML text and leaves all others as they are: comments, layout, and what shares an anchor with
 * the place. Each edit is checked: the text must mean what the same edit of its data means, or it is refused.
 */
import { type Document, isAlias, isCollection, isMap, isPair, isScalar, type Node, parseDocument, visit } from "yaml";
import { pointerOf, valueAt } from "../spec/pointer.ts";
import { type Json, parseSpec, type Spec, specHash } from "../spec/read.ts";
import { placeAmong } from "./order.ts";
import { insert, type Located, remove, replace } from "./splice.ts";

/** The text with `value` at `keys`, or without what is there if `value` is undefined. */
export function edit(text: string, keys: readonly string[], value: Json | undefined): string {
  const parent = keys.slice(0, -1);
  const key = keys.at(-1) as string;
  const data = dataOf(text);
  if (valueAt(data, parent) === undefined)
    return edit(text, parent, isFirstItem(keys) ? [value as Json] : { [key]: value as Json });
  const unfolded = unfold(text, keys);
  const document = parseDocument(unfolded);
  const place = locate(document, keys);
  const around = locate(document, parent) as Located;
  const edited =
    value === undefined
      ? remove(unfolded, around, key)
      : place
        ? replace(unfolded, place, value)
        : insert(unfolded, around, key, value, placeAmong(namesIn(around.node), keys));
  if (!means(edited, changed(data, keys, value)))
    throw new Error(`${pointerOf(keys)} cannot be changed without touching more: change it by hand`);
  return edited;
}

/** The one list that an edit may have to begin: any other is taken as a whole. */
function isFirstItem(keys: readonly string[]): boolean {
  return keys.at(-2) === "parameters" && keys.at(-1) === "0";
}

/** In the order of the file, which the data of a map does not keep for numbers. */
function namesIn(node: Node): string[] {
  if (!isCollection(node)) return [];
  return node.items.map((one) => (isPair(one) && isScalar(one.key) ? String(one.key.value) : ""));
}

/** Writes out what shares an anchor with the place or with what the place lies in. */
function unfold(text: string, keys: readonly string[]): string {
  const document = parseDocument(text);
  const aliases = aliasesOf(document);
  for (let depth = 0; depth <= keys.length; depth++) {
    const located = locate(document, keys.slice(0, depth));
    if (!located) return text;
    const isPlace = depth === keys.length;
    const concerned = isAlias(located.node)
      ? aliases.filter(({ node }) => node === located.node && !isPlace)
      : sharing(aliases, located.node, isPlace);
    // From the end on: what comes before stays where it is.
    const unfolded = concerned.reduceRight((result, one) => replace(result, one, jsonOf(document, one.target)), text);
    if (concerned.length > 0) return unfold(unfolded, keys);
  }
  return text;
}

/** The aliases of this node; of the place itself also those of the nodes in it, from outside. */
function sharing(aliases: readonly AliasAt[], node: Node, isPlace: boolean): AliasAt[] {
  const shared = new Set<unknown>([node]);
  visit(node, (_, inner) => {
    if (isPlace) shared.add(inner);
  });
  return aliases.filter(({ target, parents }) => shared.has(target) && !parents.includes(node));
}

interface AliasAt extends Located {
  target: Node;
}

/** An alias means the last node before it that has its anchor. */
function aliasesOf(document: Document): AliasAt[] {
  const anchors = new Map<string, Node>();
  const aliases: AliasAt[] = [];
  visit(document, {
    Value(_, node) {
      if (node.anchor) anchors.set(node.anchor, node);
    },
    Alias(_, node, parents) {
      const target = anchors.get(node.source);
      if (target) aliases.push({ node, target, parents: parents.slice(1) as Located["parents"] });
    },
  });
  return aliases;
}

function locate(document: Document, keys: readonly string[]): Located | undefined {
  let node = document.contents as Node | null;
  const parents: Located["parents"][number][] = [];
  for (const key of keys) {
    if (!isCollection(node)) return undefined;
    parents.push(node);
    if (isMap<Node, Node | null>(node)) {
      const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === key);
      if (!pair) return undefined;
      parents.push(pair);
      node = pair.value;
    } else node = (node.items[Number(key)] as Node | undefined) ?? null;
  }
  return node ? { node, parents } : undefined;
}

function jsonOf(document: Document, node: Node): Json {
  return JSON.parse(JSON.stringify(node.toJS(document, { maxAliasCount: -1 })));
}

function dataOf(text: string): Json {
  return parseSpec(text) as unknown as Json;
}

function changed(data: Json, keys: readonly string[], value: Json | undefined): Json {
  const parent = valueAt(data, keys.slice(0, -1)) as Record<string, Json> | Json[];
  const key = keys.at(-1) as string;
  if (Array.isArray(parent)) parent.splice(Number(key), 1, ...(value === undefined ? [] : [value]));
  else if (value === undefined) delete parent[key];
  else parent[key] = value;
  return data;
}

function means(text: string, data: Json): boolean {
  try {
    return specHash(parseSpec(text)) === specHash(data as unknown as Spec);
  } catch {
    return false;
  }
}
