/** Puts one mutant on trial: is it noticed after the client was regenerated, and by whom? */
import * as rules from "../../generated/rules.ts";
import { generate, runtimeRules } from "../../scripts/generate.ts";
import { startMock } from "../../scripts/prism.ts";
import { listOperations, type Spec } from "../../scripts/spec.ts";
import { drivers, pins } from "../contract/drivers/index.ts";
import { type Finding, verify } from "../support/engine.ts";
import type { Mutant } from "./mutant.ts";
import { TypesLayer } from "./types-layer.ts";

export interface Judgement {
  /** `coverage` alone means that something new asks to be exercised. */
  layer: "types" | "contract" | "coverage" | "none";
  /** What was noticed first. */
  evidence: string;
}

export class Court {
  readonly #types = new TypesLayer();
  /** What is found in an operation of the unchanged spec, looked at alone: members that other operations show. */
  readonly #usual = new Map<string, Set<string>>();
  readonly #spec: Spec;

  constructor(spec: Spec) {
    this.#spec = spec;
  }

  async judge(mutant: Mutant): Promise<Judgement> {
    const spec = structuredClone(this.#spec);
    mutant.apply(spec);
    try {
      const findings = await this.#findings(spec, mutant);
      const contract = findings.find(({ layer }) => layer === "contract");
      if (contract) return { layer: "contract", evidence: `${contract.operation}: ${contract.message}` };
      const error = this.#types.firstError(await generate(spec));
      if (error) return { layer: "types", evidence: error };
      const [coverage] = findings;
      return coverage ? { layer: "coverage", evidence: `${coverage.operation}: ${coverage.message}` } : { layer: "none", evidence: "" };
    } catch (error) {
      return { layer: "contract", evidence: `does not run: ${(error as Error).message}` };
    }
  }

  /** Looks at one operation after the other, until one notices. */
  async #findings(spec: Spec, { operations, breaking }: Mutant): Promise<Finding[]> {
    for (const operation of operations) await this.#learnUsual(operation);
    const all: Finding[] = [];
    await withClientOf(spec, async (baseUrl) => {
      for (const operation of operations) {
        const { findings } = await verify(spec, drivers, pins, { baseUrl, only: [operation] });
        all.push(...findings.filter(({ message }) => !this.#usual.get(operation)?.has(message)));
        if (breaking && all.some(({ layer }) => layer === "contract")) return;
      }
    });
    return all;
  }

  async #learnUsual(operation: string): Promise<void> {
    if (this.#usual.has(operation)) return;
    await withClientOf(this.#spec, async (baseUrl) => {
      const { findings } = await verify(this.#spec, drivers, pins, { baseUrl, only: [operation] });
      const known = listOperations(this.#spec).some(({ id }) => id === operation);
      this.#usual.set(operation, new Set(known ? findings.map(({ message }) => message) : []));
    });
  }
}

/** With a mock of the spec, and the client as it is when generated from it. */
async function withClientOf(spec: Spec, run: (baseUrl: string) => Promise<void>): Promise<void> {
  const fresh = runtimeRules(spec);
  // The client holds on to these very objects.
  const current = rules as unknown as { [Name in keyof typeof fresh]: (typeof fresh)[Name] };
  for (const path of Object.keys(current.reservedIds)) delete current.reservedIds[path];
  Object.assign(current.reservedIds, fresh.reservedIds);
  current.flatReplies.splice(0, Number.POSITIVE_INFINITY, ...fresh.flatReplies);
  current.emptyReplies.splice(0, Number.POSITIVE_INFINITY, ...fresh.emptyReplies);
  const mock = await startMock(spec);
  try {
    await run(mock.url);
  } finally {
    await mock.close();
  }
}
