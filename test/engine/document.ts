/** Checks of the document alone, before anything is sent. */
import { isIdle } from "../../scripts/spec/idle.ts";
import { type Operation, type OperationEntry, resolve, type Schema, type Spec } from "../../scripts/spec/read.ts";
import { walkPlaces } from "../../scripts/spec/walk.ts";
import { parseWebhook } from "../../src/index.ts";
import { contents } from "./check-request.ts";
import type { DocumentFacts, Expectation } from "./expectation.ts";
import { type JsonSchema, problems, toJsonSchema, toRequestSchema } from "./json-schema.ts";
import { differences } from "./outcome.ts";

export interface LayeredMessages {
  contract: string[];
  coverage: string[];
}

/** The address of the API, which is that of the first server. No call covers it, since the mock has an address of its own. */
export function checkDocument(spec: Spec, { serverUrl }: DocumentFacts): string[] {
  const server = spec.servers[0]?.url.replace(/\/$/, "");
  return server === serverUrl ? [] : [`servers: expected ${serverUrl}, got ${server}`];
}

/** What names an operation: the method that calls it, its title, and the tag of its resource. */
export function checkIdentity(
  { id, operation }: OperationEntry,
  { helper, title, deprecated = false }: Expectation,
  { tags }: DocumentFacts,
): string[] {
  const { summary } = operation;
  const [resource = ""] = helper.split(".");
  const tag = tags?.[resource] ?? `${resource.charAt(0).toUpperCase()}${resource.slice(1)}`;
  const isOwnTitle = title === undefined ? lettersOf(summary) === id.toLowerCase() : summary === title;
  return [
    ...differences(
      { helper, deprecated },
      { helper: operation["x-helper"], deprecated: operation.deprecated ?? false },
      "operation",
    ),
    ...(isOwnTitle ? [] : [`summary: expected ${title ?? `the words of ${id}`}, got ${summary}`]),
    ...(String(operation.tags) === tag ? [] : [`tags: expected ${tag}, got ${operation.tags.join(", ")}`]),
  ];
}

function lettersOf(title: string): string {
  return title.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
}

/** Limits and defaults that a description names are those of its schema. */
export function checkDescriptions(spec: Spec, entry: OperationEntry): string[] {
  const found: string[] = [];
  const check = (schema: Schema, place: string, description = "") => {
    // A limit that is excluded is another number than the one in words.
    if (schema["exclusiveMinimum"] === true || schema["exclusiveMaximum"] === true) return;
    for (const [pattern, keywords] of sentences) {
      const limit = keywords.find((name) => schema[name] !== undefined && !isIdle(schema.type, name, schema[name]));
      const value = limit === undefined ? undefined : schema[limit];
      const [, text] = pattern.exec(description) ?? [];
      if (value === undefined || text === undefined || text.replaceAll(",", "") === String(value)) continue;
      found.push(`${place}: the description says ${text}, the schema ${value}`);
    }
  };
  for (const { in: place, name, schema, description } of entry.parameters) {
    if (schema) check(resolve(spec, schema), `${place}.${name}`, description);
  }
  for (const { schema: body = {} } of Object.values(contents(spec, entry))) {
    for (const { schema, place } of walkPlaces(body, { spec, place: "body" })) check(schema, place, schema.description);
  }
  return [...new Set(found)];
}

const number = String.raw`(\d[\d,]*(?:\.\d+)?)`;

const smallest = ["minLength", "minimum", "minItems", "minProperties"];

/** "At most 100", "1 to 50", "from 4 to 60", "At least 1", "0 or more", "a multiple of 4", "Default 3", "Default `base`". */
const sentences: readonly (readonly [RegExp, readonly string[]])[] = [
  [new RegExp(`\\b(?:[Aa]t most|\\d to) ${number}`), ["maxLength", "maximum", "maxItems"]],
  [new RegExp(`${number} to \\d`), smallest],
  [new RegExp(`\\b[Aa]t least ${number}`), smallest],
  [new RegExp(`\\b${number} or more`), smallest],
  [new RegExp(`\\bmultiple of ${number}`), ["multipleOf"]],
  [new RegExp(`\\b[Dd]efault \`?(${number}|\\w+)`), ["default"]],
];

/** Each documented body of each status has a named example, and every example is valid against its closed schema. */
export function checkExamples(spec: Spec, { parameters, operation, responses, callbacks }: OperationEntry): string[] {
  const contradictions = (where: string, schema: Schema, value: unknown, closed: boolean) =>
    problems(closed ? toJsonSchema(spec, schema, true) : toRequestSchema(spec, schema), value).map(
      (problem) => `${where} contradicts its schema: ${problem}`,
    );
  const ofParts = (where: string, whole: Schema, closed: boolean) =>
    [...walkPlaces(whole, { spec, place: where })].flatMap(({ schema, place }) =>
      "example" in schema ? contradictions(`the example of ${place}`, schema, schema["example"], closed) : [],
    );
  const contents = [
    ...Object.entries(responses).map(([status, { content }]) => ({ where: status, content, closed: true })),
    ...(operation.requestBody
      ? [{ where: "request body", content: resolve(spec, operation.requestBody).content, closed: false }]
      : []),
  ];
  return [
    ...parameters.flatMap(({ name, schema = {}, example }) =>
      [example, resolve(spec, schema)["example"]]
        .filter((value) => value !== undefined)
        .flatMap((value) => contradictions(`the example of ${name}`, schema, value, false)),
    ),
    ...callbacks.flatMap(({ schema = {} }) => ofParts("webhook", schema, true)),
    ...contents.flatMap(({ where, content, closed }) => {
      if (!content) return where === "204" || where === "default" ? [] : [`${where}: has no content`];
      const types = Object.keys(content);
      if (types.length > 1) return [`${where}: expected one media type, got ${types.join(" and ")}`];
      return Object.entries(content).flatMap(([type, { schema, examples = {} }]) => {
        if (!schema) return [`${where} ${type}: has no schema`];
        if (Object.keys(examples).length === 0) return [`${where} ${type}: has no example`];
        return [
          ...ofParts(where, schema, closed),
          ...Object.entries(examples).flatMap(([name, { value }]) => [
            ...contradictions(`${where}: the example ${name}`, schema, value, closed),
            ...(name === "minimal" && !closed ? needlessFields(toRequestSchema(spec, schema), value) : []),
          ]),
        ];
      });
    }),
  ];
}

/** A minimal request example has no field that the schema does not require. */
function needlessFields(schema: JsonSchema, example: unknown): string[] {
  return [...withoutOneField(example, "body")]
    .filter(([, rest]) => problems(schema, rest).length === 0)
    .map(([place]) => `${place} is in the minimal example, but the spec does not require it`);
}

/** Copies of a value that lack one field each, with the place of that field. */
function* withoutOneField(value: unknown, at: string): Generator<[place: string, rest: unknown]> {
  if (typeof value !== "object" || value === null) return;
  for (const [name, child] of Object.entries(value)) {
    const copyWith = (rest: unknown) =>
      Array.isArray(value) ? value.with(Number(name), rest) : { ...value, [name]: rest };
    const place = Array.isArray(value) ? `${at}[${name}]` : `${at}.${name}`;
    if (!Array.isArray(value)) yield [place, Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))];
    for (const [below, rest] of withoutOneField(child, place)) yield [below, copyWith(rest)];
  }
}

/** The examples of a webhook against its schema, and what `parseWebhook` returns for them. */
export function checkWebhooks(spec: Spec, entry: OperationEntry, expectation: Expectation): LayeredMessages {
  const expected = expectation.webhooks ?? {};
  const examples = Object.assign({}, ...entry.callbacks.map((content) => content.examples));
  const contract = Object.entries(expected).flatMap(([name, event]) => {
    const { value } = Object.hasOwn(examples, name) ? examples[name] : {};
    if (value === undefined) return [`webhook ${name}: the spec does not know this example`];
    const reasons = entry.callbacks.map(({ schema = {} }) => problems(toJsonSchema(spec, schema, true), value));
    const got = JSON.parse(JSON.stringify(parseWebhook(JSON.stringify(value))));
    return [
      ...(reasons.find(({ length }) => length > 0) ?? []).map((reason) => `webhook ${name}: ${reason}`),
      ...differences(event, got, `webhook ${name}`, "at least"),
    ];
  });
  const meant = expectation.webhooks ? ["post {$request.body#/webhook}"] : [];
  const places = entry.callbacks.map(({ method, address }) => `${method} ${address}`);
  const unknown = Object.keys(examples).filter((name) => !Object.hasOwn(expected, name));
  return {
    contract: [...differences(meant, places, "webhook"), ...receiverProblems(spec, entry), ...contract],
    coverage: unknown.map((name) => `webhook ${name}: no expectation names this example`),
  };
}

/** A receiver always gets a body, accepts with 200 or rejects with 4XX, and has no key of ours to ask for. */
function receiverProblems(spec: Spec, { operation }: OperationEntry): string[] {
  const items = Object.values(operation.callbacks ?? {}).flatMap((callback) => Object.values(resolve(spec, callback)));
  return items.flatMap((item) =>
    Object.values(item as Record<string, Partial<Operation>>).flatMap(
      ({ requestBody, responses = {}, security = [] }) => [
        ...differences(true, requestBody && resolve(spec, requestBody).required, "webhook.body.required"),
        ...["200", "4XX"].flatMap((status) => (responses[status] ? [] : [`webhook.responses: expected ${status}`])),
        ...differences([], security, "webhook.security"),
      ],
    ),
  );
}
