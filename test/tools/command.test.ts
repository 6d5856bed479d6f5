/** The frame of the command lines. */
import { describe, expect, test } from "@jest/globals";
import { type Command, defineCommand, UsageError } from "../../scripts/cli/command.ts";
import { capture } from "./capture.ts";

const command = defineCommand({
  usage: "npm run sample -- <file> [--count N]",
  help: "Counts.\n\n  --count N   how many",
  options: { count: { type: "string" } },
  argument: { name: "<file>" },
  run({ count }, file, { out }) {
    if (count === "0") throw new UsageError("--count must be 1 or more, not 0");
    out(`${file}: ${count ?? "one"}`);
    return count === "2" ? 1 : undefined;
  },
});

async function run(args: string[], changed: Partial<Command> = {}) {
  const { code, out, err } = await capture({ ...command, ...changed }, ...args);
  return { code, out, err };
}

test.each([
  [["a.yaml"], { code: 0, out: ["a.yaml: one"], err: [] }],
  [["--count", "2", "a.yaml"], { code: 1, out: ["a.yaml: 2"], err: [] }],
])("runs with %j", async (args, expected) => {
  expect(await run(args)).toEqual(expected);
});

test.each([["--help"], ["-h"], ["a.yaml", "b.yaml", "--help"]])(
  "%s prints usage, options and exit codes",
  async (...args) => {
    const { code, out, err } = await run(args);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out.join()).toMatch(
      /^Usage: npm run sample -- <file> \[--count N]\n\nCounts\.\n\n {2}--count N.*\n\nExit codes: 0/,
    );
  },
);

describe("refuses in one line, with the usage and exit code 2:", () => {
  test.each([
    [[], "Missing argument <file>"],
    [["a.yaml", "b.yaml"], "Unexpected argument 'b.yaml'"],
    [["a.yaml", "--cuont", "2"], "Unknown option '--cuont'"],
    [["a.yaml", "--count"], "Option '--count <value>' argument missing"],
    [["a.yaml", "--count", "0"], "--count must be 1 or more, not 0"],
    [["a.yaml", "--\u001b[31m\nred"], "Unknown option '--\\u001b[31m red'"],
  ])("%j", async (args, message) => {
    expect(await run(args)).toEqual({ code: 2, out: [], err: [`${message}. Usage: ${command.usage}`] });
  });

  test("an argument where there is none", async () => {
    const { argument: _, ...without } = command;
    const err = [`Unexpected argument 'a.yaml'. Usage: ${command.usage}`];
    expect(await capture(without, "a.yaml")).toMatchObject({ code: 2, out: [], err });
  });
});

describe("prints an error in one line without a stack, and exits with 2:", () => {
  test.each<[string, unknown, string]>([
    ["a message of several lines", new Error("first:\n\n  second\u001b[2J"), "first: second\\u001b[2J"],
    [
      "with its causes",
      new Error("fetch failed", { cause: new Error("refused", { cause: "port 1" }) }),
      "fetch failed: refused: port 1",
    ],
    ["of several errors", new AggregateError([new Error("IPv4"), new Error("IPv6")]), "IPv4: IPv6"],
    ["without a message", new TypeError(), "TypeError"],
    ["not an error at all", null, "null"],
  ])("%s", async (_, error, message) => {
    const rejects = { run: () => Promise.reject(error) };
    expect(await run(["a.yaml"], rejects)).toEqual({ code: 2, out: [], err: [message] });
  });
});

test("what a command prints keeps its lines, and has no other effect on the terminal", async () => {
  const hostile = "one\n\ttwo\u001b[2J\u009b1A\r\u202ethree\u0000\ufeff";
  const prints: Command["run"] = (_values, _argument, { out, err }) => {
    out(hostile);
    err(hostile);
  };
  const expected = ["one\n\ttwo\\u001b[2J\\u009b1A\\r\\u202ethree\\u0000\\ufeff"];
  expect(await run(["a.yaml"], { run: prints })).toEqual({ code: 0, out: expected, err: expected });
});
