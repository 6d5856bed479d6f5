/**
 * What this client is for: a platform is disconnected, and no post is lost silently.
 *
 *   npm start                       against a mock in this process
 *   npm start -- int_… [--yes]      against the real API, with the key in HOOKED_API_KEY; without --yes it only looks
 */
import { inspect, parseArgs } from "node:util";
import { type DisconnectProgress, Hooked, isHookedError, NotFoundError } from "../src/index.ts";
import { misuse } from "./arguments.ts";

const usage = `Usage:
  npm start                      a demo against a mock in this process
  npm start -- int_…             shows what would be cancelled and disconnected (needs HOOKED_API_KEY)
  npm start -- int_… --yes       does it, for good`;

/** Arguments that cannot be right. */
class UsageError extends Error {}

const interrupt = new AbortController();
const { signal } = interrupt;
// Once: a second Ctrl-C ends the process at once.
process.once("SIGINT", () => interrupt.abort(new Error("Ctrl-C")));

try {
  const { id, yes, help } = readArguments();
  if (help) console.log(usage);
  else if (id === undefined) await showMock();
  else await showReal(id, yes);
} catch (error) {
  console.error(`\n${explain(error)}`);
  const misused = error instanceof UsageError || (isHookedError(error) && error.name === "HookedArgumentError");
  process.exitCode = signal.aborted ? 130 : misused ? 2 : 1;
}

function readArguments(): { id: string | undefined; yes: boolean; help: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { yes: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } },
    });
    const [id, ...others] = positionals;
    if (others.length > 0) throw new Error(`One id at a time, not ${positionals.length}`);
    if (values.yes && id === undefined) throw new Error("--yes needs the id of an integration");
    if (id !== undefined && !process.env["HOOKED_API_KEY"]?.trim()) {
      throw new Error(`To look at ${id}, set HOOKED_API_KEY. Create a key at https://hooked.so/settings/api`);
    }
    return { id, ...values };
  } catch (error) {
    throw new UsageError(`${misuse(error)}\n\n${usage}`);
  }
}

async function showMock(): Promise<void> {
  console.log("Starting a mock of openapi.yaml in this process (the dates are those of the docs' samples) …");
  // Not needed for the real API, and slow to load.
  const [{ startMock }, { readSpec }] = await Promise.all([import("./spec/mock.ts"), import("./spec/read.ts")]);
  const mock = await startMock(readSpec());
  try {
    const hooked = new Hooked({ apiKey: "demo-key", baseUrl: mock.url, fetch: steer() });
    await disconnect(hooked, "int_yt_abc123", false);
    await fail(hooked, "int_invalid");
    console.log("\nThe same with your account, changing nothing: HOOKED_API_KEY=… npm start -- int_…");
  } finally {
    await mock.close();
  }
}

async function showReal(id: string, yes: boolean): Promise<void> {
  const { pending, dryRun } = await disconnect(new Hooked(), id, !yes);
  if (!dryRun) return;
  console.log(`\nNothing was changed. To cancel ${count(pending.length)} and to disconnect ${id} for good:`);
  console.log(`  npm start -- ${id} --yes`);
}

async function disconnect(hooked: Hooked, id: string, dryRun: boolean) {
  console.log(`\n> hooked.integrations.get("${id}")`);
  const { type, account, health } = await hooked.integrations.get(id, { signal });
  // Servers may leave out what the document requires: the demo goes on.
  console.log(`  "${account?.name}" on ${type}, connection ${health?.status}`);
  console.log(`\n> hooked.integrations.disconnectSafely("${id}"${dryRun ? ", { dryRun: true }" : ""})`);
  return hooked.integrations.disconnectSafely(id, { dryRun, signal, onProgress: (event) => console.log(line(event)) });
}

function line(event: DisconnectProgress): string {
  switch (event.step) {
    case "collected": {
      const posts = event.pending.map(
        ({ id, scheduledDateTime, video }) => `\n    ${id}  ${scheduledDateTime}  ${video?.name ?? "(no video)"}`,
      );
      const again = event.round > 1 ? "Looked again: " : "";
      return `  ${again}${count(event.pending.length)} pending${posts.join("")}`;
    }
    case "cancelled":
      return `  Cancelled ${event.post.id}${event.alreadyGone ? " (it was gone already)" : ""}`;
    case "notCancelled":
      return `  Could not cancel ${event.post.id}: ${event.error.message}`;
    case "rateLimited":
      return `  The rate limit is reached. Goes on at ${event.until.toISOString()}`;
    case "disconnected":
      return `  Disconnected ${event.integration.id} from ${event.integration.type}`;
  }
}

function count(posts: number): string {
  return `${posts || "no"} post${posts === 1 ? "" : "s"}`;
}

/** Failures are typed: what the server says of them can be read by programs. */
async function fail(hooked: Hooked, id: string): Promise<void> {
  console.log(`\n> hooked.integrations.get("${id}")`);
  try {
    await hooked.integrations.get(id, { signal });
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    console.log(`  ${error.name}: ${error.message}`);
    console.log(`  details: ${inspect(error.details)}`);
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
  if (error instanceof UsageError) return error.message;
  if (signal.aborted && isHookedError(error) && error.name === "HookedAbortError" && !error.mayHaveBeenProcessed)
    return "Stopped.";
  return isHookedError(error) ? `${error.name}: ${error.message}` : inspect(error);
}
