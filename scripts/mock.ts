/** Prism's own command line, for its log of requests and refusals. */

import { start, UsageError } from "./cli/command.ts";
import { runMock } from "./spec/mock-cli.ts";

await start({
  usage: "npm run mock [-- --port N]",
  help: [
    "Serves a mock of openapi.yaml on 127.0.0.1 until Ctrl-C: Prism's command line, with its log. Set HOOKED_API_URL to the",
    "address that it prints; any key will do. Webhook addresses of requests are not called.",
    "",
    "  --port N   default 4010; 0 takes a free one",
    "",
    "  curl -H 'x-api-key: any' http://127.0.0.1:4010/v1/schedule/list",
    "  curl -H 'x-api-key: any' -H 'prefer: code=404' http://127.0.0.1:4010/v1/integration/int_invalid",
    "",
    "A request that the document does not allow gets the example of a 400. The reason is in the log, and in the header",
    "sl-violations of the response.",
  ].join("\n"),
  options: { port: { type: "string" } },
  run({ port: text = "4010" }) {
    const port = Number(text);
    if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`--port takes 0 to 65535, not "${text}"`);
    return runMock(port);
  },
});
