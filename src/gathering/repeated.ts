// Lines that stand word for word on several stories' pages of one site: its furniture, whatever they say.

import type { Article } from "../news/article.ts";
import { digestOf } from "../news/content-id.ts";
import type { StoryTools } from "./tools.ts";
import { siteOf } from "./url.ts";

/** Longer lines are told and not repeated: pages that share one are one story. */
const longestRepeated = 160;
/** This page and two more. */
const leastOthers = 2;
/** Lines of a page that are marked. */
const mostLines = 120;
/** What would lose more of its text than this is a site that tells in its own set phrases. */
const mostLost = 0.4;

/** The article without what the site says on every page; its page is remembered for those that come. */
export async function lessRepeated(article: Article, { store, clock }: StoryTools): Promise<Article> {
  if (article.url === undefined || article.text === "") return article;
  const lines = article.text.split("\n");
  const site = siteOf(article.url);
  // Nobody needs to know which page somebody asked for.
  const page = shortOf(article.id);
  const others = await store.sites.others(site, page);
  // As the page had them: a line that goes here is counted on the next page, too.
  await store.sites.keep(site, page, [...new Set(lines.slice(0, mostLines).map(markOf))], clock.now());
  const kept = withoutRepeated(lines, article.title, others);
  const enough = kept.join("").length >= lines.join("").length * (1 - mostLost);
  return enough && kept.length < lines.length ? { ...article, text: kept.join("\n") } : article;
}

function withoutRepeated(
  lines: readonly string[],
  title: string,
  others: readonly (readonly string[])[],
): readonly string[] {
  const own = new Set(lines.map(markOf).filter(isLong));
  const stories = asStories(others.filter((marks) => !marks.some((mark) => own.has(mark))));
  const subject = new Set(tellingWords(title));
  return lines.filter((line) => {
    const mark = markOf(line);
    if (isLong(mark)) return true;
    const seen = stories.filter((marks) => marks.has(mark)).length;
    // What names what this story is about is its background, told again.
    return seen < leastOthers || tellingWords(line).some((word) => subject.has(word));
  });
}

/** Pages that share a long line are copies or follow-ups of one story, and count once. */
function asStories(pages: readonly (readonly string[])[]): readonly ReadonlySet<string>[] {
  const stories: Set<string>[] = [];
  for (const marks of pages) {
    const long = marks.filter(isLong);
    const same = stories.find((story) => long.some((mark) => story.has(mark)));
    if (same === undefined) stories.push(new Set(marks));
    else for (const mark of marks) same.add(mark);
  }
  return stories;
}

const markOf = (line: string): string => `${line.length > longestRepeated ? "l" : "s"}${shortOf(line)}`;

const shortOf = (text: string): string => digestOf(text, 12);

const isLong = (mark: string): boolean => mark.startsWith("l");

/** Names and figures. */
const tellingWords = (text: string): readonly string[] => text.match(/\p{Lu}[\p{L}'’-]{3,}|\d[\d.,]*\d/gu) ?? [];
