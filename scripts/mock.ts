/** Prism's own command line, for its log of requests and refusals; or the fake, which remembers what was done. */
import { once } from "node:events";
import { constants } from "node:os";
import { start, UsageError } from "./cli/command.ts";
import { serveStateful } from "./mock/stateful.ts";
import { freePort, runMock } from "./spec/mock-cli.ts";

await start({
  usage: "npm run mock [-- --port N] [--stateful]",
  help: [
    "Serves a mock of openapi.yaml on 127.0.0.1 until Ctrl-C: Prism's command line, with its log. Set HOOKED_API_URL to the",
    "address that it prints; any key will do. Webhook addresses of requests are not called.",
    "",
    "  --port N     default 4010; 0 takes a free one",
    "  --stateful   serves the fake of hooked-client/testing instead, which remembers what was done and follows the clock.",
    "               The key is test; videos take 20 seconds; int_1, int_2 and int_3 are connected",
    "",
    "  curl -H 'x-api-key: test' http://127.0.0.1:4010/v1/schedule/list",
    "  curl -H 'x-api-key: any' -H 'prefer: code=404' http://127.0.0.1:4010/v1/integration/int_invalid",
    "",
    "A request that the document does not allow gets the example of a 400. The reason is in the log, and in the header",
    "sl-violations of the response.",
  ].join("\n"),
  options: { port: { type: "string" }, stateful: { type: "boolean" } },
  async run({ port: text = "4010", stateful = false }, _, { out }) {
    const port = Number(text);
    if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`--port takes 0 to 65535, not "${text}"`);
    if (!stateful) return runMock(port);
    const server = await serveStateful(await freePort(port), out);
    const [signal] = (await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")])) as [NodeJS.Signals];
    await server.close();
    out(`Stopped by ${signal}`);
    return 128 + constants.signals[signal];
  },
});
