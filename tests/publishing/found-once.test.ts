// What a model found to have changed: asked for once, told in the edition, and told the same by all who look later.
import { expect, test } from "vitest";
import type { Briefing } from "../../src/news/briefing.ts";
import type { FoundChange } from "../../src/news/change.ts";
import { withoutUncited } from "../../src/news/retention.ts";
import { findsOnce } from "../../src/publishing/found-once.ts";
import { publish } from "../../src/publishing/publish.ts";
import { Trouble } from "../../src/trouble.ts";
import { withFound } from "../../src/unfolding/found.ts";
import { timelineOf } from "../../src/unfolding/tellings.ts";
import { aBriefing, aClaim, aSource, here } from "../contracts/store/samples.ts";
import { FixedClock } from "../fakes/clock.ts";
import { KeptLog } from "../fakes/log.ts";
import { aWorld, hour, slot } from "./world.ts";

const signal = new AbortController().signal;
const found: FoundChange = {
  ...{ kind: "outcome", before: "b00000000001" },
  was: { source: 0, sentence: 1, start: 9, end: 16 },
  now: { source: 0, sentence: 1, start: 9, end: 18 },
};
const saying = (id: string, text: string): Briefing =>
  aBriefing(id, {
    lead: aClaim(text, 1),
    sources: [aSource(["Zero.", text, "Two.", "Three.", "Four."], { publishedAt: slot })],
  });
const [was, now] = [saying("b00000000001", "The town is dark."), saying("b00000000002", "The town has light.")];

const doorWith = (find: Parameters<typeof findsOnce>[0]) => {
  const log = new KeptLog();
  return { log, changed: findsOnce(find, { clock: new FixedClock(), log }) };
};

test("the same tellings are searched once, whoever asks", async () => {
  let searched = 0;
  const { changed } = doorWith(async () => {
    searched += 1;
    return [found];
  });
  const made = await Promise.all([1, 2, 3].map(() => changed([was], now, here, signal)));
  expect([searched, new Set(made.map(({ id }) => id)).size]).toEqual([1, 1]);
  expect(made[0]).toEqual(withFound(now, [found], [was]));
});

test("without a model, or where it fails, the briefing is as it was written; who calls it off is heard", async () => {
  const fails = doorWith(async () => {
    throw new Trouble("too-big");
  });
  expect([
    await doorWith(undefined).changed([was], now, here, signal),
    await fails.changed([was], now, here, signal),
  ]).toEqual([now, now]);
  expect(fails.log.count("changes-unfound")).toBe(1);
  const aborted = AbortSignal.abort();
  await expect(fails.changed([was], now, here, aborted)).rejects.toMatchObject({ kind: "too-big" });
});

test("a change that was found is kept with its briefing: every later look tells it, over the retention too", () => {
  const made = withFound(now, [found], [was]);
  const kept = JSON.parse(JSON.stringify(withoutUncited({ ...made, lead: aClaim("Four.", 4) }))) as Briefing;
  for (const one of [made, { ...kept, lead: now.lead }])
    expect(
      timelineOf([
        { briefing: was, at: slot },
        { briefing: one, at: slot + hour },
      ]).map(({ words }) => words),
    ).toEqual(["Now: has light. Before (2 March): is dark."]);
  expect(kept.sources[0].sentences[1]).toBe("The town has light.");
  expect(withoutUncited({ ...now, lead: aClaim("Four.", 4) }).sources[0].sentences[1]).toBe("");
});

test("an edition is posted with it, and remembers it", async () => {
  const asked: (readonly string[])[] = [];
  const world = await aWorld({
    newsroom: {
      changed: async (told, briefing) => {
        asked.push(told.map(({ lead }) => lead.text));
        return withFound(
          briefing,
          told.map(({ id }) => ({
            ...found,
            before: id,
            was: { ...found.was, sentence: 0 },
            now: { ...found.now, source: 1, sentence: 0 },
          })),
          told,
        );
      },
    },
  });
  await world.subscribes();
  const publishAt = async (at: number): Promise<void> => {
    for (let look = 0; look < 2; look++) {
      await world.through(publish(world.tools, { tenant: "acme", subscription: "s1", slot: at }, world.signal));
      await world.clock.moveTo(at);
    }
  };
  await world.brings("town/1 The town is dark.");
  await publishAt(slot);
  await world.clock.moveTo(slot + 2 * hour);
  await world.brings("town/2 The town has light.");
  world.platform.posted.splice(0);
  await world.clock.moveTo(slot + 24 * hour);
  await publishAt(slot + 24 * hour);
  expect(asked).toEqual([["The town is dark."]]);
  expect(world.platform.wordsIn("#news")).toEqual([
    "Morning edition: 1 stories",
    "town [Now: has light. Before (2 March): is dark.]",
  ]);
  const { editions, briefings } = world.tools.store.of("acme");
  const [remembered] = await editions.remembered("s1", 0);
  expect((await briefings.ofId(remembered?.briefing ?? ""))?.found).toHaveLength(1);
});
