// An edition that stands on one article, and the article's page as a test has it answer.
import { expect } from "vitest";
import type { Article } from "../../src/news/article.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import { lookAgain } from "../../src/publishing/looking-again.ts";
import type { Newsroom } from "../../src/publishing/newsroom.ts";
import { type Due, publish } from "../../src/publishing/publish.ts";
import { Trouble } from "../../src/trouble.ts";
import { correctionsNow } from "../../src/watching/corrections.ts";
import { readOne, writeEmbedded } from "../../src/writing/embedded.ts";
import { anArticle } from "../contracts/store/samples.ts";
import { aWorld, feedUrl, hour, slot, type World } from "./world.ts";

export const due: Due = { tenant: "acme", subscription: "s1", slot };
export const editionId = `s1@${slot}`;
export const day = 24 * hour;

export const text = [
  "The ferry Solveig carried 118 people when it struck the pier at Lerwick on Sunday evening.",
  "The harbour master, Anna Lind, said that the ferry had been inspected in March and had passed.",
  "Rescuers brought 96 passengers ashore before midnight, and divers searched the hull for others.",
  "The owner of the line has not said when the ferry will sail again.",
].join("\n\n");
export const ferry = anArticle("ferry", { title: "Ferry strikes the pier at Lerwick", text });

/** A world whose outlet serves what `page.text` says, and counts who asks. */
export async function watching(over: Partial<Newsroom> = {}) {
  const page = {
    title: ferry.title,
    text,
    full: true,
    asked: [] as number[],
    answer: undefined as Trouble | "unchanged" | undefined,
  };
  const world: World = await aWorld({
    newsroom: {
      cluster: (articles) => articles.map((one) => ({ id: String(one.id), articles: [one], copies: new Map() })),
      write: async (story): Promise<Briefing> => writeEmbedded(story, { length: "standard", now: slot }),
      readAgain: async () => {
        page.asked.push(world.clock.now());
        if (page.answer instanceof Trouble) throw page.answer;
        if (page.answer !== undefined) return page.answer;
        const article: Article = {
          ...ferry,
          title: page.title,
          text: page.text,
          completeness: page.full ? "full" : "excerpt",
        };
        return { article, etag: '"1"' };
      },
      corrections: (briefing, article, at) => correctionsNow(briefing, readOne(article), at),
      ...over,
    },
  });
  await world.subscribes();
  await world.tools.store.articles.save([ferry], { feed: feedUrl, at: world.clock.now() });
  await world.through(publish(world.tools, due, world.signal));
  await world.clock.moveTo(slot);
  expect(await world.through(publish(world.tools, due, world.signal))).toBe("posted");
  const posted = world.clock.now();
  /** What is due is looked at, as the tick does. */
  const look = async (tools = world.tools): Promise<void> => {
    for (const { article } of await world.tools.store.watches.due(world.clock.now(), 10))
      await world.through(lookAgain(tools, article, world.signal));
  };
  return { ...world, page, posted, look, words: () => world.platform.wordsIn("#news") };
}

export const corrected = text.replace("118", "131");
