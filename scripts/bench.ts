/**
 * What a call costs besides the network: `npm run bench`, on what is published. All ways take turns in one process, and
 * what counts is the ratio to bare openapi-fetch, which stays about the same on any machine.
 */
import createClient from "openapi-fetch";
import type { paths } from "../generated/schema.ts";

// Not known to the compiler, which must do without a build. (src/ as tsx runs it is slower than what is published.)
const dist = "../dist/index.mjs";
const { Hooked } = (await import(dist)) as typeof import("../src/index.ts");

const rounds = 60;
const callsPerRound = 500;

const baseUrl = "https://api.hooked.so";
const apiKey = "bench-key";
const text = JSON.stringify({ success: true, data: { id: "int_1", type: "youtube", identifier: "UC1234567890" } });
const headers = new Headers({ "content-type": "application/json" });
const read = { text: async () => text, json: async () => JSON.parse(text) };
/** Not a real reply: to make and to read one costs more than all that is measured here, and the same for all. */
const fetch = async () => ({ status: 200, ok: true, headers, ...read }) as Response;

const bare = createClient<paths>({ baseUrl, fetch, headers: { "x-api-key": apiKey } });
const params = { path: { integrationId: "int_1" } };
const ours = new Hooked({ apiKey, baseUrl, fetch }).integrations;
const configured = new Hooked({ apiKey, baseUrl, fetch, maxRetries: 5, timeout: 5_000 }).integrations;
const { signal } = new AbortController();

const reference = "openapi-fetch, bare";
const ways: Record<string, () => Promise<unknown>> = {
  "fetch, by hand": async () => (await fetch()).json(),
  [reference]: () => bare.GET("/v1/integration/{integrationId}", { params }),
  "openapi-fetch, a timeout": () =>
    bare.GET("/v1/integration/{integrationId}", { params, signal: AbortSignal.timeout(60_000) }),
  "hooked-client": () => ours.get("int_1"),
  "hooked-client, a signal": () => ours.get("int_1", { signal }),
  "hooked-client, more retries": () => configured.get("int_1"),
};

const times = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
for (let round = 0; round < rounds; round++) {
  for (const [name, call] of Object.entries(ways)) {
    const start = performance.now();
    for (let i = 0; i < callsPerRound; i++) await call();
    times.get(name)?.push(((performance.now() - start) * 1000) / callsPerRound);
  }
}

/** Microseconds a call. The first rounds are the compiler's. */
const medians = new Map([...times].map(([name, all]) => [name, median(all.slice(rounds / 6))]));
const unit = medians.get(reference) ?? Number.NaN;
console.log(`${"".padEnd(29)}µs a call   to ${reference}`);
for (const [name, time] of medians) {
  console.log(`${name.padEnd(29)}${time.toFixed(1).padStart(9)}   ${(time / unit).toFixed(2)}`);
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
