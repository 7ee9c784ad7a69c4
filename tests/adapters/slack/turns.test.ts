// Work takes its turns, so that what comes meanwhile is acknowledged in between.
import { describe, expect, it } from "vitest";
import { openTurns } from "../../../adapters/slack/turns.ts";

describe("turns", () => {
  it("come one in each round of the event loop, in the order they were asked for", async () => {
    const turn = openTurns();
    const seen: string[] = [];
    const works = ["a", "b", "c"].map((name) => turn().then(() => seen.push(name)));
    const rounds: string[] = [];
    while (seen.length < 3) {
      await new Promise((resolve) => setImmediate(resolve));
      rounds.push(seen.join(""));
    }
    await Promise.all(works);
    expect(seen).toEqual(["a", "b", "c"]);
    expect(rounds).toContain("a");
    expect(rounds).toContain("ab");
  });

  it("go on after a rest", async () => {
    const turn = openTurns();
    await turn();
    await turn();
    await Promise.all([turn(), turn()]);
  });
});
