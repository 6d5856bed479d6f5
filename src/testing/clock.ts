/** A clock that moves only when it is told to, and runs what is due on its way. */
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
  #due: Due[] = [];

  constructor(now: number) {
    this.now = now;
  }

  /** The time as Hooked writes it. */
  get iso(): string {
    return new Date(this.now).toISOString();
  }

  at(time: number, run: Due["run"]): void {
    this.#due.push({ at: time, run });
  }

  clear(now: number): void {
    this.now = now;
    this.#due = [];
  }

  /** Runs what is due until then, in its order, each at its own time. */
  async moveTo(time: number): Promise<void> {
    for (;;) {
      const next = this.#due.reduce<Due | undefined>(
        (first, due) => (!first || due.at < first.at ? due : first),
        undefined,
      );
      if (!next || next.at > time) break;
      this.#due.splice(this.#due.indexOf(next), 1);
      this.now = Math.max(this.now, next.at);
      await next.run();
    }
    this.now = Math.max(this.now, time);
  }
}

export function milliseconds(duration: Duration): number {
  const { days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds: rest = 0 } = duration;
  const total = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + rest;
  if (!(total >= 0)) throw new TypeError("advance() expects a duration of 0 or more, such as { hours: 3 }");
  return total;
}
