// What goes wrong around a correction: messages that people took away, busy places, pages that answer something else.
import { expect, test } from "vitest";
import { publish } from "../../src/publishing/publish.ts";
import { Trouble } from "../../src/trouble.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { anArticle, here } from "../contracts/store/samples.ts";
import { corrected, due, ferry, text, watching } from "./watched.ts";
import { hour, slot } from "./world.ts";

test("of a message that a person took away nothing is told", async () => {
  const { clock, page, look, platform, tools, signal } = await watching();
  await platform.retract("m2");
  page.text = corrected;
  await clock.advance(hour);
  await look();
  await clock.advance(6 * hour);
  await look();
  expect([signal.aborted, platform.posted.length]).toEqual([false, 1]);
  expect((await tools.store.of("acme").editions.ofId(`s1@${slot}`))?.edition).toMatchObject({
    stories: [{ briefing: { corrections: [{ was: "118", now: "131" }] } }],
  });
});

test("a place that asks to wait is told within the look, and one that asks for longer at the next", async () => {
  const { clock, page, look, platform, words } = await watching();
  page.text = corrected;
  platform.faults.push({ refuse: "rate-limited", retryAfterMs: 45_000 });
  await clock.advance(hour);
  await look();
  expect(words()).toHaveLength(3);

  page.text = text.replace("118", "127");
  platform.faults.push({ refuse: "rate-limited", retryAfterMs: 20 * 60_000 });
  await clock.advance(6 * hour);
  await look();
  expect(words()).toHaveLength(3);
  page.answer = "unchanged";
  await clock.advance(24 * hour);
  await look();
  expect(words()[1]).toContain("was 118, now 127");
  expect(words()).toHaveLength(4);
});

test("a page that answers another story takes nothing back, and what was read of the first is kept", async () => {
  const { clock, page, look, words, tools } = await watching();
  const before = words();
  page.title = "Ferry strikes the pier at Oban";
  page.text = [
    "The ferry Astrid carried 12 people when it ran into the quay at Oban on Friday morning.",
    "Nobody was hurt, and the coastguard towed her to Mallaig in the afternoon.",
    "The line wants to know why her engine had stopped, and has asked the yard that built it.",
  ].join("\n\n");
  await clock.advance(hour);
  await look();
  expect(words()).toEqual(before);
  expect((await tools.store.articles.ofIds([ferry.id]))[0]?.text).toBe(text);
});

test("a page whose site asks to be left alone is asked no sooner than at its next look", async () => {
  const { clock, page, look, words } = await watching();
  page.answer = new Trouble("rate-limited", undefined, { retryAfterMs: 60_000 });
  await clock.advance(hour);
  await look();
  await clock.advance(10 * 60_000);
  await look();
  expect([page.asked.length, words().length]).toEqual([1, 2]);
});

test("an edition that was written before the last look is held against what that look saw", async () => {
  const { clock, page, look, tools, subscribes, through, signal, platform } = await watching({
    write: async () =>
      writeEmbedded(
        { id: "ferry", articles: [{ ...ferry, text }], copies: new Map() },
        { length: "standard", now: slot },
      ),
  });
  page.text = corrected;
  await clock.advance(hour);
  await look();
  const schedule = { when: "every day at 09:00", zone: "UTC" };
  await subscribes({ id: "s2", place: { ...here, address: "#late" }, schedule });
  const later = { ...due, subscription: "s2", slot: slot + 2 * hour };
  await clock.moveTo(later.slot);
  expect(await through(publish(tools, later, signal))).toBe("posted");
  page.answer = "unchanged";
  await clock.advance(5 * hour);
  await look();
  expect(platform.wordsIn("#late")[1]).toContain("was 118, now 131");
  expect(platform.wordsIn("#late")).toHaveLength(3);
});

test("one article in the editions of two places is asked for once, and each place is told once", async () => {
  const { clock, page, look, tools, subscribes, through, signal, platform, words } = await watching();
  await subscribes({ id: "s2", place: { ...here, address: "#late" } });
  expect(await through(publish(tools, { ...due, subscription: "s2" }, signal))).toBe("posted");
  page.text = corrected;
  await clock.advance(hour);
  await look();
  expect([page.asked.length, words().length, platform.wordsIn("#late").length]).toEqual([1, 3, 3]);
});

test("of several sources the one that changed is spoken of, and what was of the others stays", async () => {
  const harbour = anArticle("harbour", {
    title: "Harbour of Lerwick closed",
    text: "The harbour of Lerwick was closed on Monday after a ferry had struck the pier.\n\nIt opens on 9 May.",
  });
  const { clock, page, look, words } = await watching({
    write: async () =>
      writeEmbedded(
        { id: "ferry", articles: [{ ...ferry, text }, harbour], copies: new Map() },
        { length: "standard", now: slot },
      ),
  });
  page.text = corrected;
  await clock.advance(hour);
  await look();
  expect(words()).toHaveLength(3);
  expect(words()[1]).toContain("was 118, now 131");
});

test("where the schedule was removed the lines still stand, and are taken back; a place forgotten is told nothing", async () => {
  const one = await watching();
  await one.tools.store.of("acme").subscriptions.remove("s1");
  one.page.text = corrected;
  await one.clock.advance(hour);
  await one.look();
  expect(one.words()[1]).toContain("now 131");

  const other = await watching();
  await other.tools.store.of("acme").forgetPlace(here);
  other.page.text = corrected;
  await other.clock.advance(hour);
  await other.look();
  expect([other.platform.amendments, other.platform.posted.length]).toEqual([0, 2]);
});
