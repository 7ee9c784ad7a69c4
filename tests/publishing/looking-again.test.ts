// Looks at articles of one edition that end together, and whose edition is gone: nothing is forgotten, nobody told.
import { expect, test } from "vitest";
import type { Article } from "../../src/news/article.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import { lookAgain } from "../../src/publishing/looking-again.ts";
import { publish } from "../../src/publishing/publish.ts";
import { correctionsNow } from "../../src/watching/corrections.ts";
import { readOne, writeEmbedded } from "../../src/writing/embedded.ts";
import { anArticle, here } from "../contracts/store/samples.ts";
import { aWorld, feedUrl, hour, slot, type World } from "./world.ts";

const ferry = anArticle("ferry", {
  title: "Ferry strikes the pier at Lerwick",
  text: [
    "The ferry Solveig carried 118 people when it struck the pier at Lerwick on Sunday evening.",
    "The harbour master, Anna Lind, said that the ferry had been inspected in March and had passed.",
  ].join("\n\n"),
});
const quay = anArticle("quay", {
  title: "Lerwick votes for a second quay",
  text: [
    "The council of Lerwick voted on Monday for a second quay that is to cost 40 million crowns.",
    "Its mayor, Tor Haugen, said that work was to begin in April and to end within two years.",
  ].join("\n\n"),
});
const now: Readonly<Record<string, Article>> = {
  [ferry.id]: { ...ferry, text: ferry.text.replace("118", "131") },
  [quay.id]: { ...quay, text: quay.text.replace("40 million", "45 million") },
};

/** An edition of both that was posted an hour ago, and `asked`: which pages were asked for since. */
async function posted() {
  const asked: string[] = [];
  const world: World = await aWorld({
    newsroom: {
      cluster: (articles) => articles.map((one) => ({ id: String(one.id), articles: [one], copies: new Map() })),
      write: async (story): Promise<Briefing> => writeEmbedded(story, { length: "standard", now: slot }),
      readAgain: async ({ article }) => {
        asked.push(article);
        return { article: now[article] as Article };
      },
      corrections: (briefing, article, at) => correctionsNow(briefing, readOne(article), at),
    },
  });
  await world.subscribes();
  await world.tools.store.articles.save([ferry, quay], { feed: feedUrl, at: world.clock.now() });
  const due = { tenant: "acme", subscription: "s1", slot };
  await world.through(publish(world.tools, due, world.signal));
  await world.clock.moveTo(slot);
  expect(await world.through(publish(world.tools, due, world.signal))).toBe("posted");
  await world.clock.advance(hour);
  return { ...world, asked, words: () => world.platform.wordsIn("#news").join("\n") };
}

test("two articles of one edition that change in the same moment are both taken back, and kept so", async () => {
  const { tools, through, signal, words } = await posted();
  await through(Promise.all([ferry, quay].map(({ id }) => lookAgain(tools, id, signal))));
  const saved = await tools.store.of("acme").editions.ofId(`s1@${slot}`);
  const stories = saved?.edition.kind === "stories" ? saved.edition.stories : [];
  expect(stories.flatMap(({ briefing }) => briefing.corrections ?? [])).toHaveLength(2);
  expect(words()).toContain("(was 118, now 131)");
  expect(words()).toContain("(was 40 million, now 45 million)");
});

test("two processes that look at one article in the same moment ask its outlet once", async () => {
  const { tools, through, signal, asked } = await posted();
  await through(Promise.all(["p1", "p2"].map((holder) => lookAgain({ ...tools, holder }, ferry.id, signal))));
  expect(asked).toEqual([ferry.id]);
});

test("a place whose things were deleted is told nothing, and its article's watch goes on", async () => {
  const { tools, through, signal, platform } = await posted();
  const before = platform.posted.length;
  await tools.store.of("acme").forgetPlace(here);
  await through(lookAgain(tools, ferry.id, signal));
  expect([platform.amendments, platform.posted.length]).toEqual([0, before]);
  expect((await tools.store.watches.ofArticle(ferry.id))?.looks).toBe(1);
});
