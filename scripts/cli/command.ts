/** The frame of every command line: `--help`, arguments, exit codes, and what is printed where. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { printable, printableLines } from "./printable.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>["values"];

/** Where a command prints. Control characters are escaped, other than line breaks and tabs. */
export interface Output {
  out: (text: string) => void;
  err: (text: string) => void;
}

export interface Command<O extends Options = Options> {
  /** How it is called, in one line: `npm run spec:diff -- <old.yaml | git ref> [--json]` */
  usage: string;
  /** What `--help` prints below that: what the command does, and each option. */
  help: string;
  /** As `parseArgs` of Node takes them. `--help` need not be among them. */
  options?: O;
  /** The one argument that is not an option, as it stands in `usage`. Without it, there is none. */
  argument?: { name: string; optional?: boolean };
  /** Returns the exit code: 0 (also if nothing is returned) or 1. What it throws is printed in one line, with exit code 2. */
  run(values: Parsed<O>, argument: string | undefined, output: Output): Promise<ExitCode> | ExitCode;
}

// biome-ignore lint/suspicious/noConfusingVoidType: a command that finds nothing returns nothing
type ExitCode = number | void;

/** The arguments are wrong. The message is followed by the usage. */
export class UsageError extends Error {}

/** Infers the types of options. */
export function defineCommand<const O extends Options>(command: Command<O>): Command<O> {
  return command;
}

const exitCodes = "Exit codes: 0 all is well, 1 something was found, 2 wrong arguments, or it could not run.";

/** Runs a command, and returns its exit code. It never throws. */
export async function runCommand<O extends Options>(
  command: Command<O>,
  args: readonly string[],
  output: Output = terminal,
): Promise<number> {
  const safe: Output = {
    out: (text) => output.out(printableLines(text)),
    err: (text) => output.err(printableLines(text)),
  };
  try {
    const { help, ...rest } = readArguments(command, args);
    if (help) safe.out([`Usage: ${command.usage}`, command.help.trim(), exitCodes].join("\n\n"));
    return help ? 0 : ((await command.run(rest.values, rest.argument, safe)) ?? 0);
  } catch (error) {
    const usage = error instanceof UsageError ? `. Usage: ${command.usage}` : "";
    safe.err(`${printable(explain(error).replace(/\s*\n\s*/g, " "))}${usage}`);
    return 2;
  }
}

/** What an entry point does. */
export async function start<O extends Options>(command: Command<O>): Promise<void> {
  process.exitCode = await runCommand(command, process.argv.slice(2));
}

const terminal: Output = { out: (text) => console.log(text), err: (text) => console.error(text) };

function readArguments<O extends Options>({ options, argument }: Command<O>, args: readonly string[]) {
  const { values, positionals } = parse(args, { ...options, help: { type: "boolean", short: "h" } });
  const help = values["help"] === true;
  const [first, second] = positionals;
  const unexpected = argument ? second : first;
  if (!help && unexpected !== undefined) throw new UsageError(`Unexpected argument '${unexpected}'`);
  if (!help && argument && !argument.optional && first === undefined)
    throw new UsageError(`Missing argument ${argument.name}`);
  return { help, values: values as Parsed<O>, argument: first };
}

function parse(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // After the first sentence, Node adds advice that fits no command of ours.
    throw new UsageError((error as Error).message.split(/\.\s/)[0]);
  }
}

/** The message of an error with those of its causes: `fetch failed` alone helps nobody. */
function explain(error: unknown): string {
  // Under Jest, errors of Node are of another realm, and not `instanceof Error`.
  const { cause, message, name, errors: all } = Object(error);
  if (typeof message !== "string") return String(error);
  const errors: unknown[] = Array.isArray(all) && message === "" ? all : [];
  const causes = [...errors, ...(cause === undefined ? [] : [cause])].map(explain);
  return [message || (errors.length > 0 ? "" : name), ...causes].filter((text) => text !== "").join(": ");
}
