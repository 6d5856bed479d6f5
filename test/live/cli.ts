/** The command line of the live check. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readSpec } from "../../scripts/spec/read.ts";
import { redactor } from "../../src/http/redact.ts";
import { Hooked } from "../../src/index.ts";
import { liveCalls } from "./calls.ts";
import { flag, idNames } from "./plan.ts";
import { liveReport } from "./report.ts";
import { type LiveOptions, verifyLive } from "./verify.ts";

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
  option("--proxy", "what Prism's proxy thinks of the same responses, as a second opinion"),
  option("--json", "the result as JSON"),
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
function readArguments(args: readonly string[]): Values {
  const named = [...ids, ...destroying].map((name) => [flag(name).slice(2), { type: "string" }] as const);
  const { values } = parseArgs({
    args: [...args],
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
  };
}

function given(names: readonly string[], values: Values): Record<string, string> {
  const pairs = names.map((name) => [name, values[flag(name).slice(2)]] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === "string"));
}

/** Where it prints. */
export interface Output {
  out: (text: string) => void;
  err: (text: string) => void;
}

/** Returns the code to exit with. */
export async function runCli(args: readonly string[], env: NodeJS.ProcessEnv, output: Output): Promise<number> {
  const apiKey = env["HOOKED_API_KEY"]?.trim() ?? "";
  try {
    return await run(readArguments(args), apiKey, env["HOOKED_API_URL"]?.trim() || undefined, output);
  } catch (error) {
    const { message } = error as Error;
    output.err(`Could not run: ${apiKey === "" ? message : redactor(apiKey)(message)}`);
    return 2;
  }
}

async function run(
  values: Values,
  apiKey: string,
  baseUrl: string = spec.servers[0]?.url as string,
  { out, err }: Output,
): Promise<number> {
  if (values["help"]) {
    out(help);
    return 0;
  }
  const options = readOptions(values);
  // Says what is wrong with the key or the address before anything is sent.
  new Hooked({ apiKey, baseUrl });
  const { exchanges, ...result } = await verifyLive(spec, { baseUrl, apiKey }, { ...options, announce: err });
  // Prism takes a second to load.
  const opinions = values["proxy"] ? await (await import("./second-opinion.ts")).askPrism(spec, exchanges) : undefined;
  const json = { baseUrl, ...result, ...(opinions && { opinions }) };
  out(values["json"] ? JSON.stringify(json, undefined, 2) : liveReport(result, opinions));
  if (result.problem !== undefined) return 2;
  return result.findings.length > 0 ? 1 : 0;
}
