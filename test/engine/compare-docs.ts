/** The document against the docs, as data: schemas, parameters, limits, formats, defaults, statuses, and how well each is known. */
import { isIdle } from "../../scripts/spec/idle.ts";
import { jsonContent, type OperationEntry, type Spec } from "../../scripts/spec/read.ts";
import { requestSchema } from "./check-request.ts";
import type { LayeredMessages } from "./document.ts";
import type { OperationFacts } from "./expectation.ts";
import { type JsonSchema, toJsonSchema } from "./json-schema.ts";

/** `isNew`: only the document has it. That contradicts nothing, but test/docs must have it as well. */
interface Difference {
  message: string;
  isNew: boolean;
}

interface Place {
  pointer: string;
  /** Whether it is sent, rather than received. */
  sent: boolean;
  /** The page that the facts are from. */
  source: string;
  /** How much the docs show of it, unless its schema says otherwise: full, partial or inferred. */
  documented: string;
}

/** What limits a value. In responses, only the first two matter to whoever reads them. */
const limits = [
  ...["format", "additionalProperties"],
  ...["default", "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum"],
  ...["exclusiveMaximum", "minItems", "maxItems", "minProperties", "maxProperties", "uniqueItems", "multipleOf", "not"],
];

/** `facts` is undefined where the docs do not have the operation. */
export function compareDocs(spec: Spec, entry: OperationEntry, facts: OperationFacts | undefined): LayeredMessages {
  const differences = facts ? [...compareOperation(spec, entry, facts)] : [unknown("the operation")];
  const [contract, coverage] = [false, true].map((wanted) =>
    differences.filter(({ isNew }) => isNew === wanted).map(({ message }) => message),
  );
  return { contract: contract as string[], coverage: coverage as string[] };
}

function* compareOperation(spec: Spec, entry: OperationEntry, facts: OperationFacts): Generator<Difference> {
  const { page, documented, webhook, responses } = facts;
  const { externalDocs, "x-documented": degree } = entry.operation;
  if (externalDocs?.url !== page) yield wrong(`externalDocs: expected ${page}, got ${externalDocs?.url}`);
  if (degree !== documented.operation) yield wrong(`x-documented: expected ${documented.operation}, got ${degree}`);

  const request = requestSchema(spec, entry);
  yield* compare(requestOf(facts, "header" in (request["properties"] as object)), request, {
    pointer: "",
    sent: true,
    source: page,
    documented: documented.operation,
  });
  const received = { sent: false, source: page };
  for (const [status, docs] of Object.entries(responses)) {
    const response = entry.responses[status];
    const at = { ...received, pointer: `/${status}`, documented: documented[Number(status)] ?? documented.operation };
    const schema = jsonContent(response?.content)?.schema;
    if (!response) yield wrong(`status ${status} must be documented (${page})`);
    else if (!schema) yield wrong(`status ${status} must have a body in JSON (${page})`);
    else {
      yield* compareDegrees(at, response["x-documented"] ?? documented.operation);
      yield* compare(docs as JsonSchema, toJsonSchema(spec, schema, false), at);
    }
  }
  for (const status of Object.keys(entry.responses)) {
    if (!(status in responses) && /^\d+$/.test(status)) yield unknown(`status ${status}`);
  }
  for (const { schema, documented: degree } of webhook ? entry.callbacks : []) {
    const at = { ...received, pointer: "/webhook", documented: documented.operation };
    yield* compareDegrees(at, degree ?? documented.operation);
    yield* compare(webhook as JsonSchema, toJsonSchema(spec, schema ?? {}, false), at);
  }
}

/** In the form of {@link requestSchema}. */
function requestOf({ path, query, body }: OperationFacts, hasHeaders: boolean): JsonSchema {
  const none = { type: "object", properties: {}, additionalProperties: false };
  const properties = { path, query, ...(hasHeaders && { header: none }), ...(body && { body }) };
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

function* compare(docs: JsonSchema, spec: JsonSchema, at: Place): Generator<Difference> {
  const [ours, theirs] = [flat(docs), flat(spec)];
  const [degree = at.documented, theirDegree = at.documented] = [docs, spec].map(
    (schema) => (schema[degreeKeyword] ?? flat(schema)[degreeKeyword]) as string | undefined,
  );
  const place = { ...at, source: (ours["$comment"] as string | undefined) ?? at.source, documented: degree };
  yield* compareDegrees(place, theirDegree);
  const [variants, theirVariants] = [ours, theirs].map((schema) => schema["oneOf"] as JsonSchema[] | undefined);
  if (variants && theirVariants) return yield* compareVariants(variants, theirVariants, place);
  if (!isSameType(ours, theirs, place.sent)) yield must(place, `be ${kindOf(ours)}`, kindOf(theirs));
  yield* compareWords(ours, theirs, place);
  for (const keyword of place.sent ? limits : limits.slice(0, 2)) {
    const [value, theirValue] = [ours, theirs].map((schema) => limitOf(schema, keyword));
    if (json(value) === json(theirValue)) continue;
    yield must(place, value === undefined ? `have no ${keyword}` : `have ${keyword} ${json(value)}`, json(theirValue));
  }
  yield* compareFields(ours, theirs, place);
  const [items, theirItems] = [ours["items"], theirs["items"]] as (JsonSchema | undefined)[];
  if (items && theirItems) yield* compare(items, theirItems, { ...place, pointer: `${place.pointer}[]` });
}

const degreeKeyword = "x-documented";

/** Each place has that of what it belongs to, or its own. */
function* compareDegrees(place: Place, degree: unknown): Generator<Difference> {
  if (degree !== place.documented) yield must(place, `have ${degreeKeyword} ${place.documented}`, String(degree));
}

function* compareFields(docs: JsonSchema, spec: JsonSchema, place: Place): Generator<Difference> {
  const [ours, theirs] = [fieldsOf(docs), fieldsOf(spec)];
  const [required, theirRequired] = [docs, spec].map(({ required = [] }) => new Set(required as string[]));
  for (const [name, schema] of Object.entries(ours)) {
    const field = { ...place, pointer: `${place.pointer}/${name}` };
    const theirField = theirs[name];
    if (!theirField) {
      yield must(field, "be documented", "nothing");
      continue;
    }
    if (required?.has(name) !== theirRequired?.has(name)) {
      const [ourKind = "", theirKind = ""] = [required, theirRequired].map((all) =>
        all?.has(name) ? "required" : "optional",
      );
      yield must(field, `be ${ourKind}`, theirKind);
    }
    yield* compare(schema, theirField, field);
  }
  for (const name of Object.keys(theirs).filter((each) => !(each in ours))) {
    const field = { ...place, pointer: `${place.pointer}/${name}` };
    // A request must not require what the docs do not have.
    if (place.sent && theirRequired?.has(name)) yield must(field, "not be required", "required");
    else yield unknown(field.pointer);
  }
}

/** The strings that may be sent or may come, also where the list is not complete. */
function* compareWords(docs: JsonSchema, spec: JsonSchema, place: Place): Generator<Difference> {
  for (const keyword of ["enum", "x-known-values"]) {
    const [ours, theirs] = [docs, spec].map((schema) => schema[keyword] as unknown[] | undefined);
    if (!ours || !theirs) {
      // A value of a response may be any string. One value alone would be a promise.
      if (!ours && theirs && theirs.length > 1 && !place.sent) yield unknown(`${place.pointer} ${json(theirs)}`);
      else if (ours || theirs)
        yield must(place, ours ? `have ${keyword} ${json(ours)}` : `have no ${keyword}`, json(theirs));
      continue;
    }
    for (const word of ours) if (!theirs.includes(word)) yield must(place, `allow ${json(word)}`, json(theirs));
    for (const word of theirs) if (!ours.includes(word)) yield unknown(`${place.pointer} ${json(word)}`);
  }
}

/** Pairs the variants of two unions that have least between them. */
function* compareVariants(
  docs: readonly JsonSchema[],
  spec: readonly JsonSchema[],
  place: Place,
): Generator<Difference> {
  const pairs = docs
    .flatMap((ours) => spec.map((theirs) => ({ ours, theirs, differences: [...compare(ours, theirs, place)] })))
    .sort((a, b) => a.differences.length - b.differences.length);
  const [left, theirsLeft] = [new Set(docs), new Set(spec)];
  for (const { ours, theirs, differences } of pairs) {
    if (!left.has(ours) || !theirsLeft.has(theirs)) continue;
    left.delete(ours);
    theirsLeft.delete(theirs);
    yield* differences;
  }
  for (const variant of left) yield must(place, `have the variant ${kindOf(variant)}`, "nothing");
  for (const variant of theirsLeft) yield unknown(`${place.pointer}, the variant ${kindOf(variant)}`);
}

/** Without `allOf` and unions of one, and with one word for all unions. */
function flat({ allOf = [], oneOf, anyOf, ...own }: JsonSchema): JsonSchema {
  const variants = (oneOf ?? anyOf) as JsonSchema[] | undefined;
  const parts = [...(allOf as JsonSchema[]), ...(variants?.length === 1 ? variants : [])].map(flat);
  const union = variants && variants.length > 1 ? { oneOf: variants } : {};
  return parts.reduce<JsonSchema>(merge, { ...own, ...union });
}

function merge(a: JsonSchema, b: JsonSchema): JsonSchema {
  const both = { ...a, ...b };
  if (a["properties"] && b["properties"]) both["properties"] = { ...a["properties"], ...b["properties"] };
  if (a["required"] && b["required"])
    both["required"] = [...(a["required"] as string[]), ...(b["required"] as string[])];
  return both;
}

/** Without those that only the other direction has. */
function fieldsOf({ properties = {} }: JsonSchema): Record<string, JsonSchema> {
  const all = Object.entries(properties as Record<string, JsonSchema>);
  return Object.fromEntries(all.filter(([, schema]) => json(schema["not"]) !== "{}"));
}

/** Who reads a number can read a whole number. */
function isSameType(docs: JsonSchema, spec: JsonSchema, sent: boolean): boolean {
  const [ours, theirs] = [docs, spec].map((schema) => typesOf(schema));
  return json(ours) === json(theirs) || (!sent && json(ours) === '["number"]' && json(theirs) === '["integer"]');
}

function typesOf({ type, properties }: JsonSchema): unknown[] {
  return [type ?? (properties ? "object" : "any value")].flat().sort();
}

function kindOf(schema: JsonSchema): string {
  const { oneOf, properties } = flat(schema);
  if (oneOf) return "one of several objects";
  return properties
    ? `an object with ${Object.keys(properties).join(", ") || "no fields"}`
    : typesOf(schema).join(" or ");
}

/** Undefined where it has no effect. An object without `additionalProperties` is open. */
function limitOf(schema: JsonSchema, keyword: string): unknown {
  const { [keyword]: value } = schema;
  if (keyword === "additionalProperties") return value === undefined || json(value) === "{}" ? true : value;
  const [type] = typesOf(schema).filter((one) => one !== "null");
  if (type === "integer") {
    // The limits of integers can be written in two ways.
    if (keyword.startsWith("exclusive")) return undefined;
    const [beyond, step] = keyword === "minimum" ? [schema["exclusiveMinimum"], 1] : [schema["exclusiveMaximum"], -1];
    const isEnd = keyword === "minimum" || keyword === "maximum";
    if (isEnd && value === undefined && typeof beyond === "number") return beyond + step;
  }
  return isIdle(type, keyword, value) ? undefined : value;
}

function json(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}

function wrong(message: string): Difference {
  return { message, isNew: false };
}

/** Pointers and "must" have findings of one field grouped, wherever it is shared. */
function must({ pointer, source }: Place, rule: string, got: string): Difference {
  return wrong(`${pointer || "/"} must ${rule} (${source}), got ${got}`);
}

function unknown(what: string): Difference {
  return { message: `${what} is documented, but test/docs does not have it`, isNew: true };
}
