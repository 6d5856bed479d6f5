/** What changed of the API. Both documents are read in one normal form: as they are meant, not as they are written. */

import { nameOf } from "../spec/pointer.ts";
import type { Content, Json, Operation, Parameter, RequestBody, ResponseObject, Schema, Spec } from "../spec/read.ts";
import { canonical, operationsOf } from "../spec/read.ts";
import type { Change, Level } from "./change.ts";
import { type At, Changes, componentNote, sameJson, short } from "./changes.ts";
import { Document } from "./flat.ts";
import { addressOf, type OperationAt, operationPairs, pathNames, routeOf, unnamed } from "./operations.ts";
import { type Pair, pairs } from "./pairs.ts";
import { compareDocs, compareSchemas } from "./schemas.ts";
import { compareSchemes, compareSecurity } from "./security.ts";

export function compareApi(before: Spec, after: Spec): Change[] {
  const changes = new Changes(new Document(before), new Document(after));
  compareHeads(changes);
  const found = operationPairs(before, after);
  compareServers(changes, found);
  compareSchemes(changes, found);
  for (const [was, is] of found) compareOperations(changes, was, is);
  return changes.list();
}

type Docs = Map<string, Json>;
type WithExample = Content & { example?: Json };
const isNew = ["compatible", "is new"] as const;

/** Fields for readers. */
function docsOf(node: object, names: readonly string[] = ["summary", "description", "externalDocs", "tags"]): Docs {
  return new Map(
    Object.entries(node).filter(
      ([key, value]) => value !== undefined && (names.includes(key) || (key.startsWith("x-") && key !== "x-helper")),
    ),
  );
}

function rootAt(changes: Changes, title: string, sent = false): At {
  return { scope: changes.scope(title), part: "", field: "", sent };
}

function compareHeads(changes: Changes): void {
  const [old, current] = [changes.before.spec, changes.after.spec];
  const info = ({ info: { ...fields } = {} as Spec["info"] }: Spec): Docs => new Map(Object.entries(fields)) as Docs;
  compareDocs(changes, info(old), info(current), rootAt(changes, "info"));
  compareDocs(changes, docsOf(old, ["externalDocs"]), docsOf(current, ["externalDocs"]), rootAt(changes, "document"));
  const tags = ({ tags = [] }: Spec) => new Map(tags.map(({ name, ...tag }) => [name, tag]));
  compareMaps(tags(old), tags(current), (name, was, is) => {
    const at = rootAt(changes, `tag ${name}`);
    if (was && is) compareDocs(changes, docsOf(was), docsOf(is), at);
    else changes.add(at, "documentation", was ? "removed" : "added", was ? "is gone" : "is new");
  });
}

function compareMaps<T>(
  old: ReadonlyMap<string, T>,
  current: ReadonlyMap<string, T>,
  compare: (name: string, was: T | undefined, is: T | undefined) => void,
): void {
  for (const name of new Set([...old.keys(), ...current.keys()])) compare(name, old.get(name), current.get(name));
}

/** Without extensions. */
function entriesOf<T>(object: Readonly<Record<string, T>> | undefined): Map<string, T> {
  return new Map(Object.entries(object ?? {}).filter(([name]) => !name.startsWith("x-")));
}

/** Of the whole document once, and of operations that have their own. */
function compareServers(changes: Changes, found: readonly Pair<OperationAt>[]): void {
  for (const [was, is] of found) {
    if (!was || !is || addressesOf(was).join() === addressesOf(is).join()) continue;
    const isOfAll = was.usesDocumentServers && is.usesDocumentServers;
    const at = rootAt(changes, isOfAll ? "document" : is.title);
    const [from = [], to = []] = [was.servers, is.servers];
    const isKept = from.length === 0 || to[0] === from[0];
    const level = isKept && from.every((server) => to.includes(server)) ? "compatible" : "breaking";
    const text = (servers: string[]) => servers.join(", ") || "none";
    const silent = to.length === 0 && "detail";
    if (from.join() !== to.join())
      changes.add(at, level, "changed", `servers: ${text(from)} → ${text(to)}`, { from, to, silent });
  }
}

function addressesOf({ servers = [], path }: OperationAt): string[] {
  return servers.map((server) => server + unnamed(path));
}

function compareOperations(changes: Changes, was: OperationAt | undefined, is: OperationAt | undefined): void {
  const { title } = (is ?? was) as OperationAt;
  const id = is?.operation.operationId ?? was?.id ?? title;
  const at: At = { scope: changes.scope(title, id), part: "", field: "", sent: true };
  if (!is) return void changes.add(at, "breaking", "removed", "is gone", { silent: "part" });
  if (!was) return void changes.add(at, "compatible", "added", "is new", { to: is.operation as unknown as Json });
  if (routeOf(was) !== routeOf(is) && addressOf(was) !== addressOf(is))
    changes.add(at, "breaking", "changed", `was ${was.title}`, { from: was.title, to: is.title });
  const [old, current] = [was.operation, is.operation];
  for (const name of ["operationId", "x-helper"] as const) {
    const [from, to] = [old[name], current[name]] as (string | undefined)[];
    changes.value(at, from === undefined ? "compatible" : "breaking", name, from, to);
  }
  changes.flag(at, "deprecated", old.deprecated, current.deprecated);
  compareDocs(changes, docsOf(old), docsOf(current), at);
  compareSecurity(changes, was, is, at);
  compareParameters(changes, was, is, at);
  compareBodies(changes, old.requestBody, current.requestBody, at);
  compareResponses(changes, old.responses, current.responses, { ...at, sent: false });
  compareCallbacks(changes, old, current, { ...at, sent: false });
}

/** Two nodes, resolved, and their place: that of the component if both refer to one. Undefined if they were compared before. */
function shared<T extends object>(
  changes: Changes,
  kind: string,
  was: T,
  is: T,
  at: At,
): { was: T; is: T; at: At } | undefined {
  const [old, current] = [changes.before.resolve(was), changes.after.resolve(is)];
  const [oldName, name] = [was, is].map(({ $ref }: { $ref?: string }) => $ref && nameOf($ref));
  if (oldName === undefined || name === undefined) return { was: old, is: current, at };
  const component = changes.component(kind, [oldName, name], at);
  return changes.isFirst(old, current, component) ? { was: old, is: current, at: component } : undefined;
}

/** Compares what has the same name, each at its own place. */
function compareNamed<T extends object>(
  changes: Changes,
  kind: string,
  [old, current]: readonly [ReadonlyMap<string, T>, ReadonlyMap<string, T>],
  at: At,
  compare: (was: T, is: T, at: At, name: string) => void,
  levelOfNew: (name: string) => Level = () => "compatible",
): void {
  compareMaps(old, current, (name, was, is) => {
    const part = ` ${kind}${name}`;
    if (!is) return void changes.add(at, "breaking", "removed", "is gone", { part, ...componentNote(was as T) });
    if (!was)
      return void changes.add(at, levelOfNew(name), "added", "is new", { part, to: is as Json, ...componentNote(is) });
    const pair = shared<T>(changes, kind.trim(), was, is, { ...at, part: at.part + part });
    if (pair) compare(pair.was, pair.is, pair.at, name);
  });
}

type AnyParameter = Parameter & {
  style?: string;
  allowReserved?: boolean;
  deprecated?: boolean;
  content?: Record<string, Content>;
  examples?: Content["examples"];
};

type Parameters = Pick<OperationAt, "method" | "path" | "parameters">;

function compareParameters(changes: Changes, was: Parameters, is: Parameters, at: At): void {
  const isSameRoute = routeOf(was) === routeOf(is);
  const old = keyed(changes.before, was, isSameRoute);
  const current = keyed(changes.after, is, isSameRoute);
  const names = pathNames(is.path);
  compareMaps(old, current, (_, a, b) => {
    const { in: place, name } = ((b ?? a) as { parameter: Parameter }).parameter;
    const part = ` ${place} ${name}`;
    const component = componentNote((b ?? a)?.reference ?? {});
    if (!b) return void changes.add(at, "breaking", "removed", "is gone", { part, silent: "part", ...component });
    if (!a) {
      const isNeeded = b.parameter.required && at.sent;
      const [level, what] = isNeeded ? (["breaking", "is new and required"] as const) : isNew;
      return void changes.add(at, level, "added", what, {
        part,
        to: b.parameter as unknown as Json,
        ...component,
      });
    }
    const from = a.parameter.name;
    if (place === "path" && from !== name && isSameRoute)
      names.includes(from)
        ? changes.add(at, "breaking", "changed", `is where ${from} was`, { part })
        : changes.add(at, "compatible", "changed", `name: ${short(from)} → ${short(name)}`, { part, silent: "detail" });
    const pair = shared(changes, "parameter", a.reference, b.reference, { ...at, part: at.part + part });
    if (pair) compareParameter(changes, pair.was, pair.is, pair.at);
  });
}

/** By name; those of the path by their position, if there is one path. */
function keyed(document: Document, { parameters, path }: Parameters, byPosition: boolean) {
  const names = pathNames(path);
  return new Map(
    parameters.map((reference) => {
      const parameter = document.resolve(reference);
      const { in: place } = parameter;
      const name = place === "header" ? parameter.name.toLowerCase() : parameter.name;
      return [
        `${place} ${place === "path" && byPosition ? names.indexOf(name) : name}`,
        { reference, parameter },
      ] as const;
    }),
  );
}

function compareParameter(changes: Changes, was: AnyParameter, is: AnyParameter, at: At): void {
  if (is.in !== "path") changes.flag(at, "required", was.required, is.required);
  changes.flag(at, "deprecated", was.deprecated, is.deprecated);
  const old = sentAs(changes.before, was);
  const current = sentAs(changes.after, is);
  for (const [key, to] of Object.entries(current)) {
    const silent = Object.hasOwn(is, key) ? {} : ({ silent: "detail" } as const);
    const from = old[key as keyof typeof current];
    // What was no list is sent as before.
    if (from !== undefined && to !== undefined) changes.value(at, "breaking", key, from, to, silent);
  }
  // It makes no difference whether they stand at the parameter or at its schema.
  const text = (document: Document, { description = "", example, schema }: AnyParameter): Docs => {
    const own: Docs = schema ? document.flat(schema).docs : new Map();
    const whole = [description, own.get("description") ?? ""].filter((part) => part !== "").join("\n");
    const values = { description: whole || undefined, example: example ?? own.get("example") };
    return new Map(Object.entries(values).filter((pair): pair is [string, Json] => pair[1] !== undefined));
  };
  compareDocs(changes, text(changes.before, was), text(changes.after, is), at);
  compareDocs(changes, docsOf(was, []), docsOf(is, []), at);
  compareExamples(changes, { examples: was.examples ?? {} }, { examples: is.examples ?? {} }, at);
  const schemaOf = ({ schema, content }: AnyParameter) => schema ?? Object.values(content ?? {})[0]?.schema ?? {};
  const description = is.description ?? was.description ?? "";
  compareSchemas(changes, withoutText(schemaOf(was)), withoutText(schemaOf(is)), { ...at, description });
}

/** It is compared with that of the parameter. */
function withoutText(schema: Schema): Schema {
  if (schema.description === undefined && schema["example"] === undefined) return schema;
  const { description: _, example: __, ...rest } = schema;
  return rest;
}

/** How the value of a parameter is written, with its defaults. */
function sentAs(document: Document, parameter: AnyParameter) {
  const {
    in: place,
    style = place === "query" || place === "cookie" ? "form" : "simple",
    schema = {},
    content,
  } = parameter;
  return {
    style: content ? (Object.keys(content)[0] ?? "") : style,
    explode: isOneValue(document, schema) ? undefined : (parameter.explode ?? style === "form"),
    allowReserved: parameter.allowReserved ?? false,
  };
}

/** Whether it is neither a list nor an object, however it is written. */
function isOneValue(document: Document, schema: Schema): boolean {
  const { keywords, unions } = document.flat(schema);
  const type = keywords.get("type");
  if (type === undefined && unions.length > 0)
    return unions.some((union) => union.every((variant) => isOneValue(document, variant)));
  return type !== undefined && type !== "array" && type !== "object";
}

function compareBodies(changes: Changes, was: RequestBody | undefined, is: RequestBody | undefined, at: At): void {
  const inBody = { ...at, part: `${at.part} body` };
  if (!was && !is) return;
  if (!is) return void changes.add(inBody, "breaking", "removed", "is gone", componentNote(was as RequestBody));
  if (!was) {
    const body = changes.after.resolve(is);
    const component = componentNote(is);
    const [level, what] = body.required && at.sent ? (["breaking", "is new and required"] as const) : isNew;
    return void changes.add(inBody, level, "added", what, { to: body as unknown as Json, ...component });
  }
  const pair = shared(changes, "request body", was, is, inBody);
  if (!pair) return;
  changes.flag(pair.at, "required", pair.was.required, pair.is.required);
  compareDocs(changes, docsOf(pair.was), docsOf(pair.is), pair.at);
  compareContents(changes, pair.was.content, pair.is.content, pair.at);
}

function compareContents(
  changes: Changes,
  old: Record<string, Content> | null | undefined,
  current: Record<string, Content> | null | undefined,
  at: At,
): void {
  const byType = (content: typeof old) =>
    new Map(
      Object.entries(content ?? {}).map(([type, body]) => [
        type.toLowerCase().replace(/\s*;\s*charset=[^;]*/, ""),
        body,
      ]),
    );
  const compare = (was: Content, is: Content, named: At, type: string) => {
    const here = type === "application/json" ? at : named;
    const [from, to] = [was, is].map((body) => (body as { encoding?: Json }).encoding);
    changes.value(here, "breaking", "encoding", from, to);
    const [old, current] = [withExample(was), withExample(is)];
    compareSchemas(changes, old.schema, current.schema, here);
    compareExamples(changes, old, current, here);
  };
  compareNamed(changes, "as ", [byType(old), byType(current)], at, compare, () =>
    at.sent || !old ? "compatible" : "breaking",
  );
}

/** It makes no difference whether the example stands there or at the schema. */
function withExample({ schema = {}, ...content }: WithExample) {
  if (schema["example"] === undefined || content.example !== undefined) return { schema, ...content };
  const { example, ...rest } = schema;
  return { schema: rest, ...content, example: example as Json };
}

function compareExamples(changes: Changes, old: WithExample, current: WithExample, at: At): void {
  const values = (document: Document, { examples = {}, example }: WithExample) => {
    const named = Object.entries(examples).map(([name, one]) => [name, document.resolve(one)] as const);
    return new Map<string, { value: Json }>(example === undefined ? named : [...named, ["", { value: example }]]);
  };
  const [was, is] = [values(changes.before, old), values(changes.after, current)];
  const found = pairs(
    [...was],
    [...is],
    [
      ([name]) => ` ${name}`,
      // An example without a name is one of those with names.
      ([name, { value }], isNew) => (name === "" || (isNew ? was : is).has("")) && canonical(value),
    ],
  );
  for (const [a, b] of found) {
    const [name, example] = (b ?? a) as [string, { value: Json }];
    const part = ` example${name && ` ${name}`}`;
    if (!a) changes.add(at, "documentation", "added", "is new", { part, to: example as Json });
    else if (!b) changes.add(at, "documentation", "removed", "is gone", { part });
    else if (a[0] === name && !sameJson(a[1] as Json, example as Json))
      changes.add(at, "documentation", "changed", "has changed", { part, from: a[1] as Json, to: example as Json });
  }
}

/** `at.sent`: users send the responses, to callbacks. */
function compareResponses(
  changes: Changes,
  old: Record<string, ResponseObject> | undefined,
  current: Record<string, ResponseObject> | undefined,
  at: At,
): void {
  const isSuccess = (status: string) => !at.sent && status.startsWith("2");
  const compare = (was: ResponseObject, is: ResponseObject, here: At) => {
    compareDocs(changes, docsOf(was), docsOf(is), here);
    compareHeaders(changes, was, is, here);
    compareContents(changes, was.content, is.content, here);
  };
  const pair = [entriesOf(old), entriesOf(current)] as const;
  compareNamed(changes, "response ", pair, at, compare, (status) => (isSuccess(status) ? "breaking" : "compatible"));
}

function compareHeaders(changes: Changes, old: ResponseObject, current: ResponseObject, at: At): void {
  const headers = (response: ResponseObject) => {
    const { headers } = response as { headers?: Record<string, AnyParameter> };
    return new Map(Object.entries(headers ?? {}).map(([name, header]) => [name.toLowerCase(), header]));
  };
  compareNamed(changes, "header ", [headers(old), headers(current)], at, (was, is, here) => {
    changes.flag(here, "required", was.required, is.required);
    compareDocs(changes, docsOf(was), docsOf(is), here);
    changes.flag(here, "deprecated", was.deprecated, is.deprecated);
    compareSchemas(changes, was.schema ?? {}, is.schema ?? {}, here);
  });
}

/** What is posted to users: they receive its parameters and its body, and send the responses. */
function compareCallbacks(
  changes: Changes,
  old: OperationAt["operation"],
  current: OperationAt["operation"],
  at: At,
): void {
  const callbacks = [entriesOf(old.callbacks), entriesOf(current.callbacks)] as const;
  compareNamed<object>(changes, "callback ", callbacks, at, (was, is, here) =>
    compareNamed(changes, "", [calls(changes.before, was), calls(changes.after, is)], here, (a, b) => {
      // There is one call as a rule, so the place does not name it.
      compareParameters(changes, a, b, here);
      compareBodies(changes, a.requestBody, b.requestBody, here);
      compareResponses(changes, a.responses, b.responses, { ...here, sent: true });
      compareSecurity(changes, { security: a.security }, { security: b.security }, here);
      compareDocs(changes, docsOf(a), docsOf(b), here);
    }),
  );
}

function calls(document: Document, callback: object): Map<string, Operation & Parameters> {
  return new Map(
    operationsOf(document.spec, Object.entries(callback)).map(({ path, method, operation, parameters }) => [
      `${method.toUpperCase()} ${path}`,
      { ...operation, method, path: "", parameters },
    ]),
  );
}
