import createClient from "openapi-fetch";
import type { paths } from "../generated/schema.ts";
import { forms, jobs, measure } from "../test/bench/rate-limit.ts";
import { start } from "./cli/command.ts";

await start({
  usage: "npm run bench",
  help: [
    "Measures what a call costs besides the network, on the package as it is published. All ways of making a call take",
    "turns in one process. What counts is the ratio to bare openapi-fetch, which stays about the same on any machine.",
    "Then: long jobs under a rate limit of 60 requests a minute, in virtual time.",
  ].join("\n"),
  async run(_values, _argument, { out }) {
    await bench(out);
    await rateLimits(out);
  },
});

async function bench(print: (line: string) => void): Promise<void> {
  // Not known to the compiler, which must do without a build. (src/ as tsx runs it is slower than what is published.)
  const dist = "../dist/index.mjs";
  const { Hooked } = (await import(dist)) as typeof import("../src/index.ts");

  const rounds = 200;
  const callsPerRound = 200;

  const baseUrl = "https://api.hooked.so";
  const apiKey = "bench-key";
  const text = JSON.stringify({ success: true, data: { id: "int_1", type: "youtube", identifier: "UC1234567890" } });
  const headers = new Headers({ "content-type": "application/json" });
  const read = { text: async () => text, json: async () => JSON.parse(text) };
  /** Not a real response: to make and to read one costs more than all that is measured here, and the same for all. */
  const fetch = async () => ({ status: 200, ok: true, headers, ...read }) as Response;

  const bare = createClient<paths>({ baseUrl, fetch, headers: { "x-api-key": apiKey } });
  const params = { path: { integrationId: "int_1" } };
  const body = { videoId: "vid_1", integrationId: "int_1", scheduledDateTime: "2030-01-01T00:00:00.000Z" };
  const ours = new Hooked({ apiKey, baseUrl, fetch });
  const { signal } = new AbortController();

  const reference = "openapi-fetch, bare";
  const ways: Record<string, () => Promise<unknown>> = {
    "fetch, by hand": async () => (await fetch()).json(),
    [reference]: () => bare.GET("/v1/integration/{integrationId}", { params }),
    "openapi-fetch, a timeout": () =>
      bare.GET("/v1/integration/{integrationId}", { params, signal: AbortSignal.timeout(60_000) }),
    "hooked-client": () => ours.integrations.get("int_1"),
    "hooked-client, a signal": () => ours.integrations.get("int_1", { signal }),
    "openapi-fetch, a body": () => bare.POST("/v1/schedule/create", { body }),
    "hooked-client, a body": () => ours.schedules.create(body),
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
  const typical = new Map([...times].map(([name, all]) => [name, lowerQuartile(all.slice(rounds / 10))]));
  const unit = typical.get(reference) ?? Number.NaN;
  print(`${"".padEnd(29)}µs a call   to ${reference}`);
  for (const [name, time] of typical) {
    print(`${name.padEnd(29)}${time.toFixed(1).padStart(9)}   ${(time / unit).toFixed(2)}`);
  }
}

/** Not the median: what else the machine does can only add to a time. */
function lowerQuartile(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 4)] ?? Number.NaN;
}

/** How long jobs fare under each form of a rate limit. Their time is virtual. */
async function rateLimits(print: (line: string) => void): Promise<void> {
  print(`\n${"60 requests a minute".padEnd(66)}requests  refused minutes   ratio to the ideal`);
  for (const job of jobs) {
    for (const form of forms) {
      const { done, requests, refused, minutes, ratio } = await measure(form, job);
      const name = `${job.name}, ${form.window}, ${form.hint}`;
      const share = `${(refused * 100).toFixed(1)} %`;
      print(
        `${name.padEnd(68)}${String(requests).padStart(6)}${share.padStart(9)}${minutes.toFixed(1).padStart(8)}${ratio.toFixed(2).padStart(8)}${done ? "" : "  NOT DONE"}`,
      );
    }
  }
}
