// A followed story posts when something in it matters and never else, through restarts, silence and its quiet week.
import { describe, expect, test } from "vitest";
import type { Story } from "../../src/news/story.ts";
import type { Subscription } from "../../src/news/subscription.ts";
import { publish } from "../../src/publishing/publish.ts";
import { standingWords } from "../../src/publishing/standing.ts";
import { aFollowedFlood, day, followed, look, posts, quarter } from "./followed.ts";
import { briefingOf, hour, minute, slot, type World } from "./world.ts";

const drawnAs = `${followed}@${quarter + 2 * day + 2 * hour}`;

/** Two mornings' editions tell of it once it is followed; then it moves three times before the next one. */
async function aDrawnStory(schedule: Partial<Subscription> = {}): Promise<World> {
  const world = await aFollowedFlood();
  world.platform.drawings = true;
  const { subscriptions } = world.tools.store.of("acme");
  const [usual] = (await subscriptions.all()).filter(({ story }) => story === undefined);
  if (usual) await subscriptions.save({ ...usual, ...schedule });
  let told = 1;
  const write = async (story: Story) => ({ ...briefingOf(story, world.clock.now()), id: `telling${told++}` });
  Object.assign(world.tools.newsroom, { write });
  for (const [at, toll] of [138, 141].entries()) {
    await world.clock.moveTo(slot + (at + 1) * day - hour);
    await world.brings(`flood/${at + 2} Now ${toll} people were killed.`);
    await look(world, "s1", slot + (at + 1) * day);
  }
  for (const [at, toll] of [145, 150, 155].entries()) {
    await world.brings(`flood/${at + 4} Now ${toll} people were killed.`);
    await look(world, followed, quarter + 2 * day + at * hour);
  }
  return world;
}

describe("what is posted", () => {
  test("a figure that moved, once, with both sides, and not before", async () => {
    const world = await aFollowedFlood();
    expect(await look(world, followed, quarter)).toBe("silent");
    await world.brings("flood/2 Now 138 people were killed.");
    expect(await look(world, followed, quarter + hour)).toBe("posted");
    expect(posts(world)[0]).toContain("A story you follow");
    expect(posts(world).join()).toContain("flood [138 dead, was at least 120 (2 March)]");
    world.platform.posted.splice(0);
    expect(await look(world, followed, quarter + 2 * hour)).toBe("silent");
    await world.brings("flood/3 Officials said that 138 people were killed.");
    expect(await look(world, followed, quarter + 3 * hour)).toBe("silent");
    expect(posts(world)).toEqual([]);
  });

  test("what was told in the meantime is what the next report is held against", async () => {
    const world = await aFollowedFlood();
    await world.brings("flood/2 Now 138 people were killed.");
    await look(world, followed, quarter);
    world.platform.posted.splice(0);
    await world.brings("flood/3 Now 141 people were killed.");
    await look(world, followed, quarter + hour);
    expect(posts(world).join()).toContain("flood [141 dead, was 138 (2 March)]");
  });

  test("a figure that was told three times, with how it moved, where its platform draws", async () => {
    const world = await aFollowedFlood();
    world.platform.drawings = true;
    let told = 1;
    const write = async (story: Story) => ({ ...briefingOf(story), id: `telling${told++}` });
    Object.assign(world.tools.newsroom, { write });
    await world.brings("flood/2 Now 138 people were killed.");
    await look(world, followed, quarter);
    await world.brings("flood/3 Now 141 people were killed.");
    await look(world, followed, quarter + hour);
    const drawn = await Promise.all(
      [quarter, quarter + hour].map(async (at) => {
        const { edition } = (await world.tools.store.of("acme").editions.ofId(`${followed}@${at}`)) ?? {};
        return edition?.kind === "stories" ? edition.stories[0].drawing?.steps : "no edition";
      }),
    );
    expect(drawn).toMatchObject([undefined, [{ amount: "at least 120" }, { amount: "138" }, { amount: "141" }]]);
  });

  test("a drawing of all that its place was told stays with its post when an outlet takes a figure back", async () => {
    const world = await aDrawnStory();
    const drawn = async () => {
      const { edition } = (await world.tools.store.of("acme").editions.ofId(drawnAs)) ?? {};
      return edition?.kind === "stories" ? edition.stories[0].drawing?.steps : undefined;
    };
    const amounts = ["at least 120", "138", "141", "145", "150", "155"].map((amount) => ({ amount }));
    expect(await drawn()).toMatchObject(amounts);
    const standing = await standingWords(world.tools, "acme", drawnAs);
    const [briefing] = standing?.briefings ?? [];
    const { source, sentence } = briefing?.figures[0]?.citation ?? { source: 0, sentence: 0 };
    const corrections = [{ kind: "gone", source, sentence, was: "", now: "", seenAt: slot }] as const;
    const changed = briefing ? [{ ...briefing, corrections }] : [];
    await standing?.keep(changed, standing.partsWith(changed));
    expect(await drawn()).toMatchObject(amounts.map((step, at) => (at === 5 ? { ...step, corrected: true } : step)));
  });

  test("no drawing where the schedules of its place are without pictures", async () => {
    const world = await aDrawnStory({ pictures: "none" });
    const { edition } = (await world.tools.store.of("acme").editions.ofId(drawnAs)) ?? {};
    expect(edition).toMatchObject({ kind: "stories", stories: [{ briefing: {} }] });
    expect(edition?.kind === "stories" && edition.stories[0].drawing).toBeUndefined();
  });

  test("no cosmetic rewrite, no other story, and nothing of a quiet hour", async () => {
    const world = await aFollowedFlood();
    await world.brings(
      "flood/2 In all, 120 people were killed, officials said.",
      "vote/1 Some 300 people were killed.",
    );
    expect(await look(world, followed, quarter)).toBe("silent");
    expect(await look(world, followed, quarter + hour)).toBe("silent");
    expect(posts(world)).toEqual([]);
  });

  test("a report after four silent days still joins", async () => {
    const world = await aFollowedFlood();
    for (let at = quarter; at < quarter + 4 * day; at += hour) await look(world, followed, at);
    await world.brings("flood/2 Now 138 people were killed.");
    expect(await look(world, followed, quarter + 4 * day)).toBe("posted");
    expect(posts(world).join()).toContain("138 dead, was at least 120");
  });

  test("what quiet hours hold back is told at their end, with what came during them", async () => {
    const world = await aFollowedFlood(undefined, { quietHours: { from: "09:00", to: "13:00" } });
    const due = { tenant: "acme", subscription: followed, slot: quarter + hour };
    await world.clock.moveTo(due.slot - 10 * minute);
    expect(await world.through(publish(world.tools, due, world.signal))).toBe("dropped");
    await world.brings("flood/2 Now 138 people were killed.");
    const [next] = await world.tools.store.agenda.due(slot + day, 10);
    expect(next).toMatchObject({ subscription: followed, slot: slot + 5 * hour + 15 * minute });
    await look(world, followed, slot + 5 * hour + 15 * minute);
    await world.clock.moveTo(slot + 6 * hour);
    await world.through(publish(world.tools, { ...due, slot: slot + 5 * hour + 15 * minute }, world.signal));
    expect(posts(world).join()).toContain("138 dead, was at least 120");
  });
});

describe("beside the schedules of its place", () => {
  test("the next edition keeps the story, and does not tell the change as new again", async () => {
    const world = await aFollowedFlood();
    await world.brings("flood/2 Now 138 people were killed.");
    await look(world, followed, quarter);
    world.platform.posted.splice(0);
    await look(world, "s1", slot + day);
    expect(posts(world)).toEqual(["Morning edition: 1 stories", "flood [developing]"]);
  });

  test("what an edition told is not posted a second time", async () => {
    const world = await aFollowedFlood();
    await world.brings("flood/2 Now 138 people were killed.");
    await look(world, "s1", slot + day);
    world.platform.posted.splice(0);
    await world.clock.moveTo(slot + day + minute);
    await world.brings("flood/3 The count of 138 people killed stands.");
    expect(await look(world, followed, slot + day + 15 * minute)).toBe("silent");
  });
});

describe("its end", () => {
  const ended = (world: World) => world.tools.store.of("acme").subscriptions.ofId(followed);

  test("after a week in which nothing mattered it says so once, with what was told last, and is over", async () => {
    const world = await aFollowedFlood();
    let at = quarter;
    for (; at < slot + 30 * minute + 7 * day; at += hour) expect(await look(world, followed, at)).toBe("silent");
    expect(await look(world, followed, at)).toBe("posted");
    expect(posts(world)).toHaveLength(1);
    expect(posts(world).join()).toContain("Nothing that matters has changed in this story for a week");
    expect(posts(world).join()).toContain("At least 120 people were killed.");
    expect((await ended(world))?.state).toBe("disabled");
    expect((await world.tools.store.agenda.due(at + 30 * day, 10)).map((due) => due.subscription)).toEqual(["s1"]);
    expect(await look(world, followed, at + hour)).toBe("dropped");
    expect(posts(world)).toHaveLength(1);
  });

  test("what mattered begins the week anew", async () => {
    const world = await aFollowedFlood();
    await look(world, followed, quarter + 6 * day);
    await world.brings("flood/2 Now 138 people were killed.");
    expect(await look(world, followed, quarter + 6 * day + hour)).toBe("posted");
    expect(await look(world, followed, quarter + 8 * day)).toBe("silent");
    expect((await ended(world))?.state).toBe("active");
  });

  test("a process that dies after posting the end neither says it twice nor follows on", async () => {
    const world = await aFollowedFlood();
    const due = { tenant: "acme", subscription: followed, slot: quarter + 7 * day };
    await world.clock.moveTo(due.slot - 10 * minute);
    await world.through(publish(world.tools, due, world.signal));
    await world.clock.moveTo(due.slot);
    world.platform.faults.push({ before: () => world.breaks() });
    await world.through(publish(world.tools, due, world.signal)).catch(() => {});
    expect(posts(world)).toHaveLength(1);
    world.memory.broken = false;
    await world.clock.moveTo(due.slot + 5 * minute);
    await world.through(publish({ ...world.tools, holder: "p2" }, due, world.signal));
    expect(posts(world)).toHaveLength(1);
    expect((await ended(world))?.state).toBe("disabled");
  });
});

test("what the platform refused until the next look is told once, by a later one", async () => {
  const world = await aFollowedFlood();
  await world.brings("flood/2 Now 138 people were killed.", "flood/3 Now 138 people were killed.");
  for (let n = 0; n < 40; n++) world.platform.faults.push({ refuse: "unavailable", retryAfterMs: 2 * hour });
  expect(await look(world, followed, quarter)).toBe("waiting");
  expect(await look(world, followed, quarter + hour)).toBe("silent");
  world.platform.faults.splice(0);
  await world.through(publish(world.tools, { tenant: "acme", subscription: followed, slot: quarter }, world.signal));
  expect(await look(world, followed, quarter + 2 * hour)).toBe("posted");
  expect(await look(world, followed, quarter + 3 * hour)).toBe("silent");
  expect(posts(world).filter((words) => words.includes("138 dead"))).toHaveLength(1);
});

test("two processes that look at once post one change", async () => {
  const world = await aFollowedFlood();
  await world.brings("flood/2 Now 138 people were killed.");
  const due = { tenant: "acme", subscription: followed, slot: quarter };
  await world.clock.moveTo(quarter);
  const both = ["p1", "p2"].map((holder) => publish({ ...world.tools, holder }, due, world.signal));
  await world.through(Promise.all(both));
  expect(posts(world)).toHaveLength(2);
});

test("what stands in another feed than its place's is nothing to it", async () => {
  const world = await aFollowedFlood(undefined, { feeds: ["https://elsewhere.example/feed"] });
  await world.brings("flood/2 Now 138 people were killed.");
  expect(await look(world, followed, quarter)).toBe("silent");
});
