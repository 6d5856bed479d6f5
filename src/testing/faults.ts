/** Faults on demand. */
import { type OperationName, testingOperations } from "../../generated/testing.ts";
import { checkNames } from "./names.ts";

/** What goes wrong. Without any property but `times`, the operation answers 500. */
export interface Fault {
  /** Answers this status. Default 500. */
  status?: number;
  /** Body of the answer, sent as JSON. Default: the form of the error guide, with `code` and `message`. */
  body?: unknown;
  /** Default `STATUS_` and the status, such as `STATUS_404`. */
  code?: string;
  message?: string;
  headers?: Record<string, string>;
  /** The work is done first, and then goes wrong: with `drop`, the response is lost. Default false: nothing is done. */
  after?: boolean;
  /** Drops the connection. */
  drop?: boolean;
  /** Never answers. */
  stall?: boolean;
  /** Answers 200 with a body that breaks off in the middle of its JSON. */
  malformed?: boolean;
  /** Milliseconds by real (or faked) timers before anything happens. Alone, it only slows the answer down. */
  delay?: number;
  /** How many requests of the operation it meets. Default 1. */
  times?: number;
}

const properties: Record<keyof Fault, true> = {
  status: true,
  body: true,
  code: true,
  message: true,
  headers: true,
  after: true,
  drop: true,
  stall: true,
  malformed: true,
  delay: true,
  times: true,
};
const operations = Object.fromEntries(testingOperations.map(({ id }) => [id, true]));

export class Faults {
  #pending: { operation: OperationName; fault: Fault; left: number }[] = [];

  add(operation: OperationName, fault: Fault): void {
    checkNames("operation", { [operation]: true }, operations);
    checkNames("property of a fault", fault, properties);
    const { times = 1 } = fault;
    if (!(times >= 1)) throw new TypeError(`times: expected a number of 1 or more, received ${times}`);
    this.#pending.push({ operation, fault, left: times });
  }

  /** The fault that meets this request, if any. */
  take(operation: OperationName): Fault | undefined {
    const next = this.#pending.find((pending) => pending.operation === operation && pending.left > 0);
    if (!next) return undefined;
    next.left--;
    return next.fault;
  }

  clear(): void {
    this.#pending = [];
  }
}

/** Whether a fault only slows the answer down. */
export function isOnlyDelay(fault: Fault): boolean {
  return Object.keys(fault).every((name) => name === "delay" || name === "times");
}
