/** On a copy of the project: the steps of CONTRIBUTING.md that add an operation, and a response field that gets another name. */
import { execFile } from "node:child_process";
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "@jest/globals";
import ts from "typescript";
import { generateCommand } from "../../scripts/spec/generate-command.ts";
import { capture, useFolders } from "./capture.ts";
import { createProgram, problemsIn } from "./compile.ts";

/** One block of the document: where it goes, and what. */
interface Step {
  file: string;
  before: string;
  code: string;
}

const steps = readSteps(readFileSync(join(process.cwd(), "CONTRIBUTING.md"), "utf8"));
/** The field of a response that gets another name, and all files that have to follow. */
const renamedIn = ["openapi.yaml", "test/docs/research.ts", "test/contract/cases/trends-and-social.ts"];
const copy = useFolders()();
let program: ts.Program;
let suite: Promise<string>;

beforeAll(async () => {
  const files = readdirSync(process.cwd()).filter((name) =>
    /^(src|test|scripts|generated)$|\.(json|yaml|md)$/.test(name),
  );
  for (const file of files) cpSync(join(process.cwd(), file), join(copy, file), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(copy, "node_modules"));
  for (const step of steps) writeFileSync(join(copy, step.file), carryOut(step, readCopy(step.file)));
  for (const file of renamedIn) writeFileSync(join(copy, file), readCopy(file).replace(/\bvideosFound\b/g, "found"));
  expect((await capture(generateCommand(copy))).code).toBe(0);
  suite = tsx("--input-type=module", "--eval", contractSuite);
  const { config } = ts.readConfigFile(join(copy, "tsconfig.json"), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, copy);
  program = createProgram(fileNames.filter(knowsOperations), options);
});

test("the document, the helper, the expectation, the facts and the rule of the fake are all it takes", async () => {
  const files = [
    "openapi.yaml",
    "src/resources/schedules.ts",
    "test/contract/cases/schedules.ts",
    "test/docs/operations.ts",
    "src/testing/schedules.ts",
  ];
  expect(steps.map(({ file }) => file)).toEqual(files);
  expect(problemsIn(program, program.getRootFileNames())).toEqual([]);
  const { findings, cases } = JSON.parse(await suite);
  expect(findings).toEqual([]);
  expect(cases).toEqual(
    expect.arrayContaining([
      "duplicateSchedule 200 duplicated",
      "duplicateSchedule 200 duplicated (awkwardId call)",
      "duplicateSchedule 404 not_found",
    ]),
  );
});

test.each([
  ["src/resources/schedules.ts", "test/contract/cases/schedules.ts"],
  ["test/contract/cases/schedules.ts", "test/contract/cases/index.ts"],
  ["test/docs/operations.ts", "test/types/docs.ts"],
  ["src/testing/schedules.ts", "src/testing/server.ts"],
])("without the step in %s, %s does not compile", (file, name) => {
  const step = steps.find((step) => step.file === file) as Step;
  expect(compilesWith(file, readCopy(file).replace(step.code, ""), name)).toBe(false);
});

test("a response field with another name costs three files: document, facts and expectation", async () => {
  const findings = JSON.parse(await suite).findings as { operation: string }[];
  expect(findings.filter(({ operation }) => operation === "createSocialSearch")).toEqual([]);
  expect(program.getRootFileNames().filter((name) => /\bvideosFound\b/.test(ts.sys.readFile(name) ?? ""))).toEqual([]);
  const facts = "test/docs/research.ts";
  expect(compilesWith(facts, readFileSync(join(process.cwd(), facts), "utf8"), "test/types/docs.ts")).toBe(false);
});

/** Whether a file of the copy compiles, with another text in one file. */
function compilesWith(changed: string, text: string, name: string): boolean {
  const [file, options] = [join(copy, name), program.getCompilerOptions()];
  return problemsIn(createProgram([file], options, new Map([[join(copy, changed), text]])), [file]).length === 0;
}

/** By its types. What is beneath the resources knows no operation. */
function knowsOperations(file: string): boolean {
  return /\/(src\/(?!http|workflows)|generated|test\/(contract|docs|live|types))/.test(file);
}

/** In the copy, the new operation, the one with the renamed field, and one that shows what is in the errors that all share. */
const contractSuite = `
  import { readSpec } from "./scripts/spec/read.ts";
  import { startMock } from "./scripts/spec/mock.ts";
  import { expectations, facts } from "./test/contract/cases/index.ts";
  import { verify } from "./test/engine/verify.ts";
  const spec = readSpec();
  const mock = await startMock(spec);
  const only = ["duplicateSchedule", "createSocialSearch", "disconnectIntegration"];
  const { findings, cases } = await verify(spec, expectations, facts, { baseUrl: mock.url, only });
  await mock.close();
  console.log(JSON.stringify({ findings, cases: cases.map(({ name }) => name) }));
`;

function readSteps(text: string): Step[] {
  const block = /\bIn\s`([^`]+)`, before the line `([^`]+)`:\n\n```\w+\n(.*?)```/gs;
  return [...text.matchAll(block)].map(([, file = "", before = "", code = ""]) => ({ file, before, code }));
}

function carryOut({ file, before, code }: Step, text: string): string {
  const parts = text.split(`\n${before}\n`);
  if (parts.length !== 2) throw new Error(`${file} must have one line ${before}, not ${parts.length - 1}`);
  return parts.join(`\n${code}${before}\n`);
}

function readCopy(file: string): string {
  return readFileSync(join(copy, file), "utf8");
}

async function tsx(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", ...args], { cwd: copy });
  return stdout;
}
