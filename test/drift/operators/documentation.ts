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

/** A number in a description that stands for a limit or a default of its schema. */
const stated = /\b(?:[Aa]t most|[Dd]efault|\d to|from) (\d[\d,]*)/;

function* descriptionMutants(spec: Spec): Generator<Mutant> {
  for (const { pointer, schema, sent, operations } of listSites(spec)) {
    const { description = "" } = schema;
    const [, number] = stated.exec(description) ?? [];
    const limits = Object.keys(schema).filter((name) => /^(min|max)|^default$/.test(name));
    if (!sent || number === undefined) continue;
    if (!limits.some((name) => schema[name] === Number(number.replaceAll(",", "")))) continue;
    yield lies<Schema>(pointer, operations)("a description with another limit", `${number} -> 7${number}`, {
      description: description.replace(stated, (text) => text.replace(number, `7${number}`)),
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
