/** The command line of spec:update: what a document of upstream has that openapi.yaml has not. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineCommand } from "../cli/command.ts";
import { keysOf, pointerOf, valueAt } from "../spec/pointer.ts";
import { type Json, parseSpec, root, type Spec } from "../spec/read.ts";
import { nodesOf } from "../spec/walk.ts";
import { compareApi } from "../spec-diff/api.ts";
import { type Change, lineOf } from "../spec-diff/change.ts";
import { type OperationAt, operationPairs } from "../spec-diff/operations.ts";
import { readUpstream } from "./upstream.ts";
import { writeOperations } from "./write.ts";

/** Compares with the project in `directory`. */
export const specUpdateCommand = (directory = root) =>
  defineCommand({
    usage: "npm run spec:update -- <file | url> [--complete] [--apply]",
    help: `Compares a document of upstream with openapi.yaml as spec:diff does, and lists what is new in it and what differs, with
both values. What only openapi.yaml has is kept, and only counted. It never changes what is there.

  file | url    an OpenAPI 3.0 document in YAML or JSON, or a page of the docs in Markdown with its OpenAPI block;
                https, or http from this machine
  --complete    upstream is all there is: operations, parameters and fields that only ours has are gone
  --apply       write new operations into openapi.yaml, with the components that they need

It exits with 1 if there are differences (that are left, if operations were written).`,
    options: { complete: { type: "boolean" }, apply: { type: "boolean" } },
    argument: { name: "<file | url>" },
    async run(options, source, { out }) {
      const { differences, text } = await specUpdate(source as string, options, directory);
      out(text);
      return differences.length > 0 ? 1 : 0;
    },
  });

export interface UpdateOptions {
  complete?: boolean;
  apply?: boolean;
}

interface Update {
  /** Without those that were written. */
  differences: Change[];
  /** Operations that were written. */
  written: string[];
  text: string;
}

/** Compares with openapi.yaml in `directory`, and writes new operations there if `apply` is set. */
export async function specUpdate(
  source: string,
  { complete, apply }: UpdateOptions,
  directory = root,
): Promise<Update> {
  const file = join(directory, "openapi.yaml");
  const theirs = await readUpstream(source);
  const before = readFileSync(file, "utf8");
  const added = apply ? newOperations(parseSpec(before), theirs) : [];
  const after = added.length > 0 ? writeOperations(before, theirs, added) : before;
  if (after !== before) writeFileSync(file, after);
  const changes = compareApi(parseSpec(after), theirs);
  const isReported = ({ silent }: Change) => silent === undefined || (complete === true && silent === "part");
  const differences = changes.filter(isReported);
  const written = added.map(({ title }) => title);
  const text = [
    ...writtenText(written),
    ...textOf(differences, changes.length - differences.length, newComponents(differences, parseSpec(after), theirs)),
  ].join("\n");
  return { differences, written, text };
}

function newOperations(ours: Spec, theirs: Spec): OperationAt[] {
  return operationPairs(ours, theirs).flatMap(([our, their]) => (!our && their ? [their] : []));
}

/** The components that what differs refers to, and that ours does not have, by their place. */
function newComponents(differences: readonly Change[], ours: Spec, theirs: Spec): Map<string, Json> {
  const found = new Map<string, Json>();
  const collect = (value: Json | undefined): void => {
    for (const { node, isMap } of nodesOf(value)) {
      const keys = typeof node["$ref"] === "string" && !isMap ? keysOf(node["$ref"]) : [];
      if (keys.length === 0 || found.has(pointerOf(keys)) || valueAt(ours, keys) !== undefined) continue;
      found.set(pointerOf(keys), valueAt(theirs, keys) as Json);
      collect(found.get(pointerOf(keys)));
    }
  };
  for (const { to } of differences) collect(to);
  return found;
}

function textOf(differences: readonly Change[], kept: number, components: ReadonlyMap<string, Json>): string[] {
  return [
    ...differences.flatMap((difference) => [lineOf(difference), ...valuesOf(difference)]),
    ...(components.size > 0 ? ["", "Components of upstream that these refer to, and openapi.yaml has not:"] : []),
    ...[...components].map(([place, value]) => `    ${place}: ${JSON.stringify(value)}`),
    ...(differences.length > 0
      ? [
          "",
          `${differences.length} difference${differences.length === 1 ? "" : "s"}. Change openapi.yaml by hand; --apply writes new operations.`,
        ]
      : ["openapi.yaml documents all that upstream does."]),
    ...(kept > 0 ? [`openapi.yaml documents more in ${kept} places.`] : []),
  ];
}

function valuesOf({ from, to }: Change): string[] {
  const values = { "openapi.yaml": from, upstream: to };
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`    ${`${name}:`.padEnd(14)}${JSON.stringify(value)}`],
  );
}

/** What no document of upstream has, and the rules of openapi.yaml ask for. */
function writtenText(operations: readonly string[]): string[] {
  if (operations.length === 0) return [];
  return [
    "Written to openapi.yaml:",
    ...operations.map((operation) => `  ${operation}`),
    'To be filled in by hand (CONTRIBUTING.md, "When the API changes"):',
    "  * x-helper, a tag of openapi.yaml, operationId, summary, description, externalDocs; x-documented: full, if all is known",
    "  * the examples `minimal` and `full` of the request, and additionalProperties: false in its schemas",
    "  * a schema and a named example for each response, with the errors 401 and 429, and 500 where the page has it",
    "  * then: npm run generate, a helper in src/resources/, a name in src/types.ts, an expectation in test/contract/cases/",
    "",
  ];
}
