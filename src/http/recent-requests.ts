/** Two seconds more than a minute: a request must have left the window of the server, whose clock and latency are unknown. */
const seconds = 62;

/** Counts the requests of the last minute, to the second. */
export class RecentRequests {
  readonly #counts = new Uint32Array(seconds);
  #second = 0;

  add(now: number): void {
    const at = this.#move(now);
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
  }

  /** Takes back one that was refused. Returns how many passed. */
  refused(now: number): number {
    const passed = Math.max(0, this.count(now) - 1);
    for (let age = 0; age < seconds; age++) {
      if (this.#at(this.#second - age) === 0) continue;
      this.#counts[(this.#second - age + seconds) % seconds] = this.#at(this.#second - age) - 1;
      break;
    }
    return passed;
  }

  /** Requests of the last 60 seconds. */
  count(now: number): number {
    this.#move(now);
    let sum = 0;
    for (let age = 0; age < 60; age++) sum += this.#at(this.#second - age);
    return sum;
  }

  /** When fewer than `limit` requests are recent. */
  freeAt(limit: number, now: number): number {
    this.#move(now);
    let excess = 1 - limit;
    for (let age = 0; age < seconds; age++) excess += this.#at(this.#second - age);
    if (excess <= 0) return 0;
    for (let age = seconds - 1; ; age--) {
      excess -= this.#at(this.#second - age);
      if (excess <= 0 || age === 0) return (this.#second - age + seconds) * 1000;
    }
  }

  #at(second: number): number {
    return this.#counts[((second % seconds) + seconds) % seconds] ?? 0;
  }

  #move(now: number): number {
    const second = Math.floor(now / 1000);
    const gone = Math.min(seconds, second - this.#second);
    for (let i = 1; i <= gone; i++) this.#counts[(this.#second + i) % seconds] = 0;
    this.#second = second;
    return second % seconds;
  }
}
