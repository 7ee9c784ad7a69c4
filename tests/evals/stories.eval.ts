// How well articles are put together into stories: B-cubed against the events of ECB+, whole and at a feed's length, and pairs of reports.
import { cluster, storyThreshold } from "../../src/gathering/cluster.ts";
import type { Article, NonEmpty } from "../../src/news/article.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { type Evaluation, isShown, type Row } from "./harness.ts";
import { cutTo, type LabelledStory, labelledStories } from "./story-material.ts";
import { judgePairs } from "./story-pairs.ts";

type Score = { readonly f1: number; readonly precision: number; readonly recall: number };

export const evaluation: Evaluation = {
  says: "stories of ECB+: 20 topics with two like events each",
  needs: ["stories/ecb_plus.jsonl"],
  judges: ["src/gathering/same-event.weights.json"],
  run(folder, args, part) {
    const rows = labelledStories(folder).filter(({ topic }) => part.has(topic));
    const whole = bcubed(rows, storyThreshold);
    const folds = crossValidated(rows);
    const copied = withCopies(rows);
    return [
      { what: "documents", figure: rows.length, note: `${new Set(rows.map((row) => row.event)).size} events` },
      {
        what: "B-cubed F1, threshold chosen on the other folds",
        figure: folds.f1,
        unit: "%",
        bar: ">= 86%",
        note: `thresholds ${folds.thresholds.join(" ")}`,
      },
      { what: "precision", figure: folds.precision, unit: "%" },
      { what: "recall", figure: folds.recall, unit: "%" },
      {
        what: `B-cubed F1 of all at once, shipped threshold ${storyThreshold}`,
        figure: whole.f1,
        unit: "%",
        bar: ">= 86%",
      },
      { what: "precision", figure: whole.precision, unit: "%" },
      { what: "recall", figure: whole.recall, unit: "%" },
      ...[1, 2, 3].flatMap((count) => atFeedLength(rows, count)),
      { what: "headline and lead from one article", figure: fromOne(rows), unit: "%", bar: "100%" },
      {
        what: "syndicated copies counted as one with their original",
        figure: copied,
        unit: "%",
        bar: "100%",
        note: "each tenth document sent again by another outlet, edited",
      },
      ...judgePairs(part, isShown(args, part)),
    ];
  },
};

const feedBars = ["82", "86", "88"];

function atFeedLength(rows: readonly LabelledStory[], count: number): readonly Row[] {
  const cut = rows.map((row) => cutTo(row, count));
  const { f1, precision, recall } = bcubed(cut, storyThreshold);
  const what = `title and ${count === 1 ? "one sentence" : `${count} sentences`}: B-cubed F1`;
  return [
    { what, figure: f1, unit: "%", bar: `>= ${feedBars[count - 1]}%` },
    { what: "precision", figure: precision, unit: "%" },
    { what: "recall", figure: recall, unit: "%" },
  ];
}

/** Over the true events, each briefed as one story. */
function fromOne(rows: readonly LabelledStory[]): number {
  const events = [...Map.groupBy(rows, ({ event }) => event).values()];
  const right = events.filter((event) => {
    const [first, ...rest] = event.map(({ article }) => article);
    const briefing = writeEmbedded([first, ...rest] as NonEmpty<Article>, { length: "standard", now: 0 });
    return briefing.headline.citations[0]?.source === briefing.lead.citations[0]?.source;
  });
  return right.length / events.length;
}

function bcubed(rows: readonly LabelledStory[], threshold: number): Score {
  const eventOf = new Map(rows.map((row) => [row.article.id, row.event]));
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(row.event, (sizes.get(row.event) ?? 0) + 1);
  let precision = 0;
  let recall = 0;
  for (const story of cluster(
    rows.map((row) => row.article),
    threshold,
  ))
    for (const article of story.articles) {
      const event = eventOf.get(article.id) ?? "";
      const together = story.articles.filter((other) => eventOf.get(other.id) === event).length;
      precision += together / story.articles.length / rows.length;
      recall += together / (sizes.get(event) ?? 1) / rows.length;
    }
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall };
}

/** Five folds of whole topics: what is judged never took part in the choice. */
function crossValidated(rows: readonly LabelledStory[]) {
  const topics = [...new Set(rows.map((row) => row.topic))];
  const thresholds: number[] = [];
  let [precision, recall] = [0, 0];
  for (let fold = 0; fold < 5; fold++) {
    const held = new Set(topics.filter((_, index) => index % 5 === fold));
    const seen = rows.filter((row) => !held.has(row.topic));
    const candidates = Array.from({ length: 15 }, (_, step) => 0.2 + step * 0.025);
    const best = candidates
      .map((threshold) => ({ threshold, f1: bcubed(seen, threshold).f1 }))
      .reduce((one, other) => (other.f1 > one.f1 ? other : one));
    thresholds.push(Number(best.threshold.toFixed(3)));
    const unseen = rows.filter((row) => held.has(row.topic));
    const score = bcubed(unseen, best.threshold);
    precision += (score.precision * unseen.length) / rows.length;
    recall += (score.recall * unseen.length) / rows.length;
  }
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall, thresholds };
}

/** Sends each tenth document again, as wires do: another headline, the last sentence cut, one added. */
function withCopies(rows: readonly LabelledStory[]): number {
  const originals = rows.filter((row, index) => index % 10 === 0 && row.article.text.length > 600);
  const copies = originals.map(({ article }) => ({
    ...article,
    id: `copy of ${article.id}`,
    outlet: "another",
    title: `${article.title.split(" ").slice(0, 6).join(" ")} - report`,
    text: `${article.text.replace(/[^.]*\.[^.]*$/, "")} This report was first published elsewhere.`,
  }));
  const stories = cluster([...rows.map((row) => row.article), ...copies]);
  const counted = originals.filter(({ article }) => {
    const story = stories.find((candidate) =>
      candidate.articles.some((member) => member.id === `copy of ${article.id}`),
    );
    const [copy, back] = [story?.copies.get(`copy of ${article.id}`), story?.copies.get(article.id)];
    return copy !== undefined || back !== undefined;
  });
  return counted.length / originals.length;
}
