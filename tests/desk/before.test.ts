// Told before: a story telling by telling, with what changed between two and the evidence of each.
import { expect, test } from "vitest";
import type { Briefing } from "../../src/news/briefing.ts";
import type { Readable } from "../../src/ports/pages.ts";
import { type Due, publish } from "../../src/publishing/publish.ts";
import { aBriefing, aClaim, aSource, aSubscription, day, elsewhere, here } from "../contracts/store/samples.ts";
import { aWorld, hour, slot } from "../publishing/world.ts";
import { aDesk, button, words } from "./world.ts";

const toll = (id: string, dead: number, at: number): Briefing => {
  const line = `The toll of the flood in Mersa is ${dead} people.`;
  const citation = { source: 0, sentence: 0, start: 0, end: line.length };
  return aBriefing(id.padEnd(12, "0"), {
    headline: aClaim("Flood in the valley", -1),
    lead: aClaim(line, 0),
    writtenAt: at,
    sources: [aSource([line], { article: `https://x.example/${id}`, publishedAt: at })],
    figures: [
      { text: `${dead} people`, value: dead, unit: "people", measures: "toll of the flood in Mersa", citation },
    ],
  });
};

const monday = Date.parse("2026-02-23T08:00:00Z");

async function aFlood(over: Parameters<typeof aDesk>[0] = {}) {
  const desk = aDesk(over);
  const mine = desk.store.of("acme");
  await mine.subscriptions.save(aSubscription());
  const tellings = [7, 9, 9, 13].map((dead, at) => toll(`flood${at}`, dead, monday + at * day));
  for (const briefing of tellings) await mine.briefings.save(briefing, here);
  const before = tellings.slice(0, -1).map((briefing) => ({ briefing: briefing.id, at: briefing.writtenAt }));
  const [newest] = tellings.slice(-1);
  if (newest === undefined) throw new Error("no telling");
  const articles = tellings.flatMap(({ sources }) => sources.map(({ article }) => article));
  await mine.editions.remember("s1", [{ story: "flood", briefing: newest.id, articles, at: newest.writtenAt, before }]);
  return { desk, mine, tellings, newest };
}

const press = (on: string) => ({ act: "before", on }) as const;

test("oldest first, one line a telling: what had changed, else what was told; and how its figure moved", async () => {
  const { desk, newest } = await aFlood();
  const said = words(await desk.press(press(newest.id)));
  expect(said.split("\n")).toEqual([
    "“Flood in the valley”: how it was told",
    "The toll of the flood in Mersa is … people: [7 9 13] 7 (23 February) → 9 (24 February) → 13 (26 February)",
    "<2026-02-23T08:00>: The toll of the flood in Mersa is 7 people.",
    "<2026-02-24T08:00>: 9 people, was 7 (23 February)",
    "<2026-02-25T08:00>: The toll of the flood in Mersa is 9 people.",
    "<2026-02-26T08:00>: 13 people, was 9 (25 February)",
  ]);
});

test("a telling whose outlet took it back says so in its line", async () => {
  const { desk, mine, tellings, newest } = await aFlood();
  const [first] = tellings;
  if (first === undefined) throw new Error("no telling");
  const change = { source: 0, sentence: 0, kind: "figure", was: "7", now: "6", seenAt: monday + 3_600_000 } as const;
  await mine.briefings.save({ ...first, corrections: [change] }, here);
  const [line] = /<2026-02-23.*/.exec(words(await desk.press(press(newest.id)))) ?? [];
  expect(line).toMatch(/The toll of the flood in Mersa is 7 people\. · .* changed this .*was 7, now 6/);
});

test("leads to the page of the story, where there are pages and who asks may read all that may stand there", async () => {
  const pages = { addressOf: (one: Readable) => `https://p.example/${JSON.stringify(one)}`, publicAddressOf: () => "" };
  const { desk, mine, newest } = await aFlood({ pages });
  const link = async (at = here) => /https:.*/.exec(JSON.stringify(await desk.press(press(newest.id), { at })))?.[0];
  const page = JSON.stringify({ kind: "story", id: newest.id, place: here, at: newest.writtenAt });
  expect(await link()).toContain(JSON.stringify(page).slice(1, -1));
  const direct = { ...here, address: "direct" };
  expect(await link(direct)).toBe(await link());
  await mine.briefings.save(newest, elsewhere);
  expect(await link(direct)).toBeUndefined();
  expect(JSON.stringify(await (await aFlood()).desk.press(press(newest.id)))).not.toContain("https://p.example");
});

test("what can be done about it is said in the language of who asks, like the words around it", async () => {
  const { desk, newest } = await aFlood();
  const french = { locale: "fr" };
  const before = await desk.press(press(newest.id), french);
  const recap = await desk.type("recap", { what: "month" }, french);
  const labels = [before, recap].map((said) =>
    said.flatMap((one) => (one.kind === "notice" ? (one.rows ?? []).flatMap(({ buttons }) => buttons) : [])),
  );
  expect(labels.map((buttons) => [...new Set(buttons.map(({ label }) => label))])).toEqual([
    ["Preuves"],
    ["Preuves", "Plus", "Déjà rapporté"],
  ]);
});

test("its figure is drawn beneath it and beneath /recap, unless the schedules there have no pictures", async () => {
  const { desk, mine, newest } = await aFlood();
  const month = { what: "month" };
  const drawn = async () =>
    [await desk.press(press(newest.id)), await desk.type("recap", month)].flatMap((said) =>
      said.map((one) => (one.kind === "notice" ? one.drawing?.steps : one.kind)),
    );
  expect(await drawn()).toEqual([undefined, undefined]);
  desk.platform.drawings = true;
  const steps = [7, 9, 9, 13].map((value) => ({ value }));
  expect(await drawn()).toMatchObject([steps, steps]);
  expect(words(await desk.type("recap", month))).toContain("Drawn below: story 1");
  await mine.subscriptions.save(aSubscription({ pictures: "none" }));
  expect(await drawn()).toEqual([undefined, undefined]);
  expect(words(await desk.type("recap", month))).not.toContain("Drawn");
});

test("from any of its tellings the same; each telling's evidence is one press away", async () => {
  const { desk, tellings, newest } = await aFlood();
  const [first] = tellings;
  const said = await desk.press(press(first?.id ?? ""));
  expect(words(said)).toBe(words(await desk.press(press(newest.id))));
  expect(await desk.press(button(said, "Evidence"))).toMatchObject([
    { kind: "evidence", headline: "Flood in the valley" },
  ]);
});

test("/recap offers it where a story was told before, and says how its figure moved", async () => {
  const { desk, newest } = await aFlood();
  const said = await desk.type("recap", { what: "month" });
  expect(button(said, "Told before")).toEqual(press(newest.id));
  expect(words(said)).toContain(
    "The toll of the flood in Mersa is … people: [7 9 13] 7 (23 February) → 9 (24 February) → 13 (26 February)",
  );
});

test("a story told once has nothing before it, and another place's is not told", async () => {
  const { desk, mine, newest } = await aFlood();
  const once = toll("once", 3, monday);
  await mine.briefings.save(once, here);
  expect(words(await desk.press(press(once.id)))).toContain("This story was told here only once");
  desk.platform.readers.set("fake/acme/#news", []);
  expect(words(await desk.press(press(newest.id), { at: elsewhere }))).toContain("This story was told here only once");
});

test("what an edition told is kept when the next one tells it otherwise, once for each telling", async () => {
  const world = await aWorld();
  await world.subscribes();
  const due = (days: number): Due => ({ tenant: "acme", subscription: "s1", slot: slot + days * 24 * hour });
  const told = async (days: number, title: string): Promise<void> => {
    await world.brings(title);
    await world.through(publish(world.tools, due(days), world.signal));
    await world.clock.moveTo(due(days).slot);
    await world.through(publish(world.tools, due(days), world.signal));
    await world.clock.moveTo(due(days).slot + 2 * hour);
  };
  await told(0, "flood/1 At least 120 people were killed.");
  await told(1, "flood/2 The toll is 138 people killed.");
  await told(2, "flood/3 The toll is 141 people killed.");
  const [story] = await world.tools.store.of("acme").editions.remembered("s1", 0);
  expect(story?.before?.map(({ briefing }) => briefing)).toEqual(["bflood1", "bflood2"]);
  expect(story?.briefing).toBe("bflood3");
});
