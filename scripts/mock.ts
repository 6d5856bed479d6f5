/** Prism's own command line would do, but it really calls the webhook address of a request, and cannot be told not to. */
import { start, UsageError } from "./cli/command.ts";

await start({
  usage: "npm run mock [-- --port N]",
  help: [
    "Serves a mock of openapi.yaml on 127.0.0.1 until Ctrl-C. Set HOOKED_API_URL to the address that it prints.",
    "",
    "  --port N   default 4010; 0 takes a free one",
  ].join("\n"),
  options: { port: { type: "string" } },
  async run({ port: text = "4010" }, _argument, { out }) {
    const port = Number(text);
    if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`--port takes 0 to 65535, not "${text}"`);
    // Slow to load: arguments are refused before.
    const [{ startMock }, { readSpec }] = await Promise.all([import("./spec/mock.ts"), import("./spec/read.ts")]);
    const { url } = await startMock(readSpec(), port).catch((error) => {
      throw new Error(`The mock could not start: ${explain(error, port)}`);
    });
    out(`The mock of openapi.yaml listens on ${url}; any key will do. Ctrl-C ends it.

  curl -H 'x-api-key: any' ${url}/v1/schedule/list
  curl -H 'x-api-key: any' -H 'prefer: code=404' ${url}/v1/integration/int_invalid

A request that the document does not allow gets the example of a 400, whose message is not the reason.
The reason is in the header sl-violations of the response; curl -i shows it.`);
  },
});

function explain(error: unknown, port: number): string {
  // Prism rejects with what it would log.
  const message = error instanceof Error ? error.message : String(error);
  if (!message.includes("EADDRINUSE")) return message;
  return `port ${port} is taken. Take another one: npm run mock -- --port ${port === 65_535 ? 0 : port + 1}`;
}
