// Pairs of invented reports with their truth: different events told in like words, and one event told in other words.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cluster } from "../../src/gathering/cluster.ts";
import type { Article } from "../../src/news/article.ts";
import type { Part } from "./drawer.ts";
import type { Row } from "./harness.ts";

type StoryPair = {
  readonly id: string;
  readonly kind: string;
  readonly same: boolean;
  readonly articles: readonly [Article, Article];
};

const path = join(import.meta.dirname, "labels/story-pairs.jsonl");

/** Each pair alone, as somebody briefs two links, and all pairs in one edition. `show` prints those that went wrong. */
export function judgePairs(part: Part, show: boolean): readonly Row[] {
  const pairs = load().filter(({ id }) => part.has(id));
  const edition = storyOfEach(pairs.flatMap(({ articles }) => articles));
  const rows: Row[] = [];
  for (const [same, what, bar] of [
    [false, "different events in like words, kept apart", ">= 90%"],
    [true, "one event in other words, put together", ">= 85%"],
  ] as const) {
    const asked = pairs.filter((pair) => pair.same === same);
    const alone = asked.filter(({ articles }) => together(articles, storyOfEach(articles)) === same);
    const among = asked.filter(({ articles }) => together(articles, edition) === same);
    if (show) for (const { id } of asked.filter((pair) => !alone.includes(pair))) console.log(`wrong: ${id}`);
    rows.push(
      { what, figure: alone.length / asked.length, unit: "%", bar, note: `${asked.length} pairs, each alone` },
      { what: `${what}, in one edition`, figure: among.length / asked.length, unit: "%", bar },
    );
  }
  return rows;
}

function load(): readonly StoryPair[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const { id, kind, same, reports } = JSON.parse(line) as {
        readonly id: string;
        readonly kind: string;
        readonly same: boolean;
        readonly reports: readonly { at: string; language: string; title: string; text: string }[];
      };
      const [one, other] = reports.map(({ at, ...report }, index) => articleOf(`${id}/${index}`, at, report));
      return { id, kind, same, articles: [one as Article, other as Article] };
    });
}

const articleOf = (id: string, at: string, told: Pick<Article, "title" | "text" | "language">): Article => ({
  ...told,
  id,
  outlet: id,
  publishedAt: Date.parse(at),
  completeness: "full",
});

function storyOfEach(articles: readonly Article[]): ReadonlyMap<string, string> {
  return new Map(cluster(articles).flatMap((story) => story.articles.map(({ id }) => [id, story.id] as const)));
}

const together = ([one, other]: StoryPair["articles"], stories: ReadonlyMap<string, string>): boolean =>
  stories.get(one.id) === stories.get(other.id);
