import { expect, test } from "@jest/globals";
import { readSpec } from "../../scripts/spec.ts";
import { verifyLive } from "../live/verify.ts";
import { truthful } from "../support/truthful-server.ts";
import { key, startServer } from "../support/wire-server.ts";

const spec = readSpec();

test("truth", async () => {
  const server = await startServer(truthful(spec));
  const { exchanges, ...verdict } = await verifyLive(spec, { baseUrl: server.url, apiKey: key });
  console.log(
    JSON.stringify(verdict, null, 1),
    exchanges.map((e) => `${e.operation} ${e.call} ${e.status}`),
  );
  expect(verdict.findings).toEqual([]);
});
