/** What an editor shows on hover: each public name has its docs, and they say what openapi.yaml says. */
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";
import { listOperations, readSpec } from "../../scripts/spec/read.ts";
import * as client from "../../src/index.ts";
import { compile, entryFile, readCompilerOptions } from "./compile.ts";

const program = ts.createProgram([entryFile], readCompilerOptions());
const checker = program.getTypeChecker();
const exported = checker.getExportsOfModule(
  checker.getSymbolAtLocation(program.getSourceFile(entryFile) as ts.SourceFile) as ts.Symbol,
);
const operations = listOperations(readSpec());

/** One public method of the client, with its docs. */
interface Method {
  /** As a user writes it after `hooked.` */
  helper: string;
  symbol: ts.Symbol;
  parameters: readonly ts.Symbol[];
  tags: readonly { name: string; text: string }[];
  operation: (typeof operations)[number] | undefined;
}

const resources = typeOf("Hooked")
  .getProperties()
  .filter((property) => !isMethod(property) && isPublic(property));

const methods = resources.flatMap((resource) =>
  checker
    .getTypeOfSymbol(resource)
    .getProperties()
    .filter((property) => isMethod(property) && isPublic(property))
    .map((symbol): Method => {
      const helper = `${resource.name}.${symbol.name}`;
      const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures();
      const operation = operations.find(({ operation }) => operation["x-helper"] === helper);
      return { helper, symbol, parameters: signature?.parameters ?? [], tags: tagsOf(symbol), operation };
    }),
);

test("every operation is among the methods that are looked at here", () => {
  const helpers = operations.map(({ operation }) => operation["x-helper"]);
  expect(methods.map(({ helper }) => helper)).toEqual(expect.arrayContaining(helpers));
});

test("the examples compile, and a wrong one would not", () => {
  const functions = exported.filter((symbol) => tagsOf(symbol).some(({ name }) => name === "example"));
  const own = typeOf("Hooked").getProperties().filter(isMethod);
  const named = [
    ...methods.map(({ helper, symbol }) => [helper, symbol] as const),
    ...withNames([...functions, ...own]),
  ];
  const examples = Object.fromEntries(named.map(([name, symbol]) => [name, example(symbol)]));
  const wrong = `${examples["schedules.create"]}\nscheduleId.toFixed();`;
  expect(compile({ ...examples, wrong })).toEqual([expect.stringMatching(/^wrong.ts: .*'toFixed' does not exist/)]);
});

describe.each(methods.map((method) => [method.helper, method] as const))("hooked.%s", (_, method) => {
  const { symbol, parameters, tags, operation } = method;

  test("has a description and one example", () => {
    expect(describeSymbol(symbol)).not.toBe("");
    expect(tags.filter(({ name }) => name === "example").map(({ text }) => text)).toEqual([
      expect.stringContaining(`hooked.${method.helper}(`),
    ]);
  });

  test("links to the page of its operation", () => {
    const [see = ""] = tags.flatMap(({ name, text }) => (name === "see" ? [text.split(" ")[0]] : []));
    const pages = (operation ? [operation] : operations).map(({ operation }) => operation.externalDocs?.url);
    expect(pages).toContain(see);
  });

  test("is deprecated if its operation is", () => {
    expect(tags.some(({ name }) => name === "deprecated")).toBe(operation?.operation.deprecated ?? false);
  });

  test("says what it throws, as far as not every method does", () => {
    const thrown = tags.flatMap(({ name, text }) => (name === "throws" ? [/^\{(\w+)\} \S/.exec(text)?.[1]] : []));
    expect(Object.keys(client)).toEqual(expect.arrayContaining(thrown));
    if (!operation) return;
    const statuses = { BadRequestError: 400, PermissionDeniedError: 403, NotFoundError: 404 };
    const documented = Object.entries(statuses).filter(([, status]) => status in operation.responses);
    expect([...thrown].sort()).toEqual(documented.map(([name]) => name).sort());
  });

  test("says what its parameters mean, and those say it of their members", () => {
    const own = parameters.filter(({ name }) => ["body", "query"].includes(name));
    const told = tags.flatMap(({ name, text }) => (name === "param" ? [/^(\w+) \S/.exec(text)?.[1]] : []));
    expect(told).toEqual(expect.arrayContaining(own.map(({ name }) => name)));
    expect(parameters.flatMap((parameter) => withoutDocs(parameter.name, checker.getTypeOfSymbol(parameter)))).toEqual(
      [],
    );
  });
});

test("each resource, and each name that the package exports, says what it is", () => {
  expect([...resources, ...exported].filter((symbol) => describeSymbol(symbol) === "").map(({ name }) => name)).toEqual(
    [],
  );
});

test.each(["ClientOptions", "RequestOptions", "WaitOptions", "DisconnectSafelyOptions", "RawRequest"])(
  "each option of %s says what it does",
  (name) => {
    expect(withoutDocs(name, typeOf(name))).toEqual([]);
  },
);

/** The members of a type of ours, at any depth, that say nothing of themselves. An object is told by its members. */
function withoutDocs(place: string, type: ts.Type): string[] {
  if (type.isUnionOrIntersection()) return type.types.flatMap((part) => withoutDocs(place, part));
  const [item] = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
  if (item) return withoutDocs(`${place}[]`, item);
  return ownMembers(type).flatMap((member) => {
    const at = `${place}.${member.name}`;
    const memberType = checker.getNonNullableType(checker.getTypeOfSymbol(member));
    const says = describeSymbol(member) !== "" || ownMembers(memberType).length > 0;
    return [...(says ? [] : [at]), ...withoutDocs(at, memberType)];
  });
}

/** Those that are declared here, and not by JavaScript or Node. */
function ownMembers(type: ts.Type): ts.Symbol[] {
  return checker.getPropertiesOfType(type).filter(({ declarations = [] }) => {
    return declarations.some((declaration) => !/node_modules/.test(declaration.getSourceFile().fileName));
  });
}

function isMethod({ flags }: ts.Symbol): boolean {
  return (flags & ts.SymbolFlags.Method) !== 0;
}

function isPublic({ declarations = [] }: ts.Symbol): boolean {
  return declarations.every((declaration) => !ts.isPrivateIdentifier(ts.getNameOfDeclaration(declaration) as ts.Node));
}

function typeOf(name: string): ts.Type {
  return checker.getDeclaredTypeOfSymbol(resolve(exported.find((symbol) => symbol.name === name) as ts.Symbol));
}

/** What an `export … from` leads to. */
function resolve(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The text above the tags, or that of the tag which the generator makes of a description. */
function describeSymbol(symbol: ts.Symbol): string {
  const text = ts.displayPartsToString(resolve(symbol).getDocumentationComment(checker));
  return text || (tagsOf(symbol).find(({ name }) => name === "description")?.text ?? "");
}

function tagsOf(symbol: ts.Symbol): { name: string; text: string }[] {
  const nodes = (resolve(symbol).declarations ?? []).flatMap((declaration) => ts.getJSDocTags(declaration));
  return nodes.map((node) => {
    const lines = node
      .getText()
      .split("\n")
      .map((line) => line.replace(/^\s*\* ?/, ""));
    return {
      name: node.tagName.text,
      text: lines
        .join("\n")
        .replace(/^@\w+\s*/, "")
        .trim(),
    };
  });
}

function example(symbol: ts.Symbol): string {
  return tagsOf(symbol).find(({ name }) => name === "example")?.text ?? "";
}

function withNames(symbols: readonly ts.Symbol[]) {
  return symbols.map((symbol) => [symbol.name, symbol] as const);
}
