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

/** All contestants take turns, in every round in another order. */
async function measure(contestants: readonly Contestant[], of: readonly string[], rounds: Rounds): Promise<Samples> {
  const samples: Samples = new Map();
  const { concurrency } = rounds;
  for (const { name, calls, measure } of contestants) {
    samples.set(name, new Map());
    for (const call of calls.filter((call) => of.includes(call))) {
      samples.get(name)?.set(call, []);
      await measure({ call, calls: rounds.warmUp, concurrency });
    }
  }
  for (let round = 0; round < rounds.rounds; round++) {
    const first = round % contestants.length;
    for (const { name, measure } of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      for (const [call, all] of samples.get(name) ?? []) {
        all.push(await measure({ call, calls: rounds.calls, concurrency }));
      }
    }
  }
  return samples;
}

/** Ratios to the reference of the same round. */
function ratios(samples: Samples, name: string, call: string, to: string, toCall: string, of: keyof Sample): number[] {
  const base = samples.get(to)?.get(toCall) ?? [];
  return (samples.get(name)?.get(call) ?? []).map((sample, i) => sample[of] / (base[i]?.[of] ?? Number.NaN));
}

/** The cost of a call besides the network. */
export async function ownCost({ quick }: Size): Promise<Section> {
  const rounds: Rounds = { rounds: quick ? 5 : 15, warmUp: quick ? 3_000 : 6_000, calls: 1_000, concurrency: 1 };
  const generations = quick ? 1 : 3;
  const merged: Samples = new Map();
  // New processes, as what the compiler decides in one holds for all its rounds.
  for (let generation = 0; generation < generations; generation++) {
    const names = generation === 0 ? [...close, ...others] : close;
    const samples = await withContestants(names, {}, (all) => measure(all, [...calls, withSignal], rounds));
    for (const [name, byCall] of samples) {
      const known = merged.get(name) ?? new Map<string, Sample[]>();
      for (const [call, some] of byCall) known.set(call, [...(known.get(call) ?? []), ...some]);
      merged.set(name, known);
    }
  }
  const ratio = (name: string, call: string): Spread =>
    spreadOf(ratios(merged, name, call, reference, call === withSignal ? "get" : call, "cpu"));
  const microseconds = calls.map((call) => {
    const { median } = spreadOf((merged.get(reference)?.get(call) ?? []).map(({ cpu }) => cpu));
    return `${call} ${median.toFixed(1)} µs`;
  });
  return {
    title: "Own cost of a call",
    text:
      `CPU time of a call with a stubbed \`fetch\`, as a ratio to bare openapi-fetch (${microseconds.join(", ")}). ` +
      "The median of the rounds, with quartiles.",
    columns: ["", ...calls],
    rows: [...close, ...others].map((name) => [name, ...calls.map((call) => spread(ratio(name, call)))]),
    notes: [
      `hooked-client, get with a signal, to a get of openapi-fetch without one: ${spread(ratio(ours, withSignal))}`,
    ],
    goals: calls.map((call) => goal(`own cost of ${call}, to bare openapi-fetch`, ratio(ours, call).median, 0.85)),
  };
}

/** Bytes that a call leaves to the garbage collector. */
export async function allocation({ quick }: Size): Promise<Section> {
  // The young generation holds a whole batch: nothing is collected while it is measured.
  const flags = ["--expose-gc", "--min-semi-space-size=128", "--max-semi-space-size=128"];
  const rounds: Rounds = { rounds: quick ? 3 : 7, warmUp: 3_000, calls: 500, concurrency: 1 };
  const names = [...close, ...others];
  const samples = await withContestants(names, { flags }, (all) => measure(all, calls, rounds));
  const ratio = (name: string, call: string) => spreadOf(ratios(samples, name, call, reference, call, "bytes"));
  const bytes = calls.map((call) => {
    const { median } = spreadOf((samples.get(reference)?.get(call) ?? []).map(({ bytes }) => bytes));
    return `${call} ${(median / 1024).toFixed(1)} KiB`;
  });
  return {
    title: "Allocation of a call",
    text: `Bytes on the heap of a call with a stubbed \`fetch\`, as a ratio to bare openapi-fetch (${bytes.join(", ")}).`,
    columns: ["", ...calls],
    rows: names.map((name) => [name, ...calls.map((call) => spread(ratio(name, call)))]),
    goals: calls.map((call) => goal(`allocation of ${call}, to bare openapi-fetch`, ratio(ours, call).median, 1)),
  };
}

/** CPU time of a call over loopback. */
export async function loopback({ quick }: Size): Promise<Section> {
  const rounds: Rounds = { rounds: quick ? 5 : 15, warmUp: quick ? 3_000 : 8_000, calls: 640, concurrency: 32 };
  const names = [...close, ...others];
  const samples = await withServer((url) =>
    withContestants(names, { args: [url] }, (all) => measure(all, ["get"], rounds)),
  );
  const ratio = (name: string) => spreadOf(ratios(samples, name, "get", "raw fetch", "get", "cpu"));
  const { median } = spreadOf((samples.get("raw fetch")?.get("get") ?? []).map(({ cpu }) => cpu));
  return {
    title: "Over loopback",
    text:
      "CPU time of the calling process for a GET over loopback, 32 at a time, as a ratio to raw fetch " +
      `(${median.toFixed(0)} µs).`,
    columns: ["", "get"],
    rows: names.map((name) => [name, spread(ratio(name))]),
    goals: [goal("CPU time over loopback, to raw fetch", ratio(ours).median, 1.15)],
  };
}
