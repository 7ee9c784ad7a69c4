// Facts about drawings in an edition: who has one, and that words wait for none.
import { describe, expect, test } from "vitest";
import type { Drawing } from "../../src/news/drawing.ts";
import { drawnInTime } from "../../src/publishing/drawings.ts";
import { Trouble } from "../../src/trouble.ts";
import { FixedClock } from "../fakes/clock.ts";
import { KeptLog } from "../fakes/log.ts";

const bytes = new Uint8Array([137, 80, 78, 71]);
const drawing: Drawing = {
  kind: "figure",
  title: "People killed",
  language: "en",
  zone: "UTC",
  steps: [{ at: 0, value: 7, amount: "7", outlet: "The Paper" }],
};

describe("a drawing that is asked for by whoever posts", () => {
  const asked = (draw: () => Promise<Uint8Array>) => {
    const [clock, log, over] = [new FixedClock(), new KeptLog(), new AbortController()];
    const drawn = drawnInTime({ draw }, { clock, log })(drawing, over.signal);
    return { clock, log, over, drawn };
  };

  test("is there as soon as it is drawn", async () => {
    const { drawn, log } = asked(async () => bytes);
    expect(await drawn).toEqual(bytes);
    expect(log.events).toEqual([]);
  });

  test("is left out after three seconds, and that is logged", async () => {
    const { drawn, clock, log } = asked(() => new Promise(() => {}));
    await clock.advance(3_000);
    expect(await drawn).toBeUndefined();
    expect(log.events).toMatchObject([{ event: "drawing-left-out", fields: { why: "timed-out" } }]);
  });

  test("is left out where it cannot be drawn", async () => {
    const { drawn, log } = asked(async () => {
      throw new Trouble("refused");
    });
    expect(await drawn).toBeUndefined();
    expect(log.events).toMatchObject([{ event: "drawing-left-out", fields: { why: "refused" } }]);
  });

  test("is left out where nobody waits for its message any more", async () => {
    const { drawn, over } = asked(() => new Promise(() => {}));
    over.abort();
    expect(await drawn).toBeUndefined();
  });
});
