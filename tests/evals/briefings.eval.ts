// Evaluation: ROUGE of the embedded writer on CNN articles with highlights, beside the first three sentences of the same articles.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadArticle } from "../../src/news/reading.ts";
import { dangles } from "../../src/reading/standalone/dangling.ts";
import { readOne, writeRead } from "../../src/writing/embedded.ts";
import { csvRows } from "./csv.ts";
import { textId } from "./drawer.ts";
import type { Evaluation, Row } from "./harness.ts";

type Score = { one: number; two: number; words: number };

const words = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) =>
    word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, "") : word,
  );

function grams(all: readonly string[], size: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + size <= all.length; at++) {
    const gram = all.slice(at, at + size).join(" ");
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function rouge(candidate: readonly string[], reference: readonly string[], size: number): number {
  const mine = grams(candidate, size);
  let shared = 0;
  for (const [gram, times] of grams(reference, size)) shared += Math.min(times, mine.get(gram) ?? 0);
  const total = Math.max(1, candidate.length - size + 1) + Math.max(1, reference.length - size + 1);
  return (2 * shared) / total;
}

function score(text: string, highlights: string): Score {
  const [mine, theirs] = [words(text), words(highlights)];
  return { one: rouge(mine, theirs, 1), two: rouge(mine, theirs, 2), words: mine.length };
}

const mean = (scores: readonly Score[], of: keyof Score): number =>
  scores.reduce((sum, one) => sum + one[of], 0) / scores.length;

/** Three sentences: the lead with what leans on it, then whole points in the writer's order of worth. */
function threeOf(read: ReadArticle): { text: string; sentences: number[] } {
  const briefing = writeRead([read], { length: "short", now: 0 });
  const sentences: number[] = [];
  const texts: string[] = [];
  for (const claim of [briefing.lead, ...briefing.points]) {
    if (sentences.length + claim.citations.length > 3) continue;
    sentences.push(...claim.citations.map((citation) => citation.sentence));
    texts.push(claim.text);
  }
  return { text: texts.join(" "), sentences };
}

export const evaluation: Evaluation = {
  says: "three sentences of the embedded writer against CNN highlights (arguments: FILE)",
  needs: ["briefings/cnn_dailymail_validation.csv"],
  judges: [
    "src/language/frequency.table.json",
    "src/writing/condense/word-weights.weights.json",
    "src/checking/learned/checker.weights.json",
  ],
  run(folder, args, part) {
    const file = args.find((arg) => arg.endsWith(".csv")) ?? join(folder, "briefings/cnn_dailymail_validation.csv");
    const ours: Score[] = [];
    const lead: Score[] = [];
    let dangling = 0;
    let points = 0;
    for (const [text = "", highlights = ""] of csvRows(readFileSync(file, "utf8")).slice(1)) {
      if (!part.has(textId(text))) continue;
      const article = { id: "cnn", title: "", outlet: "CNN", language: "en", completeness: "full", text } as const;
      const read = readOne(article);
      if (read.reading.sentences.length < 4 || highlights === "") continue;
      ours.push(score(threeOf(read).text, highlights));
      lead.push(
        score(
          read.reading.sentences
            .slice(0, 3)
            .map((sentence) => sentence.text)
            .join(" "),
          highlights,
        ),
      );
      const { lead: opening, points: told } = writeRead([read], { length: "standard", now: 0 });
      for (const [at, point] of told.entries()) {
        points++;
        const { sentence } = point.citations[0];
        const isLed = (told[at - 1] ?? opening).citations[0].sentence === sentence - 1;
        if (!isLed && dangles(read.reading, sentence) && !point.text.startsWith("[")) dangling++;
      }
    }
    const rows: Row[] = [
      {
        what: "ROUGE-1, three of ours",
        figure: mean(ours, "one") * 100,
        bar: "lead-3",
        note: `${ours.length} articles, ${mean(ours, "words").toFixed(0)} words`,
      },
      { what: "ROUGE-1, lead-3", figure: mean(lead, "one") * 100, note: `${mean(lead, "words").toFixed(0)} words` },
      { what: "ROUGE-2, three of ours", figure: mean(ours, "two") * 100 },
      { what: "ROUGE-2, lead-3", figure: mean(lead, "two") * 100 },
      { what: "dangling points, by reading", figure: dangling, bar: "0", note: `of ${points}` },
    ];
    return rows;
  },
};
