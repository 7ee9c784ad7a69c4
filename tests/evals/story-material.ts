// The documents of ECB+ as articles, whole and cut to a feed's length.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../src/news/article.ts";

export type LabelledStory = {
  readonly event: string;
  /** Two like events each. */
  readonly topic: string;
  readonly article: Article;
  /** Its sentences below the title. */
  readonly body: readonly string[];
};

export const labelledStories = (folder: string): readonly LabelledStory[] =>
  readFileSync(join(folder, "stories/ecb_plus.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const row = JSON.parse(line) as { event: string; topic: string; id: string; sents: string[] };
      const [title = "", ...body] = row.sents.map((sentence) =>
        sentence
          .replace(/ (['’](?:s|re|ve|ll|d|m|t)\b|n't\b|[.,;:!?)])/g, "$1")
          .replace(/`` /g, "“")
          .replace(/ ''/g, "”"),
      );
      return { event: row.event, topic: row.topic, body, article: articleOf(row.id, title, body) };
    });

/** What most feeds give of an article: its title and so many sentences. */
export const cutTo = (story: LabelledStory, count: number): LabelledStory => ({
  ...story,
  article: articleOf(story.article.id, story.article.title, story.body.slice(0, count)),
});

const articleOf = (id: string, title: string, body: readonly string[]): Article => ({
  id,
  title,
  outlet: id,
  language: "en",
  completeness: "full",
  text: body.join(" "),
});
