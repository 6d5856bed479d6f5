import { inspect } from "node:util";
import { type DisconnectProgress, Hooked, isHookedError, NotFoundError } from "../src/index.ts";
import { start, UsageError } from "./cli/command.ts";
import { printable } from "./cli/printable.ts";

const interrupt = new AbortController();
const { signal } = interrupt;
// Once: a second Ctrl-C ends the process at once.
process.once("SIGINT", () => interrupt.abort(new Error("Ctrl-C")));

let print: (text: string) => void;

await start({
  usage: "npm start [-- <integration id> [--yes]]",
  help: [
    "Shows what this client is for: a platform is disconnected, and no post is lost silently.",
    "",
    "  npm start                      against a mock in this process",
    "  npm start -- int_…             shows what would be cancelled and disconnected (needs HOOKED_API_KEY)",
    "  npm start -- int_… --yes       does it, for good",
  ].join("\n"),
  options: { yes: { type: "boolean" } },
  argument: { name: "<integration id>", optional: true },
  async run({ yes = false }, id, { out, err }) {
    print = out;
    if (yes && id === undefined) throw new UsageError("--yes needs the id of an integration");
    if (id !== undefined && !process.env["HOOKED_API_KEY"]?.trim())
      throw new UsageError(`To look at ${id}, set HOOKED_API_KEY. Create a key at https://hooked.so/settings/api`);
    try {
      await (id === undefined ? showMock() : showReal(id, yes));
    } catch (error) {
      if (isHookedError(error) && error.name === "HookedArgumentError") throw new UsageError(error.message);
      err(`\n${explain(error)}`);
      return signal.aborted ? 130 : 1;
    }
    return 0;
  },
});

async function showMock(): Promise<void> {
  print("Starting a mock of openapi.yaml in this process (the dates are those of the docs' samples) …");
  // Not needed for the real API, and slow to load.
  const [{ startMock }, { readSpec }] = await Promise.all([import("./spec/mock.ts"), import("./spec/read.ts")]);
  const mock = await startMock(readSpec());
  try {
    const hooked = new Hooked({ apiKey: "demo-key", baseUrl: mock.url, fetch: steer() });
    await disconnect(hooked, "int_yt_abc123", false);
    await fail(hooked, "int_invalid");
    print("\nThe same with your account, changing nothing: HOOKED_API_KEY=… npm start -- int_…");
  } finally {
    await mock.close();
  }
}

async function showReal(id: string, yes: boolean): Promise<void> {
  const { pending, dryRun } = await disconnect(new Hooked(), id, !yes);
  if (!dryRun) return;
  print(`\nNothing was changed. To cancel ${count(pending.length)} and to disconnect ${id} for good:`);
  print(`  npm start -- ${id} --yes`);
}

async function disconnect(hooked: Hooked, id: string, dryRun: boolean) {
  print(`\n> hooked.integrations.get("${id}")`);
  const { type, account, health } = await hooked.integrations.get(id, { signal });
  // Servers may leave out what the document requires: the demo goes on.
  print(`  "${safe(account?.name)}" on ${safe(type)}, connection ${safe(health?.status)}`);
  print(`\n> hooked.integrations.disconnectSafely("${id}"${dryRun ? ", { dryRun: true }" : ""})`);
  return hooked.integrations.disconnectSafely(id, { dryRun, signal, onProgress: (event) => print(line(event)) });
}

function line(event: DisconnectProgress): string {
  switch (event.step) {
    case "collected": {
      const posts = event.pending.map(
        ({ id, scheduledDateTime, video }) =>
          `\n    ${safe(id)}  ${safe(scheduledDateTime)}  ${safe(video?.name ?? "(no video)")}`,
      );
      const again = event.round > 1 ? "Looked again: " : "";
      return `  ${again}${count(event.pending.length)} pending${posts.join("")}`;
    }
    case "cancelled":
      return `  Cancelled ${safe(event.post.id)}${event.alreadyGone ? " (it was gone already)" : ""}`;
    case "notCancelled":
      return `  Could not cancel ${safe(event.post.id)}: ${safe(event.error.message)}`;
    case "rateLimited":
      return `  The rate limit is reached. Goes on at ${event.until.toISOString()}`;
    case "disconnected":
      return `  Disconnected ${safe(event.integration.id)} from ${safe(event.integration.type)}`;
  }
}

/** What a server says could end lines and move the cursor. */
function safe(value: unknown): string {
  return printable(String(value));
}

function count(posts: number): string {
  return `${posts || "no"} post${posts === 1 ? "" : "s"}`;
}

/** Failures are typed: what the server says of them can be read by programs. */
async function fail(hooked: Hooked, id: string): Promise<void> {
  print(`\n> hooked.integrations.get("${id}")`);
  try {
    await hooked.integrations.get(id, { signal });
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    print(`  ${error.name}: ${safe(error.message)}`);
    print(`  details: ${inspect(error.details)}`);
  }
}

/**
 * The mock answers from the examples of openapi.yaml and remembers nothing: posts would stay pending when they are
 * cancelled, and every id would exist. So each request says which example is true by then.
 */
function steer(): typeof fetch {
  let cancelled = false;
  return (input, init = {}) => {
    const { pathname } = new URL(String(input));
    const headers = new Headers(init.headers);
    if (pathname === "/v1/schedule/list") headers.set("prefer", `example=${cancelled ? "none" : "pending"}`);
    if (pathname === "/v1/integration/int_invalid") headers.set("prefer", "code=404, example=not_found");
    cancelled ||= init.method === "DELETE";
    return fetch(input, { ...init, headers });
  };
}

function explain(error: unknown): string {
  if (signal.aborted && isHookedError(error) && error.name === "HookedAbortError" && !error.mayHaveBeenProcessed)
    return "Stopped.";
  return isHookedError(error) ? `${error.name}: ${safe(error.message)}` : inspect(error);
}
