// What an outlet took back is told as that, and the next edition does not tell it as a development of its story.
import { expect, test } from "vitest";
import { courseLine } from "../../src/desk/story-state.ts";
import { publish } from "../../src/publishing/publish.ts";
import { timelineOf } from "../../src/unfolding/tellings.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { anArticle } from "../contracts/store/samples.ts";
import { corrected, day, due, ferry, text, watching } from "./watched.ts";
import { feedUrl, hour, slot } from "./world.ts";

/** The ferry is one story whoever tells of it; the next morning another report of it comes. */
async function nextMorning(report: string, said = corrected) {
  const world = await watching({
    cluster: ([first, ...rest]) =>
      first === undefined ? [] : [{ id: "ferry", articles: [first, ...rest], copies: new Map() }],
  });
  const { clock, tools, page, look, through, signal, words } = world;
  page.text = said;
  await clock.advance(hour);
  await look();
  const before = words().length;
  const later = { ...due, slot: slot + day };
  await clock.moveTo(later.slot - 10 * 60_000);
  const again = anArticle("again", { title: ferry.title, text: report, publishedAt: clock.now() });
  await tools.store.articles.save([again], { feed: feedUrl, at: clock.now() });
  await clock.moveTo(later.slot);
  const posted = await through(publish(tools, later, signal));
  const edition = (await tools.store.of("acme").editions.ofId(`s1@${later.slot}`))?.edition;
  return {
    posted,
    edition,
    told: words().slice(before),
    since: edition?.kind === "stories" && edition.stories[0].since,
  };
}

const sailing = "The ferry will sail again on Friday, after divers found no damage to the hull.";

test("a figure that its outlet corrected is no change the next morning, and what else is new is told", async () => {
  const { since, told } = await nextMorning(`${corrected.split("\n\n")[0]}\n\n${sailing}`);
  expect(since).toMatchObject({ kind: "developing" });
  expect(told.join("\n")).not.toContain("118");
});

test("a report that says nothing but the corrected line is no news", async () => {
  const { edition } = await nextMorning(String(corrected.split("\n\n")[0]));
  expect(edition?.kind).toBe("quiet-day");
});

test("a figure that nobody took back is a change still", async () => {
  const { since } = await nextMorning(String(corrected.split("\n\n")[0]), text);
  expect(since).toMatchObject({ kind: "changed", words: expect.stringMatching(/131.*118/) });
});

test("in its timeline and on its figure's way a line that was taken back is no step", () => {
  const told = (words: string) =>
    writeEmbedded(
      { id: "ferry", articles: [{ ...ferry, text: words }], copies: new Map() },
      { length: "standard", now: slot },
    );
  const [wrong, right, more] = [text, corrected, text.replace("118", "140")].map(told);
  if (wrong === undefined || right === undefined || more === undefined) throw new Error("three tellings");
  const change = { source: 0, sentence: 0, kind: "figure", was: "118", now: "131", seenAt: slot } as const;
  const tellings = [{ ...wrong, corrections: [change] }, right, more, more];
  const dated = tellings.map((briefing, at) => ({ briefing, at: slot + at * day }));
  expect(timelineOf(dated).map(({ toldAt }) => toldAt)).toEqual([slot + 2 * day]);
  const course = JSON.stringify(courseLine(dated));
  expect(course).toContain('{"course":[131,140]}');
  expect(course).not.toContain("118");
});
