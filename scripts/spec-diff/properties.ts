/** Compares two versions of one type, property by property. */
import ts from "typescript";
import type { Change, Level } from "./change.ts";

interface Property {
  type: ts.Type;
  optional?: boolean;
  /** One of several forms, of which a value has one. */
  variant?: boolean;
}

export function compareTypes(
  checker: ts.TypeChecker,
  name: string,
  before: ts.Type,
  after: ts.Type,
  sent: boolean,
  /** Whether two types are compared under a name of their own. */
  areNamed: (before: ts.Type, after: ts.Type) => boolean = () => false,
): Change[] {
  const changes: Change[] = [];
  const seen = new Map<ts.Type, ts.Type>();
  const add = (kind: Change["kind"], place: string, what: string, level: Level) =>
    changes.push({ level, kind, place, what });
  /** What lets in more is harmless where we send, and what lets in less where we receive. */
  const wider: Level = sent ? "compatible" : "breaking";
  const narrower: Level = sent ? "breaking" : "compatible";

  function compare(place: string, was: ts.Type, is: ts.Type): void {
    if (isNullable(was) !== isNullable(is)) {
      if (isNullable(is)) add("changed", place, "may be null now", wider);
      else add("changed", place, "is never null any more", narrower);
    }
    const [old, current] = [checker.getNonNullableType(was), checker.getNonNullableType(is)];
    if (seen.get(old) === current || (place !== name && areNamed(old, current))) return;
    const [oldProperties, properties] = [propertiesOf(old), propertiesOf(current)];
    seen.set(old, current);
    if (oldProperties.size > 0 && properties.size > 0) compareProperties(place, oldProperties, properties);
    // Types that have properties may have the same name, and differ.
    else if (textOf(old) !== textOf(current)) compareWhole(place, old, current);
  }

  function compareProperties(place: string, old: Map<string, Property>, current: Map<string, Property>): void {
    for (const [key, was] of old) {
      const is = current.get(key);
      if (!is) {
        add("removed", place + key, "is gone", was.variant ? narrower : "breaking");
        continue;
      }
      if (!was.optional && is.optional) add("changed", place + key, "is optional now", wider);
      if (was.optional && !is.optional) add("changed", place + key, "is required now", narrower);
      compare(place + key, was.type, is.type);
    }
    for (const [key, is] of current) {
      if (old.has(key)) continue;
      const harmless = is.variant ? wider : is.optional ? "compatible" : narrower;
      add(
        "added",
        place + key,
        is.optional || is.variant ? "is new" : `is new and ${sent ? "required" : "always there"}`,
        harmless,
      );
    }
  }

  function compareWhole(place: string, was: ts.Type, is: ts.Type): void {
    const fits = sent ? checker.isTypeAssignableTo(was, is) : checker.isTypeAssignableTo(is, was);
    const [old, current] = [literalsOf(was), literalsOf(is)];
    const values = [
      ...old.filter((value) => !current.includes(value)).map((value) => `-${value}`),
      ...current.filter((value) => !old.includes(value)).map((value) => `+${value}`),
    ];
    const both = old.length > 0 && current.length > 0 && values.length > 0;
    add(
      "changed",
      place,
      both ? values.join(" ") : `${short(textOf(was))} → ${short(textOf(is))}`,
      fits ? "compatible" : "breaking",
    );
  }

  /** The properties of an object, the items of a list, or the variants of a union of objects. */
  function propertiesOf(type: ts.Type): Map<string, Property> {
    if (type.isUnion()) return variantsOf(type);
    if (!(type.flags & ts.TypeFlags.Object) || type.getCallSignatures().length > 0 || isBuiltIn(type)) return new Map();
    const item = checker.isArrayType(type) && type.getNumberIndexType();
    if (item) return new Map([["[]", { type: item }]]);
    const properties = checker
      .getPropertiesOfType(type)
      .map((symbol): [string, Property] => [
        `.${symbol.name}`,
        { type: checker.getTypeOfSymbol(symbol), optional: (symbol.flags & ts.SymbolFlags.Optional) !== 0 },
      ]);
    const rest = type.getStringIndexType();
    return new Map([...properties, ...(rest ? [["[key]", { type: rest, optional: true }] as [string, Property]] : [])]);
  }

  /** Variants are known by their properties of known values, such as `type: "avatar"` (the first, if several), or by name. */
  function variantsOf(union: ts.UnionType): Map<string, Property> {
    const variants = union.types.map((type): [string, Property] => {
      const tags = [...propertiesOf(type)].flatMap(([key, property]) => {
        const [value] = literalsOf(property.type);
        return value !== undefined && !property.optional ? `${key.slice(1)} ${value}` : [];
      });
      return [
        `<${tags.join(", ") || (type.symbol?.flags & ts.SymbolFlags.Interface ? type.symbol.name : "")}>`,
        { type, variant: true },
      ];
    });
    const byTags = new Map(variants);
    return byTags.size === variants.length && !byTags.has("<>") ? byTags : new Map();
  }

  function isBuiltIn(type: ts.Type): boolean {
    const file = type.symbol?.declarations?.[0]?.getSourceFile().fileName ?? "";
    return /\/lib\.[\w.]+\.d\.ts$/.test(file) && !type.aliasSymbol && !checker.isArrayType(type);
  }

  function textOf(type: ts.Type): string {
    return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias);
  }

  compare(name, before, after);
  return changes;
}

function isNullable(type: ts.Type): boolean {
  return type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Null);
}

function literalsOf(type: ts.Type): string[] {
  const types = type.isUnion() ? type.types : [type];
  return types.flatMap((part) => (part.isStringLiteral() ? part.value : []));
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
