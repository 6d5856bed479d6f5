/**
 * The mock for people: `npm run mock`, then set HOOKED_API_URL to what it prints. Ctrl-C ends it.
 *
 * Prism's own command line would do, but it really calls the webhook address of a request, and cannot be told not to.
 */
import { parseArgs } from "node:util";
import { misuse } from "./arguments.ts";

/** Any free one, if it is 0. */
let port: number;
try {
  port = readPort();
} catch (error) {
  console.error(`${misuse(error)}. Usage: npm run mock [-- --port N]`);
  process.exit(2);
}

try {
  // Slow to load: arguments are refused before.
  const [{ startMock }, { readSpec }] = await Promise.all([import("./spec/mock.ts"), import("./spec/read.ts")]);
  const { url } = await startMock(readSpec(), port);
  console.log(`The mock of openapi.yaml listens on ${url}; any key will do. Ctrl-C ends it.

  curl -H 'x-api-key: any' ${url}/v1/schedule/list
  curl -H 'x-api-key: any' -H 'prefer: code=404' ${url}/v1/integration/int_invalid

A request that the document does not allow gets the example of a 400, whose message is not the reason.
The reason is in the header sl-violations of the reply; curl -i shows it.`);
} catch (error) {
  console.error(`The mock could not start: ${explain(error)}`);
  process.exitCode = 1;
}

function readPort(): number {
  const { values } = parseArgs({ options: { port: { type: "string", default: "4010" } } });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`--port takes 0 to 65535, not "${values.port}"`);
  return port;
}

function explain(error: unknown): string {
  // Prism rejects with what it would log.
  const message = error instanceof Error ? error.message : String(error);
  if (!message.includes("EADDRINUSE")) return message;
  return `port ${port} is taken. Take another one: npm run mock -- --port ${port === 65_535 ? 0 : port + 1}`;
}
