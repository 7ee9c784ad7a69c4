// What the newsroom asks of chance: the only randomness in src/.

export interface Ids {
  /** Twelve characters of [a-z0-9], unguessable. */
  next(): string;
  /** In [0, 1). */
  chance(): number;
}
