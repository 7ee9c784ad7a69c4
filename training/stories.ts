// npm run train:stories [-- FOLDER] [--out FOLDER] [--verify]: learns what two reports of one event share, whole and at a feed's length.
import { leastWords, signsOf } from "../src/gathering/same-event.ts";
import { newLexicon, type Terms, termsOf } from "../src/gathering/tf-idf.ts";
import { inDrawer } from "../tests/evals/drawer.ts";
import { cutTo, labelledStories } from "../tests/evals/story-material.ts";
import { learnSure, type SureCase } from "./answer-learning.ts";
import { openTrainer } from "./command.ts";

/** Sentences under the title; the last is the whole text. */
const lengths = [1, 2, 3, Number.POSITIVE_INFINITY];
/** Of pairs from different topics, which anything tells apart, one in so many is enough. */
const everyStranger = 6;
/** With 13 signs and 15,000 pairs, what a fold gives is the same from a tenth to ten times this. */
const decay = 0.00002;

const { folder, learnedFrom, keep } = openTrainer("stories", ["stories/ecb_plus.jsonl"]);
const rows = labelledStories(folder).filter(({ topic }) => !inDrawer(topic));
const cases = lengths.flatMap((count) => casesOf(count));
const learned = learnSure(cases, { decay });
const one = cases[0];
const names = one === undefined ? [] : one.names;
console.error(`${cases.length} pairs of ${rows.length} reports`);
keep(
  "src/gathering/same-event.weights.json",
  `${JSON.stringify(
    {
      weights: Object.fromEntries(names.map((name, at) => [name, Number((learned[at] ?? 0).toFixed(3))])),
      learnedFrom,
    },
    null,
    2,
  )}\n`,
);

function casesOf(count: number): (SureCase & { readonly names: readonly string[] })[] {
  const lexicon = newLexicon();
  const terms = rows.map((row) => termsOf(cutTo(row, count).article, lexicon));
  let strangers = 0;
  return rows.flatMap((row, at) =>
    rows.slice(at + 1).flatMap((other, behind) => {
      const signs = signsOf(terms[at] as Terms, terms[at + 1 + behind] as Terms);
      if (signs.words < leastWords || (row.topic !== other.topic && strangers++ % everyStranger > 0)) return [];
      const names = Object.keys(signs);
      return [{ row: Object.values(signs), right: row.event === other.event, weight: 1, names }];
    }),
  );
}
