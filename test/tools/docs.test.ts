/**
 * What an editor shows on hover: each public name has its docs, and they are those of openapi.yaml. Their examples compile, as do
 * those of README.md and llms.txt.
 */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import ts from "typescript";
import { listOperations, readSpec } from "../../scripts/spec/read.ts";
import * as client from "../../src/index.ts";
import { compile, entryFile, examplesIn, openEditor } from "./compile.ts";

/** What a user types, the word that is looked at, and what is shown. */
const shown: [code: string, word: string, text: string | RegExp][] = [
  ["const posts = await hooked.schedules.list()", "posts", "const posts: Page<ScheduledPost>"],
  ["const posts = await hooked.schedules.list().toArray()", "posts", "const posts: ScheduledPost[]"],
  ["const { account } = await hooked.integrations.get('int_1')", "account", "const account: Account"],
  ["hooked.integrations.get('int_1')", "get", /^\(method\) Integrations\.get\(.*\): Promise<Integration>$/],
  ["hooked.videos.list()", "list", /\(query\?: VideoListQuery, .*\): PagePromise<VideoSummary/],
  [
    "hooked.videos.addCaptions({ media: '' })",
    "addCaptions",
    /\(body: AddCaptionsCreate, .*\): Promise<CreatedVideo>$/,
  ],
  [
    "hooked.videos.createScriptToVideo({ mediaType: 'ai', script: '', voiceId: '' })",
    "createScriptToVideo",
    /\(body: ScriptToVideoCreate, .*\): Promise<CreatedVideo>$/,
  ],
];
/** Fields, by what a user types. */
const fields = {
  read: ["(await hooked.schedules.get('post_1')).status", "status"],
  written: ["hooked.videos.addCaptions({ media: 'id_1' })", "media"],
  referring: ["(await hooked.integrations.get('int_1')).health", "health"],
} as const;

const { program, hover } = openEditor([...shown, ...Object.values(fields)].map(([code]) => code));
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

describe("the examples", () => {
  const own = typeOf("Hooked").getProperties().filter(isMethod);
  const options = ["RequestOptions", "ClientOptions"].flatMap((name) => typeOf(name).getProperties());
  const named = [
    ...methods.map(({ helper, symbol }) => [helper, symbol] as const),
    ...[...exported, ...own, ...options].map((symbol) => [symbol.name, symbol] as const),
  ];
  const ofDocs = Object.fromEntries(
    named.flatMap(([name, symbol]) => examplesOf(symbol).map((code, i) => [i === 0 ? name : `${name}-${i}`, code])),
  );
  const ofFile = (file: string) =>
    Object.fromEntries(examplesIn(readFileSync(file, "utf8")).map((code, i) => [`${file}-${i + 1}`, code]));
  const [ofReadme, ofPage] = [ofFile("README.md"), ofFile("llms.txt")];
  const wrong = {
    "wrong-result": `${ofDocs["schedules.create"]}\nscheduleId.toFixed();`,
    "wrong-query": "await hooked.schedules.list({ lmit: 1 });",
    "wrong-body": 'await hooked.schedules.update("post_1", { platformDate: {} });',
    "wrong-variant":
      "await hooked.videos.createScriptToVideo({ mediaType: 'media', script: '', voiceId: '', mediaIdz: [] });",
  };
  let problems: string[];
  beforeAll(() => {
    problems = compile({ ...ofDocs, ...ofReadme, ...ofPage, ...wrong });
  });

  test("are all found", () => {
    expect(Object.keys(ofDocs)).toEqual(expect.arrayContaining(["isHookedError", "onResponse", "onResponse-1"]));
    expect(Object.keys(ofReadme).length).toBeGreaterThan(5);
    expect(Object.keys(ofPage)).toHaveLength(operations.length + 1);
  });

  test("compile, and wrong ones would not", () => {
    expect(problems).toEqual([
      expect.stringMatching(/^wrong-result.ts: .*'toFixed' does not exist/),
      expect.stringMatching(/^wrong-query.ts: .*'lmit' does not exist/),
      expect.stringMatching(/^wrong-body.ts: .*'platformDate' does not exist/),
      expect.stringMatching(/^wrong-variant.ts: /),
    ]);
  });

  test("that are wrong name the variant of a union that they are closest to", () => {
    const error = problems.at(-1) ?? "";
    expect(error).toContain("ScriptToVideoWithMedia");
    expect(error.split("\n").length).toBeLessThan(5);
  });
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

  test("leaves it to the fields of body and query to say what they mean", () => {
    const repeated = tags.filter(({ name, text }) => name === "param" && /^(body|query)\b/.test(text));
    expect(repeated).toEqual([]);
    const fields = parameters.flatMap((parameter) => withoutDocs(parameter.name, checker.getTypeOfSymbol(parameter)));
    expect(fields).toEqual([]);
  });
});

describe("an editor shows", () => {
  test.each(shown)("%s: %s", (code, word, text) => {
    const hovered = hover(code, word).text;
    if (typeof text === "string") expect(hovered).toBe(text);
    else expect(hovered).toMatch(text);
  });

  test("the description of a field in openapi.yaml where the field is read and where it is written", () => {
    const described = (schema: string, field: string) =>
      readSpec().components?.schemas?.[schema]?.properties?.[field]?.description ?? "nothing";
    expect(hover(...fields.read).docs).toContain(described("ScheduledPost", "status"));
    expect(hover(...fields.written).docs).toContain(described("AddCaptionsCreate", "media"));
  });

  test("what a field refers to, where the field itself has no description", () => {
    expect(hover(...fields.referring).docs).toContain(
      readSpec().components?.schemas?.["IntegrationHealth"]?.description,
    );
  });
});

test("each resource, and each name that the package exports, says what it is", () => {
  expect([...resources, ...exported].filter((symbol) => describeSymbol(symbol) === "").map(({ name }) => name)).toEqual(
    [],
  );
});

test("each schema that a user can meet is a public name", () => {
  const inside = /^Error(Message)?$|^PartialError$|Page$|^Pagination$/;
  const schemas = Object.keys(readSpec().components?.schemas ?? {}).filter((name) => !inside.test(name));
  expect(exported.map(({ name }) => name)).toEqual(expect.arrayContaining(schemas));
});

test.each(["ClientOptions", "RequestOptions", "WaitOptions", "DisconnectSafelyOptions", "RawRequest"])(
  "each option of %s says what it does",
  (name) => {
    expect(withoutDocs(name, typeOf(name))).toEqual([]);
  },
);

/** The fields of a type of ours, at any depth, without docs. An object is documented by its fields. */
function withoutDocs(place: string, type: ts.Type): string[] {
  if (type.isUnionOrIntersection()) return type.types.flatMap((part) => withoutDocs(place, part));
  const [item] = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
  if (item) return withoutDocs(`${place}[]`, item);
  return ownProperties(type).flatMap((property) => {
    const at = `${place}.${property.name}`;
    const propertyType = checker.getNonNullableType(checker.getTypeOfSymbol(property));
    const says = describeSymbol(property) !== "" || ownProperties(propertyType).length > 0;
    return [...(says ? [] : [at]), ...withoutDocs(at, propertyType)];
  });
}

/** Those that are declared here, and not by JavaScript or Node. */
function ownProperties(type: ts.Type): ts.Symbol[] {
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

function describeSymbol(symbol: ts.Symbol): string {
  return ts.displayPartsToString(resolve(symbol).getDocumentationComment(checker));
}

function tagsOf(symbol: ts.Symbol): { name: string; text: string }[] {
  const tags = resolve(symbol).getJsDocTags(checker);
  return tags.map(({ name, text }) => ({ name, text: ts.displayPartsToString(text) }));
}

function examplesOf(symbol: ts.Symbol): string[] {
  return tagsOf(symbol).flatMap(({ name, text }) => (name === "example" ? [text] : []));
}
