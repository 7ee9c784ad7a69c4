// How well sentence ends are found, on GUM's Wikinews articles and on corpora that come cut into sentences.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clean } from "../../src/reading/page/clean.ts";
import { sentencesOf } from "../../src/reading/page/sentence-places.ts";
import { type Part, textId } from "./drawer.ts";
import type { Evaluation, Row } from "./harness.ts";

type Tally = { right: number; found: number; expected: number };

export const evaluation: Evaluation = {
  says: "ends of sentences; a text's last end is not counted",
  needs: ["wikinews/gum_news.jsonl", "wikinews/editor.jsonl", "ner/train.conll"],
  run(folder, args, part) {
    const show = args.includes("--show");
    return [gum(folder, show, part), ...corpora(join(folder, "ner/train.conll"), show, part)];
  },
};

const lines = (file: string): string[] => readFileSync(file, "utf8").split("\n");
const solid = (text: string): string => text.replace(/\s+/g, "");

function row(what: string, { right, found, expected }: Tally, bar?: string): Row {
  const precision = right / found;
  const recall = right / expected;
  return {
    what,
    figure: (2 * precision * recall) / (precision + recall),
    unit: "%",
    ...(bar ? { bar } : {}),
    note: `P ${(100 * precision).toFixed(1)} R ${(100 * recall).toFixed(1)} of ${expected}`,
  };
}

/** Ends as counts of characters that are not white space, within one paragraph. */
function count(tally: Tally, text: string, wanted: readonly string[], show: boolean): void {
  const ends = (sentences: readonly string[]): Set<number> => {
    let at = 0;
    return new Set(sentences.map((sentence) => (at += solid(sentence).length)).slice(0, -1));
  };
  const gold = ends(wanted);
  const line = { text, start: 0, end: text.length, afterGap: false };
  const got = ends(sentencesOf([line], "en").map((sentence) => sentence.text));
  tally.expected += gold.size;
  tally.found += got.size;
  for (const end of got) {
    if (gold.has(end)) tally.right++;
    else if (show)
      console.log(`too many: …${solid(text).slice(Math.max(0, end - 40), end)} | ${solid(text).slice(end, end + 30)}`);
  }
  if (show)
    for (const end of gold)
      if (!got.has(end))
        console.log(`too few: …${solid(text).slice(Math.max(0, end - 40), end)} | ${solid(text).slice(end, end + 30)}`);
}

/** The paragraphs are the article's own; the sentences are GUM's. */
function gum(folder: string, show: boolean, part: Part): Row {
  const texts = new Map(
    lines(join(folder, "wikinews/editor.jsonl"))
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { id: string; text: string })
      .map(({ id, text }) => [id, text]),
  );
  const tally: Tally = { right: 0, found: 0, expected: 0 };
  for (const line of lines(join(folder, "wikinews/gum_news.jsonl")).filter(Boolean)) {
    const { id, sentences } = JSON.parse(line) as { id: string; sentences: string[] };
    const text = texts.get(id);
    if (text === undefined || !part.has(id)) continue;
    let next = 0;
    for (const paragraph of text.split("\n")) {
      const wanted: string[] = [];
      let length = 0;
      const whole = solid(paragraph).length;
      while (next < sentences.length && length < whole) {
        wanted.push(sentences[next] as string);
        length += solid(sentences[next] as string).length;
        next++;
      }
      if (length === whole) count(tally, clean(paragraph, "").paragraphs[0]?.text ?? paragraph, wanted, show);
    }
  }
  return row("GUM Wikinews", tally, ">= 99.2%");
}

const glue = (tokens: readonly string[]): string =>
  tokens
    .join(" ")
    .replace(/ ([.,;:!?%)\]}]|'s\b|’s\b|n't\b|n’t\b|'(?:re|ve|ll|d|m)\b)/g, "$1")
    .replace(/([([{$£€]) /g, "$1")
    .replace(/" ([^"]*?) ?"/g, '"$1"')
    .replace(/`` ?([^`']*?) ?''/g, '"$1"');

/** Some annotators call the "1." of a list a sentence; no reader does: it belongs to what it counts. */
function withNumbersJoined(sentences: readonly string[]): string[] {
  const joined: string[] = [];
  for (const sentence of sentences)
    if (/^\d{1,2}(?:\.\d{1,2})*\.$/.test(joined.at(-1) ?? "")) joined.push(`${joined.pop()} ${sentence}`);
    else joined.push(sentence);
  return joined;
}

/** Sentences of one document put together as one paragraph; only those that end with a mark and open with a capital can be told apart by anyone. */
function corpora(file: string, show: boolean, part: Part): Row[] {
  const tallies = new Map<string, Tally>();
  let corpus = "unnamed";
  let sentences: string[] = [];
  let tokens: string[] = [];
  const flush = (): void => {
    if (tokens.length > 0) sentences.push(glue(tokens));
    tokens = [];
  };
  const close = (): void => {
    flush();
    const proper = withNumbersJoined(sentences).filter(
      (sentence) => /[.!?]["'”)]*$/.test(sentence) && /^["'“(]*[\p{Lu}\d]/u.test(sentence),
    );
    if (proper.length > 2 && !/twitter|btc|broad/i.test(corpus) && part.has(textId(sentences.join(" ")))) {
      const tally = tallies.get(corpus) ?? { right: 0, found: 0, expected: 0 };
      tallies.set(corpus, tally);
      count(tally, proper.join(" "), proper, show);
    }
    sentences = [];
  };
  for (const line of lines(file)) {
    if (line.startsWith("# corpus")) {
      close();
      corpus = line.slice(9).trim();
    } else if (line.startsWith("-DOCSTART-")) close();
    else if (line.trim() === "") flush();
    else tokens.push(line.split("\t")[0] ?? "");
  }
  close();
  return [...tallies].filter(([, tally]) => tally.expected > 100).map(([name, tally]) => row(name, tally, ">= 99.2%"));
}
