/** How the tools grow with the document. */
import { generate } from "../../scripts/spec/generate.ts";
import { listOperations, methods, readSpec, type Spec } from "../../scripts/spec/read.ts";
import { findUnsupported } from "../../scripts/spec/supported.ts";
import { compareApi } from "../../scripts/spec-diff/api.ts";
import { checkExamples } from "../engine/document.ts";
import { planCases } from "../engine/plan.ts";
import { goal, type Section, type Size } from "./report.ts";
import { spreadOf } from "./rounds.ts";

const sizes = [24, 240, 1_000];

/** Makes no more of a small difference than it is: the times of a shared machine vary. */
const tolerance = 1.25;

/** A document of this many operations: copies of ours, each with its own paths, names and schemas. */
function specOf(operations: number): Spec {
  const original = readSpec();
  const paths: Record<string, unknown> = {};
  const schemas: Record<string, unknown> = {};
  let left = operations;
  for (let copy = 0; left > 0; copy++) {
    const spec = copyOf(original, copy);
    Object.assign(schemas, spec.components?.["schemas"]);
    for (const [path, item] of Object.entries(spec.paths)) {
      if (left <= 0) break;
      paths[path] = item;
      left -= methods.filter((method) => item[method]).length;
    }
  }
  return { ...original, paths, components: { ...original.components, schemas } } as Spec;
}

function copyOf(spec: Spec, copy: number): Spec {
  if (copy === 0) return structuredClone(spec);
  const text = JSON.stringify(spec)
    .replace(/"#\/components\/schemas\/(\w+)"/g, `"#/components/schemas/$1C${copy}"`)
    .replace(/"operationId":"(\w+)"/g, `"operationId":"$1C${copy}"`)
    .replace(/"x-helper":"([\w.]+)"/g, `"x-helper":"$1C${copy}"`);
  const renamed = JSON.parse(text);
  renamed.paths = rename(renamed.paths, (path) => path.replace("/v1/", `/v1/c${copy}/`));
  renamed.components.schemas = rename(renamed.components.schemas, (name) => `${name}C${copy}`);
  return renamed;
}

function rename(object: object, name: (key: string) => string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [name(key), value]));
}

/** A copy in which every tenth operation has a parameter more. */
function changed(spec: Spec): Spec {
  const copy = structuredClone(spec);
  for (const [i, { operation }] of listOperations(copy).entries()) {
    if (i % 10 > 0) continue;
    const parameter = { name: "extra", in: "query", description: "More.", schema: { type: "string" } };
    (operation as { parameters?: unknown[] }).parameters = [...(operation.parameters ?? []), parameter];
  }
  return copy;
}

const tools: Record<string, (spec: Spec) => unknown> = {
  "check what is supported": findUnsupported,
  generate,
  "plan and check the contract": (spec) => {
    planCases(spec, {});
    for (const entry of listOperations(spec)) checkExamples(spec, entry);
  },
  "spec:diff of the API": (spec) => compareApi(spec, changed(spec)),
};

/** Seconds by document size. */
export async function toolChain({ quick }: Size): Promise<Section> {
  const specs = sizes.map(specOf);
  const rows: string[][] = [];
  const goals = [];
  for (const [name, run] of Object.entries(tools)) {
    const seconds: number[] = [];
    for (const spec of specs) {
      const times: number[] = [];
      for (let round = 0; round < (quick ? 1 : 3); round++) {
        const before = process.cpuUsage();
        await run(structuredClone(spec));
        const { user, system } = process.cpuUsage(before);
        times.push((user + system) / 1e6);
      }
      seconds.push(spreadOf(times).low);
    }
    const [, medium = Number.NaN, large = Number.NaN] = seconds;
    const growth = large / medium / (1_000 / 240);
    rows.push([name, ...seconds.map((time) => `${time.toFixed(2)} s`), growth.toFixed(2)]);
    goals.push(goal(`growth of ${name}, to linear`, growth, tolerance));
  }
  return {
    title: "The tool chain",
    text:
      "CPU time on documents made of copies of openapi.yaml. The last column is the growth from 240 to 1,000 operations: 1 is " +
      "linear.",
    columns: ["", ...sizes.map((size) => `${size} operations`), "growth"],
    rows,
    goals,
  };
}
