/**
 * One client in a process of its own, which makes calls on command: `worker.mjs <peer> [base URL]`. Without a base URL,
 * its `fetch` is a stub.
 */
import { peers } from "./peers.mjs";
import { stubFetch } from "./stub.mjs";

const [name, baseUrl] = process.argv.slice(2);
const client = await peers[name](baseUrl ?? "https://api.hooked.so", baseUrl ? globalThis.fetch : stubFetch);

for (const [call, run] of Object.entries(client)) {
  const result = JSON.stringify(await run());
  if (!result.includes('"int_1"')) throw new Error(`${name}: ${call} returned ${result}`);
}

process.on("message", async ({ call, calls, concurrency }) => {
  const run = client[call];
  let left = calls;
  const work = async () => {
    while (left-- > 0) await run();
  };
  // Only processes that count allocation are started with a way to collect garbage.
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: concurrency }, work));
  const { user, system } = process.cpuUsage(before);
  process.send({ cpu: (user + system) / calls, bytes: (process.memoryUsage().heapUsed - heap) / calls });
});
process.send(Object.keys(client));
