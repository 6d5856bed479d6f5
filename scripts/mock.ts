/**
 * The mock for people: `npm run mock`, then set HOOKED_API_URL to what it prints. Ctrl-C ends it.
 *
 * Prism's own command line would do, but it really calls the webhook address of a request, and cannot be told not to.
 */
import { startMock } from "./prism.ts";
import { readSpec } from "./spec.ts";

try {
  const { url } = await startMock(readSpec(), 4010);
  console.log(`The mock of openapi.yaml listens on ${url}; any key will do.

  curl -H 'x-api-key: any' ${url}/v1/schedule/list
  curl -H 'x-api-key: any' -H 'prefer: code=404' ${url}/v1/integration/int_invalid`);
} catch (error) {
  // Prism rejects with what it would log.
  console.error(`The mock could not start: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
