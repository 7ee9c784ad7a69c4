// /recap: what a place was told, each story once and as it was told last, the most important first.
import { expect, test } from "vitest";
import { readRecap } from "../../src/desk/recap.ts";
import { sampleArticle } from "../../src/desk/sample.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import {
  aBriefing,
  aClaim,
  anArticle,
  aSource,
  aSubscription,
  day,
  elsewhere,
  here,
} from "../contracts/store/samples.ts";
import { aDesk, button, words } from "./world.ts";

const now = Date.parse("2026-03-02T07:30:00Z");

const told = (id: string, line: string, outlets: readonly string[], more: Partial<Briefing> = {}): Briefing => {
  const [first = "", ...rest] = outlets;
  const source = (outlet: string) =>
    aSource([line], { outlet, title: line, article: `https://x.example/${id}/${outlet}` });
  return aBriefing(id.padEnd(12, "0"), {
    headline: aClaim(line, -1),
    lead: aClaim(`${line} It was on ${id}.`, 0),
    writtenAt: now - day,
    sources: [source(first), ...rest.map(source)],
    ...more,
  });
};

const articles = ({ sources }: Briefing) => sources.map(({ article }) => article);

/** A place with one schedule that told three stories, and somebody's own briefing. */
async function aPlace() {
  const desk = aDesk();
  const mine = desk.store.of("acme");
  await mine.subscriptions.save(aSubscription());
  const storm = told("storm", "Storm reaches the coast.", ["Coast Post"]);
  const stormAgain = told("storm2", "Storm toll rises to nine.", ["Coast Post", "Harbour Times", "The Ferry"]);
  const vote = told("vote", "Council votes for a new port.", ["Coast Post", "Harbour Times"]);
  const cup = told("cup", "Rovers reach the cup final.", ["Coast Post"], { writtenAt: now - 20 * day });
  const asked = told("asked", "Ferry line is for sale.", ["The Ferry"]);
  for (const briefing of [storm, stormAgain, vote, cup, asked]) await mine.briefings.save(briefing, here);
  await mine.editions.remember("s1", [
    { story: "storm", briefing: stormAgain.id, articles: [...articles(stormAgain), ...articles(storm)], at: now - day },
    { story: "vote", briefing: vote.id, articles: articles(vote), at: now - 2 * day },
    { story: "cup", briefing: cup.id, articles: articles(cup), at: now - 20 * day },
  ]);
  return { desk, mine, stormAgain };
}

test("each story once, as it was told last, what more outlets told of first, and what somebody asked for", async () => {
  const { desk } = await aPlace();
  const said = words(await desk.type("recap", {}));
  expect(said).toContain("The last 7 days here");
  const order = ["Storm toll rises to nine.", "Council votes for a new port.", "Ferry line is for sale."];
  const at = order.map((line) => said.indexOf(line));
  expect(at).toEqual(at.toSorted((one, other) => one - other));
  expect(at).not.toContain(-1);
  expect(said).not.toContain("Storm reaches the coast.");
  expect(said).not.toContain("Rovers");
  expect(said).toContain("4 reports");
});

test("what was asked for twice of one story is told once, and what a schedule told of it too", async () => {
  const { desk, mine } = await aPlace();
  const report = (name: string, title: string) => anArticle(name, { id: `https://x.example/${name}/Post`, title });
  await desk.store.articles.save([report("fire1", "fire/1"), report("fire2", "fire/2"), report("vote9", "vote/9")], {
    at: now,
  });
  await desk.store.articles.save([anArticle("vote", { id: "https://x.example/vote/Coast Post", title: "vote/1" })], {
    at: now,
  });
  const asked = [
    told("fire1", "Fire in the mill kills seven.", ["Post"], { writtenAt: now - 3 * day }),
    told("fire2", "Mill fire kills nine.", ["Post"], { writtenAt: now - 2 * day }),
    told("vote9", "Port: the council has voted.", ["Post"]),
  ];
  for (const briefing of asked) await mine.briefings.save(briefing, here);
  const said = words(await desk.type("recap", {}));
  expect(said).toContain("Mill fire kills nine.");
  expect(said).toMatch(/Mill fire kills nine\.[\s\S]*?2 reports/);
  expect(said).not.toContain("kills seven");
  expect(said).toMatch(/Council votes for a new port\.[\s\S]*?3 reports/);
  expect(said).not.toContain("the council has voted");
});

test("a month, and a topic of a month, reach further back", async () => {
  const { desk } = await aPlace();
  expect(words(await desk.type("recap", { what: "month" }))).toContain("Rovers reach the cup final.");
  const cup = words(await desk.type("recap", { what: "cup" }));
  expect(cup).toContain("cup: the last 30 days here");
  expect(cup).toContain("Rovers reach the cup final.");
  expect(cup).not.toContain("Storm");
});

test("each line's evidence is one press away", async () => {
  const { desk } = await aPlace();
  const said = await desk.press(button(await desk.type("recap", {}), "Evidence"));
  expect(said).toMatchObject([{ kind: "evidence", headline: "Storm toll rises to nine." }]);
});

test("a lead that its outlet changed since says so", async () => {
  const { desk, mine, stormAgain } = await aPlace();
  const changed = { source: 0, sentence: 0, kind: "figure", was: "nine", now: "seven", seenAt: now } as const;
  await mine.briefings.save({ ...stormAgain, corrections: [changed] }, here);
  expect(words(await desk.type("recap", {}))).toMatch(/Coast Post changed this \(.*\): was nine, now seven/);
});

test("the article that Lede shows of itself is no news", async () => {
  const { desk, mine } = await aPlace();
  const own = told("own", "Airbus offers funding.", ["Wikinews"]);
  await mine.briefings.save({ ...own, sources: [{ ...own.sources[0], article: sampleArticle.id }] }, here);
  expect(words(await desk.type("recap", {}))).not.toContain("Airbus");
});

test("another place's stories are not told, and where nothing was, it says what to do", async () => {
  const { desk } = await aPlace();
  expect(words(await desk.type("recap", {}, { at: elsewhere }))).toContain(
    "Nothing was told here in the last 7 days. Get briefings with",
  );
  const month = words(await desk.type("recap", { what: "month" }, { at: elsewhere }));
  expect(month).toContain("Nothing was told here in the last 30 days.");
  expect(month).not.toContain("month");
  expect(words(await desk.type("recap", { what: "volcano" }))).toContain("Nothing was told here about “volcano”");
});

test("a topic is said as it was typed, and no longer than a reader wants it back", async () => {
  const { desk } = await aPlace();
  expect(words(await desk.type("recap", { what: "Storm" }))).toContain("Storm: the last 30 days here");
  expect(words(await desk.type("recap", { what: "x".repeat(2_000) })).length).toBeLessThan(300);
});

test.each([
  ["", 7, ""],
  ["week", 7, ""],
  ["Month", 30, ""],
  ["heute", 1, ""],
  ["climate", 30, "climate"],
  ["the port month", 30, "the port"],
  ["semaine climat", 7, "climat"],
  ["Month GM", 30, "GM"],
])("“%s” is %i days of “%s”", (typed, days, topic) => {
  expect(readRecap(typed)).toEqual({ days, topic });
});
