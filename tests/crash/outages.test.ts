// A sample of the outages (npm run test:crash -- --outages all has each): the real process, its time hastened.
import { expect, test } from "vitest";
import { runOutage } from "./outages.ts";

test("a post that is dropped in a minute without Slack's history arrives once", { timeout: 120_000 }, async () => {
  const { said, ...outcome } = await runOutage("one-dropped-429");
  expect(said).toEqual([]);
  expect(outcome).toMatchObject({ parts: 12, arrived: 12, twice: 0, silent: 0, readyAgain: true });
});
