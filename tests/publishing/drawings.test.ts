// Facts about drawings in an edition: who has one, and that words wait for none.
import { describe, expect, test } from "vitest";
import type { Briefing } from "../../src/news/briefing.ts";
import type { Drawing } from "../../src/news/drawing.ts";
import type { Story } from "../../src/news/story.ts";
import type { Subscription } from "../../src/news/subscription.ts";
import { drawnInTime } from "../../src/publishing/drawings.ts";
import { publish } from "../../src/publishing/publish.ts";
import { standingWords } from "../../src/publishing/standing.ts";
import { Trouble } from "../../src/trouble.ts";
import { FixedClock } from "../fakes/clock.ts";
import { KeptLog } from "../fakes/log.ts";
import { aWorld, briefingOf, hour, slot } from "./world.ts";

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
  let told = 0;
  const write = async (story: Story) => ({ ...briefingOf(story), id: `telling${told++}` });
  const world = await aWorld({ now: "2026-03-02T05:00:00Z", newsroom: { write } });
  if (draws) world.platform.drawings = true;
  await world.subscribes(over);
  const drawn: (Drawing | undefined)[][] = [];
  const { editions } = world.tools.store.of("acme");
  for (const [day, toll] of tolls.entries()) {
    const due = slot + day * 24 * hour;
    await world.clock.moveTo(due - 2 * hour);
    await world.brings(`flood/${day} ${toll}`);
    await world.clock.moveTo(due);
    await world.through(publish(world.tools, { tenant: "acme", subscription: "s1", slot: due }, world.signal));
    const saved = await editions.ofId(`s1@${due}`);
    drawn.push(saved?.edition.kind === "stories" ? saved.edition.stories.map(({ drawing }) => drawing) : []);
  }
  return { ...world, drawn, editions, last: `s1@${slot + (tolls.length - 1) * 24 * hour}` };
}
const tolls = ["Then 7 people were killed.", "By now 9 people were killed.", "In the end 13 people were killed."];

describe("a story of an edition", () => {
  test("has a drawing once it was told three times and its figure moved", async () => {
    const [first, second, third] = (await days(tolls)).drawn;
    expect([first, second]).toEqual([[undefined], [undefined]]);
    expect(third).toMatchObject([{ kind: "figure", steps: [{ value: 7 }, { value: 9 }, { value: 13 }] }]);
  });

  test.each([
    ["pictures are off", { pictures: "none" }, true],
    ["there are headlines alone", { layout: "headlines" }, true],
    ["the platform shows none", {}, false],
  ] as const)("has none where %s", async (_, over, draws) => {
    expect((await days(tolls, over, draws)).drawn).toEqual([[undefined], [undefined], [undefined]]);
  });

  test("has none where its figure stood still", async () => {
    const same = ["Then 7 people were killed.", "The mayor spoke of 7 people.", "The funeral of 7 people was held."];
    expect((await days(same)).drawn.flat().filter((one) => one !== undefined)).toEqual([]);
  });
});

test.each([
  [
    "as a step taken back, where enough others stand",
    [...tolls, "It came to 15 people killed."],
    [false, false, false, true],
  ],
  ["so too where it was one of three: what was posted with a picture keeps one", tolls, [false, false, true]],
])("a figure that its outlet takes back is drawn %s", async (_, told, expected) => {
  const { tools, last, editions } = await days(told);
  const drawn = async () => {
    const saved = await editions.ofId(last);
    const drawing = saved?.edition.kind === "stories" ? saved.edition.stories[0].drawing : undefined;
    return drawing?.steps.map(({ corrected = false }) => corrected);
  };
  expect(await drawn()).toEqual(told.map(() => false));
  const standing = await standingWords(tools, "acme", last);
  const [briefing] = (standing?.briefings ?? []) as readonly [Briefing];
  const { source, sentence } = briefing.figures[0]?.citation ?? { source: 0, sentence: 0 };
  const corrections = [{ kind: "gone", source, sentence, was: "", now: "", seenAt: slot }] as const;
  const changed = [{ ...briefing, corrections }];
  await standing?.keep(changed, standing.partsWith(changed));
  expect(await drawn()).toEqual(expected);
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
