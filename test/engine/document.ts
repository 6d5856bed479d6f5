/** Checks of the document alone, before anything is sent. */
import { jsonContent, type OperationEntry, resolve, type Schema, type Spec } from "../../scripts/spec/read.ts";
import { walkPlaces } from "../../scripts/spec/walk.ts";
import { parseWebhook } from "../../src/index.ts";
import { contents } from "./check-request.ts";
import type { DocumentFacts, Expectation } from "./expectation.ts";
import { problems, toJsonSchema, toRequestSchema } from "./json-schema.ts";
import { differences } from "./outcome.ts";
import { knownPlaces } from "./places.ts";

export interface LayeredMessages {
  contract: string[];
  coverage: string[];
}

/** The address of the API is in no call of ours: the mock has its own. */
export function checkDocument(spec: Spec, facts: DocumentFacts): string[] {
  const servers = spec.servers.map(({ url }) => url).join(", ");
  return servers === facts.serverUrl ? [] : [`servers: expected ${facts.serverUrl}, got ${servers}`];
}

/** Each documented body of each status has a named example, and every example is valid against its closed schema. */
export function checkExamples(spec: Spec, { parameters, operation, responses }: OperationEntry): string[] {
  const contradictions = (where: string, schema: Schema, value: unknown, closed: boolean) =>
    problems(closed ? toJsonSchema(spec, schema, true) : toRequestSchema(spec, schema), value).map(
      (problem) => `${where} contradicts its schema: ${problem}`,
    );
  const contents = [
    ...Object.entries(responses).map(([status, { content }]) => ({ where: status, content, closed: true })),
    ...(operation.requestBody
      ? [{ where: "request body", content: resolve(spec, operation.requestBody).content, closed: false }]
      : []),
  ];
  return [
    ...parameters.flatMap(({ name, schema = {}, example }) =>
      example === undefined ? [] : contradictions(`the example of ${name}`, schema, example, false),
    ),
    ...contents.flatMap(({ where, content, closed }) => {
      if (!content) return where === "204" || where === "default" ? [] : [`${where}: has no content`];
      return Object.entries(content).flatMap(([type, { schema, examples = {} }]) => {
        if (!schema) return [`${where} ${type}: has no schema`];
        if (Object.keys(examples).length === 0) return [`${where} ${type}: has no example`];
        return Object.entries(examples).flatMap(([name, { value }]) =>
          contradictions(`${where}: the example ${name}`, schema, value, closed),
        );
      });
    }),
  ];
}

/** What the examples of a webhook say, strictly, and what `parseWebhook` makes of them. */
export function checkWebhooks(spec: Spec, entry: OperationEntry, expectation: Expectation): LayeredMessages {
  const expected = expectation.webhooks ?? {};
  const examples = Object.assign({}, ...entry.callbacks.map((content) => content.examples));
  const contract = Object.entries(expected).flatMap(([name, event]) => {
    const { value } = examples[name] ?? {};
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
  const unknown = Object.keys(examples).filter((name) => !(name in expected));
  return {
    contract: [...differences(meant, places, "webhook"), ...contract],
    coverage: unknown.map((name) => `webhook ${name}: no expectation names this example`),
  };
}

/** What types do not express about the fields of a success: their formats, and whether they are integers. */
export function checkFormats(spec: Spec, entry: OperationEntry, expectation: Expectation): LayeredMessages {
  // In a union, a field of each variant may stand in the same place.
  const kinds = new Map<string, Set<string>>();
  const collect = (root: Schema = {}, from: string) => {
    for (const { schema, place } of walkPlaces(root, { spec, place: from })) {
      const { type, format, allOf, oneOf, anyOf } = schema;
      const kind = format ?? (type === "integer" ? type : "plain");
      if (!allOf && !oneOf && !anyOf) kinds.set(place, new Set([...(kinds.get(place) ?? []), kind]));
    }
  };
  for (const status of Object.keys(entry.responses).filter((each) => each.startsWith("2"))) {
    collect(jsonContent(entry.responses[status]?.content)?.schema, "");
  }
  for (const { schema } of entry.callbacks) collect(schema, "webhook");
  const documented = Object.fromEntries(
    [...kinds].map(([place, found]) => [place, [...found].join(" or ")]).filter(([, found]) => found !== "plain"),
  );
  const expected = expectation.formats ?? {};
  const known = Object.fromEntries(Object.entries(documented).filter(([place]) => place in expected));
  return {
    contract: differences(expected, known, "format"),
    coverage: Object.keys(documented)
      .filter((place) => !(place in expected))
      .map((place) => `format.${place}: ${documented[place]} is documented, but no expectation names it`),
  };
}

/** Defaults change what a call means without changing any call. */
export function checkDefaults(spec: Spec, entry: OperationEntry, expectation: Expectation): LayeredMessages {
  const documented: Record<string, unknown> = {};
  const collect = (root: Schema = {}, from: string) => {
    for (const { schema, place } of walkPlaces(root, { spec, place: from }))
      if (schema.default !== undefined) documented[place] = schema.default;
  };
  for (const { in: place, name, schema } of entry.parameters) collect(schema, `${place}.${name}`);
  for (const { schema } of Object.values(contents(spec, entry))) collect(schema, "body");
  const known = knownPlaces(expectation);
  const [ofKnown, ofNew] = [true, false].map((wanted) =>
    Object.fromEntries(Object.entries(documented).filter(([place]) => known.has(place) === wanted)),
  );
  return {
    contract: differences(expectation.defaults ?? {}, ofKnown, "default"),
    coverage: differences({}, ofNew, "default"),
  };
}
