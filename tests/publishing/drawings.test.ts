// Facts about drawings in an edition: who has one, and that words wait for none.
import { describe, expect, test } from "vitest";
import type { Drawing } from "../../src/news/drawing.ts";
import type { Subscription } from "../../src/news/subscription.ts";
import { drawnInTime } from "../../src/publishing/drawings.ts";
import { publish } from "../../src/publishing/publish.ts";
import { Trouble } from "../../src/trouble.ts";
import { FixedClock } from "../fakes/clock.ts";
import { KeptLog } from "../fakes/log.ts";
import { aWorld, hour, slot } from "./world.ts";

const bytes = new Uint8Array([137, 80, 78, 71]);
const drawing: Drawing = {
  kind: "figure",
  title: "People killed",
  language: "en",
  zone: "UTC",
  steps: [{ at: 0, value: 7, amount: "7", outlet: "The Paper" }],
};

/** One edition a day at seven, of what came two hours before; each with the drawings of its stories. */
async function days(tolls: readonly string[], over: Partial<Subscription> = {}, draws = true) {
  const world = await aWorld({ now: "2026-03-02T05:00:00Z" });
  if (draws) world.platform.drawings = true;
  await world.subscribes(over);
  const drawn: (Drawing | undefined)[][] = [];
  for (const [day, toll] of tolls.entries()) {
    const due = slot + day * 24 * hour;
    await world.clock.moveTo(due - 2 * hour);
    await world.brings(`flood/${day} ${toll}`);
    await world.clock.moveTo(due);
    await world.through(publish(world.tools, { tenant: "acme", subscription: "s1", slot: due }, world.signal));
    const saved = await world.tools.store.of("acme").editions.ofId(`s1@${due}`);
    drawn.push(saved?.edition.kind === "stories" ? saved.edition.stories.map(({ drawing }) => drawing) : []);
  }
  return drawn;
}
const tolls = ["Then 7 people were killed.", "By now 9 people were killed.", "At last 13 people were killed."];

describe("a story of an edition", () => {
  test("has a drawing once it was told three times and its figure moved", async () => {
    const [first, second, third] = await days(tolls);
    expect([first, second]).toEqual([[undefined], [undefined]]);
    expect(third).toMatchObject([{ kind: "figure", steps: [{ value: 7 }, { value: 9 }, { value: 13 }] }]);
  });

  test.each([
    ["pictures are off", { pictures: "none" }, true],
    ["there are headlines alone", { layout: "headlines" }, true],
    ["the platform shows none", {}, false],
  ] as const)("has none where %s", async (_, over, draws) => {
    expect(await days(tolls, over, draws)).toEqual([[undefined], [undefined], [undefined]]);
  });

  test("has none where its figure stood still", async () => {
    const same = ["Then 7 people were killed.", "The mayor spoke of 7 people.", "The funeral of 7 people was held."];
    expect((await days(same)).flat().filter((one) => one !== undefined)).toEqual([]);
  });
});

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
