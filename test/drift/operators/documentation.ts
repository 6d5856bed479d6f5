/** Documentation that misleads, although calls work as before: it must be noticed. */
import {
  listOperations,
  type Operation,
  type OperationEntry,
  type Schema,
  type Spec,
} from "../../../scripts/spec/read.ts";
import { at, escaped, listSites, type Mutant } from "../mutant.ts";

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

const pointerTo = ({ path, method }: OperationEntry) => `#/paths/${escaped(path)}/${method}`;

function lie(entry: OperationEntry, operator: string, change: string, apply: (operation: Operation) => void): Mutant {
  const place = pointerTo(entry);
  const common = { operator: `documentation: ${operator}`, breaking: true, place, change, operations: [entry.id] };
  return { ...common, apply: (copy) => apply(at<Operation>(copy, place)) };
}

function* operationMutants(entry: OperationEntry): Generator<Mutant> {
  const { operation, body } = entry;
  yield lie(entry, "x-helper renamed", `${operation["x-helper"]}2`, (changed) => {
    changed["x-helper"] += "2";
  });
  const deprecated = !operation.deprecated;
  yield lie(entry, "deprecation changed", String(deprecated), (changed) => void Object.assign(changed, { deprecated }));
  if (operation["x-documented"] !== "full") {
    yield lie(entry, "x-documented raised", "full", (changed) => {
      changed["x-documented"] = "full";
    });
  }
  const { minimal, full } = body?.examples ?? {};
  if (minimal && full && fieldsOf(minimal.value) !== fieldsOf(full.value)) {
    yield lie(entry, "minimal and full examples exchanged", "examples", (changed) => {
      for (const content of Object.values(changed.requestBody?.content ?? {})) {
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
    const mutant = lie(entry, `${field} exchanged`, `with ${other.id}`, () => {});
    yield {
      ...mutant,
      operations: [entry.id, other.id],
      apply: (copy) => {
        Object.assign(at(copy, pointerTo(entry)), { [field]: others });
        Object.assign(at(copy, pointerTo(other)), { [field]: own });
      },
    };
  }
}

/** A number in a description that stands for a limit or a default of its schema. */
const stated = /\b(?:[Aa]t most|[Dd]efault|\d to|from) (\d[\d,]*)/;

function* descriptionMutants(spec: Spec): Generator<Mutant> {
  for (const { pointer, schema, sent, operations } of listSites(spec)) {
    const limits = Object.entries(schema).filter(([name, value]) => isLimit(name) && typeof value === "number");
    const [, number] = stated.exec(schema.description ?? "") ?? [];
    if (!sent || number === undefined || !limits.some(([, value]) => value === Number(number.replaceAll(",", ""))))
      continue;
    yield {
      operator: "documentation: a description with another limit",
      breaking: true,
      place: pointer,
      change: `${number} -> 7${number}`,
      operations: [...operations],
      apply: (copy) => {
        const changed = at<Schema>(copy, pointer);
        changed.description = changed.description?.replace(stated, (text) =>
          text.replace(number, `7${number}`),
        ) as string;
      },
    };
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
    yield {
      operator: "documentation: x-documented of a part",
      breaking: true,
      place,
      change: `${degree} -> ${other}`,
      operations: [...operations],
      apply: (copy) => void Object.assign(at(copy, place), { "x-documented": other }),
    };
  }
}

function isLimit(name: string): boolean {
  return /^(min|max)|^default$/.test(name);
}
