/** How the tools grow with the document. */
import { generate } from "../../scripts/spec/generate.ts";
import { startMock } from "../../scripts/spec/mock.ts";
import { listOperations, methods, readSpec, type Spec } from "../../scripts/spec/read.ts";
import { findUnsupported } from "../../scripts/spec/supported.ts";
import { compareApi } from "../../scripts/spec-diff/api.ts";
import type { Hooked } from "../../src/index.ts";
import { expectations, facts } from "../contract/cases/index.ts";
import { callHelper } from "../engine/call.ts";
import type { Expectation, Expectations } from "../engine/expectation.ts";
import { verify } from "../engine/verify.ts";
import { goal, type Section, type Size } from "./report.ts";
import { spreadOf } from "./rounds.ts";

const sizes = [24, 240, 1_000];

/** The times of a shared machine vary by this factor. */
const tolerance = 1.25;

/** Seconds of a round that needs no other. */
const longRound = 10;

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
  renamed.paths = rename(renamed.paths, (path) => `/c${copy}${path}`);
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

/** Those of the contract suite, for each copy of an operation at its own paths. */
function expectationsOf(spec: Spec, baseUrl: string): Expectations {
  const copies = listOperations(spec).map(({ id, operation }): [string, Expectation] => {
    const [, original = id, copy] = /^(.+?)C(\d+)$/.exec(id) ?? [];
    const expectation: Expectation = expectations[original as keyof typeof expectations];
    if (copy === undefined) return [id, expectation];
    const { helper, sendExample, calls } = expectation;
    const moved = (hooked: Hooked) => hooked.withOptions({ baseUrl: `${baseUrl}/c${copy}` });
    const movedCalls = Object.entries(calls).map(([name, { run, sends }]) => [
      name,
      { sends: { ...sends, path: `/c${copy}${sends.path}` }, run: (hooked: Hooked) => run(moved(hooked)) },
    ]);
    return [
      id,
      {
        ...expectation,
        title: operation.summary,
        helper: `${helper}C${copy}`,
        calls: Object.fromEntries(movedCalls),
        sendExample: (hooked, example, ids) =>
          sendExample?.(moved(hooked), example, ids) ?? callHelper(moved(hooked), helper, [...ids, example]),
      },
    ];
  });
  return Object.fromEntries(copies);
}

async function checkContract(spec: Spec): Promise<void> {
  const mock = await startMock(spec);
  try {
    const { serverUrl, keyHeader, tags = {} } = facts;
    const expected = expectationsOf(spec, mock.url);
    const { findings } = await verify(spec, expected, { serverUrl, keyHeader, tags }, { baseUrl: mock.url });
    const [finding] = findings;
    if (finding) throw new Error(`The contract of the copies fails: ${finding.operation}: ${finding.message}`);
  } finally {
    await mock.close();
  }
}

const tools: Record<string, (spec: Spec) => unknown> = {
  "check what is supported": findUnsupported,
  generate,
  "the contract suite": checkContract,
  "spec:diff": (spec) => compareApi(spec, changed(spec)),
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
      while (times.length < (quick ? 1 : 3) && !times.some((time) => time > longRound)) {
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
      "linear. The contract suite grows faster, as Prism compares each request with every path of the document.",
    columns: ["", ...sizes.map((size) => `${size} operations`), "growth"],
    rows,
    goals,
  };
}
