/** Documentation that misleads, although calls work as before: it must be noticed. */
import {
  listOperations,
  type Operation,
  type OperationEntry,
  type Schema,
  type Spec,
} from "../../../scripts/spec/read.ts";
import { at, listSites, type Mutant, mutantsAt, pointerTo } from "../mutant.ts";

export function* documentationMutants(spec: Spec): Generator<Mutant> {
  const entries = listOperations(spec);
  for (const [i, entry] of entries.entries()) {
    yield* operationMutants(entry);
    // With the next one, and with one further away, which more often belongs to another resource.
    for (const step of [1, 7]) {
      const other = entries[(i + step) % entries.length] as OperationEntry;
      yield* exchangeMutants(entry, other);
    }
  }
  yield* descriptionMutants(spec);
  yield* degreeMutants(spec);
}

const lies = <T>(place: string, operations: Iterable<string>) =>
  mutantsAt<T>({ breaking: true, place, operations }, "documentation: ");

function* operationMutants(entry: OperationEntry): Generator<Mutant> {
  const { id, operation, body } = entry;
  const lie = lies<Operation>(pointerTo(entry), [id]);
  const { "x-helper": helper, "x-documented": degree } = operation;
  yield lie("x-helper renamed", `${helper}2`, { "x-helper": `${helper}2` });
  const deprecated = !operation.deprecated;
  yield lie("deprecation changed", String(deprecated), { deprecated });
  if (degree !== "full") yield lie("x-documented raised", "full", { "x-documented": "full" });
  const { minimal, full } = body?.examples ?? {};
  if (minimal && full && fieldsOf(minimal.value) !== fieldsOf(full.value)) {
    yield lie("minimal and full examples exchanged", "examples", ({ requestBody }) => {
      for (const content of Object.values(requestBody?.content ?? {})) {
        content.examples = { ...content.examples, minimal: full, full: minimal };
      }
    });
  }
}

/** An example without its values. */
function fieldsOf(example: unknown): string {
  return JSON.stringify(example, (_, value) => (typeof value === "object" ? value : null));
}

function* exchangeMutants(entry: OperationEntry, other: OperationEntry): Generator<Mutant> {
  for (const field of ["x-helper", "summary", "tags", "externalDocs"] as const) {
    const [own, others] = [entry.operation[field], other.operation[field]];
    if (JSON.stringify(own) === JSON.stringify(others)) continue;
    const lie = lies<Operation>(pointerTo(entry), [entry.id, other.id]);
    yield lie(`${field} exchanged`, `with ${other.id}`, (changed, copy) => {
      Object.assign(changed, { [field]: others });
      Object.assign(at(copy, pointerTo(other)), { [field]: own });
    });
  }
}

/** A limit or a default that a description states. */
const stated = /\b(?:[Aa]t (?:most|least)|[Dd]efault|\d to|from|multiple of) `?(\d[\d,]*|\w+)|\b(\d+) or more/g;

function* descriptionMutants(spec: Spec): Generator<Mutant> {
  const places = listSites(spec).flatMap((site) => {
    // The description of a parameter stands beside its schema.
    const pointer = site.pointer.replace(/(\/parameters\/\d+)\/schema$/, "$1");
    const { description = "" } = at<Schema>(spec, pointer);
    return site.sent ? [{ ...site, pointer, description }] : [];
  });
  for (const { pointer, schema, description, operations } of places) {
    const limits = Object.keys(schema).filter((name) => /^(min|max|multipleOf)|^default$/.test(name));
    for (const [sentence, one, other] of description.matchAll(stated)) {
      const value = one ?? other ?? "";
      if (!limits.some((name) => String(schema[name]) === value.replaceAll(",", ""))) continue;
      yield lies<Schema>(pointer, operations)("a description with another limit", `${sentence}: 7${value}`, {
        description: description.replace(sentence, () => sentence.replace(value, `7${value}`)),
      });
    }
  }
  for (const { pointer, schema, operations, sent } of listSites(spec)) {
    if (schema.enum ?? schema.properties) continue;
    const mutant = lies<Schema>(pointer, operations);
    yield mutant(`the example of a ${sent ? "sent" : "received"} schema contradicts it`, "a list of lists", {
      example: [[[]]],
    });
  }
}

/** How much of a response, schema or property is documented. */
function* degreeMutants(spec: Spec): Generator<Mutant> {
  const places = new Map(listSites(spec).map(({ pointer, operations }) => [pointer, operations]));
  for (const entry of listOperations(spec)) {
    for (const [status, { $ref }] of Object.entries(entry.operation.responses)) {
      const pointer = $ref ?? `${pointerTo(entry)}/responses/${status}`;
      places.set(pointer, (places.get(pointer) ?? new Set()).add(entry.id));
    }
  }
  for (const [place, operations] of places) {
    const degree = at(spec, place)["x-documented"];
    if (degree === undefined) continue;
    const other = degree === "full" ? "inferred" : "full";
    yield lies(place, operations)("x-documented of a part", `${degree} -> ${other}`, { "x-documented": other });
  }
}
