// Ids that count and chance that is told: nothing in a test is random.
import type { Ids } from "../../src/ports/ids.ts";

export class CountingIds implements Ids {
  #next = 0;
  /** What chance() answers. */
  luck: number;

  constructor(luck = 0.5) {
    this.luck = luck;
  }

  next(): string {
    this.#next += 1;
    return `id${String(this.#next).padStart(10, "0")}`;
  }

  chance(): number {
    return this.luck;
  }
}
