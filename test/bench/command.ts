/** The command line of the benchmark. */
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineCommand, UsageError } from "../../scripts/cli/command.ts";
import { allocation, loopback, ownCost } from "./calls.ts";
import { prepare, versions } from "./prepare.ts";
import { rateLimits } from "./rate-limit.ts";
import { goalTable, isMet, markdown, type Section, type Size } from "./report.ts";
import { toolChain } from "./tool-chain.ts";
import { disconnecting, oneSignal } from "./workflows.ts";

const sections: Record<string, (size: Size) => Promise<Section>> = {
  cost: ownCost,
  allocation,
  loopback,
  signal: oneSignal,
  disconnect: disconnecting,
  "rate-limit": rateLimits,
  "tool-chain": toolChain,
};

export const benchCommand = defineCommand({
  usage: `npm run bench [-- --only ${Object.keys(sections).join("|")}] [--quick]`,
  help: [
    "Measures the published package side by side with other clients, each in a process of its own, and writes the results",
    "to test/bench/RESULTS.md. What counts are the ratios, which stay about the same on any machine.",
    "",
    "  --only NAME   one section; repeat it for more. RESULTS.md is left as it is",
    "  --quick       fewer rounds; RESULTS.md says so",
  ].join("\n"),
  options: { only: { type: "string", multiple: true }, quick: { type: "boolean", default: false } },
  async run({ only, quick = false }, _, { out }) {
    const unknown = only?.find((name) => !Object.hasOwn(sections, name));
    if (unknown !== undefined) {
      throw new UsageError(`Unknown section ${unknown}, expected one of ${Object.keys(sections).join(", ")}`);
    }
    await prepare();
    const results: Section[] = [];
    for (const name of only ?? Object.keys(sections)) {
      const section = (await sections[name]?.({ quick })) as Section;
      out(`${markdown(section)}\n`);
      results.push(section);
    }
    const goals = results.flatMap((section) => section.goals ?? []);
    out(goalTable(goals));
    if (!only) writeFileSync(fileURLToPath(new URL("RESULTS.md", import.meta.url)), page(results, quick));
    return goals.every(isMet) ? 0 : 1;
  },
});

function page(results: readonly Section[], quick: boolean): string {
  const clients = Object.entries(versions()).map(([name, version]) => `${name} ${version}`);
  return [
    "# What it costs, side by side",
    "<!-- Written by `npm run bench`. Do not edit. -->",
    `Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.versions.node} on ` +
      `${availableParallelism()} cores. Ratios are medians of interleaved rounds, with quartiles; each client runs in a ` +
      `process of its own.${quick ? " This was a quick run of few rounds." : ""}`,
    `Versions: ${clients.join(", ")}.`,
    "## Goals",
    goalTable(results.flatMap(({ goals = [] }) => goals)),
    ...results.map(markdown),
    "",
  ].join("\n\n");
}
