// What a running process says of itself while it is soaked: its memory at `/metrics`, its health at `/readyz`.
import { floors, type Slope, slopeOf } from "./slope.ts";

export type Memory = {
  /** Of the main thread's heap as it is after a sweep, in MiB an hour; the first ten minutes are not counted. */
  readonly heap: Slope;
  /** Of all memory, the same. */
  readonly rss: Slope;
  /** In MiB. */
  readonly rssMost: number;
  readonly rssAtEnd: number;
  readonly heapAtEnd: number;
};

const mib = 1024 * 1024;
const warmUp = 10 * 60;
/** Of each stretch the lowest counts: a sweep has been in each. In seconds. */
const stretch = 60;
const perHour = 3_600;

export class Gauge {
  readonly #address: string;
  readonly #heap: [time: number, value: number][] = [];
  readonly #rss: [time: number, value: number][] = [];
  readonly said: string[] = [];

  constructor(address: string) {
    this.#address = address;
  }

  /** `at` in seconds. */
  async look(at: number): Promise<void> {
    const [metrics, ready] = await Promise.all([this.#ask("/metrics"), this.#ask("/readyz")]);
    const read = (name: string) => Number(new RegExp(`^${name} (\\S+)`, "m").exec(metrics)?.[1] ?? Number.NaN) / mib;
    const [heap, rss] = [read("nodejs_heap_size_used_bytes"), read("process_resident_memory_bytes")];
    if (!Number.isNaN(heap)) this.#heap.push([at, heap]);
    if (!Number.isNaN(rss)) this.#rss.push([at, rss]);
    this.said.push(...ready.trim().replace(/\d+/g, "…").split("\n"));
  }

  memory(): Memory {
    const late = (points: readonly (readonly [number, number])[]) => points.filter(([at]) => at >= warmUp);
    const slope = (points: readonly (readonly [number, number])[]): Slope => {
      const { perUnit, error } = slopeOf(floors(late(points), stretch));
      return { perUnit: perUnit * perHour, error: error * perHour };
    };
    return {
      heap: slope(this.#heap),
      rss: slope(this.#rss),
      rssMost: Math.max(...this.#rss.map(([, value]) => value)),
      rssAtEnd: this.#rss.at(-1)?.[1] ?? Number.NaN,
      heapAtEnd: floors(this.#heap, stretch).at(-1)?.[1] ?? Number.NaN,
    };
  }

  #ask(path: string): Promise<string> {
    return fetch(this.#address + path, { signal: AbortSignal.timeout(10_000) }).then(
      (answer) => answer.text(),
      () => "no answer",
    );
  }
}
