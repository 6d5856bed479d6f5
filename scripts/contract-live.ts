/**
 * Checks a live API against openapi.yaml: `HOOKED_API_KEY=… npm run contract:live -- --help`
 *
 * Exits with 0 if they are in sync, 1 if the API deviates, 2 if nothing can be said.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Hooked } from "../src/index.ts";
import { redactor } from "../src/redact.ts";
import { liveCalls } from "../test/live/calls.ts";
import { flag, idNames } from "../test/live/plan.ts";
import { liveReport } from "../test/live/report.ts";
import { askPrism } from "../test/live/second-opinion.ts";
import { type LiveOptions, verifyLive } from "../test/live/verify.ts";
import { readSpec } from "./spec.ts";

const spec = readSpec();
const ids = idNames(spec);
const destroying = Object.entries(liveCalls).flatMap(([id, { does }]) => (does === "destroys" ? [id] : []));

const option = (name: string, text: string) => `  ${name.padEnd(28)}${text}`;

const help = [
  "Checks that a live API is what openapi.yaml says. Reads only, unless told otherwise.",
  "",
  "  HOOKED_API_KEY=… npm run contract:live -- [options]",
  "",
  `The address is in HOOKED_API_URL; default ${spec.servers[0]?.url}`,
  "",
  option("--operation NAME", "only this one, and what it needs; may be given several times"),
  ...ids.map((name) => option(`${flag(name)} ID`, "in place of one that a list gives")),
  option("--interval MS", "from one request to the next; default 1000, on loopback 0"),
  option("--proxy", "what Prism's proxy thinks of the same replies, as a second opinion"),
  option("--json", "the verdict as JSON"),
  option("--help", "this"),
  "",
  "Writes change your account. Each is told on stderr before it is sent.",
  "",
  option("--allow-writes", "also change what the ids above name, and do what is asked for below"),
  option("--operation NAME", "if it creates something: do so, at the cost that this may have"),
  option("--body FILE", "what that sends, as JSON; default the minimal example of the spec"),
  ...destroying.map((id) => option(`${flag(id)} ID`, `${id} with this id, for good`)),
  "",
  "Exits with 0 if they are in sync, 1 if the API deviates, 2 if nothing can be said.",
].join("\n");

type Values = Record<string, unknown>;

/** Everything but the names of options is a text: the ids that there are depend on the spec. */
function readArguments(): Values {
  const named = [...ids, ...destroying].map((name) => [flag(name).slice(2), { type: "string" }] as const);
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(named),
      operation: { type: "string", multiple: true },
      "allow-writes": { type: "boolean" },
      body: { type: "string" },
      interval: { type: "string" },
      proxy: { type: "boolean" },
      json: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  return values;
}

function readOptions(values: Values): LiveOptions {
  const operations = values["operation"] as string[] | undefined;
  const unknown = operations?.find((name) => !Object.hasOwn(liveCalls, name));
  if (unknown !== undefined) throw new Error(`--operation ${unknown}: the spec has no such operation`);
  const { interval, body } = values as Record<string, string | undefined>;
  if (interval !== undefined && !/^\d{1,6}$/.test(interval)) throw new Error("--interval takes milliseconds");
  if (body !== undefined && operations?.length !== 1) throw new Error("--body belongs to one --operation");
  const destroy = given(destroying, values);
  const allowWrites = values["allow-writes"] === true;
  const [write] = [...Object.keys(destroy).map(flag), ...(body === undefined ? [] : ["--body"])];
  if (write !== undefined && !allowWrites) throw new Error(`${write} writes, and needs --allow-writes`);
  return {
    operations,
    ids: given(ids, values),
    allowWrites,
    destroy,
    ...(interval !== undefined && { interval: Number(interval) }),
    ...(body !== undefined && { body: JSON.parse(readFileSync(body, "utf8")) }),
    announce: (line) => console.error(line),
  };
}

function given(names: readonly string[], values: Values): Record<string, string> {
  const pairs = names.map((name) => [name, values[flag(name).slice(2)]] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === "string"));
}

async function main(): Promise<number> {
  const values = readArguments();
  if (values["help"]) {
    console.log(help);
    return 0;
  }
  const options = readOptions(values);
  // Says what is wrong with the key or the address before anything is sent.
  new Hooked();
  const baseUrl = process.env["HOOKED_API_URL"]?.trim() || (spec.servers[0]?.url as string);
  const { exchanges, ...verdict } = await verifyLive(spec, { baseUrl, apiKey: key }, options);
  const opinions = values["proxy"] ? await askPrism(spec, exchanges) : undefined;
  if (values["json"]) {
    console.log(JSON.stringify({ baseUrl, ...verdict, ...(opinions && { opinions }) }, undefined, 2));
  } else {
    console.log(liveReport(verdict, opinions));
  }
  if (verdict.problem !== undefined) return 2;
  return verdict.findings.length > 0 ? 1 : 0;
}

const key = process.env["HOOKED_API_KEY"]?.trim() ?? "";

try {
  process.exitCode = await main();
} catch (error) {
  const { message } = error as Error;
  console.error(`Could not run: ${key === "" ? message : redactor(key)(message)}`);
  process.exitCode = 2;
}
