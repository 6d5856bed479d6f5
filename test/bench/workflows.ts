/** One signal for many calls, and one long job against the loop that one would write by hand. */
import { goal, type Section, type Size, spread } from "./report.ts";
import { runToEnd, spreadOf } from "./rounds.ts";

/** Kilobytes that count as no growth: what the runtime itself keeps varies. */
const flat = 512;

/** What many calls on one signal leave behind. */
export async function oneSignal({ quick }: Size): Promise<Section> {
  const calls = quick ? 20_000 : 100_000;
  const left = await runToEnd<{ kilobytes: number; listeners: number }>("signal.mjs", String(calls));
  return {
    title: "One signal for many calls",
    text: "What stays after calls that were all given the same `AbortSignal`, besides the first 10,000.",
    columns: ["calls", "listeners", "heap"],
    rows: [[String(calls), String(left.listeners), `${left.kilobytes.toFixed(0)} KiB`]],
    goals: [
      goal("listeners that many calls leave on one signal", left.listeners, 0),
      goal("KiB that many calls leave on the heap", left.kilobytes, flat),
    ],
  };
}

/** `disconnectSafely` against a loop over `schedules.list` and `schedules.cancel`. */
export async function disconnecting({ quick }: Size): Promise<Section> {
  const posts = quick ? 2_000 : 10_000;
  const run = (way: string) => runToEnd<{ cpu: number; kilobytes: number }>("disconnect.mjs", way, String(posts));
  const ratios: number[] = [];
  const heap: number[] = [];
  for (let round = 0; round < (quick ? 2 : 5); round++) {
    const hand = await run("hand");
    const ours = await run("ours");
    ratios.push(ours.cpu / hand.cpu);
    heap.push(ours.kilobytes);
  }
  const [ratio, kept] = [spreadOf(ratios), spreadOf(heap)];
  return {
    title: "disconnectSafely",
    text:
      `CPU time for ${posts} pending posts with a stubbed \`fetch\`, as a ratio to a hand-written loop that lists, cancels ` +
      "four at a time with the same client, lists again and disconnects, but checks and reports nothing.",
    columns: ["", "CPU time", "heap afterwards"],
    rows: [["disconnectSafely", spread(ratio), `${kept.median.toFixed(0)} KiB`]],
    goals: [
      goal("CPU time of disconnectSafely, to a hand-written loop", ratio.median, 1.15),
      goal("KiB that disconnectSafely leaves on the heap", kept.median, flat),
    ],
  };
}
