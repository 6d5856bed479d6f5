/**
 * Changes one place of a YAML text and leaves all others as they are: comments, layout, and what shares an anchor with
 * the place. Each edit is checked: the text must mean what the same edit of its data means, or it is refused.
 */
import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  type Node,
  parseDocument,
  visit,
} from "yaml";
import { pointerOf, valueAt } from "../pointer.ts";
import { type Json, parseSpec, type Spec, specHash } from "../spec.ts";
import { insert, type Located, remove, replace } from "./splice.ts";

/** The text with `value` at `keys`, or without what is there if `value` is undefined. */
export function edit(text: string, keys: readonly string[], value: Json | undefined): string {
  const parent = keys.slice(0, -1);
  const key = keys.at(-1) as string;
  const data = dataOf(text);
  if (valueAt(data, parent) === undefined)
    return edit(text, parent, /^\d$/.test(key) ? [value as Json] : { [key]: value as Json });
  const unfolded = unfold(text, keys);
  const document = parseDocument(unfolded);
  const place = locate(document, keys);
  const around = locate(document, parent) as Located;
  const edited =
    value === undefined
      ? remove(unfolded, around, key)
      : place
        ? replace(unfolded, place, value)
        : insert(unfolded, around, key, value);
  if (!means(edited, changed(data, keys, value)))
    throw new Error(`${pointerOf(keys)} cannot be changed without touching more: change it by hand`);
  return edited;
}

/** Writes out what shares an anchor with the place or with what the place lies in. */
function unfold(text: string, keys: readonly string[]): string {
  const document = parseDocument(text);
  for (let depth = 0; depth <= keys.length; depth++) {
    const located = locate(document, keys.slice(0, depth));
    if (!located) return text;
    const isPlace = depth === keys.length;
    const other = isAlias(located.node) ? (isPlace ? undefined : located) : sharing(document, located, isPlace);
    if (other) return unfold(replace(text, other, jsonOf(document, other.node as Alias)), keys);
  }
  return text;
}

/** An alias of this node; of the place itself also one of a node in it, from outside. */
function sharing(document: Document, { node }: Located, isPlace: boolean): Located | undefined {
  let found: Located | undefined;
  visit(document, {
    Alias(_, alias, parents) {
      const target = alias.resolve(document);
      const concerns = target === node || (isPlace && isWithin(target, node));
      if (!concerns || parents.includes(node)) return undefined;
      found = { node: alias, parents: parents.slice(1) as Located["parents"] };
      return visit.BREAK;
    },
  });
  return found;
}

function isWithin(inner: Node | undefined, outer: Node): boolean {
  let found = false;
  visit(outer, (_, node) => {
    if (node === inner) found = true;
  });
  return found;
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

function jsonOf(document: Document, alias: Alias): Json {
  return JSON.parse(JSON.stringify(alias.resolve(document)?.toJS(document)));
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
