/** The command line of the live check. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { defineCommand, type Output, runCommand, UsageError } from "../../scripts/cli/command.ts";
import { readSpec } from "../../scripts/spec/read.ts";
import { redactor } from "../../src/http/redact.ts";
import { Hooked } from "../../src/index.ts";
import { liveCalls } from "./calls.ts";
import { flag, idNames } from "./plan.ts";
import { exitCode, liveReport } from "./report.ts";
import { readRecording, recordingText, type Shapes, shapeChanges } from "./shapes.ts";
import type { LiveTarget } from "./traffic.ts";
import { type LiveOptions, verifyLive } from "./verify.ts";

const spec = readSpec();
const ids = idNames(spec);
const destroying = Object.entries(liveCalls).flatMap(([id, { does }]) => (does === "destroys" ? [id] : []));

const option = (name: string, text: string) => `  ${name.padEnd(28)}${text}`;

const help = [
  "Checks a live API against openapi.yaml. Only reads, unless --allow-writes is set.",
  "",
  `The address is in HOOKED_API_URL; default ${spec.servers[0]?.url}`,
  "",
  option("--operation NAME", "only this one, and what it needs; may be given several times"),
  ...ids.map((name) => option(`${flag(name)} ID`, "in place of one that a list returns")),
  option("--interval MS", "from one request to the next; default 1000, on loopback 0"),
  option("--proxy", "what Prism's proxy thinks of the same responses, as a second opinion"),
  option("--record FILE", "keeps the shapes of all responses, and lists what changed since the last time"),
  option("--json", "the result as JSON"),
  "",
  "Writes change your account. Each is printed on stderr before it is sent.",
  "",
  option("--allow-writes", "also change what the ids above name, and do what is asked for below"),
  option("--operation NAME", "if it creates something: do so, at the cost that this may have"),
  option("--body FILE", "what that sends, as JSON; default the minimal example of the spec"),
  ...destroying.map((id) => option(`${flag(id)} ID`, `${id} with this id, for good`)),
  "",
  "It exits with 1 if the API deviates, and with 2 if nothing could be checked, or not all that was called.",
].join("\n");

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

function readOptions(values: Values): LiveOptions {
  const operations = values["operation"] as string[] | undefined;
  const unknown = operations?.find((name) => !Object.hasOwn(liveCalls, name));
  if (unknown !== undefined) throw new UsageError(`--operation ${unknown}: the spec has no such operation`);
  const { interval, body } = values as Record<string, string | undefined>;
  if (interval !== undefined && !/^\d{1,6}$/.test(interval)) throw new UsageError("--interval takes milliseconds");
  if (body !== undefined && operations?.length !== 1) throw new UsageError("--body belongs to one --operation");
  const destroy = given(destroying, values);
  const allowWrites = values["allow-writes"] === true;
  const [write] = [...Object.keys(destroy).map(flag), ...(body === undefined ? [] : ["--body"])];
  if (write !== undefined && !allowWrites) throw new UsageError(`${write} writes, and needs --allow-writes`);
  return {
    operations,
    ids: given(ids, values),
    allowWrites,
    destroy,
    ...(interval !== undefined && { interval: Number(interval) }),
    ...(body !== undefined && { body: JSON.parse(readFileSync(body, "utf8")) }),
  };
}

function given(names: readonly string[], values: Values): Record<string, string> {
  const pairs = names.map((name) => [name, values[flag(name).slice(2)]] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === "string"));
}

const named = [...ids, ...destroying].map((name) => [flag(name).slice(2), { type: "string" }] as const);

/** Nothing that it prints holds the key. `env` has the key and the address. */
export function runCli(args: readonly string[], env: NodeJS.ProcessEnv, output: Output): Promise<number> {
  const apiKey = env["HOOKED_API_KEY"]?.trim() ?? "";
  const baseUrl = env["HOOKED_API_URL"]?.trim() || (spec.servers[0]?.url as string);
  const redact = apiKey === "" ? (text: string) => text : redactor(apiKey);
  const command = defineCommand({
    usage: "HOOKED_API_KEY=… npm run contract:live [-- options]",
    help,
    // The ids depend on the spec.
    options: { ...Object.fromEntries(named), ...options },
    run: (values: Values, _argument, out) => run(values, { apiKey, baseUrl }, out),
  });
  return runCommand(command, args, {
    out: (text) => output.out(redact(text)),
    err: (text) => output.err(redact(text)),
  });
}

const options = {
  operation: { type: "string", multiple: true },
  "allow-writes": { type: "boolean" },
  body: { type: "string" },
  interval: { type: "string" },
  record: { type: "string" },
  proxy: { type: "boolean" },
  json: { type: "boolean" },
} as const;

async function run(values: Values, target: LiveTarget, { out, err }: Output): Promise<number> {
  const liveOptions = readOptions(values);
  const file = values["record"] as string | undefined;
  // Refuses what is wrong before anything is sent.
  new Hooked(target);
  const recorded = file === undefined ? undefined : openRecording(file);
  const { exchanges, shapes, ...result } = await verifyLive(spec, target, { ...liveOptions, announce: err });
  // Prism takes a second to load.
  const opinions = values["proxy"] ? await (await import("./second-opinion.ts")).askPrism(spec, exchanges) : undefined;
  const isFirst = Object.keys(recorded ?? {}).length === 0;
  const changes = recorded && !isFirst && result.problem === undefined ? shapeChanges(recorded, shapes) : undefined;
  const shown = { ...result, ...(opinions && { opinions }), ...(changes && { changes }) };
  out(values["json"] ? JSON.stringify({ baseUrl: target.baseUrl, ...shown }, undefined, 2) : liveReport(shown));
  if (file !== undefined && result.problem === undefined) writeFileSync(file, recordingText(recorded ?? {}, shapes));
  return exitCode(result);
}

/** What earlier runs have seen. Writes the file, too: that it cannot be written must not show after all was called. */
function openRecording(file: string): Shapes {
  const recorded = existsSync(file) ? readRecording(readFileSync(file, "utf8"), file) : {};
  writeFileSync(file, recordingText(recorded, {}));
  return recorded;
}
