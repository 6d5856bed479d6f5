/** Many calls on one caller's signal: what stays on the heap afterwards, and how many listeners. */
import { getEventListeners } from "node:events";
import { Hooked } from "../../dist/index.mjs";
import { stubFetch } from "./stub.mjs";

const hooked = new Hooked({ apiKey: "bench-key-of-no-use", baseUrl: "https://api.hooked.so", fetch: stubFetch });
const { signal } = new AbortController();

async function heapAfter(calls) {
  for (let i = 0; i < calls; i++) await hooked.integrations.get("int_1", { signal });
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

const before = await heapAfter(10_000);
const after = await heapAfter(Number(process.argv[2]));
process.send({ kilobytes: (after - before) / 1024, listeners: getEventListeners(signal, "abort").length });
