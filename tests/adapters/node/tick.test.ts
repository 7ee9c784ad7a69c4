import { expect, test } from "vitest";
import { startTick } from "../../../adapters/node/tick.ts";

test("it beats at once and then on its pattern, one run at a time, and ends after the last run", async () => {
  const over = new AbortController();
  let [runs, running, most, ended] = [0, 0, 0, 0];
  await startTick(
    async () => {
      runs += 1;
      running += 1;
      most = Math.max(most, running);
      if (runs === 2) over.abort();
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      ended += 1;
    },
    over.signal,
    "* * * * * *",
  );
  expect({ runs, most, ended }).toEqual({ runs: 2, most: 1, ended: 2 });
});

test("a signal that is already over beats never", async () => {
  const over = new AbortController();
  over.abort();
  let runs = 0;
  await startTick(async () => void runs++, over.signal);
  expect(runs).toBe(0);
});
