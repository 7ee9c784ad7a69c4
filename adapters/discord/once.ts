// What was seen lately: a map that forgets its oldest, so that no memory grows with uptime.
export class Recent<Value> {
  readonly #kept = new Map<string, Value>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Value | undefined {
    const value = this.#kept.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    if (this.#kept.size <= this.#most) return;
    const oldest = this.#kept.keys().next();
    if (!oldest.done) this.#kept.delete(oldest.value);
  }

  forget(key: string): void {
    this.#kept.delete(key);
  }
}

/** True the first time a key is seen, false again within the last `most` keys. */
export function firstTime(most: number): (key: string) => boolean {
  const seen = new Recent<true>(most);
  return (key) => {
    if (seen.get(key)) return false;
    seen.set(key, true);
    return true;
  };
}
