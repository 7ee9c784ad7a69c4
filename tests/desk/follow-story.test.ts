// Following one story from the desk: by words, link or button; once; stopped by a press; listed as what it is.
import { describe, expect, test } from "vitest";
import type { Briefing } from "../../src/news/briefing.ts";
import type { Edition } from "../../src/news/edition.ts";
import { placeKey } from "../../src/news/place.ts";
import { aBriefing, aClaim, aSource, aSubscription, day, elsewhere, here } from "../contracts/store/samples.ts";
import { aDesk, button, type Desk, words } from "./world.ts";

const told = (id: string, headline: string, at: number, article = id): Briefing =>
  aBriefing(id.padEnd(12, "0"), {
    headline: aClaim(headline, -1),
    lead: aClaim(`${headline}: the first line.`, 0),
    writtenAt: at,
    sources: [aSource([`${headline}: the first line.`], { article: `https://x.example/${article}` })],
  });

/** A place with a schedule that told of a flood yesterday and the day before. */
async function aPlace() {
  const desk = aDesk();
  const mine = desk.store.of("acme");
  const now = desk.clock.now();
  await mine.subscriptions.save(aSubscription());
  const first = told("flood1", "Flood in the valley", now - 2 * day, "flood");
  const second = told("flood2", "Flood in the valley worsens", now - day, "flood");
  const vote = told("vote1", "Vote in the valley is close", now - day);
  for (const briefing of [first, second, vote]) await mine.briefings.save(briefing, here);
  const before = [{ briefing: first.id, at: first.writtenAt }];
  const articles = ["https://x.example/flood"];
  await mine.editions.remember("s1", [{ story: "flood", briefing: second.id, articles, at: second.writtenAt, before }]);
  return { desk, mine, first, second, vote };
}

const followed = async (desk: Desk) =>
  (await desk.store.of("acme").subscriptions.all()).filter(({ story }) => story !== undefined);

describe("what is followed", () => {
  test("a story told here by words of its headline, with all its tellings behind it and the feeds of the place", async () => {
    const { desk, mine, second, first } = await aPlace();
    const said = await desk.type("follow-story", { story: "flood" });
    expect(words(said)).toContain("Following this story");
    expect(words(said)).toContain("Flood in the valley worsens");
    const [one] = await followed(desk);
    expect(one).toMatchObject({ feeds: ["https://a.example/feed"], story: { id: "flood" }, state: "active" });
    const remembered = await mine.editions.remembered(one?.id ?? "", 0);
    expect(remembered).toMatchObject([{ briefing: second.id, before: [{ briefing: first.id }] }]);
    expect((await desk.store.agenda.due(desk.clock.now() + day, 10)).map(({ subscription }) => subscription)).toEqual([
      one?.id,
    ]);
  });

  test("by the button of any of its tellings, and the same story twice is one", async () => {
    const { desk, first, second } = await aPlace();
    await desk.press({ act: "follow-story", on: first.id });
    const again = await desk.press({ act: "follow-story", on: second.id });
    expect(words(again)).toContain("followed here already");
    expect(await followed(desk)).toHaveLength(1);
    expect(button(again, "Stop following")).toEqual({ act: "stop-story", on: (await followed(desk))[0]?.id });
  });

  test("once by two who press at the same time", async () => {
    const { desk, vote } = await aPlace();
    await Promise.all(["u1", "u2"].map((id) => desk.press({ act: "follow-story", on: vote.id }, { id })));
    expect(await followed(desk)).toHaveLength(1);
  });

  test("the article of a link that nobody told of here", async () => {
    const { desk } = await aPlace();
    const said = await desk.type("follow-story", { story: "https://y.example/found" });
    expect(words(said)).toContain("Following this story");
    expect((await followed(desk))[0]?.story?.headline).toBe("Title of found");
  });

  test.each(["valley floods", "worsens, flood", "vote close"])("a story by words in any order: %s", async (story) => {
    const { desk } = await aPlace();
    expect(words(await desk.type("follow-story", { story }))).toContain("Following this story");
    expect(await followed(desk)).toHaveLength(1);
  });

  test("words that fit several stories, none, or are missing: which there are", async () => {
    const { desk } = await aPlace();
    expect(words(await desk.type("follow-story", { story: "valley" }))).toContain("Several stories");
    expect(words(await desk.type("follow-story", { story: "quake" }))).toContain("No story told here lately");
    expect(words(await desk.type("follow-story", {}))).toContain("“Vote in the valley is close”");
    expect(words(await desk.type("follow-story", {}, { locale: "fr" }))).toContain(
      "«\u00a0Vote in the valley is close\u00a0»",
    );
    expect(words(await aDesk().type("follow-story", {}))).toContain("No story has been told here yet");
    expect(await followed(desk)).toEqual([]);
  });

  test("what is offered while it is typed: each story told here once, by its newest telling, and none of long ago", async () => {
    const { desk, mine } = await aPlace();
    await mine.briefings.save(told("old1", "Old fire in the valley", desk.clock.now() - 20 * day), here);
    await mine.briefings.save(told("far1", "Fire in another channel's valley", desk.clock.now()), elsewhere);
    const offered = words(await desk.suggest("follow-story", "story", "valley")).split("\n");
    expect(offered.toSorted()).toEqual(["Flood in the valley worsens", "Vote in the valley is close"]);
    expect(words(await desk.type("follow-story", {}))).not.toContain("Old fire");
  });

  test("what was told in another channel, for who reads there, and for nobody else", async () => {
    const { desk, mine } = await aPlace();
    const secret = told("far1", "Talks in a closed room", desk.clock.now());
    await mine.briefings.save(secret, elsewhere);
    const press = { act: "follow-story", on: secret.id } as const;
    desk.platform.readers.set("fake/acme/#secret", []);
    desk.platform.readers.set(placeKey(elsewhere), []);
    expect(words(await desk.press(press))).toContain("no longer kept");
    expect(words(await desk.type("follow-story", { story: secret.id }))).toContain("No story told here lately");
    expect(words(await desk.type("follow-story", { story: "closed room" }))).toContain("No story told here lately");
    expect(await followed(desk)).toEqual([]);
    desk.platform.readers.set(placeKey(elsewhere), ["u1"]);
    expect(words(await desk.press(press))).toContain("Following this story");
  });

  test("nothing where no outlet is followed, of long ago, beyond ten, or by who may not", async () => {
    const { desk, mine, vote } = await aPlace();
    const old = told("old1", "Old fire", desk.clock.now() - 20 * day);
    await mine.briefings.save(old, here);
    expect(words(await desk.type("follow-story", { story: "old fire" }))).toContain("told 20 days ago");
    const press = { act: "follow-story", on: vote.id } as const;
    expect(words(await desk.press(press, { mayManage: false }))).toContain("Only those who manage this channel");
    for (let n = 0; n < 10; n++) {
      await mine.briefings.save(told(`s${n}`, `Story ${n} of ten`, desk.clock.now()), here);
      await desk.type("follow-story", { story: `story ${n} of` });
    }
    expect(words(await desk.press(press))).toContain("10 stories are followed here");
    await mine.briefings.save(vote, elsewhere);
    expect(words(await desk.press(press, { at: elsewhere }))).toContain("Follow an outlet first");
  });
});

describe("afterwards", () => {
  test("one press stops it, another takes that back, and its lists say so", async () => {
    const { desk, vote } = await aPlace();
    await desk.press({ act: "follow-story", on: vote.id });
    const listed = await desk.type("schedule", { verb: "list" });
    expect(words(listed)).toContain("Following: Vote in the valley is close");
    expect(words(listed)).toContain("Nothing that matters has changed yet");
    const stopped = await desk.press(button(listed, "Stop following"));
    expect(words(stopped)).toContain("No longer following: Vote in the valley is close");
    expect(words(await desk.type("schedule", { verb: "list" }))).not.toContain("Following:");
    expect(await desk.store.agenda.due(desk.clock.now() + day, 10)).toEqual([]);
    await desk.press(button(stopped, "Undo"));
    expect(words(await desk.type("schedule", { verb: "list" }))).toContain("Following:");
    expect(await desk.store.agenda.due(desk.clock.now() + day, 10)).toHaveLength(1);
  });

  test("the button of one that was undone, or a made-up one, stops nothing and speaks of no schedule", async () => {
    const { desk, vote } = await aPlace();
    const said = await desk.press({ act: "follow-story", on: vote.id });
    await desk.press(button(said, "Undo"));
    for (const on of [button(said, "Stop following").on, "1", "s1"])
      expect(words(await desk.press({ act: "stop-story", on }))).toContain("That message is too old");
    expect(await desk.store.of("acme").subscriptions.all()).toMatchObject([{ id: "s1", state: "active" }]);
  });

  test("one that is over is followed on as it was, by the button of what was told last", async () => {
    const { desk, vote } = await aPlace();
    await desk.press({ act: "follow-story", on: vote.id });
    const [one] = await followed(desk);
    await desk.press({ act: "stop-story", on: one?.id ?? "" });
    await desk.clock.advance(day);
    expect(words(await desk.press({ act: "follow-story", on: vote.id }))).toContain("Followed for another week");
    expect(await followed(desk)).toMatchObject([
      { id: one?.id, state: "active", story: { askedAt: desk.clock.now() } },
    ]);
  });

  test("it reads what its place follows from then on, and the place keeps its feeds without a schedule", async () => {
    const { desk, vote } = await aPlace();
    await desk.press({ act: "follow-story", on: vote.id });
    await desk.type("follow", { what: "https://b.example" });
    const feeds = async () => (await followed(desk))[0]?.feeds;
    expect(await feeds()).toEqual(["https://a.example/feed", "https://b.example/feed"]);
    const undo = await desk.type("unfollow", { what: "a.example" });
    expect(await feeds()).toEqual(["https://b.example/feed"]);
    await desk.press(button(undo, "Undo"));
    await desk.press({ act: "remove-schedule", on: "s1" });
    expect(await feeds()).toEqual(["https://a.example/feed", "https://b.example/feed"]);
    expect(words(await desk.type("sources", { verb: "list" }))).toContain("b.example");
  });

  test("it is no schedule: topics and a first schedule pass it by, quiet hours and language hold for it", async () => {
    const { desk, vote } = await aPlace();
    await desk.press({ act: "follow-story", on: vote.id });
    await desk.type("topics", { words: "climate" });
    await desk.type("settings", { quiet: "22:00-07:00", language: "de" });
    expect((await followed(desk))[0]).toMatchObject({
      topics: [],
      language: "de",
      quietHours: { from: "22:00", to: "07:00" },
      schedule: { when: "15 * * * *" },
    });
  });
});

test("a change of days ago is still the last one, and Why this says what it was", async () => {
  const { desk, mine, vote } = await aPlace();
  await desk.press({ act: "follow-story", on: vote.id });
  const [one] = await followed(desk);
  const id = one?.id ?? "";
  const at = desk.clock.now() + day;
  const recount = told("vote2", "Vote in the valley is won", at, "vote1");
  await mine.briefings.save(recount, here);
  const story = {
    story: "vote",
    briefing: recount,
    since: { kind: "developing" },
    reasons: ["New in this story: Ada"],
  } as const;
  const frame = { subscription: id, place: here, zone: "UTC", late: false, layout: "posts", about: "" } as const;
  await looked({
    ...frame,
    id: `${id}@${at}`,
    slot: at,
    title: "A story you follow",
    kind: "stories",
    stories: [story],
  });
  const articles = ["https://x.example/vote1"];
  await mine.editions.remember(id, [{ story: "vote", briefing: recount.id, articles, at }]);
  for (let n = 1; n <= 60; n++)
    await looked({
      ...frame,
      ...{ id: `${id}@${at + n}`, slot: at + n, title: "A story you follow", kind: "quiet-day", checkedFeeds: 1 },
    });
  await desk.clock.advance(4 * day);
  expect(words(await desk.type("schedule", { verb: "list" }))).toContain("Last change: ");
  expect(words(await desk.press({ act: "why", on: recount.id }))).toContain("New in this story: Ada");

  async function looked(edition: Edition): Promise<void> {
    const holder = "p1";
    await mine.editions.claim(edition.id, { holder, until: edition.slot + day }, edition.slot);
    const parts = edition.kind === "stories" ? [{ plainText: "told", payload: {} }] : [];
    await mine.editions.save(edition, parts, holder);
    if (parts.length > 0) await mine.deliveries.record({ edition: edition.id, part: 0, state: "posted", attempts: 1 });
    await mine.editions.finish(edition.id, edition.slot);
  }
});
