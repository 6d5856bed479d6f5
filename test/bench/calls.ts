/** What a call costs: with a stubbed `fetch`, in time and in bytes, and over loopback. */

import { goal, type Section, type Size, spread } from "./report.ts";
import { type Contestant, type Sample, type Spread, spreadOf, withContestants, withServer } from "./rounds.ts";

const reference = "openapi-fetch";
const ours = "hooked-client";
/** Those that the goals are about take part in every round, the others in each third: their ratios are far from 1. */
const close = ["raw fetch", reference, ours];
const others = [
  "@hey-api/openapi-ts",
  "resend",
  "stripe",
  "@anthropic-ai/sdk",
  "@mux/mux-node",
  "openai",
  "ky",
  "axios",
];
const calls = ["get", "list", "post", "delete"];
const withSignal = "get with a signal";

/** Samples by contestant and call. */
type Samples = Map<string, Map<string, Sample[]>>;

interface Rounds {
  rounds: number;
  warmUp: number;
  calls: number;
  concurrency: number;
}

/** All contestants take turns, in every round in another order. Adds to `samples`. */
async function measure(
  contestants: readonly Contestant[],
  of: readonly string[],
  { rounds, warmUp, calls, concurrency }: Rounds,
  samples: Samples = new Map(),
): Promise<Samples> {
  for (const { name, calls: known, measure } of contestants) {
    const own = samples.get(name) ?? new Map(of.filter((call) => known.includes(call)).map((call) => [call, []]));
    samples.set(name, own);
    for (const call of own.keys()) await measure({ call, calls: warmUp, concurrency });
  }
  for (let round = 0; round < rounds; round++) {
    const first = round % contestants.length;
    for (const { name, measure } of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      for (const [call, all] of samples.get(name) ?? []) all.push(await measure({ call, calls, concurrency }));
    }
  }
  return samples;
}

/** Ratios to the reference of the same round. */
function ratio(samples: Samples, of: keyof Sample, name: string, call: string, to = reference, toCall = call): Spread {
  const base = samples.get(to)?.get(toCall) ?? [];
  return spreadOf((samples.get(name)?.get(call) ?? []).map((sample, i) => sample[of] / (base[i]?.[of] ?? Number.NaN)));
}

const median = (samples: Samples, of: keyof Sample, call: string, name = reference) =>
  spreadOf((samples.get(name)?.get(call) ?? []).map((sample) => sample[of])).median;

/** The cost of a call besides the network. */
export async function ownCost({ quick }: Size): Promise<Section> {
  const rounds: Rounds = { rounds: quick ? 5 : 15, warmUp: quick ? 3_000 : 6_000, calls: 1_000, concurrency: 1 };
  const generations = quick ? 1 : 3;
  const samples: Samples = new Map();
  // New processes, as what the compiler decides in one holds for all its rounds.
  for (let generation = 0; generation < generations; generation++) {
    const names = generation === 0 ? [...close, ...others] : close;
    await withContestants(names, {}, (all) => measure(all, [...calls, withSignal], rounds, samples));
  }
  const signal = ratio(samples, "cpu", ours, withSignal, reference, "get");
  const microseconds = calls.map((call) => `${call} ${median(samples, "cpu", call).toFixed(1)} µs`);
  return {
    title: "Own cost of a call",
    text:
      `CPU time of a call with a stubbed \`fetch\`, as a ratio to bare openapi-fetch (${microseconds.join(", ")}). ` +
      "The median of the rounds, with quartiles.",
    columns: ["", ...calls],
    rows: [...close, ...others].map((name) => [
      name,
      ...calls.map((call) => spread(ratio(samples, "cpu", name, call))),
    ]),
    notes: [`hooked-client, get with a signal, to a get of openapi-fetch without one: ${spread(signal)}`],
    goals: calls.map((call) =>
      goal(`own cost of ${call}, to bare openapi-fetch`, ratio(samples, "cpu", ours, call).median, 0.85),
    ),
  };
}

/** Bytes that a call leaves to the garbage collector. */
export async function allocation({ quick }: Size): Promise<Section> {
  // The young generation holds a whole batch: nothing is collected while it is measured.
  const flags = ["--expose-gc", "--min-semi-space-size=128", "--max-semi-space-size=128"];
  const rounds: Rounds = { rounds: quick ? 3 : 7, warmUp: 3_000, calls: 500, concurrency: 1 };
  const names = [...close, ...others];
  const samples = await withContestants(names, { flags }, (all) => measure(all, calls, rounds));
  const cost = (name: string, call: string) => ratio(samples, "bytes", name, call);
  const bytes = calls.map((call) => `${call} ${(median(samples, "bytes", call) / 1024).toFixed(1)} KiB`);
  return {
    title: "Allocation of a call",
    text: `Bytes on the heap of a call with a stubbed \`fetch\`, as a ratio to bare openapi-fetch (${bytes.join(", ")}).`,
    columns: ["", ...calls],
    rows: names.map((name) => [name, ...calls.map((call) => spread(cost(name, call)))]),
    goals: calls.map((call) => goal(`allocation of ${call}, to bare openapi-fetch`, cost(ours, call).median, 1)),
  };
}

/** CPU time of a call over loopback. */
export async function loopback({ quick }: Size): Promise<Section> {
  const rounds: Rounds = { rounds: quick ? 5 : 15, warmUp: quick ? 3_000 : 8_000, calls: 640, concurrency: 32 };
  const names = [...close, ...others];
  const samples = await withServer((url) =>
    withContestants(names, { args: [url] }, (all) => measure(all, ["get"], rounds)),
  );
  const cost = (name: string) => ratio(samples, "cpu", name, "get", "raw fetch");
  const base = median(samples, "cpu", "get", "raw fetch");
  return {
    title: "Over loopback",
    text:
      "CPU time of the calling process for a GET over loopback, 32 at a time, as a ratio to raw fetch " +
      `(${base.toFixed(0)} µs).`,
    columns: ["", "get"],
    rows: names.map((name) => [name, spread(cost(name))]),
    goals: [goal("CPU time over loopback, to raw fetch", cost(ours).median, 1.15)],
  };
}
