/** The clock of a fake, which runs what is due on its way. */
import { checkNames } from "./names.ts";

export interface Duration {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
  milliseconds?: number;
}

interface Due {
  at: number;
  run: () => void | Promise<void>;
}

export class Clock {
  now: number;
  readonly #followsSystem: boolean;
  /** How far it is ahead of `Date.now()`, if it follows that. */
  #ahead: number;
  /** In the order of their times. */
  #due: Due[] = [];

  constructor(now: number, followsSystem: boolean) {
    this.now = now;
    this.#followsSystem = followsSystem;
    this.#ahead = now - Date.now();
  }

  /** The time as Hooked writes it. */
  get iso(): string {
    return new Date(this.now).toISOString();
  }

  at(time: number, run: Due["run"]): void {
    let index = this.#due.length;
    while (index > 0 && (this.#due[index - 1] as Due).at > time) index--;
    this.#due.splice(index, 0, { at: time, run });
  }

  clear(now: number): void {
    this.now = now;
    this.#ahead = now - Date.now();
    this.#due = [];
  }

  /** Moves on, and runs what is due until then, in its order, each at its own time. */
  async moveTo(time: number): Promise<void> {
    this.#ahead = Math.max(this.#ahead, time - Date.now());
    for (const { run } of this.#dueUntil(time)) await run();
  }

  /** Moves to the time of the system, if it follows that. */
  async catchUp(): Promise<void> {
    if (this.#followsSystem) await this.moveTo(Date.now() + this.#ahead);
  }

  /** As `catchUp`, without waiting for what is run. */
  catchUpNow(): void {
    if (this.#followsSystem) for (const { run } of this.#dueUntil(Date.now() + this.#ahead)) void run();
  }

  *#dueUntil(time: number): Generator<Due> {
    for (let [next] = this.#due; next && next.at <= time; [next] = this.#due) {
      this.#due.shift();
      this.now = Math.max(this.now, next.at);
      yield next;
    }
    this.now = Math.max(this.now, time);
  }
}

const units: Record<keyof Duration, true> = {
  days: true,
  hours: true,
  minutes: true,
  seconds: true,
  milliseconds: true,
};

export function milliseconds(duration: Duration): number {
  checkNames("unit of time", duration, units);
  const { days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds: rest = 0 } = duration;
  const total = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + rest;
  if (!(total >= 0)) throw new TypeError("advance() expects a duration of 0 or more, such as { hours: 3 }");
  return total;
}
