// Work that several ask for at the same moment: done once, and what came of it kept while there is room.
import { asTrouble } from "../trouble.ts";

type Entry<V> = { readonly value: Promise<V>; size: number };

export class Shared<V> {
  readonly #room: number;
  readonly #sizeOf: (value: V) => number;
  /** Longest unused first. */
  readonly #kept = new Map<string, Entry<V>>();
  #used = 0;

  /** `room` and `sizeOf` are in characters: what was longest unused makes room for what is new. */
  constructor(room: number, sizeOf: (value: V) => number) {
    this.#room = room;
    this.#sizeOf = sizeOf;
  }

  /**
   * What was made under this key, is being made, or is made now. What failed is not kept. Whoever waits for somebody
   * else's work goes on alone where that one was told to stop. Throws what `make` throws.
   */
  async of(key: string, make: () => Promise<V>, signal: AbortSignal): Promise<V> {
    const known = this.#kept.get(key);
    if (known === undefined) return this.#make(key, make);
    this.#kept.delete(key);
    this.#kept.set(key, known);
    try {
      return await known.value;
    } catch (thrown) {
      if (signal.aborted || asTrouble(thrown).kind !== "aborted") throw thrown;
      return this.of(key, make, signal);
    }
  }

  async #make(key: string, make: () => Promise<V>): Promise<V> {
    const entry: Entry<V> = { value: make(), size: 0 };
    this.#kept.set(key, entry);
    try {
      const made = await entry.value;
      entry.size = this.#sizeOf(made);
      this.#used += entry.size;
      for (const [oldest, { size }] of this.#kept) {
        if (this.#used <= this.#room) break;
        if (size === 0) continue;
        this.#used -= size;
        this.#kept.delete(oldest);
      }
      return made;
    } catch (thrown) {
      this.#kept.delete(key);
      throw thrown;
    }
  }
}
