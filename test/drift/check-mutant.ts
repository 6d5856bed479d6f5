/** Checks one mutant: is it noticed once the client was regenerated, and by whom? */
import * as rules from "../../generated/rules.ts";
import { generate } from "../../scripts/spec/generate.ts";
import { startMock } from "../../scripts/spec/mock.ts";
import { methods, type Spec } from "../../scripts/spec/read.ts";
import { runtimeRules } from "../../scripts/spec/rules.ts";
import { findUnsupported } from "../../scripts/spec/supported.ts";
import { expectations, facts } from "../contract/cases/index.ts";
import type { Finding } from "../engine/findings.ts";
import { forgetSchemas } from "../engine/json-schema.ts";
import { verify } from "../engine/verify.ts";
import type { Mutant } from "./mutant.ts";
import { TypesLayer } from "./types-layer.ts";

export interface Detection {
  /**
   * Who noticed first, in this order: the generator refuses the document, a call of the client through the mock fails, the
   * document differs from the docs (`oracle`) or contradicts itself (`document`), the types do not compile. What `client`
   * noticed, it noticed alone. `coverage` means that something new asks to be exercised.
   */
  layer: "generator" | "client" | "oracle" | "document" | "types" | "coverage" | "none";
  /** What was noticed. */
  evidence: string;
}

/** Mutants between two times at which memory is given back. */
const memorySpan = 100;

export class MutantChecker {
  readonly #spec: Spec;
  readonly #types = new TypesLayer();
  /** What is found of an operation when the spec is as it should be and nothing else is looked at. */
  readonly #usual = new Map<string, Set<string>>();
  #usualTypes: string | undefined;
  #checked = 0;

  constructor(spec: Spec) {
    this.#spec = spec;
  }

  async check(mutant: Mutant): Promise<Detection> {
    if (++this.#checked % memorySpan === 0) forgetSchemas();
    const spec = structuredClone(this.#spec);
    mutant.apply(spec);
    const [refusal] = findUnsupported(spec);
    if (refusal !== undefined) return { layer: "generator", evidence: refusal };
    const findings = await this.#findings(spec, mutant);
    const contract = findings.filter(({ layer }) => layer === "contract");
    const noticed = contract.find(isByClient) ?? contract.find(({ by }) => by === "oracle") ?? contract[0];
    if (noticed) return { layer: noticed.by, evidence: `${noticed.operation}: ${noticed.message}` };
    const error = await this.#typeError(spec, mutant.breaking);
    if (error) return { layer: "types", evidence: error };
    const [coverage] = findings;
    if (coverage) return { layer: "coverage", evidence: `${coverage.operation}: ${coverage.message}` };
    return { layer: "none", evidence: "" };
  }

  /** Looks at the operations that may go otherwise, one after the other, until a call of the client notices. */
  async #findings(spec: Spec, { operations, breaking }: Mutant): Promise<Finding[]> {
    const all: Finding[] = [];
    for (const operation of operations) {
      const usual = await this.#usualFindings(operation);
      const findings = await findingsOf(spec, operation, breaking);
      all.push(...findings.filter(({ message }) => !usual.has(message)));
      if (breaking && all.some(isByClient)) break;
    }
    return all;
  }

  /** Fields of shared schemas may be exercised by other operations alone. */
  async #usualFindings(operation: string): Promise<Set<string>> {
    let usual = this.#usual.get(operation);
    if (!usual) {
      const isNew = !Object.hasOwn(expectations, operation);
      const findings = isNew ? [] : await findingsOf(this.#spec, operation, false);
      usual = new Set(findings.map(({ message }) => message));
      this.#usual.set(operation, usual);
    }
    return usual;
  }

  async #typeError(spec: Spec, breaking: boolean): Promise<string | undefined> {
    this.#usualTypes ??= withoutComments(await generate(this.#spec));
    const files = await generate(spec);
    // The compiler would find in the same types what it always finds.
    return withoutComments(files) === this.#usualTypes ? undefined : this.#types.firstError(files, breaking);
  }
}

function isByClient({ layer, by }: Finding): boolean {
  return layer === "contract" && by === "client";
}

/** With a mock of the spec, and the client as it is when generated from it. */
async function findingsOf(spec: Spec, operation: string, failFast: boolean): Promise<Finding[]> {
  regenerateRules(spec);
  const mock = await startMock(excerptOf(spec, operation));
  try {
    return (await verify(spec, expectations, facts, { baseUrl: mock.url, only: [operation], failFast })).findings;
  } finally {
    await mock.close();
  }
}

/** The client holds on to these very objects. */
function regenerateRules(spec: Spec): void {
  const fresh: Record<string, object> = runtimeRules(spec);
  for (const [name, current] of Object.entries(rules as Record<string, object>)) {
    for (const key of Object.keys(current)) delete current[key as never];
    if (Array.isArray(current)) current.length = 0;
    Object.assign(current, fresh[name]);
  }
}

/**
 * What concerns one operation: its mock starts in a fraction of the time. That a request would meet another operation is
 * seen by what the request is, before any mock is asked.
 */
function excerptOf(spec: Spec, operation: string): Spec {
  const paths = Object.fromEntries(
    Object.entries(spec.paths).filter(([, item]) => methods.some((method) => item[method]?.operationId === operation)),
  );
  // Its id may be what was changed.
  if (Object.keys(paths).length === 0) return spec;
  const { securitySchemes } = spec.components ?? {};
  const components: Record<string, Record<string, unknown>> = { ...(securitySchemes && { securitySchemes }) };
  const include = (part: unknown): void => {
    for (const [, section = "", name = ""] of JSON.stringify(part).matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
      components[section] ??= {};
      if (Object.hasOwn(components[section], name)) continue;
      components[section][name] = spec.components?.[section]?.[name];
      include(components[section][name] ?? {});
    }
  };
  include(paths);
  return { ...spec, paths, components: components as NonNullable<Spec["components"]> };
}

function withoutComments(files: Record<string, string>): string {
  return Object.entries(files)
    .filter(([file]) => file.endsWith(".ts"))
    .map(([, text]) => text.replace(/\/\*\*[\s\S]*?\*\/|^\/\/.*$/gm, "").replace(/\s+/g, " "))
    .join();
}
