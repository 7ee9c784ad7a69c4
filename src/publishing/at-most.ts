// Work of which only so much is under way at a time.

/** What runs at once is `most`; who comes later waits for one to end, in the order of coming. */
export function atMost(most: number): <T>(run: () => Promise<T>) => Promise<T> {
  let running = 0;
  const line: (() => void)[] = [];
  return async (run) => {
    if (running >= most) await new Promise<void>((mine) => line.push(mine));
    else running += 1;
    try {
      return await run();
    } finally {
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
